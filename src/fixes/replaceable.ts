import type { TSESTree } from '@typescript-eslint/utils';

import type { SourceFile } from '../analysis/code/source-file.js';
import { keyOf } from '../analysis/code/syntax.js';
import { usesOf } from '../analysis/code/uses.js';

/** Whether a call may stand where this value stands, and nothing but connections depends on the value's text. */
export function isReplaceable(file: SourceFile, value: TSESTree.Node): boolean {
  return mayBeCall(value) && !isComparedAnywhere(file, value);
}

/** Whether a value is also compared, searched or switched on somewhere. */
export function isComparedAnywhere(file: SourceFile, value: TSESTree.Node): boolean {
  return usesOf(file, value).some(({ node }) => isCompared(node));
}

/** Places that take no call: imports, enum members, literal types, `as const`, keys, patterns. */
function mayBeCall(value: TSESTree.Node): boolean {
  const { parent } = value;
  switch (parent?.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSEnumMember':
    case 'TSLiteralType':
    case 'TSExternalModuleReference':
    case 'ObjectPattern':
    case 'ArrayPattern':
      return false;
    case 'TSAsExpression':
    case 'TSTypeAssertion':
      return !(
        parent.typeAnnotation.type === 'TSTypeReference' &&
        parent.typeAnnotation.typeName.type === 'Identifier' &&
        parent.typeAnnotation.typeName.name === 'const'
      );
    case 'Property':
      return parent.value === value || parent.shorthand;
    case 'TaggedTemplateExpression':
      return false;
    case 'VariableDeclarator':
      return accepts(parent.id, value);
    default:
      return true;
  }
}

/** A type narrower than `string` (or than `number`, of a number) may not take what a function gives back. */
function accepts(name: TSESTree.Node, value: TSESTree.Node): boolean {
  const type = name.type === 'Identifier' ? name.typeAnnotation?.typeAnnotation.type : undefined;
  if (type === undefined || type === 'TSAnyKeyword' || type === 'TSUnknownKeyword') return true;
  return type === (value.type === 'Literal' && typeof value.value === 'number' ? 'TSNumberKeyword' : 'TSStringKeyword');
}

/** A value that is also compared, searched or switched on means something to the program beside an address. */
function isCompared(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'BinaryExpression':
      return /^[=!]==?$|^in$/.test(parent.operator);
    case 'SwitchCase':
    case 'SwitchStatement':
      return true;
    case 'MemberExpression':
      return (
        parent.object === node &&
        parent.parent.type === 'CallExpression' &&
        /^(includes|startsWith|endsWith|indexOf|match|test)$/.test(keyOf(parent) ?? '')
      );
    default:
      return false;
  }
}

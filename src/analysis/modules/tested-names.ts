import type { TSESTree } from '@typescript-eslint/utils';

import { isTransparent } from '../code/syntax.js';
import { topStatements } from '../code/tree.js';
import type { SourceFile } from '../code/source-file.js';
import { readsOf } from '../code/variables.js';
import { type ImportedName, importedName } from './imported-names.js';

/** The names of other modules that a module uses; `isTested` where it asks whether there is anything under them. */
export interface UsedName extends ImportedName {
  readonly isTested: boolean;
}

export function usedNames(file: SourceFile): readonly UsedName[] {
  return topStatements(file).flatMap((statement) => {
    if (statement.type !== 'ImportDeclaration' && statement.type !== 'VariableDeclaration') return [];
    const declarations = statement.type === 'ImportDeclaration' ? statement.specifiers : statement.declarations;
    const variables = declarations.flatMap((declaration) => file.sourceCode.getDeclaredVariables?.(declaration) ?? []);
    return variables.flatMap(readsOf).flatMap((read) => {
      const whole = memberAround(read);
      const name = importedName(file, whole);
      return name ? [{ ...name, isTested: isTest(whole) }] : [];
    });
  });
}

/** `config.api.url` of its `config`. */
function memberAround(read: TSESTree.Node): TSESTree.Node {
  let node = read;
  for (let { parent } = node; parent; { parent } = node) {
    if (!(parent.type === 'MemberExpression' && parent.object === node && !isCalled(parent)) && !isTransparent(parent, node)) break;
    node = parent;
  }
  return node;
}

/** `config.url.trim()` tells of `config.url`. */
function isCalled(member: TSESTree.MemberExpression): boolean {
  return member.parent.type === 'CallExpression' && member.parent.callee === member;
}

/** `if (url)`, `!url`, `url && …`, `url ? … : …`, also as a part of such a test. */
function isTest(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return parent.test === node;
    case 'UnaryExpression':
      return parent.operator === '!';
    case 'LogicalExpression':
      return (parent.left === node && parent.operator === '&&') || isTest(parent);
    default:
      return false;
  }
}

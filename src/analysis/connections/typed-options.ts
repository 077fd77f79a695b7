import type { TSESTree } from '@typescript-eslint/utils';

import { clientsOf } from '../../clients/catalogue.js';
import type { SourceFile } from '../code/source-file.js';
import { classAround, functionAround, isTransparent } from '../code/syntax.js';
import { variableOf } from '../code/variables.js';

/** The type that says which client an object literal is for. */
export interface OptionsType {
  readonly name: string;
  readonly node: TSESTree.Node;
}

/** The options type of a catalogued library that an object is declared, cast or returned as: `RmqOptions`, what a `TypeOrmOptionsFactory` creates. */
export function optionsTypeOf(file: SourceFile, object: TSESTree.ObjectExpression): OptionsType | undefined {
  let node: TSESTree.Node = object;
  while (node.parent && isTransparent(node.parent, node)) {
    node = node.parent;
    const type = node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression' ? typeFrom(file, node.typeAnnotation) : undefined;
    if (type) return type;
  }
  const { parent } = node;
  if (parent?.type === 'VariableDeclarator') return typeFrom(file, parent.id.typeAnnotation?.typeAnnotation);
  if (parent?.type !== 'ReturnStatement' && parent?.type !== 'ArrowFunctionExpression') return undefined;
  const fn = parent.type === 'ArrowFunctionExpression' ? parent : functionAround(parent);
  const owner = fn?.parent.type === 'MethodDefinition' ? classAround(fn.parent) : undefined;
  const factory = owner?.implements
    ?.map((each) => namedType(file, each.expression, each))
    .find((type) => type?.name.endsWith('OptionsFactory'));
  return typeFrom(file, fn?.returnType?.typeAnnotation) ?? factory;
}

function typeFrom(file: SourceFile, type: TSESTree.Node | undefined): OptionsType | undefined {
  if (type?.type !== 'TSTypeReference') return undefined;
  const [argument] = type.typeArguments?.params ?? [];
  if (type.typeName.type === 'Identifier' && type.typeName.name === 'Promise') return typeFrom(file, argument);
  const found = namedType(file, type.typeName, type);
  return found && /(Options|Config|Configuration)$/.test(found.name) ? found : undefined;
}

function namedType(file: SourceFile, name: TSESTree.Node, node: TSESTree.Node): OptionsType | undefined {
  const definition = name.type === 'Identifier' ? variableOf(file, name)?.defs[0] : undefined;
  if (name.type !== 'Identifier' || definition?.type !== 'ImportBinding' || definition.parent?.type !== 'ImportDeclaration')
    return undefined;
  return clientsOf(definition.parent.source.value).length > 0 ? { name: name.name, node } : undefined;
}

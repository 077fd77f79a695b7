import type { TSESTree } from '@typescript-eslint/utils';

import type { SourceFile } from './source-file.js';
import { unwrap } from './syntax.js';
import { memberOfClass } from './this-members.js';
import { nameOfFunction, readsOf } from './variables.js';

type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** Whether a class is constructed as its parent is: it has no constructor, or one that hands its arguments on as they are. */
export function handsOnArguments(owner: ClassNode): boolean {
  const constructor = memberOfClass(owner, 'constructor');
  if (constructor?.type !== 'MethodDefinition') return true;
  const { params, body } = constructor.value;
  const [first] = body?.body ?? [];
  const call = first?.type === 'ExpressionStatement' ? first.expression : undefined;
  if (call?.type !== 'CallExpression' || call.callee.type !== 'Super' || params.length === 0) return false;
  return params.length === call.arguments.length && params.every((parameter, index) => isSame(parameter, call.arguments[index]));
}

function isSame(parameter: TSESTree.Node, argument: TSESTree.Node | undefined): boolean {
  if (parameter.type === 'RestElement') return argument?.type === 'SpreadElement' && isSame(parameter.argument, argument.argument);
  const given = argument && unwrap(argument);
  return parameter.type === 'Identifier' && given?.type === 'Identifier' && given.name === parameter.name;
}

/** Where the file names a class that it declares. */
export function readsOfClass(file: SourceFile, owner: ClassNode): readonly TSESTree.Identifier[] {
  const variable = nameOfFunction(file, owner);
  return variable ? readsOf(variable) : [];
}

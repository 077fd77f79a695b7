import type { TSESTree } from '@typescript-eslint/utils';

import { constantInit } from '../code/references.js';
import type { SourceFile } from '../code/source-file.js';
import { type FunctionNode, unwrap } from '../code/syntax.js';
import { envReadOf } from '../values/env-reads.js';
import { alwaysExits } from './exits.js';

/** Whether a statement may end its function without a word: what follows it need not run. */
export function isEarlyReturn(statement: TSESTree.Node): boolean {
  if (statement.type !== 'IfStatement') return false;
  const { consequent } = statement;
  if (consequent.type === 'ReturnStatement') return true;
  return consequent.type === 'BlockStatement' && consequent.body.some((inner) => inner.type === 'ReturnStatement');
}

/** `if (!value) throw …`, about a parameter. */
export function stopsWithout(file: SourceFile, statement: TSESTree.Node, parameter: TSESTree.Identifier): boolean {
  if (statement.type !== 'IfStatement' || !alwaysExits(file, statement.consequent) || isEarlyReturn(statement)) return false;
  return negations(statement.test).some((node) => node.type === 'Identifier' && node.name === parameter.name);
}

/** `const value = process.env[name]; if (!value) throw …`, or `if (!process.env[name]) throw …`. */
export function readsAndStops(file: SourceFile, statement: TSESTree.Node, parameter: TSESTree.Identifier, fn: FunctionNode): boolean {
  if (statement.type !== 'IfStatement' || !alwaysExits(file, statement.consequent) || isEarlyReturn(statement)) return false;
  return negations(statement.test).some((node) => {
    const init = constantInit(file, node) ?? node;
    return (
      envReadOf(file, init, (key) =>
        key.type === 'Identifier' && key.name === parameter.name && fn.params.includes(parameter) ? 'NAME' : undefined,
      ) !== undefined
    );
  });
}

/** What a test says is missing: `!x`, `x === undefined`, `x == null`, joined by `||`. */
export function negations(test: TSESTree.Node): readonly TSESTree.Node[] {
  const node = unwrap(test);
  if (node.type === 'UnaryExpression' && node.operator === '!') return [unwrap(node.argument)];
  if (node.type === 'LogicalExpression' && node.operator === '||') return [...negations(node.left), ...negations(node.right)];
  if (node.type === 'BinaryExpression' && (node.operator === '===' || node.operator === '==')) return [unwrap(node.left)];
  return [];
}

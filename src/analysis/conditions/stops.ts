import type { TSESTree } from '@typescript-eslint/utils';

import { constantInit } from '../code/references.js';
import type { SourceFile } from '../code/source-file.js';
import { type FunctionNode, keyOf, stringOf, unwrap } from '../code/syntax.js';
import { envReadOf } from '../values/env-reads.js';
import { alwaysExits } from './exits.js';

/** Whether a statement may end its function without a word: what follows it need not run. */
export function isEarlyReturn(statement: TSESTree.Node): boolean {
  return statement.type === 'IfStatement' && endsWith(statement.consequent, ['ReturnStatement']);
}

/** Whether a branch leaves by one of these statements. */
export function endsWith(branch: TSESTree.Node, types: readonly string[]): boolean {
  if (types.includes(branch.type)) return true;
  return branch.type === 'BlockStatement' && branch.body.some(({ type }) => types.includes(type));
}

/** Whether control surely stops in one of these statements: the program, or whoever called. */
export function stopSurely(file: SourceFile, statements: readonly TSESTree.Node[]): boolean {
  const end = statements.findIndex((statement) => alwaysExits(file, statement));
  const last = statements[end];
  return (
    !!last &&
    !endsWith(last, LEAVING) &&
    !statements.slice(0, end).some((one) => one.type === 'IfStatement' && endsWith(one.consequent, LEAVING))
  );
}

/** Statements that lead on, elsewhere. */
const LEAVING = ['ReturnStatement', 'ContinueStatement', 'BreakStatement'];

/** `if (!value) throw …`, about a parameter. */
export function stopsWithout(file: SourceFile, statement: TSESTree.Node, parameter: TSESTree.Identifier): boolean {
  if (statement.type !== 'IfStatement' || !alwaysExits(file, statement.consequent) || isEarlyReturn(statement)) return false;
  return presentWhen(statement.test, false).some((node) => node.type === 'Identifier' && node.name === parameter.name);
}

/** `const value = process.env[name]; if (!value) throw …`, or `if (!process.env[name]) throw …`. */
export function readsAndStops(file: SourceFile, statement: TSESTree.Node, parameter: TSESTree.Identifier, fn: FunctionNode): boolean {
  if (statement.type !== 'IfStatement' || !alwaysExits(file, statement.consequent) || isEarlyReturn(statement)) return false;
  return presentWhen(statement.test, false).some((node) => {
    const init = constantInit(file, node) ?? node;
    return (
      envReadOf(file, init, (key) =>
        key.type === 'Identifier' && key.name === parameter.name && fn.params.includes(parameter) ? 'NAME' : undefined,
      ) !== undefined
    );
  });
}

/** What surely is there where a test came out true or false: `x` after `!x || x === ''` was false; a question of `in` stands for itself. */
export function presentWhen(test: TSESTree.Node, outcome: boolean): readonly TSESTree.Node[] {
  const node = unwrap(test);
  switch (node.type) {
    case 'UnaryExpression':
      return node.operator === '!' ? presentWhen(node.argument, !outcome) : [];
    case 'LogicalExpression':
      return node.operator === (outcome ? '&&' : '||') ? [...presentWhen(node.left, outcome), ...presentWhen(node.right, outcome)] : [];
    case 'BinaryExpression':
      return ofComparison(node, outcome);
    case 'CallExpression':
      if (node.callee.type === 'Identifier' && node.callee.name === 'Boolean' && node.arguments[0])
        return presentWhen(node.arguments[0], outcome);
      // A method of a missing value would have thrown, or, after `?.`, have given nothing.
      return outcome && node.callee.type === 'MemberExpression' ? [unwrap(node.callee.object)] : [];
    case 'MemberExpression':
      return !outcome ? [] : keyOf(node) === 'length' ? [unwrap(node.object)] : [node];
    default:
      return outcome ? [node] : [];
  }
}

function ofComparison(node: TSESTree.BinaryExpression, outcome: boolean): readonly TSESTree.Node[] {
  if (node.operator === 'in') return outcome ? [node] : [];
  const equal = /^===?$/.test(node.operator) ? outcome : /^!==?$/.test(node.operator) ? !outcome : undefined;
  if (equal === undefined) return [];
  const subject = unwrap(node.left);
  if (subject.type === 'UnaryExpression' && subject.operator === 'typeof') {
    const type = stringOf(unwrap(node.right));
    return type !== undefined && (type === 'undefined') !== equal ? [unwrap(subject.argument)] : [];
  }
  return isNothing(node.right) && !equal ? [subject] : [];
}

function isNothing(node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  return (
    (inner.type === 'Literal' && inner.raw === 'null') ||
    (inner.type === 'Identifier' && inner.name === 'undefined') ||
    stringOf(inner) === ''
  );
}

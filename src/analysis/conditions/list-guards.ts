import type { TSESTree } from '@typescript-eslint/utils';

import type { SourceFile } from '../code/source-file.js';
import { dottedName, keyOf, unwrap } from '../code/syntax.js';
import { functionOf } from '../code/variables.js';
import { alwaysExits, isExitCall } from './exits.js';
import { isGuardName } from './guard-names.js';
import { type Walkthrough, itemsOf, keysOf, readsAmong, readsOfItems, textsOfItems } from './list-items.js';
import { endsWith, presentWhen, readsAndStops, stopSurely } from './stops.js';

type Loop = TSESTree.ForOfStatement | TSESTree.ForInStatement | TSESTree.ForStatement;

/** How code goes through a list, and what it does with each entry. */
interface Rounds {
  readonly way: Walkthrough;
  readonly body: readonly TSESTree.Node[];
  /** How a round ends early without a word. */
  readonly leaves: 'ReturnStatement' | 'ContinueStatement';
}

/** The variables without which a loop, or a call of `forEach`, stops: `for (const name of ['A', 'B']) if (!process.env[name]) throw …`. */
export function requiredByRounds(file: SourceFile, node: TSESTree.Node): readonly string[] {
  const rounds = roundsOf(file, node);
  return rounds && rounds.way.items.length > 0 ? requiredBy(file, rounds) : [];
}

/** The rounds that a loop makes, or a method of a list that calls a function for each entry. */
export function roundsOf(file: SourceFile, node: TSESTree.Node): Rounds | undefined {
  switch (node.type) {
    case 'ForOfStatement':
    case 'ForInStatement':
    case 'ForStatement':
      return ofLoop(file, node);
    case 'CallExpression':
      return ofMethod(file, node);
    default:
      return undefined;
  }
}

function ofLoop(file: SourceFile, loop: Loop): Rounds | undefined {
  const body = loop.body.type === 'BlockStatement' ? loop.body.body : [loop.body];
  const declared = loop.type === 'ForStatement' ? loop.init : loop.left;
  const pattern = declared?.type === 'VariableDeclaration' ? declared.declarations[0]?.id : undefined;
  if (!pattern) return undefined;
  const leaves = 'ContinueStatement';
  if (loop.type === 'ForOfStatement') return { way: { items: itemsOf(file, loop.right), pattern }, body, leaves };
  if (loop.type === 'ForInStatement') return { way: { items: keysOf(file, loop.right), pattern }, body, leaves };
  // `for (let i = 0; i < names.length; i++)`
  const bound = loop.test?.type === 'BinaryExpression' ? unwrap(loop.test.right) : undefined;
  const isLength = bound?.type === 'MemberExpression' && keyOf(bound) === 'length';
  return isLength ? { way: { items: itemsOf(file, bound.object), pattern, isIndex: true }, body, leaves } : undefined;
}

function ofMethod(file: SourceFile, { callee, arguments: [callback] }: TSESTree.CallExpression): Rounds | undefined {
  if (callee.type !== 'MemberExpression' || !callback || !/^(forEach|map|flatMap)$/.test(keyOf(callee) ?? '')) return undefined;
  const fn = functionOf(file, callback);
  const pattern = fn?.params[0];
  if (!fn || !pattern) return undefined;
  const body = fn.body.type === 'BlockStatement' ? fn.body.body : [fn.body];
  return { way: { items: itemsOf(file, callee.object), pattern }, body, leaves: 'ReturnStatement' };
}

function requiredBy(file: SourceFile, { way, body, leaves }: Rounds): readonly string[] {
  const names: string[] = [];
  for (const [index, statement] of body.entries()) {
    if (statement.type === 'IfStatement' && endsWith(statement.consequent, [leaves])) {
      // `if (process.env[name]) continue; throw …`
      const isOnlyWay = alwaysExits(file, statement.consequent) && stopSurely(file, body.slice(index + 1));
      const passed = isOnlyWay ? presentWhen(statement.test, true) : [];
      return [...names, ...passed.flatMap((node) => readsOfItems(file, node, way))];
    }
    names.push(...requiredByStatement(file, statement, way));
  }
  return names;
}

function requiredByStatement(file: SourceFile, statement: TSESTree.Node, way: Walkthrough): readonly string[] {
  const reads = (nodes: readonly TSESTree.Node[]): readonly string[] => nodes.flatMap((node) => readsOfItems(file, node, way));
  if (statement.type === 'IfStatement') {
    const { test, consequent, alternate } = statement;
    if (stopSurely(file, [consequent])) return reads(presentWhen(test, false));
    return alternate && stopSurely(file, [alternate]) ? reads(presentWhen(test, true)) : [];
  }
  const inner = unwrap(statement.type === 'ExpressionStatement' ? statement.expression : statement);
  // `process.env[name] || fail(name)`
  if (inner.type === 'LogicalExpression' && isExitCall(file, inner.right)) return reads(presentWhen(inner.left, inner.operator !== '&&'));
  return inner.type === 'CallExpression' ? requiredByCall(file, inner, way) : [];
}

/** `need(name)`, by a function of the file or by its name. */
function requiredByCall(file: SourceFile, call: TSESTree.CallExpression, way: Walkthrough): readonly string[] {
  const fn = functionOf(file, call.callee);
  if (!fn) return isGuardName(file, dottedName(call.callee)) ? call.arguments.flatMap((argument) => textsOfItems(file, argument, way)) : [];
  const { body } = fn;
  if (body.type !== 'BlockStatement') return [];
  return call.arguments.flatMap((argument, index) => {
    const parameter = fn.params[index];
    const isRequired = parameter?.type === 'Identifier' && body.body.some((statement) => readsAndStops(file, statement, parameter, fn));
    return isRequired ? textsOfItems(file, argument, way) : [];
  });
}

/** The variables that are there when no entry of a list passes a test: of `names.filter((name) => !process.env[name])`, `names.find(…)`. */
export function presentInAll(file: SourceFile, list: TSESTree.Node, test: TSESTree.Node, outcome: boolean): readonly string[] {
  // `[process.env.A, process.env.B].every(Boolean)`
  const callback = functionOf(file, test);
  if (!callback && dottedName(test) !== 'Boolean') return [];
  const items = itemsOf(file, list);
  if (!callback) return outcome ? readsAmong(file, items) : [];
  const [pattern] = callback.params;
  const only = callback.body.type === 'BlockStatement' && callback.body.body.length === 1 ? callback.body.body[0] : undefined;
  const result = only?.type === 'ReturnStatement' ? only.argument : callback.body.type === 'BlockStatement' ? undefined : callback.body;
  if (!pattern || !result) return [];
  return presentWhen(result, outcome).flatMap((node) => readsOfItems(file, node, { items, pattern }));
}

import type { TSESTree } from '@typescript-eslint/utils';

import { alwaysExits, isExitCall } from './exits.js';
import { envReadOf } from '../values/env-reads.js';
import type { Condition } from '../facts.js';
import { constantInit, constantText, constantTexts } from '../code/references.js';
import { validatedNames } from './schemas.js';
import type { SourceFile } from '../code/source-file.js';
import { isEarlyReturn, negations, readsAndStops, stopsWithout } from './stops.js';
import { conditionsWhen } from './truth.js';
import { type FunctionNode, dottedName, isFunction, keyOf, unwrap } from '../code/syntax.js';
import { functionOf } from '../code/variables.js';

/** How many functions of the file a guard is followed into. */
const DEPTH = 4;

const after = new WeakMap<TSESTree.Node, readonly Condition[]>();

/** What surely holds once a statement is done: the guard in it passed. */
export function conditionsAfter(file: SourceFile, statement: TSESTree.Node): readonly Condition[] {
  let conditions = after.get(statement);
  if (!conditions) {
    // Also breaks the cycle of a function that calls itself.
    after.set(statement, []);
    conditions = guarantees(file, statement, DEPTH);
    after.set(statement, conditions);
  }
  return conditions;
}

function guarantees(file: SourceFile, statement: TSESTree.Node, depth: number): readonly Condition[] {
  if (depth === 0) return [];
  switch (statement.type) {
    case 'IfStatement':
      return ofIf(file, statement);
    case 'ExpressionStatement':
      return ofExpression(file, statement.expression, depth);
    case 'VariableDeclaration':
      return statement.declarations.flatMap(({ init }) => (init ? ofExpression(file, init, depth) : []));
    case 'ExportNamedDeclaration':
      return statement.declaration ? guarantees(file, statement.declaration, depth) : [];
    case 'BlockStatement':
      return statement.body.flatMap((inner) => guarantees(file, inner, depth));
    case 'TryStatement':
      return statement.handler && !alwaysExits(file, statement.handler.body) ? [] : guarantees(file, statement.block, depth);
    case 'ForOfStatement':
      return ofLoop(file, statement);
    default:
      return [];
  }
}

function ofIf(file: SourceFile, { test, consequent, alternate }: TSESTree.IfStatement): readonly Condition[] {
  if (alwaysExits(file, consequent)) return [...conditionsWhen(file, test, false), ...ofEmptyList(file, test)];
  if (alternate) return alwaysExits(file, alternate) ? conditionsWhen(file, test, true) : [];
  // `if (isProduction) { if (!process.env.A) throw … }`
  const inside = conditionsAfter(file, consequent).filter(({ kind }) => kind === 'env' || kind === 'reference');
  const outside = conditionsWhen(file, test, false).filter(({ kind }) => kind === 'env' || kind === 'stage' || kind === 'platform');
  return inside.length > 0 && outside.length > 0 ? [{ kind: 'either', is: 'either', one: outside, other: inside }] : [];
}

function ofExpression(file: SourceFile, expression: TSESTree.Node, depth: number): readonly Condition[] {
  const node = unwrap(expression);
  if (node.type === 'LogicalExpression' && isExitCall(file, node.right)) return conditionsWhen(file, node.left, node.operator !== '&&');
  if (node.type === 'AssignmentExpression') return [...ofAssignment(file, node), ...ofExpression(file, node.right, depth)];
  if (node.type !== 'CallExpression') return [];
  const names = validatedNames(file, node);
  if (names.length > 0) return names.map(present);
  const callee = dottedName(node.callee);
  const [argument] = node.arguments;
  if (ASSERTIONS.test(callee)) return argument ? conditionsWhen(file, argument, true) : [];
  const loop = ofForEach(file, node);
  if (loop.length > 0) return loop;
  const fn = functionOf(file, node.callee);
  if (fn) return ofFunction(file, fn, node, depth - 1);
  return isGuardName(file, callee) ? guardedNames(file, node.arguments).map(present) : [];
}

/** `process.env.API_URL ??= '…'`: the variable is set from here on. */
function ofAssignment(file: SourceFile, { left, operator, right }: TSESTree.AssignmentExpression): readonly Condition[] {
  const value = unwrap(right);
  const isGiven = constantText(file, value) || (value.type === 'CallExpression' && isGuardName(file, dottedName(value.callee)));
  const read = /^(=|\?\?=|\|\|=)$/.test(operator) && isGiven ? envReadOf(file, left, (key) => constantText(file, key)) : undefined;
  return read ? [present(read.name)] : [];
}

/** `assert(x)`, `assert.ok(x)`, `invariant(x)`: node:assert, tiny-invariant 1.3 and their likes reject `undefined` and `''` alike. */
const ASSERTIONS = /^(assert|assert\.ok|ok|invariant|precondition|ensure|tiny_?[iI]nvariant|expectDefined|assertDefined|assertExists)$/;

/** Names that promise to stop when what they are given is missing. Plain `getEnv`, `readEnv`, `env` promise nothing. */
const GUARD_NAME =
  /(^|\.|_)(require|required|requires|assert|ensure|must|expect|demand|need|mandatory|check|validate|verify)([A-Z_]\w*)?$|OrThrow$|OrFail$|OrDie$/;

/** Whether a call of this name stops when the variable that it is given is missing: named in the settings, or by convention. */
export function isGuardName(file: SourceFile, callee: string): boolean {
  const name = callee.split('.').at(-1) ?? callee;
  if (file.settings.env.guards.includes(name) || file.settings.env.guards.includes(callee)) return true;
  return (
    name !== 'require' &&
    GUARD_NAME.test(name) &&
    /env|var|config|setting|value|defined|present|string|url|^required?$|^must|OrThrow$|OrFail$|OrDie$/i.test(name)
  );
}

/** The variables that a guard call is about: a name given as text, a list of names, or a read. */
export function guardedNames(file: SourceFile, args: readonly TSESTree.Node[]): readonly string[] {
  return args.flatMap((argument) => {
    const text = constantText(file, argument);
    if (text !== undefined) return /^[A-Z][A-Z0-9_]+$/.test(text) ? [text] : [];
    const read = envReadOf(file, argument, (key) => constantText(file, key));
    return read ? [read.name] : constantTexts(file, argument).filter((name) => /^[A-Z][A-Z0-9_]+$/.test(name));
  });
}

/** What a function promises: what holds once it is done, and the parameters that it stops without, as a value or as the name of a variable. */
export interface Promises {
  readonly held: readonly Condition[];
  readonly values: readonly number[];
  readonly names: readonly number[];
}

/** What a function promises whoever calls it; an arrow that is one expression promises nothing. */
export function promisesOf(file: SourceFile, fn: FunctionNode): Promises {
  if (fn.body.type !== 'BlockStatement') return { held: [], values: [], names: [] };
  const statements = fn.body.body;
  const parametersThat = (stops: (statement: TSESTree.Node, parameter: TSESTree.Identifier) => boolean): readonly number[] =>
    fn.params.flatMap((parameter, index) =>
      parameter.type === 'Identifier' && statements.some((statement) => stops(statement, parameter)) ? [index] : [],
    );
  return {
    // What follows an early `return` says nothing about the caller.
    held: statements.flatMap((statement) => (isEarlyReturn(statement) ? [] : [...conditionsAfter(file, statement)])),
    values: parametersThat((statement, parameter) => stopsWithout(file, statement, parameter)),
    names: parametersThat((statement, parameter) => readsAndStops(file, statement, parameter, fn)),
  };
}

/** A function of the file that stops when something is missing: what holds at its end, its parameters taken as the call gives them. */
function ofFunction(file: SourceFile, fn: FunctionNode, call: TSESTree.CallExpression, depth: number): readonly Condition[] {
  if (depth <= 0) return [];
  const { held, values, names } = promisesOf(file, fn);
  const given = (indexes: readonly number[]): readonly TSESTree.Node[] => indexes.flatMap((index) => call.arguments[index] ?? []);
  return [
    ...held,
    ...given(values).flatMap((argument) => [...conditionsWhen(file, argument, true)]),
    ...guardedNames(file, given(names)).map(present),
  ];
}

/** `for (const name of ['A', 'B']) if (!process.env[name]) throw …` */
function ofLoop(file: SourceFile, loop: TSESTree.ForOfStatement): readonly Condition[] {
  if (loop.left.type !== 'VariableDeclaration') return [];
  const name = loop.left.declarations[0]?.id;
  const values = name && valuesOfEntries(file, loop.right, name);
  if (values) return stopsInside(file, loop.body, values.name) ? values.reads.map(present) : [];
  const body = loop.body.type === 'BlockStatement' ? loop.body.body : [loop.body];
  return name?.type === 'Identifier' && body.some((statement) => stopsOnMissing(file, statement, name))
    ? constantTexts(file, loop.right).map(present)
    : [];
}

interface EntryValues {
  readonly name: TSESTree.Identifier;
  readonly reads: readonly string[];
}

/** `[key, value]` of `Object.entries(env)`, `value` of `Object.values(env)`: the name of the value, and the variables that `env` reads. */
function valuesOfEntries(file: SourceFile, list: TSESTree.Node, pattern: TSESTree.Node): EntryValues | undefined {
  const call = unwrap(list);
  if (call.type !== 'CallExpression') return undefined;
  const method = /^Object\.(entries|values)$/.exec(dottedName(call.callee))?.[1];
  const [argument] = call.arguments;
  const object = argument && unwrap(constantInit(file, unwrap(argument)) ?? argument);
  const name = method === 'values' ? pattern : pattern.type === 'ArrayPattern' ? pattern.elements[1] : undefined;
  if (!method || object?.type !== 'ObjectExpression' || name?.type !== 'Identifier') return undefined;
  const reads = object.properties.flatMap((property) =>
    property.type === 'Property' ? (envReadOf(file, property.value, (key) => constantText(file, key))?.name ?? []) : [],
  );
  return { name, reads };
}

function stopsInside(file: SourceFile, body: TSESTree.Node, name: TSESTree.Identifier): boolean {
  const statements = body.type === 'BlockStatement' ? body.body : [body];
  return statements.some((statement) => stopsWithout(file, statement, name));
}

/** `['A', 'B'].forEach((name) => { if (!process.env[name]) throw … })` */
function ofForEach(file: SourceFile, call: TSESTree.CallExpression): readonly Condition[] {
  if (call.callee.type !== 'MemberExpression' || keyOf(call.callee) !== 'forEach') return [];
  const [callback] = call.arguments;
  const parameter = callback && isFunction(callback) ? callback.params[0] : undefined;
  const values = parameter && valuesOfEntries(file, call.callee.object, parameter);
  if (values && callback && isFunction(callback)) return stopsInside(file, callback.body, values.name) ? values.reads.map(present) : [];
  if (!callback || !isFunction(callback) || parameter?.type !== 'Identifier' || callback.body.type !== 'BlockStatement') return [];
  const stops = callback.body.body.some((statement) => stopsOnMissing(file, statement, parameter));
  return stops ? constantTexts(file, call.callee.object).map(present) : [];
}

function stopsOnMissing(file: SourceFile, statement: TSESTree.Node, name: TSESTree.Identifier): boolean {
  if (statement.type === 'ExpressionStatement') {
    const call = unwrap(statement.expression);
    if (call.type !== 'CallExpression' || !call.arguments.some((argument) => argument.type === 'Identifier' && argument.name === name.name))
      return false;
    const fn = functionOf(file, call.callee);
    const parameter = fn?.params[0];
    if (fn?.body.type === 'BlockStatement' && parameter?.type === 'Identifier')
      return fn.body.body.some((inner) => readsAndStops(file, inner, parameter, fn));
    return isGuardName(file, dottedName(call.callee));
  }
  if (statement.type !== 'IfStatement') return false;
  const { consequent } = statement;
  const leaves = alwaysExits(file, consequent) && !isEarlyReturn(statement) && consequent.type !== 'ContinueStatement';
  return (
    leaves &&
    negations(statement.test).some(
      (node) => envReadOf(file, node, (key) => (key.type === 'Identifier' && key.name === name.name ? name.name : undefined)) !== undefined,
    )
  );
}

/**
 * `if (missing.length > 0) throw …` where `missing` is `['A', 'B'].filter((name) => !process.env[name])`, or a list that
 * `if (!process.env.A) errors.push(…)` fills.
 */
function ofEmptyList(file: SourceFile, test: TSESTree.Node): readonly Condition[] {
  const list = listOfTest(test);
  const init = list && constantInit(file, list);
  if (!init) return [];
  const call = unwrap(init);
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression' || keyOf(call.callee) !== 'filter')
    return ofPushes(file, list);
  const [callback] = call.arguments;
  const parameter = callback && isFunction(callback) ? callback.params[0] : undefined;
  if (!callback || !isFunction(callback) || parameter?.type !== 'Identifier' || callback.body.type === 'BlockStatement') return [];
  const asks = negations(callback.body).some((node) =>
    envReadOf(file, node, (key) => (key.type === 'Identifier' && key.name === parameter.name ? parameter.name : undefined)),
  );
  return asks ? constantTexts(file, call.callee.object).map(present) : [];
}

/** The list whose length a test asks for. */
function listOfTest(test: TSESTree.Node): TSESTree.Identifier | undefined {
  const node = unwrap(test);
  if (node.type === 'BinaryExpression' && node.left.type !== 'PrivateIdentifier') return listOfTest(node.left);
  if (node.type !== 'MemberExpression' || keyOf(node) !== 'length' || node.object.type !== 'Identifier') return undefined;
  return node.object;
}

function ofPushes(file: SourceFile, list: TSESTree.Identifier): readonly Condition[] {
  const block = enclosingBlock(list);
  return block.flatMap((statement) => {
    if (statement.type !== 'IfStatement' || !pushesTo(statement.consequent, list.name)) return [];
    return conditionsWhen(file, statement.test, false).filter((condition) => condition.kind === 'env' || condition.kind === 'reference');
  });
}

function enclosingBlock(node: TSESTree.Node): readonly TSESTree.Node[] {
  for (let above = node.parent; above; above = above.parent)
    if (above.type === 'BlockStatement' || above.type === 'Program') return above.body;
  return [];
}

function pushesTo(consequent: TSESTree.Node, list: string): boolean {
  const statements = consequent.type === 'BlockStatement' ? consequent.body : [consequent];
  return statements.some(
    (statement) =>
      statement.type === 'ExpressionStatement' &&
      statement.expression.type === 'CallExpression' &&
      dottedName(statement.expression.callee) === `${list}.push`,
  );
}

function present(name: string): Condition {
  return { kind: 'env', name, is: 'present' };
}

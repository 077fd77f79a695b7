import type { TSESTree } from '@typescript-eslint/utils';

import { alwaysExits, isExitCall } from './exits.js';
import { isGuardName } from './guard-names.js';
import { envReadOf } from '../values/env-reads.js';
import type { Condition } from '../facts.js';
import { constantText, constantTexts } from '../code/references.js';
import { validatedNames } from './schemas.js';
import { namesOfEnvSchema, namesOfEnvVar } from './validation-results.js';
import type { SourceFile } from '../code/source-file.js';
import { requiredByRounds } from './list-guards.js';
import { isEarlyReturn, readsAndStops, stopSurely, stopsWithout } from './stops.js';
import { conditionsWhen } from './truth.js';
import { type FunctionNode, dottedName, keyOf, unwrap } from '../code/syntax.js';
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
    case 'ForInStatement':
    case 'ForStatement':
      return requiredByRounds(file, statement).map(present);
    default:
      return [];
  }
}

function ofIf(file: SourceFile, { test, consequent, alternate }: TSESTree.IfStatement): readonly Condition[] {
  if (alwaysExits(file, consequent)) return conditionsWhen(file, test, false);
  if (alternate) return alwaysExits(file, alternate) ? conditionsWhen(file, test, true) : [];
  // `if (isProduction) { if (!process.env.A) throw … }`
  const inside = conditionsAfter(file, consequent).filter(({ kind }) => kind === 'env' || kind === 'reference');
  const outside = conditionsWhen(file, test, false).filter(({ kind }) => kind === 'env' || kind === 'stage' || kind === 'platform');
  return inside.length > 0 && outside.length > 0 ? [{ kind: 'either', is: 'either', one: outside, other: inside }] : [];
}

function ofExpression(file: SourceFile, expression: TSESTree.Node, depth: number): readonly Condition[] {
  const node = unwrap(expression);
  if (node.type === 'UnaryExpression' && node.operator === 'void') return ofExpression(file, node.argument, depth);
  if (node.type === 'ConditionalExpression' && isExitCall(file, node.alternate)) return conditionsWhen(file, node.test, true);
  if (node.type === 'LogicalExpression' && isExitCall(file, node.right)) return conditionsWhen(file, node.left, node.operator !== '&&');
  if (node.type === 'AssignmentExpression') return [...ofAssignment(file, node), ...ofExpression(file, node.right, depth)];
  if (node.type !== 'CallExpression') return [];
  const names = [...validatedNames(file, node), ...namesOfEnvSchema(file, node), ...namesOfEnvVar(file, node)];
  if (names.length > 0) return names.map(present);
  const callee = dottedName(node.callee);
  const [argument] = node.arguments;
  const started = startedBy(file, node);
  if (started) return ofExpression(file, started, depth);
  if (UNEQUAL.test(callee)) return ofUnequal(file, node.arguments);
  if (ASSERTIONS.test(callee)) return argument ? conditionsWhen(file, argument, true) : [];
  const required = requiredByRounds(file, node);
  if (required.length > 0) return required.map(present);
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

/** The call in front of `.then(…)`, or of a `.catch(…)` that stops: `start().catch(() => process.exit(1))`. */
function startedBy(file: SourceFile, { callee, arguments: [handler] }: TSESTree.CallExpression): TSESTree.Node | undefined {
  if (callee.type !== 'MemberExpression' || unwrap(callee.object).type !== 'CallExpression') return undefined;
  const method = keyOf(callee);
  const body = handler ? functionOf(file, handler)?.body : undefined;
  const stops = body?.type === 'BlockStatement' ? stopSurely(file, body.body) : !!body && isExitCall(file, body);
  return method === 'then' || method === 'finally' || (method === 'catch' && stops) ? callee.object : undefined;
}

/** `assert.notEqual(process.env.A, undefined)` of node:assert. */
const UNEQUAL = /^assert\.not(Strict)?Equal$/;

function ofUnequal(file: SourceFile, [value, other]: readonly TSESTree.Node[]): readonly Condition[] {
  const isNothing = other && (dottedName(other) === 'undefined' || constantText(file, other) === '');
  return value && isNothing ? conditionsWhen(file, value, true) : [];
}

/** `assert(x)`, `assert.ok(x)`, `invariant(x)`: node:assert, tiny-invariant 1.3 and their likes reject `undefined` and `''` alike. */
const ASSERTIONS =
  /^([hH]oek\.assert|assert|assert\.ok|ok|invariant|precondition|ensure|tiny_?[iI]nvariant|expectDefined|assertDefined|assertExists)$/;

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
  const wayOut = statements.findIndex(isEarlyReturn);
  const parametersThat = (stops: (statement: TSESTree.Node, parameter: TSESTree.Identifier) => boolean): readonly number[] =>
    fn.params.flatMap((parameter, index) =>
      parameter.type === 'Identifier' && statements.some((statement) => stops(statement, parameter)) ? [index] : [],
    );
  return {
    held: statements.flatMap((statement, index) =>
      isEarlyReturn(statement)
        ? index === wayOut
          ? ofOnlyWayOut(file, statement, statements.slice(index + 1))
          : []
        : [...conditionsAfter(file, statement)],
    ),
    values: parametersThat((statement, parameter) => stopsWithout(file, statement, parameter)),
    names: parametersThat((statement, parameter) => readsAndStops(file, statement, parameter, fn)),
  };
}

/**
 * `if (missing.length === 0) return; throw …`: where nothing else leads out of a function, its test was true. Any other early `return` says nothing
 * about the caller.
 */
function ofOnlyWayOut(file: SourceFile, statement: TSESTree.Node, rest: readonly TSESTree.Node[]): readonly Condition[] {
  if (statement.type !== 'IfStatement') return [];
  const { test, consequent } = statement;
  return alwaysExits(file, consequent) && stopSurely(file, rest) ? conditionsWhen(file, test, true) : [];
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

function present(name: string): Condition {
  return { kind: 'env', name, is: 'present' };
}

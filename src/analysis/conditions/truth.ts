import type { TSESTree } from '@typescript-eslint/utils';

import { isPlatformVariable } from '../../env/platforms.js';
import { stageOf, stageOfFlagName } from '../../env/stages.js';
import { isCommandLine } from './command-line.js';
import { ofComparison } from './comparisons.js';
import { envObject, envReadOf } from '../values/env-reads.js';
import type { Condition } from '../facts.js';
import { conditionsAfter } from './guards.js';
import { constantInit, constantText, constantTexts, referenceKey } from '../code/references.js';
import type { SourceFile } from '../code/source-file.js';
import { itemsOf, readsAmong } from './list-items.js';
import { presentInAll } from './list-guards.js';
import { whenNothingIsMissing, whenUnchanged } from './missing-lists.js';
import { namesFound } from './validation-results.js';
import { isLocationHost, lastName, presence, runtime, sideOf, stage, stageSubject } from './stage-tests.js';
import { takenBy } from '../code/destructuring.js';
import { type FunctionNode, keyOf, unwrap } from '../code/syntax.js';
import { returnsOf } from '../code/tree.js';
import { functionOf, isGlobal } from '../code/variables.js';

/** How many constants and functions a test is followed through. */
export const DEPTH = 9;

/** What holds where a test came out true or false. Tests that are not understood give a condition of kind `other`. */
export function conditionsWhen(file: SourceFile, test: TSESTree.Node, outcome: boolean, depth = DEPTH): readonly Condition[] {
  const node = unwrap(test);
  const known = depth === 0 ? undefined : understood(file, node, outcome, depth - 1);
  if (known) return known;
  const named = node.type === 'CallExpression' && node.callee.type === 'MemberExpression' ? node.callee.object : node;
  if (isCommandLine(file, named)) return [{ kind: 'argument', is: outcome ? 'present' : 'missing' }];
  return [{ kind: 'other', node, is: outcome ? 'true' : 'false' }];
}

function understood(file: SourceFile, node: TSESTree.Node, outcome: boolean, depth: number): readonly Condition[] | undefined {
  switch (node.type) {
    case 'UnaryExpression':
      return node.operator === '!' ? conditionsWhen(file, node.argument, !outcome, depth) : undefined;
    case 'LogicalExpression':
      return ofLogical(file, node, outcome, depth);
    case 'BinaryExpression':
      return ofComparison(file, node, outcome, depth);
    case 'CallExpression':
      return ofCall(file, node, outcome, depth);
    case 'Identifier':
    case 'MemberExpression':
      return ofReference(file, node, outcome, depth);
    default:
      return undefined;
  }
}

function ofLogical(file: SourceFile, node: TSESTree.LogicalExpression, outcome: boolean, depth: number): readonly Condition[] | undefined {
  const left = conditionsWhen(file, node.left, outcome, depth);
  const right = conditionsWhen(file, node.right, outcome, depth);
  const both = node.operator === '&&' ? outcome : !outcome;
  if (both) return [...left, ...right].filter((condition) => condition.kind !== 'other');
  // One of the two holds: only what follows from either is sure.
  const shared = left.filter((one) => one.kind !== 'other' && right.some((other) => sameKind(one, other)));
  if (shared.length > 0) return shared;
  const isKnown = [left, right].every((side) => sureOf(side).length > 0) && [left, right].some(decides);
  return isKnown ? [{ kind: 'either', is: 'either', one: sureOf(left), other: sureOf(right) }] : undefined;
}

/** What is understood of a test. */
function sureOf(conditions: readonly Condition[]): readonly Condition[] {
  return conditions.filter(({ kind }) => kind === 'env' || kind === 'stage' || kind === 'platform' || kind === 'reference');
}

/** Whether a test is about where the program runs. */
function decides(conditions: readonly Condition[]): boolean {
  return conditions.some(({ kind }) => kind === 'env' || kind === 'stage' || kind === 'platform');
}

function sameKind(one: Condition, other: Condition): boolean {
  if (one.kind !== other.kind || one.is !== other.is) return false;
  if (one.kind === 'env' && other.kind === 'env') return one.name === other.name;
  if (one.kind === 'reference' && other.kind === 'reference') return one.key === other.key;
  return true;
}

function ofCall(file: SourceFile, call: TSESTree.CallExpression, outcome: boolean, depth: number): readonly Condition[] | undefined {
  const [argument] = call.arguments;
  const found = namesFound(file, call, outcome);
  if (found.length > 0) return found.flatMap((name) => presence(name, true));
  if (isGlobal(file, call.callee, 'Boolean')) return argument && conditionsWhen(file, argument, outcome, depth);
  const fn = functionOf(file, call.callee);
  const [result, ...others] = fn ? returnsThat(file, fn, outcome) : [];
  if (fn && outcome && fn.returnType?.typeAnnotation.type === 'TSTypePredicate' && argument)
    return conditionsWhen(file, argument, true, depth);
  if (fn && result && others.length === 0)
    return ofOwnTest(file, fn, call, [...beforeReturn(file, fn, result), ...conditionsWhen(file, result, outcome, depth)], depth);
  if (call.callee.type === 'MemberExpression') return ofMethod(file, call.callee, argument, outcome, depth);
  if (argument && outcome && PRESENCE_TEST.test(lastName(call.callee) ?? '')) return conditionsWhen(file, argument, true, depth);
  if (argument && !outcome && ABSENCE_TEST.test(lastName(call.callee) ?? '')) return conditionsWhen(file, argument, true, depth);
  const flag = stageOfFlagName(lastName(call.callee) ?? '');
  return flag && stage(flag, outcome);
}

/** The results of a function that may be truthy, or falsy: `return false` never is the one. */
function returnsThat(file: SourceFile, fn: FunctionNode, outcome: boolean): readonly TSESTree.Node[] {
  const results = returnsOf(file, fn);
  return results.length < 2
    ? results
    : results.filter((result) => result.type !== 'Literal' || typeof result.value !== 'boolean' || result.value === outcome);
}

/** What the guards of a function say where it came to its last statement: `if (!process.env.A) return false; return true;`. */
function beforeReturn(file: SourceFile, { body }: FunctionNode, result: TSESTree.Node): readonly Condition[] {
  if (body.type !== 'BlockStatement' || result.parent !== body.body.at(-1)) return [];
  return body.body.flatMap((statement) => conditionsAfter(file, statement).filter(({ kind, is }) => kind === 'env' && is === 'present'));
}

/** Names of tests that only what is there passes, and of those that everything passes but what is there: lodash 4, validator 13 and their likes. */
const PRESENCE_TEST =
  /^(?!String$)(is|has)?_?(present|set|defined|non_?empty|not_?empty|not_?nil|filled|string|valid_?url|url|has_?value|configured)$/i;
const ABSENCE_TEST = /^(is)?_?(empty|nil|blank|undefined|null|missing|nullish|null_?or_?undefined)$/i;

/** What a test function of the file says of its parameters holds for the arguments of the call. */
function ofOwnTest(
  file: SourceFile,
  fn: FunctionNode,
  call: TSESTree.CallExpression,
  conditions: readonly Condition[],
  depth: number,
): readonly Condition[] {
  const keys = fn.params.map((parameter) => (parameter.type === 'Identifier' ? referenceKey(file, parameter) : undefined));
  return conditions.flatMap((condition) => {
    const index = condition.kind === 'reference' ? keys.indexOf(condition.key) : -1;
    const argument = call.arguments[index];
    return condition.kind === 'reference' && argument ? conditionsWhen(file, argument, condition.is === 'truthy', depth) : [condition];
  });
}

/** What a method call says: of a list, of a text, of where the page is served from. */
export function ofMethod(
  file: SourceFile,
  callee: TSESTree.MemberExpression,
  argument: TSESTree.Node | undefined,
  outcome: boolean,
  depth: number,
): readonly Condition[] | undefined {
  const method = keyOf(callee);
  if (method === 'includes' && argument) {
    const texts = constantTexts(file, callee.object);
    if (texts.length > 0) return ofList(file, argument, texts, outcome);
  }
  // `[process.env.A, process.env.B].includes(undefined)`
  if (method === 'includes' && !outcome && argument && isGlobal(file, argument, 'undefined'))
    return readsAmong(file, itemsOf(file, callee.object)).flatMap((name) => presence(name, true));
  if (argument && ((method === 'every' && outcome) || (method === 'some' && !outcome))) {
    const names = presentInAll(file, callee.object, argument, outcome);
    if (names.length > 0) return names.flatMap((name) => presence(name, true));
  }
  const text = argument && constantText(file, argument);
  if (text && /localhost|127\./.test(text) && isLocationHost(file, callee.object)) return stage('development', outcome);
  // A method of a missing value would have thrown, or, after `?.`, have given nothing.
  return outcome &&
    /^(startsWith|endsWith|includes|trim|match|length|split|filter|map|replace|replaceAll|slice|toLowerCase|toUpperCase|toString)$/.test(
      method ?? '',
    )
    ? conditionsWhen(file, callee.object, true, depth)
    : undefined;
}

/** `['development', 'test'].includes(process.env.NODE_ENV)` */
function ofList(file: SourceFile, subject: TSESTree.Node, texts: readonly string[], outcome: boolean): readonly Condition[] | undefined {
  if (stageSubject(file, subject) === undefined) return undefined;
  const stages = new Set(texts.map((text) => (stageOf(text) === 'production' ? 'production' : 'development')));
  const [only] = stages;
  return stages.size === 1 && only ? stage(only, outcome) : undefined;
}

function ofReference(
  file: SourceFile,
  node: TSESTree.Identifier | TSESTree.MemberExpression,
  outcome: boolean,
  depth: number,
): readonly Condition[] | undefined {
  const read = envReadOf(file, node, (key) => constantText(file, key));
  if (read) return ofEnvRead(read.name, outcome);
  const key = referenceKey(file, node);
  const taken = node.type === 'Identifier' ? takenFromEnv(file, node) : undefined;
  if (taken !== undefined && key) return [{ kind: 'reference', key, is: outcome ? 'truthy' : 'falsy' }, ...ofEnvRead(taken, outcome)];
  const reference: readonly Condition[] = key ? [{ kind: 'reference', key, is: outcome ? 'truthy' : 'falsy' }] : [];
  const held = ofMissing(file, node, outcome);
  if (held.length > 0) return [...reference, ...held];
  const init = constantInit(file, node);
  const meaning = init ? conditionsWhen(file, init, outcome, depth).filter((condition) => condition.kind !== 'other') : [];
  if (meaning.length > 0) return [...reference, ...meaning];
  if (node.type === 'MemberExpression' && keyOf(node) === 'length') return conditionsWhen(file, node.object, outcome, depth);
  const flag = stageOfFlagName(lastName(node) ?? '');
  if (flag) return stage(flag, outcome);
  const side = sideOf(file, node);
  if (side) return [...reference, runtime(side, outcome)];
  const other: Condition = { kind: 'other', node, is: outcome ? 'true' : 'false' };
  return reference.length > 0 ? [...reference, other] : undefined;
}

/** The variable of `const { API_URL } = process.env`. */
function takenFromEnv(file: SourceFile, node: TSESTree.Identifier): string | undefined {
  const taken = takenBy(file, node);
  return taken && envObject(file, taken.from) ? taken.key : undefined;
}

/** `missing.length`, `missing`, `ok`: what says that a variable is missing. */
function ofMissing(file: SourceFile, node: TSESTree.Identifier | TSESTree.MemberExpression, outcome: boolean): readonly Condition[] {
  const found = namesFound(file, node, outcome);
  if (found.length > 0) return found.flatMap((name) => presence(name, true));
  if (node.type === 'MemberExpression')
    return !outcome && /^(length|size)$/.test(keyOf(node) ?? '') ? whenNothingIsMissing(file, node.object) : [];
  return [...(outcome ? [] : whenNothingIsMissing(file, node)), ...whenUnchanged(file, node, outcome)];
}

function ofEnvRead(name: string, outcome: boolean): readonly Condition[] {
  // Vite 8, Astro 7: whether this is the server's build.
  if (name === 'SSR') return [runtime('server', outcome)];
  const flag = stageOfFlagName(name);
  if (flag && !isPlatformVariable(name)) return [...stage(flag, outcome), ...presence(name, outcome)];
  return presence(name, outcome);
}

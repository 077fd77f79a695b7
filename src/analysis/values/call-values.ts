import type { TSESTree } from '@typescript-eslint/utils';

import { conditionsAt } from '../conditions/conditions.js';
import { envReadOf } from './env-reads.js';
import type { PossibleValue } from '../facts.js';
import { locate } from './locate.js';
import { concat, namesIn, under } from './possible-values.js';
import { constantInit, constantText } from '../code/references.js';
import type { SourceFile } from '../code/source-file.js';
import { type FunctionNode, dottedName, keyOf, unwrap } from '../code/syntax.js';
import { returnsOf } from '../code/tree.js';
import { evaluate, text, textOf, unknown, withFallback } from './values.js';
import { functionOf, isGlobal, variableOf } from '../code/variables.js';
import { type Walk, enter } from './walk.js';

/** Methods of a text whose result still is that text, for all we ask of it. */
const SAME_TEXT =
  /^(trim|trimEnd|trimStart|toString|valueOf|toLowerCase|toUpperCase|normalize|split|toJSON|replace|replaceAll|asString|asUrlString|asUrlObject)$/;

/** What a call gives back: of a function of the file, of a method of a text, of a helper that reads the environment. */
export function valuesOfCall(node: TSESTree.CallExpression, walk: Walk): readonly PossibleValue[] {
  const { file } = walk;
  const fn = functionOf(file, node.callee);
  if (fn) {
    const inside = enter(walk, fn, node.arguments);
    if (!inside) return unknown(node);
    const results = returnsOf(file, fn);
    if (results.length === 0) return unknown(node);
    return results.flatMap((result) => valuesOfResult(result, inside)).map((value) => asReadBy(file, fn, node, value));
  }
  const read = envReadOf(file, node, (key) => constantText(file, key) ?? textOf(key, walk));
  if (read) {
    const values: readonly PossibleValue[] = [{ pieces: [{ kind: 'env', read, node }], conditions: [] }];
    // `configService.get('X', 'default')`; its second argument may also be `{ infer: true }`.
    const fallback = node.arguments.at(1);
    return fallback && unwrap(fallback).type !== 'ObjectExpression'
      ? withFallback(values, evaluate(fallback, walk), '??', node, walk)
      : values;
  }
  const callee = unwrap(node.callee);
  if (callee.type === 'MemberExpression') return ofMethod(node, callee, walk);
  const [argument] = node.arguments;
  if (argument && isGlobal(file, callee, 'String')) return concat(text('', node), evaluate(argument, walk));
  if (argument && ['encodeURI', 'decodeURI', 'URL'].some((name) => isGlobal(file, callee, name))) return evaluate(argument, walk);
  return unknown(node);
}

/** A helper reads whichever variable it is asked for (`process.env[name]`): the read stands where it is asked. */
function asReadBy(file: SourceFile, fn: FunctionNode, call: TSESTree.CallExpression, value: PossibleValue): PossibleValue {
  if (!value.pieces.some((piece) => piece.kind === 'env' && dependsOn(file, piece.read.node, fn))) return value;
  const pieces = value.pieces.map((piece) =>
    piece.kind === 'env' && dependsOn(file, piece.read.node, fn)
      ? { ...piece, read: { name: piece.read.name, node: call, accessor: 'other' as const }, node: call }
      : piece,
  );
  return { ...value, pieces };
}

/** Whether the name of the variable in a read is a parameter of this function. */
function dependsOn(file: SourceFile, read: TSESTree.Node, fn: FunctionNode): boolean {
  const keys = read.type === 'MemberExpression' && read.computed ? [read.property] : read.type === 'CallExpression' ? read.arguments : [];
  return keys.some((key) => key.type === 'Identifier' && variableOf(file, key)?.defs[0]?.node === fn);
}

/** What a `return` gives back, under the conditions that lead there; unknown tests do not matter. */
function valuesOfResult(result: TSESTree.Node, inside: Walk): readonly PossibleValue[] {
  const values = evaluate(result, inside);
  const conditions = conditionsAt(inside.file, result, { names: namesIn(values) });
  return under(
    values,
    conditions.filter(({ kind }) => kind === 'stage' || kind === 'env' || kind === 'platform' || kind === 'either'),
  );
}

function ofMethod(node: TSESTree.CallExpression, callee: TSESTree.MemberExpression, walk: Walk): readonly PossibleValue[] {
  const method = keyOf(callee) ?? '';
  const [argument] = node.arguments;
  if (method === 'concat')
    return node.arguments.reduce((values, part) => concat(values, evaluate(part, walk)), evaluate(callee.object, walk));
  // env-var 7.5
  const read = method === 'default' && argument ? envReadOf(walk.file, callee.object, (key) => constantText(walk.file, key)) : undefined;
  if (read && argument)
    return withFallback(
      [{ pieces: [{ kind: 'env', read, node: read.node }], conditions: [] }],
      evaluate(argument, walk),
      '??',
      callee.object,
      walk,
    );
  if (method === 'join') return ofJoin(callee.object, argument ? textOf(argument, walk) : ',', walk) ?? unknown(node);
  if (argument && dottedName(callee) === 'Platform.select') {
    return locate(argument, [{ kind: 'properties' }], walk).found.flatMap((located) =>
      evaluate(located.node, { ...located.walk, budget: walk.budget }),
    );
  }
  if (SAME_TEXT.test(method)) return evaluate(callee.object, walk);
  const { found } = locate(callee, [{ kind: 'returned' }], walk);
  if (found.length === 0) return unknown(node);
  return found.flatMap((located) => under(evaluate(located.node, { ...located.walk, budget: walk.budget }), located.conditions));
}

/** `['http://', host, '/x'].join('')` */
function ofJoin(list: TSESTree.Node, separator: string | undefined, walk: Walk): readonly PossibleValue[] | undefined {
  const array = unwrap(constantInit(walk.file, unwrap(list)) ?? list);
  if (array.type !== 'ArrayExpression' || separator === undefined) return undefined;
  let values: readonly PossibleValue[] = [{ pieces: [], conditions: [] }];
  array.elements.forEach((element, index) => {
    if (index > 0 && separator) values = concat(values, text(separator, array));
    if (element) values = concat(values, evaluate(element, walk).map(joined));
  });
  return values.map((value) => (value.pieces.length > 0 ? value : { ...value, pieces: [{ kind: 'text', text: '', node: array }] }));
}

/** What an element adds to a text: `undefined` and `null` add nothing. */
function joined({ pieces, conditions }: PossibleValue): PossibleValue {
  return { pieces: pieces.filter((piece) => piece.kind !== 'nothing' && (piece.kind !== 'text' || piece.text !== '')), conditions };
}

/** What `new URL(a, b)` and `new Request(url)` stand for. */
export function valuesOfConstruction(node: TSESTree.NewExpression, walk: Walk): readonly PossibleValue[] {
  const { file } = walk;
  const [first, base] = node.arguments;
  const isUrl = isGlobal(file, node.callee, 'URL') || dottedName(node.callee).endsWith('URL');
  if (!first || !(isUrl || isGlobal(file, node.callee, 'Request') || isGlobal(file, node.callee, 'String'))) return unknown(node);
  if (!base || !isUrl) return evaluate(first, walk);
  return evaluate(first, walk).flatMap((value) => {
    const [head] = value.pieces;
    const isAbsolute = head?.kind === 'text' && /^[a-z][a-z0-9+.-]*:/i.test(head.text);
    return isAbsolute ? [value] : concat(evaluate(base, walk), text('/', node)).flatMap((origin) => concat([origin], [value]));
  });
}

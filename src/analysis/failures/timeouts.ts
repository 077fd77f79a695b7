import type { TSESTree } from '@typescript-eslint/utils';

import { type Place, parsePlace } from '../../clients/paths.js';
import type { TimeoutPlace } from '../../clients/schema.js';
import type { ClientUse } from '../connections/client-references.js';
import { callersOf } from '../code/callers.js';
import { hasSpread } from '../connections/connections.js';
import { locate } from '../values/locate.js';
import { constantInit } from '../code/references.js';
import type { SourceFile } from '../code/source-file.js';
import { dottedName, functionAround, isFunction, keyOf, unwrap } from '../code/syntax.js';
import { usesOf } from '../code/uses.js';
import { evaluate } from '../values/values.js';
import { startWalk } from '../values/walk.js';

/** The places at which a use of a client may be told how long to wait. */
export function timeoutPlacesOf({ matches }: ClientUse): readonly TimeoutPlace[] {
  return matches.flatMap(({ shape }) => shape.timeouts ?? []);
}

/** Whether a use of a client is told how long to wait, at one of its places or by what the program does with the result. */
export function isBounded(file: SourceFile, use: ClientUse): boolean {
  return timeoutPlacesOf(use).some(({ at }) => isGiven(file, use, parsePlace(at))) || isTimed(file, use.node);
}

/** Whether something that the file does not show may hold a timeout: options of a caller, a spread, a request that is handed on. */
export function mayBeBounded(file: SourceFile, use: ClientUse): boolean {
  if (hasSpread(use.node) || isRequest(file, use.node)) return true;
  const places = timeoutPlacesOf(use).map(({ at }) => parsePlace(at));
  // Of two overloads, options that stand in front leave no room for others behind: `http.request(options, handler)`.
  const written = places.findIndex(({ root }) => argumentAt(use.node, root)?.type === 'ObjectExpression');
  return places.some((place) => (written < 0 || isSameRoot(place, places[written])) && isOpen(file, use, place));
}

function isSameRoot({ root }: Place, other: Place | undefined): boolean {
  return root.kind === 'result' || (root.kind === 'argument' && other?.root.kind === 'argument' && root.index === other.root.index);
}

function isGiven(file: SourceFile, { node }: ClientUse, { root, steps }: Place): boolean {
  if (root.kind === 'value') return true;
  if (root.kind === 'result') {
    const [step] = steps;
    return step?.kind === 'property' && isCalledOn(file, node, step.name, CHAIN);
  }
  const argument = argumentAt(node, root);
  return !!argument && locate(argument, steps, startWalk(file)).found.length > 0;
}

function isOpen(file: SourceFile, { node }: ClientUse, { root, steps }: Place): boolean {
  if (root.kind === 'result') return isHandedOn(file, node);
  const argument = argumentAt(node, root);
  return !!argument && !isNoOptions(file, argument) && locate(argument, steps, startWalk(file)).unknown;
}

function argumentAt(node: TSESTree.Node, root: Place['root']): TSESTree.Node | undefined {
  if (root.kind !== 'argument' || (node.type !== 'CallExpression' && node.type !== 'NewExpression')) return undefined;
  return node.arguments[root.index];
}

/** Whether an argument surely holds no options: a handler, a number, an address as a text or a URL. */
export function isNoOptions(file: SourceFile, argument: TSESTree.Node): boolean {
  const inner = unwrap(argument);
  if (isFunction(inner) || inner.type === 'Literal') return true;
  if (inner.type === 'NewExpression') return dottedName(inner.callee) === 'URL';
  return evaluate(inner, startWalk(file)).every(({ pieces }) =>
    pieces.some((piece) => piece.kind === 'env' || (piece.kind === 'text' && piece.text !== '')),
  );
}

/** How many calls follow one another in `request.get(url).set(headers).timeout(ms)`. */
const CHAIN = 12;

/** Whether this method is called on a value, perhaps behind others. */
function isCalledOn(file: SourceFile, value: TSESTree.Node, name: string, depth: number): boolean {
  if (depth === 0) return false;
  return usesOf(file, value).some(({ node: { parent }, node }) => {
    if (parent?.type !== 'MemberExpression' || parent.object !== node) return false;
    if (keyOf(parent) === name) return true;
    const call = parent.parent;
    return call.type === 'CallExpression' && call.callee === parent && isCalledOn(file, call, name, depth - 1);
  });
}

/** Calls that take a stream or a promise and set no timeout for it. */
const TAKES_NO_CARE = /(^|\.)(pipe|pipeline|finished|resolve|push|log|all|allSettled)$/;

/** Whether a value leaves the sight of the file, so that others may set its timeout. */
function isHandedOn(file: SourceFile, value: TSESTree.Node): boolean {
  return usesOf(file, value).some(({ node: { parent }, node }) => {
    if (parent?.type === 'CallExpression' && parent.callee !== node) return !TAKES_NO_CARE.test(dottedName(parent.callee));
    return parent?.type === 'ReturnStatement' || (parent?.type === 'ArrowFunctionExpression' && parent.body === node);
  });
}

/** Functions that stop waiting for what they are given: `Promise.race`, `pTimeout`, `withTimeout`, `withDeadline`. */
const STOPS = /^Promise\.(race|any)$|time_?out|deadline|abortable/i;
/** Timers, which only start late what they are given. */
const TIMERS = /(^|\.)(set|clear)_?timeout$/i;

/** Through how many functions of the file a call is followed to what stops waiting for them. */
const CALLERS = 3;

/** Whether the program stops waiting for what a call gives back, or for the function around it. */
function isTimed(file: SourceFile, call: TSESTree.Node, depth = CALLERS): boolean {
  if (usesOf(file, call).some(({ node }) => isGivenToTimer(node))) return true;
  const fn = functionAround(call);
  return depth > 0 && !!fn && callersOf(file, fn).some((caller) => isTimed(file, caller.node, depth - 1));
}

function isGivenToTimer(start: TSESTree.Node): boolean {
  for (let node = start, parent = node.parent; parent; node = parent, parent = parent.parent) {
    if (parent.type === 'CallExpression' && parent.callee !== node && parent.arguments.some((argument) => argument === node)) {
      const callee = dottedName(parent.callee);
      if (STOPS.test(callee) && !TIMERS.test(callee)) return true;
    }
  }
  return false;
}

/** Whether a call is handed a whole request, which may hold its own signal: `fetch(request)`, `fetch(new Request(url, { signal }))`. */
function isRequest(file: SourceFile, node: TSESTree.Node): boolean {
  const argument = argumentAt(node, { kind: 'argument', index: 0 });
  const inner = argument && unwrap(argument);
  if (!inner) return false;
  if (isRequestObject(inner)) return true;
  if (inner.type === 'MemberExpression') return keyOf(inner) === 'request';
  if (inner.type !== 'Identifier') return false;
  const init = constantInit(file, inner);
  return /^req(uest)?$|Request$/.test(inner.name) || (init !== undefined && isRequestObject(init));
}

function isRequestObject(node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  return inner.type === 'NewExpression' && dottedName(inner.callee).endsWith('Request');
}

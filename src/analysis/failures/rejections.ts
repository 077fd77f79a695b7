import type { TSESTree } from '@typescript-eslint/utils';

import { isExpressRoute, isUnawaitedCallback, keepsPromises } from '../../env/callbacks.js';
import { callersOf } from '../code/callers.js';
import type { SourceFile } from '../code/source-file.js';
import { type FunctionNode, dottedName, functionAround, isFunction, isTransparent, keyOf, unwrap } from '../code/syntax.js';
import { nameOfFunction, readsOf } from '../code/variables.js';

/** The place where a promise that rejects is let go of, so that nothing handles the rejection. */
export interface Drop {
  /** The call whose promise nobody takes; or the one that rejects, in a callback whose promise nobody takes. */
  readonly node: TSESTree.CallExpression;
  /** What calls the callback, if that is how it gets lost. */
  readonly caller: TSESTree.CallExpression | TSESTree.NewExpression | undefined;
}

/** How many functions a rejection is followed out of. */
const DEPTH = 12;

interface Search {
  readonly file: SourceFile;
  readonly seen: Set<TSESTree.Node>;
  /** Of the calls that reject, the last on the way. */
  readonly call: TSESTree.CallExpression;
}

/**
 * Follows the rejection of a call through `then`, `await`, `return` and the callers in this file to the places where nothing handles it.
 * What leaves the file (an export, a callback of somebody unknown, a variable) is somebody else's.
 */
export function dropsOf(file: SourceFile, call: TSESTree.CallExpression): readonly Drop[] {
  return [...ofPromise({ file, seen: new Set(), call }, call)];
}

/** Where the promise that an expression is gets lost. */
function* ofPromise(search: Search, start: TSESTree.Node): Generator<Drop> {
  let node = start;
  for (let { parent } = node; parent; { parent } = node) {
    switch (parent.type) {
      case 'AwaitExpression':
        yield* ofThrow(search, parent);
        return;
      case 'MemberExpression': {
        const next = parent.object === node ? settled(parent) : undefined;
        if (!next) return;
        node = next;
        if (next.type === 'CallExpression') search = { ...search, call: next };
        break;
      }
      case 'ArrayExpression': {
        const all = parent.parent;
        if (all.type !== 'CallExpression' || !keepsRejection(all)) return;
        search = { ...search, call: all };
        node = all;
        break;
      }
      case 'ArrowFunctionExpression':
        if (parent.body === node) yield* ofResult(search, parent);
        return;
      case 'ReturnStatement': {
        const fn = functionAround(parent);
        if (fn) yield* ofResult(search, fn);
        return;
      }
      case 'UnaryExpression':
        if (parent.operator !== 'void') return;
        node = parent;
        break;
      case 'LogicalExpression':
      case 'ConditionalExpression':
        node = parent;
        break;
      case 'ExpressionStatement':
        yield { node: search.call, caller: undefined };
        return;
      default:
        if (!isTransparent(parent, node)) return;
        node = parent;
    }
  }
}

/** The promise that follows on one with `then`, `finally` or a method of its client (`got(url).json()`); nothing where a handler is given. */
function settled(member: TSESTree.MemberExpression): TSESTree.Node | undefined {
  let call: TSESTree.Node = member.parent;
  if (call.type !== 'CallExpression' || call.callee !== member) return undefined;
  const key = keyOf(member);
  const isHandled = key === 'then' ? call.arguments.length > 1 : key !== 'finally' && !keepsPromises(key ?? '');
  if (call.parent.type === 'ChainExpression') call = call.parent;
  return isHandled ? undefined : call;
}

/** `Promise.all([…])` rejects with the first that does; `Promise.allSettled` never. */
function keepsRejection({ callee }: TSESTree.CallExpression): boolean {
  return /^Promise\.(all|race)$/.test(dottedName(callee));
}

/** What an `await` throws goes to the `try` around it, or makes its function reject. */
function* ofThrow(search: Search, start: TSESTree.Node): Generator<Drop> {
  for (let child = start, { parent } = start; parent; child = parent, { parent } = parent) {
    if (parent.type === 'TryStatement' && parent.handler && child === parent.block) return;
    if (!isFunction(parent)) continue;
    if (parent.async) yield* ofResult(search, parent);
    return;
  }
}

/** Where the promise that a function gives back goes: to its callers, or to what it was handed to. */
function* ofResult({ file, seen, call }: Search, fn: FunctionNode): Generator<Drop> {
  if (seen.has(fn) || seen.size >= DEPTH) return;
  seen.add(fn);
  const search = { file, seen, call };
  yield* ofCallback(search, fn);
  for (const { node } of callersOf(file, fn)) if (node.type === 'CallExpression') yield* ofPromise({ ...search, call: node }, node);
  const name = nameOfFunction(file, fn);
  for (const read of name ? readsOf(name) : []) yield* ofCallback(search, read);
}

/** Who gets the promise of a function that is handed over, or called where it stands. */
function* ofCallback(search: Search, fn: TSESTree.Node): Generator<Drop> {
  let node = fn;
  while (node.parent && isTransparent(node.parent, node)) node = node.parent;
  const call = node.parent;
  if (call?.type === 'NewExpression') {
    // `new Promise(async (resolve) => …)` looks at no promise of its function.
    if (dottedName(call.callee) === 'Promise' && call.arguments[0] === node) yield { node: search.call, caller: call };
    return;
  }
  if (call?.type !== 'CallExpression') return;
  if (unwrap(call.callee) === unwrap(node)) {
    // `(async () => { … })()`; a name that is called is found by its callers.
    if (isFunction(fn)) yield* ofPromise({ ...search, call }, call);
    return;
  }
  const name = dottedName(call.callee);
  const index = call.arguments.findIndex((argument) => argument === node);
  if (/\.(then|finally)$/.test(name) || (/\.catch$/.test(name) && index === 0)) {
    // A `catch` may stand further on in the chain.
    yield* ofPromise({ ...search, call }, call);
  } else if (/\.(map|flatMap)$/.test(name)) {
    const all = call.parent;
    if (all.type === 'CallExpression' && keepsRejection(all)) yield* ofPromise({ ...search, call: all }, all);
  } else if (isUnawaitedCallback(name) || (isExpressRoute(name) && hasUncaughtRoutes(search.file)))
    yield { node: search.call, caller: call };
}

/** Whether a file's route handlers are those of an Express that is known to look at no promise. */
function hasUncaughtRoutes({ settings, sourceCode }: SourceFile): boolean {
  const version = settings.versions.get('express');
  if (version === undefined || Number.parseInt(version, 10) >= 5) return false;
  return /['"]express['"]/.test(sourceCode.text) && !/['"]express-async-errors['"]/.test(sourceCode.text);
}

import type { TSESTree } from '@typescript-eslint/utils';

import { isBuildFunctionName, isServerFunctionName } from '../../env/frameworks.js';
import { callersOf } from '../code/callers.js';
import { exportsOf } from '../code/exports.js';
import { oncePerFile } from '../code/once-per-file.js';
import type { SourceFile } from '../code/source-file.js';
import { type FunctionNode, directivesAmong, dottedName, functionAround, isTransparent, keyOf } from '../code/syntax.js';

/** Calls that keep the function which they are given on the server: TanStack Start 1, Qwik City 1, Astro 5 actions, H3. */
const SERVER_WRAPPER = /(^|\.)(createServerFn|createServerOnlyFn|server\$|serverOnly\$|defineAction|defineEventHandler|eventHandler)\b/;

/** How many callers a function's side is asked of, one after the other. */
const DEPTH = 3;

/** Whether a node stands in a function that only the server runs, or that only such functions call. */
export function isInServerFunction(file: SourceFile, node: TSESTree.Node, depth = DEPTH): boolean {
  for (let fn = functionAround(node); fn; fn = functionAround(fn)) if (isServerFunction(file, fn, depth)) return true;
  return false;
}

/** Whether a node stands in a function that the server runs for the first page, and a browser for those after it: of Next.js. */
export function isInInitialProps(node: TSESTree.Node): boolean {
  for (let fn = functionAround(node); fn; fn = functionAround(fn)) if (namedAs(fn)?.name === 'getInitialProps') return true;
  return false;
}

/** Whether a node stands in a function that its framework calls in a build only. */
export function isInBuildFunction({ framework }: SourceFile, node: TSESTree.Node): boolean {
  for (let fn = functionAround(node); fn; fn = functionAround(fn)) {
    const named = namedAs(fn);
    if (named && isBuildFunctionName(framework, named.name) && !functionAround(named.node)) return true;
  }
  return false;
}

/** Whether a module exports a function that its framework runs on the server only. */
export const hasServerFunction = oncePerFile(
  (file): boolean =>
    [...exportsOf(file).keys()].some((name) => isServerFunctionName(file.framework, name)) ||
    /\bfunction get(Static|ServerSide|Initial)/.test(file.sourceCode.text),
);

function isServerFunction(file: SourceFile, fn: FunctionNode, depth: number): boolean {
  const named = namedAs(fn);
  if (named && isServerFunctionName(file.framework, named.name) && !functionAround(named.node)) return true;
  if (isWrapped(fn) || (fn.body.type === 'BlockStatement' && directivesAmong(fn.body.body).includes('use server'))) return true;
  if (depth === 0 || isExported(file, fn, named?.name)) return false;
  const callers = callersOf(file, fn);
  return callers.length > 0 && callers.every(({ node }) => isInServerFunction(file, node, depth - 1));
}

function isWrapped(fn: FunctionNode): boolean {
  const call = fn.parent;
  return call.type === 'CallExpression' && call.callee !== fn && SERVER_WRAPPER.test(dottedName(call.callee));
}

/** The name that a function goes by, also in a wrapper (`getStaticProps = wrap(async () => …)`), and where it gets it. */
function namedAs(fn: FunctionNode): { readonly name: string; readonly node: TSESTree.Node } | undefined {
  if (fn.type !== 'ArrowFunctionExpression' && fn.id) return { name: fn.id.name, node: fn };
  let [value, holder]: [TSESTree.Node, TSESTree.Node | undefined] = [fn, fn.parent];
  while (holder && (isTransparent(holder, value) || (holder.type === 'CallExpression' && holder.callee !== value)))
    [value, holder] = [holder, holder.parent];
  const name = holder && nameGivenBy(holder);
  return holder && name !== undefined ? { name, node: holder } : undefined;
}

function nameGivenBy(holder: TSESTree.Node): string | undefined {
  switch (holder.type) {
    case 'VariableDeclarator':
      return holder.id.type === 'Identifier' ? holder.id.name : undefined;
    case 'AssignmentExpression':
      return holder.left.type === 'MemberExpression' ? keyOf(holder.left) : undefined;
    case 'MethodDefinition':
    case 'Property':
    case 'PropertyDefinition':
      return keyOf(holder);
    default:
      return undefined;
  }
}

function isExported(file: SourceFile, fn: FunctionNode, name: string | undefined): boolean {
  if (/^Export/.test(fn.parent.type) || /^Export/.test(fn.parent.parent?.parent?.type ?? '')) return true;
  const { nodes, names } = exportedAs(file);
  return nodes.has(fn) || (name !== undefined && names.has(name));
}

/** What a module exports: the values themselves, and the names of others. */
const exportedAs = oncePerFile((file) => {
  const nodes = new Set<TSESTree.Node>(exportsOf(file).values());
  const names = new Set([...nodes].flatMap((exported) => (exported.type === 'Identifier' ? [exported.name] : [])));
  return { nodes, names };
});

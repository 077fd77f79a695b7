import type { TSESTree } from '@typescript-eslint/utils';

import { isBrowserFile, isServerModule } from '../env/frameworks.js';
import { callersOf } from './callers.js';
import { exportsOf } from './exports.js';
import type { SourceFile } from './source-file.js';
import { type FunctionNode, dottedName, functionAround, keyOf, stringOf } from './syntax.js';
import { topStatements } from './tree.js';

/** Functions that only the server runs: of Next.js pages, of Remix and React Router routes, of Gatsby pages. */
const SERVER_FUNCTION =
  /^(getServerSideProps|getStaticProps|getStaticPaths|getInitialProps|generateMetadata|generateStaticParams|loader|action|headers|getServerData)$/;

/** Calls that keep the function which they are given on the server: TanStack Start 1, Qwik City 1, Astro 5 actions, H3. */
const SERVER_WRAPPER = /(^|\.)(createServerFn|createServerOnlyFn|server\$|serverOnly\$|defineAction|defineEventHandler|eventHandler)\b/;

/** How many callers a function's side is asked of, one after the other. */
const DEPTH = 3;

/** Whether the bundle for the browser holds this code, as far as the file shows for sure. */
export function runsInBrowser(file: SourceFile, node: TSESTree.Node): boolean {
  if (isServerCode(file, node)) return false;
  const directives = directivesOf(topStatements(file));
  if (directives.includes('use client')) return true;
  const { framework, filename } = file;
  if (directives.includes('use server') || importsServerModule(file)) return false;
  if (framework === 'next' && isPage(filename)) return functionAround(node) !== undefined || !hasServerFunction(file);
  if ((framework === 'next' || framework === 'remix' || framework === 'astro') && isInClientComponent(file, node)) return true;
  return isBrowserFile({ framework, filename, directives });
}

/** Whether a node stands in a function that only the server runs, or that only such functions call. */
export function isServerCode(file: SourceFile, node: TSESTree.Node, depth = DEPTH): boolean {
  for (let fn = functionAround(node); fn; fn = functionAround(fn)) if (isServerFunction(file, fn, depth)) return true;
  return false;
}

function isServerFunction(file: SourceFile, fn: FunctionNode, depth: number): boolean {
  if (SERVER_FUNCTION.test(nameOf(fn) ?? '') || isWrapped(fn)) return true;
  if (fn.body.type === 'BlockStatement' && directivesOf(fn.body.body).includes('use server')) return true;
  if (depth === 0 || isExported(file, fn)) return false;
  const callers = callersOf(file, fn);
  return callers.length > 0 && callers.every(({ node }) => isServerCode(file, node, depth - 1));
}

function isWrapped(fn: FunctionNode): boolean {
  const call = fn.parent;
  return call.type === 'CallExpression' && call.callee !== fn && SERVER_WRAPPER.test(dottedName(call.callee));
}

function nameOf(fn: FunctionNode): string | undefined {
  if (fn.type !== 'ArrowFunctionExpression' && fn.id) return fn.id.name;
  const holder = fn.parent.type === 'TSSatisfiesExpression' || fn.parent.type === 'CallExpression' ? fn.parent.parent : fn.parent;
  if (holder.type === 'VariableDeclarator') return holder.id.type === 'Identifier' ? holder.id.name : undefined;
  if (holder.type === 'AssignmentExpression' && holder.left.type === 'MemberExpression') return keyOf(holder.left);
  return holder.type === 'MethodDefinition' || holder.type === 'Property' || holder.type === 'PropertyDefinition'
    ? keyOf(holder)
    : undefined;
}

function isExported(file: SourceFile, fn: FunctionNode): boolean {
  if (/^Export/.test(fn.parent.type) || /^Export/.test(fn.parent.parent?.parent?.type ?? '')) return true;
  const name = nameOf(fn);
  return [...exportsOf(file).values()].some((exported) => exported === fn || (exported.type === 'Identifier' && exported.name === name));
}

function directivesOf(statements: readonly TSESTree.Node[]): readonly string[] {
  return statements.flatMap((statement) => (statement.type === 'ExpressionStatement' && statement.directive ? [statement.directive] : []));
}

function importsServerModule(file: SourceFile): boolean {
  return topStatements(file).some((statement) => {
    if (statement.type === 'ImportDeclaration') return statement.importKind !== 'type' && isServerModule(statement.source.value);
    const init = statement.type === 'VariableDeclaration' ? statement.declarations[0]?.init : undefined;
    const [source] = init?.type === 'CallExpression' && dottedName(init.callee) === 'require' ? init.arguments : [];
    return source !== undefined && isServerModule(stringOf(source) ?? '');
  });
}

/** A page of the Pages Router of Next.js, whose component the browser runs again. */
function isPage(filename: string): boolean {
  return /(?:^|[\\/])pages[\\/](?!api[\\/]|_document\.).*\.[jt]sx?$/.test(filename);
}

function hasServerFunction(file: SourceFile): boolean {
  return (
    [...exportsOf(file).keys()].some((name) => SERVER_FUNCTION.test(name)) ||
    /\bfunction get(Static|ServerSide|Initial)/.test(file.sourceCode.text)
  );
}

/** Whether a component or hook around a node keeps state or has effects, which only a browser does. */
function isInClientComponent(file: SourceFile, node: TSESTree.Node): boolean {
  if (!/['"](?:react|preact\/hooks|preact\/compat)['"]/.test(file.sourceCode.text)) return false;
  for (let fn = functionAround(node); fn; fn = functionAround(fn))
    if (/\buse(?:State|Effect|LayoutEffect|Reducer)\s*[<(]/.test(file.sourceCode.getText(fn))) return true;
  return false;
}

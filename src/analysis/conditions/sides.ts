import type { TSESTree } from '@typescript-eslint/utils';

import { isBrowserFile, isServerFile } from '../../env/frameworks.js';
import { isServerModule } from '../../env/server-modules.js';
import { conditionsAt } from './conditions.js';
import { exportsOf } from '../code/exports.js';
import { hasServerFunction, isInInitialProps, isInServerFunction } from './server-functions.js';
import { occursIn, oncePerFile } from '../code/once-per-file.js';
import type { SourceFile } from '../code/source-file.js';
import { directivesAmong, dottedName, functionAround, isFunction, propertyOf, stringOf, unwrap } from '../code/syntax.js';
import { topStatements } from '../code/tree.js';
import { globalReferences } from '../code/variables.js';

/** Where code runs: on a server (or in a build), in a browser (perhaps after a server rendered it), or on either, as far as the file shows. */
export type Side = 'server' | 'browser' | 'either';

/** Where a node is evaluated. */
export function sideOf(file: SourceFile, node: TSESTree.Node): Side {
  for (const condition of conditionsAt(file, node)) if (condition.kind === 'runtime') return condition.is;
  if (isSentToBrowser(node) || runsInBrowser(file, node)) return 'browser';
  if (isInServerFunction(file, node)) return 'server';
  const { side } = factsOf(file);
  return side === 'either' && (isInServerComponent(file, node) || isInRequestHandler(node)) ? 'server' : side;
}

/** Whether the bundle for the browser holds this code, as far as the file shows for sure. */
export function runsInBrowser(file: SourceFile, node: TSESTree.Node): boolean {
  const { framework, filename } = file;
  const { directives, isBrowsers, isServers } = factsOf(file);
  if (isInServerFunction(file, node) || isInInitialProps(node)) return false;
  if (directives.includes('use client')) return true;
  if (directives.includes('use server') || isServers) return false;
  if (framework === 'next' && isPage(filename)) return functionAround(node) !== undefined || !hasServerFunction(file);
  return isBrowsers || isInClientComponent(file, node);
}

/** The directives at the top of a module: `use client`. */
export function directivesOf(file: SourceFile): readonly string[] {
  return directivesAmong(topStatements(file));
}

/** What is the same for all of a file. */
interface FileSide {
  readonly directives: readonly string[];
  /** Browser code by the conventions of its framework. */
  readonly isBrowsers: boolean;
  /** It imports what only a server has. */
  readonly isServers: boolean;
  readonly side: Side;
}

const factsOf = oncePerFile((file): FileSide => {
  const { framework, filename } = file;
  const directives = directivesOf(file);
  const isServers = importsOf(file).some(isServerModule);
  const side = sideOfFile(file, directives, isServers);
  return { directives, isBrowsers: isBrowserFile({ framework, filename, directives }), isServers, side };
});

/** Names that only code for the browser (or a service worker) uses, and libraries whose code runs there (also). */
const BROWSER =
  /\b(window|document|localStorage|sessionStorage)\s*[.[]|\bself\.addEventListener\b|\bimportScripts\b|\bfrom\s+['"](react-dom(\/client)?|react-native|react-redux|expo[\w-]*|vue|svelte|preact|solid-js|swr|jquery|@angular\/core|@reduxjs\/toolkit[\w/]*|@tanstack\/[\w-]+|@vueuse\/\w+)['"]|\buse(Effect|State|Reducer|LayoutEffect|Callback|Ref)\s*[(<]/;
/** What only a server program does. */
const SERVER = /\bprocess\.(exit|argv|on|once|stdin|stdout|stderr|cwd|pid)\b|\bDeno\.\w|\bBun\.\w/;

function sideOfFile(file: SourceFile, directives: readonly string[], isServers: boolean): Side {
  const { framework, filename, sourceCode } = file;
  if (BROWSER.test(sourceCode.text)) return directives.includes('use server') ? 'server' : 'either';
  if (isServerFile({ framework, filename, directives })) return 'server';
  // A page may import what only its `loader` uses: bundlers leave that out of what the browser gets.
  if (/\.([jt]sx|vue|svelte(\.[jt]s)?)$/.test(filename)) return 'either';
  return SERVER.test(sourceCode.text) || isFetchHandler(file) || isServers ? 'server' : 'either';
}

/** `export default { fetch(request, env) { … } }`: a worker of Cloudflare, or a server of Bun or Deno. */
function isFetchHandler(file: SourceFile): boolean {
  const exported = exportsOf(file).get('default');
  const handlers = exported && unwrap(exported);
  const handler = handlers?.type === 'ObjectExpression' ? propertyOf(handlers, 'fetch') : undefined;
  return !!handler && isFunction(handler);
}

/** The modules that a file imports or requires, types left out. */
function importsOf(file: SourceFile): readonly string[] {
  const imported = topStatements(file).flatMap((statement) =>
    statement.type === 'ImportDeclaration' && statement.importKind !== 'type' ? [statement.source.value] : [],
  );
  const required = (globalReferences(file).get('require') ?? []).flatMap(({ parent }) => {
    const argument = parent.type === 'CallExpression' ? parent.arguments[0] : undefined;
    return (argument && stringOf(argument)) ?? [];
  });
  return [...imported, ...required];
}

/** Methods that run a function in the page of a browser which the program drives: puppeteer, playwright, selenium. */
const RUNS_IN_PAGE =
  /\.(evaluate|evaluateHandle|\$\$?eval|evaluateOnNewDocument|addInitScript|waitForFunction|executeScript|executeAsyncScript)$/;

function isSentToBrowser(node: TSESTree.Node): boolean {
  for (let fn = functionAround(node); fn; fn = functionAround(fn)) {
    const { parent } = fn;
    if (parent.type === 'CallExpression' && parent.callee !== fn && RUNS_IN_PAGE.test(dottedName(parent.callee))) return true;
  }
  return false;
}

/** `(req, res) => { … }`: what server frameworks call for a request. */
function isInRequestHandler(node: TSESTree.Node): boolean {
  for (let fn = functionAround(node); fn; fn = functionAround(fn)) {
    const [request, response] = fn.params.map((parameter) => (parameter.type === 'Identifier' ? parameter.name : ''));
    if (/^_?req(uest)?$/.test(request ?? '') && /^_?(res(ponse)?|reply)$/.test(response ?? '')) return true;
  }
  return false;
}

/** React renders asynchronous components on the server only (React 19, Next.js 16). */
function isInServerComponent(file: SourceFile, node: TSESTree.Node): boolean {
  if (file.framework !== 'next' || !/\.[jt]sx$/.test(file.filename) || occursIn(file, BROWSER)) return false;
  const fn = functionAround(node);
  const isComponent = fn?.type === 'FunctionDeclaration' && fn.async && /^[A-Z]/.test(fn.id?.name ?? '');
  return isComponent && !functionAround(fn);
}

/** A page of the Pages Router of Next.js, whose component the browser runs again. */
function isPage(filename: string): boolean {
  return /^(?=.*\.[jt]sx?$)(?:.*[\\/])?pages[\\/](?!api[\\/]|_document\.)/.test(filename);
}

/** Frameworks whose components run on the server, or also there, unless they keep state or have effects. */
const RENDERS_ON_SERVER: ReadonlySet<SourceFile['framework']> = new Set<SourceFile['framework']>(['next', 'remix', 'astro']);

const REACT = /['"](?:react|preact\/hooks|preact\/compat)['"]/;

/** Whether a component or hook around a node keeps state or has effects, which only a browser does. */
function isInClientComponent(file: SourceFile, node: TSESTree.Node): boolean {
  if (!RENDERS_ON_SERVER.has(file.framework) || !occursIn(file, REACT)) return false;
  for (let fn = functionAround(node); fn; fn = functionAround(fn))
    if (/\buse(?:State|Effect|LayoutEffect|Reducer)\s*[<(]/.test(file.sourceCode.getText(fn))) return true;
  return false;
}

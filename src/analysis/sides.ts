import type { TSESTree } from '@typescript-eslint/utils';

import { isBrowserFile, isServerFile, isServerFunctionName } from '../env/frameworks.js';
import { isServerModule } from '../env/server-modules.js';
import { conditionsAt } from './conditions.js';
import { exportsOf } from './exports.js';
import type { SourceFile } from './source-file.js';
import { dottedName, functionAround, isFunction, propertyOf, stringOf, unwrap } from './syntax.js';
import { topStatements } from './tree.js';
import { globalReferences } from './variables.js';

/** Where code runs: on a server (or in a build), in a browser, or on either, as far as the file shows. */
export type Side = 'server' | 'browser' | 'either';

const files = new WeakMap<TSESTree.Node, Side>();

/** Where a node is evaluated. */
export function sideOf(file: SourceFile, node: TSESTree.Node): Side {
  for (const condition of conditionsAt(file, node)) if (condition.kind === 'runtime') return condition.is;
  if (isSentToBrowser(node)) return 'browser';
  if (isInServerFunction(file, node)) return 'server';
  const { ast } = file.sourceCode;
  let side = files.get(ast);
  if (!side) {
    side = sideOfFile(file);
    files.set(ast, side);
  }
  return side === 'either' && (isInServerComponent(file, node) || isInRequestHandler(node)) ? 'server' : side;
}

/** The directives at the top of a module: `use client`. */
export function directivesOf(file: SourceFile): readonly string[] {
  return topStatements(file).flatMap((statement) =>
    statement.type === 'ExpressionStatement' && statement.directive ? [statement.directive] : [],
  );
}

/** Whether a node stands in a function that only the server runs: by its name for the framework, or by the directive `use server`. */
export function isInServerFunction({ framework }: SourceFile, node: TSESTree.Node): boolean {
  for (let above = node.parent; above; above = above.parent) {
    if (isFunction(above) && above.body.type === 'BlockStatement' && above.body.body.some(isServerDirective)) return true;
    const name = above.type === 'FunctionDeclaration' || above.type === 'VariableDeclarator' ? above.id : null;
    if (name?.type === 'Identifier' && isServerFunctionName(framework, name.name) && isOfModule(above)) return true;
  }
  return false;
}

function isServerDirective(statement: TSESTree.Node): boolean {
  return statement.type === 'ExpressionStatement' && statement.directive === 'use server';
}

/** Whether a declaration stands at the top of its module, exported or not. */
function isOfModule(declaration: TSESTree.Node): boolean {
  const { parent } = declaration;
  if (parent?.type === 'VariableDeclaration') return isOfModule(parent);
  return parent?.type === 'Program' || (parent?.type === 'ExportNamedDeclaration' && parent.parent.type === 'Program');
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

/** Names that only code for the browser (or a service worker) uses, and libraries whose code runs there (also). */
const BROWSER =
  /\b(window|document|localStorage|sessionStorage)\s*[.[]|\bself\.addEventListener\b|\bimportScripts\b|\bfrom\s+['"](react-dom(\/client)?|react-native|react-redux|expo[\w-]*|vue|svelte|preact|solid-js|swr|jquery|@angular\/core|@reduxjs\/toolkit[\w/]*|@tanstack\/[\w-]+|@vueuse\/\w+)['"]|\buse(Effect|State|Reducer|LayoutEffect|Callback|Ref)\s*[(<]/;
/** What only a server program does. */
const SERVER = /\bprocess\.(exit|argv|on|once|stdin|stdout|stderr|cwd|pid)\b|\bDeno\.\w|\bBun\.\w/;

function sideOfFile(file: SourceFile): Side {
  const { framework, filename, sourceCode } = file;
  const facts = { framework, filename, directives: directivesOf(file) };
  if (isBrowserFile(facts)) return 'browser';
  if (BROWSER.test(sourceCode.text)) return facts.directives.includes('use server') ? 'server' : 'either';
  if (isServerFile(facts)) return 'server';
  // A page may import what only its `loader` uses: bundlers leave that out of what the browser gets.
  if (/\.([jt]sx|vue|svelte)$/.test(filename)) return 'either';
  return SERVER.test(sourceCode.text) || isFetchHandler(file) || importsOf(file).some(isServerModule) ? 'server' : 'either';
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
  if (file.framework !== 'next' || !/\.[jt]sx$/.test(file.filename) || BROWSER.test(file.sourceCode.text)) return false;
  const fn = functionAround(node);
  return !!fn?.async && fn.type === 'FunctionDeclaration' && /^[A-Z]/.test(fn.id?.name ?? '') && isOfComponent(fn);
}

function isOfComponent(fn: TSESTree.Node): boolean {
  return isOfModule(fn) || fn.parent?.type === 'ExportDefaultDeclaration';
}

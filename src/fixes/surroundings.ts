import type { TSESTree } from '@typescript-eslint/utils';

import { isInServerFunction } from '../analysis/conditions/server-functions.js';
import { directivesOf } from '../analysis/conditions/sides.js';
import { occursIn, oncePerFile } from '../analysis/code/once-per-file.js';
import type { SourceFile } from '../analysis/code/source-file.js';
import { functionAround } from '../analysis/code/syntax.js';
import { childrenOf, topStatements } from '../analysis/code/tree.js';
import { hasImportMeta } from './names-in-file.js';
import { type Framework, isBrowserFile, isServerFile, publicAccess } from '../env/frameworks.js';

/** How code in a file is written, and where it runs. */
export interface Surroundings {
  readonly isTypeScript: boolean;
  readonly lineEnd: string;
  readonly modules: 'esm' | 'cjs';
  /** What a new read of a variable starts with, and the prefix that its name needs. */
  readonly accessor: 'process.env' | 'import.meta.env';
  readonly prefix: string;
  /** Whether the file shows that this read works where the code runs. */
  readonly isCertain: boolean;
}

/** What is the same for all of a file. */
interface Whole extends Pick<Surroundings, 'isTypeScript' | 'lineEnd' | 'modules'> {
  readonly isBrowserFile: boolean;
  readonly isServerFile: boolean;
  readonly usesHooks: boolean;
  readonly looksLikeBrowserCode: boolean;
}

/** Looks at a file as a whole, and at the function around a node: a page of Next.js has code for both sides. */
export function surroundingsOf(file: SourceFile, node: TSESTree.Node): Surroundings {
  const whole = wholeOf(file);
  const { isTypeScript: typed, lineEnd, modules } = whole;
  return { isTypeScript: typed, lineEnd, modules, ...accessOf(file, whole, node) };
}

const wholeOf = oncePerFile((file): Whole => {
  const { framework, filename, sourceCode } = file;
  const { text, ast } = sourceCode;
  const statements = topStatements(file);
  const known = { framework, filename, directives: directivesOf(file) };
  const isEsm = statements.some(({ type }) => /^(Import|Export|TSExport|TSImport)/.test(type));
  return {
    isTypeScript: isTypeScript(file),
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
    modules: isEsm || (ast.sourceType === 'module' && !/\brequire\s*\(|\bmodule\.exports\b/.test(text)) ? 'esm' : 'cjs',
    isBrowserFile: isBrowserFile(known),
    isServerFile: isServerFile(known),
    usesHooks: /\buse(Effect|State|Reducer|LayoutEffect)\b/.test(text),
    looksLikeBrowserCode: looksLikeBrowserCode(file),
  };
});

function isTypeScript(file: SourceFile): boolean {
  const { filename, sourceCode } = file;
  if (/\.[cm]?tsx?$/.test(filename)) return true;
  if (filename.endsWith('.astro')) return true;
  if (!/\.(vue|svelte)$/.test(filename)) return false;
  // oxlint 1.94 gives the text of a script without its tag: there, only a type shows it.
  return sourceCode.text.includes('<script') ? TYPESCRIPT.test(sourceCode.text) : hasTypes(file, sourceCode.ast);
}

function hasTypes(file: SourceFile, node: TSESTree.Node): boolean {
  return childrenOf(file, node).some((child) => child.type.startsWith('TS') || hasTypes(file, child));
}

/** `<script setup generic="T extends Map<string, Row>" lang="ts">` */
const TYPESCRIPT = /<script\b(?:"[^"]*"|'[^']*'|[^<>"'])*?\slang=["']?tsx?\b/;

function accessOf(file: SourceFile, whole: Whole, node: TSESTree.Node): Pick<Surroundings, 'accessor' | 'prefix' | 'isCertain'> {
  const { framework } = file;
  if (runsInBrowser(file, whole, node)) {
    const access = publicAccess(framework);
    // The first compiler of Remix 2 has no `import.meta.env`.
    return access && (access.accessor === 'process.env' || hasImportMeta(file))
      ? { ...access, isCertain: framework !== 'remix' && !mayBeVueCli(file) }
      : { accessor: 'process.env', prefix: '', isCertain: false };
  }
  return { accessor: 'process.env', prefix: '', isCertain: hasProcess(file, whole, node) };
}

/** A component of Vue that is taken for one of Vite's only because most are: Vue CLI has no `import.meta.env`. */
function mayBeVueCli(file: SourceFile): boolean {
  const isGuessed = file.framework === 'vite' && file.settings.framework === 'auto';
  return isGuessed && file.filename.endsWith('.vue') && !occursIn(file, VITE);
}

const VITE = /\bimport\.meta\b|['"]vite['"/]/;

/** Whether a file shows that code at this place runs where `process.env` holds the variables. */
function hasProcess(file: SourceFile, whole: Whole, node: TSESTree.Node): boolean {
  const { framework, filename } = file;
  if (framework === 'none') return !whole.looksLikeBrowserCode;
  const isServers = isInServerFunction(file, node) || whole.isServerFile;
  // A module without a directive runs where its importers do: in a component of the browser, too.
  if (framework === 'next')
    return isServers || showsServer(file) || /^(?=.*\.[jt]sx$)(?:.*\/)?(?:app|pages)\/|(?:^|\/)next\.config\.\w+$/.test(filename);
  if (framework !== 'remix') return !NEEDS_OWN_READS.has(framework);
  return isServers || (showsServer(file) && !isMarkup(filename));
}

function isMarkup(filename: string): boolean {
  return /\.[jt]sx$/.test(filename);
}

/** The surroundings of a client that only servers have: its address belongs in no bundle, also where a browser gets the code as well. */
export function onServerOnly(surroundings: Surroundings): Surroundings {
  return surroundings.prefix === '' ? surroundings : { ...surroundings, accessor: 'process.env', prefix: '', isCertain: false };
}

/** Frameworks whose server code reads variables through imports or runtime objects of their own. */
const NEEDS_OWN_READS: ReadonlySet<Framework> = new Set(['astro', 'vite', 'angular', 'expo']);

function runsInBrowser(file: SourceFile, whole: Whole, node: TSESTree.Node): boolean {
  const { framework, filename } = file;
  if (whole.isBrowserFile) return true;
  // React Router 7: both bundles have what a route exports besides its loader and its action.
  if (framework === 'remix')
    return isMarkup(filename) && functionAround(node) !== undefined && !isInServerFunction(file, node) && !whole.isServerFile;
  if (framework !== 'next' || /(^|\/)(api|app)\//.test(filename)) return false;
  const isPage = /(^|\/)pages\//.test(filename) && !isInServerFunction(file, node);
  return isPage || whole.usesHooks;
}

/** Names that only code for the browser uses; where nothing tells the bundler, `process.env` may not exist. */
const BROWSER =
  /\b(window|document|location|localStorage|sessionStorage|navigator|XMLHttpRequest|EventSource|addEventListener)\s*[.(]|\bfrom\s+['"](https:\/\/[^'"]+|react|react-dom\/client|react-native|expo[\w-]*|vue|svelte|preact|solid-js|swr|jquery|@angular\/core|@reduxjs\/toolkit[\w/]*|@tanstack\/[\w-]+|@vueuse\/\w+|react-relay|[@\w/-]+\/(react|vue|svelte))['"]|\buse(Effect|State)\s*\(/;
const SERVER =
  /['"](node:[\w/]+|server-only|express|fastify|koa|dotenv(\/config)?|fs|http|https|net|path|pg|mongoose|mongodb|ioredis|redis|nodemailer|passport[\w-]*|stripe|@nestjs\/\w+)['"]/;
/** What bundlers know too: `require` in a module that imports a browser's library is theirs. */
const NODE = /\bprocess\b/;
const REQUIRE = /\brequire\s*\(/;
const VIEW = /\bfrom\s+['"](react-dom\/client|react-native|vue|svelte|preact|solid-js)['"]/;

/** Whether a file names what only servers and tools have. */
export function showsServer(file: SourceFile): boolean {
  return occursIn(file, SERVER) || occursIn(file, NODE) || (occursIn(file, REQUIRE) && !occursIn(file, VIEW));
}

function looksLikeBrowserCode(file: SourceFile): boolean {
  const { filename, sourceCode } = file;
  if (showsServer(file)) return false;
  return /\.[jt]sx$|\.(vue|svelte|html?)$/.test(filename) || BROWSER.test(sourceCode.text);
}

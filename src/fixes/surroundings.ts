import type { TSESTree } from '@typescript-eslint/utils';

import type { SourceFile } from '../analysis/source-file.js';
import { dottedName, functionAround } from '../analysis/syntax.js';
import { type Framework, isBrowserFile, publicAccess } from '../env/frameworks.js';

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

/** Looks at a file as a whole, and at the function around a node: a page of Next.js has code for both sides. */
export function surroundingsOf(file: SourceFile, node: TSESTree.Node): Surroundings {
  const { text, ast } = file.sourceCode;
  const isEsm = ast.body.some(({ type }) => /^(Import|Export|TSExport|TSImport)/.test(type));
  return {
    isTypeScript: isTypeScript(file),
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
    modules: isEsm || ast.sourceType === 'module' && !/\brequire\s*\(|\bmodule\.exports\b/.test(text) ? 'esm' : 'cjs',
    ...accessOf(file, node),
  };
}

function isTypeScript({ filename, sourceCode }: SourceFile): boolean {
  if (/\.[cm]?tsx?$/.test(filename)) return true;
  if (filename.endsWith('.astro')) return true;
  return /\.(vue|svelte)$/.test(filename) && /<script[^>]*\blang=["']tsx?["']/.test(sourceCode.text);
}

function accessOf(file: SourceFile, node: TSESTree.Node): Pick<Surroundings, 'accessor' | 'prefix' | 'isCertain'> {
  const { framework } = file;
  if (runsInBrowser(file, node)) {
    const access = publicAccess(framework);
    return access ? { ...access, isCertain: true } : { accessor: 'process.env', prefix: '', isCertain: false };
  }
  return { accessor: 'process.env', prefix: '', isCertain: framework !== 'none' ? !NEEDS_OWN_READS.has(framework) : !looksLikeBrowserCode(file) };
}

/** Frameworks whose server code reads variables through imports or runtime objects of their own. */
const NEEDS_OWN_READS: ReadonlySet<Framework> = new Set(['astro', 'vite', 'angular', 'expo']);

function runsInBrowser(file: SourceFile, node: TSESTree.Node): boolean {
  const { framework, filename, sourceCode } = file;
  const directives = sourceCode.ast.body.flatMap((statement) => (statement.type === 'ExpressionStatement' && statement.directive ? [statement.directive] : []));
  if (isBrowserFile({ framework, filename, directives })) return true;
  if (framework !== 'next' || /(^|\/)(api|app)\//.test(filename)) return false;
  const isPage = /(^|\/)pages\//.test(filename) && !isServerFunction(node);
  return isPage || /\buse(Effect|State|Reducer|LayoutEffect)\b/.test(sourceCode.text);
}

/** Whether a node stands in a function of a Next.js page that only the server runs. */
function isServerFunction(node: TSESTree.Node): boolean {
  for (let fn = functionAround(node); fn; fn = functionAround(fn)) {
    const holder = fn.parent;
    const name = fn.type === 'FunctionDeclaration' ? fn.id : holder.type === 'VariableDeclarator' ? holder.id : null;
    if (name && /^(getServerSideProps|getStaticProps|getStaticPaths|getInitialProps)$/.test(dottedName(name))) return true;
  }
  return false;
}

/** Names that only code for the browser uses; where nothing tells the bundler, `process.env` may not exist. */
const BROWSER = /\b(window|document|localStorage|sessionStorage|navigator|XMLHttpRequest|EventSource|addEventListener)\b\s*[.(]|\bfrom\s+['"](react|react-dom\/client|vue|svelte|preact|solid-js|@angular\/core|jquery)['"]|\buse(Effect|State)\s*\(/;
const SERVER = /['"](node:[\w/]+|express|fastify|koa|dotenv(\/config)?|fs|http|https|net|path|pg|mongoose|mongodb|ioredis|redis|@nestjs\/\w+)['"]|\bprocess\b|\brequire\s*\(/;

function looksLikeBrowserCode({ filename, sourceCode }: SourceFile): boolean {
  if (SERVER.test(sourceCode.text)) return false;
  return /\.[jt]sx$|\.(vue|svelte)$/.test(filename) || BROWSER.test(sourceCode.text);
}

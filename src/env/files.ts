import { type PathPattern, anyPathPattern } from '../glob.js';

/**
 * Files that are not deployed: tests, mocks, stories, and the configuration of development tools, by the tool's name: `*.config.ts` alone
 * says nothing (NestJS applications keep run-time settings there), and what next.config and nuxt.config rewrite is deployed.
 */
export const DEFAULT_IGNORED_FILES: readonly string[] = [
  '*.{test,spec,e2e,e2e-spec,e2e-test,int-test,int-spec,cy,bench,test-d,mock,mocks,fixture,stories}.*',
  '*-{test,e2e}.config.*',
  // What the extension Local History of VS Code keeps.
  '.history/**',
  '{__tests__,__test__,__mocks__,__fixtures__,__stories__,test,tests,e2e,cypress,playwright,fixtures,mocks,.storybook}/**',
  '{test,tests,smoke,e2e,bench,benchmark,loadtest,load-test}-*.{js,ts,mjs,cjs,mts,cts}',
  '{setupTests,setup-tests,test-setup,test-utils,mockServiceWorker,setupProxy,Gruntfile,gulpfile,codegen}.*',
  '{cypress,jest,playwright,rollup,vite,vitest,webpack}.*.{js,ts,mjs,cjs,mts,cts}',
  '{babel,commitlint,craco,esbuild,eslint,farm,karma,metro,nightwatch,parcel,postcss,prettier,rolldown,rsbuild,rspack,snowpack}.config.*',
  '{stylelint,svelte,tailwind,tsdown,tsup,unocss,vue,wdio,windi}.config.*',
  '{hardhat.config,truffle-config,truffle}.*',
  '{karma,wdio,protractor,nightwatch,proxy}.conf.*',
  '.{eslintrc,prettierrc,babelrc,lintstagedrc,stylelintrc,mocharc}.*',
  '*.d.{ts,mts,cts}',
];

const DEVELOPMENT_FILES = [
  '*.{dev,development,local}.{js,ts,mjs,cjs,mts,cts,jsx,tsx}',
  'config/{,env/,envs/,environments/}{development,dev,local,test}.*',
  'environments/environment.ts',
  'environments/{development,dev,local,test}.*',
];

const PRODUCTION_FILES = [
  '*.{prod,production}.{js,ts,mjs,cjs,mts,cts,jsx,tsx}',
  'config/{,env/,envs/,environments/}{production,prod,staging}.*',
  'environments/{production,prod,staging}.*',
];

/** Programs that somebody starts by hand, and watches: by their folder, or by their name (`backup-script.js`). */
const SCRIPT = /(?:^|\/)(?:scripts?|bin|tools?|seeds?|seeders)\/|[-_.]script\.[cm]?[jt]s$/i;

/** Whether a file is a script that a person runs, not a part of what is deployed. */
export function isScriptFile(filename: string): boolean {
  return SCRIPT.test(filename.replaceAll('\\', '/'));
}

const ignored = anyPathPattern(DEFAULT_IGNORED_FILES);
const development = anyPathPattern(DEVELOPMENT_FILES);
const production = anyPathPattern(PRODUCTION_FILES);

/**
 * Whether a file is left alone. Patterns (of `pathPattern`) replace the default list, which also holds the files of the development stage.
 * They are compared with the path from `cwd`, so that the folder in which a project happens to live says nothing.
 */
export function isIgnoredFile(filename: string, cwd: string | undefined, patterns?: readonly PathPattern[]): boolean {
  const path = relativePath(filename, cwd);
  if (patterns) return patterns.some((pattern) => pattern.test(path));
  return ignored.test(path) || stageOfFile(path) === 'development';
}

/** The only stage in which a file is used, by its path from the project's root: `config/development.js`, `api.prod.ts`. */
export function stageOfFile(relative: string): 'development' | 'production' | undefined {
  const path = relative.replaceAll('\\', '/');
  if (production.test(path)) return 'production';
  return development.test(path) ? 'development' : undefined;
}

/** The path from a folder to a file below it, with forward slashes; for any other file the whole path. */
export function relativePath(filename: string, cwd: string | undefined): string {
  const path = filename.replaceAll('\\', '/');
  const folder = cwd?.replaceAll('\\', '/').replace(/(?<!\/)\/*$/, '/');
  if (folder === undefined || folder === '/') return path;
  // Windows: `c:` and `C:` are the same drive.
  const start = /^[a-z]:/i.test(folder) ? path.slice(0, folder.length).toLowerCase() === folder.toLowerCase() : path.startsWith(folder);
  return start ? path.slice(folder.length) : path;
}

import { createRequire, isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';

import { rolldown } from 'rolldown';
import type { Plugin as RolldownPlugin } from 'rolldown';
import type { Plugin } from 'vitepress';

const require = createRequire(import.meta.url);

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Programs in CommonJS, made for Node, that the worker imports as `virtual:NAME`: what each is, and what it exports. */
const PROGRAMS: Readonly<Record<string, string>> = {
  eslint: `export { Linter } from 'eslint/universal';`,
  plugin: `export { default } from './dist/src/index.cjs';`,
  'typescript-parser': `export { meta, parseForESLint } from '@typescript-eslint/parser';`,
};

/** What they ask `process` for. Without `nextTick`, TypeScript knows that it is not in Node. */
const PROCESS = `const process = { argv: [], cwd: () => '/', emitWarning() {}, env: {}, platform: 'browser', versions: {} };\n`;

/** The parser for TypeScript, which is by far the largest: the worker loads it when a file asks for it. */
const LAZY = 'typescript-parser';

const bundles = new Map<string, Promise<string>>();

/** A plugin for Vite that lets the worker import ESLint, this plugin as it is published, and a function that loads the parser for TypeScript. */
export function browserBundles(): Plugin {
  let isBuild = true;
  return {
    name: 'browser-bundles',
    config: () => ({ worker: { format: 'es', plugins: () => [browserBundles()] } }),
    configResolved: ({ command }) => void (isBuild = command === 'build'),
    resolveId: (id) => (programOf(id) === undefined && id !== `virtual:load-${LAZY}` ? undefined : `\0${id}`),
    async load(id) {
      const program = programOf(id.slice(1));
      if (program !== undefined) return bundled(program);
      if (id !== `\0virtual:load-${LAZY}`) return undefined;
      if (!isBuild) return `export default () => import('virtual:${LAZY}');`;
      // Rollup would take half a minute to read it once more, and change nothing.
      const file = this.emitFile({ type: 'asset', name: `${LAZY}.js`, source: await bundled(LAZY) });
      return `export default () => import(/* @vite-ignore */ import.meta.ROLLUP_FILE_URL_${file});`;
    },
  };
}

function programOf(id: string): string | undefined {
  const [, name] = /^virtual:(.*)$/.exec(id) ?? [];
  return name !== undefined && Object.hasOwn(PROGRAMS, name) ? name : undefined;
}

function bundled(program: string): Promise<string> {
  const bundle = bundles.get(program) ?? bundleOf(program);
  bundles.set(program, bundle);
  return bundle;
}

async function bundleOf(program: string): Promise<string> {
  const bundle = await rolldown({
    input: 'program',
    cwd: ROOT,
    platform: 'browser',
    plugins: [entry(program), withoutNode],
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  });
  const { output } = await bundle.generate({ format: 'esm', intro: PROCESS, codeSplitting: false, minify: true });
  await bundle.close();
  return output[0].code;
}

function entry(program: string): RolldownPlugin {
  const id = `${ROOT}program.mjs`;
  return {
    name: 'entry',
    resolveId: (asked) => (asked === 'program' ? id : undefined),
    load: (asked) => (asked === id ? PROGRAMS[program] : undefined),
  };
}

/** Paths are wanted in earnest. Of the rest of Node nothing is called for code without a project, so it is empty; nor are ESLint's own rules, which nobody can turn on here. */
const withoutNode: RolldownPlugin = {
  name: 'without-node',
  resolveId(id, importer) {
    if (/^(?:node:)?path$/.test(id)) return require.resolve('path-browserify');
    if (isBuiltin(id)) return '\0nothing';
    if (id === '../rules' && /[\\/]eslint[\\/]lib[\\/]config[\\/]default-config\.js$/.test(importer ?? '')) return '\0no-rules';
    return undefined;
  },
  load(id) {
    if (id === '\0nothing') return 'module.exports = {};';
    return id === '\0no-rules' ? 'module.exports = new Map();' : undefined;
  },
};

import ts from 'typescript';
import { describe, expect, test } from 'vitest';

import type { Block } from './pages.js';
import { readPage } from './pages.js';

type Env = Readonly<Record<string, string>>;

/** What a module of the guide exports when it is evaluated with these variables. */
function evaluate({ code }: Block, env: Env): object {
  const source = code.replaceAll('import.meta.env', 'viteEnv');
  const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } });
  const exported = {};
  new Function('exports', 'process', 'viteEnv', outputText)(exported, { env }, { ...env, PROD: env['NODE_ENV'] === 'production' });
  return exported;
}

/** Reads a variable in the way of the module: `env.API_URL`, or `requireEnv('API_URL')`. */
function read(exported: object, name: string): unknown {
  if ('env' in exported) return Object(exported.env)[name];
  if ('requireEnv' in exported && typeof exported.requireEnv === 'function') return exported.requireEnv(name);
  throw new Error('the module exports neither `env` nor `requireEnv`');
}

const modules = readPage('docs/guides/env-module.md').blocks.filter(({ file }) => /^src\/(?:env|require-env)\.[jt]s$/.test(file ?? ''));

test('the guide has each kind of module', () => {
  expect(modules.map(({ headings, file }) => `${headings[0]}: ${file}`)).toEqual([
    'Node: src/env.ts', 'Node: src/env.js', 'Node: src/require-env.ts', 'Node: src/require-env.js', 'Next.js: src/env.ts', 'Vite: src/env.ts', 'Vite: src/env.js',
  ]);
});

describe.each(modules.map((block) => [block.at, block] as const))('the module in %s', (_at, block) => {
  const [name = ''] = /\w*API_URL/.exec(block.code) ?? [];
  const production = { NODE_ENV: 'production' };

  test('gives the variable', () => {
    expect(read(evaluate(block, { ...production, [name]: 'https://api.example.com' }), name)).toBe('https://api.example.com');
  });

  test('gives development its address', () => {
    expect(read(evaluate(block, {}), name)).toBe('http://localhost:8080');
  });

  test('throws in production, when it is read and not before', () => {
    const exported = evaluate(block, production);
    expect(() => read(exported, name)).toThrow(`Environment variable ${name} is not set`);
    expect(() => read(evaluate(block, { ...production, [name]: '' }), name)).toThrow(name);
  });
});

test('the check at start-up reads every variable', () => {
  const module = modules[1];
  const start = readPage('docs/guides/env-module.md').blocks.find(({ file }) => file === 'src/start.js');
  if (!module || !start) throw new Error('the guide has no check at start-up');
  const check = (env: Env): unknown => new Function('env', start.code.replace(/^import .*$/m, ''))(Object(evaluate(module, env)).env);
  expect(() => check({ NODE_ENV: 'production', API_URL: 'https://api.example.com' })).toThrow('DATABASE_URL');
  expect(() => check({ NODE_ENV: 'production', API_URL: 'https://api.example.com', DATABASE_URL: 'postgres://db/shop' })).not.toThrow();
});

import { describe, expect, test } from 'vitest';

import { type Gap, type ReadForm, gapOf, isSetByBundler, mustStayPrivate, publicWay } from '../../src/env/bundles.js';
import type { Framework } from '../../src/env/frameworks.js';

const PROCESS = 'process.env';
const META = 'import.meta.env';

describe('gapOf', () => {
  test.each<[framework: Framework, accessor: ReadForm['accessor'], name: string, form: ReadForm['form'], expected: Gap | undefined]>([
    ['next', PROCESS, 'API_URL', 'member', 'prefix'],
    ['next', PROCESS, 'NEXT_PUBLIC_API_URL', 'member', undefined],
    ['next', PROCESS, 'NEXT_PUBLIC_API_URL', 'destructured', 'form'],
    ['next', PROCESS, 'NEXT_PUBLIC_API_URL', 'computed', 'form'],
    ['next', PROCESS, 'API_URL', 'destructured', 'prefix'],
    ['next', PROCESS, 'NODE_ENV', 'member', undefined],
    ['next', PROCESS, 'NEXT_RUNTIME', 'member', undefined],
    ['next', META, 'API_URL', 'member', undefined],
    ['expo', PROCESS, 'API_URL', 'member', 'prefix'],
    ['expo', PROCESS, 'EXPO_PUBLIC_API_URL', 'destructured', 'form'],
    ['cra', PROCESS, 'API_URL', 'member', 'prefix'],
    ['cra', PROCESS, 'REACT_APP_API_URL', 'destructured', undefined],
    ['cra', PROCESS, 'PUBLIC_URL', 'member', undefined],
    ['vue-cli', PROCESS, 'API_URL', 'member', 'prefix'],
    ['vue-cli', PROCESS, 'VUE_APP_API_URL', 'destructured', undefined],
    ['vue-cli', PROCESS, 'BASE_URL', 'member', undefined],
    ['vue-cli', META, 'API_URL', 'member', undefined],
    ['gatsby', PROCESS, 'API_URL', 'member', 'prefix'],
    ['gatsby', PROCESS, 'GATSBY_API_URL', 'member', undefined],
    ['vite', META, 'API_URL', 'member', 'prefix'],
    ['vite', META, 'VITE_API_URL', 'destructured', undefined],
    ['vite', META, 'VITE_API_URL', 'computed', undefined],
    ['vite', META, 'PUBLIC_API_URL', 'member', undefined],
    ['vite', META, 'BASE_URL', 'member', undefined],
    ['vite', META, 'API_BASE_URL', 'member', 'prefix'],
    ['vite', META, 'MODEL_URL', 'member', 'prefix'],
    ['vite', PROCESS, 'VITE_API_URL', 'member', 'accessor'],
    ['vite', PROCESS, 'NODE_ENV', 'member', undefined],
    ['astro', META, 'API_URL', 'member', 'prefix'],
    ['astro', META, 'PUBLIC_API_URL', 'member', undefined],
    ['sveltekit', PROCESS, 'PUBLIC_API_URL', 'member', 'accessor'],
    ['nuxt', PROCESS, 'NUXT_PUBLIC_API_URL', 'member', 'accessor'],
    ['nuxt', META, 'API_URL', 'member', undefined],
    ['remix', PROCESS, 'API_URL', 'member', 'accessor'],
    ['angular', PROCESS, 'API_URL', 'member', undefined],
    ['none', PROCESS, 'API_URL', 'member', undefined],
  ])('%s, %s.%s, %s: %s', (framework, accessor, name, form, expected) => {
    expect(gapOf(framework, { name, accessor, form })).toBe(expected);
  });
});

test.each<[framework: Framework, name: string, expected: string | undefined]>([
  ['next', 'API_URL', 'process.env.NEXT_PUBLIC_API_URL'],
  ['next', 'NEXT_PUBLIC_API_URL', 'process.env.NEXT_PUBLIC_API_URL'],
  ['next', 'REACT_APP_API_URL', 'process.env.NEXT_PUBLIC_API_URL'],
  ['vite', 'API_URL', 'import.meta.env.VITE_API_URL'],
  ['vite', 'VITE_API_URL', 'import.meta.env.VITE_API_URL'],
  ['vite', 'PUBLIC_API_URL', 'import.meta.env.VITE_API_URL'],
  ['vite', 'VITE_3D_URL', 'import.meta.env.VITE_3D_URL'],
  ['astro', 'API_URL', 'import.meta.env.PUBLIC_API_URL'],
  ['expo', 'API_URL', 'process.env.EXPO_PUBLIC_API_URL'],
  ['nuxt', 'API_URL', undefined],
  ['sveltekit', 'API_URL', undefined],
  ['next', 'DATABASE_URL', undefined],
])('in %s, %s comes to the browser as %s', (framework, name, expected) => {
  expect(publicWay(framework, name).instead).toBe(expected);
});

test.each<[framework: Framework, name: string, bundler: string, way: string]>([
  ['next', 'API_URL', 'Next.js', '`process.env.NEXT_PUBLIC_API_URL`'],
  ['next', 'DATABASE_URL', 'Next.js', ''],
  ['nuxt', 'API_URL', 'Nuxt', '`useRuntimeConfig().public`'],
  ['remix', 'API_URL', 'The framework', 'what a `loader` returns'],
  ['angular', 'API_URL', 'The bundler', ''],
])('in %s, code reads %s, which %s fills in, by %s', (framework, name, bundler, way) => {
  expect(publicWay(framework, name)).toMatchObject({ bundler, way });
});

test('where nothing is known of a prefix, there is none', () => {
  expect(publicWay('none', 'API_URL').prefix).toBe('');
});

test.each<[accessor: string, name: string, expected: boolean]>([
  [META, 'BASE_URL', true],
  [META, 'API_URL', false],
  [PROCESS, 'BASE_URL', false],
])('the bundler itself fills in %s.%s: %s', (accessor, name, expected) => {
  expect(isSetByBundler({ accessor, name })).toBe(expected);
});

test.each<[name: string, expected: boolean]>([
  ['API_URL', false],
  ['MONKEY', false],
  ['API_TOKENIZER', false],
  ['BACKEND_HOST', false],
  ['AUTH_TOKEN_URL', false],
  ['DATABASE_URL', true],
  ['MONGO_URI', true],
  ['REDIS_HOST', true],
  ['API_SECRET', true],
  ['API_KEY', true],
  ['DB_PASSWORD', true],
])('mustStayPrivate(%s) is %s', (name, expected) => {
  expect(mustStayPrivate(name)).toBe(expected);
});

import { beforeAll, describe, expect, test } from 'vitest';

import plugin from '../../src/plugin.js';
import { LANGUAGES, filenameOf } from '../docs/examples.js';
import { readPage } from '../docs/pages.js';
import { oxlintFindings } from './oxlint-findings.js';
import { filesIn, named, useProjects } from './project.js';
import type { Project } from './project.js';

const project = useProjects();

const RULES = Object.keys(plugin.rules);
const SETTINGS = { env: { declared: ['API_URL', 'DATABASE_URL', '/^NEXT_PUBLIC_/'] } };

/** A configuration of oxlint, without its own rules, which are on by default. */
function oxlintrc(config: object): string {
  return JSON.stringify({ jsPlugins: ['eslint-plugin-econnrefused'], categories: { correctness: 'off' }, ...config });
}

const ALONE = { '.gitignore': 'node_modules\n' };

/** The shop of the demonstration, and every example of the rules' pages. */
function sources(): Record<string, string> {
  const shop = Object.entries(filesIn('docs/demo/projects/shop')).filter(([name]) => /^(app|server)\//.test(name));
  const examples = RULES.flatMap((rule) =>
    readPage(`docs/rules/${rule}.md`).blocks.map((block, index) => ({ block, folder: `examples/${rule}-${index}` })),
  ).filter(({ block }) => LANGUAGES.includes(block.lang) && !block.file?.startsWith('eslint.config.'));
  return {
    ...Object.fromEntries(shop),
    ...Object.fromEntries(examples.map(({ block, folder }) => [`${folder}/${filenameOf(block)}`, block.code])),
    'src/characters.js': `const ü = '😀'; export const load = () => fetch(/* ü 😀 */ 'http://localhost:3000/ü');\r\nexport const other = () => fetch('http://localhost:3001/');\r\n`,
    'src/mark.js': `\uFEFFexport const load = () => fetch('http://localhost:3000/users');\n`,
    'src/program.js': `#!/usr/bin/env node\nfetch('http://localhost:3000/users');\n`,
    'src/module.mts': `export const load = (): Promise<Response> => fetch('http://localhost:3000/users');\n`,
    'src/script.cts': `const { Pool } = require('pg');\nmodule.exports = new Pool({ connectionString: process.env.DATABASE_URL as string });\n`,
  };
}

const FLAT = `
import econnrefused from 'eslint-plugin-econnrefused';
import parser from '@typescript-eslint/parser';
export default [
  econnrefused.configs.strict,
  { files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
  { files: ['**/*.{ts,tsx,mts,cts}'], languageOptions: { parser } },
  { settings: { econnrefused: ${JSON.stringify(SETTINGS)} } },
];`;

/** What ESLint finds in all of them, and leaves of them after `--fix`. */
let eslint: { readonly findings: readonly string[]; readonly fixed: Readonly<Record<string, string>> };

const SOURCES = sources();
const textsOf = (app: Project) => Object.fromEntries(Object.keys(SOURCES).map((name) => [name, app.read(name)]));

beforeAll(() => {
  const app = project({ eslint: 'eslint10', ...named('@typescript-eslint/parser') }, { ...SOURCES, 'eslint.config.mjs': FLAT });
  const { findings = [] } = app.lint({ config: 'flat' });
  app.lint({ config: 'flat', args: ['--fix'] });
  eslint = { findings, fixed: textsOf(app) };
});

describe.each([
  ['the newest', 'oxlint'],
  ['an older', 'oxlint-older'],
])('%s oxlint', (_name, oxlint) => {
  let app: Project;
  beforeAll(() => {
    app = project(
      { oxlint },
      { ...ALONE, ...SOURCES, '.oxlintrc.json': oxlintrc({ rules: plugin.configs.strict.rules, settings: { econnrefused: SETTINGS } }) },
    );
  });

  test('needs neither ESLint nor TypeScript', () => {
    for (const name of ['eslint', 'typescript']) {
      const { stderr } = app.sh(
        `node -p "require('module').createRequire(require.resolve('eslint-plugin-econnrefused')).resolve('${name}')"`,
      );
      expect(stderr).toContain(`Cannot find module '${name}'`);
    }
  });

  test('reports what ESLint reports, of every rule, at the same places', () => {
    const { stdout, status } = app.sh('oxlint --format json .');
    const findings = oxlintFindings(app, stdout);
    expect(findings).toEqual(eslint.findings);
    expect([...new Set(findings.map((finding) => finding.split(' ')[1]))].sort()).toEqual([...RULES].sort());
    expect(status).toBe(1);
  });

  test('leaves the code that eslint --fix leaves, after a pass or more', () => {
    const passes = [textsOf(app)];
    const isStable = () => JSON.stringify(passes.at(-1)) === JSON.stringify(passes.at(-2));
    while (passes.length < 10 && !isStable()) {
      app.sh('oxlint --fix .');
      passes.push(textsOf(app));
    }
    expect(passes.at(-1)).toEqual(eslint.fixed);
    expect(passes[1]).not.toEqual(eslint.fixed);
    expect(passes.length - 2).toBeLessThanOrEqual(3);
  });
});

const FETCH = `const users = fetch('http://localhost:3000/users');\n`;
const TYPED = `const load = (): Promise<Response> => fetch('http://localhost:3000/users');\n`;
const MARKUP = `\n<a href="http://localhost:5173/users">{fetch('http://localhost:3001/orders')}</a>\n`;
const COMPONENTS = {
  'App.vue': `<script>\n${FETCH}</script>\n<script setup>\n${TYPED.replace(': Promise<Response>', '')}</script>\n<template>${MARKUP}</template>\n`,
  'Typed.vue': `<script setup lang="ts">\n${TYPED}</script>\n<template>${MARKUP}</template>\n`,
  'Untyped.svelte': `<script lang="ts">\n${FETCH}</script>\n${MARKUP}`,
  'Page.astro': `---\n${FETCH}---\n${MARKUP}<script>\n${FETCH}</script>\n`,
};

describe.each([
  ['the newest', 'oxlint'],
  ['an older', 'oxlint-older'],
])('in components, %s oxlint', (_name, oxlint) => {
  const app = () =>
    // Nothing in a component of Vue tells Vite from Vue CLI, where a fix for Vite would be wrong.
    project(
      { oxlint },
      {
        ...ALONE,
        ...COMPONENTS,
        '.oxlintrc.json': oxlintrc({ rules: plugin.configs.recommended.rules, settings: { econnrefused: { framework: 'vite' } } }),
      },
    );

  test('reports what stands in scripts, and nothing of the markup', () => {
    const created = app();
    expect(oxlintFindings(created, created.sh('oxlint --format json .').stdout)).toEqual([
      'App.vue:2:21-2:50 no-localhost-url',
      'App.vue:5:26-5:55 no-localhost-url',
      'Page.astro:2:21-2:50 no-localhost-url',
      'Page.astro:7:21-7:50 no-localhost-url',
      'Typed.vue:2:45-2:74 no-localhost-url',
      'Untyped.svelte:2:21-2:50 no-localhost-url',
    ]);
  });

  test('fixes each script of Vue and Svelte, with types where the script has some', () => {
    const { sh, read } = app();
    sh('oxlint --fix .');
    const helpers = (name: string) => read(name).match(/function requireEnv\(.*\{/g);
    expect(helpers('App.vue')).toEqual([
      'function requireEnv(name, value, developmentValue) {',
      'function requireEnv(name, value, developmentValue) {',
    ]);
    expect(helpers('Typed.vue')).toEqual([
      'function requireEnv(name: string, value: string | undefined, developmentValue?: string): string {',
    ]);
    expect(helpers('Untyped.svelte')).toEqual(['function requireEnv(name, value, developmentValue) {']);
    expect(read('Page.astro')).toBe(COMPONENTS['Page.astro']);
  });
});

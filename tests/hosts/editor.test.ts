import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import {
  FILES,
  NAMES,
  PARSER,
  SERVER_SETTINGS,
  applied,
  flat,
  guide,
  kindsOnSave,
  messagesOf,
  pageOf,
  placeOf,
  shownIn,
  textAfter,
  vscode,
} from './in-editor.js';
import type { Message } from './in-editor.js';
import { useEditors } from './language-server.js';
import type { Editor, Setup } from './language-server.js';
import { installed, named, useProjects } from './project.js';
import type { Lint, Project } from './project.js';

const project = useProjects();
const editor = useEditors();

/** The server of the VS Code extension, with what the extension makes of the settings of its user. */
function eslintServer(user: Readonly<Record<string, unknown>> = {}): Setup {
  const { 'eslint.useFlatConfig': useFlatConfig, 'eslint.validate': validate, 'eslint.workingDirectories': directories } = user;
  const settings = {
    ...SERVER_SETTINGS,
    ...(useFlatConfig !== undefined && { useFlatConfig }),
    workingDirectory: Array.isArray(directories) ? directories[0] : { mode: 'location' },
  };
  return {
    program: `${installed('vscode-langservers-extracted')}/bin/vscode-eslint-language-server`,
    args: ['--stdio'],
    settings: (languageId, workspaceFolder) => ({
      ...settings,
      workspaceFolder,
      ...(Array.isArray(validate) && !validate.includes(languageId) && { validate: 'off' }),
    }),
    answers: { 'eslint/confirmESLintExecution': 4 },
    asks: true,
  };
}

const eslintrc = () =>
  JSON.stringify({
    root: true,
    extends: ['plugin:econnrefused/legacy-recommended'],
    parser: '@typescript-eslint/parser',
    parserOptions: { ecmaVersion: 2022, sourceType: 'module' },
    rules: { 'econnrefused/no-private-host': 'warn' },
  });

describe.each<[name: string, eslint: string, config: Lint['config'], settings: Readonly<Record<string, unknown>>]>([
  ['ESLint 8 and .eslintrc.json', 'eslint8', 'eslintrc', {}],
  ['ESLint 8 and eslint.config.mjs', 'eslint8', 'flat', { 'eslint.useFlatConfig': true }],
  ['ESLint 9 and .eslintrc.json', 'eslint', 'eslintrc', vscode('.eslintrc')],
  ['ESLint 9 and eslint.config.mjs', 'eslint', 'flat', {}],
  ['ESLint 10', 'eslint10', 'flat', {}],
])('an editor with %s', (_name, eslint, config, settings) => {
  let app: Project;
  let open: Editor['open'];
  let reported: Readonly<Record<string, readonly Message[]>>;
  beforeAll(async () => {
    app = project(
      { eslint, ...PARSER },
      { ...FILES, ...(config === 'flat' ? { 'eslint.config.mjs': flat() } : { '.eslintrc.json': eslintrc() }) },
    );
    ({ open } = await editor(app.folder, eslintServer(settings)));
    reported = messagesOf(app, config);
  });

  test('shows what ESLint reports, and links to the page of the rule', async () => {
    for (const name of NAMES) {
      expect(await shownIn(open(name))).toEqual(
        reported[name]?.map((message) => `${placeOf(message)} ${message.ruleId} ${pageOf(message)} ${message.message}`),
      );
    }
    expect(reported['src/users.js']?.map(placeOf)).toEqual(['2:49-2:78 error', '3:39-3:68 warning']);
    expect(reported['src/database.ts']).toHaveLength(2);
  });

  test('offers each fix and each suggestion, and applies just that', async () => {
    for (const [name, source] of Object.entries(FILES)) {
      for (const [index, { ruleId, fix, suggestions = [] }] of (reported[name] ?? []).entries()) {
        const offers = fix
          ? [{ title: `Fix this ${ruleId} problem`, edit: fix }]
          : suggestions.map((each) => ({ title: `${each.desc} (${ruleId})`, edit: each.fix }));
        expect(offers).not.toEqual([]);
        for (const { title, edit } of offers) expect(await textAfter(open(name), index, title)).toBe(applied(source, edit));
      }
    }
  });

  test('fixes the file on save as --fix does', async () => {
    const { results } = app.lint({ config, args: ['--fix-dry-run'] });
    for (const name of NAMES) {
      const file = open(name);
      for (const kind of kindsOnSave(vscode('VS Code'))) await file.performAll(kind);
      expect(file.text()).toBe(results.find(({ filePath }) => filePath.endsWith(name))?.output);
      expect(file.text()).not.toBe(app.read(name));
    }
  });

  test('forgets a finding when the code is mended, and finds a new one', async () => {
    const file = open('src/users.js');
    file.type(`export const loadUsers = () => fetch('https://api.example.com/users');\n`);
    expect(await shownIn(file)).toEqual([]);
    file.type(`export const loadUsers = () => fetch('http://localhost:4000/users');\n`);
    expect((await file.diagnostics()).map(({ code }) => code)).toEqual(['econnrefused/no-localhost-url']);
  });
});

const COMPONENT_PARSERS = named('@typescript-eslint/parser', 'vue-eslint-parser', 'svelte-eslint-parser', 'svelte', 'astro-eslint-parser');
const FETCH = `const users = fetch('http://localhost:3000/users');\n`;
const COMPONENTS = {
  'App.vue': `<script setup lang="ts">\n${FETCH}</script>\n\n<template>\n  <p>{{ users }}</p>\n</template>\n`,
  'App.svelte': `<script lang="ts">\n${FETCH}</script>\n\n<p>{users}</p>\n`,
  'Page.astro': `---\n${FETCH}---\n<p>{users}</p>\n`,
};
const FLAT_COMPONENTS = `
import econnrefused from 'eslint-plugin-econnrefused';
import parser from '@typescript-eslint/parser';
import vue from 'vue-eslint-parser';
import svelte from 'svelte-eslint-parser';
import astro from 'astro-eslint-parser';
const parserOptions = { parser };
export default [
  econnrefused.configs.recommended,
  { files: ['**/*.vue'], languageOptions: { parser: vue, parserOptions } },
  { files: ['**/*.svelte'], languageOptions: { parser: svelte, parserOptions } },
  { files: ['**/*.astro'], languageOptions: { parser: astro, parserOptions } },
];`;

describe('the settings of the guide', () => {
  test('make ESLint 9 read .eslintrc, which the editor does not do without', async () => {
    const app = project({ eslint: 'eslint', ...PARSER }, { ...FILES, '.eslintrc.json': eslintrc() });
    const { open } = await editor(app.folder, eslintServer());
    expect(await shownIn(open('src/users.js'))).toEqual([]);
  });

  test.each(['App.vue', 'App.svelte', 'Page.astro'])('name the language of %s', async (name) => {
    const app = project({ eslint: 'eslint10', ...COMPONENT_PARSERS }, { ...COMPONENTS, 'eslint.config.mjs': FLAT_COMPONENTS });
    const { open } = await editor(app.folder, eslintServer(vscode('Vue, Svelte and Astro')));
    const expected = messagesOf(app, 'flat')[name]?.map(
      (message) => `${placeOf(message)} ${message.ruleId} ${pageOf(message)} ${message.message}`,
    );
    expect(expected?.join()).toContain('econnrefused/no-localhost-url');
    expect(await shownIn(open(name))).toEqual(expected);
  });

  test.each([
    ['.eslintrc.json without', 'eslint8', { '.eslintrc.json': eslintrc() }, {}, 0],
    ['.eslintrc.json with', 'eslint8', { '.eslintrc.json': eslintrc() }, vscode('Monorepos'), 2],
    ['eslint.config.mjs without', 'eslint', { 'eslint.config.mjs': flat() }, {}, 2],
    ['eslint.config.mjs with', 'eslint', { 'eslint.config.mjs': flat() }, vscode('Monorepos'), 2],
  ])('decide whether a package with its own node_modules is linted: %s', async (_name, eslint, config, settings, count) => {
    const app = project({ eslint, ...PARSER }, { ...FILES, ...config, 'package.json': '{}' });
    const folder = join(app.folder, 'packages/app');
    mkdirSync(folder, { recursive: true });
    for (const name of ['node_modules', 'src', 'package.json', ...Object.keys(config)])
      renameSync(join(app.folder, name), join(folder, name));
    const { open } = await editor(app.folder, eslintServer(settings));
    expect(await shownIn(open('packages/app/src/users.js'))).toHaveLength(count);
  });

  test('are those of Helix too', () => {
    const [, config = ''] = /^config = (.*)$/m.exec(guide.text) ?? [];
    expect(JSON.parse(config.replace(/(\w+) = /g, '"$1": '))).toEqual(SERVER_SETTINGS);
  });
});

test('a wrong setting is named in the log of the editor', async () => {
  const app = project({ eslint: 'eslint10', ...PARSER }, { ...FILES, 'eslint.config.mjs': flat({ fixes: 'never' }) });
  const { open, said } = await editor(app.folder, eslintServer());
  await shownIn(open('src/users.js')).catch(() => []);
  expect(said()).toContain('settings.econnrefused.fixes is "never", but must be "auto", "suggest" or "none".');
});

test('nothing changes on save where fixes are suggestions', async () => {
  const app = project({ eslint: 'eslint10', ...PARSER }, { ...FILES, 'eslint.config.mjs': flat({ fixes: 'suggest' }) });
  const { open } = await editor(app.folder, eslintServer());
  const file = open('src/users.js');
  expect(await file.diagnostics()).toHaveLength(2);
  for (const kind of kindsOnSave(vscode('VS Code'))) await file.performAll(kind);
  expect(file.text()).toBe(FILES['src/users.js']);
  expect(
    await textAfter(
      open('src/users.js'),
      0,
      'Read the address from `API_3000_URL`, and stop in production when it is missing. (econnrefused/no-localhost-url)',
    ),
  ).toContain('requireEnv(');
});

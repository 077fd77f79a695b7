import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { useProjects } from './project.js';
import type { Project } from './project.js';

const BROKEN = `import { API_URL } from './constants.js';\nfetch('http://localhost:3000/users');\nfetch(\`\${API_URL}/users\`);\n`;
const SOURCES = { 'src/users.js': BROKEN, 'src/constants.js': `export const API_URL = 'https://api.example.com';\n` };
/** What the file imports, and what it might be run with. */
const OTHERS = { 'src/constants.js': `export const API_URL = 'http://localhost:3000';\n`, '.env': 'API_URL=http://localhost:3000\n' };
const FOUND = ['src/users.js:2:7-2:36 no-localhost-url'];

/** What a configuration says, in either form. */
interface Choice {
  readonly preset?: 'recommended' | 'strict';
  readonly settings?: object;
  readonly rules?: object;
}

const FLAT = ({ preset = 'recommended', ...more }: Choice = {}) => ({
  'eslint.config.mjs': `
import econnrefused from 'eslint-plugin-econnrefused';
export default [{ ignores: ['eslint.config.mjs'] }, econnrefused.configs.${preset}, ${JSON.stringify(more)}];
`,
});
const ESLINTRC = ({ preset = 'recommended', ...more }: Choice = {}) => ({
  '.eslintrc.json': JSON.stringify({
    root: true,
    extends: [`plugin:econnrefused/legacy-${preset}`],
    parserOptions: { ecmaVersion: 2022, sourceType: 'module' },
    ...more,
  }),
});

const FLAT_HOSTS = [
  ['ESLint 8', 'eslint8', 'flat', FLAT],
  ['ESLint 9', 'eslint', 'flat', FLAT],
  ['ESLint 10', 'eslint10', 'flat', FLAT],
] as const;
const ESLINTRC_HOSTS = [
  ['ESLint 8 with .eslintrc', 'eslint8', 'eslintrc', ESLINTRC],
  ['ESLint 9 with .eslintrc', 'eslint', 'eslintrc', ESLINTRC],
] as const;

const PLUGIN = 'node_modules/eslint-plugin-econnrefused/dist';
const VERSION = `${PLUGIN}/package.json`;
const project = useProjects();

/** Lets the rules report nothing from now on, so that a finding can only come from the cache. */
function silence({ read, write }: Project): void {
  const entry = `${PLUGIN}/src/index.cjs`;
  write({ [entry]: `${read(entry)}\nfor (const rule of Object.values(plugin.rules)) rule.create = () => ({});\n` });
}

describe.each([...FLAT_HOSTS, ...ESLINTRC_HOSTS])('the cache of %s', (_name, alias, config, configuration) => {
  const lint = (made: Project, ...args: readonly string[]) => made.lint({ config, args }).findings;

  /** A project whose findings are in the cache, and in the cache only. */
  const cached = (...args: readonly string[]) => {
    const made = project({ eslint: alias }, { ...SOURCES, ...configuration() });
    expect(lint(made, '--cache', ...args)).toEqual(FOUND);
    silence(made);
    return made;
  };

  let made: Project;
  let original: Readonly<Record<string, string>>;
  beforeAll(() => {
    made = cached();
    original = Object.fromEntries(['.eslintcache', VERSION].map((file) => [file, made.read(file)]));
  });
  beforeEach(() => made.write({ ...original, ...configuration() }));

  test('has the findings of a file that is as it was', () => {
    expect(lint(made, '--cache')).toEqual(FOUND);
    expect(lint(made)).toEqual([]);
  });

  test.each([
    ['a setting', { settings: { econnrefused: { env: { guarded: ['API_URL'] } } } }],
    ['the preset', { preset: 'strict' }],
    ['an option of a rule', { rules: { 'econnrefused/no-private-host': ['error', { allowHosts: ['db'] }] } }],
    ['the severity of a rule', { rules: { 'econnrefused/no-localhost-url': 'warn' } }],
  ] as const)('notices that %s changed', (_what, changed) => {
    made.write(configuration(changed));
    expect(lint(made, '--cache')).toEqual([]);
  });

  test(`notices an upgrade of the plugin${config === 'flat' ? '' : ' only when it is removed'}`, () => {
    made.write({ [VERSION]: made.read(VERSION).replace(/"version": "[^"]*"/, '"version": "99.0.0"') });
    expect(lint(made, '--cache')).toEqual(config === 'flat' ? [] : FOUND);
    rmSync(join(made.folder, '.eslintcache'));
    expect(lint(made, '--cache')).toEqual([]);
  });

  test('does not look at files that no rule reads', () => {
    made.write(OTHERS);
    expect(lint(made, '--cache')).toEqual(FOUND);
  });

  test('of content outlives a new modification time, as after a checkout, but not a new text', () => {
    const touch = ({ folder }: Project) => utimesSync(join(folder, 'src/users.js'), new Date(0), new Date(0));
    touch(made);
    expect(lint(made, '--cache')).toEqual([]);
    const content = ['--cache', '--cache-strategy', 'content'];
    const byContent = cached('--cache-strategy', 'content');
    touch(byContent);
    expect(lint(byContent, ...content)).toEqual(FOUND);
    byContent.write({ 'src/users.js': `${BROKEN}\n` });
    expect(lint(byContent, ...content)).toEqual([]);
  });
});

test.each(FLAT_HOSTS)('what a rule of %s reports of a file depends on no other', (_name, alias, config) => {
  const { lint, write } = project({ eslint: alias }, { ...SOURCES, ...FLAT({ preset: 'strict' }) });
  const ofUsers = () => lint({ config }).findings?.filter((line) => line.startsWith('src/users.js'));
  const before = ofUsers();
  expect(before).toEqual(expect.arrayContaining(FOUND));
  write(OTHERS);
  expect(ofUsers()).toEqual(before);
});

test.each(FLAT_HOSTS)('projectSettings tells the cache of %s what became of the variables of the project', (_name, alias, config) => {
  const { lint, write } = project(
    { eslint: alias },
    {
      'src/orders.js': 'if (!process.env.ORDERS_URL) throw new Error();\nfetch(process.env.ORDERS_URL);\n',
      '.env.example': 'API_URL=\n',
      'eslint.config.mjs': `
import econnrefused from 'eslint-plugin-econnrefused';
import { projectSettings } from 'eslint-plugin-econnrefused/project-settings';
const { plugins } = econnrefused.configs.recommended;
const settings = { econnrefused: projectSettings(new URL('.', import.meta.url)) };
export default [{ plugins, rules: { 'econnrefused/no-undeclared-env': 'error' }, settings }];
`,
    },
  );
  const findings = () => lint({ config, args: ['--cache'] }).findings;
  const undeclared = ['src/orders.js:2:7-2:29 no-undeclared-env'];
  expect(findings()).toEqual(undeclared);
  write({ '.env.example': 'API_URL=\nORDERS_URL=\n' });
  expect(findings()).toEqual([]);
  write({ '.env.example': 'API_URL=\n' });
  expect(findings()).toEqual(undeclared);
});

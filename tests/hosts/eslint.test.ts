import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createProject, pack } from './project.js';
import type { Project } from './project.js';

const SAMPLE = `fetch('http://localhost:3000/users');\n`;
const TYPED_SAMPLE = `const url: string = 'http://localhost:3000/users';\nvoid fetch(url);\n`;
const PUBLIC = `fetch('https://api.example.com/users');\n`;
const FILES = { 'src/users.js': SAMPLE, 'src/typed.ts': TYPED_SAMPLE, 'src/public.js': PUBLIC };
const FOUND = [
  { file: 'src/typed.ts', ruleId: 'econnrefused/no-localhost-url', line: 1, fatal: false },
  { file: 'src/users.js', ruleId: 'econnrefused/no-localhost-url', line: 1, fatal: false },
];
const PARSER = { '@typescript-eslint/parser': '@typescript-eslint/parser' };

const FLAT = (settings: string) => `
import econnrefused from 'eslint-plugin-econnrefused';
import parser from '@typescript-eslint/parser';
export default [
  { files: ['src/**/*.{js,ts}'], languageOptions: { parser }, settings: ${settings} },
  { files: ['src/**/*.{js,ts}'], ...econnrefused.configs.recommended },
];
`;

let packed: ReturnType<typeof pack>;
const projects: Project[] = [];

function project(eslint: string, files: Readonly<Record<string, string>>): Project {
  const created = createProject(packed.tarball, { eslint, ...PARSER }, { 'package.json': '{ "type": "commonjs" }', ...FILES, ...files });
  projects.push(created);
  return created;
}

beforeAll(() => {
  packed = pack();
});

afterAll(() => {
  for (const created of projects) created.remove();
  packed.remove();
});

describe.each([
  ['ESLint 8', 'eslint8'],
  ['ESLint 9', 'eslint9'],
])('%s with .eslintrc.json', (_name, eslint) => {
  const eslintrc = (settings: object) => ({
    '.eslintrc.json': JSON.stringify({
      root: true,
      extends: ['plugin:econnrefused/legacy-recommended'],
      parser: '@typescript-eslint/parser',
      parserOptions: { ecmaVersion: 2022, sourceType: 'module' },
      settings,
    }),
  });

  test('finds the sample', () => {
    const { findings, stderr } = project(eslint, eslintrc({})).lint('eslintrc');
    expect(findings, stderr).toEqual(FOUND);
  });

  test('names a wrong setting', () => {
    const { findings, stderr } = project(eslint, eslintrc({ econnrefused: { fixes: 'never' } })).lint('eslintrc');
    expect(findings).toBeUndefined();
    expect(stderr).toContain('settings.econnrefused.fixes is "never", but must be "auto", "suggest" or "none".');
  });
});

describe.each([
  ['ESLint 8', 'eslint8'],
  ['ESLint 9', 'eslint9'],
  ['ESLint 10', 'eslint'],
])('%s with eslint.config.mjs', (_name, eslint) => {
  test('finds the sample', () => {
    const { findings, stderr } = project(eslint, { 'eslint.config.mjs': FLAT('{}') }).lint('flat');
    expect(findings, stderr).toEqual(FOUND);
  });

  test('takes one plugin from import and require', () => {
    const { findings, stderr } = project(eslint, {
      'shared.cjs': `module.exports = require('eslint-plugin-econnrefused').configs.strict;`,
      'eslint.config.mjs': `import shared from './shared.cjs';\n${FLAT('{}').replace('export default [', `export default [{ files: ['src/**'], ...shared },`)}`,
    }).lint('flat');
    expect(findings, stderr).toEqual(FOUND);
  });

  test('names a wrong setting', () => {
    const { findings, stderr } = project(eslint, { 'eslint.config.mjs': FLAT(`{ econnrefused: { envv: {} } }`) }).lint('flat');
    expect(findings).toBeUndefined();
    expect(stderr).toContain('settings.econnrefused.envv is not a known setting.');
    expect(stderr).toContain('Did you mean "env"?');
  });
});

test.each([
  ['ESLint 9', 'eslint9'],
  ['ESLint 10', 'eslint'],
])('%s extends a preset by its name', (_name, eslint) => {
  const { findings, stderr } = project(eslint, {
    'eslint.config.mjs': `
import { defineConfig } from 'eslint/config';
import econnrefused from 'eslint-plugin-econnrefused';
import parser from '@typescript-eslint/parser';
export default defineConfig({
  files: ['src/**/*.{js,ts}'],
  languageOptions: { parser },
  plugins: { econnrefused },
  extends: ['econnrefused/recommended'],
});`,
  }).lint('flat');
  expect(findings, stderr).toEqual(FOUND);
});

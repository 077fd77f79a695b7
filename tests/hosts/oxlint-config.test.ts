import { describe, expect, test } from 'vitest';

import plugin from '../../src/plugin.js';
import { oxlintFindings } from './oxlint-findings.js';
import { otherNode, useProjects } from './project.js';
import type { Project } from './project.js';

const project = useProjects();

const URL = `export const load = () => fetch('http://localhost:3000/users');\n`;
const HOST = `export const load = () => fetch('http://10.0.0.5:3000/users');\n`;
const PRESETS = {
  recommended: './node_modules/eslint-plugin-econnrefused/oxlint/recommended.json',
  strict: './node_modules/eslint-plugin-econnrefused/oxlint/strict.json',
};
const FOUND = ['src/users.js:1:33-1:62 no-localhost-url'];

test.each(['recommended', 'strict'] as const)('the package holds the preset %s as a file', (preset) => {
  const { read } = project({}, {});
  expect(JSON.parse(read(PRESETS[preset]))).toEqual({ jsPlugins: ['eslint-plugin-econnrefused'], rules: plugin.configs[preset].rules });
});

describe.each([
  ['the newest', 'oxlint'],
  ['an older', 'oxlint-older'],
])('%s oxlint', (_name, oxlint) => {
  const app = (config: object, files: Readonly<Record<string, string>> = { 'src/users.js': URL }) =>
    project(
      { oxlint },
      {
        '.gitignore': 'node_modules\n',
        '.oxlintrc.json': JSON.stringify({
          jsPlugins: ['eslint-plugin-econnrefused'],
          categories: { correctness: 'off' },
          rules: plugin.configs.recommended.rules,
          ...config,
        }),
        ...files,
      },
    );
  const lint = (...args: Parameters<typeof app>) => ({ findings: findingsOf(app(...args)) });

  test('hands the settings to the rules', () => {
    const settings = { econnrefused: { env: { names: { 'localhost:3000': 'USERS_URL' } } } };
    const { sh, read } = app({ settings });
    expect(sh('oxlint --fix .').status).toBe(0);
    expect(read('src/users.js')).toContain('process.env.USERS_URL');
  });

  test('names a wrong setting, and ends with 1', () => {
    const { stdout, status } = app({ settings: { econnrefused: { fixes: 'never' } } }).sh('oxlint .');
    expect(stdout).toContain('settings.econnrefused.fixes is "never", but must be "auto", "suggest" or "none".');
    expect(status).toBe(1);
  });

  test('hands the options to a rule', () => {
    const rules = (allowHosts: readonly string[]) => ({ rules: { 'econnrefused/no-private-host': ['error', { allowHosts }] } });
    expect(lint(rules([]), { 'src/users.js': HOST }).findings).toHaveLength(1);
    expect(lint(rules(['10.0.0.5']), { 'src/users.js': HOST }).findings).toEqual([]);
  });

  test('ends with 0 if there are warnings alone, and with 1 if none are allowed', () => {
    const { sh } = app({ rules: { 'econnrefused/no-localhost-url': 'warn' } });
    expect(sh('oxlint .').status).toBe(0);
    expect(sh('oxlint --max-warnings 0 .').status).toBe(1);
  });

  test('takes rules for some files only', () => {
    const overrides = [{ files: ['scripts/**'], rules: { 'econnrefused/no-localhost-url': 'off' } }];
    expect(lint({ overrides }, { 'src/users.js': URL, 'scripts/users.js': URL }).findings).toEqual(FOUND);
  });

  test('takes the comments of both linters', () => {
    const lines = ['oxlint-disable-next-line', 'eslint-disable-next-line'].map(
      (comment) => `// ${comment} econnrefused/no-localhost-url -- a tunnel\n${URL.replace('load', comment.replace(/-.*/, ''))}`,
    );
    expect(lint({}, { 'src/users.js': `${URL}${lines.join('')}` }).findings).toEqual(FOUND);
    const block = `/* eslint-disable econnrefused/no-localhost-url */\n${URL}/* eslint-enable econnrefused/no-localhost-url */\n`;
    expect(lint({}, { 'src/users.js': `${block}${URL.replace('load', 'other')}` }).findings).toEqual([
      'src/users.js:4:34-4:63 no-localhost-url',
    ]);
  });

  test('writes annotations for GitHub', () => {
    const { stdout } = app({}).sh('oxlint --format github .');
    expect(stdout).toContain('::error file=src/users.js,line=1,endLine=1,col=33,endColumn=62,title=econnrefused(no-localhost-url)::');
  });

  test('applies suggestions when asked to, and not before', () => {
    const files = { 'src/users.js': HOST };
    const { sh, read } = app({ rules: plugin.configs.strict.rules }, files);
    sh('oxlint --fix .');
    expect(read('src/users.js')).toBe(HOST);
    sh('oxlint --fix-suggestions .');
    expect(read('src/users.js')).toContain('requireEnv("API_3000_URL"');
  });

  test('applies nothing where the settings say so', () => {
    const { sh, read } = app({ settings: { econnrefused: { fixes: 'suggest' } } });
    sh('oxlint --fix .');
    expect(read('src/users.js')).toBe(URL);
  });

  test.each([
    [
      'a rule that does not exist',
      { rules: { 'econnrefused/no-localhost-urls': 'error' } },
      `Rule 'no-localhost-urls' not found in plugin 'econnrefused'`,
    ],
    ['a preset', { extends: ['plugin:econnrefused/recommended'] }, 'Oxlint does not support ESLint shared configs'],
    ['settings for some files', { overrides: [{ files: ['src/**'], settings: {} }] }, 'unknown field `settings`'],
  ])('refuses %s', (_what, config, message) => {
    const { stdout, status } = app(config).sh('oxlint .');
    expect(stdout).toContain(message);
    expect(status).toBe(1);
  });

  test('extends the presets that the package holds, and has the last word', () => {
    const files = { 'src/users.js': `${URL}${HOST.replace('load', 'other')}` };
    const extending = (preset: string, rules = {}) => {
      const config = JSON.stringify({ extends: [preset], rules });
      return findingsOf(project({ oxlint }, { '.gitignore': 'node_modules\n', '.oxlintrc.json': config, ...files }));
    };
    const host = 'src/users.js:2:34-2:62 no-private-host';
    expect(extending(PRESETS.recommended)).toEqual(FOUND);
    expect(extending(PRESETS.strict)).toEqual([...FOUND, host]);
    expect(extending(PRESETS.strict, { 'econnrefused/no-localhost-url': 'off' })).toEqual([host]);
    expect(lint({ extends: [PRESETS.strict] }, files).findings).toEqual([...FOUND, host]);
  });

  test('extends a file, which may lie in a package', () => {
    const shared = JSON.stringify({ jsPlugins: ['eslint-plugin-econnrefused'], rules: plugin.configs.recommended.rules });
    const files = {
      'src/users.js': URL,
      'packages/lint/oxlint.json': shared,
      '.oxlintrc.json': JSON.stringify({ extends: ['./packages/lint/oxlint.json'] }),
    };
    expect(lint({}, files).findings).toEqual(FOUND);
  });

  test('lints the packages that neither .gitignore nor the configuration names', () => {
    const ignorePatterns = ['node_modules/eslint-plugin-econnrefused'];
    const files = { 'src/users.js': URL, 'node_modules/other/index.js': URL };
    expect(lint({ ignorePatterns }, files).findings).toEqual(FOUND);
    const found = ['node_modules/other/index.js:1:33-1:62 no-localhost-url', ...FOUND];
    expect(lint({ ignorePatterns }, { ...files, '.gitignore': '' }).findings).toEqual(found);
  });
});

describe('a configuration in JavaScript', () => {
  const CONFIG = `
import econnrefused from 'eslint-plugin-econnrefused';
import { defineConfig } from 'oxlint';
import { projectSettings } from 'eslint-plugin-econnrefused/project-settings';
export default defineConfig({
  jsPlugins: ['eslint-plugin-econnrefused'],
  rules: econnrefused.configs.recommended.rules,
  settings: { econnrefused: projectSettings(import.meta.dirname) },
});`;
  const files = (name: string) => ({ '.gitignore': 'node_modules\n', 'package.json': '{}', 'src/users.js': URL, [name]: CONFIG });

  test.each(['oxlint', 'oxlint-older'])('is read where it is named: %s', (oxlint) => {
    const { sh } = project({ oxlint }, files('oxlint.config.mjs'));
    expect(sh('oxlint -c oxlint.config.mjs .').stdout).toContain('econnrefused(no-localhost-url)');
    expect(sh('oxlint .').stdout).not.toContain('econnrefused');
  });

  const [node20, node22] = [otherNode('node20'), otherNode('node22')];
  test.skipIf(!node20 || !node22)('is found by itself in TypeScript, from Node 22.18 on', () => {
    const { sh } = project({ oxlint: 'oxlint' }, files('oxlint.config.ts'));
    expect(sh(`${node22} node_modules/oxlint/bin/oxlint .`).stdout).toContain('econnrefused(no-localhost-url)');
    expect(sh(`${node20} node_modules/oxlint/bin/oxlint .`).stdout).toContain('TypeScript config files require Node.js >=22.18.0.');
  });
});

function findingsOf(app: Project): string[] | undefined {
  const { stdout } = app.sh('oxlint --format json .');
  return stdout.startsWith('{') ? oxlintFindings(app, stdout) : undefined;
}

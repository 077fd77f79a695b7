import { describe, expect, test } from 'vitest';

import { useProjects } from './project.js';

const project = useProjects();

/** A project whose module checks a variable that another one dials: only the settings know of it. */
const FILES = {
  '.gitignore': 'node_modules\n',
  'package.json': '{ "dependencies": { "next": "15.0.0" } }',
  '.env.example': 'API_URL=\n',
  'src/env.js': `if (!process.env.API_URL) throw new Error('API_URL is not set');\n`,
  'src/users.js': `import './env.js';\n\nexport const load = () => fetch(\`\${process.env.API_URL}/users\`);\n`,
};

const SETTINGS = {
  settings: { econnrefused: { framework: 'next', versions: { next: '15.0.0' }, env: { declared: ['API_URL'], guarded: ['API_URL'] } } },
};

const RULE = { 'econnrefused/no-unguarded-env-url': 'error' };

describe('econnrefused-settings', () => {
  test('prints what projectSettings reads, as JSON to paste', () => {
    const { sh } = project({ eslint: 'eslint10' }, FILES);
    const { stdout, stderr, status } = sh('npx econnrefused-settings .');
    expect({ stdout, stderr, status }).toEqual({ stdout: `${JSON.stringify(SETTINGS, null, 2)}\n`, stderr: '', status: 0 });
    expect(sh('npx econnrefused-settings').stdout).toBe(stdout);
  });

  test('reads another folder', () => {
    const { sh } = project({}, { 'apps/web/package.json': '{ "dependencies": { "astro": "5.0.0" } }' });
    expect(JSON.parse(sh('npx econnrefused-settings apps/web').stdout)).toEqual({ settings: { econnrefused: { framework: 'astro' } } });
  });

  test('gives .eslintrc.json what it needs', () => {
    const base = { root: true, plugins: ['econnrefused'], parserOptions: { ecmaVersion: 2022, sourceType: 'module' }, rules: RULE };
    const { sh, lint, write } = project({ eslint: 'eslint8' }, { ...FILES, '.eslintrc.json': JSON.stringify(base) });
    expect(lint({ config: 'eslintrc' }).findings).toHaveLength(1);
    const printed = JSON.parse(sh('npx econnrefused-settings .').stdout);
    write({ '.eslintrc.json': JSON.stringify({ ...base, ...printed }) });
    expect(lint({ config: 'eslintrc' }).findings).toEqual([]);
  });

  test.each(['oxlint', 'oxlint-older'])('gives .oxlintrc.json what it needs: %s', (oxlint) => {
    const base = { jsPlugins: ['eslint-plugin-econnrefused'], rules: RULE };
    // Beside oxlint alone there is no parser to read the modules with, so that ESLint is installed too.
    const { sh, write } = project({ oxlint, eslint: 'eslint10' }, { ...FILES, '.oxlintrc.json': JSON.stringify(base) });
    expect(sh('oxlint .').status).toBe(1);
    const printed = JSON.parse(sh('npx econnrefused-settings .').stdout);
    write({ '.oxlintrc.json': JSON.stringify({ ...base, ...printed }) });
    expect(sh('oxlint .').status).toBe(0);
  });

  test.each([
    ['a folder that is not there', 'nowhere', '"nowhere" is no folder.'],
    ['a file', 'package.json', '"package.json" is no folder.'],
    ['an option that it does not know', '--json .', 'There is no option --json.'],
    ['two folders', 'src .', 'One folder is read at a time, but there are 2: src, .'],
  ])('refuses %s with status 2', (_what, args, message) => {
    const { stdout, stderr, status } = project({}, FILES).sh(`econnrefused-settings ${args}`);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain(message);
    expect(stderr).toContain('Usage: econnrefused-settings [folder]');
  });

  test('says how it is called', () => {
    const { stdout, status } = project({}, {}).sh('npx econnrefused-settings --help');
    expect(stdout).toContain('Usage: econnrefused-settings [folder]');
    expect(status).toBe(0);
  });
});

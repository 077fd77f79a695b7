import { describe, expect, test } from 'vitest';

import { ESLINTS, withPreset } from './eslints.js';
import { useProjects } from './project.js';
import type { Project } from './project.js';

const BROKEN = `fetch('http://localhost:3000/users');\n`;
const MESSAGE =
  '`fetch` connects to localhost:3000, where nothing listens once this is deployed. Read the address from an environment variable';

const AS_WARNING = { rules: { 'econnrefused/no-localhost-url': 'warn' } };
const WRONG = { settings: { econnrefused: { fixess: 'none' } } };

const project = useProjects();

describe.each(ESLINTS)('the exit code of %s', (_name, alias) => {
  const run = (command: string, config: object = {}, users = BROKEN) =>
    project({ eslint: alias }, { 'src/users.js': users, ...withPreset(config) }).sh(command);

  test('is 0 if nothing is found, and nothing is printed', () => {
    expect(run('eslint .', {}, `fetch('https://api.example.com/users');\n`)).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('is 1 after a finding', () => {
    const { status, stdout } = run('eslint .');
    expect(status).toBe(1);
    expect(stdout).toContain(`  1:7  error  ${MESSAGE}  econnrefused/no-localhost-url`);
  });

  test.each(['eslint .', 'eslint . --format json'])('is 2 if a setting is wrong, and says what is, without a report: %s', (command) => {
    const { status, stdout, stderr } = run(command, WRONG);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Wrong ESLint configuration: settings.econnrefused.fixess is not a known setting.');
    expect(stderr).toContain('Did you mean "fixes"?');
  });

  test('is 0 after warnings, unless there are more than they may be', () => {
    expect(run('eslint .', AS_WARNING)).toMatchObject({ status: 0, stdout: expect.stringContaining(`  1:7  warning  ${MESSAGE}`) });
    expect(run('eslint . --max-warnings 1', AS_WARNING).status).toBe(0);
    const { status, stderr } = run('eslint . --max-warnings 0', AS_WARNING);
    expect(status).toBe(1);
    expect(stderr).toContain('ESLint found too many warnings (maximum: 0).');
  });

  test('is 0 after warnings that --quiet hides, but 1 if none may be', () => {
    expect(run('eslint . --quiet', AS_WARNING)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(run('eslint . --quiet --max-warnings 0', AS_WARNING)).toMatchObject({ status: 1, stdout: '' });
  });

  test('shows that with --quiet a rule at "warn" runs in ESLint 8 only, and in all with --max-warnings', () => {
    // All rules at "warn": if one runs, it stops at the wrong setting.
    const files = {
      'src/users.js': BROKEN,
      'eslint.config.mjs': `
import econnrefused from 'eslint-plugin-econnrefused';
const { plugins, rules } = econnrefused.configs.recommended;
export default [{ plugins, rules: Object.fromEntries(Object.keys(rules).map((name) => [name, 'warn'])), ...${JSON.stringify(WRONG)} }];
`,
    };
    const { sh } = project({ eslint: alias }, files);
    expect(sh('eslint . --quiet').status).toBe(alias === 'eslint8' ? 2 : 0);
    expect(sh('eslint . --quiet --max-warnings 0').status).toBe(2);
  });
});

/** Threads are of ESLint 9.34 and later. */
describe.each(ESLINTS.filter(([, alias]) => alias !== 'eslint8'))('the threads of %s', (_name, alias) => {
  const FILES = 64;
  const KINDS = [
    `export const load = () => fetch('http://localhost:3000/users');\n`,
    `import { Client } from 'pg';\nexport const client = new Client({ connectionString: process.env.DATABASE_URL });\n`,
    `export const load = () => fetch(\`\${process.env.API_URL ?? 'http://localhost:3000'}/users\`);\n`,
    `export const load = () => fetch('https://api.example.com/users');\n`,
  ];
  const generated = Object.fromEntries(
    Array.from({ length: FILES }, (_, index) => [`src/part-${index % 7}/file-${index}.js`, KINDS[index % KINDS.length] ?? '']),
  );
  const files = {
    ...generated,
    '.env.example': 'API_URL=\n',
    'eslint.config.mjs': `
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import econnrefused from 'eslint-plugin-econnrefused';
import { projectSettings } from 'eslint-plugin-econnrefused/project-settings';
appendFileSync('threads.txt', isMainThread ? 'main\\n' : 'worker\\n');
export default [econnrefused.configs.strict, { files: ['src/**'], settings: { econnrefused: projectSettings(new URL('.', import.meta.url)) } }];
`,
  };

  /** What ESLint prints, the threads that read the configuration, and the files afterwards. */
  const run = ({ lint, read, write }: Project, ...args: readonly string[]) => {
    write({ ...files, 'threads.txt': '' });
    const { stdout, findings = [], status } = lint({ config: 'flat', args });
    return { threads: read('threads.txt'), ended: { stdout, findings, status, files: Object.keys(generated).map(read) } };
  };

  test.each([[[]], [['--fix']]])('find and mend what one finds, byte for byte %s', (fix) => {
    const made = project({ eslint: alias }, files);
    const one = run(made, ...fix);
    expect(one.threads).not.toContain('worker');
    expect(one.ended.findings.length).toBeGreaterThanOrEqual(FILES / 2);
    // The settings reach them: DATABASE_URL is in no file of the project, API_URL is.
    expect(one.ended.findings.filter((line) => line.endsWith('no-undeclared-env')).length).toBeGreaterThan(0);

    const two = run(made, '--concurrency=2', ...fix);
    expect(two.threads.match(/worker/g)).toHaveLength(2);
    expect(two.ended).toEqual(one.ended);
    // Where there are enough processors, "auto" begins threads for more than 50 files (9.39.5, 10.15.0).
    expect(run(made, '--concurrency=auto', ...fix).ended).toEqual(one.ended);
  });
});

describe.each(ESLINTS)('lint-staged with %s', (_name, alias) => {
  const committed = (command: string) => {
    const { sh, write, ...made } = project(
      { eslint: alias, 'lint-staged': 'lint-staged' },
      { 'package.json': JSON.stringify({ 'lint-staged': { '*.js': command } }), '.gitignore': 'node_modules\n', ...withPreset() },
    );
    const local = 'git config user.name Reader && git config user.email reader@example.com && git config commit.gpgsign false';
    expect(sh(`git init --quiet && ${local} && git add . && git commit --quiet --message first`).status).toBe(0);
    write({ 'src/users.js': BROKEN });
    expect(sh('git add src').status).toBe(0);
    write({ 'src/orders.js': BROKEN });
    return { ...made, sh };
  };

  test('refuses a staged file with a finding, and leaves everything as it was', () => {
    const { sh, read } = committed('eslint --max-warnings 0');
    const { status, stderr } = sh('lint-staged');
    expect(status).toBe(1);
    expect(stderr).toContain(`  1:7  error  ${MESSAGE}  econnrefused/no-localhost-url`);
    expect(stderr).not.toContain('orders.js');
    expect(sh('git status --short --untracked-files=all').stdout).toBe('A  src/users.js\n?? src/orders.js\n');
    expect(read('src/users.js')).toBe(BROKEN);
  });

  test('mends and stages it with --fix, and touches no file that is not staged', () => {
    const { sh, read } = committed('eslint --fix --max-warnings 0');
    expect(sh('lint-staged').status).toBe(0);
    expect(sh('git show :src/users.js').stdout).toContain('requireEnv("API_3000_URL"');
    expect(sh('git status --short --untracked-files=all').stdout).toBe('A  src/users.js\n?? src/orders.js\n');
    expect(read('src/orders.js')).toBe(BROKEN);
  });
});

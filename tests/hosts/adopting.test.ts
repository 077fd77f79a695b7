import { describe, expect, test } from 'vitest';

import { ESLINTS, withPreset } from './eslints.js';
import { useProjects } from './project.js';

const BROKEN = `fetch('http://localhost:3000/users');\n`;
const OTHER = `fetch('http://localhost:4000/orders');\n`;
const MENDED = `fetch('https://api.example.com/users');\n`;
const FINDING = 'src/users.js:1:7-1:36 no-localhost-url';

const project = useProjects();

describe.each(ESLINTS)('a comment that disables a rule of %s', (_name, alias) => {
  const REASONED = `// eslint-disable-next-line econnrefused/no-localhost-url -- a mock that runs beside the app\n${BROKEN}`;
  const UNUSED = `${REASONED}fetch('https://api.example.com/users'); // eslint-disable-line econnrefused/no-localhost-url -- gone\n`;
  const withUsers = (users: string) => project({ eslint: alias }, { 'src/users.js': users, ...withPreset() });

  test('silences its line, for a reason', () => {
    expect(withUsers(REASONED).sh('eslint . --report-unused-disable-directives')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(withUsers(`${REASONED}${BROKEN}`).lint({ config: 'flat' }).findings).toEqual(['src/users.js:3:7-3:36 no-localhost-url']);
  });

  test('is reported once nothing is wrong there any more, and --fix takes it away', () => {
    const { sh, read } = withUsers(UNUSED);
    const { status, stdout } = sh('eslint . --report-unused-disable-directives');
    expect(status).toBe(1);
    expect(stdout).toContain(
      `  3:41  error  Unused eslint-disable directive (no problems were reported from 'econnrefused/no-localhost-url')`,
    );
    expect(stdout).toContain('1 problem (1 error, 0 warnings)');
    expect(sh('eslint . --report-unused-disable-directives --fix').status).toBe(0);
    expect(read('src/users.js')).toBe(`${REASONED}fetch('https://api.example.com/users');  \n`);
  });

  test('that is unused is a warning by itself from ESLint 9 on', () => {
    const { stdout } = withUsers(UNUSED).sh('eslint .');
    expect(stdout.includes('warning  Unused eslint-disable directive')).toBe(alias !== 'eslint8');
  });
});

/** ESLint 9 and 10 report unused comments unless they are told not to, and --fix takes away what they report. */
describe.each(ESLINTS.filter(([, alias]) => alias !== 'eslint8'))('--fix of %s with one rule alone', (_name, alias) => {
  const SILENCED = `// eslint-disable-next-line econnrefused/no-localhost-url -- a mock\n${BROKEN}`;
  const mended = (reportUnusedDisableDirectives: string) => {
    const { lint, read } = project(
      { eslint: alias },
      {
        'src/users.js': `${SILENCED}fetch(process.env.ORDERS_URL ?? 'http://localhost:4000/orders');\n`,
        'eslint.config.mjs': `
import econnrefused from 'eslint-plugin-econnrefused';
const { plugins } = econnrefused.configs.recommended;
const linterOptions = { reportUnusedDisableDirectives: '${reportUnusedDisableDirectives}' };
export default [{ plugins, rules: { 'econnrefused/no-localhost-fallback': 'error' }, linterOptions }];
`,
      },
    );
    expect(lint({ config: 'flat', args: ['--fix'] })).toMatchObject({ status: 0, findings: [] });
    return read('src/users.js');
  };

  test('keeps the comments that disable the others, if it reports no unused ones', () => {
    const text = mended('off');
    expect(text).toContain(`${SILENCED}fetch(requireEnv("ORDERS_URL"`);
    expect(mended('warn')).toBe(text.replace(/^.*eslint-disable.*/, ' '));
  });
});

/** Suppressions are of ESLint 9.24 and later. */
describe.each(ESLINTS.filter(([, alias]) => alias !== 'eslint8'))('the suppressions of %s', (_name, alias) => {
  const suppressed = (option: string) => {
    const made = project({ eslint: alias }, { 'src/users.js': BROKEN, ...withPreset() });
    expect(made.sh(`eslint . ${option}`)).toEqual({ status: 0, stdout: '', stderr: '' });
    return made;
  };

  test.each(['--suppress-all', '--suppress-rule econnrefused/no-localhost-url'])('of %s hide old findings, and no new ones', (option) => {
    const { sh, write, lint, read } = suppressed(option);
    expect(JSON.parse(read('eslint-suppressions.json'))).toEqual({ 'src/users.js': { 'econnrefused/no-localhost-url': { count: 1 } } });
    expect(sh('eslint .')).toEqual({ status: 0, stdout: '', stderr: '' });
    write({ 'src/orders.js': OTHER });
    expect(lint({ config: 'flat' })).toMatchObject({ status: 1, findings: ['src/orders.js:1:7-1:37 no-localhost-url'] });
  });

  test('of one rule hide no others', () => {
    const fallback = `fetch(process.env.ORDERS_URL ?? 'http://localhost:4000/orders');\n`;
    const { lint } = project({ eslint: alias }, { 'src/users.js': BROKEN, 'src/orders.js': fallback, ...withPreset() });
    const left = ['src/orders.js:1:33-1:63 no-localhost-fallback'];
    expect(lint({ config: 'flat' }).findings).toEqual([...left, FINDING]);
    expect(lint({ config: 'flat', args: ['--suppress-rule', 'econnrefused/no-localhost-url'] }).findings).toEqual(left);
    expect(lint({ config: 'flat' })).toMatchObject({ status: 1, findings: left });
  });

  test('count by file and rule: one more finding shows the old ones too, and one in the place of another is hidden', () => {
    const { write, lint } = suppressed('--suppress-all');
    write({ 'src/users.js': BROKEN + OTHER });
    expect(lint({ config: 'flat' })).toMatchObject({ status: 1, findings: [FINDING, 'src/users.js:2:7-2:37 no-localhost-url'] });
    write({ 'src/users.js': OTHER });
    expect(lint({ config: 'flat' })).toMatchObject({ status: 0, findings: [] });
  });

  test('that nothing needs any more end with 2 until they are pruned', () => {
    const { sh, write, read } = suppressed('--suppress-all');
    write({ 'src/users.js': MENDED });
    const { status, stderr } = sh('eslint .');
    expect(status).toBe(2);
    expect(stderr).toContain('There are suppressions left that do not occur anymore.');
    expect(stderr).toContain('--prune-suppressions');
    expect(sh('eslint . --prune-suppressions').status).toBe(0);
    expect(JSON.parse(read('eslint-suppressions.json'))).toEqual({});
    expect(sh('eslint .')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('do not take rules at "warn" (9.39.5, 10.15.0)', () => {
    const { sh, read } = project(
      { eslint: alias },
      { 'src/users.js': BROKEN, ...withPreset({ rules: { 'econnrefused/no-localhost-url': 'warn' } }) },
    );
    expect(sh('eslint . --suppress-all').stdout).toContain('1 problem (0 errors, 1 warning)');
    expect(JSON.parse(read('eslint-suppressions.json'))).toEqual({});
  });
});

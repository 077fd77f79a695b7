import { describe, expect, test } from 'vitest';

import plugin from '../../src/plugin.js';
import { readSettings } from '../../src/settings.js';
import { HOSTS, configOf, fixAll, syntaxError } from '../rule-tester/hosts.js';

const read = (econnrefused: unknown) => readSettings({ econnrefused });

/** Texts that would be code if they were put into it as they are. */
const CODE = [
  "x'; evil(); '",
  'x"; evil(); "',
  'x`; ${evil()}; `',
  '${evil()}',
  'x\n;evil();//',
  'x\u2028;evil();//',
  '*/ evil(); /*',
  '</script><script>evil()',
  '\\',
];

describe('what fixes write is text, whatever the settings say', () => {
  const code = `import axios from 'axios';\naxios.get('http://localhost:8080/users');\n`;

  test.each(CODE)('env.module.from: %j', (from) => {
    const settings = { env: { module: { from, name: 'env', access: 'member' } } };
    for (const filename of ['src/app.js', 'src/app.cjs']) {
      const program = filename.endsWith('.cjs') ? code.replace(/import (\w+) from ('\w+')/, 'const $1 = require($2)') : code;
      const { output } = fixAll(program, plugin.rules, { filename, settings });
      expect(output).not.toBe(program);
      expect(syntaxError(output, 'espree', filename)).toBeUndefined();
      expect(callsOf(output, filename)).not.toContain('evil');
    }
  });

  test.each(CODE)('a variable of the program: %j', (name) => {
    const program = `fetch(process.env[${JSON.stringify(name)}]); fetch(process.env[${JSON.stringify(name)}] ?? 'http://localhost:3000');\n`;
    const { output } = fixAll(program, plugin.rules, { filename: 'src/app.js' });
    expect(syntaxError(output, 'espree', 'src/app.js')).toBeUndefined();
    expect(callsOf(output, 'src/app.js')).not.toContain('evil');
  });

  test.each(CODE)('an address of the program: %j', (path) => {
    const program = `fetch(${JSON.stringify(`http://localhost:3000/${path}`)}); send({ html: ${JSON.stringify(`<a href="http://localhost:3000/x">${path}</a>`)} });\n`;
    const { output } = fixAll(program, plugin.rules, { filename: 'src/app.js' });
    expect(output).not.toBe(program);
    expect(syntaxError(output, 'espree', 'src/app.js')).toBeUndefined();
    expect(callsOf(output, 'src/app.js')).not.toContain('evil');
  });

  test.each([...CODE, 'a b', 'a-b', '1', ''])('refused as names: %j', (name) => {
    expect(() => read({ env: { names: { 'localhost:8080': name } } })).toThrow('settings.econnrefused.env.names["localhost:8080"]');
    expect(() => read({ env: { module: { from: 'x', name, access: 'call' } } })).toThrow('settings.econnrefused.env.module.name');
    expect(() => read({ env: { guards: [name] } })).toThrow('settings.econnrefused.env.guards[0]');
  });
});

/** The names of the functions that a program calls. */
function callsOf(code: string, filename: string): readonly string[] {
  const calls: string[] = [];
  const create = () => ({
    CallExpression: ({ callee }: { callee: { type: string; name?: string } }) => void calls.push(callee.name ?? callee.type),
  });
  const config = [
    ...configOf({}, 'espree', filename, {}),
    { plugins: { seen: { rules: { calls: { create } } } }, rules: { 'seen/calls': 'error' } },
  ];
  HOSTS[0].linter.verify(code, config, filename);
  return calls;
}

describe('settings are data', () => {
  test('functions are refused, not called', () => {
    let isCalled = false;
    const called = () => {
      isCalled = true;
      return 'x';
    };
    for (const settings of [
      { framework: called },
      { env: called },
      { env: { guards: called } },
      { ignoreFiles: [called] },
      { versions: { redis: called } },
      { env: { names: { 'a:1': { toString: called } } } },
    ])
      expect(() => read(settings)).toThrow(/^Wrong ESLint configuration: settings\.econnrefused\./);
    expect(isCalled).toBe(false);
  });

  test('one that fails says so, under its own message', () => {
    const failing = {
      get framework(): string {
        throw new Error('no framework');
      },
    };
    expect(() => read(failing)).toThrow('no framework');
  });

  test('a proxy is read like what it stands for', () => {
    expect(read(new Proxy({ fixes: 'none' }, {}))).toMatchObject({ fixes: 'none' });
  });

  test('what nests without end, or refers to itself, is refused', () => {
    const loop: Record<string, unknown> = {};
    loop['env'] = loop;
    expect(() => read(loop)).toThrow('settings.econnrefused.env.env is not a known setting');
    let deep: unknown = 'x';
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    expect(() => read({ ignoreFiles: deep })).toThrow('settings.econnrefused.ignoreFiles[0] is an array');
  });

  test('a hundred thousand entries are read in no time that grows with their square', () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `NAME_${index}`);
    const before = performance.now();
    read({
      env: { declared: names, guarded: names, names: Object.fromEntries(names.map((name) => [`${name}:80`, name])) },
      ignoreFiles: names,
    });
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  test('a key as long as a book, and a text as long, are refused at once', () => {
    const before = performance.now();
    expect(() => read({ ['x'.repeat(1_000_000)]: 1 })).toThrow('is not a known setting');
    expect(() => read({ framework: 'x'.repeat(1_000_000) })).toThrow('settings.econnrefused.framework');
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});

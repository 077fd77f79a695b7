import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { version } from 'recheck/package.json';
import { afterAll, beforeAll, expect, test } from 'vitest';

// Before the plugin: it records what the plugin makes while it loads.
import { recorder } from './recorder.js';
import plugin from '../../src/plugin.js';
import { readProject } from '../../src/project/read-project.js';
import { HOSTS, configOf } from '../rule-tester/hosts.js';
import { literalsIn, makesRegExps, sources, weaknessOf } from './regexps.js';

/** What recheck found to be linear before: it takes minutes for all. `RECHECK=all` asks again, and writes the list anew. */
const LIST = join(__dirname, 'linear-regexps.json');
const known: { readonly recheck: string; readonly linear: readonly string[] } = existsSync(LIST)
  ? JSON.parse(readFileSync(LIST, 'utf8'))
  : { recheck: '', linear: [] };
const all = process.env['RECHECK'] === 'all';

/** Programs, and a project, that make each pattern which is built of names in the code. */
const PROGRAMS: readonly (readonly [filename: string, code: string])[] = [
  ['src/fallback.js', `fetch(process.env.API_URL ?? 'http://localhost:3000');`],
  [
    'src/app.js',
    `fetch('http://localhost:3000'); export const url = process.env.API_URL; const html = '<a href="http://localhost:3000/x">x</a>'; send({ html });`,
  ],
  ['src/config.ts', `export default registerAs('api', () => ({ url: process.env.API_URL, mail: { host: process.env.SMTP_HOST } }));`],
  ['src/store.ts', `class Store { url = 'http://localhost:3000'; other = process.env.STORE_URL } export default new Store();`],
  ['src/rpc.ts', `import { Rpc } from 'rpc'; export const rpc = new Rpc(process.env.RPC_HOST, process.env.RPC_PORT);`],
  ['src/env.ts', `export const env = { DATABASE_URL: process.env.DATABASE_URL };`],
];
const PROJECT: Readonly<Record<string, string>> = {
  'package.json': '{ "main": "index.js" }',
  'tsconfig.json': '{ "compilerOptions": { "paths": { "@app/*": ["./*"] } } }',
  'config.js': `export const config = { url: 'http://localhost:3000' }; export function requireEnv(name) { if (!process.env[name]) throw new Error(name); return process.env[name]; }`,
  'index.js': `import { config, requireEnv } from './config.js'; import * as all from '@app/config.js'; requireEnv('API_URL'); fetch(config.url); fetch(process.env.API_URL ?? 'http://localhost:3000');`,
};

const root = mkdtempSync(join(tmpdir(), 'econnrefused-regexps-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

beforeAll(() => {
  for (const [name, text] of Object.entries(PROJECT)) writeFileSync(join(root, name), text);
  const settings = { env: { guarded: ['/^A_/'] } };
  for (const [filename, code] of PROGRAMS)
    HOSTS[0].linter.verify(code, configOf(plugin.rules, 'typescript', filename, { settings }), filename);
  readProject(root);
  recorder.stop();
});

test('what takes more than linear time is known', async () => {
  expect(await weaknessOf(/^(?:\w+,?)+$/)).toMatch(/^exponential/);
  expect(await weaknessOf(/\s+$/)).toMatch(/^polynomial/);
  expect(await weaknessOf(/:\/\/[^\s/@]*:[^\s]*@|password\s*=/)).toMatch(/^polynomial/);
  expect(await weaknessOf(/^a+b/)).toBeUndefined();
});

test('every file that makes patterns made one', () => {
  const makers = [...sources()].flatMap(([path, text]) => (makesRegExps(text) ? [path] : []));
  expect(makers.length).toBeGreaterThan(10);
  expect([...new Set(recorder.made.map(({ file }) => file))].filter((file) => file !== '').sort()).toEqual(makers.sort());
});

test('no regular expression takes more than linear time', { timeout: 3_600_000 }, async () => {
  const patterns = [
    ...[...sources().values()].flatMap(literalsIn),
    ...recorder.made.flatMap(({ regexp, file }) => (file === '' ? [] : [regexp])),
  ];
  const distinct = new Map(patterns.map((pattern) => [String(pattern), pattern]));
  expect(distinct.size).toBeGreaterThan(500);

  const isKnown = new Set(all || known.recheck !== version ? [] : known.linear);
  const asked = [...distinct].filter(([text]) => !isKnown.has(text));
  const weak: string[] = [];
  await Promise.all(
    Array.from({ length: 3 }, async () => {
      for (let next = asked.pop(); next; next = asked.pop()) {
        const weakness = await weaknessOf(next[1]);
        if (weakness !== undefined) weak.push(`${next[0]} ${weakness}`);
      }
    }),
  );
  expect(weak).toEqual([]);
  if (all) writeFileSync(LIST, `${JSON.stringify({ recheck: version, linear: [...distinct.keys()].sort() }, null, 2)}\n`);
});

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { builtEntry } from '../hosts/built.js';

interface Program {
  readonly code: string;
  readonly filename: string;
  readonly settings?: object;
}

interface Access {
  readonly results: readonly (readonly [ruleIds: readonly string[], output: string])[];
  /** What the rules asked for: `fs.readFileSync`, `process.env.HOME`. */
  readonly asked: readonly string[];
  readonly failure?: string;
}

/** Lints programs with all rules of the built plugin, or with one that asks for what it may not. */
function lintWithoutAccess(programs: readonly Program[], control?: string): Access {
  const { stdout, stderr } = spawnSync(process.execPath, [join(__dirname, 'without-access.cjs'), builtEntry()], {
    input: JSON.stringify({ programs, control }),
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

const PROGRAMS: readonly Program[] = [
  {
    filename: 'src/app.js',
    code: `fetch('http://localhost:3000/users'); fetch(process.env.API_URL); fetch(process.env.API_URL ?? 'http://localhost:3000');`,
  },
  {
    filename: 'src/store.ts',
    code: `import Redis from 'ioredis'; import { Pool } from 'pg'; new Redis(); new Pool({ connectionString: process.env.DATABASE_URL! }); createClient({ baseUrl: 'x' });`,
  },
  {
    filename: 'src/server.ts',
    code: `import http from 'node:http'; http.createServer().listen(3000, 'localhost'); import express from 'express'; express().listen(8080);`,
  },
  {
    filename: 'app/page.tsx',
    code: `'use client'; export default function Page() { fetch(process.env.API_URL); return <a href="http://localhost:3000/x">x</a>; }`,
  },
  {
    filename: 'src/mail.ts',
    code: 'send({ to, subject, html: `<a href="http://localhost:3000/reset/${token}">x</a>` }); connect("postgres://user:hunter2x@db.example.com/shop");',
  },
  {
    filename: 'src/host.ts',
    code: 'fetch(`https://${process.env.VERCEL_URL}/x`); fetch(process.env.VERCEL_URL); fetch("http://10.0.0.1:3000"); export async function GET() { return fetch("/api/x"); }',
  },
  {
    filename: 'src/env.ts',
    code: `import { env } from './env'; import { config } from 'dotenv'; config(); fetch(env.API_URL); export const url = process.env.OTHER_URL;`,
    settings: { env: { declared: ['API_URL'], guarded: ['/^X_/'] } },
  },
  {
    filename: 'src/module.ts',
    code: `fetch('http://localhost:3000/users');`,
    settings: { framework: 'vite', ignoreFiles: ['x/**'], env: { module: { from: './env', name: 'env', access: 'member' } } },
  },
];

test('linting and fixing reads no file, dials nobody, starts nothing and looks at no variable', () => {
  const { results, asked, failure } = lintWithoutAccess(PROGRAMS);
  expect({ asked, failure }).toEqual({ asked: [], failure: undefined });
  // The rules worked meanwhile.
  expect(new Set(results.flatMap(([ruleIds]) => ruleIds)).size).toBeGreaterThan(9);
  expect(results.filter(([, output], index) => output !== PROGRAMS[index]?.code).length).toBeGreaterThan(4);
});

test.each([
  ['reads', 'fs.existsSync'],
  ['dials', 'http.get'],
  ['asks', 'dns.lookup'],
  ['starts', 'child_process.spawnSync'],
  ['looks', 'process.env.HOME'],
  ['fetches', 'fetch'],
])('a rule that %s would be noticed', (control, expected) => {
  expect(lintWithoutAccess(PROGRAMS.slice(0, 1), control).asked).toContain(expected);
});

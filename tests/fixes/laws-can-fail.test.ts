import { describe, expect, test } from 'vitest';

import type { Fixed } from './fix-program.js';
import { brokenLaws } from './laws.js';
import type { Program } from './program.js';
import { program } from './program.js';
import { typeErrors } from './type-check.js';

const HELPER = `
function requireEnv(name: string, value: string | undefined, developmentValue?: string): string {
  if (value) return value;
  if (developmentValue !== undefined && process.env.NODE_ENV !== "production") return developmentValue;
  throw new Error(\`Environment variable \${name} is not set\`);
}
`;

const literal: Program = {
  name: 'a literal',
  lang: 'ts',
  expect: 'fix',
  lazy: true,
  connectsTo: ['http://localhost:8080/users'],
  code: program`
    // Users live elsewhere.
    export async function main() {
      const response = await fetch('http://localhost:8080/users'); // slow
      return response.json();
    }
  `,
};
const LITERAL = `'http://localhost:8080/users'`;
const read = (value: string): string => `\`\${${value}}/users\``;
const CHECKED = read('requireEnv("API_URL", process.env.API_URL, "http://localhost:8080")');
const good = literal.code.replace(LITERAL, CHECKED) + HELPER;

const unguarded: Program = {
  name: 'an unguarded variable',
  lang: 'js',
  expect: 'fix',
  connectsTo: ['redis://localhost:6379'],
  unguarded: { REDIS_URL: 'redis://cache.example.com:6379' },
  code: program`
    import Redis from 'ioredis';

    export const redis = new Redis(process.env.REDIS_URL);
  `,
};
const UNTYPED = HELPER.replace(
  '(name: string, value: string | undefined, developmentValue?: string): string',
  '(name, value, developmentValue)',
);
const goodUnguarded = unguarded.code.replace('process.env.REDIS_URL', 'requireEnv("REDIS_URL", process.env.REDIS_URL)') + UNTYPED;

const route: Program = {
  name: 'a route',
  lang: 'ts',
  filename: 'app/users/route.ts',
  expect: 'suggestion',
  connectsTo: ['http://localhost:8080/users'],
  code: program`
    const base = process.env.API_URL || 'http://localhost:8080';

    export const GET = () => fetch(base + '/users');
  `,
};
const FALLBACK = `process.env.API_URL || 'http://localhost:8080'`;
const CHECKED_BASE = 'requireEnv("API_URL", process.env.API_URL, "http://localhost:8080")';

const fix = (before: Program, after: string, rest: Partial<Fixed> = {}): Fixed => ({
  before: before.code,
  after,
  passes: 1,
  remaining: [],
  reportedLines: new Set(),
  ...rest,
});
const broken = async (before: Program, after: string, rest?: Partial<Fixed>): Promise<string> =>
  (await brokenLaws(before, fix(before, after, rest))).join('\n');

describe('right fixes break no law', () => {
  const lazyRoute =
    route.code.replace(`const base = ${FALLBACK}`, `const base = () => ${CHECKED_BASE}`).replace("base + '", "base() + '") + HELPER;
  const windows = { ...literal, code: literal.code.replaceAll('\n', '\r\n') };
  const moduleProgram: Program = {
    ...literal,
    developmentValue: 'http://localhost:8080',
    settings: { env: { module: { from: '@/env', name: 'env', access: 'member' } } },
  };
  const client: Program = {
    ...literal,
    lang: 'tsx',
    platform: 'next-client',
    code: `'use client';\nexport default function Save() {\n  return <button onClick={() => fetch('http://localhost:8080/users')}>Save</button>;\n}\n`,
  };
  test.each<[string, Program, string]>([
    ['a literal', literal, good],
    ['an unguarded variable', unguarded, goodUnguarded],
    ['a build-evaluated file, read lazily', route, lazyRoute],
    ['CRLF', windows, good.replaceAll('\n', '\r\n')],
    ['env.module', moduleProgram, `import { env } from '@/env';\n${literal.code.replace(LITERAL, read('env.API_URL'))}`],
    ['a browser', client, client.code.replace(LITERAL, CHECKED.replaceAll('API_URL', 'NEXT_PUBLIC_API_URL')) + HELPER],
  ])('%s', async (_name, before, after) => {
    expect(await broken(before, after)).toBe('');
  });
});

describe('each law can fail', () => {
  test.each<[law: RegExp, why: string, Program, after: string, rest?: Partial<Fixed>]>([
    [/^law 1: .*does not parse/, 'a bracket is missing', literal, good.replace('fetch(', 'fetch((')],
    [/^law 1: .*Type annotations/, 'types in JavaScript', unguarded, goodUnguarded.replace(UNTYPED, HELPER)],
    [/^law 2: still reported/, 'the place is reported again', literal, good, { remaining: ['no-localhost-url'] }],
    [/^law 2: not stable/, 'it needs too many passes', literal, good, { passes: 4 }],
    [/law 3 .*instead of http:\/\/localhost:8080\/users/, 'the path is lost', literal, good.replace('}/users', '}/')],
    [/law 3 .*stops with/, 'development needs the variable', literal, good.replace(', "http://localhost:8080"', '')],
    [
      /law 4: two origins share/,
      'one name for two origins',
      literal,
      good + read('requireEnv("API_URL", process.env.API_URL, "http://localhost:1")'),
    ],
    [/law 4: no variable/, 'no variable is read', literal, literal.code.replace('localhost:8080', 'localhost:8080/')],
    [
      /law 4 \(production/,
      'the variable is ignored',
      literal,
      good.replace('if (value) return value;', 'if (value) return developmentValue ?? value;'),
    ],
    [
      /law 4 \(as before/,
      'another variable is wanted than before',
      route,
      route.code.replace(FALLBACK, CHECKED_BASE.replaceAll('API_URL', 'BASE_URL')) + HELPER,
    ],
    [/law 5: .*does not stop/, 'the fallback stays in production', literal, good.replace('process.env.NODE_ENV !== "production"', 'true')],
    [/law 5: .*does not stop/, 'the error names nothing', unguarded, goodUnguarded.replace('variable ${name}', 'variable')],
    [/law 5: .*dials/, 'something is dialled first', unguarded, goodUnguarded.replace('export const', 'new Redis();\nexport const')],
    [
      /law 6: loading alone throws/,
      'a build-evaluated file reads while loading',
      route,
      route.code.replace(FALLBACK, CHECKED_BASE) + HELPER,
    ],
    [
      /law 6: loading alone throws/,
      'a lazy value is read early',
      literal,
      `const base = ${CHECKED_BASE};\n${good.replace(CHECKED, read('base'))}`,
    ],
    [/law 7: comment lost: \/\/ slow/, 'a comment is gone', literal, good.replace(' // slow', '')],
    [/law 7: line 1 changed/, 'another line is changed', literal, good.replace('Users live', 'Users  live')],
    [/law 7: line 4 changed/, 'another line is formatted', literal, good.replace('  return response', '    return response')],
    [/law 7: name lost/, 'another name on the line is changed', literal, good.replaceAll('response', 'answer')],
    [
      /law 7: the helper/,
      'the helper is added although it is there',
      { ...literal, code: literal.code + HELPER },
      good + HELPER.replaceAll('requireEnv', 'requireEnv2'),
    ],
    [
      /law 7: .*line/,
      'line ends are mixed',
      { ...literal, code: literal.code.replaceAll('\n', '\r\n') },
      good.replaceAll('\n', '\r\n').replace('return value;\r', 'return value;'),
    ],
  ])('%s: %s', async (law, _why, before, after, rest) => {
    expect(await broken(before, after, rest)).toMatch(new RegExp(law.source, 'm'));
  });

  test('law 1: a type error is seen', () => {
    const texts = new Map([
      ['good.ts', good],
      [
        'bad.ts',
        good.replace('): string {', '): string | undefined {').replace('fetch(', 'takesText(') +
          '\ndeclare function takesText(text: string): Promise<Response>;',
      ],
      ['worse.ts', good.replace(CHECKED, 'requireEnv("API_URL", process.env.API_URL, 8080)')],
    ]);
    const errors = typeErrors(texts);
    expect(errors.get('good.ts')).toEqual([]);
    expect(errors.get('worse.ts')).toEqual([expect.stringMatching(/not assignable to parameter of type 'string'/)]);
  });
});

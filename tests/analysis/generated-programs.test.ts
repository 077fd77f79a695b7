import fc from 'fast-check';
import { expect, test } from 'vitest';

import plugin from '../../src/plugin.js';
import { fixAll } from '../rule-tester/hosts.js';

const leaf = fc.constantFrom(
  `'http://localhost:3000/x'`,
  `'https://api.example.com'`,
  `''`,
  'undefined',
  'process.env.API_URL',
  'process.env.API_URL!',
  'import.meta.env.VITE_API_URL',
  'unknownName',
  'constant',
  'readEnv("API_URL")',
  '{ url: constant }',
  '[constant, "127.0.0.1:9092"]',
);

const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    leaf,
    fc.tuple(tie('expression'), tie('expression')).map(([left, right]) => `(${left} || ${right})`),
    fc.tuple(tie('expression'), tie('expression')).map(([left, right]) => `(${left} ?? ${right})`),
    fc.tuple(tie('expression'), tie('expression')).map(([left, right]) => `(isDev ? ${left} : ${right})`),
    fc.tuple(tie('expression'), tie('expression')).map(([left, right]) => `(${left} + ${right})`),
    tie('expression').map((inner) => `\`\${${inner}}/users\``),
    tie('expression').map((inner) => `(${inner} as string)`),
    tie('expression').map((inner) => `new URL('/users', ${inner}).href`),
    tie('expression').map((inner) => `same(${inner})`),
    tie('expression').map((inner) => `(() => ${inner})()`),
  ),
}));

const sink = fc.constantFrom(
  (value: string) => `fetch(${value});`,
  (value: string) => `new Pool({ connectionString: ${value} });`,
  (value: string) => `new Redis(${value});`,
  (value: string) => `axios.create({ baseURL: ${value} });`,
  (value: string) => `let later; later = ${value}; if (!later) throw new Error(); fetch(later);`,
  (value: string) => `export const address = ${value};`,
  (value: string) => `class Api { base = ${value}; get() { return fetch(this.base); } }`,
);

const HEAD = `import axios from 'axios'; import Redis from 'ioredis'; import { Pool } from 'pg';
const constant = process.env.HOST ?? 'localhost:4000';
const readEnv = (name: string) => process.env[name];
function same<T>(value: T): T { return value; }
`;

test('any nesting of values is linted and fixed without an exception, and what a fix leaves parses and is stable', () => {
  fc.assert(
    fc.property(sink, expression, (into, value) => {
      const fixed = fixAll(HEAD + into(value), plugin.rules, { filename: 'src/app.ts' });
      expect(fixed.passes).toBeLessThanOrEqual(3);
      expect(fixed.messages.filter(({ fatal }) => fatal)).toEqual([]);
      expect(fixAll(fixed.output, plugin.rules, { filename: 'src/app.ts' }).output).toBe(fixed.output);
    }),
    { numRuns: 150 },
  );
});

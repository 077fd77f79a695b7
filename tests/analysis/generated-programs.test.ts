import fc from 'fast-check';
import { expect, test } from 'vitest';

import plugin from '../../src/plugin.js';
import { HOSTS, configOf, fixAll, syntaxError } from '../rule-tester/hosts.js';

const leaf = fc.constantFrom(
  `'http://localhost:3000/x'`,
  `'https://api.example.com'`,
  `'postgres://admin:hunter2@db.internal:5432/shop'`,
  `'/users'`,
  `''`,
  'undefined',
  '3000',
  'process.env.API_URL',
  'process.env.API_URL!',
  'process.env.VERCEL_URL',
  'process.env.NEXT_PUBLIC_DATABASE_URL',
  'import.meta.env.VITE_API_URL',
  'unknownName',
  'constant',
  'readEnv("API_URL")',
  '{ url: constant }',
  `({ host: 'localhost', port: 3000, timeout: 10 })`,
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
    tie('expression').map((inner) => `\`https://\${${inner}}\``),
    tie('expression').map((inner) => `\`http://localhost:\${${inner}}\${unknownName}\``),
    tie('expression').map((inner) => `(${inner} as string)`),
    tie('expression').map((inner) => `new URL('/users', ${inner}).href`),
    tie('expression').map((inner) => `same(${inner})`),
    tie('expression').map((inner) => `(() => ${inner})()`),
  ),
}));

/** Where a value says whom to dial. */
const dialled = fc.constantFrom(
  (value: string) => `fetch(${value});`,
  (value: string) => `new Pool({ connectionString: ${value} });`,
  (value: string) => `new Redis(${value});`,
  (value: string) => `axios.create({ baseURL: ${value} });`,
  (value: string) => `let later; later = ${value}; if (!later) throw new Error(); fetch(later);`,
  (value: string) => `export const address = ${value};`,
  (value: string) => `class Api { base = ${value}; get() { return fetch(this.base); } }`,
);

/** Where it is a part of another question: who listens, who is led where, what happens on failure, how long a call waits. */
const asked = fc.constantFrom(
  (value: string) => `express().listen(${value}, () => {});`,
  (value: string) => `const app = Fastify(); app.listen({ port: 3000, host: ${value} });`,
  (value: string) => `const server = createServer().once('error', ${value}); server.listen(3000, ${value}, function () { this.close(); });`,
  (value: string) => `express().get('/', (request, response) => response.redirect(${value}));`,
  (value: string) => `location.href = ${value};`,
  (value: string) => `const socket = connect(${value}); socket.on(${value}, console.error); socket.end();`,
  (value: string) => `export const client = createClient({ url: ${value} }), other = client.duplicate(); await client.connect();`,
  (value: string) => `async function main() { await mongoose.connect(${value}); } void main().then(() => ${value});`,
  (value: string) => `setInterval(async () => { try { await axios.get(${value}); } finally { await fetch(${value}); } }, 1000);`,
  (value: string) => `new Promise(async (resolve) => resolve(await Promise.all([1].map(async () => fetch(${value})))));`,
  (value: string) => `fetch('https://api.example.com', { method: 'POST', signal: ${value} });`,
  (value: string) => `fetch(unknownName, ${value}); axios.post(${value}, ${value}, { ...unknownName });`,
  (value: string) => `const options = { timeout: ${value} }; get('https://api.example.com', options, (answer) => answer.resume());`,
  (value: string) => `fetch('https://' + process.env.VERCEL_URL || ${value});`,
);

const sink = fc.oneof(dialled, asked);

const filename = fc.constantFrom('src/app.ts', 'src/server.ts', 'app/users/route.ts', 'src/routes/+page.server.ts', 'pages/users.ts');
const directive = fc.constantFrom('', `'use client';\n`, `import 'dotenv/config';\n`);

const HEAD = `import axios from 'axios'; import Redis from 'ioredis'; import { Pool } from 'pg'; import express from 'express'; import Fastify from 'fastify';
import { createServer, get } from 'node:http'; import { connect } from 'node:net'; import { createClient } from 'redis'; import mongoose from 'mongoose';
const constant = process.env.HOST ?? 'localhost:4000';
const readEnv = (name: string) => process.env[name];
function same<T>(value: T): T { return value; }
`;

/** How long each of the tests may look for a program that breaks something. */
const TIME = { interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false };

const settings = { env: { declared: ['API_URL', 'DATABASE_URL'] }, versions: { express: '4.21.2', redis: '5.1.0' } };

test('any nesting of values is linted and fixed without an exception, and what a fix leaves parses and is stable', () => {
  fc.assert(
    fc.property(sink, expression, filename, directive, (into, value, file, start) => {
      const surroundings = { filename: file, settings };
      const fixed = fixAll(start + HEAD + into(value), plugin.rules, surroundings);
      expect(fixed.passes).toBeLessThanOrEqual(3);
      expect(fixed.messages.filter(({ fatal }) => fatal)).toEqual([]);
      expect(fixAll(fixed.output, plugin.rules, surroundings).output).toBe(fixed.output);
    }),
    { numRuns: 120, ...TIME },
  );
}, 30_000);

test('what a suggestion writes parses', () => {
  fc.assert(
    fc.property(sink, expression, filename, directive, (into, value, file, start) => {
      const code = start + HEAD + into(value);
      const [host] = HOSTS;
      const messages = host.linter.verify(code, configOf(plugin.rules, 'typescript', file, { settings }), file);
      for (const { range, text } of messages.flatMap(({ suggestions }) => suggestions?.map(({ fix }) => fix) ?? []))
        expect(syntaxError(code.slice(0, range[0]) + text + code.slice(range[1]), 'typescript', file)).toBeUndefined();
    }),
    { numRuns: 60, ...TIME },
  );
}, 30_000);

import { describe, expect, test } from 'vitest';

import type { Surroundings } from './source-file.js';
import { faults } from './as-text.js';

/** The kinds of faults in a file, with the variable where one is to blame: `unguarded DB_HOST`, `implicit`. */
function kinds(code: string, surroundings?: Surroundings): string[] {
  return faults(code, surroundings).map((line) => (/^(?:unguarded|fallback of|dead-fallback of|schema-default of|empty) \w+/.exec(line)?.[0] ?? line.split(' ')[0] ?? '').replace(' of', ''));
}

type Row = readonly [reason: string, code: string, expected: readonly string[]];

describe('what programs in the field do wrong', () => {
  test.each<Row>([
    ['four arguments: the host is among the options', `import { Sequelize } from 'sequelize'; new Sequelize(process.env.DB, process.env.U, process.env.P, { host: process.env.DB_HOST });`, ['unguarded DB_HOST']],
    ['one argument: the address', `import { Sequelize } from 'sequelize'; new Sequelize(process.env.DATABASE_URL);`, ['unguarded DATABASE_URL']],
    ['four arguments, no host', `import { Sequelize } from 'sequelize'; new Sequelize('db', 'u', 'p', { dialect: 'mysql' });`, ['implicit']],
    ['a dead fallback in a constant', "const base = `https://${process.env.API_HOST}` || 'http://localhost:3000'; fetch(base + '/x');", ['unguarded API_HOST', 'dead-fallback API_HOST']],
    ['a ternary is no dead fallback', "const base = process.env.API_HOST ? `https://${process.env.API_HOST}` : 'http://localhost:3000'; fetch(base + '/x');", ['fallback API_HOST']],
    ['a schema that nobody reads here', `import { z } from 'zod'; z.object({ REDIS_URL: z.string().url().default('redis://localhost:6379') }).parse(process.env);`, ['schema-default REDIS_URL']],
    ['a host in convict', `convict({ db: { host: { default: 'localhost', env: 'DB_HOST' } } });`, ['schema-default DB_HOST']],
    ['a host in Joi', `Joi.object({ DATABASE_HOST: Joi.string().default('localhost') });`, ['schema-default DATABASE_HOST']],
    ['an empty text guards nothing', `import axios from 'axios'; axios.create({ baseURL: process.env.API_URL || '' });`, ['unguarded API_URL']],
    ['an empty text before a path', "const U = process.env.API_URL || ''; fetch(`${U}/x`);", ['unguarded API_URL']],
    ['an empty text means localhost', `import Redis from 'ioredis'; new Redis(process.env.REDIS_URL ?? '');`, ['empty REDIS_URL']],
    ['a text around an override is never undefined', "import { createOpenAI } from '@ai-sdk/openai'; createOpenAI({ baseURL: `${process.env.GATEWAY_URL}/v1` });", ['unguarded GATEWAY_URL']],
    ['the variable of the port does not decide the host', 'const PORT = process.env.PORT || 3001; fetch(`http://localhost:${PORT}/x/${city}?u=${u}`);', ['localhost']],
    [
      'nor in a function of many callers',
      `const PORT = process.env.PORT || 3001; export function load(city, u) { return fetch(\`http://localhost:\${PORT}/x/\${city}?u=\${u}\`); } ${Array.from({ length: 40 }, (_, index) => `load('a${index}', x ? 'b' : 'c');`).join(' ')}`,
      ['localhost'],
    ],
    ['another port than the own one', `app.listen(3000); fetch('http://localhost:4000/x');`, ['localhost']],
    ['a client that dials it in every stage, whatever the name', `const devUrl = 'http://localhost:3000'; fetch(devUrl);`, ['localhost']],
    ['an exported function may be called in any stage', `export function seed() { return fetch('http://localhost:3000/seed'); } if (process.env.NODE_ENV === 'development') seed();`, ['localhost']],
    ['an exported read', `export const API_URL = process.env.NEXT_PUBLIC_API_URL;`, ['unguarded NEXT_PUBLIC_API_URL']],
    ['an exported read in CommonJS', `module.exports = { db: process.env.MONGO_URI };`, ['unguarded MONGO_URI']],
    ['an exported read by a pattern', `export const { MONGO_URI } = process.env;`, ['unguarded MONGO_URI']],
    ['a member of what is exported', `const configuration = {}; configuration.mongo = { url: process.env.MONGO_URI || process.env.MONGODB_URL }; module.exports = configuration;`, [expect.stringMatching(/^unguarded/)]],
    [
      'fields of the one instance',
      `class Config { constructor() { this.RABBITMQ_URL = process.env.RABBITMQ_URL || 'amqp://localhost'; this.PG_URL = process.env.PG_URL || 'postgres://localhost/db'; } } export default new Config();`,
      ['fallback RABBITMQ_URL', 'fallback PG_URL'],
    ],
    ['what an exported function gives', 'export function getBaseUrl() { return `http://localhost:${process.env.PORT ?? 3000}`; }', ['localhost']],
    ['what registers a configuration', `export default registerAs('db', () => ({ host: process.env.DB_HOST || 'localhost' }));`, ['fallback DB_HOST']],
    ['a read for a package', `import { createClient } from 'my-sdk'; createClient({ endpoint: process.env.MY_API_ENDPOINT });`, ['unguarded MY_API_ENDPOINT']],
    ['a read for a gRPC client', `new Blog(process.env.BLOG_ADDRESS, grpc.credentials.createInsecure());`, ['unguarded BLOG_ADDRESS']],
    ['a read for what connects by its name', `import { connectDB } from './db.js'; connectDB(process.env.DATABASE_URL);`, ['unguarded DATABASE_URL']],
    ['a host beside a user, not one of a server', `export const config = { db: { host: 'localhost', user: 'root' }, server: { host: 'localhost' } };`, ['localhost']],
    ['a host of an unknown client', `import { Client } from 'acme'; new Client({ host: 'localhost' });`, ['localhost']],
    ['the scheme of a client beats the name of a server', `new RabbitServer('amqp://localhost');`, ['localhost']],
  ])('%s: %s', (_reason, code, expected) => {
    expect(kinds(code)).toEqual(expected);
  });
});

describe('what programs in the field do right', () => {
  test.each<readonly [reason: string, code: string]>([
    ['telemetry that the environment directs', `import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'; new OTLPTraceExporter();`],
    ['a default for development', `cleanEnv(process.env, { API_URL: url({ devDefault: 'http://localhost:3000' }) });`],
    ['a default in development', `z.object({ REDIS_URL: dev ? z.string().default('redis://localhost:6379') : z.string() });`],
    ['a request, whose names are lower case', `z.object({ url: z.string().default('http://localhost:3000') });`],
    ['the own origin of a page', `import axios from 'axios'; axios.create({ baseURL: import.meta.env.VITE_API_URL || '' });`],
    ['an override of S3', `import { S3Client } from '@aws-sdk/client-s3'; new S3Client({ endpoint: process.env.S3_ENDPOINT });`],
    ['a server that calls itself', `app.listen(3000, () => { fetch('http://localhost:3000/health'); });`],
    ['a server on any free port', `const s = app.listen(0); const base = 'http://127.0.0.1:' + s.address().port; fetch(base);`],
    ['a server on any free port, by options', `import http from 'http'; server.listen(0); const { port } = server.address(); http.request({ hostname: '127.0.0.1', port, path: '/' });`],
    ['an argument by a pattern', "const [, , host = 'localhost'] = process.argv; fetch(`http://${host}:3000`);"],
    ['an option of commander', `program.option('--url <u>', 'x', 'http://localhost:3000');`],
    ['a parser of node:util', `import { parseArgs } from 'node:util'; fetch(parseArgs({}).values.url ?? 'http://localhost:3000');`],
    ['a configuration for development', `const developmentConfig = { base_url: 'http://localhost:8000' }; const config = env.PROD ? prod : developmentConfig; export default config;`],
    ['a constant for development', `export const HOST_NAME_DEV = 'http://localhost';`],
    ['an entry for development', `const urls = { development: 'http://localhost:3000', production: 'https://a.example' }; fetch(urls[process.env.NODE_ENV]);`],
    ['an own test function', `function present(v) { return Boolean(v && v.trim().length > 0); } function f() { const u = process.env.API_URL?.trim(); if (!present(u)) return; fetch(u); }`],
    ['a type predicate', `function isString(v: unknown): v is string { return typeof v === 'string'; } const u = process.env.API_URL; if (!isString(u)) throw 1; fetch(u);`],
    ['a test of emptiness', `const u = process.env.API_URL; if (isEmpty(u)) throw new Error(); fetch(u);`],
    ['a check before the only call', `function main() { if (!process.env.API_URL) process.exit(1); run(); } function run() { fetch(process.env.API_URL); } main();`],
    ['a gate around the only call', `function seed() { fetch('http://localhost:3000/seed'); } if (process.env.NODE_ENV === 'development') seed();`],
    ['the address bar', `fetch(location.host.indexOf('localhost') >= 0 ? 'http://127.0.0.1:3000' : location.host);`],
    ['a checked export', `export const API_URL = process.env.NEXT_PUBLIC_API_URL; if (!API_URL) throw new Error();`],
    ['a secret', `export const JWT_SECRET = process.env.JWT_SECRET;`],
    ['the address of the front end', `export const CLIENT_URL = process.env.CLIENT_URL;`],
    ['what a schema gets', `export const env = createEnv({ server: { DATABASE_URL: z.string() }, runtimeEnv: { DATABASE_URL: process.env.DATABASE_URL } });`],
    ['a call of a module of the project', `import { createClient } from './sdk.js'; createClient({ endpoint: process.env.MY_API_ENDPOINT });`],
    ['a store', `import { createStore } from 'acme'; createStore({ endpoint: process.env.MY_API_ENDPOINT });`],
    ['a server on localhost', `new Server({ host: 'localhost' }); next({ hostname: 'localhost' }); serve({ hostname: '0.0.0.0' }); server.bind('0.0.0.0:50051', cb);`],
    ['a bare host that may be for listening', `export const HOST = 'localhost';`],
    ['a base URL on a platform, and for development otherwise', 'export function getBaseUrl() { if (process.env.VERCEL_URL) return `https://${process.env.VERCEL_URL}`; return `http://localhost:${process.env.PORT ?? 3000}`; }'],
  ])('%s: %s', (_reason, code) => {
    expect(kinds(code)).toEqual([]);
  });

  test.each(['knexfile.js', 'config/knexfile.ts'])('the entries of %s for development', (filename) => {
    expect(kinds(`module.exports = { development: { client: 'pg', connection: 'postgres://localhost/a' }, test: { client: 'pg', connection: { host: 'localhost' } } };`, { filename })).toEqual([]);
  });

  test.each(['scripts/test-api.js', 'smoke-api.ts'])('a script that tests: %s', (filename) => {
    expect(kinds(`fetch('http://localhost:3000');`, { filename })).toEqual([]);
  });

  test('an environment module that the settings trust', () => {
    const settings = { env: { modules: ['$env/dynamic/private'] } };
    const code = `import { env } from '$env/dynamic/private'; fetch(env.API_URL);`;
    expect(kinds(code, { settings })).toEqual([]);
    expect(kinds(code)).toEqual(['unguarded API_URL']);
  });
});

test.each<readonly [string, string, object, readonly string[]]>([
  ['an argument', `import { api } from './api'; api('http://localhost:3000/x');`, { from: './api', name: 'api', target: 0 }, ['localhost']],
  ['an option', `import { api } from './api'; api({ server: { url: process.env.FOO } });`, { from: './api', name: 'api', target: 'server.url' }, ['unguarded FOO']],
  ['the default export', `import api from './api'; api('http://localhost:3000/x');`, { from: './api', name: 'default', target: 0 }, ['localhost']],
  ['a construction', `import { Api } from './api'; new Api('http://localhost:3000/x');`, { from: './api', name: 'Api', target: 0 }, ['localhost']],
  ['a host', `import { Api } from './api'; new Api({ host: 'localhost' });`, { from: './api', name: 'Api', target: 'host' }, ['localhost']],
])('an own client of the settings: %s', (_reason, code, client, expected) => {
  expect(kinds(code, { settings: { clients: [client] } })).toEqual(expected);
});

test.each<readonly [string, string, string, readonly string[]]>([
  ['a route of Next.js that fetches another', 'app/api/x/route.ts', `import { NextResponse } from 'next/server'; fetch('http://localhost:3000/api/users');`, ['own-route']],
  ['the fetch of SvelteKit', 'src/routes/+page.ts', `export async function load({ fetch }) { return fetch('http://localhost:8000/x'); }`, ['localhost']],
  ['the fetch of SvelteKit, for a path', 'src/routes/+page.ts', `export async function load({ fetch }) { return fetch('/x'); }`, []],
])('%s', (_reason, filename, code, expected) => {
  expect(kinds(code, { filename })).toEqual(expected);
});

test.each<readonly [string, string]>([
  ['as many guards as reads', Array.from({ length: 1500 }, (_, index) => `if (!process.env.A${index}) throw 1; fetch(process.env.A${index});`).join('\n')],
  ['one long text', `const text = '${'localhost '.repeat(200_000)}'; request(text);`],
  ['classes of each other', `class A extends B { url = new B().url } class B extends A { url = new A().url } fetch(new A().url); request('http://localhost:1', new B().url);`],
])('%s: no exception', (_reason, code) => {
  expect(() => faults(code)).not.toThrow();
});

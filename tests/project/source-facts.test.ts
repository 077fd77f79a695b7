import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, describe, expect, test } from 'vitest';

import { type SourceFacts, sourceFacts } from '../../src/project/source-facts.js';

type Files = Readonly<Record<string, string>>;

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function factsOf(files: Files): SourceFacts {
  const root = mkdtempSync(join(tmpdir(), 'econnrefused-sources-'));
  folders.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const facts = sourceFacts(root);
  if (!facts) throw new Error('no ESLint was found');
  return facts;
}

describe('variables that are checked elsewhere', () => {
  const CHECK = `if (!process.env.API_URL) throw new Error('API_URL');`;

  test.each<[reason: string, files: Files, expected: readonly string[]]>([
    ['by a module that another imports', { 'src/env.ts': CHECK, 'src/main.ts': `import './env';` }, ['API_URL']],
    ['by a module that TypeScript names with .js', { 'src/env.ts': CHECK, 'src/main.ts': `import './env.js';` }, ['API_URL']],
    ['by a module of an alias', { 'src/env.ts': CHECK, 'src/app/page.tsx': `import '@/env';` }, ['API_URL']],
    [
      'by a module of a path of tsconfig.json',
      {
        'tsconfig.json': '{ "compilerOptions": { "paths": { "#lib/*": ["lib/*"] } } }',
        'lib/env.ts': CHECK,
        'main.ts': `import '#lib/env';`,
      },
      ['API_URL'],
    ],
    ['by what is started', { 'src/server.js': CHECK }, ['API_URL']],
    [
      'by what package.json starts',
      { 'package.json': '{ "scripts": { "start": "node --enable-source-maps dist/api.js" } }', 'src/api.ts': CHECK },
      ['API_URL'],
    ],
    ['on the way from what is started', { 'main.js': `import './a.js';`, 'a.js': `import './b.js';`, 'b.js': CHECK }, ['API_URL']],
    [
      'with others, by a module that another imports',
      { 'lib/config.ts': `${CHECK} if (!process.env.DB_URL) throw new Error('DB_URL');`, 'pages/a.ts': `import '../lib/config';` },
      ['API_URL', 'DB_URL'],
    ],
    [
      'by a schema',
      {
        'src/env.ts': `import { z } from 'zod'; export const env = z.object({ API_URL: z.string(), B: z.string().optional() }).parse(process.env);`,
      },
      ['API_URL'],
    ],
    [
      'in production alone',
      { 'src/main.ts': `if (process.env.NODE_ENV === 'production' && !process.env.API_URL) throw new Error();` },
      ['API_URL'],
    ],
    [
      'by a function that another module calls',
      { 'src/check.ts': `export function check() { ${CHECK} }`, 'src/a.ts': `import { check } from './check'; check();` },
      ['API_URL'],
    ],
    [
      'by a function that is called by way of another module',
      {
        'src/env/check.ts': `export function check() { ${CHECK} }`,
        'src/env/index.ts': `export * from './check';`,
        'src/a.ts': `import { check } from './env'; check();`,
      },
      ['API_URL'],
    ],
    [
      'by Nest',
      {
        'src/app.module.ts': `import { ConfigModule } from '@nestjs/config'; import Joi from 'joi'; @Module({ imports: [ConfigModule.forRoot({ validationSchema: Joi.object({ REDIS_HOST: Joi.string().required(), B: Joi.string() }) })] }) export class AppModule {}`,
        'src/main.ts': `import { AppModule } from './app.module';`,
      },
      ['REDIS_HOST'],
    ],
    [
      'by Nest, with the schema of another module',
      {
        'src/app.module.ts': `import { ConfigModule } from '@nestjs/config'; import { schema } from './config'; ConfigModule.forRoot({ validationSchema: schema });`,
        'src/config/index.ts': `export { default as schema } from './schema';`,
        'src/config/schema.ts': `import * as Joi from 'joi'; const schema = Joi.object({ REDIS_HOST: Joi.string().required(), B: Joi.string() }); export default schema;`,
      },
      ['REDIS_HOST'],
    ],
    [
      'by Nest, with a class of another module',
      {
        'src/app.module.ts': `import { ConfigModule } from '@nestjs/config'; import { validate } from './env'; ConfigModule.forRoot({ validate });`,
        'src/env.ts': `export class Variables { @IsString() REDIS_HOST: string; @IsString() @IsOptional() A: string; @IsString() B?: string; c: string; } export const validate = (config) => check(Variables, config);`,
      },
      ['REDIS_HOST'],
    ],
  ])('%s', (_reason, files, expected) => {
    expect(factsOf(files).guarded).toEqual(expected);
  });

  test.each<[reason: string, files: Files]>([
    [
      'by a schema that Nest does not get',
      {
        'src/app.module.ts': `import { ConfigModule } from '@nestjs/config'; import { schema } from './schema'; ConfigModule.forRoot({ load: [schema] });`,
        'src/schema.ts': `import * as Joi from 'joi'; export const schema = Joi.object({ REDIS_HOST: Joi.string().required() });`,
      },
    ],
    [
      'by another class of Nest',
      {
        'src/app.module.ts': `import { ConfigService } from '@nestjs/config'; import Joi from 'joi'; ConfigService.forRoot({ validationSchema: Joi.object({ REDIS_HOST: Joi.string().required() }) });`,
        'src/main.ts': `import './app.module';`,
      },
    ],
    [
      'by another method of Nest',
      {
        'src/app.module.ts': `import { ConfigModule } from '@nestjs/config'; import Joi from 'joi'; ConfigModule.forFeature({ validationSchema: Joi.object({ REDIS_HOST: Joi.string().required() }) });`,
        'src/main.ts': `import './app.module';`,
      },
    ],
    [
      'by a class of that name of another package',
      {
        'src/app.module.ts': `import { ConfigModule } from '@acme/config'; import Joi from 'joi'; ConfigModule.forRoot({ validationSchema: Joi.object({ REDIS_HOST: Joi.string().required() }) });`,
        'src/main.ts': `import './app.module';`,
      },
    ],
    ['by a module that nobody imports', { 'src/check-env.ts': CHECK }],
    [
      'by a function that nobody calls',
      { 'src/check.ts': `export function check() { ${CHECK} }`, 'src/a.ts': `import { check } from './check';` },
    ],
    ['by one page for another', { 'lib/client.ts': CHECK, 'pages/a.ts': `import '../lib/client';` }],
    [
      'by what connects',
      {
        'src/db.ts': `export async function connect() { ${CHECK} await fetch(process.env.API_URL); }`,
        'src/main.ts': `import { connect } from './db'; connect();`,
      },
    ],
    ['by a test', { 'src/env.test.ts': CHECK, 'src/a.ts': `import './env.test';` }],
    ['by another package', { 'packages/a/package.json': '{}', 'packages/a/index.js': CHECK }],
    ['by an installed package', { 'node_modules/a/index.js': CHECK }],
    ['under a condition', { 'src/main.ts': `if (flag) { ${CHECK} }` }],
    ['with a warning', { 'src/main.ts': `if (!process.env.API_URL) console.warn('API_URL');` }],
    ['by code that does not parse', { 'src/main.ts': `${CHECK} ((` }],
  ])('not %s', (_reason, files) => {
    expect(factsOf(files).guarded).toEqual([]);
  });
});

describe('guards', () => {
  const GUARD = `export function present(value) { if (!value) throw new Error('missing'); return value; } export const port = process.env.PORT;`;

  test('are exported functions that stop without their argument', () => {
    expect(factsOf({ 'src/guard.js': GUARD }).guards).toEqual(['present']);
    expect(
      factsOf({
        'src/guard.js': `export const must = (name) => { const value = process.env[name]; if (!value) throw new Error(name); return value; };`,
      }).guards,
    ).toEqual(['must']);
  });

  test('are not, if they do more than to check', () => {
    const send = `export function send(to) { if (!to) throw new Error('to'); log(to); queue(to); return process.env.FROM; }`;
    expect(factsOf({ 'src/mail.js': send }).guards).toEqual([]);
  });

  test('are not, if another function has the name and does not stop', () => {
    expect(factsOf({ 'src/guard.js': GUARD, 'src/b.js': `export function present(value) { return value; }` }).guards).toEqual([]);
  });
});

describe('own clients', () => {
  const USER = `import { get } from './http'; export const load = () => get(\`\${process.env.API_URL}/users\`);`;

  test.each<[reason: string, files: Files, expected: SourceFacts['clients']]>([
    [
      'a function that hands its argument on',
      { 'http.ts': `export function get(url: string) { return fetch(url); }` },
      [{ from: './http', name: 'get', target: 0 }],
    ],
    [
      'the second argument',
      { 'http.ts': `export const get = (path: string, base: string) => fetch(\`\${base}\${path}\`);` },
      [{ from: './http', name: 'get', target: 1 }],
    ],
    [
      'an option',
      { 'http.ts': `export function get({ url }: { url: string }) { return fetch(url); }` },
      [{ from: './http', name: 'get', target: 'url' }],
    ],
    [
      'an option of an object',
      { 'http.ts': `export function get(options: { api: { url: string } }) { return fetch(options.api.url); }` },
      [{ from: './http', name: 'get', target: 'api.url' }],
    ],
    [
      'a class',
      {
        'http.ts': `import axios from 'axios'; export class get { constructor(url: string) { this.client = axios.create({ baseURL: url }); } }`,
      },
      [{ from: './http', name: 'get', target: 0 }],
    ],
    [
      'a parameter with a default',
      { 'http.ts': `export const get = (url = process.env.FALLBACK_URL) => fetch(url);` },
      [{ from: './http', name: 'get', target: 0 }],
    ],
    [
      'an option of the second argument',
      { 'http.ts': `export function get(app: App, options: { url: string }) { const { url } = options; return fetch(url); }` },
      [{ from: './http', name: 'get', target: '1.url' }],
    ],
    [
      'a plugin of Fastify',
      {
        'user.ts': `import redis from './redis'; export const start = (app) => app.register(redis, { url: process.env.REDIS_URL || '' });`,
        'redis.ts': `import fp from 'fastify-plugin'; import { Redis } from 'ioredis'; const plugin = async (app, { url }) => { app.decorate('redis', new Redis(url)); }; export default fp(plugin);`,
      },
      [{ from: './redis', name: 'default', target: '1.url' }],
    ],
    [
      'by way of a module that hands all on',
      { 'http/index.ts': `export * from './get';`, 'http/get.ts': `export const get = (url: string) => fetch(url);` },
      [{ from: './http', name: 'get', target: 0 }],
    ],
    [
      'by way of a module that hands it on under another name',
      { 'http.ts': `export { load as get } from './load';`, 'load.ts': `export const load = (url: string) => fetch(url);` },
      [{ from: './http', name: 'get', target: 0 }],
    ],
    [
      'by way of a module that imports it first',
      { 'http.ts': `import load from './load'; export { load as get };`, 'load.ts': `export default (url: string) => fetch(url);` },
      [{ from: './http', name: 'get', target: 0 }],
    ],
  ])('%s', (_reason, files, expected) => {
    expect(factsOf({ 'user.ts': USER, ...files }).clients).toEqual(expected);
  });

  test.each<[reason: string, files: Files]>([
    [
      'a function that has the address itself',
      { 'http.ts': `export const get = (path: string) => fetch('https://api.example.com' + path);` },
    ],
    [
      'a function that decides',
      {
        'http.ts': `export const get = (url: string) => (url.startsWith('/') ? fetch('https://api.example.com' + url) : fetch(url ?? ''));`,
      },
    ],
    ['a function that its module keeps', { 'http.ts': `function get(url: string) { return fetch(url); } export const other = 1;` }],
    [
      'a default of all, which export * leaves out',
      { 'http.ts': `export * from './get';`, 'get.ts': `export default (url: string) => fetch(url);` },
    ],
    [
      'another name of a module',
      { 'http.ts': `export { other } from './get';`, 'get.ts': `export const get = (url: string) => fetch(url); export const other = 1;` },
    ],
    ['a namespace', { 'http.ts': `export * as all from './get';`, 'get.ts': `export const get = (url: string) => fetch(url);` }],
    ['modules that hand each other on', { 'http.ts': `export * from './get';`, 'get.ts': `export * from './http';` }],
    ['a function that no client is in', { 'http.ts': `export const get = (url: string) => url;` }],
  ])('not %s', (_reason, files) => {
    expect(factsOf({ 'user.ts': USER, ...files }).clients).toEqual([]);
  });

  test('not, where the same words mean another module', () => {
    const other = { 'b/user.ts': USER, 'b/http.ts': `export const get = (path: string, url: string) => fetch(url);` };
    expect(factsOf({ 'a/user.ts': USER, 'a/http.ts': `export const get = (url: string) => fetch(url);`, ...other }).clients).toEqual([]);
  });
});

describe('exported addresses', () => {
  test.each<[reason: string, files: Files, expected: SourceFacts['exports']]>([
    [
      'dialled',
      { 'config.js': `export const WHERE = process.env.WHERE_URL;`, 'a.js': `import { WHERE } from './config.js'; fetch(WHERE + '/x');` },
      { dialled: ['config.js#WHERE'], unused: [] },
    ],
    [
      'dialled at the beginning of a template',
      {
        'env.ts': `export const env = { BASE_URL: process.env.BASE_URL };`,
        'use.ts': `import { env } from './env'; export const load = () => fetch(\`\${env.BASE_URL}/p\`);`,
      },
      { dialled: ['env.ts#env.BASE_URL'], unused: [] },
    ],
    [
      'dialled as a member of a default export',
      {
        'config.js': `const config = { api: { base: process.env.BASE_URL } }; export default config;`,
        'a.js': `import c from './config.js'; fetch(c.api.base + '/x');`,
      },
      { dialled: ['config.js#api.base', 'config.js#config.api.base'], unused: [] },
    ],
    [
      'dialled by a module of CommonJS',
      {
        'config.js': `module.exports = { url: process.env.DB_URI };`,
        'a.js': `const { url } = require('./config'); const mongoose = require('mongoose'); mongoose.connect(url);`,
      },
      { dialled: ['config.js#url'], unused: [] },
    ],
    [
      'that nobody speaks of',
      { 'config.js': `module.exports = { oldUrl: process.env.DB_URI };`, 'a.js': `require('./config');` },
      { dialled: [], unused: ['config.js#oldUrl'] },
    ],
    [
      'in an object that is handed on',
      {
        'config.js': `export const options = { baseURL: process.env.API_URL };`,
        'a.js': `import { options } from './config.js'; import axios from 'axios'; axios.create(options);`,
      },
      { dialled: [], unused: [] },
    ],
    [
      'that every module tests first',
      {
        'config.js': `module.exports = { url: process.env.DB_URI };`,
        'a.js': `const config = require('./config'); const mongoose = require('mongoose'); if (config.url) mongoose.connect(config.url);`,
        'b.js': `const { url } = require('./config'); module.exports = url ? 'database' : 'memory';`,
      },
      { dialled: [], unused: ['config.js#url'] },
    ],
    [
      'that one module tests, and another does not',
      {
        'config.js': `module.exports = { url: process.env.DB_URI };`,
        'a.js': `const config = require('./config'); if (config.url) start(config.url);`,
        'b.js': `const { url } = require('./config'); start(url);`,
      },
      { dialled: [], unused: [] },
    ],
    [
      'that a framework reads',
      { 'next.config.js': `module.exports = { images: { domains: [process.env.IMAGE_HOST] } };` },
      { dialled: [], unused: [] },
    ],
    [
      'of a service that is turned off without it',
      {
        'config.js': `export const DSN = process.env.SENTRY_DSN;`,
        'a.js': `import { DSN } from './config.js'; import * as Sentry from '@sentry/node'; Sentry.init({ dsn: DSN });`,
      },
      { dialled: [], unused: [] },
    ],
    [
      'that are tested, and spelled',
      {
        'config.js': `module.exports = { url: process.env.DB_URI || 'mongodb://localhost/shop' };`,
        'a.js': `const config = require('./config'); const mongoose = require('mongoose'); if (config.url) mongoose.connect(config.url);`,
      },
      { dialled: [], unused: [] },
    ],
    [
      'of a module that is handed on whole',
      {
        'config.js': `module.exports = { 'auth-url': process.env.AUTH_URL };`,
        'a.js': `const config = require('./config'); start(config);`,
      },
      { dialled: [], unused: [] },
    ],
    [
      'that are shown',
      { 'config.js': `export const SITE = process.env.SITE_URL;`, 'a.js': `import { SITE } from './config.js'; console.log(SITE);` },
      { dialled: [], unused: [] },
    ],
  ])('%s', (_reason, files, expected) => {
    expect(factsOf(files).exports).toEqual(expected);
  });
});

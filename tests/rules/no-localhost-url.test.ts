import rule from '../../rules/no-localhost-url.js';
import { testRule } from '../rule-tester/testRule.js';
import type { FlaggedCase } from '../rule-tester/testRule.js';
import { BUNDLED_BODY, readFrom, testRepairs, withHelper, withTypedHelper } from './fixed.js';

const DEPLOYED = 'where nothing listens once this is deployed. Read the address from an environment variable.';
const connects = (client: string, host: string): string => `\`${client}\` connects to ${host}, ${DEPLOYED}`;
const holds = (name: string, host: string): string => `\`${name}\` holds ${host}, ${DEPLOYED}`;
const isGiven = (callee: string, host: string): string => `\`${callee}\` is given ${host}, ${DEPLOYED}`;
const callsItself = (client: string, path: string, host: string): string =>
  `\`${client}\` calls \`${path}\` of this application at ${host}, where nothing listens during a build or once this is deployed. ` +
  'Call the function behind the route instead, or read the address from an environment variable.';
const isSwapped = (client: string, host: string): string =>
  `\`${client}\` connects to ${host} in production, where nothing listens. Check that the stages are not swapped.`;

const silent = {
  'the public address of Sentry': `import * as Sentry from '@sentry/react'; Sentry.init({ dsn: 'https://abc@o1.ingest.sentry.io/1' });`,
  'a tunnel of the page': `import * as Sentry from '@sentry/nextjs'; Sentry.init({ dsn: 'https://abc@o1.ingest.sentry.io/1', tunnel: '/monitoring' });`,
  'the base of a URL that a browser has': `export function buildUrl(url) { return new URL(url, typeof window !== 'undefined' ? window.location.origin : 'http://localhost').toString(); }`,
  'the same base in a constant': `const LOCAL = 'http://localhost'; export function buildUrl(url) { return new URL(url, typeof window !== 'undefined' ? window.location.origin : LOCAL).toString(); }`,
  'a fallback that a schema puts in for what a client sends': `z.object({ endpoint: z.url().prefault('http://localhost:4317') });`,
  'a request that is made to be read': `context({ req: new NextRequest('http://localhost:3000/', { headers }) });`,
  // Hosts
  'a public host': `fetch('https://api.example.com/users');`,
  'a public host whose name starts with localhost': `fetch('https://localhost.example.com/users');`,
  'a public host whose name ends with the same letters': `fetch('https://notlocalhost/users');`,
  'an address beside the loopback network': `fetch('http://128.0.0.1:8080/users');`,
  'a path that names localhost': `fetch('https://example.com/localhost');`,
  'a query that holds a loopback URL': `fetch('https://example.com/login?next=http://localhost:3000');`,
  'a user called localhost': `fetch('https://localhost@example.com/users');`,
  'a private address, which another rule is about': `fetch('http://192.168.0.10:8080/users');`,
  'a service name of a compose file, which another rule is about': `fetch('http://api:8080/users');`,
  'a relative URL': `fetch('/api/users');`,
  'a host that only run time knows': 'fetch(`http://${host}:8080/users`);',

  // Names that only look like a client
  'the host that a generator writes into documents': `import swaggerAutogen from 'swagger-autogen'; swaggerAutogen()('./out.json', ['./app.js'], { host: 'localhost:3001' }); swaggerAutogen('./out.json', [], { servers: [{ url: 'http://localhost:3001' }] });`,
  'the configuration of a tool for tests': { code: `export default { dbCredentials: { url: 'postgres://localhost:5432/test' } };`, filename: 'src/db/drizzle-test.config.ts' },
  'a key of a Map that is deleted': `connections.delete('http://localhost:3000/x');`,
  'an entry of a cache that is deleted': `caches.api.store.delete('http://localhost:3000/x');`,
  'a function of the file that is called fetch': `function fetch(url) { return cache[url]; } fetch('http://localhost:3000');`,
  'a class of the file that is called Redis': `class Redis { constructor(url) { this.url = url; } } new Redis('redis://localhost:6379');`,
  'a function of the file that is called createClient': `const createClient = (url) => ({ url }); createClient('redis://localhost:6379');`,
  'an imported wrapper that is called fetch and gets a path': `import { fetch } from './api.js'; fetch('/users');`,
  'a client with a key instead of an address': `import { createClient } from '@vercel/edge-config'; createClient(process.env.SDK_KEY || 'sdk-key');`,
  'a mocked route': `import { http } from 'msw'; http.get('http://localhost:3000/users', () => undefined);`,
  'a list of mocked routes that another module starts': `import { http } from 'msw'; export const handlers = [http.get('http://localhost:3000/users', () => undefined)];`,
  'a mocked route of the older package': `import { rest } from 'msw'; rest.get('http://localhost:3000/users', () => undefined);`,
  'a mocked GraphQL endpoint': `import { graphql } from 'msw'; const api = graphql.link('http://localhost:4000/graphql'); export const handlers = [api.query('Users', () => undefined)];`,
  'a mocked socket': `import { ws } from 'msw'; export const feed = ws.link('ws://localhost:4000');`,
  'a server that is mocked': `import nock from 'nock'; nock('http://localhost:3000').get('/users').reply(200, []);`,
  'a server that is mocked, in CommonJS': { code: `const nock = require('nock'); nock('http://localhost:3000').persist().get('/users').reply(200, []);`, filename: 'src/mocks.cjs' },
  'a host that a mock lets through': `import nock from 'nock'; nock.enableNetConnect('127.0.0.1');`,
  'the name of a queue': `import { Queue } from 'bullmq'; new Queue('localhost', { connection: { url: REDIS_URL } });`,

  // Loopback text that is no target
  'a constant that nobody uses': `const base = 'http://localhost:3000';`,
  'a text that a schema tests': `const url = z.string().url(); export const isUrl = url.safeParse('http://localhost:3000').success;`,
  'a text that an assertion compares': `t.assert.deepStrictEqual(request.host, 'http://localhost:80');`,
  'what a logger adds to its lines': `export const log = logger.child({ url: 'http://localhost:3000' });`,
  'a line in the log': `app.listen(3000, () => console.log('Listening on http://localhost:3000'));`,
  'a line in a log of its own': `logger.info('http://localhost:3000/docs');`,
  'the base of a parser': `const { pathname } = new URL(request.url, 'http://localhost');`,
  'the base of a parser, with the host of the request': 'const url = new URL(request.url, `http://${request.headers.host || "localhost"}`); route(url.pathname);',
  'a list of allowed origins': `app.use(cors({ origin: ['http://localhost:5173', 'https://example.com'] }));`,
  'the allowed origin of a socket server': `import { Server } from 'socket.io'; new Server(server, { cors: { origin: 'http://localhost:3000' } });`,
  'a header that allows an origin': `response.setHeader('Access-Control-Allow-Origin', 'http://localhost:3000');`,
  'a header of a request to elsewhere': `fetch('https://api.example.com', { headers: { Origin: 'http://localhost:3000' } });`,
  'a list that a URL is looked up in': `const allowed = ['http://localhost:3000']; if (allowed.includes(origin)) next();`,
  'a comparison': `if (location.origin === 'http://localhost:3000') enableDebugging();`,
  'a test of the start of a URL': `if (url.startsWith('http://localhost')) enableDebugging();`,
  'a case of a switch': `switch (host) { case 'localhost': enableDebugging(); }`,
  'text that a URL gets rid of': `fetch(url.replace('http://localhost:3000', base));`,
  'a fallback for the address of a caller': `geoip.lookup(request.ip || '127.0.0.1');`,
  'the address of a caller in a record': `audit({ ip: request.headers['x-forwarded-for'] ?? '127.0.0.1' });`,
  'the domain of a cookie': `response.cookie('session', id, { domain: 'localhost' });`,
  'a trusted proxy': `app.set('trust proxy', '127.0.0.1');`,
  'an address to listen on, which another rule is about': `server.listen(3000, '127.0.0.1');`,
  'a host to listen on in options': `app.listen({ host: 'localhost', port: 3000 });`,
  'the name of an environment file': `require('dotenv').config({ path: '.env.local' });`,
  'the address of a deleted user': `save({ email: id + '@deleted.local' });`,
  'code that is shown to readers': `const example = "await fetch('http://localhost:3000')"; render(example);`,
  'a command in a page': `const page = <pre>curl http://localhost:3000/users</pre>;`,
  'a link': `const page = <a href="http://localhost:3000">Home</a>;`,
  'an image': `const page = <img src="http://localhost:3000/logo.png" />;`,
  'a placeholder': `const field = <input placeholder="http://localhost:3000" />;`,
  'a redirect': `response.redirect('http://localhost:3000/login');`,
  'a callback of a sign-in': `passport.use(new Strategy({ callbackURL: 'http://localhost:3000/callback' }));`,
  'a page that a payment returns to': `stripe.checkout.sessions.create({ success_url: 'http://localhost:3000/done' });`,
  'an error message': `throw new Error('http://localhost:3000 does not answer');`,
  'the issuer of a token': `jwt.sign({}, key, { issuer: 'http://localhost:3000' });`,
  'the servers of an API description': `export default { openapi: '3.0.0', servers: [{ url: 'http://localhost:3000' }] };`,
  'a source that a policy allows': `app.use(helmet({ contentSecurityPolicy: { directives: { connectSrc: ['http://localhost:3000'] } } }));`,
  'an exported list of origins': `export const allowedOrigins = ['http://localhost:3000'];`,
  'the exported address of the front end, for links': `export const frontendUrl = 'http://localhost:3000';`,
  'a host with no word of what for, which a server may listen on': `export const host = 'localhost';`,
  'an address to listen on, written as a URL': `export const listenUrl = 'http://0.0.0.0:7000';`,
  'every interface without a scheme': `export const apiUrl = '0.0.0.0:7000';`,
  'an exported URL of every interface that no word calls a target': `export const banner = 'http://0.0.0.0:7000';`,
  'an injected address of the front end': `export const providers = [{ provide: FRONTEND_URL, useValue: 'http://localhost:3000' }];`,
  'an injected text that no word calls an address': `export const providers = [{ provide: 'GREETING', useValue: 'http://localhost:3000' }];`,
  'an injected list of origins': `export const providers = [{ provide: CORS_ORIGIN, useFactory: () => 'http://localhost:3000' }];`,
  'a value without a token': `export const options = { useValue: 'localhost' };`,
  'a host beside its port, for a server that is imported': `import { createGateway } from './gateway.js'; createGateway({ http: { host: 'localhost', port: 3000 } });`,
  'a host beside its port under the program’s own name': `import { setUp } from './set-up.js'; setUp({ api: { host: 'localhost', port: 3000 } });`,
  'a host without a port under the name of a service': `import { setUp } from './set-up.js'; setUp({ redis: { host: 'localhost' } });`,
  'options of a service that are only validated': `import { validate } from './check.js'; validate({ redis: { host: 'localhost', port: 6379 } });`,
  'options of a service, handed to a function that nobody imported': `setUp({ redis: { host: 'localhost', port: 6379 } });`,
  'a type': `type Base = 'http://localhost:3000'; declare const base: Base;`,

  // Gates
  'a branch for development': `if (process.env.NODE_ENV === 'development') fetch('http://localhost:3000');`,
  'a choice by NODE_ENV': `const base = process.env.NODE_ENV === 'production' ? 'https://api.example.com' : 'http://localhost:3000'; fetch(base);`,
  'a choice by a flag computed from NODE_ENV': `const isProduction = process.env.NODE_ENV === 'production'; fetch(isProduction ? 'https://api.example.com' : 'http://localhost:3000');`,
  'a choice by a flag of the bundler': `const base = import.meta.env.DEV ? 'http://localhost:3000' : 'https://api.example.com'; fetch(base);`,
  'a choice by the flag of React Native': `fetch(__DEV__ ? 'http://localhost:3000' : 'https://api.example.com');`,
  'a choice by the host of the page': `const base = location.hostname === 'localhost' ? 'http://localhost:3000' : ''; fetch(base + '/users');`,
  'code behind an early return in production': `function seed() { if (process.env.NODE_ENV === 'production') return; fetch('http://localhost:3000/seed'); }`,
  'a case for development': `function base() { switch (process.env.NODE_ENV) { case 'production': return 'https://api.example.com'; default: return 'http://localhost:3000'; } } fetch(base());`,
  'the section of a configuration for development': `const urls = { development: 'http://localhost:3000', production: 'https://api.example.com' }; fetch(urls[process.env.NODE_ENV]);`,
  'a choice by a variable of a platform': "const base = process.env.VERCEL_URL ? `https://${process.env.VERCEL_URL}` : 'http://localhost:3000'; fetch(base);",
  'a fallback for a variable that the platform sets': `fetch(process.env.RENDER_EXTERNAL_URL || 'http://localhost:3000');`,
  'a branch that somebody asks for': `if (process.env.USE_LOCAL_API) fetch('http://localhost:3000');`,
  'the default of a command-line argument': `const url = process.argv[2] || 'http://localhost:3000'; fetch(url);`,
  'a field that the constructor sets in any case': `class Api { base = 'http://localhost:3000'; constructor(base) { this.base = base; } load() { return fetch(this.base + '/users'); } } new Api(url);`,
  'a field of an exported class that the constructor sets in any case': `export class Api { base = 'http://localhost:3000'; constructor(base) { this.base = base; } }`,
  'what stands in for a name that production has checked': `const url = readUrl(); if (process.env.NODE_ENV === 'production' && !url) throw new Error('url'); fetch(url || 'http://localhost:3000');`,
  'what stands in for a name that production has checked for more': `const url = readUrl(); if (process.env.NODE_ENV === 'production' && (!url || isLocal(url))) throw new Error('url'); fetch(url ?? 'http://localhost:3000');`,
  'what is left when production has checked a name': `function base() { const url = clean(process.env.API_URL || process.env.API_HOST || ''); if (process.env.NODE_ENV === 'production' && (!url || isLocal(url))) throw new Error('url'); if (url) return url; return 'http://localhost:3000'; } fetch(base());`,
  'what stands in for a name that a block for production has checked': `const url = readUrl(); if (process.env.NODE_ENV === 'production') { if (!url) throw new Error('url'); } fetch(url || 'http://localhost:3000');`,
  'a branch for a name that production has checked': `function load(options) { if (process.env.NODE_ENV === 'production' && !options.url) throw new Error('url'); if (!options.url) return fetch('http://localhost:3000'); }`,
  'origins in a frozen object': `module.exports = Object.freeze({ cors: { origin: 'http://localhost:3000' } });`,
  'a server that the program starts on a free port': 'const server = app.listen(0); fetch(`http://localhost:${server.address().port}/health`);',
  'a server that the program starts on this port': `app.listen(4000); setInterval(() => fetch('http://localhost:4000/health'), 1000);`,

  // Other rules
  'a fallback, which another rule is about': `fetch(process.env.API_URL ?? 'http://localhost:3000');`,
  'a default of a schema, which another rule is about': `const env = z.object({ API_URL: z.string().default('http://localhost:3000') }).parse(process.env); fetch(env.API_URL);`,
  'a default parameter of a call that says more': `function load(base = 'http://localhost:3000') { return base; } load('https://api.example.com');`,

  // Each family of clients, with an address that is deployed
  'axios with a public base': `import axios from 'axios'; axios.create({ baseURL: 'https://api.example.com' });`,
  'got with a public base': `import got from 'got'; got.extend({ prefixUrl: 'https://api.example.com' });`,
  'node:http with a public host': `import http from 'node:http'; http.get({ hostname: 'api.example.com', port: 80 });`,
  'a socket to a public host': `import net from 'node:net'; net.connect(443, 'api.example.com');`,
  'a WebSocket to a public host': `new WebSocket('wss://api.example.com');`,
  'Socket.IO with a public host': `import { io } from 'socket.io-client'; io('https://api.example.com');`,
  'a GraphQL client with a public host': `import { GraphQLClient } from 'graphql-request'; new GraphQLClient('https://api.example.com/graphql');`,
  'Postgres on a public host': `import { Pool } from 'pg'; new Pool({ connectionString: 'postgres://db.example.com/shop' });`,
  'MySQL on a public host': `import mysql from 'mysql2'; mysql.createPool({ host: 'db.example.com' });`,
  'MongoDB on a public host': `import mongoose from 'mongoose'; mongoose.connect('mongodb+srv://cluster0.example.mongodb.net/shop');`,
  'Redis on a public host': `import Redis from 'ioredis'; new Redis('rediss://cache.example.com:6379');`,
  'Redis on a socket file': `import Redis from 'ioredis'; new Redis('/var/run/redis.sock');`,
  'a queue on a public host': `import { Queue } from 'bullmq'; new Queue('mail', { connection: { host: 'cache.example.com' } });`,
  'RabbitMQ on a public host': `import amqp from 'amqplib'; amqp.connect('amqps://mq.example.com');`,
  'Kafka on public hosts': `import { Kafka } from 'kafkajs'; new Kafka({ brokers: ['b1.example.com:9092', 'b2.example.com:9092'] });`,
  'MQTT on a public host': `import mqtt from 'mqtt'; mqtt.connect('mqtts://mq.example.com');`,
  'Elasticsearch on a public host': `import { Client } from '@elastic/elasticsearch'; new Client({ node: 'https://search.example.com' });`,
  'S3 at a public host': `import { S3Client } from '@aws-sdk/client-s3'; new S3Client({ endpoint: 'https://s3.example.com' });`,
  'mail by a public host': `import nodemailer from 'nodemailer'; nodemailer.createTransport({ host: 'smtp.example.com' });`,
  'Memcached on a public host': `import Memcached from 'memcached'; new Memcached('cache.example.com:11211');`,
  'gRPC to a public host': `import grpc from '@grpc/grpc-js'; new grpc.Client('api.example.com:443', credentials);`,
  'an ORM on a public host': `import { DataSource } from 'typeorm'; new DataSource({ type: 'postgres', url: 'postgres://db.example.com/shop' });`,
  'a model at a public host': `import OpenAI from 'openai'; new OpenAI({ baseURL: 'https://models.example.com/v1' });`,
  'Supabase at its own host': `import { createClient } from '@supabase/supabase-js'; createClient('https://shop.supabase.co', key);`,

  // Files that are not deployed
  'a test': { code: `fetch('http://localhost:3000');`, filename: 'src/users.test.ts' },
  'an end-to-end test': { code: `fetch('http://localhost:3000');`, filename: 'e2e/users.ts' },
  'a story': { code: `fetch('http://localhost:3000');`, filename: 'src/Users.stories.tsx' },
  'the proxy of a development server': { code: `export default { server: { proxy: { '/api': { target: 'http://localhost:3000' } } } };`, filename: 'vite.config.ts' },
  'the proxy of the development server of Astro': { code: `import { defineConfig } from 'astro/config'; export default defineConfig({ vite: { server: { proxy: { '/api': 'http://localhost:8080', '/ws': { target: 'ws://localhost:8080' } } } } });`, filename: 'astro.config.mjs' },
  'the configuration of a test runner': { code: `export default { use: { baseURL: 'http://localhost:3000' } };`, filename: 'playwright.config.ts' },
  'the proxy file of Create React App': {
    code: `const { createProxyMiddleware } = require('http-proxy-middleware'); module.exports = (app) => app.use(createProxyMiddleware({ target: 'http://localhost:5000' }));`,
    filename: 'src/setupProxy.js',
  },
  'the environment file of Angular for development': { code: `export const environment = { production: false, apiUrl: 'http://localhost:3000' };`, filename: 'src/environments/environment.ts' },
  'a configuration for development': { code: `module.exports = { db: { url: 'mongodb://localhost:27017/shop' } };`, filename: 'config/development.cjs' },
  'a section of a knexfile for development': {
    code: `module.exports = { development: { client: 'pg', connection: 'postgres://localhost/shop' }, production: { client: 'pg', connection: process.env.DATABASE_URL } };`,
    filename: 'knexfile.cjs',
  },
};

const flagged: Readonly<Record<string, FlaggedCase>> = {
  // Spellings
  'a literal URL': {
    code: `fetch(«'http://localhost:3000/users'»);`,
    reports: [connects('fetch', 'localhost:3000')],
    output: withHelper('fetch(`${requireEnv("API_3000_URL", process.env.API_3000_URL, "http://localhost:3000")}/users`);'),
  },
  'the loopback address of IPv4': {
    code: `fetch(«'http://127.0.0.1:8080/users'»);`,
    reports: [connects('fetch', '127.0.0.1:8080')],
    output: withHelper('fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://127.0.0.1:8080")}/users`);'),
  },
  'another address of the loopback network': {
    code: `fetch(«'http://127.1.2.3:8080/users'»);`,
    reports: [connects('fetch', '127.1.2.3:8080')],
    output: withHelper('fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://127.1.2.3:8080")}/users`);'),
  },
  'a shortened address, which URL parsers fill up': {
    code: `fetch(«'http://127.1:8080/users'»);`,
    reports: [connects('fetch', '127.1:8080')],
    output: withHelper('fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://127.1:8080")}/users`);'),
  },
  'a hexadecimal address': {
    code: `fetch(«'http://0x7f.1/users'»);`,
    reports: [connects('fetch', '0x7f.1')],
    output: withHelper('fetch(`${requireEnv("API_URL", process.env.API_URL, "http://0x7f.1")}/users`);'),
  },
  'an address as one number': {
    code: `fetch(«'http://2130706433/users'»);`,
    reports: [connects('fetch', '2130706433')],
    output: withHelper('fetch(`${requireEnv("API_URL", process.env.API_URL, "http://2130706433")}/users`);'),
  },
  'the loopback address of IPv6': {
    code: `fetch(«'http://[::1]:8080/users'»);`,
    reports: [connects('fetch', '[::1]:8080')],
    output: withHelper('fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://[::1]:8080")}/users`);'),
  },
  'an IPv4 address within IPv6': {
    code: `fetch(«'http://[::ffff:127.0.0.1]:8080/users'»);`,
    reports: [connects('fetch', '[::ffff:127.0.0.1]:8080')],
    output: withHelper('fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://[::ffff:127.0.0.1]:8080")}/users`);'),
  },
  'the address that servers listen on, which clients take for loopback': {
    code: `fetch(«'http://0.0.0.0:8080/users'»);`,
    reports: [connects('fetch', '0.0.0.0:8080')],
    output: withHelper('fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://0.0.0.0:8080")}/users`);'),
  },
  'the same of IPv6': {
    code: `fetch(«'http://[::]:8080/users'»);`,
    reports: [connects('fetch', '[::]:8080')],
    output: withHelper('fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://[::]:8080")}/users`);'),
  },
  'a name below localhost': {
    code: `fetch(«'http://api.localhost:8080/users'»);`,
    reports: [connects('fetch', 'api.localhost:8080')],
    output: withHelper('fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://api.localhost:8080")}/users`);'),
  },
  'capitals, and a final dot': {
    code: `fetch(«'HTTP://LocalHost.:8080/users'»);`,
    reports: [connects('fetch', 'LocalHost.:8080')],
    output: withHelper('fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "HTTP://LocalHost.:8080")}/users`);'),
  },
  'credentials before the host': {
    code: `fetch(«'http://me:secret@localhost:8080/users'»);`,
    reports: [connects('fetch', 'localhost:8080')],
    output: withHelper('fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://me:secret@localhost:8080")}/users`);'),
  },

  // Ways to the client
  'a path parameter': {
    code: 'fetch(«`http://localhost:8080/users/${»id}`);',
    reports: [connects('fetch', 'localhost:8080')],
    output: withHelper('fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080")}/users/${id}`);'),
  },
  'a port that only run time knows': {
    code: 'fetch(«`http://localhost:${»port}/users`);',
    reports: [connects('fetch', 'localhost')],
    output: withHelper('fetch(`${requireEnv("API_URL", process.env.API_URL, `http://localhost:${port}`)}/users`);'),
  },
  'a sum': {
    code: `fetch(«'http://localhost:8080/'» + path);`,
    reports: [connects('fetch', 'localhost:8080')],
    output: withHelper('fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080")}/` + path);'),
  },
  'a constant': {
    code: `const apiUrl = «'http://localhost:8080'»; fetch(apiUrl + '/users');`,
    reports: [connects('fetch', 'localhost:8080')],
    output: withHelper(`const apiUrl = requireEnv("API_URL", process.env.API_URL, "http://localhost:8080"); fetch(apiUrl + '/users');`),
  },
  'a constant that two calls use, at the one place where it stands': {
    code: `const apiUrl = «'http://localhost:8080'»; fetch(apiUrl + '/users'); fetch(apiUrl + '/posts');`,
    reports: [connects('fetch', 'localhost:8080')],
    output: withHelper(`const apiUrl = requireEnv("API_URL", process.env.API_URL, "http://localhost:8080"); fetch(apiUrl + '/users'); fetch(apiUrl + '/posts');`),
  },
  'each literal at its own place, both from one variable': {
    code: `fetch(«'http://localhost:8080/users'»); fetch(«'http://localhost:8080/posts'»);`,
    reports: [connects('fetch', 'localhost:8080'), connects('fetch', 'localhost:8080')],
    output: withHelper('fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080")}/users`); fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080")}/posts`);'),
  },
  'two services, which get two variables': {
    code: `fetch(«'http://localhost:8080/users'»); fetch(«'http://localhost:9090/posts'»);`,
    reports: [connects('fetch', 'localhost:8080'), connects('fetch', 'localhost:9090')],
    output: withHelper('fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080")}/users`); fetch(`${requireEnv("API_9090_URL", process.env.API_9090_URL, "http://localhost:9090")}/posts`);'),
  },
  'a member of an object': {
    code: `const config = { api: { url: «'http://localhost:8080'» } }; fetch(config.api.url);`,
    reports: [connects('fetch', 'localhost:8080')],
    output: withHelper('const config = { api: { url: requireEnv("API_URL", process.env.API_URL, "http://localhost:8080") } }; fetch(config.api.url);'),
  },
  'a client beside a mock of its server': {
    code: `import nock from 'nock'; nock('http://localhost:8080'); fetch(«'http://localhost:8080/users'»);`,
    reports: [connects('fetch', 'localhost:8080')],
    output: withHelper('import nock from \'nock\'; nock(\'http://localhost:8080\'); fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080")}/users`);'),
  },
  'a stop in the wrong stage': {
    code: `if (!process.env.API_URL && process.env.NODE_ENV === 'development') throw new Error('API_URL'); fetch(process.env.API_URL || «'http://localhost:3000'»);`,
    reports: [isSwapped('fetch', 'localhost:3000')],
  },
  'a wrapper of the file': {
    code: `const load = (url) => fetch(url); load(«'http://localhost:8080/users'»);`,
    reports: [connects('fetch', 'localhost:8080')],
    output: withHelper('const load = (url) => fetch(url); load(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080")}/users`);'),
  },
  'what a function of the file returns': {
    code: `function base() { return «'http://localhost:8080'»; } fetch(base() + '/users');`,
    reports: [connects('fetch', 'localhost:8080')],
    output: withHelper(`function base() { return requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080"); } fetch(base() + '/users');`),
  },
  'a default parameter': {
    code: `function load(base = «'http://localhost:8080'») { return fetch(base + '/users'); } load();`,
    reports: [connects('fetch', 'localhost:8080')],
    output: withHelper(`function load(base = requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080")) { return fetch(base + '/users'); } load();`),
  },
  'a field of a class': {
    code: `class Api { base = «'http://localhost:8080'»; load() { return fetch(this.base + '/users'); } }`,
    reports: [connects('fetch', 'localhost:8080')],
    output: withHelper(`class Api { base = requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080"); load() { return fetch(this.base + '/users'); } }`),
  },
  'a field that the constructor may leave as it is': {
    code: `class Api { base = «'http://localhost:8080'»; constructor(base) { if (base) this.base = base; } load() { return fetch(this.base + '/users'); } }`,
    reports: [connects('fetch', 'localhost:8080')],
    output: withHelper(`class Api { base = requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080"); constructor(base) { if (base) this.base = base; } load() { return fetch(this.base + '/users'); } }`),
  },
  'a field that the constructor keeps in the last resort': {
    code: `class Api { base = «'http://localhost:8080'»; constructor(base) { this.base = base ?? this.base; } load() { return fetch(this.base + '/users'); } }`,
    reports: [connects('fetch', 'localhost:8080')],
    output: withHelper(`class Api { base = requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080"); constructor(base) { this.base = base ?? this.base; } load() { return fetch(this.base + '/users'); } }`),
  },
  'what stands in for another name than production has checked': {
    code: `if (process.env.NODE_ENV === 'production' && !key) throw new Error('key'); fetch(url || «'http://localhost:8080'»);`,
    reports: [connects('fetch', 'localhost:8080')],
    output: withHelper(`if (process.env.NODE_ENV === 'production' && !key) throw new Error('key'); fetch(url || requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080"));`),
  },
  'what stands in for a name that production checks beside another': {
    code: `if (process.env.NODE_ENV === 'production' && !url && !key) throw new Error('url'); fetch(url || «'http://localhost:8080'»);`,
    reports: [connects('fetch', 'localhost:8080')],
    output: withHelper(`if (process.env.NODE_ENV === 'production' && !url && !key) throw new Error('url'); fetch(url || requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080"));`),
  },
  'what stands in for a name that production only warns about': {
    code: `if (process.env.NODE_ENV === 'production' && !url) console.warn('url'); fetch(url || «'http://localhost:8080'»);`,
    reports: [connects('fetch', 'localhost:8080')],
    output: withHelper(`if (process.env.NODE_ENV === 'production' && !url) console.warn('url'); fetch(url || requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080"));`),
  },
  'an exported object that is frozen': {
    code: `module.exports = Object.freeze({ apiUrl: «'http://localhost:8080'» });`,
    reports: [holds('apiUrl', 'localhost:8080')],
    output: withHelper(`module.exports = Object.freeze({ apiUrl: requireEnv("API_URL", process.env.API_URL, "http://localhost:8080") });`),
  },
  'an exported object that is put together': {
    code: `const urls = { apiUrl: «'http://localhost:8080'» }; module.exports = Object.assign({}, { urls });`,
    reports: [holds('urls.apiUrl', 'localhost:8080')],
    output: withHelper(`const urls = { apiUrl: requireEnv("API_URL", process.env.API_URL, "http://localhost:8080") }; module.exports = Object.assign({}, { urls });`),
  },
  'a URL object': {
    code: `fetch(new URL('/users', «'http://localhost:8080'»));`,
    reports: [connects('fetch', 'localhost:8080')],
    output: withHelper(`fetch(new URL('/users', requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080")));`),
  },
  'a choice that both sides of lead to loopback': {
    code: `fetch(secure ? «'https://localhost:8443'» : «'http://localhost:8080'»);`,
    reports: [connects('fetch', 'localhost:8443'), connects('fetch', 'localhost:8080')],
    output: withHelper('fetch(secure ? requireEnv("API_8443_URL", process.env.API_8443_URL, "https://localhost:8443") : requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080"));'),
  },
  'a stage that picks the port alone': {
    code: "const port = process.env.NODE_ENV === 'production' ? 80 : 3000; fetch(«`http://localhost:${»port}/users`);",
    reports: [connects('fetch', 'localhost:80')],
    output: withHelper('const port = process.env.NODE_ENV === \'production\' ? 80 : 3000; fetch(`${requireEnv("API_URL", process.env.API_URL, `http://localhost:${port}`)}/users`);'),
  },
  'production that gets loopback, and no fix, since nobody knows what was meant': {
    code: `const base = process.env.NODE_ENV === 'production' ? «'http://localhost:3000'» : 'https://api.example.com'; fetch(base);`,
    reports: [isSwapped('fetch', 'localhost:3000')],
  },
  'a branch for production': {
    code: `if (process.env.NODE_ENV === 'production') fetch(«'http://localhost:3000'»);`,
    reports: [isSwapped('fetch', 'localhost:3000')],
  },

  // Each family of clients
  'axios, by a base': {
    code: `import axios from 'axios'; axios.create({ baseURL: «'http://localhost:4000/api'» });`,
    reports: [connects('axios.create', 'localhost:4000')],
    output: withHelper('import axios from \'axios\'; axios.create({ baseURL: `${requireEnv("API_4000_URL", process.env.API_4000_URL, "http://localhost:4000")}/api` });'),
  },
  'axios, by its defaults': {
    code: `import axios from 'axios'; axios.defaults.baseURL = «'http://localhost:4000'»;`,
    reports: [connects('axios.defaults.baseURL', 'localhost:4000')],
    output: withHelper(`import axios from 'axios'; axios.defaults.baseURL = requireEnv("API_4000_URL", process.env.API_4000_URL, "http://localhost:4000");`),
  },
  'an instance of axios': {
    code: `import axios from 'axios'; const api = axios.create(); api.get(«'http://localhost:4000/users'»);`,
    reports: [connects('api.get', 'localhost:4000')],
    output: withHelper('import axios from \'axios\'; const api = axios.create(); api.get(`${requireEnv("API_4000_URL", process.env.API_4000_URL, "http://localhost:4000")}/users`);'),
  },
  'got': {
    code: `import got from 'got'; got(«'http://localhost:4000/users'»);`,
    reports: [connects('got', 'localhost:4000')],
    output: withHelper('import got from \'got\'; got(`${requireEnv("API_4000_URL", process.env.API_4000_URL, "http://localhost:4000")}/users`);'),
  },
  'node:http, by a host alone': {
    code: `import http from 'node:http'; http.get({ hostname: «'localhost'», port: 4000 });`,
    reports: [connects('http.get', 'localhost')],
    output: withHelper(`import http from 'node:http'; http.get({ hostname: requireEnv("API_HOST", process.env.API_HOST, "localhost"), port: 4000 });`),
  },
  'a socket': {
    code: `import net from 'node:net'; net.connect(4000, «'127.0.0.1'»);`,
    reports: [connects('net.connect', '127.0.0.1')],
    output: withHelper(`import net from 'node:net'; net.connect(4000, requireEnv("API_HOST", process.env.API_HOST, "127.0.0.1"));`),
  },
  'a WebSocket': {
    code: `import { randomUUID } from 'node:crypto'; new WebSocket(«'ws://localhost:4000/feed'», randomUUID());`,
    reports: [connects('new WebSocket()', 'localhost:4000')],
    output: withHelper('import { randomUUID } from \'node:crypto\'; new WebSocket(`${requireEnv("API_4000_URL", process.env.API_4000_URL, "ws://localhost:4000")}/feed`, randomUUID());'),
  },
  'Socket.IO': {
    code: `import { io } from 'socket.io-client'; io(«'http://localhost:4000'»);`,
    reports: [connects('io', 'localhost:4000')],
    output: withHelper(`import { io } from 'socket.io-client'; io(requireEnv("API_4000_URL", process.env.API_4000_URL, "http://localhost:4000"));`),
  },
  'a GraphQL client': {
    code: `import { GraphQLClient } from 'graphql-request'; new GraphQLClient(«'http://localhost:4000/graphql'»);`,
    reports: [connects('new GraphQLClient()', 'localhost:4000')],
    output: withHelper('import { GraphQLClient } from \'graphql-request\'; new GraphQLClient(`${requireEnv("API_4000_URL", process.env.API_4000_URL, "http://localhost:4000")}/graphql`);'),
  },
  'Postgres, whose connection string goes into the variable whole': {
    code: `import { Pool } from 'pg'; new Pool({ connectionString: «'postgres://shop:secret@localhost:5432/shop'» });`,
    reports: [connects('new Pool()', 'localhost:5432')],
    output: withHelper(`import { Pool } from 'pg'; new Pool({ connectionString: requireEnv("DATABASE_URL", process.env.DATABASE_URL, "postgres://shop:secret@localhost:5432/shop") });`),
  },
  'MySQL, by a host': {
    code: `import mysql from 'mysql2/promise'; mysql.createPool({ host: «'localhost'», user: 'root' });`,
    reports: [connects('mysql.createPool', 'localhost')],
    output: withHelper(`import mysql from 'mysql2/promise'; mysql.createPool({ host: requireEnv("DB_HOST", process.env.DB_HOST, "localhost"), user: 'root' });`),
  },
  'MongoDB': {
    code: `const { MongoClient } = require('mongodb'); const client = new MongoClient(«'mongodb://127.0.0.1:27017/shop'»);`,
    filename: 'src/db.cjs',
    reports: [connects('new MongoClient()', '127.0.0.1:27017')],
    output: withHelper(`const { MongoClient } = require('mongodb'); const client = new MongoClient(requireEnv("MONGODB_URI", process.env.MONGODB_URI, "mongodb://127.0.0.1:27017/shop"));`),
  },
  'one loopback member of a replica set': {
    code: `import mongoose from 'mongoose'; mongoose.connect(«'mongodb://db1.example.com,localhost:27018/shop'»);`,
    reports: [connects('mongoose.connect', 'localhost:27018')],
    output: withHelper(`import mongoose from 'mongoose'; mongoose.connect(requireEnv("MONGODB_27018_URI", process.env.MONGODB_27018_URI, "mongodb://db1.example.com,localhost:27018/shop"));`),
  },
  'Redis at another port than its own': {
    code: `import Redis from 'ioredis'; new Redis(«'redis://localhost:6380'»);`,
    reports: [connects('new Redis()', 'localhost:6380')],
    output: withHelper(`import Redis from 'ioredis'; new Redis(requireEnv("REDIS_6380_URL", process.env.REDIS_6380_URL, "redis://localhost:6380"));`),
  },
  'Redis, by port and host': {
    code: `import Redis from 'ioredis'; new Redis(6379, «'127.0.0.1'»);`,
    reports: [connects('new Redis()', '127.0.0.1')],
    output: withHelper(`import Redis from 'ioredis'; new Redis(6379, requireEnv("REDIS_HOST", process.env.REDIS_HOST, "127.0.0.1"));`),
  },
  'a queue': {
    code: `import { Queue } from 'bullmq'; new Queue('mail', { connection: { host: «'localhost'», port: 6379 } });`,
    reports: [connects('new Queue()', 'localhost')],
    output: withHelper(`import { Queue } from 'bullmq'; new Queue('mail', { connection: { host: requireEnv("REDIS_HOST", process.env.REDIS_HOST, "localhost"), port: 6379 } });`),
  },
  'RabbitMQ': {
    code: `import amqp from 'amqplib'; amqp.connect(«'amqp://localhost'»);`,
    reports: [connects('amqp.connect', 'localhost')],
    output: withHelper(`import amqp from 'amqplib'; amqp.connect(requireEnv("AMQP_URL", process.env.AMQP_URL, "amqp://localhost"));`),
  },
  'a member of a cluster': {
    code: `import { Client } from 'hazelcast-client'; await Client.newHazelcastClient({ network: { clusterMembers: [«'localhost:5701'»] } });`,
    reports: [connects('Client.newHazelcastClient', 'localhost:5701')],
    output: withHelper(`import { Client } from 'hazelcast-client'; await Client.newHazelcastClient({ network: { clusterMembers: [requireEnv("HAZELCAST_HOST", process.env.HAZELCAST_HOST, "localhost:5701")] } });`),
  },
  'a broker of Kafka': {
    code: `import { Kafka } from 'kafkajs'; new Kafka({ clientId: 'shop', brokers: [«'localhost:9092'»] });`,
    reports: [connects('new Kafka()', 'localhost:9092')],
    output: withHelper(`import { Kafka } from 'kafkajs'; new Kafka({ clientId: 'shop', brokers: [requireEnv("KAFKA_BROKER", process.env.KAFKA_BROKER, "localhost:9092")] });`),
  },
  'two brokers of Kafka': {
    code: `import { Kafka } from 'kafkajs'; new Kafka({ brokers: [«'localhost:9092'», «'localhost:9093'»] });`,
    reports: [connects('new Kafka()', 'localhost:9092'), connects('new Kafka()', 'localhost:9093')],
    output: withHelper(`import { Kafka } from 'kafkajs'; new Kafka({ brokers: [requireEnv("KAFKA_BROKER", process.env.KAFKA_BROKER, "localhost:9092"), requireEnv("KAFKA_9093_BROKER", process.env.KAFKA_9093_BROKER, "localhost:9093")] });`),
  },
  'a search at another port than its own': {
    code: `import { Client } from '@opensearch-project/opensearch'; new Client({ node: «'http://localhost:9201'» });`,
    reports: [connects('new Client()', 'localhost:9201')],
    output: withHelper(`import { Client } from '@opensearch-project/opensearch'; new Client({ node: requireEnv("OPENSEARCH_URL", process.env.OPENSEARCH_URL, "http://localhost:9201") });`),
  },
  'MQTT': {
    code: `import mqtt from 'mqtt'; mqtt.connect(«'mqtt://localhost:1883'»);`,
    reports: [connects('mqtt.connect', 'localhost:1883')],
    output: withHelper(`import mqtt from 'mqtt'; mqtt.connect(requireEnv("MQTT_URL", process.env.MQTT_URL, "mqtt://localhost:1883"));`),
  },
  'Elasticsearch': {
    code: `import { Client } from '@elastic/elasticsearch'; new Client({ node: «'http://localhost:9200'» });`,
    reports: [connects('new Client()', 'localhost:9200')],
    output: withHelper(`import { Client } from '@elastic/elasticsearch'; new Client({ node: requireEnv("ELASTICSEARCH_URL", process.env.ELASTICSEARCH_URL, "http://localhost:9200") });`),
  },
  'an emulated S3': {
    code: `import { S3Client } from '@aws-sdk/client-s3'; new S3Client({ endpoint: «'http://localhost:9000'» });`,
    reports: [connects('new S3Client()', 'localhost:9000')],
    output: withHelper(`import { S3Client } from '@aws-sdk/client-s3'; new S3Client({ endpoint: requireEnv("AWS_ENDPOINT_URL_S3", process.env.AWS_ENDPOINT_URL_S3, "http://localhost:9000") });`),
  },
  'mail': {
    code: `import nodemailer from 'nodemailer'; nodemailer.createTransport({ host: «'localhost'», port: 1025 });`,
    reports: [connects('nodemailer.createTransport', 'localhost')],
    output: withHelper(`import nodemailer from 'nodemailer'; nodemailer.createTransport({ host: requireEnv("SMTP_HOST", process.env.SMTP_HOST, "localhost"), port: 1025 });`),
  },
  'Memcached': {
    code: `import Memcached from 'memcached'; new Memcached(«'localhost:11211'»);`,
    reports: [connects('new Memcached()', 'localhost:11211')],
    output: withHelper(`import Memcached from 'memcached'; new Memcached(requireEnv("MEMCACHED_HOST", process.env.MEMCACHED_HOST, "localhost:11211"));`),
  },
  'gRPC': {
    code: `import grpc from '@grpc/grpc-js'; new grpc.Client(«'localhost:50051'», credentials);`,
    reports: [connects('new grpc.Client()', 'localhost:50051')],
    output: withHelper(`import grpc from '@grpc/grpc-js'; new grpc.Client(requireEnv("GRPC_50051_HOST", process.env.GRPC_50051_HOST, "localhost:50051"), credentials);`),
  },
  'an ORM': {
    code: `import { DataSource } from 'typeorm'; export const source = new DataSource({ type: 'postgres', host: «'localhost'», port: 5432 });`,
    filename: 'src/data-source.ts',
    reports: [connects('new DataSource()', 'localhost')],
    output: withTypedHelper(`import { DataSource } from 'typeorm'; export const source = new DataSource({ type: 'postgres', host: requireEnv("DB_HOST", process.env.DB_HOST, "localhost"), port: 5432 });`),
  },
  'a model': {
    code: `import OpenAI from 'openai'; new OpenAI({ baseURL: «'http://localhost:11434/v1'», apiKey: 'ollama' });`,
    reports: [connects('new OpenAI()', 'localhost:11434')],
    output: withHelper('import OpenAI from \'openai\'; new OpenAI({ baseURL: requireEnv("OPENAI_BASE_URL", process.env.OPENAI_BASE_URL, "http://localhost:11434/v1"), apiKey: \'ollama\' });'),
  },

  // Where the client is out of sight
  'an exported URL of every interface': {
    code: `export const API_URL = «'http://0.0.0.0:7000'»;`,
    reports: [holds('API_URL', '0.0.0.0:7000')],
    output: withHelper('export const API_URL = requireEnv("API_URL", process.env.API_URL, "http://0.0.0.0:7000");'),
  },
  'an injected address': {
    code: `@NgModule({ providers: [{ provide: BASE_API_URL, useValue: «'http://localhost:7000'» }] }) export class CoreModule {}`,
    filename: 'src/core.module.ts',
    parsers: ['typescript'],
    reports: [holds('BASE_API_URL', 'localhost:7000')],
    output: withTypedHelper('@NgModule({ providers: [{ provide: BASE_API_URL, useValue: requireEnv("BASE_API_URL", process.env.BASE_API_URL, "http://localhost:7000") }] }) export class CoreModule {}'),
  },
  'injected options': {
    code: `export const providers = [{ provide: 'REDIS_OPTIONS', useValue: { host: «'localhost'», port: 6379 } }];`,
    reports: [holds('REDIS_OPTIONS.host', 'localhost')],
    output: withHelper(`export const providers = [{ provide: 'REDIS_OPTIONS', useValue: { host: requireEnv("REDIS_OPTIONS_HOST", process.env.REDIS_OPTIONS_HOST, "localhost"), port: 6379 } }];`),
  },
  'what the factory of a token gives back': {
    code: `export const API_URL = new InjectionToken('where the API is', { factory: () => «'http://localhost:7000'» });`,
    reports: [holds('API_URL', 'localhost:7000')],
    output: withHelper(`export const API_URL = new InjectionToken('where the API is', { factory: () => requireEnv("API_7000_URL", process.env.API_7000_URL, "http://localhost:7000") });`),
  },
  'a host beside its port under the name of a service': {
    code: `import { createEventBus } from '@shop/events'; createEventBus({ redis: { host: «'localhost'», port: 6379 } });`,
    reports: [isGiven('createEventBus', 'localhost')],
    output: withHelper(`import { createEventBus } from '@shop/events'; createEventBus({ redis: { host: requireEnv("REDIS_HOST", process.env.REDIS_HOST, "localhost"), port: 6379 } });`),
  },
  'an exported address': {
    code: `export const apiUrl = «'http://localhost:8080'»;`,
    reports: [holds('apiUrl', 'localhost:8080')],
    output: withHelper('export const apiUrl = requireEnv("API_URL", process.env.API_URL, "http://localhost:8080");'),
  },
  'properties that say too little, by the objects before them': {
    code: `export const config = { services: { users: { url: «'http://localhost:8080'» }, posts: { url: «'http://localhost:9090'» } } };`,
    reports: [holds('config.services.users.url', 'localhost:8080'), holds('config.services.posts.url', 'localhost:9090')],
    output: withHelper('export const config = { services: { users: { url: requireEnv("USERS_URL", process.env.USERS_URL, "http://localhost:8080") }, posts: { url: requireEnv("POSTS_URL", process.env.POSTS_URL, "http://localhost:9090") } } };'),
  },
  'hosts of two services': {
    code: `export const config = { database: { host: «'localhost'» }, redis: { host: «'localhost'» } };`,
    reports: [holds('config.database.host', 'localhost'), holds('config.redis.host', 'localhost')],
    output: withHelper('export const config = { database: { host: requireEnv("DATABASE_HOST", process.env.DATABASE_HOST, "localhost") }, redis: { host: requireEnv("REDIS_HOST", process.env.REDIS_HOST, "localhost") } };'),
  },
  'an object that says no more than its property': {
    code: `const settings = { baseUrl: «'http://localhost:8080'» }; fetch(settings.baseUrl);`,
    reports: [connects('fetch', 'localhost:8080')],
    output: withHelper('const settings = { baseUrl: requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080") }; fetch(settings.baseUrl);'),
  },
  'a property of an exported configuration': {
    code: `module.exports = { database: { url: «'mongodb://localhost:27017/shop'» } };`,
    filename: 'src/config.cjs',
    reports: [holds('database.url', 'localhost:27017')],
    output: withHelper('module.exports = { database: { url: requireEnv("DATABASE_URL", process.env.DATABASE_URL, "mongodb://localhost:27017/shop") } };'),
  },
  'the run-time configuration of a NestJS application': {
    code: `export const database = { type: 'postgres', host: «'localhost'», port: 5432 };`,
    filename: 'src/database.config.ts',
    reports: [holds('database.host', 'localhost')],
    output: withTypedHelper(`export const database = { type: 'postgres', host: requireEnv("DATABASE_HOST", process.env.DATABASE_HOST, "localhost"), port: 5432 };`),
  },
  'the same behind a function, which NestJS calls': {
    code: `export default () => ({ database: { host: «'localhost'», port: 5432 } });`,
    filename: 'src/database.config.ts',
    reports: [holds('database.host', 'localhost')],
    output: withTypedHelper(`export default () => ({ database: { host: requireEnv("DATABASE_HOST", process.env.DATABASE_HOST, "localhost"), port: 5432 } });`),
  },
  'a call that nobody knows': {
    code: `import { load } from './api.js'; load(«'http://localhost:3000/users'»);`,
    reports: [isGiven('load', 'localhost:3000')],
    output: withHelper('import { load } from \'./api.js\'; load(`${requireEnv("API_3000_URL", process.env.API_3000_URL, "http://localhost:3000")}/users`);'),
  },

  // Frameworks
  'a module of Next.js that components of the browser may import': {
    code: `import axios from 'axios'; export const remove = (id) => axios.delete(«'http://localhost:5000/items'»);`,
    filename: 'src/actions/remove.js',
    settings: { framework: 'next' },
    reports: [connects('axios.delete', 'localhost:5000')],
    suggestions: [{ description: readFrom('API_5000_URL'), output: withHelper('import axios from \'axios\'; export const remove = (id) => axios.delete(`${requireEnv("API_5000_URL", process.env.API_5000_URL, "http://localhost:5000")}/items`);') }],
  },
  'a module of Next.js that shows what it is for': {
    code: `import 'server-only'; export const load = () => fetch(«'http://localhost:5000/items'»);`,
    filename: 'src/lib/items.js',
    settings: { framework: 'next' },
    reports: [connects('fetch', 'localhost:5000')],
    output: withHelper('import \'server-only\'; export const load = () => fetch(`${requireEnv("API_5000_URL", process.env.API_5000_URL, "http://localhost:5000")}/items`);'),
  },
  'a deletion by the client of a component': {
    code: `export default { methods: { remove() { return this.$axios.delete(«'http://localhost:3000/x'»); } } };`,
    reports: [isGiven('this.$axios.delete', 'localhost:3000')],
    output: withHelper('export default { methods: { remove() { return this.$axios.delete(`${requireEnv("API_3000_URL", process.env.API_3000_URL, "http://localhost:3000")}/x`); } } };'),
  },
  'a rewrite of Next.js': {
    code: `module.exports = { async rewrites() { return [{ source: '/api/:path*', destination: «'http://localhost:5000/:path*'» }]; } };`,
    filename: 'next.config.js',
    reports: [connects('next', 'localhost:5000')],
    output: withHelper('module.exports = { async rewrites() { return [{ source: \'/api/:path*\', destination: `${requireEnv("API_5000_URL", process.env.API_5000_URL, "http://localhost:5000")}/:path*` }]; } };'),
  },
  'a route of the application itself, while a page is rendered': {
    code: `export default async function Page() { const posts = await fetch(«'http://localhost:3000/api/posts'»); return posts.json(); }`,
    filename: 'app/page.tsx',
    reports: [callsItself('fetch', '/api/posts', 'localhost:3000')],
    output: withTypedHelper('export default async function Page() { const posts = await fetch(`${requireEnv("API_3000_URL", process.env.API_3000_URL, "http://localhost:3000")}/api/posts`); return posts.json(); }'),
  },
  'a constant of a route handler, which is read when a request comes, so that the build goes on': {
    code: `const base = «'http://localhost:8080'»; export async function GET() { return fetch(base + '/users'); }`,
    filename: 'app/users/route.ts',
    reports: [connects('fetch', 'localhost:8080')],
    output: withTypedHelper(`const base = () => requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080"); export async function GET() { return fetch(base() + '/users'); }`),
  },
  'a client of a route handler, which is made once, whatever its address': {
    code: `import axios from 'axios'; const api = axios.create({ baseURL: «'http://localhost:8080'» }); export async function GET() { return Response.json(await api.get('/users')); }`,
    filename: 'app/users/route.ts',
    reports: [connects('axios.create', 'localhost:8080')],
    suggestions: [
      {
        description: readFrom('API_8080_URL'),
        output: withTypedHelper(`import axios from 'axios'; const api = axios.create({ baseURL: requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080") }); export async function GET() { return Response.json(await api.get('/users')); }`),
      },
    ],
  },
  'a constant that a route handler exports, whose other uses the file does not show': {
    code: `export const apiUrl = «'http://localhost:8080'»; export async function GET() { return fetch(apiUrl + '/users'); }`,
    filename: 'app/users/route.ts',
    reports: [connects('fetch', 'localhost:8080')],
    suggestions: [{ description: readFrom('API_URL'), output: withTypedHelper(`export const apiUrl = requireEnv("API_URL", process.env.API_URL, "http://localhost:8080"); export async function GET() { return fetch(apiUrl + '/users'); }`) }],
  },
  'browser code of Next.js, which gets public variables alone': {
    code: `'use client'; export function load() { return fetch(«'http://localhost:8080/users'»); }`,
    filename: 'components/load.js',
    reports: [connects('fetch', 'localhost:8080')],
    output: withHelper('\'use client\'; export function load() { return fetch(`${requireEnv("NEXT_PUBLIC_API_8080_URL", process.env.NEXT_PUBLIC_API_8080_URL, "http://localhost:8080")}/users`); }'),
  },
  'a script for Vite, which has no import.meta': {
    code: `exports.load = () => fetch(«'http://localhost:8080/users'»);`,
    filename: 'src/app.cjs',
    settings: { framework: 'vite' },
    reports: [connects('fetch', 'localhost:8080')],
    suggestions: [{ description: readFrom('API_8080_URL'), output: withHelper('exports.load = () => fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080")}/users`);') }],
  },
  'browser code of Vite': {
    code: `const mode = import.meta.env.MODE; export const load = () => fetch(«'http://localhost:8080/users'»);`,
    filename: 'src/load.js',
    reports: [connects('fetch', 'localhost:8080')],
    output: withHelper('const mode = import.meta.env.MODE; export const load = () => fetch(`${requireEnv("VITE_API_8080_URL", import.meta.env.VITE_API_8080_URL, "http://localhost:8080")}/users`);', 'requireEnv', BUNDLED_BODY),
  },
  'a loader of React Router': {
    code: `import { useLoaderData } from '@react-router/node'; export async function loader() { return fetch(«'http://localhost:8080/users'»); }`,
    filename: 'app/routes/users.jsx',
    reports: [connects('fetch', 'localhost:8080')],
    output: withHelper('import { useLoaderData } from \'@react-router/node\'; export async function loader() { return fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080")}/users`); }'),
  },
  'a component of React Router, which the browser runs too: it has no process': {
    code: `import { json } from '@remix-run/node'; export default function Users() { return <a onClick={() => fetch(«'http://localhost:8080/users'»)} />; }`,
    filename: 'app/routes/users.jsx',
    reports: [connects('fetch', 'localhost:8080')],
    suggestions: [{ description: readFrom('VITE_API_8080_URL'), output: withHelper('import { json } from \'@remix-run/node\'; export default function Users() { return <a onClick={() => fetch(`${requireEnv("VITE_API_8080_URL", import.meta.env.VITE_API_8080_URL, "http://localhost:8080")}/users`)} />; }', 'requireEnv', BUNDLED_BODY) }],
  },
  'a module of React Router that any side may import': {
    code: `import { data } from '@react-router/node'; export const load = async () => data(await fetch(«'http://localhost:8080/users'»));`,
    filename: 'app/lib/users.js',
    reports: [connects('fetch', 'localhost:8080')],
    suggestions: [{ description: readFrom('API_8080_URL'), output: withHelper('import { data } from \'@react-router/node\'; export const load = async () => data(await fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080")}/users`));') }],
  },
  'a module of React Router for the server': {
    code: `import { data } from '@react-router/node'; export const load = async () => data(await fetch(«'http://localhost:8080/users'»));`,
    filename: 'app/lib/users.server.js',
    reports: [connects('fetch', 'localhost:8080')],
    output: withHelper('import { data } from \'@react-router/node\'; export const load = async () => data(await fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080")}/users`));'),
  },
  'browser code of nobody knows which bundler': {
    code: `document.title = 'Users'; fetch(«'http://localhost:8080/users'»);`,
    reports: [connects('fetch', 'localhost:8080')],
    suggestions: [{ description: readFrom('API_8080_URL'), output: withHelper('document.title = \'Users\'; fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080")}/users`);') }],
  },
  'browser code that requires a module, as bundlers let it': {
    code: `import Vue from 'vue'; Vue.use(require('vue-moment')); fetch(«'http://localhost:8080/users'»);`,
    reports: [connects('fetch', 'localhost:8080')],
    suggestions: [{ description: readFrom('API_8080_URL'), output: withHelper('import Vue from \'vue\'; Vue.use(require(\'vue-moment\')); fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080")}/users`);') }],
  },
  'browser code whose own reads show the prefix of its bundler': {
    code: `export const title = process.env.VUE_APP_TITLE; fetch(«'http://localhost:8080/users'»);`,
    reports: [connects('fetch', 'localhost:8080')],
    output: withHelper('export const title = process.env.VUE_APP_TITLE; fetch(`${requireEnv("VUE_APP_API_8080_URL", process.env.VUE_APP_API_8080_URL, "http://localhost:8080")}/users`);'),
  },
  'a server that reads a variable of its page': {
    code: `import express from 'express'; const app = express(); app.locals.title = process.env.VUE_APP_TITLE; fetch(«'http://localhost:8080/users'»);`,
    reports: [connects('fetch', 'localhost:8080')],
    output: withHelper('import express from \'express\'; const app = express(); app.locals.title = process.env.VUE_APP_TITLE; fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080")}/users`);'),
  },
  'an attribute of a component': {
    code: `'use client'; export const App = () => <Provider url=«"http://localhost:8080"» />;`,
    filename: 'app/app.tsx',
    reports: [isGiven('<Provider>', 'localhost:8080')],
    output: withTypedHelper(`'use client'; export const App = () => <Provider url={requireEnv("NEXT_PUBLIC_API_8080_URL", process.env.NEXT_PUBLIC_API_8080_URL, "http://localhost:8080")} />;`),
  },

  // Fixes
  'a helper that is there already': {
    code: withHelper(`const apiUrl = requireEnv("API_URL", process.env.API_URL, "http://localhost:8080"); fetch(apiUrl); fetch(«'http://localhost:9090/posts'»);`),
    reports: [connects('fetch', 'localhost:9090')],
    output: withHelper('const apiUrl = requireEnv("API_URL", process.env.API_URL, "http://localhost:8080"); fetch(apiUrl); fetch(`${requireEnv("API_9090_URL", process.env.API_9090_URL, "http://localhost:9090")}/posts`);'),
  },
  'a helper in TypeScript': {
    code: `fetch(«'http://localhost:8080/users'») as Promise<unknown>;`,
    reports: [connects('fetch', 'localhost:8080')],
    output: withTypedHelper('fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080")}/users`) as Promise<unknown>;'),
  },
  'another function of the name that the helper would have': {
    code: `function requireEnv() { return 1; } requireEnv(); fetch(«'http://localhost:8080/users'»);`,
    reports: [connects('fetch', 'localhost:8080')],
    output: withHelper('function requireEnv() { return 1; } requireEnv(); fetch(`${requireVariable("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080")}/users`);', 'requireVariable'),
  },
  'a variable that the file reads for something else': {
    code: `const apiUrl = «'http://localhost:8080'»; fetch(apiUrl); publish(process.env.API_URL);`,
    reports: [connects('fetch', 'localhost:8080')],
    output: withHelper('const apiUrl = requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080"); fetch(apiUrl); publish(process.env.API_URL);'),
  },
  'the variable that the file reads for this address': {
    code: withHelper(`const usersUrl = requireEnv('USERS_URL', process.env.USERS_URL, 'http://localhost:8080'); fetch(usersUrl); fetch(«'http://localhost:8080/posts'»);`),
    reports: [connects('fetch', 'localhost:8080')],
    output: withHelper('const usersUrl = requireEnv(\'USERS_URL\', process.env.USERS_URL, \'http://localhost:8080\'); fetch(usersUrl); fetch(`${requireEnv("USERS_URL", process.env.USERS_URL, "http://localhost:8080")}/posts`);'),
  },
  'line ends of Windows': {
    code: `const a = 1;\r\nfetch(«'http://localhost:8080/users'»);\r\n`,
    reports: [connects('fetch', 'localhost:8080')],
    output: `const a = 1;\r
fetch(\`\${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080")}/users\`);\r
\r
function requireEnv(name, value, developmentValue) {\r
  if (value) return value;\r
  if (developmentValue !== undefined && process.env.NODE_ENV !== "production") return developmentValue;\r
  throw new Error(\`Environment variable \${name} is not set\`);\r
}\r
`,
  },

  // Vue CLI
  'a module of a package that Vue CLI builds': {
    code: `export const connect = () => new WebSocket(«'ws://localhost:6100'»);`,
    filename: 'src/socket.js',
    settings: { versions: { '@vue/cli-service': '5.0.8' } },
    reports: [connects('new WebSocket()', 'localhost:6100')],
    output: withHelper(`export const connect = () => new WebSocket(requireEnv("VUE_APP_API_6100_URL", process.env.VUE_APP_API_6100_URL, "ws://localhost:6100"));`),
  },
  'the server beside it': {
    code: `import axios from 'axios'; export const load = () => axios.get(«'http://localhost:6100/users'»);`,
    filename: 'server/users.js',
    settings: { versions: { '@vue/cli-service': '5.0.8' } },
    reports: [connects('axios.get', 'localhost:6100')],
    output: withHelper("import axios from 'axios'; export const load = () => axios.get(`${requireEnv(\"API_6100_URL\", process.env.API_6100_URL, \"http://localhost:6100\")}/users`);"),
  },
  'Sentry on the own machine': {
    code: `import * as Sentry from '@sentry/node'; Sentry.init({ dsn: «'http://abc@localhost:9000/1'» });`,
    reports: [connects('Sentry.init', 'localhost:9000')],
    output: withHelper("import * as Sentry from '@sentry/node'; Sentry.init({ dsn: `${requireEnv(\"SENTRY_DSN\", process.env.SENTRY_DSN, \"http://abc@localhost:9000\")}/1` });"),
  },
  'a broker that a microservice of Nest connects to': {
    code: `import { NestFactory } from '@nestjs/core'; await NestFactory.createMicroservice(AppModule, { transport: Transport.MQTT, options: { url: «'mqtt://localhost:1883'» } });`,
    reports: [connects('NestFactory.createMicroservice', 'localhost:1883')],
    output: withHelper(
      `import { NestFactory } from '@nestjs/core'; await NestFactory.createMicroservice(AppModule, { transport: Transport.MQTT, options: { url: requireEnv("MQTT_URL", process.env.MQTT_URL, "mqtt://localhost:1883") } });`,
    ),
  },

  // No fix
  'a value that is also compared': {
    code: `const base = «'http://localhost:8080'»; if (origin === base) allow(); fetch(base);`,
    reports: [connects('fetch', 'localhost:8080')],
  },
  'a constant of its own type': {
    code: `const base = «'http://localhost:8080'» as const; fetch(base);`,
    reports: [connects('fetch', 'localhost:8080')],
  },
  'a member of an enum': {
    code: `enum Api { Base = «'http://localhost:8080'» } fetch(Api.Base);`,
    reports: [connects('fetch', 'localhost:8080')],
  },
  'a variable of a narrow type': {
    code: `const base: 'http://localhost:8080' = «'http://localhost:8080'»; fetch(base);`,
    reports: [connects('fetch', 'localhost:8080')],
  },
  'a template with an escape, whose text cannot be parted for sure': {
    code: 'fetch(«`http://localhost:8080/\\u0061/${»id}`);',
    reports: [connects('fetch', 'localhost:8080')],
  },
  'a process that is no global': {
    code: `import process from './process.js'; fetch(«'http://localhost:8080/users'»); process.run();`,
    reports: [connects('fetch', 'localhost:8080')],
  },
};

testRule('no-localhost-url', rule, { silent, flagged });
testRepairs('no-localhost-url', rule, flagged);

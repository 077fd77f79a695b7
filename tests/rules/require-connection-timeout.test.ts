import rule from '../../rules/require-connection-timeout.js';
import { testRule } from '../rule-tester/testRule.js';
import type { FlaggedCase } from '../rule-tester/testRule.js';
import { testRepairs } from './fixed.js';

const endless = (client: string, remedy: string): string =>
  `\`${client}\` sets no timeout: it waits for minutes behind a firewall that drops packets, and for ever for a server that accepts and never answers. ${remedy}`;
const slow = (client: string, remedy = 'Pass `signal: AbortSignal.timeout(…)`.'): string =>
  `\`${client}\` sets no timeout: in Node it waits 300 seconds for an answer, longer than most hosting platforms let a request take. ${remedy}`;

/** The one suggestion of a report. */
function suggested(...outputs: readonly string[]): Pick<FlaggedCase, 'suggestions'> {
  return { suggestions: outputs.map((output) => ({ description: 'Give up after 10 seconds.', output })) };
}

const fs = `import fs from 'node:fs';`;
const axios = `${fs} import axios from 'axios';`;
const pg = `import { Pool } from 'pg';`;

const silent = {
  // A timeout is there
  'a signal': `${fs} fetch(url, { signal: AbortSignal.timeout(5000) });`,
  'the signal of a controller': `${fs} const controller = new AbortController(); setTimeout(() => controller.abort(), 5000); fetch(url, { method: 'POST', signal: controller.signal });`,
  'a signal in shorthand': `${fs} export const load = (signal) => fetch(url, { signal });`,
  'a signal that options get later': `${fs} const options = { method: 'POST' }; options.signal = AbortSignal.timeout(5000); fetch(url, options);`,
  'a dispatcher with timeouts of its own': `${fs} fetch(url, { dispatcher: agent });`,
  'a dispatcher for all of the program': `import { Agent, setGlobalDispatcher } from 'undici'; setGlobalDispatcher(new Agent({ headersTimeout: 5000 })); fetch(url);`,
  'a timeout of axios': `${axios} axios.get(url, { timeout: 5000 });`,
  'a timeout behind the body': `${axios} axios.post(url, body, { timeout: 5000 });`,
  'a timeout in options alone': `${axios} axios({ url, timeout: 5000 });`,
  'a token that cancels': `${axios} axios.get(url, { cancelToken: source.token });`,
  'a timeout for all calls of the file': `${axios} axios.defaults.timeout = 5000; axios.get(url); axios.post(url, body);`,
  'an instance with a timeout': `${axios} const api = axios.create({ baseURL, timeout: 5000 }); api.get('/users');`,
  'an instance that gets its timeout later': `${axios} const api = axios.create({ baseURL }); api.defaults.timeout = 5000; api.get('/users');`,
  'an instance whose calls have timeouts': `${axios} const api = axios.create({ baseURL }); api.get('/users', { timeout: 5000 });`,
  'an instance of another module': `${fs} import { api } from './api.js'; api.get('/users');`,
  'a timeout of got': `import got from 'got'; got('https://api.example.com/users', { timeout: { request: 5000 } });`,
  'a timeout of got 11': `import got from 'got'; got('https://api.example.com/users', { timeout: 5000 });`,
  'an instance of got': `import got from 'got'; const api = got.extend({ timeout: { request: 5000 } }); api('users');`,
  'a timeout of node-fetch 2': `import fetch from 'node-fetch'; fetch(url, { timeout: 5000 });`,
  'a timeout of superagent, far down the chain': `import request from 'superagent'; import 'express'; request.post(url).send(body).set('a', 'b').timeout(5000).then(done);`,
  'a timeout of a request of Node': `import http from 'node:http'; const request = http.request({ host }); request.setTimeout(5000, () => request.destroy());`,
  'a timeout behind a handler': `import https from 'node:https'; https.get('https://api.example.com', read).on('error', fail).setTimeout(5000);`,
  'a timeout among the options of Node': `import http from 'node:http'; http.get({ host, timeout: 5000 }, read);`,
  'a signal among the options of Node': `import http from 'node:http'; http.get('http://api.example.com', { signal }, read);`,
  'a timeout of a socket': `import net from 'node:net'; const socket = net.connect(5432, 'db.example.com'); socket.setTimeout(5000);`,
  'a timeout of a pool': `${pg} new Pool({ connectionString, connectionTimeoutMillis: 5000 });`,
  'a timeout of a handshake': `import WebSocket from 'ws'; new WebSocket(url, { handshakeTimeout: 5000 });`,
  'a socket that a timer ends': `import WebSocket from 'ws'; const socket = new WebSocket(url); setTimeout(() => socket.terminate(), 5000);`,
  'a handler of requests with timeouts': `import { S3Client } from '@aws-sdk/client-s3'; new S3Client({ requestHandler: new NodeHttpHandler({ connectionTimeout: 5000 }) });`,
  'a timeout of a broker': `import amqp from 'amqplib'; amqp.connect(url, { timeout: 5000 });`,
  'a timeout of a directory': `import ldap from 'ldapjs'; ldap.createClient({ url, connectTimeout: 5000 });`,
  'a timeout of a proxy': `import { createProxyMiddleware } from 'http-proxy-middleware'; createProxyMiddleware({ target, proxyTimeout: 5000 });`,
  'a timeout that a factory returns': `import { HttpModule } from '@nestjs/axios'; HttpModule.registerAsync({ useFactory: () => ({ baseURL, timeout: 5000 }) });`,

  // The program stops waiting
  'a race': `${fs} Promise.race([fetch(url), timer()]);`,
  'a race of a promise that has a name': `${fs} const answer = fetch(url); await Promise.race([answer, timer()]);`,
  'a race of a function around the call': `${fs} async function load() { const answer = await fetch(url); return answer.json(); } await Promise.race([load(), timer()]);`,
  'a wrapper that stops': `${fs} import pTimeout from 'p-timeout'; await pTimeout(fetch(url), { milliseconds: 5000 });`,
  'a wrapper that is handed a function': `${fs} await withTimeout(() => fetch(url), 5000);`,
  'a function of the file that sets the timeout': `${axios} const get = (path) => axios.get(base + path, { timeout: 5000 }); get('/users'); get('/posts');`,

  // A timeout may be there
  'options of another module': `${fs} import { options } from './options.js'; fetch(url, options);`,
  'options of a caller': `${fs} export const load = (url, options) => fetch(url, options);`,
  'options of a caller, and a default': `${fs} export const load = (url, options = {}) => fetch(url, { ...options, method: 'POST' });`,
  'options that are spread in': `${pg} new Pool({ ...options, max: 5 });`,
  'arguments that are spread in': `${fs} fetch(...args);`,
  'options that may be a URL': `import got from 'got'; got(target);`,
  'options by a condition': `${pg} new Pool(isReady ? options : { host });`,
  'options that a function makes': `${pg} import { optionsOf } from './options.js'; new Pool(optionsOf(env));`,
  'a request that may have a signal': `${fs} fetch(new Request(url, { signal }));`,
  'a request of a caller': `${fs} export const pass = (request) => fetch(request);`,
  'a request that is handed on': `import http from 'node:http'; export function open() { return http.request({ host: 'api.example.com' }); }`,
  'a request that another function limits': `import http from 'node:http'; const request = http.request({ host: 'api.example.com' }); limit(request);`,

  // Clients that give up by themselves
  'ky, after ten seconds': `${fs} import ky from 'ky'; ky.get(url);`,
  'Redis, after ten seconds': `import Redis from 'ioredis'; new Redis(url);`,
  'MongoDB, after thirty seconds': `import { MongoClient } from 'mongodb'; new MongoClient(url);`,
  'MySQL, after ten seconds': `import mysql from 'mysql2'; mysql.createPool({ host });`,
  'Postgres.js, after thirty seconds': `import postgres from 'postgres'; postgres(url);`,
  'a mail server, after two minutes': `import nodemailer from 'nodemailer'; nodemailer.createTransport({ host });`,
  'a model, which has a timeout of its own': `${fs} import OpenAI from 'openai'; new OpenAI();`,

  // Nobody drops the packets, or nobody waits
  'a call in a browser': { code: `'use client'; export const load = () => fetch('/api/users');`, filename: 'app/users.js' },
  'a component': { code: `import { useEffect } from 'react'; export function List() { useEffect(() => { fetch('https://api.example.com'); }, []); }`, filename: 'src/list.js' },
  'a call of which nobody knows where it runs': `import axios from 'axios'; export const users = () => axios.get('/users');`,
  'a function that a driven browser runs in its page': `${fs} await page.evaluate(() => fetch('https://api.example.com'));`,
  'the same machine': `${fs} fetch('http://localhost:3000');`,
  'the same machine by default': `import net from 'node:net'; net.connect(5432);`,
  'a server of the file': `import http from 'node:http'; const server = http.createServer(); server.listen(0, () => http.get(\`http://\${host}:\${server.address().port}/\`, read));`,
  'a socket file': `import net from 'node:net'; net.connect('/var/run/app.sock');`,
  'a socket file of a request': `import http from 'node:http'; http.get({ socketPath: '/var/run/docker.sock', path: '/info' }, read);`,
  'a route that the framework calls without the network': { code: `export const load = async ({ fetch }) => fetch('/api/users');`, filename: 'src/routes/+page.server.js' },
  'a file of the bundle': { code: `export default async function Image() { return fetch(new URL('./font.ttf', import.meta.url)); }`, filename: 'app/opengraph-image.js' },
  'data, which no network is asked for': `${fs} fetch('data:text/plain,x');`,
  'a file of the machine': `${fs} fetch('file:///etc/hosts');`,
  'a script, whose user sees that it hangs': { code: `${fs} fetch(url);`, filename: 'scripts/import.js' },
  'code for development': `${fs} if (process.env.NODE_ENV !== 'production') fetch('https://api.example.com');`,
  'a function of the file that is called fetch': `${fs} function fetch(url) { return fs.readFileSync(url); } fetch(url);`,
  'a class of another package that is called Pool': `import { Pool } from './pool.js'; new Pool();`,
  'a server': `import http from 'node:http'; http.createServer().listen(3000);`,
  'a test, which is not deployed': { code: `${fs} fetch(url);`, filename: 'src/users.test.js' },
} satisfies Parameters<typeof testRule>[2]['silent'];

const flagged: Readonly<Record<string, FlaggedCase>> = {
  'a call of a build, for which no request waits': {
    code: `export async function generateStaticParams() { const response = await «fetch»('https://api.example.com/posts'); return response.json(); }`,
    filename: 'app/posts/page.tsx',
    reports: ['`fetch` sets no timeout: in Node it waits 300 seconds for an answer, and the build with it. Pass `signal: AbortSignal.timeout(…)`.'],
    ...suggested(
      `export async function generateStaticParams() { const response = await fetch('https://api.example.com/posts', { signal: AbortSignal.timeout(10_000) }); return response.json(); }`,
    ),
  },
  // fetch
  'an address in parentheses': {
    code: `${fs} await «fetch»((url)); await «fetch»((url),);`,
    reports: [slow('fetch'), slow('fetch')],
    ...suggested(
      `${fs} await fetch((url), { signal: AbortSignal.timeout(10_000) }); await fetch((url),);`,
      `${fs} await fetch((url)); await fetch((url), { signal: AbortSignal.timeout(10_000) },);`,
    ),
  },
  'a call without options': {
    code: `${fs} await «fetch»(url);`,
    reports: [slow('fetch')],
    ...suggested(`${fs} await fetch(url, { signal: AbortSignal.timeout(10_000) });`),
  },
  'a call whose options have no signal': {
    code: `${fs} await fetch(url, «{ method: 'POST', body }»);`,
    reports: [slow('fetch')],
    ...suggested(`${fs} await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(10_000) });`),
  },
  'options over several lines': {
    code: `${fs}\nawait fetch(url, «{\n  method: 'POST',\n  body,\n}»);`,
    reports: [slow('fetch')],
    ...suggested(`${fs}\nawait fetch(url, {\n  method: 'POST',\n  body,\n  signal: AbortSignal.timeout(10_000),\n});`),
  },
  'options that have a name, which others may use too': {
    code: `${fs} const options = { method: 'POST' }; «fetch»(url, options);`,
    reports: [slow('fetch')],
  },
  'a route of Next.js': {
    code: `export async function GET() { return «fetch»('https://api.example.com'); }`,
    filename: 'app/users/route.js',
    reports: [slow('fetch')],
    ...suggested(`export async function GET() { return fetch('https://api.example.com', { signal: AbortSignal.timeout(10_000) }); }`),
  },
  'a handler of requests': {
    code: `export default async function handler(req, res) { res.json(await «fetch»('https://api.example.com')); }`,
    reports: [slow('fetch')],
    ...suggested(`export default async function handler(req, res) { res.json(await fetch('https://api.example.com', { signal: AbortSignal.timeout(10_000) })); }`),
  },
  'a timer that only starts the call': {
    code: `${fs} setTimeout(() => «fetch»(url), 500);`,
    reports: [slow('fetch')],
    ...suggested(`${fs} setTimeout(() => fetch(url, { signal: AbortSignal.timeout(10_000) }), 500);`),
  },
  'the fetch of node-fetch, which has no timeouts at all': {
    code: `import fetch from 'node-fetch'; «fetch»(url);`,
    reports: [endless('fetch', 'Pass `signal: AbortSignal.timeout(…)`.')],
    ...suggested(`import fetch from 'node-fetch'; fetch(url, { signal: AbortSignal.timeout(10_000) });`),
  },
  'the request of undici': {
    code: `import { request } from 'undici'; «request»('https://api.example.com');`,
    reports: [slow('request')],
    ...suggested(`import { request } from 'undici'; request('https://api.example.com', { signal: AbortSignal.timeout(10_000) });`),
  },

  // axios
  'a call of axios': {
    code: `${axios} «axios.get»(url);`,
    reports: [endless('axios.get', 'Set `timeout`.')],
    ...suggested(`${axios} axios.get(url, { timeout: 10_000 });`),
  },
  'a call with a body': {
    code: `${axios} «axios.post»(url, body);`,
    reports: [endless('axios.post', 'Set `timeout`.')],
    ...suggested(`${axios} axios.post(url, body, { timeout: 10_000 });`),
  },
  'a call that could have a body': {
    code: `${axios} «axios.post»(url);`,
    reports: [endless('axios.post', 'Set `timeout`.')],
    ...suggested(`${axios} axios.post(url, undefined, { timeout: 10_000 });`),
  },
  'options alone': {
    code: `${axios} axios(«{ url, method: 'post' }»);`,
    reports: [endless('axios', 'Set `timeout`.')],
    ...suggested(`${axios} axios({ url, method: 'post', timeout: 10_000 });`),
  },
  'an instance, once for all of its calls': {
    code: `${axios} const api = axios.create(«{ baseURL }»); api.get('/users'); api.post('/users', body);`,
    reports: [endless('axios.create', 'Set `timeout`.')],
    ...suggested(`${axios} const api = axios.create({ baseURL, timeout: 10_000 }); api.get('/users'); api.post('/users', body);`),
  },
  'a module of Nest': {
    code: `import { HttpModule } from '@nestjs/axios'; HttpModule.register(«{}»);`,
    reports: [endless('HttpModule.register', 'Set `timeout`.')],
    ...suggested(`import { HttpModule } from '@nestjs/axios'; HttpModule.register({ timeout: 10_000 });`),
  },
  'options that a factory returns': {
    code: `import { HttpModule } from '@nestjs/axios'; HttpModule.registerAsync(«{ useFactory: () => ({ baseURL }) }»);`,
    reports: [endless('HttpModule.registerAsync', 'Set `timeout`.')],
  },

  // Other clients of HTTP
  'got': {
    code: `import got from 'got'; «got»('https://api.example.com');`,
    reports: [endless('got', 'Set `timeout.request`.')],
    ...suggested(`import got from 'got'; got('https://api.example.com', { timeout: { request: 10_000 } });`),
  },
  'superagent, whose timeout is a method': {
    code: `import request from 'superagent'; import 'express'; «request.get»(url).set('a', 'b');`,
    reports: [endless('request.get', 'Call `timeout` on what it gives back.')],
  },
  'a handler in parentheses': {
    code: `import http from 'node:http'; «http.get»('http://api.example.com', ((response) => response.resume()));`,
    reports: [endless('http.get', 'Pass `signal: AbortSignal.timeout(…)`.')],
    ...suggested(`import http from 'node:http'; http.get('http://api.example.com', { signal: AbortSignal.timeout(10_000) }, ((response) => response.resume()));`),
  },
  'a request of Node, before its handler': {
    code: `import http from 'node:http'; «http.get»('http://api.example.com', (response) => response.resume());`,
    reports: [endless('http.get', 'Pass `signal: AbortSignal.timeout(…)`.')],
    ...suggested(`import http from 'node:http'; http.get('http://api.example.com', { signal: AbortSignal.timeout(10_000) }, (response) => response.resume());`),
  },
  'a request of Node with options alone': {
    code: `const http = require('http'); http.request(«{ host: 'api.example.com' }», read).end();`,
    reports: [endless('http.request', 'Pass `signal: AbortSignal.timeout(…)`.')],
    ...suggested(`const http = require('http'); http.request({ host: 'api.example.com', signal: AbortSignal.timeout(10_000) }, read).end();`),
  },
  'a proxy': {
    code: `import { createProxyMiddleware } from 'http-proxy-middleware'; createProxyMiddleware(«{ target }»);`,
    reports: [endless('createProxyMiddleware', 'Set `proxyTimeout`.')],
    ...suggested(`import { createProxyMiddleware } from 'http-proxy-middleware'; createProxyMiddleware({ target, proxyTimeout: 10_000 });`),
  },

  // Sockets, databases, services
  'a socket': {
    code: `import net from 'node:net'; «net.connect»(5432, 'db.example.com');`,
    reports: [endless('net.connect', 'Call `setTimeout` on what it gives back.')],
  },
  'a socket with options': {
    code: `import net from 'node:net'; net.connect(«{ host: 'db.example.com', port: 5432 }»);`,
    reports: [endless('net.connect', 'Call `setTimeout` on what it gives back.')],
  },
  'a WebSocket': {
    code: `import WebSocket from 'ws'; new «WebSocket»('wss://api.example.com');`,
    reports: [endless('new WebSocket()', 'Set `handshakeTimeout`.')],
    ...suggested(`import WebSocket from 'ws'; new WebSocket('wss://api.example.com', { handshakeTimeout: 10_000 });`),
  },
  'a pool without options': {
    code: `${pg} new «Pool»();`,
    reports: [endless('new Pool()', 'Set `connectionTimeoutMillis`.')],
    ...suggested(`${pg} new Pool({ connectionTimeoutMillis: 10_000 });`),
  },
  'a pool of a class': {
    code: `${pg} class Database { pool = new Pool(«{ connectionString: url, max: 5 }»); }`,
    reports: [endless('new Pool()', 'Set `connectionTimeoutMillis`.')],
    ...suggested(`${pg} class Database { pool = new Pool({ connectionString: url, max: 5, connectionTimeoutMillis: 10_000 }); }`),
  },
  'a connection string alone': {
    code: `import { Client } from 'pg'; new «Client»('postgres://db.example.com/shop');`,
    reports: [endless('new Client()', 'Set `connectionTimeoutMillis`.')],
  },
  'a service of a cloud': {
    code: `import { S3Client } from '@aws-sdk/client-s3'; import 'express'; new S3Client(«{ region }»);`,
    reports: [endless('new S3Client()', 'Set `requestHandler.connectionTimeout`.')],
    ...suggested(`import { S3Client } from '@aws-sdk/client-s3'; import 'express'; new S3Client({ region, requestHandler: { connectionTimeout: 10_000 } });`),
  },
  'a broker': {
    code: `import amqp from 'amqplib'; await «amqp.connect»('amqp://mq.example.com');`,
    reports: [endless('amqp.connect', 'Set `timeout`.')],
    ...suggested(`import amqp from 'amqplib'; await amqp.connect('amqp://mq.example.com', { timeout: 10_000 });`),
  },
  'a directory, with a type': {
    code: `import { Client } from 'ldapts'; const client: Client = new Client(«{ url: 'ldap://directory.example.com' }»);`,
    parsers: ['typescript'],
    filename: 'src/directory.ts',
    reports: [endless('new Client()', 'Set `connectTimeout`.')],
    ...suggested(`import { Client } from 'ldapts'; const client: Client = new Client({ url: 'ldap://directory.example.com', connectTimeout: 10_000 });`),
  },
};

testRule('require-connection-timeout', rule, { silent, flagged });
testRepairs('require-connection-timeout', rule, flagged);

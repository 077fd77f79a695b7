import rule from '../../rules/require-error-listener.js';
import { testRule } from '../rule-tester/testRule.js';
import type { FlaggedCase } from '../rule-tester/testRule.js';
import { testRepairs } from './fixed.js';

const PG = `import { Pool } from 'pg';\n`;
const NET = `import net from 'node:net';\n`;
const HTTP = `import http from 'node:http';\n`;
const EXPRESS = `import express from 'express';\nconst app = express();\n`;
const WS = `import WebSocket from 'ws';\n`;
const AMQP = `import amqp from 'amqplib';\n`;
const REDIS = `import { createClient } from 'redis';\n`;
const MYSQL = `import mysql from 'mysql';\n`;

const refused = (label: string): string =>
  `Nothing listens to the \`error\` event of \`${label}\`: when the connection is refused, the error is uncaught and the process ends. Listen to it.`;
const lost = (label: string): string =>
  `Nothing listens to the \`error\` event of \`${label}\`: when a connection that stood is lost, the error is uncaught and the process ends. Listen to it.`;
const taken = (label: string): string =>
  `Nothing listens to the \`error\` event of the server that \`${label}\` starts: when the port is taken, the error is uncaught and the process ends. Listen to it.`;
const swallowed = (label: string): string =>
  `Nothing listens to the \`error\` event of the server that \`${label}\` starts: when the port is taken, the process ends or, with a newer \`express\`, the callback runs as if all were well. Listen to it.`;

/** The suggestion that puts a listener into the code, in place of the `§`. */
function listen(code: string, before = '', after = ''): NonNullable<FlaggedCase['suggestions']> {
  return [{ description: 'Listen to the `error` event.', output: code.replace('§', `${before}.on("error", (error) => {\n  console.error(error);\n})${after}`) }];
}

/** The same for a server. */
function listenAndStop(code: string, before = '', after = ''): NonNullable<FlaggedCase['suggestions']> {
  const output = code.replace('§', `${before}.on("error", (error) => {\n  console.error(error);\n  process.exit(1);\n})${after}`);
  return [{ description: 'Listen to the `error` event, and stop the process on it.', output }];
}

const flagged: Readonly<Record<string, FlaggedCase>> = {
  'a pool whose idle connections may be lost': {
    code: `${PG}const pool = new «Pool»({ connectionString: url });`,
    reports: [lost('new Pool()')],
    suggestions: listen(`${PG}const pool = new Pool({ connectionString: url });§`, '\npool', ';'),
  },
  'an exported pool: who makes it knows best what to do': {
    code: `${PG}export const pool = new «Pool»();\n`,
    reports: [lost('new Pool()')],
    suggestions: listen(`${PG}export const pool = new Pool();§\n`, '\npool', ';'),
  },
  'a pool behind a module, by CommonJS': {
    code: `const { Pool } = require('pg');\nconst pool = new «Pool»();\nmodule.exports = { query: (text, values) => pool.query(text, values) };`,
    reports: [lost('new Pool()')],
    suggestions: listen(`const { Pool } = require('pg');\nconst pool = new Pool();§\nmodule.exports = { query: (text, values) => pool.query(text, values) };`, '\npool', ';'),
  },
  'a listener for another event': {
    code: `${PG}const pool = new «Pool»();\npool.on('connect', () => {});`,
    reports: [lost('new Pool()')],
    suggestions: listen(`${PG}const pool = new Pool();§\npool.on('connect', () => {});`, '\npool', ';'),
  },
  'a pool that is handed to what adds no listener': {
    code: `${PG}import { drizzle } from 'drizzle-orm/node-postgres';\nconst pool = new «Pool»();\nexport const db = drizzle(pool);`,
    reports: [lost('new Pool()')],
    suggestions: listen(`${PG}import { drizzle } from 'drizzle-orm/node-postgres';\nconst pool = new Pool();§\nexport const db = drizzle(pool);`, '\npool', ';'),
  },
  'a client in a field': {
    code: `${REDIS}class Cache {\n  constructor() {\n    this.client = «createClient»();\n  }\n  get(key) {\n    return this.client.get(key);\n  }\n}`,
    reports: [lost('createClient()')],
    suggestions: [
      {
        description: 'Listen to the `error` event.',
        output: `${REDIS}class Cache {\n  constructor() {\n    this.client = createClient();\n    this.client.on("error", (error) => {\n      console.error(error);\n    });\n  }\n  get(key) {\n    return this.client.get(key);\n  }\n}`,
      },
    ],
  },
  'a client kept for later calls': {
    code: `${REDIS}let client;\nexport async function getClient() {\n  if (!client) {\n    client = await «createClient»().connect();\n  }\n  return client;\n}`,
    reports: [lost('createClient()')],
  },
  'a connection whose first refusal alone is told to a callback': {
    code: `${MYSQL}const db = mysql.«createConnection»({ host });\ndb.connect((error) => {\n  if (error) throw error;\n});`.replace('mysql.«createConnection»', '«mysql.createConnection»'),
    reports: [lost('mysql.createConnection()')],
    suggestions: listen(`${MYSQL}const db = mysql.createConnection({ host });§\ndb.connect((error) => {\n  if (error) throw error;\n});`, '\ndb', ';'),
  },
  'a connection without any callback': {
    code: `${MYSQL}const db = «mysql.createConnection»({ host });\ndb.connect();`,
    reports: [refused('mysql.createConnection()')],
    suggestions: listen(`${MYSQL}const db = mysql.createConnection({ host });§\ndb.connect();`, '\ndb', ';'),
  },
  'a connection to a broker': {
    code: `${AMQP}const connection = await «amqp.connect»(url);\nconst channel = await connection.createChannel();`,
    reports: [lost('amqp.connect()')],
    suggestions: listen(`${AMQP}const connection = await amqp.connect(url);§\nconst channel = await connection.createChannel();`, '\nconnection', ';'),
  },
  'a connection that a callback gets': {
    code: `import amqp from 'amqplib/callback_api';\n«amqp.connect»(url, (error, connection) => {\n  connection.createChannel(start);\n});`,
    reports: [lost('amqp.connect()')],
  },
  'a request that stands alone': {
    code: `${HTTP}«http.get»(url, (response) => response.resume());`,
    reports: [refused('http.get()')],
    suggestions: listen(`${HTTP}http.get(url, (response) => response.resume())§;`),
  },
  'a request that is written to': {
    code: `${HTTP}const request = «http.request»(url);\nrequest.write(body);\nrequest.end();`,
    reports: [refused('http.request()')],
    suggestions: listen(`${HTTP}const request = http.request(url);§\nrequest.write(body);\nrequest.end();`, '\nrequest', ';'),
  },
  'a listener on the response, which a refused request never has': {
    code: `${HTTP}«http.get»(url, (response) => {\n  response.on('error', report);\n});`,
    reports: [refused('http.get()')],
    suggestions: listen(`${HTTP}http.get(url, (response) => {\n  response.on('error', report);\n})§;`),
  },
  'a socket': {
    code: `${NET}const socket = «net.connect»(5000, host);\nsocket.write('hello');`,
    reports: [refused('net.connect()')],
    suggestions: listen(`${NET}const socket = net.connect(5000, host);§\nsocket.write('hello');`, '\nsocket', ';'),
  },
  'a WebSocket of ws': {
    code: `${WS}const ws = new «WebSocket»(url);\nws.on('message', show);`,
    reports: [refused('new WebSocket()')],
    suggestions: listen(`${WS}const ws = new WebSocket(url);§\nws.on('message', show);`, '\nws', ';'),
  },
  'a function of the file that takes the socket and listens to something else': {
    code: `${WS}const ws = new «WebSocket»(url);\nwatch(ws);\nfunction watch(socket) {\n  socket.on('message', show);\n}`,
    reports: [refused('new WebSocket()')],
    suggestions: listen(`${WS}const ws = new WebSocket(url);§\nwatch(ws);\nfunction watch(socket) {\n  socket.on('message', show);\n}`, '\nws', ';'),
  },
  'a member that emits': {
    code: `import createSubscriber from 'pg-listen';\nconst subscriber = «createSubscriber»({ connectionString });\nsubscriber.notifications.on('news', show);\nawait subscriber.connect();`,
    reports: [lost('createSubscriber()')],
    suggestions: listen(
      `import createSubscriber from 'pg-listen';\nconst subscriber = createSubscriber({ connectionString });§\nsubscriber.notifications.on('news', show);\nawait subscriber.connect();`,
      '\nsubscriber.events',
      ';',
    ),
  },
  'a server of Node': {
    code: `${HTTP}const server = http.createServer(handler);\n«server.listen»(port);`,
    reports: [taken('server.listen')],
    suggestions: listenAndStop(`${HTTP}const server = http.createServer(handler);§\nserver.listen(port);`, '\nserver', ';'),
  },
  'an application of Express without a callback': {
    code: `${EXPRESS}«app.listen»(port);`,
    reports: [taken('app.listen')],
    suggestions: listenAndStop(`${EXPRESS}app.listen(port)§;`),
  },
  'a callback that looks at no error': {
    code: `${EXPRESS}«app.listen»(port, () => console.log('up'));`,
    reports: [swallowed('app.listen')],
    suggestions: listenAndStop(`${EXPRESS}app.listen(port, () => console.log('up'))§;`),
  },
  'a listener on the application, which is not the server': {
    code: `${EXPRESS}app.on('error', report);\nconst server = «app.listen»(port);`,
    reports: [taken('app.listen')],
    suggestions: listenAndStop(`${EXPRESS}app.on('error', report);\nconst server = app.listen(port);§`, '\nserver', ';'),
  },
  'a server that is handed to socket.io, which adds no listener': {
    code: `import { createServer } from 'http';\nimport { Server } from 'socket.io';\nconst server = createServer();\nconst io = new Server(server);\n«server.listen»(3000);`,
    reports: [taken('server.listen')],
    suggestions: listenAndStop(`import { createServer } from 'http';\nimport { Server } from 'socket.io';\nconst server = createServer();§\nconst io = new Server(server);\nserver.listen(3000);`, '\nserver', ';'),
  },
  'a server of ws with a port of its own': {
    code: `import { WebSocketServer } from 'ws';\nconst wss = new «WebSocketServer»({ port: 8080 });`,
    reports: [taken('new WebSocketServer()')],
    suggestions: listenAndStop(`import { WebSocketServer } from 'ws';\nconst wss = new WebSocketServer({ port: 8080 });§`, '\nwss', ';'),
  },
};

testRule('require-error-listener', rule, {
  silent: {
    'a pool with a listener': `${PG}const pool = new Pool(); pool.on('error', report);`,
    'a listener that is added once': `${PG}const pool = new Pool(); pool.once('error', report);`,
    'a listener in a chain': `${PG}const pool = new Pool().on('connect', log).on('error', report);`,
    'a listener in a chain of calls': `${PG}const pool = new Pool(); pool.on('connect', log).on('error', report);`,
    'a listener by another name': `${PG}const pool = new Pool(); pool.addListener('error', report); `,
    'a listener that goes first': `${PG}const pool = new Pool(); pool.prependListener('error', report);`,
    'a listener whose event is a constant': `${PG}const EVENT = 'error'; const pool = new Pool(); pool.on(EVENT, report);`,
    'listeners for events that come from a list': `${PG}const pool = new Pool(); for (const event of events) pool.on(event, report);`,
    'an exported pool with a listener': `${PG}export const pool = new Pool(); pool.on('error', report);`,
    'a listener in a function of the file that gets the pool': `${PG}const pool = new Pool(); watch(pool); function watch(client) { client.on('error', report); }`,
    'a pool that an unknown function gets': `${PG}const pool = new Pool(); watch(pool);`,
    'a pool in an object that leaves': `${PG}watch({ pool: new Pool() });`,
    'a pool that is given back to whoever asked': `${PG}export function createPool(url) { return new Pool({ connectionString: url }); }`,
    'a pool in a variable that is given back': `${PG}export function createPool(url) { const pool = new Pool({ connectionString: url }); return pool; }`,
    'a pool in a list': `${PG}const pools = [new Pool(), new Pool()]; pools.forEach((pool) => pool.on('error', report));`,
    'a client that a promise waits on': `${PG}import { once } from 'events'; const pool = new Pool(); once(pool, 'error').then(report);`,
    'a process that handles what nobody else does': `${PG}const pool = new Pool(); process.on('uncaughtException', report);`,
    'the same by a constant for the event': `${PG}const EVENT = 'uncaughtException'; const pool = new Pool(); process.on(EVENT, report);`,
    'a pool on the machine of a developer': `${PG}if (process.env.NODE_ENV === 'development') { const pool = new Pool(); pool.query('select 1'); }`,
    'a test': { code: `${PG}const pool = new Pool();`, filename: 'src/db.test.ts' },
    'a script that ends its client': `import { Client } from 'pg'; const client = new Client(); await client.connect(); await client.query('select 1'); await client.end();`,
    'a function that ends its client': `import { Client } from 'pg'; async function migrate() { const client = new Client(); try { await client.query(sql); } finally { await client.end(); } }`,
    'a script that ends its pool when all is done': `${PG}const pool = new Pool(); main().finally(() => pool.end()); async function main() { await pool.query(sql); }`,
    'a script whose work ends the pool': `${PG}const pool = new Pool(); async function main() { await pool.query(sql); await pool.end(); } main();`,
    'ioredis, which survives': `import Redis from 'ioredis'; const redis = new Redis(url);`,
    'bullmq, which survives': `import { Queue } from 'bullmq'; const queue = new Queue('jobs', { connection });`,
    'mqtt, which listens itself': `import mqtt from 'mqtt'; const client = mqtt.connect(url);`,
    'a pool of mysql, which tells its callers': `${MYSQL}const pool = mysql.createPool({ host });`,
    'promises of mysql2, which reject': `import mysql from 'mysql2/promise'; const db = await mysql.createConnection(url);`,
    'another package with a class of the same name': `import { Pool } from 'undici'; const pool = new Pool('https://api.example.com');`,
    'a type': { code: `import type { Pool } from 'pg'; export function f(pool: Pool) { return pool.query('select 1'); }` },
    'the WebSocket of browsers, which ends nothing': `const ws = new WebSocket(url); ws.onmessage = show;`,
    'a handler in a property': `${WS}const ws = new WebSocket(url); ws.onerror = report;`,
    'a listener as in browsers': `${WS}const ws = new WebSocket(url); ws.addEventListener('error', report);`,
    'a listener in a class': `${REDIS}class Cache { client = createClient(); constructor() { this.client.on('error', report); } }`,
    'a listener in another method': `${REDIS}class Cache { start() { this.client = createClient(); this.listen(); } listen() { this.client.on('error', report); } }`,
    'a client with a listener before it connects': `${REDIS}const client = await createClient().on('error', report).connect();`,
    'a client on the global object, with a listener': `${REDIS}globalThis.redis = createClient(); globalThis.redis.on('error', report);`,
    'a request whose error rejects a promise': `${HTTP}export const load = (url) => new Promise((resolve, reject) => { http.get(url, resolve).on('error', reject); });`,
    'a request in a variable': `${HTTP}const request = http.request(url, done); request.on('error', report); request.end();`,
    'a request after a timeout': `${HTTP}http.get(url, done).setTimeout(1000).on('error', report);`,
    'a request that a stream is piped into, which listens': `${HTTP}body.pipe(http.request(url));`,
    'a callback of request': `import request from 'request'; request(url, (error, response) => show(error, response));`,
    'a callback of request that comes from outside': `import request from 'request'; export function load(url, callback) { request(url, callback); }`,
    'a socket that is not connected': `${NET}const socket = new net.Socket(); socket.setNoDelay();`,
    'a socket with a listener': `${NET}const socket = new net.Socket(); socket.on('error', report); socket.connect(5000, host);`,
    'a proxy whose calls take errors': `import httpProxy from 'http-proxy'; const proxy = httpProxy.createProxyServer(); proxy.web(req, res, { target }, (error) => report(error));`,
    'a proxy with a listener': `import httpProxy from 'http-proxy'; const proxy = httpProxy.createProxyServer(); proxy.on('error', report); proxy.web(req, res, { target });`,
    'another event that tells of a refused connection': `import ldap from 'ldapjs'; const client = ldap.createClient({ url }); client.on('connectError', report);`,
    'a member with a listener': `import createSubscriber from 'pg-listen'; const subscriber = createSubscriber({ connectionString }); subscriber.events.on('error', report); subscriber.connect();`,
    'a destructured member with a listener': `import createSubscriber from 'pg-listen'; const subscriber = createSubscriber({ connectionString }); const { events } = subscriber; events.on('error', report); subscriber.connect();`,
    'clients that the adapter is given': `import adapter from 'socket.io-redis'; io.adapter(adapter({ pubClient, subClient }));`,
    'a connection that a callback gets, with a listener': `import amqp from 'amqplib/callback_api'; amqp.connect(url, (error, connection) => { connection.on('error', report); });`,
    'a connection that a promise hands on, with a listener': `${AMQP}amqp.connect(url).then((connection) => { connection.on('error', report); });`,
    'a connection that is closed after the message': `import amqp from 'amqplib/callback_api'; amqp.connect(url, (error, connection) => { send(connection.createChannel()); setTimeout(() => { connection.close(); }, 500); });`,
    'a server with a listener': `${HTTP}const server = http.createServer(handler); server.on('error', report); server.listen(port);`,
    'a server whose listener follows on listen': `${EXPRESS}app.listen(port, () => {}).on('error', report);`,
    'a server in a variable, with a listener': `${EXPRESS}const server = app.listen(port); server.on('error', report);`,
    'a callback of Express 5 that gets the error': `${EXPRESS}app.listen(port, (error) => { if (error) throw error; });`,
    'a callback that comes from outside': `${EXPRESS}export const start = (port, callback) => app.listen(port, callback);`,
    'any free port': `${EXPRESS}const server = app.listen(0);`,
    'any free port by a constant': `${EXPRESS}const ANY = 0; const server = app.listen(ANY);`,
    'a server that does not listen here': `${HTTP}export const server = http.createServer(handler);`,
    'a server that somebody else starts': `${HTTP}start(http.createServer(handler));`,
    'a server that a function gives back': `${HTTP}export function start() { return http.createServer(handler).listen(3000); }`,
    'a server of ws on another server': `import { WebSocketServer } from 'ws'; const wss = new WebSocketServer({ noServer: true });`,
    'Fastify, whose promise rejects': `import fastify from 'fastify'; const app = fastify(); app.listen({ port: 3000 });`,
  },
  flagged,
});

testRepairs('require-error-listener', rule, flagged);

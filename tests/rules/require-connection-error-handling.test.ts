import rule from '../../rules/require-connection-error-handling.js';
import { testRule } from '../rule-tester/testRule.js';
import type { FlaggedCase } from '../rule-tester/testRule.js';
import { testRepairs } from './fixed.js';

const MONGOOSE = `import mongoose from 'mongoose';\n`;
const PG = `import { Pool } from 'pg';\nconst pool = new Pool();\n`;
const NODE = `import fs from 'node:fs';\n`;
const AXIOS = `${NODE}import axios from 'axios';\n`;
const REDIS = `import { createClient } from 'redis';\n`;
const EXPRESS = `import express from 'express';\nconst app = express();\n`;

const floating = (client: string): string =>
  `Nothing handles the promise of \`${client}\`: when the connection is refused, the process ends with an unhandled rejection. Add a \`catch\`.`;
const within = (name: string, client: string): string =>
  `Nothing handles the promise of \`${name}\`, in which \`${client}\` connects: when the connection is refused, the process ends with an unhandled rejection. Add a \`catch\`.`;
const callback = (caller: string, client: string): string =>
  `\`${caller}\` looks at no promise of its callback: when \`${client}\` is refused the connection, the process ends with an unhandled rejection. Catch it in the callback.`;

/** The suggestion that catches the error where a program starts, in place of the `§`. */
function stop(code: string): NonNullable<FlaggedCase['suggestions']> {
  const output = code.replace('§', '.catch((error) => {\n  console.error(error);\n  process.exit(1);\n})');
  return [{ description: 'Catch the error, and stop the process.', output }];
}

/** The same for what happens later. */
function log(code: string, indent = ''): NonNullable<FlaggedCase['suggestions']> {
  const output = code.replace('§', `.catch((error) => {\n${indent}  console.error(error);\n${indent}})`);
  return [{ description: 'Catch the error, and write it to the log.', output }];
}

const flagged: Readonly<Record<string, FlaggedCase>> = {
  'a connection that nobody waits for': {
    code: `${MONGOOSE}«mongoose.connect»(url);`,
    reports: [floating('mongoose.connect')],
    suggestions: stop(`${MONGOOSE}mongoose.connect(url)§;`),
  },
  'a server that is started by hand': {
    code: `import app from '../app.js';\n${MONGOOSE}«mongoose.connect»(url);\napp.listen(process.env.PORT);`,
    filename: 'bin/www.js',
    reports: [floating('mongoose.connect')],
    suggestions: stop(`import app from '../app.js';\n${MONGOOSE}mongoose.connect(url)§;\napp.listen(process.env.PORT);`),
  },
  'a promise that is thrown away': {
    code: `${MONGOOSE}void «mongoose.connect»(url);`,
    reports: [floating('mongoose.connect')],
    suggestions: stop(`${MONGOOSE}void mongoose.connect(url)§;`),
  },
  'a chain without an end': {
    code: `${MONGOOSE}«mongoose.connect»(url).then(() => start());`,
    reports: [floating('mongoose.connect')],
    suggestions: stop(`${MONGOOSE}mongoose.connect(url).then(() => start())§;`),
  },
  'a chain that only cleans up': {
    code: `${MONGOOSE}«mongoose.connect»(url).finally(() => done());`,
    reports: [floating('mongoose.connect')],
    suggestions: stop(`${MONGOOSE}mongoose.connect(url).finally(() => done())§;`),
  },
  'a listener of mongoose, which does not keep its promise from rejecting': {
    code: `${MONGOOSE}«mongoose.connect»(url);\nmongoose.connection.on('error', report);`,
    reports: [floating('mongoose.connect')],
    suggestions: stop(`${MONGOOSE}mongoose.connect(url)§;\nmongoose.connection.on('error', report);`),
  },
  'a try around a promise that nobody waits for': {
    code: `${MONGOOSE}try {\n  «mongoose.connect»(url);\n} catch (error) {\n  report(error);\n}`,
    reports: [floating('mongoose.connect')],
    suggestions: [
      {
        description: 'Catch the error, and stop the process.',
        output: `${MONGOOSE}try {\n  mongoose.connect(url).catch((error) => {\n    console.error(error);\n    process.exit(1);\n  });\n} catch (error) {\n  report(error);\n}`,
      },
    ],
  },
  'a function that is called and forgotten': {
    code: `${MONGOOSE}async function main() {\n  await mongoose.connect(url);\n}\n«main»();`,
    reports: [within('main', 'mongoose.connect')],
    suggestions: stop(`${MONGOOSE}async function main() {\n  await mongoose.connect(url);\n}\nmain()§;`),
  },
  'a function that calls one that connects': {
    code: `${MONGOOSE}const connect = async () => {\n  await mongoose.connect(url);\n};\nasync function main() {\n  await connect();\n}\n«main»();`,
    reports: [within('main', 'mongoose.connect')],
    suggestions: stop(`${MONGOOSE}const connect = async () => {\n  await mongoose.connect(url);\n};\nasync function main() {\n  await connect();\n}\nmain()§;`),
  },
  'a function that gives the promise back': {
    code: `${MONGOOSE}function connect() {\n  return mongoose.connect(url);\n}\n«connect»();`,
    reports: [within('connect', 'mongoose.connect')],
    suggestions: stop(`${MONGOOSE}function connect() {\n  return mongoose.connect(url);\n}\nconnect()§;`),
  },
  'an exported function that its own module calls, and forgets': {
    code: `${MONGOOSE}export async function connect() {\n  await mongoose.connect(url);\n}\n«connect»();`,
    reports: [within('connect', 'mongoose.connect')],
    suggestions: stop(`${MONGOOSE}export async function connect() {\n  await mongoose.connect(url);\n}\nconnect()§;`),
  },
  'several connections in one function, whose promise is lost once': {
    code: `${MONGOOSE}async function main() {\n  await mongoose.connect(one);\n  await mongoose.connect(two);\n}\n«main»();`,
    reports: [within('main', 'mongoose.connect')],
    suggestions: stop(`${MONGOOSE}async function main() {\n  await mongoose.connect(one);\n  await mongoose.connect(two);\n}\nmain()§;`),
  },
  'a function that is called where it stands': {
    code: `${MONGOOSE}(async () => {\n  await «mongoose.connect»(url);\n})();`,
    reports: [floating('mongoose.connect')],
    suggestions: stop(`${MONGOOSE}(async () => {\n  await mongoose.connect(url);\n})()§;`),
  },
  'a try that only cleans up': {
    code: `${MONGOOSE}async function main() {\n  try {\n    await mongoose.connect(url);\n  } finally {\n    done();\n  }\n}\n«main»();`,
    reports: [within('main', 'mongoose.connect')],
    suggestions: stop(`${MONGOOSE}async function main() {\n  try {\n    await mongoose.connect(url);\n  } finally {\n    done();\n  }\n}\nmain()§;`),
  },
  'all of several': {
    code: `${PG}«Promise.all»([pool.query('select 1')]);`,
    reports: [within('Promise.all', 'pool.query')],
    suggestions: stop(`${PG}Promise.all([pool.query('select 1')])§;`),
  },
  'a method that the constructor calls': {
    code: `${MONGOOSE}class Database {\n  constructor() {\n    «this.connect»();\n  }\n  async connect() {\n    await mongoose.connect(url);\n  }\n}`,
    reports: [within('this.connect', 'mongoose.connect')],
    suggestions: log(`${MONGOOSE}class Database {\n  constructor() {\n    this.connect()§;\n  }\n  async connect() {\n    await mongoose.connect(url);\n  }\n}`, '    '),
  },
  'a promise that a function forgets': {
    code: `${AXIOS}export function track(event) {\n  «axios.post»(url, event);\n}`,
    reports: [floating('axios.post')],
    suggestions: log(`${AXIOS}export function track(event) {\n  axios.post(url, event)§;\n}`, '  '),
  },
  'fetch in a program of Node': {
    code: `${NODE}async function main() {\n  const response = await fetch(url);\n}\n«main»();`,
    reports: [within('main', 'fetch')],
    suggestions: stop(`${NODE}async function main() {\n  const response = await fetch(url);\n}\nmain()§;`),
  },
  'a client without a listener, whose promise then rejects': {
    code: `${REDIS}const client = createClient();\n«client.connect»();`,
    reports: [floating('client.connect')],
    suggestions: stop(`${REDIS}const client = createClient();\nclient.connect()§;`),
  },
  'a timer, which waits for nobody': {
    code: `${PG}setInterval(async () => {\n  await «pool.query»('select 1');\n}, 1000);`,
    reports: [callback('setInterval', 'pool.query')],
  },
  'a timer that is handed a function by name': {
    code: `${PG}async function poll() {\n  await «pool.query»('select 1');\n}\nsetInterval(poll, 1000);`,
    reports: [callback('setInterval', 'pool.query')],
  },
  'the callback of listen': {
    code: `${EXPRESS}${MONGOOSE}app.listen(3000, async () => {\n  await «mongoose.connect»(url);\n});`,
    reports: [callback('app.listen', 'mongoose.connect')],
  },
  'a loop that waits for nobody': {
    code: `${PG}texts.forEach(async (text) => {\n  await «pool.query»(text);\n});`,
    reports: [callback('texts.forEach', 'pool.query')],
  },
  'an async executor, whose promise nobody gets': {
    code: `${PG}export const load = () => new Promise(async (resolve) => {\n  resolve(await «pool.query»('select 1'));\n});`,
    reports: [callback('new Promise()', 'pool.query')],
  },
  'a route of an Express that is known to look at no promise': {
    code: `${EXPRESS}${PG}app.get('/', async (req, res) => {\n  res.json(await «pool.query»('select 1'));\n});`,
    reports: [callback('app.get', 'pool.query')],
    settings: { versions: { express: '4.21.2' } },
  },
};

testRule('require-connection-error-handling', rule, {
  silent: {
    'a script, whose error is for whoever runs it': { code: `import mongoose from 'mongoose'; mongoose.connect(url);`, filename: 'scripts/seed.js' },
    'a catch': `${MONGOOSE}mongoose.connect(url).catch(report);`,
    'a catch at the end of a chain': `${MONGOOSE}mongoose.connect(url).then(() => start()).catch(report);`,
    'a catch before the end of a chain': `${MONGOOSE}mongoose.connect(url).catch(report).then(() => start());`,
    'a second argument of then': `${MONGOOSE}mongoose.connect(url).then(start, report);`,
    'a catch of what all give back': `${PG}Promise.all([pool.query('select 1')]).catch(report);`,
    'a promise that never rejects': `${PG}Promise.allSettled([pool.query('select 1')]);`,
    'a module that waits: its importer learns of the error, and a program stops with it': `${MONGOOSE}await mongoose.connect(url);`,
    'a try': `${MONGOOSE}async function main() { try { await mongoose.connect(url); } catch (error) { report(error); } } main();`,
    'a try in the function that calls': `${MONGOOSE}const connect = async () => { await mongoose.connect(url); }; async function main() { try { await connect(); } catch (error) { report(error); } } main();`,
    'a catch of the function that connects': `${MONGOOSE}async function main() { await mongoose.connect(url); } main().catch(report);`,
    'a catch of what is called where it stands': `${MONGOOSE}(async () => { await mongoose.connect(url); })().catch(report);`,
    'a function that awaits the catch': `${MONGOOSE}async function main() { await mongoose.connect(url).catch(report); } main();`,
    'a call after a catch in the chain': `${MONGOOSE}start().catch(report).then(done); async function start() { await mongoose.connect(url); }`,
    'an exported function: its caller decides': `${MONGOOSE}export async function connect() { await mongoose.connect(url); }`,
    'an exported function, by CommonJS': `const mongoose = require('mongoose'); module.exports = async () => { await mongoose.connect(url); };`,
    'an arrow function that gives the promise back': `${MONGOOSE}export const connect = () => mongoose.connect(url);`,
    'a method that others call': `${MONGOOSE}export class Database { async connect() { await mongoose.connect(url); } }`,
    'a promise in a variable': `${MONGOOSE}const connecting = mongoose.connect(url); export default connecting;`,
    'a promise that an unknown function gets': `${MONGOOSE}settle(mongoose.connect(url));`,
    'a promise in an object': `${MONGOOSE}export const state = { connecting: mongoose.connect(url) };`,
    'a callback, which gets the error': `${MONGOOSE}mongoose.connect(url, (error) => report(error));`,
    'a callback by name': `${MONGOOSE}mongoose.connect(url, done); function done(error) { report(error); }`,
    'a callback of pg': `${PG}pool.query('select 1', (error, result) => show(error, result));`,
    'createConnection, which keeps its promise from rejecting': `${MONGOOSE}mongoose.createConnection(url);`,
    'a client with a listener, which tries again for ever instead': `${REDIS}const client = createClient(); client.on('error', report); client.connect();`,
    'a client that somebody else may listen to': `${REDIS}const client = createClient(); watch(client); client.connect();`,
    'a process that handles what nobody else does': `${MONGOOSE}process.on('unhandledRejection', report); mongoose.connect(url);`,
    'a process that handles exceptions, of which this becomes one': `${MONGOOSE}process.once('uncaughtException', report); mongoose.connect(url);`,
    'the machine of a developer': `${MONGOOSE}if (process.env.NODE_ENV === 'development') mongoose.connect(url);`,
    'a script, which ends with the error': { code: `${MONGOOSE}mongoose.connect(url);`, filename: 'src/database/seeds/users.js' },
    'a test': { code: `${MONGOOSE}mongoose.connect(url);`, filename: 'tests/db.js' },
    'a browser, which only logs it': `document.querySelector('button').onclick = () => { fetch(url); };`,
    'an effect of React': { code: `import { useEffect } from 'react'; export function Users() { useEffect(() => { fetch(url); }, []); return null; }`, filename: 'src/users.jsx' },
    'a file that may run in a browser': `export function track(event) { fetch(url, { body: event }); }`,
    'a page of Next.js, whose server handles it': { code: `import { NextResponse } from 'next/server'; import axios from 'axios'; export function GET() { axios.post(url); return NextResponse.json({}); }`, filename: 'app/api/route.js' },
    'supabase, whose promise resolves with the error': `${NODE}import { createClient } from '@supabase/supabase-js'; const supabase = createClient(url, key); supabase.from('users').select();`,
    'postgres, whose queries are lazy': `${NODE}import postgres from 'postgres'; const sql = postgres(url);`,
    'knex, which connects later': `${NODE}import knex from 'knex'; const db = knex({ client: 'pg' });`,
    'a stream of got, which is no promise': `${NODE}import got from 'got'; got.stream(url).pipe(process.stdout);`,
    'an instance of axios, which does not connect': `${AXIOS}axios.create({ baseURL: url });`,
    'another function called fetch': `${NODE}function fetch() {} fetch(url);`,
    'a timer whose callback catches': `${PG}setInterval(async () => { try { await pool.query('select 1'); } catch (error) { report(error); } }, 1000);`,
    'a timer whose callback calls what catches': `${PG}async function poll() { await pool.query('select 1'); } setInterval(() => { poll().catch(report); }, 1000);`,
    'a callback of somebody unknown': `${PG}queue.process(async () => { await pool.query('select 1'); });`,
    'a wrapper of handlers': `${EXPRESS}${PG}app.get('/', asyncHandler(async (req, res) => { res.json(await pool.query('select 1')); }));`,
    'a route of Express, which may look at the promise': `${EXPRESS}${PG}app.get('/', async (req, res) => { res.json(await pool.query('select 1')); });`,
    'a route of Express 5, which does': {
      code: `${EXPRESS}${PG}app.get('/', async (req, res) => { res.json(await pool.query('select 1')); });`,
      settings: { versions: { express: '5.1.0' } },
    },
    'a route of Express 4 that is taught to': {
      code: `import 'express-async-errors';\n${EXPRESS}${PG}app.get('/', async (req, res) => { res.json(await pool.query('select 1')); });`,
      settings: { versions: { express: '4.21.2' } },
    },
    'a route of Fastify': `import fastify from 'fastify'; const app = fastify(); ${PG}app.get('/', async () => pool.query('select 1'));`,
    'a list of promises that is waited for': `${PG}export async function all() { await Promise.all(texts.map(async (text) => { await pool.query(text); })); }`,
    'a function that is never called': `${MONGOOSE}async function main() { await mongoose.connect(url); }`,
    'a condition': `${MONGOOSE}export const connected = () => isReady || mongoose.connect(url);`,
    'functions that call each other': `${MONGOOSE}export async function one() { await two(); await mongoose.connect(url); } async function two() { await one(); }`,
  },
  flagged,
});

testRepairs('require-connection-error-handling', rule, flagged);

import { describe, expect, test } from 'vitest';

import { connections } from './as-text.js';

type Row = readonly [reason: string, code: string, expected: readonly string[]];

const URL = 'http://localhost:3000';
const FETCH = [`fetch -> ${URL}`];

describe('how a client is reached', () => {
  test.each<Row>([
    ['a global', `fetch('${URL}');`, FETCH],
    ['a global of the window', `window.fetch('${URL}');`, [`window.fetch -> ${URL}`]],
    ['a global of globalThis', `globalThis.fetch('${URL}');`, [`globalThis.fetch -> ${URL}`]],
    ['a global of self', `self.fetch('${URL}');`, [`self.fetch -> ${URL}`]],
    ['a global that is constructed', `new WebSocket('ws://localhost:1');`, ['new WebSocket() -> ws://localhost:1']],
    ['a member of a global', `navigator.sendBeacon('${URL}');`, [`navigator.sendBeacon -> ${URL}`]],
    ['a global under another name', `const f = fetch; f('${URL}');`, [`f -> ${URL}`]],
    ['a global in an optional call', `fetch?.('${URL}');`, FETCH],
    ['a default import', `import axios from 'axios'; axios.get('${URL}');`, [`axios.get -> ${URL}`]],
    ['a default import that is called', `import axios from 'axios'; axios('${URL}');`, [`axios -> ${URL}`]],
    ['a default import under another name', `import http from 'axios'; http.get('${URL}');`, [`http.get -> ${URL}`]],
    ['a named import', `import { Pool } from 'pg'; new Pool({ connectionString: 'postgres://localhost/a' });`, ['new Pool() -> postgres://localhost/a']],
    ['a renamed import', `import { Pool as Db } from 'pg'; new Db({ host: 'localhost' });`, ['new Db() -> localhost']],
    ['a default by its name', `import { default as axios } from 'axios'; axios.get('${URL}');`, [`axios.get -> ${URL}`]],
    ['a namespace', `import * as pg from 'pg'; new pg.Pool({ host: 'localhost' });`, ['new pg.Pool() -> localhost']],
    ['a default that holds the names', `import pg from 'pg'; new pg.Pool({ host: 'localhost' });`, ['new pg.Pool() -> localhost']],
    ['a destructured default', `import pg from 'pg'; const { Pool } = pg; new Pool({ host: 'localhost' });`, ['new Pool() -> localhost']],
    ['a member of a member', `import pg from 'pg'; new pg.native.Pool({ host: 'localhost' });`, ['new pg.native.Pool() -> localhost']],
    ['a default of a namespace', `import * as axios from 'axios'; axios.default.get('${URL}');`, [`axios.default.get -> ${URL}`]],
    ['a require', `const axios = require('axios'); axios.get('${URL}');`, [`axios.get -> ${URL}`]],
    ['a require of a default', `const axios = require('axios').default; axios.get('${URL}');`, [`axios.get -> ${URL}`]],
    ['a destructured require', `const { Pool } = require('pg'); new Pool({ host: 'localhost' });`, ['new Pool() -> localhost']],
    ['a renamed destructured require', `const { Pool: Db } = require('pg'); new Db({ host: 'localhost' });`, ['new Db() -> localhost']],
    ['a member of a require', `const Pool = require('pg').Pool; new Pool({ host: 'localhost' });`, ['new Pool() -> localhost']],
    ['a require that is called at once', `require('axios').get('${URL}');`, [`require('axios').get -> ${URL}`]],
    ['a require by a template', 'const axios = require(`axios`); axios.get("http://localhost:3000");', [`axios.get -> ${URL}`]],
    ['an import with require', `import axios = require('axios'); axios.get('${URL}');`, [`axios.get -> ${URL}`]],
    ['createRequire', `import { createRequire } from 'module'; const require = createRequire(import.meta.url); const axios = require('axios'); axios.get('${URL}');`, [`axios.get -> ${URL}`]],
    ['a dynamic import', `const { Pool } = await import('pg'); new Pool({ host: 'localhost' });`, ['new Pool() -> localhost']],
    ['a dynamic import of a default', `const { default: axios } = await import('axios'); axios.get('${URL}');`, [`axios.get -> ${URL}`]],
    ['a dynamic import of a namespace', `const pg = await import('pg'); new pg.Pool({ host: 'localhost' });`, ['new pg.Pool() -> localhost']],
    ['a dynamic import at once', `(await import('axios')).default.get('${URL}');`, [`….default.get -> ${URL}`]],
    ['a dynamic import whose promise hands it over', `import('axios').then(({ default: axios }) => axios.get('${URL}'));`, [`axios.get -> ${URL}`]],
    ['a dynamic import whose promise hands the module over', `import('pg').then((pg) => new pg.Pool({ host: 'localhost' }));`, ['new pg.Pool() -> localhost']],
    ['a construction of a require', `new (require('pg').Pool)({ host: 'localhost' });`, [`new (require('pg').Pool)() -> localhost`]],
    ['a specifier of Deno', `import axios from 'npm:axios@1'; axios.get('${URL}');`, [`axios.get -> ${URL}`]],
    ['a specifier of Deno with a file', `import { Pool } from 'npm:pg@8.11.0/lib/index.js'; new Pool({ host: 'localhost' });`, ['new Pool() -> localhost']],
    ['a package of JSR', `import { createClient } from 'jsr:@supabase/supabase-js@2'; createClient('${URL}');`, [`createClient -> ${URL}`]],
    ['a network for browsers', `import axios from 'https://cdn.jsdelivr.net/npm/axios@1.3.5/+esm'; axios.get('${URL}');`, [`axios.get -> ${URL}`]],
    ['another network', `import { createClient } from 'https://esm.sh/v135/@supabase/supabase-js@2?bundle'; createClient('${URL}');`, [`createClient -> ${URL}`]],
    ['a third network', `import axios from 'https://unpkg.com/axios@1.6.0/dist/axios.min.js'; axios.get('${URL}');`, [`axios.get -> ${URL}`]],
    ['the network of socket.io', `import { io } from 'https://cdn.socket.io/4.3.2/socket.io.esm.min.js'; io('${URL}');`, [`io -> ${URL}`]],
    ['a name from a file of a package', `import { useWebSocket } from 'react-use-websocket/dist/lib/use-websocket'; useWebSocket('${URL}');`, [`useWebSocket -> ${URL}`]],
    ['the file that holds all of a package', `import io from 'socket.io-client/dist/socket.io.js'; io('${URL}');`, [`io -> ${URL}`]],
    ['a subclass', `import { Pool } from 'pg'; class Db extends Pool { all() {} } new Db({ host: 'localhost' });`, ['new Db() -> localhost']],
    ['a subclass that hands its arguments on', `import Redis from 'ioredis'; class Cache extends Redis { constructor(url: string) { super(url); } } new Cache('redis://localhost');`, ['new Cache() -> redis://localhost']],
    ['a subclass that hands on whatever it is given', `import Redis from 'ioredis'; class Cache extends Redis { constructor(...args) { super(...args); } } new Cache('redis://localhost');`, ['new Cache() -> redis://localhost']],
    ['a subclass of a subclass', `import { Pool } from 'pg'; class Db extends Pool {} class Users extends Db {} new Users({ host: 'localhost' });`, ['new Users() -> localhost']],
    ['a built-in module', `import http from 'http'; http.get('${URL}');`, [`http.get -> ${URL}`]],
    ['a built-in module with its prefix', `import http from 'node:http'; http.get('${URL}');`, [`http.get -> ${URL}`]],
    ['a module that is a pattern', `import { S3Client } from '@aws-sdk/client-s3'; new S3Client({ endpoint: '${URL}' });`, [`new S3Client() -> ${URL}`]],
    ['a class behind a test', `import Redis from 'ioredis'; const Make = isReady && Redis; new Make('redis://localhost:1');`, ['new Make() -> redis://localhost:1']],
    ['a class before another', `import Redis from 'ioredis'; const Make = Redis || Other; new Make('redis://localhost:1');`, ['new Make() -> redis://localhost:1']],
    ['a class that is assigned where there is none', `import Redis from 'ioredis'; let Make; Make ??= Redis; new Make('redis://localhost:1');`, ['new Make() -> redis://localhost:1']],
    ['a class that is the default of an option', `import Redis from 'ioredis'; function connect({ Make = Redis }) { return new Make('redis://localhost:1'); }`, ['new Make() -> redis://localhost:1']],
    ['a module that is loaded later', `import('ioredis').then((module) => new module.default('redis://localhost:1'));`, ['new module.default() -> redis://localhost:1']],
    ['a global under another name of the window', `const { fetch: f } = window; f('${URL}');`, [`f -> ${URL}`]],
  ])('%s: %s', (_reason, code, expected) => {
    expect(connections(code)).toEqual(expected);
  });

  test.each<Row>([
    ['an instance in a constant', `import axios from 'axios'; const api = axios.create(); api.get('${URL}');`, [`api.get -> ${URL}`]],
    ['an instance that is called', `import axios from 'axios'; const api = axios.create(); api('${URL}');`, [`api -> ${URL}`]],
    ['an instance with a base', `import axios from 'axios'; const api = axios.create({ baseURL: '${URL}' }); api.get('/x');`, [`axios.create -> ${URL}`, 'api.get -> /x']],
    ['an instance of an instance', `import got from 'got'; const a = got.extend({}); const b = a.extend({}); b.get('${URL}');`, [`b.get -> ${URL}`]],
    ['an instance in an object', `import axios from 'axios'; const clients = { users: axios.create() }; clients.users.get('${URL}');`, [`clients.users.get -> ${URL}`]],
    ['an instance in a field', `import axios from 'axios'; class A { api = axios.create(); f() { this.api.get('${URL}'); } }`, [`this.api.get -> ${URL}`]],
    ['an instance that the constructor sets', `import axios from 'axios'; class A { constructor() { this.api = axios.create(); } f() { this.api.get('${URL}'); } }`, [`this.api.get -> ${URL}`]],
    ['an instance of a getter', `import axios from 'axios'; class A { get api() { return axios.create(); } f() { this.api.get('${URL}'); } }`, [`this.api.get -> ${URL}`]],
    ['an instance that a function gives', `import axios from 'axios'; function client() { return axios.create(); } client().get('${URL}');`, [`client().get -> ${URL}`]],
    ['an instance that an arrow gives', `import axios from 'axios'; const client = () => axios.create(); const api = client(); api.get('${URL}');`, [`api.get -> ${URL}`]],
    ['an instance that an immediate function gives', `import axios from 'axios'; const api = (() => axios.create())(); api.get('${URL}');`, [`api.get -> ${URL}`]],
    ['an instance that is set later', `import axios from 'axios'; let api; api = axios.create(); api.get('${URL}');`, [`api.get -> ${URL}`]],
    ['an instance with a fallback', `import axios from 'axios'; const api = given ?? axios.create(); api.get('${URL}');`, [`api.get -> ${URL}`]],
    ['an instance by a ternary', `import axios from 'axios'; const api = x ? axios.create() : null; api?.get('${URL}');`, [`api?.get -> ${URL}`.replace('?', '')]],
    ['an instance that is asserted', `import axios from 'axios'; const api = axios.create() as Api; api!.get('${URL}');`, [`api.get -> ${URL}`]],
    ['an instance in a global', `import axios from 'axios'; const g = globalThis as any; g.api = axios.create(); g.api.get('${URL}');`, [`g.api.get -> ${URL}`]],
    ['an instance in a pattern', `import axios from 'axios'; const { api } = { api: axios.create() }; api.get('${URL}');`, [`api.get -> ${URL}`]],
    ['an instance in a pattern with a default', `import axios from 'axios'; const { get = x } = axios.create(); get('${URL}');`, [`get -> ${URL}`]],
    ['an instance that a pattern assigns', `import axios from 'axios'; let get; ({ get } = axios.create()); get('${URL}');`, [`get -> ${URL}`]],
    ['an instance behind &&', `import axios from 'axios'; const api = x && axios.create(); api.get('${URL}');`, [`api.get -> ${URL}`]],
    ['an instance by ??=', `import axios from 'axios'; let api; api ??= axios.create(); api.get('${URL}');`, [`api.get -> ${URL}`]],
    ['an instance by a sequence', `import axios from 'axios'; const api = (log(), axios.create()); api.get('${URL}');`, [`api.get -> ${URL}`]],
    ['an instance of a class in a constant', `import axios from 'axios'; const A = class { api = axios.create(); f() { this.api.get('${URL}'); } };`, [`this.api.get -> ${URL}`]],
    ['an instance that is only tested', `import axios from 'axios'; if (axios && x) axios.get('${URL}');`, [`axios.get -> ${URL}`]],
    ['a named import in quotes', `import { 'default' as axios } from 'axios'; axios.get('${URL}');`, [`axios.get -> ${URL}`]],
    ['a method that is taken out', `import axios from 'axios'; const { get } = axios; get('${URL}');`, [`get -> ${URL}`]],
    ['a method under another name', `import axios from 'axios'; const load = axios.get; load('${URL}');`, [`load -> ${URL}`]],
    ['a value that is assigned', `import axios from 'axios'; axios.defaults.baseURL = '${URL}';`, [`axios.defaults.baseURL -> ${URL}`]],
    ['a value that is assigned to an instance', `import axios from 'axios'; const api = axios.create(); api.defaults.baseURL = '${URL}';`, [`api.defaults.baseURL -> ${URL}`]],
    ['a class that inherits', `import Redis from 'ioredis'; class Cache extends Redis { constructor() { super('redis://localhost'); } }`, ['new Redis() -> redis://localhost']],
    ['a class that sets a field of its parent', `import { RESTDataSource } from '@apollo/datasource-rest'; class Users extends RESTDataSource { baseURL = '${URL}'; }`, [`RESTDataSource -> ${URL}`]],
    ['a class that sets it in its constructor', `import { RESTDataSource } from '@apollo/datasource-rest'; class Users extends RESTDataSource { constructor() { super(); this.baseURL = '${URL}'; } }`, [`RESTDataSource -> ${URL}`]],
    ['a class that calls its parent', `import { RESTDataSource } from '@apollo/datasource-rest'; class Users extends RESTDataSource { f() { return this.get('${URL}'); } }`, [`address-argument this.get -> ${URL}`]],
    ['an injected service', `import { HttpService } from '@nestjs/axios'; class A { constructor(private readonly http: HttpService) {} f() { return this.http.get('${URL}'); } }`, [`this.http.get -> ${URL}`]],
    ['an injected service by its parameter', `import { HttpService } from '@nestjs/axios'; class A { constructor(http: HttpService) { http.get('${URL}'); } }`, [`http.get -> ${URL}`]],
    ['an injected service in a field', `import { HttpClient } from '@angular/common/http'; class A { private http = inject(HttpClient); f() { return this.http.get('${URL}'); } }`, [`this.http.get -> ${URL}`]],
    ['an injected service in a typed field', `import { HttpService } from '@nestjs/axios'; class A { @Inject() private http: HttpService; f() { return this.http.get('${URL}'); } }`, [`this.http.get -> ${URL}`]],
    ['Fastify: register calls the plugin', `import fastifyHttpProxy from '@fastify/http-proxy'; app.register(fastifyHttpProxy, { upstream: '${URL}' });`, [`fastifyHttpProxy -> ${URL}`]],
    ['Fastify: a plugin of the file', `import Redis from 'ioredis'; async function cache(app, { url }) { new Redis(url); } app.register(cache, { url: 'redis://localhost:6379' });`, [`new Redis() -> redis://localhost:6379 | ?`, 'address-argument app.register -> redis://localhost:6379']],
    ['Fastify: with a require', `app.register(require('@fastify/http-proxy'), { upstream: '${URL}' });`, [`require('@fastify/http-proxy') -> ${URL}`]],
    ['a target in the second argument', `import mongoose from 'mongoose'; mongoose.createConnection('mongodb://localhost/a');`, ['mongoose.createConnection -> mongodb://localhost/a']],
    ['a target in a list', `import { Kafka } from 'kafkajs'; new Kafka({ brokers: ['localhost:9092', 'b:9092'] });`, ['new Kafka() -> ?, localhost:9092, b:9092']],
    ['a target deep in an object', `import { createClient } from 'redis'; createClient({ socket: { host: 'localhost', port: 1 } });`, ['createClient -> localhost']],
    ['options in a constant', `import { Pool } from 'pg'; const options = { host: 'localhost' }; new Pool(options);`, ['new Pool() -> localhost']],
    ['options of a function', `import { Pool } from 'pg'; const options = () => ({ host: 'localhost' }); new Pool(options());`, ['new Pool() -> localhost']],
    ['options that are spread', `import { Pool } from 'pg'; const base = { host: 'localhost' }; new Pool({ ...base, max: 1 });`, ['new Pool() -> localhost']],
    ['a request object', `import axios from 'axios'; axios({ url: '${URL}', method: 'get' });`, [`axios -> ${URL}`]],
    ['new Request', `fetch(new Request('${URL}'));`, [`fetch -> ${URL}`, `new Request() -> ${URL}`]],
  ])('%s: %s', (_reason, code, expected) => {
    expect(connections(code)).toEqual(expected);
  });
});

describe('an own function around a client', () => {
  test.each<Row>([
    ['a parameter is what the callers give', `function load(url) { return fetch(url); } load('${URL}');`, [`fetch -> ${URL} | ?`]],
    ['a path behind a base', 'const load = (path) => fetch(`http://localhost:3000${path}`); load("/x");', ['fetch -> http://localhost:3000/x | http://localhost:3000?']],
    ['two functions deep', `const a = (url) => fetch(url); const b = (url) => a(url); b('${URL}');`, [`fetch -> ${URL} | ?`]],
    ['an object parameter', `function load({ url }) { return fetch(url); } load({ url: '${URL}' });`, [`fetch -> ${URL} | ?`]],
    ['a recursive function', `function load(url, n) { if (n) return load(url, n - 1); return fetch(url); } load('${URL}', 3);`, [`fetch -> ? | ${URL}`]],
    ['two functions that call each other', `function a(url) { return b(url); } function b(url) { return x ? a(url) : fetch(url); } a('${URL}');`, [`fetch -> ? | ${URL}`]],
    ['a method', `class A { load(url) { return fetch(url); } go() { return this.load('${URL}'); } }`, [`fetch -> ${URL} | ?`, `address-argument this.load -> ${URL}`]],
    ['a method of an instance', `class A { load(url) { return fetch(url); } } const a = new A(); a.load('${URL}');`, [`fetch -> ${URL} | ?`, `address-argument a.load -> ${URL}`]],
    ['a function that makes the client', `import { Pool } from 'pg'; const make = (host) => new Pool({ host }); make('localhost');`, ['new Pool() -> localhost | ?']],
    ['a hook', `const load = useCallback((url) => fetch(url), []); load('${URL}');`, [`fetch -> ${URL} | ?`]],
    ['a default parameter', `export async function load(base = '${URL}') { return fetch(base); }`, [`fetch -> ${URL} | ?`]],
    ['a loop over addresses', `for (const url of ['${URL}', 'http://a']) fetch(url);`, [`fetch -> ${URL} | http://a`]],
  ])('%s: %s', (_reason, code, expected) => {
    expect(connections(code)).toEqual(expected);
  });

  test.each<Row>([
    ['an argument', `import { request } from '@acme/http'; request('${URL}');`, [`address-argument request -> ${URL}`]],
  ])('a wrapper that the settings do not name is an unknown call: %s', (_reason, code, expected) => {
    expect(connections(code)).toEqual(expected);
  });
});

describe('nothing is handed over', () => {
  test.each<Row>([
    ['no argument', `import Redis from 'ioredis'; new Redis();`, ['new Redis() -> localhost:6379 by default']],
    ['an empty object', `import Redis from 'ioredis'; new Redis({});`, ['new Redis() -> localhost:6379 by default']],
    ['an object without an address', `import Redis from 'ioredis'; new Redis({ maxRetriesPerRequest: null });`, ['new Redis() -> localhost:6379 by default']],
    ['a port alone', `import Redis from 'ioredis'; new Redis(6380);`, ['new Redis() -> localhost:6379 by default']],
    ['a port alone, in a constant', `import Redis from 'ioredis'; const port = 6380; new Redis(port);`, ['new Redis() -> localhost:6379 by default']],
    ['a port alone, among the options', `import Redis from 'ioredis'; new Redis({ port: 6380 });`, ['new Redis() -> localhost:6379 by default']],
    ['undefined in its place', `import Redis from 'ioredis'; new Redis(undefined);`, ['new Redis() -> nothing']],
    ['null in its place', `import Redis from 'ioredis'; new Redis(null);`, ['new Redis() -> nothing, localhost:6379 by default']],
    ['options that nobody knows', `import Redis from 'ioredis'; new Redis(options);`, ['new Redis() -> ?']],
    ['options that are spread from elsewhere', `import Redis from 'ioredis'; new Redis({ ...options });`, []],
    ['arguments that are spread', `import Redis from 'ioredis'; new Redis(...args);`, []],
    ['a parameter with options', `import Redis from 'ioredis'; export const make = (options) => new Redis(options);`, ['new Redis() -> ?']],
  ])('%s: %s', (_reason, code, expected) => {
    expect(connections(code, { settings: {} })).toEqual(expected);
  });
});

describe('what is no client', () => {
  test.each<readonly [reason: string, code: string]>([
    ['an own function called fetch', `function fetch(url) {} fetch(process.env.API_URL);`],
    ['an own constant called fetch', `const fetch = wrap(); fetch(process.env.API_URL);`],
    ['a parameter called fetch', `export function load(fetch) { fetch(process.env.API_URL); }`],
    ['an imported fetch of an own module', `import { fetch } from './fetch.js'; fetch(process.env.API_URL);`],
    ['an own class called Redis', `class Redis {} new Redis(process.env.API_URL);`],
    ['an imported Redis of an own module', `import { Redis } from './redis.js'; new Redis(process.env.API_URL);`],
    ['an own WebSocket', `class WebSocket {} new WebSocket(process.env.API_URL);`],
    ['another export of a client', `import { types } from 'pg'; types.setTypeParser(process.env.API_URL);`],
    ['a type import', `import type { Pool } from 'pg'; new Pool({ host: process.env.API_URL });`],
    ['a client that is not called', `import { Pool } from 'pg'; export { Pool }; process.env.API_URL;`],
    ['a client that is handed on', `import { Pool } from 'pg'; make(Pool, process.env.API_URL);`],
    ['a method that connects to nothing', `import axios from 'axios'; axios.isAxiosError(process.env.API_URL);`],
    ['a require of nothing', `const axios = require(); axios.get(process.env.API_URL);`],
    ['a require of what is not known', `const axios = require(name); axios.get(process.env.API_URL);`],
    ['an own require', `function require(name) { return {}; } const axios = require('axios'); axios.get(process.env.API_URL);`],
    ['a dynamic import of what is not known', `const axios = await import(name); axios.get(process.env.API_URL);`],
    ['the promise of something else', `load('pg').then((pg) => new pg.Pool({ host: process.env.API_URL }));`],
    ['what a file inside of a package exports by default', `import Pool from 'pg/lib/something'; new Pool({ host: process.env.API_URL });`],
    ['a require of a file inside of a package', `const Pool = require('pg/lib/something'); new Pool({ host: process.env.API_URL });`],
    ['a package that only starts like a client', `import { Pool } from 'pg-something/lib'; new Pool({ host: process.env.API_URL });`],
    ['an address that names no package', `import axios from 'https://example.com/axios'; axios.get(process.env.API_URL);`],
    ['a subclass that is not constructed', `import { Pool } from 'pg'; class Db extends Pool {} export { Db }; use(process.env.API_URL);`],
    ['a subclass that takes something else', `import { Pool } from 'pg'; class Db extends Pool { constructor(name, options) { super(options); } } new Db({ host: process.env.API_URL }, options);`],
    ['a subclass of an own class', `class Pool {} class Db extends Pool {} new Db({ host: process.env.API_URL });`],
    ['the word import in a text', `const text = 'import("axios")'; text.get(process.env.API_URL);`],
    ['a computed member', `import axios from 'axios'; axios[method](process.env.API_URL);`],
    ['an import for its effect', `import 'pg'; connect(process.env.API_URL);`],
    ['a module that is not known', `import { Pool } from 'not-pg'; new Pool({ host: process.env.API_URL });`],
    ['an instance in a computed property', `import axios from 'axios'; const o = { [key]: axios.create() }; o.x.get(process.env.API_URL);`],
    ['an instance in a list', `import axios from 'axios'; const [api] = [axios.create()]; api.get(process.env.API_URL);`],
    ['an instance that is only a test', `import axios from 'axios'; const api = axios ? other : another; api.get(process.env.API_URL);`],
    ['a class that is only a test, with an address', `import Redis from 'ioredis'; const Make = Redis && Other; new Make('redis://localhost:1');`],
    ['a class in a sum', `import Redis from 'ioredis'; let Make; Make += Redis; new Make('redis://localhost:1');`],
    ['what a class is handed', `import Redis from 'ioredis'; Redis.then((Make) => new Make('redis://localhost:1'));`],
    ['the error of a module that does not load', `import('ioredis').catch((module) => new module.default('redis://localhost:1'));`],
    ['a module that is loaded by another function', `const pg = load('pg', require); new pg.Pool({ host: 'localhost' });`],
    ['a require that is handed on', `load(require, process.env.API_URL);`],
    ['an injected type of something else', `import { HttpService } from '@nestjs/axios'; class A { constructor(private http: Other<HttpService>) { this.http.get(process.env.API_URL); } }`],
    ['an injected type as a result', `import { HttpService } from '@nestjs/axios'; function f(): HttpService { return load(process.env.API_URL); }`],
    ['inject of another function', `import { HttpClient } from '@angular/common/http'; const http = provide(HttpClient); http.get(process.env.API_URL);`],
    ['import x = A.B', `import B = A.B; B.get(process.env.API_URL);`],
  ])('%s: %s', (_reason, code) => {
    expect(connections(code).filter((line) => !line.startsWith('address-argument'))).toEqual([]);
  });
});

describe('a configuration file', () => {
  test.each<readonly [reason: string, filename: string, code: string, expected: readonly string[]]>([
    ['rewrites of Next.js', 'next.config.js', `module.exports = { async rewrites() { return [{ source: '/a', destination: '${URL}/a' }]; } };`, [`next -> ${URL}/a`]],
    ['rewrites of Next.js in ESM', 'next.config.mjs', `export default { rewrites: async () => [{ source: '/a', destination: '${URL}/a' }] };`, [`next -> ${URL}/a`]],
    ['rewrites by a constant', 'next.config.ts', `const config: NextConfig = { async rewrites() { return [{ source: '/a', destination: '${URL}/a' }]; } }; export default config;`, [`next -> ${URL}/a`]],
    ['a knexfile', 'knexfile.js', `module.exports = { production: { client: 'pg', connection: 'postgres://localhost/a' } };`, ['knex -> postgres://localhost/a']],
    ['drizzle-kit', 'drizzle.config.ts', `import { defineConfig } from 'drizzle-kit'; export default defineConfig({ dbCredentials: { url: 'postgres://localhost/a' } });`, ['defineConfig -> postgres://localhost/a', 'drizzle-kit -> postgres://localhost/a']],
    ['a configuration without an address', 'next.config.js', `module.exports = { env: {} };`, []],
    ['a configuration file that exports nothing', 'next.config.js', `const env = process.env.A;`, []],
  ])('%s: %s %s', (_reason, filename, code, expected) => {
    expect(connections(code, { filename }).filter((line) => !line.startsWith('exported-address'))).toEqual(expected);
  });
});

test('a require under another name is out of sight', () => {
  expect(connections(`import { createRequire } from 'module'; const load = createRequire(import.meta.url); load('axios').get(process.env.API_URL);`)).toEqual([]);
});

test('settings.clients name own wrappers', () => {
  const settings = { clients: [{ from: '@acme/http', name: 'request', target: 0 }, { from: '@acme/http', name: 'create', target: 'server.url' }] };
  const code = `import { request, create } from '@acme/http'; request(process.env.A); create({ server: { url: process.env.B } });`;
  expect(connections(code, { settings })).toEqual(['request -> ${A}', 'create -> ${B}']);
});

test('connections are in the order of the text', () => {
  const code = `import axios from 'axios'; fetch('http://localhost:1'); axios.get('http://localhost:2'); fetch('http://localhost:3');`;
  expect(connections(code)).toEqual(['fetch -> http://localhost:1', 'axios.get -> http://localhost:2', 'fetch -> http://localhost:3']);
});

test.each<Row>([
  ['a global', `fetch('${URL}');`, FETCH],
  ['a require', `const { Pool } = require('pg'); new Pool({ host: 'localhost' });`, ['new Pool() -> localhost']],
  ['a dynamic import', `const { Pool } = await import('pg'); new Pool({ host: 'localhost' });`, ['new Pool() -> localhost']],
])('under espree as well: %s', (_reason, code, expected) => {
  expect(connections(code, { parser: 'espree' })).toEqual(expected);
});

import { describe, expect, test } from 'vitest';

import { checkedBy, checkersOf } from '../../src/analysis/modules/checks.js';
import { dialledNames } from '../../src/analysis/modules/dialled-names.js';
import { exportedAddresses } from '../../src/analysis/modules/exported-addresses.js';
import { exportedFunctions } from '../../src/analysis/modules/exported-functions.js';
import { requiredFields, schemaSources } from '../../src/analysis/modules/nest-schemas.js';
import { reExportsOf } from '../../src/analysis/modules/re-exports.js';
import { usedNames } from '../../src/analysis/modules/tested-names.js';
import { wrappersIn } from '../../src/analysis/modules/wrappers.js';
import type { FileFacts } from '../../src/analysis/file-facts.js';
import type { SourceFile } from '../../src/analysis/code/source-file.js';
import { analysisOf, sourceFile } from './source-file.js';

type Row = readonly [reason: string, code: string, expected: readonly string[]];

const fileOf = (code: string): SourceFile => sourceFile(code, { filename: 'src/module.ts' });
const factsOf = (code: string): FileFacts => analysisOf(fileOf(code)).facts;

describe('what is surely there once a module was imported', () => {
  test.each<Row>([
    ['a variable that it stops without', `if (!process.env.A) throw new Error();`, ['A']],
    ['one of two, which is no promise for either', `if (!process.env.A && !process.env.B) throw new Error();`, []],
    ['two that are both needed', `if (!process.env.A || !process.env.B) throw new Error();`, ['A', 'B']],
    ['the same one twice', `if (!process.env.A) throw 1; if (!process.env.A) throw 2;`, ['A']],
    ['one that must not be set', `if (process.env.A) throw new Error();`, []],
    ['one that production needs', `if (process.env.NODE_ENV === 'production' && !process.env.A) throw 1;`, ['A']],
    ['one that development needs', `if (process.env.NODE_ENV !== 'production' && !process.env.A) throw 1;`, []],
    ['one that a flag needs', `if (flag && !process.env.A) throw 1;`, []],
    ['one that a test needs', `if (process.env.NODE_ENV === 'test' && !process.env.A) throw 1;`, []],
    ['a check inside of a function', `export function check() { if (!process.env.A) throw 1; }`, []],
    ['the schema that Nest validates with', `import { ConfigModule } from '@nestjs/config'; import * as Joi from 'joi'; ConfigModule.forRoot({ validationSchema: Joi.object({ A: Joi.string().required() }) });`, ['A']],
  ])('%s: %s', (_reason, code, expected) => {
    expect(checkedBy(fileOf(code))).toEqual(expected);
  });
});

describe('functions that check for others', () => {
  test.each<Row>([
    ['a variable of its own', `export function check() { if (!process.env.A) throw 1; }`, ['check() A']],
    ['its argument', `export function need(value) { if (!value) throw 1; return value; }`, ['need() stops']],
    ['the variable that its argument names', `export const need = (name) => { if (!process.env[name]) throw 1; return process.env[name]; };`, ['need() stops']],
    ['its second argument', `export function need(name, value) { if (!value) throw 1; return value; }`, []],
    ['nothing', `export function load() { return 1; }`, []],
    ['its argument, among other work', `export function save(value) { if (!value) throw 1; one(); two(); return value; }`, []],
    ['a variable, among other work', `export function start() { one(); two(); if (!process.env.A) throw 1; three(); }`, ['start() A']],
    ['for nobody', `function check() { if (!process.env.A) throw 1; }`, []],
  ])('%s: %s', (_reason, code, expected) => {
    const checkers = [...checkersOf(fileOf(code))];
    expect(checkers.map(([name, { variables, isGuard }]) => [`${name}()`, ...variables, ...(isGuard ? ['stops'] : [])].join(' '))).toEqual(expected);
  });
});

describe('names of other modules that are dialled', () => {
  const dialled = (code: string): readonly string[] => dialledNames(factsOf(code)).map(({ source, path }) => [source, ...path].join(' '));

  test.each<Row>([
    ['a named import', `import { url } from './c'; fetch(url);`, ['./c url']],
    ['a renamed import', `import { url as base } from './c'; fetch(base);`, ['./c url']],
    ['a member of a default import', `import config from './c'; fetch(config.api.url);`, ['./c default api url']],
    ['a member of a namespace', `import * as config from './c'; fetch(config.api.url);`, ['./c api url']],
    ['a required module', `const config = require('./c'); fetch(config.url);`, ['./c default url']],
    ['what is taken out of a required module', `const { url: base } = require('./c'); fetch(base);`, ['./c url']],
    ['what is taken out of a part of a required module', `const { url } = require('./c').config; fetch(url);`, ['./c config url']],
    ['a part of a required module', `const config = require('./c').config; fetch(config.url);`, ['./c config url']],
    ['a part of a required module that only run time knows', `const config = require('./c')[key]; fetch(config.url);`, []],
    ['what is taken out under a name that only run time knows', `const { [key]: url } = require('./c'); fetch(url);`, []],
    ['what stands deep in a required module', `const { api: { url } } = require('./c'); fetch(url);`, []],
    ['a module that is required on the spot', `fetch(require('./c').url);`, ['./c default url']],
    ['a key that only run time knows', `import config from './c'; fetch(config[key]);`, []],
    ['the beginning of a template', 'import { url } from "./c"; fetch(`${url}/users`);', ['./c url']],
    ['the host of a template', 'import { host } from "./c"; fetch(`https://${host}/users`);', ['./c host']],
    ['the host behind a name', 'import { host } from "./c"; fetch(`redis+tls://me@${host}/users`);', ['./c host']],
    ['the host behind two slashes', 'import { host } from "./c"; fetch(`//${host}/users`);', ['./c host']],
    ['a part of a path', 'import { id } from "./c"; fetch(`https://example.com/${id}`);', []],
    ['a part of a path of this origin', 'import { id } from "./c"; fetch(`/users/${id}`);', []],
    ['a part of a host', 'import { id } from "./c"; fetch(`https://api-${id}.example.com`);', []],
    ['a part behind a word', 'import { id } from "./c"; fetch(`see https://${id}`);', []],
    ['a host that a variable begins', 'import { host } from "./c"; fetch(`${process.env.A}${host}`);', []],
    ['a connection string', `import { url } from './c'; import { Pool } from 'pg'; new Pool({ connectionString: url });`, ['./c url']],
    ['a host, and not the port beside it', `import { host, port } from './c'; import Redis from 'ioredis'; new Redis({ host, port });`, ['./c host']],
    ['a client that does without', `import { url } from './c'; import OpenAI from 'openai'; new OpenAI({ baseURL: url });`, []],
    ['what somebody looks at before', `import { url } from './c'; if (url) fetch(url);`, []],
    ['what somebody misses before', `import { url } from './c'; if (!url) fetch(url);`, ['./c url']],
    ['what is dialled where something else is there', `import { url, other } from './c'; if (other) fetch(url);`, ['./c url']],
    ['what is compared before', `import { url } from './c'; if (url === 'x') fetch(url);`, ['./c url']],
    ['something of this module', `const url = load(); fetch(url);`, []],
    ['a parameter', `export function get(url) { return fetch(url); }`, []],
    ['a name that nobody declares', `fetch(url);`, []],
  ])('%s: %s', (_reason, code, expected) => {
    expect(dialled(code)).toEqual(expected);
  });
});

describe('names of other modules that are used', () => {
  const used = (code: string): readonly string[] =>
    usedNames(fileOf(code)).map(({ source, path, isTested }) => [source, ...path, ...(isTested ? ['?'] : [])].join(' '));

  test.each<Row>([
    ['handed over', `import { url } from './c'; use(url);`, ['./c url']],
    ['a member', `import { config } from './c'; use(config.api.url);`, ['./c config api url']],
    ['a member, for sure', `import { config } from './c'; use(config!.api!.url);`, ['./c config api url']],
    ['a method, which is the value itself', `import { url } from './c'; use(url.trim());`, ['./c url']],
    ['as a key of something else', `import { key } from './c'; use(table[key]);`, ['./c key']],
    ['required', `const { url } = require('./c'); use(url);`, ['./c url']],
    ['required and never used', `const { url } = require('./c');`, []],
    ['required by an expression', `require('./c').start();`, []],
    ['of this module', `const url = load(); use(url);`, []],
    ['in a test', `import { url } from './c'; if (url) use();`, ['./c url ?']],
    ['behind a test', `import { url } from './c'; if (ready) use(url);`, ['./c url']],
    ['a test of a member', `import { config } from './c'; if (config.url) use();`, ['./c config url ?']],
    ['as the body of a test', `import { url } from './c'; ready ? url : 1;`, ['./c url']],
    ['a conditional', `import { url } from './c'; url ? 1 : 2;`, ['./c url ?']],
    ['a negation', `import { url } from './c'; use(!url);`, ['./c url ?']],
    ['another operator', `import { url } from './c'; use(typeof url);`, ['./c url']],
    ['the first of two that must be there', `import { url } from './c'; use(url && 1);`, ['./c url ?']],
    ['the second of two that must be there', `import { url } from './c'; use(ready && url);`, ['./c url']],
    ['one of two in a test', `import { url } from './c'; if (ready && url) use();`, ['./c url ?']],
    ['one of two of which one is enough, in a test', `import { url } from './c'; if (url || ready) use();`, ['./c url ?']],
    ['with a value for when it is missing', `import { url } from './c'; use(url || 1);`, ['./c url']],
    ['in a loop', `import { url } from './c'; while (url) use();`, ['./c url']],
  ])('%s: %s', (_reason, code, expected) => {
    expect(used(code)).toEqual(expected);
  });
});

describe('addresses that a module exports', () => {
  test.each<Row>([
    ['a variable', `export const url = process.env.A;`, ['url']],
    ['a fallback', `export const url = process.env.A || 'http://localhost:3000';`, ['url spelled']],
    ['an object', `export const config = { api: { url: process.env.A } };`, ['config.api.url']],
    ['a default export', `export default { url: 'http://localhost:3000' };`, ['url spelled']],
    ['the exports of CommonJS, whose default is the module', `module.exports = { url: process.env.A };`, ['url']],
    ['two', `export const a = process.env.A; export const b = process.env.B;`, ['a', 'b']],
    ['one that stays', `const url = process.env.A; fetch(url);`, []],
    ['one that a client of the module gets', `import { Pool } from 'pg'; export const pool = new Pool({ connectionString: process.env.A });`, []],
  ])('%s: %s', (_reason, code, expected) => {
    expect(exportedAddresses(factsOf(code)).map(({ keys, isSpelled }) => `${keys}${isSpelled ? ' spelled' : ''}`)).toEqual(expected);
  });
});

describe('functions that a module exports', () => {
  test.each<Row>([
    ['by name', `export function get() {}`, ['get FunctionDeclaration']],
    ['as a constant', `export const get = () => {};`, ['get ArrowFunctionExpression']],
    ['as the default', `export default function () {}`, ['default FunctionDeclaration']],
    ['in a list', `function get() {} export { get as fetchIt };`, ['fetchIt FunctionDeclaration']],
    ['as members of an object', `module.exports = { get() {}, post: () => {}, name: 1, ...others, [key]() {} };`, ['get FunctionExpression', 'post ArrowFunctionExpression']],
    ['as members of a constant', `const api = { get() {} }; export default api;`, ['get FunctionExpression']],
    ['as members of an object with a name, which others import as one', `export const api = { get() {} };`, []],
    ['as a list, which has no names', `module.exports = [() => {}];`, []],
    ['as a class', `export class Api { constructor() {} get() {} }`, ['Api FunctionExpression']],
    ['as a class by its name', `class Api { constructor() {} } export default Api;`, ['default FunctionExpression']],
    ['as a class among members', `class Api { constructor() {} } module.exports = { Api };`, ['Api FunctionExpression']],
    ['as a class without a constructor', `export class Api { get() {} }`, []],
    ['as a class with a field of that name', `export class Api { constructorOf = 1 }`, []],
    ['as a plugin of Fastify', `import fp from 'fastify-plugin'; export default fp(async () => {});`, ['default ArrowFunctionExpression']],
    ['as a plugin of Fastify with a name', `import fp from 'fastify-plugin'; const plugin = fp(load); async function load() {} export default plugin;`, ['default FunctionDeclaration']],
    ['as what another function makes of it', `import serve from 'other'; export default serve(async () => {});`, []],
    ['as what a call without arguments gives', `import fp from 'fastify-plugin'; export default fp();`, []],
    ['as what nobody declares', `export { get } from './other'; export default missing;`, []],
    ['as a number', `export const limit = 1;`, []],
  ])('%s: %s', (_reason, code, expected) => {
    expect(exportedFunctions(fileOf(code)).map(([name, fn]) => `${name} ${fn.type}`)).toEqual(expected);
  });
});

describe('what a module hands on', () => {
  test.each<Row>([
    ['all', `export * from './a';`, ['* of ./a']],
    ['all, under one name', `export * as a from './a';`, []],
    ['one', `export { get } from './a';`, ['get = get of ./a']],
    ['one under another name', `export { get as load, default as client } from './a';`, ['load = get of ./a', 'client = default of ./a']],
    ['what was imported', `import { get } from './a'; export { get };`, ['get = get of ./a']],
    ['what was imported under another name', `import get from './a'; export { get as load };`, ['load = default of ./a']],
    ['what was required', `const { get } = require('./a'); exports.get = get;`, ['get = get of ./a']],
    ['a member of what was imported', `import api from './a'; export const get = api.get;`, []],
    ['a part of what was required', `const { get } = require('./a').api; exports.get = get;`, []],
    ['a module as a whole', `import * as api from './a'; export { api };`, []],
    ['its own', `const get = 1; export { get }; export const b = 2; export default 3;`, []],
  ])('%s: %s', (_reason, code, expected) => {
    expect(reExportsOf(fileOf(code)).map(({ source, names }) => `${names ? `${names.own} = ${names.theirs}` : '*'} of ${source}`)).toEqual(expected);
  });
});

describe('schemas of Nest', () => {
  const options = (text: string): string => `import { ConfigModule } from '@nestjs/config'; import { schema, validate } from './env'; ConfigModule.forRoot({ ${text} });`;

  test.each<Row>([
    ['a schema of another module', options('validationSchema: schema'), ['./env']],
    ['a function of another module', options('validate'), ['./env']],
    ['both', options('validationSchema: schema, validate'), ['./env', './env']],
    ['neither', options('isGlobal: true'), []],
    ['a schema on the spot', options('validationSchema: make()'), []],
    ['something else that is imported', options('load: [schema]'), []],
  ])('%s: %s', (_reason, code, expected) => {
    expect(schemaSources(fileOf(code))).toEqual(expected);
  });

  test.each<Row>([
    ['an exported class', `export class Variables { @IsString() A: string; }`, ['A']],
    ['a class', `class Variables { @IsString() A: string; @IsUrl() @IsNotEmpty() B: string; }`, ['A', 'B']],
    ['the default export', `export default class { @IsString() A: string; }`, ['A']],
    ['a field that may be left out', `class Variables { @IsString() A?: string; }`, []],
    ['a field that the decorators let be left out', `class Variables { @IsString() @IsOptional() A: string; }`, []],
    ['a field that nothing looks at', `class Variables { A: string; }`, []],
    ['a method', `class Variables { @Log() a() {} }`, []],
    ['a decorator without a call', `class Variables { @Required A: string; @IsOptional B: string; }`, ['A']],
    ['a decorator of a namespace', `class Variables { @v.IsString() A: string; }`, ['A']],
    ['a field that only run time knows', `class Variables { @IsString() [key]: string; }`, []],
    ['a schema of Joi', `import Joi from 'joi'; export const schema = Joi.object({ A: Joi.string().required(), B: Joi.string() });`, ['A']],
    ['a schema that stays', `import Joi from 'joi'; const schema = Joi.object({ A: Joi.string().required() });`, ['A']],
    ['a schema as the default', `import Joi from 'joi'; export default Joi.object({ A: Joi.string().required() });`, ['A']],
    ['a variable without a value', `export let schema;`, []],
    ['what another module exports', `export { schema } from './other'; export * from './another';`, []],
    ['an object', `export const schema = { A: 1 };`, []],
  ])('%s: %s', (_reason, code, expected) => {
    expect(requiredFields(fileOf(code))).toEqual(expected);
  });
});

describe('functions that hand an address on', () => {
  test.each<readonly [reason: string, code: string, expected: readonly (readonly [string, number | string])[]]>([
    ['the first argument', `export const get = (url) => fetch(url);`, [['get', 0]]],
    ['the second argument', `export function get(id, url) { return fetch(url); }`, [['get', 1]]],
    ['the beginning of a template', 'export const get = (base) => fetch(`${base}/users`);', [['get', 0]]],
    ['a part of a path', 'export const get = (id) => fetch(`https://example.com/${id}`);', []],
    ['a part of a host', 'export const get = (id) => fetch(`https://${id}`);', []],
    ['an option', `export const get = (options) => fetch(options.api.url);`, [['get', 'api.url']]],
    ['an option of the second argument', `export const get = (id, options) => fetch(options.url);`, [['get', '1.url']]],
    ['an option in a pattern', `export const get = ({ method, url: base }) => fetch(base);`, [['get', 'url']]],
    ['an option in a pattern of the second argument', `export const get = (id, { url }) => fetch(url);`, [['get', '1.url']]],
    ['an option of an option', `export const get = ({ api }) => fetch(api.url);`, [['get', 'api.url']]],
    ['an option in a pattern that may be left out', `export const get = ({ url } = {}) => fetch(url);`, [['get', 'url']]],
    ['an option that is taken out in the body', `export function get(options) { const { url } = options; return fetch(url); }`, [['get', 'url']]],
    ['an option of the second argument that is taken out in the body', `export function get(id, options) { const { url } = options; return fetch(url); }`, [['get', '1.url']]],
    ['an option that is taken out of something else', `export function get(options) { const { url } = other; return fetch(url); }`, []],
    ['an argument with a default', `export const get = (url = process.env.A) => fetch(url);`, [['get', 0]]],
    ['an argument with something else for when it is missing', `export const get = (url) => fetch(url || process.env.A);`, []],
    ['one of two arguments', `export const get = (a, b) => fetch(flag ? a : b);`, []],
    ['the same argument either way', 'export const get = (a, b) => fetch(b ? `${a}/x` : `${a}/y`);', []],
    ['the rest of the arguments', `export const get = (...urls) => fetch(urls[0]);`, []],
    ['a list as an argument', `export const get = ([url]) => fetch(url);`, []],
    ['a variable of the module', `let url = load(); export const get = (id) => fetch(url);`, []],
    ['what a function gives', `export const get = (id) => fetch(urlOf(id));`, []],
    ['a member of the object', `export class Api { constructor(url) { this.url = url; } get() { return fetch(this.url); } }`, []],
    ['a constructor', `import axios from 'axios'; export class Api { constructor(id, url) { this.http = axios.create({ baseURL: url }); } }`, [['Api', 1]]],
    ['a connection string', `import { Pool } from 'pg'; export const connect = (url) => new Pool({ connectionString: url });`, [['connect', 0]]],
    ['a host alone, which is no whole address', `import Redis from 'ioredis'; export const connect = (host) => new Redis({ host });`, []],
    ['a client of another function', `function inner(url) { return fetch(url); } export const get = (id) => 1;`, []],
    ['two functions', `export const one = (url) => fetch(url); export const two = (id, url) => fetch(url);`, [['one', 0], ['two', 1]]],
    ['a function for nobody', `const get = (url) => fetch(url);`, []],
  ])('%s: %s', (_reason, code, expected) => {
    expect([...wrappersIn(factsOf(code))]).toEqual(expected);
  });
});

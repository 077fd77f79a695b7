import { describe, expect, test } from 'vitest';

import { failures } from './as-text.js';

type Row = readonly [reason: string, code: string, expected: readonly string[]];

describe('emitters that nobody hears', () => {
  test.each<Row>([
    ['a default import', `import pg from 'pg'; new pg.Pool();`, ['lost at «pg.Pool»']],
    ['a namespace', `import * as net from 'net'; net.connect(1);`, ['refused at «net.connect»']],
    ['a require at once', `require('http').createServer(f).listen(80);`, ["taken at «require('http').createServer(f).listen»"]],
    ['a dynamic import', `const { Pool } = await import('pg'); new Pool();`, ['lost at «Pool»']],
    ['a subclass that listens', `import { Pool } from 'pg'; class Db extends Pool {}`, []],
    ['a field with a private name', `import { Pool } from 'pg'; class Db { #pool = new Pool(); all() { return this.#pool.query('x'); } }`, ['lost at «Pool»']],
    ['a getter that makes it', `import { Pool } from 'pg'; class Db { get pool() { return new Pool(); } }`, []],
    ['a field of an object that is taken apart', `import { Pool } from 'pg'; class Db { pool = new Pool(); constructor() { const { pool } = this; pool.on('error', f); } }`, []],
    ['an object that it is made part of', `import { Pool } from 'pg'; const pool = Object.assign(new Pool(), { x: 1 }); pool.on('error', f);`, []],
    ['a signal that ends it, and nothing before', `import { Pool } from 'pg'; const pool = new Pool(); process.on('SIGINT', () => pool.end());`, ['lost at «Pool»']],
    ['a conditional', `import { Pool } from 'pg'; const pool = ready ? new Pool() : undefined;`, ['lost at «Pool»']],
    ['a conditional that is listened to', `import { Pool } from 'pg'; const pool = ready ? new Pool() : other; pool.on('error', f);`, []],
    ['a logical assignment', `import { Pool } from 'pg'; let pool; pool ??= new Pool(); pool.query('x').catch(f);`, ['lost at «Pool»']],
    ['an optional chain', `import { Pool } from 'pg'; const pool = new Pool(); pool?.on('error', f);`, []],
    ['an arrow function that gives it back', `import { Pool } from 'pg'; export const make = () => new Pool();`, []],
    ['a function of the file that gives it to a caller who listens', `import { Pool } from 'pg'; const make = () => new Pool(); make().on('error', f);`, []],
    ['a parameter that is handed on', `import { Pool } from 'pg'; one(new Pool()); function one(p) { two(p); } function two(p) { p.on('error', f); }`, []],
    ['a parameter with a pattern', `import { Pool } from 'pg'; one(new Pool()); function one({ on }) { on('error', f); }`, []],
    ['a computed method', `import { Pool } from 'pg'; const pool = new Pool(); pool[method]('error', f);`, []],
    ['a template for the event', 'import { Pool } from "pg"; const pool = new Pool(); pool.on(`error`, f);', []],
    ['a generator that hands it out', `import { Pool } from 'pg'; function* make() { yield new Pool(); }`, []],
    ['a list', `import { Pool } from 'pg'; export const pools = [new Pool()];`, []],
    ['a spread', `import ws from 'ws'; watch(...new ws(url));`, []],
    ['two of them', `import net from 'net'; net.connect(1); net.connect(2).on('error', f); net.connect(3);`, ['refused at «net.connect»', 'refused at «net.connect»']],
    ['a promise of it', `import amqp from 'amqplib'; amqp.connect(url).then(async (connection) => { await connection.createChannel(); });`, ['lost at «amqp.connect»', 'unhandled amqp.connect at «amqp.connect»']],
    ['a promise with a named handler', `import amqp from 'amqplib'; amqp.connect(url).then(use).catch(f); function use(connection) { connection.once('error', f); }`, []],
    ['a promise with an unknown handler', `import amqp from 'amqplib'; amqp.connect(url).then(use).catch(f);`, []],
    ['a call without its callback', `import amqp from 'amqplib/callback_api'; amqp.connect(url, done);`, []],
    ['a global of the same name', `const pool = new Pool();`, []],
  ])('%s: %s', (_reason, code, expected) => {
    expect(failures(code, { filename: 'src/app.ts' })).toEqual(expected);
  });
});

describe('rejections that nothing handles', () => {
  test.each<Row>([
    ['a sequence', `import axios from 'axios'; import 'fs'; axios.get(url), done();`, []],
    ['the end of a sequence', `import axios from 'axios'; import 'fs'; done(), axios.get(url);`, ['unhandled axios.get at «axios.get»']],
    ['a condition before it', `import axios from 'axios'; import 'fs'; ready && axios.get(url);`, ['unhandled axios.get at «axios.get»']],
    ['a method of the answer', `import got from 'got'; got(url).json();`, ['unhandled got at «got»']],
    ['a method that nobody knows', `import got from 'got'; got(url).pipe(out);`, []],
    ['an optional chain', `import axios from 'axios'; import 'fs'; axios?.get(url);`, ['unhandled axios.get at «axios?.get»']],
    ['a then in a then', `import axios from 'axios'; import 'fs'; start().then(() => axios.get(url));`, ['unhandled axios.get in start at «start»']],
    ['a then in a then that is caught', `import axios from 'axios'; import 'fs'; start().then(() => axios.get(url)).catch(f);`, []],
    ['a connection in a catch', `import axios from 'axios'; import 'fs'; start().catch(() => axios.get(url));`, ['unhandled axios.get in start at «start»']],
    ['a function by name in a then', `import axios from 'axios'; import 'fs'; start().then(load); function load() { return axios.get(url); }`, ['unhandled axios.get in start at «start»']],
    ['a catch block', `import axios from 'axios'; import 'fs'; async function main() { try { start(); } catch { await axios.get(url); } } main();`, ['unhandled axios.get in main at «main»']],
    ['a finally block', `import axios from 'axios'; import 'fs'; async function main() { try { start(); } catch {} finally { await axios.get(url); } } main();`, ['unhandled axios.get in main at «main»']],
    ['a nested try', `import axios from 'axios'; import 'fs'; async function main() { try { try { await axios.get(url); } finally { f(); } } catch {} } main();`, []],
    ['a loop', `import axios from 'axios'; import 'fs'; async function main() { for (const url of urls) await axios.get(url); } main();`, ['unhandled axios.get in main at «main»']],
    ['a race', `import axios from 'axios'; import 'fs'; Promise.race([axios.get(url), late]);`, ['unhandled axios.get in Promise.race at «Promise.race»']],
    ['all of a map', `import axios from 'axios'; import 'fs'; Promise.all(urls.map((url) => axios.get(url)));`, ['unhandled axios.get in Promise.all at «Promise.all»']],
    ['a map that nobody waits for', `import axios from 'axios'; import 'fs'; urls.map((url) => axios.get(url));`, []],
    ['a type assertion', `import axios from 'axios'; import 'fs'; axios.get(url) as Promise<unknown>;`, ['unhandled axios.get at «axios.get»']],
    ['a constructor of a class that is made', `import axios from 'axios'; import 'fs'; class A { constructor() { this.load(); } load() { return axios.get(url); } }`, ['unhandled axios.get in this.load at «this.load»']],
    ['a static method', `import axios from 'axios'; import 'fs'; class A { static async load() { await axios.get(url); } } A.load();`, []],
    ['an instance of a client', `import axios from 'axios'; import 'fs'; const api = axios.create(); api.post(url);`, ['unhandled api.post at «api.post»']],
    ['two places', `import axios from 'axios'; import 'fs'; async function load() { await axios.get(url); } load(); load();`, ['unhandled axios.get in load at «load»', 'unhandled axios.get in load at «load»']],
    ['a function that calls itself', `import axios from 'axios'; import 'fs'; async function load() { await axios.get(url); await load(); }`, []],
    ['a generator', `import axios from 'axios'; import 'fs'; async function* pages() { yield axios.get(url); }`, []],
    ['a default value', `import axios from 'axios'; import 'fs'; async function load(page = axios.get(url)) {} load();`, []],
    ['a microtask', `import axios from 'axios'; import 'fs'; queueMicrotask(() => axios.get(url));`, ['unhandled axios.get by queueMicrotask at «axios.get»']],
    ['a consumer', `import 'amqplib'; import axios from 'axios'; import 'fs'; channel.consume(queue, async (message) => { await axios.post(url, message); });`, ['unhandled axios.post by channel.consume at «axios.post»']],
    ['a Kafka producer', `import { Kafka } from 'kafkajs'; const producer = new Kafka({ brokers }).producer(); producer.connect();`, ['unhandled producer.connect at «producer.connect»']],
    ['a data source', `import { DataSource } from 'typeorm'; const source = new DataSource(options); source.initialize().then(start);`, ['unhandled source.initialize at «source.initialize»']],
    ['a mail with a callback', `import nodemailer from 'nodemailer'; const mails = nodemailer.createTransport(url); mails.sendMail(mail, (error) => f(error));`, []],
    ['a mail without one', `import nodemailer from 'nodemailer'; const mails = nodemailer.createTransport(url); mails.sendMail(mail);`, ['unhandled mails.sendMail at «mails.sendMail»']],
  ])('%s: %s', (_reason, code, expected) => {
    expect(failures(code, { filename: 'src/app.ts' })).toEqual(expected);
  });
});

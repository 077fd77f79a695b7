/** Code with a hole for an expression. */
export type Place = (value: string) => string;

/** The clients and servers that the places use, and what else programs need to name. */
export const HEAD = `import axios from 'axios'; import Redis from 'ioredis'; import { Pool } from 'pg'; import express from 'express'; import Fastify from 'fastify';
import { createServer, get } from 'node:http'; import { connect } from 'node:net'; import { createClient } from 'redis'; import mongoose from 'mongoose';
const constant = process.env.HOST ?? 'localhost:4000';
const readEnv = (name) => process.env[name];
function same(value) { return value; }
`;

/** The same for scripts, which may say what modules may not. */
export const SCRIPT_HEAD = `const axios = require('axios'), Redis = require('ioredis'), { Pool } = require('pg'), express = require('express'), Fastify = require('fastify');
const { createServer, get } = require('node:http'), { connect } = require('node:net'), { createClient } = require('redis'), mongoose = require('mongoose');
`;

/** Where a value says whom to dial. */
export const DIALLED: readonly Place[] = [
  (value) => `fetch(${value});`,
  (value) => `new Pool({ connectionString: ${value} });`,
  (value) => `new Pool({ host: ${value}, port: 5432 });`,
  (value) => `new Redis(${value});`,
  (value) => `axios.create({ baseURL: ${value} });`,
  (value) => `fetch(\`http://localhost:\${${value}}/users\`);`,
  (value) => `fetch(\`\${${value}}/users\`);`,
  (value) => `fetch(process.env.API_URL || (${value}));`,
  (value) => `{ const { url = ${value} } = unknownName; fetch(url); }`,
  (value) => `function dial(url = ${value}) { return fetch(url); } dial(); dial(${value});`,
  (value) => `{ let later; later = ${value}; if (!later) throw new Error(); fetch(later); }`,
  (value) => `{ let grown = 'http://'; grown += ${value}; grown ??= ${value}; fetch(grown); }`,
  (value) => `class Api { base = ${value}; static #own = ${value}; get() { return fetch(this.base + Api.#own); } }`,
  (value) => `switch (${value}) { case ${value}: fetch(constant); default: fetch(process.env.API_URL); }`,
  (value) => `for (const url of [${value}, 'http://localhost:3000']) void fetch(url);`,
  (value) => `fetch(new URL(${value}, process.env.API_URL)); fetch(new URL('/users', ${value}).href);`,
  (value) => `fetch(({ [${value}]: 'http://localhost:3000', ...${value} })[${value}]);`,
  (value) => `(${value}).url = 'http://localhost:3000'; fetch((${value}).url);`,
  (value) => `(${value})('http://localhost:3000/users', process.env.API_URL);`,
  (value) => `new (${value})({ url: 'redis://localhost:6379', host: process.env.REDIS_HOST });`,
];

/** Where it is a part of another question: who listens, who is led where, what happens on failure, how long a call waits. */
export const ASKED: readonly Place[] = [
  (value) => `express().listen(${value}, () => {});`,
  (value) => `{ const app = Fastify(); app.listen({ port: 3000, host: ${value} }); }`,
  (value) => `{ const server = createServer().once('error', ${value}); server.listen(3000, ${value}, function () { this.close(); }); }`,
  (value) => `express().get('/', (request, response) => response.redirect(${value}));`,
  (value) => `location.href = ${value};`,
  (value) => `{ const socket = connect(${value}); socket.on(${value}, console.error); socket.end(); }`,
  (value) =>
    `{ const client = createClient({ url: ${value} }), other = client.duplicate(); client.connect(); other.on('error', ${value}); }`,
  (value) => `{ async function main() { await mongoose.connect(${value}); } void main().then(() => ${value}); }`,
  (value) => `setInterval(async () => { try { await axios.get(${value}); } finally { await fetch(${value}); } }, 1000);`,
  (value) => `new Promise(async (resolve) => resolve(await Promise.all([1].map(async () => fetch(${value})))));`,
  (value) => `fetch('https://api.example.com', { method: 'POST', signal: ${value} });`,
  (value) => `fetch(unknownName, ${value}); axios.post(${value}, ${value}, { ...unknownName });`,
  (value) => `{ const options = { timeout: ${value} }; get('https://api.example.com', options, (answer) => answer.resume()); }`,
  (value) => `fetch('https://' + process.env.VERCEL_URL || ${value});`,
  (value) => `if (${value}) fetch('http://localhost:3000'); else fetch(process.env.API_URL);`,
  (value) => `while (!(${value})) { fetch(process.env.API_URL); break; }`,
  (value) => `if (process.env.API_URL === ${value}) throw ${value}; else fetch(process.env.API_URL);`,
  (value) => `createServer().listen(process.env.PORT || ${value}, 'localhost');`,
];

/** Where only a module has a place for a value. */
export const OF_MODULES: readonly Place[] = [
  (value) => `export const address = ${value};`,
  (value) => `export default { api: { url: ${value} }, host: 'localhost', port: 3000 };`,
  (value) => `export const apiUrl = process.env.API_URL ?? (${value}), { other = ${value} } = same(${value});`,
  (value) => `await fetch(await (${value}));`,
  (value) => `export class Client { constructor(url = ${value}) { this.url = url; } load() { return fetch(this.url); } }`,
];

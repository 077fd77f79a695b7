import rule from '../../rules/no-localhost-listen.js';
import { testRule } from '../rule-tester/testRule.js';
import type { FlaggedCase } from '../rule-tester/testRule.js';
import { testRepairs } from './fixed.js';

const REFUSED = 'which only its own machine can reach: once deployed, every connection from outside is refused.';
const literal = (server: string, host: string): string => `\`${server}\` listens on ${host}, ${REFUSED} Listen on all interfaces.`;
const missing = (server: string, host: string, variable: string): string =>
  `\`${server}\` listens on ${host} when \`${variable}\` is missing, ${REFUSED} Listen on all interfaces.`;
const implicit = (server: string, library: string): string =>
  `\`${server}\` is given no host, so \`${library}\` listens on localhost, ${REFUSED} Pass the host 0.0.0.0.`;

const EXPRESS = `import express from 'express'; const app = express(); `;
const FASTIFY = `import Fastify from 'fastify'; const app = Fastify(); `;
const NEST = `import { NestFactory } from '@nestjs/core'; `;

const silent = {
  'a server that a command starts to be called back': { code: `import http from 'node:http'; http.createServer(handler).listen(4587, 'localhost');`, filename: 'packages/cli/src/callback.js' },
  // All interfaces
  'the unspecified address, on which a server is reached from everywhere': `${EXPRESS}app.listen(port, '0.0.0.0');`,
  'the unspecified address of IPv6': `${EXPRESS}app.listen(port, '::');`,
  'an empty host, which Node takes for all interfaces': `import http from 'http'; http.createServer(handle).listen(port, '');`,
  'the host of tinyhttp, which stands behind the callback': `import { App } from '@tinyhttp/app'; new App().listen(port, () => {}, '0.0.0.0');`,
  'a host of the network': `${EXPRESS}app.listen(port, '10.0.0.5');`,
  'no host, where the library binds all interfaces': `${EXPRESS}app.listen(process.env.PORT || 3000);`,
  'no host and a callback': `${EXPRESS}app.listen(port, () => console.log('http://localhost:3000'));`,
  'no host and a callback of the file': `${FASTIFY}function onListen() {} import express from 'express'; express().listen(port, onListen);`,
  'Koa without a host': `import Koa from 'koa'; new Koa().listen(port);`,
  'Nest on Express without a host': `${NEST}const app = await NestFactory.create(AppModule); await app.listen(3000);`,
  'Nest on an adapter of another file, which may be Express': `${NEST}import { adapter } from './adapter.js'; const app = await NestFactory.create(AppModule, adapter); await app.listen(3000);`,
  'Bun without a host': `Bun.serve({ fetch: handle });`,
  'Deno without a host': `Deno.serve(handle);`,
  'a WebSocket server without a host': `import { WebSocketServer } from 'ws'; new WebSocketServer({ port });`,
  'hapi without a host': `import Hapi from '@hapi/hapi'; Hapi.server({ port });`,
  'a gRPC server on all interfaces': `import grpc from '@grpc/grpc-js'; new grpc.Server().bindAsync('0.0.0.0:50051', credentials, done);`,
  'a public name of hapi beside the address it binds': `import Hapi from '@hapi/hapi'; Hapi.server({ port, host: 'shop.example.com', address: '0.0.0.0' });`,
  'Astro, whose server reads HOST itself': { code: `export default { server: { host: 'localhost' } };`, filename: 'astro.config.mjs' },

  // Fastify with a host
  'Fastify with a host': `${FASTIFY}app.listen({ port, host: '0.0.0.0' });`,
  'Fastify with a host as its second argument': `${FASTIFY}app.listen(port, '0.0.0.0');`,
  'Fastify with a fallback for all interfaces': `${FASTIFY}app.listen({ port, host: process.env.HOST || '0.0.0.0' });`,
  'Fastify with a variable that is checked': `${FASTIFY}if (!process.env.HOST) throw new Error(); app.listen({ port, host: process.env.HOST });`,
  'Fastify with a host that nobody knows': `${FASTIFY}app.listen({ port, host });`,
  'Fastify with options that nobody knows': `${FASTIFY}app.listen(options);`,
  'Fastify with options that are spread in': `${FASTIFY}app.listen({ port, ...options });`,
  'Fastify with arguments that are spread in': `${FASTIFY}app.listen(...args);`,
  'Fastify with a second argument that may be a host': `${FASTIFY}app.listen(port, second);`,
  'Fastify on a socket file': `${FASTIFY}app.listen({ path: '/run/app.sock' });`,
  'Fastify 3 with options, which bound all interfaces': { code: `${FASTIFY}app.listen({ port: 3000 });`, settings: { versions: { fastify: '3.29.5' } } },
  'an application of Fastify that listens nowhere': `${FASTIFY}app.register(routes);`,

  // Nest
  'Nest on Fastify with a host': `${NEST}const app = await NestFactory.create(AppModule, new FastifyAdapter()); await app.listen(3000, '0.0.0.0');`,
  'a microservice on TCP with a host': `${NEST}await NestFactory.createMicroservice(AppModule, { transport: Transport.TCP, options: { host: '0.0.0.0', port: 4000 } });`,
  'a microservice that takes its messages from Redis': `${NEST}await NestFactory.createMicroservice(AppModule, { transport: Transport.REDIS, options: { host: 'cache', port: 6379 } });`,
  'a microservice with a strategy of its own': `${NEST}await NestFactory.createMicroservice(AppModule, { strategy });`,
  'a microservice with options that nobody knows': `${NEST}await NestFactory.createMicroservice(AppModule, options);`,

  'a host that other options may change': `${FASTIFY}export const start = (options) => app.listen({ port, host: 'localhost', ...options });`,

  // Servers that look for a free port
  'a server that is closed as soon as it listens': `import net from 'net'; export const isFree = (port) => new Promise((resolve) => { const server = net.createServer(); server.once('error', () => resolve(false)); server.once('listening', () => server.close(() => resolve(true))); server.listen(port, '127.0.0.1'); });`,
  'the same by a constant for the event': `import net from 'net'; const LISTENING = 'listening'; export const isFree = (port) => new Promise((resolve) => { const server = net.createServer(); server.once(LISTENING, () => server.close(() => resolve(true))); server.listen(port, '127.0.0.1'); });`,
  'the same in one chain': `import net from 'net'; export const isFree = (port) => new Promise((resolve) => { const tester = net.createServer().once('error', () => resolve(false)).once('listening', () => { tester.once('close', () => resolve(true)).close(); }).listen(port, '127.0.0.1'); });`,
  'the same in the callback of listen, of a server without a name': `import net from 'net'; net.createServer().listen(8080, 'localhost', function () { this.close(); });`,

  // No host at all
  'a backlog in the place of the host': `import http from 'http'; http.createServer(handle).listen(3000, 511);`,
  'a socket file that is called like a host': `import http from 'http'; http.createServer(handle).listen('localhost:3000');`,
  'a socket file': `import http from 'http'; http.createServer(handle).listen('/run/app.sock');`,
  'an address in a log line': `${EXPRESS}app.listen(port, () => { console.log('listening on localhost'); });`,
  'a client of the same module': `import net from 'net'; net.connect(5432, host);`,
  'a class of the file that is called Server': `class Server { listen(port, host) {} } new Server().listen(3000, 'localhost');`,
  'a listener for events': `import { store } from './store.js'; store.listen('localhost', onChange);`,
  'a mock of requests': `import { setupServer } from 'msw/node'; setupServer().listen({ onUnhandledRequest: 'error' });`,

  // Where nothing is deployed
  'development alone': `${EXPRESS}if (process.env.NODE_ENV !== 'production') app.listen(3000, 'localhost');`,
  'localhost for development alone': `${EXPRESS}app.listen(port, process.env.NODE_ENV === 'production' ? '0.0.0.0' : 'localhost');`,
  'off the platform alone': `${EXPRESS}if (!process.env.VERCEL) app.listen(3000, 'localhost');`,
  'a host from the command line': `${EXPRESS}app.listen(port, process.argv[2] || 'localhost');`,
  'a host that a variable chooses': `${EXPRESS}app.listen(port, process.env.USE_PROXY ? '0.0.0.0' : 'localhost');`,
  'a default of a configuration': `${EXPRESS}import config from './config.js'; const { host = 'localhost' } = config; app.listen(port, host);`,
  'a default of an option': `${EXPRESS}export function start({ host = 'localhost' }) { app.listen(port, host); }`,
  'a default of an option that is a constant': `${EXPRESS}const LOCAL = 'localhost'; export function start({ host = LOCAL }) { app.listen(port, host); }`,
  'a host of a caller, with a default': `${EXPRESS}export function start(host = 'localhost') { app.listen(3000, host); }`,
  'a host of a configuration, with a fallback': `${EXPRESS}import config from './config.js'; app.listen(3000, config.host || 'localhost');`,
  'any free port, for the program itself': `import http from 'http'; http.createServer(handle).listen(0, '127.0.0.1');`,
  'a server that the program calls itself': `import http from 'http'; http.createServer(handle).listen(3000, '127.0.0.1'); await fetch('http://127.0.0.1:3000/x');`,
  'a command that waits for the browser to come back': `import http from 'http'; import open from 'open'; http.createServer(handle).listen(8888, 'localhost'); open('https://login.example.com');`,
  'a desktop application': `import { app } from 'electron'; import http from 'http'; http.createServer(handle).listen(8888, 'localhost');`,
  'a server for development, by its file name': { code: `${EXPRESS}app.listen(3000, 'localhost');`, filename: 'src/dev-server.js' },
  'a test': { code: `${EXPRESS}app.listen(3000, 'localhost');`, filename: 'src/app.test.js' },
  'the server of a tool': `import { createServer } from 'vite'; const server = await createServer(); await server.listen(5173, 'localhost');`,
  'a fake API': `const jsonServer = require('json-server'); jsonServer.create().listen(3000, 'localhost');`,
};

const flagged: Readonly<Record<string, FlaggedCase>> = {
  // Literals: removed where the default binds all
  'a host as the second argument': {
    code: `${EXPRESS}app.listen(port, «'localhost'»);`,
    reports: [literal('app.listen', 'localhost')],
    output: `${EXPRESS}app.listen(port);`,
  },
  'a host before a callback': {
    code: `${EXPRESS}app.listen(port, «'127.0.0.1'», () => console.log('up'));`,
    reports: [literal('app.listen', '127.0.0.1')],
    output: `${EXPRESS}app.listen(port, () => console.log('up'));`,
  },
  'a host before a backlog and a callback': {
    code: `const http = require('http'); http.createServer(handle).listen(port, «"localhost"», 511, done);`,
    reports: [literal('http.createServer().listen', 'localhost')],
    output: `const http = require('http'); http.createServer(handle).listen(port, 511, done);`,
  },
  'a host in options': {
    code: `import { createServer } from 'node:http'; createServer(handle).listen({ port, host: «'::1'», backlog: 5 });`,
    reports: [literal('createServer().listen', '::1')],
    output: `import { createServer } from 'node:http'; createServer(handle).listen({ port, backlog: 5 });`,
  },
  'a host first in options, on lines of its own': {
    code: `import Hapi from '@hapi/hapi';\nHapi.server({\n  host: «'localhost'»,\n  port: process.env.PORT,\n});`,
    reports: [literal('Hapi.server', 'localhost')],
    output: `import Hapi from '@hapi/hapi';\nHapi.server({\n  port: process.env.PORT,\n});`,
  },
  'the address that hapi binds': {
    code: `import Hapi from '@hapi/hapi'; new Hapi.Server({ port, address: «'127.0.0.1'» });`,
    reports: [literal('new Hapi.Server()', '127.0.0.1')],
    output: `import Hapi from '@hapi/hapi'; new Hapi.Server({ port });`,
  },
  'a host with a comment beside it, which stays': {
    code: `${EXPRESS}app.listen(port, /* only here */ «'localhost'»);`,
    reports: [literal('app.listen', 'localhost')],
    output: `${EXPRESS}app.listen(port, /* only here */ '0.0.0.0');`,
  },
  'Koa': {
    code: `import Koa from 'koa'; new Koa().listen(port, «'localhost'»);`,
    reports: [literal('new Koa().listen', 'localhost')],
    output: `import Koa from 'koa'; new Koa().listen(port);`,
  },
  'Bun': {
    code: `Bun.serve({ hostname: «'localhost'», fetch: handle });`,
    reports: [literal('Bun.serve', 'localhost')],
    output: `Bun.serve({ fetch: handle });`,
  },
  'Deno, with nothing else in its options': {
    code: `Deno.serve({ hostname: «'127.0.0.1'» }, handle);`,
    reports: [literal('Deno.serve', '127.0.0.1')],
    output: `Deno.serve({ hostname: '0.0.0.0' }, handle);`,
  },
  'Hono': {
    code: `import { serve } from '@hono/node-server'; serve({ fetch: app.fetch, hostname: «'localhost'» });`,
    reports: [literal('serve', 'localhost')],
    output: `import { serve } from '@hono/node-server'; serve({ fetch: app.fetch });`,
  },
  'Elysia': {
    code: `import { Elysia } from 'elysia'; new Elysia().listen({ port, hostname: «'localhost'» });`,
    reports: [literal('new Elysia().listen', 'localhost')],
    output: `import { Elysia } from 'elysia'; new Elysia().listen({ port });`,
  },
  'a WebSocket server': {
    code: `import { WebSocketServer } from 'ws'; new WebSocketServer({ port, host: «'localhost'» });`,
    reports: [literal('new WebSocketServer()', 'localhost')],
    output: `import { WebSocketServer } from 'ws'; new WebSocketServer({ port });`,
  },
  'metrics': {
    code: `import { PrometheusExporter } from '@opentelemetry/exporter-prometheus'; new PrometheusExporter({ host: «'localhost'», port: 9464 });`,
    reports: [literal('new PrometheusExporter()', 'localhost')],
    output: `import { PrometheusExporter } from '@opentelemetry/exporter-prometheus'; new PrometheusExporter({ port: 9464 });`,
  },
  'datagrams': {
    code: `import dgram from 'dgram'; dgram.createSocket('udp4').bind(41234, «'localhost'»); dgram.createSocket('udp4').bind({ port: 1, address: «'127.0.0.1'» });`,
    reports: [literal('dgram.createSocket().bind', 'localhost'), literal('dgram.createSocket().bind', '127.0.0.1')],
    output: `import dgram from 'dgram'; dgram.createSocket('udp4').bind(41234); dgram.createSocket('udp4').bind({ port: 1 });`,
  },
  'a server that is closed later': {
    code: `import net from 'net'; const server = net.createServer(handle); server.listen(9000, «'localhost'», () => process.on('SIGTERM', () => server.close()));`,
    reports: [literal('server.listen', 'localhost')],
    output: `import net from 'net'; const server = net.createServer(handle); server.listen(9000, () => process.on('SIGTERM', () => server.close()));`,
  },
  'a server that closes another': {
    code: `import net from 'net'; const server = net.createServer(handle); server.listen(9000, «'localhost'», () => old.close());`,
    reports: [literal('server.listen', 'localhost')],
    output: `import net from 'net'; const server = net.createServer(handle); server.listen(9000, () => old.close());`,
  },
  'a raw server': {
    code: `import net from 'net'; net.createServer(handle).listen(9000, «'localhost'»);`,
    reports: [literal('net.createServer().listen', 'localhost')],
    output: `import net from 'net'; net.createServer(handle).listen(9000);`,
  },
  'Apollo': {
    code: `import { startStandaloneServer } from '@apollo/server/standalone'; await startStandaloneServer(server, { listen: { port, host: «'localhost'» } });`,
    reports: [literal('startStandaloneServer', 'localhost')],
    output: `import { startStandaloneServer } from '@apollo/server/standalone'; await startStandaloneServer(server, { listen: { port, host: '0.0.0.0' } });`,
  },
  // Literals that are replaced
  'Fastify, whose default is loopback too': {
    code: `${FASTIFY}app.listen({ port, host: «'localhost'» });`,
    reports: [literal('app.listen', 'localhost')],
    output: `${FASTIFY}app.listen({ port, host: '0.0.0.0' });`,
  },
  'an application of another file, whose default nobody knows': {
    code: `import { app } from './app.js'; app.listen(3000, «'localhost'»);`,
    reports: [literal('app.listen', 'localhost')],
    output: `import { app } from './app.js'; app.listen(3000, '0.0.0.0');`,
  },
  'a loaded application': {
    code: `const app = require('./app'); app.listen({ port, host: «'127.0.0.1'» });`,
    reports: [literal('app.listen', '127.0.0.1')],
    output: `const app = require('./app'); app.listen({ port, host: '0.0.0.0' });`,
  },
  'a constant that the log shows too': {
    code: `${EXPRESS}const HOST = «'127.0.0.1'»; app.listen(port, HOST, () => console.log(\`http://\${HOST}\`));`,
    reports: [literal('app.listen', '127.0.0.1')],
    output: `${EXPRESS}const HOST = '0.0.0.0'; app.listen(port, HOST, () => console.log(\`http://\${HOST}\`));`,
  },
  'a constant that somebody else gets too: a suggestion': {
    code: `${EXPRESS}const host = «'localhost'»; app.listen(port, host); register(host);`,
    reports: [literal('app.listen', 'localhost')],
    suggestions: [{ description: 'Listen on all interfaces.', output: `${EXPRESS}const host = '0.0.0.0'; app.listen(port, host); register(host);` }],
  },
  'an exported constant: a suggestion': {
    code: `${EXPRESS}export const host = «'localhost'»; app.listen(port, host);`,
    reports: [literal('app.listen', 'localhost')],
    suggestions: [{ description: 'Listen on all interfaces.', output: `${EXPRESS}export const host = '0.0.0.0'; app.listen(port, host);` }],
  },
  'a gRPC server': {
    code: `import grpc from '@grpc/grpc-js'; new grpc.Server().bindAsync(«'localhost:50051'», credentials, done);`,
    reports: [literal('new grpc.Server().bindAsync', 'localhost')],
    output: `import grpc from '@grpc/grpc-js'; new grpc.Server().bindAsync('0.0.0.0:50051', credentials, done);`,
  },
  'another gRPC server, in a constant': {
    code: `import { createServer } from 'nice-grpc'; const address = «'127.0.0.1:8080'»; await createServer().listen(address);`,
    reports: [literal('createServer().listen', '127.0.0.1')],
    output: `import { createServer } from 'nice-grpc'; const address = '0.0.0.0:8080'; await createServer().listen(address);`,
  },
  'a default that a call of the file takes': {
    code: `${EXPRESS}function start(host = «'localhost'») { app.listen(3000, host); } start();`,
    reports: [literal('app.listen', 'localhost')],
    output: `${EXPRESS}function start(host = '0.0.0.0') { app.listen(3000, host); } start();`,
  },
  'a class with its application': {
    code: `export class Server { constructor(app) { this.app = app; } start() { this.app.listen(3000, «'localhost'»); } }`,
    reports: [literal('this.app.listen', 'localhost')],
    output: `export class Server { constructor(app) { this.app = app; } start() { this.app.listen(3000, '0.0.0.0'); } }`,
  },

  // Fallbacks: who deploys it can choose already, and may mean to keep others out
  'a fallback': {
    code: `${EXPRESS}app.listen(port, process.env.HOST || «'localhost'»);`,
    reports: [missing('app.listen', 'localhost', 'HOST')],
    suggestions: [{ description: 'Listen on all interfaces.', output: `${EXPRESS}app.listen(port, process.env.HOST || '0.0.0.0');` }],
  },
  'a fallback in a constant': {
    code: `${EXPRESS}const ip = process.env.IP ?? «"127.0.0.1"»; app.listen(port, ip, () => console.log(ip));`,
    reports: [missing('app.listen', '127.0.0.1', 'IP')],
    suggestions: [{ description: 'Listen on all interfaces.', output: `${EXPRESS}const ip = process.env.IP ?? "0.0.0.0"; app.listen(port, ip, () => console.log(ip));` }],
  },
  'a fallback in a template': {
    code: "import grpc from '@grpc/grpc-js'; const HOST = process.env.HOST || «'127.0.0.1'»; new grpc.Server().bindAsync(`${HOST}:4000`, credentials, done);",
    reports: [missing('new grpc.Server().bindAsync', '127.0.0.1', 'HOST')],
    suggestions: [{ description: 'Listen on all interfaces.', output: "import grpc from '@grpc/grpc-js'; const HOST = process.env.HOST || '0.0.0.0'; new grpc.Server().bindAsync(`${HOST}:4000`, credentials, done);" }],
  },
  'a default of destructuring': {
    code: `${EXPRESS}const { PORT = 3000, HOST: host = «'localhost'» } = process.env; app.listen(PORT, host);`,
    reports: [missing('app.listen', 'localhost', 'HOST')],
    suggestions: [{ description: 'Listen on all interfaces.', output: `${EXPRESS}const { PORT = 3000, HOST: host = '0.0.0.0' } = process.env; app.listen(PORT, host);` }],
  },
  'a fallback in options': {
    code: `import Hapi from '@hapi/hapi'; Hapi.server({ port, host: process.env.HOST || «'localhost'» });`,
    reports: [missing('Hapi.server', 'localhost', 'HOST')],
    suggestions: [{ description: 'Listen on all interfaces.', output: `import Hapi from '@hapi/hapi'; Hapi.server({ port, host: process.env.HOST || '0.0.0.0' });` }],
  },
  'a variable without a fallback, for Fastify': {
    code: `${FASTIFY}app.listen({ port, host: «process.env.HOST» });`,
    reports: [missing('app.listen', 'localhost', 'HOST')],
    output: `${FASTIFY}app.listen({ port, host: process.env.HOST || "0.0.0.0" });`,
  },
  'a destructured variable, for Fastify': {
    code: `${FASTIFY}const { HOST: host } = process.env; app.listen({ port, «host» });`,
    reports: [missing('app.listen', 'localhost', 'HOST')],
    output: `${FASTIFY}const { HOST: host } = process.env; app.listen({ port, host: host || "0.0.0.0" });`,
  },

  'the host of tinyhttp, which stands behind the callback': {
    code: `import { App } from '@tinyhttp/app'; new App().listen(port, () => {}, «'localhost'»);`,
    reports: [literal('new App().listen', 'localhost')],
    output: `import { App } from '@tinyhttp/app'; new App().listen(port, () => {});`,
  },
  'restana, which starts': {
    code: `const service = require('restana')(); service.start(port, «'127.0.0.1'»);`,
    reports: [literal('service.start', '127.0.0.1')],
    output: `const service = require('restana')(); service.start(port);`,
  },

  // Defaults of libraries
  'Fastify without a host': {
    code: `${FASTIFY}await «app.listen({ port: 3000 })»;`,
    reports: [implicit('app.listen', 'fastify')],
    output: `${FASTIFY}await app.listen({ host: "0.0.0.0", port: 3000 });`,
  },
  'Fastify with a port alone': {
    code: `const app = require('fastify')(); «app.listen(process.env.PORT || 3000, (error) => { if (error) throw error; })»;`,
    reports: [implicit('app.listen', 'fastify')],
    output: `const app = require('fastify')(); app.listen(process.env.PORT || 3000, "0.0.0.0", (error) => { if (error) throw error; });`,
  },
  'Fastify 3 with a port alone': {
    code: `${FASTIFY}«app.listen(port)»;`,
    settings: { versions: { fastify: '3.29.5' } },
    reports: [implicit('app.listen', 'fastify')],
    output: `${FASTIFY}app.listen(port, "0.0.0.0");`,
  },
  'Fastify with options of the file': {
    code: `${FASTIFY}const options = { port: 3000 }; «app.listen(options)»;`,
    reports: [implicit('app.listen', 'fastify')],
    output: `${FASTIFY}const options = { host: "0.0.0.0", port: 3000 }; app.listen(options);`,
  },
  'Fastify with a host that is undefined': {
    code: `${FASTIFY}«app.listen({ port, host: undefined })»;`,
    reports: [implicit('app.listen', 'fastify')],
  },
  'Fastify with nothing': {
    code: `${FASTIFY}«app.listen()»;`,
    reports: [implicit('app.listen', 'fastify')],
  },
  'Nest on Fastify': {
    code: `${NEST}async function start() { const app = await NestFactory.create(AppModule, new FastifyAdapter()); await «app.listen(3000)»; }`,
    reports: [implicit('app.listen', '@nestjs/core')],
    output: `${NEST}async function start() { const app = await NestFactory.create(AppModule, new FastifyAdapter()); await app.listen(3000, "0.0.0.0"); }`,
  },
  'Nest on an adapter of the file': {
    code: `${NEST}const adapter = new FastifyAdapter(); const app = await NestFactory.create<NestFastifyApplication>(AppModule, adapter); await «app.listen(3000, () => {})»;`,
    filename: 'src/main.ts',
    reports: [implicit('app.listen', '@nestjs/core')],
    output: `${NEST}const adapter = new FastifyAdapter(); const app = await NestFactory.create<NestFastifyApplication>(AppModule, adapter); await app.listen(3000, "0.0.0.0", () => {});`,
  },
  'a microservice on TCP': {
    code: `${NEST}await «NestFactory.createMicroservice(AppModule, { transport: Transport.TCP, options: { port: 4000 } })»;`,
    reports: [implicit('NestFactory.createMicroservice', '@nestjs/microservices')],
    output: `${NEST}await NestFactory.createMicroservice(AppModule, { transport: Transport.TCP, options: { host: "0.0.0.0", port: 4000 } });`,
  },
  'a microservice that a web application runs too': {
    code: `${NEST}const app = await NestFactory.create(AppModule); «app.connectMicroservice({ transport: Transport.TCP })»;`,
    reports: [implicit('app.connectMicroservice', '@nestjs/microservices')],
    output: `${NEST}const app = await NestFactory.create(AppModule); app.connectMicroservice({ options: { host: "0.0.0.0" }, transport: Transport.TCP });`,
  },
  'a microservice on localhost': {
    code: `${NEST}await NestFactory.createMicroservice(AppModule, { transport: Transport.TCP, options: { host: «'localhost'», port: 4000 } });`,
    reports: [literal('NestFactory.createMicroservice', 'localhost')],
    output: `${NEST}await NestFactory.createMicroservice(AppModule, { transport: Transport.TCP, options: { host: '0.0.0.0', port: 4000 } });`,
  },
  'a microservice of gRPC': {
    code: `${NEST}await NestFactory.createMicroservice(AppModule, { transport: Transport.GRPC, options: { url: «'localhost:5000'», package: 'shop' } });`,
    reports: [literal('NestFactory.createMicroservice', 'localhost')],
    output: `${NEST}await NestFactory.createMicroservice(AppModule, { transport: Transport.GRPC, options: { url: '0.0.0.0:5000', package: 'shop' } });`,
  },
};

testRule('no-localhost-listen', rule, { silent, flagged });
testRepairs('no-localhost-listen', rule, flagged);

import rule from '../../rules/no-hardcoded-port.js';
import { testRule } from '../rule-tester/testRule.js';
import type { FlaggedCase } from '../rule-tester/testRule.js';
import { testRepairs } from './fixed.js';

const main = (server: string, port: string): string =>
  `\`${server}\` always listens on port ${port}, but a platform sends requests to the port that it sets in \`PORT\`, and finds nobody there. Read the port from the environment.`;
const another = (server: string, port: string, variable: string): string =>
  `\`${server}\` always listens on port ${port}. Read it from a variable of its own, such as \`${variable}\`: a platform sets \`PORT\` for one server, and sends no requests from outside to any other.`;

const EXPRESS = `import express from 'express'; const app = express(); `;

const silent = {
  'a server that a command starts to be called back': { code: `import http from 'node:http'; http.createServer(handler).listen(4587);`, filename: 'packages/cli/src/callback.js' },
  // The variable is read
  'a port for development beside the variable': `${EXPRESS}app.listen(process.env.PORT || 3000);`,
  'the same by ??': `${EXPRESS}app.listen(process.env.PORT ?? 3000);`,
  'the same as a number': `${EXPRESS}app.listen(Number(process.env.PORT) || 3000);`,
  'the same inside of the number': `${EXPRESS}app.listen(Number(process.env.PORT ?? 3000));`,
  'the same by parseInt': `${EXPRESS}app.listen(parseInt(process.env.PORT || '3000', 10));`,
  'the same by a plus sign': `${EXPRESS}app.listen(+process.env.PORT || 3000);`,
  'the same by a default of destructuring': `${EXPRESS}const { PORT = 3000 } = process.env; app.listen(PORT);`,
  'the same by an assignment': `${EXPRESS}let port = 3000; if (process.env.PORT) port = process.env.PORT; app.listen(port);`,
  'the same by a ternary': `${EXPRESS}app.listen(process.env.PORT ? process.env.PORT : 3000);`,
  'the same in a configuration object': `${EXPRESS}const config = { port: process.env.PORT || 3000 }; app.listen(config.port);`,
  'the same under another name': `${EXPRESS}app.listen(process.env.API_PORT || 3000);`,
  'the same by a helper': `${EXPRESS}const read = (name, other) => process.env[name] || other; app.listen(read('PORT', 3000));`,
  'the same by a schema': `${EXPRESS}const env = z.object({ PORT: z.coerce.number().default(3000) }).parse(process.env); app.listen(env.PORT);`,
  'the same by a configuration service': `${EXPRESS}app.listen(configService.get('PORT', 3000));`,
  'the same for Bun': `Bun.serve({ port: Bun.env.PORT || 3000, fetch: handle });`,
  'the same for Deno': `Deno.serve({ port: Number(Deno.env.get('PORT')) || 8000 }, handle);`,
  'a variable alone': `${EXPRESS}app.listen(process.env.PORT);`,
  'a port that nobody knows': `${EXPRESS}app.listen(port); app.listen(config.port); app.listen(getPort());`,
  'Bun without a port, which reads PORT itself': `Bun.serve({ fetch: handle });`,

  'restana with the variable': `require('restana')().start(process.env.PORT || 3000);`,
  'something else that starts with a number': `import { timer } from './timer.js'; timer.start(3000);`,
  'a route of a gateway': `const gateway = require('fast-gateway'); gateway({ routes: [{ prefix: '/users', target }] }).start(process.env.PORT);`,
  'a listener whose library reads the variable': `import { listen } from 'listhen'; await listen(handle);`,
  'a subclass that takes something else': `import { WebSocketServer } from 'ws'; class Chat extends WebSocketServer { constructor({ port }) { super({ noServer: true }); this.name = port; } } new Chat({ port: 3001 });`,
  'a subclass of an own class': `class Server {} class Chat extends Server {} new Chat({ port: 3001 });`,

  // Options that come after it
  'a port that other options may change': `import Fastify from 'fastify'; const app = Fastify(); export const start = (options) => app.listen({ port: 3000, host: '0.0.0.0', ...options });`,
  'a port that the variable changes': `import Fastify from 'fastify'; const app = Fastify(); await app.listen({ port: 3000, host: '0.0.0.0', ...(process.env.PORT && { port: Number(process.env.PORT) }) });`,

  // A developer's machine
  'a server beside a handler of AWS Lambda': `${EXPRESS}export const handler = serverless(app); if (process.env.LOCAL) app.listen(3000);`,

  // No fixed port
  'any free port': `${EXPRESS}app.listen(0);`,
  'no port at all': `${EXPRESS}app.listen();`,
  'a callback alone': `${EXPRESS}app.listen(() => {});`,
  'a socket file': `${EXPRESS}app.listen('/run/app.sock');`,
  'a socket file that is called like an address': `import http from 'http'; http.createServer(handle).listen('localhost:3000');`,
  'a port that is counted up': `import http from 'http'; for (let i = 0; i < 4; i++) http.createServer(handle).listen(3000 + i);`,
  'a WebSocket server on an HTTP server': `import { WebSocketServer } from 'ws'; new WebSocketServer({ server });`,
  'a WebSocket server without a server': `import { WebSocketServer } from 'ws'; new WebSocketServer({ noServer: true });`,
  'socket.io on an HTTP server': `import { Server } from 'socket.io'; new Server(httpServer, { cors: { origin: 'http://localhost:3000' } });`,

  // Somebody else may say another
  'a default of an exported function': `${EXPRESS}export function start(port = 3000) { app.listen(port); }`,
  'a default of an exported function that is a constant': `${EXPRESS}const DEFAULT_PORT = 3000; export function start(port = DEFAULT_PORT) { app.listen(port); }`,
  'a default that every call of the file overrides': `${EXPRESS}function start(port = 3000) { app.listen(port); } start(process.env.PORT);`,
  'a default of an exported class': `${EXPRESS}export class Server { constructor(port = 3000) { this.port = port; } start() { app.listen(this.port); } }`,
  'a fallback of options': `${EXPRESS}export function start(options) { app.listen(options.port ?? 3000); }`,
  'a fallback of a configuration': `${EXPRESS}import config from './config.js'; app.listen(config.port || 3000);`,
  'a default of options': `${EXPRESS}export function start({ port = 3000 }) { app.listen(port); }`,
  'a fallback of the command line': `${EXPRESS}app.listen(process.argv[2] || 3000);`,
  'a default of the command line': `${EXPRESS}const [, , port = 3000] = process.argv; app.listen(port);`,
  'a command': `import { program } from 'commander'; import http from 'http'; http.createServer(handle).listen(8080);`,

  // Ports that both sides agreed on
  'gRPC': `import grpc from '@grpc/grpc-js'; new grpc.Server().bindAsync('0.0.0.0:50051', credentials, done);`,
  'raw TCP': `import net from 'net'; net.createServer(handle).listen(25);`,
  'datagrams': `import dgram from 'dgram'; dgram.createSocket('udp4').bind(53);`,
  'metrics': `import { PrometheusExporter } from '@opentelemetry/exporter-prometheus'; new PrometheusExporter({ port: 9464 });`,
  'a microservice of Nest': `import { NestFactory } from '@nestjs/core'; await NestFactory.createMicroservice(AppModule, { transport: Transport.TCP, options: { host: '0.0.0.0', port: 4000 } });`,
  'Redis, from which a microservice takes its messages': `import { NestFactory } from '@nestjs/core'; await NestFactory.createMicroservice(AppModule, { transport: Transport.REDIS, options: { host, port: 6379 } });`,

  // No servers
  'a class of the file': `class Emitter { listen(channel) {} } new Emitter().listen(3000);`,
  'a number that is no port of a server': `import { player } from './player.js'; player.listen(30);`,
  'a default of a configuration': `${EXPRESS}import config from './config.js'; const { port = 3000 } = config; app.listen(port);`,
  'a listener for events': `import { store } from './store.js'; store.listen((change) => {}); store.listen('change', 3000);`,
  'a global that nobody declares': `speech.listen(3000);`,
  'the method of the class itself': `class Radio extends Device { tune() { this.listen(3000); } }`,
  'a mock of requests': `import { setupServer } from 'msw/node'; setupServer().listen({ onUnhandledRequest: 'error' });`,
  'a client': `import net from 'net'; net.connect(3000, host);`,

  // Where nothing is deployed
  'development alone': `${EXPRESS}if (process.env.NODE_ENV !== 'production') app.listen(3000);`,
  'a port for development alone': `${EXPRESS}app.listen(process.env.NODE_ENV === 'production' ? process.env.PORT : 3000);`,
  'off the platform alone': `${EXPRESS}if (!process.env.VERCEL) app.listen(3000); export default app;`,
  'a program that calls its own server': `${EXPRESS}app.listen(3000); await fetch('http://localhost:3000/users');`,
  'a desktop application': `import { app } from 'electron'; import http from 'http'; http.createServer(handle).listen(8888);`,
  'a server for development, by its file name': { code: `import { WebSocketServer } from 'ws'; new WebSocketServer({ port: 3001 });`, filename: 'src/server/wssDevServer.ts' },
  'a test': { code: `${EXPRESS}app.listen(3000);`, filename: 'test/app.js' },
  'the server of a tool': `import { createServer } from 'vite'; const server = await createServer(); await server.listen(5173);`,
  'a fake API': `const jsonServer = require('json-server'); const server = jsonServer.create(); server.listen(3000);`,
};

const flagged: Readonly<Record<string, FlaggedCase>> = {
  // Where the literal stands
  'a literal': {
    code: `${EXPRESS}app.listen(«3000»);`,
    reports: [main('app.listen', '3000')],
    output: `${EXPRESS}app.listen(process.env.PORT || 3000);`,
  },
  'a literal in TypeScript, whose types want a number': {
    code: `${EXPRESS}app.listen(«3000», (): void => {});`,
    filename: 'src/server.ts',
    reports: [main('app.listen', '3000')],
    output: `${EXPRESS}app.listen(Number(process.env.PORT) || 3000, (): void => {});`,
  },
  'a text of digits': {
    code: `${EXPRESS}app.listen(«'3000'»);`,
    reports: [main('app.listen', '3000')],
    output: `${EXPRESS}app.listen(process.env.PORT || '3000');`,
  },
  'a constant that the log shows': {
    code: `const express = require('express');\nconst app = express();\nconst PORT = «3000»;\napp.listen(PORT, () => console.log(\`http://localhost:\${PORT}\`));`,
    reports: [main('app.listen', '3000')],
    output: `const express = require('express');\nconst app = express();\nconst PORT = process.env.PORT || 3000;\napp.listen(PORT, () => console.log(\`http://localhost:\${PORT}\`));`,
  },
  'a constant that somebody counts with': {
    code: `${EXPRESS}const port = «3000»; app.listen(port); reserve(port + 1);`,
    reports: [main('app.listen', '3000')],
    output: `${EXPRESS}const port = Number(process.env.PORT) || 3000; app.listen(port); reserve(port + 1);`,
  },
  'a constant whose methods are called': {
    code: `${EXPRESS}const port = «3000»; app.listen(port, () => console.log(port.toFixed(0)));`,
    reports: [main('app.listen', '3000')],
    output: `${EXPRESS}const port = Number(process.env.PORT) || 3000; app.listen(port, () => console.log(port.toFixed(0)));`,
  },
  'a constant with a type': {
    code: `${EXPRESS}const port: number = «3000»; app.listen(port);`,
    filename: 'src/server.ts',
    reports: [main('app.listen', '3000')],
    output: `${EXPRESS}const port: number = Number(process.env.PORT) || 3000; app.listen(port);`,
  },
  'a constant of its own type: no edit': {
    code: `${EXPRESS}const port = «3000» as const; app.listen(port);`,
    filename: 'src/server.ts',
    reports: [main('app.listen', '3000')],
  },
  'an enum: no edit': {
    code: `${EXPRESS}enum Port { Web = «3000» } app.listen(Port.Web);`,
    filename: 'src/server.ts',
    reports: [main('app.listen', '3000')],
  },
  'a constant that is compared: no edit': {
    code: `${EXPRESS}const port = «3000»; if (port === 3000) warn(); app.listen(port);`,
    reports: [main('app.listen', '3000')],
  },
  'an exported constant: a suggestion': {
    code: `${EXPRESS}export const port = «3000»; app.listen(port);`,
    reports: [main('app.listen', '3000')],
    suggestions: [{ description: 'Read the port from `PORT`, and listen on 3000 when it is missing.', output: `${EXPRESS}export const port = Number(process.env.PORT) || 3000; app.listen(port);` }],
  },
  'a member of a configuration object': {
    code: `${EXPRESS}const config = { port: «3000», name: 'shop' }; app.listen(config.port);`,
    reports: [main('app.listen', '3000')],
    output: `${EXPRESS}const config = { port: process.env.PORT || 3000, name: 'shop' }; app.listen(config.port);`,
  },
  'an argument of a function of the file': {
    code: `${EXPRESS}function start(port) { app.listen(port); } start(«3000»);`,
    reports: [main('app.listen', '3000')],
    output: `${EXPRESS}function start(port) { app.listen(port); } start(process.env.PORT || 3000);`,
  },
  'a default that a call of the file takes': {
    code: `${EXPRESS}function start(port = «3000») { app.listen(port); } start();`,
    reports: [main('app.listen', '3000')],
    output: `${EXPRESS}function start(port = process.env.PORT || 3000) { app.listen(port); } start();`,
  },
  'a field of a class': {
    code: `${EXPRESS}class Server { port = «3000»; start() { app.listen(this.port); } } new Server().start();`,
    reports: [main('app.listen', '3000')],
    output: `${EXPRESS}class Server { port = process.env.PORT || 3000; start() { app.listen(this.port); } } new Server().start();`,
  },
  'a port for production alone': {
    code: `${EXPRESS}app.listen(process.env.NODE_ENV === 'production' ? «80» : 3000);`,
    reports: [main('app.listen', '80')],
    output: `${EXPRESS}app.listen(process.env.NODE_ENV === 'production' ? process.env.PORT || 80 : 3000);`,
  },
  'two ports for one server: no edit': {
    code: `${EXPRESS}app.listen(isSecure ? «443» : «80»);`,
    reports: [main('app.listen', '443'), main('app.listen', '80')],
  },

  // Servers
  'an application of another file': {
    code: `import { app } from './app.js'; app.listen(«3000»);`,
    reports: [main('app.listen', '3000')],
    output: `import { app } from './app.js'; app.listen(process.env.PORT || 3000);`,
  },
  'an application that is handed over': {
    code: `module.exports = (server) => { server.listen({ port: «3000» }); };`,
    reports: [main('server.listen', '3000')],
    output: `module.exports = (server) => { server.listen({ port: process.env.PORT || 3000 }); };`,
  },
  'a server of Node, with a backlog': {
    code: `import { createServer } from 'node:http'; createServer(handle).listen(«8080», 511);`,
    reports: [main('createServer().listen', '8080')],
    output: `import { createServer } from 'node:http'; createServer(handle).listen(process.env.PORT || 8080, 511);`,
  },
  'a server of Next.js': {
    code: `import next from 'next'; import { createServer } from 'http'; const port = «3000»; next({ dev: false, port }).prepare().then(() => createServer(handle).listen(port));`,
    reports: [main('createServer().listen', '3000')],
    output: `import next from 'next'; import { createServer } from 'http'; const port = Number(process.env.PORT) || 3000; next({ dev: false, port }).prepare().then(() => createServer(handle).listen(port));`,
  },
  'Fastify': {
    code: `import Fastify from 'fastify'; Fastify().listen({ port: «3000», host: '0.0.0.0' });`,
    filename: 'src/server.ts',
    reports: [main('Fastify().listen', '3000')],
    output: `import Fastify from 'fastify'; Fastify().listen({ port: Number(process.env.PORT) || 3000, host: '0.0.0.0' });`,
  },
  'Nest, whose types take a text': {
    code: `import { NestFactory } from '@nestjs/core'; async function start(): Promise<void> { const app = await NestFactory.create(AppModule); await app.listen(«3000»); }`,
    filename: 'src/main.ts',
    reports: [main('app.listen', '3000')],
    output: `import { NestFactory } from '@nestjs/core'; async function start(): Promise<void> { const app = await NestFactory.create(AppModule); await app.listen(process.env.PORT || 3000); }`,
  },
  'Koa': {
    code: `const Koa = require('koa'); new Koa().listen(«3000»);`,
    reports: [main('new Koa().listen', '3000')],
    output: `const Koa = require('koa'); new Koa().listen(process.env.PORT || 3000);`,
  },
  'hapi': {
    code: `import Hapi from '@hapi/hapi'; Hapi.server({ port: «3000» });`,
    reports: [main('Hapi.server', '3000')],
    output: `import Hapi from '@hapi/hapi'; Hapi.server({ port: process.env.PORT || 3000 });`,
  },
  'Hono, which wants a number': {
    code: `import { serve } from '@hono/node-server'; serve({ fetch: app.fetch, port: «3000» });`,
    reports: [main('serve', '3000')],
    output: `import { serve } from '@hono/node-server'; serve({ fetch: app.fetch, port: Number(process.env.PORT) || 3000 });`,
  },
  'Elysia': {
    code: `import { Elysia } from 'elysia'; new Elysia().get('/', handle).listen(«3000»);`,
    reports: [main('new Elysia().get().listen', '3000')],
    output: `import { Elysia } from 'elysia'; new Elysia().get('/', handle).listen(process.env.PORT || 3000);`,
  },
  'socket.io': {
    code: `import { Server } from 'socket.io'; const io = new Server(«3000»);`,
    reports: [main('new Server()', '3000')],
    output: `import { Server } from 'socket.io'; const io = new Server(Number(process.env.PORT) || 3000);`,
  },
  'a WebSocket server': {
    code: `import { WebSocketServer } from 'ws'; new WebSocketServer({ port: «8080» });`,
    reports: [main('new WebSocketServer()', '8080')],
    output: `import { WebSocketServer } from 'ws'; new WebSocketServer({ port: Number(process.env.PORT) || 8080 });`,
  },
  'Apollo': {
    code: `import { startStandaloneServer } from '@apollo/server/standalone'; await startStandaloneServer(server, { listen: { port: «4000» } });`,
    reports: [main('startStandaloneServer', '4000')],
    output: `import { startStandaloneServer } from '@apollo/server/standalone'; await startStandaloneServer(server, { listen: { port: Number(process.env.PORT) || 4000 } });`,
  },
  'tRPC': {
    code: `import { createHTTPServer } from '@trpc/server/adapters/standalone'; createHTTPServer({ router }).listen(«2022»);`,
    reports: [main('createHTTPServer().listen', '2022')],
    output: `import { createHTTPServer } from '@trpc/server/adapters/standalone'; createHTTPServer({ router }).listen(process.env.PORT || 2022);`,
  },
  'Bun': {
    code: `Bun.serve({ port: «3000», fetch: handle });`,
    reports: [main('Bun.serve', '3000')],
    output: `Bun.serve({ port: process.env.PORT || 3000, fetch: handle });`,
  },
  'Deno, which has an accessor of its own': {
    code: `Deno.serve({ port: «8000» }, handle);`,
    reports: [main('Deno.serve', '8000')],
    output: `Deno.serve({ port: Number(Deno.env.get("PORT")) || 8000 }, handle);`,
  },
  'something else that is called process: no edit': {
    code: `import express from 'express'; import { process } from './work.js'; express().listen(«3000»); process();`,
    reports: [main('express().listen', '3000')],
  },

  // Several servers
  'a second server': {
    code: `${EXPRESS}app.listen(«3000»); const admin = express(); admin.listen(«3001»);`,
    reports: [main('app.listen', '3000'), another('admin.listen', '3001', 'PORT_3001')],
    output: `${EXPRESS}app.listen(process.env.PORT || 3000); const admin = express(); admin.listen(process.env.PORT_3001 || 3001);`,
  },
  'two servers of which one runs': {
    code: `import http from 'http'; import https from 'https'; if (isSecure) https.createServer(options, handle).listen(«3000»); else http.createServer(handle).listen(«3000»);`,
    reports: [main('https.createServer().listen', '3000'), main('http.createServer().listen', '3000')],
    output: `import http from 'http'; import https from 'https'; if (isSecure) https.createServer(options, handle).listen(process.env.PORT || 3000); else http.createServer(handle).listen(process.env.PORT || 3000);`,
  },
  'a second server under a name of its own': {
    code: `${EXPRESS}app.listen(process.env.PORT || 3000); const ADMIN_PORT = «3001»; express().listen(ADMIN_PORT);`,
    reports: [another('express().listen', '3001', 'ADMIN_PORT')],
    output: `${EXPRESS}app.listen(process.env.PORT || 3000); const ADMIN_PORT = process.env.ADMIN_PORT || 3001; express().listen(ADMIN_PORT);`,
  },
  'a server that is not for requests from outside': {
    code: `${EXPRESS}const metricsPort = «9090»; app.listen(metricsPort);`,
    reports: [another('app.listen', '9090', 'METRICS_PORT')],
    output: `${EXPRESS}const metricsPort = process.env.METRICS_PORT || 9090; app.listen(metricsPort);`,
  },
  'a second server beside one whose port nobody knows: it may be the one of the platform': {
    code: `${EXPRESS}import http from 'http'; const chat = http.createServer(); app.listen(config.port, host); chat.listen(«8000», host);`,
    reports: [another('chat.listen', '8000', 'PORT_8000')],
    suggestions: [
      {
        description: 'Read the port from `PORT_8000`, and listen on 8000 when it is missing.',
        output: `${EXPRESS}import http from 'http'; const chat = http.createServer(); app.listen(config.port, host); chat.listen(process.env.PORT_8000 || 8000, host);`,
      },
    ],
  },
  'a WebSocket server on the same port': {
    code: `${EXPRESS}import { Server } from 'socket.io'; const server = app.listen(«3000»); new Server(server);`,
    reports: [main('app.listen', '3000')],
    output: `${EXPRESS}import { Server } from 'socket.io'; const server = app.listen(process.env.PORT || 3000); new Server(server);`,
  },
  'a second server beside one that reads PORT by itself': {
    code: `Bun.serve({ fetch: handle }); Bun.serve({ port: «3001», fetch: other });`,
    reports: [another('Bun.serve', '3001', 'PORT_3001')],
    output: `Bun.serve({ fetch: handle }); Bun.serve({ port: process.env.PORT_3001 || 3001, fetch: other });`,
  },

  // Subclasses
  'a subclass without a constructor': {
    code: `import { WebSocketServer } from 'ws'; class Chat extends WebSocketServer {} new Chat({ port: «3001» });`,
    reports: [main('new Chat()', '3001')],
    output: `import { WebSocketServer } from 'ws'; class Chat extends WebSocketServer {} new Chat({ port: Number(process.env.PORT) || 3001 });`,
  },
  'a subclass that hands its options on': {
    code: `import { WebSocketServer } from 'ws'; class Chat extends WebSocketServer { constructor(options) { super(options); this.clean(); } } new Chat({ port: «3001» });`,
    reports: [main('new Chat()', '3001')],
    output: `import { WebSocketServer } from 'ws'; class Chat extends WebSocketServer { constructor(options) { super(options); this.clean(); } } new Chat({ port: Number(process.env.PORT) || 3001 });`,
  },

  // Servers that start in another way
  'restana': {
    code: `require('restana')().start(«3000»).then(ready);`,
    reports: [main(`require('restana')().start`, '3000')],
    output: `require('restana')().start(process.env.PORT || 3000).then(ready);`,
  },
  'listhen': {
    code: `import { listen } from 'listhen'; await listen(handle, { port: «3000» });`,
    reports: [main('listen', '3000')],
    output: `import { listen } from 'listhen'; await listen(handle, { port: process.env.PORT || 3000 });`,
  },
  'uWebSockets.js, which takes a text for a host': {
    code: `import uWS from 'uWebSockets.js'; uWS.App().get('/*', handle).listen(«9001», ready);`,
    reports: [main('uWS.App().get().listen', '9001')],
    output: `import uWS from 'uWebSockets.js'; uWS.App().get('/*', handle).listen(Number(process.env.PORT) || 9001, ready);`,
  },
  'several servers by one call: no edit': {
    code: `${EXPRESS}function start(port) { express().listen(port); } start(«3000»); start(«3001»);`,
    reports: [main('express().listen', '3000'), another('express().listen', '3001', 'PORT_3001')],
  },
};

testRule('no-hardcoded-port', rule, { silent, flagged });
testRepairs('no-hardcoded-port', rule, flagged);

import { describe, expect, test } from 'vitest';

import { listeners, listeningFaults } from './as-text.js';

type Row = readonly [reason: string, code: string, expected: readonly string[]];

const EXPRESS = `import express from 'express'; const app = express(); `;
const FASTIFY = `import Fastify from 'fastify'; const app = Fastify(); `;
const NEST = `import { NestFactory } from '@nestjs/core'; `;

describe('where servers listen', () => {
  test.each<Row>([
    ['a port', `${EXPRESS}app.listen(3000);`, ['app.listen on 3000 at all interfaces by default']],
    ['a port and a host', `${EXPRESS}app.listen(3000, 'localhost');`, ['app.listen on 3000 at localhost']],
    ['options', `${EXPRESS}app.listen({ port: 3000, host: '0.0.0.0' });`, ['app.listen on 3000 at 0.0.0.0']],
    ['options in a constant', `${EXPRESS}const options = { port: 3000 }; app.listen(options);`, ['app.listen on 3000 at all interfaces by default']],
    ['options that nobody knows', `${EXPRESS}app.listen(options);`, ['app.listen on ?']],
    ['a port that nobody knows', `${EXPRESS}app.listen(port);`, ['app.listen on ? at all interfaces by default']],
    ['a callback', `${EXPRESS}app.listen(3000, () => {});`, ['app.listen on 3000 at all interfaces by default']],
    ['a callback of the file', `${EXPRESS}function done() {} app.listen(3000, done);`, ['app.listen on 3000 at all interfaces by default']],
    ['a second argument that nobody knows', `${EXPRESS}app.listen(3000, second);`, ['app.listen on 3000 at ?']],
    ['a backlog', `${EXPRESS}app.listen(3000, 511);`, ['app.listen on 3000 at all interfaces by default']],
    ['arguments that are spread in', `${EXPRESS}app.listen(...args);`, ['app.listen']],
    ['a fallback', `${EXPRESS}app.listen(process.env.PORT || 3000, process.env.HOST || 'localhost');`, [
      'app.listen on ${PORT} when PORT is present | 3000 when PORT is missing at ${HOST} when HOST is present | localhost when HOST is missing',
    ]],
    ['Fastify', `${FASTIFY}app.listen({ port: 3000 });`, ['app.listen on 3000 at localhost by default']],
    ['Fastify with a port alone', `${FASTIFY}app.listen(3000);`, ['app.listen on 3000 at localhost by default']],
    ['Fastify with a host', `${FASTIFY}app.listen({ port: 3000, host });`, ['app.listen on 3000 at ?']],
    ['Fastify on a socket file', `${FASTIFY}app.listen({ path: '/run/app.sock' });`, ['app.listen']],
    ['Nest', `${NEST}const app = await NestFactory.create(M); app.listen(3000);`, ['app.listen on 3000 at all interfaces by default']],
    ['Nest on Fastify', `${NEST}const app = await NestFactory.create(M, new FastifyAdapter()); app.listen(3000);`, ['app.listen on 3000 at localhost by default']],
    ['a microservice', `${NEST}NestFactory.createMicroservice(M);`, ['NestFactory.createMicroservice at localhost by default']],
    ['a microservice on TCP', `${NEST}NestFactory.createMicroservice(M, { transport: Transport.TCP, options: { port: 1 } });`, ['NestFactory.createMicroservice on 1 at localhost by default']],
    ['a microservice on Redis', `${NEST}NestFactory.createMicroservice(M, { transport: Transport.REDIS, options: { port: 1 } });`, []],
    ['a host with its port', `import grpc from '@grpc/grpc-js'; new grpc.Server().bindAsync('0.0.0.0:1', c, d);`, ['new grpc.Server().bindAsync at 0.0.0.0:1']],
    ['a constructor', `import { WebSocketServer } from 'ws'; new WebSocketServer({ port: 1 }); new WebSocketServer({ server });`, [
      'new WebSocketServer() on 1 at all interfaces by default',
      'new WebSocketServer()',
    ]],
    ['an import', `import { app } from './app.js'; app.listen(port, 'localhost');`, ['app.listen on ? at localhost']],
    ['a parameter', `export const start = (server) => server.listen({ port: 3000 });`, ['server.listen on 3000 at all interfaces by default']],
    ['a member', `export class A { run() { this.server.listen(process.env.PORT); } }`, ['this.server.listen on ${PORT} at all interfaces by default']],
    ['what a function of another file makes', `import { build } from './app.js'; (await build()).listen(3000); const app = build(); app.listen(3001);`, [
      'build().listen on 3000 at all interfaces by default',
      'app.listen on 3001 at all interfaces by default',
    ]],
    ['a loaded module', `require('./app').listen(3000);`, ["require('./app').listen on 3000 at all interfaces by default"]],
    ['something that listens to no port', `import { store } from './store.js'; store.listen(callback); store.listen('event');`, []],
    ['something of the file', `const store = { listen() {} }; store.listen(3000); class S {} new S().listen(3000); this.listen(3000);`, []],
    ['something that is its own member', `const a = a.b; a.listen(3000);`, []],
    ['an instance of a class of a package', `import { Server } from 'acme'; new Server().listen(3000);`, ['new Server().listen on 3000 at all interfaces by default']],
    ['a package that is loaded on the spot', `(await import('acme')).default.listen(3000, 'localhost');`, ['….default.listen on 3000 at localhost']],
    ['a text and a list', `'x'.listen(3000); [1].listen(3000);`, []],
    ['a tool', `import { create } from 'json-server'; create().listen(3000);`, []],
  ])('%s: %s', (_reason, code, expected) => {
    expect(listeners(code)).toEqual(expected);
  });

  test('by the installed version', () => {
    const installed = (version: string): object => ({ settings: { versions: { fastify: version } } });
    expect(listeners(`${FASTIFY}app.listen({ port: 1 }); app.listen(1);`, installed('3.29.5'))).toEqual([
      'app.listen on 1 at all interfaces by default',
      'app.listen on 1 at localhost by default',
    ]);
    expect(listeners(`${FASTIFY}app.listen({ port: 1 });`, installed('4.0.0'))).toEqual(['app.listen on 1 at localhost by default']);
  });
});

describe('what is wrong with servers', () => {
  test.each<Row>([
    ['two servers', `${EXPRESS}app.listen(3000); express().listen(3001);`, ['hardcoded-port 3000 for PORT at «3000»', 'hardcoded-port 3001 for PORT_3001 at «3001»']],
    ['a port and a host', `${EXPRESS}app.listen(3000, 'localhost');`, ['hardcoded-port 3000 for PORT at «3000»', `localhost-listen localhost at «'localhost'»`]],
    ['a port without a host', `${FASTIFY}app.listen({ port: 3000 });`, ['implicit-listen localhost at «app.listen({ port: 3000 })»', 'hardcoded-port 3000 for PORT at «3000»']],
    ['a server behind one that calls it', `import http from 'http'; http.createServer(h).listen(3001, 'localhost'); http.createServer(() => fetch('http://localhost:3001')).listen(3000);`, [
      'hardcoded-port 3000 for PORT at «3000»',
    ]],
    ['a parameter property', `${EXPRESS}class S { constructor(private port = 3000) {} run() { app.listen(this.port); } } new S().run();`, ['hardcoded-port 3000 for PORT at «3000»']],
    ['a file without a hint', `export const port = 3000;`, []],
    ['a further server beside one that reads PORT', `${EXPRESS}const admin = express(); app.listen(3000); admin.listen(process.env.PORT);`, ['hardcoded-port 3000 for PORT_3000 at «3000»']],
    ['a further server beside one that may read PORT', `${EXPRESS}const admin = express(); app.listen(3000); admin.listen(x ? process.env.PORT : 5000);`, ['hardcoded-port 3000 for PORT_3000 at «3000»']],
    ['a further server beside one that reads a variable of its own', `${EXPRESS}const admin = express(); app.listen(3000); admin.listen(process.env.WS_PORT);`, ['hardcoded-port 3000 for PORT at «3000»']],
  ])('%s: %s', (_reason, code, expected) => {
    expect(listeningFaults(code, { filename: 'src/server.ts' })).toEqual(expected);
  });
});

/** A server that a fix changes. 3000 and 3001 stand for ports that the test chooses. */
export interface ServerProgram {
  readonly name: string;
  readonly code: string;
  readonly filename?: string;
  /** The variable from which it reads its host. */
  readonly host?: string;
  /** A suggestion changes its host, `--fix` does not. */
  readonly isSuggested?: true;
  /** It reads its port from the environment already. */
  readonly port?: 'read';
}

const EXPRESS = `import express from 'express';\nconst app = express();\napp.get('/', (request, response) => response.send('ok'));\n`;
const FASTIFY = `import fastify from 'fastify';\nconst app = fastify();\napp.get('/', () => 'ok');\n`;
const HTTP = `import { createServer } from 'node:http';\nconst server = createServer((request, response) => response.end('ok'));\n`;
const NEST = `import { NestFactory } from '@nestjs/core';\nclass AppModule {}\nclass FastifyAdapter {}\n`;

export const serverPrograms: readonly ServerProgram[] = [
  { name: 'http, a literal', code: `${HTTP}server.listen(3000);` },
  { name: 'http, TypeScript', code: `${HTTP}const port: number = 3000;\nserver.listen(port, 'localhost');`, filename: 'src/server.ts' },
  { name: 'http, a host', code: `${HTTP}server.listen(3000, '127.0.0.1', () => console.log('up'));` },
  { name: 'http, a host before a backlog', code: `${HTTP}server.listen(3000, '127.0.0.1', 511, () => console.log('up'));` },
  { name: 'http, options', code: `${HTTP}server.listen({ port: 3000, host: 'localhost' });` },
  { name: 'http, options with the host first', code: `${HTTP}server.listen({\n  host: 'localhost',\n  port: 3000,\n});` },
  { name: 'http, a text', code: `${HTTP}server.listen('3000');` },
  {
    name: 'http, a constant for the log too',
    code: `${HTTP}const PORT = 3000;\nconst HOST = '127.0.0.1';\nserver.listen(PORT, HOST, () => console.log(\`\${HOST}:\${PORT}\`));`,
  },
  {
    name: 'http, a constant that is counted with',
    code: `${HTTP}const port = 3000;\nserver.listen(port, () => console.log((port + 1).toFixed(0)));`,
  },
  {
    name: 'http, a fallback for the host',
    code: `${HTTP}server.listen(3000, process.env.HOST || '127.0.0.1');`,
    host: 'HOST',
    isSuggested: true,
  },
  {
    name: 'http, a fallback for the host, in a constant',
    code: `${HTTP}const ip = process.env.IP ?? '127.0.0.1';\nserver.listen(Number(process.env.PORT) || 3000, ip);`,
    host: 'IP',
    isSuggested: true,
    port: 'read',
  },
  {
    name: 'http, a default of a parameter',
    code: `${HTTP}function start(port = 3000, host = 'localhost') { server.listen(port, host); }\nstart();`,
  },
  {
    name: 'http, two servers',
    code: `${HTTP}server.listen(3000);\ncreateServer((request, response) => response.end('ok')).listen(3001, 'localhost');`,
  },
  { name: 'express, a literal', code: `${EXPRESS}app.listen(3000);` },
  {
    name: 'express, required',
    code: `const express = require('express');\nconst app = express();\napp.get('/', (request, response) => response.send('ok'));\nconst port = 3000;\napp.listen(port, 'localhost', () => console.log(port));`,
    filename: 'src/server.cjs',
  },
  {
    name: 'express, a configuration object',
    code: `${EXPRESS}const config = { port: 3000, host: '127.0.0.1' };\napp.listen(config.port, config.host);`,
  },
  {
    name: 'express in a class, TypeScript',
    code: `import express from 'express';\nclass Server {\n  private readonly app = express();\n  start(): void {\n    this.app.get('/', (_request, response) => { response.send('ok'); });\n    this.app.listen(3000, 'localhost');\n  }\n}\nnew Server().start();`,
    filename: 'src/server.ts',
  },
  {
    name: 'koa',
    code: `import Koa from 'koa';\nconst app = new Koa();\napp.use((context) => { context.body = 'ok'; });\napp.listen(3000, '127.0.0.1');`,
  },
  { name: 'fastify, no host', code: `${FASTIFY}await app.listen({ port: 3000 });` },
  { name: 'fastify, no host, TypeScript', code: `${FASTIFY}await app.listen({ port: 3000 });`, filename: 'src/server.ts' },
  { name: 'fastify, a host', code: `${FASTIFY}await app.listen({ port: 3000, host: 'localhost' });` },
  { name: 'fastify, a variable alone', code: `${FASTIFY}await app.listen({ port: 3000, host: process.env.HOST });`, host: 'HOST' },
  { name: 'fastify, options in a constant', code: `${FASTIFY}const options = { port: 3000 };\nawait app.listen(options);` },
  { name: 'nest on express', code: `${NEST}const app = await NestFactory.create(AppModule);\nawait app.listen(3000, 'localhost');` },
  {
    name: 'hono',
    code: `import { serve } from '@hono/node-server';\nserve({ fetch: () => new Response('ok'), port: 3000, hostname: 'localhost' });`,
  },
  { name: 'ws', code: `import { WebSocketServer } from 'ws';\nnew WebSocketServer({ port: 3000, host: '127.0.0.1' });` },
  {
    name: 'hapi',
    code: `import Hapi from '@hapi/hapi';\nconst server = Hapi.server({ port: 3000, host: process.env.HOST || 'localhost' });\nawait server.start();`,
    host: 'HOST',
    isSuggested: true,
  },
  { name: 'Bun', code: `Bun.serve({ port: 3000, hostname: 'localhost', fetch: () => new Response('ok') });` },
  { name: 'Deno', code: `Deno.serve({ port: 3000, hostname: '127.0.0.1' }, () => new Response('ok'));` },
  {
    name: 'nest on fastify',
    code: `${NEST}const app = await NestFactory.create(AppModule, new FastifyAdapter());\nawait app.listen(3000);`,
  },
];

import type { Client } from './schema.js';

/** Servers: where they listen. */
export const serverClients: readonly Client[] = [
  {
    name: 'express',
    modules: ['express'],
    category: 'server',
    runsOn: 'server',
    shapes: [
      { form: 'call', callee: ['', 'express'], targets: [], yields: 'express' },
      {
        form: 'call',
        callee: ['@express.listen'],
        targets: [
          { at: '0', kind: 'bind-port' },
          { at: '1', kind: 'bind-host' },
          { at: '0.port', kind: 'bind-port' },
          { at: '0.host', kind: 'bind-host' },
        ],
        listens: { textPort: 'untyped' },
      },
    ],
    whenUndefined: { kind: 'none' },
    envNames: ['PORT', 'HOST'],
    proof: 'express 5.3.0 and 4.x (both run), lib/application.js, run',
  },
  {
    name: '@hono/node-server',
    modules: ['@hono/node-server'],
    category: 'server',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['serve'],
        targets: [
          { at: '0.port', kind: 'bind-port' },
          { at: '0.hostname', kind: 'bind-host' },
        ],
      },
    ],
    whenUndefined: { kind: 'none' },
    envNames: ['PORT'],
    proof: '@hono/node-server 2.1.8, dist/index.mjs, run',
  },
  {
    name: 'connect',
    modules: ['connect'],
    category: 'server',
    runsOn: 'server',
    shapes: [
      { form: 'call', callee: [''], targets: [], yields: 'connect' },
      {
        form: 'call',
        callee: ['@connect.listen'],
        targets: [
          { at: '0', kind: 'bind-port' },
          { at: '1', kind: 'bind-host' },
          { at: '0.port', kind: 'bind-port' },
          { at: '0.host', kind: 'bind-host' },
        ],
        listens: { textPort: 'untyped' },
      },
    ],
    whenUndefined: { kind: 'none' },
    envNames: ['PORT'],
    proof: 'connect 3.7.0, index.js, run',
  },
  // `cors.origin` is an allow list, never a connection.
  {
    name: 'socket.io',
    modules: ['socket.io'],
    category: 'server',
    runsOn: 'server',
    shapes: [
      { form: 'new', callee: ['Server'], targets: [{ at: '0', kind: 'bind-port' }], yields: 'io' },
      { form: 'call', callee: [''], targets: [{ at: '0', kind: 'bind-port' }], yields: 'io' },
      { form: 'call', callee: ['@io.listen', '@io.attach'], targets: [{ at: '0', kind: 'bind-port' }] },
    ],
    whenUndefined: { kind: 'none' },
    envNames: ['PORT'],
    proof: 'socket.io 4.8.4, dist/index.js, run',
  },
  // Without a host Express listens on all interfaces, Fastify on loopback only.
  {
    name: '@nestjs/core',
    modules: ['@nestjs/core'],
    category: 'server',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['NestFactory.create'],
        targets: [],
        given: { at: '1', name: ['FastifyAdapter'] },
        yields: 'fastifyApp',
      },
      { form: 'call', callee: ['NestFactory.create'], targets: [], yields: 'app' },
      {
        form: 'call',
        callee: ['@fastifyApp.listen'],
        targets: [
          { at: '0', kind: 'bind-port' },
          { at: '1', kind: 'bind-host' },
          { at: '0.port', kind: 'bind-port' },
          { at: '0.host', kind: 'bind-host' },
        ],
        listens: { omitted: 'localhost', textPort: 'typed' },
      },
      {
        form: 'call',
        callee: ['@app.listen'],
        targets: [
          { at: '0', kind: 'bind-port' },
          { at: '1', kind: 'bind-host' },
          { at: '0.port', kind: 'bind-port' },
          { at: '0.host', kind: 'bind-host' },
        ],
        listens: { textPort: 'typed' },
      },
    ],
    whenUndefined: { kind: 'none' },
    envNames: ['PORT', 'HOST'],
    proof: '@nestjs/core 12.5.1, nest-application.js, run',
  },
  {
    name: 'koa',
    modules: ['koa'],
    category: 'server',
    runsOn: 'server',
    shapes: [
      { form: 'new', callee: [''], targets: [], yields: 'koa' },
      {
        form: 'call',
        callee: ['@koa.listen'],
        targets: [
          { at: '0', kind: 'bind-port' },
          { at: '1', kind: 'bind-host' },
          { at: '0.port', kind: 'bind-port' },
          { at: '0.host', kind: 'bind-host' },
        ],
        listens: { textPort: 'untyped' },
      },
    ],
    whenUndefined: { kind: 'none' },
    envNames: ['PORT'],
    proof: 'koa 3.3.0, lib/application.js, run',
  },
  // Without a host it listens on loopback only (from 4 on, and 3 with a positional port). Positional arguments are gone in 5.
  {
    name: 'fastify',
    modules: ['fastify'],
    category: 'server',
    runsOn: 'server',
    shapes: [
      { form: 'call', callee: ['', 'fastify'], targets: [], yields: 'fastify' },
      {
        form: 'call',
        callee: ['@fastify.listen'],
        targets: [
          { at: '0', kind: 'bind-port' },
          { at: '1', kind: 'bind-host' },
          { at: '0.port', kind: 'bind-port' },
          { at: '0.host', kind: 'bind-host' },
          { at: '0.path', kind: 'path' },
        ],
        listens: { omitted: 'localhost', since: 4, textPort: 'untyped' },
      },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost' },
    envNames: ['PORT', 'HOST', 'FASTIFY_ADDRESS'],
    proof: 'fastify 5.12.8, 4.x, 3.x (all run), lib/server.js, run',
  },
  {
    name: 'http-server',
    modules: ['http-server'],
    category: 'server',
    runsOn: 'server',
    shapes: [
      { form: 'call', callee: ['createServer'], targets: [], yields: 'server' },
      {
        form: 'call',
        callee: ['@server.listen'],
        targets: [
          { at: '0', kind: 'bind-port' },
          { at: '1', kind: 'bind-host' },
        ],
        listens: { textPort: 'untyped' },
      },
    ],
    whenUndefined: { kind: 'none' },
    envNames: ['PORT'],
    proof: 'http-server 14.1.1, lib/http-server.js, run',
  },
  {
    name: 'srvx',
    modules: ['srvx', 'h3'],
    category: 'server',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['serve'],
        from: ['srvx'],
        targets: [
          { at: '0.port', kind: 'bind-port' },
          { at: '0.hostname', kind: 'bind-host' },
        ],
        listens: { textPort: 'typed' },
      },
      {
        form: 'call',
        callee: ['serve'],
        from: ['h3'],
        targets: [
          { at: '1.port', kind: 'bind-port' },
          { at: '1.hostname', kind: 'bind-host' },
        ],
        listens: { textPort: 'typed' },
      },
    ],
    whenUndefined: { kind: 'none' },
    readsEnv: ['PORT', 'HOST'],
    envNames: [],
    proof: 'srvx 1.0.8; h3 2.0.8, dist/_chunks/_utils2.mjs, run',
  },
  {
    name: '@trpc/server',
    modules: ['@trpc/server/adapters/standalone'],
    category: 'server',
    runsOn: 'server',
    shapes: [
      { form: 'call', callee: ['createHTTPServer'], targets: [], yields: 'server' },
      {
        form: 'call',
        callee: ['@server.listen'],
        targets: [
          { at: '0', kind: 'bind-port' },
          { at: '1', kind: 'bind-host' },
        ],
        listens: { textPort: 'untyped' },
      },
    ],
    whenUndefined: { kind: 'none' },
    envNames: ['PORT'],
    proof: '@trpc/server 11.25.2, dist/adapters/standalone.mjs, run',
  },
  {
    name: '@apollo/server',
    modules: ['@apollo/server/standalone'],
    category: 'server',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['startStandaloneServer'],
        targets: [
          { at: '1.listen.port', kind: 'bind-port' },
          { at: '1.listen.host', kind: 'bind-host' },
        ],
      },
    ],
    whenUndefined: { kind: 'none' },
    envNames: ['PORT'],
    proof: '@apollo/server 5.5.1, dist/cjs/standalone/index.js, run',
  },
  // `host` is also the public name: where `address` is given, that is bound instead.
  {
    name: '@hapi/hapi',
    modules: ['@hapi/hapi'],
    category: 'server',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['server'],
        targets: [
          { at: '0.port', kind: 'bind-port' },
          { at: '0.host', kind: 'bind-host' },
          { at: '0.address', kind: 'bind-host' },
        ],
        listens: { textPort: 'typed' },
      },
      {
        form: 'new',
        callee: ['Server'],
        targets: [
          { at: '0.port', kind: 'bind-port' },
          { at: '0.host', kind: 'bind-host' },
          { at: '0.address', kind: 'bind-host' },
        ],
        listens: { textPort: 'typed' },
      },
    ],
    whenUndefined: { kind: 'none' },
    envNames: ['PORT', 'HOST'],
    proof: '@hapi/hapi 21.4.10, lib/core.js, run',
  },
  {
    name: 'polka',
    modules: ['polka'],
    category: 'server',
    runsOn: 'server',
    shapes: [
      { form: 'call', callee: [''], targets: [], yields: 'polka' },
      {
        form: 'call',
        callee: ['@polka.listen'],
        targets: [
          { at: '0', kind: 'bind-port' },
          { at: '1', kind: 'bind-host' },
          { at: '0.port', kind: 'bind-port' },
          { at: '0.host', kind: 'bind-host' },
        ],
        listens: { textPort: 'untyped' },
      },
    ],
    whenUndefined: { kind: 'none' },
    envNames: ['PORT'],
    proof: 'polka 0.5.2, index.js, run',
  },
  // It has no listen of its own: it is handed to a server.
  {
    name: 'graphql-yoga',
    modules: ['graphql-yoga'],
    category: 'server',
    runsOn: 'server',
    shapes: [{ form: 'call', callee: ['createYoga'], targets: [] }],
    whenUndefined: { kind: 'none' },
    envNames: ['PORT'],
    proof: 'graphql-yoga 5.24.1, run',
  },
  // Run from the command line: it reads HOST and PORT, and no code names an address.
  {
    name: '@react-router/serve',
    modules: ['@react-router/serve', '@remix-run/serve'],
    category: 'server',
    runsOn: 'server',
    shapes: [],
    whenUndefined: { kind: 'none' },
    readsEnv: ['HOST', 'PORT'],
    envNames: [],
    proof: '@react-router/serve 7.18.4 / @remix-run/serve 2.17.5, dist/cli.js, read',
  },
  // The standalone server listens on loopback only while HOST is unset and `server.host` is false.
  {
    name: '@astrojs/node',
    modules: ['@astrojs/node'],
    category: 'server',
    runsOn: 'server',
    shapes: [
      {
        form: 'config',
        callee: ['astro.config'],
        targets: [
          { at: 'export.server.host', kind: 'bind-host' },
          { at: 'export.server.port', kind: 'bind-port' },
        ],
      },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost' },
    readsEnv: ['HOST', 'PORT'],
    envNames: [],
    proof: '@astrojs/node 11.1.6, dist/standalone.js, read',
  },
  {
    name: 'elysia',
    modules: ['elysia'],
    category: 'server',
    runsOn: 'server',
    shapes: [
      {
        form: 'new',
        callee: ['Elysia'],
        targets: [
          { at: '0.serve.hostname', kind: 'bind-host' },
          { at: '0.serve.port', kind: 'bind-port' },
        ],
        listens: { textPort: 'typed' },
        yields: 'elysia',
      },
      {
        form: 'call',
        callee: ['@elysia.listen'],
        targets: [
          { at: '0', kind: 'bind-port' },
          { at: '0.port', kind: 'bind-port' },
          { at: '0.hostname', kind: 'bind-host' },
        ],
        listens: { textPort: 'typed' },
      },
    ],
    whenUndefined: { kind: 'none' },
    envNames: ['PORT'],
    proof: 'elysia 1.4.30 (on Node with @elysiajs/node 1.4.5), run',
  },
  {
    name: 'apollo-server',
    modules: ['apollo-server'],
    category: 'server',
    runsOn: 'server',
    shapes: [
      { form: 'new', callee: ['ApolloServer'], targets: [], yields: 'server' },
      {
        form: 'call',
        callee: ['@server.listen'],
        targets: [
          { at: '0', kind: 'bind-port' },
          { at: '0.port', kind: 'bind-port' },
          { at: '0.host', kind: 'bind-host' },
        ],
        listens: { textPort: 'untyped' },
      },
    ],
    whenUndefined: { kind: 'none' },
    envNames: ['PORT'],
    proof: 'apollo-server 3.13.0 (end of life), dist/index.js, run',
  },
  {
    name: '@strapi/strapi',
    modules: ['@strapi/strapi'],
    category: 'server',
    runsOn: 'server',
    shapes: [
      {
        form: 'config',
        callee: ['config/server'],
        targets: [
          { at: 'export.host', kind: 'bind-host' },
          { at: 'export.port', kind: 'bind-port' },
          { at: 'export().host', kind: 'bind-host' },
          { at: 'export().port', kind: 'bind-port' },
        ],
      },
    ],
    whenUndefined: { kind: 'none' },
    readsEnv: ['HOST', 'PORT'],
    envNames: [],
    proof: '@strapi/core 5.54.0, @strapi/core dist/configuration/index.js, read',
  },
  {
    name: '@hocuspocus/server',
    modules: ['@hocuspocus/server'],
    category: 'server',
    runsOn: 'server',
    shapes: [
      {
        form: 'new',
        callee: ['Server'],
        targets: [
          { at: '0.port', kind: 'bind-port' },
          { at: '0.address', kind: 'bind-host' },
        ],
        yields: 'server',
      },
      {
        form: 'call',
        callee: ['Server.configure'],
        targets: [
          { at: '0.port', kind: 'bind-port' },
          { at: '0.address', kind: 'bind-host' },
        ],
      },
    ],
    whenUndefined: { kind: 'none' },
    envNames: ['PORT'],
    proof: '@hocuspocus/server 3.4.4, dist/hocuspocus-server.cjs, run',
  },
  {
    name: 'restify',
    modules: ['restify'],
    category: 'server',
    runsOn: 'server',
    shapes: [
      { form: 'call', callee: ['createServer'], targets: [], yields: 'server' },
      {
        form: 'call',
        callee: ['@server.listen'],
        targets: [
          { at: '0', kind: 'bind-port' },
          { at: '1', kind: 'bind-host' },
        ],
        listens: { textPort: 'untyped' },
      },
    ],
    whenUndefined: { kind: 'none' },
    envNames: ['PORT'],
    proof: 'restify 11.1.0, lib/server.js, run',
  },
];

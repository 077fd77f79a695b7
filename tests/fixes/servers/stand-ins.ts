import http from 'node:http';
import { once } from 'node:events';

import fastify from 'fastify';

const answer = (_request: http.IncomingMessage, response: http.ServerResponse): void => void response.end('ok');

/** Libraries that are not installed, with the defaults and demands of the real ones, on real sockets. */
export function standIns(env: Readonly<Record<string, string>>): {
  readonly modules: Readonly<Record<string, object>>;
  readonly Bun: object;
  readonly Deno: object;
} {
  // Bun 1.4.5: all interfaces; the port may be a text.
  const Bun = { serve: ({ port, hostname }: Options) => void http.createServer(answer).listen(Number(port), hostname) };
  // Deno 2.9.6: 0.0.0.0; the port must be a number.
  const Deno = {
    env: { get: (name: string) => env[name] },
    serve: ({ port = 8000, hostname = '0.0.0.0' }: Options) => void http.createServer(answer).listen(numeric(port), hostname),
  };
  return { modules: { '@hono/node-server': hono, ws, '@hapi/hapi': hapi, '@nestjs/core': nest }, Bun, Deno };
}

interface Options {
  readonly port?: unknown;
  readonly host?: string;
  readonly hostname?: string;
}

/** The library's types ask for a number, and so do we. */
function numeric(port: unknown): number {
  if (typeof port !== 'number' || Number.isNaN(port)) throw new TypeError(`The port must be a number, not ${String(port)}`);
  return port;
}

/** @hono/node-server 2.1.8: all interfaces, 3000. */
const hono = { serve: ({ port = 3000, hostname }: Options) => http.createServer(answer).listen(numeric(port), hostname) };

/** ws 8.23.0: all interfaces. */
const ws = {
  WebSocketServer: class {
    constructor({ port, host }: Options) {
      http.createServer(answer).listen(numeric(port), host);
    }
  },
};

/** @hapi/hapi 21.4.10: all interfaces; the port may be a text of digits. */
const hapi = {
  server: ({ port, host }: Options) => ({
    start: () => once(http.createServer(answer).listen({ port: Number(port), ...(host !== undefined && { host }) }), 'listening'),
  }),
};

/** @nestjs/core 12.5.1: all interfaces on Express, and what Fastify binds on Fastify. */
const nest = {
  NestFactory: {
    create: (_module: unknown, adapter?: unknown) => {
      if (adapter === undefined) return Promise.resolve(http.createServer(answer));
      const app = fastify();
      app.get('/', () => 'ok');
      return Promise.resolve({
        listen: (port: unknown, host?: string) => app.listen({ port: Number(port), ...(host !== undefined && { host }) }),
      });
    },
  },
};

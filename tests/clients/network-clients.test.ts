import { describe, expect, test } from 'vitest';

import { catalogue, findConfigShapes, findGlobalShapes, findShapes } from '../../src/clients/catalogue.js';
import { networkClients } from '../../src/clients/network-clients.js';
import { parseCallee, parsePlace } from '../../src/clients/paths.js';
import type { Client, Outcome, Shape } from '../../src/clients/schema.js';

/** A shape in words: its targets that the library looks at, what is dialled without them, what it gives back. */
function inWords(shapes: readonly Shape[]): string {
  return shapes
    .map(({ targets, omitted, yields }) => {
      const words = [targets.flatMap(({ at, kind, ignored }) => (ignored ? [] : `${at} ${kind}`)).join(', ')];
      if (omitted !== undefined) words.push(`else ${omitted}`);
      if (yields !== undefined) words.push(`gives @${yields}`);
      return words.filter((word) => word !== '').join(' ');
    })
    .join(' | ');
}

function shapesOfImport(source: string, callee: string, form: Shape['form']): readonly Shape[] {
  return findShapes(source, callee, form)
    .filter(({ client }) => networkClients.includes(client))
    .map(({ shape }) => shape);
}

function clientOf(source: string): Client | undefined {
  return networkClients.find(({ modules, globals = [] }) => modules.includes(source) || globals.includes(source));
}

const AXIOS_OPTIONS = (index: number): string =>
  `0 url, ${index}.baseURL base-url, ${index}.proxy.host proxy-host, ${index}.proxy.port proxy-port`;

describe('a call with its targets', () => {
  test.each<[source: string, form: Shape['form'], callee: string, expected: string]>([
    ['axios', 'call', 'get', AXIOS_OPTIONS(1)],
    ['axios', 'call', 'post', AXIOS_OPTIONS(2)],
    ['axios', 'call', '@axios.get', AXIOS_OPTIONS(1)],
    ['axios', 'call', '@axios.put', AXIOS_OPTIONS(2)],
    ['axios', 'assign', 'defaults.baseURL', 'value base-url'],
    ['axios', 'assign', '@axios.defaults.baseURL', 'value base-url'],
    ['axios', 'call', 'create', '0.baseURL base-url, 0.proxy.host proxy-host, 0.proxy.port proxy-port gives @axios'],
    ['undici', 'new', 'Pool', '0 base-url'],
    ['undici', 'new', 'ProxyAgent', '0 proxy-url, 0.uri proxy-url'],
    ['got', 'call', 'extend', '0.prefixUrl base-url gives @got'],
    ['ky', 'call', '@ky.get', '0 url, 1.prefix base-url, 1.prefixUrl base-url, 1.baseUrl base-url'],
    ['ofetch', 'call', '$fetch', '0 url, 1.baseURL base-url'],
    ['needle', 'call', '', '1 url'],
    ['needle', 'call', 'get', '0 url'],
    ['superagent', 'call', '', '0 url, 1 url'],
    ['request', 'call', 'post', '0 url-or-options, 0.url url, 0.uri url, 0.baseUrl base-url'],
    ['request-promise-native', 'call', '', '0 url-or-options, 0.uri url, 0.url url, 0.baseUrl base-url'],
    ['@reduxjs/toolkit/query/react', 'call', 'fetchBaseQuery', '0.baseUrl base-url'],
    ['@angular/common/http', 'call', '#HttpClient.get', '0 url'],
    ['@angular/common/http', 'call', '#HttpClient.request', '1 url'],
    ['@nestjs/axios', 'call', 'HttpModule.registerAsync', '0.useFactory().baseURL base-url'],
    ['@nestjs/axios', 'call', '#HttpService.axiosRef.get', '0 url, 1.baseURL base-url'],
    ['apollo-datasource-rest', 'field', 'RESTDataSource.baseURL', 'value base-url'],
    ['jquery', 'call', 'ajax', '0 url-or-options, 0.url url'],
    ['ws', 'new', '', '0 url'],
    ['next/navigation', 'call', 'redirect', '0 link'],
    ['next/navigation', 'call', 'permanentRedirect', '0 link'],
    ['next/navigation', 'call', 'useRouter', 'gives @nextRouter'],
    ['next/router', 'call', '@nextRouter.push', '0 link'],
    ['next/server', 'call', 'NextResponse.redirect', '0 link'],
    ['react-router', 'call', 'redirect', '0 link'],
    ['react-router-dom', 'call', '@reactNavigate', '0 link'],
    ['@sveltejs/kit', 'call', 'redirect', '1 link'],
    ['$app/navigation', 'call', 'goto', '0 link'],
    ['passport-google-oauth20', 'new', 'Strategy', '0.callbackURL link'],
    ['googleapis', 'new', 'google.auth.OAuth2', '2 link, 0.redirectUri link'],
    ['ws', 'new', 'WebSocketServer', '0.port bind-port, 0.host bind-host, 0.server instance'],
    ['socket.io-client', 'call', 'io', '0 url-or-options'],
    ['@microsoft/signalr', 'call', '@hub.withUrl', '0 url gives @hub'],
    ['reconnecting-websocket', 'new', '', '0 url, 0() url'],
    ['pusher-js', 'new', '', '1.wsHost host, 1.wsPort port, 1.httpHost host, 1.authEndpoint url'],
    ['@apollo/client', 'new', 'HttpLink', '0.uri url, 0.uri() url'],
    ['graphql-request', 'new', 'GraphQLClient', '0 url gives @client'],
    ['urql', 'call', 'createClient', '0.url url'],
    ['@apollo/gateway', 'new', 'IntrospectAndCompose', '0.subgraphs[*].url url'],
    ['@trpc/client', 'call', 'httpBatchLink', '0.url url, 0.url() url'],
    ['hono/client', 'call', 'hc', '0 base-url'],
    ['@grpc/grpc-js', 'call', '@server.bindAsync', '0 bind-host:port'],
    ['openai', 'new', '', '0.baseURL base-url'],
    ['@google/genai', 'new', 'GoogleGenAI', '0.httpOptions.baseUrl base-url'],
    ['@modelcontextprotocol/sdk/client/sse.js', 'new', 'SSEClientTransport', '0 url'],
    ['jose', 'call', 'createRemoteJWKSet', '0 url'],
    ['passport-oauth2', 'new', '', '0.tokenURL url, 0.authorizationURL link, 0.callbackURL link'],
    ['better-auth', 'call', 'betterAuth', '0.baseURL link'],
    ['@supabase/ssr', 'call', 'createServerClient', '0 base-url'],
    ['convex/react', 'new', 'ConvexReactClient', '0 base-url'],
    ['@aws-sdk/client-textract', 'new', 'TextractClient', '0.endpoint url'],
    ['parse/node', 'assign', 'serverURL', 'value base-url'],
    ['node-appwrite', 'call', '@appwrite.setEndpoint', '0 base-url gives @appwrite'],
    ['viem', 'call', 'defineChain', '0.rpcUrls.default.http[*] url, 0.rpcUrls.default.webSocket[*] url'],
    ['stripe', 'new', '', '1.host host, 1.port port'],
    [
      'http-proxy-middleware',
      'call',
      'createProxyMiddleware',
      '0.target url, 0.router.* url, 0.router() url, 1.target url, 1.router.* url, 1.router() url',
    ],
    ['http-proxy', 'call', '@proxy.web', '2.target url'],
    ['@fastify/http-proxy', 'call', '', '1.upstream base-url, 1.wsUpstream url'],
    ['socks-proxy-agent', 'new', 'SocksProxyAgent', '0 proxy-url'],
    ['express', 'call', '@express.listen', '0 bind-port, 1 bind-host, 0.port bind-port, 0.host bind-host'],
    ['fastify', 'call', '@fastify.listen', '0 bind-port, 1 bind-host, 0.port bind-port, 0.host bind-host, 0.path path'],
    ['@hapi/hapi', 'call', 'server', '0.port bind-port, 0.host bind-host, 0.address bind-host'],
    ['node:http', 'call', 'createServer', 'gives @server'],
    ['@tanstack/react-query', 'call', 'useQuery', '0.queryFn instance, 0.mutationFn instance'],
  ])('%s: %s %j', (source, form, callee, expected) => {
    expect(inWords(shapesOfImport(source, callee, form))).toBe(expected);
  });
});

describe('a call that dials loopback when it is given no target', () => {
  test.each<[source: string, form: Shape['form'], callee: string, expected: string]>([
    ['http', 'call', 'get', 'localhost:80'],
    ['node:https', 'call', 'request', 'localhost:443'],
    ['net', 'call', 'connect', 'localhost'],
    ['tls', 'call', 'connect', 'localhost'],
    ['ethers', 'new', 'JsonRpcProvider', 'localhost:8545'],
    ['ethers', 'new', 'ethers.providers.JsonRpcProvider', 'localhost:8545'],
    ['ollama', 'new', 'Ollama', '127.0.0.1:11434'],
    ['ollama', 'call', 'list', '127.0.0.1:11434'],
    ['ollama-ai-provider', 'call', 'ollama', '127.0.0.1:11434'],
    ['@langchain/ollama', 'new', 'OllamaEmbeddings', 'localhost:11434'],
    ['@langchain/langgraph-sdk', 'new', 'Client', 'localhost:8123'],
    ['@polkadot/api', 'new', 'WsProvider', '127.0.0.1:9944'],
    ['@temporalio/worker', 'call', 'Worker.create', 'localhost:7233'],
    ['rpc-websockets', 'new', 'Client', 'localhost:8080'],
    ['jayson/promise', 'call', 'client.https', 'localhost:443'],
    ['telnet-client', 'call', '@telnet.connect', '127.0.0.1:23'],
    ['@keycloak/keycloak-admin-client', 'new', '', '127.0.0.1:8180'],
    ['kubo-rpc-client', 'call', 'create', 'localhost:5001'],
  ])('%s: %s %j', (source, form, callee, expected) => {
    expect(shapesOfImport(source, callee, form).map(({ omitted }) => omitted)).toEqual([expected]);
  });

  test.each<[why: string, source: string, form: Shape['form'], callee: string]>([
    ['a relative URL is fine in a browser', 'axios', 'call', 'get'],
    ['a browser dials the origin of its page', 'socket.io-client', 'call', 'io'],
    ['a browser dials the host of its page', 'colyseus.js', 'new', 'Client'],
    ['NEXTAUTH_URL decides', 'next-auth/react', 'call', 'getSession'],
    ['the chain decides', 'viem', 'call', 'http'],
    ['a public address is the default', 'openai', 'new', ''],
    ['it listens', 'fastify', 'call', '@fastify.listen'],
    ['a connected socket needs no address', 'dgram', 'call', '@udp.send'],
  ])('none: %s', (_why, source, form, callee) => {
    const shapes = shapesOfImport(source, callee, form);
    expect(shapes).not.toEqual([]);
    expect(shapes.filter(({ omitted }) => omitted !== undefined)).toEqual([]);
  });
});

describe('a target that is undefined', () => {
  test.each<[source: string, expected: Outcome]>([
    ['fetch', { kind: 'fails', error: 'Failed to parse URL' }],
    ['axios', { kind: 'fails', error: 'Invalid URL' }],
    ['@supabase/supabase-js', { kind: 'fails', error: 'supabaseUrl is required.' }],
    ['@trpc/client', { kind: 'fails' }],
    ['ethers', { kind: 'loopback', address: 'localhost:8545' }],
    ['http', { kind: 'loopback', address: 'localhost:80' }],
    ['openai', { kind: 'remote', address: 'api.openai.com' }],
    ['stripe', { kind: 'remote', address: 'api.stripe.com' }],
    ['socket.io-client', { kind: 'host-undefined' }],
    ['superagent', { kind: 'host-undefined' }],
    ['express', { kind: 'none' }],
    ['@sentry/*', { kind: 'none' }],
  ])('%s', (source, expected) => {
    expect(clientOf(source)?.whenUndefined).toEqual(expected);
  });
});

describe('globals and configuration files', () => {
  test.each<[callee: string, form: Shape['form'], expected: string]>([
    ['fetch', 'call', '0 url'],
    ['Request', 'new', '0 url'],
    ['WebSocket', 'new', '0 url'],
    ['@xhr.open', 'call', '1 url'],
    ['$.ajax', 'call', '0 url-or-options, 0.url url'],
    ['useFetch', 'call', '0 url, 1.baseURL base-url'],
    ['Bun.serve', 'call', '0.port bind-port, 0.hostname bind-host'],
    ['Deno.connect', 'call', '0.hostname host, 0.port port, 0.path path else 127.0.0.1'],
    ['process.env.FIRESTORE_EMULATOR_HOST', 'assign', 'value host:port'],
  ])('%s', (callee, form, expected) => {
    expect(inWords(findGlobalShapes(callee, form).map(({ shape }) => shape))).toBe(expected);
  });

  test('rewrites connect, redirects send the browser away', () => {
    const targets = findConfigShapes('next.config.js').flatMap(({ shape }) => shape.targets);
    expect(targets).toContainEqual({ at: 'export.rewrites()[*].destination', kind: 'url' });
    expect(targets).toContainEqual({ at: 'export.redirects()[*].destination', kind: 'link' });
  });

  test.each(['vite.config.ts', 'webpack.config.js', 'playwright.config.ts', 'cypress.config.ts'])('%s is for development', (path) => {
    const matches = findConfigShapes(path);
    expect(matches).not.toEqual([]);
    expect(matches.every(({ client }) => client.local)).toBe(true);
  });
});

describe('clients whose normal target is loopback', () => {
  test.each(['@opentelemetry/exporter-trace-otlp-http', 'elastic-apm-node', '@dapr/dapr', 'supertest', 'wait-on'])('%s', (source) => {
    expect(clientOf(source)?.local).toBe(true);
  });

  test.each(['axios', 'ollama', '@temporalio/worker', 'process.env.FIRESTORE_EMULATOR_HOST'])('not %s', (source) => {
    expect(clientOf(source)).toBeDefined();
    expect(clientOf(source)?.local).toBeUndefined();
  });
});

describe.each(networkClients.map((client) => [client.name, client] as const))('the entry %s', (_name, client) => {
  test('is well formed', () => {
    expect(client.proof).not.toBe('');
    expect(client.name).not.toBe('');
    const files = client.shapes.filter(({ form }) => form === 'config');
    expect([...client.modules, ...(client.globals ?? []), ...files]).not.toEqual([]);
    for (const name of [...(client.readsEnv ?? []), ...client.envNames]) expect(name).toMatch(/^[A-Z][A-Z0-9_]*$/);
    for (const module of client.modules) expect(module).toMatch(/^(?:node:|@[\w.-]+\/|#|\$)?[\w./-]*[\w*]$/);
    for (const name of client.globals ?? []) expect(name).toMatch(/^[\w$.]+$/);
  });

  test('reads as the notations say', () => {
    const given = new Set(client.shapes.map(({ yields }) => yields));
    for (const { callee, targets, from = [], form } of client.shapes) {
      expect(callee).not.toEqual([]);
      expect(from.filter((source) => !client.modules.includes(source))).toEqual([]);
      for (const name of form === 'config' ? [] : callee) {
        const { root } = parseCallee(name);
        if (root.kind === 'instance') expect(given).toContain(root.of);
      }
      for (const { at } of targets) {
        const { root } = parsePlace(at);
        const expected = form === 'config' ? 'export' : form === 'assign' || form === 'field' ? 'value' : 'argument';
        expect(root.kind).toBe(expected);
      }
    }
  });

  test('says nothing twice', () => {
    const calls = client.shapes.flatMap(({ form, callee, given, from = ['*'] }) =>
      form === 'config' ? [] : from.flatMap((source) => callee.map((name) => `${form} ${name} ${source} ${given?.name.join() ?? ''}`)),
    );
    expect(calls.filter((call, index) => calls.indexOf(call) !== index)).toEqual([]);
    for (const { targets } of client.shapes) {
      const places = targets.map(({ at, kind }) => `${at} ${kind}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  test('dials loopback by itself only where it says so', () => {
    for (const { omitted } of client.shapes) {
      if (omitted !== undefined) expect(omitted).toMatch(/^(?:localhost|127\.0\.0\.1)(?::\d+)?$/);
    }
    if (client.whenUndefined.kind === 'loopback') expect(client.whenUndefined.address).toMatch(/^(?:localhost|127\.0\.0\.1)(?::\d+)?$/);
    if (client.category === 'server') expect(client.shapes.filter(({ omitted }) => omitted !== undefined)).toEqual([]);
  });
});

describe('where a server listens', () => {
  const listening = catalogue.flatMap((client) =>
    client.shapes.filter(({ targets }) => targets.some(({ kind }) => kind.startsWith('bind-'))).map((shape) => ({ client, shape })),
  );
  const namesOf = (list: typeof listening): string[] => [...new Set(list.map(({ client }) => client.name))].sort();

  test('without a host: loopback, for these alone', () => {
    expect(namesOf(listening.filter(({ shape }) => shape.listens?.omitted !== undefined))).toEqual([
      '@nestjs/core',
      '@nestjs/microservices',
      'fastify',
    ]);
  });

  test('on a port that both sides agreed on, for these alone', () => {
    expect(namesOf(listening.filter(({ shape }) => shape.listens?.agreedPort))).toEqual([
      '@grpc/grpc-js',
      '@nestjs/microservices',
      '@opentelemetry/exporter-prometheus',
      'Bun',
      'Deno',
      'dgram',
      'net.Server',
      'nice-grpc',
    ]);
  });

  test('on a port that may be a text by the types, for these alone', () => {
    expect(namesOf(listening.filter(({ shape }) => shape.listens?.textPort === 'typed'))).toEqual([
      '@hapi/hapi',
      '@nestjs/core',
      'Bun',
      'elysia',
      'srvx',
    ]);
  });

  test('is said by no shape that does not listen', () => {
    expect(
      catalogue
        .flatMap(({ shapes }) => shapes)
        .filter(({ listens, targets }) => listens && !targets.some(({ kind }) => kind.startsWith('bind-'))),
    ).toEqual([]);
  });
});

test('the built-in modules are known in both spellings', () => {
  const modules = networkClients.flatMap((client) => client.modules);
  for (const name of ['http', 'https', 'http2', 'net', 'tls', 'dgram']) {
    expect(modules).toContain(name);
    expect(modules).toContain(`node:${name}`);
  }
});

test('no two entries have the same name', () => {
  const names = networkClients.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

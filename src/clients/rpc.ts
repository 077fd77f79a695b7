import type { Client } from './schema.js';

/** Remote procedure calls: tRPC, gRPC, Connect, SOAP, JSON-RPC and their kin. */
export const rpcClients: readonly Client[] = [
  {
    name: 'hono',
    modules: ['hono/client', 'hono/proxy'],
    category: 'rpc',
    runsOn: 'both',
    shapes: [
      { form: 'call', callee: ['hc'], from: ['hono/client'], targets: [{ at: '0', kind: 'base-url' }] },
      { form: 'call', callee: ['proxy'], from: ['hono/proxy'], targets: [{ at: '0', kind: 'url' }] },
    ],
    whenUndefined: { kind: 'fails' },
    envNames: ['API_URL', 'NEXT_PUBLIC_APP_URL'],
    proof: 'hono 4.13.19, dist/client/client.js, run',
  },
  // A target takes no `http://`; one without a port means 443.
  {
    name: '@grpc/grpc-js',
    modules: ['@grpc/grpc-js', 'grpc'],
    category: 'rpc',
    runsOn: 'server',
    shapes: [
      { form: 'new', callee: ['Client'], targets: [{ at: '0', kind: 'host:port' }] },
      { form: 'new', callee: ['Server'], targets: [], yields: 'server' },
      {
        form: 'call',
        callee: ['@server.bindAsync', '@server.bind'],
        targets: [{ at: '0', kind: 'bind-host:port' }],
        listens: { agreedPort: true },
      },
    ],
    whenUndefined: { kind: 'fails', error: 'Channel target must be a string' },
    envNames: ['GRPC_URL', 'GRPC_HOST'],
    port: 443,
    proof: '@grpc/grpc-js 1.14.7, build/src/resolver-dns.js, uri-parser.js, run',
  },
  {
    name: '@connectrpc/connect-web',
    modules: ['@connectrpc/connect-web', '@bufbuild/connect-web'],
    category: 'rpc',
    runsOn: 'both',
    shapes: [
      { form: 'call', callee: ['createConnectTransport', 'createGrpcWebTransport'], targets: [{ at: '0.baseUrl', kind: 'base-url' }] },
    ],
    whenUndefined: { kind: 'unknown' },
    envNames: ['NEXT_PUBLIC_API_URL'],
    proof: '@connectrpc/connect-web 2.2.0, dist/cjs/connect-transport.d.ts, run',
  },
  {
    name: '@connectrpc/connect-node',
    modules: ['@connectrpc/connect-node'],
    category: 'rpc',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['createConnectTransport', 'createGrpcTransport', 'createGrpcWebTransport'],
        targets: [{ at: '0.baseUrl', kind: 'base-url' }],
      },
    ],
    whenUndefined: { kind: 'fails' },
    envNames: ['API_URL'],
    proof: '@connectrpc/connect-node 2.1.2, dist/cjs/grpc-transport.d.ts, run',
  },
  {
    name: 'nice-grpc',
    modules: ['nice-grpc'],
    category: 'rpc',
    runsOn: 'server',
    shapes: [
      { form: 'call', callee: ['createChannel'], targets: [{ at: '0', kind: 'host:port' }] },
      { form: 'call', callee: ['createServer'], targets: [], yields: 'niceServer' },
      { form: 'call', callee: ['@niceServer.listen'], targets: [{ at: '0', kind: 'bind-host:port' }], listens: { agreedPort: true } },
    ],
    whenUndefined: { kind: 'unknown' },
    envNames: ['GRPC_URL'],
    proof: 'nice-grpc 2.1.18, lib/client/channel.js, run',
  },
  {
    name: '@trpc/client',
    modules: ['@trpc/client'],
    category: 'rpc',
    runsOn: 'both',
    shapes: [
      {
        form: 'call',
        callee: [
          'httpBatchLink',
          'httpLink',
          'httpBatchStreamLink',
          'unstable_httpBatchStreamLink',
          'httpSubscriptionLink',
          'unstable_httpSubscriptionLink',
        ],
        targets: [
          { at: '0.url', kind: 'url' },
          { at: '0.url()', kind: 'url' },
        ],
      },
      {
        form: 'call',
        callee: ['createWSClient'],
        targets: [
          { at: '0.url', kind: 'url' },
          { at: '0.url()', kind: 'url' },
        ],
      },
      { form: 'call', callee: ['wsLink'], targets: [{ at: '0.client', kind: 'instance' }] },
    ],
    whenUndefined: { kind: 'fails' },
    envNames: ['NEXT_PUBLIC_API_URL', 'API_URL'],
    proof: '@trpc/client 11.25.2, dist/index.mjs, run',
  },
  {
    name: 'rpc-websockets',
    modules: ['rpc-websockets'],
    category: 'rpc',
    runsOn: 'both',
    shapes: [
      { form: 'new', callee: ['Client'], targets: [{ at: '0', kind: 'url' }], omitted: 'localhost:8080' },
      {
        form: 'new',
        callee: ['Server'],
        targets: [
          { at: '0.port', kind: 'bind-port' },
          { at: '0.host', kind: 'bind-host' },
        ],
      },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost:8080' },
    envNames: ['WS_URL'],
    port: 8080,
    proof: 'rpc-websockets 10.0.1, dist/index.cjs, run',
  },
  {
    name: 'jayson',
    modules: ['jayson', 'jayson/promise'],
    category: 'rpc',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['Client.http', 'client.http'],
        targets: [
          { at: '0', kind: 'url-or-options' },
          { at: '0.hostname', kind: 'host' },
          { at: '0.host', kind: 'host' },
          { at: '0.port', kind: 'port' },
        ],
        omitted: 'localhost:80',
      },
      {
        form: 'call',
        callee: ['Client.https', 'client.https'],
        targets: [
          { at: '0', kind: 'url-or-options' },
          { at: '0.hostname', kind: 'host' },
          { at: '0.host', kind: 'host' },
          { at: '0.port', kind: 'port' },
        ],
        omitted: 'localhost:443',
      },
      {
        form: 'call',
        callee: ['Client.tcp', 'client.tcp', 'Client.tls', 'client.tls'],
        targets: [
          { at: '0.host', kind: 'host' },
          { at: '0.port', kind: 'port' },
          { at: '0.path', kind: 'path' },
        ],
        omitted: 'localhost',
      },
      {
        form: 'call',
        callee: ['Client.websocket', 'client.websocket'],
        targets: [
          { at: '0.url', kind: 'url' },
          { at: '0.ws', kind: 'instance' },
        ],
      },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost:80' },
    envNames: ['RPC_URL'],
    proof: 'jayson 5.0.0, lib/client/http.js, tcp.js, run',
  },
  {
    name: 'soap',
    modules: ['soap'],
    category: 'rpc',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['createClient', 'createClientAsync'],
        targets: [
          { at: '0', kind: 'url' },
          { at: '1.endpoint', kind: 'url' },
        ],
        yields: 'soap',
      },
      { form: 'call', callee: ['@soap.setEndpoint'], targets: [{ at: '0', kind: 'url' }] },
    ],
    whenUndefined: { kind: 'unknown' },
    envNames: ['WSDL_URL', 'SOAP_ENDPOINT'],
    proof: 'soap 1.13.0, lib/soap.js, run',
  },
  {
    name: 'thrift',
    modules: ['thrift'],
    category: 'rpc',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['createConnection', 'createHttpConnection', 'createSSLConnection'],
        targets: [
          { at: '0', kind: 'host' },
          { at: '1', kind: 'port' },
        ],
      },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost' },
    envNames: ['THRIFT_HOST'],
    proof: 'thrift 0.24.0, lib/nodejs/lib/thrift/connection.js, run',
  },
  {
    name: 'xmlrpc',
    modules: ['xmlrpc'],
    category: 'rpc',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['createClient', 'createSecureClient'],
        targets: [
          { at: '0', kind: 'url-or-options' },
          { at: '0.url', kind: 'url' },
          { at: '0.host', kind: 'host' },
          { at: '0.port', kind: 'port' },
        ],
        omitted: 'localhost:80',
      },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost:80' },
    envNames: ['XMLRPC_URL'],
    port: 80,
    proof: 'xmlrpc 1.3.2, lib/client.js, run',
  },
  {
    name: '@orpc/client',
    modules: ['@orpc/client/fetch'],
    category: 'rpc',
    runsOn: 'both',
    shapes: [
      {
        form: 'new',
        callee: ['RPCLink'],
        from: ['@orpc/client/fetch'],
        targets: [
          { at: '0.url', kind: 'url' },
          { at: '0.url()', kind: 'url' },
        ],
      },
    ],
    whenUndefined: { kind: 'unknown' },
    envNames: ['API_URL'],
    proof: '@orpc/client 1.x, run',
  },
  {
    name: '@elysiajs/eden',
    modules: ['@elysiajs/eden'],
    category: 'rpc',
    runsOn: 'both',
    shapes: [{ form: 'call', callee: ['treaty', 'edenTreaty', 'edenFetch'], targets: [{ at: '0', kind: 'base-url' }] }],
    whenUndefined: { kind: 'unknown' },
    envNames: ['API_URL'],
    proof: '@elysiajs/eden 1.4.9, run',
  },
];

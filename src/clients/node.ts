import type { Client, Target } from './schema.js';
import { otherBounds, signals } from './timeout-places.js';

const WEB = ['http', 'https', 'http2', 'node:http', 'node:https', 'node:http2'];
const RAW = ['net', 'tls', 'node:net', 'node:tls'];

/** The arguments of `listen` of a server of Node. */
const LISTEN: readonly Target[] = [
  { at: '0', kind: 'bind-port' },
  { at: '0', kind: 'path' },
  { at: '1', kind: 'bind-host' },
  { at: '0.port', kind: 'bind-port' },
  { at: '0.host', kind: 'bind-host' },
  { at: '0.path', kind: 'path' },
];

/** Built-in modules of Node, as clients and as servers. */
export const nodeClients: readonly Client[] = [
  // The option `timeout` only emits an event, which nobody but a handler of it acts on. `hostname` wins over `host`. A string must be a whole URL: `http.get("/x")` throws, while `http.get({ path: "/x" })` dials localhost.
  {
    name: 'http',
    modules: ['http', 'node:http'],
    category: 'http',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['request', 'get'],
        targets: [
          { at: '0', kind: 'url-or-options' },
          { at: '0.hostname', kind: 'host' },
          { at: '0.host', kind: 'host' },
          { at: '0.port', kind: 'port' },
          { at: '0.socketPath', kind: 'path' },
          { at: '0.createConnection', kind: 'instance' },
          { at: '1.hostname', kind: 'host' },
          { at: '1.host', kind: 'host' },
          { at: '1.port', kind: 'port' },
          { at: '1.socketPath', kind: 'path' },
        ],
        omitted: 'localhost:80',
        timeouts: [...signals('0.signal', '1.signal'), ...otherBounds('0.timeout', '1.timeout', 'result.setTimeout')],
      },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost:80' },
    failure: { by: ['error-event'], unhandled: 'crash' },
    whenRelative: { kind: 'fails', error: 'Invalid URL' },
    envNames: ['API_HOST', 'API_PORT', 'SERVICE_HOST'],
    port: 80,
    proof: 'Node 20.20.2, run',
  },
  {
    name: 'https',
    modules: ['https', 'node:https'],
    category: 'http',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['request', 'get'],
        targets: [
          { at: '0', kind: 'url-or-options' },
          { at: '0.hostname', kind: 'host' },
          { at: '0.host', kind: 'host' },
          { at: '0.port', kind: 'port' },
          { at: '0.socketPath', kind: 'path' },
          { at: '0.createConnection', kind: 'instance' },
          { at: '1.hostname', kind: 'host' },
          { at: '1.host', kind: 'host' },
          { at: '1.port', kind: 'port' },
          { at: '1.socketPath', kind: 'path' },
        ],
        omitted: 'localhost:443',
        timeouts: [...signals('0.signal', '1.signal'), ...otherBounds('0.timeout', '1.timeout', 'result.setTimeout')],
      },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost:443' },
    failure: { by: ['error-event'], unhandled: 'crash' },
    whenRelative: { kind: 'fails', error: 'Invalid URL' },
    envNames: ['API_HOST'],
    port: 443,
    proof: 'Node 20.20.2, run',
  },
  // The port of an authority without one is 443, or 80 when its protocol is `http:`.
  {
    name: 'http2',
    modules: ['http2', 'node:http2'],
    category: 'http',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['connect'],
        targets: [
          { at: '0', kind: 'url-or-options' },
          { at: '0.hostname', kind: 'host' },
          { at: '0.host', kind: 'host' },
          { at: '0.port', kind: 'port' },
        ],
        omitted: 'localhost:443',
        timeouts: otherBounds('result.setTimeout'),
      },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost:443' },
    failure: { by: ['error-event'], unhandled: 'crash' },
    envNames: ['API_URL'],
    port: 443,
    proof: 'Node 20.20.2, run',
  },
  // A first argument that is a string but no number is a unix socket: `net.connect("localhost:5432")` opens a file of that name.
  {
    name: 'net',
    modules: ['net', 'node:net'],
    category: 'infra',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['connect', 'createConnection'],
        targets: [
          { at: '0', kind: 'port' },
          { at: '0', kind: 'path' },
          { at: '1', kind: 'host' },
          { at: '0.host', kind: 'host' },
          { at: '0.port', kind: 'port' },
          { at: '0.path', kind: 'path' },
        ],
        omitted: 'localhost',
        timeouts: otherBounds('result.setTimeout', '0.timeout', '0.signal'),
      },
      { form: 'new', callee: ['Socket'], targets: [], yields: 'socket' },
      {
        form: 'call',
        callee: ['@socket.connect'],
        targets: [
          { at: '0', kind: 'port' },
          { at: '0', kind: 'path' },
          { at: '1', kind: 'host' },
          { at: '0.host', kind: 'host' },
          { at: '0.port', kind: 'port' },
          { at: '0.path', kind: 'path' },
        ],
        omitted: 'localhost',
      },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost' },
    failure: { by: ['error-event'], unhandled: 'crash' },
    envNames: [],
    proof: 'Node 20.20.2, run',
  },
  {
    name: 'tls',
    modules: ['tls', 'node:tls'],
    category: 'infra',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['connect'],
        targets: [
          { at: '0', kind: 'port' },
          { at: '1', kind: 'host' },
          { at: '0.host', kind: 'host' },
          { at: '0.port', kind: 'port' },
          { at: '0.path', kind: 'path' },
          { at: '0.socket', kind: 'instance' },
          { at: '1.host', kind: 'host' },
          { at: '1.path', kind: 'path' },
          { at: '1.socket', kind: 'instance' },
        ],
        omitted: 'localhost',
        timeouts: otherBounds('result.setTimeout', '0.timeout', '1.timeout'),
      },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost' },
    failure: { by: ['error-event'], unhandled: 'crash' },
    envNames: [],
    proof: 'Node 20.20.2, run',
  },
  // `send(message, port, address)` or `send(message, offset, length, port, address)`.
  // A connected socket sends without both, so omission says nothing.
  {
    name: 'dgram',
    modules: ['dgram', 'node:dgram'],
    category: 'infra',
    runsOn: 'server',
    shapes: [
      { form: 'call', callee: ['createSocket'], targets: [], yields: 'udp' },
      {
        form: 'call',
        callee: ['@udp.send'],
        targets: [
          { at: '1', kind: 'port' },
          { at: '2', kind: 'host' },
          { at: '3', kind: 'port' },
          { at: '4', kind: 'host' },
        ],
      },
      {
        form: 'call',
        callee: ['@udp.connect'],
        targets: [
          { at: '0', kind: 'port' },
          { at: '1', kind: 'host' },
        ],
        omitted: '127.0.0.1',
      },
      {
        form: 'call',
        callee: ['@udp.bind'],
        targets: [
          { at: '0', kind: 'bind-port' },
          { at: '1', kind: 'bind-host' },
          { at: '0.port', kind: 'bind-port' },
          { at: '0.address', kind: 'bind-host' },
        ],
        listens: { agreedPort: true },
      },
    ],
    whenUndefined: { kind: 'loopback', address: '127.0.0.1' },
    failure: { by: ['silence'], unhandled: 'survives' },
    envNames: ['STATSD_HOST'],
    proof: 'Node 20.20.2, run',
  },
  // Without a host a server listens on all interfaces. A number in the second place is the backlog;
  // a string that is no number in the first is the path of a unix socket.
  {
    name: 'net.Server',
    modules: [...WEB, ...RAW],
    category: 'server',
    runsOn: 'server',
    shapes: [
      { form: 'call', callee: ['createServer'], from: WEB, targets: [], yields: 'server' },
      { form: 'new', callee: ['Server'], from: WEB, targets: [], yields: 'server' },
      { form: 'call', callee: ['createSecureServer'], from: ['http2', 'node:http2'], targets: [], yields: 'server' },
      { form: 'call', callee: ['createServer'], from: RAW, targets: [], yields: 'rawServer' },
      { form: 'new', callee: ['Server'], from: RAW, targets: [], yields: 'rawServer' },
      { form: 'call', callee: ['@server.listen'], targets: LISTEN, listens: { textPort: 'untyped' } },
      { form: 'call', callee: ['@rawServer.listen'], targets: LISTEN, listens: { textPort: 'untyped', agreedPort: true } },
    ],
    whenUndefined: { kind: 'none' },
    failure: { by: ['error-event'], unhandled: 'crash' },
    envNames: ['PORT', 'HOST'],
    proof: 'Node 20.20.2, run',
  },
];

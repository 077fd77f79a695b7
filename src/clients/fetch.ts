import type { Client } from './schema.js';

/** What browsers, Node, Bun and Deno offer without an import. */
export const runtimeGlobals: readonly Client[] = [
  // A `Request` handed to fetch is a connection of its own.
  {
    name: 'fetch',
    modules: [],
    globals: ['fetch'],
    category: 'http',
    runsOn: 'both',
    shapes: [{ form: 'call', callee: ['fetch'], targets: [{ at: '0', kind: 'url' }] }],
    whenUndefined: { kind: 'fails', error: 'Failed to parse URL' },
    envNames: ['API_URL', 'API_BASE_URL', 'BACKEND_URL', 'NEXT_PUBLIC_API_URL', 'VITE_API_URL', 'REACT_APP_API_URL', 'EXPO_PUBLIC_API_URL'],
    proof: 'Node 20.20.2 and 22.23.3, run',
  },
  {
    name: 'Request',
    modules: [],
    globals: ['Request'],
    category: 'http',
    runsOn: 'both',
    shapes: [{ form: 'new', callee: ['Request'], targets: [{ at: '0', kind: 'url' }] }],
    whenUndefined: { kind: 'fails', error: 'Failed to parse URL' },
    envNames: ['API_URL', 'API_BASE_URL', 'BACKEND_URL', 'NEXT_PUBLIC_API_URL'],
    proof: 'Node 20.20.2, run',
  },
  {
    name: 'XMLHttpRequest',
    modules: [],
    globals: ['XMLHttpRequest'],
    category: 'http',
    runsOn: 'browser',
    shapes: [
      { form: 'call', callee: ['@xhr.open'], targets: [{ at: '1', kind: 'url' }] },
      { form: 'new', callee: ['XMLHttpRequest'], targets: [], yields: 'xhr' },
    ],
    whenUndefined: { kind: 'unknown' },
    envNames: ['API_URL', 'API_BASE_URL', 'BACKEND_URL', 'NEXT_PUBLIC_API_URL'],
    proof: 'XMLHttpRequest standard; a name of browsers, not of Node 22',
  },
  {
    name: 'WebSocket',
    modules: [],
    globals: ['WebSocket'],
    category: 'websocket',
    runsOn: 'both',
    shapes: [{ form: 'new', callee: ['WebSocket'], targets: [{ at: '0', kind: 'url' }] }],
    whenUndefined: { kind: 'fails', error: 'Invalid URL' },
    envNames: ['WS_URL', 'WEBSOCKET_URL', 'VITE_WS_URL', 'NEXT_PUBLIC_WS_URL'],
    proof: 'Node 22.23.3 (a global since 22), run',
  },
  {
    name: 'EventSource',
    modules: [],
    globals: ['EventSource'],
    category: 'http',
    runsOn: 'browser',
    shapes: [{ form: 'new', callee: ['EventSource'], targets: [{ at: '0', kind: 'url' }] }],
    whenUndefined: { kind: 'unknown' },
    envNames: ['API_URL', 'API_BASE_URL', 'BACKEND_URL', 'NEXT_PUBLIC_API_URL'],
    proof: 'HTML standard, server-sent events; Node 22 has it behind a flag (undici, run)',
  },
  {
    name: 'navigator.sendBeacon',
    modules: [],
    globals: ['navigator.sendBeacon'],
    category: 'http',
    runsOn: 'browser',
    shapes: [{ form: 'call', callee: ['navigator.sendBeacon'], targets: [{ at: '0', kind: 'url' }] }],
    whenUndefined: { kind: 'unknown' },
    envNames: ['API_URL', 'API_BASE_URL', 'BACKEND_URL', 'NEXT_PUBLIC_API_URL'],
    proof: 'Beacon standard; a name of browsers, not of Node 22',
  },
  // Bun.serve without a hostname listens on all interfaces; Bun.listen without one throws.
  {
    name: 'Bun',
    modules: ['bun'],
    globals: ['Bun'],
    category: 'infra',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['Bun.serve', 'serve'],
        targets: [
          { at: '0.port', kind: 'bind-port' },
          { at: '0.hostname', kind: 'bind-host' },
        ],
        listens: { textPort: 'typed' },
      },
      {
        form: 'call',
        callee: ['Bun.listen', 'listen'],
        targets: [
          { at: '0.port', kind: 'bind-port' },
          { at: '0.hostname', kind: 'bind-host' },
        ],
        listens: { agreedPort: true },
      },
      {
        form: 'call',
        callee: ['Bun.connect', 'connect'],
        targets: [
          { at: '0.hostname', kind: 'host' },
          { at: '0.port', kind: 'port' },
          { at: '0.unix', kind: 'path' },
        ],
      },
    ],
    whenUndefined: { kind: 'none' },
    readsEnv: ['BUN_PORT', 'PORT', 'NODE_PORT'],
    envNames: ['PORT'],
    proof: 'Bun 1.4.5, run',
  },
  // Deno.serve listens on 0.0.0.0:8000 and does not read PORT; Deno.connect without a hostname dials loopback.
  {
    name: 'Deno',
    modules: [],
    globals: ['Deno'],
    category: 'infra',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['Deno.serve'],
        targets: [
          { at: '0.port', kind: 'bind-port' },
          { at: '0.hostname', kind: 'bind-host' },
        ],
      },
      {
        form: 'call',
        callee: ['Deno.listen'],
        targets: [
          { at: '0.port', kind: 'bind-port' },
          { at: '0.hostname', kind: 'bind-host' },
        ],
        listens: { agreedPort: true },
      },
      {
        form: 'call',
        callee: ['Deno.connect', 'Deno.connectTls'],
        targets: [
          { at: '0.hostname', kind: 'host' },
          { at: '0.port', kind: 'port' },
          { at: '0.path', kind: 'path' },
        ],
        omitted: '127.0.0.1',
      },
    ],
    whenUndefined: { kind: 'none' },
    readsEnv: ['DENO_SERVE_ADDRESS'],
    envNames: ['PORT'],
    proof: 'Deno 2.9.6, run',
  },
];

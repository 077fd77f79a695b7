import type { Client } from './schema.js';

/** Server-sent events. */
export const eventSourceClients: readonly Client[] = [
  // The default export up to 2.
  {
    name: 'eventsource',
    modules: ['eventsource'],
    category: 'http',
    runsOn: 'server',
    shapes: [{ form: 'new', callee: ['EventSource', ''], targets: [{ at: '0', kind: 'url' }] }],
    whenUndefined: { kind: 'unknown' },
    failure: { by: ['error-event'] },
    envNames: ['API_URL'],
    proof: 'eventsource 4.1.1, run',
  },
  {
    name: '@microsoft/fetch-event-source',
    modules: ['@microsoft/fetch-event-source'],
    category: 'http',
    runsOn: 'browser',
    shapes: [{ form: 'call', callee: ['fetchEventSource'], targets: [{ at: '0', kind: 'url' }] }],
    whenUndefined: { kind: 'unknown' },
    failure: { by: ['rejection'] },
    envNames: ['API_URL', 'API_BASE_URL', 'BACKEND_URL', 'NEXT_PUBLIC_API_URL'],
    proof: '@microsoft/fetch-event-source 2.0.1, lib/cjs/fetch.js, run',
  },
  {
    name: 'event-source-polyfill',
    modules: ['event-source-polyfill'],
    category: 'http',
    runsOn: 'browser',
    shapes: [{ form: 'new', callee: ['EventSourcePolyfill', 'NativeEventSource'], targets: [{ at: '0', kind: 'url' }] }],
    whenUndefined: { kind: 'unknown' },
    failure: { by: ['error-event'] },
    envNames: ['API_URL', 'API_BASE_URL', 'BACKEND_URL', 'NEXT_PUBLIC_API_URL'],
    proof: 'event-source-polyfill 1.0.31, src/eventsource.js, read',
  },
];

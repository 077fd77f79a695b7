import type { Client } from './schema.js';

/** Memcached. */
export const memcached: readonly Client[] = [
  // The keys of an object are the servers, the values their weights.
  {
    name: 'memcached',
    modules: ['memcached'],
    category: 'kv',
    runsOn: 'server',
    shapes: [
      {
        form: 'new',
        callee: [''],
        targets: [
          { at: '0', kind: 'host:port' },
          { at: '0[*]', kind: 'host:port' },
          { at: '0.*', kind: 'path' },
        ],
        omitted: 'localhost:11211',
      },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost:11211' },
    failure: { by: ['callback', 'error-event', 'retry'], unhandled: 'survives' },
    defaultTimeout: 5000,
    envNames: ['MEMCACHED_URL', 'MEMCACHED_HOST', 'MEMCACHE_SERVERS', 'MEMCACHIER_SERVERS'],
    port: 11211,
    proof: "memcached 2.2.2 lib/memcached.js (regular = 'localhost:11211'); measured 2.2.2",
  },
  {
    name: 'memjs',
    modules: ['memjs'],
    category: 'kv',
    runsOn: 'server',
    shapes: [{ form: 'call', callee: ['Client.create'], targets: [{ at: '0', kind: 'host:port' }], omitted: 'localhost:11211' }],
    whenUndefined: { kind: 'loopback', address: 'localhost:11211' },
    failure: { by: ['callback', 'rejection'] },
    defaultTimeout: 1000,
    readsEnv: ['MEMCACHIER_SERVERS', 'MEMCACHE_SERVERS'],
    envNames: ['MEMCACHIER_SERVERS', 'MEMCACHE_SERVERS'],
    port: 11211,
    proof: 'memjs 1.3.2 lib/memjs/memjs.js (Client.create); measured 1.3.2',
  },
];

import type { Client } from './schema.js';
import { hostAndPort } from './shapes.js';

/** Document and wide-column stores. */
export const document: readonly Client[] = [
  {
    name: '@azure/cosmos',
    modules: ['@azure/cosmos'],
    category: 'document',
    runsOn: 'server',
    shapes: [
      {
        form: 'new',
        callee: ['CosmosClient'],
        targets: [
          { at: '0.endpoint', kind: 'url' },
          { at: '0', kind: 'connection-string' },
          { at: '0.connectionString', kind: 'connection-string' },
        ],
      },
    ],
    whenUndefined: { kind: 'fails', error: 'Invalid URL' },
    failure: { by: ['rejection'] },
    defaultTimeout: 60_000,
    envNames: ['COSMOS_ENDPOINT', 'COSMOS_DB_ENDPOINT', 'COSMOS_CONNECTION_STRING'],
    proof: '@azure/cosmos 4.9.3 dist/commonjs/CosmosClient.js; measured 4.9.3',
  },
  {
    name: 'cassandra-driver',
    modules: ['cassandra-driver'],
    category: 'document',
    runsOn: 'server',
    shapes: [
      {
        form: 'new',
        callee: ['Client'],
        targets: [
          { at: '0.contactPoints[*]', kind: 'host:port' },
          { at: '0.protocolOptions.port', kind: 'port' },
          { at: '0.cloud.secureConnectBundle', kind: 'path' },
        ],
      },
    ],
    whenUndefined: { kind: 'fails', error: 'Contacts points are not defined' },
    failure: { by: ['rejection', 'callback'] },
    defaultTimeout: 5000,
    envNames: ['CASSANDRA_CONTACT_POINTS', 'CASSANDRA_HOSTS', 'SCYLLA_HOSTS', 'CASSANDRA_HOST'],
    port: 9042,
    proof: 'cassandra-driver 4.10.0 lib/client-options.js (port 9042, connectTimeout); measured 4.10.0',
  },
  {
    name: 'nano',
    modules: ['nano'],
    category: 'document',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: [''],
        targets: [
          { at: '0', kind: 'url' },
          { at: '0.url', kind: 'url' },
        ],
      },
    ],
    whenUndefined: { kind: 'fails' },
    failure: { by: ['rejection', 'callback'] },
    envNames: ['COUCHDB_URL', 'COUCH_URL'],
    proof: 'nano 11.0.7 lib/nano.js; measured 11.0.7',
  },
  {
    name: 'couchbase',
    modules: ['couchbase'],
    category: 'document',
    runsOn: 'server',
    shapes: [{ form: 'call', callee: ['connect', 'Cluster.connect'], targets: [{ at: '0', kind: 'connection-string' }] }],
    whenUndefined: { kind: 'unknown' },
    failure: { by: ['rejection', 'callback'] },
    envNames: ['COUCHBASE_URL', 'COUCHBASE_CONNECTION_STRING', 'COUCHBASE_HOST'],
    port: 11210,
    proof: 'couchbase 4.7.1 dist/couchbase.d.ts (connStr is required)',
  },
  {
    name: 'surrealdb',
    modules: ['surrealdb'],
    category: 'document',
    runsOn: 'both',
    shapes: [
      { form: 'new', callee: ['', 'Surreal'], targets: [], yields: 'surrealdb' },
      { form: 'call', callee: ['@surrealdb.connect'], targets: [{ at: '0', kind: 'url' }] },
    ],
    whenUndefined: { kind: 'fails', error: "Cannot read properties of undefined (reading 'href')" },
    failure: { by: ['rejection'] },
    envNames: ['SURREALDB_URL', 'SURREAL_URL'],
    proof: 'surrealdb 2.0.8 dist/surrealdb.mjs; measured 2.0.8',
  },
  {
    name: 'rethinkdb',
    modules: ['rethinkdb'],
    category: 'document',
    runsOn: 'server',
    shapes: [{ form: 'call', callee: ['connect'], targets: [...hostAndPort('0'), { at: '0', kind: 'host' }], omitted: 'localhost:28015' }],
    whenUndefined: { kind: 'loopback', address: 'localhost:28015' },
    failure: { by: ['rejection', 'callback'] },
    defaultTimeout: 20_000,
    envNames: ['RETHINKDB_HOST', 'RETHINKDB_URL'],
    port: 28015,
    proof: 'rethinkdb 2.4.2 net.js (DEFAULT_HOST, DEFAULT_PORT); measured 2.4.2',
  },
];

import type { Client } from './schema.js';

/** Other SQL engines: warehouses, SQLite and its kin. */
export const sql: readonly Client[] = [
  {
    name: 'snowflake-sdk',
    modules: ['snowflake-sdk'],
    category: 'sql',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['createConnection', 'createPool'],
        targets: [
          { at: '0.accessUrl', kind: 'url' },
          { at: '0.host', kind: 'host' },
        ],
      },
    ],
    whenUndefined: { kind: 'fails' },
    envNames: ['SNOWFLAKE_ACCOUNT'],
    proof: 'snowflake-sdk 3.3.0 dist/lib/connection/connection_config.js; measured 3.3.0',
  },
  {
    name: 'trino-client',
    modules: ['trino-client'],
    category: 'sql',
    runsOn: 'server',
    shapes: [{ form: 'call', callee: ['Trino.create'], targets: [{ at: '0.server', kind: 'url' }], omitted: 'localhost:8080' }],
    whenUndefined: { kind: 'loopback', address: 'localhost:8080' },
    envNames: ['TRINO_SERVER', 'TRINO_URL'],
    proof: 'trino-client 0.2.9 dist/index.js (DEFAULT_SERVER); measured 0.2.9',
  },
  {
    name: 'better-sqlite3',
    modules: ['better-sqlite3'],
    category: 'sql',
    runsOn: 'server',
    shapes: [{ form: 'new', callee: [''], targets: [{ at: '0', kind: 'path' }] }],
    whenUndefined: { kind: 'none' },
    envNames: [],
    proof: 'better-sqlite3 13.2.0 lib/database.js',
  },
  {
    name: 'sqlite3',
    modules: ['sqlite3'],
    category: 'sql',
    runsOn: 'server',
    shapes: [{ form: 'new', callee: ['Database'], targets: [{ at: '0', kind: 'path' }] }],
    whenUndefined: { kind: 'none' },
    envNames: [],
    proof: 'sqlite3 6.0.1 lib/sqlite3.js',
  },
  {
    name: 'libsql',
    modules: ['libsql'],
    category: 'sql',
    runsOn: 'server',
    shapes: [
      {
        form: 'new',
        callee: ['', 'Database'],
        targets: [
          { at: '0', kind: 'path' },
          { at: '1.syncUrl', kind: 'url' },
        ],
      },
    ],
    whenUndefined: { kind: 'none' },
    envNames: ['TURSO_DATABASE_URL', 'LIBSQL_URL'],
    proof: 'libsql 0.5.29 index.js',
  },
  {
    name: '@libsql/client',
    modules: [
      '@libsql/client',
      '@libsql/client/web',
      '@libsql/client/node',
      '@libsql/client/http',
      '@libsql/client/ws',
      '@libsql/client/sqlite3',
    ],
    category: 'sql',
    runsOn: 'both',
    shapes: [
      {
        form: 'call',
        callee: ['createClient'],
        targets: [
          { at: '0.url', kind: 'url' },
          { at: '0.syncUrl', kind: 'url' },
        ],
      },
    ],
    whenUndefined: { kind: 'fails', error: "The URL 'undefined' is not in a valid format" },
    envNames: ['TURSO_DATABASE_URL', 'DATABASE_URL', 'LIBSQL_URL'],
    proof: '@libsql/client 0.18.0 @libsql/core lib-esm/config.js (expandConfig); measured 0.18.0',
  },
  {
    name: '@duckdb/node-api',
    modules: ['@duckdb/node-api'],
    category: 'sql',
    runsOn: 'server',
    shapes: [{ form: 'call', callee: ['DuckDBInstance.create'], targets: [{ at: '0', kind: 'path' }] }],
    whenUndefined: { kind: 'none' },
    envNames: [],
    proof: '@duckdb/node-api 1.5.6-r.1 lib/DuckDBInstance.js',
  },
  {
    name: 'duckdb',
    modules: ['duckdb'],
    category: 'sql',
    runsOn: 'server',
    shapes: [{ form: 'new', callee: ['Database'], targets: [{ at: '0', kind: 'path' }] }],
    whenUndefined: { kind: 'none' },
    envNames: [],
    proof: 'duckdb 1.4.4, not unpacked',
  },
];

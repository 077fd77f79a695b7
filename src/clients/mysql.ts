import type { Client } from './schema.js';
import { hostAndPort, mariadbOptions, mysqlOptions } from './shapes.js';

/** MySQL and MariaDB drivers. */
export const mysql: readonly Client[] = [
  {
    name: 'mysql2',
    modules: ['mysql2', 'mysql2/promise'],
    category: 'sql',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['createConnection', 'createPool'],
        targets: [{ at: '0', kind: 'connection-string' }, ...mysqlOptions('0')],
        omitted: 'localhost:3306',
      },
      { form: 'call', callee: ['createPoolCluster'], targets: [], yields: 'mysql2-cluster' },
      {
        form: 'call',
        callee: ['@mysql2-cluster.add'],
        targets: [...mysqlOptions('0'), ...mysqlOptions('1'), { at: '1', kind: 'connection-string' }],
      },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost:3306' },
    failure: { by: ['rejection', 'callback', 'error-event'], unhandled: 'crash' },
    defaultTimeout: 10_000,
    envNames: ['DATABASE_URL', 'MYSQL_URL', 'DB_HOST', 'MYSQL_HOST'],
    port: 3306,
    proof: 'mysql2 3.24.6 lib/connection_config.js (host, port, connectTimeout); measured 3.24.6',
  },
  {
    name: 'mysql',
    modules: ['mysql'],
    category: 'sql',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['createConnection', 'createPool'],
        targets: [{ at: '0', kind: 'connection-string' }, ...hostAndPort('0'), { at: '0.socketPath', kind: 'path' }],
        omitted: 'localhost:3306',
      },
      { form: 'call', callee: ['createPoolCluster'], targets: [], yields: 'mysql-cluster' },
      {
        form: 'call',
        callee: ['@mysql-cluster.add'],
        targets: [...hostAndPort('0'), ...hostAndPort('1'), { at: '1', kind: 'connection-string' }],
      },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost:3306' },
    failure: { by: ['callback', 'error-event'], unhandled: 'crash' },
    defaultTimeout: 10_000,
    envNames: ['DATABASE_URL', 'MYSQL_URL', 'MYSQL_HOST', 'DB_HOST', 'MYSQLHOST'],
    port: 3306,
    proof: 'mysql 2.18.1 lib/ConnectionConfig.js; measured 2.18.1',
  },
  {
    name: 'mariadb',
    modules: ['mariadb', 'mariadb/callback'],
    category: 'sql',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['createConnection', 'createPool'],
        targets: [{ at: '0', kind: 'connection-string' }, ...mariadbOptions('0')],
        omitted: 'localhost:3306',
      },
      { form: 'call', callee: ['createPoolCluster'], targets: [], yields: 'mariadb-cluster' },
      { form: 'call', callee: ['@mariadb-cluster.add'], targets: [{ at: '1', kind: 'connection-string' }, ...mariadbOptions('1')] },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost:3306' },
    failure: { by: ['rejection', 'callback', 'error-event'] },
    defaultTimeout: 1000,
    envNames: ['DATABASE_URL', 'MARIADB_HOST', 'DB_HOST'],
    port: 3306,
    proof: 'mariadb 3.5.4 lib/config/connection-options.js; measured 3.5.4',
  },
  {
    name: '@planetscale/database',
    modules: ['@planetscale/database'],
    category: 'sql',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['connect'],
        targets: [
          { at: '0.host', kind: 'host' },
          { at: '0.url', kind: 'connection-string' },
        ],
      },
      {
        form: 'new',
        callee: ['Client'],
        targets: [
          { at: '0.host', kind: 'host' },
          { at: '0.url', kind: 'connection-string' },
        ],
      },
    ],
    whenUndefined: { kind: 'host-undefined' },
    failure: { by: ['rejection'] },
    envNames: ['DATABASE_URL', 'DATABASE_HOST'],
    proof: '@planetscale/database 1.20.2 dist/index.js (Connection constructor); measured 1.20.2',
  },
];

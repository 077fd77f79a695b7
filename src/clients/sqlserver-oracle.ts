import type { Client } from './schema.js';
import { hostAndPort } from './shapes.js';

/** SQL Server, Oracle and SAP HANA drivers. */
export const sqlserverOracle: readonly Client[] = [
  {
    name: 'tedious',
    modules: ['tedious'],
    category: 'sql',
    runsOn: 'server',
    shapes: [
      {
        form: 'new',
        callee: ['Connection'],
        targets: [
          { at: '0.server', kind: 'host' },
          { at: '0.options.port', kind: 'port' },
        ],
      },
    ],
    whenUndefined: { kind: 'fails', error: 'The "config.server" property is required' },
    failure: { by: ['callback', 'error-event'] },
    defaultTimeout: 15_000,
    envNames: ['DB_SERVER', 'MSSQL_HOST', 'SQL_SERVER', 'DB_HOST'],
    port: 1433,
    proof: 'tedious 20.3.9 lib/connection.js (config.server is required; DEFAULT_PORT 1433); measured 19.2.2',
  },
  {
    name: 'mssql',
    modules: ['mssql', 'mssql/msnodesqlv8'],
    category: 'sql',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['connect'],
        targets: [
          { at: '0', kind: 'connection-string' },
          { at: '0.server', kind: 'host' },
          { at: '0.port', kind: 'port' },
          { at: '0.connectionString', kind: 'connection-string' },
        ],
      },
      {
        form: 'new',
        callee: ['ConnectionPool'],
        targets: [
          { at: '0', kind: 'connection-string' },
          { at: '0.server', kind: 'host' },
          { at: '0.port', kind: 'port' },
          { at: '0.connectionString', kind: 'connection-string' },
        ],
      },
    ],
    whenUndefined: { kind: 'fails', error: 'The "config.server" property is required' },
    failure: { by: ['rejection', 'error-event'] },
    defaultTimeout: 15_000,
    envNames: ['DB_SERVER', 'MSSQL_SERVER', 'SQLSERVER_URL', 'DB_HOST', 'DATABASE_URL'],
    port: 1433,
    proof: 'mssql 12.7.14 lib/base/connection-pool.js (port 1433; Server=. -> localhost); measured 12.7.14',
  },
  {
    name: 'oracledb',
    modules: ['oracledb'],
    category: 'sql',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['getConnection', 'createPool'],
        targets: [
          { at: '0.connectString', kind: 'host:port' },
          { at: '0.connectionString', kind: 'host:port' },
        ],
      },
    ],
    whenUndefined: { kind: 'fails', error: 'NJS-125' },
    failure: { by: ['rejection', 'callback'] },
    readsEnv: ['TNS_ADMIN'],
    envNames: ['ORACLE_CONNECT_STRING', 'DB_CONNECT_STRING', 'NODE_ORACLEDB_CONNECTIONSTRING'],
    port: 1521,
    proof: 'oracledb 26.0.0 lib/oracledb.js; lib/thin/sqlnet/ezConnectResolver.js (default port 1521); measured 26.0.0',
  },
  {
    name: 'hdb',
    modules: ['hdb'],
    category: 'sql',
    runsOn: 'server',
    shapes: [
      { form: 'call', callee: ['createClient'], targets: [...hostAndPort('0'), ...hostAndPort('0.hosts[*]')], omitted: 'localhost' },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost' },
    failure: { by: ['callback', 'error-event'] },
    defaultTimeout: 5000,
    envNames: ['HANA_HOST', 'DB_HOST'],
    proof: 'hdb 2.30.1 lib/Client.js; lib/protocol/Connection.js (Node net default when host is undefined); measured 2.30.1',
  },
];

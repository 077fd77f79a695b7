import type { Client } from './schema.js';
import { hostAndPort } from './shapes.js';

/** Time-series and column stores. */
export const timeseries: readonly Client[] = [
  {
    name: '@clickhouse/client',
    modules: ['@clickhouse/client'],
    category: 'timeseries',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['createClient'],
        targets: [
          { at: '0.url', kind: 'url' },
          { at: '0.host', kind: 'url' },
        ],
        omitted: 'localhost:8123',
      },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost:8123' },
    failure: { by: ['rejection', 'log'] },
    defaultTimeout: 30_000,
    envNames: ['CLICKHOUSE_URL', 'CLICKHOUSE_HOST'],
    proof:
      "@clickhouse/client 1.23.1 @clickhouse/client-common dist/config.js (new URL('http://localhost:8123'), request_timeout); measured 1.23.1",
  },
  {
    name: '@clickhouse/client-web',
    modules: ['@clickhouse/client-web'],
    category: 'timeseries',
    runsOn: 'both',
    shapes: [
      {
        form: 'call',
        callee: ['createClient'],
        targets: [
          { at: '0.url', kind: 'url' },
          { at: '0.host', kind: 'url' },
        ],
        omitted: 'localhost:8123',
      },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost:8123' },
    failure: { by: ['rejection', 'log'] },
    defaultTimeout: 30_000,
    envNames: ['CLICKHOUSE_URL', 'CLICKHOUSE_HOST'],
    proof: "@clickhouse/client-web 1.23.1 @clickhouse/client-common dist/config.js (new URL('http://localhost:8123'), request_timeout)",
  },
  {
    name: 'clickhouse',
    modules: ['clickhouse'],
    category: 'timeseries',
    runsOn: 'server',
    shapes: [
      { form: 'new', callee: ['ClickHouse'], targets: [{ at: '0.url', kind: 'url' }, ...hostAndPort('0')], omitted: 'localhost:8123' },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost:8123' },
    failure: { by: ['rejection', 'callback'] },
    envNames: ['CLICKHOUSE_HOST'],
    proof: 'clickhouse 2.6.0 index.js; measured 2.6.0',
  },
  {
    name: 'influx',
    modules: ['influx'],
    category: 'timeseries',
    runsOn: 'server',
    shapes: [
      {
        form: 'new',
        callee: ['InfluxDB'],
        targets: [{ at: '0', kind: 'url' }, ...hostAndPort('0'), ...hostAndPort('0.hosts[*]')],
        omitted: '127.0.0.1:8086',
      },
    ],
    whenUndefined: { kind: 'loopback', address: '127.0.0.1:8086' },
    failure: { by: ['rejection'] },
    defaultTimeout: 30_000,
    envNames: ['INFLUX_URL', 'INFLUXDB_HOST', 'INFLUX_HOST'],
    port: 8086,
    proof: 'influx 5.12.0 lib/src/index.js (defaultHost); measured 5.12.0',
  },
  {
    name: '@influxdata/influxdb-client',
    modules: ['@influxdata/influxdb-client'],
    category: 'timeseries',
    runsOn: 'both',
    shapes: [
      {
        form: 'new',
        callee: ['InfluxDB'],
        targets: [
          { at: '0.url', kind: 'url' },
          { at: '0', kind: 'url' },
        ],
      },
    ],
    whenUndefined: { kind: 'fails', error: 'No url specified!' },
    failure: { by: ['rejection'] },
    defaultTimeout: 10_000,
    envNames: ['INFLUX_URL', 'INFLUXDB_URL'],
    proof: '@influxdata/influxdb-client 1.35.0 dist/index.js; measured 1.35.0',
  },
  {
    name: '@influxdata/influxdb3-client',
    modules: ['@influxdata/influxdb3-client'],
    category: 'timeseries',
    runsOn: 'server',
    shapes: [
      {
        form: 'new',
        callee: ['InfluxDBClient'],
        targets: [
          { at: '0.host', kind: 'url' },
          { at: '0', kind: 'url' },
        ],
      },
    ],
    whenUndefined: { kind: 'fails', error: 'No host specified!' },
    failure: { by: ['rejection', 'throw'] },
    readsEnv: ['INFLUX_HOST'],
    envNames: ['INFLUX_HOST'],
    proof: '@influxdata/influxdb3-client 2.1.0 dist/index.js; measured 2.1.0',
  },
  {
    name: '@questdb/nodejs-client',
    modules: ['@questdb/nodejs-client'],
    category: 'timeseries',
    runsOn: 'server',
    shapes: [
      { form: 'call', callee: ['Sender.fromConfig'], targets: [{ at: '0', kind: 'connection-string' }] },
      { form: 'call', callee: ['Sender.fromEnv'], targets: [] },
    ],
    whenUndefined: { kind: 'fails', error: 'Configuration string is missing' },
    failure: { by: ['rejection'] },
    readsEnv: ['QDB_CLIENT_CONF'],
    envNames: ['QDB_CLIENT_CONF'],
    proof: '@questdb/nodejs-client 4.2.0 dist/cjs/index.js; measured 4.2.0',
  },
];

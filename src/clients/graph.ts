import type { Client } from './schema.js';

/** Graph databases. */
export const graph: readonly Client[] = [
  {
    name: 'neo4j-driver',
    modules: ['neo4j-driver'],
    category: 'graph',
    runsOn: 'both',
    shapes: [{ form: 'call', callee: ['driver'], targets: [{ at: '0', kind: 'connection-string' }] }],
    whenUndefined: { kind: 'fails', error: '"Bolt URL" expected to be string' },
    failure: { by: ['rejection'] },
    defaultTimeout: 30_000,
    envNames: ['NEO4J_URI', 'NEO4J_URL', 'NEO4J_BOLT_URL'],
    port: 7687,
    proof:
      'neo4j-driver 6.3.0 neo4j-driver-core lib/internal/url-util.js (DEFAULT_BOLT_PORT 7687); lib/internal/constants.js; measured 6.3.0',
  },
  {
    name: 'gremlin',
    modules: ['gremlin'],
    category: 'graph',
    runsOn: 'server',
    shapes: [{ form: 'new', callee: ['driver.DriverRemoteConnection', 'driver.Client'], targets: [{ at: '0', kind: 'url' }] }],
    whenUndefined: { kind: 'fails', error: 'Invalid URL' },
    failure: { by: ['rejection'] },
    envNames: ['NEPTUNE_ENDPOINT', 'GREMLIN_ENDPOINT'],
    proof: 'gremlin 3.8.2 lib/driver/connection.js; measured 3.8.2',
  },
  {
    name: 'arangojs',
    modules: ['arangojs'],
    category: 'graph',
    runsOn: 'both',
    shapes: [
      {
        form: 'new',
        callee: ['Database'],
        targets: [
          { at: '0', kind: 'url' },
          { at: '0.url', kind: 'url' },
          { at: '0.url[*]', kind: 'url' },
        ],
        omitted: '127.0.0.1:8529',
      },
      {
        form: 'call',
        callee: ['', 'arangojs'],
        targets: [
          { at: '0', kind: 'url' },
          { at: '0.url', kind: 'url' },
          { at: '0.url[*]', kind: 'url' },
        ],
        omitted: '127.0.0.1:8529',
      },
    ],
    whenUndefined: { kind: 'loopback', address: '127.0.0.1:8529' },
    failure: { by: ['rejection'] },
    envNames: ['ARANGO_URL', 'ARANGODB_URL', 'ARANGO_HOST'],
    proof: 'arangojs 10.4.0 cjs/connection.js (Connection constructor); measured 10.4.0',
  },
];

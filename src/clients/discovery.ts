import type { Client } from './schema.js';
import { hostAndPort } from './shapes.js';
import { milliseconds } from './timeout-places.js';

/** Service discovery, coordination and secrets. */
export const discovery: readonly Client[] = [
  {
    name: 'consul',
    modules: ['consul'],
    category: 'infra',
    runsOn: 'server',
    shapes: [
      { form: 'new', callee: [''], targets: [...hostAndPort('0'), { at: '0.baseUrl', kind: 'url' }], omitted: '127.0.0.1:8500' },
      { form: 'call', callee: [''], targets: [...hostAndPort('0'), { at: '0.baseUrl', kind: 'url' }], omitted: '127.0.0.1:8500' },
    ],
    whenUndefined: { kind: 'loopback', address: '127.0.0.1:8500' },
    failure: { by: ['rejection'] },
    envNames: ['CONSUL_HOST', 'CONSUL_HTTP_ADDR'],
    port: 8500,
    proof: 'consul 2.0.1 lib/consul.js; measured 2.0.1',
  },
  {
    name: 'etcd3',
    modules: ['etcd3'],
    category: 'infra',
    runsOn: 'server',
    shapes: [
      {
        form: 'new',
        callee: ['Etcd3'],
        targets: [
          { at: '0.hosts', kind: 'host:port' },
          { at: '0.hosts[*]', kind: 'host:port' },
        ],
        omitted: '127.0.0.1:2379',
      },
    ],
    whenUndefined: { kind: 'fails' },
    failure: { by: ['rejection'] },
    envNames: ['ETCD_HOSTS', 'ETCD_URL'],
    port: 2379,
    proof: 'etcd3 1.1.2 lib/index.js (constructor default), lib/connection-pool.js; measured 1.1.2',
  },
  {
    name: 'node-zookeeper-client',
    modules: ['node-zookeeper-client'],
    category: 'infra',
    runsOn: 'server',
    shapes: [{ form: 'call', callee: ['createClient'], targets: [{ at: '0', kind: 'host:port' }] }],
    whenUndefined: { kind: 'fails', error: 'connectionString must be an non-empty string' },
    failure: { by: ['error-event', 'retry'], unhandled: 'survives' },
    envNames: ['ZOOKEEPER_HOSTS', 'ZK_HOSTS'],
    port: 2181,
    proof: 'node-zookeeper-client 1.1.3 index.js; measured 1.1.3',
  },
  {
    name: 'node-vault',
    modules: ['node-vault'],
    category: 'infra',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: [''],
        targets: [{ at: '0.endpoint', kind: 'url' }],
        omitted: '127.0.0.1:8200',
        timeouts: milliseconds('0.requestOptions.timeout'),
      },
    ],
    whenUndefined: { kind: 'loopback', address: '127.0.0.1:8200' },
    failure: { by: ['rejection'] },
    readsEnv: ['VAULT_ADDR'],
    envNames: ['VAULT_ADDR'],
    proof: 'node-vault 0.12.0 src/index.js (config.endpoint || VAULT_ADDR || http://127.0.0.1:8200); measured 0.12.0',
  },
];

import type { Client } from './schema.js';

/** Remote shells and browsers, containers, work flows: what operations run. */
export const infraClients: readonly Client[] = [
  {
    name: 'telnet-client',
    modules: ['telnet-client'],
    category: 'infra',
    runsOn: 'server',
    shapes: [
      { form: 'new', callee: ['Telnet', ''], targets: [], yields: 'telnet' },
      {
        form: 'call',
        callee: ['@telnet.connect'],
        targets: [
          { at: '0.host', kind: 'host' },
          { at: '0.port', kind: 'port' },
          { at: '0.sock', kind: 'instance' },
        ],
        omitted: '127.0.0.1:23',
      },
    ],
    whenUndefined: { kind: 'loopback', address: '127.0.0.1:23' },
    failure: { by: ['rejection'] },
    defaultTimeout: 2000,
    envNames: ['TELNET_HOST'],
    port: 23,
    proof: 'telnet-client 2.2.14, lib/index.js, run',
  },
  {
    name: 'puppeteer-core',
    modules: ['puppeteer-core', 'puppeteer'],
    category: 'infra',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['connect'],
        targets: [
          { at: '0.browserURL', kind: 'url' },
          { at: '0.browserWSEndpoint', kind: 'url' },
          { at: '0.transport', kind: 'instance' },
        ],
      },
    ],
    whenUndefined: { kind: 'unknown' },
    failure: { by: ['rejection'] },
    defaultTimeout: 180_000,
    envNames: ['BROWSER_WS_ENDPOINT', 'BROWSERLESS_URL'],
    proof: 'puppeteer-core 24.43.1, lib/cjs/puppeteer/cdp/Connection.js, run',
  },
  // localhost:9222 is where a browser that this process started listens, so omission says nothing.
  {
    name: 'chrome-remote-interface',
    modules: ['chrome-remote-interface'],
    category: 'infra',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: [''],
        targets: [
          { at: '0.host', kind: 'host' },
          { at: '0.port', kind: 'port' },
          { at: '0.target', kind: 'url' },
        ],
      },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost:9222' },
    failure: { by: ['rejection'] },
    envNames: ['CHROME_HOST'],
    port: 9222,
    proof: 'chrome-remote-interface 0.34.0, lib/defaults.js, run',
  },
  // Without a host it opens the unix socket of the daemon.
  {
    name: 'dockerode',
    modules: ['dockerode'],
    category: 'infra',
    runsOn: 'server',
    shapes: [
      {
        form: 'new',
        callee: [''],
        targets: [
          { at: '0.host', kind: 'host' },
          { at: '0.port', kind: 'port' },
          { at: '0.socketPath', kind: 'path' },
        ],
      },
    ],
    whenUndefined: { kind: 'none' },
    failure: { by: ['rejection'] },
    readsEnv: ['DOCKER_HOST'],
    envNames: ['DOCKER_HOST'],
    proof: 'dockerode 5.0.1 (docker-modem 5.0.7), docker-modem lib/modem.js, run',
  },
  // Inside a cluster loadFromDefault finds the API server by itself; outside, localhost:8080 is refused before anything is dialled.
  {
    name: '@kubernetes/client-node',
    modules: ['@kubernetes/client-node'],
    category: 'infra',
    runsOn: 'server',
    shapes: [
      { form: 'new', callee: ['KubeConfig'], targets: [], yields: 'kubeConfig' },
      { form: 'call', callee: ['@kubeConfig.loadFromDefault'], targets: [] },
      { form: 'call', callee: ['@kubeConfig.loadFromClusterAndUser'], targets: [{ at: '0.server', kind: 'url' }] },
    ],
    whenUndefined: { kind: 'unknown' },
    failure: { by: ['rejection'] },
    readsEnv: ['KUBECONFIG', 'KUBERNETES_SERVICE_HOST'],
    envNames: ['KUBERNETES_API_URL'],
    proof: '@kubernetes/client-node 2.0.1 (on Node 22), dist/config.js, run',
  },
  {
    name: '@temporalio/worker',
    modules: ['@temporalio/worker'],
    category: 'infra',
    runsOn: 'server',
    shapes: [{ form: 'call', callee: ['Worker.create'], targets: [{ at: '0.connection', kind: 'instance' }], omitted: 'localhost:7233' }],
    whenUndefined: { kind: 'loopback', address: 'localhost:7233' },
    failure: { by: ['rejection'] },
    envNames: ['TEMPORAL_ADDRESS'],
    port: 7233,
    proof: '@temporalio/worker 1.24.0, lib/connection-options.js, read',
  },
  // The sidecar runs beside the application.
  {
    name: '@dapr/dapr',
    modules: ['@dapr/dapr'],
    category: 'infra',
    runsOn: 'server',
    local: true,
    shapes: [
      {
        form: 'new',
        callee: ['DaprClient'],
        targets: [
          { at: '0.daprHost', kind: 'host' },
          { at: '0.daprPort', kind: 'port' },
        ],
      },
    ],
    whenUndefined: { kind: 'loopback', address: '127.0.0.1:3500' },
    failure: { by: ['silence'] },
    readsEnv: ['DAPR_HTTP_ENDPOINT', 'DAPR_GRPC_ENDPOINT', 'DAPR_HTTP_PORT', 'DAPR_GRPC_PORT'],
    envNames: [],
    port: 3500,
    proof: '@dapr/dapr 3.18.0, utils/Settings.util.js, run',
  },
];

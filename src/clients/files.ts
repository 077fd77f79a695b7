import type { Client } from './schema.js';
import { hostAndPort } from './shapes.js';

/** FTP and SSH. */
export const files: readonly Client[] = [
  {
    name: 'basic-ftp',
    modules: ['basic-ftp'],
    category: 'files',
    runsOn: 'server',
    shapes: [
      { form: 'new', callee: ['Client'], targets: [], yields: 'basic-ftp' },
      { form: 'call', callee: ['@basic-ftp.access'], targets: hostAndPort('0'), omitted: 'localhost:21' },
      {
        form: 'call',
        callee: ['@basic-ftp.connect'],
        targets: [
          { at: '0', kind: 'host' },
          { at: '1', kind: 'port' },
        ],
        omitted: 'localhost:21',
      },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost:21' },
    failure: { by: ['rejection'] },
    defaultTimeout: 30_000,
    envNames: ['FTP_HOST'],
    port: 21,
    proof: 'basic-ftp 6.2.3 dist/Client.js (connect host = "localhost", port = 21); measured 6.2.3',
  },
  {
    name: 'ftp',
    modules: ['ftp'],
    category: 'files',
    runsOn: 'server',
    shapes: [
      { form: 'new', callee: [''], targets: [], yields: 'ftp' },
      { form: 'call', callee: ['@ftp.connect'], targets: hostAndPort('0'), omitted: 'localhost:21' },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost:21' },
    failure: { by: ['error-event'], unhandled: 'crash' },
    defaultTimeout: 10_000,
    envNames: ['FTP_HOST'],
    port: 21,
    proof: 'ftp 0.3.10 lib/connection.js; measured 0.3.10',
  },
  {
    name: 'ssh2',
    modules: ['ssh2'],
    category: 'files',
    runsOn: 'server',
    shapes: [
      { form: 'new', callee: ['Client'], targets: [], yields: 'ssh2' },
      {
        form: 'call',
        callee: ['@ssh2.connect'],
        targets: [...hostAndPort('0'), { at: '0.hostname', kind: 'host' }, { at: '0.sock', kind: 'instance' }],
        omitted: 'localhost:22',
      },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost:22' },
    failure: { by: ['error-event'], unhandled: 'crash' },
    defaultTimeout: 20_000,
    envNames: ['SSH_HOST'],
    port: 22,
    proof: "ssh2 1.17.0 lib/client.js (hostname || host || 'localhost', readyTimeout 20000); measured 1.17.0",
  },
  {
    name: 'ssh2-sftp-client',
    modules: ['ssh2-sftp-client'],
    category: 'files',
    runsOn: 'server',
    shapes: [
      { form: 'new', callee: [''], targets: [], yields: 'ssh2-sftp-client' },
      {
        form: 'call',
        callee: ['@ssh2-sftp-client.connect'],
        targets: [...hostAndPort('0'), { at: '0.sock', kind: 'instance' }],
        omitted: 'localhost:22',
      },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost:22' },
    failure: { by: ['rejection'] },
    defaultTimeout: 20_000,
    envNames: ['SFTP_HOST'],
    port: 22,
    proof: 'ssh2-sftp-client 12.1.1 -> ssh2 lib/client.js; measured 12.1.1',
  },
];

import type { Client } from './schema.js';
import { milliseconds } from './timeout-places.js';

/** LDAP. */
export const directory: readonly Client[] = [
  {
    name: 'ldapjs',
    modules: ['ldapjs'],
    category: 'directory',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['createClient'],
        targets: [
          { at: '0.url', kind: 'connection-string' },
          { at: '0.url[*]', kind: 'connection-string' },
          { at: '0.socketPath', kind: 'path' },
        ],
        timeouts: milliseconds('0.connectTimeout'),
      },
    ],
    whenUndefined: { kind: 'fails', error: 'options.url' },
    failure: { by: ['error-event', 'callback'], unhandled: 'crash' },
    envNames: ['LDAP_URL', 'LDAP_HOST'],
    port: 389,
    proof: 'ldapjs 3.0.7 lib/client/client.js; lib/url.js (hostname localhost when the URL has none); measured 3.0.7',
  },
  {
    name: 'ldapts',
    modules: ['ldapts'],
    category: 'directory',
    runsOn: 'server',
    shapes: [
      {
        form: 'new',
        callee: ['Client'],
        targets: [{ at: '0.url', kind: 'connection-string' }],
        timeouts: milliseconds('0.connectTimeout'),
      },
    ],
    whenUndefined: { kind: 'fails', error: 'undefined is an invalid LDAP URL (protocol)' },
    failure: { by: ['rejection'] },
    envNames: ['LDAP_URL'],
    port: 389,
    proof: 'ldapts 9.2.0 dist/index.cjs; measured 8.2.0',
  },
  {
    name: 'passport-ldapauth',
    modules: ['passport-ldapauth'],
    category: 'directory',
    runsOn: 'server',
    shapes: [
      {
        form: 'new',
        callee: ['', 'Strategy'],
        targets: [{ at: '0.server.url', kind: 'connection-string' }],
        timeouts: milliseconds('0.server.connectTimeout'),
      },
    ],
    whenUndefined: { kind: 'unknown' },
    failure: { by: ['callback'] },
    envNames: ['LDAP_URL'],
    port: 389,
    proof: 'passport-ldapauth 3.0.1 lib/passport-ldapauth/strategy.js',
  },
  {
    name: 'ldap-authentication',
    modules: ['ldap-authentication'],
    category: 'directory',
    runsOn: 'server',
    shapes: [{ form: 'call', callee: ['authenticate'], targets: [{ at: '0.ldapOpts.url', kind: 'connection-string' }] }],
    whenUndefined: { kind: 'unknown' },
    failure: { by: ['rejection'] },
    defaultTimeout: 5000,
    envNames: ['LDAP_URL'],
    port: 389,
    proof: 'ldap-authentication 4.0.4 index.js -> ldapts',
  },
];

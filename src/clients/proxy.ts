import type { Client } from './schema.js';
import { milliseconds } from './timeout-places.js';

/** Proxies that our code runs, and proxies on the way. */
export const proxyClients: readonly Client[] = [
  {
    name: 'https-proxy-agent',
    modules: ['https-proxy-agent', 'http-proxy-agent', 'socks-proxy-agent'],
    category: 'proxy',
    runsOn: 'server',
    shapes: [
      { form: 'new', callee: ['HttpsProxyAgent', 'HttpProxyAgent', 'SocksProxyAgent', ''], targets: [{ at: '0', kind: 'proxy-url' }] },
    ],
    whenUndefined: { kind: 'unknown' },
    failure: { by: ['rejection'] },
    envNames: ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY', 'PROXY_URL'],
    proof: 'https-proxy-agent 9.1.0; socks 10.1.0, dist/index.js, run',
  },
  // The first argument is a context up to 2.
  {
    name: 'http-proxy-middleware',
    modules: ['http-proxy-middleware'],
    category: 'proxy',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['createProxyMiddleware', 'legacyCreateProxyMiddleware', ''],
        targets: [
          { at: '0.target', kind: 'url' },
          { at: '0.router.*', kind: 'url' },
          { at: '0.router()', kind: 'url' },
          { at: '1.target', kind: 'url' },
          { at: '1.router.*', kind: 'url' },
          { at: '1.router()', kind: 'url' },
        ],
        timeouts: milliseconds('0.proxyTimeout', '1.proxyTimeout'),
      },
    ],
    whenUndefined: { kind: 'fails', error: 'Missing "target" option' },
    failure: { by: ['response'] },
    envNames: ['PROXY_TARGET', 'API_URL', 'BACKEND_URL'],
    proof: 'http-proxy-middleware 3.0.10, dist/status-code.js, run',
  },
  {
    name: 'http-proxy',
    modules: ['http-proxy', 'http-proxy-3', 'httpxy'],
    category: 'proxy',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['createProxyServer', 'createProxy', 'createServer'],
        targets: [
          { at: '0.target', kind: 'url-or-options' },
          { at: '0.target.host', kind: 'host' },
          { at: '0.target.port', kind: 'port' },
          { at: '0.forward', kind: 'url' },
        ],
        yields: 'proxy',
      },
      {
        form: 'new',
        callee: ['Server', 'ProxyServer'],
        targets: [
          { at: '0.target', kind: 'url-or-options' },
          { at: '0.target.host', kind: 'host' },
          { at: '0.target.port', kind: 'port' },
          { at: '0.forward', kind: 'url' },
        ],
        yields: 'proxy',
      },
      { form: 'call', callee: ['@proxy.web'], targets: [{ at: '2.target', kind: 'url' }] },
      { form: 'call', callee: ['@proxy.ws'], targets: [{ at: '3.target', kind: 'url' }] },
    ],
    whenUndefined: { kind: 'fails', error: 'Must provide a proper URL as target' },
    failure: { by: ['error-event'], unhandled: 'crash' },
    envNames: ['PROXY_TARGET', 'API_URL', 'BACKEND_URL'],
    proof: 'http-proxy 1.18.1, lib/http-proxy/index.js, run',
  },
  {
    name: 'express-http-proxy',
    modules: ['express-http-proxy'],
    category: 'proxy',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: [''],
        targets: [
          { at: '0', kind: 'url' },
          { at: '0()', kind: 'url' },
        ],
        timeouts: milliseconds('1.timeout'),
      },
    ],
    whenUndefined: { kind: 'fails', error: 'Host should not be empty' },
    failure: { by: ['response'] },
    envNames: ['SERVICE_URL', 'API_URL'],
    proof: 'express-http-proxy 2.1.2, lib/requestOptions.js, run',
  },
  // A plugin of fastify: `app.register(plugin, options)` hands the options over as if the plugin were called with (app, options).
  {
    name: '@fastify/reply-from',
    modules: ['@fastify/reply-from'],
    category: 'proxy',
    runsOn: 'server',
    shapes: [{ form: 'call', callee: [''], targets: [{ at: '1.base', kind: 'base-url' }] }],
    whenUndefined: { kind: 'unknown' },
    failure: { by: ['response'] },
    envNames: ['UPSTREAM_URL'],
    proof: '@fastify/reply-from 12.6.5, index.js, run',
  },
  // A plugin of fastify: `app.register(plugin, options)` hands the options over as if the plugin were called with (app, options).
  {
    name: '@fastify/http-proxy',
    modules: ['@fastify/http-proxy'],
    category: 'proxy',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: [''],
        targets: [
          { at: '1.upstream', kind: 'base-url' },
          { at: '1.wsUpstream', kind: 'url' },
        ],
      },
    ],
    whenUndefined: { kind: 'fails', error: 'upstream must be specified' },
    failure: { by: ['response'] },
    envNames: ['UPSTREAM_URL'],
    proof: '@fastify/http-proxy 11.6.3, index.js, run',
  },
];

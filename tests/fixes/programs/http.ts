import type { Program } from '../program.js';
import { program } from '../program.js';

/** Literals at every kind of HTTP client. */
export const httpPrograms: readonly Program[] = [
  {
    name: 'fetch: a literal',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/api/data'],
    code: program`
      export async function main() {
        const response = await fetch('http://localhost:8080/api/data');
        return response.json();
      }
    `,
  },
  {
    name: 'fetch: a template with a path parameter',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users/7?full=1'],
    code: program`
      export async function loadUser(id: number) {
        return (await fetch(\`http://localhost:8080/users/\${id}?full=1\`, { method: 'GET' })).json();
      }
      export const main = () => loadUser(7);
    `,
  },
  {
    name: 'fetch: a path right behind the variable with the port',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    developmentValue: 'http://localhost:4000',
    connectsTo: ['http://localhost:4000/users'],
    code: program`
      const PORT = 4000;
      const load = async (path: string) => (await fetch(\`http://localhost:\${PORT}\${path}\`)).json();
      export const main = () => load('/users');
    `,
  },
  {
    name: 'fetch: the same as a sum',
    lang: 'js',
    expect: 'fix',
    lazy: true,
    developmentValue: 'http://localhost:4000',
    connectsTo: ['http://localhost:4000/users'],
    code: program`
      const PORT = 4000;
      const load = (path) => fetch('http://localhost:' + PORT + path);
      export const main = () => load('/users');
    `,
  },
  {
    name: 'fetch: concatenation',
    lang: 'js',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://127.0.0.1:8080/users/7'],
    code: program`
      export function main(id = 7) {
        return fetch('http://127.0.0.1:8080' + '/users/' + id);
      }
    `,
  },
  {
    name: 'fetch: a promise chain',
    lang: 'js',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:3000/items'],
    code: program`
      export const main = () => fetch("http://localhost:3000/items", { headers: { accept: "application/json" } }).then((r) => r.json());
    `,
  },
  {
    name: 'fetch: a Request object',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:3000/items'],
    code: program`
      export async function main() {
        await fetch(new Request('http://localhost:3000/items'));
      }
    `,
  },
  {
    name: 'fetch: globalThis.fetch, IPv6 loopback',
    lang: 'js',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://[::1]:8080/health'],
    code: program`
      export async function main() {
        await globalThis.fetch('http://[::1]:8080/health');
      }
    `,
  },
  {
    name: 'WebSocket: a literal',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['ws://localhost:8080/live'],
    code: program`
      export function main() {
        const socket = new WebSocket('ws://localhost:8080/live');
        return socket;
      }
    `,
  },
  {
    name: 'EventSource: a constant',
    lang: 'ts',
    expect: 'suggestion',
    connectsTo: ['http://localhost:4000/events'],
    code: program`
      const eventsUrl = 'http://localhost:4000/events';

      export function main() {
        return new EventSource(eventsUrl);
      }
    `,
  },
  {
    name: 'XMLHttpRequest: open',
    lang: 'js',
    expect: 'suggestion',
    lazy: true,
    connectsTo: ['http://localhost:5000/list'],
    code: program`
      export function main() {
        const request = new XMLHttpRequest();
        request.open('GET', 'http://localhost:5000/list');
        request.send();
      }
    `,
  },
  {
    name: 'sendBeacon',
    lang: 'js',
    expect: 'suggestion',
    lazy: true,
    connectsTo: ['http://localhost:5000/metrics'],
    code: program`
      export function main() {
        navigator.sendBeacon('http://localhost:5000/metrics', 'x=1');
      }
    `,
  },
  {
    name: 'node:http: a URL',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:9000/status'],
    code: program`
      import http from 'node:http';

      export function main() {
        http.get('http://localhost:9000/status', (response) => response.resume());
      }
    `,
  },
  {
    name: 'http: host and port options, CommonJS',
    lang: 'cjs',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:9000/status'],
    code: program`
      const http = require('http');

      exports.main = function () {
        const request = http.request({ hostname: 'localhost', port: 9000, path: '/status', method: 'POST' });
        request.end();
      };
    `,
  },
  {
    name: 'node:https: a literal',
    lang: 'mjs',
    expect: 'fix',
    lazy: true,
    connectsTo: ['https://localhost:8443/status'],
    code: program`
      import { get } from 'node:https';

      export function main() {
        get('https://localhost:8443/status');
      }
    `,
  },
  {
    name: 'node:net: port and host',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['tcp://127.0.0.1:7000'],
    code: program`
      import net from 'node:net';

      export function main() {
        const socket = net.connect(7000, '127.0.0.1');
        socket.end();
      }
    `,
  },
  {
    name: 'node:net: options',
    lang: 'js',
    expect: 'fix',
    lazy: true,
    connectsTo: ['tcp://localhost:7000'],
    code: program`
      import { createConnection } from 'node:net';

      export function main() {
        createConnection({ port: 7000, host: 'localhost' });
      }
    `,
  },
  {
    name: 'node:tls: options',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['tls://localhost:7443'],
    code: program`
      import { connect } from 'node:tls';

      export function main() {
        return connect({ host: 'localhost', port: 7443 });
      }
    `,
  },
  {
    name: 'axios: get',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users', 'http://localhost:8080/users'],
    code: program`
      import axios from 'axios';

      export async function main() {
        const { data } = await axios.get<string[]>('http://localhost:8080/users');
        await axios.post('http://localhost:8080/users', { names: data });
      }
    `,
  },
  {
    name: 'axios: create',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/api/users'],
    code: program`
      import axios from 'axios';

      const api = axios.create({
        baseURL: 'http://localhost:8080/api',
        timeout: 5000,
      });

      export const main = () => api.get('/users');
    `,
  },
  {
    name: 'axios: defaults',
    lang: 'js',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      import axios from 'axios';

      axios.defaults.baseURL = 'http://localhost:8080';

      export const main = () => axios.get('/users');
    `,
  },
  {
    name: 'axios: a config object, CommonJS',
    lang: 'cjs',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      'use strict';
      const axios = require('axios');

      module.exports.main = async () => {
        await axios({ method: 'get', url: 'http://localhost:8080/users' });
      };
    `,
  },
  {
    name: 'got',
    lang: 'mjs',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      import got from 'got';

      export const main = () => got('http://localhost:8080/users').json();
    `,
  },
  {
    name: 'got: extend',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/v1/users'],
    code: program`
      import got from 'got';

      const client = got.extend({ prefixUrl: 'http://localhost:8080/v1' });

      export const main = () => client('users').json();
    `,
  },
  {
    name: 'ky: create with a loopback fallback',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/v1/users'],
    code: program`
      import ky from 'ky';

      const client = ky.create({ prefixUrl: process.env.SERVICE_URL ?? 'http://localhost:8080/v1' });

      export const main = () => client.get('users').json();
    `,
  },
  {
    name: 'undici: request and a pool',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users', 'http://localhost:8080/'],
    code: program`
      import { Pool, request } from 'undici';

      export async function main() {
        await request('http://localhost:8080/users');
        const pool = new Pool('http://localhost:8080');
        await pool.request({ path: '/users', method: 'GET' });
      }
    `,
  },
  {
    name: 'node-fetch',
    lang: 'cjs',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      const fetch = require('node-fetch');

      exports.main = async () => {
        const response = await fetch('http://localhost:8080/users');
        return response.json();
      };
    `,
  },
  {
    name: 'superagent',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      import superagent from 'superagent';

      export async function main() {
        return (await superagent.get('http://localhost:8080/users')).body;
      }
    `,
  },
  {
    name: 'ofetch: a base',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      import { ofetch } from 'ofetch';

      export const api = ofetch.create({ baseURL: 'http://localhost:8080' });
      export const main = () => api('/users');
    `,
  },
];

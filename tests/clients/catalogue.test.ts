import { describe, expect, test } from 'vitest';

import {
  catalogue,
  clientsOf,
  findConfigShapes,
  findGlobalShapes,
  findShapes,
  globalClients,
  mayConnectByDefault,
  shapesOf,
} from '../../src/clients/catalogue.js';
import type { Match } from '../../src/clients/catalogue.js';

/** The names of the clients in some matches, once each. */
function names(matches: readonly Match[]): string[] {
  return [...new Set(matches.map(({ client }) => client.name))];
}

describe('clients by import source', () => {
  test.each<[source: string, expected: string[]]>([
    ['axios', ['axios']],
    ['node:http', ['http', 'net.Server']],
    ['http', ['http', 'net.Server']],
    ['@nestjs/axios', ['@nestjs/axios']],
    ['axios/lib/core', []],
    ['./axios', []],
    ['react', []],
    ['', []],
  ])('%j', (source, expected) => {
    expect(clientsOf(source).map(({ name }) => name)).toEqual(expected);
  });

  test('a trailing * matches any rest', () => {
    expect(clientsOf('@aws-sdk/client-textract').map(({ name }) => name)).toEqual(['@aws-sdk/client-*']);
    expect(clientsOf('@sentry/sveltekit').map(({ name }) => name)).toEqual(['@sentry/node']);
    expect(clientsOf('@aws-sdk/util-retry')).toEqual([]);
  });

  test('the answer is kept', () => {
    expect(clientsOf('axios')).toBe(clientsOf('axios'));
    expect(clientsOf('nothing-of-ours')).toBe(clientsOf('nothing-of-ours-either'));
  });
});

describe('shapes of an import', () => {
  test('by callee and form', () => {
    expect(names(findShapes('axios', 'get', 'call'))).toEqual(['axios']);
    expect(findShapes('axios', 'get', 'new')).toEqual([]);
    expect(findShapes('axios', 'isAxiosError', 'call')).toEqual([]);
    expect(findShapes('left-pad', '', 'call')).toEqual([]);
  });

  test('a shape of one module is none of another module of the same client', () => {
    expect(findShapes('srvx', 'serve', 'call').flatMap(({ shape }) => shape.targets.map(({ at }) => at))).toEqual(['0.port', '0.hostname']);
    expect(findShapes('h3', 'serve', 'call').flatMap(({ shape }) => shape.targets.map(({ at }) => at))).toEqual(['1.port', '1.hostname']);
    expect(findShapes('http2', 'createSecureServer', 'call')).toHaveLength(1);
    expect(findShapes('http', 'createSecureServer', 'call')).toEqual([]);
  });

  test('an instance is followed within its client', () => {
    const [match] = findShapes('axios', 'create', 'call');
    expect(match?.shape.yields).toBe('axios');
    expect(match && shapesOf(match.client, '@axios.get', 'call')).toHaveLength(1);
    expect(match && shapesOf(match.client, '@express.listen', 'call')).toEqual([]);
  });
});

describe('globals', () => {
  test('by the first name', () => {
    expect(globalClients().get('fetch')?.name).toBe('fetch');
    expect(globalClients().get('navigator')?.name).toBe('navigator.sendBeacon');
    expect(globalClients().has('axios')).toBe(false);
  });

  test('two clients never share a first name', () => {
    const first = catalogue.flatMap(({ globals = [] }) => [...new Set(globals.map((name) => name.split('.')[0]))]);
    expect(first.filter((name, index) => first.indexOf(name) !== index)).toEqual([]);
  });

  test('by callee and form', () => {
    expect(names(findGlobalShapes('fetch', 'call'))).toEqual(['fetch']);
    expect(names(findGlobalShapes('navigator.sendBeacon', 'call'))).toEqual(['navigator.sendBeacon']);
    expect(names(findGlobalShapes('WebSocket', 'new'))).toEqual(['WebSocket']);
    expect(names(findGlobalShapes('@xhr.open', 'call'))).toEqual(['XMLHttpRequest']);
    expect(findGlobalShapes('navigator.geolocation', 'call')).toEqual([]);
    expect(findGlobalShapes('axios', 'call')).toEqual([]);
  });
});

test('clients that put a scheme before a host say where', () => {
  const clients = catalogue.filter(({ takesBareHost }) => takesBareHost);
  expect(clients.map(({ name }) => name).sort()).toEqual(['meilisearch', 'needle', 'socket.io-client', 'superagent']);
  for (const { proof } of clients) expect(proof).toMatch(/puts "https?:\/\/" before a host/);
});

test('no two clients claim the same place of the same call', () => {
  const claims = new Map<string, string>();
  const twice: string[] = [];
  for (const client of catalogue) {
    for (const { form, callee, from = client.modules, targets } of client.shapes) {
      for (const claim of from.flatMap((source) => callee.flatMap((name) => targets.map(({ at }) => `${source} ${form} ${name} ${at}`)))) {
        const other = claims.get(claim) ?? client.name;
        if (other !== client.name && form !== 'config' && !claim.includes(' @')) twice.push(`${claim}: ${other}, ${client.name}`);
        claims.set(claim, client.name);
      }
    }
  }
  expect(twice).toEqual([]);
});

describe('configuration files', () => {
  test.each<[path: string, expected: string[]]>([
    ['/app/next.config.mjs', ['next']],
    ['next.config.ts', ['next']],
    ['C:\\app\\next.config.js', ['next']],
    ['/app/config/server.js', ['@strapi/strapi']],
    ['/app/server.js', []],
    ['/app/my-next.config.js', []],
    ['/app/next.config.test.js', []],
  ])('%s', (path, expected) => {
    expect(names(findConfigShapes(path))).toEqual(expected);
  });
});

describe('imports that may dial loopback without naming it', () => {
  test.each(['ethers', 'mqtt', 'ollama', 'node:net', '@temporalio/client'])('%s does', (source) => {
    expect(mayConnectByDefault).toContain(source);
  });

  const others = ['axios', 'socket.io-client', 'viem', 'next-auth/react', 'express', 'dd-trace'];
  test.each(others)('%s does not, or not as a mistake', (source) => {
    expect(mayConnectByDefault).not.toContain(source);
  });

  test('each once, as plain text', () => {
    expect(new Set(mayConnectByDefault).size).toBe(mayConnectByDefault.length);
    expect(mayConnectByDefault.filter((source) => source.includes('*'))).toEqual([]);
  });
});

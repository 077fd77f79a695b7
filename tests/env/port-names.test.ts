import { expect, test } from 'vitest';

import { nameOfPort } from '../../src/env/port-names.js';

const named = (holder: string | undefined, taken: readonly (readonly [string, string])[] = []): string =>
  nameOfPort({ holder, port: '3001', taken: new Map(taken) });

test.each<readonly [holder: string | undefined, name: string]>([
  [undefined, 'PORT'],
  ['port', 'PORT'],
  ['DEFAULT_PORT', 'PORT'],
  ['apiPort', 'PORT'],
  ['METRICS_PORT', 'METRICS_PORT'],
  ['adminPort', 'ADMIN_PORT'],
  ['admin', 'PORT_3001'],
])('the one server of a file, whose port is called %s, reads %s', (holder, name) => {
  expect(named(holder)).toBe(name);
});

test.each<readonly [holder: string | undefined, name: string]>([
  [undefined, 'PORT_3001'],
  ['port', 'PORT_3001'],
  ['apiPort', 'API_PORT'],
  ['WS_PORT', 'WS_PORT'],
  ['socket', 'PORT_3001'],
  ['socketServer', 'PORT_3001'],
  ['DEFAULT_API_PORT', 'API_PORT'],
  ['$2ndPort', 'PORT_3001'],
])('a further server, whose port is called %s, reads %s', (holder, name) => {
  expect(named(holder, [['PORT', '3000']])).toBe(name);
});

test('a second server on the port of the first reads the same variable', () => {
  expect(named('apiPort', [['PORT', '3001']])).toBe('PORT');
});

test('no two ports share a variable', () => {
  expect(
    named('apiPort', [
      ['PORT', '3000'],
      ['API_PORT', '3002'],
    ]),
  ).toBe('PORT_3001');
});

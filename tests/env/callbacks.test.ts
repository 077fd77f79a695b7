import { expect, test } from 'vitest';

import { isExpressRoute, isUnawaitedCallback, keepsPromises } from '../../src/env/callbacks.js';

test.each<[callee: string, isUnawaited: boolean, isRoute: boolean]>([
  ['setTimeout', true, false],
  ['users.forEach', true, false],
  ['app.listen', true, false],
  ['socket.on', true, false],
  ['app.get', false, true],
  ['usersRouter.post', false, true],
  ['axios.get', false, false],
  ['cache.get', false, false],
  ['users.map', false, false],
])('a callback of %s: nobody gets its promise: %s, a route of Express: %s', (callee, isUnawaited, isRoute) => {
  expect(isUnawaitedCallback(callee)).toBe(isUnawaited);
  expect(isExpressRoute(callee)).toBe(isRoute);
});

test.each<[method: string, expected: boolean]>([
  ['json', true],
  ['exec', true],
  ['catch', false],
  ['toJson', false],
])('the promise of %s rejects with the one before it: %s', (method, expected) => {
  expect(keepsPromises(method)).toBe(expected);
});

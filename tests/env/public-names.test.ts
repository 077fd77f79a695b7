import { expect, test } from 'vitest';

import { PUBLIC_NAME_TEXT, isPublicName, isWrittenByBundler, publicPrefixIn, withoutPublicPrefix } from '../../src/env/public-names.js';

test.each<[name: string, prefix: string, isWritten: boolean]>([
  ['NEXT_PUBLIC_API_URL', 'NEXT_PUBLIC_', true],
  ['VITE_API_URL', 'VITE_', true],
  ['VITE_3D_URL', 'VITE_', true],
  ['PUBLIC_API_URL', 'PUBLIC_', false],
  ['NUXT_PUBLIC_API_URL', 'NUXT_PUBLIC_', false],
  ['PUBLIC_URL', 'PUBLIC_', false],
])('%s is handed to the browser for its prefix %s, and written into the code by a build: %s', (name, prefix, isWritten) => {
  expect(isPublicName(name)).toBe(true);
  expect(publicPrefixIn(name)).toBe(prefix);
  expect(prefix + withoutPublicPrefix(name)).toBe(name);
  expect(isWrittenByBundler(name)).toBe(isWritten);
  expect(new RegExp(PUBLIC_NAME_TEXT).test(`process.env.${name}`)).toBe(true);
});

test.each([['API_URL'], ['INVITE_URL'], ['VITE_'], ['PUBLIC'], ['VITE__API']])('%s stays on the server', (name) => {
  expect(isPublicName(name)).toBe(false);
  expect(publicPrefixIn(name)).toBe('');
  expect(withoutPublicPrefix(name)).toBe(name);
  expect(isWrittenByBundler(name)).toBe(false);
});

import { expect, test } from 'vitest';

import { globToRegExp } from '../src/glob.js';

test.each<[glob: string, path: string, matches: boolean]>([
  ['**/*.test.ts', '/app/src/a.test.ts', true],
  ['**/*.test.ts', 'a.test.ts', true],
  ['**/*.test.ts', '/app/src/a.test.tsx', false],
  ['*.test.ts', '/app/src/a.test.ts', true],
  ['scripts/**', '/app/scripts/deep/seed.ts', true],
  ['scripts/**', '/app/myscripts/seed.ts', false],
  ['scripts/*', '/app/scripts/deep/seed.ts', false],
  ['./scripts/*', '/app/scripts/seed.ts', true],
  ['/app/*.js', '/app/a.js', true],
  ['/app/*.js', '/other/app/a.js', false],
  ['**/*.{spec,test}.{js,ts}', '/app/a.spec.js', true],
  ['**/*.{spec,test}.{js,ts}', '/app/a.spec.jsx', false],
  ['file?.js', '/app/file1.js', true],
  ['file?.js', '/app/file/.js', false],
  ['file[0-3].js', '/app/file2.js', true],
  ['file[!0-3].js', '/app/file2.js', false],
  ['file[!0-3].js', '/app/file4.js', true],
  ['a+b(c).js', '/app/a+b(c).js', true],
  ['a.b', '/app/axb', false],
  ['a**b', 'a/x/b', true],
  ['[!]', '!', true],
  ['{unclosed', '{unclosed', true],
])('%s on %s: %s', (glob, path, matches) => {
  expect(globToRegExp(glob).test(path)).toBe(matches);
});

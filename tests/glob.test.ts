import { expect, test } from 'vitest';

import { pathPattern } from '../src/glob.js';

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
  ['[z-a].js', 'm.js', false],
  ['[^a].js', '^.js', true],
  ['file[!0-3]js', 'file/js', false],
  ['{a/**,b*}/c', 'x/a/y/c', false],
  ['{a/*,b*}/c', 'x/a/y/c', true],
  ['{a/*,b*}/c', 'x/bus/c', true],
  ['*a*b*', 'xaxbx', true],
  ['*a*b*', 'xbxax', false],
  ['src/**/test/*.ts', 'src/test/a.ts', true],
  ['src/**/test/*.ts', 'src/a/b/test/a.ts', true],
  ['/**/a.ts', '/a.ts', true],
  ['dist/**', 'dist', false],
  ['a.{,b}', 'a.', true],
])('%s on %s: %s', (glob, path, matches) => {
  expect(pathPattern(glob).test(path)).toBe(matches);
});

test.each([
  ['**/**/**/*a*a*a*a*b', 'a'.repeat(20_000)],
  ['**a**a**a**a**a**b', 'a'.repeat(20_000)],
  ['*{a,aa}*{a,aa}*{a,aa}*{a,aa}b', 'a'.repeat(20_000)],
  ['**/a/**/a/**/a/**/b', 'a/'.repeat(10_000)],
  ['*.test.*', '.test'.repeat(4_000) + '/'],
  ['[a-z]*[a-z]*[a-z]*[a-z]*!', 'a'.repeat(20_000)],
])('%s takes no time that grows with the square of the path', (glob, path) => {
  const before = performance.now();
  expect(pathPattern(glob).test(path)).toBe(false);
  expect(performance.now() - before).toBeLessThan(1_000);
});

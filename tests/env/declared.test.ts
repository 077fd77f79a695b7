import { expect, test } from 'vitest';

import { isSetByItself } from '../../src/env/declared.js';

test.each<[by: string, name: string, expected: boolean]>([
  ['the platform or the shell', 'PORT', true],
  ['the package manager', 'npm_package_version', true],
  ['the platform', 'RENDER_EXTERNAL_URL', true],
  ['whoever starts it in a stage', 'APP_ENV', true],
  ['nobody', 'API_URL', false],
  ['nobody', 'PORTAL', false],
])('set by %s: %s', (_by, name, expected) => {
  expect(isSetByItself(name)).toBe(expected);
});

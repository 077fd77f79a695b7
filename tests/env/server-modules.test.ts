import { expect, test } from 'vitest';

import { isServerModule } from '../../src/env/server-modules.js';

test.each<[source: string, expected: boolean]>([
  ['node:fs', true],
  ['express', true],
  ['@nestjs/core', true],
  ['next/headers', true],
  ['fs', true],
  ['node:path', true],
  ['path', false],
  ['hono', true],
  ['react', false],
  ['next/link', false],
  ['hono/client', false],
  ['axios', false],
])('an import of %s shows a server: %s', (source, expected) => {
  expect(isServerModule(source)).toBe(expected);
});

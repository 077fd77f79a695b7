import { spawnSync } from 'node:child_process';

import { expect, test } from 'vitest';

import { ROOT, builtEntry } from '../hosts/built.js';

test('the table of rules and the heads of their pages are up to date', () => {
  builtEntry();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/eslint-doc-generator/dist/bin/eslint-doc-generator.js', '--check'], { cwd: ROOT, encoding: 'utf8' });
  expect([stdout + stderr, status]).toEqual(['', 0]);
});

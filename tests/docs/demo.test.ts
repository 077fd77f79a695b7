import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { ROOT, builtEntry } from '../hosts/built.js';

/** The rules that a small app breaks most often. */
const SHOWN = ['no-localhost-url', 'no-localhost-fallback', 'no-unguarded-env-url', 'no-implicit-localhost', 'no-ignored-target'];

const run = () => spawnSync(process.execPath, [join(ROOT, 'docs/demo/run.mjs')], { encoding: 'utf8' });

test('the demonstration keeps its promises, twice the same', () => {
  builtEntry();
  const { status, stdout, stderr } = run();
  expect([stderr, status]).toEqual(['', 0]);
  for (const rule of SHOWN) expect(stdout).toContain(`econnrefused/${rule}`);
  expect(stdout).toContain('✖ 7 problems');
  expect(stdout).toMatch(/^-.*http:\/\/localhost:8080\/users/m);
  expect(stdout).toMatch(/^\+.*requireEnv\(/m);
  expect(stdout.trimEnd()).toMatch(/\$ eslint \.\n\(no problems\)$/);
  expect(stdout).not.toMatch(/econnrefused-demo-/);
  expect(run().stdout).toBe(stdout);
});

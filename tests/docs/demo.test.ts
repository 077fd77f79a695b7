import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import plugin from '../../src/plugin.js';
import { ROOT, builtEntry } from '../hosts/built.js';

const run = () => spawnSync(process.execPath, [join(ROOT, 'docs/demo/run.mjs')], { encoding: 'utf8' });

test('the demonstration keeps its promises, twice the same', () => {
  builtEntry();
  const { status, stdout, stderr } = run();
  expect([stderr, status]).toEqual(['', 0]);
  for (const [name, { meta }] of Object.entries(plugin.rules)) if (meta.fixable && meta.docs?.recommended) expect(stdout).toContain(`econnrefused/${name}`);
  expect(stdout).toMatch(/^-.*http:\/\/localhost:8080\/users/m);
  expect(stdout).toMatch(/^\+.*requireEnv\(/m);
  expect(stdout.trimEnd()).toMatch(/\$ eslint \.\n\(no problems\)$/);
  expect(stdout).not.toMatch(/econnrefused-demo-/);
  expect(run().stdout).toBe(stdout);
});

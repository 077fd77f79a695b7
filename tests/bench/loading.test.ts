import { execFileSync } from 'node:child_process';
import { dirname, relative } from 'node:path';

import { expect, test } from 'vitest';

import { builtEntry } from '../hosts/built.js';

const LOAD = `
const { Module } = require('node:module');
const load = Module._load;
const asked = [];
Module._load = function (name, ...rest) { asked.push(name); return load.call(this, name, ...rest); };
const before = new Set(Object.keys(require.cache));
require(process.argv[1]);
console.log(JSON.stringify({ asked: asked.slice(1), loaded: Object.keys(require.cache).filter((file) => !before.has(file)) }));
`;

test('loading the plugin loads its own few files alone: no TypeScript, no ESLint, no module of Node that could read more', () => {
  const entry = builtEntry();
  const printed = execFileSync(process.execPath, ['-e', LOAD, entry], { encoding: 'utf8' });
  const { asked, loaded } = JSON.parse(printed) as { readonly asked: readonly string[]; readonly loaded: readonly string[] };
  const own = loaded.map((file) => relative(dirname(entry), file).replaceAll('\\', '/')).sort();
  expect(own).toEqual(['../package.json', 'analysis.js', 'index.cjs', 'plugin.js']);
  expect(asked.filter((name) => !name.startsWith('.'))).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { ROOT } from '../hosts/built.js';

// This file is compiled as CommonJS, the scripts are modules.
const loaded = Promise.all([
  import('../../docs/pictures/architecture.mjs'),
  import('../../docs/pictures/imports.mjs'),
  import('../../docs/pictures/layers.mjs'),
]);

async function load() {
  const [{ drawArchitecture }, { readImports }, { brokenLayers }] = await loaded;
  return { drawArchitecture, brokenLayers, imports: readImports(ROOT) };
}

test('no import goes against the layers', async () => {
  const { brokenLayers, imports } = await load();
  expect(imports.length).toBeGreaterThan(500);
  expect(brokenLayers(imports)).toEqual([]);
});

test('the picture shows the imports as they are (npm run architecture)', async () => {
  const { drawArchitecture, imports } = await load();
  expect(drawArchitecture(imports)).toBe(readFileSync(join(ROOT, 'docs/pictures/architecture.svg'), 'utf8'));
});

test.each<[reason: string, from: string, to: string, message: string]>([
  ['a client that asks the analysis', 'src/clients/redis.ts', 'src/analysis/facts.ts', 'src/clients/ stands below code/'],
  ['an analysis that speaks of a rule', 'src/analysis/analyze.ts', 'rules/no-localhost-url.ts', 'judgement/ stands below rules/'],
  ['a fix that reads the files of the project', 'src/fixes/scheme.ts', 'src/project/files.ts', 'src/fixes/ stands beside src/project/'],
  ['a file on no floor', 'src/other.ts', 'src/glob.ts', 'src/other.ts belongs to 0 parts'],
])('%s goes against them', async (_reason, from, to, message) => {
  const { drawArchitecture, imports } = await load();
  expect(() => drawArchitecture([...imports, { from, to }])).toThrow(message);
});

test('an import between parts that know each other already leaves the picture as it is', async () => {
  const { drawArchitecture, imports } = await load();
  const more = { from: 'src/fixes/spelling.ts', to: 'src/clients/redis.ts' };
  expect(drawArchitecture([more, ...imports])).toBe(drawArchitecture(imports));
});

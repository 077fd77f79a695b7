import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';

import { ESLint } from 'eslint';

const require = createRequire(import.meta.url);
const host = createRequire(new URL('../hosts/package.json', import.meta.url));
const plugin = require('../../dist/src/index.cjs');
const { projectSettings } = require('../../dist/src/project-settings.cjs');

const tsParser = host('@typescript-eslint/parser');
const COMPONENTS = { vue: host('vue-eslint-parser'), svelte: host('svelte-eslint-parser'), astro: host('astro-eslint-parser') };

/** What `strict` says of every repository of a tree, with the parsers that its users have; and how long it took to read the projects, in ms. */
export async function lintTree(tree, { alone = false } = {}) {
  const results = [];
  const took = [];
  for await (const { eslint } of lintersOf(tree, { alone, took }))
    for (const { filePath, messages } of await eslint.lintFiles(['.'])) results.push({ filePath, messages });
  return { results, settingsMs: { total: Math.round(took.reduce((sum, ms) => sum + ms, 0)), slowest: Math.round(Math.max(0, ...took)) } };
}

/** An ESLint with `strict` for each repository of a tree; `took` gets how long it took to read each project. */
export async function* lintersOf(tree, { alone = false, took = [] } = {}) {
  for (const repository of readdirSync(tree)
    .filter((name) => name.includes('+'))
    .sort()) {
    const cwd = join(tree, repository);
    const settings = alone ? [] : packagesIn(cwd).map((folder) => settingsOf(cwd, folder, took));
    const eslint = new ESLint({
      cwd,
      overrideConfigFile: true,
      allowInlineConfig: false,
      errorOnUnmatchedPattern: false,
      warnIgnored: false,
      overrideConfig: [...BASE, ...settings],
    });
    yield { repository, eslint };
  }
}

const BASE = [
  { ignores: ['!**/node_modules/', '!**/.*'] },
  language('**/*.{ts,mts,cts}', tsParser, {}),
  language('**/*.{js,jsx,tsx,mjs,cjs}', tsParser, { ecmaFeatures: { jsx: true } }),
  ...Object.entries(COMPONENTS).map(([extension, parser]) =>
    language(`**/*.${extension}`, parser, { parser: tsParser, extraFileExtensions: [`.${extension}`] }),
  ),
];

function language(pattern, parser, parserOptions) {
  return { files: [pattern], ...plugin.configs.strict, languageOptions: { parser, parserOptions } };
}

/** The folders with a package.json, those that lie deeper later, so that their settings win. */
function packagesIn(folder) {
  const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'node_modules');
  return [...(existsSync(join(folder, 'package.json')) ? [folder] : []), ...below.flatMap(({ name }) => packagesIn(join(folder, name)))];
}

function settingsOf(cwd, folder, took) {
  const from = performance.now();
  const econnrefused = projectSettings(folder);
  took.push(performance.now() - from);
  const path = relative(cwd, folder).replaceAll('\\', '/');
  // Some folders of web frameworks have brackets and parentheses in their names.
  const pattern = path.replace(/[\\[\](){}!*?+@]/g, '\\$&');
  return { files: [pattern === '' ? '**/*' : `${pattern}/**`], settings: { econnrefused } };
}

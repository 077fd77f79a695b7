// Lints the labelled corpus with the built plugin and scores the reports. Not part of the tests: it needs the corpus, and its repositories as bare mirrors.
//   npm run corpus -- MIRRORS [TREE]     MIRRORS: the folder of the mirrors; TREE: where to put their sources (default: a temporary folder)
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import tsParser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';

const KINDS = ['loopback', 'loopback-fallback', 'unguarded-env', 'implicit-loopback'];
const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
const plugin = createRequire(import.meta.url)('../../dist/src/index.cjs');
const [mirrors, tree = mkdtempSync(join(tmpdir(), 'corpus-'))] = process.argv.slice(2);
if (!mirrors || !existsSync(corpus)) {
  console.error(mirrors ? `The corpus is not at ${corpus}.` : 'Usage: npm run corpus -- MIRRORS [TREE]');
  process.exit(2);
}

python('extract.py', resolve(tree), resolve(mirrors));
const files = labelledFiles();
const eslint = new ESLint({
  cwd: resolve(tree),
  overrideConfigFile: true,
  allowInlineConfig: false,
  errorOnUnmatchedPattern: false,
  warnIgnored: false,
  overrideConfig: [
    { ignores: ['!**/node_modules/', '!**/.*'] },
    language('**/*.{ts,mts,cts}', false),
    language('**/*.{js,jsx,tsx,mjs,cjs}', true),
  ],
});
const results = (await eslint.lintFiles(files)).map(({ filePath, messages }) => ({ filePath, messages }));
writeFileSync(join(tree, 'results.json'), JSON.stringify(results));
python('score.py', join(tree, 'results.json'), '--only', ...KINDS, '--unlabelled', join(tree, 'unlabelled.tsv'));

/** The labelled files that the TypeScript parser reads: components of Vue, Svelte and Astro need the parser of their own. */
function labelledFiles() {
  const rows = readFileSync(join(corpus, 'labels.tsv'), 'utf8').trim().split('\n').slice(1);
  const paths = rows.map((row) => row.split('\t')).map(([repo, , path]) => `${repo.replace('/', '+')}/${path}`);
  return [...new Set(paths)].filter((path) => !/\.(vue|svelte|astro)$/.test(path));
}

function language(pattern, jsx) {
  const languageOptions = { parser: tsParser, parserOptions: { ecmaFeatures: { jsx } } };
  return { files: [pattern], ...plugin.configs.recommended, languageOptions };
}

function python(script, ...args) {
  const { status } = spawnSync('python3', [join(corpus, script), ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

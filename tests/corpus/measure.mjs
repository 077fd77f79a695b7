// Lints the labelled corpus with the built plugin and scores the reports. Not part of the tests: it needs the corpus, its repositories as bare mirrors, and
// Python. It writes report.md, and what ESLint said as JSON, into the tree.
//   npm run corpus -- MIRRORS [TREE] [--alone]
//     MIRRORS   the folder of the mirrors
//     TREE      where to put their sources (default: a temporary folder)
//     --alone   every file by itself: no projectSettings
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { addProjectFiles } from './project-files.mjs';
import { lintTree } from './lint-tree.mjs';
import { reportOf } from './report.mjs';

const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
const plugin = createRequire(import.meta.url)('../../dist/src/index.cjs');
const alone = process.argv.includes('--alone');
const [mirrors, given] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (!mirrors || !existsSync(corpus)) {
  console.error(mirrors ? `The corpus is not at ${corpus}.` : 'Usage: npm run corpus -- MIRRORS [TREE] [--alone]');
  process.exit(2);
}

const tree = resolve(given ?? mkdtempSync(join(tmpdir(), 'corpus-')));
python('extract.py', tree, resolve(mirrors));
addProjectFiles(join(corpus, 'repos.tsv'), resolve(mirrors), tree);

const { results, settingsMs } = await lintTree(tree, { alone });
const sections = ['recommended', 'strict'].map((preset) => {
  // A rule says the same whether or not others are on, so that one run is enough for both.
  const rules = plugin.configs[preset].rules;
  const own = results.map(({ filePath, messages }) => ({
    filePath,
    messages: messages.filter(({ ruleId, fatal }) => fatal || (ruleId ?? '') in rules),
  }));
  const file = (name) => join(tree, `${preset}${alone ? '-alone' : ''}-${name}`);
  writeFileSync(file('results.json'), JSON.stringify(own));
  const only = preset === 'strict' ? [] : ['--only', ...kindsOf(rules)];
  python('score.py', file('results.json'), '--quiet', '--unlabelled', file('unlabelled.tsv'), '--json', file('score.json'), ...only);
  return reportOf({ preset, corpus, score: file('score.json'), unlabelled: file('unlabelled.tsv'), kinds: only.slice(1) });
});

const report = join(tree, alone ? 'report-alone.md' : 'report.md');
writeFileSync(report, [`Reading the projects took ${settingsMs.total} ms, the slowest ${settingsMs.slowest}.`, ...sections].join('\n\n'));
console.log(`\nTables and lists: ${report}`);

/** The kinds of label that these rules report. */
function kindsOf(rules) {
  const kinds = createRequire(import.meta.url)(join(corpus, 'kinds.json'));
  return [...new Set(Object.keys(rules).flatMap((rule) => kinds[rule] ?? []))];
}

function python(script, ...args) {
  const { status } = spawnSync('python3', [join(corpus, script), ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

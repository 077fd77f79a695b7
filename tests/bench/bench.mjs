// Measures what the built plugin costs, beside rules that everybody knows, and prints it; with --write also into docs/performance.md and its picture.
//   npm run bench -- [SRC] [--from FOLDER] [--rounds 5] [--runs 3] [--files 400] [--only lint,growth,load] [--write]
//     SRC       a folder with sources to lint (default: those of this repository)
//     --from    a folder whose node_modules has plugins to compare with
//     --rounds  how often all files are linted
//     --runs    how often each size of a growing program is linted
//     --lines   the greatest size of a growing program
//     --files   how many files at most: an even part of them
//     --only    parts of it
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { costWithoutEvidence } from './evidence.mjs';
import { growthPicture } from './growth-picture.mjs';
import { growthsOf } from './growth.mjs';
import { lintTimes } from './lint-times.mjs';
import { loadTimes } from './load-times.mjs';
import { writePage } from './page.mjs';
import { peersIn } from './peers.mjs';
import { growthTable, lintTable, loadLine, machine } from './report.mjs';
import { sourcesUnder } from './sources.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { configs } = createRequire(import.meta.url)('../../dist/src/index.cjs');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    runs: { type: 'string', default: '3' },
    lines: { type: 'string', default: '100000' },
    files: { type: 'string', default: '400' },
    only: { type: 'string', default: 'lint,growth,load' },
    write: { type: 'boolean', default: false },
  },
});
const [given] = positionals;
const cwd = given === undefined ? root : resolve(given);
const folders = given === undefined ? ['src', 'rules', 'tests'].map((name) => resolve(root, name)) : [cwd];

const EMPTY = {
  meta: { schema: [] },
  create: () =>
    Object.fromEntries(
      ['CallExpression', 'NewExpression', 'MemberExpression', 'Literal', 'TemplateLiteral', 'ImportDeclaration', 'LogicalExpression'].map(
        (type) => [type, () => {}],
      ),
    ),
};

const blocks = { machine: machine() };
let picture;
for (const part of values.only.split(',')) {
  if (part === 'load') blocks.load = loadLine(loadTimes());
  if (part === 'lint') blocks.lint = await lint();
  if (part === 'growth') {
    const growths = growthsOf(configs.strict, {
      lines: Number(values.lines),
      runs: Number(values.runs),
      progress: (name, { size, ms }) => console.error(`${name}, ${size} lines: ${ms.toFixed(0)} ms`),
    });
    blocks.growth = growthTable(growths);
    picture = growthPicture(growths);
  }
}
for (const block of Object.values(blocks)) console.log(`${block}\n`);
if (values.write) writePage(root, blocks, picture);

async function lint() {
  const sources = sourcesUnder(folders, Number(values.files));
  const times = await lintTimes(await sets(), sources, { rounds: Number(values.rounds), cwd });
  return lintTable(times, costWithoutEvidence(configs.strict, times.files, cwd));
}

async function sets() {
  return [
    { name: 'no rules', preset: {} },
    {
      name: 'a rule of empty listeners',
      preset: { plugins: { empty: { rules: { listeners: EMPTY } } }, rules: { 'empty/listeners': 'error' } },
    },
    { name: '`no-unused-vars`', preset: { rules: { 'no-unused-vars': 'error' } } },
    { name: '`recommended`', preset: configs.recommended },
    { name: '`strict`', preset: configs.strict },
    ...(await peersIn(values.from)),
  ];
}

// Fixes a copy of an exported tree with `strict`, pass by pass as `eslint --fix` does, and looks at what the fixes did: whether every changed file still parses,
// whether a further run changes nothing, how many passes a file needs, and whether lines changed that are not around a report. Not part of the tests: it needs a tree,
// such as the one that `npm run corpus` writes. It prints counts, and lists what broke a law.
//   npm run corpus:fixes -- TREE [--out COPY] [--draw 60] [--seed 1]
//     --out    where to put the copy, which has to be new (default: a temporary folder)
//     --draw   how many fixed places to write as diffs into COPY/drawn.diff, to be read as a reviewer would
//     --seed   which ones
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { applyFixes } from './apply-fixes.mjs';
import { changedLines } from './changed-lines.mjs';
import { drawn } from './draw.mjs';
import { lintersOf } from './lint-tree.mjs';

/** Design: no file needs more. */
const PASSES = 3;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, draw: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
});
const [tree] = positionals;
if (!tree || !existsSync(tree)) {
  console.error(tree ? `${tree} is no folder.` : 'Usage: npm run corpus:fixes -- TREE [--out COPY] [--draw 60] [--seed 1]');
  process.exit(2);
}
const copy = resolve(values.out ?? join(mkdtempSync(join(tmpdir(), 'fixes-')), 'tree'));
cpSync(resolve(tree), copy, { recursive: true, errorOnExist: true, force: false });

const fixed = new Map();
const broken = [];
for await (const { eslint } of lintersOf(copy)) await fixAll(eslint);
for await (const { eslint } of lintersOf(copy)) await expectNothingMore(eslint);

const places = [...fixed.values()].flatMap(({ places }) => places);
console.log(`${places.length} places in ${fixed.size} files fixed in ${copy}.`);
console.log(countsOf(places.map(({ ruleId }) => ruleId)));
console.log(`Files by passes:\n${countsOf([...fixed.values()].map(({ passes }) => String(passes)))}`);
for (const law of ['parses', 'is stable', 'needs few passes', 'changes only what was reported']) {
  const against = broken.filter((each) => each.law === law);
  console.log(`\nA fixed file ${law}: ${against.length} against it.`);
  for (const { at, why } of against) console.log(`  ${at} ${why}`);
}
writeFileSync(join(copy, 'drawn.diff'), drawn(places, Number(values.draw), Number(values.seed)));
console.log(`\nDrawn with the seed ${values.seed}: ${join(copy, 'drawn.diff')}`);
process.exitCode = broken.length > 0 ? 1 : 0;

async function fixAll(eslint) {
  let files = ['.'];
  for (let pass = 1; files.length > 0; pass += 1) {
    const changed = [];
    for (const result of await eslint.lintFiles(files)) {
      if (fixed.has(result.filePath)) expectParsed(result);
      // Ten, as in ESLint, so that fixes that undo each other end.
      if (pass <= 10 && fixFile(result, pass)) changed.push(result.filePath);
    }
    files = changed;
  }
}

function fixFile({ filePath, messages }, pass) {
  const before = readFileSync(filePath, 'utf8');
  const { output, applied } = applyFixes(before, messages);
  if (output === before) return false;
  writeFileSync(filePath, output);
  const { places = [] } = fixed.get(filePath) ?? {};
  const changes = changedLines(before, output);
  const at = relative(copy, filePath);
  fixed.set(filePath, { passes: pass, places: [...places, ...applied.map((message) => ({ ...message, at, before, output }))] });
  if (pass > PASSES) broken.push({ law: 'needs few passes', at, why: `changed in pass ${pass}` });
  for (const change of changes.filter((change) => !isAround(change, applied)))
    broken.push({
      law: 'changes only what was reported',
      at: `${at}:${change.line}`,
      why: [...change.old, '=>', ...change.new].join('\n    '),
    });
  return true;
}

/** Whether lines changed where something was reported, hold a variable that a message counts the other uses of, are the function or the import that a fix adds, or call what was a constant before. */
function isAround({ line, count, ...change }, messages) {
  const [added = ''] = change.new.filter((text) => text.trim() !== '');
  if (change.old.length === 0 && /^\s*(?:import|function|const \{? ?\w+ ?\}? = require)\b/.test(added)) return true;
  const uncalled = (text) => text.replace(/(\w)\(\)/g, '$1');
  if (change.old.map(uncalled).join('\n') === change.new.map(uncalled).join('\n')) return true;
  const variables = messages.flatMap(({ message }) => [...message.matchAll(/`([A-Z]\w+)`/g)].map(([, name]) => name));
  if (change.old.every((text) => variables.some((name) => text.includes(name)))) return true;
  return messages.some((message) => line <= message.endLine + 1 && line + count - 1 >= message.line - 1);
}

function expectParsed({ filePath, messages }) {
  const error = messages.find(({ fatal }) => fatal);
  if (error) broken.push({ law: 'parses', at: `${relative(copy, filePath)}:${error.line}`, why: error.message });
}

async function expectNothingMore(eslint) {
  for (const { filePath, messages } of await eslint.lintFiles(['.']))
    for (const { line, ruleId } of messages.filter(({ fix }) => fix))
      broken.push({ law: 'is stable', at: `${relative(copy, filePath)}:${line}`, why: `is fixed again by ${ruleId}` });
}

function countsOf(keys) {
  const counts = new Map();
  for (const key of keys.sort()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].map(([key, count]) => `  ${key} ${count}`).join('\n');
}

import { createRequire } from 'node:module';
import { cpus, loadavg, platform, release } from 'node:os';

import { factorsOf } from './growth.mjs';
import { ratioOf, steady } from './lint-times.mjs';
import { formatSpread, spread } from './statistics.mjs';

const require = createRequire(import.meta.url);

/** Where it was measured, and with which versions. */
export function machine() {
  const version = (name) => require(`${name}/package.json`).version;
  const own = require('../../package.json').version;
  return `Version ${own} on ${cpus().length} × ${cpus()[0]?.model ?? 'an unknown processor'}, ${platform()} ${release()}, Node ${process.versions.node}, ESLint ${version('eslint')}, @typescript-eslint/parser ${version('@typescript-eslint/parser')}; load average ${loadavg()[0].toFixed(1)}.`;
}

/** The median of the load times, and their spread. */
export function loadLine(times) {
  return `\`require\` of the plugin takes ${formatSpread(spread(times), 1)} ms in a fresh process, ${times.length} of them measured.`;
}

/** The ratios of all sets, as a table in Markdown, and what stands below it. */
export function lintTable({ files, sets }, without) {
  const [noRules, , unused] = sets;
  const rows = sets
    .slice(1)
    .map((set) =>
      row(
        set.name,
        `${Math.round(steady(set, 'rules'))}`,
        formatSpread(ratioOf(set, unused, 'rules')),
        `${formatPercent(ratioOf(set, set, 'rules', 'whole'))}`,
      ),
    );
  const lines = files.reduce((count, { text }) => count + text.split('\n').length, 0);
  return [
    row('Rules', 'ms', 'to `no-unused-vars`', 'of the whole lint'),
    '| :-- | --: | --: | --: |',
    ...rows,
    '',
    `${files.length} files with ${lines} lines, ${noRules.rounds.length} rounds; without rules, a round takes ${Math.round(steady(noRules, 'whole'))} ms. ${withoutEvidence(files, without)}`,
  ].join('\n');
}

function withoutEvidence(files, without) {
  if (without.files === 0) return 'Each of the files has something to look at.';
  return `In ${without.files} of the ${files.length} files, \`strict\` finds nothing to look at, and takes ${without.ms.toFixed(1)} ms for them together; one search of their texts for seven words takes ${without.scanMs.toFixed(1)} ms.`;
}

/** For each curve: the time and the heap at the greatest size, and by how much each doubling multiplies them. */
export function growthTable(growths) {
  const sizes = growths[0]?.points.map(({ size }) => size) ?? [];
  return [
    row(
      'What grows',
      `ms at ${sizes.at(-1)}`,
      'factors of the time per doubling',
      `MB at ${sizes.at(-1)}`,
      'factor of the heap at the last doubling',
    ),
    '| :-- | --: | :-- | --: | --: |',
    ...growths.map((growth) => {
      const last = growth.points.at(-1);
      const factors = factorsOf(growth, 'ms').map((factor) => factor.toFixed(2));
      const heap = last.bytes < 1e6 ? '–' : factorsOf(growth, 'bytes').at(-1).toFixed(2);
      return row(growth.name, last.ms.toFixed(0), factors.join(', '), (last.bytes / 1e6).toFixed(1), heap);
    }),
    '',
    `Sizes: ${sizes.join(', ')} lines.`,
  ].join('\n');
}

function row(...cells) {
  return `| ${cells.join(' | ')} |`;
}

function formatPercent({ median, min, max }) {
  return `${formatSpread({ median: median * 100, min: min * 100, max: max * 100 }, 1)} %`;
}

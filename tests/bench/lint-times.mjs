import parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';

import { PATTERNS } from './sources.mjs';
import { median, spread } from './statistics.mjs';

/** So many files are linted by one set after the other, so that whatever else the machine does meets all sets alike. */
const CHUNK = 40;

/**
 * How long each set of rules takes over the same files, in one process. A set is `{ name, preset }`. Of each: `rules`, the time of its rules alone, and
 * `whole`, that of reading, parsing and linting the texts, in ms a round; a first round is not counted, and drops what does not parse.
 */
export async function lintTimes(sets, sources, { rounds, cwd }) {
  const linters = sets.map(({ preset }) => linterOf(preset, cwd));
  const dropped = new Set();
  await lintRound(linters, sources, 0, dropped);
  const files = sources.filter(({ path }) => !dropped.has(path));
  const measured = [];
  for (let round = 1; round <= rounds; round++) measured.push(await lintRound(linters, files, round, dropped));
  return { files, sets: sets.map(({ name }, index) => ({ name, rounds: measured.map((round) => round[index]) })) };
}

/** The ratio of two sets: of the sums of the medians over the rounds, chunk by chunk, since noise meets few chunks of a round; and the extremes of whole rounds. */
export function ratioOf(set, other, key, otherKey = key) {
  const perRound = set.rounds.map(
    (round, index) => sum(round.map((chunk) => chunk[key])) / sum(other.rounds[index].map((chunk) => chunk[otherKey])),
  );
  return { ...spread(perRound), median: steady(set, key) / steady(other, otherKey) };
}

/** The time of a set over all files, in ms. */
export function steady({ rounds }, key) {
  return sum(rounds[0].map((_, chunk) => median(rounds.map((round) => round[chunk][key]))));
}

async function lintRound(linters, files, round, dropped) {
  const times = linters.map(() => []);
  for (let start = 0, chunk = 0; start < files.length; start += CHUNK, chunk++) {
    const part = files.slice(start, start + CHUNK);
    for (const turn of linters.keys()) {
      const index = (turn + chunk + round) % linters.length;
      times[index][chunk] = await lintChunk(linters[index], part, dropped);
    }
  }
  return times;
}

async function lintChunk(eslint, files, dropped) {
  let [rules, whole] = [0, 0];
  for (const { path, text } of files) {
    const start = performance.now();
    const [result] = await eslint.lintText(text, { filePath: path });
    whole += performance.now() - start;
    if (!result || result.fatalErrorCount > 0) dropped.add(path);
    for (const { total } of Object.values(result?.stats?.times.passes[0]?.rules ?? {})) rules += total;
  }
  return { rules, whole };
}

function linterOf(preset, cwd) {
  return new ESLint({
    cwd,
    overrideConfigFile: true,
    ignore: false,
    stats: true,
    allowInlineConfig: false,
    overrideConfig: [
      {
        files: PATTERNS,
        linterOptions: { reportUnusedDisableDirectives: 'off' },
        languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
        ...preset,
      },
    ],
  });
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

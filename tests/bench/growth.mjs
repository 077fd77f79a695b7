import { Linter } from 'eslint';

import { GROWTHS } from './grown-programs.mjs';
import { timedPreset } from './timed-preset.mjs';

/** Each is twice the one before it. */
const SIZES = 6;
const FILENAME = 'src/app.js';
const BASE = { linterOptions: { reportUnusedDisableDirectives: 'off' } };

/**
 * How what the rules of a preset cost grows with a program: for each size in lines, the CPU time of the rules in ms, without that of the parser, and the
 * heap in bytes that their analysis keeps as long as the tree is there. The least of some runs: what else a machine does only ever adds. Needs `--expose-gc`.
 */
export function growthsOf(preset, { lines = 100_000, runs = 3, progress = () => {} } = {}) {
  const sizes = Array.from({ length: SIZES }, (_, index) => Math.round(lines / 2 ** (SIZES - 1 - index)));
  return GROWTHS.map(({ name, program }) => ({
    name,
    points: sizes.map((size) => {
      const measured = Array.from({ length: runs }, () => costOf(preset, program(size)));
      const least = (key) => Math.min(...measured.map((cost) => cost[key]));
      const point = { size, ms: least('ms'), bytes: Math.max(0, least('bytes')) };
      progress(name, point);
      return point;
    }),
  }));
}

/** By how much each doubling multiplies the time, or the heap. */
export function factorsOf({ points }, key) {
  return points.slice(1).map((point, index) => point[key] / points[index][key]);
}

function costOf(preset, text) {
  const linter = new Linter();
  linter.verify(text, [BASE], FILENAME);
  const sourceCode = linter.getSourceCode();
  const before = heap();
  let ms = 0;
  const timed = timedPreset(preset, cpuTime, (took) => {
    ms += took;
  });
  linter.verify(sourceCode, [{ ...BASE, ...timed }], FILENAME);
  return { ms, bytes: heap() - before, sourceCode };
}

/** In ms. */
function cpuTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function heap() {
  // The second one takes what the first has only found to be unreachable.
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

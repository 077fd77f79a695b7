import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';

import { type Comparison, compare, textOf } from './compare.js';
import { ENVIRONMENTS, ENVIRONMENTS_WITH_EMPTY } from './environments.js';
import { programs } from './generated/programs.js';
import { TIMES, startAtSeed } from '../seed.js';

startAtSeed();

// Of very many values the analysis keeps some; how many it keeps is tested elsewhere.
vi.mock('../../src/analysis/values/walk.js', async (original) => ({ ...(await original<object>()), VALUE_LIMIT: 4096 }));

describe.each([
  ['that ask what is undefined', programs(true), ENVIRONMENTS],
  ['with empty texts and variables', programs(false), ENVIRONMENTS_WITH_EMPTY],
])('programs %s', (kind, program, environments) => {
  test('what a client is handed is among the values of its target, and mostly the only one', () => {
    const counts: Record<Comparison['verdict'], number> = { exact: 0, among: 0, unknown: 0, missed: 0 };
    fc.assert(
      fc.property(program, (code) => {
        const comparisons = compare(code, environments);
        for (const { verdict } of comparisons) counts[verdict]++;
        expect(comparisons.filter(({ verdict }) => verdict === 'missed').map(textOf)).toEqual([]);
      }),
      { numRuns: 500 * TIMES },
    );
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    console.log(`${kind}: ${JSON.stringify(counts)}`);
    // Arguments of methods may come from other files, and so may those that a default stands in for.
    expect(counts.unknown / all).toBeLessThan(0.1);
    expect(counts.exact / all).toBeGreaterThan(0.3);
  });
});

import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';

import plugin from '../../src/plugin.js';
import { judge } from './laws.js';
import { LAYOUTS, mutated } from './mutations.js';
import type { Program } from './program.js';
import { ruleCases } from './rule-cases.js';
import { among, printSeed } from '../seed.js';
import { changes } from './sources.js';

let cases: readonly Program[] = [];

beforeAll(async () => {
  printSeed();
  cases = await ruleCases();
});

test('a case of a rule, written in other ways and under other settings, keeps the laws', () => {
  const chosen = fc.constantFrom(...cases);
  fc.assert(
    fc.property(chosen, changes, (program, { steps, settings }) => {
      const changed = mutated({ ...program, settings: { ...program.settings, ...settings } }, steps);
      expect(judge(changed, plugin.rules).broken).toEqual([]);
    }),
    among(150),
  );
});

test('other ends of lines, spaces and comments around a case change no report', () => {
  fc.assert(
    fc.property(fc.constantFrom(...cases), fc.constantFrom(...LAYOUTS), (program, mutation) => {
      const changed = mutated(program, [{ mutation, choice: 0 }]);
      expect(judge(changed, plugin.rules).reports).toEqual(judge(program, plugin.rules).reports);
    }),
    among(80),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';

import plugin from '../../src/plugin.js';
import type { Rule } from '../../src/rule.js';
import { programs } from './generated/programs.js';
import { sampleOfRuleCases } from './sample.js';
import { SEED, TIMES, startAtSeed } from '../seed.js';
import { type Program, verdict } from './verdicts.js';

startAtSeed();

const names = Object.keys(plugin.rules);

function rulesOf(chosen: readonly string[]): Readonly<Record<string, Rule>> {
  return Object.fromEntries(chosen.flatMap((name) => (plugin.rules[name] ? [[name, plugin.rules[name]] as const] : [])));
}

/** The reports of all rules that these rules do not make without the others, or in another order, and the other way round. */
function differences(program: Program, chosen: readonly string[]): readonly string[] {
  const isOfChosen = (line: string): boolean => chosen.some((name) => line.startsWith(`econnrefused/${name}: `));
  const together = verdict(program).filter(isOfChosen);
  const apart = verdict(program, rulesOf(chosen));
  if (together.join('\n') === apart.join('\n')) return [];
  return [[program.name, program.code, `${chosen.join(', ')} among all`, ...together, 'without the others', ...apart].join('\n')];
}

const someRules = fc.shuffledSubarray(names, { minLength: 1 });

test('rules say of the cases of rules the same without their neighbours, in any order', async () => {
  const cases = await sampleOfRuleCases(300, 1);
  const chosen = fc.sample(someRules, { seed: SEED, numRuns: cases.length });
  const found = cases.flatMap((one, index) => [...differences(one, [one.rule]), ...differences(one, chosen[index] ?? names)]);
  expect(found).toEqual([]);
});

test('and of generated programs', () => {
  fc.assert(
    fc.property(programs(true), someRules, (code, chosen) => {
      expect(differences({ name: 'generated', code, filename: 'src/app.cts' }, chosen)).toEqual([]);
    }),
    { numRuns: 40 * TIMES },
  );
});

import fc from 'fast-check';

import { type RuleCase, ruleCases } from '../rule-tester/ruleCases.js';
import { SEED, TIMES } from '../seed.js';

/** Some of a list, at random; other ones for each purpose. */
export function sampleOf<T>(list: readonly T[], usual: number, purpose = 0): readonly T[] {
  const length = Math.min(list.length, usual * TIMES);
  const [sample = []] = fc.sample(fc.shuffledSubarray([...list], { minLength: length, maxLength: length }), {
    seed: SEED + purpose,
    numRuns: 1,
  });
  return sample;
}

/** Some of the cases of all rules. */
export async function sampleOfRuleCases(usual: number, purpose = 0): Promise<readonly RuleCase[]> {
  return sampleOf(await ruleCases(), usual, purpose);
}

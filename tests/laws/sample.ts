import fc from 'fast-check';

import { type RuleCase, ruleCases } from '../rule-tester/ruleCases.js';
import { SEED, TIMES } from './seed.js';

/** A share of the cases of all rules, in their order; other ones for each purpose. */
export async function sampleOfRuleCases(share: number, purpose = 0): Promise<readonly RuleCase[]> {
  const cases = await ruleCases();
  const length = Math.min(cases.length, Math.ceil(cases.length * share * TIMES));
  const [sample = []] = fc.sample(fc.shuffledSubarray([...cases], { minLength: length, maxLength: length }), {
    seed: SEED + purpose,
    numRuns: 1,
  });
  return sample;
}

import fc from 'fast-check';
import { vi } from 'vitest';

/** Where random choices start: the same programs in each run of the tests, so that a change is to blame for what it breaks; others by `FUZZ_SEED`. */
export const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_126);

/** How many times as many programs as usual: `FUZZ_TIMES=50` for a long run. */
export const TIMES = Number(process.env['FUZZ_TIMES'] ?? 1);

/** How long each of the tests may look for a program that breaks a law, in ms. */
const SEARCH = { interruptAfterTimeLimit: 30_000, markInterruptAsFailure: false };

/** The parameters of a search among so many programs. */
export function among(numRuns: number): { readonly seed: number; readonly numRuns: number } & typeof SEARCH {
  return { seed: SEED, numRuns, ...SEARCH };
}

/** Says which seed replays this run. */
export function printSeed(): void {
  console.log(`FUZZ_SEED=${SEED}`);
}

/** Lets fast-check begin at the seed, says which one it is, and gives long runs their time. */
export function startAtSeed(): void {
  fc.configureGlobal({ seed: SEED });
  vi.setConfig({ testTimeout: 60_000 * TIMES });
  printSeed();
}

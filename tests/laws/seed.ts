import fc from 'fast-check';

/** Where random tests start: `FUZZ_SEED` repeats a run, and every run says its own. */
export const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);

/** How many times as many programs as usual: `FUZZ_TIMES=50` for a long run. */
export const TIMES = Number(process.env.FUZZ_TIMES ?? 1);

/** Lets fast-check begin at the seed, and says which one it is. */
export function startAtSeed(): void {
  fc.configureGlobal({ seed: SEED });
  console.log(`FUZZ_SEED=${SEED}`);
}

import fc from 'fast-check';
import { vi } from 'vitest';

/** Where random tests start: `FUZZ_SEED` repeats a run, and every run says its own. */
export const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);

/** How many times as many programs as usual: `FUZZ_TIMES=50` for a long run. */
export const TIMES = Number(process.env.FUZZ_TIMES ?? 1);

/** Lets fast-check begin at the seed, says which one it is, and gives long runs their time. */
export function startAtSeed(): void {
  fc.configureGlobal({ seed: SEED });
  vi.setConfig({ testTimeout: 60_000 * TIMES });
  console.log(`FUZZ_SEED=${SEED}`);
}

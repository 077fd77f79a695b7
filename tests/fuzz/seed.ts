/** The seed of all random choices of this run: `FUZZ_SEED`, to do the same again, or a new one. */
export const SEED = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** How long each of the tests may look for a program that breaks a law. */
const SEARCH = { interruptAfterTimeLimit: 30_000, markInterruptAsFailure: false };

/** The parameters of a search among so many programs. */
export function among(numRuns: number): { readonly seed: number; readonly numRuns: number } & typeof SEARCH {
  return { seed: SEED, numRuns, ...SEARCH };
}

/** Says which seed replays this run. */
export function printSeed(): void {
  console.log(`FUZZ_SEED=${SEED}`);
}

import { defineConfig } from 'vitest/config';

// A long run takes other programs each time.
process.env.FUZZ_SEED ??= String(Math.floor(Math.random() * 2 ** 31));

/** What `npm run fuzz` runs: hours are fine, and what is found is printed at once. */
export default defineConfig({
  test: { include: ['tests/fuzz/*.fuzz.ts'], testTimeout: 0, disableConsoleIntercept: true },
});

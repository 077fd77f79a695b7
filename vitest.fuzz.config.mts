import { defineConfig } from 'vitest/config';

/** What `npm run fuzz` runs: hours are fine, and what is found is printed at once. */
export default defineConfig({
  test: { include: ['tests/fuzz/*.fuzz.ts'], testTimeout: 0, disableConsoleIntercept: true },
});

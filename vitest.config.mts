import { defaultExclude, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Half of the time goes by in other programs: without this, a machine of two cores would use one.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'plugin', include: ['tests/**/*.test.ts'], exclude: [...defaultExclude, 'tests/site/**'] } },
      // They share one build of the site, which is made only if one of them runs.
      { extends: true, test: { name: 'site', include: ['tests/site/*.test.ts'], globalSetup: 'tests/site/build.ts' } },
    ],
    coverage: {
      include: ['src/**/*.ts', 'rules/**/*.ts'],
      thresholds: { branches: 90 },
    },
  },
});

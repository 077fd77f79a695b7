export default {
  mutate: ['src/{address,env,analysis}/**/*.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.mts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  // The worker keeps its modules, so what runs only while they load cannot be mutated. It is data: lists of names, patterns.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: 'mutation/results.json',
  tempDirName: 'mutation/sandboxes',
  ignorePatterns: ['/dist', '/oxlint', '/coverage', '/mutation', '/docs', '/site', 'tests/{hosts,corpus,docs,fixes}'],
  reporters: ['progress-append-only', 'json'],
  jsonReporter: { fileName: 'mutation/report.json' },
  concurrency: 1,
  timeoutMS: 2000,
  allowConsoleColors: false,
};

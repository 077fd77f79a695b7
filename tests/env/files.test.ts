import { describe, expect, test } from 'vitest';

import { isIgnoredFile, isScriptFile, relativePath, stageOfFile } from '../../src/env/files.js';
import { pathPattern } from '../../src/glob.js';

describe('isIgnoredFile', () => {
  test.each<[path: string]>([
    ['src/api.test.ts'],
    ['src/api.spec.tsx'],
    ['test/app.e2e-spec.ts'],
    ['cypress/support/index.js'],
    ['src/__tests__/x.ts'],
    ['packages/a/tests/x.ts'],
    ['src/__mocks__/api.js'],
    ['src/mocks/handlers.ts'],
    ['e2e/x.ts'],
    ['src/Button.stories.tsx'],
    ['.storybook/main.ts'],
    ['.history/src/api_20230707091730.ts'],
    ['vite.config.ts'],
    ['packages/web/vite.config.mts'],
    ['vitest.workspace.ts'],
    ['jest.setup.js'],
    ['webpack.dev.js'],
    ['webpack.config.babel.js'],
    ['rollup.config.mjs'],
    ['playwright.config.ts'],
    ['cypress.config.ts'],
    ['tailwind.config.js'],
    ['vue.config.js'],
    ['karma.conf.js'],
    ['proxy.conf.js'],
    ['gulpfile.js'],
    ['src/setupProxy.js'],
    ['src/setupTests.ts'],
    ['.eslintrc.cjs'],
    ['codegen.ts'],
    ['src/types.d.ts'],
    ['config/development.js'],
    ['config/test.ts'],
    ['src/environments/environment.ts'],
    ['src/api.dev.ts'],
    ['src\\api.test.ts'],
  ])('%s is left alone', (path) => {
    expect(isIgnoredFile(`/home/me/app/${path}`, '/home/me/app')).toBe(true);
  });

  test.each<[path: string]>([
    ['src/index.ts'],
    ['src/config/database.config.ts'],
    ['next.config.js'],
    ['nuxt.config.ts'],
    ['drizzle.config.ts'],
    ['knexfile.js'],
    ['ecosystem.config.js'],
    ['sentry.server.config.ts'],
    ['src/latest.ts'],
    ['src/contest/x.ts'],
    ['src/testimonials.ts'],
    ['examples/app/index.js'],
    ['docs/x.js'],
    ['scripts/seed.ts'],
    ['src/local.strategy.ts'],
    ['config/default.js'],
    ['config/production.js'],
    ['src/environments/environment.prod.ts'],
    ['src/slack.integration.ts'],
    ['src/development.ts'],
    ['src/invite.ts'],
  ])('%s is deployed', (path) => {
    expect(isIgnoredFile(`/home/me/app/${path}`, '/home/me/app')).toBe(false);
  });

  test('the folder where a project lives says nothing', () => {
    expect(isIgnoredFile('/home/me/tests/app/src/x.ts', '/home/me/tests/app')).toBe(false);
    expect(isIgnoredFile('/home/me/tests/app/src/x.ts', '/home/me/tests/app/')).toBe(false);
    expect(isIgnoredFile('/home/me/tests/app/src/x.ts', '/home/me')).toBe(true);
    expect(isIgnoredFile('/home/me/tests/app/src/x.ts', undefined)).toBe(true);
  });

  test('patterns replace the default list, and the names of the development stage', () => {
    const patterns = [pathPattern('src/generated/**'), pathPattern('/legacy.js')];
    const answer = (path: string): boolean => isIgnoredFile(`/w/${path}`, '/w', patterns);
    expect(answer('src/generated/api.ts')).toBe(true);
    expect(answer('src/generated/api.ts')).toBe(true);
    expect(answer('legacy.js')).toBe(true);
    expect(answer('src/legacy.js')).toBe(false);
    expect(answer('src/api.test.ts')).toBe(false);
    expect(answer('config/development.js')).toBe(false);
    expect(isIgnoredFile('/w/config/development.js', '/w')).toBe(true);
  });
});

test.each<[path: string, expected: ReturnType<typeof stageOfFile>]>([
  ['config/development.js', 'development'],
  ['config/env/local.ts', 'development'],
  ['config\\dev.json', 'development'],
  ['src/environments/environment.ts', 'development'],
  ['src/environments/environment.development.ts', 'development'],
  ['src/environments/environment.prod.ts', 'production'],
  ['src/environments/environment.production.ts', 'production'],
  ['src/api.dev.ts', 'development'],
  ['src/api.prod.ts', 'production'],
  ['config/production.js', 'production'],
  ['config/staging.js', 'production'],
  ['config/default.js', undefined],
  ['src/index.ts', undefined],
])('%s is used in %s', (path, expected) => {
  expect(stageOfFile(path)).toBe(expected);
});

test.each<[filename: string, cwd: string | undefined, expected: string]>([
  ['/w/src/x.ts', '/w', 'src/x.ts'],
  ['/w2/src/x.ts', '/w', '/w2/src/x.ts'],
  ['/w/src/x.ts', '/', '/w/src/x.ts'],
  ['C:\\w\\src\\x.ts', 'c:\\w', 'src/x.ts'],
  ['D:\\w\\src\\x.ts', 'c:\\w', 'D:/w/src/x.ts'],
  ['src/x.ts', '/w', 'src/x.ts'],
  ['<input>', undefined, '<input>'],
])('%s seen from %s is %s', (filename, cwd, expected) => {
  expect(relativePath(filename, cwd)).toBe(expected);
});

test.each<[path: string, expected: boolean]>([
  ['/w/scripts/import.ts', true],
  ['C:\\w\\tools\\x.js', true],
  ['/w/packages/cli/bin/run.js', true],
  ['/w/src/database/seeds/users.ts', true],
  ['/w/backup_SCRIPT.js', true],
  ['/w/src/scripts.ts', false],
  ['/w/public/script.js', false],
  ['/w/lib/seed.ts', false],
  ['/w/src/description/x.ts', false],
])('%s is run by hand: %s', (path, expected) => {
  expect(isScriptFile(path)).toBe(expected);
});

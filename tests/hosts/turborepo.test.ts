import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { BROKEN, UNDECLARED, lock, useWorkspaces } from './workspace.js';
import type { Files, Workspace } from './workspace.js';

// turbo 2.11.11
const workspace = useWorkspaces();
const BOTH = ['api', 'web'];

/** The packages whose result is not in the cache. */
function missing({ run }: Workspace, args = '', env: Files = {}): string[] {
  const plan: { tasks: { package: string; command: string; cache: { status: string } }[] } = JSON.parse(
    run(`turbo run lint --dry=json ${args}`, env).stdout,
  );
  return plan.tasks
    .flatMap(({ package: name, command, cache }) => (cache.status === 'HIT' || !command.startsWith('eslint') ? [] : [name]))
    .sort();
}

describe('Turborepo, set up as the guide says', () => {
  let shop: Workspace;
  beforeAll(() => {
    shop = workspace({ turbo: 'turbo' }, 'Turborepo');
    shop.succeed('turbo run lint');
  });

  const turbo = (change: object): Files => ({ 'turbo.json': JSON.stringify({ ...JSON.parse(shop.read('turbo.json')), ...change }) });
  const withTask = (lint: object): Files => turbo({ tasks: { lint: { inputs: ['$TURBO_DEFAULT$', '.env*'], ...lint } } });

  test('a second run replays the first', () => {
    const { status, printed } = shop.run('turbo run lint');
    expect(status).toBe(0);
    expect(printed).toMatch(/2 cached, 2 total[\s\S]*FULL TURBO/);
  });

  test.each<[what: string, files: () => Files, packages: readonly string[]]>([
    ['a source file', () => ({ 'services/api/src/more.js': '' }), ['api']],
    ['the .env file of a package, which git ignores', () => ({ 'apps/web/.env': 'API_URL=\nCDN_URL=\n' }), ['web']],
    ['the .env.example of a package', () => ({ 'services/api/.env.example': 'CDN_URL=\n' }), ['api']],
    ['a .env file at the root, which git ignores', () => ({ '.env': 'CDN_URL=\n' }), BOTH],
    ['the .env.example at the root', () => ({ '.env.example': 'CDN_URL=\n' }), BOTH],
    ['the configuration of ESLint', () => shop.configured(UNDECLARED), BOTH],
    ['what turbo.json declares for another task', () => turbo({ tasks: { ...tasksOf(shop), build: { env: ['CDN_URL'] } } }), BOTH],
    ['the version of the plugin', () => ({ 'package-lock.json': lock({ plugin: '0.2.0' }) }), BOTH],
    ['the version of ESLint', () => ({ 'package-lock.json': lock({ eslint: '10.16.0' }) }), BOTH],
    ['the version of a client', () => ({ 'package-lock.json': lock({ pg: '8.17.0' }) }), ['api']],
    ['what no lint reads', () => ({ 'README.md': 'Hello' }), []],
  ])('notices %s', (_what, files, packages) => {
    expect(shop.after(files(), () => missing(shop))).toEqual(packages);
  });

  test('needs no value of a variable that only the build uses', () => {
    expect(missing(shop, '', { API_URL: 'http://two.example' })).toEqual([]);
  });

  test('would not notice with a bare task what the guide tells it', () => {
    shop.after({ 'turbo.json': JSON.stringify({ tasks: { build: {}, lint: {} } }) }, () => {
      shop.succeed('turbo run lint');
      const missingAfter = (files: Files) => shop.after(files, () => missing(shop));
      expect(missingAfter(shop.configured(UNDECLARED))).toEqual([]);
      expect(missingAfter({ 'apps/web/.env': 'CDN_URL=\n' })).toEqual([]);
      expect(missingAfter({ '.env.example': 'CDN_URL=\n' })).toEqual([]);
      expect(missingAfter(turbo({ tasks: { build: { env: ['CDN_URL'] }, lint: {} } }))).toEqual([]);
      expect(missingAfter({ 'package-lock.json': lock({ plugin: '0.2.0' }) })).toEqual(BOTH);
    });
  });

  test('prints with --continue what a changed configuration finds in every package', () => {
    const { status, printed } = shop.after(shop.configured(UNDECLARED), () => shop.run('turbo run lint --continue'));
    expect(status).toBe(1);
    for (const name of BOTH) expect(printed).toMatch(new RegExp(`^${name}:lint: .* econnrefused/no-undeclared-env$`, 'm'));
  });

  test('keeps no run with errors', () => {
    shop.after(BROKEN, () => {
      for (const { status, printed } of [shop.run('turbo run lint --filter web'), shop.run('turbo run lint --filter web')]) {
        expect(status).toBe(1);
        expect(printed).toContain('web:lint: cache miss');
        expect(printed).toContain('econnrefused/no-localhost-fallback');
      }
    });
  });

  test('fixes each time with lint:fix, but only once with the arguments of a cached task', () => {
    const fixed = (command: string) =>
      shop.after(BROKEN, () => {
        shop.succeed(command);
        return shop.read('apps/web/src/users.js').includes('requireEnv(');
      });
    expect(['turbo run lint:fix --filter web', 'turbo run lint:fix --filter web'].map(fixed)).toEqual([true, true]);
    expect(['turbo run lint --filter web -- --fix', 'turbo run lint --filter web -- --fix'].map(fixed)).toEqual([true, false]);
  });

  // `CI` reaches a task unnamed, and counts no more than those that do not.
  test.each(['STRICT', 'CI'])('notices %s, which the configuration reads, only if lint names it', (name) => {
    const config = shop.configured(`process.env.${name} ? ${UNDECLARED} : {}`);
    const statuses = (more: Files) =>
      shop.after({ ...config, ...more }, () => [{}, { [name]: '1' }].map((env) => shop.run('turbo run lint --filter web', env).status));
    expect(statuses({})).toEqual([0, 0]);
    expect(statuses(withTask({ env: [name] }))).toEqual([0, 1]);
  });

  test.each<[what: string, files: () => Files, packages: readonly string[]]>([
    ['a source file', () => ({ 'services/api/src/more.js': '' }), ['api']],
    ['the configuration of ESLint', () => shop.configured(UNDECLARED), BOTH],
    ['the .env.example at the root', () => ({ '.env.example': 'CDN_URL=\n' }), BOTH],
    ['the version of the plugin', () => ({ 'package-lock.json': lock({ plugin: '0.2.0' }) }), BOTH],
    ['what no lint reads', () => ({ 'README.md': 'Hello' }), []],
  ])('lints with --affected what a commit changes: %s', (_what, files, packages) => {
    expect(shop.committed(files(), () => missing(shop, '--affected'))).toEqual(packages);
  });

  test('skips a changed configuration with --affected if only the inputs of lint name it', () => {
    const inputs = ['$TURBO_DEFAULT$', '$TURBO_ROOT$/eslint.config.mjs'];
    const other = workspace({ turbo: 'turbo' }, 'Turborepo', { 'turbo.json': JSON.stringify({ tasks: { lint: { inputs } } }) });
    expect(other.committed(other.configured(UNDECLARED), () => [missing(other), missing(other, '--affected')])).toEqual([BOTH, []]);
  });

  test('shares results with another checkout, unless its .env files differ', () => {
    const shared = { TURBO_CACHE_DIR: join(shop.folder, '.turbo/shared') };
    expect(shop.run('turbo run lint', shared).status).toBe(0);
    const other = workspace({ turbo: 'turbo' }, 'Turborepo');
    expect(missing(other, '', shared)).toEqual([]);
    rmSync(join(other.folder, 'apps/web/.env'));
    expect(missing(other, '', shared)).toEqual(['web']);
  });

  test('gives each machine its packages', () => {
    expect(missing(shop, "--force --filter './apps/*'")).toEqual(['web']);
    expect(missing(shop, "--force --filter './services/*'")).toEqual(['api']);
  });
});

function tasksOf({ read }: Workspace): object {
  const { tasks }: { tasks: object } = JSON.parse(read('turbo.json'));
  return tasks;
}

describe('Turborepo, with the configuration in a package of the workspace', () => {
  const PACKAGE = 'packages/eslint-config';
  const files: Files = {
    'package.json': JSON.stringify({
      name: 'shop',
      packageManager: 'npm@11.6.0',
      workspaces: ['*/*'],
      devDependencies: { eslint: '^10.0.0' },
    }),
    [`${PACKAGE}/package.json`]: `{ "name": "@repo/eslint-config", "exports": "./index.mjs", "dependencies": { "eslint-plugin-econnrefused": "^0.1.0" } }`,
    [`${PACKAGE}/index.mjs`]: `import econnrefused from 'eslint-plugin-econnrefused';\nexport default [econnrefused.configs.recommended];\n`,
    'apps/web/package.json': `{ "name": "web", "scripts": { "lint": "eslint ." }, "devDependencies": { "@repo/eslint-config": "*" } }`,
    'apps/web/eslint.config.mjs': `export { default } from '@repo/eslint-config';\n`,
  };
  const locked = (plugin: string) =>
    lock({
      plugin,
      packages: {
        '': { workspaces: ['*/*'], devDependencies: { eslint: '^10.0.0' } },
        'apps/web': { name: 'web', devDependencies: { '@repo/eslint-config': '*' } },
        [PACKAGE]: { name: '@repo/eslint-config', dependencies: { 'eslint-plugin-econnrefused': '^0.1.0' } },
        'node_modules/@repo/eslint-config': { resolved: PACKAGE, link: true },
      },
    });

  test.each([
    ['notices its change and an update of its plugin, if lint depends on that of the packages below', { dependsOn: ['^lint'] }, ['web']],
    ['would notice neither otherwise', {}, []],
  ])('%s', (_name, task, packages) => {
    const lint = { inputs: ['$TURBO_DEFAULT$', '.env*'], ...task };
    const shop = workspace({ turbo: 'turbo' }, '', {
      ...files,
      'package-lock.json': locked('0.1.0'),
      'turbo.json': JSON.stringify({ tasks: { lint } }),
    });
    mkdirSync(join(shop.folder, 'node_modules/@repo'));
    symlinkSync(join(shop.folder, PACKAGE), join(shop.folder, 'node_modules/@repo/eslint-config'), 'junction');
    shop.succeed('turbo run lint --filter web');
    expect(missing(shop, '--filter web')).toEqual([]);
    expect(shop.after({ [`${PACKAGE}/index.mjs`]: 'export default [];\n' }, () => missing(shop, '--filter web'))).toEqual(packages);
    expect(shop.after({ 'package-lock.json': locked('0.2.0') }, () => missing(shop, '--filter web'))).toEqual(packages);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';

import { UNDECLARED, lock, useWorkspaces } from './workspace.js';
import type { Files, Workspace } from './workspace.js';

// nx 22.7.12
const workspace = useWorkspaces();
const BOTH = ['api', 'web'];
const LINT = 'nx run-many --targets lint';

/** The packages that a run lints, because it finds no result of theirs. */
function linted({ run }: Workspace, command = LINT, env: Files = {}): string[] {
  const { printed } = run(command, env);
  const all = [...printed.matchAll(/^> nx run (\w+):lint *(\[?)/gm)];
  if (all.length === 0) throw new Error(printed);
  return all.flatMap(([, name, replayed]) => (name === undefined || replayed === '[' ? [] : [name])).sort();
}

describe('Nx, set up as the guide says', () => {
  let shop: Workspace;
  beforeAll(() => {
    shop = workspace({ nx: 'nx' }, 'Nx');
    shop.succeed(LINT);
  });

  const lintedAfter = (files: Files) => shop.after(files, () => linted(shop));
  const withLock = (versions: Parameters<typeof lock>[0]): Files => ({ 'package-lock.json': lock(versions) });
  const withInputs = (...inputs: readonly unknown[]): Files => ({
    'nx.json': JSON.stringify({ targetDefaults: { lint: { cache: true, inputs } } }),
  });

  test('a second run replays the first', () => {
    const { status, printed } = shop.run(LINT);
    expect(status).toBe(0);
    expect(printed).toContain('Nx read the output from the cache instead of running the command for 2 out of 2 tasks.');
  });

  test.each<[what: string, files: () => Files, packages: readonly string[]]>([
    ['a source file', () => ({ 'services/api/src/more.js': '' }), ['api']],
    ['the .env.example of a package', () => ({ 'apps/web/.env.example': 'API_URL=\nCDN_URL=\n' }), ['web']],
    ['the .env.example at the root', () => ({ '.env.example': 'CDN_URL=\n' }), BOTH],
    ['the version of the plugin', () => withLock({ plugin: '0.2.0' }), BOTH],
    ['the version of a client', () => withLock({ pg: '8.17.0' }), BOTH],
    ['what no lint reads', () => ({ 'README.md': 'Hello' }), []],
  ])('notices %s', (_what, files, packages) => {
    expect(lintedAfter(files())).toEqual(packages);
  });

  test('prints what a changed configuration finds in every package, and keeps no run with errors', () => {
    shop.after(shop.configured(UNDECLARED), () => {
      expect(linted(shop)).toEqual(BOTH);
      const { status, printed } = shop.run(LINT);
      expect(status).toBe(1);
      expect(printed.match(/econnrefused\/no-undeclared-env/g)).toHaveLength(2);
    });
  });

  // One package is enough for what follows.
  const isLintedAfter = (files: Files, env?: Files) => shop.after(files, () => linted(shop, `${LINT} --projects web`, env).length > 0);

  test('notices the .env files that git ignores only if .nxignore takes them back', () => {
    const changed: Files = { 'apps/web/.env': 'CDN_URL=\n' };
    expect(isLintedAfter(changed)).toBe(false);
    shop.after({ '.nxignore': '!.env*\n' }, () =>
      expect([{}, {}, changed].map((files) => isLintedAfter(files))).toEqual([true, false, true]),
    );
  });

  test.each([
    [['eslint'], false],
    [['eslint', 'eslint-plugin-econnrefused', 'pg'], true],
  ])('notices of the lock file only what externalDependencies list: %j', (externalDependencies, isNoticed) => {
    shop.after(withInputs('default', '{workspaceRoot}/eslint.config.mjs', { externalDependencies }), () => {
      expect(isLintedAfter({})).toBe(true);
      expect(isLintedAfter(withLock({ plugin: '0.2.0' }))).toBe(isNoticed);
      expect(isLintedAfter(withLock({ pg: '8.17.0' }))).toBe(isNoticed);
    });
  });

  test('would not notice without inputs that the configuration has changed', () => {
    shop.after({ 'nx.json': '{ "targetDefaults": { "lint": { "cache": true } } }' }, () => {
      expect([{}, shop.configured(UNDECLARED)].map((files) => isLintedAfter(files))).toEqual([true, false]);
    });
  });

  test('notices a variable that the configuration reads, if it is among the inputs', () => {
    shop.after(withInputs('default', '{workspaceRoot}/eslint.config.mjs', { env: 'STRICT' }), () => {
      expect([{}, {}, { STRICT: '1' }].map((env) => isLintedAfter({}, env))).toEqual([true, false, true]);
    });
  });

  test.each<[what: string, files: () => Files, packages: readonly string[]]>([
    ['a source file', () => ({ 'apps/web/src/more.js': '' }), ['web']],
    ['the configuration of ESLint', () => shop.configured(UNDECLARED), BOTH],
  ])('lints with affected what a commit changes: %s', (_what, files, packages) => {
    expect(shop.committed(files(), () => linted(shop, 'nx affected --targets lint --base main'))).toEqual(packages);
  });

  test('gives each machine its packages', () => {
    expect(shop.after(shop.configured(UNDECLARED), () => linted(shop, `${LINT} --projects 'apps/*'`))).toEqual(['web']);
  });
});

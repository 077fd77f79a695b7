import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterEach, describe, expect, test } from 'vitest';

import { namesOfEnvFile } from '../../src/project/declared-variables.js';
import { frameworkOfPackage } from '../../src/project/framework-of-package.js';
import { type Project, readProject } from '../../src/project/read-project.js';
import { readSettings } from '../../src/settings.js';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A project on the disk, as the root of a repository. */
function project(files: Readonly<Record<string, string | object>>): string {
  const root = mkdtempSync(join(tmpdir(), 'econnrefused-project-'));
  folders.push(root);
  mkdirSync(join(root, '.git'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return root;
}

/** What the files of a project say; always something that the settings take. */
function read(files: Readonly<Record<string, string | object>>, folder = '.'): Project {
  const settings = readProject(join(project(files), folder));
  expect(() => readSettings({ econnrefused: settings })).not.toThrow();
  return settings;
}

const declaredBy = (files: Readonly<Record<string, string | object>>, folder?: string) => read(files, folder).env?.declared;

describe('a project', () => {
  test('says all at once', () => {
    const settings = read({
      'package.json': { dependencies: { next: '^16.0.0', redis: '^5.1.0', react: '^19.0.0' }, devDependencies: { pg: '8.23.1' } },
      '.env.example': 'DATABASE_URL=postgres://localhost/shop\n',
    });
    expect(settings).toEqual({
      framework: 'next',
      versions: { next: '16.0.0', redis: '5.1.0', pg: '8.23.1' },
      env: { declared: ['DATABASE_URL'] },
    });
  });

  test('says nothing where there is nothing', () => {
    expect(read({})).toEqual({});
    expect(read({ 'package.json': '{}' })).toEqual({});
  });

  test('is found by a URL, and through a link', () => {
    const root = project({ '.env': 'API_URL=x' });
    expect(readProject(pathToFileURL(`${root}/`))).toEqual({ env: { declared: ['API_URL'] } });
    symlinkSync(root, join(root, 'loop'), 'junction');
    expect(readProject(join(root, 'loop/loop/loop'))).toEqual({ env: { declared: ['API_URL'] } });
  });

  test.each<[given: unknown, shown: string]>([
    [join(tmpdir(), 'econnrefused-nowhere'), JSON.stringify(join(tmpdir(), 'econnrefused-nowhere'))],
    [__filename, JSON.stringify(__filename)],
    ['', '""'],
    [undefined, 'undefined'],
    [42, '42'],
    [new URL('https://example.com/'), 'https://example.com/'],
  ])('is no folder: %s', (given, shown) => {
    expect(() => readProject(given)).toThrow(
      new TypeError(`projectSettings() needs the folder of the project, such as import.meta.dirname or __dirname, but ${shown} is none.`),
    );
  });

  test.each<[what: string, files: Readonly<Record<string, string>>]>([
    [
      'text',
      { 'package.json': 'no JSON', 'turbo.json': '{ "tasks": ', 'vercel.json': '[', 'package-lock.json': '""', '.env': '\0\u0001=\n===' },
    ],
    ['lists', { 'package.json': '[]', 'turbo.json': '[]', 'vercel.json': '[1]', 'package-lock.json': '[]' }],
    [
      'values of other types',
      { 'package.json': '{"dependencies":["redis"],"devDependencies":{"redis":5}}', 'vercel.json': '{"env":[],"build":null}' },
    ],
    ['names that lead out of the project', { 'package.json': '{"dependencies":{"../../etc":"1.0.0","":"1.0.0","__proto__":"1.0.0"}}' }],
    ['deep nesting', { 'package.json': `{"dependencies":${'['.repeat(10_000)}${']'.repeat(10_000)}}` }],
    ['too much', { 'package.json': `{"dependencies":{"redis":"5.1.0"},"x":"${'x'.repeat(1_100_000)}"}` }],
  ])('that holds %s says nothing of it', (_what, files) => {
    const { framework, versions } = read(files);
    expect([framework, versions]).toEqual([undefined, undefined]);
  });

  test('with folders where files should be', () => {
    expect(read({ 'package.json/x': '', '.env/x': '', 'turbo.json/x': '', 'node_modules/redis/package.json/x': '' })).toEqual({});
  });
});

describe('the framework', () => {
  test.each<[dependencies: readonly string[], hasPage: boolean, expected: string | undefined]>([
    [['next', 'react', 'vite'], false, 'next'],
    [['nuxt'], false, 'nuxt'],
    [['astro', 'vite'], true, 'astro'],
    [['@sveltejs/kit', 'vite'], false, 'sveltekit'],
    [['@remix-run/react', 'vite'], false, 'remix'],
    [['@react-router/dev', 'vite'], false, 'remix'],
    [['react-router', 'vite'], true, 'vite'],
    [['gatsby'], false, 'gatsby'],
    [['expo'], false, 'expo'],
    [['expo-server-sdk'], false, undefined],
    [['react-scripts'], true, 'cra'],
    [['@angular/core'], false, 'angular'],
    [['vite', 'react'], true, 'vite'],
    [['vite'], false, undefined],
    [['vite', 'express'], true, undefined],
    [['express'], false, undefined],
  ])('of %j, with a page: %s, is %s', (dependencies, hasPage, expected) => {
    expect(frameworkOfPackage(dependencies, hasPage)).toBe(expected);
  });
});

describe('the versions of clients', () => {
  const dependencies = { redis: '^5.1.0', '@prisma/client': '~6.2', lodash: '4.0.0' };

  test('are the installed ones', () => {
    const { versions } = read({
      'package.json': { dependencies },
      'node_modules/redis/package.json': { version: '5.8.2' },
      'node_modules/@prisma/client/package.json': { version: '6.2.1-dev.3' },
      'package-lock.json': { packages: { 'node_modules/redis': { version: '5.0.0' } } },
    });
    expect(versions).toEqual({ redis: '5.8.2', '@prisma/client': '6.2.1-dev.3' });
  });

  test.each<[version: number, lock: object]>([
    [3, { packages: { 'node_modules/redis': { version: '5.6.0' } } }],
    [1, { dependencies: { redis: { version: '5.6.0' } } }],
  ])('else those of a lock file of version %i', (_version, lock) => {
    expect(read({ 'package.json': { dependencies }, 'package-lock.json': lock }).versions).toEqual({
      redis: '5.6.0',
      '@prisma/client': '6.2',
    });
  });

  test.each<[range: string, expected: string | undefined]>([
    ['5.1.0', '5.1.0'],
    ['^5.1.0', '5.1.0'],
    ['~5.1', '5.1'],
    ['5', '5'],
    ['5.x', '5'],
    ['v5.1.0', '5.1.0'],
    ['^5.0.0-beta.1', '5.0.0-beta.1'],
    ['>=5', undefined],
    ['4 || 5', undefined],
    ['*', undefined],
    ['latest', undefined],
    ['workspace:*', undefined],
    ['catalog:', undefined],
    ['npm:other@5.1.0', undefined],
    ['github:redis/node-redis', undefined],
  ])('else what the range %s surely says', (range, expected) => {
    expect(read({ 'package.json': { dependencies: { redis: range } } }).versions?.redis).toBe(expected);
  });

  test('are those of the catalogue alone, packages of a family included', () => {
    const all = { express: '5.1.0', '@aws-sdk/client-s3': '3.1.0', lodash: '4.17.21', typescript: '6.0.0' };
    expect(Object.keys(read({ 'package.json': { dependencies: all } }).versions ?? {}).sort()).toEqual(['@aws-sdk/client-s3', 'express']);
  });

  test('and that of Vue CLI, which no framework of the settings stands for', () => {
    const project = read({ 'package.json': { devDependencies: { '@vue/cli-service': '~5.0.8', vue: '^3.4.0' } } });
    expect(project).toEqual({ versions: { '@vue/cli-service': '5.0.8' } });
  });
});

describe('the names in a file of dotenv', () => {
  test.each<[reason: string, text: string, expected: readonly string[]]>([
    ['one on each line', 'A=1\nB=2', ['A', 'B']],
    ['line ends of Windows', 'A=1\r\nB=2\r\n', ['A', 'B']],
    ['without a value', 'A=\nB', ['A']],
    ['exported', 'export A=1', ['A']],
    ['with spaces', '  A = 1', ['A']],
    ['with a colon', 'A: 1', ['A']],
    ['comments', '# A=1\n#B=2\nC=3 # D=4', ['C']],
    ['a value over lines', 'A="-----BEGIN\nB=2\n-----END"\nC=3', ['A', 'C']],
    ['a quote that never ends', 'A="x\nB=2', ['A', 'B']],
    ['an apostrophe inside', "A=it's\nB=2", ['A', 'B']],
    ['a quote that is escaped', 'A="x\\"\nB=2"\nC=3', ['A', 'C']],
    ['prose', 'This is a note = nothing\n===', []],
  ])('%s', (_reason, text, expected) => {
    expect(namesOfEnvFile(text, false)).toEqual(expected);
  });

  test('of an example: what is commented out may be left out, and is declared', () => {
    expect(namesOfEnvFile('# A=1\n#B=\n# Note: this\n## C=1', true)).toEqual(['A', 'B']);
  });

  test('take no time, whatever the file holds', () => {
    const start = performance.now();
    namesOfEnvFile(`A="\n${'B=\n'.repeat(100_000)}`, true);
    namesOfEnvFile('='.repeat(300_000), true);
    namesOfEnvFile(' '.repeat(300_000), true);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('the declared variables', () => {
  test('of every .env file, as names alone', () => {
    const declared = declaredBy({
      '.env': 'A=secret-value',
      '.env.local': 'B=1',
      '.env.example': 'C=1\n# D=1',
      '.env.sample': 'E=',
      '.env.production.template': 'F=',
      '.envrc': 'G=1',
      'my.env': 'H=1',
    });
    expect(declared).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
    expect(JSON.stringify(declared)).not.toContain('secret-value');
  });

  test('of turbo.json, with comments, wildcards and what is taken out', () => {
    const turbo = `{
      // all tasks
      "globalEnv": ["API_URL", "NEXT_PUBLIC_*", "!NEXT_PUBLIC_SECRET", "*"],
      "globalPassThroughEnv": ["AWS_KEY"],
      "tasks": {
        "build": { "env": ["DATABASE_URL", "https://not.a/name"], "passThroughEnv": ["*_TOKEN"], },
        "web#build": { "env": ["WEB_URL"] }, /* the last */
      },
    }`;
    expect(declaredBy({ 'turbo.json': turbo })).toEqual([
      '/^NEXT_PUBLIC_\\w*$/',
      '/^\\w*_TOKEN$/',
      'API_URL',
      'AWS_KEY',
      'DATABASE_URL',
      'WEB_URL',
    ]);
  });

  test('of turbo.json of version 1', () => {
    const turbo = {
      globalDependencies: ['$GLOBAL_URL', 'tsconfig.json'],
      pipeline: { build: { dependsOn: ['^build', '$API_URL'], env: ['WEB_URL'] } },
    };
    expect(declaredBy({ 'turbo.json': turbo })).toEqual(['API_URL', 'GLOBAL_URL', 'WEB_URL']);
  });

  test('of vercel.json', () => {
    expect(declaredBy({ 'vercel.json': { env: { API_URL: '@api' }, build: { env: { CMS_URL: 'x' } } } })).toEqual(['API_URL', 'CMS_URL']);
    expect(declaredBy({ 'vercel.json': { rewrites: [] } })).toBeUndefined();
  });
});

describe('a monorepo', () => {
  const files = {
    'package.json': { workspaces: ['apps/*'], dependencies: { gatsby: '5' } },
    'package-lock.json': { packages: { 'node_modules/pg': { version: '8.20.0' } } },
    '.env.example': 'ROOT_URL=',
    'turbo.json': { globalEnv: ['TURBO_URL'] },
    'node_modules/redis/package.json': { version: '5.8.2' },
    'apps/web/package.json': { dependencies: { next: '16.1.0', redis: '^5.0.0', pg: '^8.0.0' } },
    'apps/web/.env': 'WEB_URL=',
    'apps/web/turbo.json': { extends: ['//'], tasks: { build: { env: ['CMS_URL'] } } },
    'apps/api/.env': 'API_URL=',
  };

  test('is read from the package up to its root', () => {
    expect(read(files, 'apps/web')).toEqual({
      framework: 'next',
      versions: { next: '16.1.0', redis: '5.8.2', pg: '8.20.0' },
      env: { declared: ['CMS_URL', 'ROOT_URL', 'TURBO_URL', 'WEB_URL'] },
    });
  });

  test('is read from a folder inside a package', () => {
    expect(read({ ...files, 'apps/web/src/x.ts': '' }, 'apps/web/src').framework).toBe('next');
  });

  test('of pnpm has its root, too', () => {
    expect(declaredBy({ ...files, 'package.json': {}, 'pnpm-workspace.yaml': 'packages: [apps/*]' }, 'apps/web')).toContain('ROOT_URL');
  });

  test('ends where the repository does', () => {
    expect(declaredBy({ ...files, 'apps/web/.git/HEAD': '' }, 'apps/web')).toEqual(['CMS_URL', 'WEB_URL']);
  });
});

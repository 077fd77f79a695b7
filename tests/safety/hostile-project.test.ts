import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, describe, expect, test } from 'vitest';

import { type Project, readProject } from '../../src/project/read-project.js';
import { readSettings } from '../../src/settings.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder with a repository of its own, and another one beside it that is nobody's business. */
function repository(files: Readonly<Record<string, string>>): { readonly root: string; readonly outside: string } {
  const folder = mkdtempSync(join(tmpdir(), 'econnrefused-hostile-'));
  folders.push(folder);
  const root = join(folder, 'repository');
  const outside = join(folder, 'outside');
  mkdirSync(join(root, '.git'), { recursive: true });
  mkdirSync(outside);
  writeFileSync(join(outside, 'secret.ts'), `export const secretUrl = 'http://localhost:9999';`);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return { root, outside };
}

/** Reads a project in time, and gives what the settings take. */
function read(root: string): Project {
  const before = performance.now();
  const project = readProject(root);
  expect(performance.now() - before).toBeLessThan(20_000);
  expect(() => readSettings({ econnrefused: project })).not.toThrow();
  return project;
}

describe('nothing of a project runs', () => {
  test('not its modules, its configurations or its packages', () => {
    const mark = `require('node:fs').writeFileSync(require('node:path').join(__dirname, 'ran'), '');`;
    const names = [
      'next.config.js',
      'vite.config.js',
      'eslint.config.js',
      '.eslintrc.js',
      'index.js',
      'env.js',
      'src/config.cjs',
      'node_modules/redis/index.js',
      'node_modules/redis/package.json.js',
    ];
    const { root } = repository({
      'package.json': '{ "main": "index.js", "dependencies": { "redis": "5.1.0" }, "scripts": { "preinstall": "touch ran" } }',
      ...Object.fromEntries(
        names.map((name) => [name, `${mark} module.exports = { url: process.env.API_URL ?? 'http://localhost:3000' };`]),
      ),
    });
    expect(read(root)).toMatchObject({ versions: { redis: '5.1.0' } });
    expect(['ran', 'src/ran', 'node_modules/redis/ran'].filter((path) => existsSync(join(root, path)))).toEqual([]);
  });
});

describe('what is no project as others are', () => {
  test('links that lead in a circle, or out of it', () => {
    const { root, outside } = repository({
      'package.json': '{}',
      'src/app.ts': `import { secretUrl } from './outside/secret'; fetch(secretUrl); export const ownUrl = 'http://localhost:3000';`,
    });
    symlinkSync(root, join(root, 'src/again'), 'junction');
    symlinkSync(join(root, 'src/b'), join(root, 'src/a'), 'junction');
    symlinkSync(join(root, 'src/a'), join(root, 'src/b'), 'junction');
    symlinkSync(outside, join(root, 'src/outside'), 'junction');
    expect(JSON.stringify(read(root))).not.toContain('secretUrl');
  });

  test('paths of tsconfig.json and imports that lead out of it', () => {
    const paths = { '@out/*': ['../outside/*', '../../../../../../etc/*'], '*': ['/etc/*'], '[(': ['x*y*z'], __proto__: 1 };
    const { root } = repository({
      'package.json': '{ "main": "../outside/secret.ts" }',
      'tsconfig.json': JSON.stringify({ compilerOptions: { baseUrl: '../outside', paths } }),
      'src/app.ts': `import { secretUrl } from '@out/secret'; import '../../outside/secret'; import '@out/passwd'; fetch(secretUrl);`,
    });
    expect(JSON.stringify(read(root))).not.toContain('secretUrl');
  });

  test('folders with the names of files', () => {
    const names = [
      'package.json',
      'package-lock.json',
      '.env',
      '.env.example',
      'tsconfig.json',
      'turbo.json',
      'vercel.json',
      'index.html',
      'src/app.ts',
    ];
    const { root } = repository(Object.fromEntries(names.map((name) => [`${name}/x.txt`, ''])));
    expect(read(root)).toEqual({});
  });

  test.each([
    '{',
    '[]',
    'null',
    '"x"',
    '1',
    '{ "dependencies": [] }',
    '{ "dependencies": { "../../etc": "1.0.0", "__proto__": "1.0.0", "constructor": "1.0.0" } }',
    '\0',
    '[['.repeat(100_000),
    '{"a":'.repeat(100_000),
  ])('JSON that says something else: %.40s', (text) => {
    const names = ['package.json', 'package-lock.json', 'tsconfig.json', 'vercel.json'];
    expect(read(repository(Object.fromEntries(names.map((name) => [name, text]))).root)).toEqual({});
  });
});

describe('what is written to take long does not', () => {
  test.each<readonly [name: string, text: string]>([
    ['turbo.json', '/*'.repeat(400_000)],
    ['turbo.json', `"${'\\"'.repeat(400_000)}`],
    ['turbo.json', `{ ,${' '.repeat(900_000)}x`],
    ['turbo.json', JSON.stringify({ globalEnv: [`A${'*A'.repeat(50_000)}`, '*'.repeat(100_000)] })],
    ['.env', 'A="\n'.repeat(200_000)],
    ['.env', `A=${' '.repeat(900_000)}\u2028`],
    ['package.json', JSON.stringify({ scripts: { start: 'a/'.repeat(400_000) } })],
    ['src/a.ts', `localhost ${'import '.repeat(40_000)}`],
    ['src/a.ts', `localhost ${'export * '.repeat(30_000)}`],
    ['src/a.ts', `localhost ${'export {'.repeat(30_000)}`],
    ['src/a.ts', `localhost ${'exports '.repeat(30_000)}`],
    ['src/a.ts', `localhost ${' '.repeat(280_000)}`],
    ['src/a.ts', `export const url = process.env.A; // ${'env.'.repeat(7_000)}`],
  ])('%s: %.20s', (name, text) => {
    read(repository({ 'package.json': '{}', 'src/b.ts': `import { url } from './a'; fetch(url);`, [name]: text }).root);
  });

  test('wildcards for names are few', () => {
    const { root } = repository({ 'turbo.json': JSON.stringify({ globalEnv: ['A*A*A*A*A*B', 'API_*_URL_*'] }) });
    expect(read(root)).toEqual({ env: { declared: ['/^API_\\w*_URL_\\w*$/'] } });
  });

  test('a file that is larger than anybody writes is left alone', () => {
    const { root } = repository({
      'package.json': '{}',
      '.env': `API_URL=x\n${'#'.repeat(2_000_000)}`,
      'src/a.ts': `export const url = 'http://localhost:3000'; ${'/'.repeat(400_000)}`,
    });
    expect(read(root)).toEqual({});
  });
});

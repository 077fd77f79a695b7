import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import packageJson from '../../package.json';
import { blocksOf } from '../docs/pages.js';
import { ROOT } from '../hosts/built.js';

const PATH = 'CONTRIBUTING.md';
const text = readFileSync(join(ROOT, PATH), 'utf8');
const blocks = blocksOf(text, PATH);
const commands = blocks.filter(({ lang }) => lang === 'sh').flatMap(({ code }) => code.trim().split('\n'));

describe('the commands', () => {
  test('are scripts of package.json', () => {
    const named = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, script]) => script);
    expect(named.length).toBeGreaterThan(10);
    for (const script of named) expect(Object.keys(packageJson.scripts)).toContain(script);
  });

  test('are tools that are installed', () => {
    for (const [, tool = ''] of text.matchAll(/\bnpx ([\w-]+)/g))
      expect(existsSync(join(ROOT, 'node_modules/.bin', tool)), tool).toBe(true);
  });

  test.each(commands.filter((command) => /^npx (?:vitest|eslint|prettier|tsc) /.test(command)))('%s looks at what exists', (command) => {
    const paths = command
      .split(' ')
      .slice(2)
      .filter((word) => /^[\w.]+(?:\/|\.json$)/.test(word));
    for (const path of paths) expect(existsSync(join(ROOT, path)), path).toBe(true);
  });
});

describe('the paths', () => {
  const named = new Set(
    Array.from(text.matchAll(/`((?:src|rules|tests|docs|\.github|\.ci|\.changeset)\/[^`\s]*)`/g), ([, path = '']) => path),
  );

  test('are many', () => {
    expect(named.size).toBeGreaterThan(30);
  });

  test.each([...named])('%s exists', (path) => {
    expect(existsSync(join(ROOT, path))).toBe(true);
  });

  test('are all folders of tests that hold any', () => {
    const folders = readdirSync(join(ROOT, 'tests'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const testing = folders.filter(
      (name) => readdirSync(join(ROOT, 'tests', name)).some((file) => file.endsWith('.test.ts')) && name !== 'rule-tester',
    );
    for (const name of testing) expect(named).toContain(`tests/${name}`);
  });

  test('are all folders of src', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    for (const name of folders) expect([...named].filter((path) => path.startsWith(`src/${name}/`))).not.toEqual([]);
  });
});

describe('an excerpt stands as it is shown', () => {
  const excerpts = blocks.filter(({ lang }) => lang === 'ts');

  test('there are some, each with the file that it is from', () => {
    expect(excerpts.length).toBeGreaterThan(8);
    expect(excerpts.filter(({ file }) => file === undefined)).toEqual([]);
  });

  test.each(excerpts.map((block) => [block.at, block] as const))('%s', (_at, { code, file = '' }) => {
    const shown = code.slice(code.indexOf('\n') + 1);
    expect(readFileSync(join(ROOT, file), 'utf8').replaceAll('\r\n', '\n')).toContain(shown);
  });
});

test('the words are those of the code', () => {
  const rows = [...text.matchAll(/^\| ([a-z ]+) \| .* \| `(src\/[^`]+)` \|$/gm)];
  expect(rows.length).toBeGreaterThan(10);
  for (const [, word = '', path = ''] of rows) {
    const [last = ''] = word.split(' ').slice(-1);
    expect(readFileSync(join(ROOT, path), 'utf8').toLowerCase(), `${word} in ${path}`).toContain(last);
  }
});

test('the laws are as many as the tests know', () => {
  const [, section = ''] = text.split('\n## How fixes are decided\n');
  const laws = [...(section.split('\n## ')[0] ?? '').matchAll(/^\d+\. /gm)];
  const tested = readFileSync(join(ROOT, 'tests/fixes/laws.ts'), 'utf8');
  expect(laws.map(([number]) => number.trim())).toEqual(['1.', '2.', '3.', '4.', '5.', '6.', '7.']);
  for (const number of [3, 4, 5, 6]) expect(tested).toMatch(new RegExp(`law ${number}`));
});

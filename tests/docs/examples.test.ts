import { describe, expect, test } from 'vitest';

import plugin from '../../src/plugin.js';
import { LANGUAGES, examplesOf, filenameOf, lint, parsersOf, repaired } from './examples.js';
import { blocksOf, readPages } from './pages.js';
import { settingsOf } from './settings-of.js';
import { syntaxError } from '../rule-tester/hosts.js';
import { isWalked } from './walk.js';

const pages = readPages();
const SECTIONS = ['Why it fails once deployed', 'Fails', 'Passes', 'Options', 'What it cannot see', 'When not to use it'];

describe.each(pages.map((page) => [page.path, page] as const))('%s', (_path, page) => {
  const examples = examplesOf(page);

  test.each(examples.map((example) => [example.block.at, example] as const))('%s is judged as the page says', (_at, example) => {
    const { block, rules } = example;
    const reports = lint(example, settingsOf(block, page));
    const reported = reports.map((report) => /econnrefused\/(\S+)/.exec(report)?.[1] ?? report);
    expect([...new Set(reported)].sort()).toEqual([...rules].sort());
  });

  test.each(examples.flatMap((example) => (example.after ? [[example.block.at, example, example.after] as const] : [])))('%s becomes the next block', (_at, example, after) => {
    expect(repaired(example, settingsOf(example.block, page))).toBe(after.code);
  });

  test('has code that parses, in every block', () => {
    for (const block of page.blocks) {
      if (LANGUAGES.includes(block.lang)) for (const parser of parsersOf(block)) expect([block.at, syntaxError(block.code, parser, filenameOf(block))]).toEqual([block.at, undefined]);
      if (block.lang === 'json') expect(() => void JSON.parse(block.code), block.at).not.toThrow();
    }
  });

  test('claims something about every block of code, shows a configuration, or is followed', () => {
    const judged = new Set(examples.map(({ block }) => block));
    const silent = page.blocks.filter((block) => LANGUAGES.includes(block.lang) && !judged.has(block) && !/^eslint\.config\./.test(block.file ?? '') && !(isWalked(page) && block.file));
    expect(silent.map(({ at }) => at)).toEqual([]);
  });
});

describe.each(Object.entries(plugin.rules))('the page of %s', (name, rule) => {
  const page = pages.find(({ path }) => path === `docs/rules/${name}.md`);
  const blocksUnder = (heading: string) => page?.blocks.filter(({ headings }) => headings[0] === heading) ?? [];

  test('has its sections, in order', () => {
    expect([...(page?.text.matchAll(/^## (.*)$/gm) ?? [])].map(([, heading]) => heading)).toEqual(SECTIONS);
  });

  test.each(['Fails', 'Passes'])('has examples under "%s", in JavaScript and in TypeScript', (heading) => {
    const langs = blocksUnder(heading).map(({ lang }) => lang);
    expect(langs.filter((lang) => /^[cm]?jsx?$/.test(lang)).length).toBeGreaterThan(0);
    expect(langs.filter((lang) => /^[cm]?tsx?$/.test(lang)).length).toBeGreaterThan(0);
  });

  test('shows what its fix or suggestion does', () => {
    expect(blocksUnder('Fails').some(({ words }) => words.includes('before'))).toBe(rule.meta.hasSuggestions ?? false);
  });

  test('quotes only messages that its examples give', () => {
    const reports = examplesOf(page ?? { path: '', text: '', blocks: [] }).flatMap((example) => lint(example, page && settingsOf(example.block, page)));
    for (const { at, code } of page?.blocks.filter(({ words }) => words.includes('output')) ?? []) {
      for (const line of code.trim().split('\n')) expect(reports.join('\n'), at).toContain(line.trim());
    }
  });
});

describe('a page', () => {
  test('is read with its headings, fences and file names', () => {
    const text = ['# Title', '## Fails', '```js fails', '// src/a.js', 'a();', '```', '### More', '```json', '{}', '```', '## Passes', ''].join('\n');
    expect(blocksOf(text, 'x.md')).toEqual([
      { at: 'x.md:3', lang: 'js', words: ['fails'], headings: ['Fails'], code: '// src/a.js\na();\n', file: 'src/a.js' },
      { at: 'x.md:8', lang: 'json', words: [], headings: ['Fails', 'More'], code: '{}\n', file: undefined },
    ]);
    expect(() => blocksOf('```js', 'x.md')).toThrow('x.md:1: this block is never closed');
  });
});

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, inject, test } from 'vitest';

import packageJson from '../../package.json';
import { readPages } from '../docs/pages.js';
import plugin from '../../src/plugin.js';
import { metaOf, readBuiltPages, textOf, valuesOf } from './built-pages.js';

const { folder, base } = inject('site');
const pages = readBuiltPages(folder);
const byPath = new Map(pages.map((page) => [page.path, page.html]));
const RULES = Object.entries(plugin.rules).map(([name, { meta }]) => [name, meta.docs?.description ?? ''] as const);

/** The list of pages beside each page. */
const [sidebar = ''] = /<aside class="VPSidebar"[\s\S]*?<\/aside>/.exec(byPath.get('') ?? '') ?? [];
const listed = valuesOf(sidebar, 'href').map((href) => href.slice(base.length));

test('each Markdown file that the tests read is a page', () => {
  const paths = readPages().map(({ path }) => path.replace(/^README\.md$|^docs\/|(?:(?<=\/)index)?\.md$/g, ''));
  expect(paths.filter((path) => !byPath.has(path))).toEqual([]);
});

describe('the sidebar', () => {
  test('lists each page once', () => {
    expect([...listed].sort()).toEqual(pages.map(({ path }) => path).sort());
  });

  test.each(RULES)('names %s by its name', (name) => {
    expect(sidebar).toMatch(new RegExp(`href="${base}rules/${name}"[^>]*>(?:<[^>]*>)*${name}<`));
  });
});

test('the index of the search names each rule', () => {
  const chunks = join(folder, 'assets/chunks');
  const index = readdirSync(chunks).find((file) => file.startsWith('@localSearchIndexroot.'));
  const text = readFileSync(join(chunks, index ?? ''), 'utf8');
  expect(
    RULES.map(([name]) => name).filter(
      (name) => !text.includes(`"${base}rules/${name}#${name}"`) && !text.includes(`\\"${base}rules/${name}#${name}\\"`),
    ),
  ).toEqual([]);
});

describe.each(pages.map((page) => [page.path || 'the home page', page] as const))('%s', (_name, { html }) => {
  const [, content = ''] = html.split(' id="VPContent"');
  const headings = [...content.matchAll(/<h([1-6])[^>]*>([\s\S]*?)<\/h\1>/g)].map(([, level, inner = '']) => ({
    level: Number(level),
    text: textOf(inner),
  }));

  test('has one first heading, and no level is left out below it', () => {
    expect(headings[0]?.level).toBe(1);
    const jumps = headings.filter(({ level }, index) => index > 0 && (level === 1 || level > (headings[index - 1]?.level ?? 0) + 1));
    expect(jumps).toEqual([]);
  });

  test('has a title that begins with its heading, and a description of one or more sentences', () => {
    const [, title = ''] = /<title>(.*?)<\/title>/.exec(html) ?? [];
    const { description = '', 'og:title': social = '', 'og:description': socialDescription = '' } = metaOf(html);
    expect(textOf(title).split(' | ')).toEqual(
      headings[0]?.text === packageJson.name ? [packageJson.name] : [headings[0]?.text, packageJson.name],
    );
    expect(description.length).toBeGreaterThan(20);
    expect(description.length).toBeLessThan(300);
    expect([social, socialDescription]).toEqual([title, description]);
  });

  test('says of each picture what it shows', () => {
    expect(html.match(/<img(?![^>]* alt[= >])[^>]*>/g) ?? []).toEqual([]);
  });

  test('shows no words of a fence, and no raw Markdown', () => {
    expect(html).not.toMatch(/<div class="language-[^" ]*(?:=|undefined)/);
    expect(html.replace(/<pre[\s\S]*?<\/pre>/g, '')).not.toMatch(/>[^<]*(?:```|\]\(\w)/);
  });
});

describe.each(RULES)('the page of %s', (name, description) => {
  const html = byPath.get(`rules/${name}`) ?? '';

  test('is described by what the rule does', () => {
    expect(textOf(metaOf(html).description ?? '').toLowerCase()).toBe(`${description.replaceAll('`', '').toLowerCase()}.`);
  });

  test('says which examples fail, and which pass', () => {
    const verdicts = [...html.matchAll(/<figcaption>.*?<span class="verdict">(.*?)<\/span>/g)].map(([, verdict]) => verdict);
    expect(verdicts).toContain('Fails');
    expect(verdicts).toContain('Passes');
  });
});

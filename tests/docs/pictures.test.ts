import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { ROOT, builtEntry } from '../hosts/built.js';
import { readPage, readPages } from './pages.js';

const FOLDER = 'docs/pictures';
const pictures = readdirSync(join(ROOT, FOLDER)).filter((file) => file.endsWith('.svg'));

test('the pictures are those that the script draws', () => {
  builtEntry();
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, FOLDER, 'draw.mjs'), '--check'], { encoding: 'utf8' });
  expect([stderr, status]).toEqual(['', 0]);
});

describe.each(pictures)('%s', (file) => {
  const svg = readFileSync(join(ROOT, FOLDER, file), 'utf8');

  test('says what it shows, and loads nothing', () => {
    expect(svg).toMatch(/<title id="title">[^<]+<\/title>\n<desc id="description">[^<]+<\/desc>/);
    expect(svg).toContain('aria-labelledby="title description"');
    expect(svg).not.toMatch(/href|url\(|@import|<script|<image/);
  });

  // A terminal has columns; the words of a diagram have room around them.
  if (file !== 'architecture.svg')
    test('keeps its texts within its frame, whatever the font', () => {
      const [, frame] = /width="([\d.]+)"/.exec(svg) ?? [];
      const texts = [...svg.matchAll(/<text\b[^>]* x="([\d.]+)"[^>]* textLength="([\d.]+)"/g)];
      expect(texts.length).toBe(svg.match(/<text\b/g)?.length);
      for (const [text, x, length] of texts) expect(Number(x) + Number(length), text).toBeLessThan(Number(frame));
    });

  test('is shown by a page, with words for those who do not see it', () => {
    expect([...readPages(), readPage('CONTRIBUTING.md')].some(({ text }) => new RegExp(`!\\[[^\\]]{40,}\\]\\((?:\\S+/)?pictures/${file}\\)`).test(text))).toBe(true);
  });
});

test('finding.svg shows the text of the README', () => {
  const output = readPage('README.md').blocks.find(({ words }) => words.includes('output'));
  const [, description = ''] = /<desc id="description">([^<]+)<\/desc>/.exec(readFileSync(join(ROOT, FOLDER, 'finding.svg'), 'utf8')) ?? [];
  expect(description.trim()).toBe(output?.code.trim());
});

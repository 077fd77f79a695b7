import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, inject, test } from 'vitest';

import packageJson from '../../package.json';
import { ROOT } from '../hosts/built.js';
import { readBuiltPages, valuesOf } from './built-pages.js';
import { fileFor } from './server.js';

const { folder, base } = inject('site');
const ORIGIN = 'http://site.invalid';
const REPOSITORY = packageJson.repository.url.replace(/^git\+|\.git$/g, '');
const pages = readBuiltPages(folder);

describe.each(pages.map((page) => [page.path || 'the home page', page] as const))('%s', (_name, { path, html }) => {
  const links = [...valuesOf(html, 'href'), ...valuesOf(html, 'src'), ...valuesOf(html, 'srcset')].map(
    (link) => new URL(link, `${ORIGIN}${base}${path}`),
  );
  const own = links.filter(({ origin }) => origin === ORIGIN);

  test('links to pages, anchors and files of the site that are there', () => {
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter((link) => !leadsSomewhere(link)).map(({ href }) => href)).toEqual([]);
  });

  test('links to files of the repository that are there', () => {
    const paths = links.flatMap(
      ({ href }) =>
        /^(?:blob|tree|edit)\/main\/([^#]*)/.exec(href.startsWith(`${REPOSITORY}/`) ? href.slice(REPOSITORY.length + 1) : '')?.[1] ?? [],
    );
    expect(paths.filter((each) => !existsSync(join(ROOT, each)))).toEqual([]);
  });

  test('offers no Markdown file where its page is meant', () => {
    expect(own.filter(({ pathname }) => pathname.endsWith('.md')).map(({ href }) => href)).toEqual([]);
  });
});

/** An anchor must stand on the page, once; in a link to the playground it is code. */
function leadsSomewhere({ pathname, hash }: URL): boolean {
  const file = fileFor(folder, base, pathname);
  if (file === undefined || hash === '' || pathname === `${base}playground`) return file !== undefined;
  return valuesOf(readFileSync(file, 'utf8'), 'id').filter((id) => id === decodeURIComponent(hash.slice(1))).length === 1;
}

test('styles load files that are there', () => {
  const styles = readdirSync(join(folder, 'assets')).filter((file) => file.endsWith('.css'));
  const urls = styles.flatMap((file) =>
    [...readFileSync(join(folder, 'assets', file), 'utf8').matchAll(/url\(["']?(?!data:|#)([^"')]+)/g)].map(([, url = '']) => url),
  );
  expect(urls.length).toBeGreaterThan(0);
  expect(urls.filter((url) => fileFor(folder, base, new URL(url, `${ORIGIN}${base}assets/`).pathname) === undefined)).toEqual([]);
});

test('a link or anchor that leads nowhere is found', () => {
  const at = (link: string) => leadsSomewhere(new URL(link, `${ORIGIN}${base}`));
  expect(['', '#rules', 'rules/no-localhost-url#fails', 'accuracy'].filter((link) => !at(link))).toEqual([]);
  expect(['nowhere', '#nothing', '/', '/accuracy', 'rules/no-localhost-url#nothing', 'docs/accuracy.md'].filter(at)).toEqual([]);
});

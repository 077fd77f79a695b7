import { expect, inject, test } from 'vitest';

import { readBuiltPages } from './built-pages.js';
import { describeInBrowser, overflowOf, violationsOn } from './browser.js';
import type { Reader } from './browser.js';

const { folder, base, url } = inject('site');
const aCause = readBuiltPages(folder).find(({ path }) => path.startsWith('causes/'));

/** One page of each kind; the last is not there. */
const PAGES = [
  '',
  'rules/no-unguarded-env-url',
  'guides/getting-started',
  'accuracy',
  'performance',
  ...(aCause ? [aCause.path] : []),
  'rules/no-such-rule',
];

const READERS: readonly Required<Reader>[] = [360, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

describeInBrowser('a reader', (open) => {
  test.each(PAGES.flatMap((path) => READERS.map((reader) => ({ ...reader, path }))))(
    'reads "/$path", $colorScheme, $width pixels wide',
    async ({ path, ...reader }) => {
      const { page, complaints } = await open(url + path, reader);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.evaluate('document.documentElement.classList.contains("dark")')).toBe(reader.colorScheme === 'dark');
      expect(await overflowOf(page)).toEqual([]);
      expect((await violationsOn(page)).join('\n')).toBe('');
      expect(complaints).toEqual([]);
    },
  );

  test('sees the file, the verdict and the code of an example', async () => {
    const { page } = await open(url);
    const example = page.locator('figure.code').first();
    expect((await example.locator('figcaption').innerText()).split(/\s+/)).toEqual(['src/database.ts', 'Before']);
    expect(await example.locator('code').innerText()).toMatch(/^import \{ Pool \} from 'pg';/);
    expect(await page.locator('figure.code.output').first().textContent()).toContain('1 problem');
  });

  test('turns on the dark scheme, and pictures follow', async () => {
    const { page } = await open(`${url}performance`);
    await page.getByRole('switch').first().click();
    expect(await page.evaluate('getComputedStyle(document.querySelector(".vp-doc img")).colorScheme')).toBe('dark');
    expect((await violationsOn(page)).join('\n')).toBe('');
  });

  test.each([
    ['what the log says', 'ECONNREFUSED', /ECONNREFUSED/],
    ['a port', '5432', /5432/],
    ['the whole message', 'Error: connect ECONNREFUSED 127.0.0.1:5432', /connect ECONNREFUSED/],
    ['its name', 'no-private-host', /no-private-host/],
  ])('finds a rule or cause by %s, with the keyboard alone', async (_what, typed, content) => {
    const { page, complaints } = await open(`${url}accuracy`);
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').fill(typed);
    const first = page.locator('a.result.selected');
    await first.waitFor();
    const href = await first.getAttribute('href');
    expect(href).toMatch(new RegExp(`^${base}(?:rules|causes)/`));
    await page.keyboard.press('Enter');
    await page.locator('main', { hasText: content }).waitFor();
    expect(page.url()).toBe(new URL(href ?? '', url).href);
    expect(complaints).toEqual([]);
  });

  test('reaches the menus of the narrow screen with the keyboard', async () => {
    const { page } = await open(`${url}rules/no-localhost-url`, { width: 360 });
    const goTo = async (name: string): Promise<void> => {
      for (let keys = 0; keys < 100; keys++) {
        const focused = await page.evaluate(
          'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent.trim()',
        );
        if (focused === name) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`the Tab key does not reach "${name}"`);
    };
    await goTo('mobile navigation');
    await page.keyboard.press('Enter');
    await page.locator('.VPNavScreen').waitFor();
    await goTo('Playground');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}playground`);
    await page.locator('.VPNavScreen').waitFor({ state: 'detached' });

    await goTo('Menu');
    await page.keyboard.press('Enter');
    await page.waitForFunction('document.activeElement.classList.contains("VPSidebar")');
    await goTo('no-private-host');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}rules/no-private-host`);
  });

  test('does not meet a menu that is closed', async () => {
    const { page } = await open(`${url}rules/no-localhost-url`, { width: 360 });
    expect(await page.locator('.VPSidebar').isVisible()).toBe(false);
  });

  test('reaches the content past the menus by the first link', async () => {
    const { page } = await open(`${url}performance`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('VPContent');
  });
});

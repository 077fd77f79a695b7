import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';

import { readBuiltPages } from './built-pages.js';
import { describeInBrowser, overflowOf, violationsOn } from './browser.js';

const { folder, base, url } = inject('site');
const paths = readBuiltPages(folder).map(({ path }) => path);
const aCause = paths.find((path) => path.startsWith('causes/'));

/** One page of each kind; the last is not there. */
const PAGES = [
  '',
  'rules/no-unguarded-env-url',
  'guides/getting-started',
  'accuracy',
  'performance',
  ...(aCause === undefined ? [] : [aCause]),
  'rules/no-such-rule',
];

const WIDTHS = [360, 1280];

describeInBrowser('a reader', (open) => {
  test.each(PAGES)('reads "/%s" in light and dark, on a narrow and a wide screen', async (path) => {
    const { page, complaints } = await open(url + path);
    expect(await page.locator('h1').count()).toBe(1);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForFunction(`document.documentElement.classList.contains("dark") === ${colorScheme === 'dark'}`);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        expect([await overflowOf(page), await violationsOn(page)].flat().join('\n'), `${colorScheme}, ${width} pixels`).toBe('');
      }
    }
    expect(complaints).toEqual([]);
  });

  test('scrolls no page sideways on a narrow screen, without scripts either', async () => {
    const { page } = await open(url, { width: 360, scripts: false });
    for (const path of paths) {
      await page.goto(url + path);
      expect(await overflowOf(page), path).toEqual([]);
    }
  });

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

  test('reaches the menu of the narrow screen with the keyboard', async () => {
    const { page } = await open(`${url}rules/no-localhost-url`, { width: 360 });
    await goTo(page, 'mobile navigation');
    await page.keyboard.press('Enter');
    await page.locator('.VPNavScreen').waitFor();
    await goTo(page, 'Playground');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}playground`);
  });

  test('reaches the list of pages on the narrow screen with the keyboard', async () => {
    const { page } = await open(`${url}rules/no-localhost-url`, { width: 360 });
    await goTo(page, 'Menu');
    await page.keyboard.press('Enter');
    await page.waitForFunction('document.activeElement.classList.contains("VPSidebar")');
    await goTo(page, 'no-private-host');
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

/** Presses the Tab key until the element with this name has the focus. */
async function goTo(page: Page, name: string): Promise<void> {
  for (let keys = 0; keys < 150; keys++) {
    const focused = await page.evaluate('document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent.trim()');
    if (focused === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not reach "${name}"`);
}

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

import axe from 'axe-core';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const NONE_FOUND =
  'no Chrome or Chromium found: install one (for example "apt-get install chromium"), or name its program in CHROMIUM_PATH';

/** What a reader has: the width of the window in pixels, light or dark, and whether the browser runs scripts. */
export interface Reader {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly scripts?: boolean;
}

/** A page that a reader sees, and what must not happen while it is open. */
export interface Visit {
  readonly page: Page;
  /** Errors and warnings of the console, exceptions, failed answers, and requests that would leave the server. */
  readonly complaints: readonly string[];
}

/** Opens a page; it is closed after the test. */
export type Open = (url: string, reader?: Reader) => Promise<Visit>;

/**
 * A `describe` whose tests open pages in Chromium.
 *
 * Without a browser they are skipped, and say how to get one; with `REQUIRE_BROWSER=1` they fail instead.
 */
export function describeInBrowser(title: string, tests: (open: Open) => void): void {
  const program = findBrowser();
  if (program !== undefined) describe(title, () => tests(openIn(program)));
  else if (process.env.REQUIRE_BROWSER === '1')
    test(title, () => {
      throw new Error(NONE_FOUND);
    });
  else {
    console.warn(`"${title}" is skipped: ${NONE_FOUND}`);
    describe.skip(title, () => tests(() => Promise.reject(new Error(NONE_FOUND))));
  }
}

/** The program of a Chromium or Chrome: what `CHROMIUM_PATH` names, else the first in `PATH`. */
export function findBrowser(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return PROGRAMS.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** One browser for the tests of a `describe`, and a new profile for each page. */
function openIn(executablePath: string): Open {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(() => browser?.close());

  return async (url, { width = 1280, colorScheme = 'light', scripts = true } = {}) => {
    if (!browser) throw new Error('a page is opened before the browser runs');
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme,
      javaScriptEnabled: scripts,
      reducedMotion: 'reduce',
    });
    contexts.push(context);
    const page = await context.newPage();
    const complaints = await complaintsOf(page, new URL(url).origin, url);
    await page.goto(url);
    // Until then, keys and clicks reach nobody.
    if (scripts) await page.waitForFunction('document.querySelector("#app")?.__vue_app__');
    return { page, complaints };
  };
}

async function complaintsOf(page: Page, origin: string, opened: string): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isOfTheAnswer = message.location().url === opened && message.text().startsWith('Failed to load resource');
    if (['error', 'warning'].includes(message.type()) && !isOfTheAnswer) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400 && response.url() !== opened) complaints.push(`${response.status()} ${response.url()}`);
  });
  await page.route(
    (url) => url.origin !== origin && /^(?:https?|wss?):$/.test(url.protocol),
    (route) => {
      complaints.push(`leaves the server: ${route.request().url()}`);
      return route.abort();
    },
  );
  return complaints;
}

/** What axe-core finds serious or critical on a page, one line an element. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations }: axe.AxeResults = await page.evaluate('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`));
}

/** The elements that stick out of the page to the right, where nothing lets the reader scroll to them; empty for a page that is no wider than its window. */
export async function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => element.outerHTML.slice(0, 120));
  })()`);
}

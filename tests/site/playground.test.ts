import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { beforeAll, expect, inject, test } from 'vitest';

import plugin from '../../src/plugin.js';
import type { PlaygroundData } from '../../site/playground/playground.data.mjs' with { 'resolution-mode': 'import' };
import type { PlaygroundState } from '../../site/playground/state.js';
import { overflowOf, describeInBrowser, violationsOn } from './browser.js';
import { PlaygroundPage, playgroundAt } from './playground-page.js';

let data: PlaygroundData;
beforeAll(async () => {
  const { default: loader } = await import('../../site/playground/playground.data.mjs');
  data = await loader.load();
});

const broken = { code: "fetch('http://localhost:3000/a');\nfetch('http://localhost:4000/b');\n" };

const files: readonly Pick<PlaygroundState, 'fileName' | 'code'>[] = [
  { fileName: 'src/a.js', code: 'const a = 1;\n(a b);\n' },
  { fileName: 'src/a.ts', code: 'const a: number = 1;\n(a b c);\n' },
  { fileName: 'src/a.cjs', code: "const axios = require('axios');\nreturn axios.get('http://localhost:1/');\n" },
  { fileName: 'src/a.cts', code: "import axios = require('axios');\n\naxios.get('http://localhost:2/' as string);\n" },
  { fileName: 'src/a.jsx', code: "export const A = () => <a onClick={() => fetch('http://localhost:3/')}>x</a>;\n" },
  { fileName: 'src/a.tsx', code: "export const A = (p: { u: string }) => <a onClick={() => fetch('http://localhost:4/')}>{p.u}</a>;\n" },
];

describeInBrowser('the playground', (open) => {
  async function show(state?: Partial<PlaygroundState>) {
    const { page, complaints } = await open(playgroundAt(state));
    return { page, complaints, playground: new PlaygroundPage(page) };
  }

  test('reports what ESLint reports for the code at the top of the README', async () => {
    const { playground, complaints } = await show();
    expect(await playground.code()).toBe(data.seed.code);
    expect(await playground.status()).toBe('1 problem, 1 fixable');
    expect(await playground.findings()).toEqual(reportsOf(data.seed));
    expect(complaints).toEqual([]);
  });

  test('reports the example of each rule as ESLint does', async () => {
    const { page, playground, complaints } = await show();
    for (const { rule, state } of data.examples) {
      await page.getByLabel('Example').selectOption(rule);
      const findings = await playground.findings();
      expect(findings, rule).toEqual(reportsOf(state));
      expect(findings.join('\n')).toContain(` ${rule} `);
      expect(await playground.code()).toBe(state.code);
    }
    expect(data.examples.map(({ rule }) => rule).sort()).toEqual(Object.keys(plugin.rules).sort());
    expect(complaints).toEqual([]);
  });

  test('reads JavaScript, TypeScript and JSX, and follows the address', async () => {
    const { page, playground, complaints } = await show(broken);
    for (const file of files) {
      const expected = reportsOf({ ...data.seed, ...file });
      expect(expected, file.code).toHaveLength(1);
      await page.evaluate(`location.hash = ${JSON.stringify(new URL(playgroundAt(file)).hash)}`);
      await expect.poll(() => playground.findings()).toEqual(expected);
    }
    expect(complaints).toEqual([]);
  });

  test('applies one fix, all fixes, and takes them back', async () => {
    const { page, playground } = await show(broken);
    expect(await playground.status()).toBe('2 problems, 2 fixable');
    await playground.button('Fix the problem at 2:7').click();
    await expect.poll(() => playground.findings()).toEqual([expect.stringContaining('1:7 no-localhost-url ')]);
    await playground.button('Apply all fixes').click();
    await expect.poll(() => playground.status()).toBe('No problems');
    expect(await playground.code()).toContain('function requireEnv(');
    expect(await playground.button('Apply all fixes').count()).toBe(0);
    await playground.editor.focus();
    await page.keyboard.press('Control+Z');
    await expect.poll(() => playground.status()).toBe('1 problem, 1 fixable');
    await page.keyboard.press('Control+Z');
    await expect.poll(() => playground.code()).toBe(broken.code);
  });

  test('applies a suggestion, in the words of the plugin', async () => {
    const { page, playground } = await show({ ...broken, settings: '{ "fixes": "suggest" }' });
    expect(await playground.status()).toBe('2 problems, none fixable');
    const suggestion = page.locator('.finding').first().locator('.edits button');
    expect(await suggestion.textContent()).toMatch(/^Read .*API_3000_URL/);
    await suggestion.click();
    await expect.poll(() => playground.status()).toBe('1 problem, none fixable');
    expect(await playground.code()).toContain('requireEnv("API_3000_URL"');
  });

  test.each([1280, 360])('shows the difference that --fix makes in a window of %i pixels', async (width) => {
    const { page } = await open(playgroundAt(broken), { width });
    await page.waitForSelector('.difference .cm-content');
    expect(await page.locator('.difference .cm-content').count()).toBe(width > 960 ? 2 : 1);
    expect(await page.textContent('.difference')).toContain('throw new Error(`Environment variable ${name} is not set`)');
  });

  test('opens a link as it was copied', async () => {
    const { page, playground } = await show({ settings: '{ "fixes": "none" }' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await playground.paste(broken.code);
    await page.getByLabel('File name').fill('server/a.mjs');
    await page.getByLabel('Rules', { exact: true }).selectOption('single');
    await page.getByLabel('no-hardcoded-port').uncheck();
    await playground.button('Copy link').click();
    await page.getByText('Link copied').waitFor();
    const link: string = await page.evaluate('navigator.clipboard.readText()');
    const findings = await playground.findings();
    expect(findings).toHaveLength(2);

    const { page: second } = await open(link);
    const reopened = new PlaygroundPage(second);
    expect(await reopened.findings()).toEqual(findings);
    expect(await reopened.code()).toBe(broken.code);
    expect(await second.getByLabel('File name').inputValue()).toBe('server/a.mjs');
    expect(await second.getByLabel('no-hardcoded-port').isChecked()).toBe(false);
    expect(await second.getByLabel('no-localhost-url').isChecked()).toBe(true);
    expect(await second.getByLabel('settings.econnrefused').inputValue()).toBe('{ "fixes": "none" }');
    expect(second.url()).toBe(link);
  });

  test('says that a link is broken, and shows the first example', async () => {
    const { page, playground, complaints } = await show(broken);
    for (const hash of ['#v1=AAAA', '#v9=AAAA', '#<img src=x onerror=alert(1)>']) {
      await playground.paste(broken.code);
      await expect.poll(() => playground.findings()).toHaveLength(2);
      await page.goto(playgroundAt() + hash);
      await expect.poll(() => playground.findings()).toEqual(reportsOf(data.seed));
      expect(await page.getByRole('alert').textContent()).toContain('damaged');
    }
    await page.reload();
    expect(await playground.findings()).toEqual(reportsOf(data.seed));
    expect(await page.getByRole('alert').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  test('never makes HTML of what a link holds', async () => {
    const html = '<img src=x onerror=alert(1)>';
    const { page, playground, complaints } = await show({
      code: `fetch('http://localhost:3000/${html}');\n`,
      settings: JSON.stringify({ [html]: html }),
    });
    expect(await playground.status()).toBe('Not linted');
    expect(await page.textContent('.notice')).toContain(html);
    await page.getByLabel('settings.econnrefused').fill('');
    await expect.poll(() => playground.findings()).toHaveLength(1);
    expect(await page.locator('.playground img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('says what is wrong with settings and file names', async () => {
    const { page, playground } = await show({ ...broken, settings: '{ "env": { "onMissing": "warn" } }' });
    expect(await playground.status()).toBe('Not linted');
    expect(await page.textContent('.notice')).toMatch(
      /^Wrong ESLint configuration: settings\.econnrefused\.env\.onMissing is "warn", but must be /,
    );
    await page.getByLabel('settings.econnrefused').fill('{');
    await expect.poll(() => page.textContent('.notice')).toContain('The settings are not JSON');
    await page.getByLabel('settings.econnrefused').fill('');
    await page.getByLabel('File name').fill('src/app.vue');
    await expect.poll(() => page.textContent('.notice')).toContain('A name ends in .js');
    await page.getByLabel('File name').fill('src/app.test.ts');
    await expect.poll(() => playground.status()).toBe('No problems');
  });

  test('works with the keyboard alone', async () => {
    const { page, playground } = await show({ code: "fetch('http://localhost:3000/a');\n" });
    await playground.editor.waitFor();
    await playground.status();
    await page.getByLabel('Example').focus();
    for (const stop of ['File name', 'Rules', 'Copy link', 'Settings', 'Code']) {
      await page.keyboard.press('Tab');
      expect(await playground.focused()).toBe(stop);
    }
    await page.keyboard.press('Tab');
    expect(await playground.focused()).toBe('Code');
    await expect.poll(() => playground.code()).toContain('  fetch');
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await playground.focused()).toBe('Go to 1:7');
    await page.keyboard.press('Enter');
    expect(await playground.focused()).toBe('Code');
    await page.keyboard.press('Escape');
    for (let stop = 0; stop < 3; stop++) await page.keyboard.press('Tab');
    expect(await playground.focused()).toBe('Fix the problem at 1:7');
    await playground.status();
    await page.keyboard.press('Enter');
    await expect.poll(() => playground.status()).toBe('No problems');
    expect(await playground.focused()).toBe('Problems');
  });

  test.each([
    [1280, 'light'],
    [1280, 'dark'],
    [360, 'light'],
    [360, 'dark'],
  ] as const)('is accessible and no wider than its window: %i pixels, %s', async (width, colorScheme) => {
    const { page, complaints } = await open(playgroundAt({ ...broken, settings: '{ "fixes": "auto" }', rules: ['no-localhost-url'] }), {
      width,
      colorScheme,
    });
    await page.waitForSelector('.difference .cm-content');
    expect(await violationsOn(page)).toEqual([]);
    expect(await overflowOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('is opened from the page of a rule', async () => {
    const { page, complaints } = await open(`${inject('site').url}rules/no-undeclared-env`);
    await page.getByRole('link', { name: 'Open in the playground' }).first().click();
    await page.waitForURL('**/playground#v1=*');
    expect(await new PlaygroundPage(page).findings()).toEqual([expect.stringContaining(' no-undeclared-env ')]);
    expect(complaints).toEqual([]);
  });

  test('loads the parser for TypeScript only when a file asks for it, and nothing on other pages', async () => {
    const { page, playground } = await show(broken);
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    const heavy = () => requested.flatMap((url) => /editor(?=[.-])|lint\.worker|typescript-parser/.exec(url)?.[0] ?? []);
    await page.goto(`${inject('site').url}rules/no-localhost-url`, { waitUntil: 'networkidle' });
    expect(heavy()).toEqual([]);
    await page.goto(playgroundAt(broken));
    expect(await playground.findings()).toHaveLength(2);
    expect(new Set(heavy())).toEqual(new Set(['editor', 'lint.worker']));
    await page.getByLabel('File name').fill('src/a.ts');
    await expect.poll(() => playground.findings()).toHaveLength(2);
    expect(heavy()).toContain('typescript-parser');
  });

  test('shows its code and says what it needs without JavaScript', () => {
    const html = readFileSync(join(inject('site').folder, 'playground.html'), 'utf8');
    expect(html).toMatch(/<noscript>.*needs JavaScript/);
    expect(html).toContain(`>${data.seed.code.split('\n')[0]}\n`);
  });

  test('says so where the linter or the parser does not load', async () => {
    const { page } = await open(inject('site').url);
    for (const [part, words] of [
      ['typescript-parser', 'The parser for TypeScript could not be loaded'],
      ['lint.worker', 'ESLint and the plugin could not be loaded'],
    ] as const) {
      await page.route(new RegExp(part), (route) => route.abort());
      await page.goto(playgroundAt());
      await expect.poll(() => page.locator('.notice').textContent()).toContain(words);
    }
  });
});

/** What ESLint reports in Node, as the page shows it. */
function reportsOf({ code, fileName, rules, settings }: PlaygroundState): string[] {
  const parser = /\.(?:tsx?|cts)$/.test(fileName) ? typescriptParser : undefined;
  const config: Linter.Config = {
    files: ['**/*.{js,jsx,cjs,ts,tsx,cts}'],
    languageOptions: {
      ...(parser && { parser: parser as Linter.Parser }),
      parserOptions: { ecmaFeatures: { jsx: true } },
      sourceType: /\.c[jt]s$/.test(fileName) ? 'commonjs' : 'module',
    },
    plugins: { econnrefused: { rules: plugin.rules } as never },
    rules:
      typeof rules === 'string' ? plugin.configs[rules].rules : Object.fromEntries(rules.map((name) => [`econnrefused/${name}`, 'error'])),
    settings: settings === '' ? {} : { econnrefused: JSON.parse(settings) },
  };
  return new Linter()
    .verify(code, config, fileName)
    .map(
      ({ line, column, ruleId, message }) =>
        `${line}:${column} ${ruleId?.replace('econnrefused/', '') ?? 'syntax'} ${message.replaceAll('`', '')}`,
    );
}

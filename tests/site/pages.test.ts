import { expect, inject, test } from 'vitest';

import { describeInBrowser } from './browser.js';

const { url } = inject('site');

describeInBrowser('the home page', (open) => {
  test('opens without complaints', async () => {
    const { page, complaints } = await open(url);
    expect(await page.title()).toContain('eslint-plugin-econnrefused');
    expect(complaints).toEqual([]);
  });
});

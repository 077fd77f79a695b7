import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitepress';

export default defineConfig({
  title: 'eslint-plugin-econnrefused',
  description: 'ESLint rules that find why a deployed app fails with ECONNREFUSED',
  srcDir: fileURLToPath(new URL('../..', import.meta.url)),
  // The pages are Markdown where they are read on GitHub too; only the playground is a page of the site alone.
  srcExclude: ['!(docs|site)/**', '!(README).md'],
  rewrites: { 'README.md': 'index.md', 'docs/:path*': ':path*', 'site/playground.md': 'playground.md' },
  cleanUrls: true,
  base: process.env.SITE_BASE ?? '/',
  ignoreDeadLinks: true,
});

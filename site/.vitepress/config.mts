import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitepress';

import { description, name } from '../../package.json';
import { browserBundles } from '../playground/build/browser-bundles.mjs';
import { playgroundLinks } from '../playground/build/playground-links.mjs';
import { anchorOf } from './markdown/anchors.mjs';
import { captionCode } from './markdown/code-blocks.mjs';
import { homeActions } from './markdown/home-actions.mjs';
import { linkPages } from './markdown/links.mjs';
import { measureCells } from './markdown/tables.mjs';
import { TERMINAL } from './markdown/terminal-grammar.mjs';
import { EXCLUDED, addressOf, descriptionOf, rewritten } from './pages.mjs';
import { REPOSITORY, ROOT } from './repository.mjs';
import { SEARCH } from './search.mjs';
import { sidebar } from './sidebar.mjs';

// `SITE_BASE=/eslint-plugin-econnrefused/` for the pages of a repository, which do not stand at the root of their host.
const base = process.env.SITE_BASE ?? '/';

const causes = addressOf('docs/causes/index.md');

export default defineConfig({
  title: name,
  titleTemplate: `:title | ${name}`,
  description,
  lang: 'en',
  base,
  cleanUrls: true,
  // The pages are Markdown where they are read on GitHub and in the package too; only the playground is a page of the site alone.
  srcDir: ROOT,
  srcExclude: EXCLUDED,
  rewrites: rewritten,
  head: [
    ['link', { rel: 'icon', type: 'image/svg+xml', href: `${base}favicon.svg` }],
    ['meta', { name: 'theme-color', content: '#0f766e' }],
  ],
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-default' },
    languages: [TERMINAL],
    languageAlias: { cjs: 'js', mjs: 'js', gitignore: 'sh' },
    anchor: { slugify: anchorOf },
    // GitHub knows no attributes in braces.
    attrs: { disable: true },
    config(md) {
      playgroundLinks(md);
      captionCode(md, base);
      linkPages(md, base);
      measureCells(md);
      homeActions(md);
    },
  },
  transformPageData({ filePath, title, frontmatter }) {
    return filePath === 'README.md'
      ? { title: name, titleTemplate: ':title', description }
      : { title, description: frontmatter.description ?? descriptionOf(filePath) };
  },
  transformHead: ({ title, description }) => [
    ['meta', { property: 'og:type', content: 'website' }],
    ['meta', { property: 'og:site_name', content: name }],
    ['meta', { property: 'og:title', content: title }],
    ['meta', { property: 'og:description', content: description }],
    ['meta', { name: 'twitter:card', content: 'summary' }],
  ],
  vite: { publicDir: fileURLToPath(new URL('./public', import.meta.url)), plugins: [browserBundles()] },
  themeConfig: {
    siteTitle: 'econnrefused',
    nav: [
      { text: 'Get started', link: '/guides/getting-started', activeMatch: '^/guides/' },
      ...(causes ? [{ text: 'What the log says', link: causes, activeMatch: '^/causes/' }] : []),
      { text: 'Rules', link: '/#rules', activeMatch: '^/rules/' },
      { text: 'Playground', link: '/playground' },
    ],
    sidebar: sidebar(),
    outline: [2, 3],
    search: SEARCH,
    socialLinks: [{ icon: 'github', link: REPOSITORY, ariaLabel: 'Source on GitHub' }],
    editLink: { pattern: `${REPOSITORY}/edit/main/:path`, text: 'Edit this page on GitHub' },
    externalLinkIcon: true,
  },
});

import type { DefaultTheme } from 'vitepress';

import { addressOf, pagesIn, titleOf } from './pages.mjs';

/** What the rules are about, those first that find most. */
const RULES: Readonly<Record<string, readonly string[]>> = {
  'Wrong address': [
    'no-localhost-url',
    'no-localhost-fallback',
    'no-unguarded-env-url',
    'no-undeclared-env',
    'no-unexposed-env',
    'require-url-scheme',
    'no-implicit-localhost',
    'no-ignored-target',
    'no-public-credentials',
    'no-localhost-link',
    'no-relative-server-url',
  ],
  'Nothing listens': ['no-localhost-listen', 'no-hardcoded-port', 'require-error-listener'],
  'No way there': ['no-private-host', 'require-connection-timeout', 'require-connection-error-handling'],
};

const GUIDES = [
  'settings',
  'fixes',
  'editor',
  'ci',
  'oxlint',
  'frameworks',
  'monorepos',
  'adopting',
  'env-module',
  'project-settings',
  'versions',
].map((name) => `docs/guides/${name}.md`);

/** The list of all pages. */
export function sidebar(): DefaultTheme.SidebarItem[] {
  return [
    group('Start', ['docs/guides/getting-started.md', 'site/playground.md'], [{ text: 'Overview', link: '/' }]),
    group('What the log says', causes()),
    ...ruleGroups(),
    group(
      'Guides',
      [...new Set([...GUIDES, ...pagesIn('docs/guides')])].filter((page) => page !== 'docs/guides/getting-started.md'),
    ),
    group('Project', [...pagesIn('docs'), 'CONTRIBUTING.md']),
  ].filter(({ items = [] }) => items.length > 0);
}

/** What the errors mean, then those that name a port by the port, then the others. */
function causes(): string[] {
  const rankOf = (page: string): number => (page.endsWith('/index.md') ? 0 : Number(portIn(titleOf(page)) ?? Infinity));
  return pagesIn('docs/causes').sort((one, other) => (rankOf(one) === rankOf(other) ? 0 : rankOf(one) - rankOf(other)));
}

/** The port in a message that a title quotes. */
function portIn(title: string): string | undefined {
  return /\b127\.0\.0\.1:(\d+)/.exec(title)?.[1];
}

/** Throws for a rule that has a page and no cause, so that none is forgotten. */
function ruleGroups(): DefaultTheme.SidebarItem[] {
  const grouped = Object.values(RULES).flat();
  const forgotten = pagesIn('docs/rules').filter((page) => !grouped.some((rule) => page === `docs/rules/${rule}.md`));
  if (forgotten.length > 0) throw new Error(`say in sidebar.mts what these rules are about: ${forgotten.join(', ')}`);
  return Object.entries(RULES).map(([cause, rules]) =>
    group(
      `Rules: ${cause.toLowerCase()}`,
      rules.map((rule) => `docs/rules/${rule}.md`),
    ),
  );
}

function group(text: string, pages: readonly string[], first: DefaultTheme.SidebarItem[] = []): DefaultTheme.SidebarItem {
  const items = pages.flatMap((page) => {
    const link = addressOf(page);
    return link === undefined ? [] : [{ text: nameOf(page), link }];
  });
  return { text, items: [...first, ...items] };
}

/** A short name, without the message that the title of a cause quotes. */
function nameOf(page: string): string {
  const title = titleOf(page);
  const [name = ''] = title.split(': ');
  const port = portIn(title);
  return port === undefined ? name : `${name} ·\u00a0${port}`;
}

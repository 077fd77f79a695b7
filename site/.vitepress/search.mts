import type { DefaultTheme } from 'vitepress';

/** Search in the pages themselves, for somebody who has an error message: causes and rules come first. */
export const SEARCH: NonNullable<DefaultTheme.Config['search']> = {
  provider: 'local',
  options: {
    _render(source, env, md) {
      const html = md.render(source, env);
      // Its name holds the most frequent of all messages, and would stand above each of its sections.
      return env.relativePath === 'README.md' || env.relativePath === 'index.md' ? html.replace(/(<h1[^>]*>)[^<]*/, '$1Overview ') : html;
    },
    miniSearch: {
      searchOptions: {
        boostDocument: (address: string) => (address.includes('/causes/') ? 4 : address.includes('/rules/') ? 3 : 1),
      },
    },
  },
};

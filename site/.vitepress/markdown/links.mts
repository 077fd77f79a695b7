import { posix } from 'node:path';

import type { MarkdownRenderer } from 'vitepress';

import { addressOf } from '../pages.mjs';
import { addressInRepository } from '../repository.mjs';
import { sourceOf } from './source.mjs';

/**
 * Makes the links of a Markdown file, which lead from file to file as on GitHub, lead from page to page; what is no page stays on GitHub.
 *
 * @param base what stands before the address of each page
 */
export function linkPages(md: MarkdownRenderer, base: string): void {
  md.core.ruler.push('link-pages', ({ tokens, env }) => {
    const source = sourceOf(env);
    if (source === undefined) return;
    for (const token of tokens.flatMap((each) => [each, ...(each.children ?? [])])) {
      const href = token.type === 'link_open' ? token.attrGet('href') : null;
      if (href !== null) token.attrSet('href', linkFrom(source, href));
      if (token.type.startsWith('html_')) token.content = relinked(token.content, source, base);
    }
  });
}

/** Where a link in a file of the repository leads on the site; throws if it leads nowhere. */
function linkFrom(source: string, href: string): string {
  if (/^(?:[a-z][a-z\d+.-]*:|[/#])/i.test(href)) return href;
  const [path = '', hash] = href.split('#');
  const target = posix.join(posix.dirname(source), decodeURI(path)).replace(/\/$/, '');
  const address = addressOf(target) ?? addressInRepository(target);
  if (address === undefined) throw new Error(`${source}: there is nothing at ${href}`);
  return hash === undefined ? address : `${address}#${hash}`;
}

/** The same for HTML. VitePress takes a path for a file of the repository only if it begins with a dot. */
function relinked(html: string, source: string, base: string): string {
  return html
    .replace(/(<[a-z][^>]*?\s(?:src|srcset)=")(?![a-z]+:|[/.])/gi, '$1./')
    .replace(
      /(<a\s[^>]*?href=")([^"]+)/gi,
      (_all, start: string, href: string) => start + linkFrom(source, href).replace(/^\/(?!\/)/, base),
    );
}

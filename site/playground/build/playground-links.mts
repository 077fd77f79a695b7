import type { MarkdownRenderer } from 'vitepress';

import type { RuleChoice } from '../state.js';
import { failingBlocks } from './failing-blocks.js';
import { playgroundUrl } from './playground-url.js';
import { publishedPlugin } from './published-plugin.mjs';

/** Leaves in each block of code that fails on a rule's page the address that opens it in the playground, for the caption of the block. */
export function playgroundLinks(md: MarkdownRenderer): void {
  md.core.ruler.push('playground-links', ({ tokens, env }) => {
    const [, rule] = /^(?:docs\/)?rules\/([\w-]+)\.md$/.exec(env?.relativePath ?? '') ?? [];
    if (rule === undefined) return;
    for (const { token, code, fileName, settings } of failingBlocks(tokens)) {
      token.meta = { ...token.meta, playground: playgroundUrl({ code, fileName, rules: rulesFor(rule), settings }) };
    }
  });
}

/** The preset that holds a rule; a rule that only `strict` has stands alone, because the others there would have their say too. */
export function rulesFor(rule: string): RuleChoice {
  return publishedPlugin().rules[rule]?.meta.docs?.recommended ? 'recommended' : [rule];
}

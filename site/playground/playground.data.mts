import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import MarkdownIt from 'markdown-it';

import { beforeBlock, failingBlocks } from './build/failing-blocks.js';
import type { FailingBlock, Token } from './build/failing-blocks.js';
import { rulesFor } from './build/playground-links.mjs';
import { publishedPlugin } from './build/published-plugin.mjs';
import type { PlaygroundState, RuleChoice } from './state.js';

// That of the site takes away what the fences say.
const markdown = new MarkdownIt({ html: true });

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A rule as the list of rules shows it. */
export interface ListedRule {
  readonly name: string;
  readonly description: string;
  readonly isRecommended: boolean;
}

/** Code that a rule reports, from its page. */
export interface Example {
  readonly rule: string;
  readonly state: PlaygroundState;
}

/** What the page of the playground takes from the repository when the site is built. */
export interface PlaygroundData {
  readonly rules: readonly ListedRule[];
  readonly examples: readonly Example[];
  /** What an address without a state shows: the code at the top of the README. */
  readonly seed: PlaygroundState;
}

declare const data: PlaygroundData;
export { data };

export default {
  watch: [`${ROOT}README.md`, `${ROOT}docs/rules/*.md`],
  load(): PlaygroundData {
    const { rules } = publishedPlugin();
    const names = Object.keys(rules).sort();
    const seed = beforeBlock(tokensOf('README.md'));
    if (!seed) throw new Error('README.md has no block "before"');
    return {
      rules: names.map((name) => {
        const docs = rules[name]?.meta.docs;
        return { name, description: docs?.description ?? '', isRecommended: docs?.recommended ?? false };
      }),
      examples: names.map((rule) => exampleOf(rule)),
      seed: stateOf(seed, 'recommended'),
    };
  },
};

function exampleOf(rule: string): Example {
  const [block] = failingBlocks(tokensOf(`docs/rules/${rule}.md`));
  if (!block) throw new Error(`docs/rules/${rule}.md shows nothing that fails`);
  return { rule, state: stateOf(block, rulesFor(rule)) };
}

function stateOf({ code, fileName, settings }: FailingBlock<Token>, rules: RuleChoice): PlaygroundState {
  return { code, fileName, rules, settings };
}

function tokensOf(path: string): Token[] {
  return markdown.parse(readFileSync(`${ROOT}${path}`, 'utf8'), {});
}

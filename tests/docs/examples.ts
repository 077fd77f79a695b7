import plugin from '../../src/plugin.js';
import { HOSTS, PARSERS, configOf, fixAll } from '../rule-tester/hosts.js';
import type { ParserName } from '../rule-tester/hosts.js';
import type { Block, Page } from './pages.js';

/** What a page claims about a code block. */
export interface Example {
  readonly block: Block;
  /** The rules that report it, and no others; empty if it passes. */
  readonly rules: readonly string[];
  /** What `--fix` makes of it, if the page says so. */
  readonly after: Block | undefined;
}

export const LANGUAGES = ['js', 'jsx', 'ts', 'tsx', 'mjs', 'cjs'];

const recommended = Object.fromEntries(Object.entries(plugin.rules).filter(([name]) => `econnrefused/${name}` in plugin.configs.recommended.rules));

/** The claims of a page: by the words of a block's fence, else by the heading above. On a rule's page the rule is that rule. */
export function examplesOf({ path, blocks }: Page): Example[] {
  const own = /^docs\/rules\/(.*)\.md$/.exec(path)?.[1];
  return blocks.flatMap((block, index) => {
    const verdict = verdictOf(block);
    if (!LANGUAGES.includes(block.lang) || verdict === undefined) return [];
    const named = block.words.filter((word) => word in plugin.rules);
    const rules = named.length > 0 || own === undefined ? named : [own];
    if (verdict === 'fails' && rules.length === 0) throw new Error(`${block.at}: say which rule reports this block`);
    const after = block.words.includes('before') ? blocks.slice(index + 1).find(({ words }) => words.includes('after')) : undefined;
    if (block.words.includes('before') && !after) throw new Error(`${block.at}: no block "after" follows`);
    return [{ block, rules: verdict === 'fails' ? rules : [], after }];
  });
}

function verdictOf({ words, headings }: Block): 'fails' | 'passes' | undefined {
  if (words.includes('fails') || words.includes('before')) return 'fails';
  if (words.includes('passes') || words.includes('after')) return 'passes';
  if (headings.includes('Fails')) return 'fails';
  return headings.includes('Passes') ? 'passes' : undefined;
}

/** The path under which a block is linted. */
export function filenameOf(block: Block): string {
  return block.file ?? `src/example.${block.lang}`;
}

/** The parsers that can read a block. */
export function parsersOf(block: Block): readonly ParserName[] {
  return block.lang.startsWith('ts') ? ['typescript'] : PARSERS;
}

/** What the preset `recommended` reports, on every ESLint and parser; throws if two of them disagree. */
export function lint(block: Block, settings?: object): string[] {
  const filename = filenameOf(block);
  const results = HOSTS.flatMap(({ linter, globals }) =>
    parsersOf(block).map((parser) =>
      linter
        .verify(block.code, configOf(recommended, parser, filename, settings ? { settings } : {}, globals), filename)
        .map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId ?? 'no rule'} ${message}`),
    ),
  );
  const [first = []] = results;
  const other = results.find((result) => result.join('\n') !== first.join('\n'));
  if (other) throw new Error(`${block.at}: one ESLint or parser says\n${first.join('\n')}\nand another\n${other.join('\n')}`);
  return first;
}

/** What `eslint --fix` makes of a block. */
export function fix(block: Block, settings?: object): string {
  return fixAll(block.code, recommended, { filename: filenameOf(block), ...(settings && { settings }) }).output;
}

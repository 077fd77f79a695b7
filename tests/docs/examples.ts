import plugin from '../../src/plugin.js';
import type { Rule } from '../../src/rule.js';
import { HOSTS, PARSERS, configOf, fixAll } from '../rule-tester/hosts.js';
import type { ParserName } from '../rule-tester/hosts.js';
import type { Block, Page } from './pages.js';

/** What a page claims about a code block. */
export interface Example {
  readonly block: Block;
  /** What lints it: the preset `recommended`, and the rule of the page. */
  readonly linted: Rules;
  /** The rules that report it, and no others; empty if it passes. */
  readonly rules: readonly string[];
  /** What `--fix` (or the first suggestion, of a rule that has no fixes) makes of it, if the page says so. */
  readonly after: Block | undefined;
}

export const LANGUAGES = ['js', 'jsx', 'ts', 'tsx', 'mjs', 'cjs'];

type Rules = Readonly<Record<string, Rule>>;

/** The preset `recommended`, and these rules. */
function rulesWith(names: readonly string[]): Rules {
  return Object.fromEntries(Object.entries(plugin.rules).filter(([name]) => names.includes(name) || `econnrefused/${name}` in plugin.configs.recommended.rules));
}

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
    return [{ block, linted: rulesWith(own === undefined ? named : [own, ...named]), rules: verdict === 'fails' ? rules : [], after }];
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

/** What the rules report, on every ESLint and parser; throws if two of them disagree. */
export function lint({ block, linted }: Pick<Example, 'block' | 'linted'>, settings?: object): string[] {
  const filename = filenameOf(block);
  const results = HOSTS.flatMap(({ linter, globals }) =>
    parsersOf(block).map((parser) =>
      linter
        .verify(block.code, configOf(linted, parser, filename, settings ? { settings } : {}, globals), filename)
        .map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId ?? 'no rule'} ${message}`),
    ),
  );
  const [first = []] = results;
  const other = results.find((result) => result.join('\n') !== first.join('\n'));
  if (other) throw new Error(`${block.at}: one ESLint or parser says\n${first.join('\n')}\nand another\n${other.join('\n')}`);
  return first;
}

/** What `eslint --fix` makes of a block; where it changes nothing, what the first suggestion does. */
export function repaired({ block, linted }: Example, settings?: object): string {
  const filename = filenameOf(block);
  const { output, messages } = fixAll(block.code, linted, { filename, ...(settings && { settings }) });
  const suggestion = messages.flatMap(({ suggestions }) => suggestions ?? [])[0]?.fix;
  if (output !== block.code || !suggestion) return output;
  return output.slice(0, suggestion.range[0]) + suggestion.text + output.slice(suggestion.range[1]);
}

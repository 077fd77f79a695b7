import { languageOf } from '../file-name.js';

/** What this module reads of a token of markdown-it. */
export interface Token {
  readonly type: string;
  readonly tag: string;
  readonly info: string;
  readonly content: string;
}

/** A code block of a page that a rule reports. */
export interface FailingBlock<T extends Token> {
  readonly token: T;
  readonly code: string;
  readonly fileName: string;
  /** `settings.econnrefused` in JSON, if the page lints the block with settings. */
  readonly settings: string;
}

/** The blocks under "Fails" of a rule's page, in order. */
export function failingBlocks<T extends Token>(tokens: readonly T[]): FailingBlock<T>[] {
  const blocks: FailingBlock<T>[] = [];
  let section = '';
  let settings = '';
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open' && token.tag === 'h2') section = tokens[index + 1]?.content ?? '';
    if (token.type !== 'fence') return;
    if (/^\/\/ eslint\.config\./.test(token.content)) settings = settingsOf(token.content);
    else if (section === 'Fails' && isFailing(token)) blocks.push(blockOf(token, settings));
  });
  return blocks;
}

/** The first block of code that a page calls `before`: what a fix works on. */
export function beforeBlock<T extends Token>(tokens: readonly T[]): FailingBlock<T> | undefined {
  const token = tokens.find(({ type, info }) => type === 'fence' && wordsOf(info).includes('before'));
  return token && blockOf(token, '');
}

function isFailing({ info }: Token): boolean {
  const [lang = '', ...words] = wordsOf(info);
  return languageOf(`example.${lang}`) !== undefined && !words.includes('after') && !words.includes('passes');
}

function blockOf<T extends Token>(token: T, settings: string): FailingBlock<T> {
  const [lang = '', ...words] = wordsOf(token.info);
  const [, named] = /^\/\/ (\S+\.\w+)\n/.exec(token.content) ?? [];
  return { token, code: token.content, fileName: named ?? `src/example.${lang}`, settings: words.includes('settings') ? settings : '' };
}

function wordsOf(info: string): string[] {
  return info.trim().split(/\s+/);
}

/** `settings.econnrefused` of a configuration that a page shows, as JSON. */
function settingsOf(config: string): string {
  const body = config.replace(/^import .*$/gm, '').replace('export default', 'return');
  const entries: readonly { readonly settings?: { readonly econnrefused?: object } }[] = new Function('econnrefused', body)({
    configs: {},
  });
  const [settings] = entries.flatMap((entry) => entry?.settings?.econnrefused ?? []);
  return settings ? JSON.stringify(settings, null, 2) : '';
}

import { escaped } from '../regexp-text.js';
import { loadedModules } from './code/loaded-modules.js';
import type { SourceFile } from './code/source-file.js';

/** What a file must hold somewhere to be looked at: one of these texts, or a module of the catalogue. */
export interface Hint {
  /** In the order of what they cost: a word is found sooner than a pattern. */
  readonly texts: readonly (string | RegExp)[];
  /** The names of modules: whole ones, and how others start. */
  readonly modules?: RegExp;
}

/** `this.configService.get<string>('API_URL')`, also by a receiver of another name whose type is known. */
export const GET_TEXTS: readonly (string | RegExp)[] = [
  'ConfigService',
  /\.get\b(?<=(?:config|configs|configService|cfg|env|envService)[!?]?\s*\.get)/i,
];

/** The global, or a method or package that is called like it. */
export const FETCH_TEXT = /\bfetch\b/i;

/** Whether a file holds what a hint names. */
export function isHinted(file: SourceFile, { texts, modules }: Hint): boolean {
  const { text } = file.sourceCode;
  for (const each of texts) if (typeof each === 'string' ? text.includes(each) : each.test(text)) return true;
  if (modules !== undefined) for (const name of loadedModules(file)) if (modules.test(name)) return true;
  return false;
}

/** The modules of these names; a name that ends in no letter is how others start (`@aws-sdk/client-`). */
export function modulesAmong(names: readonly string[]): RegExp {
  return new RegExp(`^(?:${names.map((name) => escaped(name) + (/\w$/.test(name) ? '$' : '')).join('|')})`);
}

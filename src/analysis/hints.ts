import { catalogue, findConfigShapes, globalClients } from '../clients/catalogue.js';
import type { Client } from '../clients/schema.js';
import { BLANK, escaped } from '../regexp-text.js';
import { isAddress } from './connections/address-names.js';
import type { SourceFile } from './code/source-file.js';

/**
 * A cheap look at a file: whether it holds what a fault needs at all. Each hint is a scan of the text that ends at the first match, or a look
 * at the imports; they stand in the order of what they cost.
 */
export type Hint = (file: SourceFile) => boolean;

/** Whether the text of a file holds a word or a pattern. */
export function holds(...texts: readonly (string | RegExp)[]): Hint {
  return ({ sourceCode: { text } }) => {
    for (const each of texts) if (typeof each === 'string' ? text.includes(each) : each.test(text)) return true;
    return false;
  };
}

/** Whether a file loads a module of these names; a name that ends in no letter is how others start (`@aws-sdk/client-`). */
export function loads(names: readonly string[]): Hint {
  const modules = new RegExp(`^(?:${names.map((name) => escaped(name) + (/\w$/.test(name) ? '$' : '')).join('|')})`);
  return (file) => {
    for (const name of file.modules) if (modules.test(name)) return true;
    return false;
  };
}

/** The modules of some clients. */
export function modulesOf(isMeant: (client: Client) => boolean): readonly string[] {
  return catalogue.filter(isMeant).flatMap(({ modules }) => modules.map((name) => name.replace(/\*$/, '')));
}

/** Whether one of several looks finds something; later ones are left out then. */
export function either(...hints: readonly Hint[]): Hint {
  return (file) => {
    for (const hint of hints) if (hint(file)) return true;
    return false;
  };
}

/** Whether two looks find something. */
export function both(one: Hint, other: Hint): Hint {
  return (file) => one(file) && other(file);
}

/** Whether a file may make a connection: by a module of the catalogue or of the settings, by a global, or as the configuration of a library. */
export const mayConnect: Hint = (file) =>
  file.modules.length > 0 || file.settings.clients.length > 0 || holdsGlobal(file) || findConfigShapes(file.filename).length > 0;

let globalNames: RegExp | undefined;

function holdsGlobal({ sourceCode: { text } }: SourceFile): boolean {
  // Before the rest of the catalogue is read: a process may lint no such file.
  globalNames ??= new RegExp(`(?<![\\w$])(?:${[...globalClients().keys()].map(escaped).join('|')})(?![\\w$])`);
  return globalNames.test(text);
}

/** `const { API_URL } = process.env` */
const DESTRUCTURED = /\}\s*=\s*[\w.]*\benv\b/;
const READ_NAME = new RegExp(String.raw`\benv\b[!?.[]*${BLANK}['"\x60]?(\w+)`, 'g');
/** A scheme that says what a value is for, whatever its variable is called: `redis://`. */
export const OTHER_SCHEME = /(?<!\bhttps?|\bwss?):\/\//i;

/** Whether other modules, or calls that nobody knows, may be told to dial what a file reads: by the name of a variable, or because the settings say so. */
export const mayHandOn: Hint = ({ sourceCode: { text }, settings }) =>
  settings.exports.dialled.length > 0 ||
  OTHER_SCHEME.test(text) ||
  DESTRUCTURED.test(text) ||
  Array.from(text.matchAll(READ_NAME), ([, name = '']) => name).some(isAddress);

/** `this.configService.get<string>('API_URL')`, also by a receiver of another name whose type is known. */
export const asksConfiguration = holds('ConfigService', /\.get\b(?<=(?:configs?|cfg|env|service)[!?]?\s*\.get)/i);

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What is larger was not written by hand; a lock file may be. */
const LIMIT = 1_000_000;

/** The text of a file; `undefined` for what is missing, unreadable, too large or no file: a project may hold anything. */
export function textOf(folder: string, name: string, limit = LIMIT): string | undefined {
  const path = join(folder, name);
  try {
    const found = statSync(path);
    return found.isFile() && found.size <= limit ? readFileSync(path, 'utf8').replace(/^\uFEFF/, '') : undefined;
  } catch {
    return undefined;
  }
}

/** The names in a folder; none if it cannot be read. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The object in a file of JSON, with comments and trailing commas as turbo.json may have them; an empty one for anything else. */
export function objectOf(folder: string, name: string, limit = LIMIT): ReadonlyMap<string, unknown> {
  const text = textOf(folder, name, limit);
  return entriesOf(text === undefined ? undefined : (parsed(text) ?? parsed(withoutComments(text))));
}

/** What an object holds, by its own keys; nothing for what is no object. */
export function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []);
}

/** The texts in a list. */
export function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Strings are kept as they are; comments, and commas before a closing bracket, are not. */
function withoutComments(text: string): string {
  const plain = text.replace(/("(?:[^"\\\n]|\\.)*"?)|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g, (_match, string?: string) => string ?? '');
  return plain.replace(/("(?:[^"\\\n]|\\.)*"?)|,(?=\s*[}\]])/g, (_match, string?: string) => string ?? '');
}

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a configuration says to lint them all; ESLint 10 lints no TypeScript by a pattern that any file fits. */
export const PATTERNS = ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'];
const SOURCE = /(?<!\.d)\.[cm]?[jt]sx?$/;
const LEFT_OUT = /^(?:node_modules|dist|build|coverage|\..*)$/;

/** The sources under some folders, as `{ path, text }`, at most so many: of more, an even part. */
export function sourcesUnder(folders, limit) {
  const paths = folders.flatMap(pathsUnder);
  const step = Math.max(1, paths.length / limit);
  const taken = paths.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  return taken.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

function pathsUnder(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return LEFT_OUT.test(entry.name) ? [] : pathsUnder(path);
    return entry.isFile() && SOURCE.test(entry.name) ? [path] : [];
  });
}

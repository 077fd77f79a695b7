import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { inItsLanguage } from './program.js';
import type { Program } from './program.js';

const SOURCE = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/;

/** The paths of all source files below a folder, in a fixed order. */
export function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sourcesIn(path);
      return entry.isFile() && SOURCE.test(entry.name) ? [path] : [];
    });
}

/** The paths whose files say what none before them says: modules are often installed more than once. */
export function* distinct(paths: Iterable<string>): Iterable<string> {
  const seen = new Set<string>();
  for (const path of paths) {
    const digest = createHash('sha1').update(readFileSync(path)).digest('base64');
    if (!seen.has(digest)) yield path;
    seen.add(digest);
  }
}

/** The program of a file, as if it were deployed; nothing for JavaScript that no parser reads. */
export function programOfFile(path: string): Program | undefined {
  const [, extension = 'js'] = /\.(\w+)$/.exec(path) ?? [];
  const code = readFileSync(path, 'utf8');
  const parser = parserOf(extension);
  // No name of a test, of a tool or of a configuration: the rules leave those alone.
  const program: Program = { name: path, code, filename: `src/app.${extension}`, parser, settings: { ignoreFiles: [] } };
  return parser === 'espree' ? inItsLanguage(program) : program;
}

function parserOf(extension: string): Program['parser'] {
  switch (extension) {
    case 'vue':
    case 'svelte':
    case 'astro':
      return extension;
    default:
      return /ts/.test(extension) ? 'typescript' : 'espree';
  }
}

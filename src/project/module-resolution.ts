import { posix } from 'node:path';

import { escaped } from '../regexp-text.js';
import { entriesOf, objectOf, textsIn } from './files.js';

const EXTENSIONS = ['', '.ts', '.tsx', '.js', '.jsx', '.mjs', '.cjs', '.mts', '.cts', '.vue', '.svelte'];

/** The sources of a module's imports, re-exports and requires, as they stand in the text. */
export function importSourcesIn(text: string): readonly string[] {
  const found = text.matchAll(/(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*(['"])([^'"\n]+)\1/g);
  return [...new Set(Array.from(found, ([, , source = '']) => source))];
}

/** Finds the file among those of a project that an import means; `undefined` for packages, and for what is not there. */
export type Resolve = (from: string, source: string) => string | undefined;

/** Resolution as bundlers and TypeScript do it: relative paths, the paths of tsconfig.json or jsconfig.json, and the aliases that frameworks set up. */
export function resolverOf(root: string, files: ReadonlyMap<string, string>): Resolve {
  const aliases = aliasesOf(root);
  return (from, source) => {
    if (source.startsWith('.')) return fileAt(files, posix.join(posix.dirname(from), source));
    for (const { pattern, targets } of aliases) {
      const [, rest] = pattern.exec(source) ?? [];
      if (rest === undefined) continue;
      for (const target of targets) {
        const path = fileAt(files, posix.normalize(target.replace('*', () => rest)));
        if (path !== undefined) return path;
      }
    }
    return undefined;
  };
}

function fileAt(files: ReadonlyMap<string, string>, path: string): string | undefined {
  const bare = path.replace(/^\.\//, '').replace(/\/$/, '');
  // TypeScript writes `./env.js` for `./env.ts`.
  const bases = [bare, bare.replace(/\.([cm]?)js(x?)$/, '.$1ts$2'), bare.replace(/\.[cm]?jsx?$/, '')];
  for (const base of bases) {
    for (const extension of EXTENSIONS) {
      if (files.has(base + extension)) return base + extension;
      const index = `${base === '' || base === '.' ? '' : `${base}/`}index${extension}`;
      if (extension !== '' && files.has(index)) return index;
    }
  }
  return undefined;
}

interface Alias {
  readonly pattern: RegExp;
  readonly targets: readonly string[];
}

/** What frameworks and starters set up: `@/` and `~/` (Next.js, Vite, Nuxt, Remix), `$lib/` (SvelteKit), `src/` (Nest). */
const CONVENTIONS: readonly (readonly [string, readonly string[]])[] = [
  ['@/*', ['src/*', '*', 'app/*']],
  ['~/*', ['src/*', 'app/*', '*']],
  ['$lib/*', ['src/lib/*']],
  ['src/*', ['src/*']],
];

function aliasesOf(root: string): readonly Alias[] {
  const configs = ['tsconfig.json', 'jsconfig.json'].map((name) => entriesOf(objectOf(root, name).get('compilerOptions')));
  const own = configs.flatMap((options) => {
    const base = typeof options.get('baseUrl') === 'string' ? String(options.get('baseUrl')) : '.';
    return [...entriesOf(options.get('paths'))].map(([name, targets]) =>
      aliasOf(
        name,
        textsIn(targets).map((target) => posix.join(base, target)),
      ),
    );
  });
  return [...own, ...CONVENTIONS.map(([name, targets]) => aliasOf(name, targets))];
}

function aliasOf(name: string, targets: readonly string[]): Alias {
  const [before = '', after] = name.split('*').map(escaped);
  return { pattern: new RegExp(`^${before}${after === undefined ? '()' : `(.*)${after}`}$`), targets };
}

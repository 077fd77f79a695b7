import { isIgnoredFile, isScriptFile } from '../env/files.js';
import { escaped } from '../regexp-text.js';
import { entriesOf, objectOf } from './files.js';
import { importSourcesIn, resolverOf } from './module-resolution.js';
import { sourceFilesIn } from './source-files.js';

/** How many modules may pass an export on before it is lost sight of. */
const DEPTH = 3;

/** What follows a name where it does not stand for all of its value: a member, a key, a declaration, an import. */
export const NO_WHOLE = String.raw`\s*(?:\?\.|[.[:=]|\}?\s*from\b)`;

/** The modules of a package as texts, and who imports whom. */
export class ModuleGraph {
  /** By their path from the root of the package; the small ones first: a budget for parsing reaches further with them. */
  readonly files: ReadonlyMap<string, string>;
  /** Finds the module that an import means; `undefined` for packages, and for what is not there. */
  readonly resolve: ReturnType<typeof resolverOf>;
  /** What package.json starts. */
  readonly #started: ReadonlySet<string>;
  readonly #sources = new Map<string, readonly string[]>();
  readonly #importers = new Map<string, string[]>();

  constructor(root: string) {
    const files = [...sourceFilesIn(root)].filter(([path]) => !isIgnoredFile(path, undefined));
    this.files = new Map(files.sort(([one, text], [other, otherText]) => text.length - otherText.length || (one < other ? -1 : 1)));
    this.resolve = resolverOf(root, this.files);
    this.#started = new Set(startedBy(root).flatMap((path) => this.resolve('', `./${path}`) ?? []));
    for (const [path, text] of this.files) {
      const sources = importSourcesIn(text);
      this.#sources.set(path, sources);
      for (const source of sources) {
        const target = this.resolve(path, source);
        if (target === undefined || target === path) continue;
        const importers = this.#importers.get(target);
        if (importers) importers.push(path);
        else this.#importers.set(target, [path]);
      }
    }
  }

  /** Whether a module is one that a program begins with, by its name or by package.json. */
  isStarted(path: string): boolean {
    return this.#started.has(path) || (ENTRY.test(path) && !isScriptFile(path));
  }

  textOf(path: string): string {
    return this.files.get(path) ?? '';
  }

  /** The sources of a module's imports, re-exports and requires. */
  sourcesOf(path: string): readonly string[] {
    return this.#sources.get(path) ?? [];
  }

  importersOf(path: string): readonly string[] {
    return this.#importers.get(path) ?? [];
  }

  /** The modules that import one, also through those that only pass it on. */
  usersOf(path: string, depth = DEPTH): readonly string[] {
    const importers = this.importersOf(path);
    if (depth === 0) return importers;
    const passing = importers.filter((importer) => this.passedOnBy(importer).some((source) => this.resolve(importer, source) === path));
    return [...new Set([...importers, ...passing.flatMap((each) => this.usersOf(each, depth - 1))])];
  }

  /** Whether an import leads to a module, also through one that only passes it on. */
  leadsTo(importer: string, source: string, path: string, depth = DEPTH): boolean {
    const target = this.resolve(importer, source);
    if (target === undefined || target === path || depth === 0) return target === path;
    return this.passedOnBy(target).some((next) => this.leadsTo(target, next, path, depth - 1));
  }

  /** The sources of what a module passes on as it is: `export * from './a'`, `module.exports = require('./a')`. */
  passedOnBy(path: string): readonly string[] {
    const found = this.textOf(path).matchAll(
      /\b(?:export\s*(?:\*(?:\s*as\s+[\w$]+)?|\{[^{}]*\})\s*from|module\.exports\s*=\s*require\s*\()\s*(['"])([^'"\n]+)\1/g,
    );
    return Array.from(found, ([, , source = '']) => source);
  }

  /** Whether a module that imports all of another's exports under a name hands them on as one. */
  isHandedOn(path: string): boolean {
    return this.importersOf(path).some((importer) => {
      const text = this.textOf(importer);
      const names = text.matchAll(
        /(?:\bimport\s+(?:\*\s*as\s+)?(\w+)(?:\s*,\s*(?:\{[^{}]*\}|\*\s*as\s+\w+))?\s+from\s*|\b(?:const|let|var)\s+(\w+)\s*=\s*(?:await\s+)?(?:require|import)\s*\(\s*)(['"])([^'"\n]+)\3/g,
      );
      return Array.from(names).some(([, imported, required, , source = '']) => {
        if (this.resolve(importer, source) !== path) return false;
        const word = imported ?? required ?? '';
        // The import itself is the one place where the name may stand alone.
        const uses = text.match(new RegExp(`(?<![\\w$.])${escaped(word)}(?![\\w$])(?!${NO_WHOLE}|,)`, 'g'));
        return (uses?.length ?? 0) > 0;
      });
    });
  }

  /** In how many places the modules, but for one, have a word that nothing of this kind follows. */
  mentions(word: string, unless: string, except?: string): number {
    const pattern = new RegExp(`(?<![\\w$])${escaped(word)}(?![\\w$])${unless === '' ? '' : `(?!${unless})`}`, 'g');
    let count = 0;
    for (const [path, text] of this.files) if (path !== except && text.includes(word)) count += text.match(pattern)?.length ?? 0;
    return count;
  }

  /** In how many modules a function or constant of this name is declared. */
  declarationsOf(name: string): number {
    const pattern = new RegExp(`\\bfunction\\s+${escaped(name)}\\b|\\b(?:const|let|var)\\s+${escaped(name)}\\s*=\\s*(?!require)`);
    return [...this.files.values()].filter((text) => text.includes(name) && pattern.test(text)).length;
  }
}

/** Modules that nobody imports, because they are what is started. */
const ENTRY =
  /^(?:src\/|app\/|server\/)?(?:index|main|server|app|instrumentation|start|bootstrap|worker|env|next\.config|nuxt\.config)\.[cm]?[jt]sx?$/;

/** The files that package.json names as its main one and in its scripts; of compiled ones, their source. */
function startedBy(root: string): readonly string[] {
  const file = objectOf(root, 'package.json');
  const commands = [file.get('main'), ...entriesOf(file.get('scripts')).values()].filter((each) => typeof each === 'string');
  return commands
    .flatMap((command) => command.match(/(?<![\w./-])[\w./-]+\.[cm]?[jt]sx?(?![\w.])/g) ?? [])
    .flatMap((path) => [path, path.replace(/^(?:\.\/)?(?:dist|build|lib|out)\//, 'src/')])
    .filter((path) => !isScriptFile(path));
}

import { isIgnoredFile, isScriptFile } from '../env/files.js';
import type { AddressArgument } from '../analysis/modules/wrappers.js';
import { moduleReader } from './module-reader.js';
import { type Resolve, importSourcesIn, resolverOf } from './module-resolution.js';
import { type ModuleFacts, moduleFacts } from './modules.js';
import { sourceFilesIn } from './source-files.js';

/** What the modules of a package say of each other, as `settings.econnrefused` takes it. */
export interface SourceFacts {
  readonly guarded: readonly string[];
  readonly guards: readonly string[];
  readonly clients: readonly { readonly from: string; readonly name: string; readonly target: AddressArgument }[];
  readonly exports: { readonly dialled: readonly string[]; readonly unused: readonly string[] };
}

/** Reads of the environment, and addresses of the developer's machine. */
const READS =
  /\b(?:process|meta|Deno|Bun)\s*\??\.\s*env\b|\$env\/|\bConfig(?:Service|Module)\b|\b(?:clean|create)Env\b|localhost|127\.0\.0\.1/;
const EXPORTS = /\bexport\b|\bexports\b/;
/** What makes connections, or may: a module without it is no wrapper of a client. */
const CONNECTS = /\bfetch\b|axios|request|connect|\bnew\s+[A-Z]|[cC]lient|\bgot\b|\bky\b/;
/** What hands on what another module exports. */
const HANDS_ON = /\bexport\s*[*{]|\bexports\b[^;\n]*\brequire\b|\.\.\.\s*require/;
/** What stops a program, or may: nothing else checks a variable. */
const STOPS = /\bthrow\b|\bexit\b|\bparse\w*\s*\(|cleanEnv|createEnv|envsafe|assert|invariant|validat|require[A-Z]|ConfigModule/;
/** How much text is parsed in all, in characters: about a second on a slow machine. Modules that say where things are tend to be small. */
const BUDGET = 300_000;
/** Characters; a larger module is not the one that keeps addresses or checks them. */
const LARGE = 30_000;

/** Reads the modules of the package in a folder as far as they hold addresses; nothing where no ESLint is installed to parse them. */
export function sourceFacts(root: string): SourceFacts | undefined {
  const read = moduleReader(root);
  if (!read) return undefined;
  const project = new Project(root, (path, text) => {
    const facts = read(path, text);
    return facts && moduleFacts(facts);
  });
  return {
    guarded: project.guarded(),
    guards: project.guards(),
    clients: project.clients(),
    exports: project.exports(),
  };
}

/** The modules of a package, each parsed at the first question for it. */
class Project {
  readonly #files: ReadonlyMap<string, string>;
  readonly #resolve: Resolve;
  readonly #parse: (path: string, text: string) => ModuleFacts | undefined;
  readonly #known = new Map<string, ModuleFacts | undefined>();
  readonly #importers = new Map<string, string[]>();
  #budget = BUDGET;

  constructor(root: string, parse: (path: string, text: string) => ModuleFacts | undefined) {
    const files = [...sourceFilesIn(root)].filter(([path]) => !isIgnoredFile(path, undefined));
    // The small ones first: what is left of the budget for the others matters less.
    this.#files = new Map(files.sort(([one, text], [other, otherText]) => text.length - otherText.length || (one < other ? -1 : 1)));
    this.#resolve = resolverOf(root, this.#files);
    this.#parse = parse;
    for (const [path, text] of this.#files) {
      for (const source of importSourcesIn(text)) {
        const target = this.#resolve(path, source);
        if (target === undefined || target === path) continue;
        const importers = this.#importers.get(target);
        if (importers) importers.push(path);
        else this.#importers.set(target, [path]);
      }
    }
  }

  /** The variables that are checked before or while the program starts. */
  guarded(): readonly string[] {
    return sorted(
      // What nobody imports checks nothing for others, unless it is what is started.
      this.#withText(STOPS, (path) => this.#importersOf(path).length > 0 || isStarted(path)).flatMap(([path, { checked, checkers }]) => {
        const importers = this.#usersOf(path);
        const called = [...checkers].filter(([name]) => importers.some((importer) => calls(this.#textOf(importer), name)));
        return [...checked, ...called.flatMap(([, { variables }]) => variables)];
      }),
    );
  }

  /** Functions that stop without their argument, if every function of the project that has the name does. */
  guards(): readonly string[] {
    const names = this.#withText(STOPS).flatMap(([, { checkers }]) =>
      [...checkers].flatMap(([name, { isGuard }]) => (isGuard && name !== 'default' ? name : [])),
    );
    return sorted(names).filter((name) => this.#declarations(name) === names.filter((each) => each === name).length);
  }

  /** The functions that hand an address on to a client, by every source that somebody imports them from. */
  clients(): SourceFacts['clients'] {
    const found = new Map<string, { readonly from: string; readonly name: string; readonly target: AddressArgument } | undefined>();
    for (const [path, text] of this.#files) {
      if (!READS.test(text)) continue;
      for (const source of importSourcesIn(text)) {
        const target = this.#resolve(path, source);
        const wrappers = target === undefined ? [] : this.#wrappersOf(target);
        for (const [name, argument] of wrappers) {
          const key = `${source} ${name}`;
          const client = { from: source, name, target: argument };
          // The same words mean another module elsewhere.
          found.set(key, found.has(key) && found.get(key)?.target !== argument ? undefined : client);
        }
      }
    }
    return [...found.values()]
      .flatMap((client) => client ?? [])
      .sort((one, other) => (one.from + one.name < other.from + other.name ? -1 : 1));
  }

  /** The wrappers that a module exports, those of others that it hands on among them. */
  #wrappersOf(path: string, depth = 4): readonly (readonly [name: string, argument: AddressArgument])[] {
    const facts = CONNECTS.test(this.#textOf(path)) || HANDS_ON.test(this.#textOf(path)) ? this.#factsOf(path) : undefined;
    if (!facts || depth === 0) return [];
    const handedOn = facts.reExports.flatMap(({ source, names }) => {
      const target = this.#resolve(path, source);
      const wrappers = target === undefined ? [] : this.#wrappersOf(target, depth - 1);
      // `export *` leaves out the default.
      if (!names) return wrappers.filter(([name]) => name !== 'default');
      return wrappers.flatMap(([name, argument]) => (name === names.theirs ? [[names.own, argument] as const] : []));
    });
    return [...facts.wrappers, ...handedOn];
  }

  /** Which of the addresses that modules export other modules surely dial, and which no other module speaks of. */
  exports(): SourceFacts['exports'] {
    const dialled: string[] = [];
    const unused: string[] = [];
    for (const [path, { exported }] of this.#withText(EXPORTS, (path) => !isScriptFile(path))) {
      if (exported.length === 0) continue;
      const names = this.#importersOf(path).flatMap((importer) => this.#dialledFrom(importer, path));
      for (const keys of exported) {
        const own = keys.split('.');
        if (names.some((name) => isSameWay(name, own))) dialled.push(`${path}#${keys}`);
        else if (this.#isUnused(path, own)) unused.push(`${path}#${keys}`);
      }
    }
    return { dialled: sorted(dialled), unused: sorted(unused) };
  }

  #dialledFrom(importer: string, path: string): readonly (readonly string[])[] {
    const facts = this.#factsOf(importer);
    return (facts?.dialled ?? []).flatMap((name) => (this.#resolve(importer, name.source) === path ? [name.path] : []));
  }

  /** Whether no module names an export, nor hands on an object that holds it; what nobody imports, a framework may read. */
  #isUnused(path: string, own: readonly string[]): boolean {
    const [name = '', ...holders] = [...own].reverse();
    if (this.#importersOf(path).length === 0 || this.#mentions(name, '') > 1) return false;
    return holders.every((holder) => this.#mentions(holder, String.raw`\s*(?:\?\.|[.[:=]|\}?\s*from\b)`, path) === 0);
  }

  /** In how many places the source files, but for one, have a word that nothing of this kind follows. */
  #mentions(word: string, unless: string, except?: string): number {
    const pattern = new RegExp(`(?<![\\w$])${escaped(word)}(?![\\w$])${unless === '' ? '' : `(?!${unless})`}`, 'g');
    let count = 0;
    for (const [path, text] of this.#files) if (path !== except && text.includes(word)) count += text.match(pattern)?.length ?? 0;
    return count;
  }

  #declarations(name: string): number {
    const pattern = new RegExp(`\\bfunction\\s+${escaped(name)}\\b|\\b(?:const|let|var)\\s+${escaped(name)}\\s*=\\s*(?!require)`);
    return [...this.#files.values()].filter((text) => text.includes(name) && pattern.test(text)).length;
  }

  #withText(pattern: RegExp, isAsked: (path: string) => boolean = () => true): readonly (readonly [string, ModuleFacts])[] {
    return [...this.#files].flatMap(([path, text]) => {
      const facts = READS.test(text) && pattern.test(text) && isAsked(path) ? this.#factsOf(path) : undefined;
      return facts ? [[path, facts] as const] : [];
    });
  }

  #importersOf(path: string): readonly string[] {
    return this.#importers.get(path) ?? [];
  }

  /** Those that import a module, also by way of one that hands its exports on. */
  #usersOf(path: string, depth = 4): readonly string[] {
    const importers = this.#importersOf(path);
    if (depth === 0) return importers;
    const handingOn = importers.filter(
      (importer) =>
        HANDS_ON.test(this.#textOf(importer)) &&
        this.#factsOf(importer)?.reExports.some(({ source }) => this.#resolve(importer, source) === path),
    );
    return [...importers, ...handingOn.flatMap((importer) => this.#usersOf(importer, depth - 1))];
  }

  #textOf(path: string): string {
    return this.#files.get(path) ?? '';
  }

  #factsOf(path: string): ModuleFacts | undefined {
    if (this.#known.has(path)) return this.#known.get(path);
    const text = this.#textOf(path);
    if (text.length < LARGE) this.#budget -= text.length;
    const facts = this.#budget >= 0 && text.length < LARGE && /\.[cm]?[jt]sx?$/.test(path) ? this.#parse(path, text) : undefined;
    this.#known.set(path, facts);
    return facts;
  }
}

/** Modules that nobody imports, because they are what is started. */
const ENTRY = /(?:^|\/)(?:index|main|server|app|instrumentation|start|bootstrap|worker|env|next\.config|nuxt\.config)\.[cm]?[jt]sx?$/;

function isStarted(path: string): boolean {
  return ENTRY.test(path) && !isScriptFile(path);
}

function calls(text: string, name: string): boolean {
  return name === 'default' || new RegExp(`(?<![\\w$])${escaped(name)}\\s*\\(`).test(text);
}

/** `config.url` and `default.url` lead to what a module exports as its whole, or under this name. */
function isSameWay(name: readonly string[], own: readonly string[]): boolean {
  const [first, ...rest] = name;
  const ways = first === 'default' ? [rest, name] : [name];
  return ways.some((way) => way.length > 0 && (way.join('.') === own.join('.') || way.join('.') === own.slice(1).join('.')));
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}

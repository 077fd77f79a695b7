import { isScriptFile } from '../env/files.js';
import type { AddressArgument } from '../analysis/modules/wrappers.js';
import { escaped } from '../regexp-text.js';
import { ModuleGraph, NO_WHOLE } from './module-graph.js';
import { moduleReader } from './module-reader.js';
import { type ModuleFacts, moduleFacts } from './modules.js';

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
const HANDS_ON = /\bexport\s*[*{]|\bexports(?:\.\w+)?\s*[=,]\s*require\b|\.\.\.\s*require/;
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
  const project = new Project(new ModuleGraph(root), (path, text) => {
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
  readonly #graph: ModuleGraph;
  readonly #parse: (path: string, text: string) => ModuleFacts | undefined;
  readonly #known = new Map<string, ModuleFacts | undefined>();
  #budget = BUDGET;

  constructor(graph: ModuleGraph, parse: (path: string, text: string) => ModuleFacts | undefined) {
    this.#graph = graph;
    this.#parse = parse;
  }

  /** The variables that are checked before or while the program starts. */
  guarded(): readonly string[] {
    return sorted([
      ...this.#withText(/ConfigModule/).flatMap(([path, { schemas }]) => schemas.flatMap((source) => this.#fieldsFrom(path, source))),
      // What nobody imports checks nothing for others, unless it is what is started.
      ...this.#withText(STOPS, (path) => this.#graph.importersOf(path).length > 0 || this.#graph.isStarted(path)).flatMap(
        ([path, { checked, checkers }]) => {
          const importers = this.#graph.usersOf(path);
          // What connects checks its own variable; what is called after checking was written to check for all.
          const called = [...checkers].filter(
            ([name]) => CHECKS.test(name) && importers.some((importer) => calls(this.#graph.textOf(importer), name)),
          );
          const isForAll = checked.length > 1 || this.#startsWith(path);
          return [...(isForAll ? checked : []), ...called.flatMap(([, { variables }]) => variables)];
        },
      ),
    ]);
  }

  /** Whether a module is one that is started, or is imported by it on the way. */
  #startsWith(path: string, seen = new Set<string>()): boolean {
    if (this.#graph.isStarted(path)) return true;
    seen.add(path);
    return this.#graph.importersOf(path).some((importer) => !seen.has(importer) && this.#startsWith(importer, seen));
  }

  /** What the schemas of a module ask for, or of those that it only passes on. */
  #fieldsFrom(importer: string, source: string, depth = 3): readonly string[] {
    const path = this.#graph.resolve(importer, source);
    if (path === undefined || depth === 0) return [];
    const { fields = [] } = this.#factsOf(path) ?? {};
    return fields.length > 0 ? fields : this.#graph.passedOnBy(path).flatMap((each) => this.#fieldsFrom(path, each, depth - 1));
  }

  /** Functions that stop without their argument, if every function of the project that has the name does. */
  guards(): readonly string[] {
    const names = this.#withText(STOPS).flatMap(([, { checkers }]) =>
      [...checkers].flatMap(([name, { isGuard }]) => (isGuard && name !== 'default' ? name : [])),
    );
    return sorted(names).filter((name) => this.#graph.declarationsOf(name) === names.filter((each) => each === name).length);
  }

  /** The functions that hand an address on to a client, by every source that somebody imports them from. */
  clients(): SourceFacts['clients'] {
    const found = new Map<string, { readonly from: string; readonly name: string; readonly target: AddressArgument } | undefined>();
    for (const [path, text] of this.#graph.files) {
      if (!READS.test(text)) continue;
      for (const source of this.#graph.sourcesOf(path)) {
        const target = this.#graph.resolve(path, source);
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
    const facts = CONNECTS.test(this.#graph.textOf(path)) || HANDS_ON.test(this.#graph.textOf(path)) ? this.#factsOf(path) : undefined;
    if (!facts || depth === 0) return [];
    const handedOn = facts.reExports.flatMap(({ source, names }) => {
      const target = this.#graph.resolve(path, source);
      const wrappers = target === undefined ? [] : this.#wrappersOf(target, depth - 1);
      // `export *` leaves out the default.
      if (!names) return wrappers.filter(([name]) => name !== 'default');
      return wrappers.flatMap(([name, argument]) => (name === names.theirs ? [[names.own, argument] as const] : []));
    });
    return [...facts.wrappers, ...handedOn];
  }

  /** Which of the addresses that modules export other modules surely dial, and which no other module speaks of, or only after a look whether they are there. */
  exports(): SourceFacts['exports'] {
    const dialled: string[] = [];
    const unused: string[] = [];
    for (const [path, { exported }] of this.#withText(EXPORTS, (path) => !isScriptFile(path))) {
      if (exported.length === 0) continue;
      const importers = this.#graph.usersOf(path);
      const names = importers.flatMap((importer) => this.#dialledFrom(importer, path));
      for (const { keys, isSpelled } of exported) {
        const own = keys.split('.');
        if (names.some((name) => isSameWay(name, own))) dialled.push(`${path}#${keys}`);
        else if (this.#isUnused(path, own) || (!isSpelled && this.#isAlwaysTested(importers, path, own))) unused.push(`${path}#${keys}`);
      }
    }
    return { dialled: sorted(dialled), unused: sorted(unused) };
  }

  #dialledFrom(importer: string, path: string): readonly (readonly string[])[] {
    const facts = this.#factsOf(importer);
    return (facts?.dialled ?? []).flatMap((name) => (this.#graph.leadsTo(importer, name.source, path) ? [name.path] : []));
  }

  /** Whether every module that uses an address looks first whether it is there. */
  #isAlwaysTested(importers: readonly string[], path: string, own: readonly string[]): boolean {
    const uses = importers.map((importer) =>
      (this.#factsOf(importer)?.used ?? []).filter((name) => isSameWay(name.path, own) && this.#graph.leadsTo(importer, name.source, path)),
    );
    const users = uses.filter((names) => names.length > 0);
    return users.length > 0 && users.every((names) => names.some(({ isTested }) => isTested));
  }

  /** Whether no module names an export, nor hands on an object that holds it; what nobody imports, a framework may read. */
  #isUnused(path: string, own: readonly string[]): boolean {
    const [name = '', ...holders] = [...own].reverse();
    if (this.#graph.importersOf(path).length === 0 || this.#graph.mentions(name, '') > 1) return false;
    return !this.#graph.isHandedOn(path) && holders.every((holder) => this.#graph.mentions(holder, NO_WHOLE, path) === 0);
  }

  #withText(pattern: RegExp, isAsked: (path: string) => boolean = () => true): readonly (readonly [string, ModuleFacts])[] {
    return [...this.#graph.files].flatMap(([path, text]) => {
      const facts = READS.test(text) && pattern.test(text) && isAsked(path) ? this.#factsOf(path) : undefined;
      return facts ? [[path, facts] as const] : [];
    });
  }

  #factsOf(path: string): ModuleFacts | undefined {
    if (this.#known.has(path)) return this.#known.get(path);
    const text = this.#graph.textOf(path);
    if (text.length < LARGE) this.#budget -= text.length;
    const facts = this.#budget >= 0 && text.length < LARGE && /\.[cm]?[jt]sx?$/.test(path) ? this.#parse(path, text) : undefined;
    this.#known.set(path, facts);
    return facts;
  }
}

/** Functions that are there to check: `validateEnv`, `assertConfig`, `checkEnvironment`. */
const CHECKS = /^(?:validate|check|assert|ensure|verify|require)|^default$/i;

function calls(text: string, name: string): boolean {
  return name === 'default' || new RegExp(`(?<![\\w$])${escaped(name)}\\s*\\(`).test(text);
}

/** `config.url` and `default.url` lead to what a module exports as its whole, or under this name. */
function isSameWay(name: readonly string[], own: readonly string[]): boolean {
  const [first, ...rest] = name;
  const ways = first === 'default' ? [rest, name] : [name];
  return ways.some((way) => way.length > 0 && (way.join('.') === own.join('.') || way.join('.') === own.slice(1).join('.')));
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}

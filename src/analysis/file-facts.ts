import type { TSESTree } from '@typescript-eslint/utils';

import { type TextNode, findLoopbackLiterals, findPasswordLiterals, findPrivateLiterals } from './connections/address-literals.js';
import { findAddressUses, findPrivateUses } from './connections/address-uses.js';
import { type ClientUse, findClientUses } from './connections/client-references.js';
import { findConnections } from './connections/connections.js';
import type { Connection, EnvRead, Listener } from './facts.js';
import { findListeners } from './servers/listeners.js';
import { findLinks } from './connections/links.js';
import { envReadsIn, findReadUses } from './connections/read-uses.js';
import { schemaDefaultOf } from './connections/schema-defaults.js';
import type { SourceFile } from './code/source-file.js';

/** What a file does, as far as the judgements ask: each fact is worked out at the first question for it. */
export class FileFacts {
  readonly source: SourceFile;
  #uses: readonly ClientUse[] | undefined;
  #clientConnections: readonly Connection[] | undefined;
  #connections: readonly Connection[] | undefined;
  #listeners: readonly Listener[] | undefined;
  #links: readonly Connection[] | undefined;
  #connectionsWithPasswords: readonly Connection[] | undefined;
  #connectionsInNetworks: readonly Connection[] | undefined;
  #reads: readonly EnvRead[] | undefined;
  #known: ReadonlySet<TSESTree.Node> | undefined;

  constructor(source: SourceFile) {
    this.source = source;
  }

  /** Every use of something that the catalogue knows, servers included. */
  get uses(): readonly ClientUse[] {
    return (this.#uses ??= findClientUses(this.source));
  }

  /** The connections that catalogued clients make, in the order of the text. */
  get clientConnections(): readonly Connection[] {
    return (this.#clientConnections ??= findConnections(this.source, this.uses));
  }

  /** The same, and addresses that leave the file's sight: exported, handed to a call that nobody knows, the default of a schema. */
  get connections(): readonly Connection[] {
    return (this.#connections ??= [...this.clientConnections, ...this.#connectionsElsewhere()]);
  }

  /** The places where servers start to listen, in the order of the text. */
  get listeners(): readonly Listener[] {
    return (this.#listeners ??= findListeners(this.source, this.uses));
  }

  /** Where the file leads others: nobody here dials these addresses. */
  get links(): readonly Connection[] {
    return (this.#links ??= findLinks(this.source, this.uses));
  }

  /** The connections of clients, and where else addresses go that may spell out a password. */
  get connectionsWithPasswords(): readonly Connection[] {
    return (this.#connectionsWithPasswords ??= [
      ...this.clientConnections,
      ...this.#usesOf(findPasswordLiterals(this.source), findAddressUses),
    ]);
  }

  /** The connections of clients, and where else addresses go whose host may exist in one network only. */
  get connectionsInNetworks(): readonly Connection[] {
    return (this.#connectionsInNetworks ??= [
      ...this.clientConnections,
      ...this.#usesOf(findPrivateLiterals(this.source), findPrivateUses),
    ]);
  }

  /** The reads of environment variables, in the order of the text. */
  get reads(): readonly EnvRead[] {
    return (this.#reads ??= envReadsIn(this.source));
  }

  #connectionsElsewhere(): readonly Connection[] {
    return [
      ...this.#usesOf(findLoopbackLiterals(this.source), findAddressUses),
      ...findReadUses(this.source, this.reads, (node) => this.#isKnown(node)),
    ];
  }

  #usesOf(literals: readonly TextNode[], usesOf: typeof findAddressUses): readonly Connection[] {
    return literals.flatMap(
      (literal) => schemaDefaultOf(this.source, literal) ?? usesOf(this.source, literal, (node) => this.#isKnown(node)),
    );
  }

  /** Whether a call is one that the catalogue knows, also as one that leads somewhere. */
  #isKnown(node: TSESTree.Node): boolean {
    this.#known ??= new Set([...this.clientConnections, ...this.links.filter(({ client }) => client)].map((connection) => connection.node));
    return this.#known.has(node);
  }
}

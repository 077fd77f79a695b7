import type { TSESTree } from '@typescript-eslint/utils';

import { findLoopbackLiterals, findPrivateLiterals } from './address-literals.js';
import { findAddressUses, findPrivateUses } from './address-uses.js';
import { type ClientUse, findClientUses } from './client-references.js';
import { findConnections } from './connections.js';
import type { Connection, Listener } from './facts.js';
import { findListeners } from './listeners.js';
import { findLinks } from './links.js';
import { findReadUses } from './read-uses.js';
import { schemaDefaultOf } from './schema-defaults.js';
import type { SourceFile } from './source-file.js';

/** What a file does, as far as the judgements ask: each fact is worked out at the first question for it. */
export class FileFacts {
  readonly source: SourceFile;
  #uses: readonly ClientUse[] | undefined;
  #clientConnections: readonly Connection[] | undefined;
  #connections: readonly Connection[] | undefined;
  #listeners: readonly Listener[] | undefined;
  #links: readonly Connection[] | undefined;

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

  #connectionsElsewhere(): readonly Connection[] {
    const known = new Set([...this.clientConnections, ...this.links.filter(({ client }) => client)].map(({ node }) => node));
    const isKnown = (node: TSESTree.Node): boolean => known.has(node);
    const ofLiterals = findLoopbackLiterals(this.source).flatMap(
      (literal) => schemaDefaultOf(this.source, literal) ?? findAddressUses(this.source, literal, isKnown),
    );
    const ofPrivateLiterals = findPrivateLiterals(this.source).flatMap(
      (literal) => schemaDefaultOf(this.source, literal) ?? findPrivateUses(this.source, literal, isKnown),
    );
    return [...ofLiterals, ...ofPrivateLiterals, ...findReadUses(this.source, isKnown)];
  }
}

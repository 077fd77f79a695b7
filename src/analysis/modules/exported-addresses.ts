import type { TSESTree } from '@typescript-eslint/utils';

import { findLoopbackLiterals } from '../connections/address-literals.js';
import { destinationsOf } from '../connections/destinations.js';
import type { FileFacts } from '../file-facts.js';

/** A way through a module's exports to an address: `config.api.url`. */
export interface ExportedAddress {
  readonly keys: string;
  /** The module spells it, be it as a fallback: something is there, whoever asks. */
  readonly isSpelled: boolean;
}

/** The addresses that a module exports, read from the environment or spelled. */
export function exportedAddresses({ source: file, reads }: FileFacts): readonly ExportedAddress[] {
  const waysOf = (node: TSESTree.Node): readonly string[] =>
    destinationsOf(file, node).flatMap(({ kind, keys }) => (kind === 'export' && keys.length > 0 ? keys.join('.') : []));
  const spelled = new Set(findLoopbackLiterals(file).flatMap(waysOf));
  const all = new Set([...reads.flatMap(({ node }) => waysOf(node)), ...spelled]);
  return [...all].map((keys) => ({ keys, isSpelled: spelled.has(keys) }));
}

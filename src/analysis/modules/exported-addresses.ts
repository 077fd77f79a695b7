import { findLoopbackLiterals } from '../connections/address-literals.js';
import { destinationsOf } from '../connections/destinations.js';
import type { FileFacts } from '../file-facts.js';

/** The ways through a module's exports to an address that it reads from the environment or spells: `config.api.url`. */
export function exportedAddresses({ source: file, reads }: FileFacts): readonly string[] {
  const nodes = [...reads.map(({ node }) => node), ...findLoopbackLiterals(file)];
  const exported = nodes.flatMap((node) => destinationsOf(file, node).filter(({ kind, keys }) => kind === 'export' && keys.length > 0));
  return [...new Set(exported.map(({ keys }) => keys.join('.')))];
}

import type { TSESTree } from '@typescript-eslint/utils';

import { isLoopbackAuthority } from '../address/authority.js';
import { HOLE } from '../address/hole.js';
import { privateReachOf } from '../address/private-hosts.js';
import { addressKindOf } from '../analysis/connections/address-of.js';
import type { FileAnalysis } from '../analysis/analyze.js';
import type { Fault, FaultOf } from '../analysis/faults.js';
import { repaired } from './change.js';
import type { Variable } from './checked-read.js';
import type { Edit, Repair } from './repair.js';
import type { Surroundings } from './surroundings.js';
import { isGeneral, nameFor } from './variable-names.js';
import { type IsWanted, type WrittenAddress, addressWithin, writtenAddress } from './written-address.js';

/** The origin of a URL, a host or a whole connection string goes into a variable; the path stays. */
export function insteadOfLiteral(
  file: FileAnalysis,
  fault: FaultOf<'localhost' | 'own-route' | 'link' | 'private-host'>,
  surroundings: Surroundings,
): Repair | undefined {
  const kind = addressKindOf(fault.target.kind);
  // `OPENAI_BASE_URL` and its likes hold the path too.
  const whole = fault.target.kind === 'base-url' && !isGeneral(fault.connection.client);
  const address = kind && (writtenAddress(file.source, fault.node, kind, { whole, isWanted: wantedBy(fault) }) ?? inText(file, fault));
  if (!kind || !address) return undefined;
  const name = nameFor(
    file,
    fault.connection,
    {
      node: address.node,
      origin: address.origin ?? address.originCode,
      port: address.port,
      service: address.service,
      kind: address.isHost ? 'host' : 'url',
    },
    surroundings,
    isOfNetwork(fault) ? 'networks' : 'addresses',
  );
  const variable: Variable = { name, value: `${surroundings.accessor}.${name}`, developmentValue: address.originCode };
  return repaired(
    file.source,
    [{ kind: 'text', value: address.node, variable, edit: (read) => inAttribute(address.node, address.replacement(read)) }],
    surroundings,
  );
}

/** A link in the middle of a text: `<a href="http://localhost:3000/reset">`. */
function inText(
  file: FileAnalysis,
  { kind, node, address: { text, parsed } }: Parameters<typeof insteadOfLiteral>[1],
): WrittenAddress | undefined {
  const origin = text.slice(0, parsed.originEnd);
  return kind === 'link' && !origin.includes(HOLE) ? addressWithin(file.source, node, origin, parsed.authorities[0]?.port) : undefined;
}

/** Picks the host that a fault is about out of an address with several. */
export function wantedBy(fault: Pick<Fault, 'kind'>): IsWanted {
  return isOfNetwork(fault) ? (authority) => privateReachOf(authority) !== undefined : isLoopbackAuthority;
}

function isOfNetwork({ kind }: Pick<Fault, 'kind'>): boolean {
  return kind === 'private-host' || kind === 'private-fallback';
}

/** A string attribute of JSX needs braces around an expression. */
function inAttribute(node: TSESTree.Node, edit: Edit): Edit {
  return node.type === 'Literal' && node.parent.type === 'JSXAttribute' ? { range: edit.range, text: `{${edit.text}}` } : edit;
}

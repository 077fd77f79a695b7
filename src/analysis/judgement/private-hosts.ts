import { describeAddress } from '../../address/authority.js';
import type { ValueAddress } from '../connections/address-of.js';
import type { Connection, PossibleValue, TargetUse } from '../facts.js';
import type { Fault } from '../faults.js';
import { isChosenOnPurpose, missingFor } from './deployed-values.js';

/** What is wrong with an address whose host exists in one network only: whoever runs the code elsewhere waits for it in vain. */
export function* faultsOfPrivateHost(
  connection: Connection,
  target: TargetUse,
  value: PossibleValue,
  address: ValueAddress,
): Generator<Fault> {
  const { privateHost } = address;
  if (!privateHost || value.conditions.some(({ kind }) => kind === 'dead')) return;
  const { authority, piece, reach } = privateHost;
  const base = { node: piece, connection, target, value, address, host: describeAddress(authority), reach, name: authority.host };
  // Written for production alone: whoever wrote it knows its network.
  if (value.conditions.some((condition) => condition.kind === 'stage' && condition.is === 'production')) return;
  if (connection.kind === 'schema-default') {
    yield { ...base, kind: 'private-fallback', variable: connection.label };
    return;
  }
  const missing = missingFor(value);
  if (missing !== undefined) yield { ...base, kind: 'private-fallback', variable: missing };
  else if (!isChosenOnPurpose(value)) yield { ...base, kind: 'private-host' };
}

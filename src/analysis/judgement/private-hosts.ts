import { describeAddress } from '../../address/authority.js';
import { addressKindOf, addressOf } from '../connections/address-of.js';
import type { Connection } from '../facts.js';
import type { Fault } from '../faults.js';
import { isHandledHere } from './addresses.js';
import { decisive, isChosenOnPurpose, isLocalGate, missingFor, valuesOf } from './deployed-values.js';

/** Addresses whose host exists in one network only: whoever runs the code elsewhere waits for it in vain. */
export function* faultsOfPrivateHosts(connection: Connection): Generator<Fault> {
  for (const { target, value: possible } of valuesOf(connection)) {
    const kind = addressKindOf(target.kind);
    const address = kind && addressOf(possible, kind);
    if (!address?.privateHost || address.loopback || isHandledHere(connection, address.privateHost.authority.port)) continue;
    const { authority, piece, reach } = address.privateHost;
    const value = { ...possible, conditions: decisive(possible, target.values, piece) };
    if (value.conditions.some((condition) => condition.kind === 'dead' || isLocalGate(condition))) continue;
    // Written for production alone: whoever wrote it knows its network.
    if (value.conditions.some((condition) => condition.kind === 'stage' && condition.is === 'production')) continue;
    const base = { node: piece, connection, target, value, address, host: describeAddress(authority), reach, name: authority.host };
    const variable = connection.kind === 'schema-default' ? connection.label : missingFor(value, piece, target.values);
    if (variable !== undefined) yield { ...base, kind: 'private-fallback', variable };
    else if (!isChosenOnPurpose(value)) yield { ...base, kind: 'private-host' };
  }
}

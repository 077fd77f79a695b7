import { describeAddress } from '../../address/authority.js';
import { addressOf } from '../connections/address-of.js';
import type { Condition, Connection } from '../facts.js';
import type { Fault } from '../faults.js';
import { decisive, isChosenOnPurpose, isLocalGate, missingFor, valuesOf } from './deployed-values.js';

/** What is wrong with where a link leads: whoever follows it looks for a server on his own machine. */
export function* faultsOfLink(connection: Connection): Generator<Fault> {
  const { lead } = connection;
  for (const { target, value: possible } of valuesOf(connection)) {
    const address = addressOf(possible, 'url');
    if (!address?.loopback || !lead) continue;
    const { piece, authority } = address.loopback;
    const value = { ...possible, conditions: decisive(possible, target.values, piece) };
    if (value.conditions.some((condition) => condition.kind === 'dead' || isLocalGate(condition) || isBeforeBrowser(condition))) continue;
    const base = { node: piece, connection, target, value, address, host: describeAddress(authority), lead };
    const variable = missingFor(value, piece, target.values);
    if (variable !== undefined) yield { ...base, kind: 'link-fallback', variable };
    else if (!isChosenOnPurpose(value)) yield { ...base, kind: 'link' };
  }
}

/** `typeof window === 'undefined' ? 'http://localhost:3000' : location.origin`: rendered on the server, replaced before anybody can follow it. */
function isBeforeBrowser(condition: Condition): boolean {
  return condition.kind === 'runtime' && condition.is === 'server';
}

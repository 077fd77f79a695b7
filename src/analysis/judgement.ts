import type { TSESTree } from '@typescript-eslint/utils';

import { describeAddress } from '../address/origin.js';
import { isPlatformVariable } from '../env/platforms.js';
import { isStageVariable } from '../env/stages.js';
import { type ValueAddress, addressKindOf, addressOf } from './address-of.js';
import { type Condition, type Connection, type EnvRead, type PossibleValue, type TargetUse } from './facts.js';
import type { Fault } from './faults.js';
import { joinConditions } from './possible-values.js';
import type { SourceFile } from './source-file.js';

/** Which of two faults at one place is reported: the first in the order of the rules. */
const ORDER: readonly Fault['kind'][] = ['localhost', 'own-route', 'inverted-gate', 'fallback', 'schema-default', 'dead-fallback', 'unguarded', 'implicit', 'empty'];

/** Decides for every connection of a file what is wrong with it, if anything; one fault for one place, in the order of the text. */
export function judge(file: SourceFile, connections: readonly Connection[]): readonly Fault[] {
  const places = new Map<TSESTree.Node, Fault>();
  for (const connection of connections) {
    if (connection.client?.local) continue;
    for (const fault of faultsOf(file, connection)) {
      const known = places.get(fault.node);
      if (!known || ORDER.indexOf(fault.kind) < ORDER.indexOf(known.kind)) places.set(fault.node, fault);
    }
  }
  const faults = [...places.values()].sort((one, other) => one.node.range[0] - other.node.range[0]);
  return oncePerVariable(faults);
}

/** One unguarded variable is reported at its first use; the others are counted. */
function oncePerVariable(faults: readonly Fault[]): readonly Fault[] {
  const counts = new Map<string, number>();
  for (const fault of faults) if (fault.kind === 'unguarded') counts.set(fault.read.name, (counts.get(fault.read.name) ?? -1) + 1);
  return faults.flatMap((fault): readonly Fault[] => {
    if (fault.kind !== 'unguarded') return [fault];
    const others = counts.get(fault.read.name);
    counts.delete(fault.read.name);
    return others === undefined ? [] : [{ ...fault, others }];
  });
}

function* faultsOf(file: SourceFile, connection: Connection): Generator<Fault> {
  if (connection.conditions.some(isLocalGate)) return;
  if (connection.omitted !== undefined && !connection.client?.readsEnv?.length) {
    yield { kind: 'implicit', node: connection.node, connection, host: connection.omitted };
  }
  for (const target of connection.targets) {
    for (const value of target.values) {
      const conditions = joinConditions(value.conditions, connection.conditions);
      if (conditions) yield* faultsOfValue(file, connection, target, { ...value, conditions });
    }
  }
}

function* faultsOfValue(file: SourceFile, connection: Connection, target: TargetUse, value: PossibleValue): Generator<Fault> {
  if (value.conditions.some(isLocalGate)) return;
  const kind = addressKindOf(target.kind);
  const address = kind && addressOf(value, kind);
  if (!address) {
    yield* faultsOfEmptiness(connection, target, value);
    return;
  }
  if (address.loopback) {
    yield* faultsOfLoopback(connection, target, value, address, address.loopback);
    return;
  }
  if (connection.kind !== 'client') return;
  for (const read of address.reads) if (isUnguarded(file, read, value)) yield { kind: 'unguarded', node: read.node, connection, target, value, read, others: 0 };
}

function* faultsOfLoopback(connection: Connection, target: TargetUse, value: PossibleValue, address: ValueAddress, { authority, piece }: NonNullable<ValueAddress['loopback']>): Generator<Fault> {
  const base = { node: piece, connection, target, value, address, host: describeAddress(authority) };
  if (value.conditions.some((condition) => condition.kind === 'stage' && condition.is === 'production')) {
    yield { ...base, kind: 'inverted-gate' };
    return;
  }
  const missing = value.conditions.find((condition) => condition.kind === 'env' && condition.is === 'missing');
  if (missing?.kind === 'env') {
    yield { ...base, kind: 'fallback', variable: missing.name };
    return;
  }
  // Chosen by a variable that somebody has to set on purpose.
  if (value.conditions.some((condition) => condition.kind === 'env' && condition.is === 'present' && !isStageVariable(condition.name))) return;
  yield { ...base, kind: 'localhost' };
}

/** The code runs on a developer's machine only, or on no platform that sets this variable. */
function isLocalGate(condition: Condition): boolean {
  return (condition.kind === 'stage' && condition.is === 'development') || (condition.kind === 'platform' && condition.is === 'missing');
}

function* faultsOfEmptiness(connection: Connection, target: TargetUse, value: PossibleValue): Generator<Fault> {
  const { client } = connection;
  const [piece] = value.pieces;
  if (!client || !piece || target.kind === 'base-url') return;
  const isEmpty = value.pieces.every(({ kind }) => kind === 'text') && value.pieces.every((part) => part.kind === 'text' && part.text.trim() === '');
  const outcome = isEmpty ? (client.whenEmpty ?? client.whenUndefined) : client.whenUndefined;
  if (outcome.kind !== 'loopback' || !(isEmpty || piece.kind === 'nothing')) return;
  const missing = value.conditions.find((condition) => condition.kind === 'env' && condition.is === 'missing');
  yield { kind: 'empty', node: piece.node, connection, host: outcome.address, variable: missing?.kind === 'env' ? missing.name : undefined };
}

function isUnguarded(file: SourceFile, read: EnvRead, value: PossibleValue): boolean {
  if (isPlatformVariable(read.name) || isStageVariable(read.name)) return false;
  if (value.conditions.some((condition) => condition.kind === 'env' && condition.name === read.name && condition.is === 'present')) return false;
  return !file.settings.env.guarded.some((known) => (typeof known === 'string' ? known === read.name : known.test(read.name)));
}

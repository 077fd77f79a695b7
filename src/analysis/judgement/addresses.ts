import { HOLE } from '../../address/hole.js';
import { describeAddress } from '../../address/origin.js';
import { developmentPort } from '../../env/frameworks.js';
import { isPublicName } from '../../env/public-names.js';
import { type ValueAddress, addressKindOf, addressOf } from '../connections/address-of.js';
import { doesWithoutTarget } from '../connections/optional-targets.js';
import { runsInBrowser } from '../conditions/sides.js';
import type { Connection, EnvRead, PossibleValue, TargetUse } from '../facts.js';
import type { Fault, FaultOf } from '../faults.js';
import type { FileFacts } from '../file-facts.js';
import { callsOwnServer } from '../servers/own-servers.js';
import { onlyRead } from '../values/possible-values.js';
import type { SourceFile } from '../code/source-file.js';
import { dottedName } from '../code/syntax.js';
import { decisive, isChosenOnPurpose, isLocalGate, isUnguarded, missingFor, valuesOf } from './deployed-values.js';

/** What is wrong with the addresses that one connection may get: loopback, a variable that nothing checks, nothing at all. */
export function* faultsOfAddresses({ source: file }: FileFacts, connection: Connection): Generator<Fault> {
  if (connection.omitted !== undefined && !isConfiguredOutside(connection) && !connection.conditions.some(isLocalGate)) {
    yield { kind: 'implicit', node: connection.node, connection, host: connection.omitted };
  }
  for (const { target, value } of valuesOf(connection)) yield* faultsOfValue(file, connection, target, value);
}

/** The library reads variables of its own for its target (PGHOST, VAULT_ADDR): what it dials without one in the code, the code does not say. */
function isConfiguredOutside({ client }: Connection): boolean {
  return !!client?.readsEnv?.length;
}

function* faultsOfValue(file: SourceFile, connection: Connection, target: TargetUse, possible: PossibleValue): Generator<Fault> {
  const kind = addressKindOf(target.kind);
  const address = kind && addressOf(possible, kind);
  const value = address?.loopback ? { ...possible, conditions: decisive(possible, target.values, address.loopback.piece) } : possible;
  if (value.conditions.some(isLocalGate)) return;
  if (!address) {
    yield* faultsOfEmptiness(file, connection, target, value);
    return;
  }
  if (address.loopback) {
    if (
      !isHandledHere(connection, address.loopback.authority.port) &&
      !callsOwnServer(file, target.node, value, address.loopback.authority.port)
    )
      yield* faultsOfLoopback(file, connection, target, value, address, address.loopback);
    return;
  }
  if (value.conditions.some(({ kind: condition }) => condition === 'dead')) return;
  const whole = onlyRead(value) !== undefined;
  if (whole && doesWithoutTarget(connection.client)) return;
  for (const read of address.reads)
    if (isUnguarded(file, read, value))
      yield { kind: 'unguarded', node: read.node, ...unguardedAt(file, connection), target, value, read, reads: [read] };
}

function* faultsOfLoopback(
  file: SourceFile,
  connection: Connection,
  target: TargetUse,
  value: PossibleValue,
  address: ValueAddress,
  { authority, piece }: NonNullable<ValueAddress['loopback']>,
): Generator<Fault> {
  const base = { node: piece, connection, target, value, address, host: describeAddress(authority) };
  if (value.conditions.some((condition) => condition.kind === 'stage' && condition.is === 'production')) {
    yield { ...base, kind: 'inverted-gate' };
    return;
  }
  const dead = value.conditions.find((condition) => condition.kind === 'dead');
  if (dead?.kind === 'dead') {
    yield { ...base, kind: 'dead-fallback', variable: dead.name };
    return;
  }
  if (connection.kind === 'schema-default') {
    yield { ...base, kind: 'schema-default', variable: connection.label };
    return;
  }
  const missing = missingFor(value, piece, target.values);
  if (missing !== undefined) {
    yield { ...base, kind: 'fallback', variable: missing };
    return;
  }
  if (isChosenOnPurpose(value)) return;
  const path = address.text.slice(address.parsed.originEnd);
  if (isOwnRoute(file, authority.port, path)) yield { ...base, kind: 'own-route', path: path.replace(/[?#].*/s, '').replaceAll(HOLE, '*') };
  else yield { ...base, kind: 'localhost' };
}

/** A `Request` that goes to a handler of this very program: `app.fetch(new Request('http://localhost/users'))`; no server listens without a port. */
export function isHandledHere({ client, node }: Connection, port: string | undefined): boolean {
  if (client?.name !== 'Request') return false;
  const callee = node.parent?.type === 'CallExpression' ? node.parent.callee : undefined;
  return (
    port === undefined ||
    (callee?.type === 'MemberExpression' &&
      callee.object.type !== 'ThisExpression' &&
      !/^(globalThis|window|self)$/.test(dottedName(callee.object)))
  );
}

/** A route that the framework of this very file serves. */
function isOwnRoute({ framework }: SourceFile, port: string | undefined, path: string): boolean {
  const own = developmentPort(framework);
  return own !== undefined && path.startsWith('/api/') && (port === own || port === '3000' || port === undefined || port.includes(HOLE));
}

function* faultsOfEmptiness(file: SourceFile, connection: Connection, target: TargetUse, value: PossibleValue): Generator<Fault> {
  const { client } = connection;
  const [piece] = value.pieces;
  if (!piece || (!client && connection.kind !== 'exported-address')) return;
  const variable = missingFor(value);
  const isEmpty = value.pieces.every((part) => part.kind === 'text' && part.text.trim() === '');
  const outcome = (isEmpty ? client?.whenEmpty : undefined) ?? client?.whenUndefined ?? { kind: 'unknown' };
  // `undefined` under a test that nobody understands, or beside other targets, may well be meant.
  const isNothing =
    piece.kind === 'nothing' && connection.targets.length === 1 && (variable !== undefined || value.conditions.length === 0);
  if (outcome.kind === 'loopback' && target.kind !== 'base-url' && (isEmpty || isNothing)) {
    yield { kind: 'empty', node: piece.node, connection, host: outcome.address, variable };
    return;
  }
  // An empty text guards nothing: `fetch(`${process.env.API_URL || ''}/users`)`.
  const startsEmpty = value.pieces.some((part) => part.kind === 'text' && part.text === '' && part.node.type === 'Literal');
  const read =
    variable !== undefined &&
    startsEmpty &&
    !isSameOrigin(file, connection, variable) &&
    outcome.kind !== 'remote' &&
    outcome.kind !== 'none'
      ? readIn(target, variable)
      : undefined;
  if (read && isUnguarded(file, read, value))
    yield { kind: 'unguarded', node: read.node, ...unguardedAt(file, connection), target, value, read, reads: [read] };
}

function unguardedAt(file: SourceFile, connection: Connection): Pick<FaultOf<'unguarded'>, 'connection' | 'isForBrowser'> {
  return { connection, isForBrowser: runsInBrowser(file, connection.node) };
}

/** Where a value is the read of a variable, or starts with it. */
function readIn({ values }: TargetUse, name: string): EnvRead | undefined {
  for (const { pieces } of values) {
    const first = pieces.find((piece) => piece.kind !== 'text' || piece.text !== '');
    if (first?.kind === 'env' && first.read.name === name) return first.read;
  }
  return undefined;
}

/** In a browser an address without its origin is one of the page's own origin: meant so, under a name that the bundle gets. */
function isSameOrigin(file: SourceFile, { kind, client }: Connection, variable: string): boolean {
  if (kind === 'exported-address') return isPublicName(variable);
  if (client?.runsOn === 'server' || !/^(http|websocket|graphql|rpc|auth|ai)$/.test(client?.category ?? '')) return false;
  return isPublicName(variable) && !/(^|\/)(server|backend|lambda|functions|workers?|jobs|cron|scripts)\//i.test(file.filename);
}

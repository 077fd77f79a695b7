import type { TSESTree } from '@typescript-eslint/utils';

import { classifyHost } from '../../address/host.js';
import { nameOfPort } from '../../env/port-names.js';
import { addressKindOf, addressOf } from '../connections/address-of.js';
import { callersOf } from '../code/callers.js';
import type { Condition, EnvRead, Listener, PossibleValue, TargetUse } from '../facts.js';
import type { Fault, FaultOf } from '../faults.js';
import type { FileFacts } from '../file-facts.js';
import { isForItself, isLocalProgram } from '../servers/local-programs.js';
import { nameOfValue } from '../code/holders.js';
import { placesOf } from '../code/references.js';
import { isProbe } from '../servers/probes.js';
import { onlyRead } from '../values/possible-values.js';
import type { SourceFile } from '../code/source-file.js';
import { contains, dottedName, isFunction } from '../code/syntax.js';
import { isLocalGate, isUnguarded, valuesOf } from './deployed-values.js';

/** What is wrong with the places where the servers of a file listen. */
export function* faultsOfListeners(facts: FileFacts): Generator<Fault> {
  const { source: file } = facts;
  if (isLocalProgram(file)) return;
  const listeners = facts.listeners.filter(
    (listener) =>
      listener.client?.category !== 'development' &&
      !listener.conditions.some(isLocalGate) &&
      !isForItself(facts.clientConnections, listener) &&
      !isProbe(file, listener),
  );
  for (const listener of listeners) yield* faultsOfHost(file, listener);
  yield* withNames(
    listeners.flatMap((listener) => literalPorts(file, listener)),
    listeners,
  );
}

function* faultsOfHost(file: SourceFile, listener: Listener): Generator<Fault> {
  const { node, hosts, conditions, defaultHost, isWithoutHost } = listener;
  if (isWithoutHost && defaultHost !== undefined) yield { kind: 'implicit-listen', node, listener, host: defaultHost };
  for (const { target, value } of valuesOf({ targets: hosts, conditions })) {
    if (value.conditions.some(isLocalGate)) continue;
    const read = defaultHost === undefined ? undefined : loneRead(value);
    if (read && defaultHost !== undefined && isUnguarded(file, read, value))
      yield { kind: 'localhost-listen', node: read.node, listener, target, host: defaultHost, variable: read.name, read };
    const loopback = loopbackIn(value, target);
    const variable = missingIn(value);
    // `process.env.DOCKER ? '0.0.0.0' : 'localhost'` is a choice, no fallback.
    const isChosen = variable !== undefined && !target.values.some((other) => reads(other, variable));
    if (loopback && !isChosen && isDecided(file, target, value))
      yield { kind: 'localhost-listen', listener, target, ...loopback, variable, read: undefined };
  }
}

/** The variable that is missing where a value is used. */
function missingIn({ conditions }: PossibleValue): string | undefined {
  const missing = conditions.find((condition) => condition.kind === 'env' && condition.is === 'missing');
  return missing?.kind === 'env' ? missing.name : undefined;
}

function reads({ pieces }: PossibleValue, name: string): boolean {
  return pieces.some((piece) => piece.kind === 'env' && piece.read.name === name);
}

/** The loopback host of a value, and the text that spells it; `0.0.0.0` and `::` are what a server should bind. */
function loopbackIn(value: PossibleValue, { kind }: TargetUse): { readonly node: TSESTree.Node; readonly host: string } | undefined {
  const addressKind = kind === 'bind-host' ? 'host' : addressKindOf(kind === 'bind-host:port' ? 'host:port' : kind);
  const loopback = addressKind && addressOf(value, addressKind)?.loopback;
  return loopback && classifyHost(loopback.authority.host) === 'loopback'
    ? { node: loopback.piece, host: loopback.authority.host }
    : undefined;
}

/** The read that a value is, and nothing else. */
function loneRead(value: PossibleValue): EnvRead | undefined {
  const [piece] = value.pieces;
  return onlyRead(value) !== undefined && piece?.kind === 'env' ? piece.read : undefined;
}

type PortFault = FaultOf<'hardcoded-port'>;
type LiteralPort = Omit<PortFault, 'variable' | 'isMain' | 'mayBeMain'> & {
  /** It is one of several that the same server may get. */
  readonly isAlternative: boolean;
};

function literalPorts(file: SourceFile, listener: Listener): readonly LiteralPort[] {
  if (listener.listening.agreedPort) return [];
  // `{ port: 3000, ...(process.env.PORT && { port: process.env.PORT }) }`
  if (listener.ports.length > 1 && listener.ports.some(({ values }) => values.some(isOpen))) return [];
  const found = new Map<TSESTree.Node, LiteralPort>();
  for (const { target, value } of valuesOf({ targets: listener.ports, conditions: listener.conditions })) {
    if (value.conditions.some(isLocalGate)) continue;
    const [piece, ...others] = value.pieces;
    const port = piece?.kind === 'text' && others.length === 0 ? /^[1-9]\d{0,4}$/.exec(piece.text)?.[0] : undefined;
    // A port that stands in for a missing variable is one for development.
    if (piece && port !== undefined && missingIn(value) === undefined && isDecided(file, target, value))
      found.set(piece.node, {
        kind: 'hardcoded-port',
        node: piece.node,
        listener,
        port,
        target,
        isAlternative: value.conditions.length > listener.conditions.length,
      });
  }
  return [...found.values()];
}

/** Whether a variable, or something that nobody knows, is a part of a value. */
function isOpen({ pieces }: PossibleValue): boolean {
  return pieces.some(({ kind }) => kind === 'env' || kind === 'unknown');
}

/** Whether the program itself decides for a value: no caller, option or test that nobody can follow may say another. */
function isDecided(file: SourceFile, target: TargetUse, value: PossibleValue): boolean {
  const { values } = target;
  const own = values.find(({ pieces }) => pieces === value.pieces) ?? value;
  if (isDefaultForOthers(file, target, value)) return false;
  if (values.every(({ pieces }) => pieces.every(({ kind }) => kind === 'text'))) return true;
  return !own.conditions.some(isChoice);
}

function isChoice(condition: Condition): boolean {
  return (
    condition.kind === 'other' ||
    condition.kind === 'reference' ||
    condition.kind === 'either' ||
    (condition.kind === 'env' && condition.is === 'present')
  );
}

/** The default of a parameter that every call of the file gives, or that only other files call; also by a constant. */
function isDefaultForOthers(file: SourceFile, { node }: TargetUse, { pieces: [piece] }: PossibleValue): boolean {
  const places = piece ? placesOf(file, piece.node) : [];
  return !places.some((place) => contains(node, place)) && places.some((place) => isUnusedDefault(file, place));
}

function isUnusedDefault(file: SourceFile, value: TSESTree.Node): boolean {
  const pattern = value.parent;
  if (pattern?.type !== 'AssignmentPattern' || pattern.right !== value) return false;
  let parameter: TSESTree.Node = pattern;
  while (parameter.parent && /^(TSParameterProperty|AssignmentPattern|ObjectPattern|ArrayPattern|Property)$/.test(parameter.parent.type))
    parameter = parameter.parent;
  const fn = parameter.parent;
  if (!fn || !isFunction(fn)) return false;
  const index = fn.params.findIndex((one) => one === parameter);
  return !callersOf(file, fn).some(({ args }) => args.length <= index);
}

/** Names the variables: one server gets `PORT`, unless the file reads that for another one; no two servers share a variable. */
function* withNames(ports: readonly LiteralPort[], listeners: readonly Listener[]): Generator<PortFault> {
  const taken = new Map<string, string>();
  const alternatives = new Map<Listener, string>();
  if (listeners.some(takesPort)) taken.set('PORT', '');
  for (const { isAlternative, ...fault } of ports) {
    const { node, port, listener } = fault;
    const known = isAlternative ? alternatives.get(listener) : undefined;
    // Two servers on the port of the platform would not start: the later one finds it in use.
    const mayBeMain = !taken.has('PORT') && listeners.some((other) => other !== listener && mayTakePort(other));
    const others = mayBeMain ? new Map([...taken, ['PORT', '']]) : taken;
    const variable = known ?? nameOfPort({ holder: nameOfValue(node), port, taken: others });
    taken.set(variable, port);
    if (isAlternative) alternatives.set(listener, variable);
    yield { ...fault, variable, isMain: variable === 'PORT', mayBeMain };
  }
}

/** Whether a server reads `PORT`, or its library does where the code names no port. */
function takesPort({ ports, client }: Listener): boolean {
  return ports.some(readsPort) || (ports.length === 0 && client?.readsEnv?.includes('PORT') === true);
}

/** Whether nobody knows the port of a server; what is not called a port may be another server: `new Server(httpServer)`. */
function mayTakePort({ ports, listening }: Listener): boolean {
  if (listening.agreedPort) return false;
  return ports.some(({ node, values }) => /port\W*$/i.test(dottedName(node)) && values.some(isUnknown));
}

function isUnknown({ pieces }: PossibleValue): boolean {
  return pieces.some(({ kind }) => kind === 'unknown');
}

function readsPort({ values }: TargetUse): boolean {
  return values.some((value) => reads(value, 'PORT'));
}

import type { TSESTree } from '@typescript-eslint/utils';

import type { Match } from '../../clients/catalogue.js';
import { parsePlace } from '../../clients/paths.js';
import type { Listening, Target } from '../../clients/schema.js';
import type { ClientUse } from '../connections/client-references.js';
import { conditionsAt } from '../conditions/conditions.js';
import { hasSpread, isObject, labelOf, startOf, uniqueTargets } from '../connections/connections.js';
import type { Listener, TargetUse } from '../facts.js';
import { locate } from '../values/locate.js';
import { under } from '../values/possible-values.js';
import type { SourceFile } from '../code/source-file.js';
import { dottedName, unwrap } from '../code/syntax.js';
import { findNamedListens } from './named-listeners.js';
import { functionOf } from '../code/variables.js';
import { evaluate } from '../values/values.js';
import { startWalk } from '../values/walk.js';

/** A server of Node, as far as the catalogue says nothing else. */
const PLAIN: Listening = {};

/** Every place of a file where a server starts to listen: by the catalogue, or by the name of a server and the shape of the call. In the order of the text. */
export function findListeners(file: SourceFile, uses: readonly ClientUse[]): readonly Listener[] {
  const isKnown = new Set(uses.map(({ node }) => node));
  const named = findNamedListens(file).filter(({ node }) => !isKnown.has(node));
  return [...uses, ...named].flatMap((use) => listenerOf(file, use) ?? []).sort((one, other) => one.node.range[0] - other.node.range[0]);
}

function listenerOf(file: SourceFile, use: ClientUse): Listener | undefined {
  const { node } = use;
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
  const matches = use.matches.filter(({ shape }) => shape.targets.some(isBound));
  const [match] = matches;
  if (!match) return undefined;
  const targets = overloadOf(file, use, uniqueTargets(matches));
  const given = targets.map((target) => ({ target, ...placedAt(file, use, target) }));
  const isWithoutHost =
    !hasSpread(node) && given.every(({ target, mayBeGiven }) => target.kind === 'bind-port' || isOfPort(target, targets) || !mayBeGiven);
  const listening = match.shape.listens ?? PLAIN;
  return {
    label: labelOf(use),
    client: match.client.name === '' ? undefined : match.client,
    node,
    hosts: given.flatMap(({ target, uses: found }) => (/^bind-host/.test(target.kind) ? found : [])),
    ports: given.flatMap(({ target, uses: found }) => (target.kind === 'bind-port' ? found : [])),
    accepts: targets,
    listening,
    defaultHost: defaultHostOf(file, use, match),
    isWithoutHost,
    conditions: conditionsAt(file, node),
  };
}

/** The targets of the overload that a call takes: `listen(port, host)`, or `listen({ port, host })`; all of them where nobody can tell. */
function overloadOf(file: SourceFile, use: ClientUse, targets: readonly Target[]): readonly Target[] {
  const first = startOf(use, parsePlace('0'));
  if (!first || !targets.some(({ at, kind }) => at === '0' && kind === 'bind-port')) return targets;
  const hasOptions = takesOptions(file, use);
  if (!hasOptions && !mayBePort(file, first.node)) return targets;
  return targets.filter(({ at }) => parsePlace(at).steps.length > 0 === hasOptions);
}

function takesOptions(file: SourceFile, use: ClientUse): boolean {
  const first = startOf(use, parsePlace('0'));
  return first !== undefined && !isCallback(file, first.node) && isObject(file, first.node);
}

/** What nobody knows, and is not called a port, may be options with a host in them. */
function mayBePort(file: SourceFile, node: TSESTree.Node): boolean {
  return (
    isCallback(file, node) ||
    /port\W*$/i.test(dottedName(node)) ||
    evaluate(node, startWalk(file)).some(({ pieces }) => pieces.some(({ kind }) => kind !== 'unknown'))
  );
}

function isBound({ kind }: Target): boolean {
  return kind.startsWith('bind-');
}

/** `listen(0)` takes a port or the path of a socket: one argument, which is no host. */
function isOfPort({ at, kind }: Target, targets: readonly Target[]): boolean {
  return kind === 'path' && targets.some((other) => other.kind === 'bind-port' && other.at === at);
}

interface Placed {
  readonly uses: readonly TargetUse[];
  /** Something stands there, or may: the library's own default does not surely apply. */
  readonly mayBeGiven: boolean;
}

const NOTHING: Placed = { uses: [], mayBeGiven: false };

function placedAt(file: SourceFile, use: ClientUse, { at, kind }: Target): Placed {
  const place = parsePlace(at);
  const start = startOf(use, place);
  if (!start) return NOTHING;
  const isWhole = place.steps.length === 0;
  if (isWhole && (isObject(file, start.node) || isCallback(file, start.node))) return NOTHING;
  if (isWhole && kind === 'bind-host' && isBacklog(start.node)) return NOTHING;
  const location = locate(start.node, start.steps, startWalk(file));
  const found = location.found.map(({ node, walk, conditions }) => ({ node, kind, values: under(evaluate(node, walk), conditions) }));
  // `{ port: 3000, ...options }`: whoever gives the options decides.
  if (location.unknown) return { uses: [], mayBeGiven: true };
  const uses = found.filter(({ values }) => !values.every(({ pieces }) => pieces.every((piece) => piece.kind === 'nothing')));
  return { uses, mayBeGiven: uses.length > 0 };
}

function isCallback(file: SourceFile, node: TSESTree.Node): boolean {
  return functionOf(file, node) !== undefined;
}

/** `listen(3000, 511)`: how many connections may wait. */
function isBacklog(node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  return inner.type === 'Literal' && typeof inner.value === 'number';
}

/** The loopback host of the installed version; that of the newest where nobody says which is installed. */
function defaultHostOf(file: SourceFile, use: ClientUse, { client, shape }: Match): string | undefined {
  const { omitted, since } = shape.listens ?? PLAIN;
  const version = file.settings.versions.get(client.name);
  const isOlder = since !== undefined && version !== undefined && Number.parseInt(version, 10) < since;
  return isOlder && takesOptions(file, use) ? undefined : omitted;
}

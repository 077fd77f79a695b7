import type { TSESTree } from '@typescript-eslint/utils';

import { findConfigShapes, type Match } from '../../clients/catalogue.js';
import { type Place, parsePlace } from '../../clients/paths.js';
import type { Target, TargetKind } from '../../clients/schema.js';
import { addressKindOf, addressOf } from './address-of.js';
import type { ClientUse } from './client-references.js';
import { MAY_BE_LOOPBACK } from './address-literals.js';
import { conditionsAt } from '../conditions/conditions.js';
import { exportsOf } from '../code/exports.js';
import type { Condition, Connection, IgnoredUse, PossibleValue, TargetUse } from '../facts.js';
import { findIgnored, type Start } from './ignored-targets.js';
import { locate } from '../values/locate.js';
import { namesIn, under } from '../values/possible-values.js';
import { once } from '../once.js';
import { constantInit } from '../code/references.js';
import type { SourceFile } from '../code/source-file.js';
import { dottedName, instanceName, unwrap } from '../code/syntax.js';
import { evaluate } from '../values/values.js';
import { startWalk, type Walk } from '../values/walk.js';

/** Every connection that a catalogued client makes in a file by the uses of clients in it, in the order of the text. */
export function findConnections(file: SourceFile, uses: readonly ClientUse[]): readonly Connection[] {
  const connections = uses.flatMap((use) => connectionOf(file, use) ?? []);
  return [...connections, ...configuredConnections(file)];
}

function connectionOf(file: SourceFile, use: ClientUse): Connection | undefined {
  const { matches, node } = use;
  const [first] = matches;
  if (!first || !matches.some(({ shape }) => shape.targets.some(({ kind }) => isDialled(kind)) || shape.omitted !== undefined))
    return undefined;
  const walk = startWalk(file);
  const start: Start = (place) => startOf(use, place);
  const ignored = findIgnored(matches, node, start, walk);
  const given = targetsOf(matches, start, walk, ignored);
  const omitted = matches.find(({ shape }) => shape.omitted !== undefined);
  const conditions = once(() => conditionsAt(file, node, { names: namesIn(given.uses.flatMap(({ values }) => values)) }));
  return {
    kind: 'client',
    label: labelOf(use),
    client: omitted?.client ?? first.client,
    node,
    targets: given.uses,
    ignored: ignored.filter(({ ignored: { beside } }) => beside !== undefined || !given.named()),
    accepts: uniqueTargets(matches),
    omitted: given.any || ignored.length > 0 || hasSpread(node) ? undefined : omitted?.shape.omitted,
    isHarmless: given.isHarmless,
    get conditions() {
      return conditions();
    },
  };
}

/** How messages call a use of a client: `new Pool()`, `axios.get`. */
export function labelOf({ form, callee }: ClientUse): string {
  return form === 'new' ? instanceName(callee) : dottedName(callee);
}

function isDialled(kind: TargetKind): boolean {
  return kind !== 'link' && !kind.startsWith('bind-');
}

/** Where a place starts, seen from the use; `undefined` for an argument that is left out. */
export function startOf({ node }: Pick<ClientUse, 'node'>, { root, steps }: Place): ReturnType<Start> {
  if (root.kind === 'value' && node.type === 'AssignmentExpression') return { node: node.right, steps };
  if (root.kind === 'value' && node.type === 'PropertyDefinition' && node.value) return { node: node.value, steps };
  if (root.kind !== 'argument' || (node.type !== 'CallExpression' && node.type !== 'NewExpression')) return undefined;
  const argument = node.arguments[root.index];
  return argument && argument.type !== 'SpreadElement' ? { node: argument, steps } : undefined;
}

/** Whether nobody can tell which argument of a call is which. */
export function hasSpread(node: TSESTree.Node): boolean {
  return (node.type === 'CallExpression' || node.type === 'NewExpression') && node.arguments.some(({ type }) => type === 'SpreadElement');
}

interface Given {
  readonly uses: readonly TargetUse[];
  /** Something is handed over, or may be: the library's own default does not apply. */
  readonly any: boolean;
  /** Whether what is handed over surely says where to connect. */
  named(): boolean;
  /** Whatever holds, nothing of it is read from a variable, empty, or on this machine. */
  readonly isHarmless: boolean;
}

/** What stands at the targets of a call, as far as they are of a wanted kind and not ignored. */
export function targetsOf(
  matches: readonly Match[],
  start: Start,
  walk: Walk,
  ignored: readonly IgnoredUse[] = [],
  isWanted: (kind: TargetKind) => boolean = isDialled,
): Given {
  const uses: TargetUse[] = [];
  const seen = new Set<TSESTree.Node>(ignored.map(({ node }) => node));
  const given: (readonly [values: readonly PossibleValue[], kind: TargetKind])[] = [];
  let any = false;
  let isHarmless = true;
  for (const { at, kind } of uniqueTargets(matches)) {
    const place = parsePlace(at);
    const from = start(place);
    if (!from || !isWanted(kind)) continue;
    const location = locate(from.node, from.steps, walk);
    if (location.unknown && kind !== 'port') any = true;
    for (const found of location.found) {
      if (seen.has(found.node) || (from.steps.length === 0 && isObject(walk.file, found.node))) continue;
      const possible = evaluate(found.node, found.walk);
      // `new Redis(6380)`
      if (possible.every(isPort)) continue;
      if (kind !== 'port' && !isLost(found.node)) {
        any = true;
        given.push([possible, kind]);
      }
      if (!addressKindOf(kind)) continue;
      seen.add(found.node);
      isHarmless &&= possible.every(isHarmlessValue);
      uses.push(targetUse(walk.file, found, kind, possible));
    }
  }
  return { uses, any, named: () => given.some(([possible, kind]) => !isPath(possible, kind)), isHarmless };
}

/** A target whose conditions are collected when somebody asks for its values: most are of no interest to anybody. */
function targetUse(
  file: SourceFile,
  { node, conditions }: { readonly node: TSESTree.Node; readonly conditions: readonly Condition[] },
  kind: TargetKind,
  possible: readonly PossibleValue[],
): TargetUse {
  const values = once(() => under(possible, [...conditions, ...conditionsAt(file, node, { names: namesIn(possible) })]));
  return {
    node,
    kind,
    get values() {
      return values();
    },
  };
}

function isHarmlessValue({ pieces }: PossibleValue): boolean {
  if (pieces.some(({ kind }) => kind === 'env' || kind === 'nothing')) return false;
  const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
  return (text.trim() !== '' || pieces.some(({ kind }) => kind === 'unknown')) && !MAY_BE_LOOPBACK.test(text);
}

/** The targets of shapes that describe the same call, each place once. */
export function uniqueTargets(matches: readonly Match[]): readonly Target[] {
  const targets = new Map<string, Target>();
  for (const { shape } of matches) for (const target of shape.targets) if (!targets.has(target.at)) targets.set(target.at, target);
  // A connection string beats a host beside it, a whole argument beats what is inside.
  return [...targets.values()];
}

/** An options object is no address, whatever a shape that takes a text at the same place says. */
export function isObject(file: SourceFile, node: TSESTree.Node): boolean {
  const inner = unwrap(constantInit(file, unwrap(node)) ?? node);
  return inner.type === 'ObjectExpression' || inner.type === 'ArrowFunctionExpression' || inner.type === 'FunctionExpression';
}

function isPort({ pieces }: PossibleValue): boolean {
  return pieces.length > 0 && pieces.every((piece) => piece.kind === 'text' && /^\d+$/.test(piece.text));
}

/** `axios.get('/users', { … })`: where that leads, another target says. */
function isPath(values: readonly PossibleValue[], kind: TargetKind): boolean {
  const address = addressKindOf(kind);
  return address !== undefined && values.every((value) => !addressOf(value, address));
}

/** A literal that hands over nothing. */
function isLost(node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  return inner.type === 'Literal' && inner.raw === 'null';
}

/** Connections that a configuration file describes: rewrites of Next.js, a knexfile, drizzle-kit. */
function configuredConnections(file: SourceFile): readonly Connection[] {
  const matches = findConfigShapes(file.filename);
  const exported = matches.length > 0 ? exportsOf(file).get('default') : undefined;
  if (!exported) return [];
  return [...new Set(matches.map(({ client }) => client))].flatMap((client): readonly Connection[] => {
    const own = matches.filter((match) => match.client === client);
    const start: Start = ({ root, steps }) => (root.kind === 'export' ? { node: exported, steps } : undefined);
    const { uses } = targetsOf(own, start, startWalk(file), []);
    return uses.length > 0
      ? [
          {
            kind: 'client',
            label: client.name,
            client,
            node: exported,
            targets: uses,
            ignored: [],
            accepts: [],
            omitted: undefined,
            conditions: [],
          },
        ]
      : [];
  });
}

import type { TSESTree } from '@typescript-eslint/utils';

import { HOLE } from '../../address/hole.js';
import { looksLikeAddress } from '../../address/target.js';
import type { TargetKind } from '../../clients/schema.js';
import { addressKindOf, addressOf } from './address-of.js';
import {
  dialsNothing,
  isForDevelopment,
  isListOfTargets,
  isNoTarget,
  isService,
  isTarget,
  mayListen,
  opensConnection,
} from './address-names.js';
import { conditionsAt } from '../conditions/conditions.js';
import { type Destination, RECORD, destinationsOf } from './destinations.js';
import { useOfExport } from './exported-names.js';
import { hasCredentialsBeside, isDialledHost } from './host-places.js';
import type { Connection, PossibleValue } from '../facts.js';
import { isMailBody } from './text-links.js';
import { namesIn, under } from '../values/possible-values.js';
import { importSourceOf } from '../code/imports.js';
import type { SourceFile } from '../code/source-file.js';
import { dottedName, instanceName, keyOf } from '../code/syntax.js';
import { evaluate } from '../values/values.js';
import { startWalk } from '../values/walk.js';

/** Loopback literals that leave the file's sight: handed to a call that nobody knows, or exported. */
export function findAddressUses(
  file: SourceFile,
  literal: TSESTree.Node,
  isKnownCall: (node: TSESTree.Node) => boolean,
): readonly Connection[] {
  if (namesAround(literal).some(isForDevelopment)) return [];
  return destinationsOf(file, literal).flatMap((destination) => {
    if (/^(markup|own-result|options)$/.test(destination.kind) || isMailBody(destination)) return [];
    if (namesAround(destination.value).some(isForDevelopment)) return [];
    const known = useOfExport(file, destination);
    if (known === 'unused') return [];
    if (
      known === undefined &&
      destination.keys.some((key, index) => isNoTarget(key, index === destination.keys.length - 1) || isForDevelopment(key))
    )
      return [];
    // A list of records is data: a table, a catalogue, fixtures.
    if (destination.kind === 'export' && destination.keys.includes(RECORD)) return [];
    if (!leaves(destination) && (isKnownCall(destination.node) || dialsNothing(destination.label))) return [];
    const values = addressValues(file, destination);
    return values.length > 0 ? [addressConnection(file, destination, values)] : [];
  });
}

/** The same for literals that may name a host of one network: only what they themselves spell is judged. */
export function findPrivateUses(
  file: SourceFile,
  literal: TSESTree.Node,
  isKnownCall: (node: TSESTree.Node) => boolean,
): readonly Connection[] {
  return findAddressUses(file, literal, isKnownCall).flatMap((connection) => {
    // A Durable Object, a service binding, an application of Hono: whoever has a fetch of his own looks no host up.
    if (connection.kind === 'address-argument' && /\.(fetch|request|inject)$/.test(connection.label)) return [];
    const targets = connection.targets.flatMap((target) => {
      const kind = addressKindOf(target.kind);
      const values = target.values.filter((value) => kind && addressOf(value, kind)?.privateHost?.piece === literal);
      return values.length > 0 ? [{ ...target, values }] : [];
    });
    return targets.length > 0 ? [{ ...connection, targets }] : [];
  });
}

/** The names of the variables, properties and fields that a literal is written in, up to its statement. */
export function namesAround(literal: TSESTree.Node): readonly string[] {
  const names: string[] = [];
  for (let node = literal.parent; node && !/Statement$|Declaration$|^Program$|^Arrow|^Function/.test(node.type); node = node.parent) {
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier') names.push(node.id.name);
    if (node.type === 'Property' || node.type === 'PropertyDefinition') names.push(keyOf(node) ?? '');
    if (node.type === 'AssignmentExpression') names.push(dottedName(node.left).replace(/^.*\./, ''));
  }
  return names;
}

function addressValues(file: SourceFile, destination: Destination): readonly PossibleValue[] {
  const name = destination.keys.at(-1) ?? '';
  // `API_ENDPOINTS = { login: 'http://…' }`: what holds a list of addresses may name them all.
  const named =
    useOfExport(file, destination) === 'dialled' ||
    isTarget(name) ||
    (destination.kind === 'export' && destination.keys.slice(0, -1).some(isListOfTargets));
  const isMade = destination.kind === 'result' && destination.keys.length === 1;
  if (leaves(destination) && !named && !isMade && (destination.keys.length > 1 || destination.kind === 'result')) return [];
  if (destination.kind === 'attribute' && !named) return [];
  const possible = evaluate(destination.value, startWalk(file));
  const values = under(possible, conditionsAt(file, destination.value, { names: namesIn(possible) }));
  return values.filter((value) => {
    const text = value.pieces.map((piece) => (piece.kind === 'text' ? piece.text : HOLE)).join('');
    // Where to listen, unless it is a URL under the name of a target, or who logs in there stands beside it.
    if (UNSPECIFIED.test(text))
      return leaves(destination) && (hasCredentialsBeside(destination.value) || (DIALLED_URL.test(text) && isNamedUrl(name)));
    // What stands in for a variable is what the variable is.
    if (
      !leaves(destination) &&
      value.conditions.some((condition) => condition.kind === 'env' && condition.is === 'missing' && isNoTarget(condition.name))
    )
      return false;
    if (COMES_BACK.test(text)) return false;
    // Whatever a function is called: a whole URL that it makes is one to go to.
    if (isMade && !named) return WITH_PATH.test(text) && !DESCRIBES.test(text);
    if (destination.kind === 'argument' && mayListen(destination.label)) return /^(?!https?:|wss?:)[\w+]+:\/\//.test(text);
    if (looksLikeAddress(text) || (text.startsWith(HOLE) && text !== HOLE)) return true;
    // A bare `localhost` is an address only under a name that says so, for something that dials.
    return named && /^[\w.:[\]-]+$/.test(text) && /host|server|address/i.test(name) && takesHost(file, destination, value);
  });
}

/** The value goes to other modules, where its use is out of sight. */
function leaves({ kind }: Destination): boolean {
  return kind === 'export' || kind === 'result';
}

/** Pages that say what a server offers: addresses to print. */
const DESCRIBES = /\/[\w-]*(docs?|swagger|openapi|redoc|graphiql|playground)\b/i;
const WITH_PATH = /^https?:\/\/[^/]+\/[^?#]/i;

/** Paths to which somebody else sends a browser back (RFC 6749 section 3.1.2). */
const COMES_BACK = /\/(callback|redirect|oauth2callback|cb)([/?#]|$)/i;

/** RFC 1122 section 3.2.1.3: every interface of this machine; dialled by nobody on purpose. */
const UNSPECIFIED = /^(\w+:\/\/)?(0\.0\.0\.0|\[?::\]?)(:\d+)?(\/|$)/;

/** Nobody listens to a URL with a scheme of HTTP. */
const DIALLED_URL = /^(https?|wss?):/;

function isNamedUrl(name: string): boolean {
  return /(ur[il]|endpoint|api|backend|base)s?$/i.test(name) && isTarget(name) && !/listen|bind/i.test(name);
}

/** Whether a host alone, under its name, is one to dial at this destination. */
function takesHost(file: SourceFile, { kind, label, keys, value, node }: Destination, { conditions }: PossibleValue): boolean {
  if (hasCredentialsBeside(value)) return true;
  if (kind === 'argument' && isDialledHost(value, keys.at(-2)) && isOfImport(file, node)) return true;
  if (kind === 'argument') return node.type === 'NewExpression' || opensConnection(label);
  const variables = conditions.flatMap((condition) => (condition.kind === 'env' ? condition.name : []));
  return kind !== 'attribute' && [...keys, ...variables].some(isService) && !/^(server|http|app|web|listen)$/i.test(keys.at(-2) ?? '');
}

function isOfImport(file: SourceFile, call: TSESTree.Node): boolean {
  return (call.type === 'CallExpression' || call.type === 'NewExpression') && importSourceOf(file, call.callee) !== undefined;
}

/** The connection that a value makes at a destination. */
export function addressConnection(
  file: SourceFile,
  { kind, label, node, value, keys }: Destination,
  values: readonly PossibleValue[],
): Connection {
  const name = keys.at(-1) ?? '';
  const isExported = kind === 'export' || kind === 'result' || kind === 'options';
  const target: TargetKind = /host/i.test(name) ? 'host:port' : 'url';
  return {
    kind: isExported ? 'exported-address' : 'address-argument',
    label: isExported ? keys.join('.') || label : node.type === 'NewExpression' ? instanceName(node.callee) : label,
    client: undefined,
    node,
    targets: [{ node: value, kind: target, values }],
    ignored: [],
    accepts: [],
    omitted: undefined,
    conditions: conditionsAt(file, node, { names: namesIn(values) }),
  };
}

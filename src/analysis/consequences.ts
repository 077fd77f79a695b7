import type { TSESTree } from '@typescript-eslint/utils';

import type { PrivateReach } from '../address/private-hosts.js';
import { parsePlace } from '../clients/paths.js';
import { isWrittenByBundler } from '../env/public-names.js';
import type { Lead, PossibleValue, TargetUse } from './facts.js';
import type { FaultOf } from './faults.js';
import { dottedName, isFunction, isTransparent, keyOf, unwrap } from './code/syntax.js';

type Unguarded = FaultOf<'unguarded'>;
type Unexposed = FaultOf<'unexposed'>;
type IgnoredTarget = FaultOf<'ignored'>;

/** What the client does when the variable is missing, as the second half of a sentence: `connects to localhost:5432`. */
export function describeMissing({ connection, value, read, target, isForBrowser }: Unguarded): string {
  const method = methodOf(read.node);
  const end = connection.kind === 'exported-address' ? 'set' : 'reached';
  if (method !== undefined) return `is never ${end}: the program fails with "Cannot read properties of undefined (reading '${method}')"`;
  const [only, ...others] = value.pieces;
  if (only?.kind === 'env' && (isParsed(target.node) || isParsed(read.node.parent)))
    return 'is never reached: `new URL()` fails with "Invalid URL"';
  if (connection.kind === 'exported-address') return describeExported(value, connection.node);
  if (only && others.length > 0) return `gets "${textWithoutVariable(value)}"`;
  if (isForBrowser && connection.client?.takesPageOrigin)
    return `${connection.client.category === 'http' ? 'sends its requests' : 'connects'} to the origin of the page`;
  const outcome = connection.client?.whenUndefined ?? { kind: 'unknown' };
  switch (outcome.kind) {
    case 'loopback':
      return `connects to ${outcome.address}`;
    case 'fails':
      return outcome.error ? `fails with "${outcome.error}"` : 'stops with an error';
    case 'remote':
      return `connects to ${outcome.address ?? 'the public service'}`;
    case 'host-undefined':
      return 'looks up a host called "undefined"';
    default:
      return 'gets `undefined` for its address';
  }
}

/** What other modules find in the place of an address. */
function describeExported(value: PossibleValue, node: TSESTree.Node): string {
  if (value.pieces.length > 1) return `becomes "${textWithoutVariable(value)}"`;
  const found = value.pieces.every(({ kind }) => kind === 'text') ? 'empty' : '`undefined`';
  return `is ${found} for ${isFunction(node) || /^TS(TypeReference|ClassImplements)$/.test(node.type) ? 'all that read it' : 'every module that imports it'}`;
}

/** The member that code takes of a variable without asking whether it is there: `process.env.BROKERS.split(',')`. */
function methodOf(read: TSESTree.Node): string | undefined {
  let node = read;
  while (node.parent && isTransparent(node.parent, node)) node = node.parent;
  const { parent } = node;
  return parent?.type === 'MemberExpression' && parent.object === node && !parent.optional ? keyOf(parent) : undefined;
}

/** Whether an expression is a URL that is parsed where it stands, or a text of it: `new URL(path, base).href`. */
function isParsed(node: TSESTree.Node | undefined): boolean {
  let inner = node && unwrap(node);
  if (inner?.type === 'CallExpression') inner = unwrap(inner.callee);
  if (inner?.type === 'MemberExpression' && /^(href|toString)$/.test(keyOf(inner) ?? '')) inner = unwrap(inner.object);
  return inner?.type === 'NewExpression' && dottedName(inner.callee) === 'URL';
}

/** The text that the client gets: every unset variable is the word "undefined" in it. */
function textWithoutVariable({ pieces }: PossibleValue): string {
  const texts = pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'env' ? 'undefined' : '…'));
  return texts.join('').replace(/…+/g, '…');
}

/** What browser code gets in the place of a variable that its bundle has not, as the second half of a sentence: `gets "undefined/users"`. */
export function describeUnexposed({ value, target, read }: Unexposed): string {
  const hasFallback = target.values.some(({ conditions }) =>
    conditions.some((condition) => condition.kind === 'env' && condition.name === read.name && condition.is === 'missing'),
  );
  if (hasFallback) return 'always gets what stands in for it';
  return value.pieces.length > 1 ? `gets "${textWithoutVariable(value)}"` : 'gets no address';
}

/** A value that stands in for variables. */
interface StandIn {
  readonly variable: string;
  readonly value: PossibleValue;
  readonly target: TargetUse;
}

/** The variables that could hold the address, all of them missing; not those that only decide whether it is used. */
function missingIn({ variable, value, target }: StandIn): readonly string[] {
  const read = new Set(target.values.flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.kind === 'env' ? piece.read.name : []))));
  const missing = value.conditions.flatMap((condition) => (condition.kind === 'env' && condition.is === 'missing' ? condition.name : []));
  return [...new Set([variable, ...missing.filter((name) => read.has(name))])];
}

/** When the value is used, as a clause: "`API_URL` is missing", "`API_URL` and `BACKEND_URL` are missing". */
export function describeGap(standIn: StandIn): string {
  const names = missingIn(standIn).map((name) => `\`${name}\``);
  const last = names.pop();
  return names.length === 0 ? `${last} is missing` : `${names.join(', ')} and ${last} are missing`;
}

/** What to do about it, as a sentence without its full stop. */
export function describeRemedy(standIn: StandIn): string {
  const what = missingIn(standIn).length === 1 ? 'it' : 'one of them';
  return isWrittenByBundler(standIn.variable)
    ? `Set ${what} in every build, or stop without it`
    : `Set ${what} on every deployment, or stop at start-up without it`;
}

/** A sentence about the other uses of the same variable; empty when there is none. Starts with a space. */
export function describeOthers({ reads }: Unguarded): string {
  const count = reads.length - 1;
  if (count === 0) return '';
  return count === 1 ? ' One more use in this file is not checked either.' : ` ${count} more uses in this file are not checked either.`;
}

/** Who ignores it: the call, or, where an option of the whole library is assigned, the library. */
export function describeIgnoring({ connection: { node, client, label } }: IgnoredTarget): string {
  return node.type === 'AssignmentExpression' ? (client?.name ?? label) : label;
}

/** What the library ignores: `url`, a text as `connection`, its arguments. */
export function describeIgnored({ connection, use }: IgnoredTarget): string {
  const { at } = use.target;
  if (connection.node.type === 'AssignmentExpression') return `\`${connection.label}\``;
  const name = /\.(\w+)$/.exec(at)?.[1];
  if (name === undefined) return at === '0' ? 'a text' : 'a host as its second argument';
  return use.isText ? `a text as \`${name}\`` : `\`${name}\``;
}

/** How a place is called in a sentence: "as `socket.host`", "as the first argument". */
export function describePlace(at: string): string {
  const name = at.replace(/^\d+\.?/, '').replace(/^.*[)\]]\.?/, '');
  return name === '' ? `as the ${['first', 'second', 'third'][Number(at)] ?? 'next'} argument` : `as \`${name}\``;
}

/** What a client does that finds no target, as the second half of a sentence. */
export function describeDefault({ client }: IgnoredTarget['connection']): string {
  const outcome = client?.whenUndefined ?? { kind: 'unknown' };
  switch (outcome.kind) {
    case 'loopback':
      return `connects to ${outcome.address}`;
    case 'remote':
      return `connects to ${outcome.address ?? 'the public service'}`;
    case 'none':
      return 'keeps everything in the memory of the process';
    default:
      return 'sends its requests without a base URL';
  }
}

/** Who can reach a host, as the second half of a sentence: `which …`. */
export function describeReach(reach: PrivateReach): string {
  switch (reach) {
    case 'private':
    case 'cgnat':
    case 'link-local':
      return 'only its own network can reach';
    case 'local-name':
      return 'only its own network can look up';
    case 'single-label':
      return 'only containers in its own network can look up';
  }
}

/** What a link does to whom, and what they find, as two parts of a sentence around the address. */
export function describeLead(lead: Lead): { readonly leads: string; readonly outcome: string } {
  switch (lead) {
    case 'visit':
      return { leads: 'sends the browser to', outcome: 'the visitor’s own machine, where the page cannot be reached' };
    case 'load':
      return { leads: 'has the browser load from', outcome: 'the visitor’s own machine, where nothing answers' };
    case 'return':
      return { leads: 'has people sent back to', outcome: 'their own machine, where the page cannot be reached' };
    case 'notify':
      return { leads: 'has another service call', outcome: 'that service’s own machine, where nobody hears of it' };
  }
}

/** The same for uses that the bundle does not serve. */
export function describeOthersUnexposed({ reads }: Unexposed): string {
  const count = reads.length - 1;
  if (count === 0) return '';
  return count === 1 ? ' The same holds for one more use in this file.' : ` The same holds for ${count} more uses in this file.`;
}

/** What a client on a server does with a path, as the second half of a sentence: `it fails with "Invalid URL"`. */
export function describeRelative({ connection }: FaultOf<'relative-url'>): string {
  const outcome = connection.client?.whenRelative ?? { kind: 'unknown' };
  if (outcome.kind === 'fails')
    return outcome.error ? `the call fails with "${outcome.error}"` : 'the call fails before anything is dialled';
  if (outcome.kind !== 'loopback') return 'the call goes to a host that nobody meant';
  if (outcome.versions === undefined) return `the call goes to ${outcome.address}`;
  return `the call fails, or goes to ${outcome.address} (${connection.client?.name ?? 'versions'} ${outcome.versions})`;
}

/** How to set a timeout, as a sentence without its full stop: ``Set `timeout` ``. */
export function describeTimeout({ places }: FaultOf<'no-timeout'>): string {
  const [first] = places;
  const { root, steps } = parsePlace(first?.at ?? '0');
  const inside = steps.slice(steps.findIndex(({ kind }) => kind === 'returned') + 1);
  const name = inside.flatMap((step) => (step.kind === 'property' ? [step.name] : [])).join('.');
  if (root.kind === 'result') return `Call \`${name}\` on what it gives back`;
  return first?.unit === 'signal' ? `Pass \`${name}: AbortSignal.timeout(…)\`` : `Set \`${name}\``;
}

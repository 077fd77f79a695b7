import type { TSESTree } from '@typescript-eslint/utils';

import type { Connection } from '../analysis/facts.js';
import type { FileAnalysis } from '../analysis/analyze.js';
import type { SourceFile } from '../analysis/code/source-file.js';
import { dottedName, keyOf } from '../analysis/code/syntax.js';
import type { FaultOf } from '../analysis/faults.js';
import { type Place, parsePlace } from '../clients/paths.js';
import type { Target } from '../clients/schema.js';
import { appendedArgument } from './arguments.js';
import { repaired } from './change.js';
import { insertedProperty, wrapped } from './insertions.js';
import type { Variable } from './checked-read.js';
import type { Repair } from './repair.js';
import { quoted } from './spelling.js';
import type { Surroundings } from './surroundings.js';
import { nameFor } from './variable-names.js';

/** Where and how a target can be put into a call that has none. */
interface Insertion {
  readonly kind: 'url' | 'host';
  /** What the variable holds in development. */
  readonly origin: string;
  readonly port: string | undefined;
  /** Puts the code of a target in. */
  readonly edit: (code: string) => { readonly range: readonly [number, number]; readonly text: string };
}

/** Schemes of connection strings, by the port that their service listens on: IANA port numbers, and the clients' manuals. */
const SCHEMES: Readonly<Record<string, string>> = {
  '80': 'http',
  '443': 'https',
  '1883': 'mqtt',
  '3306': 'mysql',
  '4222': 'nats',
  '5432': 'postgres',
  '5672': 'amqp',
  '6379': 'redis',
  '27017': 'mongodb',
};

/** Gives a client that has no target one that is read from a variable. */
export function giveTarget(file: FileAnalysis, fault: FaultOf<'implicit'>, surroundings: Surroundings): Repair | undefined {
  const insertion = insertionFor(file.source, fault.connection);
  if (!insertion) return undefined;
  const name = nameFor(
    file,
    fault.connection,
    { node: fault.node, origin: insertion.origin, port: insertion.port, kind: insertion.kind },
    surroundings,
  );
  const variable: Variable = { name, value: `${surroundings.accessor}.${name}`, developmentValue: quoted(insertion.origin) };
  return repaired(file.source, [{ kind: 'client', value: fault.node, variable, edit: insertion.edit }], surroundings);
}

/** Finds the way to give a client its target; `undefined` where the call's shape leaves it open. */
function insertionFor(file: SourceFile, connection: Connection): Insertion | undefined {
  const { node, omitted } = connection;
  if (!omitted || (node.type !== 'NewExpression' && node.type !== 'CallExpression')) return undefined;
  if (file.sourceCode.getCommentsInside(node).length > 0 && node.arguments.length === 0) return undefined;
  const candidates = connection.accepts
    .filter(({ ignored }) => ignored === undefined)
    .map((target) => ({ target, place: parsePlace(target.at) }));
  const ordered = [...candidates].sort((one, other) => rank(one.target, node) - rank(other.target, node));
  for (const { target, place } of ordered) {
    const insertion = into(file, node, place, target, omitted);
    if (insertion) return insertion;
  }
  return undefined;
}

/** A URL before a host, a whole argument before an option; beside other parts of an address, the host. */
function rank({ kind, at }: Target, node: TSESTree.NewExpression | TSESTree.CallExpression): number {
  const order = ['connection-string', 'base-url', 'url', 'host:port', 'host'].indexOf(kind);
  const partly = node.arguments.some(saysPart);
  return (order === -1 ? 99 : order) + (partly && kind === 'host' ? -10 : 0) + at.length / 100;
}

/** Options that say a part of the address, so that a whole URL beside them would lose or override it. */
const PARTS = /^(port|user|username|password|pass|database|db|path|protocol|tls|ssl|secure|vhost)$/;

/** Whether options say a part of the address, also in an object of their own: `{ socket: { port } }`. */
function saysPart(options: TSESTree.Node): boolean {
  return (
    options.type === 'ObjectExpression' &&
    options.properties.some((property) => property.type === 'Property' && (PARTS.test(keyOf(property) ?? '') || saysPart(property.value)))
  );
}

function into(
  file: SourceFile,
  node: TSESTree.NewExpression | TSESTree.CallExpression,
  { root, steps }: Place,
  target: Target,
  omitted: string,
): Insertion | undefined {
  const names = steps.flatMap((step) => (step.kind === 'property' ? [step.name] : []));
  if (
    root.kind !== 'argument' ||
    names.length < steps.length ||
    !['connection-string', 'url', 'base-url', 'host', 'host:port'].includes(target.kind)
  )
    return undefined;
  const holds = contents(target, omitted);
  const argument = node.arguments[root.index];
  // A host as a second argument belongs to an overload whose first is a port.
  const isOverload = names.length === 0 && root.index > 0 && target.kind === 'host' && !isPort(node.arguments[0]);
  if (holds && !argument && !isOverload && node.arguments.length === root.index && node.arguments.every(isNoOptions))
    return { ...holds, edit: (code) => appendedArgument(file, node, wrapped(names, code)) };
  if (!holds || argument?.type !== 'ObjectExpression' || names.length === 0) return undefined;
  const edit = insertedProperty(file, argument, names);
  return edit && { ...holds, edit };
}

/** What surely is no options object already: a name, a port, a handler. */
function isNoOptions(argument: TSESTree.Node): boolean {
  return isPort(argument) || ['Literal', 'TemplateLiteral', 'ArrowFunctionExpression', 'FunctionExpression'].includes(argument.type);
}

function isPort(argument: TSESTree.Node | undefined): boolean {
  return (
    argument !== undefined && ((argument.type === 'Literal' && typeof argument.value === 'number') || /port$/i.test(dottedName(argument)))
  );
}

/** What the variable holds, so that development goes on as it did. */
function contents({ kind }: Target, omitted: string): Omit<Insertion, 'edit'> | undefined {
  const [, scheme, host = '', port] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^:/]+)(?::(\d+))?/.exec(omitted) ?? [];
  if (kind === 'host') return { kind: 'host', origin: host, port };
  if (kind === 'host:port') return { kind: 'host', origin: port ? `${host}:${port}` : host, port };
  const known = scheme ?? SCHEMES[port ?? ''] ?? (kind === 'connection-string' ? undefined : 'http');
  return known ? { kind: 'url', origin: `${known}://${host}${port ? `:${port}` : ''}`, port } : undefined;
}

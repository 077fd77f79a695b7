import type { TSESTree } from '@typescript-eslint/utils';

import type { Listener } from '../analysis/facts.js';
import type { FaultOf } from '../analysis/faults.js';
import { constantInit } from '../analysis/code/references.js';
import type { SourceFile } from '../analysis/code/source-file.js';
import { isFunction, isTransparent, unwrap } from '../analysis/code/syntax.js';
import { readsOf, variableOf } from '../analysis/code/variables.js';
import { parsePlace } from '../clients/paths.js';
import { insertedProperty } from './insertions.js';
import type { Edit, Repair } from './repair.js';
import { quoted } from './spelling.js';
import type { Surroundings } from './surroundings.js';
import { isForListener } from './values-elsewhere.js';

/** All interfaces, also where a machine has no IPv6. */
const EVERYWHERE = '0.0.0.0';

type HostFault = FaultOf<'localhost-listen' | 'implicit-listen'>;

/** The loopback host goes where the server then listens on all interfaces; elsewhere 0.0.0.0 takes its place. */
export function listenEverywhere(file: SourceFile, fault: HostFault, { isCertain }: Surroundings): Repair | undefined {
  const edit =
    fault.kind === 'implicit-listen' ? givenHost(file, fault.listener) : fault.read ? afterRead(fault.node) : replacedHost(file, fault);
  if (!edit) return undefined;
  const isSure = isCertain && (fault.kind === 'implicit-listen' || (!isOptional(fault) && isForListener(file, fault.node, fault.listener)));
  return { kind: isSure ? 'fix' : 'suggestion', description: 'Listen on all interfaces.', edits: [edit] };
}

/** `process.env.ADMIN_HOST || '127.0.0.1'`: whoever deploys it can choose another host already, and may mean to keep others out. */
function isOptional({ variable, read }: FaultOf<'localhost-listen'>): boolean {
  return variable !== undefined && read === undefined;
}

/** `process.env.HOST` becomes `process.env.HOST || "0.0.0.0"`. */
function afterRead(read: TSESTree.Node): Edit | undefined {
  const { parent } = read;
  if (
    !parent ||
    isTransparent(parent, read) ||
    (parent.type !== 'CallExpression' && parent.type !== 'Property' && parent.type !== 'VariableDeclarator')
  )
    return undefined;
  const isShorthand = parent.type === 'Property' && parent.shorthand && read.type === 'Identifier';
  return { range: [read.range[1], read.range[1]], text: `${isShorthand ? `: ${read.name}` : ''} || ${quoted(EVERYWHERE)}` };
}

function replacedHost(file: SourceFile, { node, host, target, listener }: FaultOf<'localhost-listen'>): Edit | undefined {
  const isWhole = target.kind === 'bind-host' && unwrap(target.node) === node;
  // What the library does without a host is known only of those in the catalogue.
  const isNeedless = isWhole && listener.client !== undefined && listener.defaultHost === undefined;
  const removed = isNeedless ? removal(file, target.node, listener) : undefined;
  if (removed) return removed;
  const start = file.sourceCode.text.indexOf(host, node.range[0]);
  return start === -1 || start + host.length > node.range[1] ? undefined : { range: [start, start + host.length], text: EVERYWHERE };
}

/** Takes an argument out of its call, or a property out of the options of its call. */
function removal(file: SourceFile, value: TSESTree.Node, { node: call }: Listener): Edit | undefined {
  if (value.parent === call) return withoutItem(file, call.arguments, value);
  const property = value.parent;
  const options = property?.type === 'Property' && property.value === value ? property.parent : undefined;
  return property && options?.type === 'ObjectExpression' && options.parent === call
    ? withoutItem(file, options.properties, property)
    : undefined;
}

/** The edit that takes one of a list out, with one comma; `undefined` where comments or parentheses stand around it. */
function withoutItem({ sourceCode }: SourceFile, items: readonly TSESTree.Node[], item: TSESTree.Node): Edit | undefined {
  const { text } = sourceCode;
  if (sourceCode.getCommentsInside(item).length > 0) return undefined;
  const index = items.indexOf(item);
  const before = items[index - 1];
  const after = items[index + 1];
  const isComma = (start: number, end: number): boolean => /^\s*,\s*$/.test(text.slice(start, end));
  if (before) return isComma(before.range[1], item.range[0]) ? { range: [before.range[1], item.range[1]], text: '' } : undefined;
  if (after) return isComma(item.range[1], after.range[0]) ? { range: [item.range[0], after.range[0]], text: '' } : undefined;
  return undefined;
}

/** Puts the host into a call that has none. */
function givenHost(file: SourceFile, { node, accepts }: Listener): Edit | undefined {
  for (const { at, kind } of accepts) {
    const { root, steps } = parsePlace(at);
    if (kind !== 'bind-host' || root.kind !== 'argument') continue;
    const names = steps.flatMap((step) => (step.kind === 'property' ? [step.name] : []));
    const edit = names.length === 0 ? asArgument(file, node, root.index) : asProperty(file, node.arguments[root.index], names);
    if (edit) return edit;
  }
  return undefined;
}

/** `listen(3000)`, `listen(3000, callback)` */
function asArgument({ sourceCode: { text } }: SourceFile, { arguments: given, range }: Listener['node'], index: number): Edit | undefined {
  const before = given[index - 1];
  const [first] = given;
  if (!before || !first || unwrap(first).type === 'ObjectExpression' || isFunction(first)) return undefined;
  const isBare = /^[\s,]*$/.test(text.slice(before.range[1], given[index]?.range[0] ?? range[1] - 1));
  if (!isBare) return undefined;
  return { range: [before.range[1], before.range[1]], text: `, ${quoted(EVERYWHERE)}` };
}

/** `listen({ port: 3000 })`, or a constant that holds the options for this call alone. */
function asProperty(file: SourceFile, argument: TSESTree.Node | undefined, names: readonly string[]): Edit | undefined {
  if (!argument) return undefined;
  const inner = unwrap(argument);
  const variable = inner.type === 'Identifier' ? variableOf(file, inner) : undefined;
  const object = variable && readsOf(variable).length === 1 ? constantInit(file, inner) : inner;
  return object?.type === 'ObjectExpression' ? insertedProperty(file, object, names)?.(quoted(EVERYWHERE)) : undefined;
}

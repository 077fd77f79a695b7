import type { TSESTree } from '@typescript-eslint/utils';

import type { FaultOf } from '../analysis/faults.js';
import { describePlace } from '../analysis/consequences.js';
import type { Connection, IgnoredUse } from '../analysis/facts.js';
import type { SourceFile } from '../analysis/code/source-file.js';
import { keyOf, unwrap } from '../analysis/code/syntax.js';
import { isInRange } from '../clients/versions.js';
import type { Edit, Repair } from './repair.js';
import { indentOf } from './spelling.js';

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** A property of an object literal. */
interface Entry {
  readonly property: TSESTree.Property;
  readonly object: TSESTree.ObjectExpression;
}

/**
 * Puts an ignored target, its expression unchanged, where the library looks for it. A fix where it stands in the call itself, and nothing else is
 * evaluated in another order; elsewhere others may use it too.
 */
export function moveTarget(file: SourceFile, { connection, use }: FaultOf<'ignored'>): Repair | undefined {
  const { node: call, client } = connection;
  const { meant, meantIn } = use.ignored;
  if (meant === undefined) return undefined;
  const edits = editsFor(file, connection, use, meant);
  if (!edits) return undefined;
  const installed = file.settings.versions.get(client?.name ?? '');
  const isRead = meantIn === undefined || (installed !== undefined && isInRange(installed, meantIn));
  if (!isRead && installed !== undefined) return undefined;
  const isOwn = use.node.range[0] >= call.range[0] && use.node.range[1] <= call.range[1];
  return {
    kind: isRead && isOwn && !hasSpread(use) ? 'fix' : 'suggestion',
    description: `Pass the address ${describePlace(meant)}.`,
    edits,
  };
}

function editsFor(
  file: SourceFile,
  { node: call, ignored: uses, accepts }: Connection,
  { node, target: { at, kind }, values }: IgnoredUse,
  meant: string,
): readonly Edit[] | undefined {
  if (call.type === 'AssignmentExpression') return renamedMember(call.left, meant);
  // `(a, b)` is one value only in its parentheses.
  if ((call.type !== 'CallExpression' && call.type !== 'NewExpression') || node.type === 'SequenceExpression') return undefined;
  if (meant.startsWith(`${at}.`))
    return at === '0' && call.arguments.length > 1 ? undefined : wrapped(file, node, meant.slice(at.length + 1));
  if (at === '1' && meant.startsWith('0.')) return positional(file, call, meant);
  const entry = entryAround(node);
  if (!entry) return undefined;
  const isUrl = values.some(({ pieces }) => pieces.some((piece) => piece.kind === 'text' && piece.text.includes('://')));
  if (parentOf(at) === parentOf(meant)) return kind === 'host' && isUrl ? undefined : renamed(entry.property, lastOf(meant));
  if (parentOf(at) === meant)
    return entry.object.properties.length > 1 && !accepts.some((other) => other.at.startsWith('1.'))
      ? undefined
      : hoisted(file, call, entry);
  const holder = parentOf(meant);
  if (parentOf(holder) !== parentOf(at) || lastOf(at) !== lastOf(meant)) return undefined;
  const together = uses.filter(({ ignored }) => ignored.meant !== undefined && parentOf(ignored.meant) === holder);
  return nested(file, entry.object, lastOf(holder), together);
}

function parentOf(at: string): string {
  return at.slice(0, Math.max(0, at.lastIndexOf('.')));
}

function lastOf(at: string): string {
  return at.slice(at.lastIndexOf('.') + 1);
}

function entryAround(value: TSESTree.Node): Entry | undefined {
  const { parent } = value;
  return parent?.type === 'Property' &&
    parent.value === value &&
    parent.parent.type === 'ObjectExpression' &&
    !parent.computed &&
    parent.kind === 'init'
    ? { property: parent, object: parent.parent }
    : undefined;
}

/** What is spread beside it may say something else about the address. */
function hasSpread({ node }: IgnoredUse): boolean {
  return entryAround(node)?.object.properties.some(({ type }) => type === 'SpreadElement') ?? false;
}

/** `axios.defaults.baseUrl = …` */
function renamedMember(left: TSESTree.Node, meant: string): readonly Edit[] | undefined {
  return left.type === 'MemberExpression' && !left.computed ? [{ range: left.property.range, text: lastOf(meant) }] : undefined;
}

function renamed({ key, value, shorthand }: TSESTree.Property, name: string): readonly Edit[] {
  if (shorthand) return [{ range: [value.range[0], value.range[0]], text: `${name}: ` }];
  return [{ range: key.range, text: key.type === 'Literal' ? `'${name}'` : name }];
}

/** `'redis://…'` becomes `{ url: 'redis://…' }`. */
function wrapped({ sourceCode }: SourceFile, value: TSESTree.Node, name: string): readonly Edit[] {
  const before = entryAround(value)?.property.shorthand ? `${sourceCode.getText(value)}: ` : '';
  return [
    { range: [value.range[0], value.range[0]], text: `${before}{ ${name}: ` },
    { range: [value.range[1], value.range[1]], text: ' }' },
  ];
}

/** `(port, host)` becomes `({ socket: { port: port, host: host } })`. */
function positional({ sourceCode }: SourceFile, { arguments: given }: Call, meant: string): readonly Edit[] | undefined {
  const [port, host] = given;
  if (!port || !host || given.length > 2 || port.type === 'SpreadElement' || host.type === 'SpreadElement') return undefined;
  const isBare = sourceCode.getTokenAfter(port)?.value === ',' && sourceCode.getTokenBefore(host)?.value === ',';
  if (!isBare) return undefined;
  const spell = (name: string, node: TSESTree.Node): string => (sourceCode.getText(node) === name ? '' : `${name}: `);
  return [
    { range: [port.range[0], port.range[0]], text: `{ ${lastOf(parentOf(meant))}: { ${spell('port', port)}` },
    { range: [host.range[0], host.range[0]], text: spell('host', host) },
    { range: [host.range[1], host.range[1]], text: ' } }' },
  ];
}

/** `({ url: x, ...rest })` becomes `(x, { ...rest })`. */
function hoisted({ sourceCode }: SourceFile, { arguments: given }: Call, { property, object }: Entry): readonly Edit[] | undefined {
  const [argument] = given;
  const open = sourceCode.getTokenBefore(object);
  // In parentheses of its own, what goes before the object would not be an argument.
  if (given.length !== 1 || argument !== object || !open || sourceCode.getTokenBefore(open)?.value === '(') return undefined;
  const value = sourceCode.getText(property.value);
  const { properties } = object;
  const index = properties.indexOf(property);
  const next = properties[index + 1];
  const previous = properties[index - 1];
  const removed = next ? cut(property.range[0], next.range[0]) : previous && cut(previous.range[1], property.range[1]);
  const comments = sourceCode.getCommentsInside(object);
  const isCommented = (edit: Edit): boolean => comments.some(({ range }) => range[0] < edit.range[1] && range[1] > edit.range[0]);
  if (!removed) return comments.length > 0 ? undefined : [{ range: object.range, text: value }];
  if (isCommented(removed) || !(index === 0 || isPlain(property.value))) return undefined;
  return [{ range: [object.range[0], object.range[0]], text: `${value}, ` }, removed];
}

function cut(start: number, end: number): Edit {
  return { range: [start, end], text: '' };
}

/** Whether it makes no difference when an expression is evaluated. */
function isPlain(value: TSESTree.Node): boolean {
  const inner = unwrap(value);
  if (inner.type === 'MemberExpression') return !inner.computed && isPlain(inner.object);
  if (inner.type === 'TemplateLiteral') return inner.expressions.every(isPlain);
  return ['Identifier', 'Literal', 'ThisExpression', 'MetaProperty'].includes(inner.type);
}

/** `{ host, port, password }` becomes `{ socket: { host, port }, password }`, where what goes in stands together and keeps its names. */
function nested(
  file: SourceFile,
  object: TSESTree.ObjectExpression,
  holder: string,
  uses: readonly IgnoredUse[],
): readonly Edit[] | undefined {
  const { properties } = object;
  const isMoved = (property: TSESTree.Node): boolean => property.type === 'Property' && uses.some(({ node }) => node === property.value);
  const moved = properties.filter(isMoved);
  const [first] = moved;
  const last = moved.at(-1);
  if (!first || !last || properties.some((property) => property.type === 'Property' && keyOf(property) === holder)) return undefined;
  const start = properties.indexOf(first);
  if (!properties.slice(start, start + moved.length).every(isMoved)) return undefined;
  const final = properties.at(-1);
  const comma = final && file.sourceCode.getTokenAfter(final)?.value === ',' ? ',' : '';
  const lines = moved.every((property) => isLine(file, property)) ? indentsOf(file, first, object) : undefined;
  const further = lines ? moved.slice(1).map(({ range: [start] }): Edit => ({ range: [start, start], text: lines.step })) : [];
  return [
    { range: [first.range[0], first.range[0]], text: lines ? `${holder}: {\n${lines.indent}${lines.step}` : `${holder}: { ` },
    ...further,
    { range: [last.range[1], last.range[1]], text: lines ? `${comma}\n${lines.indent}}` : ' }' },
  ];
}

/** Whether a property stands on a line of its own. */
function isLine({ sourceCode }: SourceFile, { loc: { start, end } }: TSESTree.Node): boolean {
  return start.line === end.line && (sourceCode.lines[start.line - 1] ?? '').slice(0, start.column).trim() === '';
}

/** How far a property is indented, and how much further what stands in it. */
function indentsOf(file: SourceFile, property: TSESTree.Node, object: TSESTree.Node): { readonly indent: string; readonly step: string } {
  const indent = indentOf(file, property);
  const outer = indentOf(file, object);
  return { indent, step: indent.startsWith(outer) && indent !== outer ? indent.slice(outer.length) : '  ' };
}

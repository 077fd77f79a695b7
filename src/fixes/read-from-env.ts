import type { TSESTree } from '@typescript-eslint/utils';

import type { FileAnalysis } from '../analysis/analyze.js';
import { addressKindOf } from '../analysis/address-of.js';
import type { EnvRead } from '../analysis/facts.js';
import type { Fault } from '../analysis/faults.js';
import { isTransparent, keyOf, stringOf, unwrap } from '../analysis/syntax.js';
import { isGlobal } from '../analysis/variables.js';
import { checkedRead, type Variable } from './checked-read.js';
import { breaksBuild, deferred } from './laziness.js';
import { insertionFor } from './missing-target.js';
import type { Edit, Repair } from './repair.js';
import { isReplaceable } from './replaceable.js';
import { requireVariable } from './require-variable.js';
import { quoted } from './spelling.js';
import { type Surroundings, surroundingsOf } from './surroundings.js';
import { nameFor } from './variable-names.js';
import { writtenAddress } from './written-address.js';

type OfKind<Kind extends Fault['kind']> = Extract<Fault, { readonly kind: Kind }>;

/** The edit that turns a fault into a checked read of an environment variable, as sure as it can be; `undefined` where none can be right. */
export function repairOf(file: FileAnalysis, fault: Fault): Repair | undefined {
  const surroundings = surroundingsOf(file.source, fault.node);
  switch (fault.kind) {
    case 'localhost':
    case 'own-route':
      return ofLiteral(file, fault, surroundings);
    case 'fallback':
      return ofFallback(file, fault, surroundings);
    case 'unguarded':
      return ofReads(file, fault.reads, surroundings);
    case 'empty':
      return ofEmpty(file, fault, surroundings);
    case 'implicit':
      return ofMissingTarget(file, fault, surroundings);
    case 'schema-default':
      return requireVariable(file.source, fault.node, fault.variable);
    case 'dead-fallback':
      return ofDeadFallback(file, fault, surroundings);
    case 'inverted-gate':
      return undefined;
  }
}

/** Where an edit replaces the value, and by what, once the code of the checked read is known. */
interface Change {
  /** The value that is replaced: decides when it is evaluated, and whether it may be. */
  readonly value: TSESTree.Node;
  readonly variable: Variable;
  readonly edit: (read: string) => Edit;
}

function repaired(file: FileAnalysis, changes: readonly Change[], surroundings: Surroundings): Repair | undefined {
  const { source } = file;
  const edits: Edit[] = [];
  let kind: Repair['kind'] = surroundings.isCertain ? 'fix' : 'suggestion';
  const [first] = changes;
  if (!first || !changes.every(({ value }) => isReplaceable(source, value))) return undefined;
  for (const { value, variable, edit } of changes) {
    const read = checkedRead(source, variable, surroundings);
    if (!read || (variable.value.startsWith('process') && !isGlobal(source, value, 'process') && isProcessTaken(file))) return undefined;
    const lazy = breaksBuild(source, value) ? deferred(source, value) : [];
    if (!lazy) kind = 'suggestion';
    edits.push(edit(read.text), ...(lazy ?? []), ...read.edits);
  }
  const description = `Read the address from \`${first.variable.name}\`, and stop ${source.settings.env.onMissing === 'throw' ? '' : 'in production '}when it is missing.`;
  return { kind, description, edits: merged(edits) };
}

/** Another binding called `process` would be read instead. */
function isProcessTaken({ source }: FileAnalysis): boolean {
  return !!source.sourceCode.scopeManager?.scopes.some((scope) => scope.set.get('process')?.defs.length);
}

/** Edits in the order of the text; of several that are the same (the helper, the import) one. */
function merged(edits: readonly Edit[]): readonly Edit[] {
  const unique = new Map(edits.map((edit) => [`${edit.range.join()} ${edit.text}`, edit]));
  const sorted = [...unique.values()].sort((one, other) => one.range[0] - other.range[0] || one.range[1] - other.range[1]);
  const joined: Edit[] = [];
  for (const edit of sorted) {
    const last = joined.at(-1);
    // `() => ` goes before the value that it starts with.
    if (last && last.range[0] === edit.range[0] && last.range[1] === edit.range[0]) joined.splice(-1, 1, { range: edit.range, text: last.text + edit.text });
    else joined.push(edit);
  }
  return joined;
}

function ofLiteral(file: FileAnalysis, fault: OfKind<'localhost' | 'own-route'>, surroundings: Surroundings): Repair | undefined {
  const kind = addressKindOf(fault.target.kind);
  const address = kind && writtenAddress(file.source, fault.node, kind);
  if (!kind || !address) return undefined;
  const name = nameFor(file, fault.connection, { node: address.node, origin: address.origin ?? address.originCode, port: address.port, kind: address.isHost ? 'host' : 'url' }, surroundings);
  const variable: Variable = { name, value: `${surroundings.accessor}.${name}`, developmentValue: address.originCode };
  return repaired(file, [{ value: address.node, variable, edit: (read) => inAttribute(address.node, address.replacement(read)) }], surroundings);
}

/** A string attribute of JSX needs braces around an expression. */
function inAttribute(node: TSESTree.Node, edit: Edit): Edit {
  return node.type === 'Literal' && node.parent.type === 'JSXAttribute' ? { range: edit.range, text: `{${edit.text}}` } : edit;
}

function ofFallback(file: FileAnalysis, fault: OfKind<'fallback'>, surroundings: Surroundings): Repair | undefined {
  const kind = addressKindOf(fault.target.kind);
  const address = kind && writtenAddress(file.source, fault.node, kind, true);
  if (!address) return undefined;
  const { sourceCode } = file.source;
  const developmentValue = address.node.type === 'Literal' && typeof address.node.value === 'string' ? quoted(address.node.value) : sourceCode.getText(address.node);
  const whole = standsIn(file, address.node);
  const certain = accessorOf(file, fault.variable, { ...surroundings, isCertain: true });
  if (whole && sourceCode.getCommentsInside(whole.node).length > 0) return undefined;
  const value = whole?.value ?? spelledRead(file, fault.variable) ?? 'undefined';
  const { range } = whole?.node ?? address.node;
  return repaired(file, [{ value: whole?.node ?? address.node, variable: { name: fault.variable, value, developmentValue }, edit: (read) => ({ range, text: read }) }], certain);
}

/** What a fallback belongs to (`a || fallback`, `config.get('A', fallback)`), and the code of what it stands in for. */
function standsIn({ source: { sourceCode } }: FileAnalysis, fallback: TSESTree.Node): { readonly node: TSESTree.Node; readonly value: string } | undefined {
  const { parent } = fallback;
  if (parent?.type === 'LogicalExpression' && parent.right === fallback && parent.operator !== '&&') {
    return isReadOnly(parent.left) ? { node: parent, value: sourceCode.getText(parent.left) } : undefined;
  }
  const [name, second] = parent?.type === 'CallExpression' ? parent.arguments : [];
  const isGetter = parent?.type === 'CallExpression' && parent.callee.type === 'MemberExpression' && keyOf(parent.callee) === 'get';
  if (!parent || !name || !isGetter || second !== fallback) return undefined;
  return { node: parent, value: `${sourceCode.text.slice(parent.range[0], name.range[1])})` };
}

/** Reads, and reads that stand in for each other. */
function isReadOnly(node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'LogicalExpression') return inner.operator !== '&&' && isReadOnly(inner.left) && isReadOnly(inner.right);
  return inner.type === 'MemberExpression' || inner.type === 'Identifier' || inner.type === 'CallExpression';
}

/** How the file reads a variable, if it does so by a plain member. */
function spelledRead(file: FileAnalysis, name: string): string | undefined {
  const { text } = file.source.sourceCode;
  return ['import.meta.env', 'process.env'].map((accessor) => `${accessor}.${name}`).find((read) => new RegExp(`${read.replaceAll('.', '\\.')}\\b`).test(text));
}

/** The helper asks for the stage in the way that the file reads its variables. */
function accessorOf(file: FileAnalysis, name: string, surroundings: Surroundings): Surroundings {
  return { ...surroundings, accessor: spelledRead(file, name)?.startsWith('import.meta') ? 'import.meta.env' : 'process.env' };
}

function ofReads(file: FileAnalysis, reads: readonly EnvRead[], surroundings: Surroundings): Repair | undefined {
  const [first] = reads;
  if (!first) return undefined;
  const changes = reads.map((read): Change => {
    const value = withoutCheck(read.node);
    const code = file.source.sourceCode.getText(read.node);
    const variable: Variable = { name: read.name, value: code, developmentValue: undefined };
    const { parent } = value;
    const isShorthand = parent?.type === 'Property' && parent.shorthand;
    return { value, variable, edit: (text) => ({ range: value.range, text: isShorthand ? `${code}: ${text}` : text }) };
  });
  const isImportMeta = first.accessor === 'import.meta.env';
  return repaired(file, changes, { ...surroundings, isCertain: true, accessor: isImportMeta ? 'import.meta.env' : 'process.env' });
}

/** A read with what only quiets the compiler: `!`, `as string`, `?? ''`. */
function withoutCheck(read: TSESTree.Node): TSESTree.Node {
  let value = read;
  for (let { parent } = value; parent; { parent } = value) {
    const quiets = (isTransparent(parent, value) && parent.type !== 'ChainExpression' && parent.type !== 'JSXExpressionContainer' && parent.type !== 'AwaitExpression') || isEmptyFallback(parent, value);
    if (!quiets) break;
    value = parent;
  }
  return value;
}

function isEmptyFallback(parent: TSESTree.Node, left: TSESTree.Node): boolean {
  return parent.type === 'LogicalExpression' && parent.operator !== '&&' && parent.left === left && stringOf(unwrap(parent.right)) === '';
}

/** `process.env.X ?? ''`, where the empty text means loopback to the client. */
function ofEmpty(file: FileAnalysis, fault: OfKind<'empty'>, surroundings: Surroundings): Repair | undefined {
  const { parent } = fault.node;
  if (fault.variable === undefined || parent?.type !== 'LogicalExpression' || !isEmptyFallback(parent, parent.left) || !isReadOnly(parent.left)) return undefined;
  const { sourceCode } = file.source;
  if (sourceCode.getCommentsInside(parent).length > 0) return undefined;
  const variable: Variable = { name: fault.variable, value: sourceCode.getText(parent.left), developmentValue: undefined };
  const change: Change = { value: parent, variable, edit: (read) => ({ range: parent.range, text: read }) };
  return repaired(file, [change], accessorOf(file, fault.variable, { ...surroundings, isCertain: true }));
}

function ofMissingTarget(file: FileAnalysis, fault: OfKind<'implicit'>, surroundings: Surroundings): Repair | undefined {
  const insertion = insertionFor(file.source, fault.connection);
  if (!insertion) return undefined;
  const name = nameFor(file, fault.connection, { node: fault.node, origin: insertion.origin, port: insertion.port, kind: insertion.kind }, surroundings);
  const variable: Variable = { name, value: `${surroundings.accessor}.${name}`, developmentValue: quoted(insertion.origin) };
  return repaired(file, [{ value: fault.node, variable, edit: insertion.edit }], surroundings);
}

/** The text that hides its fallback gets a checked read, and the fallback goes: a suggestion, since development then needs the variable. */
function ofDeadFallback(file: FileAnalysis, fault: OfKind<'dead-fallback'>, surroundings: Surroundings): Repair | undefined {
  const { parent } = fault.node.type === 'TemplateElement' ? fault.node.parent : fault.node;
  const code = spelledRead(file, fault.variable);
  if (parent?.type !== 'LogicalExpression' || code === undefined) return undefined;
  const { sourceCode } = file.source;
  const left = sourceCode.getText(parent.left);
  if (sourceCode.getCommentsInside(parent).length > 0 || left.split(code).length !== 2) return undefined;
  const variable: Variable = { name: fault.variable, value: code, developmentValue: undefined };
  const change: Change = { value: parent, variable, edit: (read) => ({ range: parent.range, text: left.replace(code, () => read) }) };
  const repair = repaired(file, [change], accessorOf(file, fault.variable, surroundings));
  return repair && { ...repair, kind: 'suggestion' };
}

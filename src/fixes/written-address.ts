import type { TSESTree } from '@typescript-eslint/utils';

import type { Authority } from '../address/authority.js';
import { HOLE } from '../address/hole.js';
import { hasPathsOfItsOwn } from '../address/schemes.js';
import { type AddressKind, parseTarget } from '../address/target.js';
import type { SourceFile } from '../analysis/code/source-file.js';
import { dottedName, unwrap } from '../analysis/code/syntax.js';
import { escaped } from '../regexp-text.js';
import { quoted, templateText } from './spelling.js';

/** A part of an address as it is written: a text, or an expression in it. */
type Part =
  { readonly kind: 'text'; readonly text: string; readonly start: number } | { readonly kind: 'expression'; readonly node: TSESTree.Node };

/** An address as the source spells it, parted into what goes into a variable and what stays. */
export interface WrittenAddress {
  /** The literal, template or sum that spells it. */
  readonly node: TSESTree.Node;
  /** What goes into the variable, as a text; `undefined` when expressions stand in it. */
  readonly origin: string | undefined;
  /** The code of that value. */
  readonly originCode: string;
  /** Replaces the origin by the code of a checked read. */
  readonly replacement: (read: string) => { readonly range: readonly [number, number]; readonly text: string };
  readonly port: string | undefined;
  /** What the code calls the service, by the name of its port: `auth` for `http://localhost:${AUTH_PORT}`. */
  readonly service: string | undefined;
  /** Whether it names a host (and port) without a scheme. */
  readonly isHost: boolean;
}

/** Whether an authority of an address is the one that a fault is about. */
export type IsWanted = (authority: Authority) => boolean;

/** Finds the origin around a literal; `undefined` where it is spelled in a way that cannot be parted for sure. */
export function writtenAddress(
  file: SourceFile,
  literal: TSESTree.Node,
  kind: AddressKind,
  { isWanted, whole = false }: { readonly isWanted: IsWanted; readonly whole?: boolean },
): WrittenAddress | undefined {
  const node = spelledBy(literal);
  const parts = partsOf(file, node);
  const text = parts?.map((part) => (part.kind === 'text' ? part.text : HOLE)).join('');
  const parsed = text === undefined ? undefined : parseTarget(text, kind);
  const authority = parsed?.authorities.find(isWanted);
  if (!parts || text === undefined || !parsed || !authority) return undefined;
  const isParted = !whole && parsed.form !== 'keyword' && hasPathsOfItsOwn(parsed.scheme) && kind !== 'host' && kind !== 'host:port';
  const end = isParted ? parsed.originEnd : text.length;
  const port = authority.port?.includes(HOLE) ? undefined : authority.port;
  const address =
    node.type === 'TemplateLiteral'
      ? inTemplate(file, node, parts, text, end)
      : node.type === 'BinaryExpression'
        ? inSum(file, node, parts, text, end)
        : inLiteral(node, text, end);
  return (
    address && { ...address, port, service: serviceOf(parts, authority), isHost: parsed.form === 'host' || parsed.form === 'host-port' }
  );
}

/** The same for an origin in the middle of a text, such as markup: wherever it stands in the literal, and nothing else of it. */
export function addressWithin(
  file: SourceFile,
  literal: TSESTree.Node,
  origin: string,
  port: string | undefined,
): WrittenAddress | undefined {
  const pattern = new RegExp(`${escaped(origin)}(?![\\w:@-]|\\.\\w)`, 'g');
  const found = { origin, originCode: quoted(origin), port, service: undefined, isHost: false };
  if (literal.type === 'Literal' && typeof literal.value === 'string') {
    const { value } = literal;
    if (value.search(pattern) < 1) return undefined;
    const around = value.split(pattern).map(templateText);
    return { ...found, node: literal, replacement: (read) => ({ range: literal.range, text: `\`${around.join(`\${${read}}`)}\`` }) };
  }
  if (literal.type !== 'TemplateElement' || literal.parent.type !== 'TemplateLiteral' || hasComments(file, literal.parent))
    return undefined;
  const node = literal.parent;
  const texts = partsOfTemplate(file, node)?.filter((part) => part.kind === 'text');
  const part = texts?.[node.quasis.indexOf(literal)];
  if (!part || part.text.search(pattern) < 1) return undefined;
  const around = part.text.split(pattern);
  const start = part.start + (around[0]?.length ?? 0);
  const end = part.start + part.text.length - (around.at(-1)?.length ?? 0);
  return {
    ...found,
    node,
    replacement: (read) => ({ range: [start, end], text: ['', ...around.slice(1, -1), ''].join(`\${${read}}`) }),
  };
}

/** The whole template or sum that a literal begins. */
function spelledBy(literal: TSESTree.Node): TSESTree.Node {
  let node = literal.type === 'TemplateElement' && literal.parent.type === 'TemplateLiteral' ? literal.parent : literal;
  while (node.parent?.type === 'BinaryExpression' && node.parent.operator === '+') node = node.parent;
  return node;
}

function partsOf(file: SourceFile, node: TSESTree.Node): readonly Part[] | undefined {
  if (node.type === 'Literal')
    return typeof node.value === 'string' ? [{ kind: 'text', text: node.value, start: node.range[0] + 1 }] : [{ kind: 'expression', node }];
  if (node.type === 'TemplateLiteral') return partsOfTemplate(file, node);
  if (node.type !== 'BinaryExpression') return [{ kind: 'expression', node }];
  const parts: Part[] = [];
  for (const operand of operandsOf(node)) {
    if (operand.type === 'TemplateLiteral') return undefined;
    parts.push(...(partsOf(file, operand) ?? []));
  }
  return parts;
}

function partsOfTemplate(file: SourceFile, node: TSESTree.TemplateLiteral): readonly Part[] | undefined {
  const parts: Part[] = [];
  for (const [index, quasi] of node.quasis.entries()) {
    const { raw, cooked } = quasi.value;
    if (raw !== cooked) return undefined;
    // Whether the range of a template element holds its delimiters differs by parser.
    const before = node.expressions[index - 1];
    const start = before ? file.sourceCode.text.indexOf('}', before.range[1]) + 1 : node.range[0] + 1;
    parts.push({ kind: 'text', text: raw, start });
    const expression = node.expressions[index];
    if (expression) parts.push({ kind: 'expression', node: expression });
  }
  return parts;
}

function operandsOf(sum: TSESTree.BinaryExpression): readonly TSESTree.Node[] {
  const operands: TSESTree.Node[] = [];
  let node: TSESTree.Node = sum;
  while (node.type === 'BinaryExpression' && node.operator === '+') {
    operands.push(node.right);
    node = node.left;
  }
  return [node, ...operands.reverse()];
}

type Parted = Omit<WrittenAddress, 'port' | 'service' | 'isHost'>;

function inLiteral(node: TSESTree.Node, text: string, end: number): Parted {
  const rest = text.slice(end);
  const origin = text.slice(0, end);
  const replacement = (read: string): { range: readonly [number, number]; text: string } => ({
    range: node.range,
    text: rest === '' ? read : `\`\${${read}}${templateText(rest)}\``,
  });
  return { node, origin, originCode: quoted(origin), replacement };
}

function inTemplate(
  file: SourceFile,
  node: TSESTree.TemplateLiteral,
  parts: readonly Part[],
  text: string,
  end: number,
): Parted | undefined {
  const holes = expressionsBefore(parts, end);
  if (!holes.every(isPure) || hasComments(file, node)) return undefined;
  const [first] = parts;
  const stop = positionOf(parts, end);
  if (first?.kind !== 'text' || stop === undefined) return undefined;
  const written = file.sourceCode.text.slice(first.start, stop);
  const origin = holes.length === 0 ? text.slice(0, end) : undefined;
  const originCode = origin === undefined ? `\`${written}\`` : quoted(origin);
  const isWhole = end === text.length;
  return {
    node,
    origin,
    originCode,
    replacement: (read) => (isWhole ? { range: node.range, text: read } : { range: [first.start, stop], text: `\${${read}}` }),
  };
}

function inSum(file: SourceFile, node: TSESTree.BinaryExpression, parts: readonly Part[], text: string, end: number): Parted | undefined {
  const holes = expressionsBefore(parts, end);
  if (!holes.every(isPure)) return undefined;
  const operands = operandsOf(node);
  let length = 0;
  for (const [index, part] of parts.entries()) {
    const operand = operands[index];
    if (!operand) return undefined;
    const start = length;
    length += part.kind === 'text' ? part.text.length : 1;
    if (length < end) continue;
    // The origin ends in this operand.
    const [first] = operands;
    if (!first) return undefined;
    if (index === 0) return { ...inLiteral(operand, part.kind === 'text' ? part.text : text, end), node };
    if (!isPlainSum(file, operands.slice(0, index + 1))) return undefined;
    const before = file.sourceCode.text.slice(first.range[0], operands[index - 1]?.range[1]);
    const last = part.kind === 'text' ? quoted(part.text.slice(0, end - start)) : file.sourceCode.getText(operand);
    const rest = part.kind === 'text' ? part.text.slice(end - start) : '';
    const tail = rest === '' ? '' : ` + ${quoted(rest)}`;
    return {
      node,
      origin: undefined,
      originCode: `${before} + ${last}`,
      replacement: (read) => ({ range: [first.range[0], operand.range[1]], text: `${read}${tail}` }),
    };
  }
  return undefined;
}

/** Whether nothing but `+` stands between operands: no parentheses that a cut would part, no comments. */
function isPlainSum({ sourceCode: { text } }: SourceFile, operands: readonly TSESTree.Node[]): boolean {
  return operands.every((operand, index) => {
    const next = operands[index + 1];
    return !next || /^\s*\+\s*$/.test(text.slice(operand.range[1], next.range[0]));
  });
}

function serviceOf(parts: readonly Part[], { portStart }: Authority): string | undefined {
  let length = 0;
  for (const part of parts) {
    if (length === portStart && part.kind === 'expression')
      return /^(?:.*\.)?(\w+?)_?port$/i.exec(dottedName(part.node))?.[1]?.toLowerCase();
    length += part.kind === 'text' ? part.text.length : 1;
  }
  return undefined;
}

function expressionsBefore(parts: readonly Part[], end: number): readonly TSESTree.Node[] {
  let length = 0;
  return parts.flatMap((part) => {
    const start = length;
    length += part.kind === 'text' ? part.text.length : 1;
    return part.kind === 'expression' && start < end ? [part.node] : [];
  });
}

/** Where an offset of the text stands in the source. */
function positionOf(parts: readonly Part[], end: number): number | undefined {
  let length = 0;
  for (const part of parts) {
    const start = length;
    length += part.kind === 'text' ? part.text.length : 1;
    if (part.kind === 'text' && end >= start && end <= length) return part.start + (end - start);
  }
  return undefined;
}

/** Whether an expression may be evaluated earlier, or without need, and nobody notices. */
function isPure(node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  switch (inner.type) {
    case 'Identifier':
    case 'Literal':
    case 'ThisExpression':
    case 'MetaProperty':
      return true;
    case 'MemberExpression':
      return isPure(inner.object) && (!inner.computed || isPure(inner.property));
    case 'LogicalExpression':
      return isPure(inner.left) && isPure(inner.right);
    case 'ConditionalExpression':
      return isPure(inner.test) && isPure(inner.consequent) && isPure(inner.alternate);
    default:
      return false;
  }
}

function hasComments({ sourceCode }: SourceFile, node: TSESTree.Node): boolean {
  return sourceCode.getCommentsInside(node).length > 0;
}

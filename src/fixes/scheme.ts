import type { TSESTree } from '@typescript-eslint/utils';

import { conditionsAt } from '../analysis/conditions/conditions.js';
import { exportsOf } from '../analysis/code/exports.js';
import type { Condition } from '../analysis/facts.js';
import type { FaultOf } from '../analysis/faults.js';
import { occursIn } from '../analysis/code/once-per-file.js';
import type { SourceFile } from '../analysis/code/source-file.js';
import { constantInit } from '../analysis/code/references.js';
import { dottedName, isTransparent, keyOf, unwrap } from '../analysis/code/syntax.js';
import { usesOf } from '../analysis/code/uses.js';
import { isHostOnlyVariable, answersHttps } from '../env/platforms.js';
import { type Change, repaired } from './change.js';
import { spelledRead } from './existing-reads.js';
import type { Edit, Repair } from './repair.js';
import { isReplaceable } from './replaceable.js';
import type { Surroundings } from './surroundings.js';

/** Puts the scheme before the host of a platform; where the variable may be missing, what stood in for it still does. */
export function addScheme(file: SourceFile, fault: FaultOf<'schemeless'>, surroundings: Surroundings): Repair | undefined {
  const { read, scheme } = fault;
  if (!answersHttps(read.name) || !isPlainRead(file, read.node)) return undefined;
  const value = withoutAssertion(read.node);
  const code = file.sourceCode.getText(read.node);
  if (file.sourceCode.getCommentsInside(value).length > 0) return undefined;
  const edit = insteadOfFallback(file, value, code, scheme) ?? insteadOfPresent(file, fault, value, code);
  const description = `Put \`${scheme}://\` before the host in \`${read.name}\`.`;
  if (edit) return mended(file, edit, description);
  const repair = edit === undefined ? checked(file, fault, value, code, surroundings) : undefined;
  return repair && { ...repair, description };
}

function mended(file: SourceFile, { node, range, text }: Replacement, description: string): Repair | undefined {
  if (!isReplaceable(file, node)) return undefined;
  return { kind: onlyDialled(file, node) ? 'fix' : 'suggestion', description, edits: [{ range, text }] };
}

/** Nothing makes sure that the variable is there, and nothing stands in for it: stops without it, as for any unchecked variable. */
function checked(
  file: SourceFile,
  { read, scheme }: FaultOf<'schemeless'>,
  value: TSESTree.Node,
  code: string,
  surroundings: Surroundings,
): Repair | undefined {
  const change: Change = {
    kind: 'text',
    value,
    variable: { name: read.name, value: code, developmentValue: undefined },
    edit: (text) => withScheme(value, text, scheme),
  };
  const accessor = code.startsWith('import.meta') ? 'import.meta.env' : 'process.env';
  const repair = repaired(file, [change], { ...surroundings, isCertain: true, accessor });
  return repair && (onlyDialled(file, value) ? repair : { ...repair, kind: 'suggestion' });
}

/** How a template starts whose first part is an expression. */
const OPENING = '`${';

/** The scheme before a host: in the template that the host begins, or in one of its own. */
function withScheme(value: TSESTree.Node, host: string, scheme: string): Edit {
  const { parent } = value;
  return parent?.type === 'TemplateLiteral' && parent.expressions[0] === value && value.range[0] === parent.range[0] + OPENING.length
    ? { range: [parent.range[0] + 1, value.range[1]], text: `${scheme}://\${${host}` }
    : { range: value.range, text: `\`${scheme}://\${${host}}\`` };
}

/** An edit, and the whole that it changes the value of. */
interface Replacement extends Edit {
  readonly node: TSESTree.Node;
}

/** `read || other` becomes `read ? url : other`; of `a ?? read ?? other` the last two do. */
function insteadOfFallback(file: SourceFile, value: TSESTree.Node, code: string, scheme: string): Replacement | undefined {
  const { parent } = value;
  if (parent?.type !== 'LogicalExpression' || parent.operator === '&&') return undefined;
  const isLast = parent.right === value;
  const whole = isLast ? parent.parent : parent;
  // The last of a chain: nothing stands in for it.
  if (whole.type !== 'LogicalExpression' || (isLast && whole.left !== parent)) return undefined;
  if (whole.operator === '&&') return undefined;
  const operator = file.sourceCode.getTokenBefore(whole.right, ({ value: text }) => text === whole.operator);
  if (!operator || file.sourceCode.getCommentsInside(whole).length > 0) return undefined;
  // `(a ?? read) || other` also stands in for an empty `a`.
  if (isLast && file.sourceCode.getTokenAfter(value) !== operator) return undefined;
  const other = file.sourceCode.text.slice(operator.range[1], whole.range[1]).trim();
  const text = `${code} ? \`${scheme}://\${${code}}\` : ${other}`;
  const isInChain = isLast || whole.parent.type === 'LogicalExpression';
  return {
    node: whole,
    range: [isLast ? value.range[0] : whole.range[0], whole.range[1]],
    text: isInChain && !isParenthesized(file, whole, isLast) ? `(${text})` : text,
  };
}

/** Where a test before the use makes sure that the variable is there; where it stands in an expression that is tested later, it stays missing when it is. */
function insteadOfPresent(
  file: SourceFile,
  { read, scheme, value: possible }: FaultOf<'schemeless'>,
  value: TSESTree.Node,
  code: string,
): Replacement | null | undefined {
  const isPresent = (conditions: readonly Condition[]): boolean =>
    conditions.some((condition) => condition.kind === 'env' && condition.name === read.name && condition.is === 'present');
  if (isPresent(conditionsAt(file, read.node))) return { node: value, ...withScheme(value, code, scheme) };
  if (!isPresent(possible.conditions)) return undefined;
  return value === read.node ? { node: value, range: value.range, text: `(${code} ? \`${scheme}://\${${code}}\` : undefined)` } : null;
}

/** Whether parentheses stand around what is replaced. */
function isParenthesized({ sourceCode }: SourceFile, node: TSESTree.Node, isLast: boolean): boolean {
  return !isLast && sourceCode.getTokenBefore(node)?.value === '(' && sourceCode.getTokenAfter(node)?.value === ')';
}

const DESTRUCTURED_ENV = /\{[^{}=]*\}\s*=\s*(?:process|import\.meta)\.env\b/;

/** A member of the environment, or a constant that holds one; a name that has a default of its own would get a scheme before that, too. */
function isPlainRead(file: SourceFile, node: TSESTree.Node): boolean {
  const { parent } = node;
  if (parent?.type === 'Property' && parent.shorthand) return false;
  if (node.type === 'MemberExpression') return true;
  if (node.type !== 'Identifier') return false;
  return constantInit(file, node) !== undefined || occursIn(file, DESTRUCTURED_ENV);
}

/** A read with what only quiets the compiler: `!`, `as string`. */
function withoutAssertion(read: TSESTree.Node): TSESTree.Node {
  let value = read;
  for (let { parent } = value; parent && /^TS/.test(parent.type) && isTransparent(parent, value); { parent } = value) value = parent;
  return value;
}

/** Whether every use of a value is one that wants a URL: the start of a text, an argument, an export. */
function onlyDialled(file: SourceFile, value: TSESTree.Node): boolean {
  const exported = new Set([...exportsOf(file).values()]);
  return usesOf(file, value).every(({ node }) => exported.has(node) || wantsUrl(node));
}

function wantsUrl(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'TemplateLiteral':
      return parent.quasis[0]?.value.raw === '' && parent.expressions[0] === node;
    case 'BinaryExpression':
      return parent.operator === '+' && parent.left === node;
    case 'CallExpression':
      return parent.callee !== node && !/cookie|domain|host|allow|cors/i.test(dottedName(parent.callee));
    case 'NewExpression':
      return parent.callee !== node;
    case 'Property':
      return !/host|domain|origins/i.test(keyOf(parent) ?? '');
    case 'MemberExpression':
      return parent.object !== node;
    case 'TaggedTemplateExpression':
      return false;
    default:
      return true;
  }
}

/** `` `https://${host}` || other `` becomes a test of the variable: what stands in for it is used where the variable is missing. */
export function testHost(file: SourceFile, node: TSESTree.Node, variable: string): Repair | undefined {
  let right: TSESTree.Node = node.type === 'TemplateElement' ? node.parent : node;
  while (right.parent && isTransparent(right.parent, right)) right = right.parent;
  const { parent } = right;
  if (parent?.type !== 'LogicalExpression' || parent.right !== right || parent.operator === '&&' || !isHostOnlyVariable(variable))
    return undefined;
  const { sourceCode } = file;
  const code = spelledRead(file, variable);
  const left = unwrap(parent.left);
  const url = sourceCode.getText(left);
  const operator = sourceCode.getTokenBefore(parent.right, ({ value }) => value === parent.operator);
  if (!code || !operator || url.split(code).length !== 2 || sourceCode.getCommentsInside(parent).length > 0) return undefined;
  const other = sourceCode.text.slice(operator.range[1], parent.range[1]).trim();
  const text = `${code} ? ${url} : ${other}`;
  const isInChain = parent.parent.type === 'LogicalExpression' && !isParenthesized(file, parent, false);
  return {
    kind: 'fix',
    description: `Use what stands in for \`${variable}\` where it is missing.`,
    edits: [{ range: parent.range, text: isInChain ? `(${text})` : text }],
  };
}

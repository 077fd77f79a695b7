import type { TSESTree } from '@typescript-eslint/utils';

import type { SourceFile } from '../analysis/code/source-file.js';
import { keyOf } from '../analysis/code/syntax.js';
import type { Edit } from './repair.js';

type Call = TSESTree.NewExpression | TSESTree.CallExpression;

/** Appends an argument to a call. */
export function appendedArgument({ sourceCode }: SourceFile, node: Call, code: string): Edit {
  const close = sourceCode.getLastToken(node);
  // `new Redis` without parentheses
  if (close?.value !== ')' || close.range[0] < node.callee.range[1]) return { range: [node.range[1], node.range[1]], text: `(${code})` };
  // Behind the parentheses that an argument may stand in, and before a comma that nothing follows.
  const last = node.arguments.length > 0 ? sourceCode.getTokenBefore(close) : undefined;
  const before = last?.value === ',' ? sourceCode.getTokenBefore(last) : last;
  return before
    ? { range: [before.range[1], before.range[1]], text: `, ${code}` }
    : { range: [close.range[0], close.range[0]], text: code };
}

/** Puts an argument between two that a call has. */
export function insertedArgument({ sourceCode }: SourceFile, before: TSESTree.Node, code: string): Edit | undefined {
  const comma = sourceCode.getTokenAfter(before, ({ value }) => value === ',');
  const next = comma && sourceCode.getTokenAfter(comma);
  return next ? { range: [next.range[0], next.range[0]], text: `${code}, ` } : undefined;
}

/** Writes a property into an options object, at a path of which some may be there already; `undefined` where something else stands on the way. */
export function withProperty(file: SourceFile, object: TSESTree.ObjectExpression, path: readonly string[], code: string): Edit | undefined {
  const [name = '', ...rest] = path;
  const known = object.properties.find((property) => property.type === 'Property' && keyOf(property) === name);
  if (known?.type === 'Property')
    return known.value.type === 'ObjectExpression' && rest.length > 0 ? withProperty(file, known.value, rest, code) : undefined;
  const property = `${name}: ${nested(rest, code)}`;
  const last = object.properties.at(-1);
  if (!last) return file.sourceCode.getCommentsInside(object).length > 0 ? undefined : { range: object.range, text: `{ ${property} }` };
  // Behind what is there, on a line of its own where the others have theirs.
  const before = object.properties.at(-2)?.range[1] ?? object.range[0] + 1;
  const space = /\n[ \t]*$/.exec(file.sourceCode.text.slice(before, last.range[0]))?.[0] ?? ' ';
  return { range: [last.range[1], last.range[1]], text: `,${space}${property}` };
}

/** `{ connectionOptions: { timeout: 10_000 } }` */
export function nested(path: readonly string[], code: string): string {
  return path.reduceRight((inner, name) => `{ ${name}: ${inner} }`, code);
}

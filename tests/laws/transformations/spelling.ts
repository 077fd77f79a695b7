import type { TSESTree } from '@typescript-eslint/utils';

import { type Transformation, headEnd, replaced } from './parsed.js';
import { valuePlaces } from './value-places.js';

/** After these tokens people write comments. */
const BEFORE_COMMENT = /^([([{,;=:?+]|=>|&&|\|\||\?\?)$/;

/** A comment wherever people write comments: not between the parts of a dotted name, nor between a name and its arguments. */
export const comments: Transformation = ({ code, file, nodes }) => {
  const markup = nodes.filter(({ type }) => type === 'JSXElement' || type === 'JSXFragment');
  const isInMarkup = (offset: number): boolean => markup.some(({ range }) => range[0] < offset && offset < range[1]);
  const tokens = (file.sourceCode.ast.tokens ?? []).filter(({ value, range }) => BEFORE_COMMENT.test(value) && !isInMarkup(range[0]));
  const text = replaced(
    code,
    tokens.map(({ range }) => ({ range: [range[1], range[1]], text: ' /* ” */ ' })),
  );
  return text === undefined ? undefined : { code: text };
};

/** A line of comment before every statement of the module. */
export const commentLines: Transformation = ({ code, body }) => {
  const text = replaced(
    code,
    body.map(({ range }) => ({ range: [range[0], range[0]], text: '\n// ” before\n' })),
  );
  return text === undefined ? undefined : { code: text };
};

/** Windows line ends. */
export const carriageReturns: Transformation = ({ code }) =>
  /\r/.test(code) ? undefined : { code: `${code.trimEnd()}\n`.replace(/\n/g, '\r\n') };

/** Parentheses around every value. */
export const parentheses: Transformation = ({ code, nodes }) => {
  const text = replaced(code, around(valuePlaces(nodes), '(', ')'));
  return text === undefined ? undefined : { code: text };
};

/** `process.env['X']` for `process.env.X`. */
export const quotedVariables: Transformation = ({ code, nodes }) => {
  const reads = nodes.flatMap((node) =>
    node.type === 'MemberExpression' && !node.computed && !node.optional && node.property.type === 'Identifier' && isProcessEnv(node.object)
      ? [node.property]
      : [],
  );
  const text = replaced(
    code,
    reads.map(({ range, name }) => ({ range: [range[0] - 1, range[1]], text: `['${name}']` })),
  );
  return text === undefined ? undefined : { code: text };
};

function isProcessEnv(node: TSESTree.Node): boolean {
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === 'process' &&
    node.property.type === 'Identifier' &&
    node.property.name === 'env'
  );
}

/** Code that has nothing to do with the rest. */
export const unrelatedCode: Transformation = (program) => {
  const at = headEnd(program);
  const before = `\nconst unrelated0 = [1, 2].map((one) => one * 2); function unrelated1() { return unrelated0; }\n`;
  const after = `\nclass Unrelated2 { value = unrelated1(); }\n`;
  return { code: `${program.code.slice(0, at)}${before}${program.code.slice(at)}${after}` };
};

/** Texts before and after nodes. */
export function around(
  nodes: readonly TSESTree.Node[],
  before: string,
  after: string,
): readonly { readonly range: readonly [number, number]; readonly text: string }[] {
  return nodes.flatMap(({ range }) => [
    { range: [range[0], range[0]] as const, text: before },
    { range: [range[1], range[1]] as const, text: after },
  ]);
}

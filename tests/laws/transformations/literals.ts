import type { TSESTree } from '@typescript-eslint/utils';

import { keyOf } from '../../../src/analysis/code/syntax.js';
import { type Transformation, headEnd, replaced } from './parsed.js';
import { valuePlaces } from './value-places.js';

/** Every text and number in a constant of its own. */
export const extractedLiterals: Transformation = (program) => {
  const { code, nodes } = program;
  const literals = valuePlaces(nodes).filter((node) => isTextOrNumber(node) && !isMeantThere(node));
  const constants = literals.map(({ range }, index) => `const extracted${index} = ${code.slice(...range)};`);
  const at = headEnd(program);
  const text = replaced(code, [
    { range: [at, at], text: `\n${constants.join('\n')}\n` },
    ...literals.map(({ range }, index) => ({ range, text: `extracted${index}` })),
  ]);
  return literals.length === 0 || text === undefined ? undefined : { code: text };
};

function isTextOrNumber(node: TSESTree.Node): node is TSESTree.Literal {
  return node.type === 'Literal' && (typeof node.value === 'string' || typeof node.value === 'number');
}

/** Whether the place of a literal says something that a constant elsewhere does not. */
function isMeantThere({ parent, value }: TSESTree.Literal): boolean {
  // What is a constant already keeps its name, which may tell what it is for.
  if (parent.type === 'VariableDeclarator') return true;
  // `missing.length > 0` is one test as it is written.
  if (parent.type === 'BinaryExpression' && parent.operator !== '+') return true;
  // A file that names a variable where it does not read it may well check it.
  if (/^[A-Z][A-Z0-9_]+$/.test(String(value))) return true;
  // A token of injection is called as it is written.
  return parent.type === 'Property' && keyOf(parent) === 'provide';
}

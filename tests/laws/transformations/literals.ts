import { keyOf } from '../../../src/analysis/code/syntax.js';
import { type Transformation, headEnd, replaced } from './parsed.js';
import { valuePlaces } from './value-places.js';

/** Every text and number in a constant of its own. */
export const extractedLiterals: Transformation = (program) => {
  const { code, nodes } = program;
  const literals = valuePlaces(nodes).filter(
    (node) =>
      node.type === 'Literal' &&
      (typeof node.value === 'string' || typeof node.value === 'number') &&
      // What is a constant already keeps its name, which may tell what it is for.
      node.parent.type !== 'VariableDeclarator' &&
      node.parent.type !== 'BinaryExpression' &&
      // Whoever names a variable, and does not read it, may well check it.
      !/^[A-Z][A-Z0-9_]+$/.test(String(node.value)) &&
      // A token of injection is called as it is written.
      !(node.parent.type === 'Property' && keyOf(node.parent) === 'provide'),
  );
  const constants = literals.map(({ range }, index) => `const extracted${index} = ${code.slice(...range)};`);
  const at = headEnd(program);
  const text = replaced(code, [
    { range: [at, at], text: `\n${constants.join('\n')}\n` },
    ...literals.map(({ range }, index) => ({ range, text: `extracted${index}` })),
  ]);
  return literals.length === 0 || text === undefined ? undefined : { code: text };
};

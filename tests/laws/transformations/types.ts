import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../../../src/analysis/code/syntax.js';
import { type Parsed, type Transformation, replaced } from './parsed.js';
import { around } from './spelling.js';
import { valuePlaces } from './value-places.js';

/** A type for every variable, parameter and result that has none. */
export const annotations: Transformation = (program) => {
  const { code, nodes } = program;
  const text = replaced(
    code,
    nodes.flatMap((node) => placesOfType(node, program).map((offset) => ({ range: [offset, offset] as const, text: ': any' }))),
  );
  return text === undefined ? undefined : { code: text };
};

function placesOfType(node: TSESTree.Node, { code }: Parsed): readonly number[] {
  if (node.type === 'VariableDeclarator')
    return isUntyped(node.id) && !/^For(Of|In)Statement$/.test(node.parent.parent.type) && !node.definite ? [node.id.range[1]] : [];
  if (!isFunction(node) || node.parent.type === 'MethodDefinition') return [];
  const parameters = node.params.filter((parameter) => /[(,]\s*$/.test(code.slice(0, parameter.range[0])));
  return parameters.flatMap((parameter) => {
    const name = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
    return isUntyped(name) ? [name.range[1]] : [];
  });
}

function isUntyped(name: TSESTree.Node): boolean {
  return (
    /^(Identifier|ObjectPattern|ArrayPattern)$/.test(name.type) &&
    !('typeAnnotation' in name && name.typeAnnotation) &&
    !('optional' in name && name.optional)
  );
}

/** `(value as any)` for every value that is worked out. */
export const assertions: Transformation = ({ code, nodes }) => {
  const values = valuePlaces(nodes).filter(({ type }) => ASSERTED.test(type));
  const text = replaced(code, around(values, '(', ' as any)'));
  return text === undefined ? undefined : { code: text };
};

const ASSERTED = /^(Identifier|MemberExpression|CallExpression|TemplateLiteral|LogicalExpression|BinaryExpression|ConditionalExpression)$/;

/** `value!` for every name and member that is a value. */
export const nonNullAssertions: Transformation = ({ code, nodes }) => {
  const values = valuePlaces(nodes).filter(
    ({ type, parent }) => /^(Identifier|MemberExpression)$/.test(type) && parent?.type !== 'BinaryExpression',
  );
  const text = replaced(code, around(values, '', '!'));
  return text === undefined ? undefined : { code: text };
};

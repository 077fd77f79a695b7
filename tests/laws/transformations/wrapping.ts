import type { TSESTree } from '@typescript-eslint/utils';

import { functionAround } from '../../../src/analysis/code/syntax.js';
import { type Parsed, type Transformation, headEnd } from './parsed.js';

const MOVABLE =
  /^(VariableDeclaration|FunctionDeclaration|ClassDeclaration|ExpressionStatement|(If|For|ForOf|ForIn|While|DoWhile|Try|Switch|Block|Throw|Empty|Labeled)Statement|TSInterfaceDeclaration|TSTypeAliasDeclaration)$/;

/**
 * The statements of a module as one text, where nothing in them has to stand at its top; and whether they wait for something:
 * in a function, what rejects would be another program to the rules about rejections.
 */
function movable(program: Parsed): { readonly head: string; readonly rest: string; readonly isAsync: boolean } | undefined {
  const start = headEnd(program);
  if (program.code.startsWith('#!')) return undefined;
  const rest = program.body.filter(({ range }) => range[0] >= start);
  if (rest.length === 0 || !rest.every(({ type }) => MOVABLE.test(type)) || program.nodes.some(isExports)) return undefined;
  const isAsync = program.nodes.some(
    (node) => (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await)) && !functionAround(node),
  );
  return { head: program.code.slice(0, start), rest: program.code.slice(start), isAsync };
}

/** `module.exports`, which is looked for where `export` would stand. */
function isExports(node: TSESTree.Node): boolean {
  return node.type === 'Identifier' && node.name === 'exports';
}

function isOfModule(node: TSESTree.Node): boolean {
  return (node.type === 'ThisExpression' || (node.type === 'Identifier' && node.name === 'arguments')) && !functionAround(node);
}

/** The module in a block of its own. */
export const block: Transformation = (program) => {
  const parts = movable(program);
  return parts && { code: `${parts.head}\n{\n${parts.rest}\n}\n` };
};

/** The module where a test holds that always does. */
export const ifTrue: Transformation = (program) => {
  const parts = movable(program);
  return parts && { code: `${parts.head}\nif (true) {\n${parts.rest}\n}\n` };
};

/** The module in a function that it calls. */
export const calledFunction: Transformation = (program) => {
  const parts = movable(program);
  if (!parts || parts.isAsync || program.nodes.some(isOfModule)) return undefined;
  return { code: `${parts.head}\nfunction begin() {\n${parts.rest}\n}\nbegin();\n` };
};

/** The module in a function without a name. */
export const immediateFunction: Transformation = (program) => {
  const parts = movable(program);
  if (!parts || parts.isAsync || program.nodes.some(isOfModule)) return undefined;
  return { code: `${parts.head}\n(() => {\n${parts.rest}\n})();\n` };
};

/** The module in the static block of a class. */
export const staticBlock: Transformation = (program) => {
  const parts = movable(program);
  if (!parts || parts.isAsync || program.nodes.some(isOfModule)) return undefined;
  return { code: `${parts.head}\nclass Everything {\nstatic {\n${parts.rest}\n}\n}\n` };
};

/** The module in a method that it calls. */
export const method: Transformation = (program) => {
  const parts = movable(program);
  if (!parts || parts.isAsync || program.nodes.some(isOfModule)) return undefined;
  return { code: `${parts.head}\nclass Everything {\nbegin() {\n${parts.rest}\n}\n}\nnew Everything().begin();\n` };
};

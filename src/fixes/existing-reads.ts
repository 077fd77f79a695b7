import type { TSESTree } from '@typescript-eslint/utils';

import { oncePerFile } from '../analysis/code/once-per-file.js';
import type { SourceFile } from '../analysis/code/source-file.js';
import { stringOf, unwrap } from '../analysis/code/syntax.js';
import type { Surroundings } from './surroundings.js';

/** How the file reads a variable, if it does so by a plain member. */
export function spelledRead(file: SourceFile, name: string): string | undefined {
  const spelled = spelledReads(file);
  return ['import.meta.env', 'process.env'].map((accessor) => `${accessor}.${name}`).find((read) => spelled.has(read));
}

const spelledReads = oncePerFile(({ sourceCode: { text } }) => new Set(text.match(/(?:import\.meta|process)\.env\.[\w$\u0080-\uffff]+/g)));

/** Where the file reads a variable already, a checked read of it is sure to work; the helper asks for the stage in the same way. */
export function asRead(file: SourceFile, name: string, surroundings: Surroundings): Surroundings {
  return {
    ...surroundings,
    isCertain: true,
    accessor: spelledRead(file, name)?.startsWith('import.meta') ? 'import.meta.env' : 'process.env',
  };
}

/** Reads, and reads that stand in for each other. */
export function isReadOnly(node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'LogicalExpression') return inner.operator !== '&&' && isReadOnly(inner.left) && isReadOnly(inner.right);
  return inner.type === 'MemberExpression' || inner.type === 'Identifier' || inner.type === 'CallExpression';
}

/** `read ?? ''` and `read || ''`: quiets the compiler, and checks nothing. */
export function isEmptyFallback(parent: TSESTree.Node, left: TSESTree.Node): boolean {
  return parent.type === 'LogicalExpression' && parent.operator !== '&&' && parent.left === left && stringOf(unwrap(parent.right)) === '';
}

import type { TSESTree } from '@typescript-eslint/utils';

import type { SourceFile } from '../../../src/analysis/code/source-file.js';
import { childrenOf } from '../../../src/analysis/code/tree.js';
import { sourceFile } from '../../analysis/source-file.js';

/** A program, as transformations see it. */
export interface Parsed {
  readonly code: string;
  readonly file: SourceFile;
  readonly body: readonly TSESTree.ProgramStatement[];
  readonly nodes: readonly TSESTree.Node[];
}

/** Another program with the same meaning, and what its own names are for names of the first; `undefined` where this cannot be said of the first. */
export type Transformation = (program: Parsed) => Transformed | undefined;

export interface Transformed {
  readonly code: string;
  /** The first program's name for each new one. */
  readonly names?: ReadonlyMap<string, string>;
}

export function parse(code: string, filename: string): Parsed {
  const file = sourceFile(code, { filename });
  const nodes: TSESTree.Node[] = [];
  const waiting: TSESTree.Node[] = [file.sourceCode.ast];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    nodes.push(node);
    waiting.push(...childrenOf(file, node));
  }
  return { code, file, body: file.sourceCode.ast.body, nodes: nodes.sort((one, other) => one.range[0] - other.range[0]) };
}

/** A text to be put in place of a range. */
export interface Replacement {
  readonly range: readonly [number, number];
  readonly text: string;
}

/** The code with these texts in place of these ranges, none of which overlap; `undefined` where there are none. */
export function replaced(code: string, replacements: readonly Replacement[]): string | undefined {
  if (replacements.length === 0) return undefined;
  let text = '';
  let end = 0;
  for (const { range, text: put } of [...replacements].sort(
    (one, other) => one.range[0] - other.range[0] || one.range[1] - other.range[1],
  )) {
    text += code.slice(end, range[0]) + put;
    end = range[1];
  }
  return text + code.slice(end);
}

/** Where the imports and directives of a module end. */
export function headEnd({ body, code }: Parsed): number {
  const statement = [...body]
    .reverse()
    .find((one) => one.type === 'ImportDeclaration' || (one.type === 'ExpressionStatement' && !!one.directive));
  return statement?.range[1] ?? /^#!.*/.exec(code)?.[0].length ?? 0;
}

import type { TSESTree } from '@typescript-eslint/utils';

import type { SourceFile } from '../analysis/code/source-file.js';

/** A text as a JavaScript string literal. */
export function quoted(text: string): string {
  return JSON.stringify(text)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** A text as it stands between the backticks of a template. */
export function templateText(text: string): string {
  return text.replace(/[`\\]|\$(?=\{)/g, '\\$&').replace(/\r/g, '\\r');
}

/** The white space at the start of the line on which a node ends. */
export function indentOf({ sourceCode }: SourceFile, node: TSESTree.Node): string {
  return /^\s*/.exec(sourceCode.lines[node.loc.end.line - 1] ?? '')?.[0] ?? '';
}

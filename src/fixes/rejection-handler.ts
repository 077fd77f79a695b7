import type { FaultOf } from '../analysis/faults.js';
import type { SourceFile } from '../analysis/code/source-file.js';
import { functionAround } from '../analysis/code/syntax.js';
import type { Repair } from './repair.js';
import { indentOf } from './spelling.js';

/** Catches the rejection of a promise that nobody takes: what starts a program stops it, and what happens later is said and goes on. */
export function addRejectionHandler(file: SourceFile, { drop: { node, caller } }: FaultOf<'unhandled'>): Repair | undefined {
  if (caller) return undefined;
  const isStart = !functionAround(node);
  const indent = indentOf(file, node);
  const lines = isStart ? ['console.error(error);', 'process.exit(1);'] : ['console.error(error);'];
  const text = `.catch((error) => {\n${lines.map((line) => `${indent}  ${line}\n`).join('')}${indent}})`;
  return {
    kind: 'suggestion',
    description: isStart ? 'Catch the error, and stop the process.' : 'Catch the error, and write it to the log.',
    edits: [{ range: [node.range[1], node.range[1]], text: file.sourceCode.text.includes('\r\n') ? text.replace(/\n/g, '\r\n') : text }],
  };
}

import type { TSESTree } from '@typescript-eslint/utils';

import type { FaultOf } from '../analysis/faults.js';
import type { SourceFile } from '../analysis/code/source-file.js';
import { isTransparent } from '../analysis/code/syntax.js';
import { type Change, repaired } from './change.js';
import type { Variable } from './checked-read.js';
import { asRead, isEmptyFallback, isReadOnly } from './existing-reads.js';
import type { Repair } from './repair.js';
import type { Surroundings } from './surroundings.js';

/** Every unchecked read of a variable becomes a checked one. */
export function insteadOfReads(file: SourceFile, { reads }: FaultOf<'unguarded'>, surroundings: Surroundings): Repair | undefined {
  const [first] = reads;
  if (!first || reads.some((read) => losesComment(file, read.node))) return undefined;
  const changes = reads.map((read): Change => {
    const value = withoutCheck(read.node);
    const code = file.sourceCode.getText(read.node);
    const variable: Variable = { name: read.name, value: code, developmentValue: undefined };
    const { parent } = value;
    const isShorthand = parent?.type === 'Property' && parent.shorthand;
    return { kind: 'text', value, variable, edit: (text) => ({ range: value.range, text: isShorthand ? `${code}: ${text}` : text }) };
  });
  const isImportMeta = first.accessor === 'import.meta.env';
  return repaired(file, changes, { ...surroundings, isCertain: true, accessor: isImportMeta ? 'import.meta.env' : 'process.env' });
}

/** Comments between a read and what quiets the compiler would go with it. */
function losesComment({ sourceCode }: SourceFile, read: TSESTree.Node): boolean {
  return sourceCode.getCommentsInside(withoutCheck(read)).length > sourceCode.getCommentsInside(read).length;
}

/** A read with what only quiets the compiler: `!`, `as string`, `?? ''`. */
function withoutCheck(read: TSESTree.Node): TSESTree.Node {
  let value = read;
  for (let { parent } = value; parent; { parent } = value) {
    const quiets =
      (isTransparent(parent, value) &&
        parent.type !== 'ChainExpression' &&
        parent.type !== 'JSXExpressionContainer' &&
        parent.type !== 'AwaitExpression') ||
      isEmptyFallback(parent, value);
    if (!quiets) break;
    value = parent;
  }
  return value;
}

/** `process.env.X ?? ''`, where the empty text means loopback to the client. */
export function insteadOfEmptyText(file: SourceFile, fault: FaultOf<'empty'>, surroundings: Surroundings): Repair | undefined {
  const { parent } = fault.node;
  if (
    fault.variable === undefined ||
    parent?.type !== 'LogicalExpression' ||
    !isEmptyFallback(parent, parent.left) ||
    !isReadOnly(parent.left)
  )
    return undefined;
  const { sourceCode } = file;
  if (sourceCode.getCommentsInside(parent).length > 0) return undefined;
  const variable: Variable = { name: fault.variable, value: sourceCode.getText(parent.left), developmentValue: undefined };
  const change: Change = { kind: 'text', value: parent, variable, edit: (read) => ({ range: parent.range, text: read }) };
  return repaired(file, [change], asRead(file, fault.variable, surroundings));
}

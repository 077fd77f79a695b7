import type { TSESTree } from '@typescript-eslint/utils';

import type { SourceFile } from '../analysis/code/source-file.js';
import { keyOf, unwrap } from '../analysis/code/syntax.js';
import type { Repair } from './repair.js';

/**
 * Makes a schema require its variable: `.default('…')` goes, and `default:` of envalid and envsafe becomes `devDefault:`, which holds in development
 * only. A suggestion: development then needs the variable, or `NODE_ENV`, to be set.
 */
export function requireVariable(file: SourceFile, fallback: TSESTree.Node, variable: string): Repair | undefined {
  const { parent } = fallback;
  if (parent?.type === 'Property' && keyOf(parent) === 'default' && !parent.computed) {
    return {
      kind: 'suggestion',
      description: `Keep this default of \`${variable}\` for development.`,
      edits: [{ range: parent.key.range, text: 'devDefault' }],
    };
  }
  const call = parent && unwrap(parent);
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression' || keyOf(call.callee) !== 'default') return undefined;
  const { sourceCode } = file;
  const access = sourceCode.getTokenAfter(call.callee.object, ({ value }) => value !== ')');
  const kept = access && sourceCode.getTokenBefore(access);
  if (!kept || sourceCode.getCommentsInside(call).length > 0) return undefined;
  return {
    kind: 'suggestion',
    description: `Require \`${variable}\`.`,
    edits: [{ range: [kept.range[1], call.range[1]], text: '' }],
  };
}

import type { TSESTree } from '@typescript-eslint/utils';

import type { SourceFile } from './source-file.js';
import { nodeAt } from './tree.js';

/** What a loopback address looks like in a text, before it is parsed; only a hint where to look. */
const LOOPBACK_TEXT = /localhost|127\.\d|0\.0\.0\.0|\[::|::1|0x7f|2130706433|UseDevelopmentStorage|devstoreaccount1|\(local/gi;

/** Past this many a file is a list of addresses, not a program. */
const LIMIT = 500;

/** The string literals and template parts of a file in which a loopback address may stand. */
export function findLoopbackLiterals(file: SourceFile): readonly (TSESTree.Literal | TSESTree.TemplateElement)[] {
  const found = new Set<TSESTree.Literal | TSESTree.TemplateElement>();
  let end = 0;
  for (const { index } of file.sourceCode.text.matchAll(LOOPBACK_TEXT)) {
    if (found.size >= LIMIT) break;
    if (index < end) continue;
    const node = nodeAt(file, index);
    if (node?.type === 'TemplateElement' || (node?.type === 'Literal' && typeof node.value === 'string')) {
      found.add(node);
      [, end] = node.range;
    }
  }
  return [...found];
}

import type { TSESTree } from '@typescript-eslint/utils';

import type { SourceFile } from './source-file.js';

/** A fact about all of a file, worked out at the first question for it: asked of each place anew, it would cost the square of the file. */
export function oncePerFile<Fact>(find: (file: SourceFile) => Fact): (file: SourceFile) => Fact {
  // Keyed by the tree, so that nothing of a file outlives it.
  const known = new WeakMap<TSESTree.Program, { readonly fact: Fact }>();
  return (file) => {
    const { ast } = file.sourceCode;
    let found = known.get(ast);
    if (!found) {
      found = { fact: find(file) };
      known.set(ast, found);
    }
    return found.fact;
  };
}

const patternsOf = oncePerFile(() => new Map<RegExp, boolean>());

/** Whether the text of a file holds a pattern, which is a constant: one search answers for all places of the file. */
export function occursIn(file: SourceFile, pattern: RegExp): boolean {
  const known = patternsOf(file);
  let occurs = known.get(pattern);
  if (occurs === undefined) {
    occurs = pattern.test(file.sourceCode.text);
    known.set(pattern, occurs);
  }
  return occurs;
}

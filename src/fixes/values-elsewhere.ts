import type { TSESTree } from '@typescript-eslint/utils';

import { destinationsOf } from '../analysis/connections/destinations.js';
import type { Listener } from '../analysis/facts.js';
import type { SourceFile } from '../analysis/code/source-file.js';
import { usesOf } from '../analysis/code/uses.js';
import { isComparedAnywhere } from './replaceable.js';

/** Functions that show a text to a person. */
const SHOWS =
  /(^|\.)(log|info|debug|warn|error|trace|success|ready|print\w*)$|^(console|chalk|colors?|kleur|pc|picocolors|log|logger|debug)\b/i;

/** Whether a host or port goes to nothing but a server and the log. */
export function isForListener(file: SourceFile, value: TSESTree.Node, { node }: Listener): boolean {
  if (isComparedAnywhere(file, value)) return false;
  return destinationsOf(file, value).every(
    (destination) => destination.node === node || (destination.kind === 'argument' && SHOWS.test(destination.label)),
  );
}

/** Whether other modules get a value. */
export function isExported(file: SourceFile, value: TSESTree.Node): boolean {
  return destinationsOf(file, value).some(({ kind }) => kind === 'export' || kind === 'result');
}

/** Whether the program counts with a number, joins it to a text or calls its methods: it must stay a number then. */
export function isCountedWith(file: SourceFile, value: TSESTree.Node): boolean {
  return usesOf(file, value).some(({ node, node: { parent } }) => {
    if (parent?.type === 'MemberExpression') return parent.object === node;
    return parent?.type === 'BinaryExpression' || parent?.type === 'UnaryExpression' || parent?.type === 'UpdateExpression';
  });
}

import type { TSESTree } from '@typescript-eslint/utils';

import { parsePlace } from '../../clients/paths.js';
import type { Shape } from '../../clients/schema.js';
import { locate } from '../values/locate.js';
import { constantInit } from '../code/references.js';
import type { SourceFile } from '../code/source-file.js';
import { dottedName, stringOf, unwrap } from '../code/syntax.js';
import { startWalk } from '../values/walk.js';

/** Whether a call is given what its shape asks for: an adapter, a transport; a shape that asks for nothing describes every call. */
export function isGiven(
  file: SourceFile,
  { arguments: given }: TSESTree.CallExpression | TSESTree.NewExpression,
  { given: asked }: Shape,
): boolean {
  if (!asked) return true;
  const { root, steps } = parsePlace(asked.at);
  if (root.kind !== 'argument' || given.some(({ type }) => type === 'SpreadElement')) return false;
  const argument = given[root.index];
  if (!argument) return asked.name.includes('');
  const { found, absent, unknown } = locate(argument, steps, startWalk(file));
  if (found.length === 0) return absent && !unknown && asked.name.includes('');
  return found.some(({ node }) => asked.name.includes(lastNameOf(constantInit(file, unwrap(node)) ?? node)));
}

/** `TCP` of `Transport.TCP`, `FastifyAdapter` of `new FastifyAdapter()`. */
function lastNameOf(node: TSESTree.Node): string {
  const inner = unwrap(node);
  const named = inner.type === 'NewExpression' ? inner.callee : inner;
  return stringOf(named) ?? dottedName(named).split('.').at(-1) ?? '';
}

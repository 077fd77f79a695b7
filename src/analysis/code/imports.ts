import type { TSESTree } from '@typescript-eslint/utils';

import type { SourceFile } from './source-file.js';
import { stringOf, unwrap } from './syntax.js';
import { isGlobal, variableOf } from './variables.js';

/** The module that a name (or the object of a member) was imported from. */
export function importSourceOf(file: SourceFile, node: TSESTree.Node): string | undefined {
  let inner = unwrap(node);
  while (inner.type === 'MemberExpression') inner = unwrap(inner.object);
  if (inner.type === 'CallExpression') return requiredBy(file, inner);
  if (inner.type !== 'Identifier') return undefined;
  const definition = variableOf(file, inner)?.defs[0];
  if (definition?.type === 'ImportBinding')
    return definition.parent.type === 'ImportDeclaration' ? definition.parent.source.value : undefined;
  const init = definition?.node.type === 'VariableDeclarator' ? definition.node.init : undefined;
  let required = init && unwrap(init);
  // `require('socket.io').Server`
  while (required?.type === 'MemberExpression') required = unwrap(required.object);
  return required?.type === 'CallExpression' ? requiredBy(file, required) : undefined;
}

function requiredBy(file: SourceFile, call: TSESTree.CallExpression): string | undefined {
  const [source] = call.arguments;
  return source && isGlobal(file, call.callee, 'require') ? stringOf(source) : undefined;
}

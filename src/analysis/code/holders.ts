import type { TSESTree } from '@typescript-eslint/utils';

import { tokenOfValue } from './injected-values.js';
import { isTransparent, keyOf } from './syntax.js';

/** Whether a node gives the value under it a name: a variable, property, field, parameter or member. */
export function isHolder(parent: TSESTree.Node, node: TSESTree.Node): boolean {
  switch (parent.type) {
    case 'VariableDeclarator':
      return parent.init === node;
    case 'Property':
    case 'PropertyDefinition':
      return parent.value === node;
    case 'AssignmentPattern':
    case 'AssignmentExpression':
      return parent.right === node;
    default:
      return false;
  }
}

/** The name that such a node gives. */
export function nameOfHolder(holder: TSESTree.Node): string | undefined {
  switch (holder.type) {
    case 'VariableDeclarator':
      return holder.id.type === 'Identifier' ? holder.id.name : undefined;
    case 'Property':
      return tokenOfValue(holder) ?? keyOf(holder);
    case 'PropertyDefinition':
      return keyOf(holder);
    case 'AssignmentPattern':
    case 'AssignmentExpression': {
      const { left } = holder;
      if (left.type === 'Identifier') return left.name;
      return left.type === 'MemberExpression' ? keyOf(left) : undefined;
    }
    default:
      return undefined;
  }
}

/** The name of what holds a value as it is. */
export function nameOfValue(value: TSESTree.Node): string | undefined {
  let node = value;
  for (let { parent } = node; parent; { parent } = node) {
    if (isHolder(parent, node)) return nameOfHolder(parent);
    if (!isTransparent(parent, node)) return undefined;
    node = parent;
  }
  return undefined;
}

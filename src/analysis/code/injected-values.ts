import type { TSESTree } from '@typescript-eslint/utils';

import { type FunctionNode, dottedName, keyOf, propertyOf, stringOf, unwrap } from './syntax.js';

/** The name of the token that a value is injected for: `{ provide: API_URL, useValue: '…' }` of Angular 2 and later, and of Nest. */
export function tokenOfValue(property: TSESTree.Property): string | undefined {
  return keyOf(property) === 'useValue' ? tokenBeside(property) : undefined;
}

/** The same for what a factory gives back: `{ provide: API_URL, useFactory: () => '…' }`, `new InjectionToken('…', { factory: () => '…' })`. */
export function tokenOfFactory(fn: FunctionNode): string | undefined {
  const property = fn.parent;
  if (property.type !== 'Property') return undefined;
  if (keyOf(property) === 'useFactory') return tokenBeside(property);
  const creation = keyOf(property) === 'factory' ? property.parent.parent : undefined;
  if (creation?.type !== 'NewExpression' || dottedName(creation.callee) !== 'InjectionToken') return undefined;
  const [description] = creation.arguments;
  const holder = creation.parent;
  return holder.type === 'VariableDeclarator' && holder.id.type === 'Identifier' ? holder.id.name : description && stringOf(description);
}

function tokenBeside({ parent }: TSESTree.Property): string | undefined {
  const token = parent.type === 'ObjectExpression' ? propertyOf(parent, 'provide') : undefined;
  return token && (stringOf(unwrap(token)) ?? dottedName(token).replace(/^.*\./, ''));
}

import type { TSESTree } from '@typescript-eslint/utils';

import type { SourceFile } from './source-file.js';
import { keyOf } from './syntax.js';
import { variableOf } from './variables.js';

/** What a name was taken out of by a declaration, and the key that it had there: `error` of `const { error } = result`. */
export interface Taken {
  readonly key: string | undefined;
  readonly from: TSESTree.Expression;
}

/** `undefined` for a name that no declaration takes out of an object, or only with a default. */
export function takenBy(file: SourceFile, name: TSESTree.Identifier): Taken | undefined {
  const definition = variableOf(file, name)?.defs[0];
  if (definition?.node.type !== 'VariableDeclarator' || definition.node.id.type !== 'ObjectPattern' || !definition.node.init)
    return undefined;
  const property = definition.node.id.properties.find((one) => one.type === 'Property' && one.value === definition.name);
  return property?.type === 'Property' ? { key: keyOf(property), from: definition.node.init } : undefined;
}

import type { TSESTree } from '@typescript-eslint/utils';

import type { SourceFile } from '../code/source-file.js';
import { type FunctionNode, isFunction, keyOf } from '../code/syntax.js';
import { topStatements } from '../code/tree.js';
import { readsOf, variableOf } from '../code/variables.js';

/** Where the `fetch` is used that SvelteKit 2 hands to `load` and to request handlers: `load({ fetch })`. */
export function loadedFetches(file: SourceFile): readonly TSESTree.Identifier[] {
  const found = topStatements(file)
    .flatMap((statement) =>
      statement.type === 'ExportNamedDeclaration' && statement.declaration ? functionsIn(statement.declaration) : [],
    )
    .flatMap((fn) => {
      const [event] = fn.params;
      const pattern = event?.type === 'AssignmentPattern' ? event.left : event;
      if (pattern?.type !== 'ObjectPattern') return [];
      return pattern.properties.flatMap((property) => {
        if (property.type !== 'Property' || keyOf(property) !== 'fetch' || property.value.type !== 'Identifier') return [];
        const variable = variableOf(file, property.value);
        return variable ? readsOf(variable) : [];
      });
    });
  return found.length > 0 && file.framework === 'sveltekit' ? found : [];
}

function functionsIn(declaration: TSESTree.Node): readonly FunctionNode[] {
  const candidates =
    declaration.type === 'VariableDeclaration'
      ? declaration.declarations.map(({ init }) => (init?.type === 'TSSatisfiesExpression' ? init.expression : init))
      : [declaration];
  return candidates.flatMap((node) => (node && isFunction(node) ? [node] : []));
}

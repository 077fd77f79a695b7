import type { TSESTree } from '@typescript-eslint/utils';

import { takenBy } from '../code/destructuring.js';
import { importSourceOf } from '../code/imports.js';
import type { SourceFile } from '../code/source-file.js';
import { memberPath, nameInClause } from '../code/syntax.js';
import { variableOf } from '../code/variables.js';

/** Something that another module exports, and a way into it: `config.api.url` of `import { config } from './config'`. */
export interface ImportedName {
  readonly source: string;
  /** `['config', 'api', 'url']`; what a default import names stands as `default`, and a namespace for nothing. */
  readonly path: readonly string[];
}

/** What an expression names of another module; `undefined` for anything else. */
export function importedName(file: SourceFile, node: TSESTree.Node): ImportedName | undefined {
  const { root, keys } = memberPath(node);
  const source = importSourceOf(file, root);
  if (source === undefined || !areKnown(keys)) return undefined;
  const first = root.type === 'Identifier' ? exportNamedBy(file, root) : ['default'];
  return first && { source, path: [...first, ...keys] };
}

/** What a local name stands for among the exports of its module. */
function exportNamedBy(file: SourceFile, identifier: TSESTree.Identifier): readonly string[] | undefined {
  const definition = variableOf(file, identifier)?.defs[0];
  if (definition?.type !== 'ImportBinding') return nameRequired(file, identifier, definition?.node);
  switch (definition.node.type) {
    case 'ImportSpecifier':
      return [nameInClause(definition.node.imported)];
    case 'ImportDefaultSpecifier':
      return ['default'];
    default:
      return [];
  }
}

/** `const { url: apiUrl } = require('./config')`, `const config = require('./config').default` */
function nameRequired(file: SourceFile, name: TSESTree.Identifier, declarator: TSESTree.Node | undefined): readonly string[] | undefined {
  if (declarator?.type !== 'VariableDeclarator' || !declarator.init) return undefined;
  const { keys } = memberPath(declarator.init);
  const taken = declarator.id.type === 'Identifier' ? undefined : takenBy(file, name);
  if (!areKnown(keys) || (declarator.id.type !== 'Identifier' && taken?.key === undefined)) return undefined;
  if (taken?.key !== undefined) return [...keys, taken.key];
  return keys.length > 0 ? keys : ['default'];
}

function areKnown(keys: readonly (string | undefined)[]): keys is readonly string[] {
  return !keys.includes(undefined);
}

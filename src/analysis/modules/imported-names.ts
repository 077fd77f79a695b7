import type { TSESTree } from '@typescript-eslint/utils';

import { importSourceOf } from '../code/imports.js';
import type { SourceFile } from '../code/source-file.js';
import { keyOf, unwrap } from '../code/syntax.js';
import { variableOf } from '../code/variables.js';

/** Something that another module exports, and a way into it: `config.api.url` of `import { config } from './config'`. */
export interface ImportedName {
  readonly source: string;
  /** `['config', 'api', 'url']`; what a default import names stands as `default`, and a namespace for nothing. */
  readonly path: readonly string[];
}

/** What an expression names of another module; `undefined` for anything else. */
export function importedName(file: SourceFile, node: TSESTree.Node): ImportedName | undefined {
  const members: string[] = [];
  let root = unwrap(node);
  for (; root.type === 'MemberExpression'; root = unwrap(root.object)) {
    const key = keyOf(root);
    if (key === undefined) return undefined;
    members.unshift(key);
  }
  const source = importSourceOf(file, root);
  if (source === undefined) return undefined;
  const first = root.type === 'Identifier' ? exportNamedBy(file, root) : ['default'];
  return first && { source, path: [...first, ...members] };
}

/** What a local name stands for among the exports of its module. */
function exportNamedBy(file: SourceFile, identifier: TSESTree.Identifier): readonly string[] | undefined {
  const definition = variableOf(file, identifier)?.defs[0];
  if (definition?.type !== 'ImportBinding') return nameInPattern(definition?.node, identifier.name);
  switch (definition.node.type) {
    case 'ImportSpecifier':
      return [definition.node.imported.type === 'Identifier' ? definition.node.imported.name : definition.node.imported.value];
    case 'ImportDefaultSpecifier':
      return ['default'];
    default:
      return [];
  }
}

/** `const { url: apiUrl } = require('./config')`, `const config = require('./config').default` */
function nameInPattern(declarator: TSESTree.Node | undefined, name: string): readonly string[] | undefined {
  if (declarator?.type !== 'VariableDeclarator' || !declarator.init) return undefined;
  const members: string[] = [];
  let init = unwrap(declarator.init);
  for (; init.type === 'MemberExpression'; init = unwrap(init.object)) members.unshift(keyOf(init) ?? '');
  if (declarator.id.type === 'Identifier') return members.length > 0 ? members : ['default'];
  if (declarator.id.type !== 'ObjectPattern') return undefined;
  const property = declarator.id.properties.find(
    (each) => each.type === 'Property' && each.value.type === 'Identifier' && each.value.name === name,
  );
  return property?.type === 'Property' ? [...members, keyOf(property) ?? ''] : undefined;
}

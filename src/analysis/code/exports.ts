import type { TSESTree } from '@typescript-eslint/utils';

import { oncePerFile } from './once-per-file.js';
import { dottedName, nameInClause, unwrap } from './syntax.js';
import { topStatements } from './tree.js';

/** What a module exports, by name: ESM and CommonJS; `default` is also what `module.exports` is. */
export const exportsOf = oncePerFile((file): ReadonlyMap<string, TSESTree.Node> => {
  const found = new Map<string, TSESTree.Node>();
  for (const statement of topStatements(file)) collect(statement, found);
  return found;
});

function collect(statement: TSESTree.Node, found: Map<string, TSESTree.Node>): void {
  switch (statement.type) {
    case 'ExportDefaultDeclaration':
      found.set('default', statement.declaration);
      return;
    case 'ExportNamedDeclaration':
      if (statement.declaration?.type === 'VariableDeclaration') {
        for (const { id, init } of statement.declaration.declarations) if (id.type === 'Identifier' && init) found.set(id.name, init);
      }
      if (
        (statement.declaration?.type === 'FunctionDeclaration' || statement.declaration?.type === 'ClassDeclaration') &&
        statement.declaration.id
      )
        found.set(statement.declaration.id.name, statement.declaration);
      for (const specifier of statement.specifiers) {
        if (!statement.source && specifier.local.type === 'Identifier') found.set(nameInClause(specifier.exported), specifier.local);
      }
      return;
    case 'TSExportAssignment':
      found.set('default', statement.expression);
      return;
    case 'ExpressionStatement': {
      const assignment = unwrap(statement.expression);
      if (assignment.type !== 'AssignmentExpression') return;
      const name = /^(?:module\.)?exports(?:\.(\w+))?$/.exec(dottedName(assignment.left));
      if (name) found.set(name[1] ?? 'default', assignment.right);
      return;
    }
    default:
  }
}

import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { isMeant } from './meant-names.js';
import { type Replacement, type Transformation, replaced } from './parsed.js';

/** Other names for the variables of a module, as far as nobody else sees them and nothing is told by them. */
export const renamedVariables: Transformation = ({ code, file }) => {
  const names = new Map<string, string>();
  const replacements = new Map<number, Replacement>();
  for (const scope of file.sourceCode.scopeManager?.scopes ?? []) {
    for (const variable of scope.variables) {
      const places = isMeant(variable.name) ? undefined : placesOf(variable);
      // A class has two variables of one name.
      if (!places || places.some(({ range }) => replacements.has(range[0]))) continue;
      const name = `renamed${names.size}`;
      names.set(name, variable.name);
      for (const { range, text } of places) replacements.set(range[0], { range, text: text.replace('$', name) });
    }
  }
  const text = replaced(code, [...replacements.values()]);
  return text === undefined ? undefined : { code: text, names };
};

/** Where a variable is named, and what is to be written there for its name `$`; `undefined` for one that others see. */
function placesOf({ defs, identifiers, references }: TSESLint.Scope.Variable): readonly Replacement[] | undefined {
  if (defs.length === 0 || defs.some(isSeen)) return undefined;
  const nodes = new Set<TSESTree.Node>([...identifiers, ...references.map(({ identifier }) => identifier)]);
  const places: Replacement[] = [];
  for (const node of nodes) {
    if (
      node.type !== 'Identifier' ||
      /^(Export|TSExport|TSTypeReference|TSClassImplements|TSInterfaceHeritage)/.test(node.parent?.type ?? '')
    )
      return undefined;
    // What a parser calls an identifier may end with its type.
    const [start] = node.range;
    places.push({ range: [start, start + node.name.length], text: isShorthand(node) ? `${node.name}: $` : '$' });
  }
  return places;
}

function isShorthand({ parent, range }: TSESTree.Identifier): boolean {
  const property = parent.type === 'AssignmentPattern' && parent.left.range[0] === range[0] ? parent.parent : parent;
  return property.type === 'Property' && property.shorthand;
}

/** Whether a definition is exported, imported by its name, or one that types see. */
function isSeen({ type, node, parent }: TSESLint.Scope.Definition): boolean {
  if (!/^(Variable|Parameter|FunctionName|ImportBinding|CatchClause|ClassName)$/.test(type)) return true;
  if (node.type === 'ImportSpecifier' && node.imported.range[0] === node.local.range[0]) return true;
  if ('decorators' in node && Array.isArray(node.decorators) && node.decorators.length > 0) return true;
  const statement = parent ?? node;
  return /^Export/.test(statement.parent?.type ?? '') || /^Export/.test(node.parent?.type ?? '');
}

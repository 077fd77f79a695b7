import type { TSESTree } from '@typescript-eslint/utils';

import { referenceKey } from '../code/references.js';
import type { SourceFile } from '../code/source-file.js';
import { conditionsAt } from '../conditions/conditions.js';
import { doesWithoutTarget } from '../connections/optional-targets.js';
import type { FileFacts } from '../file-facts.js';
import { type ImportedName, importedName } from './imported-names.js';

/** The names of other modules whose values a client of this one is handed as its address, or as the beginning of it. */
export function dialledNames({ source: file, clientConnections }: FileFacts): readonly ImportedName[] {
  const needed = clientConnections.filter(({ client }) => !doesWithoutTarget(client));
  const values = needed.flatMap(({ targets }) => targets.filter(({ kind }) => kind !== 'port').flatMap((target) => target.values));
  return values.flatMap(({ pieces }) => {
    // A scheme, or the nothing before the first variable of a template.
    const first = pieces.find((piece) => piece.kind !== 'text' || !/^(?:(?:[a-z][\w+.-]*:)?\/\/(?:[^/@]*@)?)?$/i.test(piece.text));
    return (first?.kind === 'unknown' && !isTested(file, first.node) && importedName(file, first.node)) || [];
  });
}

/** Whether a module asks first whether there is a value: then it does not dial what is missing. */
function isTested(file: SourceFile, node: TSESTree.Node): boolean {
  const key = referenceKey(file, node);
  return (
    key !== undefined &&
    conditionsAt(file, node, { names: new Set(), key }).some(
      (held) => held.kind === 'reference' && held.key === key && held.is === 'truthy',
    )
  );
}

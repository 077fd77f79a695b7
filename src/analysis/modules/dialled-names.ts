import type { FileFacts } from '../file-facts.js';
import { type ImportedName, importedName } from './imported-names.js';

/** The names of other modules whose values a client of this one is handed as its address, or as the beginning of it. */
export function dialledNames({ source: file, clientConnections }: FileFacts): readonly ImportedName[] {
  const needed = clientConnections.filter(({ client }) => client?.whenUndefined.kind !== 'none' && client?.whenUndefined.kind !== 'remote');
  const values = needed.flatMap(({ targets }) => targets.filter(({ kind }) => kind !== 'port').flatMap((target) => target.values));
  return values.flatMap(({ pieces }) => {
    const first = pieces.find((piece) => piece.kind !== 'text' || !/^(?:[a-z][\w+.-]*:)?\/\/(?:[^/@]*@)?$/i.test(piece.text));
    return (first?.kind === 'unknown' && importedName(file, first.node)) || [];
  });
}

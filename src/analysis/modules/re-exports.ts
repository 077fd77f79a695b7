import type { SourceFile } from '../code/source-file.js';
import { topStatements } from '../code/tree.js';
import { exportsOf } from '../code/exports.js';
import { nameInClause } from '../code/syntax.js';
import { importedName } from './imported-names.js';

/** What a module hands on from another one: one of its exports under a name, or, without names, all of them. */
export interface ReExport {
  readonly source: string;
  readonly names: { readonly own: string; readonly theirs: string } | undefined;
}

/** `export * from './http'`, `export { get } from './http'`, and `export { get }` of what was imported. */
export function reExportsOf(file: SourceFile): readonly ReExport[] {
  const direct = topStatements(file).flatMap((statement): readonly ReExport[] => {
    if (statement.type === 'ExportAllDeclaration') return statement.exported ? [] : [{ source: statement.source.value, names: undefined }];
    if (statement.type !== 'ExportNamedDeclaration' || !statement.source) return [];
    const source = statement.source.value;
    return statement.specifiers.map(({ local, exported }) => ({
      source,
      names: { own: nameInClause(exported), theirs: nameInClause(local) },
    }));
  });
  const imported = [...exportsOf(file)].flatMap(([own, exported]): readonly ReExport[] => {
    const name = exported.type === 'Identifier' ? importedName(file, exported) : undefined;
    const [theirs, ...deeper] = name?.path ?? [];
    return name && theirs !== undefined && deeper.length === 0 ? [{ source: name.source, names: { own, theirs } }] : [];
  });
  return [...direct, ...imported];
}

import type { SourceFile } from '../code/source-file.js';
import type { Destination } from './destinations.js';

/** What the settings say of an exported address: other modules dial it, or nobody uses it; `undefined` where they say nothing. */
export function useOfExport(file: SourceFile, { kind, keys }: Destination): 'dialled' | 'unused' | undefined {
  const { dialled, unused } = file.settings.exports;
  if (kind !== 'export' || keys.length === 0 || dialled.length + unused.length === 0) return undefined;
  const name = `#${keys.join('.')}`;
  const filename = `/${file.filename.replaceAll('\\', '/')}`;
  const isThis = (entry: string): boolean => entry.endsWith(name) && filename.endsWith(`/${entry.slice(0, -name.length)}`);
  return dialled.some(isThis) ? 'dialled' : unused.some(isThis) ? 'unused' : undefined;
}

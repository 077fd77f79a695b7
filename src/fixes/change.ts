import type { TSESTree } from '@typescript-eslint/utils';

import type { SourceFile } from '../analysis/code/source-file.js';
import { type Variable, checkedRead, isChecked } from './checked-read.js';
import { breaksBuild, deferred, isForProductionAlone } from './laziness.js';
import { isProcessHidden } from './names-in-file.js';
import type { Edit, Repair } from './repair.js';
import { isReplaceable } from './replaceable.js';
import type { Surroundings } from './surroundings.js';

/** Where an edit replaces the value, and by what, once the code of the checked read is known. */
export interface Change {
  /** A text is read wherever it is used; a client is made once, and goes on being made there. */
  readonly kind: 'text' | 'client';
  /** What is replaced, or given a target: decides when the variable is read, and whether it may be. */
  readonly value: TSESTree.Node;
  readonly variable: Variable;
  readonly edit: (read: string) => Edit;
}

/** Makes a repair of changes that belong together: a fix where they are sure to keep every law, a suggestion where they may break a build or run elsewhere. */
export function repaired(file: SourceFile, changes: readonly Change[], surroundings: Surroundings): Repair | undefined {
  const edits: Edit[] = [];
  let kind: Repair['kind'] = surroundings.isCertain ? 'fix' : 'suggestion';
  const [first] = changes;
  if (changes.some(({ value }) => isChecked(file, value))) return undefined;
  if (!first || !changes.every(({ kind: changed, value }) => changed === 'client' || isReplaceable(file, value))) return undefined;
  for (const { kind: changed, value, variable, edit } of changes) {
    const read = checkedRead(file, value, variable, surroundings);
    if (!read || (variable.value.startsWith('process.') && isProcessHidden(file))) return undefined;
    const lazy = !breaksBuild(file, value) ? [] : changed === 'text' ? deferred(file, value) : undefined;
    if (!lazy || (variable.developmentValue === undefined && isForProductionAlone(value))) kind = 'suggestion';
    edits.push(edit(read.text), ...(lazy ?? []), ...read.edits);
  }
  const description = `Read the address from \`${first.variable.name}\`, and stop ${file.settings.env.onMissing === 'throw' ? '' : 'in production '}when it is missing.`;
  return { kind, description, edits: merged(edits) };
}

/** Edits in the order of the text; of several that are the same (the helper, the import) one. */
function merged(edits: readonly Edit[]): readonly Edit[] {
  const unique = new Map(edits.map((edit) => [`${edit.range.join()} ${edit.text}`, edit]));
  const sorted = [...unique.values()].sort((one, other) => one.range[0] - other.range[0] || one.range[1] - other.range[1]);
  const joined: Edit[] = [];
  for (const edit of sorted) {
    const last = joined.at(-1);
    // `() => ` goes before the value that it starts with.
    if (last && last.range[0] === edit.range[0] && last.range[1] === edit.range[0])
      joined.splice(-1, 1, { range: edit.range, text: last.text + edit.text });
    else joined.push(edit);
  }
  return joined;
}

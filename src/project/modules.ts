import { checkedBy, checkersOf } from '../analysis/modules/checks.js';
import { dialledNames } from '../analysis/modules/dialled-names.js';
import { exportedAddresses } from '../analysis/modules/exported-addresses.js';
import type { ImportedName } from '../analysis/modules/imported-names.js';
import { type ReExport, reExportsOf } from '../analysis/modules/re-exports.js';
import { type AddressArgument, wrappersIn } from '../analysis/modules/wrappers.js';
import type { FileFacts } from '../analysis/file-facts.js';

/** What one module says that others of its project need to know; it holds no tree. */
export interface ModuleFacts {
  readonly checked: readonly string[];
  readonly checkers: ReturnType<typeof checkersOf>;
  readonly wrappers: ReadonlyMap<string, AddressArgument>;
  readonly reExports: readonly ReExport[];
  readonly dialled: readonly ImportedName[];
  readonly exported: readonly string[];
}

export function moduleFacts(facts: FileFacts): ModuleFacts {
  return {
    checked: checkedBy(facts.source),
    checkers: checkersOf(facts.source),
    wrappers: wrappersIn(facts),
    reExports: reExportsOf(facts.source),
    dialled: dialledNames(facts),
    exported: exportedAddresses(facts),
  };
}

import { checkedBy, checkersOf } from '../analysis/modules/checks.js';
import { dialledNames } from '../analysis/modules/dialled-names.js';
import { type ExportedAddress, exportedAddresses } from '../analysis/modules/exported-addresses.js';
import type { ImportedName } from '../analysis/modules/imported-names.js';
import { requiredFields, schemaSources } from '../analysis/modules/nest-schemas.js';
import { type UsedName, usedNames } from '../analysis/modules/tested-names.js';
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
  readonly used: readonly UsedName[];
  readonly exported: readonly ExportedAddress[];
  /** Where Nest gets its schema of the environment from, and what the schemas of this module ask for. */
  readonly schemas: readonly string[];
  readonly fields: readonly string[];
}

export function moduleFacts(facts: FileFacts): ModuleFacts {
  return {
    checked: checkedBy(facts.source),
    checkers: checkersOf(facts.source),
    wrappers: wrappersIn(facts),
    reExports: reExportsOf(facts.source),
    dialled: dialledNames(facts),
    used: usedNames(facts.source),
    exported: exportedAddresses(facts),
    schemas: schemaSources(facts.source),
    fields: requiredFields(facts.source),
  };
}

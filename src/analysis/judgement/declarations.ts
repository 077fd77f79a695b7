import { isSetByItself } from '../../env/declared.js';
import { misspelled } from '../../env/misspelled.js';
import { addressKindOf, addressOf } from '../connections/address-of.js';
import { isOffWithoutTarget } from '../connections/optional-targets.js';
import type { Fault } from '../faults.js';
import type { FileFacts } from '../file-facts.js';
import { isLocalGate, valuesOf } from './deployed-values.js';

/** Targets that are built from a variable which the project declares nowhere; none without the setting that lists what it does declare. */
export function* faultsOfDeclarations({ source, connections }: FileFacts): Generator<Fault> {
  const { declared } = source.settings.env;
  if (!declared) return;
  const names = declared.filter((entry) => typeof entry === 'string');
  const isDeclared = (name: string): boolean =>
    isSetByItself(name) || declared.some((entry) => (typeof entry === 'string' ? entry === name : entry.test(name)));
  for (const connection of connections) {
    const { client } = connection;
    if (client?.local || isOffWithoutTarget(client)) continue;
    for (const { target, value } of valuesOf(connection)) {
      const kind = addressKindOf(target.kind);
      if (!kind || value.conditions.some(isLocalGate)) continue;
      for (const read of addressOf(value, kind)?.reads ?? []) {
        if (isDeclared(read.name)) continue;
        const nearest = misspelled(read.name, names);
        yield { kind: 'undeclared', node: read.node, connection, read, reads: [read], nearest };
      }
    }
  }
}

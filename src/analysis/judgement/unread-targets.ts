import type { Connection, IgnoredUse } from '../facts.js';
import type { Fault } from '../faults.js';
import type { FileFacts } from '../file-facts.js';
import { isLocalGate } from './deployed-values.js';

/** Connections whose only targets stand where the library does not look for them. */
export function* faultsOfUnreadTargets({ clientConnections }: FileFacts): Generator<Fault> {
  for (const connection of clientConnections) {
    const use = connection.ignored.find(({ target }) => target.kind !== 'port');
    if (!use || connection.client?.local || connection.conditions.some(isLocalGate)) continue;
    yield { kind: 'ignored', node: nodeOf(connection, use), connection, use };
  }
}

/** The wrong name; where the form is wrong, the value. */
function nodeOf({ node }: Connection, { node: value, isText }: IgnoredUse): Fault['node'] {
  if (node.type === 'AssignmentExpression') return node.left;
  const { parent } = value;
  return parent?.type === 'Property' && parent.value === value && !isText ? parent.key : value;
}

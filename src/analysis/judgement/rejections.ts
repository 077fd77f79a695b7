import type { TSESTree } from '@typescript-eslint/utils';

import type { FailingCall } from '../../clients/schema.js';
import { isScriptFile } from '../../env/files.js';
import type { ClientUse } from '../connections/client-references.js';
import { conditionsAt } from '../conditions/conditions.js';
import type { Fault } from '../faults.js';
import type { FileFacts } from '../file-facts.js';
import { hearingOf } from '../failures/error-listeners.js';
import { handlesUncaught } from '../failures/process-handlers.js';
import { type Drop, dropsOf } from '../failures/rejections.js';
import { runsOnNode } from '../failures/runs-on-node.js';
import { dottedName, instanceName, isFunction, unwrap } from '../code/syntax.js';
import { functionOf } from '../code/variables.js';
import { isLocalGate } from './deployed-values.js';

/** Connections whose rejection nothing handles, so that it ends the process; each place where a promise is let go of once. */
export function* faultsOfRejections(facts: FileFacts): Generator<Fault> {
  const { source: file, uses } = facts;
  // Node ends a script with the error and says so by its exit code, which is all that whoever runs it needs; a server goes on.
  if (isScriptFile(file.filename) && facts.listeners.length === 0) return;
  const rejecting = uses.filter((use) => use.failing?.some(({ call, client }) => !client.local && rejects(facts, use, call)));
  if (rejecting.length === 0 || handlesUncaught(file, 'unhandledRejection') || !runsOnNode(facts)) return;
  const known = new Set<TSESTree.Node>();
  for (const use of rejecting) {
    const { node: call } = use;
    // A client that takes a callback tells it, and gives back no promise.
    if (call.type !== 'CallExpression' || call.arguments.some((argument) => functionOf(file, argument))) continue;
    if (conditionsAt(file, call).some(isLocalGate)) continue;
    for (const drop of dropsOf(file, call)) {
      const place = drop.caller ?? drop.node;
      if (!known.has(place)) yield faultAt(use, drop);
      known.add(place);
    }
  }
}

/** Whether a call rejects, as far as that hangs on who listens to the client. */
function rejects({ source: file, uses }: FileFacts, { failing }: ClientUse, { rejects: when }: FailingCall): boolean {
  if (when !== 'unheard') return when === true;
  const clients = failing?.map(({ client }) => client);
  return uses.every(({ node, failing: made = [] }) =>
    made.every(({ client, call: { emits } }) => {
      if (!emits || !clients?.includes(client)) return true;
      const { isHeard, escapes } = hearingOf(file, [node], emits);
      return !isHeard && !escapes;
    }),
  );
}

function faultAt(use: ClientUse, drop: Drop): Fault {
  const start = firstCallOf(drop.node);
  const isItself = start === use.node;
  const isNamed = !isFunction(unwrap(start.callee));
  return {
    kind: 'unhandled',
    node: isItself || !isNamed ? use.callee : start.callee,
    drop,
    label: dottedName(use.callee),
    within: isItself || !isNamed ? undefined : dottedName(start.callee),
    caller: drop.caller && (drop.caller.type === 'NewExpression' ? instanceName : dottedName)(drop.caller.callee),
  };
}

/** The call that a chain such as `connect().then(…).finally(…)` starts with. */
function firstCallOf(chain: TSESTree.CallExpression): TSESTree.CallExpression {
  let call = chain;
  for (;;) {
    const callee = unwrap(call.callee);
    const object = callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
    if (object?.type !== 'CallExpression') return call;
    call = object;
  }
}

import type { TSESTree } from '@typescript-eslint/utils';

import type { EnvRead } from '../facts.js';
import type { Fault } from '../faults.js';
import type { FileFacts } from '../file-facts.js';
import type { Concern } from './concerns.js';

/** Decides what is wrong in a file as far as one concern goes; one fault for one place, in the order of the text. */
export function judge(facts: FileFacts, { kinds, find }: Concern): readonly Fault[] {
  const places = new Map<TSESTree.Node, Fault>();
  for (const fault of find(facts)) {
    const known = places.get(fault.node);
    if (!known || isBefore(kinds, fault, known)) places.set(fault.node, fault);
  }
  const faults = [...places.values()].sort((one, other) => one.node.range[0] - other.node.range[0]);
  return oncePerVariable(faults);
}

/** Whether a fault is the one to report of two at one place: that of a link which is known beats that of a connection which is guessed. */
function isBefore(kinds: Concern['kinds'], fault: Fault, other: Fault): boolean {
  if (isLink(fault) !== isLink(other)) return isLink(fault) ? isGuessed(fault, other) : !isGuessed(other, fault);
  return kinds.indexOf(fault.kind) < kinds.indexOf(other.kind);
}

function isLink({ kind }: Fault): boolean {
  return kind === 'link' || kind === 'link-fallback';
}

/** Whether nobody is known to dial what a link leads to: a call that nobody knows gets it, or it leaves by the same way. */
function isGuessed(link: Fault, other: Fault): boolean {
  if (!('connection' in link) || !('connection' in other) || !('kind' in other.connection)) return false;
  return (
    other.connection.kind === 'address-argument' ||
    (other.connection.kind === 'exported-address' && other.connection.node === link.connection.node)
  );
}

/** What is wrong with a variable is reported at its first use, together with the others. */
function oncePerVariable(faults: readonly Fault[]): readonly Fault[] {
  const reads = new Map<string, EnvRead[]>();
  const first = faults.filter((fault) => {
    if (!('reads' in fault)) return true;
    const known = reads.get(keyOf(fault));
    if (known) known.push(fault.read);
    else reads.set(keyOf(fault), [fault.read]);
    return !known;
  });
  return first.map((fault) => ('reads' in fault ? { ...fault, reads: reads.get(keyOf(fault)) ?? fault.reads } : fault));
}

function keyOf({ kind, read }: Extract<Fault, { readonly reads: unknown }>): string {
  return `${kind} ${read.name}`;
}

import type { TSESTree } from '@typescript-eslint/utils';

import type { Emitter } from '../../clients/schema.js';
import type { ClientUse } from '../connections/client-references.js';
import { conditionsAt } from '../conditions/conditions.js';
import type { Fault } from '../faults.js';
import type { FileFacts } from '../file-facts.js';
import { type Hearing, hearingOf } from '../failures/error-listeners.js';
import { handlesUncaught } from '../failures/process-handlers.js';
import { constantInit } from '../code/references.js';
import type { SourceFile } from '../code/source-file.js';
import { dottedName, instanceName, functionAround, isFunction, keyOf, propertyOf, unwrap } from '../code/syntax.js';
import { functionOf, readsOf, variableOf } from '../code/variables.js';
import { isLocalGate } from './deployed-values.js';

/** Clients and servers whose 'error' event nobody hears, so that it ends the process. */
export function* faultsOfMissingListeners({ source: file, uses }: FileFacts): Generator<Fault> {
  if (handlesUncaught(file, 'uncaughtException')) return;
  for (const use of uses) {
    for (const { call, client } of use.failing ?? []) {
      if (!call.emits || client.local || conditionsAt(file, use.node).some(isLocalGate)) continue;
      const unheard = unheardAt(file, use, call.emits);
      if (unheard) yield { kind: 'unheard', client, use, emits: call.emits, ...unheard };
    }
  }
}

type Unheard = Pick<Extract<Fault, { readonly kind: 'unheard' }>, 'node' | 'when' | 'label' | 'isSwallowed'>;

function unheardAt(file: SourceFile, use: ClientUse, emits: Emitter): Unheard | undefined {
  const { node: call } = use;
  const { callbacks = [], after } = emits;
  if ((call.type !== 'CallExpression' && call.type !== 'NewExpression') || !maySayError(file, call, emits)) return undefined;
  const starts = emittersOf(file, call, emits);
  if (!starts) return undefined;
  const hearing = hearingOf(file, starts, emits);
  if (hearing.isHeard || hearing.escapes) return undefined;

  const awaited = callbacks.flatMap((name) => hearing.calls.get(name) ?? []);
  const answered = awaited.length > 0 && awaited.every(({ arguments: args }) => args.some((argument) => takesError(file, argument)));
  const when = whenUnheard(emits.when, answered, isShortLived(call, hearing));
  const first = after?.flatMap((name) => hearing.calls.get(name) ?? []).at(0);
  if (!when || (after && !first)) return undefined;
  const started = when === 'taken' && first ? first : call;
  if (when === 'taken' && picksFreePort(file, started)) return undefined;
  return {
    node: started.callee,
    when,
    label: labelOf(started, when),
    isSwallowed: when === 'taken' && callbacks.includes('') && call.arguments.some((argument) => !!functionOf(file, argument)),
  };
}

/** Whether the options and the callback of a call leave the failure to an event. */
function maySayError(file: SourceFile, { arguments: args }: TSESTree.CallExpression | TSESTree.NewExpression, emits: Emitter): boolean {
  const { callbacks, needs, unless } = emits;
  if (needs !== undefined && !hasOption(file, args[0], needs)) return false;
  if (unless !== undefined && hasOption(file, args[0], unless)) return false;
  return !callbacks?.includes('') || !args.some((argument) => takesError(file, argument));
}

/** `listen(0)` and `listen()` take a port that is free. */
function picksFreePort(file: SourceFile, { callee, arguments: [port] }: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  if (callee.type !== 'MemberExpression' || keyOf(callee) !== 'listen') return false;
  if (!port || isFunction(port)) return true;
  const number = unwrap(constantInit(file, unwrap(port)) ?? port);
  return number.type === 'Literal' && number.value === 0;
}

/** A server by the call that starts it, a client by what its call gives back. */
function labelOf({ type, callee }: TSESTree.CallExpression | TSESTree.NewExpression, when: Unheard['when']): string {
  if (type === 'NewExpression') return instanceName(callee);
  return when === 'taken' ? dottedName(callee) : `${dottedName(callee)}()`;
}

/** What is left of an emitter's failures once callbacks and a short life are taken into account. */
function whenUnheard(when: Emitter['when'], answered: boolean, isShort: boolean): 'refused' | 'lost' | 'taken' | undefined {
  if (when === 'taken') return when;
  const left = when === 'refused or lost' ? (answered ? 'lost' : 'refused') : when;
  if (left === 'refused') return answered ? undefined : left;
  return isShort ? undefined : left;
}

/** Where the emitter comes out of a call: as its result, or as an argument of its callback. */
function emittersOf(
  file: SourceFile,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  { handedAs }: Emitter,
): readonly TSESTree.Node[] | undefined {
  if (handedAs === undefined) return [call];
  const last = call.arguments.at(-1);
  const fn = last && functionOf(file, last);
  const parameter = fn?.params[handedAs];
  const variable = parameter?.type === 'Identifier' ? variableOf(file, parameter) : undefined;
  return variable && readsOf(variable);
}

function hasOption(file: SourceFile, options: TSESTree.Node | undefined, name: string): boolean {
  const inner = options && unwrap(constantInit(file, unwrap(options)) ?? options);
  return inner?.type === 'ObjectExpression' && propertyOf(inner, name) !== undefined;
}

/** Whether a callback may get an error: a function with a parameter, or one that is not seen. */
function takesError(file: SourceFile, argument: TSESTree.Node): boolean {
  const inner = unwrap(argument);
  const fn = functionOf(file, inner);
  if (fn) return fn.params.length > 0;
  if (inner.type === 'ObjectExpression') return propertyOf(inner, 'callback') !== undefined;
  return inner.type === 'MemberExpression' ? /callback|cb|done|next/i.test(keyOf(inner) ?? '') : isUnseenFunction(file, inner);
}

function isUnseenFunction(file: SourceFile, node: TSESTree.Node): boolean {
  if (node.type !== 'Identifier') return false;
  const definition = variableOf(file, node)?.defs[0];
  return definition?.type === 'Parameter' ? /callback|cb|done|next|fn/i.test(node.name) : !!definition && isFunction(definition.node);
}

const ENDS = ['end', 'quit', 'disconnect', 'close', 'destroy', 'stop'];

/** A client that the code which makes or uses it also ends is not there any more when a connection is lost: a script, one job. */
function isShortLived(creation: TSESTree.Node, { calls }: Hearing): boolean {
  const ends = ENDS.flatMap((name) => calls.get(name) ?? []);
  if (ends.length === 0) return false;
  const maker = functionAround(creation);
  const uses = [...calls].flatMap(([name, each]) => (ENDS.includes(name) ? [] : each.map(functionAround)));
  return ends.some((end) => {
    const fn = functionAround(end);
    if (fn === maker || uses.includes(fn)) return true;
    const receiver = fn?.parent.type === 'CallExpression' ? dottedName(fn.parent.callee) : '';
    if (receiver.startsWith('process.')) return false;
    return /\.(then|finally)$/.test(receiver) || [maker, creation].some((around) => around && isWithin(end, around));
  });
}

function isWithin({ range: [start, end] }: TSESTree.Node, { range }: TSESTree.Node): boolean {
  return range[0] <= start && end <= range[1];
}

import type { TSESTree } from '@typescript-eslint/utils';

import type { FaultOf } from '../analysis/faults.js';
import type { SourceFile } from '../analysis/code/source-file.js';
import { isFunction } from '../analysis/code/syntax.js';
import { isNoOptions } from '../analysis/failures/timeouts.js';
import { parsePlace } from '../clients/paths.js';
import type { TimeoutPlace } from '../clients/schema.js';
import { appendedArgument, insertedArgument, nested, withProperty } from './arguments.js';
import type { Edit, Repair } from './repair.js';

type Call = TSESTree.NewExpression | TSESTree.CallExpression;

/** Ten seconds are longer than a healthy service takes, and shorter than a hosting platform waits for an answer. */
const CODE: Readonly<Record<TimeoutPlace['unit'], string | undefined>> = {
  ms: '10_000',
  signal: 'AbortSignal.timeout(10_000)',
  other: undefined,
};

/** Gives a call a timeout, at the first of its places that has room. A suggestion: how long is long enough, only its author knows. */
export function setTimeoutOf(file: SourceFile, { call, places }: FaultOf<'no-timeout'>): Repair | undefined {
  if (call.type !== 'CallExpression' && call.type !== 'NewExpression') return undefined;
  const roots = places.map(({ at }) => parsePlace(at).root);
  for (const { at, unit } of places) {
    const code = CODE[unit];
    const { root, steps } = parsePlace(at);
    const path = steps.flatMap((step) => (step.kind === 'property' ? [step.name] : []));
    if (code === undefined || root.kind !== 'argument' || path.length !== steps.length) continue;
    // Options may stand further in front, in another overload of the call.
    const before = call.arguments
      .slice(0, root.index)
      .filter((_, index) => roots.some((other) => other.kind === 'argument' && other.index === index));
    const edit = before.every((argument) => isNoOptions(file, argument)) ? writtenAt(file, call, root.index, path, code) : undefined;
    if (edit) return { kind: 'suggestion', description: 'Give up after 10 seconds.', edits: [edit] };
  }
  return undefined;
}

function writtenAt(file: SourceFile, call: Call, index: number, path: readonly string[], code: string): Edit | undefined {
  const { arguments: args } = call;
  const argument = args[index];
  if (argument?.type === 'ObjectExpression') return withProperty(file, argument, path, code);
  // A handler at the end: `http.get(url, (response) => …)`.
  const previous = args[index - 1];
  if (argument && isFunction(argument) && previous && argument === args.at(-1)) return insertedArgument(file, previous, nested(path, code));
  if (args.length === index) return appendedArgument(file, call, nested(path, code));
  // `axios.post(url)`, which may have a body before its options.
  return index > 1 && args.length === index - 1 ? appendedArgument(file, call, `undefined, ${nested(path, code)}`) : undefined;
}

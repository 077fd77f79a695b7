import type { TSESTree } from '@typescript-eslint/utils';

import type { SourceFile } from '../code/source-file.js';
import type { FunctionNode } from '../code/syntax.js';

/** Past this many values a target counts as unknown: no message could name them all. */
export const VALUE_LIMIT = 32;
/** How many variables, functions and members one target is followed through. */
const STEP_LIMIT = 64;
/** How deep expressions may nest before they count as unknown; well under what the stack holds. */
const DEPTH_LIMIT = 120;

/** What the parameters of a function stand for while the analysis follows one of its calls. */
export interface Frame {
  readonly fn: FunctionNode;
  readonly args: readonly TSESTree.Node[];
  /** The walk in which the arguments are read. */
  readonly caller: Walk;
}

/** The state of following one target: what is left of the budget, and what is being followed already. */
export interface Walk {
  readonly file: SourceFile;
  readonly budget: { steps: number };
  readonly depth: number;
  readonly frame: Frame | undefined;
  /** Variables, functions and classes on the way here: meeting one again means a cycle. */
  readonly path: readonly object[];
}

export function startWalk(file: SourceFile): Walk {
  return { file, budget: { steps: STEP_LIMIT }, depth: 0, frame: undefined, path: [] };
}

/** One level further into an expression; `undefined` when it nests too deep. */
export function deeper(walk: Walk): Walk | undefined {
  return walk.depth < DEPTH_LIMIT ? { ...walk, depth: walk.depth + 1 } : undefined;
}

/** On to a variable, function or class; `undefined` when the budget is spent or it is on the path already. */
export function follow(walk: Walk, thing: object): Walk | undefined {
  if (walk.budget.steps <= 0 || walk.path.includes(thing)) return undefined;
  walk.budget.steps--;
  return { ...walk, path: [...walk.path, thing] };
}

/** Into a function, with the arguments of one call. */
export function enter(walk: Walk, fn: FunctionNode, args: readonly TSESTree.Node[]): Walk | undefined {
  const inside = follow(walk, fn);
  return inside && { ...inside, frame: { fn, args, caller: walk } };
}

/** The frame of a function among those that were entered. */
export function frameOf(walk: Walk, fn: FunctionNode): Frame | undefined {
  for (let frame = walk.frame; frame; frame = frame.caller.frame) if (frame.fn === fn) return frame;
  return undefined;
}

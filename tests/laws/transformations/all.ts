import { extractedLiterals } from './literals.js';
import { renamedVariables } from './names.js';
import type { Transformation } from './parsed.js';
import { carriageReturns, commentLines, comments, parentheses, quotedVariables, unrelatedCode } from './spelling.js';
import { annotations, assertions, nonNullAssertions } from './types.js';
import { block, calledFunction, ifTrue, immediateFunction, method, staticBlock } from './wrapping.js';

/** What may be done to a program without changing what it does, or what is said of it. */
export const TRANSFORMATIONS: Readonly<Record<string, Transformation>> = {
  'other names for variables': renamedVariables,
  'a block around the module': block,
  'a test that always holds around the module': ifTrue,
  'a function around the module': calledFunction,
  'a function without a name around the module': immediateFunction,
  'a static block around the module': staticBlock,
  'a method around the module': method,
  'constants for texts and numbers': extractedLiterals,
  'comments before statements': commentLines,
  'comments within expressions': comments,
  'annotations of types': annotations,
  'assertions of types': assertions,
  'assertions that something is there': nonNullAssertions,
  'parentheses around values': parentheses,
  'variables of the environment in quotes': quotedVariables,
  'line ends of Windows': carriageReturns,
  'code that has nothing to do with it': unrelatedCode,
};

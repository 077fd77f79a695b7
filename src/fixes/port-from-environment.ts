import type { TSESTree } from '@typescript-eslint/utils';

import type { FileAnalysis } from '../analysis/analyze.js';
import type { FaultOf } from '../analysis/faults.js';
import { occursIn } from '../analysis/code/once-per-file.js';
import type { SourceFile } from '../analysis/code/source-file.js';
import { isTransparent } from '../analysis/code/syntax.js';
import { isProcessHidden } from './names-in-file.js';
import type { Repair } from './repair.js';
import { isReplaceable } from './replaceable.js';
import { quoted } from './spelling.js';
import type { Surroundings } from './surroundings.js';
import { isCountedWith, isExported, isForListener } from './values-elsewhere.js';

/** `3000` becomes `process.env.PORT || 3000`, as a number where the library or the types ask for one. */
export function readPort(
  file: FileAnalysis,
  fault: FaultOf<'hardcoded-port'>,
  { isTypeScript, isCertain }: Surroundings,
): Repair | undefined {
  const { node, variable, port, listener } = fault;
  const { source } = file;
  const read = readOf(source, fault);
  if (read === undefined || !isReplaceable(source, node) || isOneOfSeveral(file, fault)) return undefined;
  const isOnlyForListener = isForListener(source, node, listener) && !isCountedWith(source, node);
  const { textPort } = listener.listening;
  const mayBeText = isText(node) || (isOnlyForListener && textPort !== undefined && (!isTypeScript || textPort === 'typed'));
  const code = source.sourceCode.getText(node);
  // An empty variable is none: `??` would hand "" to the library, and `Number('')` is 0, any free port.
  const text = mayBeText ? `${read} || ${code}` : `Number(${read}) || ${code}`;
  return {
    kind: isCertain && !fault.mayBeMain && !isExported(source, node) ? 'fix' : 'suggestion',
    description: `Read the port from \`${variable}\`, and listen on ${port} when it is missing.`,
    edits: [{ range: node.range, text: isOperand(node) ? `(${text})` : text }],
  };
}

const DENO_ENV = /\bDeno\.env\b/;

function readOf(file: SourceFile, { listener, variable }: FaultOf<'hardcoded-port'>): string | undefined {
  if (listener.client?.name === 'Deno' || occursIn(file, DENO_ENV)) return `Deno.env.get(${quoted(variable)})`;
  return isProcessHidden(file) ? undefined : `process.env.${variable}`;
}

/** One call that starts servers on several ports: no variable can hold them all. */
function isOneOfSeveral(file: FileAnalysis, fault: FaultOf<'hardcoded-port'>): boolean {
  return file.faultsBeside(fault).some((other) => other !== fault && other.kind === 'hardcoded-port' && other.listener === fault.listener);
}

function isText(node: TSESTree.Node): boolean {
  return node.type !== 'Literal' || typeof node.value !== 'number';
}

/** `3000 as number` */
function isOperand(node: TSESTree.Node): boolean {
  return node.parent !== undefined && isTransparent(node.parent, node);
}

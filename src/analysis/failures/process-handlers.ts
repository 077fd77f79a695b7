import type { SourceFile } from '../code/source-file.js';

/** Whether a file says what becomes of errors that nothing else handles: `process.on('uncaughtException', …)`. */
export function handlesUncaught({ sourceCode }: SourceFile, event: 'uncaughtException' | 'unhandledRejection'): boolean {
  // Without a listener of its own, Node raises an unhandled rejection as an uncaught exception.
  const events = event === 'unhandledRejection' ? 'uncaughtException|unhandledRejection' : 'uncaughtException';
  const { text } = sourceCode;
  return /\bprocess\s*\.\s*(on|once|addListener)\b/.test(text) && new RegExp(`['"](${events})['"]`).test(text);
}

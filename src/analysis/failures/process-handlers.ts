import type { SourceFile } from '../code/source-file.js';

/** Whether a file says what becomes of errors that nothing else handles: `process.on('uncaughtException', …)`. */
export function handlesUncaught({ sourceCode }: SourceFile, event: 'uncaughtException' | 'unhandledRejection'): boolean {
  // Without a listener of its own, Node raises an unhandled rejection as an uncaught exception.
  const events = event === 'unhandledRejection' ? 'uncaughtException|unhandledRejection' : 'uncaughtException';
  return new RegExp(String.raw`\bprocess\s*\.\s*(on|once|addListener)\s*\(\s*['"](${events})['"]`).test(sourceCode.text);
}

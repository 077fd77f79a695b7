import type { SourceFile } from '../code/source-file.js';

/** Where errors of each kind end that nothing handles. Without a listener of its own, Node raises an unhandled rejection as an uncaught exception. */
const EVENTS = {
  uncaughtException: /['"]uncaughtException['"]/,
  unhandledRejection: /['"](?:uncaughtException|unhandledRejection)['"]/,
};

/** Whether a file says what becomes of errors that nothing else handles: `process.on('uncaughtException', …)`. */
export function handlesUncaught({ sourceCode: { text } }: SourceFile, event: keyof typeof EVENTS): boolean {
  return /\bprocess\s*\.\s*(?:on|once|addListener)\b/.test(text) && EVENTS[event].test(text);
}

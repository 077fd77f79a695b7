import type { Answer } from './answer.js';
import { languageOf } from './file-name.js';

/** What a screen reader says when the answer has changed: a sentence or less. */
export function statusOf(answer: Answer | undefined, fileName: string): string {
  if (!answer) return languageOf(fileName) === 'typescript' ? 'Loading ESLint and the parser for TypeScript …' : 'Loading ESLint …';
  if (answer.kind === 'refused') return 'Not linted';
  if (answer.kind === 'unavailable') return 'Linting does not work';
  const { findings } = answer;
  if (findings.length === 0) return 'No problems';
  const fixable = findings.filter(({ fix }) => fix).length;
  return `${findings.length} ${findings.length === 1 ? 'problem' : 'problems'}, ${fixable === 0 ? 'none' : fixable} fixable`;
}

/** Why there are no findings to show, for the reader to act on. */
export function explanationOf(answer: Answer | undefined): string | undefined {
  if (answer?.kind === 'refused') return answer.message;
  if (answer?.kind !== 'unavailable') return undefined;
  const part = answer.part === 'linter' ? 'ESLint and the plugin' : 'The parser for TypeScript';
  return `${part} could not be loaded. Reload the page to try again.${answer.message ? ` The browser says: ${answer.message}` : ''}`;
}

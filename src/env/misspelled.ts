import { distance } from '../readers.js';

/** The declared name that somebody meant who wrote another: the same words, one letter in four of a word wrong at most. `APP_URL` is no misspelled `WEB_URL`. */
export function misspelled(name: string, declared: readonly string[]): string | undefined {
  const [nearest] = declared
    .filter((choice) => isSlip(name, choice))
    .map((choice) => ({ choice, letters: distance(name, choice) }))
    .sort((a, b) => a.letters - b.letters);
  return nearest?.choice;
}

function isSlip(name: string, choice: string): boolean {
  if (name.replaceAll('_', '') === choice.replaceAll('_', '')) return true;
  const [words, others] = [name.split('_'), choice.split('_')];
  return words.length === others.length && words.every((word, index) => isSlipOfWord(word, others[index] ?? ''));
}

function isSlipOfWord(word: string, other: string): boolean {
  return distance(word, other) <= Math.floor(word.length / 4) || [word, other].every((each) => /^UR[IL]$/.test(each));
}

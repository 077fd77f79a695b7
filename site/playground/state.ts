import { problemOfFileName } from './file-name.js';

/** The presets of the plugin, or the names of single rules. */
export type RuleChoice = 'recommended' | 'strict' | readonly string[];

/** What the playground shows, and what a link to it holds. */
export interface PlaygroundState {
  readonly code: string;
  readonly fileName: string;
  readonly rules: RuleChoice;
  /** `settings.econnrefused` as the user wrote it, in JSON; empty for none. */
  readonly settings: string;
}

/** A link holds no text that is longer. */
const LONGEST_TEXT = 100_000;

/** Whether two states show the same. */
export function isSame(one: PlaygroundState, other: PlaygroundState): boolean {
  return (
    one.code === other.code &&
    one.fileName === other.fileName &&
    one.settings.trim() === other.settings.trim() &&
    String(one.rules) === String(other.rules)
  );
}

/** Whether a link can hold a state: one that is refused later would be none. */
export function isLinkable({ code, fileName, settings }: PlaygroundState): boolean {
  return problemOfFileName(fileName) === undefined && code.length <= LONGEST_TEXT && settings.length <= LONGEST_TEXT;
}

/** The text that a link carries. What most links have is left out, to keep them short. */
export function textOf({ code, fileName, rules, settings }: PlaygroundState): string {
  return JSON.stringify({
    code,
    file: fileName,
    ...(rules !== 'recommended' && { rules }),
    ...(settings.trim() !== '' && { settings }),
  });
}

/** Reads the text of a link, which may be anybody's; throws if it is none. */
export function stateOf(text: string): PlaygroundState {
  const given: unknown = JSON.parse(text);
  if (typeof given !== 'object' || given === null) throw new TypeError('A link holds an object.');
  const { code, file, rules, settings }: Partial<Record<string, unknown>> = { ...given };
  const fileName = stringOf(file);
  const problem = problemOfFileName(fileName);
  if (problem !== undefined) throw new TypeError(problem);
  return { code: stringOf(code), fileName, rules: rulesOf(rules), settings: settings === undefined ? '' : stringOf(settings) };
}

function stringOf(value: unknown): string {
  if (typeof value !== 'string' || value.length > LONGEST_TEXT)
    throw new TypeError(`A text of a link has at most ${LONGEST_TEXT} characters.`);
  // An editor shows no byte order mark, so nobody could take it away; and it keeps one kind of line ends.
  return value.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function rulesOf(value: unknown): RuleChoice {
  if (value === undefined) return 'recommended';
  if (value === 'recommended' || value === 'strict') return value;
  if (!Array.isArray(value) || value.length > 100) throw new TypeError('The rules of a link are a preset or a list of names.');
  return value.map(stringOf);
}

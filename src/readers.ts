/** Turns a value of the user's configuration into what the code works with, or throws an error that names the place. */
export type Reader<T> = (value: unknown, path: string) => T;

/** The error for a wrong value: where it stands, what was given, what is allowed. */
export function invalid(path: string, value: unknown, allowed: string, hint = ''): Error {
  return new TypeError(`Wrong ESLint configuration: ${path} is ${describe(value)}, but must be ${allowed}.${hint}`);
}

/** Any string but the empty one. */
export const text: Reader<string> = (value, path) => {
  if (typeof value !== 'string' || value === '') throw invalid(path, value, 'a string that is not empty');
  return value;
};

/** A string of this form; `allowed` describes the form. */
export function textLike(form: RegExp, allowed: string): Reader<string> {
  return (value, path) => {
    if (typeof value !== 'string' || !form.test(value)) throw invalid(path, value, allowed);
    return value;
  };
}

/** One of these strings. */
export function oneOf<const Choice extends string>(choices: readonly Choice[]): Reader<Choice> {
  return (value, path) => {
    const choice = choices.find((each) => each === value);
    if (choice === undefined) throw invalid(path, value, listing(choices), didYouMean(value, choices));
    return choice;
  };
}

/** An array of such values. */
export function listOf<T>(item: Reader<T>): Reader<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw invalid(path, value, 'an array');
    return Array.from(value, (each: unknown, index) => item(each, `${path}[${index}]`));
  };
}

/** An object whose keys are the user's own, as a map: no key of its prototype can be mistaken for one. */
export function mapOf<T>(key: Reader<string>, item: Reader<T>): Reader<ReadonlyMap<string, T>> {
  return (value, path) =>
    new Map(entriesOf(value, path).map(([name, each]) => [key(name, `the key of ${path}`), item(each, member(path, name))]));
}

/** How the fields of one object are read. `undefined` counts as left out. */
export interface Fields<Key extends string> {
  required<T>(key: Key, reader: Reader<T>): T;
  optional<T, Default>(key: Key, reader: Reader<T>, otherwise: Default): T | Default;
}

/** Opens an object that may have these keys and no others. */
export function fieldsOf<const Key extends string>(value: unknown, path: string, keys: readonly Key[]): Fields<Key> {
  const given = new Map(entriesOf(value, path));
  for (const name of given.keys()) {
    if (!keys.some((key) => key === name)) {
      throw new TypeError(
        `Wrong ESLint configuration: ${member(path, name)} is not a known setting. The keys of ${path} are ${listing(keys, 'and')}.${didYouMean(name, keys)}`,
      );
    }
  }
  return {
    required: (key, reader) => reader(given.get(key), `${path}.${key}`),
    optional: (key, reader, otherwise) => (given.get(key) === undefined ? otherwise : reader(given.get(key), `${path}.${key}`)),
  };
}

function entriesOf(value: unknown, path: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(path, value, 'an object');
  return Object.entries(value);
}

function member(path: string, name: string): string {
  return /^[A-Z_$][\w$]*$/i.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`;
}

function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return 'an array';
  if (value instanceof RegExp) return `the regular expression ${value.toString()}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'function') return 'a function';
  return String(value);
}

function listing(choices: readonly string[], conjunction: 'or' | 'and' = 'or'): string {
  const quoted = choices.map((choice) => JSON.stringify(choice));
  return quoted.length > 1 ? `${quoted.slice(0, -1).join(', ')} ${conjunction} ${quoted.at(-1)}` : quoted.join('');
}

function didYouMean(given: unknown, choices: readonly string[]): string {
  const nearest = typeof given === 'string' ? nearestOf(given, choices) : undefined;
  return nearest === undefined ? '' : ` Did you mean ${JSON.stringify(nearest)}?`;
}

/** The word among several that somebody surely meant who wrote it a little differently. */
export function nearestOf(given: string, choices: readonly string[]): string | undefined {
  const letters = given.toLowerCase();
  const allowed = Math.max(1, Math.floor(letters.length / 3));
  const [nearest] = choices
    // Of words whose lengths differ by more, none is near the other.
    .filter((choice) => letters.startsWith(choice.toLowerCase()) || Math.abs(letters.length - choice.length) <= allowed)
    .map((choice) => ({
      choice,
      distance: /^.{3,}/.test(choice) && letters.startsWith(choice.toLowerCase()) ? 1 : distance(letters, choice.toLowerCase()),
    }))
    .filter((each) => each.distance <= allowed)
    .sort((a, b) => a.distance - b.distance);
  return nearest?.choice;
}

/** How many letters must be added, dropped or replaced to make one word of the other (Levenshtein). */
export function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries()) {
      next.push(Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

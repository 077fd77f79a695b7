import { escaped } from './regexp-text.js';

/** What a glob says about paths. */
export interface PathPattern {
  test(path: string): boolean;
}

/** One part of a glob: where it can end in a path, if it begins at one of these places; in ascending order, each once. */
type Part = (path: string, starts: readonly number[]) => readonly number[];

/**
 * The pattern for a glob over paths with forward slashes: `*` and `?` stay within a folder, `**` does not, `{a,b}` and `[ab]` are choices.
 * A glob without a leading slash may start at any folder, so `scripts/**` matches `/app/scripts/seed.ts`. It is no regular expression: a
 * backtracking one takes time beyond all bounds for some globs.
 */
export function pathPattern(glob: string): PathPattern {
  const relative = glob.replace(/^\.?\//, '');
  const match = sequence(relative);
  const needed = textsNeeded(relative);
  // The name of a file, whatever folder it is in.
  const isName = !glob.includes('/') && !glob.includes('**');
  const startsOf = glob.startsWith('/') ? rootOf : isName ? nameOf : foldersOf;
  return {
    test(path) {
      if (!needed.test(path)) return false;
      const ends = match(path, startsOf(path));
      return ends[ends.length - 1] === path.length;
    },
  };
}

/** One pattern for what any of several globs matches. */
export function anyPathPattern(globs: readonly string[]): PathPattern {
  const patterns = globs.map(pathPattern);
  const needed = new RegExp(globs.map((glob) => textsNeeded(glob).source).join('|'));
  return { test: (path) => needed.test(path) && patterns.some((pattern) => pattern.test(path)) };
}

function rootOf(path: string): readonly number[] {
  return path.startsWith('/') ? [0, 1] : [0];
}

function nameOf(path: string): readonly number[] {
  return [path.lastIndexOf('/') + 1];
}

function foldersOf(path: string): readonly number[] {
  return [0, ...placesAfterSlashes(path, 0)];
}

const TOKEN = /\*\*\/|\/\*\*$|\*\*|[*?]|\{[^{}]*\}|\[[^\]/]{1,100}\]|[^*?{[/]+|[{[/]/g;

function sequence(glob: string): Part {
  const parts = Array.from(glob.matchAll(TOKEN), ([token]) => partOf(token));
  return (path, starts) => {
    let places = starts;
    for (const part of parts) {
      if (places.length === 0) break;
      places = part(path, places);
    }
    return places;
  };
}

/** The texts of which a path that a glob matches holds one, for a quick look: most paths hold none. */
function textsNeeded(glob: string): RegExp {
  const choices = Array.from(glob.matchAll(TOKEN), ([token]) => {
    const texts = /^\{.*\}$/s.test(token) ? token.slice(1, -1).split(',') : [token];
    return texts.some((text) => text === '' || /[*?{[]/.test(text)) ? [''] : texts;
  });
  const shortest = (texts: readonly string[]): number => Math.min(...texts.map(({ length }) => length));
  const [longest = ['']] = choices.sort((one, other) => shortest(other) - shortest(one));
  return new RegExp(longest.map(escaped).join('|'));
}

function partOf(token: string): Part {
  switch (token) {
    case '**/':
      return (path, [first = 0, ...others]) => inOrder([first, ...others, ...placesAfterSlashes(path, first)]);
    case '/**':
      return (path, starts) => (starts.some((start) => path[start] === '/') ? [path.length] : []);
    case '**':
      return (path, starts) => placesFrom(starts, () => path.length);
    case '*':
      return (path, starts) => placesFrom(starts, (start) => endOfName(path, start));
    case '?':
      return character(() => true);
    default:
      if (/^\{.*\}$/s.test(token)) return choice(token.slice(1, -1).split(',').map(sequence));
      if (/^\[.+\]$/s.test(token)) return characterClass(token.slice(1, -1));
      return (path, starts) => starts.filter((start) => path.startsWith(token, start)).map((start) => start + token.length);
  }
}

function inOrder(places: readonly number[]): readonly number[] {
  return places.length < 2 ? places : [...new Set(places)].sort((one, other) => one - other);
}

/** All places from each start up to an end, each looked at once. */
function placesFrom(starts: readonly number[], endFrom: (start: number) => number): readonly number[] {
  const places: number[] = [];
  let end = -1;
  for (const start of starts) {
    if (start <= end) continue;
    end = endFrom(start);
    for (let place = start; place <= end; place++) places.push(place);
  }
  return places;
}

function endOfName(path: string, start: number): number {
  const slash = path.indexOf('/', start);
  return slash === -1 ? path.length : slash;
}

function placesAfterSlashes(path: string, from: number): readonly number[] {
  const places: number[] = [];
  for (let slash = path.indexOf('/', from); slash !== -1; slash = path.indexOf('/', slash + 1)) places.push(slash + 1);
  return places;
}

function choice(parts: readonly Part[]): Part {
  return (path, starts) => inOrder(parts.flatMap((part) => part(path, starts)));
}

function character(fits: (character: string) => boolean): Part {
  return (path, starts) =>
    starts.flatMap((start) => {
      const found = path[start];
      return found !== undefined && found !== '/' && fits(found) ? start + 1 : [];
    });
}

/** `[ab]`, `[a-z]`, `[!ab]`; a lone `!` is itself. */
function characterClass(characters: string): Part {
  const isNegated = characters.startsWith('!') && characters.length > 1;
  const ranges = (isNegated ? characters.slice(1) : characters).match(/[\s\S]-[\s\S]|[\s\S]/g) ?? [];
  return character((found) => ranges.some((range) => found >= range.charAt(0) && found <= range.charAt(range.length - 1)) !== isNegated);
}

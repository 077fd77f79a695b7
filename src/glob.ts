/** What a glob says about paths. */
export interface PathPattern {
  test(path: string): boolean;
}

/** One part of a glob: where it can end in a path, if it begins at one of these places. */
type Part = (path: string, starts: ReadonlySet<number>) => ReadonlySet<number>;

/**
 * The pattern for a glob over paths with forward slashes: `*` and `?` stay within a folder, `**` does not, `{a,b}` and `[ab]` are choices.
 * A glob without a leading slash may start at any folder, so `scripts/**` matches `/app/scripts/seed.ts`. It is no regular expression: a
 * backtracking one takes time beyond all bounds for some globs.
 */
export function pathPattern(glob: string): PathPattern {
  const match = sequence(glob.replace(/^\.?\//, ''));
  const startsOf = glob.startsWith('/') ? rootOf : foldersOf;
  return { test: (path) => match(path, startsOf(path)).has(path.length) };
}

function rootOf(path: string): ReadonlySet<number> {
  return new Set(path.startsWith('/') ? [0, 1] : [0]);
}

function foldersOf(path: string): ReadonlySet<number> {
  return new Set([0, ...placesAfterSlashes(path, 0)]);
}

const TOKEN = /\*\*\/|\/\*\*$|\*\*|[*?]|\{[^{}]*\}|\[[^\]/]{1,100}\]|[^*?{[/]+|[{[/]/g;

function sequence(glob: string): Part {
  const parts = Array.from(glob.matchAll(TOKEN), ([token]) => partOf(token));
  return (path, starts) => {
    let places = starts;
    for (const part of parts) {
      if (places.size === 0) break;
      places = part(path, places);
    }
    return places;
  };
}

function partOf(token: string): Part {
  switch (token) {
    case '**/':
      return (path, starts) => new Set([...starts, ...placesAfterSlashes(path, Math.min(...starts))]);
    case '/**':
      return (path, starts) => new Set([...starts].some((start) => path[start] === '/') ? [path.length] : []);
    case '**':
      return (path, starts) => placesFrom(starts, () => path.length);
    case '*':
      return (path, starts) => placesFrom(starts, (start) => endOfName(path, start));
    case '?':
      return character(() => true);
    default:
      if (/^\{.*\}$/s.test(token)) return choice(token.slice(1, -1).split(',').map(sequence));
      if (/^\[.+\]$/s.test(token)) return characterClass(token.slice(1, -1));
      return (path, starts) => new Set([...starts].flatMap((start) => (path.startsWith(token, start) ? start + token.length : [])));
  }
}

/** All places from each start up to an end, each looked at once. */
function placesFrom(starts: ReadonlySet<number>, endFrom: (start: number) => number): ReadonlySet<number> {
  const places = new Set<number>();
  let end = -1;
  for (const start of [...starts].sort((one, other) => one - other)) {
    if (start <= end) continue;
    end = endFrom(start);
    for (let place = start; place <= end; place++) places.add(place);
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
  return (path, starts) => new Set(parts.flatMap((part) => [...part(path, starts)]));
}

function character(fits: (character: string) => boolean): Part {
  return (path, starts) =>
    new Set(
      [...starts].flatMap((start) => {
        const found = path[start];
        return found !== undefined && found !== '/' && fits(found) ? start + 1 : [];
      }),
    );
}

/** `[ab]`, `[a-z]`, `[!ab]`; a lone `!` is itself. */
function characterClass(characters: string): Part {
  const isNegated = characters.startsWith('!') && characters.length > 1;
  const ranges = (isNegated ? characters.slice(1) : characters).match(/[\s\S]-[\s\S]|[\s\S]/g) ?? [];
  return character((found) => ranges.some((range) => found >= range.charAt(0) && found <= range.charAt(range.length - 1)) !== isNegated);
}

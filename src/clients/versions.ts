/** Whether an installed version lies in a range of the catalogue: `*`, or comparisons that all must hold, such as `>=4` or `>=5.15 <6`. */
export function isInRange(version: string, range: string): boolean {
  if (range === '*') return true;
  return range.split(' ').every((comparison) => holds(version, comparison));
}

function holds(version: string, comparison: string): boolean {
  const [, operator, bound = ''] = /^(>=|<)(\d+(?:\.\d+)*)$/.exec(comparison) ?? [];
  if (operator === undefined) throw new Error(`Not a comparison of versions: ${comparison}`);
  const isBelow = compare(numbersOf(version), numbersOf(bound)) < 0;
  return operator === '<' ? isBelow : !isBelow;
}

/** `5.15.0-beta.1` is 5.15.0: before a release and after it, the library looks at the same options. */
function numbersOf(version: string): readonly number[] {
  return version
    .replace(/[-+].*/s, '')
    .split('.')
    .map(Number);
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

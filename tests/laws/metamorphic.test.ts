import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';

import { programs } from './generated/programs.js';
import { sampleOfRuleCases } from './sample.js';
import { TIMES, startAtSeed } from '../seed.js';
import { TRANSFORMATIONS } from './transformations/all.js';
import { type Transformation, parse } from './transformations/parsed.js';
import { type Program, verdict } from './verdicts.js';

startAtSeed();

const verdicts = new WeakMap<Program, readonly string[]>();

function verdictBefore(program: Program): readonly string[] {
  const known = verdicts.get(program) ?? verdict(program).map(inOrder);
  verdicts.set(program, known);
  return known;
}

/** Of two variables that are missing, a message first names the one whose read stands nearer. */
function inOrder(line: string): string {
  return line.replace(/`(\w+)` and `(\w+)`/, (_names, ...names: string[]) => names.slice(0, 2).sort().join(' and '));
}

/** What a transformation changes of what is said about a program; nothing where it does not apply. */
function changes(program: Program, transform: Transformation): readonly string[] {
  const transformed = transform(parse(program.code, program.filename));
  if (!transformed) return [];
  const { code, names } = transformed;
  const before = verdictBefore(program);
  const after = verdict({ ...program, code })
    .map((line) => inOrder(line.replace(/renamed\d+/g, (name) => names?.get(name) ?? name)))
    .sort();
  if (before.join('\n') === after.join('\n')) return [];
  return [[program.name, program.code, 'becomes', code, 'said before', ...before, 'said after', ...after].join('\n')];
}

let cases: readonly Program[] = [];
beforeAll(async () => {
  cases = await sampleOfRuleCases(200);
});

describe.each(Object.entries(TRANSFORMATIONS))('%s: nothing else is said', (_name, transform) => {
  test('of the cases of rules', () => {
    expect(cases.flatMap((one) => changes(one, transform))).toEqual([]);
  });

  test('of generated programs', () => {
    fc.assert(
      fc.property(programs(true), (code) => {
        expect(changes({ name: 'generated', code, filename: 'src/app.cts' }, transform)).toEqual([]);
      }),
      { numRuns: 15 * TIMES },
    );
  });
});

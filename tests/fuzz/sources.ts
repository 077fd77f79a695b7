import { join } from 'node:path';

import fc from 'fast-check';

import { ROOT } from '../hosts/built.js';
import { distinct, programOfFile, sourcesIn } from './files.js';
import { generated, settings } from './generated.js';
import { MUTATIONS, SOWINGS, mutated } from './mutations.js';
import type { Step } from './mutations.js';
import type { Program } from './program.js';
import { ruleCases } from './rule-cases.js';
import { SEED } from '../seed.js';
import { PLACES, dialling, expressionsOf, test262Programs, transplant } from './test262.js';

/** Programs of one kind. */
export interface Source {
  readonly name: string;
  /** Makes the programs one by one: they are too many to hold. */
  programs(): Iterable<Program | undefined>;
}

/** Longer programs take too long to be parsed again and again. */
export const MAX_CHANGED = 30_000;

/** Changes of a program, with the settings it is linted with. */
export const changes = fc.record({ steps: stepsOf(MUTATIONS, 4), settings });

const sowing = stepsOf(SOWINGS, 3);

function stepsOf(names: readonly string[], maxLength: number): fc.Arbitrary<readonly Step[]> {
  return fc.array(fc.record({ mutation: fc.constantFrom(...names), choice: fc.nat(99) }), { minLength: 1, maxLength });
}

/** Everything that `npm run fuzz` runs. `scale` says how much of what has no end; below 1, it is the part that is taken of the files, too. */
export async function allSources(scale: number): Promise<readonly Source[]> {
  const cases = await ruleCases();
  const test262 = test262Programs();
  const own = [join(ROOT, 'node_modules'), join(ROOT, 'tests/hosts/node_modules')];
  const corpora = [join(ROOT, 'tests/fuzz/corpora/node_modules')];
  return [
    { name: 'cases of rules', programs: () => cases },
    { name: 'each mutation of some cases', programs: () => eachMutated(cases, scale) },
    { name: 'cases of rules, changed', programs: () => changed(cases, scale) },
    { name: 'generated', programs: () => sampled(generated, 3000 * scale) },
    { name: 'test262', programs: () => test262 },
    { name: 'test262, dialled', programs: () => each(test262, dialling) },
    { name: 'test262, sown', programs: () => each(test262, sown) },
    { name: 'expressions of test262 as targets', programs: () => transplanted(expressionsOf(test262), scale) },
    { name: 'own modules', programs: () => each(distinct(share(own.flatMap(sourcesIn), scale)), programOfFile) },
    { name: 'own modules, sown', programs: () => sownFiles(share(own.flatMap(sourcesIn), scale / 10)) },
    { name: 'corpora', programs: () => each(distinct(share(corpora.flatMap(sourcesIn), scale)), programOfFile) },
    { name: 'corpora, sown', programs: () => sownFiles(share(corpora.flatMap(sourcesIn), scale / 3)) },
  ];
}

/** One value of an arbitrary, the same for the same seed and number. */
function drawn<T>(arbitrary: fc.Arbitrary<T>, number: number): T | undefined {
  return fc.sample(arbitrary, { seed: SEED + number, numRuns: 1, unbiased: true })[0];
}

function* each<T>(items: Iterable<T>, make: (item: T, index: number) => Program | undefined): Iterable<Program | undefined> {
  let index = 0;
  for (const item of items) yield make(item, index++);
}

function* sampled(programs: fc.Arbitrary<Program>, count: number): Iterable<Program | undefined> {
  for (let index = 0; index < count; index++) yield drawn(programs, index);
}

/** Whether one of many is among the part that this run takes. */
function isTaken(index: number, part: number): boolean {
  return part >= 1 || (drawn(fc.nat(9999), index) ?? 0) < 10_000 * part;
}

function share<T>(items: readonly T[], part: number): readonly T[] {
  return items.filter((_, index) => isTaken(index, part));
}

function* eachMutated(cases: readonly Program[], scale: number): Iterable<Program | undefined> {
  for (const [index, program] of cases.entries())
    for (const [at, mutation] of MUTATIONS.entries())
      if (isTaken(index * MUTATIONS.length + at, scale / 50)) yield mutated(program, [{ mutation, choice: index }]);
}

function* changed(cases: readonly Program[], scale: number): Iterable<Program | undefined> {
  for (let round = 0; round < scale; round++) {
    for (const [index, program] of cases.entries()) {
      const change = drawn(changes, round * cases.length + index);
      if (change) yield mutated({ ...program, settings: { ...program.settings, ...change.settings } }, change.steps);
    }
  }
}

/** A program with connections, addresses and reads at places that the seed decides. */
export function sown(program: Program, number: number): Program {
  return mutated(program, drawn(sowing, number) ?? []);
}

function* sownFiles(paths: readonly string[]): Iterable<Program | undefined> {
  for (const [index, path] of [...distinct(paths)].entries()) {
    const program = programOfFile(path);
    if (program && program.code.length <= MAX_CHANGED) yield sown(program, index);
  }
}

function* transplanted(expressions: readonly string[], scale: number): Iterable<Program | undefined> {
  for (const [index, expression] of expressions.entries())
    for (let place = 0; place < PLACES; place++) if (isTaken(index * PLACES + place, scale / 8)) yield transplant(expression, place);
}

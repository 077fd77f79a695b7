import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';

import plugin from '../../src/plugin.js';
import { judge } from './laws.js';
import type { Program } from './program.js';
import { among, printSeed } from '../seed.js';
import { PLACES, dialling, expressionsOf, test262Programs, transplant } from './test262.js';

let programs: readonly Program[] = [];
let expressions: readonly string[] = [];

beforeAll(() => {
  printSeed();
  programs = test262Programs();
  expressions = expressionsOf(programs);
});

test('an expression of any form in the place of a target keeps the laws', () => {
  fc.assert(
    fc.property(fc.nat(1e6), fc.nat(PLACES - 1), (index, place) => {
      expect(judge(transplant(expressions[index % expressions.length] ?? '', place), plugin.rules).broken).toEqual([]);
    }),
    among(300),
  );
});

test('a statement of any form around what is dialled keeps the laws', () => {
  fc.assert(
    fc.property(fc.nat(1e6), (index) => {
      const program = programs[index % programs.length];
      if (program) expect(judge(dialling(program), plugin.rules).broken).toEqual([]);
    }),
    among(150),
  );
});

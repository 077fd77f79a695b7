import { describe, expect, test } from 'vitest';

import { filenameOf } from './program.js';
import { allPrograms } from './programs/all.js';
import { runProgram } from './run-program.js';
import { syntaxErrors, typeErrors } from './type-check.js';

describe('the table of programs is right before any fix', () => {
  test('has enough of them, with names of their own', () => {
    expect(allPrograms.length).toBeGreaterThanOrEqual(90);
    expect(new Set(allPrograms.map(({ name }) => name)).size).toBe(allPrograms.length);
  });

  test.each(allPrograms.map((program) => [program.name, program] as const))('%s: dials what the table says', async (_name, program) => {
    expect(syntaxErrors(program.code, program.lang)).toEqual([]);
    for (const stage of ['development', 'unset', 'production'] as const) {
      const { dialled, error } = await runProgram(program, program.code, { stage, variables: {} });
      expect(dialled).toEqual(program.connectsTo);
      // Only a program that never had a value may stop by itself.
      if (!program.unguarded || program.connectsTo.length > 0) expect(error).toBeUndefined();
    }
    if (!program.unguarded) return;
    const { dialled, error } = await runProgram(program, program.code, { stage: 'production', variables: program.unguarded });
    expect(error).toBeUndefined();
    expect(dialled.join(' ')).toMatch(/^[^ ]*example\.com/);
  });

  test('type-checks under strict', () => {
    const texts = allPrograms
      .filter(({ lang }) => /^tsx?$/.test(lang))
      .map((program, index) => [`${index}/${filenameOf(program)}`, program.code] as const);
    const errors = [...typeErrors(new Map(texts))].filter(([, found]) => found.length > 0);
    expect(errors).toEqual([]);
  });
});

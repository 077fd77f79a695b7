import type { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';

import plugin from '../../src/plugin.js';
import { countByRule, fixProgram, suggestProgram } from './fix-program.js';
import { brokenLaws } from './laws.js';
import type { Program } from './program.js';
import { filenameOf } from './program.js';
import { allPrograms } from './programs/all.js';
import { typeErrors } from './type-check.js';

const config = configOf(plugin.configs.recommended.rules);
const strict = configOf(plugin.configs.strict.rules);

function configOf(rules: Linter.RulesRecord): Linter.Config {
  // Typed as any object: ESLint's types of rule contexts and the parser's differ in name only.
  const plugins: object = { plugins: { econnrefused: plugin } };
  return Object.assign({ files: ['**/*.{js,jsx,cjs,mjs,ts,tsx}'], rules }, plugins);
}

const fixed = new Map(allPrograms.map((program) => [program, fixProgram(config, program)]));
const suggested = new Map(
  allPrograms.map((program) => [program, program.expect === 'suggestion' ? suggestProgram(config, program) : undefined]),
);

/** What a user ends up with: the fix, else the suggestion. */
function outcomeOf(program: Program) {
  const fix = fixed.get(program);
  if (fix && fix.after !== fix.before) return { ...fix, by: 'fix' as const };
  const suggestion = suggested.get(program);
  return suggestion && { ...suggestion, by: 'suggestion' as const };
}

describe('the laws of fixes', () => {
  test.each(allPrograms.map((program) => [program.name, program] as const))('%s', async (_name, program) => {
    const outcome = outcomeOf(program);
    if (program.expect === 'fix')
      expect(outcome?.by, `what is fixed: ${fixed.get(program)?.remaining.join('; ') || 'nothing is reported'}`).toBe('fix');
    else expect(fixed.get(program)?.remaining.length || outcome, 'a report or a fix').toBeTruthy();
    if (!outcome) return;
    const broken = await brokenLaws(program, outcome);
    // A suggestion is read by the one who takes it, so it may ask for the variable while loading.
    const binding = outcome.by === 'fix' ? broken : broken.filter((law) => !/^law 6/.test(law));
    expect(binding, outcome.after).toEqual([]);
  });

  test.each(allPrograms.map((program) => [program.name, program] as const))(
    'law 2: %s: no other rule finds more than before',
    (_name, program) => {
      const before = countByRule(strict, program, program.code);
      const after = countByRule(strict, program, fixed.get(program)?.after ?? program.code);
      for (const [rule, count] of after) {
        // Nothing drops packets to the same machine: how long a call waits matters once its address leads elsewhere.
        if (rule.endsWith('require-connection-timeout')) continue;
        expect(before.get(rule) ?? 0, rule).toBeGreaterThanOrEqual(count);
      }
    },
  );

  test('law 1: what type-checked under strict still does', () => {
    const texts = allPrograms.flatMap((program, index) => {
      const outcome = /^tsx?$/.test(program.lang) ? outcomeOf(program) : undefined;
      return outcome ? [[`${index}/${filenameOf(program)}`, outcome.after] as const] : [];
    });
    const broken = [...typeErrors(new Map(texts))].filter(([, errors]) => errors.length > 0);
    expect(broken.map(([name, errors]) => ({ program: allPrograms[Number.parseInt(name, 10)]?.name, errors }))).toEqual([]);
  });
});

import { Linter, type SourceCode } from 'eslint';
import { describe, expect, test } from 'vitest';

import plugin from '../../src/plugin.js';
import { workOf } from './work.js';

const FILENAME = 'src/app.js';

/** What all rules together do about a file, without what ESLint itself does. */
function workOfRules(text: string): number {
  const lint = (sourceCode: string | SourceCode, rules: Linter.RulesRecord): number => {
    const config = { plugins: { econnrefused: plugin }, rules } as unknown as Linter.Config;
    return workOf(() => linter.verify(sourceCode, [config], FILENAME));
  };
  const linter = new Linter();
  lint(text, {});
  const sourceCode = linter.getSourceCode();
  return lint(sourceCode, plugin.configs.strict.rules) - lint(sourceCode, {});
}

/** Past this many literals or reads of variables, a file is a list of them. */
const SIZE = 1000;

describe('twice as much is at most twice the work', async () => {
  const { GROWTHS } = await import('./grown-programs.mjs');

  test.each(GROWTHS)('$name', ({ program }) => {
    const [once, twice] = [workOfRules(program(SIZE)), workOfRules(program(2 * SIZE))];
    expect(twice).toBeLessThan(2.2 * once);
  });
});

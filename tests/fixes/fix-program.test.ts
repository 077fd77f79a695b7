import type { Linter, Rule } from 'eslint';
import { expect, test } from 'vitest';

import { fixProgram, suggestProgram } from './fix-program.js';
import type { Program } from './program.js';

/** A rule that replaces every string of one text by another, with a fix or a suggestion. */
function replacing(from: string, to: string, by: 'fix' | 'suggestion' = 'fix'): Rule.RuleModule {
  return {
    meta: { fixable: 'code', hasSuggestions: true },
    create: (context) => ({
      Literal(node) {
        if (node.value !== from) return;
        const fix: Rule.ReportFixer = (fixer) => fixer.replaceText(node, `'${to}'`);
        context.report({ node, message: `${from} is out`, ...(by === 'fix' ? { fix } : { suggest: [{ desc: 'Replace it.', fix }] }) });
      },
    }),
  };
}

function configOf(rules: Record<string, Rule.RuleModule>): Linter.Config {
  const levels: Linter.RulesRecord = Object.fromEntries(Object.keys(rules).map((name) => [`sample/${name}`, 'error']));
  return { files: ['**/*.{js,ts,tsx,cjs}'], plugins: { sample: { rules } }, rules: levels };
}

const program = (code: string, lang: Program['lang'] = 'ts'): Program => ({ name: 'sample', code, lang, expect: 'fix', connectsTo: [] });

test('fixes until nothing changes and counts the passes', () => {
  const fixed = fixProgram(configOf({ first: replacing('a', 'b'), second: replacing('b', 'c') }), program(`fetch('a');\nfetch('a');\n`));
  expect(fixed).toEqual({
    before: `fetch('a');\nfetch('a');\n`,
    after: `fetch('c');\nfetch('c');\n`,
    passes: 2,
    remaining: [],
    reportedLines: new Set([1, 2]),
  });
});

test('sees rules that undo each other', () => {
  const { passes, remaining } = fixProgram(configOf({ there: replacing('a', 'b'), back: replacing('b', 'a') }), program(`fetch('a');`));
  expect(passes).toBeGreaterThan(3);
  expect(remaining).toHaveLength(1);
});

test('reports a text that does not parse', () => {
  expect(fixProgram(configOf({}), program(`fetch(`)).remaining).toEqual([expect.stringMatching(/^parser, line 1: Parsing error/)]);
});

test.each<[Program['lang'], string]>([
  ['ts', `const a: string = 'a';`],
  ['tsx', `const a: object = <p>{'a'}</p>;`],
  ['cjs', `'use strict';\nrequire('b');\nreturn 'a';`],
  ['js', `#!/usr/bin/env node\n"use strict";\nmodule.exports = 'a';`],
  ['mjs', `export const a = await fetch('a');`],
])('parses %s', (lang, code) => {
  const { after, remaining } = fixProgram(
    { ...configOf({ first: replacing('a', 'c') }), files: ['**/*.{js,ts,tsx,cjs,mjs}'] },
    program(code, lang),
  );
  expect(remaining).toEqual([]);
  expect(after).toBe(code.replace(`'a'`, `'c'`));
});

test('takes suggestions only where asked', () => {
  const config = configOf({ first: replacing('a', 'b', 'suggestion') });
  expect(fixProgram(config, program(`fetch('a');`)).after).toBe(`fetch('a');`);
  expect(suggestProgram(config, program(`fetch('a');`))?.after).toBe(`fetch('b');`);
  expect(suggestProgram(config, program(`fetch('c');`))).toBeUndefined();
});

import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { describe, expect, test } from 'vitest';

import type { Rule } from '../../src/rule.js';
import { judge } from './laws.js';
import type { Rules } from './laws.js';
import type { Program } from './program.js';
import { reduced } from './reduce.js';

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/** A rule that does one thing with each program. */
function ruleThat(does: (context: Context, program: TSESTree.Program) => void): Rules {
  const meta = {
    type: 'problem',
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    messages: { wrong: 'Wrong.', open: '{{ what }}', mend: 'Mend.' },
  };
  const rule = { name: 'rule', meta, create: (context: Context) => ({ Program: (program: TSESTree.Program) => does(context, program) }) };
  // A rule without documentation is still one.
  return { rule: rule as unknown as Rule };
}

/** A rule that replaces the whole program. */
function ruleThatWrites(text: (before: string) => string): Rules {
  return ruleThat((context, node) => {
    const before = context.sourceCode.text;
    if (before !== text(before))
      context.report({ node, messageId: 'wrong', fix: (fixer) => fixer.replaceTextRange([0, before.length], text(before)) });
  });
}

const PROGRAM: Program = { name: 'a program', code: 'a; // why\nb;', filename: 'src/app.js', parser: 'espree' };

describe('a law can be broken', () => {
  test.each<readonly [law: string, rules: Rules, seen: string]>([
    [
      'an exception',
      ruleThat(() => {
        throw new Error('lost');
      }),
      'throws: Error: lost',
    ],
    [
      'an endless loop',
      ruleThat(() => {
        for (;;);
      }),
      'throws: Error: Script execution timed out',
    ],
    ['a placeholder', ruleThat((context, node) => context.report({ node, messageId: 'open' })), 'leaves a placeholder'],
    ['a place', ruleThat((context) => context.report({ loc: { line: 7, column: 0 }, messageId: 'wrong' })), 'points outside the text'],
    ['a fix that does not parse', ruleThatWrites(() => 'a b // why'), 'a fix of econnrefused/rule does not parse'],
    ['a fix that is never done', ruleThatWrites((before) => `${before};`), 'a second --fix finds more'],
    ['a fix that takes its time', ruleThatWrites((before) => (before.length < 16 ? `${before};` : before)), '--fix takes 4 passes'],
    ['a fix that loses a comment', ruleThatWrites(() => 'a;'), '--fix loses the comment  why'],
    [
      'a suggestion that does not parse',
      ruleThat((context, node) =>
        context.report({ node, messageId: 'wrong', suggest: [{ messageId: 'mend', fix: (fixer) => fixer.insertTextAfter(node, '(') }] }),
      ),
      'a suggestion of econnrefused/rule does not parse',
    ],
    [
      'a suggestion without an effect',
      ruleThat((context, node) =>
        context.report({ node, messageId: 'wrong', suggest: [{ messageId: 'mend', fix: (fixer) => fixer.insertTextAfter(node, ';') }] }),
      ),
      'a suggestion of econnrefused/rule changes nothing',
    ],
  ])('by %s', (_law, rules, seen) => {
    expect(judge(PROGRAM, rules, { hangs: 1000 }).broken).toContainEqual(expect.stringContaining(seen));
  });

  test('but is not by a report with a good fix', () => {
    expect(
      judge(
        PROGRAM,
        ruleThatWrites((before) => before.replace('b', 'c')),
      ),
    ).toMatchObject({ parsed: true, reports: ['Wrong.'], broken: [] });
  });

  test('nor by what does not parse', () => {
    expect(
      judge(
        { ...PROGRAM, code: 'a b' },
        ruleThat(() => {
          throw new Error('lost');
        }),
      ),
    ).toMatchObject({ parsed: false, broken: [] });
  });
});

test('a program is reduced to what shows a fault', () => {
  const code = `${'before();\n'.repeat(40)}fault(\n1);\n${'after();\n'.repeat(30)}`;
  expect(reduced(code, (text) => text.includes('fault('))).toBe('fault(');
});

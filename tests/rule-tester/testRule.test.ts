import { describe, expect, test, vi } from 'vitest';

import type { AnalysisContext } from '../../src/analysis/analyze.js';
import { createRule } from '../../src/rule.js';
import { readSettings } from '../../src/settings.js';
import { fixAll, testRule } from './testRule.js';

/** What the analysis finds in every file: its tokens, more than the real one tells a rule. */
vi.mock('../../src/analysis/analyze.js', () => ({
  analyze: ({ sourceCode, filename, settings }: AnalysisContext) => ({
    source: { filename, settings: readSettings(settings) },
    mayConcern: () => true,
    faults: () => sourceCode.ast.tokens?.map((node) => ({ node })),
  }),
}));

/** Wants every number to be 42: the smallest rule with a message, a fix and a suggestion. */
const rule = createRule({
  name: 'answer',
  description: 'disallow numbers other than 42',
  recommended: true,
  repairs: 'fix',
  messages: { wrong: '`{{ number }}` is not the answer.' },
  options: { lenient: { type: 'boolean', description: 'Offer the answer instead of writing it.' } },
  defaults: { lenient: false },
  faults: ['localhost'],
  check({ node }, report, _file, { lenient }: { readonly lenient: boolean }) {
    const { value: number } = Object.assign({ value: '' }, node);
    if (number === '42' || !/^\d+$/.test(number)) return;
    report({
      node,
      messageId: 'wrong',
      data: { number },
      repair: { kind: lenient ? 'suggestion' : 'fix', description: 'Write 42.', edits: [{ range: node.range, text: '42' }] },
    });
  },
});

testRule('answer', rule, {
  silent: {
    'the answer': 'a = 42;',
    'no number': 'a = b;',
    'JSX, which both parsers read': 'a = <b />;',
    'a type, which only TypeScript reads': 'let a: string;',
    'a type beside JSX': 'let a: string = <b />;',
    'CommonJS, where a module may return': { code: 'return;', filename: 'a.cjs', parsers: ['espree'] },
  },
  flagged: {
    'two numbers': {
      code: 'a = «1»;\r\nb = «2»;',
      reports: ['`1` is not the answer.', '`2` is not the answer.'],
      output: 'a = 42;\r\nb = 42;',
    },
    'a number that may stay': {
      code: 'a = «1»;',
      options: [{ lenient: true }],
      reports: ['`1` is not the answer.'],
      suggestions: [{ description: 'Write 42.', output: 'a = 42;' }],
    },
    'fixes turned into suggestions': {
      code: 'a = «1»;',
      settings: { fixes: 'suggest' },
      reports: ['`1` is not the answer.'],
      suggestions: [{ description: 'Write 42.', output: 'a = 42;' }],
    },
    'fixes turned off': { code: 'a = «1» satisfies number;', settings: { fixes: 'none' }, reports: ['`1` is not the answer.'] },
  },
});

describe('fixAll', () => {
  test('counts the passes that changed something', () => {
    expect(fixAll('a = 1; b = 2;', { answer: rule })).toMatchObject({ output: 'a = 42; b = 42;', passes: 1, messages: [] });
    expect(fixAll('a = 42;', { answer: rule })).toMatchObject({ output: 'a = 42;', passes: 0 });
  });
});

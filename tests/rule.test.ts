import { describe, expect, expectTypeOf, test, vi } from 'vitest';

import { createRule } from '../src/rule.js';
import type { Report } from '../src/rule.js';
import { HOSTS } from './rule-tester/hosts.js';

/** Finds one fault in every program that it is asked about. */
vi.mock('../src/analysis/analyze.js', () => ({
  analyze: ({ sourceCode: { ast } }: { readonly sourceCode: { readonly ast: object } }) =>
    'sourceType' in ast ? { mayConcern: () => true, faults: () => [{}] } : undefined,
}));

const rule = createRule({
  name: 'sample',
  description: 'disallow samples',
  recommended: true,
  messages: { plain: 'A sample.' },
  options: { allowSamples: { type: 'array', items: { type: 'string' }, description: 'Samples that may stay.' } },
  defaults: { allowSamples: ['first'] },
  faults: ['localhost'],
  check(_fault, _report, _file, options: { readonly allowSamples: readonly string[] }) {
    seen.push(options);
  },
});
const seen: unknown[] = [];

describe.each(HOSTS)('createRule on $name', ({ linter }) => {
  function lint(options: readonly unknown[], language: object = {}): readonly object[] {
    seen.length = 0;
    return linter.verify(
      'a;',
      [{ plugins: { own: { rules: { sample: rule } } }, ...language, rules: { 'own/sample': ['error', ...options] } }],
      'a.js',
    );
  }

  test('fills in what all rules share', () => {
    expect(rule.meta).toMatchObject({
      type: 'problem',
      docs: { description: 'disallow samples', recommended: true, url: expect.stringMatching(/^https:\/\/\S+\/docs\/rules\/sample\.md$/) },
      messages: { plain: 'A sample.' },
      schema: [{ type: 'object', additionalProperties: false }],
      defaultOptions: [{ allowSamples: ['first'] }],
    });
    expect(rule.meta).not.toHaveProperty('fixable');
    expect(rule.meta).not.toHaveProperty('hasSuggestions');
  });

  test('gives the rule its default options, and the user’s over them', () => {
    lint([]);
    expect(seen).toEqual([{ allowSamples: ['first'] }]);
    lint([{ allowSamples: [] }]);
    expect(seen).toEqual([{ allowSamples: [] }]);
  });

  test('refuses unknown options', () => {
    expect(() => lint([{ allow: [] }])).toThrow(/allow/);
  });

  test('stays away from a tree that is not JavaScript', () => {
    const parser = {
      parseForESLint: (text: string) => ({
        ast: {
          type: 'Program',
          body: [],
          tokens: [],
          comments: [],
          range: [0, text.length],
          loc: { start: { line: 1, column: 0 }, end: { line: 1, column: text.length } },
        },
        scopeManager: null,
        visitorKeys: { Program: ['body'] },
      }),
    };
    expect(lint([], { languageOptions: { parser } })).toEqual([]);
    expect(seen).toEqual([]);
  });

  test('takes the data of a report from its message', () => {
    type Findings = Parameters<Report<{ plain: 'A sample.'; full: '{{ host }} and {{port}}.' }>>[0];
    expectTypeOf<Extract<Findings, { messageId: 'full' }>['data']>().toEqualTypeOf<Readonly<Record<'host' | 'port', string | number>>>();
    expectTypeOf<Extract<Findings, { messageId: 'plain' }>['data']>().toEqualTypeOf<undefined>();
  });
});

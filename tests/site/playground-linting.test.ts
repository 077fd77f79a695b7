import { createRequire } from 'node:module';

import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';

import type { Answer, Question } from '../../site/playground/answer.js';
import { languageOf } from '../../site/playground/file-name.js';
import { lint } from '../../site/playground/linting.js';
import type { LintingPlugin } from '../../site/playground/linting.js';
import { builtEntry } from '../hosts/built.js';

const plugin: LintingPlugin = createRequire(__filename)(builtEntry());

describe('linting', () => {
  test('gives findings with their places, fixes and suggestions', () => {
    const code = "\nfetch('http://localhost:3000/users');\n";
    const { findings, fixed } = linted({ code });
    expect(findings).toEqual([
      {
        ...{ from: 7, to: 36, line: 2, column: 7, severity: 'error', rule: 'no-localhost-url' },
        message: expect.stringContaining('`fetch` connects to localhost:3000'),
        fix: expect.objectContaining({ text: expect.stringContaining('requireEnv') }),
        suggestions: [],
      },
    ]);
    expect(fixed).toContain('requireEnv("API_3000_URL", process.env.API_3000_URL');
    expect(linted({ code: fixed }).findings).toEqual([]);
  });

  test('gives the same as a suggestion where the settings say so', () => {
    const { findings, fixed } = linted({ settings: { fixes: 'suggest' } });
    expect(findings[0]?.fix).toBeUndefined();
    expect(findings[0]?.suggestions.map(({ title }) => title)).toEqual([expect.stringMatching(/^Read /)]);
    expect(fixed).toBe(seed.code);
  });

  test.each<[string, Partial<Question>]>([
    ['JSX in JavaScript', { fileName: 'app/page.jsx', code: "export default () => <a onClick={() => fetch('http://localhost:1')}>x</a>;" }],
    ['TypeScript', { fileName: 'src/a.ts', code: "const url = <string>'http://localhost:1'; fetch(url as string);" }],
    [
      'TSX',
      { fileName: 'src/a.tsx', code: "export const A = (p: { u: string }) => <a onClick={() => fetch('http://localhost:1')}>{p.u}</a>;" },
    ],
    ['CommonJS', { fileName: 'src/a.cjs', code: "return fetch('http://localhost:1');" }],
    ['CommonJS in TypeScript', { fileName: 'src/a.cts', code: "import x = require('axios'); x.get('http://localhost:1' as string);" }],
    ['the preset strict', { rules: 'strict', code: "fetch('http://10.0.0.5/x');" }],
    ['one rule', { rules: ['no-private-host'], code: "fetch('http://10.0.0.5/x').catch(f); fetch('http://localhost:1')" }],
  ])('reads %s', (_name, question) => {
    const { findings } = linted(question);
    expect(findings.length).toBeGreaterThan(0);
    for (const { rule } of findings) expect(Object.keys(plugin.rules ?? {})).toContain(rule);
    if (question.rules !== 'strict') expect(findings).toHaveLength(1);
  });

  test.each([
    ['src/a.js', 4],
    ['src/a.ts', 3],
  ])('says where %s cannot be parsed', (fileName, column) => {
    const code = 'const a = 1;\n(a b);\n';
    const { findings, fixed } = linted({ fileName, code });
    expect(findings).toEqual([
      expect.objectContaining({
        line: 2,
        column,
        from: 12 + column,
        severity: 'error',
        rule: undefined,
        message: expect.stringContaining('Parsing error'),
      }),
    ]);
    expect(fixed).toBe(code);
  });

  test('says nothing about files that are not deployed', () => {
    expect(linted({ fileName: 'src/app.test.js' }).findings).toEqual([]);
  });

  test('shows no finding of rules that are not there, and heeds comments about those that are', () => {
    const code = '/* eslint no-console: "error", import/first: "off" */\n// eslint-disable-next-line react/no-danger, no-alert\na();\n';
    expect(linted({ code }).findings).toEqual([]);
    expect(linted({ code: `// eslint-disable-next-line econnrefused/no-localhost-url\n${seed.code}` }).findings).toEqual([]);
  });

  test('gives the words of the plugin where the settings are wrong', () => {
    expect(answer({ settings: { framwork: 'next' } })).toEqual({
      kind: 'refused',
      message: expect.stringMatching(/^Wrong ESLint configuration: .*framwork.*framework.*[.?]$/),
    });
    expect(answer({ settings: 'next' })).toMatchObject({ message: expect.stringContaining('settings.econnrefused is "next"') });
  });

  test('takes places behind the last line', () => {
    const { findings } = linted({ code: 'fetch(`' });
    expect(findings[0]?.to).toBeLessThanOrEqual('fetch(`'.length);
  });
});

const seed: Question = { code: "fetch('http://localhost:3000');\n", fileName: 'src/app.js', rules: 'recommended', settings: undefined };

function answer(question: Partial<Question>): Answer {
  const asked = { ...seed, ...question };
  const parser = languageOf(asked.fileName) === 'typescript' ? typescriptParser : undefined;
  return lint(asked, { linter: new Linter({ cwd: '/' }), plugin, parser: parser as Linter.Parser | undefined });
}

function linted(question: Partial<Question>): Extract<Answer, { kind: 'linted' }> {
  const said = answer(question);
  if (said.kind !== 'linted') throw new Error(JSON.stringify(said));
  return said;
}

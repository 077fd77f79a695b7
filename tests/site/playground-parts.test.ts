import { describe, expect, test, vi } from 'vitest';

import type { Answer, Finding } from '../../site/playground/answer.js';
import { changeBetween } from '../../site/playground/change-between.js';
import { delayed } from '../../site/playground/delay.js';
import { isCommonJs, languageOf, problemOfFileName } from '../../site/playground/file-name.js';
import { partsOf } from '../../site/playground/message.js';
import { readSettingsText } from '../../site/playground/settings-text.js';
import { explanationOf, statusOf } from '../../site/playground/status.js';

describe('a file name', () => {
  test.each(['a.js', 'src/app.ts', 'app/(shop)/[id]/page.tsx', 'src/routes/+page.server.ts', 'größe.mjs', '.hidden/x.cts', 'a.test.js'])(
    'may be %s',
    (name) => {
      expect(problemOfFileName(name)).toBeUndefined();
    },
  );

  test.each<[string, string]>([
    ['', 'Give the file a name'],
    ['/etc/a.js', 'path from the root'],
    ['../a.js', 'path from the root'],
    ['a//b.js', 'path from the root'],
    ['C:\\a.js', 'no backslash'],
    ['a\n.js', 'no control character'],
    ['a.vue', 'ends in .js, .mjs, .cjs, .jsx, .ts, .mts, .cts or .tsx'],
    ['a.constructor', 'ends in'],
    ['js', 'ends in'],
    [`${'a'.repeat(300)}.js`, 'at most 200'],
  ])('may not be %j', (name, why) => {
    expect(problemOfFileName(name)).toContain(why);
  });

  test('says what is in the file', () => {
    expect(['a.js', 'a.jsx', 'a.cjs', 'a.ts', 'a.d.mts', 'a.cts', 'a.tsx'].map((name) => [languageOf(name), isCommonJs(name)])).toEqual([
      ['javascript', false],
      ['javascript', false],
      ['javascript', true],
      ['typescript', false],
      ['typescript', false],
      ['typescript', true],
      ['typescript', false],
    ]);
  });
});

test.each<[before: string, after: string]>([
  ['abc', 'abc'],
  ['abc', 'axc'],
  ['abc', ''],
  ['', 'abc'],
  ['aaa', 'aa'],
  ['aa', 'aaa'],
  ['abab', 'ab'],
])('the change between %j and %j leads from one to the other', (before, after) => {
  const { from, to, text } = changeBetween(before, after);
  expect(before.slice(0, from) + text + before.slice(to)).toBe(after);
  expect(to - from + text.length).toBeLessThanOrEqual(Math.max(before.length, after.length));
});

test('what stands between backticks in a message is code, whatever it is', () => {
  expect(partsOf('`<b>` gets "x", not `y')).toEqual([
    { text: '<b>', isCode: true },
    { text: ' gets "x", not `y', isCode: false },
  ]);
});

test('settings are JSON or nothing', () => {
  expect(readSettingsText(' \n')).toEqual({ value: undefined });
  expect(readSettingsText('{ "fixes": "none" }')).toEqual({ value: { fixes: 'none' } });
  expect(readSettingsText('{ fixes }')).toEqual({ problem: expect.stringContaining('The settings are not JSON: ') });
});

test('work that is put off is done once, and not after it was called off', () => {
  vi.useFakeTimers();
  const work = vi.fn();
  const later = delayed(100, work);
  later.start();
  later.start();
  vi.advanceTimersByTime(100);
  expect(work).toHaveBeenCalledTimes(1);
  later.start();
  later.now();
  later.start();
  later.cancel();
  vi.runAllTimers();
  expect(work).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});

describe('the status', () => {
  const edit = { from: 0, to: 1, text: '' };
  const finding: Finding = {
    from: 0,
    to: 1,
    line: 1,
    column: 1,
    severity: 'error',
    message: '',
    rule: 'r',
    fix: undefined,
    suggestions: [],
  };
  const linted = (...findings: Finding[]): Answer => ({ kind: 'linted', code: '', findings, fixed: '' });

  test.each<[string, Answer | undefined]>([
    ['Loading ESLint and the parser for TypeScript …', undefined],
    ['No problems', linted()],
    ['1 problem, none fixable', linted(finding)],
    ['2 problems, 1 fixable', linted(finding, { ...finding, fix: edit })],
    ['Not linted', { kind: 'refused', message: 'why' }],
    ['Linting does not work', { kind: 'unavailable', part: 'linter', message: '' }],
  ])('may be "%s"', (status, answer) => {
    expect(statusOf(answer, 'a.ts')).toBe(status);
  });

  test('is explained where there is nothing to show', () => {
    expect(explanationOf(linted())).toBeUndefined();
    expect(explanationOf({ kind: 'refused', message: 'why' })).toBe('why');
    expect(explanationOf({ kind: 'unavailable', part: 'parser', message: 'no network' })).toBe(
      'The parser for TypeScript could not be loaded. Reload the page to try again. The browser says: no network',
    );
  });
});

import { expect, test } from 'vitest';

import type { Condition } from '../../src/analysis/facts.js';
import { isSame, joinConditions, opposite } from '../../src/analysis/values/possible-values.js';
import { argumentOf, sourceFile } from './source-file.js';

const node = argumentOf(sourceFile('use(x);'), 'use');

/** One condition of each kind, and one more of each kind that is about something. */
const CONDITIONS: readonly Condition[] = [
  { kind: 'env', name: 'A', is: 'missing' },
  { kind: 'env', name: 'B', is: 'missing' },
  { kind: 'stage', is: 'development' },
  { kind: 'platform', name: 'VERCEL', is: 'present' },
  { kind: 'platform', name: 'NETLIFY', is: 'present' },
  { kind: 'runtime', is: 'browser' },
  { kind: 'argument', is: 'present' },
  { kind: 'dead', name: 'A', is: 'never' },
  { kind: 'dead', name: 'B', is: 'never' },
  { kind: 'reference', key: '1', is: 'truthy' },
  { kind: 'reference', key: '2', is: 'truthy' },
  { kind: 'other', node, is: 'true' },
];

test.each(CONDITIONS.map((condition) => [JSON.stringify(condition, (key, value: unknown) => (key === 'node' ? '…' : value)), condition] as const))('%s', (_name, condition) => {
  expect(opposite(opposite(condition))).toEqual(condition);
  expect(isSame(condition, opposite(condition))).toBe(false);
  expect(CONDITIONS.filter((other) => isSame(condition, other))).toEqual([condition]);
  expect(joinConditions([condition], [opposite(condition)]), 'never at once').toBeUndefined();
  expect(joinConditions([condition], [condition]), 'said once').toEqual([condition]);
  expect(joinConditions([], [condition])).toEqual([condition]);
});

test('nothing joined to conditions leaves them', () => {
  expect(joinConditions(CONDITIONS, [])).toBe(CONDITIONS);
});

import { expect, test } from 'vitest';

import { TakenNames } from '../../src/env/taken-names.js';

test('names are found by what they hold, in the order in which they were taken', () => {
  const names = new TakenNames([
    ['A', 'unknown'],
    ['B', 'here'],
    ['C', 'there'],
  ]);
  names.give('A', 'here');
  names.give('B', 'here');
  expect([...names.holding('here')]).toEqual(['A', 'B']);
  expect([...names.holding('unknown')]).toEqual([]);
  names.give('B', 'there');
  expect([...names.holding('there')]).toEqual(['B', 'C']);
  expect([names.get('B'), names.get('D'), names.has('D')]).toEqual(['there', undefined, false]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';

import plugin from '../../src/plugin.js';
import { generated } from './generated.js';
import { judge } from './laws.js';
import { among, printSeed } from '../seed.js';

test('any nesting of connections, values, guards and gates keeps the laws', () => {
  printSeed();
  fc.assert(
    fc.property(generated, (program) => {
      expect(judge(program, plugin.rules).broken).toEqual([]);
    }),
    among(120),
  );
});

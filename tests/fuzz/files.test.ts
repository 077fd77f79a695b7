import { join } from 'node:path';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import plugin from '../../src/plugin.js';
import { ROOT } from '../hosts/built.js';
import { programOfFile, sourcesIn } from './files.js';
import { judge } from './laws.js';
import { among, printSeed } from '../seed.js';
import { MAX_CHANGED, sown } from './sources.js';

test('a file of an installed module, as it is and with connections, keeps the laws', () => {
  printSeed();
  const path = fc.constantFrom(...sourcesIn(join(ROOT, 'node_modules')));
  fc.assert(
    fc.property(path, fc.nat(), (path, number) => {
      const program = programOfFile(path);
      if (!program || program.code.length > MAX_CHANGED) return;
      expect(judge(program, plugin.rules).broken).toEqual([]);
      expect(judge(sown(program, number), plugin.rules).broken).toEqual([]);
    }),
    among(100),
  );
});

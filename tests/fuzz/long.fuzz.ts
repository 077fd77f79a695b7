import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { builtEntry } from '../hosts/built.js';
import { Campaign } from './campaign.js';
import type { Rules } from './laws.js';
import { SEED, printSeed } from '../seed.js';
import { allSources } from './sources.js';

/** As its users run it: the built plugin. */
const { rules }: { readonly rules: Rules } = createRequire(__filename)(builtEntry());

/** How much of what has no end: 2 takes twice as many generated and changed programs. */
const SCALE = Number(process.env['FUZZ_SCALE'] ?? 1);

/** Only the sources whose names hold this text. */
const ONLY = process.env['FUZZ_ONLY'] ?? '';

test('all rules keep the laws on all programs', async () => {
  printSeed();
  const campaign = new Campaign(rules, join(tmpdir(), `fuzz-${SEED}`));
  for (const source of await allSources(SCALE)) if (source.name.includes(ONLY)) campaign.run(source);
  campaign.print();
  expect([...campaign.violations.keys()]).toEqual([]);
});

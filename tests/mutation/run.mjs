import { parseArgs } from 'node:util';

import { Stryker } from '@stryker-mutator/core';

import { sampleOf } from './sample.mjs';
import { scores, survivors } from './scores.mjs';

const { values } = parseArgs({
  options: {
    in: { type: 'string', multiple: true, default: ['src/address', 'src/env', 'src/analysis'] },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});

const mutate = values.sample
  ? sampleOf(values.in, Number(values.sample), Number(values.seed))
  : values.in.map((folder) => `${folder}/**/*.ts`);
const of = [...values.in.map((folder) => folder.replaceAll('/', '-')), ...(values.sample ? [values.sample, values.seed] : [])].join('_');

/** Nearly all mutants die in the tests of the parts, which take a second; the tests of the rules take ten, and judge only what is left. */
const ROUNDS = [['tests/{address,env,analysis,clients}/*.test.ts'], ['tests/{address,env,analysis,clients,rules}/*.test.ts']];

let results = [];
for (const testFiles of ROUNDS) {
  results = await new Stryker({
    mutate,
    testFiles,
    incrementalFile: `mutation/${of}.json`,
    jsonReporter: { fileName: `mutation/${of}.report.json` },
  }).runMutationTest();
}
if (values.sample) console.log(`${mutate.length} declarations, drawn with the seed ${values.seed}`);
console.log(survivors(results));
console.log(scores(results));

import { relative } from 'node:path';
import { parseArgs } from 'node:util';

import { Stryker } from '@stryker-mutator/core';

import { sampleOf } from './sample.mjs';
import { scores, survivors } from './scores.mjs';

const { values } = parseArgs({
  options: {
    in: { type: 'string', multiple: true, default: ['src/address', 'src/env', 'src/analysis'] },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    'without-rules': { type: 'boolean', default: false },
  },
});

const drawn = values.sample === undefined ? undefined : sampleOf(values.in, Number(values.sample), Number(values.seed));
const mutate = drawn?.map(({ file, start, end }) => `${file}:${start}-${end}`) ?? values.in.map((folder) => `${folder}/**/*.ts`);
const file = `mutation/${[...values.in.map((folder) => folder.replaceAll('/', '-')), ...(drawn ? [values.seed] : [])].join('_')}`;

/** Most mutants die in the tests of the parts, which take a second; the tests of the rules take ten, and judge only what is left. */
const ROUNDS = ['{address,env,analysis,clients,project}', '{address,env,analysis,clients,project,rules}'];

let results = [];
for (const tests of values['without-rules'] ? ROUNDS.slice(0, 1) : ROUNDS) {
  const stryker = new Stryker({
    mutate,
    testFiles: [`tests/${tests}/*.test.ts`],
    incrementalFile: `${file}.json`,
    jsonReporter: { fileName: `${file}.report.json` },
  });
  results = await stryker.runMutationTest();
}

// A larger sample of the same seed, judged before, left its results in the same file.
const judged = results.filter(({ fileName, location }) => !drawn || drawn.some(isAround(relative('.', fileName), location)));
if (drawn) console.log(`${drawn.length} declarations, drawn with the seed ${values.seed}`);
console.log(survivors(judged));
console.log(scores(judged));

function isAround(fileName, location) {
  return ({ file, start, end }) => file === fileName && start <= location.start.line && location.end.line <= end;
}

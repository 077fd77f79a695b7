import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

import { endThread, keptWorker } from './tests/mutation/kept-worker.mjs';

const QUICK_FIRST = ['address', 'env', 'analysis', 'clients', 'project', 'rules'];

/** A mutant is done with at the first test that fails: those that are nearest and quickest first. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const order = ({ moduleId }: TestSpecification): number => QUICK_FIRST.findIndex((folder) => moduleId.includes(`/tests/${folder}/`));
    return files.sort((one, other) => order(one) - order(other) || one.moduleId.localeCompare(other.moduleId));
  }
}

/** The tests that judge a mutant: those that run in this process, on one ESLint, in one worker that keeps what it has loaded. */
export default defineConfig({
  plugins: [
    {
      name: 'kept-worker',
      // Stryker asks for threads that end with each run, and names a file as often as it has tests.
      configureVitest({ project, vitest }) {
        const start = vitest.start.bind(vitest);
        vitest.start = (files) => start(files && [...new Set(files)]);
        vitest.onClose(endThread);
        project.config.pool = 'kept';
        project.config.poolRunner = { name: 'kept', createPoolWorker: keptWorker };
      },
    },
  ],
  test: {
    include: ['tests/{address,env,analysis,clients,rules}/*.test.ts', 'tests/project/source-facts.test.ts'],
    exclude: ['tests/analysis/{bounds,generated-programs,real-programs}.test.ts'],
    env: { TEST_CASES: 'once' },
    isolate: false,
    sequence: { sequencer: QuickFirst },
    testTimeout: 20_000,
  },
});

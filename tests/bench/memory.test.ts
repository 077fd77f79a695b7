import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { Linter } from 'eslint';
import { expect, test } from 'vitest';

import plugin from '../../src/plugin.js';

const FILES = 40;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const program = (index: number): string => `
import { Pool } from 'pg';
const url = process.env.API_${index}_URL ?? 'http://localhost:${3000 + index}';
export const pool = new Pool({ connectionString: process.env.DATABASE_URL });
export const load = async () => fetch(\`\${url}/items\`);
require('express')().listen(${8000 + index});
`;

/** Lints one file after the other, and holds their trees weakly. */
function lintAll(linter: Linter): readonly WeakRef<object>[] {
  const config = { plugins: { econnrefused: plugin }, rules: plugin.configs.strict.rules } as unknown as Linter.Config;
  return Array.from({ length: FILES }, (_, index) => {
    expect(linter.verify(program(index), [config], 'src/app.js').length).toBeGreaterThan(2);
    return new WeakRef(linter.getSourceCode().ast);
  });
}

test('nothing of a file outlives its tree', async () => {
  const linter = new Linter();
  const trees = lintAll(linter);
  // A Linter keeps what it linted last, and a WeakRef its target until the end of the job that made it.
  linter.verify('', []);
  await new Promise((resolve) => setImmediate(resolve));
  collectGarbage();
  expect(trees.filter((tree) => tree.deref() !== undefined)).toHaveLength(0);
});

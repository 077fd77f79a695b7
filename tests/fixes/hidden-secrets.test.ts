import type { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';

import plugin from '../../src/plugin.js';
import { suggestProgram } from './fix-program.js';
import type { Program } from './program.js';
import { runProgram } from './run-program.js';

// Typed as any object: ESLint's types of rule contexts and the parser's differ in name only.
const plugins: object = { plugins: { econnrefused: plugin } };
const rules: Linter.RulesRecord = { 'econnrefused/no-public-credentials': 'error' };
const config: Linter.Config = Object.assign({ files: ['**/*.js'], rules }, plugins);

const SECRET = 'postgres://app:kJ82hsdA@db.acme.io:5432/shop';

const PASSWORDS: readonly (readonly [name: string, code: string, variable: string])[] = [
  [
    'a password in an option',
    `import { Pool } from 'pg';\nexport const pool = new Pool({ connectionString: '${SECRET}' });\n`,
    'DATABASE_URL',
  ],
  [
    'a password in a constant',
    `import { Pool } from 'pg';\nconst shopUrl = '${SECRET}';\nexport const pool = new Pool({ connectionString: shopUrl });\n`,
    'SHOP_URL',
  ],
  [
    'a password in a fallback',
    `import { Pool } from 'pg';\nexport const pool = new Pool({ connectionString: process.env.SHOP_DB || '${SECRET}' });\n`,
    'SHOP_DB',
  ],
];

describe('a password in the code', () => {
  test.each(PASSWORDS)('%s: gives way to a variable, without which nothing is dialled', async (name, code, variable) => {
    const program: Program = { name, code, lang: 'js', expect: 'suggestion', connectsTo: [SECRET] };
    expect((await runProgram(program, code, { stage: 'production', variables: {} })).dialled).toEqual([SECRET]);
    const suggested = suggestProgram(config, program);
    expect(suggested?.after).not.toContain('kJ82hsdA');
    expect(suggested?.remaining).toEqual([]);
    for (const stage of ['development', 'production'] as const) {
      const without = await runProgram(program, suggested?.after ?? '', { stage, variables: {} });
      expect(without).toMatchObject({ dialled: [], error: `Environment variable ${variable} is not set` });
      const url = 'postgres://app:other@db2.acme.io:5432/shop';
      expect(await runProgram(program, suggested?.after ?? '', { stage, variables: { [variable]: url } })).toMatchObject({
        dialled: [url],
        error: undefined,
      });
    }
  });
});

test('a public variable gives way to one that stays on the server', async () => {
  const code = `import mongoose from 'mongoose';\nexport const main = () => mongoose.connect(process.env.NEXT_PUBLIC_MONGO_URI);\n`;
  const program: Program = { name: 'a public variable', code, lang: 'js', expect: 'suggestion', connectsTo: [] };
  const suggested = suggestProgram(config, program);
  expect(suggested?.remaining).toEqual([]);
  const MONGO_URI = 'mongodb://shop.acme.io:27017';
  expect((await runProgram(program, code, { stage: 'production', variables: { NEXT_PUBLIC_MONGO_URI: MONGO_URI } })).dialled).toEqual([
    MONGO_URI,
  ]);
  expect((await runProgram(program, suggested?.after ?? '', { stage: 'production', variables: { MONGO_URI } })).dialled).toEqual([
    MONGO_URI,
  ]);
});

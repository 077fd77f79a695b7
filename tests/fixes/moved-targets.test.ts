import type { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';

import plugin from '../../src/plugin.js';
import { fixProgram, suggestProgram } from './fix-program.js';
import type { Program } from './program.js';
import { runProgram } from './run-program.js';
import { collateralChanges } from './unchanged.js';

type Row = readonly [
  name: string,
  code: string,
  before: readonly string[],
  after: readonly string[],
  settings?: Readonly<Record<string, unknown>>,
];

const REDIS = ['redis://localhost:6379'];
const installed = (name: string, version: string): Readonly<Record<string, unknown>> => ({ versions: { [name]: version } });

const FIXED: readonly Row[] = [
  [
    'a connection string among the options',
    `import Redis from 'ioredis';\nexport const redis = new Redis({ url: 'redis://cache.example:6380' });`,
    REDIS,
    ['redis://cache.example:6380'],
  ],
  [
    'a connection string and other options',
    `import Redis from 'ioredis';\nexport const redis = new Redis({ url: 'redis://cache.example:6380', maxRetriesPerRequest: null });`,
    REDIS,
    ['redis://cache.example:6380'],
  ],
  [
    'a connection string after other options',
    `import Redis from 'ioredis';\nconst url = 'redis://cache.example:6380';\nexport const redis = new Redis({ lazyConnect: true, url });`,
    REDIS,
    ['redis://cache.example:6380'],
  ],
  [
    'a variable among the options',
    `import { Redis } from 'ioredis';\nexport const redis = new Redis({ url: process.env.REDIS_URL ?? 'redis://cache.example:6380' });`,
    REDIS,
    ['redis://cache.example:6380'],
  ],
  [
    'a text instead of options',
    `import { createClient } from 'redis';\nexport async function main() {\n  const client = createClient('redis://cache.example:6380');\n  await client.connect();\n}`,
    REDIS,
    ['redis://cache.example:6380'],
  ],
  [
    'a text, as the version says',
    `import { createClient } from 'redis';\nexport const client = createClient('redis://cache.example:6380');`,
    REDIS,
    ['redis://cache.example:6380'],
    installed('redis', '5.1.0'),
  ],
  [
    'a host and a port beside a password',
    `const { createClient } = require('redis');\nconst client = createClient({ host: 'cache.example', port: 6380, password: 'x' });\nclient.connect();`,
    REDIS,
    ['redis://cache.example:6380'],
  ],
  [
    'a host and a port by their names',
    `import { createClient } from 'redis';\nconst host = 'cache.example';\nconst port = 6380;\nconst client = createClient({ host, port });\nclient.connect();`,
    REDIS,
    ['redis://cache.example:6380'],
  ],
  [
    'a port and a host as arguments',
    `const { createClient } = require('redis');\nconst client = createClient(6380, 'cache.example');\nclient.connect();`,
    REDIS,
    ['redis://cache.example:6380'],
  ],
  [
    'a text as connection',
    `import { Queue } from 'bullmq';\nexport const queue = new Queue('mail', { connection: 'redis://cache.example:6380' });`,
    REDIS,
    ['redis://cache.example:6380'],
    installed('bullmq', '5.41.0'),
  ],
  [
    'a connection by its name',
    `import { Worker } from 'bullmq';\nconst connection = 'redis://cache.example:6380';\nexport const worker = new Worker('mail', async () => {}, { connection, concurrency: 2 });`,
    REDIS,
    ['redis://cache.example:6380'],
    installed('bullmq', '6.7.0'),
  ],
  [
    'a name of another driver',
    `import mariadb from 'mariadb';\nexport const pool = mariadb.createPool({ uri: 'mariadb://db.example:3307/shop' });`,
    ['mariadb://localhost:3306'],
    ['mariadb://db.example:3307/shop'],
  ],
  [
    'host instead of hostname',
    `import amqp from 'amqplib';\nexport async function main() {\n  await amqp.connect({ host: 'mq.example', port: 5673 });\n}`,
    ['amqp://localhost:5673'],
    ['amqp://mq.example:5673'],
  ],
  [
    'server instead of host',
    `import nodemailer from 'nodemailer';\nexport const mail = nodemailer.createTransport({ server: 'smtp.example.com' });`,
    ['smtp://localhost:587'],
    ['smtp://smtp.example.com:587'],
  ],
  [
    'a misspelled base URL',
    `import axios from 'axios';\nexport async function main() {\n  await axios.create({ baseUrl: 'https://api.example.com' }).get('/users');\n}`,
    [],
    ['https://api.example.com/users'],
  ],
  [
    'a misspelled base URL by its name',
    `import axios from 'axios';\nconst baseUrl = 'https://api.example.com';\nexport const main = () => axios({ url: '/users', baseUrl });`,
    [],
    ['https://api.example.com/users'],
  ],
  [
    'a misspelled default',
    `import axios from 'axios';\naxios.defaults.baseUrl = 'https://api.example.com';\nexport const main = () => axios.get('/users');`,
    [],
    ['https://api.example.com/users'],
  ],
  [
    'a misspelled base URL of a model',
    `import OpenAI from 'openai';\nexport const openai = new OpenAI({ apiKey: 'x', baseUrl: 'http://llm.example/v1' });`,
    ['https://api.openai.com/v1'],
    ['http://llm.example/v1'],
  ],
];

const SUGGESTED: readonly Row[] = [
  [
    'options that others may use',
    `import Redis from 'ioredis';\nconst options = { maxRetriesPerRequest: null };\nexport const redis = new Redis({ url: 'redis://cache.example:6380', ...options });`,
    REDIS,
    ['redis://cache.example:6380'],
  ],
  [
    'a text as connection, of any version',
    `import { Queue } from 'bullmq';\nexport const queue = new Queue('mail', { connection: 'redis://cache.example:6380' });`,
    REDIS,
    ['redis://cache.example:6380'],
  ],
];

// Typed as any object: ESLint's types of rule contexts and the parser's differ in name only.
const plugins: object = { plugins: { econnrefused: plugin } };
const rules: Linter.RulesRecord = { 'econnrefused/no-ignored-target': 'error' };
const config: Linter.Config = Object.assign({ files: ['**/*.js'], rules }, plugins);

function programOf([name, code, connectsTo, , settings]: Row): Program {
  return { name, code: `${code}\n`, lang: 'js', expect: 'fix', connectsTo, ...(settings && { settings }) };
}

describe('a target where the library does not look', () => {
  test.each([...FIXED, ...SUGGESTED].map((row) => [row[0], row] as const))(
    '%s: dials the default before, and what was meant after',
    async (_name, row) => {
      const program = programOf(row);
      const fixed = fixProgram(config, program);
      const repaired = fixed.after === fixed.before ? suggestProgram(config, program) : fixed;
      const [, , before, after] = row;
      expect(fixed.after !== fixed.before, 'a fix').toBe(FIXED.includes(row));
      for (const stage of ['development', 'production'] as const) {
        expect((await runProgram(program, program.code, { stage, variables: {} })).dialled).toEqual(before);
        expect(await runProgram(program, repaired?.after ?? '', { stage, variables: {} })).toEqual({
          dialled: after,
          loadError: undefined,
          error: undefined,
        });
      }
      expect(repaired?.remaining).toEqual([]);
      expect(repaired?.passes).toBe(1);
      // The wrong name goes, or passes its neighbour; everything else stays.
      expect(
        repaired && collateralChanges(repaired).filter((change) => !/^name lost: (url|uri|host|server|baseUrl|lazyConnect)$/.test(change)),
      ).toEqual([]);
    },
  );
});

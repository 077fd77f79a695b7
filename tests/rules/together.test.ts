import { describe, expect, test } from 'vitest';

import plugin from '../../src/plugin.js';
import { HOSTS, configOf, fixAll } from '../rule-tester/hosts.js';

const rules = Object.fromEntries(Object.entries(plugin.rules).filter(([name]) => `econnrefused/${name}` in plugin.configs.recommended.rules));

/** `line: rule: reported text` for everything that the preset `recommended` says about a program. */
function reportsOf(code: string, filename = 'src/app.ts'): readonly string[] {
  const lines = code.split('\n');
  return HOSTS[0].linter.verify(code, configOf(rules, 'typescript', filename, {}), filename).map(({ ruleId, line, column, endLine, endColumn, message }) => {
    const text = endLine === line && endColumn !== undefined ? lines[line - 1]?.slice(column - 1, endColumn - 1) : '…';
    return ruleId === null ? message : `${line}: ${ruleId.replace('econnrefused/', '')}: ${text}`;
  });
}

/** A program without the indentation that it has in this file. */
function program([text = '']: TemplateStringsArray): string {
  return text.replace(/^ {6}/gm, '').trim() + '\n';
}

test('a fix is the same whether or not the neighbours of its rule are on', () => {
  const code = `import Redis from 'ioredis'; const redisUrl = 'redis://localhost:6380'; new Redis(redisUrl); new Redis();`;
  const textsOf = (set: typeof rules): readonly (string | undefined)[] =>
    HOSTS[0].linter
      .verify(code, configOf(set, 'typescript', 'src/app.ts', {}), 'src/app.ts')
      .filter(({ ruleId }) => ruleId === 'econnrefused/no-implicit-localhost')
      .map(({ fix }) => fix?.text);
  const alone = textsOf(Object.fromEntries(Object.entries(rules).filter(([name]) => name === 'no-implicit-localhost')));
  expect(alone).toHaveLength(1);
  expect(alone).toEqual(textsOf(rules));
});

const PROGRAMS: Readonly<Record<string, { readonly code: string; readonly filename?: string; readonly reports: readonly string[] }>> = {
  'each rule once': {
    code: program`
      import { Pool } from 'pg';
      import Redis from 'ioredis';
      const pool = new Pool({ connectionString: process.env.DATABASE_URL });
      const redis = new Redis();
      export async function load() {
        await fetch('http://localhost:8080/users');
        await fetch(process.env.API_URL || 'http://localhost:3000');
        return [pool, redis];
      }
    `,
    reports: [
      '3: no-unguarded-env-url: process.env.DATABASE_URL',
      '4: no-implicit-localhost: new Redis()',
      "6: no-localhost-url: 'http://localhost:8080/users'",
      "7: no-localhost-fallback: 'http://localhost:3000'",
    ],
  },
  'a host that has a fallback, beside a port and a password that have none': {
    code: program`
      import mysql from 'mysql2/promise';
      export const pool = mysql.createPool({
        host: process.env.DB_HOST || 'localhost',
        port: Number(process.env.DB_PORT),
        user: process.env.DB_USER,
        password: process.env.DB_PASSWORD || '',
      });
    `,
    reports: ["3: no-localhost-fallback: 'localhost'"],
  },
  'a variable that has a fallback at one use and none at another': {
    code: program`
      await fetch(process.env.API_URL || 'http://localhost:3000');
      await fetch(process.env.API_URL + '/users');
    `,
    reports: ["1: no-localhost-fallback: 'http://localhost:3000'", '2: no-unguarded-env-url: process.env.API_URL'],
  },
  'an empty fallback, which is no unchecked variable too': {
    code: program`
      import { Pool } from 'pg';
      export const pool = new Pool({ connectionString: process.env.DATABASE_URL ?? '' });
    `,
    reports: ["2: no-implicit-localhost: ''"],
  },
  'an empty fallback at a client that fails with it': {
    code: program`
      import mongoose from 'mongoose';
      await mongoose.connect(process.env.MONGO_URI ?? '');
    `,
    reports: ['2: no-unguarded-env-url: process.env.MONGO_URI'],
  },
  'a dead fallback at its own place, and the variable that it does not guard at its own': {
    code: 'export const load = () => fetch(`${process.env.API_URL}/users` || "http://localhost:3000/users");\n',
    reports: ['1: no-unguarded-env-url: process.env.API_URL', '1: no-localhost-fallback: "http://localhost:3000/users"'],
  },
  'a default of a schema, which is no literal and no unchecked variable too': {
    code: program`
      import { z } from 'zod';
      const env = z.object({ API_URL: z.string().default('http://localhost:3000') }).parse(process.env);
      export const load = () => fetch(env.API_URL);
    `,
    reports: ["2: no-localhost-fallback: 'http://localhost:3000'"],
  },
  'an exported address that the file uses as well': {
    code: program`
      export const apiUrl = 'http://localhost:8080';
      export const load = () => fetch(apiUrl + '/users');
    `,
    reports: ["1: no-localhost-url: 'http://localhost:8080'"],
  },
  'a wrapper of the file, and what its callers give it': {
    code: program`
      async function get(url: string) {
        return (await fetch(url)).json();
      }
      export const users = () => get('http://localhost:8080/users');
      export const posts = () => get(process.env.POSTS_URL!);
    `,
    reports: ["4: no-localhost-url: 'http://localhost:8080/users'", '5: no-unguarded-env-url: process.env.POSTS_URL'],
  },
  'a queue over a connection of the file, which is reported where it is made': {
    code: program`
      import { Queue } from 'bullmq';
      import Redis from 'ioredis';
      const connection = new Redis({ maxRetriesPerRequest: null });
      export const queue = new Queue('mail', { connection });
    `,
    reports: ['3: no-implicit-localhost: new Redis({ maxRetriesPerRequest: null })'],
  },
  'an app with everything checked, gated or deployed': {
    code: program`
      import cors from 'cors';
      import express from 'express';
      import { Pool } from 'pg';
      import Redis from 'ioredis';
      const { DATABASE_URL, REDIS_URL } = process.env;
      if (!DATABASE_URL || !REDIS_URL) throw new Error('DATABASE_URL and REDIS_URL must be set');
      const pool = new Pool({ connectionString: DATABASE_URL });
      const redis = new Redis(REDIS_URL);
      const apiUrl = process.env.NODE_ENV === 'production' ? 'https://api.example.com' : 'http://localhost:8080';
      const app = express();
      app.use(cors({ origin: process.env.FRONTEND_URL || 'http://localhost:5173' }));
      app.get('/users', async (request, response) => {
        const { searchParams } = new URL(request.url, 'http://localhost');
        await fetch(apiUrl + '/users?' + searchParams);
        response.json([await pool.query('select 1'), await redis.get('users')]);
      });
      app.listen(process.env.PORT || 3000, () => console.log('http://localhost:3000'));
    `,
    reports: [],
  },
};

describe('one place is reported by one rule', () => {
  test.each(Object.entries(PROGRAMS))('%s', (_reason, { code, filename, reports }) => {
    expect(reportsOf(code, filename)).toEqual(reports);
  });
});

describe('after --fix, all rules together', () => {
  test.each(Object.entries(PROGRAMS))('%s', (_reason, { code, filename = 'src/app.ts' }) => {
    const fixed = fixAll(code, rules, { filename });
    expect(fixed.passes).toBeLessThanOrEqual(3);
    expect(fixed.messages.filter(({ fix, fatal }) => fix || fatal)).toEqual([]);
    expect(fixAll(fixed.output, rules, { filename }).passes).toBe(0);
  });
});

import type { Program } from '../program.js';
import { program } from '../program.js';

const HELPER = `function requireEnv(name, value, developmentValue) {
  if (value) return value;
  if (developmentValue !== undefined && process.env.NODE_ENV !== "production") return developmentValue;
  throw new Error(\`Environment variable \${name} is not set\`);
}
`;

/** What else stands in the file: other origins, taken names, directives, line ends, comments, settings. */
export const filePrograms: readonly Program[] = [
  {
    name: 'file: dotenv is configured first',
    lang: 'js',
    expect: 'fix',
    connectsTo: ['redis://localhost:6379', 'http://localhost:8080/users'],
    code: program`
      const dotenv = require('dotenv');
      dotenv.config();

      const Redis = require('ioredis');

      const redis = new Redis('redis://localhost:6379');

      module.exports = { redis, main: () => fetch('http://localhost:8080/users') };
    `,
  },
  {
    name: 'file: dotenv is imported for its effect',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['postgres://localhost:5432/shop'],
    code: program`
      import 'dotenv/config';
      import { Pool } from 'pg';

      export const pool = new Pool({ connectionString: process.env.DATABASE_URL || 'postgres://localhost:5432/shop' });
    `,
  },
  {
    name: 'file: two origins',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users', 'http://localhost:4000/login'],
    code: program`
      export async function main() {
        await fetch('http://localhost:8080/users');
        await fetch('http://localhost:4000/login');
      }
    `,
  },
  {
    name: 'file: two origins behind names',
    lang: 'js',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/users', 'http://localhost:4000/login'],
    code: program`
      const usersUrl = 'http://localhost:8080';
      const authUrl = 'http://localhost:4000';

      export async function main() {
        await fetch(usersUrl + '/users');
        await fetch(authUrl + '/login');
      }
    `,
  },
  {
    name: 'file: two origins whose names would be the same',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users', 'http://localhost:4000/login'],
    code: program`
      export async function users() {
        const apiUrl = 'http://localhost:8080';
        await fetch(apiUrl + '/users');
      }
      export async function login() {
        const apiUrl = 'http://localhost:4000';
        await fetch(apiUrl + '/login');
      }
      export async function main() {
        await users();
        await login();
      }
    `,
  },
  {
    name: 'file: two databases at their default ports',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['redis://localhost:6379', 'postgres://localhost:5432/shop'],
    code: program`
      import Redis from 'ioredis';
      import postgres from 'postgres';

      export const redis = new Redis('redis://localhost:6379');
      export const sql = postgres('postgres://localhost:5432/shop');
    `,
  },
  {
    name: 'file: one origin ten times',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: Array.from({ length: 10 }, (_item, index) => `http://localhost:8080/${index}`),
    code: `export async function main() {\n${Array.from({ length: 10 }, (_item, index) => `  await fetch('http://localhost:8080/${index}');\n`).join('')}}\n`,
  },
  {
    name: 'file: requireEnv is something else already',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      const requireEnv = true;

      export async function main() {
        if (requireEnv) await fetch('http://localhost:8080/users');
      }
    `,
  },
  {
    name: 'file: requireEnv is a parameter where the value stands',
    lang: 'js',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      export async function main(requireEnv = 1) {
        await fetch('http://localhost:8080/users', { retries: requireEnv });
      }
    `,
  },
  {
    name: 'file: API_URL is a constant already',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/users', 'http://localhost:4000/login'],
    code: program`
      const API_URL = 'http://localhost:8080';
      const apiUrl = 'http://localhost:4000';

      export async function main() {
        await fetch(\`\${API_URL}/users\`);
        await fetch(\`\${apiUrl}/login\`);
      }
    `,
  },
  {
    name: 'file: process is something else',
    lang: 'ts',
    expect: 'suggestion',
    lazy: true,
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      export async function main(process = 'load') {
        await fetch('http://localhost:8080/users', { method: process === 'load' ? 'GET' : 'POST' });
      }
    `,
  },
  {
    name: 'file: a helper that does the same is there',
    lang: 'js',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users'],
    code: `export const main = () => fetch('http://localhost:8080/users');\n\n${HELPER}`,
  },
  {
    name: 'file: a shebang and "use strict"',
    lang: 'js',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users'],
    code: `#!/usr/bin/env node\n"use strict";\n\nexports.main = async function () {\n  await fetch("http://localhost:8080/users");\n};\n`,
  },
  {
    name: 'file: CRLF line ends',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      // Where the users are.
      const apiUrl = process.env.API_URL || 'http://localhost:8080';

      export const main = () => fetch(apiUrl + '/users');
    `.replaceAll('\n', '\r\n'),
  },
  {
    name: 'file: no line end at the end',
    lang: 'js',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users'],
    code: `export const main = () => fetch('http://localhost:8080/users')`,
  },
  {
    name: 'file: no semicolons',
    lang: 'js',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      const base = 'http://localhost:8080'

      export const main = () => fetch(base + '/users')
    `,
  },
  {
    name: 'file: a last line that is a comment',
    lang: 'js',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users'],
    code: `export const main = () => fetch('http://localhost:8080/users');\n// The end.`,
  },
  {
    name: 'file: comments around the value',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      /* eslint-disable no-console */
      export const main = () =>
        fetch(
          // the users service
          'http://localhost:8080/users' /* v1 */, // keep in step with compose.yaml
          { method: /* read only */ 'GET' },
        );
    `,
  },
  {
    name: 'file: comments inside the fallback',
    lang: 'ts',
    expect: 'suggestion',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      const base =
        process.env.API_URL || // set by compose
        /* for development */ 'http://localhost:8080';

      export const main = () => fetch(base + '/users');
    `,
  },
  {
    name: 'file: comments inside an empty call',
    lang: 'ts',
    expect: 'suggestion',
    connectsTo: ['redis://localhost:6379'],
    code: program`
      import Redis from 'ioredis';

      export const redis = new Redis(/* the one of this machine */);
    `,
  },
  {
    name: 'file: double quotes, tabs and odd spaces',
    lang: 'js',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/users', 'http://localhost:8080/orders'],
    code: 'const  api = "http://localhost:8080"  ;\n\n\texport const main=async()=>{\n\t\tawait fetch( api+"/users" )\n\t\tawait fetch( `${ api }/orders` )\n\t}\n',
  },
  {
    name: 'settings: env.names',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    settings: { env: { names: { 'localhost:8080': 'USERS_SERVICE_URL' } } },
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      export const main = () => fetch('http://localhost:8080/users');
    `,
  },
  {
    name: 'settings: onMissing throw, a literal',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    settings: { env: { onMissing: 'throw' } },
    developmentValue: 'http://localhost:8080',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      export const main = () => fetch('http://localhost:8080/users');
    `,
  },
  {
    name: 'settings: onMissing throw, a fallback',
    lang: 'js',
    expect: 'fix',
    settings: { env: { onMissing: 'throw' } },
    developmentValue: 'http://localhost:8080',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      const base = process.env.API_URL || 'http://localhost:8080';

      export const main = () => fetch(base + '/users');
    `,
  },
  {
    name: 'settings: env.module, member access',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    settings: { env: { module: { from: '@/env', name: 'env', access: 'member' } } },
    developmentValue: 'http://localhost:8080',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      // Users.
      export const main = () => fetch('http://localhost:8080/users');
    `,
  },
  {
    name: 'settings: env.module, member access, imported already',
    lang: 'ts',
    expect: 'fix',
    settings: { env: { module: { from: '@/env', name: 'env', access: 'member' } } },
    unguarded: { DATABASE_URL: 'postgres://db.example.com:5432/shop', APP_NAME: 'shop' },
    connectsTo: [],
    code: program`
      import { Pool } from 'pg';
      import { env } from '@/env';

      export const name = env.APP_NAME;
      export const pool = new Pool({ connectionString: process.env.DATABASE_URL });
    `,
  },
  {
    name: 'settings: env.module, call access',
    lang: 'ts',
    expect: 'fix',
    settings: { env: { module: { from: '@/env', name: 'requireEnv', access: 'call' } } },
    developmentValue: 'redis://localhost:6379',
    connectsTo: ['redis://localhost:6379'],
    code: program`
      import Redis from 'ioredis';

      export const redis = new Redis(process.env.REDIS_URL ?? 'redis://localhost:6379');
    `,
  },
  {
    name: 'settings: env.module in CommonJS',
    lang: 'cjs',
    expect: 'fix',
    lazy: true,
    settings: { env: { module: { from: '@/env', name: 'requireEnv', access: 'call' } } },
    developmentValue: 'http://localhost:8080',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      'use strict';

      const axios = require('axios');

      exports.main = () => axios.get('http://localhost:8080/users');
    `,
  },
];

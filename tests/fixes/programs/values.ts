import type { Program } from '../program.js';
import { program } from '../program.js';

/** The ways that a value takes to a client. */
export const valuePrograms: readonly Program[] = [
  {
    name: 'value: a module constant with a name of its own',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      const apiUrl = 'http://localhost:8080';

      export const main = () => fetch(\`\${apiUrl}/users\`);
    `,
  },
  {
    name: 'value: a let that is assigned once more',
    lang: 'js',
    expect: 'suggestion',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      let base = 'http://localhost:8080';
      if (process.env.API_URL) {
        base = process.env.API_URL;
      }

      export const main = () => fetch(base + '/users');
    `,
  },
  {
    name: 'value: an object property',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      const config = {
        retries: 3,
        apiUrl: 'http://localhost:8080',
      };

      export const main = () => fetch(config.apiUrl + '/users');
    `,
  },
  {
    name: 'value: an object property as const',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      const config = { apiUrl: process.env.API_URL ?? 'http://localhost:8080', retries: 3 } as const;

      export const main = () => fetch(\`\${config.apiUrl}/users\`);
    `,
  },
  {
    name: 'value: a class field',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      export class Users {
        private readonly baseUrl = 'http://localhost:8080';

        all() {
          return fetch(\`\${this.baseUrl}/users\`);
        }
      }

      export const main = () => new Users().all();
    `,
  },
  {
    name: 'value: a typed class field with a fallback',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      export class Users {
        private baseUrl: string = process.env.USERS_URL || 'http://localhost:8080';

        all() {
          return fetch(this.baseUrl + '/users');
        }
      }

      export const main = () => new Users().all();
    `,
  },
  {
    name: 'value: this.x in a constructor',
    lang: 'js',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      export class Users {
        constructor() {
          this.baseUrl = 'http://localhost:8080';
        }

        async all() {
          const response = await fetch(this.baseUrl + '/users');
          return response.json();
        }
      }

      export const main = () => new Users().all();
    `,
  },
  {
    name: 'value: a static class field',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      export class Users {
        static readonly baseUrl = 'http://localhost:8080';

        static all() {
          return fetch(\`\${Users.baseUrl}/users\`);
        }
      }

      export const main = () => Users.all();
    `,
  },
  {
    name: 'value: a default parameter',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      export function main(base = 'http://localhost:8080') {
        return fetch(\`\${base}/users\`);
      }
    `,
  },
  {
    name: 'value: a default parameter with a fallback',
    lang: 'js',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      export const main = async (base = process.env.API_URL || 'http://localhost:8080') => {
        await fetch(base + '/users');
      };
    `,
  },
  {
    name: 'value: a default in destructured parameters',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      export function main({ base = 'http://localhost:8080', path = '/users' }: { base?: string; path?: string } = {}) {
        return fetch(base + path);
      }
    `,
  },
  {
    name: 'value: a default where process.env is destructured',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      const { API_URL = 'http://localhost:8080', PORT } = process.env;

      export const port = PORT;
      export const main = () => fetch(\`\${API_URL}/users\`);
    `,
  },
  {
    name: 'value: destructured from process.env without a default',
    lang: 'js',
    expect: 'suggestion',
    connectsTo: ['redis://localhost:6379'],
    unguarded: { REDIS_URL: 'redis://cache.example.com:6379' },
    code: program`
      import Redis from 'ioredis';

      const { REDIS_URL } = process.env;

      export const redis = new Redis(REDIS_URL);
    `,
  },
  {
    name: 'value: what a function returns',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      function baseUrl(): string {
        return 'http://localhost:8080';
      }

      export const main = () => fetch(baseUrl() + '/users');
    `,
  },
  {
    name: 'value: what a function returns, with a fallback',
    lang: 'js',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      const baseUrl = () => process.env.BACKEND_URL || 'http://localhost:8080';

      export const main = () => fetch(baseUrl() + '/users');
    `,
  },
  {
    name: 'value: the parameter of a wrapper',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users', 'http://localhost:8080/orders'],
    code: program`
      async function getJson(url: string): Promise<unknown> {
        const response = await fetch(url);
        return response.json();
      }

      export async function main() {
        await getJson('http://localhost:8080/users');
        await getJson('http://localhost:8080/orders');
      }
    `,
  },
  {
    name: 'value: the options of a wrapper class',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      class Api {
        constructor(private readonly base: string) {}

        get(path: string) {
          return fetch(this.base + path);
        }
      }

      const api = new Api('http://localhost:8080');

      export const main = () => api.get('/users');
    `,
  },
  {
    name: 'value: one side of a ternary',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      const base = typeof window === 'undefined' ? 'http://localhost:8080' : '';

      export const main = () => fetch(base + '/users');
    `,
  },
  {
    name: 'value: a ternary on its own variable',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      const base = process.env.API_URL ? process.env.API_URL : 'http://localhost:8080';

      export const main = () => fetch(base + '/users');
    `,
  },
  {
    name: 'value: ||',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:3000/users'],
    code: program`
      const base = process.env.API_URL || 'http://localhost:3000';

      export const main = () => fetch(base + '/users');
    `,
  },
  {
    name: 'value: ?? in parentheses inside a template',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:3000/users'],
    code: program`
      export const main = () => fetch(\`\${(process.env['API_URL'] ?? 'http://localhost:3000')}/users\`);
    `,
  },
  {
    name: 'value: || between two variables and a literal',
    lang: 'js',
    expect: 'suggestion',
    connectsTo: ['http://localhost:3000/users'],
    code: program`
      const base = process.env.API_URL || process.env.BACKEND_URL || 'http://localhost:3000';

      export const main = () => fetch(base + '/users');
    `,
  },
  {
    name: 'value: ??=',
    lang: 'js',
    expect: 'suggestion',
    connectsTo: ['http://localhost:3000/users'],
    code: program`
      let base = process.env.API_URL;
      base ??= 'http://localhost:3000';

      export const main = () => fetch(base + '/users');
    `,
  },
  {
    name: 'value: a host in the middle of a template',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:3000/users'],
    code: program`
      const host = process.env.API_HOST || 'localhost';

      export const main = () => fetch(\`http://\${host}:3000/users\`);
    `,
  },
  {
    name: 'value: a port that is read, a host that is not',
    lang: 'js',
    expect: 'fix',
    developmentValue: 'http://localhost:3000',
    connectsTo: ['http://localhost:3000/users'],
    code: program`
      const port = process.env.PORT || 3000;

      export const main = () => fetch(\`http://localhost:\${port}/users\`);
    `,
  },
  {
    name: 'value: unguarded, with !',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: [],
    unguarded: { API_URL: 'https://api.example.com' },
    code: program`
      export async function main() {
        await fetch(process.env.API_URL!);
      }
    `,
  },
  {
    name: 'value: unguarded, in a template, three times',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: [],
    unguarded: { API_URL: 'https://api.example.com' },
    code: program`
      export const users = () => fetch(\`\${process.env.API_URL}/users\`);
      export const orders = () => fetch(\`\${process.env.API_URL}/orders\`);
      export async function main() {
        await users();
        await orders();
        await fetch(process.env.API_URL + '/items');
      }
    `,
  },
  {
    name: 'value: unguarded, as string, in a constant',
    lang: 'ts',
    expect: 'fix',
    connectsTo: [],
    unguarded: { API_URL: 'https://api.example.com' },
    code: program`
      const base = process.env.API_URL as string;

      export const main = async () => {
        await fetch(base + '/users');
      };
    `,
  },
  {
    name: 'value: new URL with a base',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users?page=2'],
    code: program`
      export const main = () => fetch(new URL('/users?page=2', 'http://localhost:8080'));
    `,
  },
  {
    name: 'value: new URL that is extended',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users?page=2'],
    code: program`
      export async function main() {
        const url = new URL('http://localhost:8080/users');
        url.searchParams.set('page', '2');
        await fetch(url.href);
      }
    `,
  },
  {
    name: 'value: host and port constants',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['redis://localhost:6379'],
    code: program`
      import { Redis } from 'ioredis';

      const REDIS_HOST = 'localhost';
      const REDIS_PORT = 6379;

      export const redis = new Redis({ host: REDIS_HOST, port: REDIS_PORT });
    `,
  },
  {
    name: 'value: a satisfies expression',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      const base = 'http://localhost:8080' satisfies string;

      export const main = () => fetch(base + '/users');
    `,
  },
  {
    name: 'value: a literal type that is kept',
    lang: 'ts',
    expect: 'suggestion',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      type Base = 'http://localhost:8080' | 'https://api.example.com';
      const base: Base = 'http://localhost:8080';

      export const main = () => fetch(base + '/users');
    `,
  },
  {
    name: 'value: inside a nested function, before others',
    lang: 'js',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      export async function main() {
        const load = async () => {
          for (const path of ['/users']) {
            if (path) await fetch('http://localhost:8080' + path);
          }
        };
        await load();
      }
    `,
  },
  {
    name: 'value: String() of a variable',
    lang: 'ts',
    expect: 'suggestion',
    connectsTo: ['postgres://undefined:5432'],
    unguarded: { DATABASE_URL: 'postgres://db.example.com:5432/shop' },
    code: program`
      import postgres from 'postgres';

      export const sql = postgres(String(process.env.DATABASE_URL));
    `,
  },
  {
    name: 'value: an exported address',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      export const API_BASE_URL = process.env.API_BASE_URL ?? 'http://localhost:8080';

      export const main = () => fetch(\`\${API_BASE_URL}/users\`);
    `,
  },
  {
    name: 'value: a trailing slash that is taken away',
    lang: 'js',
    expect: 'suggestion',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      const base = (process.env.API_URL || 'http://localhost:8080/').replace(/\\/$/, '');

      export const main = () => fetch(base + '/users');
    `,
  },
  {
    name: 'value: a client that is imported when needed',
    lang: 'mjs',
    expect: 'fix',
    lazy: true,
    connectsTo: ['redis://localhost:6379'],
    code: program`
      export async function main() {
        const { default: Redis } = await import('ioredis');
        return { redis: new Redis(process.env.REDIS_URL || 'redis://localhost:6379') };
      }
    `,
  },
  {
    name: 'value: a client under another name',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['redis://localhost:6379', 'postgres://localhost:5432/shop'],
    code: program`
      import { Redis as Cache } from 'ioredis';
      import * as pg from 'pg';

      export const cache = new Cache('redis://localhost:6379');
      export const pool = new pg.Pool({ connectionString: 'postgres://localhost:5432/shop' });
    `,
  },
  {
    name: 'value: top-level await',
    lang: 'mjs',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/settings'],
    code: program`
      const settings = await fetch('http://localhost:8080/settings');

      export const timeout = settings.timeout;
    `,
  },
  {
    name: 'value: both sides of || in an argument',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      export const main = (base?: string) => fetch(\`\${base || 'http://localhost:8080'}/users\`);
    `,
  },
  {
    name: 'value: a getter',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      class Users {
        private get base(): string {
          return process.env.USERS_URL ?? 'http://localhost:8080';
        }

        all() {
          return fetch(\`\${this.base}/users\`);
        }
      }

      export const main = () => new Users().all();
    `,
  },
];

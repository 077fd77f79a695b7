import rule from '../../rules/no-undeclared-env.js';
import { testRule } from '../rule-tester/testRule.js';
import type { FlaggedCase, SilentCase } from '../rule-tester/testRule.js';

const settings = { env: { declared: ['API_URL', 'DATABASE_URL', '/^NEXT_PUBLIC_/'] } };

const undeclared = (client: string, variable: string): string =>
  `\`${client}\` takes its address from \`${variable}\`, which the project declares nowhere, so that no deployment is told to set it. Declare it where the project lists its variables, such as \`.env.example\`.`;
const misspelled = (client: string, variable: string, nearest: string): string =>
  `\`${client}\` takes its address from \`${variable}\`, which the project declares nowhere. Declare it, or write \`${nearest}\`, which it declares.`;

const silent: Record<string, string | SilentCase> = {
  'without the setting, every name': 'fetch(`${process.env.SEARCH_HOST}/users`);',
  'with other settings, every name': { code: 'fetch(`${process.env.SEARCH_HOST}/users`);', settings: { env: { guarded: ['API_URL'] } } },
  'a declared name': { code: 'fetch(`${process.env.API_URL}/users`);', settings },
  'a name that a pattern declares': { code: 'fetch(`${process.env.NEXT_PUBLIC_CDN}/users`);', settings },
  'a declared name, destructured': { code: 'const { API_URL } = process.env; fetch(API_URL);', settings },
  'a variable of the platform': { code: 'fetch(`https://${process.env.VERCEL_URL}/users`);', settings },
  'a public copy of a variable of the platform': { code: 'fetch(`https://${process.env.VITE_VERCEL_URL}/users`);', settings },
  'a variable that the shell sets': { code: 'fetch(`https://${process.env.HOSTNAME}/users`);', settings },
  'the base path of a bundler': { code: 'fetch(`${import.meta.env.BASE_URL}users`);', settings },
  'a stage': { code: 'fetch(`https://${process.env.NODE_ENV}.example.com/users`);', settings },
  'a path': { code: 'fetch(`https://api.example.com/${process.env.TENANT}`);', settings },
  'a key': { code: `fetch('https://api.example.com', { headers: { Authorization: process.env.TOKEN } });`, settings },
  'a password in a connection string': {
    code: "import mongoose from 'mongoose'; mongoose.connect(`mongodb+srv://shop:${process.env.MONGO_PASSWORD}@db.example.com/shop`);",
    settings,
  },
  'a port to listen on': { code: 'app.listen(process.env.SERVICE_PORT);', settings },
  'Sentry, which is off without an address': { code: `import * as Sentry from '@sentry/node'; Sentry.init({ dsn: process.env.SENTRY_DSN });`, settings },
  'a read that reaches nothing': { code: 'console.log(process.env.SEARCH_HOST);', settings },
  'code for development': { code: `if (process.env.NODE_ENV === 'development') fetch(process.env.SEARCH_HOST);`, settings },
  'a name that is put together': { code: 'fetch(process.env[`${service}_URL`]);', settings },
  'a validated environment': {
    code: "import { z } from 'zod'; const env = z.object({ SEARCH_HOST: z.string() }).parse(process.env); fetch(env.SEARCH_HOST);",
    settings,
  },
  'a test file': { code: 'fetch(process.env.SEARCH_HOST);', filename: 'src/users.test.js', settings },
};

const flagged: Record<string, FlaggedCase> = {
  'a name of other words than the declared ones': {
    code: 'fetch(«process.env.WEB_URL»); fetch(«process.env.NEWS_API_URL»);',
    settings: { env: { declared: ['APP_URL', 'API_URL', 'SHOP_API_URL'] } },
    reports: [undeclared('fetch', 'WEB_URL'), undeclared('fetch', 'NEWS_API_URL')],
  },
  'a name with an underscore too few, or the wrong word for an address': {
    code: 'fetch(«process.env.APIURL»); fetch(«process.env.SEARCH_URI»);',
    settings: { env: { declared: ['API_URL', 'SEARCH_URL'] } },
    reports: [misspelled('fetch', 'APIURL', 'API_URL'), misspelled('fetch', 'SEARCH_URI', 'SEARCH_URL')],
  },
  'a client': { code: 'fetch(`${«process.env.SEARCH_HOST»}/users`);', settings, reports: [undeclared('fetch', 'SEARCH_HOST')] },
  'an empty list': { code: 'fetch(`${«process.env.API_URL»}/users`);', settings: { env: { declared: [] } }, reports: [undeclared('fetch', 'API_URL')] },
  'a checked variable, which nobody is told of': {
    code: "if (!process.env.SEARCH_HOST) throw new Error('SEARCH_HOST'); fetch(«process.env.SEARCH_HOST»);",
    settings,
    reports: [undeclared('fetch', 'SEARCH_HOST')],
  },
  'a variable with a fallback': {
    code: `fetch(«process.env.SEARCH_HOST» ?? 'https://search.example.com');`,
    settings,
    reports: [undeclared('fetch', 'SEARCH_HOST')],
  },
  'a misspelled name': {
    code: `import { Pool } from 'pg'; new Pool({ connectionString: «process.env.DATABSE_URL» });`,
    settings,
    reports: [misspelled('new Pool()', 'DATABSE_URL', 'DATABASE_URL')],
  },
  'a destructured variable': {
    code: `import Redis from 'ioredis'; const { CACHE_HOST } = process.env; new Redis({ host: «CACHE_HOST» });`,
    settings,
    reports: [undeclared('new Redis()', 'CACHE_HOST')],
  },
  'a variable in code for the browser': {
    code: 'fetch(`${«import.meta.env.VITE_SEARCH»}/users`);',
    settings,
    reports: [undeclared('fetch', 'VITE_SEARCH')],
  },
  'several uses, once for each variable': {
    code: 'fetch(«process.env.SEARCH_HOST»); fetch(process.env.SEARCH_HOST); fetch(«process.env.MAILER_HOST»);',
    settings,
    reports: [undeclared('fetch', 'SEARCH_HOST'), undeclared('fetch', 'MAILER_HOST')],
  },
};

testRule('no-undeclared-env', rule, { silent, flagged });

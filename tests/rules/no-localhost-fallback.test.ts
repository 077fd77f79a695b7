import rule from '../../rules/no-localhost-fallback.js';
import { testRule } from '../rule-tester/testRule.js';
import type { FlaggedCase } from '../rule-tester/testRule.js';
import { BUNDLED_BODY, readFrom, testRepairs, withHelper, withTypedHelper } from './fixed.js';

const connects = (client: string, host: string, variable: string): string =>
  `\`${client}\` connects to ${host} when \`${variable}\` is missing. Set it on every deployment, or stop at start-up without it.`;
const connectsInBuild = (client: string, host: string, variable: string): string =>
  `\`${client}\` connects to ${host} when \`${variable}\` is missing. Set it in every build, or stop without it.`;
const becomes = (name: string, host: string, variable: string): string =>
  `The exported \`${name}\` becomes ${host} when the variable \`${variable}\` is missing, where nothing listens once this is deployed. Stop at start-up without it.`;
const isGiven = (callee: string, host: string, variable: string): string =>
  `\`${callee}\` is given ${host} when \`${variable}\` is missing, where nothing listens once this is deployed. Stop at start-up without it.`;
const letsThrough = (host: string, variable: string): string =>
  `The schema lets ${host} through when \`${variable}\` is missing, so nothing notices the gap until the first connection is refused. Require the variable.`;
const isNeverUsed = (client: string, variable: string): string =>
  `This fallback is never used: what stands before it is a text even when \`${variable}\` is missing, and \`${client}\` then gets "undefined" in its address. Test the variable itself.`;

const silent = {
  // What the fallback is
  'a public fallback': `fetch(process.env.API_URL ?? 'https://api.example.com');`,
  'a fallback to the origin of the page': `fetch((process.env.NEXT_PUBLIC_API_URL ?? '') + '/users');`,
  'a fallback that names localhost in its path': `fetch(process.env.API_URL ?? 'https://example.com/localhost');`,
  'a fallback that only run time knows': `fetch(process.env.API_URL ?? fallback);`,
  'a fallback that throws': `function stop() { throw new Error('API_URL'); } fetch(process.env.API_URL ?? stop());`,
  'a fallback for the port alone': 'fetch(`https://api.example.com:${process.env.PORT || 3000}/users`);',
  'a fallback for a path': 'fetch(`https://api.example.com/${process.env.TENANT || "localhost"}`);',
  'a fallback to a socket file': `import Redis from 'ioredis'; new Redis(process.env.REDIS_URL || '/var/run/redis.sock');`,
  'an API key that has a fallback': `import OpenAI from 'openai'; new OpenAI({ apiKey: process.env.OPENAI_API_KEY || 'localhost' });`,

  // Where the fallback goes
  'a value that reaches no connection': `const base = process.env.API_URL ?? 'http://localhost:3000'; console.log(base);`,
  'a list of allowed origins': `app.use(cors({ origin: process.env.FRONTEND_URL || 'http://localhost:5173' }));`,
  'the origin of a socket server': `import { Server } from 'socket.io'; new Server(server, { cors: { origin: process.env.CLIENT_URL || 'http://localhost:3000' } });`,
  'a host to listen on, which another rule is about': `app.listen(process.env.PORT || 3000, process.env.HOST || 'localhost');`,
  'a redirect': `response.redirect(process.env.FRONTEND_URL || 'http://localhost:5173');`,
  'a link': `const page = <a href={process.env.SITE_URL || 'http://localhost:3000'}>Home</a>;`,
  'a page that a payment returns to': "stripe.checkout.sessions.create({ success_url: `${process.env.SITE_URL || 'http://localhost:3000'}/done` });",
  'a callback of a sign-in': "passport.use(new Strategy({ callbackURL: `${process.env.SITE_URL || 'http://localhost:3000'}/callback` }));",
  'the base of a parser': `const { pathname } = new URL(request.url, process.env.SITE_URL || 'http://localhost');`,
  'the domain of a cookie': `response.cookie('session', id, { domain: process.env.COOKIE_DOMAIN || 'localhost' });`,
  'a comparison': `if (origin === (process.env.SITE_URL || 'http://localhost:3000')) next();`,
  'a log line': "console.log(`Ready on ${process.env.SITE_URL || 'http://localhost:3000'}`);",
  'the address of a caller': `limit(request.headers['x-forwarded-for'] || '127.0.0.1');`,
  'the exported address of the front end, for links': `export const frontendUrl = process.env.FRONTEND_URL || 'http://localhost:5173';`,
  'metadata of a page': `export const metadata = { metadataBase: new URL(process.env.SITE_URL || 'http://localhost:3000') };`,
  'a call of the same name as a client': `function fetch(url) { return cache[url]; } fetch(process.env.API_URL || 'http://localhost:3000');`,
  'an unknown function that gets a public fallback': `import { load } from './api.js'; load(process.env.API_URL || 'https://api.example.com');`,
  'an unknown function that gets the fallback in development': `import { load } from './api.js'; load(process.env.NODE_ENV === 'production' ? process.env.API_URL : 'http://localhost:3000');`,
  'a mocked route': `import { http } from 'msw'; http.get((process.env.API_URL || 'http://localhost:3000') + '/users', () => undefined);`,
  'a server that is mocked': `import nock from 'nock'; nock(process.env.API_URL || 'http://localhost:3000').get('/users').reply(200, []);`,
  'a text that is read, not dialled': `const isLocal = (process.env.API_URL || 'http://localhost:3000').includes('localhost'); render(isLocal);`,

  // Gates
  'a fallback in a branch for development': `if (process.env.NODE_ENV !== 'production') fetch(process.env.API_URL || 'http://localhost:3000');`,
  'a fallback that production does not take': `fetch(process.env.API_URL || (process.env.NODE_ENV === 'production' ? 'https://api.example.com' : 'http://localhost:3000'));`,
  'a fallback that production does not get past': `const url = process.env.API_URL; if (!url && process.env.NODE_ENV === 'production') throw new Error('API_URL'); fetch(url || 'http://localhost:3000');`,
  'the same, of the variable itself': `if (!process.env.API_URL && process.env.NODE_ENV === 'production') throw new Error('API_URL'); fetch(process.env.API_URL || 'http://localhost:3000');`,
  'the same, with the stage first': `if (process.env.NODE_ENV === 'production' && !process.env.API_URL) throw new Error('API_URL'); fetch(process.env.API_URL ?? 'http://localhost:3000');`,
  'the same, with a flag, and the end of the process': `const isProduction = process.env.NODE_ENV === 'production'; if (isProduction && !process.env.API_URL) process.exit(1); fetch(process.env.API_URL || 'http://localhost:3000');`,
  'the same, one test within the other': `if (process.env.NODE_ENV === 'production') { if (!process.env.API_URL) throw new Error('API_URL'); } fetch(process.env.API_URL || 'http://localhost:3000');`,
  'a fallback behind a stop without the variable': `if (!process.env.API_URL) throw new Error('API_URL'); fetch(process.env.API_URL || 'http://localhost:3000');`,
  'a fallback behind the end of the process': `if (!process.env.API_URL) process.exit(1); fetch(process.env.API_URL || 'http://localhost:3000');`,
  'a fallback of the bundler for development': `fetch(import.meta.env.VITE_API_URL || (import.meta.env.DEV ? 'http://localhost:3000' : ''));`,
  'a fallback for a flag computed before': `const isDev = process.env.NODE_ENV === 'development'; fetch(isDev ? process.env.API_URL || 'http://localhost:3000' : process.env.API_URL);`,
  'an assignment in development': `let url = process.env.API_URL; if (process.env.NODE_ENV === 'development') url ??= 'http://localhost:3000'; fetch(url);`,
  'a variable that Vercel sets': "const base = process.env.VERCEL_URL ? `https://${process.env.VERCEL_URL}` : 'http://localhost:3000'; fetch(base + '/users');",
  'a variable that Vercel sets, with && and ||': "const base = (process.env.VERCEL_URL && `https://${process.env.VERCEL_URL}`) || 'http://localhost:3000'; fetch(base);",
  'a public copy of such a variable': "fetch(process.env.NEXT_PUBLIC_VERCEL_URL ? `https://${process.env.NEXT_PUBLIC_VERCEL_URL}` : 'http://localhost:3000');",
  'a variable that Render sets': `fetch(process.env.RENDER_EXTERNAL_URL || 'http://localhost:3000');`,
  'a variable that Railway sets': "fetch(process.env.RAILWAY_PUBLIC_DOMAIN ? `https://${process.env.RAILWAY_PUBLIC_DOMAIN}` : 'http://localhost:3000');",
  'a variable that Fly sets': "fetch(process.env.FLY_APP_NAME ? `https://${process.env.FLY_APP_NAME}.fly.dev` : 'http://localhost:3000');",
  'a variable that Netlify sets': `fetch(process.env.DEPLOY_PRIME_URL || 'http://localhost:8888');`,
  'the choice of create-t3-app, by the window, the platform and the port':
    "function getBaseUrl() { if (typeof window !== 'undefined') return ''; if (process.env.VERCEL_URL) return `https://${process.env.VERCEL_URL}`; return `http://localhost:${process.env.PORT ?? 3000}`; } fetch(getBaseUrl() + '/api');",
  'the default of a command-line argument': `fetch(process.argv[2] ?? 'http://localhost:3000');`,

  // Other rules
  'a literal, which another rule is about': `fetch('http://localhost:3000');`,
  'no fallback, which another rule is about': `fetch(process.env.API_URL);`,
  'an empty fallback, which another rule is about': `import { Pool } from 'pg'; new Pool({ connectionString: process.env.DATABASE_URL ?? '' });`,

  // Schemas
  'a required variable': `const env = z.object({ API_URL: z.string().url() }).parse(process.env); fetch(env.API_URL);`,
  'a public default of a schema': `const env = z.object({ API_URL: z.string().default('https://api.example.com') }).parse(process.env); fetch(env.API_URL);`,
  'a default of a schema that reaches no connection': `const env = z.object({ CORS_ORIGIN: z.string().default('http://localhost:5173') }).parse(process.env); app.use(cors({ origin: env.CORS_ORIGIN }));`,
  'a default that holds in development alone': `const env = cleanEnv(process.env, { API_URL: url({ devDefault: 'http://localhost:3000' }) }); fetch(env.API_URL);`,
  'a schema of something else': `const form = z.object({ site: z.string().default('http://localhost:3000') }).parse(request.body); save(form.site);`,

  // Each family of clients, with a fallback that is deployed
  'Postgres with a public fallback': `import { Pool } from 'pg'; new Pool({ host: process.env.DB_HOST || 'db.example.com' });`,
  'MongoDB with a public fallback': `import mongoose from 'mongoose'; mongoose.connect(process.env.MONGO_URI || 'mongodb://db.example.com/shop');`,
  'Redis with a public fallback': `import { createClient } from 'redis'; createClient({ url: process.env.REDIS_URL || 'redis://cache.example.com' });`,
  'RabbitMQ with a public fallback': `import amqp from 'amqplib'; amqp.connect(process.env.AMQP_URL || 'amqp://mq.example.com');`,
  'Kafka with a public fallback': `import { Kafka } from 'kafkajs'; new Kafka({ brokers: [process.env.KAFKA_BROKER || 'b1.example.com:9092'] });`,
  'Socket.IO with a public fallback': `import { io } from 'socket.io-client'; io(process.env.WS_URL || 'https://api.example.com');`,
  'axios with a public fallback': `import axios from 'axios'; axios.create({ baseURL: process.env.API_URL || 'https://api.example.com' });`,
  'GraphQL with a public fallback': `import { GraphQLClient } from 'graphql-request'; new GraphQLClient(process.env.GRAPHQL_URL || 'https://api.example.com/graphql');`,

  // Files that are not deployed
  'a test': { code: `fetch(process.env.API_URL || 'http://localhost:3000');`, filename: 'tests/users.test.js' },
  'the configuration of a test runner': { code: `export default { use: { baseURL: process.env.BASE_URL || 'http://localhost:3000' } };`, filename: 'playwright.config.ts' },
  'the proxy of a development server': { code: `export default { server: { proxy: { '/api': process.env.API_URL || 'http://localhost:3000' } } };`, filename: 'vite.config.js' },
  'a configuration for development': { code: `module.exports = { url: process.env.API_URL || 'http://localhost:3000' };`, filename: 'config/development.cjs' },
};

const flagged: Readonly<Record<string, FlaggedCase>> = {
  // A fallback inside of another's: the variable that it stands in for
  'a part of a fallback': {
    code: "fetch(process.env.API_URL || 'http://' + (process.env.API_HOST || «'localhost'») + ':3000/x');",
    reports: ['`fetch` connects to localhost:3000 when `API_HOST` and `API_URL` are missing. Set one of them on every deployment, or stop at start-up without it.'],
    output: withHelper(`fetch(process.env.API_URL || 'http://' + (requireEnv("API_HOST", process.env.API_HOST, "localhost")) + ':3000/x');`),
  },
  'a part of a fallback of Redis': {
    code: `import { createClient } from 'redis'; export const cache = createClient({ url: process.env.CACHE ?? \`redis://\${process.env.REDIS_HOST ?? «'localhost'»}:6379\` });`,
    reports: ['`createClient` connects to localhost:6379 when `REDIS_HOST` and `CACHE` are missing. Set one of them on every deployment, or stop at start-up without it.'],
    output: withHelper(`import { createClient } from 'redis'; export const cache = createClient({ url: process.env.CACHE ?? \`redis://\${requireEnv("REDIS_HOST", process.env.REDIS_HOST, "localhost")}:6379\` });`),
  },
  'a text that an exported function makes, whatever its name': {
    code: `export const itemPage = (id) => (process.env.API || «'http://localhost:4000'») + '/items/' + id;`,
    reports: ['The exported `itemPage` becomes localhost:4000 when the variable `API` is missing, where nothing listens once this is deployed. Stop at start-up without it.'],
    output: withHelper(`export const itemPage = (id) => (requireEnv("API", process.env.API, "http://localhost:4000")) + '/items/' + id;`),
  },
  // Ways to fall back
  'an or': {
    code: `fetch(process.env.API_URL || «'http://localhost:3000'»);`,
    reports: [connects('fetch', 'localhost:3000', 'API_URL')],
    output: withHelper('fetch(requireEnv("API_URL", process.env.API_URL, "http://localhost:3000"));'),
  },
  'a nullish fallback': {
    code: `fetch(process.env.API_URL ?? «'http://localhost:3000'»);`,
    reports: [connects('fetch', 'localhost:3000', 'API_URL')],
    output: withHelper('fetch(requireEnv("API_URL", process.env.API_URL, "http://localhost:3000"));'),
  },
  'a fallback in a template': {
    code: "fetch(`${process.env.API_URL || «'http://localhost:3000'»}/users`);",
    reports: [connects('fetch', 'localhost:3000', 'API_URL')],
    output: withHelper('fetch(`${requireEnv("API_URL", process.env.API_URL, "http://localhost:3000")}/users`);'),
  },
  'a fallback for the host alone': {
    code: "fetch(`http://${process.env.API_HOST || «'localhost'»}:3000/users`);",
    reports: [connects('fetch', 'localhost:3000', 'API_HOST')],
    output: withHelper('fetch(`http://${requireEnv("API_HOST", process.env.API_HOST, "localhost")}:3000/users`);'),
  },
  'a ternary': {
    code: `fetch(process.env.API_URL ? process.env.API_URL : «'http://localhost:3000'»);`,
    reports: [connects('fetch', 'localhost:3000', 'API_URL')],
    output: withHelper('fetch(requireEnv("API_URL", process.env.API_URL, "http://localhost:3000"));'),
  },
  'an if': {
    code: `let url = «'http://localhost:3000'»; if (process.env.API_URL) url = process.env.API_URL; fetch(url);`,
    reports: [connects('fetch', 'localhost:3000', 'API_URL')],
    output: withHelper('let url = requireEnv("API_URL", process.env.API_URL, "http://localhost:3000"); if (process.env.API_URL) url = process.env.API_URL; fetch(url);'),
  },
  'an assignment to what is missing': {
    code: `let url = process.env.API_URL; url ??= «'http://localhost:3000'»; fetch(url);`,
    reports: [connects('fetch', 'localhost:3000', 'API_URL')],
    output: withHelper('let url = process.env.API_URL; url ??= requireEnv("API_URL", process.env.API_URL, "http://localhost:3000"); fetch(url);'),
  },
  'a default of a destructuring': {
    code: `const { API_URL = «'http://localhost:3000'» } = process.env; fetch(API_URL);`,
    reports: [connects('fetch', 'localhost:3000', 'API_URL')],
    output: withHelper('const { API_URL = requireEnv("API_URL", undefined, "http://localhost:3000") } = process.env; fetch(API_URL);'),
  },
  'the last of several variables': {
    code: `fetch(process.env.API_URL || process.env.BACKEND_URL || «'http://localhost:3000'»);`,
    reports: [
      '`fetch` connects to localhost:3000 when `API_URL` and `BACKEND_URL` are missing. Set one of them on every deployment, or stop at start-up without it.',
    ],
    output: withHelper('fetch(requireEnv("API_URL", process.env.API_URL || process.env.BACKEND_URL, "http://localhost:3000"));'),
  },
  'a construction that is not known, under a name of its own': {
    code: `import { Feed } from './feed.js'; new Feed(process.env.FEED_URL || «'http://localhost:3000'»);`,
    reports: [
      '`new Feed()` is given localhost:3000 when `FEED_URL` is missing, where nothing listens once this is deployed. Stop at start-up without it.',
    ],
    output: withHelper(`import { Feed } from './feed.js'; new Feed(requireEnv("FEED_URL", process.env.FEED_URL, "http://localhost:3000"));`),
  },
  'an early return on a variable that no platform sets': {
    code: `function base() { if (process.env.API_URL) return process.env.API_URL; return «'http://localhost:3000'»; } fetch(base());`,
    reports: [connects('fetch', 'localhost:3000', 'API_URL')],
    output: withHelper('function base() { if (process.env.API_URL) return process.env.API_URL; return requireEnv("API_URL", process.env.API_URL, "http://localhost:3000"); } fetch(base());'),
  },
  'a variable with a name between brackets': {
    code: `fetch(process.env['API_URL'] || «'http://localhost:3000'»);`,
    reports: [connects('fetch', 'localhost:3000', 'API_URL')],
    output: withHelper(`fetch(requireEnv("API_URL", process.env['API_URL'], "http://localhost:3000"));`),
  },
  'the second argument of a configuration service': {
    code: `class Api { constructor(private config: ConfigService) {} load() { return fetch(this.config.get('API_URL', «'http://localhost:3000'»)); } }`,
    reports: [connects('fetch', 'localhost:3000', 'API_URL')],
    output: withTypedHelper(`class Api { constructor(private config: ConfigService) {} load() { return fetch(requireEnv("API_URL", this.config.get('API_URL'), "http://localhost:3000")); } }`),
  },
  'the second argument behind a name in parentheses': {
    code: `class Api { constructor(private config: ConfigService) {} load() { return fetch(this.config.get(('API_URL'), «'http://localhost:3000'»)); } }`,
    reports: [connects('fetch', 'localhost:3000', 'API_URL')],
    output: withTypedHelper(`class Api { constructor(private config: ConfigService) {} load() { return fetch(requireEnv("API_URL", this.config.get(('API_URL')), "http://localhost:3000")); } }`),
  },
  'a warning that goes on': {
    code: `if (!process.env.API_URL) console.warn('API_URL is not set'); fetch(process.env.API_URL || «'http://localhost:3000'»);`,
    reports: [connects('fetch', 'localhost:3000', 'API_URL')],
    output: withHelper(`if (!process.env.API_URL) console.warn('API_URL is not set'); fetch(requireEnv("API_URL", process.env.API_URL, "http://localhost:3000"));`),
  },
  'an error in the log, which goes on': {
    code: `if (!process.env.API_URL && process.env.NODE_ENV === 'production') console.error('API_URL'); fetch(process.env.API_URL || «'http://localhost:3000'»);`,
    reports: [connects('fetch', 'localhost:3000', 'API_URL')],
    output: withHelper(`if (!process.env.API_URL && process.env.NODE_ENV === 'production') console.error('API_URL'); fetch(requireEnv("API_URL", process.env.API_URL, "http://localhost:3000"));`),
  },
  'a stop under a condition that is no stage': {
    code: `if (!process.env.API_URL && process.env.STRICT) throw new Error('API_URL'); fetch(process.env.API_URL || «'http://localhost:3000'»);`,
    reports: [connects('fetch', 'localhost:3000', 'API_URL')],
    output: withHelper(`if (!process.env.API_URL && process.env.STRICT) throw new Error('API_URL'); fetch(requireEnv("API_URL", process.env.API_URL, "http://localhost:3000"));`),
  },
  'a constant that two calls use, at the one place where it stands': {
    code: `const base = process.env.API_URL || «'http://localhost:3000'»; fetch(base + '/users'); fetch(base + '/posts');`,
    reports: [connects('fetch', 'localhost:3000', 'API_URL')],
    output: withHelper(`const base = requireEnv("API_URL", process.env.API_URL, "http://localhost:3000"); fetch(base + '/users'); fetch(base + '/posts');`),
  },
  'a variable of Vite': {
    code: `fetch(import.meta.env.VITE_API_URL || «'http://localhost:3000'»);`,
    filename: 'src/load.js',
    reports: [connectsInBuild('fetch', 'localhost:3000', 'VITE_API_URL')],
    output: withHelper('fetch(requireEnv("VITE_API_URL", import.meta.env.VITE_API_URL, "http://localhost:3000"));', 'requireEnv', BUNDLED_BODY),
  },
  'a public variable in browser code of Next.js': {
    code: `'use client'; const base = process.env.NEXT_PUBLIC_API_URL || «'http://localhost:3000'»; export const load = () => fetch(base + '/users');`,
    filename: 'components/load.js',
    reports: [connectsInBuild('fetch', 'localhost:3000', 'NEXT_PUBLIC_API_URL')],
    output: withHelper(`'use client'; const base = () => requireEnv("NEXT_PUBLIC_API_URL", process.env.NEXT_PUBLIC_API_URL, "http://localhost:3000"); export const load = () => fetch(base() + '/users');`),
  },
  'a constant of a route handler, which is read when a request comes': {
    code: `const base = process.env.API_URL ?? «'http://localhost:8080'»; export async function GET() { return fetch(base + '/users'); }`,
    filename: 'app/users/route.ts',
    reports: [connects('fetch', 'localhost:8080', 'API_URL')],
    output: withTypedHelper(`const base = () => requireEnv("API_URL", process.env.API_URL, "http://localhost:8080"); export async function GET() { return fetch(base() + '/users'); }`),
  },
  'a client of a route handler, which is made once, whatever its address': {
    code: `import axios from 'axios'; const api = axios.create({ baseURL: process.env.API_URL || «'http://localhost:8080'» }); export async function GET() { return Response.json(await api.get('/users')); }`,
    filename: 'app/users/route.ts',
    reports: [connects('axios.create', 'localhost:8080', 'API_URL')],
    suggestions: [
      {
        description: readFrom('API_URL'),
        output: withTypedHelper(`import axios from 'axios'; const api = axios.create({ baseURL: requireEnv("API_URL", process.env.API_URL, "http://localhost:8080") }); export async function GET() { return Response.json(await api.get('/users')); }`),
      },
    ],
  },
  'an address of such a client, in a constant of its own': {
    code: `import axios from 'axios'; const base = process.env.API_URL || «'http://localhost:8080'»; const api = axios.create({ baseURL: base }); export async function GET() { return Response.json(await api.get('/users')); }`,
    filename: 'app/users/route.ts',
    reports: [connects('axios.create', 'localhost:8080', 'API_URL')],
    suggestions: [
      {
        description: readFrom('API_URL'),
        output: withTypedHelper(`import axios from 'axios'; const base = requireEnv("API_URL", process.env.API_URL, "http://localhost:8080"); const api = axios.create({ baseURL: base }); export async function GET() { return Response.json(await api.get('/users')); }`),
      },
    ],
  },

  // Each family of clients
  'axios': {
    code: `import axios from 'axios'; axios.create({ baseURL: process.env.API_URL || «'http://localhost:4000/api'» });`,
    reports: [connects('axios.create', 'localhost:4000', 'API_URL')],
    output: withHelper(`import axios from 'axios'; axios.create({ baseURL: requireEnv("API_URL", process.env.API_URL, "http://localhost:4000/api") });`),
  },
  'Socket.IO': {
    code: `import { io } from 'socket.io-client'; io(process.env.WS_URL || «'http://localhost:4000'»);`,
    reports: [connects('io', 'localhost:4000', 'WS_URL')],
    output: withHelper(`import { io } from 'socket.io-client'; io(requireEnv("WS_URL", process.env.WS_URL, "http://localhost:4000"));`),
  },
  'GraphQL': {
    code: `import { GraphQLClient } from 'graphql-request'; new GraphQLClient(process.env.GRAPHQL_URL || «'http://localhost:4000/graphql'»);`,
    reports: [connects('new GraphQLClient()', 'localhost:4000', 'GRAPHQL_URL')],
    output: withHelper(`import { GraphQLClient } from 'graphql-request'; new GraphQLClient(requireEnv("GRAPHQL_URL", process.env.GRAPHQL_URL, "http://localhost:4000/graphql"));`),
  },
  'Postgres, by a host, a port and a name': {
    code: `import { Pool } from 'pg'; new Pool({ host: process.env.DB_HOST || «'localhost'», port: Number(process.env.DB_PORT || 5432), database: process.env.DB_NAME || 'shop' });`,
    reports: [connects('new Pool()', 'localhost', 'DB_HOST')],
    output: withHelper(`import { Pool } from 'pg'; new Pool({ host: requireEnv("DB_HOST", process.env.DB_HOST, "localhost"), port: Number(process.env.DB_PORT || 5432), database: process.env.DB_NAME || 'shop' });`),
  },
  'MongoDB': {
    code: `const mongoose = require('mongoose'); mongoose\n  .connect(process.env.MONGO_URI || «'mongodb://localhost:27017/shop'»);`,
    filename: 'src/db.cjs',
    reports: [connects('mongoose.connect', 'localhost:27017', 'MONGO_URI')],
    output: withHelper(`const mongoose = require('mongoose'); mongoose
  .connect(requireEnv("MONGO_URI", process.env.MONGO_URI, "mongodb://localhost:27017/shop"));`),
  },
  'Redis': {
    code: `import { createClient } from 'redis'; createClient({ url: process.env.REDIS_URL || «'redis://127.0.0.1:6379'» });`,
    reports: [connects('createClient', '127.0.0.1:6379', 'REDIS_URL')],
    output: withHelper(`import { createClient } from 'redis'; createClient({ url: requireEnv("REDIS_URL", process.env.REDIS_URL, "redis://127.0.0.1:6379") });`),
  },
  'a queue': {
    code: `import { Queue } from 'bullmq'; new Queue('mail', { connection: { host: process.env.REDIS_HOST ?? «'localhost'» } });`,
    reports: [connects('new Queue()', 'localhost', 'REDIS_HOST')],
    output: withHelper(`import { Queue } from 'bullmq'; new Queue('mail', { connection: { host: requireEnv("REDIS_HOST", process.env.REDIS_HOST, "localhost") } });`),
  },
  'RabbitMQ': {
    code: `import amqp from 'amqplib'; amqp.connect(process.env.AMQP_URL ?? «'amqp://localhost'»);`,
    reports: [connects('amqp.connect', 'localhost', 'AMQP_URL')],
    output: withHelper(`import amqp from 'amqplib'; amqp.connect(requireEnv("AMQP_URL", process.env.AMQP_URL, "amqp://localhost"));`),
  },
  'Kafka, as a list in one text': {
    code: `import { Kafka } from 'kafkajs'; new Kafka({ brokers: (process.env.KAFKA_BROKERS || «'localhost:9092'»).split(',') });`,
    reports: [connects('new Kafka()', 'localhost:9092', 'KAFKA_BROKERS')],
    output: withHelper(`import { Kafka } from 'kafkajs'; new Kafka({ brokers: (requireEnv("KAFKA_BROKERS", process.env.KAFKA_BROKERS, "localhost:9092")).split(',') });`),
  },
  'an ORM': {
    code: `import { DataSource } from 'typeorm'; export default new DataSource({ type: 'mysql', host: process.env.DB_HOST || «'localhost'» });`,
    filename: 'src/data-source.ts',
    reports: [connects('new DataSource()', 'localhost', 'DB_HOST')],
    output: withTypedHelper(`import { DataSource } from 'typeorm'; export default new DataSource({ type: 'mysql', host: requireEnv("DB_HOST", process.env.DB_HOST, "localhost") });`),
  },

  // Where the client is out of sight
  'a call that nobody knows': {
    code: `import { load } from './api.js'; load(process.env.API_URL || «'http://localhost:3000/users'»);`,
    reports: [isGiven('load', 'localhost:3000', 'API_URL')],
    output: withHelper(`import { load } from './api.js'; load(requireEnv("API_URL", process.env.API_URL, "http://localhost:3000/users"));`),
  },
  'an option of a call that nobody knows': {
    code: `import { load } from './api.js'; load({ url: process.env.API_URL ?? «'http://localhost:3000'» });`,
    reports: [isGiven('load', 'localhost:3000', 'API_URL')],
    output: withHelper(`import { load } from './api.js'; load({ url: requireEnv("API_URL", process.env.API_URL, "http://localhost:3000") });`),
  },
  'an attribute of a component': {
    code: `'use client'; export const App = () => <Provider url={process.env.NEXT_PUBLIC_API_URL || «"http://localhost:8080"»} />;`,
    filename: 'app/app.tsx',
    reports: [isGiven('<Provider>', 'localhost:8080', 'NEXT_PUBLIC_API_URL')],
    output: withTypedHelper(`'use client'; export const App = () => <Provider url={requireEnv("NEXT_PUBLIC_API_URL", process.env.NEXT_PUBLIC_API_URL, "http://localhost:8080")} />;`),
  },
  'an exported address': {
    code: `export const apiUrl = process.env.API_URL || «'http://localhost:8080'»;`,
    reports: [becomes('apiUrl', 'localhost:8080', 'API_URL')],
    output: withHelper('export const apiUrl = requireEnv("API_URL", process.env.API_URL, "http://localhost:8080");'),
  },
  'the run-time configuration of a NestJS application': {
    code: `export default registerAs('cache', () => ({ url: process.env.REDIS_URL || «'redis://localhost:6379'» }));`,
    filename: 'src/cache.config.ts',
    reports: [becomes('url', 'localhost:6379', 'REDIS_URL')],
    output: withTypedHelper(`export default registerAs('cache', () => ({ url: requireEnv("REDIS_URL", process.env.REDIS_URL, "redis://localhost:6379") }));`),
  },
  'a property of an exported configuration': {
    code: `module.exports = { api: { baseUrl: process.env.API_URL || «'http://localhost:8080'» } };`,
    filename: 'src/config.cjs',
    reports: [becomes('api.baseUrl', 'localhost:8080', 'API_URL')],
    output: withHelper('module.exports = { api: { baseUrl: requireEnv("API_URL", process.env.API_URL, "http://localhost:8080") } };'),
  },
  'a host beside its port under the name of a service': {
    code: `import { createEventBus } from './bus.js'; createEventBus({ redis: { host: process.env.REDIS_HOST ?? «'localhost'», port: 6379 } });`,
    reports: [isGiven('createEventBus', 'localhost', 'REDIS_HOST')],
    output: withHelper(`import { createEventBus } from './bus.js'; createEventBus({ redis: { host: requireEnv("REDIS_HOST", process.env.REDIS_HOST, "localhost"), port: 6379 } });`),
  },
  'a host under the name of what a service is for': {
    code: `export const config = { cache: { host: process.env.CACHE_HOST || «'localhost'», port: 6379 } };`,
    reports: [becomes('config.cache.host', 'localhost', 'CACHE_HOST')],
    output: withHelper(`export const config = { cache: { host: requireEnv("CACHE_HOST", process.env.CACHE_HOST, "localhost"), port: 6379 } };`),
  },
  'a rewrite of Next.js': {
    code: "module.exports = { async rewrites() { return [{ source: '/api/:path*', destination: `${process.env.API_URL || «'http://localhost:5000'»}/:path*` }]; } };",
    filename: 'next.config.js',
    reports: [connects('next', 'localhost:5000', 'API_URL')],
    output: withHelper('module.exports = { async rewrites() { return [{ source: \'/api/:path*\', destination: `${requireEnv("API_URL", process.env.API_URL, "http://localhost:5000")}/:path*` }]; } };'),
  },

  // Schemas
  'the default of a schema in parentheses': {
    code: `const env = z.object({ API_URL: (isStrict ? z.string().url() : z.string()).default(«'http://localhost:3000'») }).parse(process.env);`,
    reports: [letsThrough('localhost:3000', 'API_URL')],
    suggestions: [{ description: 'Require `API_URL`.', output: 'const env = z.object({ API_URL: (isStrict ? z.string().url() : z.string()) }).parse(process.env);' }],
  },
  'the default of zod': {
    code: `const env = z.object({ API_URL: z.string().url().default(«'http://localhost:3000'») }).parse(process.env); fetch(env.API_URL);`,
    reports: [letsThrough('localhost:3000', 'API_URL')],
    suggestions: [{ description: 'Require `API_URL`.', output: 'const env = z.object({ API_URL: z.string().url() }).parse(process.env); fetch(env.API_URL);' }],
  },
  'the default of envalid': {
    code: `const env = cleanEnv(process.env, { REDIS_URL: url({ default: «'redis://localhost:6379'» }) }); import Redis from 'ioredis'; new Redis(env.REDIS_URL);`,
    reports: [letsThrough('localhost:6379', 'REDIS_URL')],
    suggestions: [{ description: 'Keep this default of `REDIS_URL` for development.', output: `const env = cleanEnv(process.env, { REDIS_URL: url({ devDefault: 'redis://localhost:6379' }) }); import Redis from 'ioredis'; new Redis(env.REDIS_URL);` }],
  },
  'the default of valibot': {
    code: `const env = v.parse(v.object({ API_URL: v.optional(v.string(), «'http://localhost:3000'») }), process.env); fetch(env.API_URL);`,
    reports: [letsThrough('localhost:3000', 'API_URL')],
  },
  'the default of an exported environment': {
    code: `export const env = createEnv({ server: { API_URL: z.string().default(«'http://localhost:3000'») }, runtimeEnv: process.env });`,
    filename: 'src/env.ts',
    reports: [letsThrough('localhost:3000', 'API_URL')],
    suggestions: [{ description: 'Require `API_URL`.', output: 'export const env = createEnv({ server: { API_URL: z.string() }, runtimeEnv: process.env });' }],
  },
  'the default of an exported environment that is a constant': {
    code: `const LOCAL = «'http://localhost:3000'»; export const env = createEnv({ server: { API_URL: z.string().default(LOCAL) }, runtimeEnv: process.env });`,
    filename: 'src/env.ts',
    reports: [letsThrough('localhost:3000', 'API_URL')],
  },
  'a fallback behind && and ||': {
    code: `fetch(process.env.API_HOST && 'https://' + process.env.API_HOST || «'http://localhost:3000'»);`,
    reports: [connects('fetch', 'localhost:3000', 'API_HOST')],
    output: withHelper(`fetch(process.env.API_HOST && 'https://' + process.env.API_HOST || requireEnv("API_HOST", process.env.API_HOST, "http://localhost:3000"));`),
  },

  // Dead fallbacks
  'a fallback behind a template, which is always a text': {
    code: "fetch(`${process.env.API_URL}/users` || «'http://localhost:3000/users'»);",
    reports: [isNeverUsed('fetch', 'API_URL')],
    suggestions: [{ description: readFrom('API_URL'), output: withHelper('fetch(`${requireEnv("API_URL", process.env.API_URL)}/users`);') }],
  },
  'a fallback behind a sum': {
    code: `fetch('https://' + process.env.API_HOST || «'http://localhost:3000'»);`,
    reports: [isNeverUsed('fetch', 'API_HOST')],
    suggestions: [{ description: readFrom('API_HOST'), output: withHelper(`fetch('https://' + requireEnv("API_HOST", process.env.API_HOST));`) }],
  },
  'a slip of precedence with the variable of a platform': {
    code: `fetch('https://' + process.env.VERCEL_URL || «'http://localhost:3000'»);`,
    reports: [isNeverUsed('fetch', 'VERCEL_URL')],
    suggestions: [{ description: readFrom('VERCEL_URL'), output: withHelper(`fetch('https://' + requireEnv("VERCEL_URL", process.env.VERCEL_URL));`) }],
  },

  // No fix
  'a value that is also compared': {
    code: `const base = process.env.API_URL || «'http://localhost:3000'»; if (origin === base) allow(); fetch(base);`,
    reports: [connects('fetch', 'localhost:3000', 'API_URL')],
  },
  'a comment between the two sides, which a fix would lose': {
    code: `fetch(process.env.API_URL /* set by ops */ || «'http://localhost:3000'»);`,
    reports: [connects('fetch', 'localhost:3000', 'API_URL')],
  },
};

testRule('no-localhost-fallback', rule, { silent, flagged });
testRepairs('no-localhost-fallback', rule, flagged);

import rule from '../../rules/no-unguarded-env-url.js';
import { testRule } from '../rule-tester/testRule.js';
import type { FlaggedCase } from '../rule-tester/testRule.js';
import { BUNDLED_BODY, readFrom, testRepairs, withHelper, withTypedHelper } from './fixed.js';

/** `others` counts the further uses of the variable in the file. */
const mayBeMissing = (variable: string, client: string, consequence: string, others = ''): string =>
  `\`${variable}\` may be missing here; \`${client}\` then ${consequence}.${others} Check it before use.`;
const NO_URL = 'fails with "Failed to parse URL"';
const FOR_OTHERS = 'is `undefined` for every module that imports it';
const FOR_READERS = 'is `undefined` for all that read it';
const EMPTY_FOR_OTHERS = 'is empty for every module that imports it';
const ONE_MORE = ' One more use in this file is not checked either.';
const TWO_MORE = ' 2 more uses in this file are not checked either.';

/** A module of Nest that hands a variable on to its database. */
const nest = (options: string, host = "config.get('DB_HOST')"): string =>
  `import { ConfigModule, ConfigService } from '@nestjs/config'; import { TypeOrmModule } from '@nestjs/typeorm'; import { schema, validate } from './env.js'; export const imports = [ConfigModule.forRoot(${options}), TypeOrmModule.forRootAsync({ inject: [ConfigService], useFactory: (config) => ({ type: 'postgres', host: ${host} }) })];`;

const silent = {
  'a variable that is called a token holds no address': `fetch(\`\${process.env.API_TOKEN}/users\`);`,
  'a key beside the address': `fetch(\`https://api.example.com/users?key=\${process.env.API_KEY}\`);`,
  'the key file of a service account': `module.exports = { STORAGE_API: { client_email: process.env.API_EMAIL, auth_uri: process.env.API_AUTH_URI, token_uri: process.env.API_TOKEN_URI, client_x509_cert_url: process.env.API_CERT_URL } };`,
  'the key of a service account, handed to its client': `import vision from '@google-cloud/vision'; new vision.ImageAnnotatorClient({ credentials: { auth_uri: process.env.API_AUTH_URI, token_uri: process.env.API_TOKEN_URI } });`,
  'Sentry, which is off without an address': `import * as Sentry from '@sentry/node'; Sentry.init({ dsn: process.env.SENTRY_DSN });`,
  'a microservice of Nest over TCP, which listens there': `import { NestFactory } from '@nestjs/core'; await NestFactory.createMicroservice(AppModule, { transport: Transport.TCP, options: { host: process.env.HOST } });`,
  'variables that dotenv-safe checks': `import dotenv from 'dotenv-safe'; dotenv.config(); fetch(process.env.API_URL);`,
  // Reads that reach no connection
  'a read that reaches no connection': `const url = process.env.API_URL; console.log(url);`,
  'a key': `fetch('https://api.example.com', { headers: { Authorization: process.env.API_KEY } });`,
  'a body': `fetch('https://api.example.com', { method: 'POST', body: process.env.API_URL });`,
  'a path': 'fetch(`https://api.example.com/${process.env.TENANT}`);',
  'a query': 'fetch(`https://api.example.com/users?key=${process.env.API_KEY}`);',
  'a port': 'fetch(`https://api.example.com:${process.env.API_PORT}`);',
  'a password in a connection string': "import mongoose from 'mongoose'; mongoose.connect(`mongodb+srv://shop:${process.env.DB_PASSWORD}@cluster0.example.mongodb.net/shop`);",
  'the name of a database': "import mongoose from 'mongoose'; mongoose.connect(`mongodb://db.example.com/${process.env.DB_NAME}`);",
  'a user and a password beside a host': `import { Pool } from 'pg'; new Pool({ host: 'db.example.com', user: process.env.DB_USER, password: process.env.DB_PASSWORD });`,
  'a list of allowed origins': `app.use(cors({ origin: process.env.FRONTEND_URL }));`,
  'a redirect': `response.redirect(process.env.FRONTEND_URL);`,
  'a link in a mail': "send({ html: `<a href=\"${process.env.SITE_URL}/verify\">Verify</a>` });",
  'a port to listen on': `app.listen(process.env.PORT);`,
  'a host to listen on': `app.listen(3000, process.env.HOST);`,
  'a function of the file that is called fetch': `function fetch(url) { return cache[url]; } fetch(process.env.API_URL);`,
  'an exported value that no word calls an address': `export const config = { region: process.env.REGION, key: process.env.API_KEY };`,
  'an exported address of the front end, for links': `export const frontendUrl = process.env.FRONTEND_URL;`,
  'an exported address with a public fallback': `export const apiUrl = process.env.API_URL ?? 'https://api.example.com';`,
  'an exported address behind a check': `if (!process.env.API_URL) throw new Error('API_URL'); export const apiUrl = process.env.API_URL;`,
  'a host where the program itself listens': `export default () => ({ server: { host: process.env.HOST, port: process.env.PORT } });`,
  'a host of the program’s own interface beside its port': `export const config = { api: { host: process.env.API_HOST, port: process.env.API_PORT } };`,
  'a host and port that belong to no service': `export const config = { inspector: { host: process.env.INSPECTOR_HOST, port: process.env.INSPECTOR_PORT } };`,
  'origins in what a function gives back': `export default () => ({ cors: { url: process.env.CLIENT_URL }, frontend: { url: process.env.FRONTEND_URL } });`,
  'a function that gives back an address, which its callers may check': `export function getRedisUrl() { return process.env.REDIS_URL; }`,
  'a function that tells how the program is': `export function getStatus() { return { redis: { host: process.env.REDIS_HOST, port: process.env.REDIS_PORT } }; }`,
  'what a handler answers': `export default defineEventHandler(() => ({ apiUrl: process.env.API_URL }));`,
  'a function of the file that nobody else gets': `function load() { return { redis: { host: process.env.REDIS_HOST, port: 6379 } }; } load();`,
  'a check before what a function gives back': `export default () => { if (!process.env.DATABASE_HOST) throw new Error('DATABASE_HOST'); return { database: { host: process.env.DATABASE_HOST, port: 5432 } }; };`,
  'options for development': `export const config = { development: { database: { host: process.env.DATABASE_HOST, user: process.env.DATABASE_USER } } };`,
  'a service that is turned off without its address': `export const config = { mail: { enabled: !!process.env.SMTP_HOST, host: process.env.SMTP_HOST, port: 587, user: process.env.SMTP_USER } };`,
  'a service that is turned off by a ternary': `export const redis = process.env.REDIS_HOST ? { enabled: true } : { enabled: false }; export const config = { redis: { host: process.env.REDIS_HOST, port: 6379 } };`,
  'a service that is turned off by a variable in quotes': `export const redis = (process.env['REDIS_HOST']) ? { enabled: true } : { enabled: false }; export const config = { redis: { host: process.env['REDIS_HOST'], port: 6379 } };`,
  'a mail server without anything beside it': `export const config = { mail: { host: process.env.SMTP_HOST } };`,
  'a template of a page of the front end': 'export const RESET_URL = `${process.env.FRONTEND_URL}/reset`;',
  'a template with a variable in its path': 'export const API_URL = `https://api.example.com/${process.env.API_VERSION}`;',
  'a template with a variable in its credentials': 'export const MQ_URL = `amqp://${process.env.MQ_USER}@mq.example.com`;',
  'a template of where the program listens': 'export const serverUrl = `http://${process.env.HOST}:${process.env.PORT}`;',
  'a template of images': 'export const IMAGE_URL = `${process.env.API_URL}/images`;',
  'a template behind a check': "if (!process.env.API_URL) throw new Error('API_URL'); export const USERS_URL = `${process.env.API_URL}/users`;",
  'a destructured address of the front end': `const { CLIENT_URL } = process.env; export const config = { clientUrl: CLIENT_URL };`,
  'a destructured secret': `const { JWT_SECRET } = process.env; export const config = { secret: JWT_SECRET };`,
  'a destructured address with a default': `const { MONGODB_URL = 'mongodb://db.example.com' } = process.env; export const config = { mongodbUrl: MONGODB_URL };`,
  'a destructured address behind a check': `const { MONGODB_URL } = process.env; if (!MONGODB_URL) throw new Error('MONGODB_URL'); export const config = { mongodbUrl: MONGODB_URL };`,
  'an empty default in the browser, which is the origin of the page': `export const config = { apiUrl: import.meta.env.VITE_API_URL || '' };`,
  'an empty default of what is no address': `const config = { name: process.env.NAME || '' }; export default config;`,
  'a public default': `const config = { mongodbUrl: process.env.MONGODB_URL || 'mongodb://db.example.com' }; export default config;`,
  'variables that Next.js writes into the program': { code: `module.exports = { env: { API_URL: process.env.API_URL } };`, filename: 'next.config.js' },
  'variables that Nuxt writes into the program': { code: `export default { env: { API_URL: process.env.API_URL } };`, filename: 'nuxt.config.js' },
  'an injected address of the front end': `export const providers = [{ provide: FRONTEND_URL, useValue: process.env.FRONTEND_URL }];`,
  'what a factory of an injected value may check': `export const providers = [{ provide: API_URL, useFactory: () => process.env.API_URL }];`,
  'a host handed to a class that opens nothing': `import { Banner } from './banner.js'; new Banner(process.env.STORAGE_HOST, process.env.STORAGE_PORT);`,
  'a host without its port, handed to a class of the project': `import { ThingClient } from './thing.js'; new ThingClient(process.env.THING_HOST, process.env.THING_KEY);`,
  'options whose type is of the project': { code: `import { PoolConfig } from './types.js'; const options: PoolConfig = { host: process.env.DB_HOST, user: 'shop' }; start(options);`, filename: 'src/options.ts' },
  'options whose type is of a library that connects nowhere': { code: `import { Options } from 'prettier'; const options: Options = { host: process.env.DB_HOST, user: 'shop' }; start(options);`, filename: 'src/options.ts' },
  'a header in the options of a client': { code: `import { AxiosRequestConfig } from 'axios'; const options: AxiosRequestConfig = { headers: { host: process.env.API_HOST } }; start(options);`, filename: 'src/options.ts' },
  'checked options of a client': { code: `import { PoolConfig } from 'pg'; if (!process.env.DB_HOST) throw new Error('DB_HOST'); const options: PoolConfig = { host: process.env.DB_HOST, user: 'shop' }; start(options);`, filename: 'src/options.ts' },
  'a mocked route': `import { http } from 'msw'; http.post(process.env.API_URL + '/users', () => undefined);`,
  'a server that is mocked': `import nock from 'nock'; nock(process.env.API_URL).get('/users').reply(200, []);`,
  'an unknown function, which may check it': `import { load } from './api.js'; load(process.env.API_URL);`,

  // Guards
  'a throw': `if (!process.env.API_URL) throw new Error('API_URL is not set'); fetch(process.env.API_URL);`,
  'a throw for the constant that holds it': `const url = process.env.API_URL; if (!url) throw new Error('API_URL is not set'); fetch(url);`,
  'a throw for undefined': `const url = process.env.API_URL; if (url === undefined) throw new Error('API_URL is not set'); fetch(url);`,
  'a throw for the wrong type': `const url = process.env.API_URL; if (typeof url !== 'string') throw new TypeError('API_URL'); fetch(url);`,
  'the end of the process': `if (!process.env.API_URL) { console.error('API_URL is not set'); process.exit(1); } fetch(process.env.API_URL);`,
  'an early return': `export function load() { if (!process.env.API_URL) return []; return fetch(process.env.API_URL); }`,
  'a condition around the use': `if (process.env.API_URL) fetch(process.env.API_URL);`,
  'a condition before &&': `process.env.API_URL && fetch(process.env.API_URL);`,
  'a condition of a ternary': `const users = process.env.API_URL ? fetch(process.env.API_URL) : [];`,
  'a module that throws before its functions run': `if (!process.env.API_URL) throw new Error('API_URL'); export function load() { return fetch(process.env.API_URL + '/users'); }`,
  'a public fallback': `fetch(process.env.API_URL ?? 'https://api.example.com');`,
  'a fallback to loopback, which another rule is about': `fetch(process.env.API_URL ?? 'http://localhost:3000');`,
  'a fallback that throws': `function stop() { throw new Error('API_URL'); } fetch(process.env.API_URL ?? stop());`,
  'an assertion of node:assert': `import assert from 'node:assert'; assert(process.env.API_URL); fetch(process.env.API_URL);`,
  'an invariant': `import invariant from 'tiny-invariant'; invariant(process.env.API_URL, 'API_URL'); fetch(process.env.API_URL);`,
  'a check by a loop over names': `for (const name of ['API_URL', 'API_KEY']) { if (!process.env[name]) throw new Error(name); } fetch(process.env.API_URL);`,
  'a check by forEach': `['API_URL'].forEach((name) => { if (!process.env[name]) throw new Error(name); }); fetch(process.env.API_URL);`,
  'a check by a list of what is missing': `const missing = ['API_URL'].filter((name) => !process.env[name]); if (missing.length > 0) throw new Error(missing.join()); fetch(process.env.API_URL);`,
  'a function of the file that throws for a missing argument': `function required(value) { if (!value) throw new Error('missing'); return value; } fetch(required(process.env.API_URL));`,
  'a function of the file that throws for a missing name': `function getEnv(name) { const value = process.env[name]; if (!value) throw new Error(name); return value; } fetch(getEnv('API_URL'));`,
  'a function of the file that checks and returns nothing': `function check() { if (!process.env.API_URL) throw new Error('API_URL'); } check(); fetch(process.env.API_URL);`,
  'an imported function that promises to stop': `import { requireEnv } from './env.js'; fetch(requireEnv('API_URL'));`,
  'a function that Nest promises to stop': `class Api { constructor(private config: ConfigService) {} load() { return fetch(this.config.getOrThrow('API_URL')); } }`,
  'a schema of zod': `const env = z.object({ API_URL: z.string().url() }).parse(process.env); fetch(env.API_URL);`,
  'a schema of zod that is applied beside the use': `z.object({ API_URL: z.string() }).parse(process.env); fetch(process.env.API_URL);`,
  'a schema of envalid': `const env = cleanEnv(process.env, { API_URL: url() }); fetch(env.API_URL);`,
  'a schema of t3-env': `const env = createEnv({ server: { API_URL: z.string().url() }, runtimeEnv: process.env }); fetch(env.API_URL);`,
  'a schema of t3-env that is told to check': `const env = createEnv({ server: { API_URL: z.string() }, runtimeEnv: process.env, skipValidation: false }); fetch(env.API_URL);`,
  'a schema of t3-env that somebody may tell not to check': `const env = createEnv({ server: { API_URL: z.string() }, runtimeEnv: process.env, skipValidation: !!process.env.SKIP_ENV_VALIDATION }); fetch(env.API_URL);`,
  'a schema of Joi with a required variable': `const { value: env } = Joi.object({ API_URL: Joi.string().required() }).validate(process.env); Joi.attempt(process.env, Joi.object({ API_URL: Joi.string().required() })); fetch(process.env.API_URL);`,
  'a schema that Nest applies before it makes its modules': nest('{ validationSchema: Joi.object({ DB_HOST: Joi.string().required() }) }'),
  'a default of the schema that Nest applies': nest('{ validationSchema: Joi.object({ DB_HOST: Joi.string().default("db.example.com") }) }'),
  'a schema of another module that Nest applies': nest('{ isGlobal: true, validationSchema: schema }'),
  'a function of another module that Nest calls with all variables': nest('{ validate }'),
  'a package that stops at a missing variable': `import env from 'env-var'; fetch(env.get('API_URL').required().asUrlString());`,
  'an imported environment object, which somebody made for this': `import { env } from './env.js'; fetch(env.API_URL);`,
  'a variable that a build of SvelteKit asks for': `import { API_URL } from '$env/static/private'; fetch(API_URL);`,
  'a check in each branch': `let url; if (process.env.API_URL) url = process.env.API_URL; else url = 'https://api.example.com'; fetch(url);`,
  'a check in the caller': `function load() { return fetch(process.env.API_URL); } if (process.env.API_URL) load();`,

  // Stages and platforms
  'a stop in production': `const url = process.env.API_URL; if (!url && process.env.NODE_ENV === 'production') throw new Error('API_URL'); fetch(url);`,
  'a stop in production, by a flag': `const isProduction = process.env.NODE_ENV === 'production'; if (isProduction && !process.env.API_URL) throw new Error('API_URL'); fetch(process.env.API_URL);`,
  'development alone': `if (process.env.NODE_ENV === 'development') fetch(process.env.API_URL);`,
  'a variable that Vercel sets': 'fetch(`https://${process.env.VERCEL_URL}/api`);',
  'the base path of the page, which Vite always fills in': 'fetch(`${import.meta.env.BASE_URL}users`);',
  'a variable that Render sets': 'fetch(`${process.env.RENDER_EXTERNAL_URL}/health`);',
  'a variable that Railway sets': 'fetch(`https://${process.env.RAILWAY_PUBLIC_DOMAIN}/health`);',

  // Clients that get along without
  'Prisma, which stops by itself': `import { PrismaClient } from '@prisma/client'; new PrismaClient();`,
  'an override that an SDK replaces by its own public address': `import OpenAI from 'openai'; new OpenAI({ baseURL: process.env.OPENAI_BASE_URL });`,
  'an override of a cloud, which has a public address': `import { S3Client } from '@aws-sdk/client-s3'; new S3Client({ endpoint: process.env.S3_ENDPOINT });`,
  'an error tracker, which does nothing without': `import * as Sentry from '@sentry/node'; Sentry.init({ dsn: process.env.SENTRY_DSN });`,
  'an empty text in the browser, which stands for the origin of the page': `fetch((process.env.NEXT_PUBLIC_API_URL ?? '') + '/users');`,

  // Each family of clients, with a check
  'axios with a check': `import axios from 'axios'; if (!process.env.API_URL) throw new Error('API_URL'); axios.create({ baseURL: process.env.API_URL });`,
  'Postgres with a check': `import { Pool } from 'pg'; if (!process.env.DATABASE_URL) throw new Error('DATABASE_URL'); new Pool({ connectionString: process.env.DATABASE_URL });`,
  'MongoDB with a check': `import mongoose from 'mongoose'; const uri = process.env.MONGO_URI; if (!uri) throw new Error('MONGO_URI'); mongoose.connect(uri);`,
  'Redis with a check': `import Redis from 'ioredis'; if (!process.env.REDIS_URL) process.exit(1); new Redis(process.env.REDIS_URL);`,
  'RabbitMQ with a check': `import amqp from 'amqplib'; const url = process.env.AMQP_URL; if (url) amqp.connect(url);`,
  'Kafka with a check': `import { Kafka } from 'kafkajs'; if (!process.env.KAFKA_BROKER) throw new Error('KAFKA_BROKER'); new Kafka({ brokers: [process.env.KAFKA_BROKER] });`,
  'Socket.IO with a check': `import { io } from 'socket.io-client'; const url = process.env.WS_URL; if (!url) throw new Error('WS_URL'); io(url);`,
  'GraphQL with a check': `import { GraphQLClient } from 'graphql-request'; if (!process.env.GRAPHQL_URL) throw new Error('GRAPHQL_URL'); new GraphQLClient(process.env.GRAPHQL_URL);`,

  // Files that are not deployed
  'a test': { code: `fetch(process.env.API_URL);`, filename: 'src/users.test.ts' },
  'the configuration of a test runner': { code: `export default { use: { baseURL: process.env.BASE_URL } };`, filename: 'playwright.config.ts' },
};

const flagged: Readonly<Record<string, FlaggedCase>> = {
  // Reads
  'a read without a check': {
    code: `fetch(«process.env.API_URL»);`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
    output: withHelper('fetch(requireEnv("API_URL", process.env.API_URL));'),
  },
  'a read whose method is called, which fails before anything is dialled': {
    code: `import { Kafka } from 'kafkajs'; new Kafka({ brokers: «process.env.KAFKA_BROKERS».split(',') });`,
    reports: [mayBeMissing('KAFKA_BROKERS', 'new Kafka()', `is never reached: the program fails with "Cannot read properties of undefined (reading 'split')"`)],
    output: withHelper(`import { Kafka } from 'kafkajs'; new Kafka({ brokers: requireEnv("KAFKA_BROKERS", process.env.KAFKA_BROKERS).split(',') });`),
  },
  'a read whose method is called in case': {
    code: `import mongoose from 'mongoose'; mongoose.connect(«process.env.DATABASE_URL»?.trim());`,
    reports: [mayBeMissing('DATABASE_URL', 'mongoose.connect', 'fails with "The `uri` parameter to `openUri()` must be a string"')],
    output: withHelper(`import mongoose from 'mongoose'; mongoose.connect(requireEnv("DATABASE_URL", process.env.DATABASE_URL)?.trim());`),
  },
  'a URL beside a host, of which a deployment needs one': {
    code: `import { DataSource } from 'typeorm'; new DataSource({ type: 'postgres', url: «process.env.DATABASE_URL», host: «process.env.DATABASE_HOST» });`,
    reports: [
      mayBeMissing('DATABASE_URL', 'new DataSource()', 'connects to localhost'),
      mayBeMissing('DATABASE_HOST', 'new DataSource()', 'connects to localhost'),
    ],
    suggestions: [
      {
        description: readFrom('DATABASE_URL'),
        output: withHelper(`import { DataSource } from 'typeorm'; new DataSource({ type: 'postgres', url: requireEnv("DATABASE_URL", process.env.DATABASE_URL), host: process.env.DATABASE_HOST });`),
      },
      {
        description: readFrom('DATABASE_HOST'),
        output: withHelper(`import { DataSource } from 'typeorm'; new DataSource({ type: 'postgres', url: process.env.DATABASE_URL, host: requireEnv("DATABASE_HOST", process.env.DATABASE_HOST) });`),
      },
    ],
  },
  'a read at the start of a template': {
    code: 'fetch(`${«process.env.API_URL»}/users`);',
    reports: [mayBeMissing('API_URL', 'fetch', 'gets "undefined/users"')],
    output: withHelper('fetch(`${requireEnv("API_URL", process.env.API_URL)}/users`);'),
  },
  'a read in a sum': {
    code: `fetch(«process.env.API_URL» + '/users');`,
    reports: [mayBeMissing('API_URL', 'fetch', 'gets "undefined/users"')],
    output: withHelper(`fetch(requireEnv("API_URL", process.env.API_URL) + '/users');`),
  },
  'a read of the host': {
    code: 'fetch(`https://${«process.env.API_HOST»}/users`);',
    reports: [mayBeMissing('API_HOST', 'fetch', 'gets "https://undefined/users"')],
    output: withHelper('fetch(`https://${requireEnv("API_HOST", process.env.API_HOST)}/users`);'),
  },
  'a read in front of what only run time knows': {
    code: 'fetch(`${«process.env.API_URL»}/users/${id}`);',
    reports: [mayBeMissing('API_URL', 'fetch', 'gets "undefined/users/…"')],
    output: withHelper('fetch(`${requireEnv("API_URL", process.env.API_URL)}/users/${id}`);'),
  },
  'a constant': {
    code: `const url = «process.env.API_URL»; fetch(url);`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
    output: withHelper('const url = requireEnv("API_URL", process.env.API_URL); fetch(url);'),
  },
  'a name between brackets': {
    code: `fetch(«process.env['API_URL']»);`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
    output: withHelper(`fetch(requireEnv("API_URL", process.env['API_URL']));`),
  },
  'a destructured variable, read where it is used': {
    code: `const { API_URL } = process.env; fetch(«API_URL»);`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
    output: withHelper('const { API_URL } = process.env; fetch(requireEnv("API_URL", API_URL));'),
  },
  'the environment of Vite': {
    code: 'fetch(`${«import.meta.env.VITE_API_URL»}/users`);',
    filename: 'src/load.js',
    reports: [mayBeMissing('VITE_API_URL', 'fetch', 'gets "undefined/users"')],
    output: withHelper('fetch(`${requireEnv("VITE_API_URL", import.meta.env.VITE_API_URL)}/users`);', 'requireEnv', BUNDLED_BODY),
  },
  'an import of the environment': {
    code: `import { env } from 'node:process'; fetch(«env.API_URL»);`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
    output: withHelper(`import { env } from 'node:process'; fetch(requireEnv("API_URL", env.API_URL));`),
  },
  'a variable that SvelteKit reads at run time': {
    code: `import { env } from '$env/dynamic/private'; export const load = () => fetch(«env.API_URL»);`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
    output: withHelper(`import { env } from '$env/dynamic/private'; export const load = () => fetch(requireEnv("API_URL", env.API_URL));`),
  },
  'a configuration service, which returns undefined': {
    code: `class Api { constructor(private config: ConfigService) {} load() { return fetch(«this.config.get('API_URL')»); } }`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
    output: withTypedHelper(`class Api { constructor(private config: ConfigService) {} load() { return fetch(requireEnv("API_URL", this.config.get('API_URL'))); } }`),
  },
  'a configuration service that is asked with a comment': {
    code: `class Api { constructor(private config: ConfigService) {} load() { return fetch(«this.config.get(/* where */ 'API_URL')»); } }`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
    output: withTypedHelper(`class Api { constructor(private config: ConfigService) {} load() { return fetch(requireEnv("API_URL", this.config.get(/* where */ 'API_URL'))); } }`),
  },
  'a variable that the schema of Nest lets pass': {
    code: nest('{ validationSchema: Joi.object({ DB_HOST: Joi.string() }) }', "«config.get('DB_HOST')»"),
    reports: [mayBeMissing('DB_HOST', 'TypeOrmModule.forRootAsync', 'connects to localhost')],
    output: withHelper(nest('{ validationSchema: Joi.object({ DB_HOST: Joi.string() }) }', `requireEnv("DB_HOST", config.get('DB_HOST'))`)),
  },
  'a variable that the schema of Nest does not name': {
    code: nest('{ validationSchema: Joi.object({ DB_PORT: Joi.number().required() }) }', "«config.get('DB_HOST')»"),
    reports: [mayBeMissing('DB_HOST', 'TypeOrmModule.forRootAsync', 'connects to localhost')],
    output: withHelper(nest('{ validationSchema: Joi.object({ DB_PORT: Joi.number().required() }) }', `requireEnv("DB_HOST", config.get('DB_HOST'))`)),
  },
  'a module of Nest that checks nothing': {
    code: nest('{ isGlobal: true }', "«config.get('DB_HOST')»"),
    reports: [mayBeMissing('DB_HOST', 'TypeOrmModule.forRootAsync', 'connects to localhost')],
    output: withHelper(nest('{ isGlobal: true }', `requireEnv("DB_HOST", config.get('DB_HOST'))`)),
  },
  'a variable of Node that is called like the base path of Vite': {
    code: 'fetch(`${«process.env.BASE_URL»}/users`);',
    reports: [mayBeMissing('BASE_URL', 'fetch', 'gets "undefined/users"')],
    output: withHelper('fetch(`${requireEnv("BASE_URL", process.env.BASE_URL)}/users`);'),
  },
  'two variables of one address': {
    code: 'fetch(`${«process.env.API_PROTOCOL»}://${«process.env.API_HOST»}/users`);',
    reports: [mayBeMissing('API_PROTOCOL', 'fetch', 'gets "undefined://undefined/users"'), mayBeMissing('API_HOST', 'fetch', 'gets "undefined://undefined/users"')],
    output: withHelper('fetch(`${requireEnv("API_PROTOCOL", process.env.API_PROTOCOL)}://${requireEnv("API_HOST", process.env.API_HOST)}/users`);'),
  },

  // Where the client is out of sight
  'an exported address': {
    code: `export const apiUrl = «process.env.API_URL»;`,
    reports: [mayBeMissing('API_URL', 'apiUrl', FOR_OTHERS)],
    output: withHelper('export const apiUrl = requireEnv("API_URL", process.env.API_URL);'),
  },
  'a property of an exported configuration': {
    code: `export const config = { api: { url: «process.env.API_URL» } };`,
    reports: [mayBeMissing('API_URL', 'config.api.url', FOR_OTHERS)],
    output: withHelper('export const config = { api: { url: requireEnv("API_URL", process.env.API_URL) } };'),
  },

  'what the factory of a configuration gives back': {
    code: `export default () => ({ database: { host: «process.env.DATABASE_HOST», port: process.env.DATABASE_PORT } });`,
    reports: [mayBeMissing('DATABASE_HOST', 'database.host', FOR_READERS)],
    output: withHelper(`export default () => ({ database: { host: requireEnv("DATABASE_HOST", process.env.DATABASE_HOST), port: process.env.DATABASE_PORT } });`),
  },
  'a namespace of a configuration': {
    code: `export default registerAs('database', () => ({ host: «process.env.DATABASE_HOST», username: process.env.DATABASE_USER }));`,
    reports: [mayBeMissing('DATABASE_HOST', 'host', FOR_READERS)],
    output: withHelper(`export default registerAs('database', () => ({ host: requireEnv("DATABASE_HOST", process.env.DATABASE_HOST), username: process.env.DATABASE_USER }));`),
  },
  'options that an exported function gives back': {
    code: `export function load() { const options = { redis: { host: «process.env.REDIS_HOST», port: 6379 } }; return options; }`,
    reports: [mayBeMissing('REDIS_HOST', 'load.redis.host', FOR_READERS)],
    output: withHelper(`export function load() { const options = { redis: { host: requireEnv("REDIS_HOST", process.env.REDIS_HOST), port: 6379 } }; return options; }`),
  },
  'a host beside a login, whatever it is called': {
    code: `export const config = { billing: { host: «process.env.BILLING_HOST», port: 8123, user: process.env.BILLING_USER } };`,
    reports: [mayBeMissing('BILLING_HOST', 'config.billing.host', FOR_OTHERS)],
    output: withHelper(`export const config = { billing: { host: requireEnv("BILLING_HOST", process.env.BILLING_HOST), port: 8123, user: process.env.BILLING_USER } };`),
  },
  'a host beside a login in a list of variables': {
    code: `export const KEYS = { EMAIL_HOST: «process.env.EMAIL_HOST», EMAIL_PORT: process.env.EMAIL_PORT, EMAIL_USER: process.env.EMAIL_USER };`,
    reports: [mayBeMissing('EMAIL_HOST', 'KEYS.EMAIL_HOST', FOR_OTHERS)],
    output: withHelper(`export const KEYS = { EMAIL_HOST: requireEnv("EMAIL_HOST", process.env.EMAIL_HOST), EMAIL_PORT: process.env.EMAIL_PORT, EMAIL_USER: process.env.EMAIL_USER };`),
  },
  'an address under the name of a service': {
    code: `export default () => ({ rabbitmq: { uri: «process.env.BUS_URI» } });`,
    reports: [mayBeMissing('BUS_URI', 'rabbitmq.uri', FOR_READERS)],
    output: withHelper(`export default () => ({ rabbitmq: { uri: requireEnv("BUS_URI", process.env.BUS_URI) } });`),
  },
  'one broker': {
    code: `export const config = { kafka: { brokers: [«process.env.KAFKA_BROKER»] } };`,
    reports: [mayBeMissing('KAFKA_BROKER', 'config.kafka.brokers', FOR_OTHERS)],
    output: withHelper(`export const config = { kafka: { brokers: [requireEnv("KAFKA_BROKER", process.env.KAFKA_BROKER)] } };`),
  },
  'an exported template that a variable begins': {
    code: 'export const USERS_URL = `${«process.env.API_URL»}/users`;',
    reports: [mayBeMissing('API_URL', 'USERS_URL', 'becomes "undefined/users"')],
    output: withHelper('export const USERS_URL = `${requireEnv("API_URL", process.env.API_URL)}/users`;'),
  },
  'an exported template with a variable as its host': {
    code: 'export const config = { mq: { url: `amqp://${process.env.MQ_USER}@${«process.env.MQ_NAME»}:5672` } };',
    reports: [mayBeMissing('MQ_NAME', 'config.mq.url', 'becomes "amqp://undefined@undefined:5672"')],
    output: withHelper('export const config = { mq: { url: `amqp://${process.env.MQ_USER}@${requireEnv("MQ_NAME", process.env.MQ_NAME)}:5672` } };'),
  },
  'a destructured variable in an exported configuration': {
    code: `const { MONGODB_URL } = process.env; export const config = { mongodbUrl: «MONGODB_URL» };`,
    reports: [mayBeMissing('MONGODB_URL', 'config.mongodbUrl', FOR_OTHERS)],
    output: withHelper(`const { MONGODB_URL } = process.env; export const config = { mongodbUrl: requireEnv("MONGODB_URL", MONGODB_URL) };`),
  },
  'an empty default': {
    code: `const config = { mongodb_url: «process.env.MONGO_DB_URI» || '' }; export default config;`,
    reports: [mayBeMissing('MONGO_DB_URI', 'config.mongodb_url', EMPTY_FOR_OTHERS)],
    output: withHelper(`const config = { mongodb_url: requireEnv("MONGO_DB_URI", process.env.MONGO_DB_URI) }; export default config;`),
  },
  'an empty default by ??': {
    code: `export const config = { redis: { url: «process.env.REDIS_URL» ?? '' } };`,
    reports: [mayBeMissing('REDIS_URL', 'config.redis.url', EMPTY_FOR_OTHERS)],
    output: withHelper(`export const config = { redis: { url: requireEnv("REDIS_URL", process.env.REDIS_URL) } };`),
  },
  'options whose type is of a client': {
    code: `import type { PoolConfig } from 'pg'; const options: PoolConfig = { host: «process.env.DB_HOST», user: 'shop' }; start(options);`,
    filename: 'src/options.ts',
    parsers: ['typescript'],
    reports: [mayBeMissing('DB_HOST', 'PoolConfig.host', FOR_READERS)],
    output: withTypedHelper(`import type { PoolConfig } from 'pg'; const options: PoolConfig = { host: requireEnv("DB_HOST", process.env.DB_HOST), user: 'shop' }; start(options);`),
  },
  'what an options class of Nest creates': {
    code: `import { TypeOrmOptionsFactory } from '@nestjs/typeorm'; export class Options implements TypeOrmOptionsFactory { constructor(private config: ConfigService) {} createTypeOrmOptions() { return { type: 'mysql', host: «this.config.get('MYSQL_HOST')», username: 'shop' }; } }`,
    filename: 'src/options.ts',
    parsers: ['typescript'],
    reports: [mayBeMissing('MYSQL_HOST', 'TypeOrmOptionsFactory.host', FOR_READERS)],
    output: withTypedHelper(`import { TypeOrmOptionsFactory } from '@nestjs/typeorm'; export class Options implements TypeOrmOptionsFactory { constructor(private config: ConfigService) {} createTypeOrmOptions() { return { type: 'mysql', host: requireEnv("MYSQL_HOST", this.config.get('MYSQL_HOST')), username: 'shop' }; } }`),
  },
  'options that are cast to the type of a client': {
    code: "import { RmqOptions } from '@nestjs/microservices'; const create = (config: ConfigService) => ({ options: { urls: [`amqp://${«config.get('BUS_HOST')»}:5672`] } }) as RmqOptions;",
    filename: 'src/options.ts',
    parsers: ['typescript'],
    reports: [mayBeMissing('BUS_HOST', 'RmqOptions.options.urls', 'becomes "amqp://undefined:5672"')],
    output: withTypedHelper("import { RmqOptions } from '@nestjs/microservices'; const create = (config: ConfigService) => ({ options: { urls: [`amqp://${requireEnv(\"BUS_HOST\", config.get('BUS_HOST'))}:5672`] } }) as RmqOptions;"),
  },
  'an injected address': {
    code: `export const providers = [{ provide: API_URL, useValue: «process.env.API_URL» }];`,
    reports: [mayBeMissing('API_URL', 'API_URL', FOR_OTHERS)],
    output: withHelper(`export const providers = [{ provide: API_URL, useValue: requireEnv("API_URL", process.env.API_URL) }];`),
  },
  'a host and its port, handed to a client of the project': {
    code: `import { ThingClient } from './thing.js'; new ThingClient(«process.env.THING_HOST», Number(process.env.THING_PORT));`,
    reports: [mayBeMissing('THING_HOST', 'new ThingClient()', 'gets `undefined` for its address')],
    output: withHelper(`import { ThingClient } from './thing.js'; new ThingClient(requireEnv("THING_HOST", process.env.THING_HOST), Number(process.env.THING_PORT));`),
  },

  // Once per variable
  'a second use, which the report at the first counts and the fix covers': {
    code: 'fetch(`${«process.env.API_URL»}/users`); fetch(`${process.env.API_URL}/posts`);',
    reports: [mayBeMissing('API_URL', 'fetch', 'gets "undefined/users"', ONE_MORE)],
    output: withHelper('fetch(`${requireEnv("API_URL", process.env.API_URL)}/users`); fetch(`${requireEnv("API_URL", process.env.API_URL)}/posts`);'),
  },
  'two more uses': {
    code: 'fetch(`${«process.env.API_URL»}/a`); fetch(`${process.env.API_URL}/b`); fetch(`${process.env.API_URL}/c`);',
    reports: [mayBeMissing('API_URL', 'fetch', 'gets "undefined/a"', TWO_MORE)],
    output: withHelper('fetch(`${requireEnv("API_URL", process.env.API_URL)}/a`); fetch(`${requireEnv("API_URL", process.env.API_URL)}/b`); fetch(`${requireEnv("API_URL", process.env.API_URL)}/c`);'),
  },
  'uses of a constant, which is one read': {
    code: `const base = «process.env.API_URL»; fetch(base + '/users'); fetch(base + '/posts');`,
    reports: [mayBeMissing('API_URL', 'fetch', 'gets "undefined/users"')],
    output: withHelper(`const base = requireEnv("API_URL", process.env.API_URL); fetch(base + '/users'); fetch(base + '/posts');`),
  },
  'two variables, each at its own first use': {
    code: `fetch(«process.env.API_URL»); fetch(«process.env.AUTH_URL»);`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL), mayBeMissing('AUTH_URL', 'fetch', NO_URL)],
    output: withHelper('fetch(requireEnv("API_URL", process.env.API_URL)); fetch(requireEnv("AUTH_URL", process.env.AUTH_URL));'),
  },

  // No guards
  'a promise to the compiler': {
    code: `fetch(«process.env.API_URL»!);`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
    output: withTypedHelper('fetch(requireEnv("API_URL", process.env.API_URL));'),
  },
  'another promise to the compiler': {
    code: `fetch(«process.env.API_URL» as string);`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
    output: withTypedHelper('fetch(requireEnv("API_URL", process.env.API_URL));'),
  },
  'an empty fallback at a client that fails with it': {
    code: `import mongoose from 'mongoose'; mongoose.connect(«process.env.MONGO_URI» || '');`,
    reports: [mayBeMissing('MONGO_URI', 'mongoose.connect', 'fails with "The `uri` parameter to `openUri()` must be a string"')],
    output: withHelper(`import mongoose from 'mongoose'; mongoose.connect(requireEnv("MONGO_URI", process.env.MONGO_URI));`),
  },
  'an empty fallback of a server, which has no origin': {
    code: `fetch((«process.env.API_URL» ?? '') + '/users');`,
    reports: [mayBeMissing('API_URL', 'fetch', 'gets "/users"')],
    output: withHelper(`fetch((requireEnv("API_URL", process.env.API_URL)) + '/users');`),
  },
  'a warning that goes on': {
    code: `if (!process.env.API_URL) console.warn('API_URL is not set'); fetch(«process.env.API_URL»);`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
    output: withHelper(`if (!process.env.API_URL) console.warn('API_URL is not set'); fetch(requireEnv("API_URL", process.env.API_URL));`),
  },
  'a check of another variable': {
    code: `if (!process.env.API_KEY) throw new Error('API_KEY'); fetch(«process.env.API_URL»);`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
    output: withHelper(`if (!process.env.API_KEY) throw new Error('API_KEY'); fetch(requireEnv("API_URL", process.env.API_URL));`),
  },
  'a check that comes too late': {
    code: `fetch(«process.env.API_URL»); if (!process.env.API_URL) throw new Error('API_URL');`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
    output: withHelper(`fetch(requireEnv("API_URL", process.env.API_URL)); if (!process.env.API_URL) throw new Error('API_URL');`),
  },
  'a check in a function of its own that comes too late': {
    code: `function main() { fetch(«process.env.API_URL»); if (!process.env.API_URL) throw new Error('API_URL'); } main();`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
    output: withHelper(`function main() { fetch(requireEnv("API_URL", process.env.API_URL)); if (!process.env.API_URL) throw new Error('API_URL'); } main();`),
  },
  'a check in a function that nobody calls': {
    code: `function check() { if (!process.env.API_URL) throw new Error('API_URL'); } fetch(«process.env.API_URL»);`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
    output: withHelper(`function check() { if (!process.env.API_URL) throw new Error('API_URL'); } fetch(requireEnv("API_URL", process.env.API_URL));`),
  },
  'a check whose error is caught': {
    code: `try { if (!process.env.API_URL) throw new Error('API_URL'); } catch (error) { console.error(error); } fetch(«process.env.API_URL»);`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
    output: withHelper(`try { if (!process.env.API_URL) throw new Error('API_URL'); } catch (error) { console.error(error); } fetch(requireEnv("API_URL", process.env.API_URL));`),
  },
  'an optional variable of a schema': {
    code: `const env = z.object({ API_URL: z.string().optional() }).parse(process.env); fetch(«env.API_URL»);`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
    output: withHelper('const env = z.object({ API_URL: z.string().optional() }).parse(process.env); fetch(requireEnv("API_URL", env.API_URL));'),
  },
  'a schema that makes a text of what is missing': {
    code: `const env = z.object({ API_URL: z.coerce.string() }).parse(process.env); fetch(«env.API_URL»);`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
    output: withHelper('const env = z.object({ API_URL: z.coerce.string() }).parse(process.env); fetch(requireEnv("API_URL", env.API_URL));'),
  },
  'a schema that is told not to check': {
    code: `const env = createEnv({ server: { API_URL: z.string() }, runtimeEnv: process.env, skipValidation: true }); fetch(«env.API_URL»);`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
    output: withHelper('const env = createEnv({ server: { API_URL: z.string() }, runtimeEnv: process.env, skipValidation: true }); fetch(requireEnv("API_URL", env.API_URL));'),
  },
  'a schema whose outcome nobody looks at': {
    code: `z.object({ API_URL: z.string() }).safeParse(process.env); fetch(«process.env.API_URL»);`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
    output: withHelper('z.object({ API_URL: z.string() }).safeParse(process.env); fetch(requireEnv("API_URL", process.env.API_URL));'),
  },

  // What each client does without
  'axios, which takes the path for the URL': {
    code: `import axios from 'axios'; axios.create({ baseURL: «process.env.API_URL» });`,
    reports: [mayBeMissing('API_URL', 'axios.create', 'fails with "Invalid URL"')],
    output: withHelper(`import axios from 'axios'; axios.create({ baseURL: requireEnv("API_URL", process.env.API_URL) });`),
  },
  'axios in a browser, which asks the host of the page': {
    code: `import axios from 'axios'; axios.create({ baseURL: «process.env.REACT_APP_API_URL» });`,
    settings: { framework: 'cra' },
    filename: 'src/api.js',
    reports: [mayBeMissing('REACT_APP_API_URL', 'axios.create', 'sends its requests to the origin of the page')],
    output: withHelper(`import axios from 'axios'; axios.create({ baseURL: requireEnv("REACT_APP_API_URL", process.env.REACT_APP_API_URL) });`),
  },
  'socket.io in a browser, which dials the host of the page': {
    code: `import { io } from 'socket.io-client'; io(«process.env.REACT_APP_SOCKET_URL»);`,
    settings: { framework: 'cra' },
    filename: 'src/socket.js',
    reports: [mayBeMissing('REACT_APP_SOCKET_URL', 'io', 'connects to the origin of the page')],
    output: withHelper(`import { io } from 'socket.io-client'; io(requireEnv("REACT_APP_SOCKET_URL", process.env.REACT_APP_SOCKET_URL));`),
  },
  'a broker of Nest': {
    code: `import { NestFactory } from '@nestjs/core'; await NestFactory.createMicroservice(AppModule, { transport: Transport.REDIS, options: { host: «process.env.REDIS_HOST» } });`,
    reports: [mayBeMissing('REDIS_HOST', 'NestFactory.createMicroservice', 'connects to localhost')],
    output: withHelper(
      `import { NestFactory } from '@nestjs/core'; await NestFactory.createMicroservice(AppModule, { transport: Transport.REDIS, options: { host: requireEnv("REDIS_HOST", process.env.REDIS_HOST) } });`,
    ),
  },
  'Postgres, which dials its own default': {
    code: `import { Pool } from 'pg'; new Pool({ connectionString: «process.env.DATABASE_URL» });`,
    reports: [mayBeMissing('DATABASE_URL', 'new Pool()', 'connects to localhost:5432')],
    output: withHelper(`import { Pool } from 'pg'; new Pool({ connectionString: requireEnv("DATABASE_URL", process.env.DATABASE_URL) });`),
  },
  'MySQL, by a host': {
    code: `import mysql from 'mysql2/promise'; mysql.createPool({ host: «process.env.DB_HOST», user: process.env.DB_USER });`,
    reports: [mayBeMissing('DB_HOST', 'mysql.createPool', 'connects to localhost:3306')],
    output: withHelper(`import mysql from 'mysql2/promise'; mysql.createPool({ host: requireEnv("DB_HOST", process.env.DB_HOST), user: process.env.DB_USER });`),
  },
  'MongoDB, which fails': {
    code: `import mongoose from 'mongoose'; mongoose.connect(«process.env.MONGO_URI»);`,
    reports: [mayBeMissing('MONGO_URI', 'mongoose.connect', 'fails with "The `uri` parameter to `openUri()` must be a string"')],
    output: withHelper(`import mongoose from 'mongoose'; mongoose.connect(requireEnv("MONGO_URI", process.env.MONGO_URI));`),
  },
  'Redis, which dials its own default': {
    code: `const { createClient } = require('redis'); createClient({ url: «process.env.REDIS_URL» });`,
    filename: 'src/cache.cjs',
    reports: [mayBeMissing('REDIS_URL', 'createClient', 'connects to localhost:6379')],
    output: withHelper(`const { createClient } = require('redis'); createClient({ url: requireEnv("REDIS_URL", process.env.REDIS_URL) });`),
  },
  'a queue, which dials its own default': {
    code: `import { Queue } from 'bullmq'; new Queue('mail', { connection: { host: «process.env.REDIS_HOST» } });`,
    reports: [mayBeMissing('REDIS_HOST', 'new Queue()', 'connects to 127.0.0.1:6379')],
    output: withHelper(`import { Queue } from 'bullmq'; new Queue('mail', { connection: { host: requireEnv("REDIS_HOST", process.env.REDIS_HOST) } });`),
  },
  'RabbitMQ, which dials its own default': {
    code: `import amqp from 'amqplib'; amqp.connect(«process.env.AMQP_URL»);`,
    reports: [mayBeMissing('AMQP_URL', 'amqp.connect', 'connects to localhost:5672')],
    output: withHelper(`import amqp from 'amqplib'; amqp.connect(requireEnv("AMQP_URL", process.env.AMQP_URL));`),
  },
  'Kafka, which fails': {
    code: `import { Kafka } from 'kafkajs'; new Kafka({ brokers: [«process.env.KAFKA_BROKER»] });`,
    reports: [mayBeMissing('KAFKA_BROKER', 'new Kafka()', 'fails with "KafkaJSNonRetriableError"')],
    output: withHelper(`import { Kafka } from 'kafkajs'; new Kafka({ brokers: [requireEnv("KAFKA_BROKER", process.env.KAFKA_BROKER)] });`),
  },
  'superagent, which looks up the word': {
    code: `import request from 'superagent'; request.get(«process.env.API_URL»);`,
    reports: [mayBeMissing('API_URL', 'request.get', 'looks up a host called "undefined"')],
    output: withHelper(`import request from 'superagent'; request.get(requireEnv("API_URL", process.env.API_URL));`),
  },
  'Supabase, which fails': {
    code: `import { createClient } from '@supabase/supabase-js'; createClient(«process.env.SUPABASE_URL»!, process.env.SUPABASE_KEY!);`,
    reports: [mayBeMissing('SUPABASE_URL', 'createClient', 'fails with "supabaseUrl is required."')],
    output: withTypedHelper(`import { createClient } from '@supabase/supabase-js'; createClient(requireEnv("SUPABASE_URL", process.env.SUPABASE_URL), process.env.SUPABASE_KEY!);`),
  },
  'a comment in the read, which what the module exports would replace': {
    code: `new WebSocket(«process.env /* of the pod */ .WS_URL»);`,
    settings: { env: { module: { from: './env.js', name: 'env', access: 'member' } } },
    reports: [mayBeMissing('WS_URL', 'new WebSocket()', 'fails with "Invalid URL"')],
  },
  'a WebSocket': {
    code: `new WebSocket(«process.env.WS_URL»);`,
    reports: [mayBeMissing('WS_URL', 'new WebSocket()', 'fails with "Invalid URL"')],
    output: withHelper('new WebSocket(requireEnv("WS_URL", process.env.WS_URL));'),
  },

  // Fixes
  'a constant of a page, which is read when the page is rendered': {
    code: `const base = «process.env.API_URL»; export default async function Page() { return fetch(base + '/users'); }`,
    filename: 'app/page.tsx',
    reports: [mayBeMissing('API_URL', 'fetch', 'gets "undefined/users"')],
    output: withTypedHelper(`const base = () => requireEnv("API_URL", process.env.API_URL); export default async function Page() { return fetch(base() + '/users'); }`),
  },
  'the part of an object for production, which development evaluates too': {
    code: `import { Sequelize } from 'sequelize'; const config = { development: { url: 'postgres://db.example.com/shop' }, production: { url: «process.env.DATABASE_URL» } }; new Sequelize(config.production.url);`,
    reports: [mayBeMissing('DATABASE_URL', 'new Sequelize()', 'connects to localhost')],
    suggestions: [
      {
        description: readFrom('DATABASE_URL'),
        output: withHelper(`import { Sequelize } from 'sequelize'; const config = { development: { url: 'postgres://db.example.com/shop' }, production: { url: requireEnv("DATABASE_URL", process.env.DATABASE_URL) } }; new Sequelize(config.production.url);`),
      },
    ],
  },
  'a client of a module that Next.js evaluates while it builds': {
    code: `import { Pool } from 'pg'; export const pool = new Pool({ connectionString: «process.env.DATABASE_URL» });`,
    filename: 'app/api/users/route.ts',
    reports: [mayBeMissing('DATABASE_URL', 'new Pool()', 'connects to localhost:5432')],
    suggestions: [{ description: readFrom('DATABASE_URL'), output: withTypedHelper(`import { Pool } from 'pg'; export const pool = new Pool({ connectionString: requireEnv("DATABASE_URL", process.env.DATABASE_URL) });`) }],
  },
  'a property in short': {
    code: `import { Pool } from 'pg'; const { DATABASE_URL: connectionString } = process.env; new Pool({ «connectionString» });`,
    reports: [mayBeMissing('DATABASE_URL', 'new Pool()', 'connects to localhost:5432')],
    output: withHelper(`import { Pool } from 'pg'; const { DATABASE_URL: connectionString } = process.env; new Pool({ connectionString: requireEnv("DATABASE_URL", connectionString) });`),
  },
  'a helper of the file': {
    code: withHelper('fetch(«process.env.API_URL»);'),
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
    output: withHelper('fetch(requireEnv("API_URL", process.env.API_URL));'),
  },
  'an instance of axios in such a module, which is made once': {
    code: `import axios from 'axios'; const api = axios.create({ baseURL: «process.env.API_URL» }); export async function GET() { return Response.json(await api.get('/users')); }`,
    filename: 'app/users/route.ts',
    reports: [mayBeMissing('API_URL', 'axios.create', 'fails with "Invalid URL"')],
    suggestions: [
      {
        description: readFrom('API_URL'),
        output: withTypedHelper(`import axios from 'axios'; const api = axios.create({ baseURL: requireEnv("API_URL", process.env.API_URL) }); export async function GET() { return Response.json(await api.get('/users')); }`),
      },
    ],
  },
  'a comment within the read, which the fix keeps': {
    code: `fetch(«process.env /* set by ops */.API_URL»!);`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
    output: withTypedHelper('fetch(requireEnv("API_URL", process.env /* set by ops */.API_URL));'),
  },
  'comments around what quiets the compiler, which the fix keeps': {
    code: `fetch(/* set by ops */ «process.env.API_URL»! /* never empty */);`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
    output: withTypedHelper('fetch(/* set by ops */ requireEnv("API_URL", process.env.API_URL) /* never empty */);'),
  },

  // No fix
  'a comment before a promise to the compiler, which a fix would lose': {
    code: `fetch(«process.env.API_URL» /* set by ops */!);`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
  },
  'a comment before a type': {
    code: `fetch(«process.env.API_URL» /* set by ops */ as string);`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
  },
  'a comment within such a promise': {
    code: `fetch(«process.env.API_URL» as /* set by ops */ string);`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
  },
  'a comment before an empty fallback': {
    code: `fetch((«process.env.API_URL» /* set by ops */ ?? '') + '/users');`,
    reports: [mayBeMissing('API_URL', 'fetch', 'gets "/users"')],
  },
  'a comment behind the operator of an empty fallback': {
    code: `fetch((«process.env.API_URL» || /* none */ '') + '/users');`,
    reports: [mayBeMissing('API_URL', 'fetch', 'gets "/users"')],
  },
  'a comment at the second of two uses, which belong together': {
    code: `fetch(«process.env.API_URL»!); fetch(process.env.API_URL /* again */!);`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL, ONE_MORE)],
  },
  'a value that is also compared': {
    code: `const url = «process.env.API_URL»; if (url === origin) allow(); fetch(url);`,
    reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
  },
};

testRule('no-unguarded-env-url', rule, { silent, flagged });
testRepairs('no-unguarded-env-url', rule, flagged);

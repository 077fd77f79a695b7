import rule from '../../rules/no-implicit-localhost.js';
import { testRule } from '../rule-tester/testRule.js';
import type { FlaggedCase } from '../rule-tester/testRule.js';
import { readFrom, testRepairs, withHelper, withTypedHelper } from './fixed.js';

const namesNoHost = (client: string, library: string, host: string): string =>
  `\`${client}\` names no host, so \`${library}\` connects to ${host}. Pass the address from an environment variable.`;
const isEmpty = (client: string, library: string, host: string): string =>
  `\`${client}\` is given an empty address, which \`${library}\` takes for ${host}. Stop at start-up when the address is missing.`;
const mayBeEmpty = (client: string, library: string, host: string, variable: string): string =>
  `\`${client}\` is given an empty address when \`${variable}\` is missing, which \`${library}\` takes for ${host}. Stop at start-up without it.`;

const silent = {
  'a broker of Nest with options that the file does not show': `import { NestFactory } from '@nestjs/core'; await NestFactory.createMicroservice(AppModule, { transport: Transport.REDIS, options });`,
  'a strategy of its own': `import { NestFactory } from '@nestjs/core'; await NestFactory.createMicroservice(AppModule, { transport: Transport.REDIS, strategy: new Own() });`,
  'a transport that nobody knows': `import { NestFactory } from '@nestjs/core'; await NestFactory.createMicroservice(AppModule, { transport });`,
  'Sentry, which is off without an address': `import * as Sentry from '@sentry/node'; Sentry.init();`,
  // A target is there
  'a connection string': `import { Pool } from 'pg'; new Pool({ connectionString: url });`,
  'a host': `import { Pool } from 'pg'; new Pool({ host, port: 5432 });`,
  'a string as the only argument': `import Redis from 'ioredis'; new Redis(url);`,
  'a port and a host': `import Redis from 'ioredis'; new Redis(6379, host);`,
  'a socket file': `import Redis from 'ioredis'; new Redis({ path: '/var/run/redis.sock' });`,
  'a socket file of Postgres': `import { Pool } from 'pg'; new Pool({ host: '/var/run/postgresql' });`,
  'an address of its own that is deployed': `import { createClient } from 'redis'; createClient({ url: 'redis://cache.example.com' });`,
  'a nested host': `import { createClient } from 'redis'; createClient({ socket: { host: 'cache.example.com', port: 6379 } });`,
  'a literal loopback address, which another rule is about': `import { Pool } from 'pg'; new Pool({ host: 'localhost' });`,
  'a variable without a check, which another rule is about': `import { Pool } from 'pg'; new Pool({ connectionString: process.env.DATABASE_URL });`,
  'a fallback to loopback, which another rule is about': `import Redis from 'ioredis'; new Redis(process.env.REDIS_URL || 'redis://localhost:6379');`,

  // A target may be there
  'options that the file does not show': `import { Pool } from 'pg'; import { options } from './options.js'; new Pool(options);`,
  'options of a caller': `import { Pool } from 'pg'; export function connect(options) { return new Pool(options); }`,
  'options that are spread in': `import { Pool } from 'pg'; new Pool({ ...options, max: 5 });`,
  'arguments that are spread in': `import Redis from 'ioredis'; new Redis(...args);`,
  'a host that is set later': `import { Pool } from 'pg'; const options = { max: 5 }; options.host = host; new Pool(options);`,
  'options under a name of run time': `import { Pool } from 'pg'; new Pool({ [key]: value });`,
  'options by a condition': `import { Pool } from 'pg'; new Pool(isReady ? options : { host });`,
  'a connection that exists already': `import { Queue } from 'bullmq'; new Queue('mail', { connection });`,
  'a connection of the file': `import { Queue } from 'bullmq'; import Redis from 'ioredis'; const connection = new Redis(url); new Queue('mail', { connection });`,
  'a hosted Hazelcast, which is found by its token': `import { Client } from 'hazelcast-client'; Client.newHazelcastClient({ network: { hazelcastCloud: { discoveryToken: token } } });`,
  'a driver that exists already': `import { drizzle } from 'drizzle-orm/node-postgres'; drizzle(pool);`,
  'a driver that exists already, in options': `import { drizzle } from 'drizzle-orm/node-postgres'; drizzle({ client: pool });`,

  'an address that the constructor is given, in the place of none': `import { createClient } from 'redis'; class Cache { #url = null; constructor(url) { this.#url = url; } connect() { return createClient({ url: this.#url }); } }`,

  // Names that only look like a client
  'a class of the file that is called Pool': `class Pool {} new Pool();`,
  'a class of another package that is called Pool': `import { Pool } from './pool.js'; new Pool();`,
  'a class of the file that is called Redis': `class Redis {} new Redis();`,
  'a function of the file that is called createClient': `function createClient() { return {}; } createClient();`,
  'a worker of threads': `import { Worker } from 'node:worker_threads'; new Worker('./task.js');`,
  'the type of a client': `import type { Pool } from 'pg'; let pool: Pool | undefined; use(pool);`,
  'a client of types alone': `import { Pool } from 'pg'; export function query(pool: Pool) { return pool.query('select 1'); }`,
  'a part of the package that connects nowhere': `import { types } from 'pg'; types.setTypeParser(20, Number);`,

  // Clients that take their address from elsewhere
  'Prisma, whose schema names a variable': `import { PrismaClient } from '@prisma/client'; new PrismaClient();`,
  'Prisma with options': `import { PrismaClient } from '@prisma/client'; new PrismaClient({ log: ['error'] });`,
  'Prisma kept on the global object': `import { PrismaClient } from '@prisma/client'; const prisma = globalThis.prisma ?? new PrismaClient(); export default prisma;`,
  'Vault, which reads VAULT_ADDR': `import vault from 'node-vault'; vault();`,
  'Vault with a version alone': `import vault from 'node-vault'; vault({ apiVersion: 'v1' });`,
  'a hosted Redis, which reads its own variables': `import { Redis } from '@upstash/redis'; Redis.fromEnv();`,
  'a hosted Postgres, which reads its own variable': `import { createPool } from '@vercel/postgres'; createPool();`,
  'a cloud, which finds its own address': `import { S3Client } from '@aws-sdk/client-s3'; new S3Client({});`,
  'a model, which has a public address': `import OpenAI from 'openai'; new OpenAI();`,
  'an error tracker': `import * as Sentry from '@sentry/node'; Sentry.init({});`,
  'traces, which OTEL_EXPORTER_OTLP_ENDPOINT directs': `import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'; new OTLPTraceExporter();`,
  'metrics': `import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-grpc'; new OTLPMetricExporter({});`,
  'the agent of a monitoring service': `import tracer from 'dd-trace'; tracer.init();`,
  'Postgres, which reads PGHOST': `import { Pool } from 'pg'; new Pool();`,
  'Postgres with options that name no host': `import { Pool } from 'pg'; new Pool({ max: 5 });`,
  'Postgres with a user and a database': `import pg from 'pg'; new pg.Client({ user: 'shop', database: 'shop' });`,
  'Postgres with a port alone': `import { Pool } from 'pg'; new Pool({ port: 5433 });`,
  'Postgres with options in a constant': `import { Pool } from 'pg'; const options = { max: 5 }; new Pool(options);`,
  'a Postgres pool that PGHOST directs, which the file checks': `import { Pool } from 'pg'; if (!process.env.PGHOST) throw new Error('PGHOST'); new Pool();`,
  'another driver of Postgres, which reads PGHOST': `import postgres from 'postgres'; postgres({ max: 5 });`,
  'an ORM over such a driver': `import { drizzle } from 'drizzle-orm/node-postgres'; drizzle();`,
  'Memcached, whose client reads MEMCACHIER_SERVERS': `import memjs from 'memjs'; memjs.Client.create();`,
  'AMQP, whose client reads a file of connections': `import rhea from 'rhea'; rhea.connect();`,
  'mail by a service, which knows its host': `import nodemailer from 'nodemailer'; nodemailer.createTransport({ service: 'gmail' });`,
  'mail by a command': `import nodemailer from 'nodemailer'; nodemailer.createTransport({ sendmail: true });`,
  'mail that goes nowhere': `import nodemailer from 'nodemailer'; nodemailer.createTransport({ jsonTransport: true });`,
  'a client without a default of its own': `import axios from 'axios'; axios.create();`,
  'a connection that needs its string': `import { MongoClient } from 'mongodb'; new MongoClient(uri);`,
  'a browser socket, which dials the origin of the page': `import { io } from 'socket.io-client'; io();`,
  'a client that keeps values in memory': `import Keyv from 'keyv'; new Keyv();`,

  // Gates
  'a branch for development': `import Redis from 'ioredis'; if (process.env.NODE_ENV !== 'production') new Redis();`,
  'a choice by NODE_ENV': `import Redis from 'ioredis'; const redis = process.env.NODE_ENV === 'production' ? new Redis(url) : new Redis(); use(redis);`,
  'a stop in production without the variable': `import Redis from 'ioredis'; if (!process.env.REDIS_URL && process.env.NODE_ENV === 'production') throw new Error('REDIS_URL'); new Redis(process.env.REDIS_URL ?? '');`,
  'a choice by a platform': `import Redis from 'ioredis'; const redis = process.env.VERCEL ? new Redis(url) : new Redis(); use(redis);`,

  // Empty texts
  'an empty fallback at a client that fails with it, which another rule is about': `import mongoose from 'mongoose'; mongoose.connect(process.env.MONGO_URI ?? '');`,
  'an empty base in the browser': `import axios from 'axios'; axios.create({ baseURL: '' });`,
  'an empty password': `import { Pool } from 'pg'; new Pool({ host, password: process.env.DB_PASSWORD ?? '' });`,
  'an empty fallback behind a check': `import Redis from 'ioredis'; if (!process.env.REDIS_URL) throw new Error('REDIS_URL'); new Redis(process.env.REDIS_URL ?? '');`,

  // Files that are not deployed
  'a test': { code: `import { Pool } from 'pg'; new Pool();`, filename: 'tests/db.test.ts' },
  'a mock': { code: `import Redis from 'ioredis'; new Redis();`, filename: 'src/__mocks__/redis.js' },
};

const flagged: Readonly<Record<string, FlaggedCase>> = {
  // Nothing is given
  'Redis without arguments': {
    code: `import Redis from 'ioredis'; export const redis = «new Redis()»;`,
    reports: [namesNoHost('new Redis()', 'ioredis', 'localhost:6379')],
    output: withHelper(`import Redis from 'ioredis'; export const redis = new Redis(requireEnv("REDIS_URL", process.env.REDIS_URL, "redis://localhost:6379"));`),
  },
  'Redis without parentheses': {
    code: `const Redis = require('ioredis'); module.exports = «new Redis»;`,
    filename: 'src/cache.cjs',
    reports: [namesNoHost('new Redis()', 'ioredis', 'localhost:6379')],
    output: withHelper(`const Redis = require('ioredis'); module.exports = new Redis(requireEnv("REDIS_URL", process.env.REDIS_URL, "redis://localhost:6379"));`),
  },
  'a package that is loaded where its client is made': {
    code: `const redis = «new (require('ioredis'))()»;`,
    filename: 'src/cache.cjs',
    reports: [namesNoHost("new (require('ioredis'))()", 'ioredis', 'localhost:6379')],
    output: withHelper(`const redis = new (require('ioredis'))(requireEnv("REDIS_URL", process.env.REDIS_URL, "redis://localhost:6379"));`),
  },
  'a client with a port alone, in an object of its own': {
    code: `import { createClient } from 'redis'; export const client = «createClient({ socket: { port: Number(process.env.REDIS_PORT) } })»;`,
    reports: [namesNoHost('createClient', 'redis', 'localhost:6379')],
    output: withHelper(`import { createClient } from 'redis'; export const client = createClient({ socket: { host: requireEnv("REDIS_HOST", process.env.REDIS_HOST, "localhost"), port: Number(process.env.REDIS_PORT) } });`),
  },
  'Redis with a port alone': {
    code: `import Redis from 'ioredis'; «new Redis(6379)»;`,
    reports: [namesNoHost('new Redis()', 'ioredis', 'localhost:6379')],
    output: withHelper(`import Redis from 'ioredis'; new Redis(6379, requireEnv("REDIS_HOST", process.env.REDIS_HOST, "localhost"));`),
  },
  'Redis with options that name no host': {
    code: `import Redis from 'ioredis'; «new Redis({ maxRetriesPerRequest: null })»;`,
    reports: [namesNoHost('new Redis()', 'ioredis', 'localhost:6379')],
    output: withHelper(`import Redis from 'ioredis'; new Redis({ host: requireEnv("REDIS_HOST", process.env.REDIS_HOST, "localhost"), maxRetriesPerRequest: null });`),
  },
  'the other Redis': {
    code: `import { createClient } from 'redis'; const client = await «createClient()».connect(); use(client);`,
    reports: [namesNoHost('createClient', 'redis', 'localhost:6379')],
    output: withHelper(`import { createClient } from 'redis'; const client = await createClient({ url: requireEnv("REDIS_URL", process.env.REDIS_URL, "redis://localhost:6379") }).connect(); use(client);`),
  },
  'an import of the whole package': {
    code: `import * as redis from 'redis'; «redis.createClient()»;`,
    reports: [namesNoHost('redis.createClient', 'redis', 'localhost:6379')],
    output: withHelper(`import * as redis from 'redis'; redis.createClient({ url: requireEnv("REDIS_URL", process.env.REDIS_URL, "redis://localhost:6379") });`),
  },
  'options in a constant, which the fix leaves alone': {
    code: `import Redis from 'ioredis'; const options = { maxRetriesPerRequest: null }; «new Redis(options)»;`,
    reports: [namesNoHost('new Redis()', 'ioredis', 'localhost:6379')],
  },
  'options of a queue in a constant, which the fix leaves alone': {
    code: `import { Queue } from 'bullmq'; const options = { prefix: 'shop' }; «new Queue('mail', options)»;`,
    reports: [namesNoHost('new Queue()', 'bullmq', '127.0.0.1:6379')],
  },
  'a queue': {
    code: `import { Queue } from 'bullmq'; «new Queue('mail')»;`,
    reports: [namesNoHost('new Queue()', 'bullmq', '127.0.0.1:6379')],
    output: withHelper(`import { Queue } from 'bullmq'; new Queue('mail', { connection: { url: requireEnv("REDIS_URL", process.env.REDIS_URL, "redis://127.0.0.1:6379") } });`),
  },
  'a queue with other options': {
    code: `import { Queue } from 'bullmq'; «new Queue('mail', { defaultJobOptions: { attempts: 3 } })»;`,
    reports: [namesNoHost('new Queue()', 'bullmq', '127.0.0.1:6379')],
    output: withHelper(`import { Queue } from 'bullmq'; new Queue('mail', { connection: { url: requireEnv("REDIS_URL", process.env.REDIS_URL, "redis://127.0.0.1:6379") }, defaultJobOptions: { attempts: 3 } });`),
  },
  'MySQL': {
    code: `import mysql from 'mysql2/promise'; «mysql.createConnection({ user: 'root', database: 'shop' })»;`,
    reports: [namesNoHost('mysql.createConnection', 'mysql2', 'localhost:3306')],
    output: withHelper(`import mysql from 'mysql2/promise'; mysql.createConnection({ host: requireEnv("DB_HOST", process.env.DB_HOST, "localhost"), user: 'root', database: 'shop' });`),
  },
  'MySQL with a port alone': {
    code: `import mysql from 'mysql2'; «mysql.createPool({ port: 3307 })»;`,
    reports: [namesNoHost('mysql.createPool', 'mysql2', 'localhost:3306')],
    output: withHelper(`import mysql from 'mysql2'; mysql.createPool({ host: requireEnv("DB_HOST", process.env.DB_HOST, "localhost"), port: 3307 });`),
  },
  'Redis with a port in options': {
    code: `import Redis from 'ioredis'; «new Redis({ port: 6380 })»;`,
    reports: [namesNoHost('new Redis()', 'ioredis', 'localhost:6379')],
    output: withHelper(`import Redis from 'ioredis'; new Redis({ host: requireEnv("REDIS_HOST", process.env.REDIS_HOST, "localhost"), port: 6380 });`),
  },
  'mail': {
    code: `import nodemailer from 'nodemailer'; «nodemailer.createTransport({ port: 25 })»;`,
    reports: [namesNoHost('nodemailer.createTransport', 'nodemailer', 'localhost:587')],
    output: withHelper(`import nodemailer from 'nodemailer'; nodemailer.createTransport({ host: requireEnv("SMTP_HOST", process.env.SMTP_HOST, "localhost"), port: 25 });`),
  },
  'RabbitMQ': {
    code: `import amqp from 'amqplib'; const connection = await «amqp.connect()»; use(connection);`,
    reports: [namesNoHost('amqp.connect', 'amqplib', 'localhost:5672')],
    output: withHelper(`import amqp from 'amqplib'; const connection = await amqp.connect(requireEnv("AMQP_URL", process.env.AMQP_URL, "amqp://localhost:5672")); use(connection);`),
  },
  'Hazelcast': {
    code: `import { Client } from 'hazelcast-client'; const client = await «Client.newHazelcastClient()»; use(client);`,
    reports: [namesNoHost('Client.newHazelcastClient', 'hazelcast-client', '127.0.0.1:5701')],
    output: null,
  },
  'NATS': {
    code: `import { connect } from 'nats'; await «connect()»;`,
    reports: [namesNoHost('connect', 'nats', '127.0.0.1:4222')],
    output: withHelper(`import { connect } from 'nats'; await connect({ servers: requireEnv("NATS_SERVER", process.env.NATS_SERVER, "127.0.0.1:4222") });`),
  },
  'MQTT': {
    code: `import mqtt from 'mqtt'; «mqtt.connect()»;`,
    reports: [namesNoHost('mqtt.connect', 'mqtt', 'localhost:1883')],
    output: withHelper(`import mqtt from 'mqtt'; mqtt.connect(requireEnv("MQTT_URL", process.env.MQTT_URL, "mqtt://localhost:1883"));`),
  },
  'Temporal': {
    code: `import { Connection } from '@temporalio/client'; await «Connection.connect()»;`,
    reports: [namesNoHost('Connection.connect', '@temporalio/client', 'localhost:7233')],
    output: withHelper(`import { Connection } from '@temporalio/client'; await Connection.connect({ address: requireEnv("TEMPORAL_HOST", process.env.TEMPORAL_HOST, "localhost:7233") });`),
  },
  'an ORM': {
    code: `import { Sequelize } from 'sequelize'; «new Sequelize({ dialect: 'postgres', database: 'shop' })»;`,
    reports: [namesNoHost('new Sequelize()', 'sequelize', 'localhost')],
    output: withHelper(`import { Sequelize } from 'sequelize'; new Sequelize({ host: requireEnv("DB_HOST", process.env.DB_HOST, "localhost"), dialect: 'postgres', database: 'shop' });`),
  },
  'an ORM, by a database, a user and a password': {
    code: `import { Sequelize } from 'sequelize'; «new Sequelize('shop', 'root', password, { dialect: 'mysql' })»;`,
    reports: [namesNoHost('new Sequelize()', 'sequelize', 'localhost')],
    output: withHelper(`import { Sequelize } from 'sequelize'; new Sequelize('shop', 'root', password, { host: requireEnv("DB_HOST", process.env.DB_HOST, "localhost"), dialect: 'mysql' });`),
  },
  'a cache over Redis': {
    code: `import KeyvRedis from '@keyv/redis'; «new KeyvRedis()»;`,
    reports: [namesNoHost('new KeyvRedis()', '@keyv/redis', 'localhost:6379')],
    output: withHelper(`import KeyvRedis from '@keyv/redis'; new KeyvRedis(requireEnv("REDIS_URL", process.env.REDIS_URL, "redis://localhost:6379"));`),
  },
  'a helper in TypeScript': {
    code: `import Redis from 'ioredis'; export const redis: Redis = «new Redis()»;`,
    reports: [namesNoHost('new Redis()', 'ioredis', 'localhost:6379')],
    output: withTypedHelper(`import Redis from 'ioredis'; export const redis: Redis = new Redis(requireEnv("REDIS_URL", process.env.REDIS_URL, "redis://localhost:6379"));`),
  },
  'a comment where the argument would go, which a fix could tear off': {
    code: `import Redis from 'ioredis'; «new Redis(/* the one beside the app */)»;`,
    reports: [namesNoHost('new Redis()', 'ioredis', 'localhost:6379')],
  },
  'a client that a module of Next.js makes once, while it builds, and that no request may make again': {
    code: `import Redis from 'ioredis'; const redis = «new Redis()»; export async function GET() { return Response.json(await redis.get('users')); }`,
    filename: 'app/users/route.ts',
    reports: [namesNoHost('new Redis()', 'ioredis', 'localhost:6379')],
    suggestions: [
      {
        description: readFrom('REDIS_URL'),
        output: withTypedHelper(
          `import Redis from 'ioredis'; const redis = new Redis(requireEnv("REDIS_URL", process.env.REDIS_URL, "redis://localhost:6379")); export async function GET() { return Response.json(await redis.get('users')); }`,
        ),
      },
    ],
  },

  'a client that a module of SvelteKit makes once, while it builds': {
    code: `import Redis from 'ioredis'; const redis = «new Redis()»; export const load = () => redis.get('users');`,
    filename: 'src/routes/+page.server.ts',
    reports: [namesNoHost('new Redis()', 'ioredis', 'localhost:6379')],
    suggestions: [
      {
        description: readFrom('REDIS_URL'),
        output: withTypedHelper(`import Redis from 'ioredis'; const redis = new Redis(requireEnv("REDIS_URL", process.env.REDIS_URL, "redis://localhost:6379")); export const load = () => redis.get('users');`),
      },
    ],
  },
  'a client that a request makes, which a build does not': {
    code: `import Redis from 'ioredis'; export async function GET() { const redis = «new Redis()»; return Response.json(await redis.get('users')); }`,
    filename: 'app/users/route.ts',
    reports: [namesNoHost('new Redis()', 'ioredis', 'localhost:6379')],
    output: withTypedHelper(
      `import Redis from 'ioredis'; export async function GET() { const redis = new Redis(requireEnv("REDIS_URL", process.env.REDIS_URL, "redis://localhost:6379")); return Response.json(await redis.get('users')); }`,
    ),
  },

  // An empty text
  'an empty fallback, which Postgres takes for its default': {
    code: `import { Pool } from 'pg'; new Pool({ connectionString: process.env.DATABASE_URL ?? «''» });`,
    reports: [mayBeEmpty('new Pool()', 'pg', 'localhost:5432', 'DATABASE_URL')],
    output: withHelper(`import { Pool } from 'pg'; new Pool({ connectionString: requireEnv("DATABASE_URL", process.env.DATABASE_URL) });`),
  },
  'the same with an or': {
    code: `import { createClient } from 'redis'; createClient({ url: process.env.REDIS_URL || «''» });`,
    reports: [mayBeEmpty('createClient', 'redis', 'localhost:6379', 'REDIS_URL')],
    output: withHelper(`import { createClient } from 'redis'; createClient({ url: requireEnv("REDIS_URL", process.env.REDIS_URL) });`),
  },
  'an empty host': {
    code: `import mysql from 'mysql2'; mysql.createPool({ host: process.env.DB_HOST || «''», user: 'root' });`,
    reports: [mayBeEmpty('mysql.createPool', 'mysql2', 'localhost:3306', 'DB_HOST')],
    output: withHelper(`import mysql from 'mysql2'; mysql.createPool({ host: requireEnv("DB_HOST", process.env.DB_HOST), user: 'root' });`),
  },
  'an empty fallback in a constant': {
    code: `import Redis from 'ioredis'; const url = process.env.REDIS_URL ?? «''»; new Redis(url);`,
    reports: [mayBeEmpty('new Redis()', 'ioredis', 'localhost:6379', 'REDIS_URL')],
    output: withHelper(`import Redis from 'ioredis'; const url = requireEnv("REDIS_URL", process.env.REDIS_URL); new Redis(url);`),
  },
  'an empty host of mail': {
    code: `import nodemailer from 'nodemailer'; nodemailer.createTransport({ host: process.env.SMTP_HOST || «''», port: 587 });`,
    reports: [mayBeEmpty('nodemailer.createTransport', 'nodemailer', 'localhost:587', 'SMTP_HOST')],
    output: withHelper(`import nodemailer from 'nodemailer'; nodemailer.createTransport({ host: requireEnv("SMTP_HOST", process.env.SMTP_HOST), port: 587 });`),
  },
  'an empty fallback of a client that a module of Next.js makes once': {
    code: `import Redis from 'ioredis'; const redis = new Redis(process.env.REDIS_URL ?? «''»); export async function GET() { return Response.json(await redis.get('users')); }`,
    filename: 'app/users/route.ts',
    reports: [mayBeEmpty('new Redis()', 'ioredis', 'localhost:6379', 'REDIS_URL')],
    suggestions: [
      {
        description: readFrom('REDIS_URL'),
        output: withTypedHelper(`import Redis from 'ioredis'; const redis = new Redis(requireEnv("REDIS_URL", process.env.REDIS_URL)); export async function GET() { return Response.json(await redis.get('users')); }`),
      },
    ],
  },
  'a comment between the two sides, which a fix would lose': {
    code: `import Redis from 'ioredis'; new Redis(process.env.REDIS_URL /* set by ops */ ?? «''»);`,
    reports: [mayBeEmpty('new Redis()', 'ioredis', 'localhost:6379', 'REDIS_URL')],
  },
  'an empty text from the start': {
    code: `import Redis from 'ioredis'; new Redis(«''»);`,
    reports: [isEmpty('new Redis()', 'ioredis', 'localhost:6379')],
  },
};

testRule('no-implicit-localhost', rule, { silent, flagged });
testRepairs('no-implicit-localhost', rule, flagged);

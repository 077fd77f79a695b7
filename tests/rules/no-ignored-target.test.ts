import rule from '../../rules/no-ignored-target.js';
import { testRule } from '../rule-tester/testRule.js';
import type { FlaggedCase } from '../rule-tester/testRule.js';
import { testRepairs } from './fixed.js';

const ignores = (client: string, what: string, consequence: string, place: string): string =>
  `\`${client}\` ignores ${what} and ${consequence}. Pass the address ${place}.`;
const REDIS = 'connects to localhost:6379';
const NO_BASE = 'sends its requests without a base URL';
const versions = (name: string, version: string): { readonly settings: Readonly<Record<string, unknown>> } => ({ settings: { versions: { [name]: version } } });

const silent = {
  // The library looks there
  'a connection string as the first argument': `import Redis from 'ioredis'; new Redis(url);`,
  'a host and a port': `import Redis from 'ioredis'; new Redis({ host, port });`,
  'a connection string under `url`': `import { createClient } from 'redis'; const client = createClient({ url }); await client.connect();`,
  'a socket': `import { createClient } from 'redis'; const client = createClient({ socket: { host, port } }); await client.connect();`,
  'a connection with a `url`': `import { Queue } from 'bullmq'; new Queue('mail', { connection: { url } });`,
  'a connection with a host': `import { Queue } from 'bullmq'; new Queue('mail', { connection: { host, port } });`,
  'a host under `hostname`': `import amqp from 'amqplib'; await amqp.connect({ hostname, port });`,
  'a base URL': `import axios from 'axios'; axios.create({ baseURL });`,
  'a default base URL': `import axios from 'axios'; axios.defaults.baseURL = url;`,
  'a connection string of the driver that takes `uri`': `import mysql from 'mysql2'; mysql.createPool({ uri });`,
  'a wrapper of ioredis that takes `url`': `import { RedisModule } from '@nestjs-modules/ioredis'; RedisModule.forRoot({ type: 'single', url });`,
  'a hosted Redis that takes `url`': `import { Redis } from '@upstash/redis'; new Redis({ url, token });`,
  'a library whose option is called `baseUrl`': `import { fetchBaseQuery } from '@reduxjs/toolkit/query'; fetchBaseQuery({ baseUrl: process.env.API_URL ?? fail() });`,
  'another one': `import { createFetch } from '@vueuse/core'; createFetch({ baseUrl });`,
  'a subscription over a connection string': `import { RedisPubSub } from 'graphql-redis-subscriptions'; new RedisPubSub({ connection: url });`,
  'gRPC, which takes `url`': `import { ClientsModule, Transport } from '@nestjs/microservices'; ClientsModule.register([{ name: 'A', transport: Transport.GRPC, options: { url } }]);`,
  'a mail server under `host`': `import nodemailer from 'nodemailer'; nodemailer.createTransport({ host });`,

  'a broker under `kafkaHost`': `import { KafkaClient } from 'kafka-node'; new KafkaClient({ kafkaHost: 'kafka.example.com:9092' });`,
  'options of Kafka that the file does not show': `import { KafkaClient } from 'kafka-node'; new KafkaClient(options);`,
  'ZooKeeper, which the client of old takes as a text': `import { Client } from 'kafka-node'; new Client('zookeeper.example.com:2181');`,

  // Another target says where to connect
  'a host beside `url`': `import Redis from 'ioredis'; new Redis({ url, host });`,
  'a base URL beside the misspelled one': `import axios from 'axios'; axios.create({ baseUrl: url, baseURL: url });`,
  'a whole URL beside a misspelled base': `import axios from 'axios'; axios.get('https://api.example.com/users', { baseUrl: url });`,
  'a socket beside a host': `import { createClient } from 'redis'; const client = createClient({ host, socket: { host, port } }); client.connect();`,
  'a known service beside `server`': `import nodemailer from 'nodemailer'; nodemailer.createTransport({ service: 'gmail', server: 'smtp.example.com' });`,

  // It may be no address, or there may be none
  'a connection that may be an object': `import { Queue } from 'bullmq'; new Queue('mail', { connection });`,
  'a connection of another module': `import { Queue } from 'bullmq'; import { connection } from './redis.js'; new Queue('mail', { connection });`,
  'a client as connection': `import { Queue } from 'bullmq'; import Redis from 'ioredis'; new Queue('mail', { connection: new Redis(url) });`,
  'a connection of a configuration service, which may be an object': `import { Queue } from 'bullmq'; new Queue('mail', { connection: config.get('REDIS') });`,
  'a store': `import Keyv from 'keyv'; new Keyv({ store });`,
  'a store that the file does not show': { code: `import Keyv from 'keyv'; new Keyv(store);`, ...versions('keyv', '5.1.0') },
  'a second store': `import { Cacheable } from 'cacheable'; new Cacheable({ secondary });`,
  'options that the file does not show': `import Redis from 'ioredis'; new Redis(options);`,
  'options of a caller': `import Redis from 'ioredis'; export const connect = (options) => new Redis(options);`,
  'a path as base, which is the page’s own origin without it': `import axios from 'axios'; axios.create({ baseUrl: '/' });`,
  'nothing under the name': `import Redis from 'ioredis'; if (ready) new Redis({ url: undefined, path: '/run/redis.sock' });`,
  'a port alone, which says no host': `import { createClient } from 'redis'; const client = createClient({ port: 6380 }); await client.connect();`,

  // The version is not known to ignore it
  'a text for Redis of an unknown version': `import { createClient } from 'redis'; createClient('redis://cache.example.com');`,
  'a text for Redis 3': { code: `import { createClient } from 'redis'; createClient('redis://cache.example.com');`, ...versions('redis', '3.1.2') },
  'a host for Redis 3, whatever is called on it': { code: `import { createClient } from 'redis'; const client = createClient({ host }); client.connect();`, ...versions('redis', '3.1.2') },
  'a host for Redis of an unknown version, whose client has the methods of all': `import { createClient } from 'redis'; const client = createClient({ host, port }); client.on('error', print);`,
  'a text for Keyv of an unknown version': `import Keyv from 'keyv'; new Keyv('redis://cache.example.com');`,
  'a text for Keyv 4': { code: `import Keyv from 'keyv'; new Keyv('redis://cache.example.com');`, ...versions('keyv', '4.5.4') },
  'a second argument of an unknown version': `import { ChatOpenAI } from '@langchain/openai'; new ChatOpenAI({ model }, { baseURL: 'https://llm.example.com/v1' });`,

  // Names that only look like a client
  'a class of the file': `class Redis { constructor(options) {} } new Redis({ url });`,
  'a class of another package': `import Redis from './redis.js'; new Redis({ url });`,
  'an object that is no client': `const api = { defaults: {} }; api.defaults.baseUrl = url;`,
  'an option of nobody': `import axios from 'axios'; use(axios, { baseUrl: url });`,

  // Not deployed
  'a branch for development': `import Redis from 'ioredis'; if (process.env.NODE_ENV !== 'production') new Redis({ url });`,
  'a test': { code: `import Redis from 'ioredis'; new Redis({ url });`, filename: 'tests/cache.test.ts' },
};

const flagged: Readonly<Record<string, FlaggedCase>> = {
  // A name that the library does not know
  'a connection string among the options of ioredis': {
    code: `import Redis from 'ioredis'; new Redis({ «url»: process.env.REDIS_URL });`,
    reports: [ignores('new Redis()', '`url`', REDIS, 'as the first argument')],
    output: `import Redis from 'ioredis'; new Redis(process.env.REDIS_URL);`,
  },
  'other options, which go on': {
    code: `import { Redis } from 'ioredis'; new Redis({ «url»: process.env.REDIS_URL, maxRetriesPerRequest: null });`,
    reports: [ignores('new Redis()', '`url`', REDIS, 'as the first argument')],
    output: `import { Redis } from 'ioredis'; new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: null });`,
  },
  'an option behind others, by its name': {
    code: `const Redis = require('ioredis'); new Redis({ db: 1, «url» });`,
    reports: [ignores('new Redis()', '`url`', REDIS, 'as the first argument')],
    output: `const Redis = require('ioredis'); new Redis(url, { db: 1 });`,
  },
  'a value that is computed after others, which stay in order': {
    code: `import Redis from 'ioredis'; new Redis({ db: first(), «url»: second() });`,
    reports: [ignores('new Redis()', '`url`', REDIS, 'as the first argument')],
  },
  'a loopback address that is not even dialled': {
    code: `import Redis from 'ioredis'; new Redis({ «url»: 'redis://localhost:6380' });`,
    reports: [ignores('new Redis()', '`url`', REDIS, 'as the first argument')],
    output: `import Redis from 'ioredis'; new Redis('redis://localhost:6380');`,
  },
  'options that are spread in and may say more': {
    code: `import Redis from 'ioredis'; new Redis({ «url», ...options });`,
    reports: [ignores('new Redis()', '`url`', REDIS, 'as the first argument')],
    suggestions: [{ description: 'Pass the address as the first argument.', output: `import Redis from 'ioredis'; new Redis(url, { ...options });` }],
  },
  'a comment inside, which would be lost': {
    code: `import Redis from 'ioredis'; new Redis({ /* the cache */ «url» });`,
    reports: [ignores('new Redis()', '`url`', REDIS, 'as the first argument')],
  },
  'options in a constant, which others may use': {
    code: `import Redis from 'ioredis'; const options = { «url»: process.env.REDIS_URL }; new Redis(options); use(options);`,
    reports: [ignores('new Redis()', '`url`', REDIS, 'as the first argument')],
  },
  'a field of a class, in TypeScript': {
    code: `import Redis from 'ioredis';\nexport class Cache {\n  private readonly redis = new Redis({ «url»: this.url });\n  constructor(private readonly url: string) {}\n}`,
    reports: [ignores('new Redis()', '`url`', REDIS, 'as the first argument')],
    output: `import Redis from 'ioredis';\nexport class Cache {\n  private readonly redis = new Redis(this.url);\n  constructor(private readonly url: string) {}\n}`,
  },
  'Valkey by the same name': {
    code: `import Valkey from 'iovalkey'; new Valkey({ «url» });`,
    reports: [ignores('new Valkey()', '`url`', REDIS, 'as the first argument')],
    output: `import Valkey from 'iovalkey'; new Valkey(url);`,
  },
  'an option of another driver': {
    code: `import mariadb from 'mariadb'; mariadb.createPool({ «uri»: process.env.DATABASE_URL });`,
    reports: [ignores('mariadb.createPool', '`uri`', 'connects to localhost:3306', 'as the first argument')],
    output: `import mariadb from 'mariadb'; mariadb.createPool(process.env.DATABASE_URL);`,
  },
  'an option of another driver beside others, which take no string': {
    code: `import mariadb from 'mariadb'; mariadb.createPool({ «uri», connectionLimit: 5 });`,
    reports: [ignores('mariadb.createPool', '`uri`', 'connects to localhost:3306', 'as the first argument')],
  },
  'host for hostname': {
    code: `import amqp from 'amqplib'; await amqp.connect({ «host»: 'mq.example.com', port: 5672 });`,
    reports: [ignores('amqp.connect', '`host`', 'connects to localhost:5672', 'as `hostname`')],
    output: `import amqp from 'amqplib'; await amqp.connect({ hostname: 'mq.example.com', port: 5672 });`,
  },
  'host for hostname, by its name': {
    code: `const amqp = require('amqplib/callback_api'); amqp.connect({ «host» }, done);`,
    reports: [ignores('amqp.connect', '`host`', 'connects to localhost:5672', 'as `hostname`')],
    output: `const amqp = require('amqplib/callback_api'); amqp.connect({ hostname: host }, done);`,
  },
  'server for host': {
    code: `import nodemailer from 'nodemailer'; nodemailer.createTransport({ «server»: 'smtp.example.com', auth });`,
    reports: [ignores('nodemailer.createTransport', '`server`', 'connects to localhost:587', 'as `host`')],
    output: `import nodemailer from 'nodemailer'; nodemailer.createTransport({ host: 'smtp.example.com', auth });`,
  },
  'a URL for a host, which would be none': {
    code: `import nodemailer from 'nodemailer'; nodemailer.createTransport({ «server»: 'smtps://smtp.example.com' });`,
    reports: [ignores('nodemailer.createTransport', '`server`', 'connects to localhost:587', 'as `host`')],
  },
  'a misspelled base URL': {
    code: `import axios from 'axios'; const api = axios.create({ «baseUrl»: process.env.API_URL, timeout: 1000 }); api.get('/users');`,
    reports: [ignores('axios.create', '`baseUrl`', NO_BASE, 'as `baseURL`')],
    output: `import axios from 'axios'; const api = axios.create({ baseURL: process.env.API_URL, timeout: 1000 }); api.get('/users');`,
  },
  'a misspelled base URL in quotes': {
    code: `import axios from 'axios'; axios.create({ «'baseurl'»: url });`,
    reports: [ignores('axios.create', '`baseurl`', NO_BASE, 'as `baseURL`')],
    output: `import axios from 'axios'; axios.create({ 'baseURL': url });`,
  },
  'a misspelled base URL in one request': {
    code: `import axios from 'axios'; axios({ url: '/users', «baseUrl» }); axios.post('/users', user, { «baseUrl» });`,
    reports: [ignores('axios', '`baseUrl`', NO_BASE, 'as `baseURL`'), ignores('axios.post', '`baseUrl`', NO_BASE, 'as `baseURL`')],
    output: `import axios from 'axios'; axios({ url: '/users', baseURL: baseUrl }); axios.post('/users', user, { baseURL: baseUrl });`,
  },
  'a misspelled default': {
    code: `import axios from 'axios'; «axios.defaults.baseUrl» = process.env.API_URL;`,
    reports: [ignores('axios', '`axios.defaults.baseUrl`', NO_BASE, 'as `defaults.baseURL`')],
    output: `import axios from 'axios'; axios.defaults.baseURL = process.env.API_URL;`,
  },
  'a misspelled base URL of Nest': {
    code: `import { HttpModule } from '@nestjs/axios'; HttpModule.register({ «baseUrl»: process.env.API_URL });`,
    reports: [ignores('HttpModule.register', '`baseUrl`', NO_BASE, 'as `baseURL`')],
    output: `import { HttpModule } from '@nestjs/axios'; HttpModule.register({ baseURL: process.env.API_URL });`,
  },
  'a misspelled base URL of a model': {
    code: `import OpenAI from 'openai'; new OpenAI({ apiKey, «baseUrl»: 'http://localhost:11434/v1' });`,
    reports: [ignores('new OpenAI()', '`baseUrl`', 'connects to api.openai.com', 'as `baseURL`')],
    output: `import OpenAI from 'openai'; new OpenAI({ apiKey, baseURL: 'http://localhost:11434/v1' });`,
  },
  'an option of Nest’s transport over Redis, which was removed': {
    code: `import { ClientsModule, Transport } from '@nestjs/microservices'; ClientsModule.register([{ name: 'A', transport: Transport.REDIS, options: { «url»: 'redis://cache:6379' } }]);`,
    reports: ['`ClientsModule.register` ignores `url` and connects to localhost. Pass the address in a form that it reads.'],
  },

  // A form that the library does not read
  'a text instead of options': {
    code: `import { createClient } from 'redis'; const client = createClient(«process.env.REDIS_URL»); await client.connect();`,
    reports: [ignores('createClient', 'a text', REDIS, 'as `url`')],
    output: `import { createClient } from 'redis'; const client = createClient({ url: process.env.REDIS_URL }); await client.connect();`,
  },
  'a text instead of options, as the version says': {
    code: `import { createClient } from 'redis'; createClient(«'redis://cache.example.com'»);`,
    ...versions('redis', '5.1.0'),
    reports: [ignores('createClient', 'a text', REDIS, 'as `url`')],
    output: `import { createClient } from 'redis'; createClient({ url: 'redis://cache.example.com' });`,
  },
  'a text, and a chain that shows the version': {
    code: `import { createClient } from 'redis'; export const client = await createClient(«'redis://cache.example.com'»).on('error', print).connect();`,
    reports: [ignores('createClient', 'a text', REDIS, 'as `url`')],
    output: `import { createClient } from 'redis'; export const client = await createClient({ url: 'redis://cache.example.com' }).on('error', print).connect();`,
  },
  'an option behind a port, where nothing takes its value': {
    code: `import Redis from 'ioredis'; new Redis(6379, { «url» });`,
    reports: ['`new Redis()` ignores `url` and connects to localhost:6379. Pass the address in a form that it reads.'],
  },
  'comments between options, which stay where they are': {
    code: `import Redis from 'ioredis';\nnew Redis({\n  // where it is\n  «url»: process.env.REDIS_URL, // no default\n  db: 1, // the shop\n});`,
    reports: [ignores('new Redis()', '`url`', REDIS, 'as the first argument')],
  },
  'options of version 3': {
    code: `const redis = require('redis'); const client = redis.createClient({ «host»: process.env.REDIS_HOST, port: 6380, password }); client.connect().catch(print);`,
    reports: [ignores('redis.createClient', '`host`', REDIS, 'as `socket.host`')],
    output: `const redis = require('redis'); const client = redis.createClient({ socket: { host: process.env.REDIS_HOST, port: 6380 }, password }); client.connect().catch(print);`,
  },
  'options of version 3 with comments, which stay': {
    code: `import { createClient } from 'redis'; const client = createClient({ «host», /* not the default */ port }); await client.connect();`,
    reports: [ignores('createClient', '`host`', REDIS, 'as `socket.host`')],
    output: `import { createClient } from 'redis'; const client = createClient({ socket: { host, /* not the default */ port } }); await client.connect();`,
  },
  'options of version 3 on lines of their own': {
    code: `const redis = require('redis');\nconst client = redis.createClient({\n    «host»: process.env.REDIS_HOST,\n    port: 6380, // the default of ours\n    password,\n});\nclient.connect().catch(print);`,
    reports: [ignores('redis.createClient', '`host`', REDIS, 'as `socket.host`')],
    output: `const redis = require('redis');\nconst client = redis.createClient({\n    socket: {\n        host: process.env.REDIS_HOST,\n        port: 6380,\n    }, // the default of ours\n    password,\n});\nclient.connect().catch(print);`,
  },
  'options of version 3 with others between them': {
    code: `import { createClient } from 'redis'; const client = createClient({ «host», password, port }); await client.connect();`,
    reports: [ignores('createClient', '`host`', REDIS, 'as `socket.host`')],
  },
  'arguments of version 3': {
    code: `import { createClient } from 'redis'; const client = createClient(process.env.REDIS_PORT, «process.env.REDIS_HOST»); await client.connect();`,
    reports: [ignores('createClient', 'a host as its second argument', REDIS, 'as `socket.host`')],
    output: `import { createClient } from 'redis'; const client = createClient({ socket: { port: process.env.REDIS_PORT, host: process.env.REDIS_HOST } }); await client.connect();`,
  },
  'a text as connection': {
    code: `import { Queue } from 'bullmq'; new Queue('mail', { connection: «process.env.REDIS_URL» });`,
    reports: [ignores('new Queue()', 'a text as `connection`', 'connects to 127.0.0.1:6379', 'as `connection.url`')],
    suggestions: [{ description: 'Pass the address as `connection.url`.', output: `import { Queue } from 'bullmq'; new Queue('mail', { connection: { url: process.env.REDIS_URL } });` }],
  },
  'a text as connection, of a version that reads `url`': {
    code: `import { Worker } from 'bullmq'; new Worker('mail', work, { connection: «'redis://cache.example.com'», concurrency: 2 });`,
    ...versions('bullmq', '5.41.0'),
    reports: [ignores('new Worker()', 'a text as `connection`', 'connects to 127.0.0.1:6379', 'as `connection.url`')],
    output: `import { Worker } from 'bullmq'; new Worker('mail', work, { connection: { url: 'redis://cache.example.com' }, concurrency: 2 });`,
  },
  'a text as connection, of a version that reads no `url` either': {
    code: `import { Queue } from 'bullmq'; new Queue('mail', { connection: «'redis://cache.example.com'» });`,
    ...versions('bullmq', '4.18.3'),
    reports: [ignores('new Queue()', 'a text as `connection`', 'connects to 127.0.0.1:6379', 'as `connection.url`')],
  },
  'a text in a constant': {
    code: 'import { FlowProducer } from "bullmq"; const connection = `redis://${host}:6379`; new FlowProducer({ «connection» });',
    reports: [ignores('new FlowProducer()', 'a text as `connection`', 'connects to 127.0.0.1:6379', 'as `connection.url`')],
    suggestions: [
      {
        description: 'Pass the address as `connection.url`.',
        output: 'import { FlowProducer } from "bullmq"; const connection = `redis://${host}:6379`; new FlowProducer({ connection: { url: connection } });',
      },
    ],
  },
  'a text instead of a store': {
    code: `import { Keyv } from 'keyv'; new Keyv(«'redis://cache.example.com'»);`,
    ...versions('keyv', '5.1.0'),
    reports: ['`new Keyv()` ignores a text and keeps everything in the memory of the process. Pass the address in a form that it reads.'],
  },
  'a text instead of a second store': {
    code: `import { Cacheable } from 'cacheable'; new Cacheable({ secondary: «process.env.REDIS_URL» });`,
    reports: ['`new Cacheable()` ignores a text as `secondary` and keeps everything in the memory of the process. Pass the address in a form that it reads.'],
  },
  'the arguments of the old client in the new one': {
    code: `const kafka = require('kafka-node'); const client = new kafka.KafkaClient(«process.env.KAFKA», 'producer', {});`,
    reports: ['`new kafka.KafkaClient()` ignores a text and connects to localhost:9092. Pass the address in a form that it reads.'],
  },
  'a second argument of today': {
    code: `import { ChatOpenAI } from '@langchain/openai'; new ChatOpenAI({ model }, { «baseURL»: 'http://localhost:1234/v1' });`,
    ...versions('@langchain/openai', '1.5.8'),
    reports: [ignores('new ChatOpenAI()', '`baseURL`', 'connects to api.openai.com', 'as `configuration.baseURL`')],
  },
};

testRule('no-ignored-target', rule, { silent, flagged });
testRepairs('no-ignored-target', rule, flagged);

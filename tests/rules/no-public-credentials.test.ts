import rule from '../../rules/no-public-credentials.js';
import { testRule } from '../rule-tester/testRule.js';
import type { FlaggedCase } from '../rule-tester/testRule.js';
import { testRepairs, withHelper, withTypedHelper } from './fixed.js';

const holds = (host: string): string =>
  `The address of ${host} holds a password, which everyone who can read this code can use. Read the whole address from an environment variable, and change the password.`;
const isPublic = (variable: string, user: string, name: string): string =>
  `\`${variable}\` is public by its prefix: a bundler may hand it to every visitor, while ${user} needs it on the server alone. Rename it to \`${name}\`.`;
const readWhole = (name: string): string => `Read the whole address from \`${name}\`, and stop when it is missing.`;
const readPrivate = (name: string): string => `Read \`${name}\` instead, which stays on the server.`;

const silent = {
  // No password in the code
  'a password of a variable': 'import { Pool } from "pg"; new Pool({ connectionString: `postgres://app:${process.env.DB_PASSWORD}@db.acme.io/shop` });',
  'a password that a function knows': 'import { Pool } from "pg"; new Pool({ connectionString: `postgres://app:${encodeURIComponent(password)}@db.acme.io/shop` });',
  'a password in a sum': `import { Pool } from 'pg'; new Pool({ connectionString: 'postgres://app:' + process.env.DB_PASSWORD + '@db.acme.io/shop' });`,
  'a user alone': `import { Pool } from 'pg'; new Pool({ connectionString: 'postgres://app@db.acme.io/shop' });`,
  'a whole address of a variable': `import { Pool } from 'pg'; new Pool({ connectionString: process.env.DATABASE_URL });`,
  'a user of ssh': `import { simpleGit } from 'simple-git'; simpleGit().clone('ssh://git@github.com/acme/shop.git');`,
  'a colon and an at sign in a path': `fetch('https://cdn.acme.io/npm/react:dom@18/index.js');`,
  'a handle in a path': `fetch('https://social.acme.io/@bob:acme/posts');`,

  // A template, a default, documentation
  'the string that a hosting service shows': `import mongoose from 'mongoose'; mongoose.connect('mongodb+srv://<username>:<password>@cluster0.ab1cd.mongodb.net/shop');`,
  'words for what to put in': `import mongoose from 'mongoose'; mongoose.connect('mongodb+srv://user:password@cluster0.ab1cd.mongodb.net/shop');`,
  'a word that asks to be replaced': `import Redis from 'ioredis'; new Redis('redis://:changeme@cache.acme.io:6379');`,
  'the default of an image in a compose network': `import { Pool } from 'pg'; new Pool({ connectionString: 'postgres://postgres:postgres@db:5432/shop' });`,
  'the default of a broker': `import amqp from 'amqplib'; await amqp.connect('amqp://guest:guest@rabbitmq:5672');`,
  'a host of a manual': `import { Pool } from 'pg'; new Pool({ connectionString: 'postgres://app:kJ82hsdA@example.com/shop' });`,
  'a hint in an error': `if (!process.env.DATABASE_URL) throw new Error('Set DATABASE_URL, such as postgres://app:kJ82hsdA@db.acme.io/shop');`,
  'a hint in a log': `console.log('postgres://app:kJ82hsdA@db.acme.io/shop');`,
  'a hint in a comment': `// postgres://app:kJ82hsdA@db.acme.io/shop\nconnect(url);`,
  'a hint in a form': { code: `export const Field = () => <input placeholder="postgres://app:kJ82hsdA@db.acme.io/shop" />;`, filename: 'src/field.jsx' },
  'a service to try basic authentication out': `fetch('https://bob:kJ82hsdA@httpbin.org/basic-auth/bob/kJ82hsdA');`,
  'the address of an error tracker, which is public by design': `import * as Sentry from '@sentry/node'; Sentry.init({ dsn: 'https://3f2a8b9c7d1e@o1.ingest.sentry.io/42' });`,
  'the emulator of a cloud': `import { BlobServiceClient } from '@azure/storage-blob'; BlobServiceClient.fromConnectionString('UseDevelopmentStorage=true');`,
  'a password of a developer’s machine, which another rule is about': `import { Pool } from 'pg'; new Pool({ connectionString: 'postgres://app:kJ82hsdA@localhost:5432/shop' });`,
  'a test': { code: `import { Pool } from 'pg'; new Pool({ connectionString: 'postgres://app:kJ82hsdA@db.acme.io/shop' });`, filename: 'tests/db.test.ts' },

  // Variables that may be public
  'an address of an interface, which browsers call': `fetch(process.env.NEXT_PUBLIC_API_URL + '/users');`,
  'a hosted database for browsers, and its key for them': `import { createClient } from '@supabase/supabase-js'; createClient(process.env.NEXT_PUBLIC_SUPABASE_URL, process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY);`,
  'its publishable key': `import { createClient } from '@supabase/supabase-js'; createClient(process.env.NEXT_PUBLIC_SUPABASE_URL, process.env.NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY);`,
  'a database of Firebase, whose address is public by design': `import { initializeApp } from 'firebase/app'; initializeApp({ databaseURL: process.env.NEXT_PUBLIC_FIREBASE_DATABASE_URL });`,
  'a broker that browsers talk to': `import mqtt from 'mqtt'; mqtt.connect(import.meta.env.VITE_MQTT_URL);`,
  'a search service that browsers talk to': `import { MeiliSearch } from 'meilisearch'; new MeiliSearch({ host: process.env.NEXT_PUBLIC_MEILI_HOST });`,
  'a database of a variable without a prefix': `import mongoose from 'mongoose'; mongoose.connect(process.env.MONGO_URI);`,
  'a password of a variable without a prefix': `import { Pool } from 'pg'; new Pool({ host: process.env.DB_HOST, password: process.env.DB_PASSWORD });`,
  'a name that only starts like a prefix': `import mongoose from 'mongoose'; mongoose.connect(process.env.PUBLICATION_DB_URI);`,
  'the name of a database, which is no secret': 'import { MongoClient } from "mongodb"; new MongoClient(`${process.env.MONGO_URI}/${process.env.NEXT_PUBLIC_DB_NAME}`);',
  'a public name that is only printed': `console.log(process.env.NEXT_PUBLIC_MONGO_URI);`,
  'a password that a person types': `export const isDemo = password === process.env.NEXT_PUBLIC_DEMO_PASSWORD;`,
  'a password for a demonstration, sent by the page': `fetch('/login', { method: 'POST', body: process.env.NEXT_PUBLIC_DEMO_PASSWORD });`,
};

const flagged: Readonly<Record<string, FlaggedCase>> = {
  'a connection string of a client': {
    code: `import { Pool } from 'pg'; new Pool({ connectionString: «'postgres://app:kJ82hsdA@db.acme.io:5432/shop'» });`,
    reports: [holds('db.acme.io:5432')],
    suggestions: [
      {
        description: readWhole('DATABASE_URL'),
        output: withHelper(`import { Pool } from 'pg'; new Pool({ connectionString: requireEnv("DATABASE_URL", process.env.DATABASE_URL) });`),
      },
    ],
  },
  'a string that a constant holds, in TypeScript': {
    code: `import mongoose from 'mongoose';\nconst uri: string = «'mongodb+srv://shop:Xk29dkPq81@cluster0.ab1cd.mongodb.net/shop'»;\nexport const connect = async (): Promise<void> => void (await mongoose.connect(uri));\n`,
    reports: [holds('cluster0.ab1cd.mongodb.net')],
    suggestions: [
      {
        description: readWhole('MONGODB_URI'),
        output: withTypedHelper(
          `import mongoose from 'mongoose';\nconst uri: string = requireEnv("MONGODB_URI", process.env.MONGODB_URI);\nexport const connect = async (): Promise<void> => void (await mongoose.connect(uri));`,
        ),
      },
    ],
  },
  'a fallback, which is no less public': {
    code: `import Redis from 'ioredis'; new Redis(process.env.REDIS_URL || «'redis://:Xk29dkPq81@redis-12.c1.redislabs.com:1234'»);`,
    reports: [holds('redis-12.c1.redislabs.com:1234')],
    suggestions: [
      {
        description: readWhole('REDIS_URL'),
        output: withHelper(`import Redis from 'ioredis'; new Redis(requireEnv("REDIS_URL", process.env.REDIS_URL));`),
      },
    ],
  },
  'a template whose password is written': {
    code: 'import amqp from "amqplib"; await amqp.connect(«`amqps://shop:Xk29dkPq81@${»host}/shop`);',
    parsers: ['typescript'],
    reports: [holds('this service')],
    suggestions: [
      {
        description: readWhole('AMQP_URL'),
        output: withHelper('import amqp from "amqplib"; await amqp.connect(requireEnv("AMQP_URL", process.env.AMQP_URL));'),
      },
    ],
  },
  'a password in a constant of its own': {
    code: 'import { Pool } from "pg"; const password = «"kJ82hsdA"»; new Pool({ connectionString: `postgres://app:${password}@db.acme.io/shop` });',
    reports: [holds('db.acme.io')],
  },
  'pairs of a connection string': {
    code: `import sql from 'mssql'; await sql.connect(«'Server=tcp:acme.database.windows.net,1433;User ID=shop;Password=Zx81!kdjf;Encrypt=true'»);`,
    reports: [holds('acme.database.windows.net:1433')],
    suggestions: [
      {
        description: readWhole('DB_SERVER'),
        output: withHelper(`import sql from 'mssql'; await sql.connect(requireEnv("DB_SERVER", process.env.DB_SERVER));`),
      },
    ],
  },
  'a key of a storage account': {
    code: `import { BlobServiceClient } from '@azure/storage-blob'; BlobServiceClient.fromConnectionString(«'DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=ab12sdlkfjsldfkjsdlfkj==;EndpointSuffix=core.windows.net'»);`,
    reports: [holds('this service')],
    suggestions: [
      {
        description: readWhole('AZURE_STORAGE_CONNECTION_STRING'),
        output: withHelper(
          `import { BlobServiceClient } from '@azure/storage-blob'; BlobServiceClient.fromConnectionString(requireEnv("AZURE_STORAGE_CONNECTION_STRING", process.env.AZURE_STORAGE_CONNECTION_STRING));`,
        ),
      },
    ],
  },
  'a web address with basic authentication': {
    code: `await fetch(«'https://deploy:ghT8sk2L@builds.acme.io/start'»);`,
    reports: [holds('builds.acme.io')],
    suggestions: [{ description: readWhole('API_URL'), output: withHelper(`await fetch(requireEnv("API_URL", process.env.API_URL));`) }],
  },
  'an address that other modules get': {
    code: `module.exports = { mongoURI: «'mongodb+srv://shop:Xk29dkPq81@cluster0.ab1cd.mongodb.net/shop'» };`,
    filename: 'config/keys.cjs',
    reports: [holds('cluster0.ab1cd.mongodb.net')],
    suggestions: [{ description: readWhole('MONGO_URI'), output: withHelper(`module.exports = { mongoURI: requireEnv("MONGO_URI", process.env.MONGO_URI) };`) }],
  },
  'an address for a call that nobody knows': {
    code: `import { connectDatabase } from './database.js'; connectDatabase(«'mongodb+srv://shop:Xk29dkPq81@cluster0.ab1cd.mongodb.net/shop'»);`,
    reports: [holds('cluster0.ab1cd.mongodb.net')],
    suggestions: [
      {
        description: readWhole('MONGO_URI'),
        output: withHelper(`import { connectDatabase } from './database.js'; connectDatabase(requireEnv("MONGO_URI", process.env.MONGO_URI));`),
      },
    ],
  },
  'the default of a schema': {
    code: `import { z } from 'zod'; export const env = z.object({ REDIS_URL: z.string().default(«'redis://:Xk29dkPq81@redis-12.c1.redislabs.com:1234'») }).parse(process.env);`,
    reports: [holds('redis-12.c1.redislabs.com:1234')],
    suggestions: [
      { description: 'Require `REDIS_URL`.', output: `import { z } from 'zod'; export const env = z.object({ REDIS_URL: z.string() }).parse(process.env);` },
    ],
  },

  // Public names
  'the address of a database': {
    code: `import mongoose from 'mongoose'; await mongoose.connect(«process.env.NEXT_PUBLIC_MONGO_URI»);`,
    reports: [isPublic('NEXT_PUBLIC_MONGO_URI', '`mongoose.connect`', 'MONGO_URI')],
    suggestions: [{ description: readPrivate('MONGO_URI'), output: `import mongoose from 'mongoose'; await mongoose.connect(process.env.MONGO_URI);` }],
  },
  'the address of a database in a constant, twice': {
    code: `import { connect } from 'mongoose'; const uri = «process.env.NEXT_PUBLIC_MONGO_URI»; await connect(uri); await connect(String(process.env.NEXT_PUBLIC_MONGO_URI));`,
    reports: [isPublic('NEXT_PUBLIC_MONGO_URI', '`connect`', 'MONGO_URI')],
    suggestions: [
      {
        description: readPrivate('MONGO_URI'),
        output: `import { connect } from 'mongoose'; const uri = process.env.MONGO_URI; await connect(uri); await connect(String(process.env.MONGO_URI));`,
      },
    ],
  },
  'a variable of another bundler, which the suggestion cannot rename': {
    code: `import { MongoClient } from 'mongodb'; new MongoClient(«import.meta.env.VITE_MONGO_URI»);`,
    reports: [isPublic('VITE_MONGO_URI', '`new MongoClient()`', 'MONGO_URI')],
  },
  'the host of a database': {
    code: `import mysql from 'mysql2/promise'; mysql.createPool({ host: «process.env.REACT_APP_DB_HOST», user, password });`,
    reports: [isPublic('REACT_APP_DB_HOST', '`mysql.createPool`', 'DB_HOST')],
    suggestions: [{ description: readPrivate('DB_HOST'), output: `import mysql from 'mysql2/promise'; mysql.createPool({ host: process.env.DB_HOST, user, password });` }],
  },
  'the password of a database': {
    code: `import { Pool } from 'pg'; new Pool({ host: process.env.DB_HOST, password: «process.env.NEXT_PUBLIC_DB_PASSWORD» });`,
    reports: [isPublic('NEXT_PUBLIC_DB_PASSWORD', '`new Pool()`', 'DB_PASSWORD')],
    suggestions: [{ description: readPrivate('DB_PASSWORD'), output: `import { Pool } from 'pg'; new Pool({ host: process.env.DB_HOST, password: process.env.DB_PASSWORD });` }],
  },
  'the password of a mail account': {
    code: `import nodemailer from 'nodemailer'; nodemailer.createTransport({ service: 'gmail', auth: { user, pass: «process.env.NEXT_PUBLIC_EMAIL_PASS» } });`,
    reports: [isPublic('NEXT_PUBLIC_EMAIL_PASS', '`nodemailer.createTransport`', 'EMAIL_PASS')],
    suggestions: [
      {
        description: readPrivate('EMAIL_PASS'),
        output: `import nodemailer from 'nodemailer'; nodemailer.createTransport({ service: 'gmail', auth: { user, pass: process.env.EMAIL_PASS } });`,
      },
    ],
  },
  'the key of a hosted database that passes every check': {
    code: `import { createClient } from '@supabase/supabase-js'; export const supabase = createClient(process.env.NEXT_PUBLIC_SUPABASE_URL, «process.env.NEXT_PUBLIC_SUPABASE_SERVICE_ROLE_KEY»);`,
    reports: [isPublic('NEXT_PUBLIC_SUPABASE_SERVICE_ROLE_KEY', '`createClient`', 'SUPABASE_SERVICE_ROLE_KEY')],
    suggestions: [
      {
        description: readPrivate('SUPABASE_SERVICE_ROLE_KEY'),
        output: `import { createClient } from '@supabase/supabase-js'; export const supabase = createClient(process.env.NEXT_PUBLIC_SUPABASE_URL, process.env.SUPABASE_SERVICE_ROLE_KEY);`,
      },
    ],
  },
  'an address that other modules connect with': {
    code: `export const MONGODB_URI = «process.env.NEXT_PUBLIC_MONGODB_URI»;`,
    reports: [isPublic('NEXT_PUBLIC_MONGODB_URI', 'a database client', 'MONGODB_URI')],
    suggestions: [{ description: readPrivate('MONGODB_URI'), output: `export const MONGODB_URI = process.env.MONGODB_URI;` }],
  },
};

testRule('no-public-credentials', rule, { silent, flagged });
testRepairs('no-public-credentials', rule, flagged);

import rule from '../../rules/no-private-host.js';
import { testRule } from '../rule-tester/testRule.js';
import type { FlaggedCase, SilentCase } from '../rule-tester/testRule.js';
import { readFrom, testRepairs, withHelper } from './fixed.js';

const silent: Readonly<Record<string, string | SilentCase>> = {
  'the name of a schema': `export const schema = S.object().id('http://myapp/user.json');`,
  // Hosts that everybody reaches
  'a public host': `await fetch('https://api.example.com/users');`,
  'a public address': `await fetch('http://93.184.216.34/users');`,
  'an address beside the private ones': `await fetch('http://172.32.0.1:3000'); await fetch('http://11.0.0.1'); await fetch('http://100.128.0.1');`,
  'a name with local in it': `await fetch('https://local.example.com'); await fetch('https://internal.example.com/svc.local');`,
  'a loopback address, which another rule is about': `await fetch('http://localhost:3000'); await fetch('http://127.0.0.1:3000');`,
  'a path': `await fetch('/backend:4000/users'); await fetch('backend/users');`,
  'servers of an API that a document lists': `export const document = { openapi: '3.1.0', servers: [{ url: 'http://192.168.99.100:8080' }] };`,
  'a host of run time': 'await fetch(`http://${host}:4000/users`); await fetch(`http://${service}/users`);',
  'the beginning of a host': 'await fetch(`http://api-${region}/users`); await fetch(`http://users.${domain}`);',
  'a variable': `import { Pool } from 'pg'; new Pool({ host: process.env.DB_HOST });`,
  'a socket file': `import { Pool } from 'pg'; new Pool({ host: '/cloudsql/project:region:name' });`,

  // What clouds answer to their own machines
  'the metadata of Amazon': `await fetch('http://169.254.169.254/latest/meta-data/');`,
  'the metadata of Amazon by IPv6': `await fetch('http://[fd00:ec2::254]/latest/meta-data/');`,
  'the credentials of a container': 'await fetch(`http://169.254.170.2${path}`);',
  'the metadata of Google': `await fetch('http://metadata.google.internal/computeMetadata/v1/'); await fetch('http://metadata/computeMetadata/v1/');`,
  'the metadata of Alibaba': `await fetch('http://100.100.100.200/latest/meta-data/');`,

  // Hosts that nobody looks up
  'a base that a path is parsed with': `const { pathname } = new URL(request.url, 'http://internal'); console.log(pathname);`,
  'a base with one letter': `const { searchParams } = new URL(path, 'http://n'); console.log(searchParams);`,
  'a request to a handler of the program': `const response = await app.fetch(new Request('http://app/users'));`,
  'a request to an application of Hono': `const response = await app.request('http://app/users');`,
  'a Durable Object': `const response = await stub.fetch('http://counter/increment');`,
  'a service binding': `const response = await env.AUTH.fetch('https://auth/verify');`,
  'a name to fill in': `await fetch('http://your-host/users'); await fetch('http://example/users'); await fetch('http://host:3000');`,
  'a name in capitals': `import { Pool } from 'pg'; new Pool({ host: 'DB_HOST' });`,
  'a host that says it is none': `import mongoose from 'mongoose'; mongoose.createConnection('mongodb://invalid-host-that-does-not-exist:27017/shop');`,
  'a word in place of a host': `import nodemailer from 'nodemailer'; nodemailer.createTransport({ host: process.env.MAIL_HOST || 'nothing' });`,
  'a name of a scheme that is no host': `connectTo('snowflake://account/shop'); load('s3://bucket/key'); load('gs://bucket/key');`,
  'a scheme of an app': `open('shop://callback'); open('file://share/x');`,

  // Gates
  'an address for development': `await fetch(process.env.NODE_ENV === 'production' ? 'https://api.example.com' : 'http://backend:4000');`,
  'a name that production was given on purpose': `await fetch(process.env.NODE_ENV === 'production' ? 'http://api.internal:4000' : 'https://staging.example.com');`,
  'brokers for development': `import { Kafka } from 'kafkajs'; const brokers = process.env.NODE_ENV !== 'production' ? ['kafka:9092'] : list; new Kafka({ brokers });`,
  'a name in development code': `import { Kafka } from 'kafkajs'; if (process.env.NODE_ENV === 'development') new Kafka({ brokers: ['kafka:9092'] });`,
  'a variable that somebody sets on purpose': `await fetch(process.env.USE_VPN ? 'http://10.0.0.5/users' : 'https://api.example.com/users');`,
  'a name for development': `export const devApiUrl = 'http://backend:4000';`,
  'a file of tests': { code: `await fetch('http://backend:4000');`, filename: 'src/users.test.js' },
  'a proxy of the development server': { code: `export default { server: { proxy: { '/api': 'http://backend:4000' } } };`, filename: 'vite.config.js' },
  'a fallback that is never missing': `const url = process.env.API_URL; if (!url) throw new Error('API_URL is not set'); await fetch(url || 'http://backend:4000');`,

  // Texts that are no target
  'a version': `export const version = '10.0.0.1'; setVersion('10.0.0.1');`,
  'networks that are trusted': `app.set('trust proxy', ['10.0.0.0/8', '192.168.0.0/16']);`,
  'origins that may call': `app.use(cors({ origin: ['http://192.168.1.5:3000', 'http://frontend:3000'] }));`,
  'hosts that are allowed': `export const allowedHosts = ['192.168.1.5', 'http://backend:3000'];`,
  'hosts of pictures': { code: `module.exports = { images: { remotePatterns: [{ hostname: '192.168.0.5' }], domains: ['cdn.local'] } };`, filename: 'next.config.js' },
  'a comparison': `if (host === '192.168.0.1' || ip.startsWith('10.0.') || url === 'http://backend:4000') report();`,
  'a pattern': `const isPrivate = /^(10|192\\.168)\\./; isPrivate.test('192.168.0.1');`,
  'a list of what may not be dialled': `const blocked = new Set(['169.254.169.254', '10.0.0.1', 'http://metadata.google.internal']); if (blocked.has(host)) throw new Error('blocked');`,
  'addresses of people': `await mailer.send({ to: 'admin@shop.local', from: 'noreply@corp.internal' });`,
  'the domain of a cookie': `response.cookie('session', id, { domain: '.corp.local' });`,
  'a directory name': `bind('cn=app,dc=corp,dc=local');`,
  'an issuer': `sign(payload, { issuer: 'https://auth.internal', audience: 'https://api.internal' });`,
  'where a server listens': `app.listen(3000, '192.168.0.10'); server.listen({ port: 3000, host: '10.0.0.5' });`,
  'an address that is printed': `console.log('http://backend:4000 http://192.168.0.1');`,
  'a server of OpenAPI': `export default { openapi: '3.0.0', servers: [{ url: 'http://api.internal' }] };`,
  'a description': `export const help = { description: 'http://backend:4000' };`,
  'a namespace of XML': `document.createElementNS('http://www.w3.org/2000/svg', 'svg');`,
  'a redirect, which connects nowhere': `app.get('/', (req, res) => res.redirect('http://192.168.0.10:3000'));`,
  'a path for programs': 'runCommand({ env: { PATH: `${process.env.PATH}:/home/app/.local/bin` } });',

  // Hosts of the project
  'an allowed name': { code: `await fetch('http://backend:4000');`, options: [{ allowHosts: ['backend'] }] },
  'an allowed name in capitals': { code: `await fetch('http://Backend:4000');`, options: [{ allowHosts: ['BACKEND'] }] },
  'an allowed ending': { code: `await fetch('http://users.railway.internal:4000');`, options: [{ allowHosts: ['*.railway.internal'] }] },
  'an allowed address': { code: `import { Pool } from 'pg'; new Pool({ host: process.env.DB_HOST || '10.0.0.5' });`, options: [{ allowHosts: ['10.0.0.5'] }] },
};

const flagged: Readonly<Record<string, FlaggedCase>> = {
  'the servers of a cluster, which stand in for a variable': {
    code: `const db = { servers: process.env.DB_SERVERS ? process.env.DB_SERVERS.split(' ') : [«'192.168.99.100:27017'»] };\nmodule.exports = Object.assign({}, { db });`,
    reports: [
      'The exported `db.servers` becomes 192.168.99.100:27017, which only its own network can reach, when the variable `DB_SERVERS` is missing. Stop at start-up without it.',
    ],
    suggestions: [
      {
        description: readFrom('DB_SERVERS'),
        output: withHelper(
          `const db = { servers: process.env.DB_SERVERS ? process.env.DB_SERVERS.split(' ') : [requireEnv("DB_SERVERS", process.env.DB_SERVERS, "192.168.99.100:27017")] };\nmodule.exports = Object.assign({}, { db });`,
        ),
      },
    ],
  },
  // Names of containers
  'a URL': {
    code: `await fetch(«'http://backend:4000/users'»);`,
    reports: [
      '`fetch` connects to backend:4000, which only containers in its own network can look up. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_4000_URL'), output: withHelper('await fetch(`${requireEnv("API_4000_URL", process.env.API_4000_URL, "http://backend:4000")}/users`);') },
    ],
  },
  'a URL without a port': {
    code: 'await fetch(«`http://api-service/users/${»id}`);',
    reports: [
      '`fetch` connects to api-service, which only containers in its own network can look up. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_URL'), output: withHelper('await fetch(`${requireEnv("API_URL", process.env.API_URL, "http://api-service")}/users/${id}`);') },
    ],
  },
  'a host': {
    code: `import { Pool } from 'pg'; new Pool({ host: «'db'» });`,
    reports: [
      '`new Pool()` connects to db, which only containers in its own network can look up. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('PGHOST'), output: withHelper(`import { Pool } from 'pg'; new Pool({ host: requireEnv("PGHOST", process.env.PGHOST, "db") });`) },
    ],
  },
  'a connection string': {
    code: `import { Pool } from 'pg'; new Pool({ connectionString: «'postgres://app:secret@postgres:5432/shop'» });`,
    reports: [
      '`new Pool()` connects to postgres:5432, which only containers in its own network can look up. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('DATABASE_URL'), output: withHelper(`import { Pool } from 'pg'; new Pool({ connectionString: requireEnv("DATABASE_URL", process.env.DATABASE_URL, "postgres://app:secret@postgres:5432/shop") });`) },
    ],
  },
  'a second argument': {
    code: `import Redis from 'ioredis'; new Redis(6379, «'redis'»);`,
    reports: [
      '`new Redis()` connects to redis, which only containers in its own network can look up. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('REDIS_HOST'), output: withHelper(`import Redis from 'ioredis'; new Redis(6379, requireEnv("REDIS_HOST", process.env.REDIS_HOST, "redis"));`) },
    ],
  },
  'a list of brokers': {
    code: `import { Kafka } from 'kafkajs'; new Kafka({ brokers: [«'kafka:9092'»] });`,
    reports: [
      '`new Kafka()` connects to kafka:9092, which only containers in its own network can look up. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('KAFKA_BROKER'), output: withHelper(`import { Kafka } from 'kafkajs'; new Kafka({ brokers: [requireEnv("KAFKA_BROKER", process.env.KAFKA_BROKER, "kafka:9092")] });`) },
    ],
  },
  'a queue': {
    code: `import amqp from 'amqplib'; amqp.connect(«'amqp://rabbit-mq'»);`,
    reports: [
      '`amqp.connect` connects to rabbit-mq, which only containers in its own network can look up. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('AMQP_URL'), output: withHelper(`import amqp from 'amqplib'; amqp.connect(requireEnv("AMQP_URL", process.env.AMQP_URL, "amqp://rabbit-mq"));`) },
    ],
  },
  'a mail server': {
    code: `import nodemailer from 'nodemailer'; nodemailer.createTransport({ host: «'mailhog'», port: 1025 });`,
    reports: [
      '`nodemailer.createTransport` connects to mailhog, which only containers in its own network can look up. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('SMTP_HOST'), output: withHelper(`import nodemailer from 'nodemailer'; nodemailer.createTransport({ host: requireEnv("SMTP_HOST", process.env.SMTP_HOST, "mailhog"), port: 1025 });`) },
    ],
  },
  'a base of requests': {
    code: `import axios from 'axios'; export const users = axios.create({ baseURL: «'http://user_service:5000'» });`,
    reports: [
      '`axios.create` connects to user_service:5000, which only containers in its own network can look up. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_5000_URL'), output: withHelper(`import axios from 'axios'; export const users = axios.create({ baseURL: requireEnv("API_5000_URL", process.env.API_5000_URL, "http://user_service:5000") });`) },
    ],
  },
  'a socket': {
    code: `import { io } from 'socket.io-client'; io(«'ws://nginx'»);`,
    reports: [
      '`io` connects to nginx, which only containers in its own network can look up. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('SOCKET_URL'), output: withHelper(`import { io } from 'socket.io-client'; io(requireEnv("SOCKET_URL", process.env.SOCKET_URL, "ws://nginx"));`) },
    ],
  },
  'a rewrite of Next.js': {
    code: `module.exports = { async rewrites() { return [{ source: '/api/:path*', destination: «'http://backend:8000/:path*'» }]; } };`,
    filename: 'next.config.js',
    reports: [
      '`next` connects to backend:8000, which only containers in its own network can look up. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_8000_URL'), output: withHelper(`module.exports = { async rewrites() { return [{ source: '/api/:path*', destination: \`\${requireEnv("API_8000_URL", process.env.API_8000_URL, "http://backend:8000")}/:path*\` }]; } };`) },
    ],
  },
  'the branch of the server': {
    code: `const base = typeof window === 'undefined' ? «'http://backend:4000'» : ''; await fetch(base + '/users');`,
    reports: [
      '`fetch` connects to backend:4000, which only containers in its own network can look up. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_4000_URL'), output: withHelper(`const base = typeof window === 'undefined' ? requireEnv("API_4000_URL", process.env.API_4000_URL, "http://backend:4000") : ''; await fetch(base + '/users');`) },
    ],
  },
  // Names of a network
  'a service of Kubernetes': {
    code: `await fetch(«'http://users.default.svc.cluster.local/users'»);`,
    reports: [
      '`fetch` connects to users.default.svc.cluster.local, which only its own network can look up. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_URL'), output: withHelper('await fetch(`${requireEnv("API_URL", process.env.API_URL, "http://users.default.svc.cluster.local")}/users`);') },
    ],
  },
  'the machine around a container': {
    code: `await fetch(«'http://host.docker.internal:8080/users'»);`,
    reports: [
      '`fetch` connects to host.docker.internal:8080, which only its own network can look up. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_8080_URL'), output: withHelper('await fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://host.docker.internal:8080")}/users`);') },
    ],
  },
  'a name of the local network': {
    code: `await fetch(«'http://printer.local/status'»);`,
    reports: [
      '`fetch` connects to printer.local, which only its own network can look up. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_URL'), output: withHelper('await fetch(`${requireEnv("API_URL", process.env.API_URL, "http://printer.local")}/status`);') },
    ],
  },
  'a name of an office': {
    code: `import mysql from 'mysql2'; mysql.createConnection({ host: «'db.corp.lan'», user: 'app' });`,
    reports: [
      '`mysql.createConnection` connects to db.corp.lan, which only its own network can look up. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('DB_HOST'), output: withHelper(`import mysql from 'mysql2'; mysql.createConnection({ host: requireEnv("DB_HOST", process.env.DB_HOST, "db.corp.lan"), user: 'app' });`) },
    ],
  },
  // Addresses
  'a private address': {
    code: `await fetch(«'http://192.168.3.68:3333/orders'»);`,
    reports: [
      '`fetch` connects to 192.168.3.68:3333, which only its own network can reach. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_3333_URL'), output: withHelper('await fetch(`${requireEnv("API_3333_URL", process.env.API_3333_URL, "http://192.168.3.68:3333")}/orders`);') },
    ],
  },
  'a private address of a larger network': {
    code: `import mysql from 'mysql2'; mysql.createConnection({ host: «'10.1.2.3'», user: 'app' });`,
    reports: [
      '`mysql.createConnection` connects to 10.1.2.3, which only its own network can reach. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('DB_HOST'), output: withHelper(`import mysql from 'mysql2'; mysql.createConnection({ host: requireEnv("DB_HOST", process.env.DB_HOST, "10.1.2.3"), user: 'app' });`) },
    ],
  },
  'an address with a part of run time': {
    code: 'await fetch(«`http://10.0.0.${»number}:8080/status`);',
    reports: [
      '`fetch` connects to 10.0.0.*:8080, which only its own network can reach. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_8080_URL'), output: withHelper('await fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, `http://10.0.0.${number}:8080`)}/status`);') },
    ],
  },
  'several hosts': {
    code: `import mongoose from 'mongoose'; mongoose.connect(«'mongodb://10.0.0.4:27017,10.0.0.5:27017/shop'»);`,
    reports: [
      '`mongoose.connect` connects to 10.0.0.4:27017, which only its own network can reach. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('MONGODB_URI'), output: withHelper(`import mongoose from 'mongoose'; mongoose.connect(requireEnv("MONGODB_URI", process.env.MONGODB_URI, "mongodb://10.0.0.4:27017,10.0.0.5:27017/shop"));`) },
    ],
  },
  'an address of a carrier or a private network over the internet': {
    code: `await fetch(«'http://100.64.0.7:3000'»);`,
    reports: [
      '`fetch` connects to 100.64.0.7:3000, which only its own network can reach. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_3000_URL'), output: withHelper('await fetch(requireEnv("API_3000_URL", process.env.API_3000_URL, "http://100.64.0.7:3000"));') },
    ],
  },
  'a link-local address': {
    code: `await fetch(«'http://169.254.7.7:3000'»);`,
    reports: [
      '`fetch` connects to 169.254.7.7:3000, which only its own network can reach. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_3000_URL'), output: withHelper('await fetch(requireEnv("API_3000_URL", process.env.API_3000_URL, "http://169.254.7.7:3000"));') },
    ],
  },
  'a unique local address': {
    code: `await fetch(«'http://[fd12:3456::1]:8080'»);`,
    reports: [
      '`fetch` connects to [fd12:3456::1]:8080, which only its own network can reach. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_8080_URL'), output: withHelper('await fetch(requireEnv("API_8080_URL", process.env.API_8080_URL, "http://[fd12:3456::1]:8080"));') },
    ],
  },
  'a socket of an app': {
    code: `new WebSocket(«'ws://172.16.4.2:8080'»);`,
    reports: [
      '`new WebSocket()` connects to 172.16.4.2:8080, which only its own network can reach. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_8080_URL'), output: withHelper('new WebSocket(requireEnv("API_8080_URL", process.env.API_8080_URL, "ws://172.16.4.2:8080"));') },
    ],
  },
  // Fallbacks
  'a fallback': {
    code: `import Redis from 'ioredis'; new Redis(process.env.REDIS_URL || «'redis://redis:6379'»);`,
    reports: [
      '`new Redis()` connects to redis:6379, which only containers in its own network can look up, when `REDIS_URL` is missing. Set it on every deployment, or stop at start-up without it.',
    ],
    suggestions: [
      { description: readFrom('REDIS_URL'), output: withHelper(`import Redis from 'ioredis'; new Redis(requireEnv("REDIS_URL", process.env.REDIS_URL, "redis://redis:6379"));`) },
    ],
  },
  'a host as fallback': {
    code: `import { DataSource } from 'typeorm'; new DataSource({ type: 'postgres', host: process.env.DB_HOST ?? «'postgres'» });`,
    reports: [
      '`new DataSource()` connects to postgres, which only containers in its own network can look up, when `DB_HOST` is missing. Set it on every deployment, or stop at start-up without it.',
    ],
    suggestions: [
      { description: readFrom('DB_HOST'), output: withHelper(`import { DataSource } from 'typeorm'; new DataSource({ type: 'postgres', host: requireEnv("DB_HOST", process.env.DB_HOST, "postgres") });`) },
    ],
  },
  'the default of a schema': {
    code: `export const env = z.object({ API_URL: z.string().url().default(«'http://backend:4000'») }).parse(process.env);`,
    reports: [
      'The schema lets backend:4000, which only containers in its own network can look up, through when `API_URL` is missing. Require the variable.',
    ],
    suggestions: [
      { description: 'Require `API_URL`.', output: 'export const env = z.object({ API_URL: z.string().url() }).parse(process.env);' },
    ],
  },
  // Out of sight
  'an exported address': {
    code: `export const API_URL = «'http://192.168.1.10:3000/api'»;`,
    reports: [
      '`API_URL` holds 192.168.1.10:3000, which only its own network can reach. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_URL'), output: withHelper('export const API_URL = `${requireEnv("API_URL", process.env.API_URL, "http://192.168.1.10:3000")}/api`;') },
    ],
  },
  'an exported fallback': {
    code: `export const config = { apiUrl: process.env.API_URL ?? «'http://backend:4000'» };`,
    reports: [
      'The exported `config.apiUrl` becomes backend:4000, which only containers in its own network can look up, when the variable `API_URL` is missing. Stop at start-up without it.',
    ],
    suggestions: [
      { description: readFrom('API_URL'), output: withHelper('export const config = { apiUrl: requireEnv("API_URL", process.env.API_URL, "http://backend:4000") };') },
    ],
  },
  'a queue in exported settings': {
    code: `module.exports = { messagebus: process.env.MESSAGE_BUS || «'amqp://rabbitmq'» };`,
    reports: [
      'The exported `messagebus` becomes rabbitmq, which only containers in its own network can look up, when the variable `MESSAGE_BUS` is missing. Stop at start-up without it.',
    ],
    suggestions: [
      { description: readFrom('MESSAGE_BUS'), output: withHelper('module.exports = { messagebus: requireEnv("MESSAGE_BUS", process.env.MESSAGE_BUS, "amqp://rabbitmq") };') },
    ],
  },
  'a call that nobody knows': {
    code: `const users = createUsersClient(«'http://users:4000'»);`,
    reports: [
      '`createUsersClient` is given users:4000, which only containers in its own network can look up. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_4000_URL'), output: withHelper('const users = createUsersClient(requireEnv("API_4000_URL", process.env.API_4000_URL, "http://users:4000"));') },
    ],
  },
  'the same with a fallback': {
    code: `const users = createUsersClient(process.env.USERS_URL || «'http://users:4000'»);`,
    reports: [
      '`createUsersClient` is given users:4000, which only containers in its own network can look up, when `USERS_URL` is missing. Stop at start-up without it.',
    ],
    suggestions: [
      { description: readFrom('USERS_URL'), output: withHelper('const users = createUsersClient(requireEnv("USERS_URL", process.env.USERS_URL, "http://users:4000"));') },
    ],
  },
  // Options
  'a host that is not among the allowed ones': {
    code: `await fetch(«'http://backend:4000'»); await fetch('http://redis:6379'); `,
    options: [{ "allowHosts": ["redis", "*.internal"] }],
    reports: [
      '`fetch` connects to backend:4000, which only containers in its own network can look up. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_4000_URL'), output: `await fetch(requireEnv("API_4000_URL", process.env.API_4000_URL, "http://backend:4000")); await fetch('http://redis:6379');\n\nfunction requireEnv(name, value, developmentValue) {\n  if (value) return value;\n  if (developmentValue !== undefined && process.env.NODE_ENV !== "production") return developmentValue;\n  throw new Error(\`Environment variable \${name} is not set\`);\n} ` },
    ],
  },
};

testRule('no-private-host', rule, { silent, flagged });
testRepairs('no-private-host', rule, flagged);

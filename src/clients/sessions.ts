import type { Client } from './schema.js';
import { hostAndPort, redisVariables } from './shapes.js';

/** Session stores. */
export const sessions: readonly Client[] = [
  {
    name: 'express-session',
    modules: ['express-session'],
    category: 'cache',
    runsOn: 'server',
    shapes: [{ form: 'call', callee: [''], targets: [{ at: '0.store', kind: 'instance' }] }],
    whenUndefined: { kind: 'none' },
    envNames: [],
    proof: 'express-session 1.19.0 index.js',
  },
  {
    name: 'connect-redis',
    modules: ['connect-redis'],
    category: 'cache',
    runsOn: 'server',
    shapes: [
      { form: 'new', callee: ['', 'RedisStore'], targets: [{ at: '0.client', kind: 'instance' }, ...hostAndPort('0')] },
      { form: 'call', callee: [''], targets: [], yields: 'connect-redis' },
      { form: 'new', callee: ['@connect-redis'], targets: [{ at: '0.client', kind: 'instance' }, ...hostAndPort('0')] },
    ],
    whenUndefined: { kind: 'unknown' },
    envNames: redisVariables,
    port: 6379,
    proof: 'connect-redis 10.0.0 dist (RedisStore; the client is required); measured 9.0.0',
  },
  {
    name: 'koa-redis',
    modules: ['koa-redis'],
    category: 'cache',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: [''],
        targets: [
          { at: '0.url', kind: 'connection-string' },
          { at: '0.client', kind: 'instance' },
          { at: '0.path', kind: 'path' },
          ...hostAndPort('0'),
          ...hostAndPort('0.nodes[*]'),
        ],
        omitted: 'localhost:6379',
      },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost:6379' },
    envNames: redisVariables,
    port: 6379,
    proof: 'koa-redis 4.0.1 lib/index.js (new Redis(options) of ioredis, whose default is localhost)',
  },
  // The module is called with the session module and gives back the class.
  {
    name: 'connect-pg-simple',
    modules: ['connect-pg-simple'],
    category: 'cache',
    runsOn: 'server',
    shapes: [
      { form: 'call', callee: [''], targets: [], yields: 'connect-pg-simple' },
      {
        form: 'new',
        callee: ['@connect-pg-simple'],
        targets: [
          { at: '0.conString', kind: 'connection-string' },
          ...hostAndPort('0.conObject'),
          { at: '0.conObject.connectionString', kind: 'connection-string' },
          { at: '0.pool', kind: 'instance' },
          { at: '0.pgPromise', kind: 'instance' },
        ],
        omitted: 'localhost:5432',
      },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost:5432' },
    readsEnv: ['DATABASE_URL', 'PGHOST', 'PGPORT'],
    envNames: ['DATABASE_URL'],
    port: 5432,
    proof: "connect-pg-simple 10.0.0 index.js (options.conString || process.env['DATABASE_URL']); measured 10.0.0",
  },
  {
    name: 'connect-mongo',
    modules: ['connect-mongo'],
    category: 'cache',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['create', 'MongoStore.create'],
        targets: [
          { at: '0.mongoUrl', kind: 'connection-string' },
          { at: '0.client', kind: 'instance' },
          { at: '0.clientPromise', kind: 'instance' },
        ],
      },
      {
        form: 'new',
        callee: ['', 'MongoStore'],
        targets: [
          { at: '0.url', kind: 'connection-string' },
          { at: '0.mongoUrl', kind: 'connection-string' },
          { at: '0.mongooseConnection', kind: 'instance' },
          { at: '0.client', kind: 'instance' },
          { at: '0.clientPromise', kind: 'instance' },
        ],
      },
      { form: 'call', callee: [''], targets: [], yields: 'connect-mongo' },
      {
        form: 'new',
        callee: ['@connect-mongo'],
        targets: [
          { at: '0.url', kind: 'connection-string' },
          { at: '0.mongooseConnection', kind: 'instance' },
          { at: '0.client', kind: 'instance' },
          { at: '0.clientPromise', kind: 'instance' },
        ],
      },
    ],
    whenUndefined: { kind: 'fails' },
    envNames: ['MONGODB_URI', 'MONGO_URL', 'SESSION_DB_URL'],
    port: 27017,
    proof: 'connect-mongo 6.0.0 dist/index.cjs (assert); measured 6.0.0',
  },
  {
    name: 'express-mysql-session',
    modules: ['express-mysql-session'],
    category: 'cache',
    runsOn: 'server',
    shapes: [
      { form: 'call', callee: [''], targets: [], yields: 'express-mysql-session' },
      {
        form: 'new',
        callee: ['@express-mysql-session'],
        targets: [...hostAndPort('0'), { at: '1', kind: 'instance' }],
        omitted: 'localhost:3306',
      },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost:3306' },
    envNames: ['DB_HOST'],
    port: 3306,
    proof: 'express-mysql-session 3.0.3 index.js -> mysql2; measured 3.0.3',
  },
  {
    name: 'connect-mongodb-session',
    modules: ['connect-mongodb-session'],
    category: 'cache',
    runsOn: 'server',
    shapes: [
      { form: 'call', callee: [''], targets: [], yields: 'connect-mongodb-session' },
      {
        form: 'new',
        callee: ['@connect-mongodb-session'],
        targets: [{ at: '0.uri', kind: 'connection-string' }],
        omitted: '127.0.0.1:27017',
      },
    ],
    whenUndefined: { kind: 'loopback', address: '127.0.0.1:27017' },
    envNames: ['MONGODB_URI'],
    port: 27017,
    proof: 'connect-mongodb-session 5.0.0 index.js (OptionsType.uri $default); measured 5.0.0',
  },
];

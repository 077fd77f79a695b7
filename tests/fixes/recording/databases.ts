import type { Dial, Server } from './address.js';
import { optionsAddress, property, serverAddress, textOf, webAddress } from './address.js';
import { client, inert, inertBeside, moduleOf } from './inert.js';

const POSTGRES: Server = { scheme: 'postgres', host: 'localhost', port: 5432 };
const MYSQL: Server = { scheme: 'mysql', host: 'localhost', port: 3306 };
const MARIADB: Server = { scheme: 'mariadb', host: 'localhost', port: 3306 };
const MONGO: Server = { scheme: 'mongodb', host: 'localhost', port: 27017 };
const REDIS: Server = { scheme: 'redis', host: 'localhost', port: 6379 };

/** A client that takes a connection string, or options that hold one under `name` or say host and port. */
function server(dial: Dial, defaults: Server, name = 'url'): object {
  return client((first) => {
    dial(typeof first === 'object' && first !== null ? fromOptions(first, defaults, name) : serverAddress(first, defaults));
  });
}

function fromOptions(options: unknown, defaults: Server, name: string): string {
  const text = textOf(options, name);
  return text === undefined ? optionsAddress(options, defaults) : serverAddress(text, defaults);
}

/** SQL and document databases and what maps objects to them. */
export function databaseModules(dial: Dial): Record<string, object> {
  const mysql = server(dial, MYSQL, 'uri');
  const knex = client((config) => void knexConnection(dial, config));
  return {
    pg: moduleOf(inertBeside({}), { Pool: server(dial, POSTGRES, 'connectionString'), Client: server(dial, POSTGRES, 'connectionString') }),
    postgres: moduleOf(server(dial, POSTGRES)),
    'mysql2/promise': moduleOf(inertBeside({}), { createConnection: mysql, createPool: mysql }),
    mysql2: moduleOf(inertBeside({}), { createConnection: mysql, createPool: mysql }),
    // mariadb has no option that holds a connection string.
    mariadb: moduleOf(inertBeside({}), { createConnection: server(dial, MARIADB, ''), createPool: server(dial, MARIADB, '') }),
    knex: moduleOf(knex, { knex }),
    sequelize: { Sequelize: client((...args) => dial(sequelizeAddress(args))), __esModule: true },
    typeorm: { DataSource: server(dial, POSTGRES), __esModule: true },
    'drizzle-orm/node-postgres': { drizzle: client((first) => drizzleConnection(dial, first)), __esModule: true },
    mongoose: moduleOf(inertBeside({}), { connect: mongo(dial), createConnection: mongo(dial), Schema: inert, model: inert }),
    mongodb: { MongoClient: mongo(dial), __esModule: true },
    'neo4j-driver': moduleOf(inertBeside({}), {
      driver: client((url) => dial(serverAddress(url, { scheme: 'bolt', host: 'undefined', port: 7687 }))),
      auth: inert,
    }),
    ...storeModules(dial),
    ...queueModules(dial),
    ...searchModules(dial),
  };
}

function knexConnection(dial: Dial, config: unknown): void {
  const connection = property(config, 'connection');
  dial(typeof connection === 'object' ? fromOptions(connection, POSTGRES, 'connectionString') : serverAddress(connection, POSTGRES));
}

/** A string, `{ connection }`, or a pool, which has dialled by itself. */
function drizzleConnection(dial: Dial, first: unknown): void {
  if (typeof first === 'string') dial(serverAddress(first, POSTGRES));
  const connection = typeof first === 'object' ? property(first, 'connection') : undefined;
  if (connection !== undefined)
    dial(typeof connection === 'string' ? serverAddress(connection, POSTGRES) : fromOptions(connection, POSTGRES, 'connectionString'));
}

/** `new Sequelize(url)` or `new Sequelize(database, user, password, { host })`. */
function sequelizeAddress(args: readonly unknown[]): string {
  const [first, user, , options] = args;
  if (typeof first === 'string' && typeof user !== 'string') return serverAddress(first, POSTGRES);
  if (typeof first === 'object') return optionsAddress(first, POSTGRES, { user: 'username' });
  return optionsAddress({ host: property(options, 'host'), port: property(options, 'port'), user, database: first }, POSTGRES);
}

/** The MongoDB driver takes no default: a missing or schemeless string is an error. */
function mongo(dial: Dial): object {
  return client((url) => {
    if (typeof url !== 'string' || !/^mongodb(?:\+srv)?:\/\//.test(url))
      throw new Error(`Invalid MongoDB connection string: ${String(url)}`);
    dial(serverAddress(url, MONGO));
  });
}

function storeModules(dial: Dial): Record<string, object> {
  const ioredis = client((first, second) => {
    if (typeof first === 'number') return dial(`redis://${typeof second === 'string' ? second : 'localhost'}:${first}`);
    return dial(
      typeof first === 'object' && first !== null
        ? optionsAddress(first, REDIS, { user: 'username', database: 'db' })
        : serverAddress(first, REDIS),
    );
  });
  const redis = client((options) => {
    const text = textOf(options, 'url');
    dial(text === undefined ? optionsAddress(property(options, 'socket'), REDIS) : serverAddress(text, REDIS));
  });
  const bullmq = client((_name, ...rest) => {
    const options = rest.find((item) => property(item, 'connection') !== undefined);
    const connection = property(options, 'connection');
    const url = textOf(connection, 'url');
    // An ioredis instance has dialled by itself and is a function here.
    if (typeof connection !== 'function') dial(url === undefined ? optionsAddress(connection, REDIS) : serverAddress(url, REDIS));
  });
  return {
    ioredis: moduleOf(ioredis, { Redis: ioredis }),
    redis: moduleOf(inertBeside({}), { createClient: redis }),
    bullmq: { Queue: bullmq, Worker: bullmq, QueueEvents: bullmq, __esModule: true },
    memcached: moduleOf(client((location) => dial(serverAddress(location, { scheme: 'memcached', host: 'localhost', port: 11211 })))),
  };
}

function queueModules(dial: Dial): Record<string, object> {
  const list = (value: unknown): unknown => (Array.isArray(value) ? value.join(',') : value);
  const amqp = client((first) => {
    const defaults = { scheme: 'amqp', host: 'localhost', port: 5672 };
    dial(
      typeof first === 'object' && first !== null
        ? optionsAddress(first, defaults, { host: ['hostname'], user: 'username' })
        : serverAddress(first, defaults),
    );
  });
  return {
    amqplib: moduleOf(inertBeside({}), { connect: amqp }),
    kafkajs: {
      Kafka: client((options) =>
        dial(serverAddress(list(property(options, 'brokers')), { scheme: 'kafka', host: 'undefined', port: 9092 })),
      ),
      __esModule: true,
    },
    nats: {
      connect: client((options) =>
        dial(serverAddress(list(property(options, 'servers')), { scheme: 'nats', host: '127.0.0.1', port: 4222 })),
      ),
      __esModule: true,
    },
  };
}

function searchModules(dial: Dial): Record<string, object> {
  const at = (name: string, fallback?: string): object =>
    client((options) => {
      const value = property(options, name) ?? fallback;
      for (const address of Array.isArray(value) ? value : [value]) dial(webAddress(address));
    });
  return {
    '@elastic/elasticsearch': { Client: at('node'), __esModule: true },
    meilisearch: { MeiliSearch: at('host'), __esModule: true },
    '@qdrant/js-client-rest': { QdrantClient: at('url', 'http://127.0.0.1:6333'), __esModule: true },
    '@clickhouse/client': { createClient: at('url', 'http://localhost:8123'), __esModule: true },
    '@influxdata/influxdb-client': { InfluxDB: at('url'), __esModule: true },
  };
}

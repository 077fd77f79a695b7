import type { Target } from './schema.js';

/** The host and the port below a place, under the names that the library gives them. */
export function hostAndPort(at: string, host = 'host', port = 'port'): readonly Target[] {
  return [
    { at: `${at}.${host}`, kind: 'host' },
    { at: `${at}.${port}`, kind: 'port' },
  ];
}

/** Options of pg's `Pool` and `Client` (pg 8.23.1 lib/connection-parameters.js). */
export function postgresOptions(at: string): readonly Target[] {
  return [{ at: `${at}.connectionString`, kind: 'connection-string' }, ...hostAndPort(at)];
}

/** Options of mysql2 (3.24.6 lib/connection_config.js). */
export function mysqlOptions(at: string): readonly Target[] {
  return [
    { at: `${at}.uri`, kind: 'connection-string' },
    ...hostAndPort(at),
    { at: `${at}.socketPath`, kind: 'path' },
    { at: `${at}.stream`, kind: 'instance' },
  ];
}

/** Options of ioredis (6.0.0 built/redis/RedisOptions.js), and `url`, which most of its wrappers take. */
export function ioredisOptions(at: string): readonly Target[] {
  return [
    { at: `${at}.url`, kind: 'connection-string' },
    ...hostAndPort(at),
    { at: `${at}.path`, kind: 'path' },
    ...hostAndPort(`${at}.sentinels[*]`),
  ];
}

/** The same for ioredis itself, which ignores `url`. */
export function ownIoredisOptions(at: string): readonly Target[] {
  return [
    ...hostAndPort(at),
    { at: `${at}.path`, kind: 'path' },
    ...hostAndPort(`${at}.sentinels[*]`),
    { at: `${at}.url`, kind: 'connection-string', ignored: '*' },
  ];
}

/** Options of redis 4 and later (@redis/client 6.3.1 dist/lib/client/socket.js). */
export function nodeRedisOptions(at: string): readonly Target[] {
  return [{ at: `${at}.url`, kind: 'connection-string' }, ...hostAndPort(`${at}.socket`), { at: `${at}.socket.path`, kind: 'path' }];
}

/** Options of nodemailer (10.6.0 dist/cjs/smtp-connection/index.js), with what replaces its SMTP connection. */
export function smtpOptions(at: string): readonly Target[] {
  return [
    ...hostAndPort(at),
    { at: `${at}.url`, kind: 'connection-string' },
    { at: `${at}.service`, kind: 'path' },
    { at: `${at}.SES`, kind: 'instance' },
    { at: `${at}.sendmail`, kind: 'path' },
    { at: `${at}.streamTransport`, kind: 'path' },
    { at: `${at}.jsonTransport`, kind: 'path' },
    { at: `${at}.getSocket`, kind: 'instance' },
  ];
}

/** Options of knex (3.3.0 lib/client.js and its dialects). */
export function knexOptions(at: string): readonly Target[] {
  return [
    { at: `${at}.connection`, kind: 'connection-string' },
    ...postgresOptions(`${at}.connection`),
    { at: `${at}.connection.server`, kind: 'host' },
    { at: `${at}.connection.filename`, kind: 'path' },
    { at: `${at}.connection.socketPath`, kind: 'path' },
    { at: `${at}.connection()`, kind: 'connection-string' },
    ...postgresOptions(`${at}.connection()`),
    { at: `${at}.connection().server`, kind: 'host' },
  ];
}

/** Options of typeorm's `DataSource` (1.1.1), with its replicas and its cache in Redis. */
export function typeormOptions(at: string): readonly Target[] {
  return [
    { at: `${at}.url`, kind: 'connection-string' },
    ...hostAndPort(at),
    { at: `${at}.hostReplicaSet`, kind: 'host:port' },
    { at: `${at}.connectString`, kind: 'host:port' },
    { at: `${at}.socketPath`, kind: 'path' },
    ...['master', 'slaves[*]'].flatMap((role): readonly Target[] => [
      { at: `${at}.replication.${role}.url`, kind: 'connection-string' },
      ...hostAndPort(`${at}.replication.${role}`),
    ]),
    ...postgresOptions(`${at}.extra`),
    { at: `${at}.extra.socketPath`, kind: 'path' },
    ...ioredisOptions(`${at}.cache.options`),
    ...hostAndPort(`${at}.cache.options.socket`),
  ];
}

/** Options of Sequelize 6 (6.37.8 lib/sequelize.js). */
export function sequelizeOptions(at: string): readonly Target[] {
  return [
    ...hostAndPort(at),
    ...hostAndPort(`${at}.replication.write`),
    ...hostAndPort(`${at}.replication.read[*]`),
    { at: `${at}.storage`, kind: 'path' },
    { at: `${at}.dialectOptions.socketPath`, kind: 'path' },
  ];
}

/** Options of MikroORM (7.2.2 utils/Configuration.js). */
export function mikroOrmOptions(at: string): readonly Target[] {
  return [{ at: `${at}.clientUrl`, kind: 'connection-string' }, ...hostAndPort(at), ...hostAndPort(`${at}.replicas[*]`)];
}

/** Options of a Nest microservice client, over all its transports (@nestjs/microservices 12.1.1 client/client-*.js). */
export function nestClientOptions(at: string): readonly Target[] {
  return [...hostAndPort(at), { at: `${at}.url`, kind: 'url' }, ...nestBrokers(at)];
}

/** Options of a Nest microservice: where it listens, or the brokers that it takes messages from (server/server-*.js). */
export function nestListenerOptions(at: string): readonly Target[] {
  return [
    { at: `${at}.host`, kind: 'bind-host' },
    { at: `${at}.port`, kind: 'bind-port' },
    { at: `${at}.url`, kind: 'bind-host:port' },
    ...nestBrokers(at),
  ];
}

function nestBrokers(at: string): readonly Target[] {
  return [
    { at: `${at}.urls[*]`, kind: 'url' },
    ...hostAndPort(`${at}.urls[*]`, 'hostname'),
    { at: `${at}.servers`, kind: 'host:port' },
    { at: `${at}.servers[*]`, kind: 'host:port' },
    { at: `${at}.client.brokers[*]`, kind: 'host:port' },
  ];
}

/** Usual variables of PostgreSQL. */
export const postgresVariables: readonly string[] = [
  'DATABASE_URL',
  'POSTGRES_URL',
  'PG_CONNECTION_STRING',
  'PGHOST',
  'DB_HOST',
  'POSTGRES_HOST',
  'DATABASE_HOST',
];

/** Usual variables of any SQL database. */
export const databaseVariables: readonly string[] = ['DATABASE_URL', 'DB_HOST'];

/** Usual variables of Redis. */
export const redisVariables: readonly string[] = [
  'REDIS_URL',
  'REDIS_HOST',
  'REDIS_PORT',
  'REDIS_TLS_URL',
  'KV_URL',
  'UPSTASH_REDIS_URL',
  'REDISCLOUD_URL',
  'VALKEY_URL',
];

/** Usual variables of RabbitMQ. */
export const amqpVariables: readonly string[] = ['AMQP_URL', 'RABBITMQ_URL', 'CLOUDAMQP_URL', 'RABBITMQ_HOST', 'RABBIT_URL'];

/** Usual variables of Azure storage. */
export const azureStorageVariables: readonly string[] = [
  'AZURE_STORAGE_CONNECTION_STRING',
  'AZURE_STORAGE_ACCOUNT',
  'STORAGE_CONNECTION_STRING',
];

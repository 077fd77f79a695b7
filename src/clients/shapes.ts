import type { Ignored, Shape, Target } from './schema.js';

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
  return [{ at: `${at}.uri`, kind: 'connection-string' }, ...mysqlParts(at)];
}

/** Options of mariadb (3.5.4 lib/config/connection-options.js), which has no `uri`: a connection string is the whole argument. */
export function mariadbOptions(at: string): readonly Target[] {
  return [...mysqlParts(at), { at: `${at}.uri`, kind: 'connection-string', ignored: { versions: '*', meant: at } }];
}

function mysqlParts(at: string): readonly Target[] {
  return [...hostAndPort(at), { at: `${at}.socketPath`, kind: 'path' }, { at: `${at}.stream`, kind: 'instance' }];
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

/** The same for ioredis itself, which ignores `url` (measured 4.31.0, 5.11.1, 6.0.0): a connection string is the first argument. */
export function ownIoredisOptions(at: string): readonly Target[] {
  return [
    ...hostAndPort(at),
    { at: `${at}.path`, kind: 'path' },
    ...hostAndPort(`${at}.sentinels[*]`),
    { at: `${at}.url`, kind: 'connection-string', ignored: { versions: '*', ...(at === '0' && { meant: '0' }) } },
  ];
}

/** What bullmq (measured 4.18.3, 5.81.5, 6.7.0) takes for options that say nothing: a text as `connection`. Options with a `url` are read since 5.15 at the latest (not by 5.8). */
export function ignoredConnection(at: string): Target {
  return { at, kind: 'connection-string', ignored: { versions: '*', meant: `${at}.url`, meantIn: '>=5.15' } };
}

/** Options of redis 4 and later (@redis/client 6.3.1 dist/lib/client/socket.js). */
export function nodeRedisOptions(at: string): readonly Target[] {
  return [{ at: `${at}.url`, kind: 'connection-string' }, ...hostAndPort(`${at}.socket`), { at: `${at}.socket.path`, kind: 'path' }];
}

/** What redis 3 took, and 4 and later ignore (measured 4.7.1, 6.3.1); only these have `connect`. */
export function ignoredByNodeRedis(): readonly Target[] {
  const ignored = (meant: string): Ignored => ({ versions: '>=4', shownBy: 'connect', meant });
  return [
    { at: '1', kind: 'host', ignored: ignored('0.socket.host') },
    { at: '0', kind: 'connection-string', ignored: ignored('0.url') },
    { at: '0.host', kind: 'host', ignored: ignored('0.socket.host') },
    { at: '0.port', kind: 'port', ignored: ignored('0.socket.port') },
    { at: '0.path', kind: 'path', ignored: ignored('0.socket.path') },
    { at: '0', kind: 'port', ignored: ignored('0.socket.port') },
  ];
}

/** The base URL of what is called `baseURL`, and the spellings of it that the library ignores. */
export function baseUrlOption(at: string): readonly Target[] {
  const misspelled = ['baseUrl', 'baseurl', 'BaseURL'].map((name): Target => ({
    at: `${at}.${name}`,
    kind: 'base-url',
    ignored: { versions: '*', meant: `${at}.baseURL` },
  }));
  return [{ at: `${at}.baseURL`, kind: 'base-url' }, ...misspelled];
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
    // Measured 10.6.1: localhost:587.
    ...['server', 'hostname'].map((name): Target => ({
      at: `${at}.${name}`,
      kind: 'host',
      ignored: { versions: '*', meant: `${at}.host` },
    })),
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
  return [...hostAndPort(at), { at: `${at}.url`, kind: 'url' }, ignoredByNestRedis(at), ...nestBrokers(at)];
}

/** The transport over Redis takes host and port alone (measured 12.1.1). */
function ignoredByNestRedis(at: string): Target {
  return { at: `${at}.url`, kind: 'url', ignored: { versions: '*', beside: { property: 'transport', value: 'Transport.REDIS' } } };
}

/** A Nest microservice: where it listens, by its transport (server/server-*.js). */
export function nestMicroservice(callee: string, options: '0' | '1'): readonly Shape[] {
  const base = { form: 'call', callee: [callee] } as const;
  const at = `${options}.options`;
  return [
    {
      ...base,
      // `strategy` replaces the transport. TCP is the default one.
      given: { at: `${options}.transport`, name: ['TCP', ''] },
      targets: [
        { at: `${at}.host`, kind: 'bind-host' },
        { at: `${at}.port`, kind: 'bind-port' },
        { at: `${options}.strategy`, kind: 'instance' },
      ],
      listens: { omitted: 'localhost', agreedPort: true },
    },
    {
      ...base,
      given: { at: `${options}.transport`, name: ['GRPC'] },
      targets: [{ at: `${at}.url`, kind: 'bind-host:port' }],
      listens: { omitted: 'localhost', agreedPort: true },
    },
  ];
}

/** A Nest microservice that takes its messages from a broker: where that is, and which one it connects to by itself (constants.js). */
export function nestBroker(callee: string, options: '0' | '1'): readonly Shape[] {
  const at = `${options}.options`;
  const broker = (transport: string, omitted: string, targets: readonly Target[]): Shape => ({
    form: 'call',
    callee: [callee],
    given: { at: `${options}.transport`, name: [transport] },
    // `strategy` replaces the transport.
    targets: [...targets, { at: `${options}.strategy`, kind: 'instance' }],
    omitted,
  });
  return [
    broker('REDIS', 'localhost:6379', [...hostAndPort(at), { at: `${at}.path`, kind: 'path' }, ignoredByNestRedis(at)]),
    broker('MQTT', 'localhost:1883', [{ at: `${at}.url`, kind: 'url' }, ...hostAndPort(at), ...hostAndPort(`${at}.servers[*]`)]),
    broker('NATS', 'localhost:4222', [
      { at: `${at}.servers`, kind: 'host:port' },
      { at: `${at}.servers[*]`, kind: 'host:port' },
    ]),
    broker('RMQ', 'localhost', [{ at: `${at}.urls[*]`, kind: 'url' }, ...hostAndPort(`${at}.urls[*]`, 'hostname')]),
    broker('KAFKA', 'localhost:9092', [{ at: `${at}.client.brokers[*]`, kind: 'host:port' }]),
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

import { describe, expect, test } from 'vitest';
import { dataClients } from '../../src/clients/data-clients.js';
import type { Client, Shape, TargetKind } from '../../src/clients/schema.js';
import { isLoopbackHost } from '../../src/address/host.js';

const IDENTIFIER = String.raw`[\w$]+`;
const CALLEE = new RegExp(String.raw`^(?:[@#]?[\w$-]+(?:\.${IDENTIFIER})*)?$`);
const CONFIG_FILE = /^[\w-]+(?:\/[\w-]+)*(?:\.config)?$/;
const PLACE = new RegExp(String.raw`^(?:\d+|value|export)(?:\.${IDENTIFIER}|\.\*|\[\*\]|\(\)|\["[^"]+"\])*$`);
const LOOPBACK = /^(localhost|127\.0\.0\.1)(?::\d+)?$/;

const named = dataClients.map((client) => [client.name, client] as const);

describe.each(named)('%s', (_name, client) => {
  test('says where it is imported from, and how we know', () => {
    expect(client.modules).not.toHaveLength(0);
    expect(client.modules.every((source) => source !== '')).toBe(true);
    expect(client.proof).toMatch(/\d/);
    expect(new Set(client.envNames).size).toBe(client.envNames.length);
    for (const name of [...client.envNames, ...(client.readsEnv ?? [])]) expect(name).toMatch(/^[A-Z][A-Z\d_]*$/);
  });

  test('names callees and places in the notation', () => {
    for (const { form, callee, targets } of client.shapes) {
      expect(callee).not.toHaveLength(0);
      for (const name of callee) expect(name).toMatch(form === 'config' ? CONFIG_FILE : CALLEE);
      for (const { at } of targets) {
        expect(at).toMatch(PLACE);
        if (form === 'config') expect(at).toMatch(/^export/);
        else if (form === 'assign') expect(at).toMatch(/^value/);
        else expect(at).toMatch(/^\d/);
      }
    }
  });

  test('dials by itself only loopback', () => {
    for (const address of loopbackAddresses(client)) {
      const host = LOOPBACK.exec(address)?.[1];
      expect(host, address).toBeDefined();
      expect(isLoopbackHost(host ?? '')).toBe(true);
    }
  });

  test('has a shape that yields each instance it speaks of, from modules it has', () => {
    const yielded = client.shapes.map((shape) => shape.yields);
    for (const { callee, from } of client.shapes) {
      for (const name of callee) {
        if (name.startsWith('@')) expect(yielded).toContain(name.slice(1).split('.')[0]);
      }
      for (const source of from ?? [])
        expect(
          client.modules.some((module) => covers(module, source)),
          source,
        ).toBe(true);
    }
  });
});

test('a client that dials loopback when nothing is given says so for an undefined target too', () => {
  const silent = dataClients.filter((client) => client.shapes.some((shape) => shape.omitted !== undefined));
  expect(silent.length).toBeGreaterThan(80);
  for (const { name, whenUndefined } of silent) expect(['loopback', 'fails'], name).toContain(whenUndefined.kind);
});

test.each<[source: string, callee: string, form: Shape['form'], place: string, kind: TargetKind]>([
  ['pg', 'Pool', 'new', '0.connectionString', 'connection-string'],
  ['pg', 'Pool', 'new', '0.host', 'host'],
  ['pg', 'native.Pool', 'new', '0.port', 'port'],
  ['pg', 'Client', 'new', '0', 'connection-string'],
  ['pg-pool', '', 'new', '0.host', 'host'],
  ['postgres', '', 'call', '0', 'connection-string'],
  ['postgres', '', 'call', '0.path', 'path'],
  ['pg-promise', '@pg-promise', 'call', '0', 'connection-string'],
  ['@neondatabase/serverless', 'neon', 'call', '0', 'connection-string'],
  ['mysql2/promise', 'createPool', 'call', '0.uri', 'connection-string'],
  ['mysql2', 'createConnection', 'call', '0.host', 'host'],
  ['mysql', '@mysql-cluster.add', 'call', '1.host', 'host'],
  ['mariadb', 'createPool', 'call', '0', 'connection-string'],
  ['mssql', 'connect', 'call', '0.server', 'host'],
  ['tedious', 'Connection', 'new', '0.options.port', 'port'],
  ['oracledb', 'getConnection', 'call', '0.connectString', 'host:port'],
  ['@libsql/client/web', 'createClient', 'call', '0.url', 'url'],
  ['better-sqlite3', '', 'new', '0', 'path'],
  ['prisma/config', 'defineConfig', 'call', '0.datasource.url', 'connection-string'],
  ['@prisma/client', 'PrismaClient', 'new', '0.datasources.*.url', 'connection-string'],
  ['@prisma/client', 'PrismaClient', 'new', '0.adapter', 'instance'],
  ['@prisma/adapter-pg', 'PrismaPg', 'new', '0.connectionString', 'connection-string'],
  ['drizzle-orm/node-postgres', 'drizzle', 'call', '0', 'connection-string'],
  ['drizzle-orm/postgres-js', 'drizzle', 'call', '0.connection.url', 'connection-string'],
  ['drizzle-orm/mysql2', 'drizzle', 'call', '0.connection.uri', 'connection-string'],
  ['drizzle-kit', 'defineConfig', 'call', '0.dbCredentials.url', 'connection-string'],
  ['typeorm', 'DataSource', 'new', '0.url', 'connection-string'],
  ['typeorm', 'DataSource', 'new', '0.replication.slaves[*].host', 'host'],
  ['typeorm', 'createConnection', 'call', '0.cache.options.host', 'host'],
  ['knex', '', 'call', '0.connection.host', 'host'],
  ['knex', 'knexfile', 'config', 'export.production.connection', 'connection-string'],
  ['kysely', 'PostgresDialect', 'new', '0.pool', 'instance'],
  ['sequelize', 'Sequelize', 'new', '3.host', 'host'],
  ['sequelize', 'Sequelize', 'new', '0', 'connection-string'],
  ['@mikro-orm/postgresql', 'MikroORM.init', 'call', '0.clientUrl', 'connection-string'],
  ['@payloadcms/db-postgres', 'postgresAdapter', 'call', '0.pool.connectionString', 'connection-string'],
  ['mongodb', 'MongoClient', 'new', '0', 'connection-string'],
  ['mongodb', 'MongoClient.connect', 'call', '0', 'connection-string'],
  ['mongoose', 'connect', 'call', '0', 'connection-string'],
  ['mongoose', '@mongoose-connection.openUri', 'call', '0', 'connection-string'],
  ['migrate-mongo', 'migrate-mongo-config', 'config', 'export.mongodb.url', 'connection-string'],
  ['cassandra-driver', 'Client', 'new', '0.contactPoints[*]', 'host:port'],
  ['ioredis', '', 'new', '0', 'connection-string'],
  ['ioredis', 'Redis', 'new', '1', 'host'],
  ['ioredis', 'Cluster', 'new', '0[*].host', 'host'],
  ['ioredis', '', 'new', '0.sentinels[*].host', 'host'],
  ['redis', 'createClient', 'call', '0.url', 'connection-string'],
  ['redis', 'createClient', 'call', '0.socket.host', 'host'],
  ['redis', 'createClient', 'call', '0', 'connection-string'],
  ['redis', 'createCluster', 'call', '0.rootNodes[*].url', 'connection-string'],
  ['@upstash/redis', 'Redis', 'new', '0.url', 'url'],
  ['memcached', '', 'new', '0[*]', 'host:port'],
  ['hazelcast-client', 'Client.newHazelcastClient', 'call', '0.network.clusterMembers[*]', 'host:port'],
  ['bullmq', 'Queue', 'new', '1.connection.host', 'host'],
  ['bullmq', 'Queue', 'new', '1.connection', 'instance'],
  ['bullmq', 'Worker', 'new', '2.connection.url', 'connection-string'],
  ['bullmq', 'FlowProducer', 'new', '0.connection.host', 'host'],
  ['bull', '', 'new', '1', 'connection-string'],
  ['bull', '', 'new', '1.redis.host', 'host'],
  ['amqplib', 'connect', 'call', '0.hostname', 'host'],
  ['amqplib/callback_api', 'connect', 'call', '0', 'connection-string'],
  ['kafkajs', 'Kafka', 'new', '0.brokers[*]', 'host:port'],
  ['@confluentinc/kafka-javascript', 'KafkaJS.Kafka', 'new', '0["bootstrap.servers"]', 'host:port'],
  ['nats', 'connect', 'call', '0.servers', 'host:port'],
  ['mqtt', 'connect', 'call', '0', 'url'],
  ['@stomp/stompjs', '@stomp.brokerURL', 'assign', 'value', 'url'],
  ['@temporalio/worker', 'NativeConnection.connect', 'call', '0.address', 'host:port'],
  ['@elastic/elasticsearch', 'Client', 'new', '0.node', 'url'],
  ['meilisearch', 'MeiliSearch', 'new', '0.host', 'url'],
  ['typesense', 'Client', 'new', '0.nodes[*].host', 'host'],
  ['@qdrant/js-client-rest', 'QdrantClient', 'new', '0.url', 'url'],
  ['weaviate-client', 'connectToCustom', 'call', '0.httpHost', 'host'],
  ['@clickhouse/client', 'createClient', 'call', '0.url', 'url'],
  ['influx', 'InfluxDB', 'new', '0.hosts[*].host', 'host'],
  ['neo4j-driver', 'driver', 'call', '0', 'connection-string'],
  ['minio', 'Client', 'new', '0.endPoint', 'host'],
  ['@aws-sdk/client-s3', 'S3Client', 'new', '0.endpoint', 'url'],
  ['@aws-sdk/client-sqs', 'SendMessageCommand', 'new', '0.QueueUrl', 'url'],
  ['aws-sdk', 'DynamoDB.DocumentClient', 'new', '0.endpoint', 'url'],
  ['@azure/storage-blob', 'BlobServiceClient.fromConnectionString', 'call', '0', 'connection-string'],
  ['firebase/firestore', 'connectFirestoreEmulator', 'call', '1', 'host'],
  ['nodemailer', 'createTransport', 'call', '0.host', 'host'],
  ['nodemailer', 'createTransport', 'call', '0', 'connection-string'],
  ['ssh2', '@ssh2.connect', 'call', '0.host', 'host'],
  ['basic-ftp', '@basic-ftp.access', 'call', '0.host', 'host'],
  ['ldapjs', 'createClient', 'call', '0.url', 'connection-string'],
  ['etcd3', 'Etcd3', 'new', '0.hosts', 'host:port'],
  ['node-vault', '', 'call', '0.endpoint', 'url'],
  ['connect-pg-simple', '@connect-pg-simple', 'new', '0.conString', 'connection-string'],
  ['connect-mongo', 'create', 'call', '0.mongoUrl', 'connection-string'],
  ['@keyv/redis', 'createKeyv', 'call', '0', 'connection-string'],
  ['unstorage/drivers/redis', '', 'call', '0.url', 'connection-string'],
  ['@nestjs/typeorm', 'TypeOrmModule.forRootAsync', 'call', '0.useFactory().host', 'host'],
  ['@nestjs/mongoose', 'MongooseModule.forRoot', 'call', '0', 'connection-string'],
  ['@nestjs/bullmq', 'BullModule.forRoot', 'call', '0.connection.host', 'host'],
  ['@nestjs/microservices', 'ClientsModule.register', 'call', '0[*].options.urls[*]', 'url'],
  ['@nestjs/core', 'NestFactory.createMicroservice', 'call', '1.options.host', 'bind-host'],
  ['@strapi/strapi', 'config/database', 'config', 'export().connection.connection.host', 'host'],
  ['@fastify/redis', '', 'call', '1.url', 'connection-string'],
  ['hot-shots', 'StatsD', 'new', '0.host', 'host'],
])('%s `%s` (%s) takes at %s a %s', (source, callee, form, place, kind) => {
  const targets = shapesOf(source, callee, form).flatMap((shape) => shape.targets.map(({ at, kind: held }) => ({ at, kind: held })));
  expect(targets).toContainEqual({ at: place, kind });
});

test.each<[source: string, callee: string, form: Shape['form'], omitted: string | undefined]>([
  ['pg', 'Pool', 'new', 'localhost:5432'],
  ['mysql2', 'createPool', 'call', 'localhost:3306'],
  ['ioredis', '', 'new', 'localhost:6379'],
  ['redis', 'createClient', 'call', 'localhost:6379'],
  ['bullmq', 'Queue', 'new', '127.0.0.1:6379'],
  ['bullmq', 'Worker', 'new', undefined],
  ['hazelcast-client', 'Client.newHazelcastClient', 'call', '127.0.0.1:5701'],
  ['@prisma/client', 'PrismaClient', 'new', undefined],
  ['@prisma/adapter-pg', 'PrismaPg', 'new', 'localhost:5432'],
  ['drizzle-orm/node-postgres', 'drizzle', 'call', 'localhost:5432'],
  ['drizzle-orm/neon-http', 'drizzle', 'call', undefined],
  ['mongoose', 'connect', 'call', undefined],
  ['mongodb', 'MongoClient', 'new', undefined],
  ['kafkajs', 'Kafka', 'new', undefined],
  ['kafka-node', 'KafkaClient', 'new', 'localhost:9092'],
  ['amqplib', 'connect', 'call', 'localhost:5672'],
  ['@elastic/elasticsearch', 'Client', 'new', undefined],
  ['elasticsearch', 'Client', 'new', 'localhost:9200'],
  ['nodemailer', 'createTransport', 'call', 'localhost:587'],
  ['ssh2', '@ssh2.connect', 'call', 'localhost:22'],
  ['@aws-sdk/client-s3', 'S3Client', 'new', undefined],
  ['better-sqlite3', '', 'new', undefined],
  ['keyv', '', 'new', undefined],
  ['typeorm', 'DataSource', 'new', undefined],
])('%s `%s` (%s) without a target: %s', (source, callee, form, omitted) => {
  const shapes = shapesOf(source, callee, form);
  expect(shapes).not.toHaveLength(0);
  for (const shape of shapes) expect(shape.omitted).toBe(omitted);
});

test('telemetry is known but never reported, but for logs that go into a database', () => {
  for (const client of dataClients)
    expect(client.local ?? false, client.name).toBe(client.category === 'telemetry' && client.name !== 'winston-mongodb');
});

function shapesOf(source: string, callee: string, form: Shape['form']): readonly Shape[] {
  return dataClients
    .filter((client) => client.modules.some((module) => covers(module, source)))
    .flatMap((client) =>
      client.shapes.filter(
        (shape) => shape.form === form && shape.callee.includes(callee) && (shape.from ?? [source]).some((from) => covers(from, source)),
      ),
    );
}

function covers(pattern: string, source: string): boolean {
  return pattern.endsWith('*') ? source.startsWith(pattern.slice(0, -1)) : pattern === source;
}

function loopbackAddresses({ shapes, whenUndefined, whenEmpty }: Client): readonly string[] {
  return [
    ...shapes.flatMap((shape) => shape.omitted ?? []),
    ...[whenUndefined, whenEmpty].flatMap((outcome) => (outcome?.kind === 'loopback' ? outcome.address : [])),
  ];
}

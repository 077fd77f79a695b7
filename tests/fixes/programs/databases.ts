import type { Program } from '../program.js';
import { program } from '../program.js';

/** Databases, stores, queues and search engines that are told where to connect. */
export const databasePrograms: readonly Program[] = [
  {
    name: 'pg: a connection string',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['postgres://app:secret@localhost:5432/shop'],
    code: program`
      import { Pool } from 'pg';

      export const pool = new Pool({ connectionString: 'postgres://app:secret@localhost:5432/shop', max: 10 });
      export const main = async () => (await pool.query('select 1')).rows;
    `,
  },
  {
    name: 'pg: host, port and the rest',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['postgres://app@localhost:5432/shop'],
    code: program`
      import { Pool } from 'pg';

      export const pool = new Pool({
        host: 'localhost',
        port: 5432,
        user: 'app',
        database: 'shop',
      });
    `,
  },
  {
    name: 'pg: unguarded, with !',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['postgres://localhost:5432'],
    unguarded: { DATABASE_URL: 'postgres://db.example.com:5432/shop' },
    code: program`
      import { Pool } from 'pg';

      export const pool = new Pool({ connectionString: process.env.DATABASE_URL! });
    `,
  },
  {
    name: 'pg: unguarded, bare, in a function',
    lang: 'js',
    expect: 'fix',
    lazy: true,
    connectsTo: ['postgres://localhost:5432'],
    unguarded: { DATABASE_URL: 'postgres://db.example.com:5432/shop' },
    code: program`
      import pg from 'pg';

      export async function main() {
        const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
        await client.connect();
      }
    `,
  },
  {
    name: 'postgres: a fallback',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['postgres://localhost:5432/shop'],
    code: program`
      import postgres from 'postgres';

      const sql = postgres(process.env.DATABASE_URL || 'postgres://localhost:5432/shop', { max: 1 });

      export const main = () => sql\`select 1\`;
    `,
  },
  {
    name: 'postgres: ?? and an empty string',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['postgres://localhost:5432'],
    unguarded: { DATABASE_URL: 'postgres://db.example.com:5432/shop' },
    code: program`
      import postgres from 'postgres';

      export const sql = postgres(process.env.DATABASE_URL ?? '');
    `,
  },
  {
    name: 'mysql2: options with fallbacks',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['mysql://app@localhost:3306/shop'],
    code: program`
      import mysql from 'mysql2/promise';

      export async function main() {
        const connection = await mysql.createConnection({
          host: process.env.DB_HOST || 'localhost',
          user: 'app',
          database: 'shop',
        });
        await connection.query('select 1');
      }
    `,
  },
  {
    name: 'mysql2: a pool by URL',
    lang: 'cjs',
    expect: 'fix',
    connectsTo: ['mysql://root@127.0.0.1:3306/shop'],
    code: program`
      const mysql = require('mysql2/promise');
      const pool = mysql.createPool('mysql://root@127.0.0.1:3306/shop');
      module.exports = { pool };
    `,
  },
  {
    name: 'knex: a connection object',
    lang: 'js',
    expect: 'fix',
    connectsTo: ['postgres://app@127.0.0.1:5432/shop'],
    code: program`
      import knex from 'knex';

      export const database = knex({
        client: 'pg',
        connection: { host: '127.0.0.1', user: 'app', database: 'shop' },
      });
    `,
  },
  {
    name: 'knex: a connection string',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['postgres://localhost:5432/shop'],
    code: program`
      import { knex } from 'knex';

      export const database = knex({ client: 'pg', connection: 'postgres://localhost/shop' });
    `,
  },
  {
    name: 'sequelize: a URL',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['postgres://app@localhost:5432/shop'],
    code: program`
      import { Sequelize } from 'sequelize';

      export const sequelize = new Sequelize('postgres://app@localhost:5432/shop', { logging: false });
    `,
  },
  {
    name: 'sequelize: four arguments',
    lang: 'cjs',
    expect: 'fix',
    connectsTo: ['postgres://app@localhost:5432/shop'],
    code: program`
      const { Sequelize } = require('sequelize');

      const sequelize = new Sequelize('shop', 'app', 'secret', { host: 'localhost', dialect: 'postgres' });

      module.exports = sequelize;
    `,
  },
  {
    name: 'typeorm: a data source',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['postgres://localhost:5432/shop'],
    code: program`
      import { DataSource } from 'typeorm';

      export const source = new DataSource({
        type: 'postgres',
        host: 'localhost',
        port: 5432,
        database: 'shop',
        entities: [],
      });
    `,
  },
  {
    name: 'drizzle: as string',
    lang: 'ts',
    expect: 'fix',
    connectsTo: [],
    unguarded: { DATABASE_URL: 'postgres://db.example.com:5432/shop' },
    code: program`
      import { drizzle } from 'drizzle-orm/node-postgres';

      export const db = drizzle(process.env.DATABASE_URL as string);
    `,
  },
  {
    name: 'drizzle: a literal',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['postgres://localhost:5432/shop'],
    code: program`
      import { drizzle } from 'drizzle-orm/node-postgres';

      export const db = drizzle('postgres://localhost:5432/shop');
    `,
  },
  {
    name: 'mongoose: a literal',
    lang: 'js',
    expect: 'fix',
    lazy: true,
    connectsTo: ['mongodb://localhost:27017/shop'],
    code: program`
      import mongoose from 'mongoose';

      export async function main() {
        await mongoose.connect('mongodb://localhost:27017/shop', { autoIndex: false });
      }
    `,
  },
  {
    name: 'mongodb: a replica set with a fallback',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['mongodb://localhost:27017,localhost:27018/shop?replicaSet=rs0'],
    code: program`
      import { MongoClient } from 'mongodb';

      const uri = process.env.MONGO_URI || 'mongodb://localhost:27017,localhost:27018/shop?replicaSet=rs0';
      export const client = new MongoClient(uri);
    `,
  },
  {
    name: 'redis: a URL',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['redis://localhost:6379'],
    code: program`
      import { createClient } from 'redis';

      export async function main() {
        const client = createClient({ url: 'redis://localhost:6379' });
        await client.connect();
      }
    `,
  },
  {
    name: 'redis: an unguarded URL',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['redis://localhost:6379'],
    unguarded: { REDIS_URL: 'redis://cache.example.com:6379' },
    code: program`
      import { createClient } from 'redis';

      export const client = createClient({ url: process.env.REDIS_URL });
    `,
  },
  {
    name: 'ioredis: a URL with a fallback',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['redis://127.0.0.1:6379'],
    code: program`
      import Redis from 'ioredis';

      export const redis = new Redis(process.env.REDIS_URL ?? 'redis://127.0.0.1:6379');
    `,
  },
  {
    name: 'ioredis: port and host',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['redis://localhost:6380'],
    code: program`
      import { Redis } from 'ioredis';

      export const redis = new Redis(6380, 'localhost');
    `,
  },
  {
    name: 'bullmq: a queue',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['redis://localhost:6379'],
    code: program`
      import { Queue } from 'bullmq';

      export const mails = new Queue('mails', { connection: { host: 'localhost', port: 6379 } });
    `,
  },
  {
    name: 'bullmq: one connection for a queue and a worker',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['redis://localhost:6379', 'redis://localhost:6379'],
    code: program`
      import { Queue, Worker } from 'bullmq';

      const connection = { host: 'localhost', port: 6379 };

      export const mails = new Queue('mails', { connection });
      export const worker = new Worker('mails', async (job) => job.id, { connection });
    `,
  },
  {
    name: 'amqplib: a URL',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['amqp://guest:guest@localhost:5672'],
    code: program`
      import amqp from 'amqplib';

      export async function main() {
        const connection = await amqp.connect('amqp://guest:guest@localhost:5672');
        await connection.createChannel();
      }
    `,
  },
  {
    name: 'kafkajs: an array of brokers',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['kafka://localhost:9092'],
    code: program`
      import { Kafka } from 'kafkajs';

      export const kafka = new Kafka({ clientId: 'shop', brokers: ['localhost:9092'] });
    `,
  },
  {
    name: 'kafkajs: two brokers',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['kafka://localhost:9092,localhost:9093'],
    code: program`
      import { Kafka } from 'kafkajs';

      export const kafka = new Kafka({
        clientId: 'shop',
        brokers: ['localhost:9092', 'localhost:9093'],
      });
    `,
  },
  {
    name: 'nats: servers',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['nats://localhost:4222'],
    code: program`
      import { connect } from 'nats';

      export const main = () => connect({ servers: 'nats://localhost:4222' });
    `,
  },
  {
    name: 'elasticsearch: a node with a fallback',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:9200/'],
    code: program`
      import { Client } from '@elastic/elasticsearch';

      export const search = new Client({ node: process.env.ELASTICSEARCH_NODE ?? 'http://localhost:9200' });
    `,
  },
  {
    name: 'meilisearch',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:7700/'],
    code: program`
      import { MeiliSearch } from 'meilisearch';

      export const search = new MeiliSearch({ host: 'http://localhost:7700', apiKey: 'key' });
    `,
  },
  {
    name: 'memcached: host and port in one text',
    lang: 'js',
    expect: 'fix',
    connectsTo: ['memcached://localhost:11211'],
    code: program`
      import Memcached from 'memcached';

      export const cache = new Memcached('localhost:11211', { retries: 1 });
    `,
  },
  {
    name: 'influx',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:8086/'],
    code: program`
      import { InfluxDB } from '@influxdata/influxdb-client';

      export const influx = new InfluxDB({ url: 'http://localhost:8086', token: 'token' });
    `,
  },
  {
    name: 'neo4j',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['bolt://localhost:7687'],
    code: program`
      import neo4j from 'neo4j-driver';

      export const driver = neo4j.driver('bolt://localhost:7687', neo4j.auth.basic('neo4j', 'secret'));
    `,
  },
  {
    name: 'clickhouse',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:8123/'],
    code: program`
      import { createClient } from '@clickhouse/client';

      export const clickhouse = createClient({ url: 'http://localhost:8123' });
    `,
  },
  {
    name: 'qdrant',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:6333/'],
    code: program`
      import { QdrantClient } from '@qdrant/js-client-rest';

      export const vectors = new QdrantClient({ url: 'http://localhost:6333' });
    `,
  },
];

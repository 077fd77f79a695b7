import type { Program } from '../program.js';
import { program } from '../program.js';

/** Clients that are told nothing and connect to this machine by themselves. */
export const implicitPrograms: readonly Program[] = [
  {
    name: 'ioredis: nothing',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['redis://localhost:6379'],
    code: program`
      import Redis from 'ioredis';

      export const redis = new Redis();
    `,
  },
  {
    name: 'ioredis: nothing, without parentheses',
    lang: 'js',
    expect: 'suggestion',
    connectsTo: ['redis://localhost:6379'],
    code: program`
      const Redis = require('ioredis');
      exports.redis = new Redis;
    `,
  },
  {
    name: 'ioredis: options without a host',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['redis://localhost:6379'],
    code: program`
      import { Redis } from 'ioredis';

      export const redis = new Redis({ maxRetriesPerRequest: null });
    `,
  },
  {
    name: 'amqplib: nothing',
    lang: 'cjs',
    expect: 'fix',
    lazy: true,
    connectsTo: ['amqp://localhost:5672'],
    code: program`
      const amqp = require('amqplib');

      exports.main = async () => {
        const connection = await amqp.connect();
        return connection.createChannel();
      };
    `,
  },
  {
    name: 'redis: nothing',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['redis://localhost:6379'],
    code: program`
      import { createClient } from 'redis';

      export const client = createClient();
    `,
  },
  {
    name: 'redis: an empty object',
    lang: 'js',
    expect: 'fix',
    connectsTo: ['redis://localhost:6379'],
    code: program`
      import { createClient } from 'redis';

      export const client = createClient({});
    `,
  },
  {
    name: 'nodemailer: a port without a host',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['smtp://localhost:1025'],
    code: program`
      import nodemailer from 'nodemailer';

      export const mailer = nodemailer.createTransport({ port: 1025 });
    `,
  },
  {
    name: 'nats: nothing',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['nats://127.0.0.1:4222'],
    code: program`
      import { connect } from 'nats';

      export const main = () => connect();
    `,
  },
  {
    name: 'net: a port without a host',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['tcp://localhost:7000'],
    code: program`
      import { connect } from 'node:net';

      export function main() {
        connect(7000).end();
      }
    `,
  },
  {
    name: 'qdrant: nothing',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://127.0.0.1:6333/'],
    code: program`
      import { QdrantClient } from '@qdrant/js-client-rest';

      export const vectors = new QdrantClient();
    `,
  },
];

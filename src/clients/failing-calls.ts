import type { FailingCall } from './schema.js';

/**
 * What becomes of the connections that calls open, by the name of the client: which of them emit 'error' on something that must be listened to,
 * and which give back a promise that rejects. Calls that are not here survive, answer inside of their result, or were not measured. The proof is
 * that of the client.
 */
export const failingCalls: Readonly<Record<string, readonly FailingCall[]>> = {
  pg: [
    { form: 'new', callee: ['Pool', 'Client', 'native.Pool', 'native.Client'], emits: { when: 'lost' }, yields: 'pg' },
    { form: 'call', callee: ['@pg.connect', '@pg.query'], rejects: true },
  ],
  'pg-pool': [
    { form: 'new', callee: ['', 'Pool'], emits: { when: 'lost' }, yields: 'pg' },
    { form: 'call', callee: ['@pg.connect', '@pg.query'], rejects: true },
  ],
  redis: [
    { form: 'call', callee: ['createClient', 'createClientPool'], emits: { when: 'lost' }, yields: 'redis' },
    { form: 'call', callee: ['@redis.connect'], rejects: 'unheard' },
  ],
  '@redis/client': [
    { form: 'call', callee: ['createClient', 'createClientPool'], emits: { when: 'lost' }, yields: 'redis' },
    { form: 'call', callee: ['@redis.connect'], rejects: 'unheard' },
  ],
  mysql: [{ form: 'call', callee: ['createConnection'], emits: { when: 'refused or lost', callbacks: ['connect'] } }],
  mysql2: [
    { form: 'call', callee: ['createConnection'], from: ['mysql2'], emits: { when: 'refused or lost', callbacks: ['connect'] } },
    { form: 'call', callee: ['createConnection'], from: ['mysql2/promise'], rejects: true },
    { form: 'call', callee: ['createPool'], from: ['mysql2/promise'], yields: 'pool' },
    { form: 'call', callee: ['@pool.query', '@pool.execute', '@pool.getConnection'], from: ['mysql2/promise'], rejects: true },
  ],
  ldapjs: [{ form: 'call', callee: ['createClient'], emits: { when: 'refused or lost', events: ['connectError', 'connectRefused'] } }],
  ssh2: [{ form: 'new', callee: ['Client'], emits: { when: 'refused or lost', after: ['connect'] } }],
  ftp: [{ form: 'new', callee: [''], emits: { when: 'refused or lost', after: ['connect'] } }],
  imap: [{ form: 'new', callee: [''], emits: { when: 'refused or lost', after: ['connect'] } }],
  kue: [{ form: 'call', callee: ['createQueue'], emits: { when: 'refused or lost' } }],
  'socket.io-redis': [
    {
      form: 'call',
      callee: ['', 'createAdapter'],
      emits: { when: 'refused or lost', members: ['pubClient', 'subClient'], unless: 'pubClient' },
    },
  ],
  'connect-mongodb-session': [{ form: 'new', callee: ['@connect-mongodb-session'], emits: { when: 'refused', callbacks: [''] } }],
  amqplib: [
    { form: 'call', callee: ['connect'], from: ['amqplib'], emits: { when: 'lost' } },
    { form: 'call', callee: ['connect'], from: ['amqplib/callback_api'], emits: { when: 'lost', handedAs: 1 } },
    { form: 'call', callee: ['connect'], from: ['amqplib'], rejects: true },
  ],
  'pg-boss': [
    { form: 'new', callee: ['', 'PgBoss'], emits: { when: 'lost', after: ['start'] }, yields: 'pg-boss' },
    { form: 'call', callee: ['@pg-boss.start'], rejects: true },
  ],
  'pg-listen': [
    { form: 'call', callee: [''], emits: { when: 'lost', members: ['events'], after: ['connect'] }, yields: 'pg-listen' },
    { form: 'call', callee: ['@pg-listen.connect'], rejects: true },
  ],
  rascal: [
    { form: 'call', callee: ['Broker.create'], emits: { when: 'lost', handedAs: 1 } },
    { form: 'call', callee: ['BrokerAsPromised.create'], emits: { when: 'lost' } },
    { form: 'call', callee: ['BrokerAsPromised.create'], rejects: true },
  ],
  net: [
    { form: 'call', callee: ['connect', 'createConnection'], emits: { when: 'refused or lost' } },
    { form: 'new', callee: ['Socket'], emits: { when: 'refused or lost', after: ['connect'] } },
  ],
  tls: [{ form: 'call', callee: ['connect'], emits: { when: 'refused or lost' } }],
  http2: [{ form: 'call', callee: ['connect'], emits: { when: 'refused or lost' } }],
  http: [{ form: 'call', callee: ['request', 'get'], emits: { when: 'refused' } }],
  https: [{ form: 'call', callee: ['request', 'get'], emits: { when: 'refused' } }],
  ws: [
    { form: 'new', callee: ['', 'WebSocket'], emits: { when: 'refused or lost' } },
    { form: 'new', callee: ['WebSocketServer', 'Server', 'WebSocket.Server'], emits: { when: 'taken', needs: 'port' } },
  ],
  'http-proxy': [
    {
      form: 'call',
      callee: ['createProxyServer', 'createProxy', 'createServer'],
      from: ['http-proxy'],
      emits: { when: 'refused', callbacks: ['web', 'ws'], after: ['web', 'ws', 'listen'] },
    },
    {
      form: 'new',
      callee: ['Server', 'ProxyServer'],
      from: ['http-proxy'],
      emits: { when: 'refused', callbacks: ['web', 'ws'], after: ['web', 'ws', 'listen'] },
    },
  ],
  request: [
    {
      form: 'call',
      callee: ['', 'get', 'post', 'put', 'patch', 'delete', 'del', 'head', 'options'],
      emits: { when: 'refused', callbacks: [''] },
    },
  ],
  ethers: [
    {
      form: 'new',
      callee: ['WebSocketProvider', 'providers.WebSocketProvider', 'ethers.WebSocketProvider', 'ethers.providers.WebSocketProvider'],
      emits: { when: 'refused or lost', members: ['websocket', '_websocket'] },
    },
  ],
  jayson: [{ form: 'call', callee: ['Client.websocket', 'client.websocket'], emits: { when: 'refused or lost', members: ['ws'] } }],
  'net.Server': [
    { form: 'call', callee: ['createServer'], emits: { when: 'taken', after: ['listen'] } },
    { form: 'new', callee: ['Server'], emits: { when: 'taken', after: ['listen'] } },
    { form: 'call', callee: ['createSecureServer'], from: ['http2', 'node:http2'], emits: { when: 'taken', after: ['listen'] } },
  ],
  express: [{ form: 'call', callee: ['@express.listen'], emits: { when: 'taken', callbacks: [''] } }],
  connect: [{ form: 'call', callee: ['@connect.listen'], emits: { when: 'taken' } }],
  koa: [{ form: 'call', callee: ['@koa.listen'], emits: { when: 'taken' } }],
  polka: [{ form: 'call', callee: ['@polka.listen'], emits: { when: 'taken', members: ['server'] } }],
  restify: [{ form: 'call', callee: ['createServer'], emits: { when: 'taken', after: ['listen'] } }],
  '@hono/node-server': [{ form: 'call', callee: ['serve'], emits: { when: 'taken' } }],
  fetch: [{ form: 'call', callee: ['fetch'], rejects: true }],
  'node-fetch': [{ form: 'call', callee: [''], rejects: true }],
  'cross-fetch': [{ form: 'call', callee: ['', 'fetch'], rejects: true }],
  undici: [{ form: 'call', callee: ['fetch', 'request'], rejects: true }],
  axios: [
    {
      form: 'call',
      callee: [
        '',
        'get',
        'delete',
        'head',
        'options',
        'post',
        'put',
        'patch',
        'postForm',
        'putForm',
        'patchForm',
        'request',
        '@axios',
        '@axios.get',
        '@axios.delete',
        '@axios.head',
        '@axios.options',
        '@axios.post',
        '@axios.put',
        '@axios.patch',
        '@axios.postForm',
        '@axios.putForm',
        '@axios.patchForm',
        '@axios.request',
      ],
      rejects: true,
    },
  ],
  got: [
    {
      form: 'call',
      callee: [
        '',
        'got',
        'get',
        'post',
        'put',
        'patch',
        'head',
        'delete',
        'got.get',
        'got.post',
        'got.put',
        'got.patch',
        'got.head',
        'got.delete',
        '@got',
        '@got.get',
        '@got.post',
        '@got.put',
        '@got.patch',
        '@got.head',
        '@got.delete',
      ],
      rejects: true,
    },
  ],
  ky: [
    {
      form: 'call',
      callee: [
        '',
        'get',
        'post',
        'put',
        'patch',
        'head',
        'delete',
        '@ky',
        '@ky.get',
        '@ky.post',
        '@ky.put',
        '@ky.patch',
        '@ky.head',
        '@ky.delete',
      ],
      rejects: true,
    },
  ],
  ofetch: [{ form: 'call', callee: ['$fetch', 'ofetch', '$fetch.raw', 'ofetch.raw', '@ofetch', '@ofetch.raw'], rejects: true }],
  'graphql-request': [
    { form: 'new', callee: ['GraphQLClient'], yields: 'client' },
    { form: 'call', callee: ['request', '@client.request'], rejects: true },
  ],
  mongoose: [{ form: 'call', callee: ['connect', '@mongoose.connect'], rejects: true }],
  mongodb: [
    { form: 'new', callee: ['MongoClient'], yields: 'mongodb' },
    { form: 'call', callee: ['MongoClient.connect', '@mongodb.connect'], rejects: true },
  ],
  sequelize: [
    { form: 'new', callee: ['', 'Sequelize'], yields: 'sequelize' },
    { form: 'call', callee: ['@sequelize.authenticate', '@sequelize.sync', '@sequelize.query'], rejects: true },
  ],
  typeorm: [
    { form: 'new', callee: ['DataSource'], yields: 'data-source' },
    { form: 'call', callee: ['createConnection', 'createConnections', '@data-source.initialize', '@data-source.query'], rejects: true },
  ],
  '@prisma/client': [
    { form: 'new', callee: ['PrismaClient'], yields: 'prisma' },
    { form: 'call', callee: ['@prisma.$connect'], rejects: true },
  ],
  kafkajs: [
    { form: 'new', callee: ['Kafka'], yields: 'kafka' },
    { form: 'call', callee: ['@kafka.producer', '@kafka.consumer', '@kafka.admin'], yields: 'peer' },
    { form: 'call', callee: ['@peer.connect', '@peer.send', '@peer.sendBatch', '@peer.createTopics', '@peer.listTopics'], rejects: true },
  ],
  nats: [{ form: 'call', callee: ['connect'], rejects: true }],
  nodemailer: [
    { form: 'call', callee: ['createTransport'], yields: 'transport' },
    { form: 'call', callee: ['@transport.sendMail', '@transport.verify'], rejects: true },
  ],
  openai: [
    { form: 'new', callee: ['', 'OpenAI', 'AzureOpenAI'], yields: 'openai' },
    {
      form: 'call',
      callee: [
        '@openai.chat.completions.create',
        '@openai.responses.create',
        '@openai.embeddings.create',
        '@openai.models.list',
        '@openai.images.generate',
      ],
      rejects: true,
    },
  ],
  '@anthropic-ai/sdk': [
    { form: 'new', callee: ['', 'Anthropic'], yields: 'anthropic' },
    { form: 'call', callee: ['@anthropic.messages.create'], rejects: true },
  ],
};

/**
 * Packages that take a client or a server and add no 'error' listener to it: what is handed to them is as unheard as before. Read in socket.io
 * 4.8.4 dist/index.js with engine.io 6.6.12 build/server.js, drizzle-orm 0.45.4 node-postgres, connect-redis 9.0.0 dist, express-session 1.19.0
 * index.js, kysely 0.28.19 dist/cjs/dialect/postgres.
 */
export const neverListens: readonly string[] = ['socket.io', 'drizzle-orm/node-postgres', 'connect-redis', 'express-session', 'kysely'];

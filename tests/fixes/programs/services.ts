import type { Program } from '../program.js';
import { program } from '../program.js';

/** GraphQL, sockets, remote procedures, language models, chains, mail and files. */
export const servicePrograms: readonly Program[] = [
  {
    name: 'graphql-request: a client',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:4000/graphql'],
    code: program`
      import { GraphQLClient } from 'graphql-request';

      export const graphql = new GraphQLClient('http://localhost:4000/graphql', { headers: {} });
    `,
  },
  {
    name: 'graphql-request: a call',
    lang: 'ts',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:4000/graphql'],
    code: program`
      import { gql, request } from 'graphql-request';

      const QUERY = gql\`
        { users { id } }
      \`;

      export const main = () => request('http://localhost:4000/graphql', QUERY);
    `,
  },
  {
    name: 'Apollo: HttpLink',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:4000/graphql'],
    code: program`
      import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';

      export const client = new ApolloClient({
        link: new HttpLink({ uri: 'http://localhost:4000/graphql' }),
        cache: new InMemoryCache(),
      });
    `,
  },
  {
    name: 'Apollo: an unguarded uri with !',
    lang: 'ts',
    expect: 'fix',
    connectsTo: [],
    unguarded: { GRAPHQL_URL: 'https://graph.example.com/graphql' },
    code: program`
      import { createHttpLink } from '@apollo/client';

      export const link = createHttpLink({ uri: \`\${process.env.GRAPHQL_URL!}\` });
    `,
  },
  {
    name: 'socket.io-client',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:3001/'],
    code: program`
      import { io } from 'socket.io-client';

      export const socket = io('http://localhost:3001', { transports: ['websocket'] });
    `,
  },
  {
    name: 'ws',
    lang: 'cjs',
    expect: 'fix',
    lazy: true,
    connectsTo: ['ws://localhost:8080/feed'],
    code: program`
      const WebSocket = require('ws');

      exports.main = () => {
        const feed = new WebSocket('ws://localhost:8080/feed');
        feed.on('message', (message) => console.log(message));
      };
    `,
  },
  {
    name: 'mqtt',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['mqtt://localhost:1883'],
    code: program`
      import mqtt from 'mqtt';

      export const broker = mqtt.connect('mqtt://localhost:1883', { clean: true });
    `,
  },
  {
    name: 'mqtt: nothing',
    lang: 'js',
    expect: 'suggestion',
    connectsTo: ['mqtt://localhost:1883'],
    code: program`
      import mqtt from 'mqtt';

      export const broker = mqtt.connect();
    `,
  },
  {
    name: 'grpc-js: host and port in one text',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['grpc://localhost:50051'],
    code: program`
      import { Client, credentials } from '@grpc/grpc-js';

      export const greeter = new Client('localhost:50051', credentials.createInsecure());
    `,
  },
  {
    name: 'tRPC: httpBatchLink',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:3000/api/trpc'],
    code: program`
      import { createTRPCClient, httpBatchLink } from '@trpc/client';

      export const trpc = createTRPCClient({
        links: [
          // The server of the same repository.
          httpBatchLink({ url: 'http://localhost:3000/api/trpc' }),
        ],
      });
    `,
  },
  {
    name: 'ethers: a provider',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://127.0.0.1:8545/'],
    code: program`
      import { JsonRpcProvider } from 'ethers';

      export const provider = new JsonRpcProvider('http://127.0.0.1:8545');
    `,
  },
  {
    name: 'ollama: a host with a fallback',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:11434/'],
    code: program`
      import { Ollama } from 'ollama';

      export const ollama = new Ollama({ host: process.env.OLLAMA_HOST || 'http://localhost:11434' });
    `,
  },
  {
    name: 'openai: a local base URL',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:11434/v1'],
    code: program`
      import OpenAI from 'openai';

      export const ai = new OpenAI({ apiKey: 'ollama', baseURL: 'http://localhost:11434/v1' });
    `,
  },
  {
    name: 'supabase: a local project',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:54321/'],
    code: program`
      import { createClient } from '@supabase/supabase-js';

      export const supabase = createClient('http://localhost:54321', 'anonymous');
    `,
  },
  {
    name: 'supabase: unguarded, with !',
    lang: 'ts',
    expect: 'fix',
    connectsTo: [],
    unguarded: { SUPABASE_URL: 'https://project.example.com', SUPABASE_KEY: 'key' },
    code: program`
      import { createClient } from '@supabase/supabase-js';

      export const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_KEY!);
    `,
  },
  {
    name: 'nodemailer: host and port',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['smtp://localhost:1025'],
    code: program`
      import nodemailer from 'nodemailer';

      export const mailer = nodemailer.createTransport({
        host: 'localhost',
        port: 1025,
        secure: false,
      });
    `,
  },
  {
    name: 'nodemailer: an unguarded host',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['smtp://localhost:587'],
    unguarded: { SMTP_HOST: 'mail.example.com' },
    code: program`
      import { createTransport } from 'nodemailer';

      export const mailer = createTransport({ host: process.env.SMTP_HOST, port: 587 });
    `,
  },
  {
    name: 'S3: an endpoint',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:9000/'],
    code: program`
      import { S3Client } from '@aws-sdk/client-s3';

      export const s3 = new S3Client({ region: 'us-east-1', endpoint: 'http://localhost:9000', forcePathStyle: true });
    `,
  },
  {
    name: 'minio: host and port',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['minio://127.0.0.1:9000'],
    code: program`
      import { Client } from 'minio';

      export const files = new Client({ endPoint: '127.0.0.1', port: 9000, useSSL: false });
    `,
  },
];

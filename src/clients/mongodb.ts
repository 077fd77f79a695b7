import type { Client } from './schema.js';

/** MongoDB and mongoose. */
export const mongodb: readonly Client[] = [
  {
    name: 'mongodb',
    modules: ['mongodb'],
    category: 'document',
    runsOn: 'server',
    shapes: [
      { form: 'new', callee: ['MongoClient'], targets: [{ at: '0', kind: 'connection-string' }] },
      { form: 'call', callee: ['MongoClient.connect'], targets: [{ at: '0', kind: 'connection-string' }] },
    ],
    whenUndefined: { kind: 'fails', error: "Cannot read properties of undefined (reading 'startsWith')" },
    defaultTimeout: 30_000,
    whenEmpty: { kind: 'fails', error: 'Invalid scheme' },
    failure: { by: ['rejection'] },
    envNames: ['MONGODB_URI', 'MONGO_URI', 'MONGO_URL', 'DATABASE_URL', 'MONGODB_URL'],
    port: 27017,
    proof:
      'mongodb 7.9.0 lib/mongo_client.js; lib/connection_string.js (defaults); port default 27017 in lib/utils.js (HostAddress); measured 7.9.0',
  },
  {
    name: 'mongoose',
    modules: ['mongoose'],
    category: 'document',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['connect', 'createConnection', 'connection.openUri'],
        targets: [{ at: '0', kind: 'connection-string' }],
        yields: 'mongoose-connection',
      },
      { form: 'call', callee: ['@mongoose-connection.openUri'], targets: [{ at: '0', kind: 'connection-string' }] },
      { form: 'new', callee: ['Mongoose'], targets: [], yields: 'mongoose' },
      {
        form: 'call',
        callee: ['@mongoose.connect', '@mongoose.createConnection'],
        targets: [{ at: '0', kind: 'connection-string' }],
        yields: 'mongoose-connection',
      },
    ],
    whenUndefined: { kind: 'fails', error: 'The `uri` parameter to `openUri()` must be a string' },
    defaultTimeout: 30_000,
    whenEmpty: { kind: 'fails' },
    failure: { by: ['rejection', 'error-event'], unhandled: 'crash' },
    envNames: ['MONGODB_URI', 'MONGO_URI', 'MONGO_URL', 'DATABASE_URL', 'DB_URI'],
    port: 27017,
    proof: 'mongoose 9.12.1 lib/mongoose.js (connect, createConnection); lib/connection.js (openUri); measured 9.12.1',
  },
  {
    name: 'migrate-mongo',
    modules: ['migrate-mongo'],
    category: 'document',
    runsOn: 'server',
    shapes: [
      { form: 'call', callee: ['config.set'], targets: [{ at: '0.mongodb.url', kind: 'connection-string' }] },
      { form: 'config', callee: ['migrate-mongo-config'], targets: [{ at: 'export.mongodb.url', kind: 'connection-string' }] },
    ],
    whenUndefined: { kind: 'fails' },
    failure: { by: ['rejection'] },
    envNames: ['MONGODB_URI', 'MONGO_URL'],
    port: 27017,
    proof: 'migrate-mongo 14.0.7 samples/commonjs/migrate-mongo-config.js (the generated file contains mongodb://localhost:27017)',
  },
];

import type { Client } from './schema.js';
import { hostAndPort } from './shapes.js';

/** Vector databases. */
export const vector: readonly Client[] = [
  {
    name: '@pinecone-database/pinecone',
    modules: ['@pinecone-database/pinecone'],
    category: 'vector',
    runsOn: 'server',
    shapes: [
      { form: 'new', callee: ['Pinecone'], targets: [{ at: '0.controllerHostUrl', kind: 'url' }], yields: 'pinecone' },
      { form: 'call', callee: ['@pinecone.index', '@pinecone.Index'], targets: [{ at: '1', kind: 'url' }] },
    ],
    whenUndefined: { kind: 'remote', address: 'api.pinecone.io' },
    failure: { by: ['rejection'] },
    readsEnv: ['PINECONE_CONTROLLER_HOST'],
    envNames: [],
    proof: '@pinecone-database/pinecone 9.0.0 dist/pinecone.js; measured 8.2.0',
  },
  {
    name: 'weaviate-client',
    modules: ['weaviate-client', 'weaviate-ts-client'],
    category: 'vector',
    runsOn: 'server',
    shapes: [
      { form: 'call', callee: ['connectToLocal'], targets: hostAndPort('0'), omitted: 'localhost:8080' },
      {
        form: 'call',
        callee: ['connectToCustom'],
        targets: [...hostAndPort('0', 'httpHost', 'httpPort'), ...hostAndPort('0', 'grpcHost', 'grpcPort')],
        omitted: 'localhost:8080',
      },
      { form: 'call', callee: ['connectToWeaviateCloud', 'connectToWCS'], targets: [{ at: '0', kind: 'url' }] },
      {
        form: 'call',
        callee: ['client'],
        targets: [
          ...hostAndPort('0.connectionParams.http'),
          ...hostAndPort('0.connectionParams.grpc'),
          { at: '0.host', kind: 'host:port' },
        ],
      },
    ],
    whenUndefined: { kind: 'fails' },
    failure: { by: ['rejection'] },
    envNames: ['WEAVIATE_URL', 'WEAVIATE_HOST'],
    port: 8080,
    proof: 'weaviate-client 3.14.0 dist/node/cjs/connection/helpers.js (connectToLocal, connectToCustom); measured 3.12.1',
  },
  {
    name: '@qdrant/js-client-rest',
    modules: ['@qdrant/js-client-rest'],
    category: 'vector',
    runsOn: 'both',
    shapes: [
      { form: 'new', callee: ['QdrantClient'], targets: [{ at: '0.url', kind: 'url' }, ...hostAndPort('0')], omitted: '127.0.0.1:6333' },
    ],
    whenUndefined: { kind: 'loopback', address: '127.0.0.1:6333' },
    failure: { by: ['rejection', 'log'] },
    defaultTimeout: 300_000,
    envNames: ['QDRANT_URL', 'QDRANT_HOST', 'QDRANT_ENDPOINT'],
    port: 6333,
    proof: "@qdrant/js-client-rest 1.19.0 dist/cjs/qdrant-client.js (port = 6333, host ?? '127.0.0.1', timeout = 300_000); measured 1.18.0",
  },
  {
    name: '@lancedb/lancedb',
    modules: ['@lancedb/lancedb'],
    category: 'vector',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['connect'],
        targets: [
          { at: '0', kind: 'path' },
          { at: '0.uri', kind: 'path' },
          { at: '1.hostOverride', kind: 'url' },
        ],
      },
    ],
    whenUndefined: { kind: 'none' },
    failure: { by: ['rejection'] },
    envNames: [],
    proof: '@lancedb/lancedb 0.37.1 dist/index.d.ts',
  },
  {
    name: 'chromadb',
    modules: ['chromadb'],
    category: 'vector',
    runsOn: 'both',
    shapes: [
      {
        form: 'new',
        callee: ['ChromaClient', 'AdminClient'],
        targets: [...hostAndPort('0'), { at: '0.path', kind: 'url' }],
        omitted: 'localhost:8000',
      },
      { form: 'new', callee: ['CloudClient'], targets: [] },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost:8000' },
    failure: { by: ['rejection'] },
    envNames: ['CHROMA_HOST', 'CHROMA_URL', 'CHROMA_SERVER_HOST'],
    port: 8000,
    proof: 'chromadb 3.5.0 dist/chromadb.mjs (defaultAdminClientArgs); measured 3.5.0',
  },
  {
    name: '@zilliz/milvus2-sdk-node',
    modules: ['@zilliz/milvus2-sdk-node'],
    category: 'vector',
    runsOn: 'server',
    shapes: [
      {
        form: 'new',
        callee: ['MilvusClient'],
        targets: [
          { at: '0', kind: 'host:port' },
          { at: '0.address', kind: 'host:port' },
        ],
      },
    ],
    whenUndefined: { kind: 'fails', error: 'The `address` property is missing' },
    failure: { by: ['rejection'] },
    defaultTimeout: 15_000,
    envNames: ['MILVUS_ADDRESS', 'MILVUS_URL', 'MILVUS_HOST'],
    port: 19530,
    proof:
      '@zilliz/milvus2-sdk-node 3.0.6 dist/milvus/const/defaults.js (DEFAULT_MILVUS_PORT 19530, DEFAULT_CONNECT_TIMEOUT); dist/milvus/grpc/BaseClient.js; measured 3.0.6',
  },
];

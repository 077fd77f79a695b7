import type { Client } from './schema.js';
import { azureStorageVariables, hostAndPort } from './shapes.js';

/** Object stores. */
export const objectstore: readonly Client[] = [
  {
    name: '@google-cloud/storage',
    modules: ['@google-cloud/storage'],
    category: 'objectstore',
    runsOn: 'server',
    shapes: [{ form: 'new', callee: ['Storage'], targets: [{ at: '0.apiEndpoint', kind: 'url' }] }],
    whenUndefined: { kind: 'remote', address: 'storage.googleapis.com' },
    failure: { by: ['rejection'] },
    readsEnv: ['STORAGE_EMULATOR_HOST'],
    envNames: ['STORAGE_EMULATOR_HOST'],
    proof: '@google-cloud/storage 8.4.0 build/cjs/src/storage.js (8.4.0: STORAGE_EMULATOR_HOST, apiEndpoint); measured 7.22.0',
  },
  {
    name: '@azure/storage-blob',
    modules: ['@azure/storage-blob'],
    category: 'objectstore',
    runsOn: 'both',
    shapes: [
      { form: 'call', callee: ['BlobServiceClient.fromConnectionString'], targets: [{ at: '0', kind: 'connection-string' }] },
      { form: 'new', callee: ['BlobServiceClient'], targets: [{ at: '0', kind: 'url' }] },
      {
        form: 'new',
        callee: ['ContainerClient', 'BlobClient', 'BlockBlobClient'],
        targets: [
          { at: '0', kind: 'connection-string' },
          { at: '0', kind: 'url' },
        ],
      },
    ],
    whenUndefined: { kind: 'fails' },
    failure: { by: ['rejection'] },
    envNames: azureStorageVariables,
    proof: '@azure/storage-blob 12.34.0 dist/commonjs/utils/constants.js (DevelopmentConnectionString); measured 12.32.0',
  },
  {
    name: 'minio',
    modules: ['minio'],
    category: 'objectstore',
    runsOn: 'server',
    shapes: [{ form: 'new', callee: ['Client'], targets: hostAndPort('0', 'endPoint', 'port') }],
    whenUndefined: { kind: 'fails', error: 'Invalid endPoint : undefined' },
    failure: { by: ['rejection', 'callback'] },
    envNames: ['MINIO_ENDPOINT', 'S3_ENDPOINT', 'MINIO_HOST'],
    proof: 'minio 8.0.7 dist/main/internal/client.js; measured 8.0.7',
  },
];

import type { Client } from './schema.js';

/** Backends as a service and headless content systems. */
export const baasClients: readonly Client[] = [
  // `supabase start` listens on 127.0.0.1:54321.
  {
    name: '@supabase/supabase-js',
    modules: ['@supabase/supabase-js', '@supabase/ssr'],
    category: 'baas',
    runsOn: 'both',
    shapes: [
      { form: 'call', callee: ['createClient', 'createServerClient', 'createBrowserClient'], targets: [{ at: '0', kind: 'base-url' }] },
    ],
    whenUndefined: { kind: 'fails', error: 'supabaseUrl is required.' },
    envNames: ['SUPABASE_URL', 'NEXT_PUBLIC_SUPABASE_URL', 'VITE_SUPABASE_URL', 'EXPO_PUBLIC_SUPABASE_URL'],
    proof: '@supabase/supabase-js 2.119.0; @supabase/ssr 0.12.7, run',
  },
  // Assigning one of these variables moves every call to an emulator.
  {
    name: 'firebase-admin',
    modules: [],
    globals: [
      'process.env.FIRESTORE_EMULATOR_HOST',
      'process.env.FIREBASE_AUTH_EMULATOR_HOST',
      'process.env.FIREBASE_DATABASE_EMULATOR_HOST',
      'process.env.FIREBASE_STORAGE_EMULATOR_HOST',
    ],
    category: 'baas',
    runsOn: 'server',
    shapes: [
      {
        form: 'assign',
        callee: [
          'process.env.FIRESTORE_EMULATOR_HOST',
          'process.env.FIREBASE_AUTH_EMULATOR_HOST',
          'process.env.FIREBASE_DATABASE_EMULATOR_HOST',
          'process.env.FIREBASE_STORAGE_EMULATOR_HOST',
        ],
        targets: [{ at: 'value', kind: 'host:port' }],
      },
    ],
    whenUndefined: { kind: 'none' },
    readsEnv: [
      'FIRESTORE_EMULATOR_HOST',
      'FIREBASE_AUTH_EMULATOR_HOST',
      'FIREBASE_DATABASE_EMULATOR_HOST',
      'FIREBASE_STORAGE_EMULATOR_HOST',
      'STORAGE_EMULATOR_HOST',
      'CLOUD_TASKS_EMULATOR_HOST',
    ],
    envNames: [],
    proof: 'firebase-admin 13.10.0, lib/auth/auth-api-request.js, lib/storage/storage.js, read',
  },
  {
    name: '@sanity/client',
    modules: ['@sanity/client'],
    category: 'baas',
    runsOn: 'both',
    shapes: [
      {
        form: 'call',
        callee: ['createClient'],
        targets: [
          { at: '0.apiHost', kind: 'base-url' },
          { at: '0.proxy', kind: 'proxy-url' },
        ],
      },
    ],
    whenUndefined: { kind: 'remote' },
    envNames: [],
    proof: '@sanity/client 7.28.0, dist/index.cjs, run',
  },
  {
    name: 'contentful',
    modules: ['contentful'],
    category: 'baas',
    runsOn: 'both',
    shapes: [{ form: 'call', callee: ['createClient'], targets: [{ at: '0.host', kind: 'host' }] }],
    whenUndefined: { kind: 'remote', address: 'cdn.contentful.com' },
    envNames: ['CONTENTFUL_HOST'],
    proof: 'contentful 11.12.10, dist/contentful.cjs, run',
  },
  {
    name: 'convex',
    modules: ['convex/browser', 'convex/react'],
    category: 'baas',
    runsOn: 'both',
    shapes: [
      { form: 'new', callee: ['ConvexHttpClient', 'ConvexClient'], from: ['convex/browser'], targets: [{ at: '0', kind: 'base-url' }] },
      { form: 'new', callee: ['ConvexReactClient'], from: ['convex/react'], targets: [{ at: '0', kind: 'base-url' }] },
    ],
    whenUndefined: { kind: 'fails' },
    envNames: ['NEXT_PUBLIC_CONVEX_URL', 'VITE_CONVEX_URL', 'CONVEX_URL'],
    proof: 'convex 1.48.0, run',
  },
  // The default host was shut down.
  {
    name: 'parse',
    modules: ['parse', 'parse/node', 'parse/react-native'],
    category: 'baas',
    runsOn: 'both',
    shapes: [
      { form: 'assign', callee: ['serverURL'], targets: [{ at: 'value', kind: 'base-url' }] },
      { form: 'assign', callee: ['liveQueryServerURL'], targets: [{ at: 'value', kind: 'url' }] },
    ],
    whenUndefined: { kind: 'remote', address: 'api.parse.com' },
    envNames: ['PARSE_SERVER_URL', 'SERVER_URL'],
    proof: 'parse 8.6.2, lib/node/CoreManager.js, run',
  },
  {
    name: '@directus/sdk',
    modules: ['@directus/sdk'],
    category: 'baas',
    runsOn: 'both',
    shapes: [{ form: 'call', callee: ['createDirectus'], targets: [{ at: '0', kind: 'base-url' }] }],
    whenUndefined: { kind: 'fails', error: 'Invalid URL' },
    envNames: ['DIRECTUS_URL', 'NEXT_PUBLIC_DIRECTUS_URL'],
    proof: '@directus/sdk 18.0.3, dist/index.js, run',
  },
  // `pocketbase serve` listens on 127.0.0.1:8090.
  {
    name: 'pocketbase',
    modules: ['pocketbase'],
    category: 'baas',
    runsOn: 'both',
    shapes: [{ form: 'new', callee: [''], targets: [{ at: '0', kind: 'base-url' }] }],
    whenUndefined: { kind: 'fails', error: 'Invalid URL' },
    envNames: ['POCKETBASE_URL', 'PUBLIC_POCKETBASE_URL', 'VITE_POCKETBASE_URL'],
    proof: 'pocketbase 0.28.1, dist/pocketbase.es.mjs, run',
  },
  {
    name: 'appwrite',
    modules: ['appwrite', 'node-appwrite', 'react-native-appwrite'],
    category: 'baas',
    runsOn: 'both',
    shapes: [
      { form: 'new', callee: ['Client'], targets: [], yields: 'appwrite' },
      { form: 'call', callee: ['@appwrite.setEndpoint'], targets: [{ at: '0', kind: 'base-url' }], yields: 'appwrite' },
      {
        form: 'call',
        callee: [
          '@appwrite.setProject',
          '@appwrite.setKey',
          '@appwrite.setJWT',
          '@appwrite.setLocale',
          '@appwrite.setSession',
          '@appwrite.setSelfSigned',
        ],
        targets: [],
        yields: 'appwrite',
      },
    ],
    whenUndefined: { kind: 'fails' },
    envNames: ['APPWRITE_ENDPOINT', 'NEXT_PUBLIC_APPWRITE_ENDPOINT', 'VITE_APPWRITE_ENDPOINT'],
    proof: 'appwrite 27.0.0 and node-appwrite 27.0.0, run',
  },
  {
    name: '@strapi/client',
    modules: ['@strapi/client'],
    category: 'baas',
    runsOn: 'both',
    shapes: [{ form: 'call', callee: ['strapi'], targets: [{ at: '0.baseURL', kind: 'base-url' }] }],
    whenUndefined: { kind: 'fails' },
    envNames: ['STRAPI_URL', 'NEXT_PUBLIC_STRAPI_URL', 'STRAPI_API_URL', 'NEXT_PUBLIC_STRAPI_API_URL'],
    proof: '@strapi/client 1.6.2, run',
  },
];

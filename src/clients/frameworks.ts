import type { Client } from './schema.js';

/** Keys under which applications keep what they dial in Nuxt's runtime configuration. */
const RUNTIME_ADDRESSES = [
  'apiBase',
  'apiUrl',
  'apiURL',
  'apiBaseUrl',
  'apiBaseURL',
  'apiHost',
  'apiEndpoint',
  'baseUrl',
  'baseURL',
  'baseApi',
  'backendUrl',
  'backendURL',
  'serverUrl',
  'graphqlUrl',
  'graphqlEndpoint',
  'strapiUrl',
  'directusUrl',
  'wsUrl',
  'socketUrl',
  'redisUrl',
  'databaseUrl',
  'mongoUrl',
  'mongoUri',
] as const;

/** Frameworks that connect from their configuration, and libraries that only pass another client on. */
export const frameworkClients: readonly Client[] = [
  // Rewrites are computed when the application is built.
  {
    name: 'next',
    modules: ['next'],
    category: 'framework',
    runsOn: 'server',
    shapes: [
      {
        form: 'config',
        callee: ['next.config'],
        targets: [
          { at: 'export.rewrites()[*].destination', kind: 'url' },
          { at: 'export.rewrites().beforeFiles[*].destination', kind: 'url' },
          { at: 'export.rewrites().afterFiles[*].destination', kind: 'url' },
          { at: 'export.rewrites().fallback[*].destination', kind: 'url' },
          { at: 'export.redirects()[*].destination', kind: 'link' },
        ],
      },
    ],
    whenUndefined: { kind: 'unknown' },
    failure: { by: ['response'] },
    envNames: ['BACKEND_URL', 'API_URL', 'NEXT_PUBLIC_API_URL'],
    proof: 'next 16.4.6, read',
  },
  // Its functions need no import. On the server a relative URL is handled in the process.
  {
    name: 'nuxt',
    modules: ['#imports', '#app', 'nuxt/app', 'h3', 'nitropack'],
    globals: ['useFetch', 'useLazyFetch', '$fetch', 'proxyRequest'],
    category: 'framework',
    runsOn: 'both',
    shapes: [
      {
        form: 'call',
        callee: ['useFetch', 'useLazyFetch', '$fetch'],
        from: ['#imports', '#app', 'nuxt/app'],
        targets: [
          { at: '0', kind: 'url' },
          { at: '1.baseURL', kind: 'base-url' },
        ],
      },
      { form: 'call', callee: ['proxyRequest'], from: ['h3', '#imports', 'nitropack'], targets: [{ at: '1', kind: 'url' }] },
      {
        form: 'config',
        callee: ['nuxt.config'],
        targets: [
          { at: 'export.routeRules.*.proxy', kind: 'url-or-options' },
          { at: 'export.routeRules.*.proxy.to', kind: 'url' },
          { at: 'export.nitro.routeRules.*.proxy', kind: 'url-or-options' },
          { at: 'export.nitro.routeRules.*.proxy.to', kind: 'url' },
          { at: 'export.proxy.options.target', kind: 'url' },
          { at: 'export.proxy.options[*].target', kind: 'url' },
        ],
      },
      {
        form: 'config',
        callee: ['nitro.config'],
        targets: [
          { at: 'export.routeRules.*.proxy', kind: 'url-or-options' },
          { at: 'export.routeRules.*.proxy.to', kind: 'url' },
        ],
      },
    ],
    whenUndefined: { kind: 'unknown' },
    failure: { by: ['result'] },
    envNames: ['NUXT_PUBLIC_API_BASE'],
    proof: 'nitropack 2.13.6, read',
  },
  // What a key says that the environment does not set (NUXT_PUBLIC_API_BASE) is what the application dials.
  {
    name: 'nuxt.config',
    modules: [],
    category: 'framework',
    runsOn: 'both',
    shapes: [
      {
        form: 'config',
        callee: ['nuxt.config'],
        targets: RUNTIME_ADDRESSES.flatMap((name) => [
          { at: `export.runtimeConfig.public.${name}`, kind: 'base-url' } as const,
          { at: `export.runtimeConfig.${name}`, kind: 'base-url' } as const,
        ]),
      },
    ],
    whenUndefined: { kind: 'none' },
    envNames: ['NUXT_PUBLIC_API_BASE', 'NUXT_API_BASE'],
    proof: 'nuxt.com/docs/4.x/guide/going-further/runtime-config',
  },
  // Source plugins fetch when the site is built.
  {
    name: 'gatsby',
    modules: [],
    category: 'framework',
    runsOn: 'server',
    shapes: [
      {
        form: 'config',
        callee: ['gatsby-config'],
        targets: ['apiURL', 'apiUrl', 'url', 'baseUrl', 'endpoint'].map(
          (name) => ({ at: `export.plugins[*].options.${name}`, kind: 'base-url' }) as const,
        ),
      },
    ],
    whenUndefined: { kind: 'none' },
    envNames: ['API_URL'],
    proof: 'gatsby-source-strapi 5, gatsby-source-graphql 5 and gatsby-source-wordpress 7, README',
  },
  // A query key is never an address; the query function is its own connection.
  {
    name: '@tanstack/react-query',
    modules: ['@tanstack/react-query', 'react-query', '@tanstack/vue-query', '@tanstack/solid-query'],
    category: 'http',
    runsOn: 'browser',
    shapes: [
      {
        form: 'call',
        callee: ['useQuery', 'useMutation', 'useInfiniteQuery', 'useSuspenseQuery', 'queryOptions'],
        targets: [
          { at: '0.queryFn', kind: 'instance' },
          { at: '0.mutationFn', kind: 'instance' },
        ],
      },
    ],
    whenUndefined: { kind: 'unknown' },
    failure: { by: ['result'] },
    envNames: [],
    proof: '@tanstack/react-query 5.108.0, exports checked',
  },
];

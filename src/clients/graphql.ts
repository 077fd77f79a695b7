import type { Client } from './schema.js';

/** GraphQL clients and gateways. */
export const graphqlClients: readonly Client[] = [
  {
    name: 'apollo-link-ws',
    modules: ['apollo-link-ws'],
    category: 'graphql',
    runsOn: 'both',
    shapes: [{ form: 'new', callee: ['WebSocketLink'], targets: [{ at: '0.uri', kind: 'url' }] }],
    whenUndefined: { kind: 'unknown' },
    failure: { by: ['silence'] },
    envNames: ['NEXT_PUBLIC_GRAPHQL_URL', 'NEXT_PUBLIC_GRAPHQL_ENDPOINT', 'VITE_GRAPHQL_URL', 'REACT_APP_GRAPHQL_URL', 'GRAPHQL_ENDPOINT'],
    proof: 'apollo-link-ws 1.0.20, lib/bundle.cjs.js, read',
  },
  {
    name: 'graphql-ws',
    modules: ['graphql-ws'],
    category: 'graphql',
    runsOn: 'both',
    shapes: [
      {
        form: 'call',
        callee: ['createClient'],
        targets: [
          { at: '0.url', kind: 'url' },
          { at: '0.url()', kind: 'url' },
        ],
      },
    ],
    whenUndefined: { kind: 'fails' },
    failure: { by: ['callback'] },
    envNames: ['NEXT_PUBLIC_GRAPHQL_WS_URL', 'VITE_WS_URL'],
    proof: 'graphql-ws 6.4.2, dist/client.js, run',
  },
  {
    name: 'graphql-request',
    modules: ['graphql-request'],
    category: 'graphql',
    runsOn: 'both',
    shapes: [
      { form: 'new', callee: ['GraphQLClient'], targets: [{ at: '0', kind: 'url' }], yields: 'client' },
      { form: 'call', callee: ['@client.setEndpoint'], targets: [{ at: '0', kind: 'url' }] },
      {
        form: 'call',
        callee: ['request', 'rawRequest', 'batchRequests', ''],
        targets: [
          { at: '0', kind: 'url-or-options' },
          { at: '0.url', kind: 'url' },
        ],
      },
    ],
    whenUndefined: { kind: 'fails' },
    failure: { by: ['rejection'] },
    envNames: ['GRAPHQL_URL', 'GRAPHQL_ENDPOINT', 'HASURA_URL'],
    proof: 'graphql-request 7.4.0, run',
  },
  // Without a `uri` it is "/graphql" of the same origin, which Node cannot parse. From 4 on the ApolloClient itself takes no `uri`.
  {
    name: '@apollo/client',
    modules: [
      '@apollo/client',
      '@apollo/client/core',
      '@apollo/client/link/http',
      '@apollo/client/link/batch-http',
      '@apollo/client/link/ws',
    ],
    category: 'graphql',
    runsOn: 'both',
    shapes: [
      {
        form: 'new',
        callee: ['HttpLink'],
        targets: [
          { at: '0.uri', kind: 'url' },
          { at: '0.uri()', kind: 'url' },
        ],
      },
      {
        form: 'call',
        callee: ['createHttpLink'],
        targets: [
          { at: '0.uri', kind: 'url' },
          { at: '0.uri()', kind: 'url' },
        ],
      },
      {
        form: 'new',
        callee: ['ApolloClient'],
        targets: [
          { at: '0.uri', kind: 'url' },
          { at: '0.link', kind: 'instance' },
        ],
      },
      {
        form: 'new',
        callee: ['BatchHttpLink'],
        targets: [
          { at: '0.uri', kind: 'url' },
          { at: '0.uri()', kind: 'url' },
        ],
      },
      {
        form: 'new',
        callee: ['WebSocketLink'],
        targets: [
          { at: '0.uri', kind: 'url' },
          { at: '0', kind: 'instance' },
        ],
      },
    ],
    whenUndefined: { kind: 'fails' },
    failure: { by: ['rejection'] },
    envNames: ['NEXT_PUBLIC_GRAPHQL_URL', 'NEXT_PUBLIC_GRAPHQL_ENDPOINT', 'VITE_GRAPHQL_URL', 'REACT_APP_GRAPHQL_URL', 'GRAPHQL_ENDPOINT'],
    proof: '@apollo/client 4.3.8, 3.14.1, link/http/selectURI.js, core/ApolloClient.js, run',
  },
  // The fetch function is its own connection.
  {
    name: 'relay-runtime',
    modules: ['relay-runtime'],
    category: 'graphql',
    runsOn: 'both',
    shapes: [{ form: 'call', callee: ['Network.create'], targets: [{ at: '0', kind: 'instance' }] }],
    whenUndefined: { kind: 'unknown' },
    failure: { by: ['callback'] },
    envNames: [],
    proof: 'relay-runtime 21.0.1, index.js, read',
  },
  {
    name: '@urql/core',
    modules: ['@urql/core', 'urql', '@urql/vue', '@urql/svelte', '@urql/preact'],
    category: 'graphql',
    runsOn: 'both',
    shapes: [
      { form: 'call', callee: ['createClient'], targets: [{ at: '0.url', kind: 'url' }] },
      { form: 'new', callee: ['Client'], targets: [{ at: '0.url', kind: 'url' }] },
    ],
    whenUndefined: { kind: 'fails', error: 'creating an urql-client without a url' },
    failure: { by: ['result'] },
    envNames: ['NEXT_PUBLIC_GRAPHQL_URL', 'NEXT_PUBLIC_GRAPHQL_ENDPOINT', 'VITE_GRAPHQL_URL', 'REACT_APP_GRAPHQL_URL', 'GRAPHQL_ENDPOINT'],
    proof: '@urql/core 6.0.3, dist/urql-core.js, run',
  },
  {
    name: 'subscriptions-transport-ws',
    modules: ['subscriptions-transport-ws'],
    category: 'graphql',
    runsOn: 'both',
    shapes: [{ form: 'new', callee: ['SubscriptionClient'], targets: [{ at: '0', kind: 'url' }] }],
    whenUndefined: { kind: 'unknown' },
    failure: { by: ['callback'] },
    defaultTimeout: 30_000,
    envNames: ['NEXT_PUBLIC_GRAPHQL_WS_URL', 'VITE_WS_URL'],
    proof: 'subscriptions-transport-ws 0.11.0 (unmaintained), dist/client.js, run',
  },
  {
    name: 'apollo-link-http',
    modules: ['apollo-link-http'],
    category: 'graphql',
    runsOn: 'both',
    shapes: [
      {
        form: 'call',
        callee: ['createHttpLink'],
        targets: [
          { at: '0.uri', kind: 'url' },
          { at: '0.uri()', kind: 'url' },
        ],
      },
      {
        form: 'new',
        callee: ['HttpLink'],
        targets: [
          { at: '0.uri', kind: 'url' },
          { at: '0.uri()', kind: 'url' },
        ],
      },
    ],
    whenUndefined: { kind: 'unknown' },
    failure: { by: ['rejection'] },
    envNames: ['NEXT_PUBLIC_GRAPHQL_URL', 'NEXT_PUBLIC_GRAPHQL_ENDPOINT', 'VITE_GRAPHQL_URL', 'REACT_APP_GRAPHQL_URL', 'GRAPHQL_ENDPOINT'],
    proof: 'apollo-link-http 1.5.17, lib/bundle.cjs.js, read',
  },
  {
    name: '@apollo/gateway',
    modules: ['@apollo/gateway'],
    category: 'graphql',
    runsOn: 'server',
    shapes: [
      { form: 'new', callee: ['IntrospectAndCompose'], targets: [{ at: '0.subgraphs[*].url', kind: 'url' }] },
      { form: 'new', callee: ['ApolloGateway'], targets: [{ at: '0.serviceList[*].url', kind: 'url' }] },
      { form: 'new', callee: ['RemoteGraphQLDataSource'], targets: [{ at: '0.url', kind: 'url' }] },
    ],
    whenUndefined: { kind: 'unknown' },
    failure: { by: ['rejection'] },
    envNames: ['SUBGRAPH_URL'],
    proof: '@apollo/gateway 2.14.4, run',
  },
  {
    name: 'graphql-sse',
    modules: ['graphql-sse'],
    category: 'graphql',
    runsOn: 'both',
    shapes: [
      {
        form: 'call',
        callee: ['createClient'],
        targets: [
          { at: '0.url', kind: 'url' },
          { at: '0.url()', kind: 'url' },
        ],
      },
    ],
    whenUndefined: { kind: 'unknown' },
    failure: { by: ['callback'] },
    envNames: ['GRAPHQL_URL'],
    proof: 'graphql-sse 2.6.1, lib/client.js, run',
  },
];

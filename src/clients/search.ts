import type { Client } from './schema.js';
import { hostAndPort } from './shapes.js';

/** Search engines. */
export const search: readonly Client[] = [
  {
    name: '@elastic/elasticsearch',
    modules: ['@elastic/elasticsearch'],
    category: 'search',
    runsOn: 'server',
    shapes: [
      {
        form: 'new',
        callee: ['Client'],
        targets: [
          { at: '0.node', kind: 'url' },
          { at: '0.node.url', kind: 'url' },
          { at: '0.node[*]', kind: 'url' },
          { at: '0.nodes', kind: 'url' },
          { at: '0.nodes[*]', kind: 'url' },
          { at: '0.nodes[*].url', kind: 'url' },
        ],
      },
    ],
    whenUndefined: { kind: 'fails', error: 'Missing node(s) option' },
    envNames: ['ELASTICSEARCH_URL', 'ELASTICSEARCH_NODE', 'ELASTICSEARCH_HOST', 'ELASTIC_URL', 'ES_HOST'],
    proof: '@elastic/elasticsearch 9.5.1 lib/client.js (Missing node(s) option); measured 9.4.3',
  },
  {
    name: '@opensearch-project/opensearch',
    modules: ['@opensearch-project/opensearch'],
    category: 'search',
    runsOn: 'server',
    shapes: [
      {
        form: 'new',
        callee: ['Client'],
        targets: [
          { at: '0.node', kind: 'url' },
          { at: '0.node.url', kind: 'url' },
          { at: '0.node[*]', kind: 'url' },
          { at: '0.nodes', kind: 'url' },
          { at: '0.nodes[*]', kind: 'url' },
          { at: '0.nodes[*].url', kind: 'url' },
        ],
      },
    ],
    whenUndefined: { kind: 'fails', error: 'Missing node(s) option' },
    envNames: ['OPENSEARCH_URL', 'OPENSEARCH_NODE', 'OPENSEARCH_HOST'],
    proof: '@opensearch-project/opensearch 3.9.0 lib/Client.js (Missing node(s) option; requestTimeout: 30000); measured 3.9.0',
  },
  {
    name: 'elasticsearch',
    modules: ['elasticsearch'],
    category: 'search',
    runsOn: 'server',
    shapes: [
      {
        form: 'new',
        callee: ['Client'],
        targets: [
          { at: '0.host', kind: 'host:port' },
          ...hostAndPort('0.host'),
          { at: '0.host[*]', kind: 'host:port' },
          { at: '0.hosts', kind: 'host:port' },
          { at: '0.hosts[*]', kind: 'host:port' },
          ...hostAndPort('0.hosts[*]'),
        ],
        omitted: 'localhost:9200',
      },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost:9200' },
    envNames: ['ELASTICSEARCH_URL', 'ELASTICSEARCH_NODE', 'ELASTICSEARCH_HOST', 'ELASTIC_URL', 'ES_HOST'],
    port: 9200,
    proof: 'elasticsearch 16.7.3 src/lib/host.js (host, port); measured 16.7.3',
  },
  {
    name: 'typesense',
    modules: ['typesense'],
    category: 'search',
    runsOn: 'both',
    shapes: [
      {
        form: 'new',
        callee: ['Client', 'SearchClient'],
        targets: [
          ...hostAndPort('0.nodes[*]'),
          { at: '0.nodes[*].url', kind: 'url' },
          ...hostAndPort('0.nearestNode'),
          { at: '0.nearestNode.url', kind: 'url' },
        ],
      },
    ],
    whenUndefined: { kind: 'fails', error: 'Invalid URL' },
    envNames: ['TYPESENSE_HOST', 'TYPESENSE_URL', 'NEXT_PUBLIC_TYPESENSE_HOST'],
    proof: 'typesense 3.1.0 lib/Typesense/Configuration.js; measured 3.1.0',
  },
  {
    name: 'meilisearch',
    modules: ['meilisearch'],
    category: 'search',
    runsOn: 'both',
    shapes: [{ form: 'new', callee: ['Meilisearch', 'MeiliSearch'], targets: [{ at: '0.host', kind: 'url' }] }],
    whenUndefined: { kind: 'fails', error: "Cannot read properties of undefined (reading 'startsWith')" },
    whenEmpty: { kind: 'fails' },
    envNames: ['MEILISEARCH_HOST', 'MEILI_HOST', 'MEILISEARCH_URL', 'NEXT_PUBLIC_MEILISEARCH_HOST'],
    takesBareHost: true,
    proof: 'meilisearch 0.62.0 dist/index.js; measured 0.62.0; dist/utils.js puts "http://" before a host',
  },
  {
    name: 'algoliasearch',
    modules: ['algoliasearch', 'algoliasearch/lite'],
    category: 'search',
    runsOn: 'both',
    shapes: [{ form: 'call', callee: ['', 'algoliasearch', 'liteClient'], targets: [{ at: '2.hosts[*].url', kind: 'host:port' }] }],
    whenUndefined: { kind: 'fails' },
    envNames: [],
    proof: 'algoliasearch 5.64.0 dependency @algolia/client-search, node build (hosts, timeouts)',
  },
  {
    name: 'solr-client',
    modules: ['solr-client'],
    category: 'search',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['createClient'],
        targets: [...hostAndPort('0'), { at: '0', kind: 'host' }, { at: '1', kind: 'port' }],
        omitted: '127.0.0.1:8983',
      },
    ],
    whenUndefined: { kind: 'loopback', address: '127.0.0.1:8983' },
    envNames: ['SOLR_HOST', 'SOLR_URL'],
    port: 8983,
    proof: 'solr-client 0.9.0 lib/solr.js (options.host); measured 0.9.0',
  },
];

import { catalogue } from '../../src/clients/catalogue.js';
import type { Client, Outcome } from '../../src/clients/schema.js';
import type { Page } from './pages.js';

/** What listens on a port by habit. */
const SERVICES: Readonly<Record<number, string>> = {
  21: 'FTP',
  22: 'SSH, SFTP',
  23: 'Telnet',
  25: 'SMTP between servers',
  80: 'HTTP',
  143: 'IMAP',
  443: 'HTTPS',
  587: 'SMTP for programs',
  1234: 'LM Studio',
  1883: 'MQTT',
  2181: 'ZooKeeper',
  2379: 'etcd',
  2567: 'Colyseus',
  3000: 'an HTTP API',
  3306: 'MySQL, MariaDB',
  4222: 'NATS',
  5001: 'IPFS (Kubo)',
  5432: 'PostgreSQL',
  5672: 'RabbitMQ and other AMQP',
  5701: 'Hazelcast',
  6333: 'Qdrant',
  6379: 'Redis, Valkey',
  7233: 'Temporal',
  8000: 'Chroma',
  8080: 'an HTTP API, Weaviate, Trino',
  8086: 'InfluxDB',
  8123: 'ClickHouse, LangGraph',
  8180: 'Keycloak',
  8200: 'Vault',
  8500: 'Consul',
  8529: 'ArangoDB',
  8545: 'an Ethereum node',
  8983: 'Solr',
  9092: 'Kafka',
  9200: 'Elasticsearch, OpenSearch',
  9222: 'Chrome DevTools',
  9933: 'a Substrate node, over HTTP',
  9944: 'a Substrate node',
  11211: 'Memcached',
  11434: 'Ollama',
  27017: 'MongoDB',
  28015: 'RethinkDB',
  61613: 'STOMP',
};

const clients = catalogue.filter(({ local, category }) => !local && category !== 'server');

/** The begin and the end of a part that tests compare with the catalogue. */
export const partOf = (name: string): RegExp => new RegExp(`(?<=<!-- begin ${name} -->\\n)[\\s\\S]*?(?=<!-- end ${name} -->)`);

/** The ports whose clients a page lists. */
export function portsOf({ text }: Page): number[] {
  return [...text.matchAll(/<!-- begin clients of port (\d+) -->/g)].map(([, port]) => Number(port));
}

/** The loopback addresses that a client dials when a call names none. */
function omittedBy({ shapes }: Client): string[] {
  return [...new Set(shapes.flatMap(({ omitted, listens }) => (omitted === undefined || listens ? [] : [omitted])))];
}

/** The same, and those that it dials for `undefined`. */
function dialledBy(client: Client): string[] {
  const { whenUndefined } = client;
  return [...omittedBy(client), ...(whenUndefined.kind === 'loopback' ? [whenUndefined.address] : [])];
}

/** Every port that some client dials by itself, what is there, who dials it, and the page about it. */
export function portsTable(pages: readonly Page[]): string {
  const ports = new Set(clients.flatMap((client) => dialledBy(client).map(portIn)).filter((port) => port !== undefined));
  const rows = [...ports]
    .sort((a, b) => a - b)
    .map((port) => {
      const page = pages.find((each) => portsOf(each).includes(port));
      const file = page?.path.split('/').at(-1);
      const service = SERVICES[port];
      if (service === undefined) throw new Error(`tests/docs/ports.ts does not say what listens on ${port}`);
      const names = [...new Set(clients.filter((client) => dialledBy(client).some((address) => portIn(address) === port)).map(({ name }) => `\`${name}\``))];
      return `| ${port} | ${file ? `[${service}](${file})` : service} | ${names.join(', ')} |`;
    });
  return ['', '| Port | Service | Clients that go there by themselves |', '| --: | :-- | :-- |', ...rows, '', ''].join('\n');
}

/** The clients of one port, and what each does without its address. */
export function clientsTable(port: number): string {
  const own = clients.filter(
    (client) => dialledBy(client).some((address) => portIn(address) === port) || (client.port === port && client.whenUndefined.kind !== 'unknown'),
  );
  const first = own.filter((client, index) => own.findIndex(({ name }) => name === client.name) === index);
  const rows = first.map((client) => {
    const omitted = own.filter(({ name }) => name === client.name).flatMap(omittedBy).filter((address) => portIn(address) === port);
    return `| \`${client.name}\` | ${[...new Set(omitted)].join(', ') || '–'} | ${said(client.whenUndefined)} | ${client.readsEnv?.map((name) => `\`${name}\``).join(', ') ?? '–'} |`;
  });
  return ['', '| Client | Without an address | With `undefined` | Reads by itself |', '| :-- | :-- | :-- | :-- |', ...rows, '', ''].join('\n');
}

function portIn(address: string): number | undefined {
  const [, port] = /:(\d+)$/.exec(address) ?? [];
  return port === undefined ? undefined : Number(port);
}

function said(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'loopback':
      return outcome.address;
    case 'fails':
      return 'an error';
    case 'remote':
      return outcome.address ?? 'a public address';
    case 'host-undefined':
      return 'the host `undefined`';
    case 'none':
      return 'nothing';
    case 'unknown':
      return 'not measured';
  }
}

import { HOLE } from './hole.js';

/** Schemes whose text after `//` is no network host: files, sockets, buckets, and the own origin of an app shell (tauri://localhost). */
const NOT_NETWORK = new Set([
  'about', 'app', 'ar', 'arn', 'asset', 'blob', 'capacitor', 'chrome', 'chrome-extension', 'cid', 'content', 'data', 'did', 'electron',
  'file', 'gs', 'gcs', 'intent', 'ionic', 'ipc', 'ipfs', 'ipns', 'javascript', 'mailto', 'mem', 'memory', 'moz-extension', 'node', 'npm',
  'r2', 's3', 's3a', 'sms', 'sqlite', 'sqlite3', 'tauri', 'tel', 'unix', 'urn', 'vscode', 'workspace',
]);

/** Schemes that only a network address starts with, so that a text beginning with one is an address whoever gets it. */
const NETWORK = new Set([
  'http', 'https', 'ws', 'wss', 'ftp', 'ftps', 'sftp', 'ssh', 'tcp', 'tls', 'ssl', 'udp', 'grpc', 'grpcs', 'dns', 'redis', 'rediss',
  'valkey', 'valkeys', 'memcached', 'postgres', 'postgresql', 'cockroachdb', 'mysql', 'mysqlx', 'mariadb', 'sqlserver', 'mssql',
  'mongodb', 'mongodb+srv', 'couchbase', 'couchbases', 'couchdb', 'cassandra', 'clickhouse', 'neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt',
  'bolt+s', 'bolt+ssc', 'arangodb', 'rethinkdb', 'surrealdb', 'influxdb', 'libsql', 'prisma', 'prisma+postgres', 'oracle', 'db2',
  'elasticsearch', 'etcd', 'zookeeper', 'amqp', 'amqps', 'nats', 'kafka', 'pulsar', 'pulsar+ssl', 'mqtt', 'mqtts', 'stomp', 'stomp+ssl',
  'sb', 'plaintext', 'sasl_plaintext', 'sasl_ssl', 'ldap', 'ldaps', 'smtp', 'smtps', 'imap', 'imaps', 'pop3', 'pop3s', 'socks', 'socks4',
  'socks4a', 'socks5', 'socks5h', 'stun', 'turn', 'rtsp', 'rtmp',
]);

/** Whether the text after this scheme (lower case, perhaps with holes) can be a network host. */
export function mayNameHost(scheme: string): boolean {
  // redis+unix:, http+unix: and the like go through a socket file.
  return !NOT_NETWORK.has(scheme) && !scheme.split('+').includes('unix');
}

/** Whether this scheme (lower case) belongs to a network protocol that we know. */
export function isNetworkScheme(scheme: string): boolean {
  return NETWORK.has(scheme.replace(/^jdbc:/, ''));
}

/** Whether a path after this scheme's origin belongs to the request, and not to the address of the service. */
export function hasPathsOfItsOwn(scheme: string | undefined): boolean {
  return scheme === undefined || scheme.includes(HOLE) || ['http', 'https', 'ws', 'wss'].includes(scheme);
}

import { writtenPassword } from '../../address/credentials.js';
import { HOLE } from '../../address/hole.js';
import { PUBLIC_NAME_TEXT, isPublicName, withoutPublicPrefix } from '../../env/public-names.js';
import type { Category, Client } from '../../clients/schema.js';
import { isTarget, opensConnection } from '../connections/address-names.js';
import { addressConnection } from '../connections/address-uses.js';
import { type ValueAddress, addressKindOf, addressOf, pieceAt } from '../connections/address-of.js';
import { type Destination, destinationsOf } from '../connections/destinations.js';
import type { Connection, EnvRead, PossibleValue, TargetUse } from '../facts.js';
import type { Fault } from '../faults.js';
import type { FileFacts } from '../file-facts.js';
import type { SourceFile } from '../code/source-file.js';

const PUBLIC_NAMES = new RegExp(`${PUBLIC_NAME_TEXT}\\w*`, 'g');
const SECRET_WORD = /PASS|PWD|SERVICE_ROLE|SECRET|MONGO|POSTGRES|MYSQL|MARIADB|MSSQL|REDIS|AMQP|RABBIT/;

/** A look for names of variables that a bundler hands on, and that speak of a password or of a database. */
export function namesPublicSecret({ sourceCode: { text } }: SourceFile): boolean {
  return Array.from(text.matchAll(PUBLIC_NAMES), ([name]) => name).some((name) => SECRET_WORD.test(name));
}

/** Passwords that stand in the code, whoever gets them, and secrets of a server in variables that a bundler hands to browsers. */
export function* faultsOfSecrets(facts: FileFacts): Generator<Fault> {
  for (const connection of facts.connectionsWithPasswords) {
    if (connection.client?.local) continue;
    for (const target of connection.targets) {
      for (const value of target.values) {
        const kind = addressKindOf(target.kind);
        const address = kind && addressOf(value, kind);
        if (kind && !address?.loopback) yield* passwordIn(connection, value, address);
        yield* publicReads(connection, target, value);
      }
    }
  }
  yield* secretsElsewhere(facts);
}

function* passwordIn(connection: Connection, value: PossibleValue, address: ValueAddress | undefined): Generator<Fault> {
  const text = address?.text ?? value.pieces.map((piece) => (piece.kind === 'text' ? piece.text : HOLE)).join('');
  const password = writtenPassword(text, address?.parsed);
  if (!password) return;
  const piece = pieceAt(value.pieces, password.end);
  if (piece?.kind === 'text')
    yield {
      kind: 'written-password',
      node: piece.node,
      connection,
      value,
      host: password.host,
      text,
      port: address?.parsed.authorities[0]?.port,
    };
}

/** Services that only servers talk to, by the credentials in their address. */
export const BEHIND_SERVERS: ReadonlySet<Category> = new Set([
  'sql',
  'orm',
  'document',
  'kv',
  'cache',
  'queue',
  'graph',
  'timeseries',
  'directory',
  'mail',
]);

function isBehindServers({ category, runsOn }: Client): boolean {
  return BEHIND_SERVERS.has(category) && runsOn === 'server';
}

function* publicReads(connection: Connection, { kind }: TargetUse, { pieces }: PossibleValue): Generator<Fault> {
  const { client } = connection;
  if (!client || !(isBehindServers(client) || (BEHIND_SERVERS.has(client.category) && kind === 'connection-string'))) return;
  for (const piece of pieces)
    if (piece.kind === 'env' && isPublicName(piece.read.name) && !/(USER|USERNAME|NAME|PORT)$/.test(piece.read.name))
      yield fault(connection, piece.read);
}

/** Passwords beside an address, keys that open everything, and addresses of databases whose client is out of sight. */
function* secretsElsewhere(facts: FileFacts): Generator<Fault> {
  const { source: file } = facts;
  const reads = facts.reads.filter(({ name }) => isPublicName(name) && (isSecret(name) || isDatabase(name)));
  for (const read of reads) {
    for (const destination of destinationsOf(file, read.node)) {
      const known = facts.clientConnections.find(({ node }) => node === destination.node);
      if (known ? isSecret(read.name) && takesSecrets(known) : isDatabase(read.name) && leadsToDatabase(destination))
        yield fault(known ?? addressConnection(file, destination, []), read);
    }
  }
}

function fault(connection: Connection, read: EnvRead): Fault {
  return { kind: 'public-secret', node: read.node, connection, read, reads: [read] };
}

/** `DB_PASSWORD`, `SMTP_PASS`, and Supabase's service role, which passes every check of its database. */
function isSecret(name: string): boolean {
  return /(^|_)(PASSWORD|PASSWD|PASS|PWD|SERVICE_ROLE|SERVICE_ROLE_KEY|SECRET_ACCESS_KEY)$/.test(withoutPublicPrefix(name));
}

/** Names of connection strings; `DATABASE_URL` alone may be Firebase's, which is public by design. */
function isDatabase(name: string): boolean {
  return /^(\w+_)?(MONGO|MONGODB|MONGOOSE|POSTGRES|POSTGRESQL|MYSQL|MARIADB|MSSQL|REDIS|AMQP|RABBITMQ)_?(DB_?)?(URL|URI|DSN|CONNECTION(_?STRING)?|CONN)$/.test(
    withoutPublicPrefix(name),
  );
}

function takesSecrets({ client }: Connection): boolean {
  return client !== undefined && (isBehindServers(client) || client.category === 'baas' || client.category === 'cloud');
}

function leadsToDatabase({ kind, label, keys }: Destination): boolean {
  if (kind === 'argument') return opensConnection(label);
  return kind === 'export' && isTarget(keys.at(-1) ?? '');
}

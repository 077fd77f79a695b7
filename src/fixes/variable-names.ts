import type { TSESTree } from '@typescript-eslint/utils';

import type { FileAnalysis } from '../analysis/analyze.js';
import type { Connection } from '../analysis/facts.js';
import { isHolder, nameOfHolder } from '../analysis/code/holders.js';
import { dottedName, isTransparent } from '../analysis/code/syntax.js';
import { speaksOfLinks } from '../analysis/connections/link-names.js';
import type { Category, Client } from '../clients/schema.js';
import { type NameInput, nameOfIdentifier, variableName } from '../env/names.js';
import { TakenNames } from '../env/taken-names.js';
import type { Surroundings } from './surroundings.js';

/** Names that a file gives out already, with the address that each holds; apart for each concern, whose rules may be off. */
const taken = {
  addresses: new WeakMap<FileAnalysis, TakenNames>(),
  networks: new WeakMap<FileAnalysis, TakenNames>(),
  secrets: new WeakMap<FileAnalysis, TakenNames>(),
};
/** What a name holds of which the file does not say it. */
const UNKNOWN_ORIGIN = '\0';

/** Names the variable for an address; the same address gets the same name again, two addresses never share one. */
export function nameFor(
  file: FileAnalysis,
  connection: Connection,
  address: {
    readonly node: TSESTree.Node;
    readonly origin: string;
    readonly port: string | undefined;
    readonly service?: string | undefined;
    readonly kind: 'url' | 'host';
  },
  { prefix }: Surroundings,
  concern: keyof typeof taken = 'addresses',
): string {
  let names = taken[concern].get(file);
  if (!names) {
    names = namesInText(file.source.sourceCode.text);
    taken[concern].set(file, names);
  }
  const name = variableName({
    identifier: identifierOf(address.node, address.kind, connection) ?? (address.service && `${address.service}_${address.kind}`),
    ...conventionOf(connection, address),
    origin: address.origin,
    port: address.port,
    kind: address.kind,
    ...(prefix && { publicPrefix: prefix }),
    taken: names,
    names: file.source.settings.env.names,
  });
  names.give(name, address.origin);
  return name;
}

/** Ports of development servers for sites: Next.js, Nuxt, Create React App 3000, Angular 4200, Astro 4321, Vite 5173 and 4173. */
const SITE_PORTS: ReadonlySet<string> = new Set(['3000', '4173', '4200', '4321', '5173']);

/** The usual names for the address of what a client reaches, and the port that needs no mention in them. */
function conventionOf(
  { client, lead }: Connection,
  { origin, port }: { readonly origin: string; readonly port: string | undefined },
): Pick<NameInput, 'envNames' | 'clientPort'> {
  if (lead !== undefined) {
    const isSite = lead !== 'load' && (port === undefined || SITE_PORTS.has(port));
    return isSite ? { envNames: ['APP_URL'], clientPort: Number(port) } : { envNames: [] };
  }
  const ofService = client && !isGeneral(client) ? client.envNames : namesOfScheme(origin);
  if (ofService.length > 0) return { envNames: ofService, clientPort: client?.port ?? Number(port) };
  return { envNames: client?.envNames ?? [], clientPort: client?.port };
}

/** Clients that reach any service, whose port is all that tells one from another. */
const GENERAL: ReadonlySet<Category> = new Set(['http', 'websocket', 'graphql', 'rpc', 'proxy', 'framework', 'server']);

/** Whether a client (or a call that nobody knows) reaches any service. */
export function isGeneral(client: Client | undefined): boolean {
  return !client || GENERAL.has(client.category) || client.envNames.length === 0;
}

/** What applications call the address of a service, by the scheme of its URL: for calls that the catalogue does not know. */
const SCHEME_NAMES: Readonly<Record<string, string>> = {
  amqp: 'AMQP_URL',
  amqps: 'AMQP_URL',
  grpc: 'GRPC_URL',
  kafka: 'KAFKA_URL',
  mongodb: 'MONGO_URI',
  'mongodb+srv': 'MONGO_URI',
  mqtt: 'MQTT_URL',
  mysql: 'DATABASE_URL',
  nats: 'NATS_URL',
  neo4j: 'NEO4J_URI',
  postgres: 'DATABASE_URL',
  postgresql: 'DATABASE_URL',
  redis: 'REDIS_URL',
  rediss: 'REDIS_URL',
  smtp: 'SMTP_URL',
};

function namesOfScheme(origin: string): readonly string[] {
  const scheme = /^[`'"]?([a-z][a-z0-9+.-]*):/i.exec(origin)?.[1]?.toLowerCase() ?? '';
  const name = Object.hasOwn(SCHEME_NAMES, scheme) ? SCHEME_NAMES[scheme] : undefined;
  return name ? [name] : [];
}

/** Variables that the file reads already; a checked read or a fallback also says what they hold in development. */
function namesInText(text: string): TakenNames {
  const names = new TakenNames();
  const reads =
    /\benv(?:\.|\[['"])([A-Z][A-Z0-9_]*)(?:['"]\])?(?:!|\s+as\s+string)?\s*(?:,|\?\?|\|\|)?\s*(?:(["'`])((?:(?!\2)[^\\\n])*)\2)?/g;
  for (const [, name = '', , value] of text.matchAll(reads))
    if (value !== undefined || !names.has(name)) names.give(name, value ?? UNKNOWN_ORIGIN);
  // A constant of that name is somebody's: `const API_URL = …` beside `process.env.API_URL` for another address would mislead.
  return names;
}

/** The name that the code gives an address: of its variable, property, field or parameter; one that says too little gets that of its object before it. */
function identifierOf(value: TSESTree.Node, kind: 'url' | 'host', { lead }: Connection): string | undefined {
  const holder = holderOf(value);
  const name = holder && nameOfHolder(holder);
  // `success_url` holds a path too, and is not the only one on its site.
  if (lead && name !== undefined && speaksOfLinks(name)) return undefined;
  if (!holder || name === undefined || holder.type !== 'Property' || nameOfIdentifier(name, kind) !== undefined) return name;
  const outer = holderOf(holder.parent);
  const group = outer && nameOfHolder(outer);
  return group === undefined || NO_GROUP.test(group) ? name : `${group}_${name}`;
}

/** Objects whose name says nothing about the service in them. */
const NO_GROUP =
  /^(connection|socket|client|config(uration)?|conf|options?|opts|settings?|params|props|env(ironment)?|defaults?|constants?|data|values?|exports|module|request|req|init)$/i;

/** What a value is stored in: a variable, property, field, parameter or member. */
function holderOf(value: TSESTree.Node): TSESTree.Node | undefined {
  let node = value;
  for (let { parent } = node; parent; { parent } = node) {
    if (isHolder(parent, node)) return parent;
    const isSameValue =
      isTransparent(parent, node) ||
      parent.type === 'LogicalExpression' ||
      parent.type === 'ConditionalExpression' ||
      parent.type === 'ArrayExpression';
    const isUrl = parent.type === 'NewExpression' && dottedName(parent.callee) === 'URL';
    if (!isSameValue && !isUrl) return undefined;
    node = parent;
  }
  return undefined;
}

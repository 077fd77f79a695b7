import { isPlatformVariable } from './platforms.js';
import { publicPrefixIn, withoutPublicPrefix } from './public-names.js';
import { isStageVariable } from './stages.js';
import type { TakenNames } from './taken-names.js';
import { wordsOf } from './words.js';

/** What decides how the variable is called that a fix reads an address from. */
export interface NameInput {
  /** The name of the variable or property that holds the address in the code. */
  readonly identifier?: string | undefined;
  /** Names that applications use for this client's address, most usual first. */
  readonly envNames: readonly string[];
  /** What the variable will hold in development: `http://localhost:8080`, a connection string, a host. */
  readonly origin: string;
  readonly port?: string | undefined;
  /** The port that the client dials by default; absent for clients of HTTP, whose servers may have any. */
  readonly clientPort?: number | undefined;
  readonly kind: 'url' | 'host';
  /** For browser code: the prefix that lets a variable into the bundle. */
  readonly publicPrefix?: string | undefined;
  /** The names that the file already gives out, with what each holds. */
  readonly taken: TakenNames;
  /** The setting `env.names`: origin, with or without its scheme, to name. */
  readonly names?: ReadonlyMap<string, string> | undefined;
}

/** Say where the value comes from, not what it is: an environment variable is none of these. */
const WORDS_TO_DROP = new Set([
  'default',
  'fallback',
  'initial',
  'local',
  'localhost',
  'dev',
  'development',
  'prod',
  'production',
  'my',
  'the',
  'const',
  'env',
]);
/** A name that ends so can hold an address as it is. */
const URL_ENDINGS = new Set(['url', 'uri', 'dsn', 'endpoint', 'origin', 'brokers', 'address']);
const HOST_ENDINGS = new Set(['host', 'hostname']);
/** A name that ends so means an address, but does not say so. */
const SERVICE_ENDINGS = new Set(['api', 'backend', 'base', 'gateway', 'server', 'service', 'domain', 'node', 'webhook']);
/** Names that any address could have. */
const GENERIC = new Set([
  'url',
  'uri',
  'dsn',
  'endpoint',
  'origin',
  'brokers',
  'address',
  'host',
  'hostname',
  'base',
  'server',
  'service',
  'domain',
  'node',
  'base url',
  'base uri',
  'full url',
  'full uri',
  'request url',
  'target url',
  'target host',
  'server host',
  'connection url',
  'connection uri',
  'page url',
  'fetch url',
  'final url',
  'input url',
  'raw url',
  'original url',
  'current url',
  'new url',
]);

/** Calls the environment variable that a fix reads an address from; two different addresses of a file never get the same name. */
export function variableName(input: NameInput): string {
  const fromSettings = input.names && nameInSettings(input.names, input.origin);
  if (fromSettings !== undefined) return fromSettings;
  const prefix = input.publicPrefix ?? '';
  const identified = input.identifier === undefined ? undefined : nameOfIdentifier(input.identifier, input.kind);
  const known = identified === undefined ? takenFor(input, prefix) : undefined;
  if (known !== undefined) return known;
  return freeName(withPrefix(identified ?? conventionalName(input), prefix), input);
}

/** The name that an identifier suggests: `apiUrl` gives `API_URL`, `backend` gives `BACKEND_URL`; nothing if it could hold any address. */
export function nameOfIdentifier(identifier: string, kind: 'url' | 'host'): string | undefined {
  const isConstant = !/[a-z]/.test(identifier);
  const all = wordsOf(identifier);
  const words = all.filter((word) => !WORDS_TO_DROP.has(word));
  const joined = words.join(' ');
  // Whoever writes BASE_URL has chosen the name of a setting; `baseUrl` is just a variable.
  if (GENERIC.has(joined) && !(isConstant && words.length > 1 && words.length === all.length)) return undefined;
  const name = endingIn(kind, words)?.join('_').toUpperCase();
  return name === undefined || /^\d/.test(name) || isPlatformVariable(name) || isStageVariable(name) ? undefined : name;
}

function endingIn(kind: 'url' | 'host', words: readonly string[]): readonly string[] | undefined {
  const last = words.at(-1) ?? '';
  const stem = words.slice(0, -1);
  if (SERVICE_ENDINGS.has(last)) return [...words, kind];
  if (kind === 'host') return HOST_ENDINGS.has(last) ? words : URL_ENDINGS.has(last) ? [...stem, 'host'] : undefined;
  return URL_ENDINGS.has(last) ? words : HOST_ENDINGS.has(last) ? [...stem, 'url'] : undefined;
}

/** The client's usual name, with the port in it where the port is not the client's own. */
function conventionalName({ envNames: known, kind, port, clientPort }: NameInput): string {
  const envNames = known.map(withoutPublicPrefix);
  const shownPort = port !== undefined && /^\d+$/.test(port) && Number(port) !== clientPort ? port : undefined;
  // Clients of HTTP reach any service: its port tells services apart, the client's usual name does not.
  if (clientPort === undefined && shownPort !== undefined) return `API_${shownPort}_${kind.toUpperCase()}`;
  const usual =
    envNames.find((name) => /HOST(?:NAME)?$/.test(name) === (kind === 'host') && !/PORT$/.test(name)) ??
    envNames.find((name) => /_(?:BROKER|ENDPOINT|ADDR|ADDRESS|NODE|SERVER)$/.test(name));
  const [first = 'API_URL'] = envNames;
  const name =
    usual ?? first.replace(/_?(?:URL|URI|HOST|HOSTS|HOSTNAME|ENDPOINT|BROKERS|SERVERS|NODE)$/, '').replace(/$/, `_${kind.toUpperCase()}`);
  return shownPort === undefined ? name : nameWithPort(name, shownPort);
}

function nameInSettings(names: ReadonlyMap<string, string>, origin: string): string | undefined {
  const authority = /^(?:[a-z][a-z\d+.-]*:\/\/)?(?:[^/?#]*@)?([^/?#]*)/i.exec(origin)?.[1] ?? origin;
  return names.get(origin) ?? names.get(authority);
}

function takenFor({ taken, origin, kind }: NameInput, prefix: string): string | undefined {
  for (const name of taken.holding(origin)) {
    if (publicPrefixIn(name) === prefix && HOST_ENDINGS.has(wordsOf(name).at(-1) ?? '') === (kind === 'host')) return name;
  }
  return undefined;
}

function withPrefix(name: string, prefix: string): string {
  return prefix === '' ? name : prefix + withoutPublicPrefix(name);
}

function freeName(name: string, { taken, origin, port }: NameInput): string {
  const isFree = (candidate: string): boolean => !taken.has(candidate) || taken.get(candidate) === origin;
  if (isFree(name)) return name;
  const numbered = port !== undefined && /^\d+$/.test(port) && !name.includes(`_${port}_`) ? nameWithPort(name, port) : name;
  if (isFree(numbered)) return numbered;
  let number = 2;
  while (!isFree(`${numbered}_${number}`)) number += 1;
  return `${numbered}_${number}`;
}

/** `REDIS_URL` and 6380 give `REDIS_6380_URL`. */
function nameWithPort(name: string, port: string): string {
  const ending = name.lastIndexOf('_');
  return ending === -1 ? `${name}_${port}` : `${name.slice(0, ending)}_${port}${name.slice(ending)}`;
}

import { withoutPublicPrefix } from '../../env/public-names.js';
import { wordsOf } from '../../env/words.js';
import { LEADING_CALLEES, leadOfFunction, speaksOfLinks } from './link-names.js';

/** Callees that get addresses for anything but to dial them, by what they do with them. */
const NO_CONNECTION: ReadonlySet<string> = new Set(
  [
    // print and paint
    'log info warn error debug trace verbose print write writeln writeHead group table bold dim underline italic',
    'red green blue cyan yellow magenta gray grey white send json end render t i18n',
    // compare, search and parse
    'includes startsWith endsWith indexOf match matchAll test exec search split replace replaceAll has delete ok find',
    'parse parseAsync safeParse safeParseAsync validate validateSync validateAsync isValid stringify escape encodeURIComponent parseUrl parseURL parseArgs sign verify',
    // keep for later, or describe
    'String Set Map RegExp Error Date Schema model keys values entries fromEntries set getItem setItem append',
    'useState useRef ref shallowRef reactive signal createSignal useSignal atom writable observable createContext inject',
    'describe it child id string url uri default prefault catch cookie scope nock middleware JSDOM NextRequest',
    // take from the command line, or ask for
    'option options requiredOption argument positional flag meow defineCommand prompt prompts input select question',
    'require import spawn execSync addAllowedOrigin',
  ]
    .flatMap((line) => line.split(' '))
    .concat(LEADING_CALLEES),
);
/** The same for names that have many forms. */
const NO_CONNECTION_FORMS =
  /^(?=\w+$)(?:assert|expect|to[A-Z]|is[A-Z]|copy|equals?$|\w*(?:[sS]wagger|[oO]pen[aA][pP][iI]|cors|\wEquals?$|[oO]rigins?$|\wError$))/;

/** Callees that listen where they are told to. */
const LISTENS = /(^|\.)(listen\w*|bind\w*|serve|createServer|\w*Server|next|start)$/;

/** Callees whose name says that they open a connection, or make what does. */
const OPENS =
  /(?:^|\.)(?=\w+$)(?:connect|(?:create|init|make|get|new|open)\w*(?:Link|Socket|Channel|Consumer|Producer|Queue|Worker|D[bB]|Database|Mongo|Redis)$|(?!create)\w*Provider$|\w*(?:Client|[dD]river|Adapter|Transport(?:er)?|Connection|Pool)$)/;

/** Names of things that list who may call, say who we are, or are shown to people, and fields of the key file of a Google service account: no target of a connection. */
const NO_TARGET_KEY =
  /^(auth|token)_uri$|x509_cert_url$|origin|cors|allow|whitelist|trusted|issuer|audience|domain|description|example|title|placeholder|label|servers|docs|swagger|canonical|sitemap|frontend|^client$|client_?(url|uri)$|^site$|site_?url|web_?url|app_?url$|open_?graph|twitter|metadata_?base|home_?page|public_?url|patterns?$|^spec$|^initial_?(state|values)$|^default_?(settings|preferences)$|^images?$|avatar|picture|cover|^host_?permissions$|^matches$|^data$/i;

/** Names under which a program keeps the address of something that it dials. */
const TARGET_KEY =
  /(^|[a-z_])(url|uri|host|hostname|endpoint|server|base|baseurl|api|address|dsn|backend|gateway|broker|brokers|connection|connectionstring|database|db|proxy|target|node|socket|ws|rpc|redis|mongo|amqp|rabbit|kafka)(?:s|_?url|_?uri|_?host|_?string|_?endpoint|_?path|_?server)?$|\b(?=\w+$)\w*?(?:^|[a-z_])(?:mongo|rabbit|kafka)/i;

/** Words of variables that hold the address of a service which others run: databases, brokers, interfaces. */
const SERVICES = new Set(
  (
    'mongo mongodb mongoose atlas db database postgres postgresql pg psql mysql mariadb mssql sql redis valkey kv memcached amqp rabbit rabbitmq rmq mq kafka nats broker brokers ' +
    'elastic elasticsearch opensearch typesense meili meilisearch qdrant weaviate milvus chroma clickhouse influx influxdb cassandra scylla neo4j couchdb couchbase surrealdb arango ' +
    'ldap minio mqtt temporal consul vault supabase appwrite pocketbase convex strapi hasura directus graphql gql grpc rpc ws wss websocket websockets socket api backend gateway service ' +
    'microservice cluster eventstore zookeeper etcd'
  ).split(' '),
);
/** Words of a mail server, which many programs do without: its address may be missing, but is no developer's machine. */
const OPTIONAL_SERVICES = new Set(['smtp', 'mail', 'mailer', 'email', 'imap']);
/** What a service does for a program: a name for its options, not for a variable that must be there. */
const PURPOSES = new Set(['cache', 'queue', 'storage', 'search']);
/** Words that name the program itself as well as another: whoever listens keeps its host under them, too. */
const OWN_SERVICES = new Set(
  'graphql gql grpc rpc ws wss websocket websockets socket api backend gateway service microservice cluster'.split(' '),
);
/** How such a name ends. */
const ENDINGS = new Set(
  'url uri urls uris host hostname hosts endpoint endpoints dsn address addresses broker brokers server servers string connection base'.split(
    ' ',
  ),
);
/** Words of what is shown to people, comes back to us, or is for one stage alone. */
const ELSEWHERE = new Set(
  (
    'client frontend front site web website app public redirect callback return success cancel cors origin origins allowed login logout signin oauth cdn image images asset assets static ' +
    'docs doc swagger webhook hook reset path prefix route secret key token issuer audience domain sentry posthog analytics aws s3 r2 test dev development local own shadow direct'
  ).split(' '),
);

/** Whether a callee of this name gets addresses for anything but to dial them. */
export function dialsNothing(callee: string): boolean {
  // `this.$axios.delete(…)` of Nuxt 2 and vue-axios; of a Map it is a key.
  if (/(^|\.)\$?(axios|http|api|httpClient)\.delete$/i.test(callee)) return false;
  const name = callee.slice(callee.lastIndexOf('.') + 1).replace(/\(\)$/, '');
  return NO_CONNECTION.has(name) || NO_CONNECTION_FORMS.test(name) || callee.endsWith('getConfiguration().get');
}

/** Whether a callee of this name may be a server, which is told where to listen. */
export function mayListen(callee: string): boolean {
  return LISTENS.test(callee);
}

/** Whether a callee of this name opens a connection, or makes what does. */
export function opensConnection(callee: string): boolean {
  return OPENS.test(callee) && !dialsNothing(callee) && !mayListen(callee);
}

/** Whether what stands under this name is never dialled; an address itself, or something with an address in it. */
export function isNoTarget(name: string, isItself = false): boolean {
  // OpenAPI 3.1 lists objects under `servers`; a list of addresses is one of a cluster.
  if (isItself && /^servers$/i.test(name)) return false;
  return NO_TARGET_KEY.test(name) || speaksOfLinks(name) || leadOfFunction(name) !== undefined;
}

/** Whether a program keeps the address of something that it dials under this name. */
export function isTarget(name: string): boolean {
  return TARGET_KEY.test(name);
}

/** Whether a program keeps addresses of several things that it dials under this name: `API_ENDPOINTS`, `urls`, `serviceUrls`. */
export function isListOfTargets(name: string): boolean {
  const words = wordsOf(name);
  return /^(urls|uris|endpoints|hosts|apis|services|backends|servers)$/.test(words.at(-1) ?? '') && !isNoTarget(name);
}

/** Whether this name says that its value is for a developer's machine: `developmentConfig`, `HOST_NAME_DEV`, `test`. */
export function isForDevelopment(name: string): boolean {
  const words = wordsOf(name);
  return [words[0], words.at(-1)].some(
    (word) =>
      word !== undefined &&
      /^(dev|develop|development|local|localhost|hardhat|ganache|anvil|emulator|emulators|offline|test|testing|tests|mock)$/.test(word),
  );
}

/** Whether this name speaks of a service which others run. */
export function isService(name: string): boolean {
  return wordsOf(name).some((word) => SERVICES.has(word) || OPTIONAL_SERVICES.has(word) || PURPOSES.has(word));
}

/** Whether this name speaks of a service that only others run: a program that is one, too, would not call itself so. */
export function isOthersService(name: string): boolean {
  return wordsOf(name).some((word) => !OWN_SERVICES.has(word) && isService(word));
}

/** Whether a variable of this name holds the address of a service which others run, and which the program cannot do without. */
export function isServiceAddress(name: string): boolean {
  return isAddress(name) && wordsOf(name).some((word) => SERVICES.has(word));
}

/** Whether a variable of this name holds an address that a program dials. */
export function isAddress(name: string): boolean {
  const words = wordsOf(withoutPublicPrefix(name));
  // What follows the ending tells two of a kind apart: `DB_URL_ONLINE`.
  const ends = words.slice(-2).some((word) => ENDINGS.has(word));
  return ends && !words.some((word) => ELSEWHERE.has(word));
}

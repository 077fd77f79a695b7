import { failingSources, mayConnectByDefault, mayIgnoreTargets, mayListen, mayWaitForEver } from '../../clients/catalogue.js';
import type { Fault } from '../faults.js';
import type { FileFacts } from '../file-facts.js';
import { type Hint, asksConfiguration, both, either, holds, loads, mayConnect, mayHandOn, modulesOf } from '../hints.js';
import { faultsOfAddresses } from './addresses.js';
import { faultsOfDeclarations } from './declarations.js';
import { faultsOfExposure } from './exposure.js';
import { faultsOfPrivateHosts } from './private-hosts.js';
import { faultsOfSchemes } from './schemes.js';
import { ADDRESS_READ_TEXT } from '../../env/no-addresses.js';
import { PUBLIC_NAME_TEXT } from '../../env/public-names.js';
import { BEHIND_SERVERS, faultsOfSecrets, namesPublicSecret } from './secrets.js';
import { faultsOfUnreadTargets } from './unread-targets.js';
import { faultsOfListeners } from './listeners.js';
import { LOOPBACK_TEXTS, PASSWORD_TEXT, PRIVATE_TEXT } from '../connections/address-literals.js';
import { faultsOfLink } from './links.js';
import { faultsOfMissingListeners } from './error-listeners.js';
import { faultsOfRejections } from './rejections.js';
import { faultsOfRelativeUrls } from './relative-urls.js';
import { faultsOfTimeouts } from './timeouts.js';

/**
 * One question about the places of a file: where they lead, whether anybody can reach them, what happens when nobody answers. A place has one
 * fault for each concern, so that one mistake is reported once, and two mistakes twice.
 */
export interface Concern {
  /** The faults that it finds, in the order of the rules: of several at one place, the first counts. */
  readonly kinds: readonly Fault['kind'][];
  /** What a file must hold somewhere to have such a fault at all: all other files cost this look. */
  readonly hint: Hint;
  readonly find: (facts: FileFacts) => Iterable<Fault>;
}

/** The global, or a method or package that is called like it. */
const FETCH = /\bfetch\b/i;

const readsAddress = holds(ADDRESS_READ_TEXT);

/** Where connections and links lead. */
const addresses: Concern = {
  kinds: [
    'localhost',
    'own-route',
    'inverted-gate',
    'schema-default',
    'fallback',
    'dead-fallback',
    'unexposed',
    'unguarded',
    'implicit',
    'empty',
    'schemeless',
    'dead-scheme',
    'link',
    'link-fallback',
  ],
  hint: either(holds(...LOOPBACK_TEXTS), asksConfiguration, loads(mayConnectByDefault), both(readsAddress, either(mayConnect, mayHandOn))),
  *find(facts) {
    for (const connection of facts.connections) {
      // Side-cars and tools for development.
      if (connection.client?.local || (connection.isHarmless && connection.omitted === undefined)) continue;
      yield* faultsOfAddresses(facts, connection);
      yield* faultsOfExposure(facts, connection);
    }
    yield* faultsOfSchemes(facts);
    for (const link of facts.links) yield* faultsOfLink(link);
  },
};

/** Whether what is dialled exists outside of one network. */
const networks: Concern = {
  kinds: ['private-host', 'private-fallback'],
  hint: either(
    // A host alone: an option of a client, an argument, a fallback, in a list of brokers.
    holds(new RegExp(PRIVATE_TEXT, 'i'), /host(?:name)?['"]?\s*:\s*['"]/i, /['"][\w-]+:\d{2,5}['"]/),
    loads(mayConnectByDefault),
    both(readsAddress, either(mayConnect, mayHandOn)),
  ),
  *find(facts) {
    for (const connection of facts.connectionsInNetworks) if (!connection.client?.local) yield* faultsOfPrivateHosts(connection);
  },
};

/** Whether libraries look where the targets stand. */
const unreadTargets: Concern = {
  kinds: ['ignored'],
  hint: either(holds(/\b[bB]ase(?:Url|url|URL)\b/), loads(mayIgnoreTargets)),
  find: faultsOfUnreadTargets,
};

/** Whether anybody can reach what listens. */
const listening: Concern = {
  kinds: ['localhost-listen', 'implicit-listen', 'hardcoded-port'],
  hint: either(holds('Bun.', 'Deno.', '.listen'), loads(mayListen)),
  find: faultsOfListeners,
};

/** Whether anybody hears what a client or server emits when it fails. */
const errorEvents: Concern = {
  kinds: ['unheard'],
  hint: loads(failingSources('emits')),
  find: faultsOfMissingListeners,
};

/** Whether anything handles that a connection is refused. */
const rejections: Concern = {
  kinds: ['unhandled'],
  hint: either(holds(FETCH), loads(failingSources('rejects'))),
  find: faultsOfRejections,
};

/** Whether anybody is told to set the variables that connections need. */
const declarations: Concern = {
  kinds: ['undeclared'],
  hint: both(({ settings }) => settings.env.declared !== undefined, either(asksConfiguration, readsAddress)),
  find: faultsOfDeclarations,
};

/** Whether what opens a service stays secret. */
const secrets: Concern = {
  kinds: ['written-password', 'public-secret'],
  hint: either(
    holds(new RegExp(PASSWORD_TEXT)),
    both(holds(new RegExp(PUBLIC_NAME_TEXT)), either(namesPublicSecret, loads(modulesOf(({ category }) => BEHIND_SERVERS.has(category))))),
  ),
  find: faultsOfSecrets,
};

/** Whether a URL means anything where the code runs. */
const origins: Concern = {
  kinds: ['relative-url'],
  hint: both(holds(/['"`]\/(?!\/)/), either(holds(FETCH), loads(modulesOf(({ whenRelative }) => whenRelative !== undefined)))),
  find: faultsOfRelativeUrls,
};

/** How long a connection waits. */
const waiting: Concern = {
  kinds: ['no-timeout'],
  hint: either(holds(FETCH), loads(mayWaitForEver)),
  find: faultsOfTimeouts,
};

/** All concerns. What one of them costs is paid when a rule asks for one of its faults. */
const concerns: readonly Concern[] = [
  addresses,
  networks,
  unreadTargets,
  listening,
  errorEvents,
  rejections,
  declarations,
  secrets,
  origins,
  waiting,
];

const byKind: ReadonlyMap<Fault['kind'], Concern> = new Map(
  concerns.flatMap((concern) => concern.kinds.map((kind) => [kind, concern] as const)),
);

/** The concern that finds faults of a kind. */
export function concernOf(kind: Fault['kind']): Concern | undefined {
  return byKind.get(kind);
}

const known = new WeakMap<readonly Fault['kind'][], readonly Concern[]>();

/** The concerns that find faults of these kinds; rules ask for the same list in every file. */
export function concernsOf(kinds: readonly Fault['kind'][]): readonly Concern[] {
  let found = known.get(kinds);
  if (!found) {
    found = [...new Set(kinds.flatMap((kind) => concernOf(kind) ?? []))];
    known.set(kinds, found);
  }
  return found;
}

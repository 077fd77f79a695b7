import type { TSESTree } from '@typescript-eslint/utils';

import { HOST_ONLY_HINT, isHostOnlyVariable, isPrivateHost } from '../../env/platforms.js';
import { withoutPublicPrefix } from '../../env/public-names.js';
import { wordsOf } from '../../env/words.js';
import type { Category } from '../../clients/schema.js';
import { addressConnection } from '../connections/address-uses.js';
import { destinationsOf } from '../connections/destinations.js';
import type { Connection, EnvRead, PossibleValue, TargetUse } from '../facts.js';
import type { Fault } from '../faults.js';
import type { FileFacts } from '../file-facts.js';
import { isPrefixed, knowsSchemes } from '../connections/scheme-tests.js';
import type { SourceFile } from '../code/source-file.js';
import { findParsedUrls } from '../connections/parsed-urls.js';
import { evaluate } from '../values/values.js';
import { startWalk } from '../values/walk.js';
import { isLocalGate, valuesOf } from './deployed-values.js';

/** Clients whose URL starts with `http:` or `ws:`; what a database calls its URL may be a host. */
const WANTS_URL: ReadonlySet<Category> = new Set<Category>([
  'http',
  'websocket',
  'graphql',
  'rpc',
  'ai',
  'auth',
  'baas',
  'chain',
  'cloud',
  'saas',
  'infra',
  'proxy',
  'framework',
  'telemetry',
]);

/** Variables that hold a host alone (`VERCEL_URL`), where a URL is wanted: at a client, in `new URL()`, exported under a name that says so. */
export function* faultsOfSchemes(facts: FileFacts): Generator<Fault> {
  const file = facts.source;
  if (!HOST_ONLY_HINT.test(file.sourceCode.text)) return;
  for (const connection of facts.connections) if (!connection.client?.local) yield* faultsOfConnection(file, connection);
  for (const connection of [...findParsedUrls(file), ...exportedUrls(facts)]) yield* faultsOfConnection(file, connection);
}

function* faultsOfConnection(file: SourceFile, connection: Connection): Generator<Fault> {
  for (const { target, value } of valuesOf(connection)) {
    if (!wantsUrl(connection, target) || value.conditions.some(isLocalGate)) continue;
    const dead = value.conditions.find((condition) => condition.kind === 'dead');
    const [first] = value.pieces;
    if (dead?.kind === 'dead') {
      if (first && isHostOnlyVariable(dead.name)) yield { kind: 'dead-scheme', node: first.node, connection, variable: dead.name };
      continue;
    }
    const read = bareHost(value);
    if (read && !isHandled(file, read, target, connection))
      yield {
        kind: 'schemeless',
        node: read.node,
        connection,
        target,
        value,
        read,
        text: textOf(value),
        scheme: `${connection.client?.category === 'websocket' ? 'ws' : 'http'}${isPrivateHost(read.name) ? '' : 's'}`,
      };
  }
}

function wantsUrl({ client, kind }: Connection, target: TargetUse): boolean {
  if (target.kind !== 'url' && target.kind !== 'base-url' && target.kind !== 'url-or-options') return false;
  return kind === 'schema-default' ? false : client === undefined || (WANTS_URL.has(client.category) && !client.takesBareHost);
}

/** The read of a host-only variable that a value starts with. */
function bareHost({ pieces }: PossibleValue): EnvRead | undefined {
  const first = pieces.find((piece) => piece.kind !== 'text' || piece.text.trim() !== '');
  return first?.kind === 'env' && isHostOnlyVariable(first.read.name) ? first.read : undefined;
}

/** Whether the program asks for the scheme and adds it, or, where it exports the value, shows that a host is meant. */
function isHandled(file: SourceFile, read: EnvRead, { values }: TargetUse, { kind }: Connection): boolean {
  if (values.some((value) => hasSchemeBefore(value, read.name)) || knowsSchemes(file, read.node)) return true;
  return kind === 'exported-address' && (values.some(isPlainHost) || isPrefixed(file, read.node));
}

function hasSchemeBefore({ pieces }: PossibleValue, name: string): boolean {
  const [first, second] = pieces;
  return first?.kind === 'text' && first.text.endsWith('//') && second?.kind === 'env' && second.read.name === name;
}

/** `localhost:3000`, as what stands in for the variable. */
function isPlainHost({ pieces: [first] }: PossibleValue): boolean {
  return first?.kind === 'text' && first.text !== '' && !first.text.startsWith('/') && !first.text.includes('://');
}

/** What arrives at the target, with a host of the platform in the place of the variable. */
function textOf({ pieces }: PossibleValue): string {
  const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'env' ? 'app.example.com' : '…')).join('');
  // `new URL('/users', host)` is read as the one followed by the other.
  return text.replace(/^([^/]+)\/\//, '$1/');
}

/** What is exported under the name of a URL, and the results of exported functions that are called so. */
function exportedUrls({ source: file, reads }: FileFacts): readonly Connection[] {
  return reads.flatMap((read) => {
    if (!isHostOnlyVariable(read.name)) return [];
    return destinationsOf(file, read.node).flatMap((destination) => {
      if ((destination.kind !== 'export' && destination.kind !== 'result') || !isUrlName(destination.keys.at(-1) ?? '', read.name))
        return [];
      return [addressConnection(file, destination, valuesAt(file, destination.value))];
    });
  });
}

function valuesAt(file: SourceFile, value: TSESTree.Node): readonly PossibleValue[] {
  return evaluate(value, startWalk(file));
}

/** Whether a name says that it holds a URL. One that repeats the platform (`vercelUrl`) hands the variable on; next-auth 4 adds the scheme to its own. */
function isUrlName(name: string, variable: string): boolean {
  const words = wordsOf(withoutPublicPrefix(name));
  const [platform] = wordsOf(withoutPublicPrefix(variable));
  return /^(url|uri|origin|endpoint|base)$/.test(words.at(-1) ?? '') && !words.some((word) => word === platform || /auth$/.test(word));
}

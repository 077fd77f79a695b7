import type { TSESTree } from '@typescript-eslint/utils';

import { parsePlace } from '../../clients/paths.js';
import type { Client } from '../../clients/schema.js';
import { isScriptFile } from '../../env/files.js';
import { type ValueAddress, addressKindOf, addressOf } from '../connections/address-of.js';
import type { ClientUse } from '../connections/client-references.js';
import { conditionsAt } from '../conditions/conditions.js';
import { labelOf, startOf } from '../connections/connections.js';
import type { Connection, PossibleValue, TargetUse } from '../facts.js';
import type { Fault } from '../faults.js';
import type { FileFacts } from '../file-facts.js';
import { locate } from '../values/locate.js';
import { callsOwnServer } from '../servers/own-servers.js';
import { startOfText } from '../values/possible-values.js';
import { isInBuildFunction } from '../conditions/server-functions.js';
import { sideOf } from '../conditions/sides.js';
import type { SourceFile } from '../code/source-file.js';
import { stringOf, unwrap } from '../code/syntax.js';
import { isBounded, mayBeBounded, timeoutPlacesOf } from '../failures/timeouts.js';
import { startWalk } from '../values/walk.js';
import { isLocalGate } from './deployed-values.js';

/** Undici's way to set the timeouts of every `fetch` of the program (undici 7, lib/global.js). */
const SETS_ALL_FETCHES = /\bsetGlobalDispatcher\b/;

/** Calls that wait for an answer without end, or for longer than anybody waits for them. */
export function* faultsOfTimeouts(facts: FileFacts): Generator<Fault> {
  const { source: file } = facts;
  // Who runs a script sees that it hangs.
  if (isScriptFile(file.filename)) return;
  const candidates = facts.uses.filter((use) => timeoutPlacesOf(use).length > 0);
  const settled = settledClients(file, candidates);
  const connections = new Map(facts.clientConnections.map((connection) => [connection.node, connection]));
  for (const use of candidates) {
    const client = use.matches.find(({ shape }) => shape.timeouts)?.client;
    // An instance is told once, where it is made.
    if (!client || client.local || use.onInstance || use.form === 'assign' || settled.has(client)) continue;
    if (!mayWait(file, use, client, connections.get(use.node)) || isBounded(file, use) || mayBeBounded(file, use)) continue;
    const isInBuild = isInBuildFunction(file, use.node);
    yield {
      kind: 'no-timeout',
      node: reportedNode(use),
      call: use.node,
      label: labelOf(use),
      client,
      places: timeoutPlacesOf(use),
      isInBuild,
    };
  }
}

/** Clients for which the file sets a timeout that holds for all calls, or for calls of their instances. */
function settledClients(file: SourceFile, uses: readonly ClientUse[]): ReadonlySet<Client> {
  const settled = new Set<Client>();
  const setsAllFetches = SETS_ALL_FETCHES.test(file.sourceCode.text);
  for (const use of uses) {
    const clients = use.matches.map(({ client }) => client);
    const isOfAll = use.form === 'assign' || (use.onInstance && isBounded(file, use));
    for (const client of clients) if (isOfAll || (setsAllFetches && /^(fetch|undici)$/.test(client.name))) settled.add(client);
  }
  return settled;
}

/** Whether a call is made where nobody else stops it: a browser gives up by itself, and nothing drops packets to the same machine. */
function mayWait(file: SourceFile, use: ClientUse, client: Client, connection: Connection | undefined): boolean {
  if (client.runsOn !== 'server' && sideOf(file, use.node) !== 'server') return false;
  if (conditionsAt(file, use.node).some(isLocalGate)) return false;
  return !staysOnMachine(file, connection) && !isSocketFile(file, use) && !isOfBundle(file, use);
}

/** One thing that a target may be, and the address that it spells. */
interface AddressedValue {
  readonly target: TargetUse;
  readonly value: PossibleValue;
  readonly address: ValueAddress | undefined;
}

function staysOnMachine(file: SourceFile, connection: Connection | undefined): boolean {
  if (!connection) return false;
  if (connection.omitted !== undefined) return !connection.client?.readsEnv?.length;
  const values = connection.targets.flatMap((target): readonly AddressedValue[] => {
    const kind = addressKindOf(target.kind);
    return kind ? target.values.map((value) => ({ target, value, address: addressOf(value, kind) })) : [];
  });
  return (
    values.length > 0 &&
    values.every((each) => each.address?.loopback ?? (needsNoNetwork(connection, each.value) || isOwnServer(file, each)))
  );
}

function isOwnServer(file: SourceFile, { target, value, address }: AddressedValue): boolean {
  return callsOwnServer(file, target.node, value, address?.parsed.authorities[0]?.port);
}

/** What no network is asked for: a route of the application that the framework calls itself (`load({ fetch })` of SvelteKit), a file, data. */
const NO_NETWORK = /^(?:\/(?!\/)|\.|data:|blob:|file:)/;

function needsNoNetwork({ client }: Connection, value: PossibleValue): boolean {
  return client?.name === 'fetch' && NO_NETWORK.test(startOfText(value)?.text ?? '');
}

/** `fetch(new URL('./font.ttf', import.meta.url))`: a file of the bundle. */
function isOfBundle({ sourceCode }: SourceFile, { node }: ClientUse): boolean {
  const url = node.type === 'CallExpression' ? node.arguments[0] : undefined;
  return url?.type === 'NewExpression' && sourceCode.getText(url).includes('import.meta.url');
}

function isSocketFile(file: SourceFile, use: ClientUse): boolean {
  return use.matches.some(({ shape }) =>
    shape.targets.some(({ at, kind }) => {
      const start = kind === 'path' ? startOf(use, parsePlace(at)) : undefined;
      if (!start) return false;
      return start.steps.length > 0
        ? locate(start.node, start.steps, startWalk(file)).found.length > 0
        : /^[/\\.]/.test(stringOf(unwrap(start.node)) ?? '');
    }),
  );
}

/** The options that lack a timeout, where the call spells them; else what is called. */
function reportedNode(use: ClientUse): TSESTree.Node {
  const { node, callee } = use;
  const roots = timeoutPlacesOf(use).map(({ at }) => parsePlace(at).root);
  for (const root of roots) {
    const argument = root.kind === 'argument' && 'arguments' in node ? node.arguments[root.index] : undefined;
    if (argument?.type === 'ObjectExpression') return argument;
  }
  return callee;
}

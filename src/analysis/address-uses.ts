import type { TSESTree } from '@typescript-eslint/utils';

import { looksLikeAddress } from '../address/target.js';
import type { TargetKind } from '../clients/schema.js';
import { conditionsAt } from './conditions.js';
import { type Destination, destinationsOf } from './destinations.js';
import type { Connection, PossibleValue } from './facts.js';
import { HOLE } from '../address/hole.js';
import { under } from './possible-values.js';
import type { SourceFile } from './source-file.js';
import { evaluate } from './values.js';
import { startWalk } from './walk.js';

/** Callees that get addresses to print, compare, parse, allow or show, not to dial. */
const NO_CONNECTION =
  /(^|\.)(log|info|warn|error|debug|trace|verbose|print|write|writeln|writeHead|group|table|includes|startsWith|endsWith|indexOf|match|matchAll|test|exec|search|split|has|delete|equals?|deepEqual|strictEqual|assert\w*|ok|expect\w*|to[A-Z]\w*|cors\w*|setHeader|header|append|describe|it|test|send|json|end|render|redirect|open|opn|push|navigate|goto|visit|getItem|setItem|parse|stringify|escape|encodeURIComponent|require|import|listen|redirectTo|addServer|setBasePath|set|t|i18n|String|Set|Map|RegExp|Error|\w+Error|Date|useState|createContext|allowedOrigins?|addAllowedOrigin|isLocal\w*|is[A-Z]\w*|spawn|exec|execSync|parseUrl|parseURL|default|describe|string|url|uri|cookie|sign|verify|createElement|setAttribute|Link)$/;

/** Names of things that list who may call, say who we are, or are shown to people: no target of a connection. */
const NO_TARGET_KEY = /origin|cors|allow|whitelist|trusted|redirect|callback|return|cancel|success_?url|issuer|audience|domain|link|href|src|description|example|title|placeholder|label|servers|docs|swagger|canonical|sitemap|frontend|client_?(url|uri)?$|site_?url|web_?url|metadata_?base|home_?page|public_?url/i;

/** Names under which a program keeps the address of something that it dials. */
const TARGET_KEY = /(^|[a-z_])(url|uri|host|hostname|endpoint|server|base|baseurl|api|address|dsn|backend|gateway|broker|brokers|connection|connectionstring|database|proxy|target|node|socket|ws|rpc|redis|mongo\w*|amqp|rabbit\w*|kafka\w*)(s|_?url|_?uri|_?host|_?string|_?endpoint|_?path|_?server)?$/i;

/** Loopback literals that leave the file's sight: handed to a call that nobody knows, or exported. */
export function findAddressUses(file: SourceFile, literal: TSESTree.Node, isKnownCall: (node: TSESTree.Node) => boolean): readonly Connection[] {
  return destinationsOf(file, literal).flatMap((destination) => {
    if (destination.keys.some((key) => NO_TARGET_KEY.test(key))) return [];
    if (destination.kind !== 'export' && (isKnownCall(destination.node) || NO_CONNECTION.test(destination.label))) return [];
    const values = addressValues(file, destination);
    return values.length > 0 ? [connectionOf(file, destination, values)] : [];
  });
}

function addressValues(file: SourceFile, destination: Destination): readonly PossibleValue[] {
  const name = destination.keys.at(-1) ?? '';
  const named = TARGET_KEY.test(name);
  if (destination.kind === 'export' && !named && destination.keys.length > 1) return [];
  if (destination.kind === 'attribute' && !named) return [];
  const values = under(evaluate(destination.value, startWalk(file)), conditionsAt(file, destination.value));
  return values.filter((value) => {
    const text = value.pieces.map((piece) => (piece.kind === 'text' ? piece.text : HOLE)).join('');
    // A bare `localhost` is an address only under a name that says so.
    return looksLikeAddress(text) || (named && /^[\w.:[\]-]+$/.test(text) && /host|server|address/i.test(name)) || text.startsWith(HOLE);
  });
}

function connectionOf(file: SourceFile, { kind, label, node, value, keys }: Destination, values: readonly PossibleValue[]): Connection {
  const name = keys.at(-1) ?? '';
  const target: TargetKind = /host/i.test(name) ? 'host:port' : 'url';
  return {
    kind: kind === 'export' ? 'exported-address' : 'address-argument',
    label: kind === 'export' ? [...keys].join('.') || label : label,
    client: undefined,
    node,
    targets: [{ node: value, kind: target, values }],
    omitted: undefined,
    conditions: conditionsAt(file, node),
  };
}

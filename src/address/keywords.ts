import type { Authority, Span } from './authority.js';
import { readAuthority, splitAtCommas } from './authority.js';
import { HOLE } from './hole.js';

/** What a connection string of `key=value` pairs says about where to connect. */
export interface KeywordAddress {
  readonly authorities: readonly Authority[];
  readonly credentials: Span | undefined;
}

interface Pair {
  readonly key: string;
  readonly value: string;
  readonly start: number;
}

// ADO.NET (SqlConnection, Npgsql, MySqlConnector), ODBC, libpq section 34.1.2, Azure SDK connection strings.
const HOST_KEYS = new Set([
  'server',
  'data source',
  'datasource',
  'address',
  'addr',
  'network address',
  'host',
  'hostname',
  'host name',
  'hostaddr',
]);
const URL_KEYS = new Set([
  'endpoint',
  'accountendpoint',
  'blobendpoint',
  'queueendpoint',
  'tableendpoint',
  'fileendpoint',
  'ingestionendpoint',
  'liveendpoint',
  'developmentstorageproxyuri',
]);
const SECRET_KEYS = new Set(['password', 'pwd', 'accountkey', 'sharedaccesskey', 'accesskey']);
const OTHER_KEYS = new Set([
  'port',
  'database',
  'initial catalog',
  'dbname',
  'user',
  'user id',
  'userid',
  'uid',
  'username',
  'user name',
  'driver',
  'provider',
  'sslmode',
  'ssl mode',
  'encrypt',
  'trusted_connection',
  'integrated security',
  'application name',
  'application_name',
  'connect_timeout',
  'connection timeout',
  'defaultendpointsprotocol',
  'accountname',
  'usedevelopmentstorage',
  'instrumentationkey',
  'sharedaccesskeyname',
  'authtype',
  'persist security info',
]);

/** Whether a text is a list of `key=value` pairs of which the first key belongs to a connection string. */
export function isKeywordList(text: string): boolean {
  const equals = text.indexOf('=');
  if (equals === -1 || equals > 40) return false;
  const key = keyOf(text.slice(0, equals));
  return HOST_KEYS.has(key) || URL_KEYS.has(key) || SECRET_KEYS.has(key) || OTHER_KEYS.has(key);
}

/** Reads a connection string of `key=value` pairs; `readUrl` reads a URL that stands as a value. Nothing if it names no host. */
export function parseKeywords(
  text: string,
  readUrl: (text: string, span: Span) => readonly Authority[] | undefined,
): KeywordAddress | undefined {
  const pairs = readPairs(text);
  if (!pairs) return undefined;
  const port = pairs.find((pair) => pair.key === 'port');
  const authorities = pairs.flatMap((pair): readonly Authority[] => {
    if (URL_KEYS.has(pair.key)) return readUrl(text, spanOf(pair)) ?? [];
    return HOST_KEYS.has(pair.key) ? readServers(text, pair).map((authority) => withPort(authority, port)) : [];
  });
  const secret = pairs.find((pair) => SECRET_KEYS.has(pair.key) && pair.value !== '');
  const found = authorities.length > 0 ? authorities : storageEmulator(pairs);
  return found.length > 0 ? { authorities: found, credentials: secret && spanOf(secret) } : undefined;
}

/** The secret in a list of pairs that need not name a host: the account name of an Azure storage account is its host. */
export function secretInPairs(text: string): Span | undefined {
  const secret = isKeywordList(text) ? readPairs(text)?.find((pair) => SECRET_KEYS.has(pair.key) && pair.value !== '') : undefined;
  return secret && spanOf(secret);
}

function spanOf(pair: Pair): Span {
  return [pair.start, pair.start + pair.value.length];
}

function keyOf(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** `;` separates the pairs, or, as in libpq, white space. */
function readPairs(text: string): readonly Pair[] | undefined {
  const usesSemicolons = text.includes(';') || /\s/.test(text.slice(0, text.indexOf('=')).trim());
  const pairs: Pair[] = [];
  let at = 0;
  while (text.slice(at).replaceAll(';', '').trim() !== '') {
    const equals = text.indexOf('=', at);
    // A word that belongs to no pair: prose.
    if (equals === -1) return undefined;
    const key = keyOf(text.slice(at, equals)).replace(/^[; ]+/, '');
    if (key === '' || key.includes(';') || (!usesSemicolons && key.includes(' '))) return undefined;
    const value = readValue(text, equals + 1, usesSemicolons);
    pairs.push({ key, value: text.slice(...value.span), start: value.span[0] });
    at = value.end;
  }
  return pairs;
}

function readValue(text: string, from: number, usesSemicolons: boolean): { readonly span: Span; readonly end: number } {
  const start = from + text.slice(from).search(/\S|$/);
  const first = text.charAt(start);
  const close = first === '{' ? '}' : first;
  const closed = first === "'" || first === '"' || first === '{' ? text.indexOf(close, start + 1) : -1;
  if (closed !== -1) return { span: [start + 1, closed], end: closed + 1 };
  const length = text.slice(start).search(usesSemicolons ? /;|$/ : /\s|$/);
  return { span: [start, start + text.slice(start, start + length).trimEnd().length], end: start + length };
}

function readServers(text: string, pair: Pair): readonly Authority[] {
  // SQL Server: protocol in front, port after a comma.
  const start = pair.start + (/^(?:tcp|np|lpc|admin):/i.exec(pair.value)?.[0].length ?? 0);
  const [, end] = spanOf(pair);
  const written = text.slice(start, end);
  // libpq takes a folder as the place of a unix socket.
  if (written.startsWith('/')) return [];
  const comma = written.lastIndexOf(',');
  const afterComma = written.slice(comma + 1).trim();
  if (comma > 0 && (/^\d+$/.test(afterComma) || afterComma === HOLE)) {
    const hostEnd = start + written.slice(0, comma).trimEnd().length;
    const portStart = start + written.indexOf(afterComma, comma);
    return [{ host: text.slice(start, hostEnd), port: afterComma, hostStart: start, hostEnd, portStart }];
  }
  return splitAtCommas(text, [start, end]).flatMap((span) => readAuthority(text, span) ?? []);
}

function withPort(authority: Authority, port: Pair | undefined): Authority {
  return authority.port !== undefined || !port || port.value === '' ? authority : { ...authority, port: port.value, portStart: port.start };
}

/** Azurite answers for the account devstoreaccount1 on loopback (Azure Storage documentation, "connection strings for the emulator"). */
function storageEmulator(pairs: readonly Pair[]): readonly Authority[] {
  const pair = pairs.find(
    ({ key, value }) =>
      (key === 'usedevelopmentstorage' && value.toLowerCase() === 'true') || (key === 'accountname' && value === 'devstoreaccount1'),
  );
  return pair ? [{ host: '127.0.0.1', port: undefined, hostStart: pair.start, hostEnd: spanOf(pair)[1], portStart: undefined }] : [];
}

import type { Authority, Span } from './authority.js';
import { endBeforePathHole, readAuthorities, readAuthority, splitAtCommas } from './authority.js';
import { HOLE, holeOffsets } from './hole.js';
import { classifyHost, isLoopbackHost } from './host.js';
import { isKeywordList, parseKeywords } from './keywords.js';
import { isNetworkScheme, mayNameHost } from './schemes.js';

export type { Authority, Span } from './authority.js';

/** What a text is expected to be; the kinds of the catalogue's targets that can name a host. */
export type AddressKind = 'url' | 'base-url' | 'connection-string' | 'host' | 'host:port';

/** What a text says about where to connect. All offsets count from the start of the text. */
export interface ParsedAddress {
  readonly form: 'url' | 'host' | 'host-port' | 'keyword';
  /** In lower case; may contain holes; absent where the text names none, and where a leading hole may hold it. */
  readonly scheme: string | undefined;
  /** The hosts. Empty if one hole stands for the whole origin. */
  readonly authorities: readonly Authority[];
  /** `user:password`, or the password of a `key=value` list. */
  readonly credentials: Span | undefined;
  /** Where `scheme://authority` ends and the path begins; the end of the text where all of it is the address. */
  readonly originEnd: number;
}

/** Which holes of a text stand where, by their number in it (the first hole is 0). Holes in credentials, paths and queries are in none. */
export interface OriginHoles {
  readonly scheme: readonly number[];
  readonly host: readonly number[];
  readonly port: readonly number[];
}

const SCHEME = new RegExp(`^([A-Za-z${HOLE}][\\w+.\\-${HOLE}]*):(?://|\\\\\\\\)`);
// For these the WHATWG URL parser takes any number of slashes.
const SPECIAL_SCHEME = /^(https?|wss?):[\\/]*/i;
const HOLE_AS_HOST = new RegExp(`^${HOLE}(?:[.-][\\w.\\-${HOLE}]*)?(?::[\\d${HOLE}]+)?(?=[/?#]|$)`);
const HOST_NAME = new RegExp(`^(?:[\\w.\\-${HOLE}]+|\\[[\\da-f:.]+\\])$`, 'i');
const SQL_SCHEME = /^(?:jdbc:)?(?:postgres|postgresql|cockroachdb|mysql|mariadb)$/;

/** Then the host before it is not used (libpq, mysql2, Prisma with Cloud SQL). */
const SOCKET_IN_QUERY = /[?&](?:host|socket|socketpath|unix_socket)=(?:\/|%2f)/i;

/** Reads an address out of a text in which each unknown part is a hole; nothing for what names no network host: a path, a file, prose. */
export function parseTarget(text: string, kind: AddressKind): ParsedAddress | undefined {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (kind === 'host') return parseHost(text, [start, end]);
  return kind === 'host:port' ? parseHostList(text, [start, end]) : parseUrlOrConnectionString(text, [start, end]);
}

/** Tells apart the holes that decide where a text leads from those in its path, query or credentials. */
export function holesInOrigin(text: string, kind: AddressKind): OriginHoles {
  const address = parseTarget(text, kind);
  const holes: { scheme: number[]; host: number[]; port: number[] } = { scheme: [], host: [], port: [] };
  if (!address) return holes;
  const [first] = address.authorities;
  holeOffsets(text).forEach((offset, index) => {
    const place = first ? placeOfHole(address, first, offset) : offset < address.originEnd ? 'host' : undefined;
    if (place) holes[place].push(index);
  });
  return holes;
}

/**
 * Whether a text is an address whoever gets it: an absolute URL of a network protocol, a connection string, `localhost:3000`.
 * Prose that mentions a URL is none, nor is the bare word `localhost`.
 */
export function looksLikeAddress(text: string): boolean {
  if (isKeywordList(text)) return text.split('=').length > 2 && parseUrlOrConnectionString(text, [0, text.length]) !== undefined;
  if (/\s/.test(text)) return false;
  const address = parseUrlOrConnectionString(text, [0, text.length]);
  if (!address) return false;
  if (address.form === 'url') return address.scheme !== undefined && isNetworkScheme(address.scheme);
  // `app.ts:12` and `12:30` have the same shape.
  return address.authorities.some(({ host, port }) => port !== undefined && !host.includes(HOLE) && isLocalWithoutScheme(host));
}

function placeOfHole(address: ParsedAddress, first: Authority, offset: number): keyof OriginHoles | undefined {
  for (const { hostStart, hostEnd, port, portStart } of address.authorities) {
    if (offset >= hostStart && offset < hostEnd) return 'host';
    if (port !== undefined && portStart !== undefined && offset >= portStart && offset < portStart + port.length) return 'port';
  }
  const schemeEnd = address.credentials?.[0] ?? first.hostStart;
  return address.form !== 'keyword' && offset < schemeEnd ? 'scheme' : undefined;
}

function parseHost(text: string, [start, end]: Span): ParsedAddress | undefined {
  const written = text.slice(start, end);
  if (written.includes('://')) return parseUrl(text, [start, end]);
  if (/^(?:\/|unix:|\\\\\.\\)/.test(written)) return undefined;
  const path = written.indexOf('/');
  const originEnd = path === -1 ? end : start + path;
  const authorities = readAuthorities(text, [start, originEnd]);
  if (!authorities) return undefined;
  const form = authorities.some(({ port }) => port !== undefined) ? 'host-port' : 'host';
  return { form, scheme: undefined, authorities, credentials: undefined, originEnd };
}

function parseHostList(text: string, span: Span): ParsedAddress | undefined {
  const authorities: Authority[] = [];
  let scheme: string | undefined;
  let originEnd = span[0];
  for (const [start, end] of splitAtCommas(text, span)) {
    const item = text.slice(start, end);
    // Options of a Redis configuration string, and socket files.
    if (/^[\w ]+=/.test(item) || item.startsWith('/') || item.startsWith('unix:')) continue;
    const url = item.includes('://') || item.startsWith(HOLE) ? parseUrl(text, [start, end]) : undefined;
    if (item.includes('://') && !url) continue;
    const path = item.indexOf('/');
    const hostEnd = path === -1 ? endBeforePathHole(text, [start, end]) : start + path;
    const found = url?.authorities ?? readAuthorities(text, [start, hostEnd]);
    if (!found) return undefined;
    authorities.push(...found);
    scheme ??= url?.scheme;
    originEnd = url?.originEnd ?? hostEnd;
  }
  return originEnd === span[0] ? undefined : { form: 'host-port', scheme, authorities, credentials: undefined, originEnd };
}

function parseUrlOrConnectionString(text: string, [start, end]: Span): ParsedAddress | undefined {
  if (isKeywordList(text)) {
    const found = parseKeywords(text, (whole, span) => parseUrl(whole, span)?.authorities);
    return found && { form: 'keyword', scheme: undefined, ...found, originEnd: end };
  }
  const urls = splitUrls(text, [start, end]).map((span) => parseUrl(text, span));
  const [first] = urls;
  const last = urls.at(-1);
  if (!first || !last) return undefined;
  return { ...first, authorities: urls.flatMap((url) => url?.authorities ?? []), originEnd: last.originEnd };
}

/** `nats://a:4222,nats://b:4222` is a list of URLs; `http://a/?next=x,http://b` is one. */
function splitUrls(text: string, [start, end]: Span): readonly Span[] {
  const written = text.slice(start, end);
  const query = written.search(/[?#]|$/);
  const spans: Span[] = [];
  let from = start;
  for (const match of written.slice(0, query).matchAll(/,\s*(?=[A-Z][\w+.-]{0,30}:\/\/)/gi)) {
    spans.push([from, start + match.index]);
    from = start + match.index + match[0].length;
  }
  spans.push([from, end]);
  return spans;
}

function parseUrl(text: string, [start, end]: Span): ParsedAddress | undefined {
  const written = text.slice(start, end);
  const prefix = /^jdbc:/i.exec(written)?.[0] ?? '';
  const match = SCHEME.exec(written.slice(prefix.length)) ?? SPECIAL_SCHEME.exec(written);
  if (match) {
    const scheme = (prefix + (match[1] ?? '')).toLowerCase();
    const afterScheme = start + prefix.length + match[0].length;
    return mayNameHost(scheme.slice(prefix.length)) ? parseAfterScheme(text, [afterScheme, end], scheme) : undefined;
  }
  if (written.startsWith('//')) return parseAfterScheme(text, [start + 2, end], undefined);
  if (written.startsWith(HOLE)) return parseAfterHole(text, [start, end]);
  return /^[./?#\\]/.test(written) ? undefined : parseWithoutScheme(text, [start, end]);
}

function parseAfterScheme(text: string, [start, end]: Span, scheme: string | undefined): ParsedAddress | undefined {
  const written = text.slice(start, end);
  if (scheme !== undefined && SQL_SCHEME.test(scheme) && SOCKET_IN_QUERY.test(written)) return undefined;
  // JDBC and the SQL Server drivers put options after semicolons.
  const stop = start + written.search(scheme !== undefined && /^jdbc:|^sqlserver$|^mssql$/.test(scheme) ? /[/?#\\;]|$/ : /[/?#\\]|$/);
  const at = text.lastIndexOf('@', stop - 1);
  const hostStart = at >= start ? at + 1 : start;
  const credentials: Span | undefined = at > start ? [start, at] : undefined;
  const lastHost = Math.max(hostStart, text.lastIndexOf(',', stop - 1) + 1);
  const originEnd = endBeforePathHole(text, [lastHost, stop]);
  const hosts = originEnd === hostStart ? hostsInQuery(text, [stop, end], scheme) : readAuthorities(text, [hostStart, originEnd]);
  // A socket file in place of the host, its slashes escaped.
  if (!hosts || hosts.some(({ host }) => /^%2f/i.test(host))) return undefined;
  return { form: 'url', scheme, authorities: hosts, credentials, originEnd };
}

/** libpq: `postgresql:///db?host=localhost`. */
function hostsInQuery(text: string, [start, end]: Span, scheme: string | undefined): readonly Authority[] | undefined {
  if (scheme === undefined || !SQL_SCHEME.test(scheme)) return undefined;
  const match = /[?&]host=([^&#]+)/.exec(text.slice(start, end));
  if (!match) return undefined;
  const hostEnd = start + match.index + match[0].length;
  return readAuthorities(text, [hostEnd - (match[1] ?? '').length, hostEnd]);
}

/** A hole at the start holds the origin, unless what follows shows that it holds less: a scheme, the start of a name, a host. */
function parseAfterHole(text: string, [start, end]: Span): ParsedAddress | undefined {
  const rest = text.slice(start + 1, end);
  if (rest.startsWith('//')) {
    const address = parseAfterScheme(text, [start + 3, end], undefined);
    const isHost = ({ host, port }: Authority): boolean => port !== undefined || classifyHost(host) !== 'single-label';
    if (address?.authorities.some(isHost)) {
      return { ...address, scheme: HOLE };
    }
  }
  // A hole before a whole loopback host: it can only be the scheme, with its slashes.
  if (/^(?:localhost|127(?:\.\d+){3}|\[::1\])(?=[:/?#]|$)/i.test(rest)) {
    const address = parseAfterScheme(text, [start + 1, end], HOLE);
    if (address) return address;
  }
  const authority = HOLE_AS_HOST.exec(text.slice(start, end))?.[0] ?? HOLE;
  const originEnd = endBeforePathHole(text, [start + 1, start + authority.length]);
  const found = originEnd - start > 1 ? readAuthority(text, [start, originEnd]) : undefined;
  return found
    ? { form: 'host-port', scheme: undefined, authorities: [found], credentials: undefined, originEnd }
    : { form: 'url', scheme: undefined, authorities: [], credentials: undefined, originEnd: start + 1 };
}

/** `localhost:3000/x`, `localhost`, `user:password@host:5432/db`; a word without a port is a relative path, unless it is a local name. */
function parseWithoutScheme(text: string, [start, end]: Span): ParsedAddress | undefined {
  const stop = start + text.slice(start, end).search(/[/?#]|$/);
  const at = text.lastIndexOf('@', stop - 1);
  const hasCredentials = at > start && text.slice(start, at).includes(':');
  if (at >= start && !(hasCredentials && mayNameHost(text.slice(start, text.indexOf(':', start)).toLowerCase()))) return undefined;
  const hostStart = hasCredentials ? at + 1 : start;
  const originEnd = endBeforePathHole(text, [Math.max(hostStart, text.lastIndexOf(',', stop - 1) + 1), stop]);
  const authorities = readAuthorities(text, [hostStart, originEnd]);
  if (
    !authorities?.every(({ host, port }) => (port === undefined ? isLocalWithoutScheme(host) : HOST_NAME.test(host) && mayNameHost(host)))
  ) {
    return undefined;
  }
  return { form: 'host-port', scheme: undefined, authorities, credentials: hasCredentials ? [start, at] : undefined, originEnd };
}

function isLocalWithoutScheme(host: string): boolean {
  if (!HOST_NAME.test(host) || !(/[a-z]/i.test(host) || /^(?:\d+\.){3}\d+$/.test(host) || host.startsWith('['))) return false;
  return isLoopbackHost(host) || !['public', 'single-label'].includes(classifyHost(host));
}

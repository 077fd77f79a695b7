import { HOLE } from './hole.js';

/** Where a host name or address leads. */
export type HostClass =
  /** This machine. */
  | 'loopback'
  /** `0.0.0.0` or `::`: a client that dials it reaches this machine. */
  | 'unspecified'
  /** RFC 1918 and RFC 4193. */
  | 'private'
  /** RFC 3927 and RFC 4291. */
  | 'link-local'
  /** RFC 6598, shared by carriers; also what Tailscale hands out. */
  | 'cgnat'
  /** A name that only a local network, a container engine or a cluster resolves. */
  | 'local-name'
  /** A name without a dot, such as a compose service. */
  | 'single-label'
  /** Everything else, also what is no host at all: nothing to say about it. */
  | 'public';

// .local RFC 6762, .internal reserved by ICANN in 2024, .home.arpa RFC 8375; .svc are Kubernetes services without the cluster domain.
const LOCAL_SUFFIXES = ['.local', '.internal', '.localdomain', '.lan', '.home.arpa', '.svc'];
// No part of a host for the WHATWG URL parser, which would end the host there, or drop the character.
const NEVER_IN_HOST = /[\s/\\?#@]/;
const DOTTED_QUAD_WITH_HOLES = new RegExp(`^\\d+(?:\\.(?:\\d+|${HOLE})){3}$`);

/** Says where a host leads, in any spelling that the WHATWG URL parser knows; brackets around IPv6 are optional, holes are allowed. */
export function classifyHost(host: string): HostClass {
  const canonical = canonicalHost(fillHoles(host));
  if (canonical === undefined) return 'public';
  if (canonical.startsWith('[')) return classifyIPv6(canonical.slice(1, -1));
  if (/^\d+\.\d+\.\d+\.\d+$/.test(canonical)) return classifyIPv4(canonical.split('.').map(Number));
  return classifyName(canonical);
}

/** Whether a client that dials this host reaches its own machine. */
export function isLoopbackHost(host: string): boolean {
  const found = classifyHost(host);
  return found === 'loopback' || found === 'unspecified';
}

/**
 * Whether the server part of an SQL Server connection string names this machine: besides loopback hosts `.`, `(local)` and
 * `(localdb)\name`, with an optional protocol, instance and port (Microsoft.Data.SqlClient, `SqlConnection.ConnectionString`, "Data Source").
 */
export function isLoopbackSqlServer(server: string): boolean {
  const name = server
    .trim()
    .toLowerCase()
    .replace(/^(?:tcp|np|lpc|admin):/, '');
  if (name.startsWith('\\\\.\\')) return true;
  const [host = ''] = name.split(/[\\,]/);
  const trimmed = host.trim();
  return trimmed === '.' || trimmed === '(local)' || trimmed === '(localdb)' || isLoopbackHost(trimmed);
}

/** A host whose last label, or whose being an IPv4 address, is known has a class although parts of it are holes. */
function fillHoles(host: string): string {
  if (!host.includes(HOLE)) return host;
  if (DOTTED_QUAD_WITH_HOLES.test(host)) return host.replaceAll(HOLE, '1');
  return host.lastIndexOf(HOLE) < host.lastIndexOf('.') ? host.replaceAll(HOLE, 'x') : host;
}

function canonicalHost(host: string): string | undefined {
  if (NEVER_IN_HOST.test(host)) return undefined;
  // An IPv6 address may carry a zone, which a URL does not take.
  const isBareIPv6 = !host.startsWith('[') && host.indexOf(':') !== host.lastIndexOf(':');
  const inUrl = isBareIPv6 ? `[${host.replace(/%.*/s, '')}]` : host;
  if (!isBareIPv6 && /:\d*$/.test(inUrl)) return undefined;
  try {
    return new URL(`http://${inUrl}`).hostname;
  } catch {
    return undefined;
  }
}

function classifyIPv4(octets: readonly number[]): HostClass {
  const [a = 0, b = 0] = octets;
  if (a === 127) return 'loopback';
  if (octets.every((octet) => octet === 0)) return 'unspecified';
  if (a === 10 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168)) return 'private';
  if (a === 169 && b === 254) return 'link-local';
  if (a === 100 && b >= 64 && b <= 127) return 'cgnat';
  return 'public';
}

/** Takes the address as the URL parser writes it: lower case, hexadecimal only, shortened. */
function classifyIPv6(address: string): HostClass {
  const [head = '', tail] = address.split('::');
  const groupsOf = (part: string): number[] => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
  const front = groupsOf(head);
  const back = groupsOf(tail ?? '');
  const groups = [...front, ...Array.from({ length: 8 - front.length - back.length }, () => 0), ...back];
  const [first = 0, , , , , mark = 0, high = 0, low = 0] = groups;
  if (groups.slice(0, 5).every((group) => group === 0)) {
    if (mark === 0xffff) return classifyIPv4([high >> 8, high & 0xff, low >> 8, low & 0xff]);
    if (mark === 0 && high === 0 && low <= 1) return low === 1 ? 'loopback' : 'unspecified';
  }
  if ((first & 0xffc0) === 0xfe80) return 'link-local';
  if ((first & 0xfe00) === 0xfc00) return 'private';
  return 'public';
}

function classifyName(canonical: string): HostClass {
  const name = canonical.replace(/\.$/, '');
  // RFC 6761 section 6.3: every name under .localhost is loopback.
  if (name === 'localhost' || name.endsWith('.localhost')) return 'loopback';
  if (!name.includes('.')) return 'single-label';
  return LOCAL_SUFFIXES.some((suffix) => name.endsWith(suffix)) ? 'local-name' : 'public';
}

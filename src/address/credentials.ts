import { describeAddress } from './authority.js';
import { HOLE } from './hole.js';
import { classifyHost } from './host.js';
import { secretInPairs } from './keywords.js';
import type { ParsedAddress } from './target.js';

/** A password that stands in an address, in words of the source. */
export interface WrittenPassword {
  /** The offset of its last character in the text of the address. */
  readonly end: number;
  /** The host that it opens, for messages; `undefined` when only the run tells. */
  readonly host: string | undefined;
}

/** Finds a password that an address spells out and that may open something: no hole, no placeholder, no default of a local installation. */
export function writtenPassword(text: string, address: ParsedAddress | undefined): WrittenPassword | undefined {
  const { credentials = secretInPairs(text), form = 'keyword', authorities = [] } = address ?? {};
  if (!credentials) return undefined;
  const [start, end] = credentials;
  const written = text.slice(start, end);
  const colon = form === 'keyword' ? -1 : written.indexOf(':');
  if (form !== 'keyword' && colon === -1) return undefined;
  const user = form === 'keyword' ? '' : decoded(written.slice(0, colon));
  const password = decoded(written.slice(colon + 1));
  const hosts = authorities.map(({ host }) => host);
  if (password.includes(HOLE) || isPlaceholder(password) || isWellKnown(password) || hosts.some(isExample)) return undefined;
  // Compose files and images give their services such passwords: a name that only their network knows protects them.
  const isInternal = hosts.length > 0 && hosts.every((host) => !host.includes(HOLE) && classifyHost(host) !== 'public');
  if (password === user || (isInternal && WEAK.test(password))) return undefined;
  const [first] = authorities;
  return { end: end - 1, host: first && !first.host.startsWith(HOLE) ? describeAddress(first) : undefined };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `<password>`, `{password}`, `$PASSWORD`, `%s`, `****`, `xxx`, `...`, `YOUR_PASSWORD`, `your-password`, `changeme`. */
function isPlaceholder(password: string): boolean {
  return (
    password.length < 2 ||
    /[<>{}[\]*…]|\.{3}|^[%$:@]|^_+[A-Z]|^(.)\1*$/.test(password) ||
    /^[A-Z][A-Z_-]*$/.test(password) ||
    /your|change_?-?me|replace|placeholder|redacted|example|dummy|fake|sample|insert|here$/i.test(password) ||
    PLACEHOLDER.test(password)
  );
}

/** Words that stand for a password, alone or with what it is for. */
const PLACEHOLDER =
  /^(my|the|some|a|db|database|redis|mongo(db)?|postgres|mysql|smtp|user|admin|root|secret|super|strong)?[-_ ]?(p|pw|pwd|pass|passwd|password|passphrase|secret|token|key|credentials?)[!*]?$/i;

/** What is weak, but may open a server of the internet all the same. */
const WEAK =
  /^(.{0,3}|guest|test\w*|dev\w*|local\w*|demo|default|foobar|qwerty\w*|(admin|root|user|postgres|mysql|mongo|redis|rabbit|minio|app|secret)\w{0,8}|\w*pass(word)?\d*[!@#]?|[a-z]{2,8}|\d+|abc123)$/i;

/** The key of the storage emulators that Microsoft publishes (Azurite, Cosmos DB emulator). */
function isWellKnown(password: string): boolean {
  return /^(Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq|C2y6yDjf5)/.test(password);
}

/** Hosts that stand for another (RFC 2606, RFC 6761), that exist to be tried out, or that take keys which are public by design. */
function isExample(host: string): boolean {
  return /[<>{}[\]*]|^[A-Z_]+$/.test(host) || EXAMPLE_HOST.test(host);
}

const EXAMPLE_HOST =
  /^(my|your|some|the|db)?[-_]?(host|hostname|server|domain|address|ip|endpoint|cluster|proxy)(name)?$|^(your|my|example|some)[-_.]|(^|\.)(example|test|invalid)(\.(com|net|org|io))?$|(^|\.)(httpbin\.org|postman-echo\.com|badssl\.com|sentry\.io)$|(^|\.)sentry\.|^cluster\.mongodb\.net$|^(foo|bar|baz|abc|xyz|x+|domain|mydomain|yourdomain|somewhere|hostname)\.(com|net|org|io|mongodb\.net)$/i;

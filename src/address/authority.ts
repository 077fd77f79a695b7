import { HOLE } from './hole.js';
import { isLoopbackHost, isLoopbackSqlServer } from './host.js';

/** A part of a text, as offsets: from the first character to just after the last. */
export type Span = readonly [start: number, end: number];

/** One host, with its port, that an address names. */
export interface Authority {
  /** As written, with the brackets of IPv6; may contain holes. */
  readonly host: string;
  /** As written; may contain holes. */
  readonly port: string | undefined;
  readonly hostStart: number;
  readonly hostEnd: number;
  readonly portStart: number | undefined;
}

/** Whether this host is the own machine of whoever dials it, also in the spellings of SQL Server. */
export function isLoopbackAuthority(authority: Pick<Authority, 'host'>): boolean {
  return isLoopbackSqlServer(authority.host);
}

/** Calls an authority by its name in messages: `localhost:8080`, `[::1]:3000`, `*.localhost`; an unknown port is left out. */
export function describeAddress({ host, port }: Pick<Authority, 'host' | 'port'>): string {
  const name = host.replaceAll(HOLE, '*');
  return port === undefined || port.includes(HOLE) ? name : `${name}:${port}`;
}

/** Reads `host`, `host:port` or `[address]:port` in a part of a text; nothing if it is none of them. */
export function readAuthority(text: string, [start, end]: Span): Authority | undefined {
  const part = text.slice(start, end);
  if (/\s/.test(part)) return undefined;
  const hostLength = part.startsWith('[') ? part.indexOf(']') + 1 : lengthBeforePort(part);
  if (hostLength === 0) return undefined;
  const rest = part.slice(hostLength);
  const port = rest.slice(1);
  if (rest !== '' && !(rest.startsWith(':') && isPort(port))) return undefined;
  const hostEnd = start + hostLength;
  return {
    host: part.slice(0, hostLength),
    port: port === '' ? undefined : port,
    hostStart: start,
    hostEnd,
    portStart: port === '' ? undefined : hostEnd + 1,
  };
}

/** Reads every host of a list that is separated by commas; nothing if one of them is no host, or if there is none. */
export function readAuthorities(text: string, span: Span): readonly Authority[] | undefined {
  const authorities: Authority[] = [];
  for (const part of splitAtCommas(text, span)) {
    const authority = readAuthority(text, part);
    if (!authority) return undefined;
    authorities.push(authority);
  }
  return authorities.length > 0 ? authorities : undefined;
}

/** The parts of a text between commas, without the white space around them and without empty ones. */
export function splitAtCommas(text: string, [start, end]: Span): readonly Span[] {
  const parts: Span[] = [];
  let at = start;
  for (const part of text.slice(start, end).split(',')) {
    const trimmed = part.trim();
    const from = at + part.indexOf(trimmed);
    if (trimmed !== '') parts.push([from, from + trimmed.length]);
    at += part.length + 1;
  }
  return parts;
}

/**
 * Where an authority ends that runs into a hole: in `http://localhost:3000${path}` the hole is no part of the port, and in
 * `http://localhost${path}` none of the host, but in `http://localhost:300${n}` and `https://api-${region}` it is. Nobody spells a port by two
 * holes: in `http://localhost:${port}${path}` the second is a path.
 */
export function endBeforePathHole(text: string, [start, end]: Span): number {
  const wholePort = text.indexOf(`:${HOLE}${HOLE}`, start);
  if (wholePort > start && wholePort + 2 < end) return wholePort + 2;
  const hole = text.indexOf(HOLE, start);
  if (hole <= start || hole >= end) return end;
  const before = text.slice(start, hole);
  if (/:(?:\d{4,5}|80|443)$/.test(before)) return hole;
  const isLast = text.slice(hole, end).replaceAll(HOLE, '') === '';
  return isLast && isWholeHost(before) ? hole : end;
}

function isWholeHost(text: string): boolean {
  if (/^(?:\d+\.){3}\d+$/.test(text) || text.endsWith(']')) return true;
  return /[a-z]$/i.test(text) && (isLoopbackHost(text) || /\.[a-z]{2,}$/i.test(text));
}

function lengthBeforePort(part: string): number {
  const colon = part.indexOf(':');
  // Several colons and no brackets: an IPv6 address alone.
  return colon === -1 || colon !== part.lastIndexOf(':') ? part.length : colon;
}

function isPort(text: string): boolean {
  return [...text].every((character) => character === HOLE || (character >= '0' && character <= '9'));
}

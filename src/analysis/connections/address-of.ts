import type { TSESTree } from '@typescript-eslint/utils';

import { type Authority, isLoopbackAuthority } from '../../address/authority.js';
import { HOLE } from '../../address/hole.js';
import { type PrivateReach, privateReachOf } from '../../address/private-hosts.js';
import { type AddressKind, type ParsedAddress, parseTarget } from '../../address/target.js';
import { holdsNoAddress } from '../../env/no-addresses.js';
import type { TargetKind } from '../../clients/schema.js';
import type { EnvRead, Piece, PossibleValue } from '../facts.js';

/** A host in an address, and the piece that holds it. */
export interface NamedHost {
  readonly authority: Authority;
  readonly piece: TSESTree.Node;
}

/** The address that a possible value spells. */
export interface ValueAddress {
  /** The value as a text, with a hole for each piece that is no text. */
  readonly text: string;
  readonly parsed: ParsedAddress;
  /** The first host that is loopback. */
  readonly loopback: NamedHost | undefined;
  /** Where none is loopback: the first host that exists in one network only. */
  readonly privateHost: (NamedHost & { readonly reach: PrivateReach }) | undefined;
  /** The environment reads that stand in its scheme or host; those in a path, a port or the credentials do not decide who is dialled, nor does what is called a key. */
  readonly reads: readonly EnvRead[];
}

/** How the text at a target of this kind is to be read; `undefined` for kinds that name no address of their own. */
export function addressKindOf(kind: TargetKind): AddressKind | undefined {
  switch (kind) {
    case 'url':
    case 'base-url':
    case 'connection-string':
    case 'host':
    case 'host:port':
      return kind;
    case 'link':
      return 'url';
    case 'url-or-options':
      return 'connection-string';
    case 'proxy-url':
      return 'url';
    case 'proxy-host':
      return 'host';
    default:
      return undefined;
  }
}

/** Reads the address in a value; `undefined` when it names no host of the network: a path, a socket file, prose. */
export function addressOf({ pieces }: PossibleValue, kind: AddressKind): ValueAddress | undefined {
  const latest = read.get(pieces);
  if (latest?.kind === kind) return latest.address;
  const address = addressIn(pieces, kind);
  read.set(pieces, { kind, address });
  return address;
}

/** What was read last of the pieces of a value: several concerns ask for the same. */
const read = new WeakMap<readonly Piece[], { readonly kind: AddressKind; readonly address: ValueAddress | undefined }>();

function addressIn(pieces: readonly Piece[], kind: AddressKind): ValueAddress | undefined {
  if (pieces.every((piece) => piece.kind === 'nothing')) return undefined;
  const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : HOLE)).join('');
  const parsed = parseTarget(text, kind);
  if (!parsed) return undefined;
  const loopback = namedHost(pieces, parsed.authorities.find(isLoopbackAuthority));
  return {
    text,
    parsed,
    loopback,
    privateHost: loopback ? undefined : privateHostIn(pieces, parsed),
    reads: readsInOrigin(pieces, parsed),
  };
}

function namedHost(pieces: readonly Piece[], authority: Authority | undefined): NamedHost | undefined {
  const piece = authority && pieceAt(pieces, authority.hostStart);
  return authority && piece ? { authority, piece: piece.node } : undefined;
}

function privateHostIn(pieces: readonly Piece[], parsed: ParsedAddress): ValueAddress['privateHost'] {
  for (const authority of parsed.authorities) {
    const reach = privateReachOf(authority, parsed.scheme);
    const host = reach && namedHost(pieces, authority);
    if (host) return { ...host, reach };
  }
  return undefined;
}

/** The piece of a value that holds the character at an offset of its text, where each piece that is no text counts as one. */
export function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let end = 0;
  for (const piece of pieces) {
    end += lengthOf(piece);
    if (offset < end) return piece;
  }
  return undefined;
}

function lengthOf(piece: Piece): number {
  return piece.kind === 'text' ? piece.text.length : 1;
}

function readsInOrigin(pieces: readonly Piece[], parsed: ParsedAddress): readonly EnvRead[] {
  const reads: EnvRead[] = [];
  let start = 0;
  for (const piece of pieces) {
    const offset = start;
    start += lengthOf(piece);
    if (piece.kind !== 'env' || holdsNoAddress(piece.read.name)) continue;
    const inHost = parsed.authorities.some(({ hostStart, hostEnd }) => offset >= hostStart && offset < hostEnd);
    const [first] = parsed.authorities;
    const beforeHost = first
      ? offset < (parsed.credentials?.[0] ?? first.hostStart) && parsed.form !== 'keyword'
      : offset < parsed.originEnd;
    if (inHost || beforeHost) reads.push(piece.read);
  }
  return reads;
}

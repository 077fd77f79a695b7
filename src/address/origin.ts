import { hasPathsOfItsOwn } from './schemes.js';
import type { AddressKind } from './target.js';
import { parseTarget } from './target.js';

export { describeAddress } from './authority.js';

/**
 * Parts an address into what belongs into an environment variable and what stays in code: `http://localhost:8080` and `/api/data`.
 * A connection string goes into the variable whole; so does a text that is no address.
 */
export function splitOrigin(text: string, kind: AddressKind = 'url'): { readonly origin: string; readonly rest: string } {
  const address = parseTarget(text, kind);
  if (!address || address.form === 'keyword' || !hasPathsOfItsOwn(address.scheme)) return { origin: text, rest: '' };
  return { origin: text.slice(0, address.originEnd), rest: text.slice(address.originEnd) };
}

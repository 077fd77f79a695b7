import { deflateRawSync } from 'node:zlib';

import { LINK_PREFIX } from '../link.js';
import { textOf } from '../state.js';
import type { PlaygroundState } from '../state.js';

/** The URL of the playground with this code, relative to the root of the site; for pages that are made by Node. */
export function playgroundUrl(state: PlaygroundState): string {
  return `/playground${LINK_PREFIX}${deflateRawSync(textOf(state)).toString('base64url')}`;
}

import { base64urlOf, bytesOf } from './base64url.js';
import { stateOf, textOf } from './state.js';
import type { PlaygroundState } from './state.js';

/** What a link begins with: if the form of its text ever changes, so does the number. */
export const LINK_PREFIX = '#v1=';

/** No honest link is longer than this when it is unpacked: the code, its name and the settings, in UTF-8, as JSON. */
const LONGEST_TEXT = 1_000_000;

/** The hash of the URL that shows this state. */
export async function hashOf(state: PlaygroundState): Promise<string> {
  const packed = new Blob([textOf(state)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return LINK_PREFIX + base64urlOf(await readAll(packed, Infinity));
}

/** The state that a hash holds, `undefined` for an empty one; rejects if it is neither. */
export async function stateOfHash(hash: string): Promise<PlaygroundState | undefined> {
  if (hash === '' || hash === '#') return undefined;
  if (!hash.startsWith(LINK_PREFIX)) throw new TypeError('The link is of another version.');
  const packed = new Blob([bytesOf(hash.slice(LINK_PREFIX.length))]);
  const text = await readAll(packed.stream().pipeThrough(new DecompressionStream('deflate-raw')), LONGEST_TEXT);
  return stateOf(new TextDecoder('utf-8', { fatal: true }).decode(text));
}

/** A few bytes can unpack to gigabytes: reading stops before they fill the memory. */
async function readAll(stream: ReadableStream<Uint8Array>, longest: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value);
    length += read.value.length;
    if (length > longest) {
      await reader.cancel();
      throw new RangeError('The link holds too much.');
    }
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

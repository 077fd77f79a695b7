import { deflateRawSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import { playgroundUrl } from '../../site/playground/build/playground-url.js';
import { LINK_PREFIX, hashOf, stateOfHash } from '../../site/playground/link.js';
import { isLinkable } from '../../site/playground/state.js';
import type { PlaygroundState } from '../../site/playground/state.js';

const plain: PlaygroundState = { code: "fetch('http://localhost:3000');\n", fileName: 'src/app.js', rules: 'recommended', settings: '' };

const states: Readonly<Record<string, PlaygroundState>> = {
  'a preset': { ...plain, rules: 'strict' },
  'single rules': { ...plain, rules: ['no-localhost-url', 'no-private-host'] },
  'no rules': { ...plain, rules: [] },
  'settings that are no JSON': { ...plain, settings: '{ "env": ' },
  'no code': { ...plain, code: '' },
  'every kind of character': {
    ...plain,
    code: `'</script><img src=x onerror=alert(1)>' + "\u2028\u0000😀\uFFFD" // %41 #v1= ä\n`,
    fileName: 'app/(shop)/[id]/größe page.tsx',
  },
  'long code': { ...plain, code: 'fetch(`http://localhost:${port}`);\n'.repeat(2000) },
};

describe('a link', () => {
  test.each(Object.entries(states))('keeps %s', async (_name, state) => {
    const hash = await hashOf(state);
    expect(hash.slice(LINK_PREFIX.length)).toMatch(/^[\w-]*$/);
    expect(await stateOfHash(hash)).toEqual(state);
  });

  test.each(Object.entries(states))('that Node makes keeps %s', async (_name, state) => {
    const [page, hash] = playgroundUrl(state).split('#');
    expect(page).toBe('/playground');
    expect(await stateOfHash(`#${hash}`)).toEqual(state);
  });

  test('leaves out what most of them have', async () => {
    const text = await textIn(await hashOf(plain));
    expect(Object.keys(JSON.parse(text))).toEqual(['code', 'file']);
  });

  test('has line ends as the editor has them, and no byte order mark', async () => {
    expect(await stateOfHash(await hashOf({ ...plain, code: '\uFEFFa();\r\nb();\rc();\n' }))).toEqual({
      ...plain,
      code: 'a();\nb();\nc();\n',
    });
  });

  test.each(['', '#'])('that holds nothing (%j) is no state', async (hash) => {
    expect(await stateOfHash(hash)).toBeUndefined();
  });
});

describe('a link is refused', () => {
  const packed = (value: unknown) => LINK_PREFIX + deflateRawSync(JSON.stringify(value)).toString('base64url');
  const whole = packed({ code: 'a();', file: 'a.js' });

  test.each<[string, string]>([
    ['another version', whole.replace('v1', 'v2')],
    ['no prefix', '#problems'],
    ['no base64url', `${LINK_PREFIX}<b>%20`],
    ['no packed bytes', `${LINK_PREFIX}AAAA`],
    ['the half of one', whole.slice(0, -6)],
    ['bytes that are no UTF-8', LINK_PREFIX + deflateRawSync(Buffer.from([0x22, 0xff, 0x22])).toString('base64url')],
    ['no JSON', LINK_PREFIX + deflateRawSync('{').toString('base64url')],
    ['no object', packed(null)],
    ['an array', packed([])],
    ['no code', packed({ file: 'a.js' })],
    ['code that is no text', packed({ code: { length: 1 }, file: 'a.js' })],
    ['no file name', packed({ code: '' })],
    ['a file that cannot be linted', packed({ code: '', file: 'a.css' })],
    ['rules that are none', packed({ code: '', file: 'a.js', rules: { 0: 'no-localhost-url' } })],
    ['rules that are no names', packed({ code: '', file: 'a.js', rules: [1] })],
    ['settings that are no text', packed({ code: '', file: 'a.js', settings: {} })],
    ['long code', packed({ code: 'a'.repeat(200_000), file: 'a.js' })],
    ['a few bytes that unpack to a gigabyte', LINK_PREFIX + deflateRawSync(Buffer.alloc(50_000_000, ' ')).toString('base64url')],
  ])('for %s', async (_name, hash) => {
    await expect(stateOfHash(hash)).rejects.toThrow();
  });

  test('only where none is offered', () => {
    expect(isLinkable(plain)).toBe(true);
    expect(isLinkable({ ...plain, code: 'a'.repeat(200_000) })).toBe(false);
    expect(isLinkable({ ...plain, fileName: '../a.js' })).toBe(false);
  });
});

async function textIn(hash: string): Promise<string> {
  const bytes = Buffer.from(hash.slice(LINK_PREFIX.length), 'base64url');
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
}

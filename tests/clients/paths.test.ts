import { describe, expect, test } from 'vitest';

import { parseCallee, parsePlace } from '../../src/clients/paths.js';
import type { Place } from '../../src/clients/paths.js';

/** A place in words, to compare text with text. */
function inWords({ root, steps }: Place): string {
  const start = root.kind === 'argument' ? `argument ${root.index}` : root.kind;
  return [start, ...steps.map((step) => (step.kind === 'property' ? step.name : step.kind))].join(' > ');
}

describe('a place', () => {
  test.each<[at: string, expected: string]>([
    ['0', 'argument 0'],
    ['12.host', 'argument 12 > host'],
    ['0.socket.host', 'argument 0 > socket > host'],
    ['0[*].url', 'argument 0 > elements > url'],
    ['0[1]', 'argument 0 > 1'],
    ['0.hosts.*', 'argument 0 > hosts > properties'],
    ['0.*.target', 'argument 0 > properties > target'],
    ['0.useFactory().host', 'argument 0 > useFactory > returned > host'],
    ['0()', 'argument 0 > returned'],
    ['0["bootstrap.servers"]', 'argument 0 > bootstrap.servers'],
    ['value', 'value'],
    ['value.url', 'value > url'],
    ['export.rewrites()[*].destination', 'export > rewrites > returned > elements > destination'],
    ['result.setTimeout', 'result > setTimeout'],
    ['export().server.host', 'export > returned > server > host'],
  ])('%s', (at, expected) => {
    expect(inWords(parsePlace(at))).toBe(expected);
  });

  test('is parsed once', () => {
    expect(parsePlace('0.once')).toBe(parsePlace('0.once'));
  });

  test.each([
    ['', 'starts with'],
    ['host', 'starts with'],
    ['0.', 'Not a step'],
    ['0[x]', 'Not a step'],
    ['0.a b', 'Not a step'],
  ])('a mistake in the data is an error: %j', (at, message) => {
    expect(() => parsePlace(at)).toThrow(message);
  });
});

describe('a callee', () => {
  test.each<[callee: string, expected: unknown]>([
    ['', { root: { kind: 'module' }, path: [] }],
    ['Pool', { root: { kind: 'module' }, path: ['Pool'] }],
    ['native.Pool', { root: { kind: 'module' }, path: ['native', 'Pool'] }],
    ['@axios', { root: { kind: 'instance', of: 'axios' }, path: [] }],
    ['@axios.get', { root: { kind: 'instance', of: 'axios' }, path: ['get'] }],
    ['@axios.defaults.baseURL', { root: { kind: 'instance', of: 'axios' }, path: ['defaults', 'baseURL'] }],
    ['#HttpService.get', { root: { kind: 'injected', type: 'HttpService' }, path: ['get'] }],
  ])('%j', (callee, expected) => {
    expect(parseCallee(callee)).toEqual(expected);
  });

  test('is parsed once', () => {
    expect(parseCallee('native.Pool')).toBe(parseCallee('native.Pool'));
  });
});

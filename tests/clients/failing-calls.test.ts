import { describe, expect, test } from 'vitest';

import { catalogue, clientsOf, failingSources, findFailingCalls } from '../../src/clients/catalogue.js';
import { failingCalls, neverListens } from '../../src/clients/failing-calls.js';
import { parseCallee } from '../../src/clients/paths.js';

const entries = Object.entries(failingCalls);

describe.each(entries)('the calls of %s', (name, calls) => {
  const client = catalogue.find((one) => one.name === name);

  test('belong to a client', () => {
    expect(client).toBeDefined();
    for (const { from = [] } of calls) expect(client?.modules).toEqual(expect.arrayContaining([...from]));
  });

  test('fail as the client does', () => {
    const { by = [], unhandled } = client?.failure ?? {};
    if (calls.some(({ emits }) => emits)) {
      expect(by.some((surface) => surface === 'error-event' || surface === 'callback')).toBe(true);
      expect(unhandled).toBe('crash');
    }
    if (calls.some(({ rejects }) => rejects)) expect(by).toContain('rejection');
  });

  test('start at what a call gives back', () => {
    const given = [...calls, ...(client?.shapes ?? [])].flatMap(({ yields = [] }) => yields);
    for (const { callee, emits, rejects, yields } of calls) {
      expect(emits ?? rejects ?? yields).toBeDefined();
      for (const { root } of callee.map(parseCallee)) if (root.kind === 'instance') expect(given).toContain(root.of);
    }
  });
});

test('how a client fails is known for nearly all, and in words that say something', () => {
  const unknown = catalogue.filter(({ failure }) => !failure).map(({ name }) => name);
  expect(unknown.length).toBeLessThan(catalogue.length / 20);
  for (const { name, failure } of catalogue) {
    if (failure) expect(failure.by.length, name).toBeGreaterThan(0);
    expect(new Set(failure?.by).size, name).toBe(failure?.by.length ?? 0);
  }
});

test.each<[name: string, unhandled: string | undefined]>([
  ['pg', 'crash'],
  ['redis', 'crash'],
  ['ws', 'crash'],
  ['express', 'crash'],
  ['ioredis', 'survives'],
  ['bullmq', 'survives'],
  ['bull', 'survives'],
  ['mqtt', 'survives'],
  ['socket.io-client', 'survives'],
])('%s %s', (name, unhandled) => {
  expect(catalogue.find((client) => client.name === name)?.failure?.unhandled).toBe(unhandled);
});

test('no client that survives has a listener to ask for', () => {
  const surviving = catalogue.filter(({ failure }) => failure?.unhandled === 'survives').map(({ name }) => name);
  expect(surviving.filter((name) => failingCalls[name]?.some(({ emits }) => emits))).toEqual([]);
});

test.each<[source: string | undefined, callee: string, form: 'call' | 'new', expected: string[]]>([
  ['pg', 'Pool', 'new', ['pg emits']],
  ['pg', 'Pool', 'call', []],
  ['pg', '@pg.query', 'call', ['pg rejects']],
  ['mysql2', 'createConnection', 'call', ['mysql2 emits']],
  ['mysql2/promise', 'createConnection', 'call', ['mysql2 rejects']],
  ['node:http', 'createServer', 'call', ['net.Server emits']],
  ['node:http2', 'createSecureServer', 'call', ['net.Server emits']],
  ['node:http', 'createSecureServer', 'call', []],
  ['amqplib', 'connect', 'call', ['amqplib emits', 'amqplib rejects']],
  [undefined, 'fetch', 'call', ['fetch rejects']],
  [undefined, 'WebSocket', 'new', []],
  ['ioredis', '', 'new', []],
  ['left-pad', '', 'call', []],
])('%s %j (%s)', (source, callee, form, expected) => {
  expect(findFailingCalls(source, callee, form).map(({ client, call }) => `${client.name} ${call.emits ? 'emits' : 'rejects'}`)).toEqual(
    expected,
  );
});

test('the sources that a text is searched for', () => {
  expect(failingSources('emits')).toEqual(expect.arrayContaining(['pg', 'ws', 'node:net', 'express']));
  expect(failingSources('emits')).not.toContain('ioredis');
  expect(failingSources('rejects')).toEqual(expect.arrayContaining(['mongoose', 'axios', 'mysql2/promise']));
  expect(failingSources('rejects')).not.toContain('ws');
});

test('what never listens is a package that is handed clients or servers', () => {
  for (const source of neverListens) expect(source).toMatch(/^[\w./-]+$/);
  expect(neverListens).not.toContain('ws');
  expect(clientsOf('socket.io')).not.toEqual([]);
});

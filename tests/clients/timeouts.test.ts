import { describe, expect, test } from 'vitest';

import { catalogue, findGlobalShapes, findShapes, mayWaitForEver } from '../../src/clients/catalogue.js';
import { parsePlace } from '../../src/clients/paths.js';
import type { Shape } from '../../src/clients/schema.js';

/** Where a call may be told how long to wait, in words. */
function placesOf(source: string, form: Shape['form'], callee: string): string {
  const matches = source === '' ? findGlobalShapes(callee, form) : findShapes(source, callee, form);
  return matches.flatMap(({ shape }) => (shape.timeouts ?? []).map(({ at, unit }) => `${at} ${unit}`)).join(', ');
}

describe('the places of a timeout', () => {
  test.each<[source: string, form: Shape['form'], callee: string, expected: string]>([
    ['', 'call', 'fetch', '1.signal signal, 1.dispatcher other'],
    ['axios', 'call', 'get', '1.timeout ms, 1.signal signal, 1.cancelToken other'],
    ['axios', 'call', 'post', '2.timeout ms, 2.signal signal, 2.cancelToken other'],
    ['axios', 'call', 'create', '0.timeout ms'],
    ['axios', 'assign', 'defaults.timeout', 'value ms'],
    ['axios', 'assign', '@axios.defaults.timeout', 'value ms'],
    ['got', 'call', 'extend', '0.timeout.request ms, 0.timeout other'],
    ['node:http', 'call', 'request', '0.signal signal, 1.signal signal, 0.timeout other, 1.timeout other, result.setTimeout other'],
    ['net', 'call', 'connect', 'result.setTimeout other, 0.timeout other, 0.signal other'],
    ['ws', 'new', '', '1.handshakeTimeout ms, 2.handshakeTimeout ms, result.terminate other'],
    ['superagent', 'call', 'get', 'result.timeout other'],
    ['pg', 'new', 'Pool', '0.connectionTimeoutMillis ms'],
    ['@aws-sdk/client-s3', 'new', 'S3Client', '0.requestHandler.connectionTimeout ms, 0.requestHandler other'],
    ['@aws-sdk/client-lambda', 'new', 'LambdaClient', '0.requestHandler.connectionTimeout ms, 0.requestHandler other'],
    ['amqplib', 'call', 'connect', '1.timeout ms'],
    ['ldapts', 'new', 'Client', '0.connectTimeout ms'],
    ['ioredis', 'new', '', ''],
    ['ky', 'call', 'get', ''],
  ])('%s %s %s', (source, form, callee, expected) => {
    expect(placesOf(source, form, callee)).toBe(expected);
  });

  test('are written in the notation of places, each once for a shape', () => {
    for (const { name, shapes } of catalogue) {
      for (const { timeouts = [] } of shapes) {
        for (const { at } of timeouts) expect(() => parsePlace(at), `${name}: ${at}`).not.toThrow();
        expect(new Set(timeouts.map(({ at }) => at)).size, name).toBe(timeouts.length);
      }
    }
  });
});

test('no client that gives up by itself within two minutes needs a timeout', () => {
  const impatient = catalogue.filter(
    ({ defaultTimeout = Infinity, shapes }) => defaultTimeout <= 120_000 && shapes.some(({ timeouts }) => timeouts),
  );
  expect(impatient.map(({ name }) => name)).toEqual([]);
});

test.each(['axios', 'node:net', 'pg', '@aws-sdk/client-s3', '@aws-sdk/client-'])('%s may wait for ever', (source) => {
  expect(mayWaitForEver).toContain(source);
});

test.each(['ioredis', 'mongodb', 'ky', 'openai', 'express'])('%s does not', (source) => {
  expect(mayWaitForEver).not.toContain(source);
});

import { describe, expect, test } from 'vitest';

import { DEFAULT_SETTINGS } from '../../src/settings.js';
import { analysisOf, sourceFile } from './source-file.js';

/** What the connections of a program ignore: `new Redis(): 0.url`; and what they read: `new Redis() reads 0`. */
function ignored(code: string, versions: Readonly<Record<string, string>> = {}): string[] {
  const settings = { ...DEFAULT_SETTINGS, versions: new Map(Object.entries(versions)) };
  return analysisOf({ ...sourceFile(code), settings }).facts.clientConnections.flatMap((connection) => [
    ...connection.ignored.map(({ target }) => `${connection.label}: ${target.at} ${target.kind}`),
    ...connection.targets.map(({ kind }) => `${connection.label} reads a ${kind}`),
    ...(connection.omitted === undefined ? [] : [`${connection.label} dials ${connection.omitted}`]),
  ]);
}

describe('what a connection ignores', () => {
  test.each<[code: string, versions: Readonly<Record<string, string>>, expected: string[]]>([
    [`import Redis from 'ioredis'; new Redis({ url });`, {}, ['new Redis(): 0.url connection-string']],
    [`import Redis from 'ioredis'; new Redis({ url, host });`, {}, ['new Redis() reads a host']],
    [`import Redis from 'ioredis'; new Redis({ url, ...rest });`, {}, ['new Redis(): 0.url connection-string']],
    [`import Redis from 'ioredis'; new Redis({ url: undefined });`, {}, ['new Redis() reads a connection-string']],
    [`import { createClient } from 'redis'; createClient('redis://a');`, {}, ['createClient reads a connection-string']],
    [`import { createClient } from 'redis'; createClient('redis://a');`, { redis: '3.1.2' }, ['createClient reads a connection-string']],
    [`import { createClient } from 'redis'; createClient('redis://a');`, { redis: '5.0.0' }, ['createClient: 0 connection-string']],
    [`import { createClient } from 'redis'; createClient('redis://a').connect();`, {}, ['createClient: 0 connection-string']],
    [`import { createClient } from 'redis'; createClient({ host, port }).connect();`, {}, ['createClient: 0.host host', 'createClient: 0.port port']],
    [`import { createClient } from 'redis'; createClient({ port }).connect();`, {}, ['createClient: 0.port port']],
    [`import { createClient } from 'redis'; createClient({ url }).connect();`, {}, ['createClient reads a connection-string']],
    [`import { createClient } from 'redis'; createClient(6379, host).connect();`, {}, ['createClient: 1 host', 'createClient: 0 port']],
    [`import { Queue } from 'bullmq'; new Queue('a', { connection: 'redis://a' });`, {}, ['new Queue(): 1.connection connection-string']],
    [`import { Queue } from 'bullmq'; new Queue('a', { connection });`, {}, []],
    [`import axios from 'axios'; axios.get('/users', { baseUrl });`, {}, ['axios.get: 1.baseUrl base-url', 'axios.get reads a url']],
    [`import axios from 'axios'; axios.get('https://a.example', { baseUrl });`, {}, ['axios.get reads a url']],
    [`import axios from 'axios'; axios.defaults.baseUrl = url;`, {}, ['axios.defaults.baseUrl: value base-url']],
  ])('%s with %j', (code, versions, expected) => {
    expect(ignored(code, versions)).toEqual(expected);
  });
});

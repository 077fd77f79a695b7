import { expect, test } from 'vitest';

import { describeMissing, describeOthers } from '../../src/analysis/consequences.js';
import { analysisOf, sourceFile } from './source-file.js';

/** What the first unguarded variable of a file leads to: the sentences that a message has room for. */
function consequence(code: string): string {
  const settings = { clients: [{ from: '@acme/http', name: 'request', target: 0 }] };
  const fault = analysisOf(sourceFile(code, { settings })).faults(['unguarded'])[0];
  return fault?.kind === 'unguarded' ? describeMissing(fault) + describeOthers(fault) : 'no fault';
}

test.each<readonly [reason: string, code: string, expected: string]>([
  ['a part of a text is the word', 'fetch(`${process.env.API_URL}/x`);', 'gets "undefined/x"'],
  ['an unknown part stays one', 'fetch(`${process.env.API_URL}/${id}`);', 'gets "undefined/…"'],
  ['several unknown parts are one', 'fetch(`${process.env.API_URL}/${a}${b}`);', 'gets "undefined/…"'],
  ['a URL that is parsed before', `fetch(new URL('/x', process.env.API_URL));`, 'is never reached: `new URL()` fails with "Invalid URL"'],
  ['a text of such a URL', `const base = process.env.API_URL; fetch(new URL('/x', base).href);`, 'is never reached: `new URL()`'],
  ['a URL in a constant', `const url = new URL(process.env.API_URL); fetch(url);`, 'is never reached: `new URL()`'],
  ['a URL with a scheme, which parses', 'fetch(new URL(`https://${process.env.API_HOST}/x`));', 'gets "https://undefined/x"'],
  ['a text of nothing else is the word too', 'fetch(`${process.env.API_URL}`);', 'gets "undefined"'],
  ['a library that dials localhost', `import Redis from 'ioredis'; new Redis(process.env.REDIS_URL);`, 'connects to localhost:6379'],
  ['a library that stops', `import mongoose from 'mongoose'; mongoose.connect(process.env.MONGO_URI);`, 'fails with "'],
  ['a library that parses a URL', `fetch(process.env.API_URL);`, 'fails with "'],
  ['what nobody measured', `import { request } from '@acme/http'; request(process.env.API_URL);`, 'gets `undefined` for its address'],
  ['another use', `fetch(process.env.API_URL); fetch(process.env.API_URL);`, 'One more use in this file is not checked either.'],
  ['more uses', `fetch(process.env.API_URL); fetch(process.env.API_URL); fetch(process.env.API_URL);`, '2 more uses in this file are not checked either.'],
  ['an exported address', `export const DATABASE_URL = process.env.DATABASE_URL;`, 'is `undefined` for every module that imports it'],
])('%s: %s', (_reason, code, expected) => {
  expect(consequence(code)).toContain(expected);
});

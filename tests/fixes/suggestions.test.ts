import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import noRelativeServerUrl from '../../rules/no-relative-server-url.js';
import requireConnectionTimeout from '../../rules/require-connection-timeout.js';
import type { Rule } from '../../src/rule.js';
import { HOSTS, configOf } from '../rule-tester/hosts.js';

/** What the only suggestion of a rule makes of a program. */
function suggestionOf(name: string, rule: Rule, code: string): string {
  const [message] = HOSTS[0].linter.verify(code, configOf({ [name]: rule }, 'espree', 'src/app.js', {}), 'src/app.js');
  const [suggestion] = message?.suggestions ?? [];
  if (!suggestion) throw new Error(`no suggestion for ${code}`);
  return code.slice(0, suggestion.fix.range[0]) + suggestion.fix.text + code.slice(suggestion.fix.range[1]);
}

/** Runs a module until it ends, or for so long; what it prints, and whether it was still running. */
async function run(code: string, env: Readonly<Record<string, string>> = {}, patience = 8000): Promise<string> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], { env: { PATH: process.env.PATH, ...env } });
  let printed = '';
  child.stdout.on('data', (text: Buffer) => (printed += text.toString()));
  child.stderr.on('data', (text: Buffer) => (printed += text.toString()));
  const timer = setTimeout(() => child.kill(), patience);
  const signal = await new Promise((resolve) => child.on('close', (_code, by) => resolve(by)));
  clearTimeout(timer);
  return signal ? 'waits' : printed.trim();
}

// Accepts every connection, answers `/users`, and leaves all others waiting.
const server = createServer((request, response) => {
  if (request.url === '/users') response.end('users');
});
let host = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a timeout', () => {
  // The host comes in through the environment, so that the rule does not see that it is this machine.
  test.each<[reason: string, code: string]>([
    ['fetch', 'import "node:fs"; fetch(`http://${process.env.HOST}/silence`).catch((error) => console.log(error.name));'],
    [
      'fetch with options',
      'import "node:fs"; fetch(`http://${process.env.HOST}/silence`, { method: "POST" }).catch((error) => console.log(error.name));',
    ],
    [
      'a request with a handler',
      'import http from "node:http"; http.get(`http://${process.env.HOST}/silence`, () => {}).on("error", (error) => console.log(error.cause.name));',
    ],
    [
      'a request with options',
      'import http from "node:http"; const [hostname, port] = process.env.HOST.split(":"); http.get({ hostname, port, path: "/silence" }, () => {}).on("error", (error) => console.log(error.cause.name));',
    ],
  ])(
    'ends %s',
    async (_reason, code) => {
      const fixed = suggestionOf('require-connection-timeout', requireConnectionTimeout, code).replace('10_000', '50');
      expect(await run(code, { HOST: host }, 1500)).toBe('waits');
      expect(await run(fixed, { HOST: host })).toBe('TimeoutError');
    },
    20_000,
  );
});

describe('an origin', () => {
  const code =
    'import "node:fs"; fetch("/users").then((response) => response.text()).then(console.log, (error) => console.log(error.message));';
  const fixed = suggestionOf('no-relative-server-url', noRelativeServerUrl, code);

  test('is what the program failed for', async () => {
    expect(await run(code)).toBe('Failed to parse URL from /users');
  });

  test('of a variable leads there, on the same path', async () => {
    expect(await run(fixed, { APP_URL: `http://${host}`, NODE_ENV: 'production' })).toBe('users');
  });

  test('that nobody set stops the program in production, by its name', async () => {
    expect(await run(fixed, { NODE_ENV: 'production' })).toContain('Environment variable APP_URL is not set');
  });
});

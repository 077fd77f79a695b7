import { spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import type { LookupFunction } from 'node:net';
import net from 'node:net';
import { inspect } from 'node:util';

/** What a connection to a port says where nobody listens. */
type Refusal = (port: number) => Promise<string>;

const LOOPBACK = { address: '127.0.0.1', family: 4 };
const lookup =
  (...addresses: readonly { address: string; family: number }[]): LookupFunction =>
  (_host, options, done) => {
    if (options.all) done(null, [...addresses]);
    else done(null, LOOPBACK.address, LOOPBACK.family);
  };
const oneAddress = lookup(LOOPBACK);
/** `localhost` as two addresses, neither of them `::1`, which not every machine has. */
const TWO = [LOOPBACK, { address: '0.0.0.0', family: 4 }];
const twoAddresses = lookup(...TWO);

/** Where Node makes the text that a page shows, by the name in its fence: `log=fetch`. */
export const REFUSALS: Readonly<Record<string, Refusal>> = {
  net: (port) => inspected(net.connect(port, '127.0.0.1')),
  'http-path': (port) => inspected(http.request({ method: 'POST', path: '/report', port, lookup: oneAddress }).end()),
  'first-address': (port) => inspected(net.connect({ host: 'localhost', port, lookup: twoAddresses, autoSelectFamily: false })),
  'all-addresses': (port) => printed(`require('node:net').connect({ host: 'localhost', port: ${port}, autoSelectFamily: true, autoSelectFamilyAttemptTimeout: 10_000, lookup: (_host, _options, done) => done(null, ${JSON.stringify(TWO)}) })`),
  'empty-message': async (port) => {
    const { message, code } = Object(await ofBoth(port));
    return `message: ${inspect(message)}\ncode: ${inspect(code)}`;
  },
  fetch: (port) => fetched(`http://127.0.0.1:${port}/users`),
  'fetch-undefined': () => fetched(`${undefined}/users`),
  'fetch-path': () => fetched('/users'),
  'fetch-bare': () => fetched('shop.vercel.app/users'),
  'fetch-timeout': async () => {
    const silent = net.createServer();
    await once(silent.listen(0, '127.0.0.1'), 'listening');
    try {
      return await fetched(`http://127.0.0.1:${portOf(silent)}/`, { signal: AbortSignal.timeout(50) });
    } finally {
      silent.close();
    }
  },
  unheard: (port) => printed(`require('node:net').connect(${port}, '127.0.0.1')`),
  uncaught: (port) => printed(`fetch('http://127.0.0.1:${port}/')`),
};

/** A port of this machine on which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = net.createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const port = portOf(server);
  await once(server.close(), 'close');
  return port;
}

/** The lines of an error without what differs from machine to machine: addresses, ports, numbers of the system. */
export function comparable(text: string): string[] {
  return text
    .replace(/(?:::1|\d+(?:\.\d+){3}):\d+/g, 'ADDRESS:PORT')
    .replace(/(?<=address: ')[^']+/g, 'ADDRESS')
    .replace(/(?<=port: )\d+/g, 'PORT')
    .replace(/(?<=errno: )-\d+/g, 'NUMBER')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The exit code and what a program of one line prints. */
export async function runNode(code: string, option: '-e' | '-p' = '-e', env: NodeJS.ProcessEnv = process.env): Promise<{ readonly status: unknown; readonly output: string }> {
  const child = spawn(process.execPath, [option, code], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const [status] = await once(child, 'close');
  return { status, output };
}

async function printed(code: string): Promise<string> {
  const { status, output } = await runNode(code);
  if (status !== 1) throw new Error(`the program ended with ${status}, not 1:\n${output}`);
  return output;
}

async function ofBoth(port: number): Promise<unknown> {
  const [error] = await once(net.connect({ host: 'localhost', port, lookup: twoAddresses, autoSelectFamily: true, autoSelectFamilyAttemptTimeout: 10_000 }), 'error').catch((error: unknown) => [error]);
  return error;
}

async function inspected(emitter: net.Socket | http.ClientRequest): Promise<string> {
  return new Promise((resolve) => emitter.on('error', (error) => resolve(inspect(error))));
}

async function fetched(url: string, options?: RequestInit): Promise<string> {
  try {
    await fetch(url, options);
  } catch (error) {
    return inspect(error);
  }
  throw new Error(`${url} answered`);
}

function portOf(server: net.Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

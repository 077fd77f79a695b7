import http from 'node:http';
import { createRequire } from 'node:module';
import net from 'node:net';
import { join } from 'node:path';

import ts from 'typescript';

import { ROOT } from '../../hosts/built.js';
import { standIns } from './stand-ins.js';

/** Where a server of a program listens, and what it says to a request that comes in over loopback. */
export interface Bound {
  readonly address: string;
  readonly port: number;
  readonly answer: string;
}

const load = createRequire(join(ROOT, 'package.json'));

/** Starts a program with these variables, asks every server that it starts, and stops them all. */
export async function runServers(code: string, variables: Readonly<Record<string, string>>): Promise<readonly Bound[]> {
  const servers: net.Server[] = [];
  const { listen } = net.Server.prototype;
  net.Server.prototype.listen = function (this: net.Server, ...args: unknown[]) {
    servers.push(this);
    return Reflect.apply(listen, this, args) as net.Server;
  };
  try {
    await execute(code, variables);
    await Promise.all(servers.map(started));
    return await Promise.all(servers.map(bound));
  } finally {
    net.Server.prototype.listen = listen;
    await Promise.all(servers.map(stopped));
  }
}

/**
 * Below the ports that Linux gives to whoever asks for any (32768 and above, net.ipv4.ip_local_port_range): what is free here stays free until it is
 * used. Each process has a stretch of its own.
 */
let lastPort = 12_000 + (process.pid % 200) * 100;

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = ++lastPort;
    const server = net.createServer().listen(port);
    try {
      await started(server);
    } catch {
      continue;
    }
    await stopped(server);
    return port;
  }
}

async function execute(code: string, env: Readonly<Record<string, string>>): Promise<void> {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
  });
  const { modules, Bun, Deno } = standIns(env);
  const require = (name: string): unknown => modules[name] ?? load(name);
  const quiet = { log() {}, error() {} };
  const program: unknown = new Function(
    'require',
    'exports',
    'process',
    'console',
    'Bun',
    'Deno',
    `return (async () => {${outputText}\n})();`,
  );
  if (typeof program === 'function') await program(require, {}, { env }, quiet, Bun, Deno);
}

function started(server: net.Server): Promise<void> {
  return new Promise((resolve, reject) => {
    if (server.listening) resolve();
    server.once('listening', resolve).once('error', reject);
  });
}

function stopped(server: net.Server): Promise<void> {
  return new Promise((resolve) => {
    if (server instanceof http.Server) server.closeAllConnections();
    server.close(() => resolve());
  });
}

async function bound(server: net.Server): Promise<Bound> {
  const { address, port } = server.address() as net.AddressInfo;
  return { address, port, answer: await ask(address === '::1' ? address : '127.0.0.1', port) };
}

function ask(host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = http.get({ host, port, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve(text));
    });
    request.on('error', reject);
  });
}

import { describe, expect, test } from 'vitest';

import noHardcodedPort from '../../rules/no-hardcoded-port.js';
import noLocalhostListen from '../../rules/no-localhost-listen.js';
import { fixAll } from '../rule-tester/hosts.js';
import type { ServerProgram } from './servers/programs.js';
import { serverPrograms } from './servers/programs.js';
import { type Bound, freePort, runServers } from './servers/run-server.js';

const rules = { 'no-localhost-listen': noLocalhostListen, 'no-hardcoded-port': noHardcodedPort };
const LOOPBACK = ['127.0.0.1', '::1'];
const EVERYWHERE = ['0.0.0.0', '::'];

interface Fixed {
  readonly before: string;
  readonly after: string;
  readonly left: readonly string[];
  readonly ports: readonly number[];
}

/** The program on ports that are free, and what `--fix` leaves of it; with the suggestion for a host that a variable may name already. */
async function fixed({ code, filename = 'src/server.mjs', isSuggested }: ServerProgram): Promise<Fixed> {
  const [first, second] = [await freePort(), await freePort()];
  // In one pass: a free port may itself hold the digits of the other, as 30015 does.
  const before = code.replace(/300[01]/g, (port) => String(port === '3000' ? first : second));
  let { output, messages } = fixAll(before, rules, { filename, parser: 'typescript' });
  const edit = isSuggested ? messages[0]?.suggestions?.[0]?.fix : undefined;
  if (edit) {
    const taken = output.slice(0, edit.range[0]) + edit.text + output.slice(edit.range[1]);
    ({ output, messages } = fixAll(taken, rules, { filename, parser: 'typescript' }));
  }
  return { before, after: output, left: messages.map(({ message }) => message), ports: code.includes('3001') ? [first, second] : [first] };
}

const portsOf = (servers: readonly Bound[]): readonly number[] => [...new Set(servers.map(({ port }) => port))];
const addressesOf = (servers: readonly Bound[]): readonly string[] => servers.map(({ address }) => address);
const areAnswering = (servers: readonly Bound[]): boolean => servers.length > 0 && servers.every(({ answer }) => answer === 'ok');

// One after the other: each program gets ports that are free at its turn.
describe.each(serverPrograms.map((program) => [program.name, program] as const))('a fixed server: %s', (_name, program) => {
  test('is changed, and not reported again', async () => {
    const { before, after, left } = await fixed(program);
    expect(after).not.toBe(before);
    expect(left, after).toEqual([]);
  });

  test('listens in development on the port it had, and is reached on localhost', async () => {
    const { before, after, ports } = await fixed(program);
    const servers = await runServers(before, {});
    expect([portsOf(servers), areAnswering(servers)]).toEqual([ports, true]);
    const then = await runServers(after, {});
    expect([portsOf(then), areAnswering(then)], after).toEqual([ports, true]);
  });

  test('is reached from everywhere', async () => {
    const { after } = await fixed(program);
    for (const address of addressesOf(await runServers(after, {}))) expect(EVERYWHERE, after).toContain(address);
  });

  test('listens on the port that the platform sets, and only its first server does', async () => {
    const { after, ports } = await fixed(program);
    const port = await freePort();
    const servers = await runServers(after, { PORT: String(port) });
    expect([portsOf(servers), areAnswering(servers)], after).toEqual([[port, ...ports.slice(1)], true]);
  });

  test('takes an empty variable for none', async () => {
    const { after, ports } = await fixed(program);
    expect(portsOf(await runServers(after, { PORT: '' })), after).toEqual(ports);
  });

  if (program.host !== undefined) {
    test('listens where its variable says', async () => {
      const { after, ports } = await fixed(program);
      const servers = await runServers(after, { [program.host ?? '']: '127.0.0.1' });
      expect([addressesOf(servers), portsOf(servers), areAnswering(servers)], after).toEqual([['127.0.0.1'], ports, true]);
    });
  }
});

test('the programs would not be reached before they are fixed, or have a fixed port', async () => {
  for (const program of serverPrograms) {
    const { before } = await fixed(program);
    const servers = await runServers(before, { PORT: String(await freePort()) });
    const isLocal = addressesOf(servers).every((address) => LOOPBACK.includes(address));
    expect(isLocal || program.port !== 'read', program.name).toBe(true);
  }
});

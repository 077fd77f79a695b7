import { spawnSync } from 'node:child_process';

import { describe, expect, test } from 'vitest';

import plugin from '../../src/plugin.js';
import { HOSTS, configOf } from '../rule-tester/hosts.js';

/** Nothing listens on this port: it is reserved for a protocol that nobody speaks. */
const REFUSED = 1;
const FILE = 'src/program.mjs';

/** A program whose connection fails, and which says "alive" at its end when it survives that. */
interface FailingProgram {
  readonly rule: keyof typeof plugin.rules & string;
  readonly code: string;
  /** How the program ends once the suggestion is taken. */
  readonly ends: 'alive' | 'stopped';
}

const programs: Readonly<Record<string, FailingProgram>> = {
  'a socket': {
    rule: 'require-error-listener',
    code: `import net from 'node:net';\nconst socket = net.connect(${REFUSED}, '127.0.0.1');\nsocket.on('close', () => console.log('alive'));\n`,
    ends: 'alive',
  },
  'a request that stands alone': {
    rule: 'require-error-listener',
    code: `import http from 'node:http';\nhttp.get('http://127.0.0.1:${REFUSED}/', (response) => response.resume());\nprocess.on('exit', (code) => code === 0 && console.log('alive'));\n`,
    ends: 'alive',
  },
  'a server whose port is taken': {
    rule: 'require-error-listener',
    code: `import net from 'node:net';\nimport http from 'node:http';\nconst first = net.createServer();\nfirst.on('error', () => {});\nfirst.listen(0, '127.0.0.1', () => {\n  const second = http.createServer();\n  second.listen(first.address().port, '127.0.0.1');\n});\n`,
    ends: 'stopped',
  },
  'fetch in a function that is forgotten': {
    rule: 'require-connection-error-handling',
    code: `import 'node:fs';\nasync function main() {\n  await fetch('http://127.0.0.1:65530/');\n}\nmain();\n`,
    ends: 'stopped',
  },
  'fetch that a function forgets': {
    rule: 'require-connection-error-handling',
    code: `import 'node:fs';\nfunction track() {\n  fetch('http://127.0.0.1:65530/');\n}\ntrack();\nprocess.on('exit', (code) => code === 0 && console.log('alive'));\n`,
    ends: 'alive',
  },
};

/** The code once the only suggestion for it is taken. */
function taken({ rule, code }: FailingProgram): string {
  const each = plugin.rules[rule];
  if (!each) throw new Error(`no rule is called ${rule}`);
  const messages = HOSTS[0].linter.verify(code, configOf({ [rule]: each }, 'espree', FILE, {}), FILE);
  const suggestions = messages.flatMap(({ suggestions: offered = [] }) => offered);
  const [suggestion] = suggestions;
  expect(suggestions, code).toHaveLength(1);
  return suggestion ? code.slice(0, suggestion.fix.range[0]) + suggestion.fix.text + code.slice(suggestion.fix.range[1]) : code;
}

function run(code: string): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8', timeout: 20_000 });
}

describe('a suggestion for a connection that fails', () => {
  test.each(Object.entries(programs))('%s', (_name, program) => {
    const before = run(program.code);
    expect(before.status, before.stderr).toBe(1);
    expect(before.stderr).toMatch(/Unhandled 'error' event|triggerUncaughtException|fetch failed/);
    expect(before.stdout).not.toContain('alive');

    const after = run(taken(program));
    expect(after.stderr).not.toMatch(/Unhandled 'error' event|triggerUncaughtException/);
    expect(after.stderr).toMatch(/ECONNREFUSED|EADDRINUSE/);
    expect([after.status, after.stdout.trim()]).toEqual(program.ends === 'alive' ? [0, 'alive'] : [1, '']);
  });
});

import { vi } from 'vitest';

import plugin from '../../src/plugin.js';
import { languageOf } from '../rule-tester/hosts.js';
import type { FlaggedCase, SilentCase } from '../rule-tester/testRule.js';
import type { Program } from './program.js';

interface Cases {
  readonly silent: Readonly<Record<string, string | SilentCase>>;
  readonly flagged: Readonly<Record<string, FlaggedCase>>;
}

/** Every case of the tests of rules, as the programs that they lint. */
export async function ruleCases(): Promise<readonly Program[]> {
  const programs: Program[] = [];
  const testRule = (name: string, _rule: unknown, { silent, flagged }: Cases): void => {
    for (const [reason, each] of [...Object.entries(silent), ...Object.entries(flagged)])
      programs.push(...programsOf(`${name}: ${reason}`, typeof each === 'string' ? { code: each } : each));
  };
  // Without their own tests, the files of tests are lists of cases.
  vi.doMock('../rule-tester/testRule.js', () => ({ testRule }));
  vi.doMock('../rules/fixed.js', async (original) => ({ ...(await original<object>()), testRepairs: () => {} }));
  for (const name of [...Object.keys(plugin.rules), 'settings']) await import(`../rules/${name}.test.ts`);
  vi.doUnmock('../rule-tester/testRule.js');
  vi.doUnmock('../rules/fixed.js');
  return programs;
}

function programsOf(name: string, { code: marked, filename: given, parsers: only, settings }: SilentCase): readonly Program[] {
  const code = marked.replace(/[«»]/g, '');
  const { filename, parsers } = languageOf(code, given);
  return (only ?? parsers).map((parser) => ({ name, code, filename, parser, ...(settings && { settings }) }));
}

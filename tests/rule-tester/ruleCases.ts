import { vi } from 'vitest';

import plugin from '../../src/plugin.js';
import { languageOf } from './hosts.js';
import type { ParserName } from './hosts.js';
import type { SilentCase, testRule } from './testRule.js';

/** One case of a rule's own test, ready to be linted. */
export interface RuleCase extends SilentCase {
  /** The rule and the reason of the case. */
  readonly name: string;
  readonly rule: string;
  readonly filename: string;
  readonly parsers: readonly ParserName[];
}

let all: Promise<readonly RuleCase[]> | undefined;

/** Every case of the rules' own tests, silent or flagged, without its marks. */
export function ruleCases(): Promise<readonly RuleCase[]> {
  return (all ??= collected());
}

async function collected(): Promise<readonly RuleCase[]> {
  const cases: RuleCase[] = [];
  const collect: typeof testRule = (rule, _module, { silent, flagged }) => {
    for (const [reason, given] of [...Object.entries(silent), ...Object.entries(flagged)]) {
      const each = typeof given === 'string' ? { code: given } : given;
      const code = each.code.replace(/[«»]/g, '');
      cases.push({ ...languageOf(code, each.filename), ...each, code, rule, name: `${rule}: ${reason}` });
    }
  };
  // The tests hand their cases to these two, which test nothing here.
  vi.doMock('./testRule.js', async (original) => ({ ...(await original<object>()), testRule: collect }));
  vi.doMock('../rules/fixed.js', async (original) => ({ ...(await original<object>()), testRepairs: () => undefined }));
  for (const name of [...Object.keys(plugin.rules), 'settings']) await import(`../rules/${name}.test.ts`);
  vi.doUnmock('./testRule.js');
  vi.doUnmock('../rules/fixed.js');
  return cases;
}

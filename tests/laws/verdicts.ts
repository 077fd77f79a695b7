import plugin from '../../src/plugin.js';
import { HOSTS, configOf } from '../rule-tester/hosts.js';
import type { Surroundings } from '../rule-tester/hosts.js';

/** A program and what surrounds it. */
export interface Program extends Surroundings {
  readonly name: string;
  readonly code: string;
  readonly filename: string;
}

/** What rules say about a program, wherever they say it, in the order of the alphabet; for one that does not parse, why. */
export function verdict({ code, filename, settings }: Program, rules = plugin.rules): readonly string[] {
  const [{ linter }] = HOSTS;
  const config = configOf(rules, 'typescript', filename, { ...(settings && { settings }) });
  return linter
    .verify(code, config, filename)
    .map(({ ruleId, message }) => `${ruleId ?? 'syntax'}: ${message}`)
    .sort();
}

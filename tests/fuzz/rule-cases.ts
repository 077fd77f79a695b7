import { ruleCases as casesOfRules } from '../rule-tester/ruleCases.js';
import type { Program } from './program.js';

/** Every case of the tests of rules, as the programs that they lint. */
export async function ruleCases(): Promise<readonly Program[]> {
  return (await casesOfRules()).flatMap(({ name, code, filename, parsers, settings }) =>
    parsers.map((parser) => ({ name, code, filename, parser, ...(settings && { settings }) })),
  );
}

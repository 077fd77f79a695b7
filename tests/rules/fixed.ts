import type { Linter } from 'eslint9';
import { describe, expect, test } from 'vitest';

import type { Rule } from '../../src/rule.js';
import { HOSTS, configOf, fixAll, isOnceEnough, languageOf, syntaxError } from '../rule-tester/hosts.js';
import type { FlaggedCase } from '../rule-tester/testRule.js';

const BODY = `
  if (value) return value;
  if (developmentValue !== undefined && process.env.NODE_ENV !== "production") return developmentValue;
  throw new Error(\`Environment variable \${name} is not set\`);
}
`;

/** The code with the helper that fixes append, as they write it in JavaScript. */
export function withHelper(code: string, name = 'requireEnv', body = BODY): string {
  return `${code.trimEnd()}\n\nfunction ${name}(name, value, developmentValue) {${body}`;
}

/** The same in TypeScript. */
export function withTypedHelper(code: string, name = 'requireEnv', body = BODY): string {
  return `${code.trimEnd()}\n\nfunction ${name}(name: string, value: string | undefined, developmentValue?: string): string {${body}`;
}

/** The helper where the bundler tells the stage, and no `process` exists. */
export const BUNDLED_BODY = BODY.replace('process.env.NODE_ENV !== "production"', '!import.meta.env.PROD');

/** How a suggestion to read a variable is called. */
export function readFrom(variable: string): string {
  return `Read the address from \`${variable}\`, and stop in production when it is missing.`;
}

/** What holds for each flagged case of a rule: what its fix or suggestion leaves parses, is not reported again, is stable, and keeps every comment. */
export function testRepairs(name: string, rule: Rule, flagged: Readonly<Record<string, FlaggedCase>>): void {
  describe.skipIf(isOnceEnough)('repairs', () => {
    test.each(Object.entries(flagged))('%s', (_reason, each) => {
      for (const code of [each.code.replace(/[«»]/g, ''), ...commented(each)]) expectLawful(name, rule, each, code);
    });
  });
}

/** The code with comments beside every reported span, where they can stand. */
function commented({ code, filename }: FlaggedCase): readonly string[] {
  const text = `// first\n${code.replaceAll('«', '/* before */ ').replaceAll('»', ' /* after */')} // last`;
  const language = languageOf(text, filename);
  return syntaxError(text, 'typescript', language.filename) ? [] : [text];
}

function expectLawful(name: string, rule: Rule, each: FlaggedCase, code: string): void {
  const { filename } = languageOf(code, each.filename);
  const lint = (text: string): Repaired => ({ output: text, messages: HOSTS[0].linter.verify(text, configOf({ [name]: rule }, 'typescript', filename, each), filename) });
  const { messages } = lint(code);
  const repaired = messages.flatMap(({ suggestions = [] }) => suggestions.map(({ fix }) => lint(code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]))));
  if (messages.some(({ fix }) => fix)) repaired.push(fixAll(code, { [name]: rule }, { ...each, filename, parser: 'typescript' }));

  for (const { output, messages: after } of repaired) {
    expect(after.filter(({ fatal }) => fatal), output).toEqual([]);
    expect(after.length, output).toBeLessThan(messages.length);
    // Without fixes, a second --fix changes nothing.
    expect(after.filter(({ fix }) => fix), output).toEqual([]);
    expect(comments(output), output).toEqual(comments(code));
  }
}

/** What a repair leaves, and what the rule says about it. */
interface Repaired {
  readonly output: string;
  readonly messages: readonly Linter.LintMessage[];
}

/** The comments of a program, in their order. */
function comments(code: string): readonly string[] {
  return Array.from(code.matchAll(/\/\*.*?\*\/|(?<![:"'`\w])\/\/ .*/g), ([comment]) => comment);
}

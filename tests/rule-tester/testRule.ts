import type { Linter as LinterTypes } from 'eslint9';
import { describe, expect, test } from 'vitest';

import type { Rule } from '../../src/rule.js';
import { HOSTS, configOf, fixAll, languageOf } from './hosts.js';
import type { ParserName, Surroundings } from './hosts.js';

export { fixAll };

export interface SilentCase extends Surroundings {
  readonly code: string;
  /** Only these parsers; default: both, or TypeScript alone for TypeScript. */
  readonly parsers?: readonly ParserName[];
}

export interface FlaggedCase extends SilentCase {
  /** The code with `«` and `»` around every reported span. */
  readonly code: string;
  /** The whole message of each report, in the order of the file. */
  readonly reports: readonly string[];
  /** What `eslint --fix` leaves; `null` or absent if there is nothing to fix. */
  readonly output?: string | null;
  /** Of all reports, in their order: the text, and the code once it is applied. */
  readonly suggestions?: readonly { readonly description: string; readonly output: string }[];
}

/** `eslint --fix` of a file may take this many passes. */
const MAX_PASSES = 3;

/** Tests a rule with espree and the TypeScript parser on ESLint 8, 9 and 10. Names state the reason, not the syntax. */
export function testRule(
  name: string,
  rule: Rule,
  cases: {
    /** Code that must stay without a report. */
    readonly silent: Readonly<Record<string, string | SilentCase>>;
    readonly flagged: Readonly<Record<string, FlaggedCase>>;
  },
): void {
  describe(name, () => {
    describe('silent', () => {
      for (const [reason, silent] of Object.entries(cases.silent)) {
        const each = typeof silent === 'string' ? { code: silent } : silent;
        test(reason, () => expectReports(name, rule, { ...each, reports: [] }));
      }
    });

    describe('flagged', () => {
      test.each(Object.entries(cases.flagged))('%s', (_reason, flagged) => {
        expect(flagged.reports, 'a flagged case has a report').not.toEqual([]);
        expectReports(name, rule, flagged);
      });
    });

    test('silent cases outnumber the flagged ones', () => {
      expect(Object.keys(cases.silent).length).toBeGreaterThan(Object.keys(cases.flagged).length);
    });
  });
}

/** Everything a user sees of a case, as one value, so that a difference reads well. */
interface Outcome {
  readonly code: string;
  readonly reports: readonly string[];
  readonly output: string | null;
  readonly suggestions: readonly { readonly description: string; readonly output: string }[];
}

function expectReports(name: string, rule: Rule, flagged: FlaggedCase): void {
  const { code: marked, reports, output = null, suggestions = [] } = flagged;
  const code = marked.replace(/[«»]/g, '');
  const { filename, parsers } = languageOf(code, flagged.filename);
  const expected: Outcome = { code: marked, reports, output, suggestions };

  for (const parser of flagged.parsers ?? parsers) {
    const repaired = [...(output === null ? [] : [output]), ...suggestions.map((suggestion) => suggestion.output)];
    const fixed = output === null ? undefined : fixAll(code, { [name]: rule }, { ...flagged, filename, parser });
    let first: readonly LinterTypes.LintMessage['fix'][] | undefined;
    for (const host of HOSTS) {
      const where = `${host.name} with ${parser} on ${filename}`;
      const config = configOf({ [name]: rule }, parser, filename, flagged, host.globals);
      const lint = (text: string): LinterTypes.LintMessage[] => withoutStop(host.linter.verify(text, config, filename), where, text);
      const messages = lint(code);
      const fixes = messages.map(({ fix }) => fix);
      const left = fixed?.output ?? (fixes.some(Boolean) ? host.linter.verifyAndFix(code, config, { filename, fix: true }).output : code);
      expect(outcomeOf(code, messages, left), where).toEqual(expected);
      // The same fixes leave the same code, so the passes of --fix and what they leave are told on one host.
      first ??= fixes;
      expect(fixes, where).toEqual(first);
      if (host === HOSTS[0]) for (const changed of repaired) lint(changed);
    }
    expect(fixed?.passes ?? 0, 'passes of --fix').toBeLessThanOrEqual(MAX_PASSES);
  }
}

/** The messages, unless the code could not be linted. */
function withoutStop(messages: LinterTypes.LintMessage[], where: string, text: string): LinterTypes.LintMessage[] {
  const stop = messages.find((message) => message.fatal || message.ruleId === null);
  if (stop) throw new Error(`${where}: ${stop.message}\n${text}`);
  return messages;
}

function outcomeOf(code: string, messages: readonly LinterTypes.LintMessage[], fixed: string): Outcome {
  return {
    code: mark(code, messages),
    reports: messages.map((message) => message.message),
    output: fixed === code ? null : fixed,
    suggestions: messages
      .flatMap((message) => message.suggestions ?? [])
      .map(({ desc, fix }) => ({
        description: desc,
        output: code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]),
      })),
  };
}

/** The code with `«` and `»` around what the messages point at. */
function mark(code: string, messages: readonly LinterTypes.LintMessage[]): string {
  const lineStarts = [0, ...Array.from(code.matchAll(/\r\n|[\r\n\u2028\u2029]/g), (end) => end.index + end[0].length)];
  const offset = (line: number, column: number): number => (lineStarts[line - 1] ?? NaN) + column - 1;
  const spans = messages.map(({ line, column, endLine = line, endColumn = column }) => ({
    start: offset(line, column),
    end: offset(endLine, endColumn),
  }));
  let text = '';
  for (let at = 0; at <= code.length; at++) {
    text += '»'.repeat(spans.filter((span) => span.end === at).length);
    text += '«'.repeat(spans.filter((span) => span.start === at).length);
    text += code.charAt(at);
  }
  return text;
}

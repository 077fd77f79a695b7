import { Linter } from 'eslint';

import type { Rule } from '../../src/rule.js';
import { configFor } from './program.js';
import type { Program } from './program.js';
import { within } from './within.js';

/** Design: no file needs more passes of `--fix`. */
const MAX_PASSES = 3;

/** After this many milliseconds, the rules are taken to run for ever: the parser needs ten thousand for a bundle, and more on a busy machine. */
const HANGS = 120_000;

/** Of the fixes and suggestions of one program, so many are tried one by one. */
const MAX_EDITS = 20;

export type Rules = Readonly<Record<string, Rule>>;

/** What all rules together did with one program. */
export interface Verdict {
  /** Whether the parser reads it: rules say nothing about anything else. */
  readonly parsed: boolean;
  /** The messages of the first pass, in the order of the text. */
  readonly reports: readonly string[];
  /** Each law that does not hold, with what was seen. */
  readonly broken: readonly string[];
  /** The time of all rules in the first pass. */
  readonly ruleMs: number;
  readonly slowestRule: string;
}

/** What one pass of `--fix` found. */
interface Pass {
  readonly text: string;
  readonly messages: readonly Linter.LintMessage[];
  readonly comments: readonly string[];
}

/** Keeps what each pass of `--fix` finds. */
class RecordingLinter extends Linter {
  readonly passes: Pass[] = [];

  override verify(text: string, config: Linter.Config[], options: string | Linter.LintOptions = {}): Linter.LintMessage[] {
    const messages = super.verify(text, config, typeof options === 'string' ? { filename: options } : options);
    // There is no source code after a syntax error, whatever the types say.
    const sourceCode: ReturnType<Linter['getSourceCode']> | null = this.getSourceCode();
    const comments = sourceCode?.getAllComments().map(({ value }) => value) ?? [];
    // ESLint counts from behind the mark of the byte order.
    this.passes.push({ text: text.replace(/^\uFEFF/, ''), messages, comments });
    return messages;
  }
}

const linter = new RecordingLinter({ configType: 'flat' });

/** Runs all rules over a program, with all fixes and suggestions, and says which laws that breaks. */
export function judge(program: Program, rules: Rules, { hangs = HANGS } = {}): Verdict {
  linter.passes.length = 0;
  const crash = crashOf(program, rules, hangs);
  const [first, ...more] = linter.passes;
  if (!first) return { parsed: true, reports: [], broken: [`throws: ${crash}`], ruleMs: 0, slowestRule: '' };
  if (first.messages.some(({ fatal }) => fatal)) return { parsed: false, reports: [], broken: [], ruleMs: 0, slowestRule: '' };
  const broken = [
    ...(crash === undefined ? [] : [`throws on what --fix leaves: ${crash}`]),
    ...misplaced(first),
    ...unfilled(first),
    ...brokenEdits(program, rules, first),
    ...(crash === undefined ? brokenPasses(first, more) : []),
  ];
  return { parsed: true, reports: first.messages.map(({ message }) => message), broken, ...ruleTimes() };
}

/** Runs all passes of `--fix`; what stopped it, if anything did. */
function crashOf(program: Program, rules: Rules, milliseconds: number): string | undefined {
  const { code, filename } = program;
  try {
    // The types of ESLint know only of the method that does not measure.
    const options: Linter.FixOptions & { readonly stats: boolean } = { filename, stats: true };
    within(milliseconds, () => linter.verifyAndFix(code, configFor(program, rules), options));
    return undefined;
  } catch (error) {
    // An error of time is one of another realm. The first lines are the same for the same fault.
    const stack = error instanceof Error ? (error.stack ?? '') : '';
    const calls = stack.split('\n').filter((line) => /^\s+at /.test(line));
    return [String(error).split('\n')[0], ...calls.slice(0, 6)].join('\n');
  }
}

/** Messages that point at no place of the text. */
function misplaced({ text, messages }: Pass): string[] {
  const lengths = text.split(/\r\n|[\r\n\u2028\u2029]/).map((line) => line.length);
  const isInside = (line: number, column: number): boolean => column >= 1 && column <= (lengths[line - 1] ?? -1) + 1;
  return messages
    .filter(({ line, column, endLine = line, endColumn = column }) => {
      const isForward = endLine > line || (endLine === line && endColumn >= column);
      return !isInside(line, column) || !isInside(endLine, endColumn) || !isForward;
    })
    .map(({ ruleId, line, column, endLine, endColumn }) => `points outside the text: ${ruleId} ${line}:${column}-${endLine}:${endColumn}`);
}

/** Messages with a placeholder that nobody filled. */
function unfilled({ text, messages }: Pass): string[] {
  const said = messages.flatMap(({ message, suggestions = [] }) => [message, ...suggestions.map(({ desc }) => desc)]);
  return said.filter((message) => message.includes('{{') && !text.includes('{{')).map((message) => `leaves a placeholder: ${message}`);
}

/** Fixes and suggestions that, each by itself, leave what does not parse, or what they are for. */
function brokenEdits(program: Program, rules: Rules, { text, messages }: Pass): string[] {
  const edits = messages.flatMap((message) => [
    ...(message.fix ? [{ message, fix: message.fix, kind: 'fix' }] : []),
    ...(message.suggestions ?? []).map(({ fix }) => ({ message, fix, kind: 'suggestion' })),
  ]);
  return edits.slice(0, MAX_EDITS).flatMap(({ message, fix, kind }) => {
    const code = text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
    const after = linter.verify(code, configFor(program, rulesNamed(rules, message.ruleId)), program.filename);
    const error = after.find(({ fatal }) => fatal);
    if (error) return [`a ${kind} of ${message.ruleId} does not parse: ${error.message} in line ${error.line} of\n${code}`];
    const isLess = after.filter((other) => isSame(message, other)).length < messages.filter((other) => isSame(message, other)).length;
    return isLess ? [] : [`a ${kind} of ${message.ruleId} changes nothing for it in\n${code}`];
  });
}

function isSame(one: Linter.LintMessage, other: Linter.LintMessage): boolean {
  return one.ruleId === other.ruleId && one.message === other.message;
}

function rulesNamed(rules: Rules, ruleId: string | null): Rules {
  return Object.fromEntries(Object.entries(rules).filter(([name]) => ruleId === `econnrefused/${name}`));
}

/** What is wrong with the passes of `--fix`, and with what they leave. */
function brokenPasses(first: Pass, more: readonly Pass[]): string[] {
  const last = more.at(-1) ?? first;
  const error = last.messages.find(({ fatal }) => fatal);
  if (error) return [`what --fix leaves does not parse: ${error.message} in line ${error.line} of\n${last.text}`];
  const left = last.messages.filter(({ fix }) => fix).map(({ ruleId }) => ruleId);
  const lost = without(first.comments, last.comments);
  return [
    ...(more.length > MAX_PASSES ? [`--fix takes ${more.length} passes and leaves\n${last.text}`] : []),
    ...(left.length > 0 ? [`a second --fix finds more for ${left.join(', ')} in\n${last.text}`] : []),
    ...(lost.length > 0 ? [`--fix loses the comment ${lost.join(', ')} and leaves\n${last.text}`] : []),
  ];
}

/** The texts of one list that another list does not hold as often. */
function without(texts: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return texts.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function ruleTimes(): Pick<Verdict, 'ruleMs' | 'slowestRule'> {
  const [first] = linter.getTimes()?.passes ?? [];
  const times = Object.entries(first?.rules ?? {}).map(([name, { total }]) => ({ name, total }));
  const [slowest] = times.sort((one, other) => other.total - one.total);
  return { ruleMs: times.reduce((sum, { total }) => sum + total, 0), slowestRule: slowest?.name ?? '' };
}

import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';

import type { Program } from './program.js';
import { filenameOf } from './program.js';

/** A program before and after `--fix`. */
export interface Fixed {
  readonly before: string;
  readonly after: string;
  /** How many times something was changed. */
  readonly passes: number;
  /** What is still reported afterwards, a failure to parse included. */
  readonly remaining: readonly string[];
  /** The lines of the first reports, counted from 1. */
  readonly reportedLines: ReadonlySet<number>;
}

type Message = Linter.LintMessage;
type Edit = NonNullable<Message['fix']>;

/** More passes than any fix may need, and enough to see two rules that undo each other. */
const LIMIT = 6;

/** Lints with `config` (plugin and rules) and applies the fixes as ESLint does, until nothing changes. */
export function fixProgram(config: Linter.Config, program: Program): Fixed {
  const first = lint(config, program, program.code);
  let [text, passes, messages] = [program.code, 0, first];
  while (passes < LIMIT) {
    const next = applied(
      text,
      messages.flatMap(({ fix }) => fix ?? []),
    );
    if (next === text) break;
    passes++;
    text = next;
    messages = lint(config, program, text);
  }
  return { before: program.code, after: text, passes, remaining: messages.map(describe), reportedLines: linesOf(first) };
}

/** The same with the first suggestion of each report taken, one after the other as in an editor; `undefined` when nothing is suggested. */
export function suggestProgram(config: Linter.Config, program: Program): Fixed | undefined {
  const first = lint(config, program, program.code);
  let [text, messages] = [program.code, first];
  for (let taken = 0; taken < first.length; taken++) {
    const edit = messages.flatMap(({ suggestions }) => suggestions ?? [])[0]?.fix;
    if (edit === undefined) break;
    text = applied(text, [edit]);
    messages = lint(config, program, text);
  }
  if (text === program.code) return undefined;
  return { before: program.code, after: text, passes: 1, remaining: messages.map(describe), reportedLines: linesOf(first) };
}

/** How many reports each rule makes about a text of the program. */
export function countByRule(config: Linter.Config, program: Program, text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { ruleId } of lint(config, program, text)) counts.set(ruleId ?? 'parser', (counts.get(ruleId ?? 'parser') ?? 0) + 1);
  return counts;
}

function lint(config: Linter.Config, program: Program, text: string): Message[] {
  const typescript = /^tsx?$/.test(program.lang);
  const isModule = !/\b(?:require\(|module\.exports|["']use strict["'])/.test(program.code) || /^(?:import|export)\b/m.test(program.code);
  const parserOptions = { ecmaFeatures: { jsx: /x$/.test(program.lang) } };
  return new Linter({ configType: 'flat' }).verify(
    text,
    [
      config,
      {
        linterOptions: { reportUnusedDisableDirectives: 'off' },
        files: ['**/*.{js,jsx,cjs,mjs,ts,tsx}'],
        languageOptions: {
          sourceType: program.lang === 'cjs' || !isModule ? 'commonjs' : 'module',
          ...(typescript ? { parser, parserOptions } : { parserOptions }),
        },
        ...(program.settings ? { settings: { econnrefused: program.settings } } : {}),
      },
    ],
    { filename: filenameOf(program) },
  );
}

/** ESLint's way: from the start, leaving out what touches an edit already made. */
function applied(text: string, edits: readonly Edit[]): string {
  let [result, end] = ['', -1];
  for (const { range, text: replacement } of [...edits].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])) {
    if (range[0] <= end) continue;
    result += text.slice(Math.max(end, 0), range[0]) + replacement;
    end = range[1];
  }
  return result + text.slice(Math.max(end, 0));
}

function describe({ ruleId, line, message }: Message): string {
  return `${ruleId ?? 'parser'}, line ${line}: ${message}`;
}

function linesOf(messages: readonly Message[]): Set<number> {
  return new Set(
    messages.flatMap(({ line, endLine = line }) => Array.from({ length: endLine - line + 1 }, (_item, index) => line + index)),
  );
}

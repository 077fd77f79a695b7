import * as typescriptParser from '@typescript-eslint/parser';
import { Linter as Linter10 } from 'eslint';
import { Linter as Linter8 } from 'eslint8';
import { Linter as Linter9 } from 'eslint9';

import type { Rule } from '../../src/rule.js';

export type ParserName = 'espree' | 'typescript';

/** Mutation testing runs each case thousands of times: it must do once, on ESLint 10 with the first parser that reads it. */
export const isOnceEnough = process.env['TEST_CASES'] === 'once';

export const PARSERS: readonly ParserName[] = isOnceEnough ? ['espree'] : ['espree', 'typescript'];

/** What the tests use of ESLint, in all three majors. */
interface FlatLinter {
  verify(code: string, config: object, filename: string): Linter9.LintMessage[];
  verifyAndFix(code: string, config: object, options: { filename: string; fix: boolean }): Linter9.FixReport;
}

interface Host {
  readonly name: string;
  readonly linter: FlatLinter;
  /** Most projects declare their globals and some do not; both kinds of scope must give the same findings. */
  readonly globals: Readonly<Record<string, 'readonly'>>;
}

const DECLARED = [
  'process',
  'fetch',
  'require',
  'module',
  'console',
  'URL',
  'WebSocket',
  'EventSource',
  'XMLHttpRequest',
  'window',
  'location',
  'globalThis',
  'undefined',
];

const OLDER_HOSTS: readonly Host[] = [
  {
    name: 'ESLint 9',
    linter: new Linter9({ configType: 'flat' }),
    globals: Object.fromEntries(DECLARED.map((name) => [name, 'readonly'])),
  },
  { name: 'ESLint 8', linter: new Linter8({ configType: 'flat' }), globals: {} },
];

export const HOSTS: readonly [Host, ...Host[]] = [
  { name: 'ESLint 10', linter: new Linter10({ configType: 'flat' }), globals: {} },
  ...(isOnceEnough ? [] : OLDER_HOSTS),
];

/** What a test may say about the file around the code. */
export interface Surroundings {
  /** Also decides, as usual, between JavaScript and TypeScript, modules and CommonJS. Default: `src/app.js`, or `src/app.ts` if only TypeScript can parse it. */
  readonly filename?: string;
  /** `settings.econnrefused`. */
  readonly settings?: object;
  /** The options of the rule that is tested. */
  readonly options?: readonly unknown[];
}

/** A flat configuration with these rules on. */
export function configOf(
  rules: Readonly<Record<string, Rule>>,
  parser: ParserName,
  filename: string,
  surroundings: Surroundings,
  globals: object = {},
): object[] {
  return [
    {
      files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'],
      plugins: { econnrefused: { rules } },
      languageOptions: {
        ...(parser === 'typescript' && { parser: typescriptParser }),
        ecmaVersion: 'latest',
        sourceType: /\.c[jt]s$/.test(filename) ? 'commonjs' : 'module',
        globals,
        parserOptions: { ecmaFeatures: { jsx: true } },
      },
      settings: surroundings.settings ? { econnrefused: surroundings.settings } : {},
      rules: Object.fromEntries(Object.keys(rules).map((name) => [`econnrefused/${name}`, ['error', ...(surroundings.options ?? [])]])),
    },
  ];
}

/** Whether the code parses; the message of the syntax error if it does not. */
export function syntaxError(code: string, parser: ParserName, filename: string): string | undefined {
  const [message] = HOSTS[0].linter.verify(code, configOf({}, parser, filename, {}), filename);
  return message?.fatal ? message.message : undefined;
}

interface Language {
  readonly filename: string;
  readonly parsers: readonly ParserName[];
}

/** What was found out about a piece of code without a file name, which takes up to two parsers. */
const languages = new Map<string, Language>();

/** The file name and the parsers for a piece of code: TypeScript alone for what only TypeScript can read. */
export function languageOf(code: string, filename?: string): Language {
  const known = filename === undefined ? languages.get(code) : undefined;
  const language = known ?? guessLanguage(code, filename);
  if (filename === undefined) languages.set(code, language);
  return language;
}

function guessLanguage(code: string, filename?: string): Language {
  if (filename !== undefined) return { filename, parsers: /\.[cm]?tsx?$/.test(filename) ? ['typescript'] : PARSERS };
  if (!syntaxError(code, 'espree', 'src/app.js')) return { filename: 'src/app.js', parsers: PARSERS };
  return { filename: syntaxError(code, 'typescript', 'src/app.ts') ? 'src/app.tsx' : 'src/app.ts', parsers: ['typescript'] };
}

/** What `eslint --fix` leaves: all passes, on ESLint 10. `passes` counts those that changed something. */
export function fixAll(
  code: string,
  rules: Readonly<Record<string, Rule>>,
  surroundings: Surroundings & { readonly parser?: ParserName } = {},
): { readonly output: string; readonly passes: number; readonly messages: readonly Linter9.LintMessage[] } {
  const { filename, parsers } = languageOf(code, surroundings.filename);
  let runs = 0;
  const counter = { meta: { schema: [] }, create: () => ({ Program: () => void runs++ }) };
  const config = [
    ...configOf(rules, surroundings.parser ?? parsers.at(-1) ?? 'espree', filename, surroundings),
    { plugins: { passes: { rules: { counter } } }, rules: { 'passes/counter': 'error' } },
  ];
  const { output, messages } = HOSTS[0].linter.verifyAndFix(code, config, { filename, fix: true });
  return { output, passes: runs - 1, messages };
}

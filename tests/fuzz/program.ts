import { createRequire } from 'node:module';
import { join } from 'node:path';

import * as typescriptParser from '@typescript-eslint/parser';
import type { TSESLint } from '@typescript-eslint/utils';
import { Linter } from 'eslint';

import type { Rule } from '../../src/rule.js';
import { configOf } from '../rule-tester/hosts.js';
import type { ParserName } from '../rule-tester/hosts.js';

type ComponentParser = 'vue' | 'svelte' | 'astro';

/** A program that the rules are run on. */
export interface Program {
  /** Where it comes from, so that a reader finds it again. */
  readonly name: string;
  readonly code: string;
  readonly filename: string;
  readonly parser: ParserName | ComponentParser;
  /** `settings.econnrefused`. */
  readonly settings?: object;
}

const linter = new Linter({ configType: 'flat' });

/** The parsers of components, which only the tests with real hosts install. */
const fromHosts = createRequire(join(__dirname, '../hosts/package.json'));

/** A flat configuration for one program, deaf to the comments of the program itself. */
export function configFor({ filename, parser, settings }: Program, rules: Readonly<Record<string, Rule>>): Linter.Config[] {
  const surroundings = settings ? { settings } : {};
  const configs = configOf(rules, parser === 'espree' ? 'espree' : 'typescript', filename, surroundings);
  const linterOptions = { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } as const;
  return configs.map((config) => ({ ...config, linterOptions, ...(isComponent(parser) && componentLanguage(parser)) }));
}

function isComponent(parser: Program['parser']): parser is ComponentParser {
  return parser !== 'espree' && parser !== 'typescript';
}

function componentLanguage(parser: ComponentParser): Linter.Config {
  return {
    files: [`**/*.${parser}`],
    languageOptions: {
      parser: fromHosts(`${parser}-eslint-parser`),
      parserOptions: { parser: typescriptParser, extraFileExtensions: [`.${parser}`] },
    },
  };
}

/** Why a program does not parse; nothing if it does. */
export function syntaxErrorOf(program: Program): Linter.LintMessage | undefined {
  return linter.verify(program.code, configFor(program, {}), program.filename).find(({ fatal }) => fatal);
}

/** What a parser makes of a program; nothing if it does not parse. */
export function parse(program: Program): TSESLint.SourceCode | undefined {
  if (syntaxErrorOf(program)) return undefined;
  // The types of ESLint and of typescript-eslint describe the same object.
  return linter.getSourceCode() as unknown as TSESLint.SourceCode;
}

/** The same program in the language that reads it: as a module, or else as CommonJS; nothing if neither does. */
export function inItsLanguage(program: Program): Program | undefined {
  const asCommonJs = { ...program, filename: program.filename.replace(/\.([jt])s$/, '.c$1s') };
  return [program, asCommonJs].find((each) => !syntaxErrorOf(each));
}

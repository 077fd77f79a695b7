import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { TSESLint } from '@typescript-eslint/utils';

import { LintedFile } from '../analysis/code/linted-file.js';
import { FileFacts } from '../analysis/file-facts.js';
import { DEFAULT_SETTINGS } from '../settings.js';

/** Parses a module, and gives the facts about it; `undefined` for what does not parse. */
export type ReadModule = (path: string, text: string) => FileFacts | undefined;

type Require = ReturnType<typeof createRequire>;

/** Where the TypeScript parser of a project may be found: by itself, or below the packages that bring it. */
const BRINGS_PARSER = [
  'typescript-eslint',
  '@typescript-eslint/eslint-plugin',
  'eslint-config-next',
  '@nuxt/eslint-config',
  '@antfu/eslint-config',
  'eslint-config-expo',
];

/** Reads modules with the ESLint and the parser of the project; `undefined` where there is no ESLint, as beside oxlint. */
export function moduleReader(root: string): ReadModule | undefined {
  const places = [createRequire(__filename), createRequire(join(root, 'package.json'))];
  const eslint = firstOf(places, (require) => require('eslint'));
  if (!hasLinter(eslint)) return undefined;
  const parser = typescriptParser(places);
  const linter = new eslint.Linter({ configType: 'flat', cwd: root });
  return (path, text) => {
    let facts: FileFacts | undefined;
    const create = ({ sourceCode, filename }: Context) => {
      facts = new FileFacts(new LintedFile(sourceCode, filename, DEFAULT_SETTINGS));
      return {};
    };
    const config = {
      files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'],
      plugins: { project: { rules: { read: { create } } } },
      rules: { 'project/read': 'error' },
      linterOptions: { reportUnusedDisableDirectives: 'off' },
      languageOptions: { ...(parser && { parser }), parserOptions: { ecmaFeatures: { jsx: !/\.[cm]?ts$/.test(path) } } },
    };
    linter.verify(text, [config], { filename: join(root, path), allowInlineConfig: false });
    return facts;
  };
}

interface Context {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly filename: string;
}

interface WithLinter {
  readonly Linter: new (options: object) => { verify(text: string, config: readonly object[], options: object): unknown };
}

function hasLinter(eslint: unknown): eslint is WithLinter {
  return typeof eslint === 'object' && eslint !== null && 'Linter' in eslint && typeof eslint.Linter === 'function';
}

function typescriptParser(places: readonly Require[]): object | undefined {
  const name = '@typescript-eslint/parser';
  const parser =
    firstOf(places, (require) => require(name)) ??
    firstOf(places, (require) => firstOf(BRINGS_PARSER, (brings) => createRequire(require.resolve(brings))(name)));
  return typeof parser === 'object' && parser !== null && 'parseForESLint' in parser ? parser : undefined;
}

/** The first result that comes without an error. */
function firstOf<Item, Result>(items: readonly Item[], get: (item: Item) => Result): Result | undefined {
  for (const item of items) {
    try {
      return get(item);
    } catch {
      // It is not installed there.
    }
  }
  return undefined;
}

import { existsSync } from 'node:fs';

import eslintPlugin from 'eslint-plugin-eslint-plugin';
import regexp from 'eslint-plugin-regexp';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// The plugin lints itself as soon as it is built.
const own = existsSync('dist/src/index.mjs') ? [(await import('./dist/src/index.mjs')).default.configs.strict] : [];

export default defineConfig([
  { ignores: ['dist/', 'coverage/', 'mutation/', 'tests/corpus/**/files/', 'docs/demo/projects/', 'site/.vitepress/{cache,dist}/'] },
  tseslint.configs.recommended,
  regexp.configs.recommended,
  own,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // In a list of words, `(?:` hides the words.
      'regexp/no-unused-capturing-group': 'off',
    },
  },
  {
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    // They read what they wrote themselves, by the patterns of other programs too.
    files: ['tests/**', 'docs/**'],
    rules: {
      'regexp/no-super-linear-backtracking': 'off',
      'regexp/no-misleading-capturing-group': 'off',
      'regexp/optimal-quantifier-concatenation': 'off',
      'regexp/negation': 'off',
      'no-control-regex': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'rules/**/*.ts'],
    rules: {
      // The texts are anybody's: what takes time by the square of their length can be made to take minutes.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
      'max-lines': ['error', { max: 320, skipBlankLines: true, skipComments: true }],
      // At run time it would bring TypeScript into JavaScript projects, and keep the plugin from loading in oxlint.
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@typescript-eslint/*', 'typescript'], allowTypeImports: true }] },
      ],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    },
  },
  {
    files: ['src/clients/**/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['src/rule.ts'],
    rules: { '@typescript-eslint/consistent-type-assertions': 'off' },
  },
  {
    files: ['rules/**/*.ts'],
    extends: [eslintPlugin.configs.recommended],
    rules: {
      // `createRule` writes the schema and the type.
      'eslint-plugin/require-meta-schema': 'off',
      'eslint-plugin/require-meta-type': 'off',
      'eslint-plugin/require-meta-default-options': 'off',
    },
  },
]);

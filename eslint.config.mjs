import { existsSync } from 'node:fs';

import eslintPlugin from 'eslint-plugin-eslint-plugin';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// The plugin lints itself as soon as it is built.
const own = existsSync('dist/src/index.mjs') ? [(await import('./dist/src/index.mjs')).default.configs.strict] : [];

export default defineConfig([
  { ignores: ['dist/', 'coverage/', 'tests/corpus/**/files/', 'docs/demo/projects/'] },
  tseslint.configs.recommended,
  own,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'rules/**/*.ts'],
    rules: {
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

import econnrefused from 'eslint-plugin-econnrefused';
import { parser } from 'typescript-eslint';

export default [
  econnrefused.configs.recommended,
  { files: ['**/*.{js,ts,tsx}'], languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } },
];

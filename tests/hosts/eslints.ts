/** One ESLint of each major, and the name that tests/hosts/package.json has for it. */
export const ESLINTS = [
  ['ESLint 8', 'eslint8'],
  ['ESLint 9', 'eslint'],
  ['ESLint 10', 'eslint10'],
] as const;

/** A flat configuration: the preset `recommended`, and what a project says after it. */
export function withPreset(after: object = {}): { readonly 'eslint.config.mjs': string } {
  return {
    'eslint.config.mjs': `
import econnrefused from 'eslint-plugin-econnrefused';
export default [econnrefused.configs.recommended, ${JSON.stringify(after)}];
`,
  };
}

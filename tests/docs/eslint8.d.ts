// ESLint 8 comes without types; its class for .eslintrc lives on in ESLint 9.
declare module 'eslint8' {
  export { LegacyESLint as ESLint } from 'eslint9/use-at-your-own-risk';
}

// ESLint 8 comes without types; what the tests use of it is the same in ESLint 9.
declare module 'eslint8' {
  export { Linter } from 'eslint9';
}

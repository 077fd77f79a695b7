declare module 'virtual:eslint' {
  export { Linter } from 'eslint/universal';
}

declare module 'virtual:plugin' {
  import type { LintingPlugin } from './linting.js';
  const plugin: LintingPlugin;
  export default plugin;
}

declare module 'virtual:load-typescript-parser' {
  import type { Linter } from 'eslint';
  const load: () => Promise<Linter.Parser>;
  export default load;
}

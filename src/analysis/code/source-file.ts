import type { TSESLint } from '@typescript-eslint/utils';

import type { Framework } from '../../env/frameworks.js';
import type { Settings } from '../../settings.js';

/** The file under analysis, with the settings that hold for it. */
export interface SourceFile {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  /** As ESLint gives it: absolute, or `<input>`. */
  readonly filename: string;
  readonly settings: Settings;
  readonly framework: Framework;
  /** The modules of the catalogue that it loads. */
  readonly modules: readonly string[];
}

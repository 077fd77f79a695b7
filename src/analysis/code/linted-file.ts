import type { TSESLint } from '@typescript-eslint/utils';

import { type Framework, detectFramework } from '../../env/frameworks.js';
import { BLANK } from '../../regexp-text.js';
import type { Settings } from '../../settings.js';
import { modulesLoadedBy } from './loaded-modules.js';
import type { SourceFile } from './source-file.js';
import { topStatements } from './tree.js';

/** A file as ESLint hands it over; which modules it loads, and which framework it belongs to, is found out at the first question. */
export class LintedFile implements SourceFile {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly filename: string;
  readonly settings: Settings;
  #framework: Framework | undefined;
  #modules: readonly string[] | undefined;

  constructor(sourceCode: Readonly<TSESLint.SourceCode>, filename: string, settings: Settings) {
    this.sourceCode = sourceCode;
    this.filename = filename;
    this.settings = settings;
  }

  get modules(): readonly string[] {
    return (this.#modules ??= modulesLoadedBy(this));
  }

  get framework(): Framework {
    return (this.#framework ??= this.settings.framework === 'auto' ? frameworkOf(this) : this.settings.framework);
  }
}

const READ_NAME = new RegExp(String.raw`\benv(?:\.|\[${BLANK}['"])([A-Z]\w*)`, 'g');

function frameworkOf(file: LintedFile): Framework {
  const { sourceCode, filename, settings } = file;
  const imports: string[] = [];
  const directives: string[] = [];
  for (const statement of topStatements(file)) {
    if (statement.type === 'ImportDeclaration') imports.push(statement.source.value);
    if (statement.type === 'ExpressionStatement' && statement.directive) directives.push(statement.directive);
  }
  const { text } = sourceCode;
  const envNames = Array.from(text.matchAll(READ_NAME), ([, name = '']) => name);
  const usesVueCli = settings.versions.has('@vue/cli-service');
  return detectFramework({ imports, filename, directives, usesImportMetaEnv: text.includes('import.meta.env'), envNames, usesVueCli });
}

import { importedModule } from '../../clients/import-sources.js';
import { BLANK } from '../../regexp-text.js';
import type { SourceFile } from './source-file.js';
import { topStatements } from './tree.js';

const NONE: readonly string[] = [];

/** A call that loads a module; found in the text, for a look that costs no walk through the tree. */
const LOADING_CALL = new RegExp(String.raw`\b(?:require|import)${BLANK}\(${BLANK}['"]([^'"\n]+)`, 'g');

const MAY_LOAD = new RegExp(String.raw`\b(?:require|import)${BLANK}\(`);

/** The modules of the catalogue that a file loads: by `import`, by `require`, or by `import()` of a literal. */
export function modulesLoadedBy(file: Pick<SourceFile, 'sourceCode'>): readonly string[] {
  const found: string[] = [];
  const add = (specifier: string): void => {
    const module = importedModule(specifier);
    if (module) found.push(module.source);
  };
  for (const statement of topStatements(file)) if (statement.type === 'ImportDeclaration') add(statement.source.value);
  const { text } = file.sourceCode;
  if (MAY_LOAD.test(text)) for (const [, specifier = ''] of text.matchAll(LOADING_CALL)) add(specifier);
  return found.length > 0 ? found : NONE;
}

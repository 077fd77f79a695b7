import { javascriptLanguage, jsxLanguage, tsxLanguage, typescriptLanguage } from '@codemirror/lang-javascript';
import type { Language } from '@codemirror/language';

import { languageOf } from './file-name.js';

/** The grammar that colours a file. */
export function editorLanguage(fileName: string): Language {
  if (languageOf(fileName) === 'typescript') return fileName.endsWith('x') ? tsxLanguage : typescriptLanguage;
  // Much JavaScript holds JSX whatever the file is called.
  return /\.[cm]js$/.test(fileName) ? javascriptLanguage : jsxLanguage;
}

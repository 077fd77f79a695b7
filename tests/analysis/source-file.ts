import * as typescriptParser from '@typescript-eslint/parser';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { Linter, SourceCode } from 'eslint';

import { FileAnalysis } from '../../src/analysis/analyze.js';
import { LintedFile } from '../../src/analysis/code/linted-file.js';
import type { SourceFile } from '../../src/analysis/code/source-file.js';
import { childrenOf } from '../../src/analysis/code/tree.js';
import { readSettings } from '../../src/settings.js';

/** What a test may say about the file around a piece of code. */
export interface Surroundings {
  readonly filename?: string;
  /** `settings.econnrefused`. */
  readonly settings?: object;
  readonly parser?: 'typescript' | 'espree';
}

/** A piece of code as the analysis gets it. */
export function sourceFile(code: string, { parser = 'typescript', filename = parser === 'typescript' ? 'src/app.tsx' : 'src/app.js', settings }: Surroundings = {}): SourceFile {
  const sourceCode = (parser === 'typescript' ? parseTypeScript(code, filename) : parseJavaScript(code, filename)) as unknown as TSESLint.SourceCode;
  const file: SourceFile = { sourceCode, filename, settings: readSettings({ econnrefused: settings }), framework: 'none', modules: [] };
  linkParents(file);
  return file;
}

/** What the analysis finds in such a file, which tells its framework itself. */
export function analysisOf({ sourceCode, filename, settings }: SourceFile): FileAnalysis {
  return new FileAnalysis(new LintedFile(sourceCode, filename, settings), undefined);
}

function parseTypeScript(text: string, filename: string): SourceCode {
  const parsed = typescriptParser.parseForESLint(text, {
    filePath: filename,
    sourceType: /\.c[jt]s$/.test(filename) ? 'commonjs' : 'module',
    ecmaFeatures: { jsx: !filename.endsWith('.ts') },
    range: true,
    loc: true,
    tokens: true,
    comment: true,
  });
  return new SourceCode({ text, ...parsed } as unknown as SourceCode.Config);
}

function parseJavaScript(text: string, filename: string): SourceCode {
  const linter = new Linter();
  const [message] = linter.verify(text, [{ languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } }], filename);
  if (message?.fatal) throw new SyntaxError(message.message);
  return linter.getSourceCode();
}

/** ESLint does this while it walks; a list instead of recursion, since some tests nest deeper than the stack. */
export function linkParents(file: SourceFile): void {
  const nodes: TSESTree.Node[] = [file.sourceCode.ast];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    for (const child of childrenOf(file, node)) {
      Object.assign(child, { parent: node });
      nodes.push(child);
    }
  }
}

/** The argument of the last call of a function with this name. */
export function argumentOf(file: SourceFile, callee: string): TSESTree.Node {
  const calls: TSESTree.CallExpression[] = [];
  const nodes: TSESTree.Node[] = [file.sourceCode.ast];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === callee) calls.push(node);
    nodes.push(...childrenOf(file, node));
  }
  const argument = calls.sort((one, other) => one.range[0] - other.range[0]).at(-1)?.arguments[0];
  if (!argument) throw new Error(`No ${callee}(…) in ${file.sourceCode.text}`);
  return argument;
}

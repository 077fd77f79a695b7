import type { TSESTree } from '@typescript-eslint/utils';

import type { SourceFile } from '../analysis/code/source-file.js';
import { topStatements } from '../analysis/code/tree.js';
import { isTaken } from './names-in-file.js';
import type { Edit } from './repair.js';
import { isPartOfText, sharedStatements } from './script-blocks.js';
import { quoted } from './spelling.js';
import type { Surroundings } from './surroundings.js';

/**
 * A function at the end of the file, or of the script block: its declaration is there for all that stands above it. `undefined` where a component has
 * no script.
 */
export function appendedFunction(file: SourceFile, lines: readonly string[], { lineEnd }: Surroundings): Edit | undefined {
  const { text } = file.sourceCode;
  if (isPartOfText(file)) {
    const last = sharedStatements(file).at(-1);
    if (!last) return undefined;
    const indent = indentOf(file, last);
    const end = endOf(file, last);
    return { range: [end, end], text: lineEnd + lines.map((line) => `${lineEnd}${indent}${line}`).join('') };
  }
  const end = text.trimEnd().length;
  const hasLineEnd = end < text.length;
  return { range: [end, end], text: `${lineEnd}${lineEnd}${lines.join(lineEnd)}${hasLineEnd ? '' : lineEnd}` };
}

/**
 * The import of the project's env module; nothing to do when it is there already; `undefined` when its name means something else here, or a component
 * has no script.
 */
export function importOf(
  file: SourceFile,
  module: { readonly from: string; readonly name: string },
  { modules, lineEnd }: Surroundings,
): readonly Edit[] | undefined {
  if (topStatements(file).some((statement) => isImportOf(file, statement, module))) return [];
  if (isTaken(file, module.name)) return undefined;
  const code =
    modules === 'esm'
      ? `import { ${module.name} } from ${quoted(module.from)};`
      : `const { ${module.name} } = require(${quoted(module.from)});`;
  const statements = sharedStatements(file);
  const [first] = statements;
  if (!first) return undefined;
  const indent = indentOf(file, first);
  const last = lastOfHead(statements, modules);
  const at = last ? endOf(file, last) : first.range[0];
  return [{ range: [at, at], text: last ? `${lineEnd}${indent}${code}` : `${code}${lineEnd}${indent}` }];
}

/** Whether a statement imports the env module; compilers of components hoist imports out of any script. */
function isImportOf(
  { sourceCode }: SourceFile,
  statement: TSESTree.Node,
  module: { readonly from: string; readonly name: string },
): boolean {
  if (statement.type === 'ImportDeclaration')
    return statement.source.value === module.from && statement.specifiers.some(({ local }) => local.name === module.name);
  if (statement.type !== 'VariableDeclaration') return false;
  const text = sourceCode.getText(statement);
  if (!/\brequire\s*\(/.test(text) || !text.includes(module.from)) return false;
  return sourceCode.getDeclaredVariables?.(statement).some(({ name }) => name === module.name) ?? false;
}

/** The last of the imports (or directives) that a file starts with. */
function lastOfHead(statements: readonly TSESTree.Node[], modules: Surroundings['modules']): TSESTree.Node | undefined {
  let last: TSESTree.Node | undefined;
  for (const statement of statements) {
    const isDirective = statement.type === 'ExpressionStatement' && statement.directive !== undefined;
    const isRequire =
      modules === 'cjs' &&
      statement.type === 'VariableDeclaration' &&
      statement.declarations.every(
        ({ init }) => init?.type === 'CallExpression' && init.callee.type === 'Identifier' && init.callee.name === 'require',
      );
    if (isDirective || isRequire || statement.type === 'ImportDeclaration') last = statement;
    else if (modules === 'cjs') break;
  }
  return last;
}

/** Where a statement ends, with the comments behind it on its line, which may be about it. */
function endOf({ sourceCode: { text, ast } }: SourceFile, statement: TSESTree.Node): number {
  let [, end] = statement.range;
  for (const { range } of ast.comments ?? []) {
    if (range[0] < end) continue;
    if (!/^[^\S\r\n]*$/.test(text.slice(end, range[0]))) break;
    [, end] = range;
  }
  return end;
}

/** The white space before a statement that stands first on its line. */
function indentOf({ sourceCode: { text } }: SourceFile, { range: [start] }: TSESTree.Node): string {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return /^\s*$/.test(before) ? before : '';
}

import type { TSESTree } from '@typescript-eslint/utils';

import type { FaultOf } from '../analysis/faults.js';
import type { SourceFile } from '../analysis/code/source-file.js';
import { isTransparent } from '../analysis/code/syntax.js';
import type { Repair } from './repair.js';
import { indentOf } from './spelling.js';

/** Listens to 'error': after the statement that names the emitter, or in the chain of a call that stands alone. */
export function addErrorListener(file: SourceFile, { use, emits, when }: FaultOf<'unheard'>): Repair | undefined {
  if (emits.handedAs !== undefined) return undefined;
  const whole = wholeExpression(use.node);
  const [member] = emits.members ?? [];
  const exit = when === 'taken' ? ['process.exit(1);'] : [];
  const listener = (indent: string): string =>
    `.on("error", (error) => {\n${['console.error(error);', ...exit].map((line) => `${indent}  ${line}\n`).join('')}${indent}})`;
  const repairAt = (end: number, text: string): Repair => ({
    kind: 'suggestion',
    description: `Listen to the \`error\` event${when === 'taken' ? ', and stop the process on it' : ''}.`,
    edits: [{ range: [end, end], text: file.sourceCode.text.includes('\r\n') ? text.replace(/\n/g, '\r\n') : text }],
  });

  const { parent } = whole;
  if (parent?.type === 'ExpressionStatement' && whole === use.node && member === undefined)
    return repairAt(use.node.range[1], listener(indentOf(file, parent)));
  const named = nameGiven(file, whole);
  if (!named) return undefined;
  const indent = indentOf(file, named.statement);
  return repairAt(named.statement.range[1], `\n${indent}${named.name}${member === undefined ? '' : `.${member}`}${listener(indent)};`);
}

/** The call with the `await` and the type assertions around it. */
function wholeExpression(node: TSESTree.Node): TSESTree.Node {
  let whole = node;
  while (whole.parent && isTransparent(whole.parent, whole)) whole = whole.parent;
  return whole;
}

/** The name that a statement gives to a value, and that statement. */
function nameGiven(file: SourceFile, whole: TSESTree.Node): { readonly name: string; readonly statement: TSESTree.Node } | undefined {
  const { parent } = whole;
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') {
    const declaration = parent.parent;
    if (declaration.declarations.length !== 1) return undefined;
    const statement = declaration.parent.type === 'ExportNamedDeclaration' ? declaration.parent : declaration;
    return isInBlock(statement) ? { name: parent.id.name, statement } : undefined;
  }
  if (parent?.type !== 'AssignmentExpression' || parent.operator !== '=' || parent.parent.type !== 'ExpressionStatement') return undefined;
  const isName =
    parent.left.type === 'Identifier' || (parent.left.type === 'MemberExpression' && parent.left.object.type === 'ThisExpression');
  return isName && isInBlock(parent.parent) ? { name: file.sourceCode.getText(parent.left), statement: parent.parent } : undefined;
}

function isInBlock({ parent }: TSESTree.Node): boolean {
  return parent?.type === 'Program' || parent?.type === 'BlockStatement' || parent?.type === 'StaticBlock';
}

import type { TSESTree } from '@typescript-eslint/utils';

import type { SourceFile } from '../code/source-file.js';
import { dottedName, unwrap } from '../code/syntax.js';
import { functionOf } from '../code/variables.js';

/** Calls that never come back: of Node, of the frameworks (Next.js 16, SvelteKit 2), and by their name. */
const EXITS =
  /^(process\.exit|process\.abort|Deno\.exit|exit|die|fail|panic|bail|abort|throwError|redirect|permanentRedirect|notFound|forbidden|unauthorized|error)$/;

/** Whether control never runs past a statement: it throws, returns, leaves the loop or ends the process on every path. */
export function alwaysExits(file: SourceFile, statement: TSESTree.Node, depth = 4): boolean {
  if (depth === 0) return false;
  switch (statement.type) {
    case 'ThrowStatement':
    case 'ReturnStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return true;
    case 'BlockStatement':
      return statement.body.some((inner) => alwaysExits(file, inner, depth));
    case 'IfStatement':
      return !!statement.alternate && alwaysExits(file, statement.consequent, depth) && alwaysExits(file, statement.alternate, depth);
    case 'ExpressionStatement':
      return isExitCall(file, statement.expression, depth);
    case 'TryStatement':
      return !!statement.finalizer && alwaysExits(file, statement.finalizer, depth);
    default:
      return false;
  }
}

/** Whether an expression is a call that never comes back, such as `process.exit(1)` or a function of the file that only throws. */
export function isExitCall(file: SourceFile, node: TSESTree.Node, depth = 4): boolean {
  const call = unwrap(node);
  if (call.type !== 'CallExpression') return false;
  const fn = functionOf(file, call.callee);
  if (fn) return depth > 1 && fn.body.type === 'BlockStatement' && neverReturns(file, fn.body.body, depth - 1);
  return EXITS.test(dottedName(call.callee));
}

/** Whether no statement of a function comes back to its caller: none before the one that stops returns. */
function neverReturns(file: SourceFile, statements: readonly TSESTree.Node[], depth: number): boolean {
  for (const statement of statements) {
    if (hasReturn(statement)) return false;
    if (alwaysExits(file, statement, depth)) return true;
  }
  return false;
}

function hasReturn(statement: TSESTree.Node): boolean {
  switch (statement.type) {
    case 'ReturnStatement':
      return true;
    case 'BlockStatement':
      return statement.body.some(hasReturn);
    case 'IfStatement':
      return hasReturn(statement.consequent) || (!!statement.alternate && hasReturn(statement.alternate));
    default:
      return false;
  }
}

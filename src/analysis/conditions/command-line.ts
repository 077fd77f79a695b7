import type { TSESTree } from '@typescript-eslint/utils';

import { callersOf } from '../code/callers.js';
import type { SourceFile } from '../code/source-file.js';
import { dottedName, isFunction, keyOf, unwrap } from '../code/syntax.js';
import { isGlobal, variableOf } from '../code/variables.js';

/** How many names and calls lead back to the command line at most. */
const DEPTH = 6;

/** What parses the command line without being handed it: minimist, yargs, commander, cac, meow, citty, node:util. */
const PARSERS =
  /^(parseArgs|minimist|yargs|meow|mri|arg|cac|getopts|commandLineArgs|program\.opts|program\.parse|command\.opts|cli\.parse|\w*[aA]rgv)(\(\))?(\.|$)/;

/** Whether an expression comes from the arguments that a user typed: `process.argv[2]`, `args.url`, `program.opts().host`. */
export function isCommandLine(file: SourceFile, node: TSESTree.Node, depth = DEPTH): boolean {
  const inner = unwrap(node);
  if (depth === 0) return false;
  const from = (next: TSESTree.Node): boolean => isCommandLine(file, next, depth - 1);
  switch (inner.type) {
    case 'MemberExpression':
      return isArgumentList(file, inner) || PARSERS.test(dottedName(inner)) || from(inner.object);
    case 'CallExpression':
      if (PARSERS.test(dottedName(inner.callee))) return true;
      return (
        (inner.callee.type === 'MemberExpression' && from(inner.callee.object)) ||
        inner.arguments.some((argument) => isArgumentList(file, argument))
      );
    case 'LogicalExpression':
      return from(inner.left);
    case 'Identifier':
      return isOfCommandLine(file, inner, from);
    default:
      return false;
  }
}

function isArgumentList(file: SourceFile, node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'CallExpression') return inner.callee.type === 'MemberExpression' && isArgumentList(file, inner.callee.object);
  if (inner.type !== 'MemberExpression') return false;
  const key = keyOf(inner);
  return (
    (key === 'argv' && (isGlobal(file, inner.object, 'process') || isGlobal(file, inner.object, 'Bun'))) ||
    (key === 'args' && isGlobal(file, inner.object, 'Deno'))
  );
}

function isOfCommandLine(file: SourceFile, name: TSESTree.Identifier, from: (node: TSESTree.Node) => boolean): boolean {
  const definition = variableOf(file, name)?.defs[0];
  if (!definition) return false;
  if (definition.type === 'Variable' && definition.node.type === 'VariableDeclarator')
    return !!definition.node.init && from(definition.node.init);
  if (definition.type !== 'Parameter' || !isFunction(definition.node)) return false;
  const index = definition.node.params.findIndex((parameter) => parameter === definition.name);
  return index >= 0 && callersOf(file, definition.node).some(({ args }) => !!args[index] && from(args[index]));
}

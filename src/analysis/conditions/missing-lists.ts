import type { TSESTree } from '@typescript-eslint/utils';

import type { SourceFile } from '../code/source-file.js';
import { dottedName, keyOf, stringOf, unwrap } from '../code/syntax.js';
import { returnsOf } from '../code/tree.js';
import { functionOf, variableOf } from '../code/variables.js';
import type { Condition } from '../facts.js';
import { itemsOf, readsOfItems } from './list-items.js';
import { presentInAll, roundsOf } from './list-guards.js';
import { presence } from './stage-tests.js';
import { presentWhen } from './stops.js';
import { conditionsWhen } from './truth.js';

/** How many calls and constants a list is looked for through. */
const DEPTH = 5;

/**
 * What holds where nothing is missing: a list, text or flag that says what is missing came out empty, falsy or as it was. It is
 * `names.filter((name) => !process.env[name])`, or what `if (!process.env.A) missing.push('A')` adds to.
 */
export function whenNothingIsMissing(file: SourceFile, node: TSESTree.Node, depth = DEPTH): readonly Condition[] {
  const inner = unwrap(node);
  if (depth === 0) return [];
  if (inner.type === 'Identifier') {
    const declarator = declaratorOf(file, inner);
    const init = declarator?.init && unwrap(declarator.init);
    if (!declarator || !init) return [];
    return isEmpty(init) ? ofMarks(file, declarator, inner) : isConstant(file, inner) ? whenNothingIsMissing(file, init, depth - 1) : [];
  }
  if (inner.type !== 'CallExpression') return [];
  const result = resultOf(file, inner);
  if (result) return whenNothingIsMissing(file, result, depth - 1);
  const [first] = inner.arguments;
  if (inner.callee.type !== 'MemberExpression') return [];
  const { object } = inner.callee;
  switch (keyOf(inner.callee)) {
    case 'filter':
    case 'find':
      return first ? presentInAll(file, object, first, false).flatMap((name) => presence(name, true)) : [];
    case 'reduce':
      return first ? ofReduce(file, object, first) : [];
    case 'map':
    case 'join':
    case 'sort':
    case 'trim':
      return whenNothingIsMissing(file, object, depth - 1);
    default:
      return [];
  }
}

/** What holds where a flag is still what it was at first: `let ok = true; for (…) if (!process.env[name]) ok = false;`. */
export function whenUnchanged(file: SourceFile, flag: TSESTree.Identifier, outcome: boolean): readonly Condition[] {
  const declarator = declaratorOf(file, flag);
  const init = declarator?.init;
  return declarator && init?.type === 'Literal' && init.value === outcome ? ofMarks(file, declarator, flag) : [];
}

/** The one result of a function of the file. */
function resultOf(file: SourceFile, call: TSESTree.CallExpression): TSESTree.Node | undefined {
  const fn = functionOf(file, call.callee);
  const [result, ...others] = fn ? returnsOf(file, fn) : [];
  return others.length === 0 ? result : undefined;
}

function isEmpty(init: TSESTree.Node): boolean {
  const inner = unwrap(init);
  if (inner.type === 'ArrayExpression') return inner.elements.length === 0;
  return stringOf(inner) === '' || (inner.type === 'NewExpression' && inner.arguments.length === 0 && dottedName(inner.callee) === 'Set');
}

function declaratorOf(file: SourceFile, node: TSESTree.Identifier): TSESTree.VariableDeclarator | undefined {
  const definition = variableOf(file, node)?.defs[0];
  return definition?.node.type === 'VariableDeclarator' && definition.node.id.type === 'Identifier' ? definition.node : undefined;
}

function isConstant(file: SourceFile, node: TSESTree.Identifier): boolean {
  return !variableOf(file, node)?.references.some((reference) => reference.isWrite() && !reference.init);
}

/** What the statements beside a declaration say that add to it, or change it, when something is missing. */
function ofMarks(file: SourceFile, declarator: TSESTree.VariableDeclarator, { name }: TSESTree.Identifier): readonly Condition[] {
  const block = declarator.parent.parent;
  if (block.type !== 'BlockStatement' && block.type !== 'Program') return [];
  return block.body.flatMap((statement): readonly Condition[] => {
    if (isMark(statement, name))
      return conditionsWhen(file, statement.test, false).filter(({ kind }) => kind === 'env' || kind === 'reference');
    const rounds = roundsOf(file, statement.type === 'ExpressionStatement' ? unwrap(statement.expression) : statement);
    return (rounds?.body ?? []).flatMap((inner) =>
      isMark(inner, name) && rounds
        ? presentWhen(inner.test, false).flatMap((node) => readsOfItems(file, node, rounds.way).flatMap((read) => presence(read, true)))
        : [],
    );
  });
}

/** `if (…) missing.push(…)`, `if (…) missing += …`, `if (…) ok = false` */
function isMark(statement: TSESTree.Node, name: string): statement is TSESTree.IfStatement {
  if (statement.type !== 'IfStatement') return false;
  const { consequent } = statement;
  return (consequent.type === 'BlockStatement' ? consequent.body : [consequent]).some((inner) => {
    const expression = inner.type === 'ExpressionStatement' ? unwrap(inner.expression) : inner;
    if (expression.type === 'CallExpression') return [`${name}.push`, `${name}.add`].includes(dottedName(expression.callee));
    return expression.type === 'AssignmentExpression' && expression.left.type === 'Identifier' && expression.left.name === name;
  });
}

/** `names.reduce((missing, name) => (process.env[name] ? missing : [...missing, name]), [])`, or with `if (…) missing.push(name)`. */
function ofReduce(file: SourceFile, list: TSESTree.Node, callback: TSESTree.Node): readonly Condition[] {
  const fn = functionOf(file, callback);
  const [kept, pattern] = fn?.params ?? [];
  if (!fn || kept?.type !== 'Identifier' || !pattern) return [];
  const way = { items: itemsOf(file, list), pattern };
  const isKept = (node: TSESTree.Node): boolean => node.type === 'Identifier' && node.name === kept.name;
  const choice = fn.body.type === 'BlockStatement' ? undefined : unwrap(fn.body);
  const tests =
    choice?.type === 'ConditionalExpression' && isKept(choice.consequent) !== isKept(choice.alternate)
      ? presentWhen(choice.test, isKept(choice.consequent))
      : fn.body.type === 'BlockStatement'
        ? fn.body.body.flatMap((statement) => (isMark(statement, kept.name) ? presentWhen(statement.test, false) : []))
        : [];
  return tests.flatMap((node) => readsOfItems(file, node, way).flatMap((read) => presence(read, true)));
}

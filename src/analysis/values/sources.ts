import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { PlaceStep } from '../../clients/paths.js';
import { callersOf } from '../code/callers.js';
import type { Condition } from '../facts.js';
import type { SourceFile } from '../code/source-file.js';
import { type FunctionNode, contains, functionAround, isFunction, keyOf, unwrap } from '../code/syntax.js';
import { conditionsWhen } from '../conditions/truth.js';
import type { Variable } from '../code/variables.js';
import { VALUE_LIMIT, type Walk, frameOf } from './walk.js';

/** One place a variable's value comes from: an expression, and the way from it to the value. */
export interface Source {
  readonly node: TSESTree.Node;
  readonly steps: readonly PlaceStep[];
  /** What stands in for the value when it is `undefined`: the default of a parameter or of a destructuring. */
  readonly fallback: TSESTree.Node | undefined;
  /** The walk that reads the expression: in the caller's, for an argument. */
  readonly walk: Walk;
  /** What must hold for the variable to have this value rather than one written at another place. */
  readonly conditions: readonly Condition[];
  /** How the value is combined with the one the variable had before. */
  readonly operator: '=' | '+=' | '??=' | '||=';
}

/** Where a variable's values come from. `open` means: from elsewhere too. */
export interface Sources {
  readonly list: readonly Source[];
  readonly open: boolean;
}

const UNKNOWN: Sources = { list: [], open: true };

/** Follows a variable to its initialiser, its assignments, or the arguments that callers pass for it. */
export function sourcesOf(variable: Variable, use: TSESTree.Node, walk: Walk): Sources {
  const [definition] = variable.defs;
  if (!definition) return UNKNOWN;
  if (definition.type === 'Parameter' && isFunction(definition.node)) return ofParameter(variable, definition.node, walk);
  if (definition.type === 'Variable' && definition.node.type === 'VariableDeclarator')
    return ofDeclarator(variable, definition.node, use, walk);
  return UNKNOWN;
}

function ofDeclarator(variable: Variable, declarator: TSESTree.VariableDeclarator, use: TSESTree.Node, walk: Walk): Sources {
  const first = declaredValue(variable, declarator, walk);
  const writes = variable.references.filter(
    (reference) => reference.isWrite() && !reference.init && reference.identifier.parent.type !== 'VariableDeclarator',
  );
  const assignments = writes.flatMap((write) => assignmentOf(write) ?? []);
  if (assignments.length < writes.length || assignments.length > VALUE_LIMIT) return UNKNOWN;
  if (assignments.length === 0) return { list: first ? [first] : [], open: !first };
  let list: Source[] = first ? [first] : [];
  for (const assignment of assignments) {
    const { file } = walk;
    const after = whenNotAssigned(file, declarator, assignment);
    const isLater = functionAround(use) !== functionAround(assignment) || use.range[0] >= assignment.range[1];
    if (after && assignment.operator === '=' && isLater) {
      list = after === 'never' ? [] : list.map((source) => overwritten(source, assignment, after));
    }
    const { operator } = assignment;
    if (operator !== '=' && operator !== '+=' && operator !== '??=' && operator !== '||=') return UNKNOWN;
    list.push({ node: assignment.right, steps: [], fallback: undefined, walk, conditions: [], operator });
  }
  return { list, open: false };
}

function assignmentOf(write: TSESLint.Scope.Reference): TSESTree.AssignmentExpression | undefined {
  const { parent } = write.identifier;
  return parent.type === 'AssignmentExpression' && parent.left === write.identifier ? parent : undefined;
}

/** A source that an assignment under a test may replace: not one of another branch of the same `if`, where that assignment never runs. */
function overwritten(source: Source, assignment: TSESTree.AssignmentExpression, after: readonly Condition[]): Source {
  const branch = branchAround(assignment);
  let test = branch.parent;
  while (test?.parent?.type === 'IfStatement' && test.parent.alternate === test) test = test.parent;
  const isElsewhere = !!test && contains(test, source.node) && !contains(branch, source.node);
  return isElsewhere ? source : { ...source, conditions: [...source.conditions, ...after] };
}

/** The statement that an assignment is, or the block that holds it. */
function branchAround({ parent: statement }: TSESTree.AssignmentExpression): TSESTree.Node {
  return statement.parent?.type === 'BlockStatement' ? statement.parent : statement;
}

/** What holds where an assignment after the declaration was not run: the opposite of its `if`; `never` when it always runs. */
function whenNotAssigned(
  file: SourceFile,
  declarator: TSESTree.VariableDeclarator,
  assignment: TSESTree.AssignmentExpression,
): readonly Condition[] | 'never' | undefined {
  const statement = assignment.parent;
  const block = declarator.parent.parent;
  if (statement.type !== 'ExpressionStatement') return undefined;
  if (statement.parent === block) return 'never';
  const branch = branchAround(assignment);
  const test = branch.parent;
  if (test?.type !== 'IfStatement') return undefined;
  const isDirect =
    test.parent === block || (test.parent.type === 'IfStatement' && test.parent.alternate === test && test.parent.parent === block);
  return isDirect ? conditionsWhen(file, test.test, branch !== test.consequent) : undefined;
}

function declaredValue(variable: Variable, declarator: TSESTree.VariableDeclarator, walk: Walk): Source | undefined {
  const way = wayTo(declarator.id, variable.name);
  if (!way) return undefined;
  const base = { fallback: way.fallback, walk, conditions: [], operator: '=' } as const;
  if (declarator.init) return { ...base, node: declarator.init, steps: way.steps };
  const loop = declarator.parent.parent;
  if (loop.type !== 'ForOfStatement' || loop.left !== declarator.parent) return undefined;
  return { ...base, node: loop.right, steps: [{ kind: 'elements' }, ...way.steps] };
}

interface Way {
  readonly steps: readonly PlaceStep[];
  readonly fallback: TSESTree.Node | undefined;
}

/** The way through a pattern to one of the names it binds. */
function wayTo(pattern: TSESTree.Node, name: string): Way | undefined {
  switch (pattern.type) {
    case 'Identifier':
      return pattern.name === name ? { steps: [], fallback: undefined } : undefined;
    case 'AssignmentPattern': {
      const way = wayTo(pattern.left, name);
      return way && { ...way, fallback: way.fallback ?? partOf(pattern.right, way.steps) };
    }
    case 'TSParameterProperty':
      return wayTo(pattern.parameter, name);
    case 'ObjectPattern':
      return firstWay(pattern.properties, (property) => {
        const key = property.type === 'Property' ? keyOf(property) : undefined;
        return property.type === 'Property' && key !== undefined
          ? prefixed({ kind: 'property', name: key }, wayTo(property.value, name))
          : undefined;
      });
    case 'ArrayPattern':
      return firstWay(pattern.elements, (element, index) =>
        element ? prefixed({ kind: 'property', name: String(index) }, wayTo(element, name)) : undefined,
      );
    default:
      return undefined;
  }
}

/** What stands at the end of a way into a default that is written out: `{ url } = { url: '…' }`. */
function partOf(value: TSESTree.Node, [step, ...rest]: readonly PlaceStep[]): TSESTree.Node | undefined {
  if (!step) return value;
  const object = unwrap(value);
  if (step.kind !== 'property' || object.type !== 'ObjectExpression') return undefined;
  const property = object.properties.find((one) => one.type === 'Property' && keyOf(one) === step.name);
  return property?.type === 'Property' ? partOf(property.value, rest) : undefined;
}

function firstWay<T>(parts: readonly T[], way: (part: T, index: number) => Way | undefined): Way | undefined {
  for (const [index, part] of parts.entries()) {
    const found = way(part, index);
    if (found) return found;
  }
  return undefined;
}

function prefixed(step: PlaceStep, way: Way | undefined): Way | undefined {
  return way && { ...way, steps: [step, ...way.steps] };
}

function ofParameter(variable: Variable, fn: FunctionNode, walk: Walk): Sources {
  for (const [index, parameter] of fn.params.entries()) {
    const way = wayTo(parameter, variable.name);
    if (way) return ofArguments(fn, index, way, walk);
  }
  return UNKNOWN;
}

function ofArguments(fn: FunctionNode, index: number, way: Way, walk: Walk): Sources {
  const source = (args: readonly TSESTree.Node[], caller: Walk): readonly Source[] => {
    if (args.some((argument, position) => position <= index && argument.type === 'SpreadElement')) return [];
    const node = args[index] ?? way.fallback;
    return node
      ? [
          {
            node,
            steps: args[index] ? way.steps : [],
            fallback: args[index] ? way.fallback : undefined,
            walk: caller,
            conditions: [],
            operator: '=',
          },
        ]
      : [];
  };
  const frame = frameOf(walk, fn);
  if (frame) return { list: source(frame.args, frame.caller), open: false };
  const element = elementOfCallback(fn, index);
  if (element)
    return {
      list: [{ node: element, steps: [{ kind: 'elements' }, ...way.steps], fallback: way.fallback, walk, conditions: [], operator: '=' }],
      open: false,
    };
  const calls = callersOf(walk.file, fn).flatMap(({ args }) => source(args, walk));
  const given = calls.some(({ node }) => node === way.fallback) || !way.fallback ? [] : source([], walk);
  return { list: [...given, ...calls], open: true };
}

/** The array whose elements a callback gets: `urls.map((url) => fetch(url))`. */
function elementOfCallback(fn: FunctionNode, index: number): TSESTree.Node | undefined {
  const call = fn.parent;
  if (index !== 0 || call.type !== 'CallExpression' || call.arguments[0] !== fn) return undefined;
  const callee = unwrap(call.callee);
  return callee.type === 'MemberExpression' && /^(map|forEach|filter|flatMap|find|some|every)$/.test(keyOf(callee) ?? '')
    ? callee.object
    : undefined;
}

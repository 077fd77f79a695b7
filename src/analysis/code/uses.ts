import type { TSESTree } from '@typescript-eslint/utils';

import { callersOf } from './callers.js';
import type { SourceFile } from './source-file.js';
import { classAround, functionAround, isClass, isFunction, isTransparent, keyOf, unwrap } from './syntax.js';
import { thisMembers } from './this-members.js';
import { readsOf, variableOf } from './variables.js';

/** Past this many places a value is not followed further. */
const LIMIT = 400;

/** An expression that stands for a value, or for what `path` leads to inside of it. */
export interface Use {
  readonly node: TSESTree.Node;
  readonly path: readonly string[];
}

/** Through how many objects, one in the other, a value is followed: minified programs have some that hold each other. */
const HOLDERS = 6;

/** What is known, by the number of holders that are still followed. */
const known = Array.from({ length: HOLDERS + 1 }, () => new WeakMap<TSESTree.Node, readonly Use[]>());

/** Everywhere a value goes by name in this file: itself, variables, fields, members of objects that hold it, results of functions. */
export function usesOf(file: SourceFile, start: TSESTree.Node): readonly Use[] {
  return usesThrough(HOLDERS, file, start);
}

function usesThrough(holders: number, file: SourceFile, start: TSESTree.Node): readonly Use[] {
  let uses = known[holders]?.get(start);
  if (!uses) {
    uses = findUses(holders, file, start);
    known[holders]?.set(start, uses);
  }
  return uses;
}

function findUses(holders: number, file: SourceFile, start: TSESTree.Node): readonly Use[] {
  const uses: Use[] = [{ node: start, path: [] }];
  const seen = new Set<TSESTree.Node>([start]);
  for (let index = 0; index < uses.length && uses.length < LIMIT; index++) {
    const use = uses[index];
    if (!use) break;
    for (const next of nextUses(holders, file, use)) {
      if (!seen.has(next.node)) {
        seen.add(next.node);
        uses.push(next);
      }
    }
  }
  return uses;
}

function nextUses(holders: number, file: SourceFile, { node, path }: Use): readonly Use[] {
  const { parent } = node;
  if (!parent) return [];
  if (isTransparent(parent, node)) return [{ node: parent, path }];
  switch (parent.type) {
    case 'LogicalExpression':
      return parent.operator === '&&' && parent.left === node ? [] : [{ node: parent, path }];
    case 'ConditionalExpression':
      return parent.test === node ? [] : [{ node: parent, path }];
    case 'VariableDeclarator':
      return parent.init === node ? boundBy(file, parent.id, path) : [];
    case 'AssignmentExpression':
      return parent.right === node && /^(=|\?\?=|\|\|=)$/.test(parent.operator)
        ? [{ node: parent, path }, ...assignedTo(file, parent.left, path)]
        : [];
    case 'AssignmentPattern':
      return parent.right === node ? boundBy(file, parent.left, path) : [];
    case 'PropertyDefinition':
      return parent.value === node && isClass(parent.parent.parent) ? membersOf(file, parent.parent.parent, keyOf(parent), path) : [];
    case 'Property':
      return parent.value === node && parent.parent.type === 'ObjectExpression'
        ? heldBy(holders, file, parent.parent, keyOf(parent), path)
        : [];
    case 'MemberExpression':
      return node.type === 'ImportExpression' && keyOf(parent) === 'then' ? handedBy(file, parent, path) : [];
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
      return returnedBy(file, parent, node, path);
    default:
      return [];
  }
}

/** `import('ioredis').then((module) => …)`, which is the module as much as `await import('ioredis')` is. */
function handedBy(file: SourceFile, then: TSESTree.MemberExpression, path: readonly string[]): readonly Use[] {
  const call = then.parent;
  const [callback] = call.type === 'CallExpression' && call.callee === then ? call.arguments : [];
  const [parameter] = callback && isFunction(callback) ? callback.params : [];
  return parameter ? boundBy(file, parameter, path) : [];
}

/** The reads of the names that a pattern binds; names of members lengthen the path. */
function boundBy(file: SourceFile, pattern: TSESTree.Node, path: readonly string[]): readonly Use[] {
  switch (pattern.type) {
    case 'Identifier': {
      const variable = variableOf(file, pattern);
      return variable ? readsOf(variable).map((node) => ({ node, path })) : [];
    }
    case 'AssignmentPattern':
      return boundBy(file, pattern.left, path);
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) => {
        const key = property.type === 'Property' ? keyOf(property) : undefined;
        return property.type === 'Property' && key !== undefined ? boundBy(file, property.value, [...path, key]) : [];
      });
    default:
      return [];
  }
}

function assignedTo(file: SourceFile, left: TSESTree.Node, path: readonly string[]): readonly Use[] {
  if (left.type === 'ObjectPattern') return boundBy(file, left, path);
  if (left.type === 'Identifier') {
    const variable = variableOf(file, left);
    return variable ? readsOf(variable).map((node) => ({ node, path })) : [];
  }
  if (left.type !== 'MemberExpression') return [];
  const owner = left.object.type === 'ThisExpression' ? classAround(left) : undefined;
  if (owner) return membersOf(file, owner, keyOf(left), path);
  // `globalThis.redis = redis`: every other `globalThis.redis`.
  if (left.object.type !== 'Identifier') return [];
  const variable = variableOf(file, left.object);
  const key = keyOf(left);
  return (variable ? readsOf(variable) : []).flatMap((read) => (read !== left.object ? memberUse(read, key, path) : []));
}

function membersOf(
  file: SourceFile,
  owner: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
  key: string | undefined,
  path: readonly string[],
): readonly Use[] {
  if (key === undefined) return [];
  return (thisMembers(file, owner).get(key) ?? []).filter((node) => !isAssigned(node)).map((node) => ({ node, path }));
}

function isAssigned(node: TSESTree.MemberExpression): boolean {
  return node.parent.type === 'AssignmentExpression' && node.parent.left === node && node.parent.operator === '=';
}

/** `const clients = { users: axios.create(…) }`: every `clients.users`. */
function heldBy(
  holders: number,
  file: SourceFile,
  object: TSESTree.ObjectExpression,
  key: string | undefined,
  path: readonly string[],
): readonly Use[] {
  if (key === undefined || holders === 0) return [];
  return usesThrough(holders - 1, file, object).flatMap((holder) => {
    if (holder.path.length === 0) return memberUse(holder.node, key, path);
    return holder.path.length === 1 && holder.path[0] === key ? [{ node: holder.node, path }] : [];
  });
}

function memberUse(owner: TSESTree.Node, key: string | undefined, path: readonly string[]): readonly Use[] {
  const { parent } = owner;
  return parent?.type === 'MemberExpression' && parent.object === owner && key !== undefined && keyOf(parent) === key && !isAssigned(parent)
    ? [{ node: parent, path }]
    : [];
}

function returnedBy(
  file: SourceFile,
  parent: TSESTree.ReturnStatement | TSESTree.ArrowFunctionExpression,
  node: TSESTree.Node,
  path: readonly string[],
): readonly Use[] {
  const fn = parent.type === 'ArrowFunctionExpression' ? (parent.body === node ? parent : undefined) : functionAround(parent);
  if (!fn) return [];
  const call = fn.parent;
  // `(() => new Redis())()`
  const immediate: readonly Use[] = call.type === 'CallExpression' && unwrap(call.callee) === fn ? [{ node: call, path }] : [];
  const getter =
    fn.parent.type === 'MethodDefinition' && fn.parent.kind === 'get' && isClass(fn.parent.parent.parent)
      ? membersOf(file, fn.parent.parent.parent, keyOf(fn.parent), path)
      : [];
  return [...immediate, ...getter, ...(isFunction(fn) ? callersOf(file, fn).map((caller) => ({ node: caller.node, path })) : [])];
}

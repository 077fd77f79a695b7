import type { TSESTree } from '@typescript-eslint/utils';

import type { SourceFile } from './source-file.js';
import { type FunctionNode, isClass, isTransparent, keyOf } from './syntax.js';
import { thisMembers } from './this-members.js';
import { nameOfFunction, readsOf } from './variables.js';

/** A call of a function of the file. */
export interface Caller {
  readonly node: TSESTree.Node;
  readonly args: readonly TSESTree.Node[];
}

const known = new WeakMap<FunctionNode, readonly Caller[]>();

/** The calls in this file of one of its functions, methods or constructors. */
export function callersOf(file: SourceFile, fn: FunctionNode): readonly Caller[] {
  let callers = known.get(fn);
  if (!callers) {
    callers = findCallers(file, fn);
    known.set(fn, callers);
  }
  return callers;
}

function findCallers(file: SourceFile, fn: FunctionNode): readonly Caller[] {
  const method = fn.parent;
  if ((method.type === 'MethodDefinition' || method.type === 'PropertyDefinition') && isClass(method.parent.parent)) {
    const owner = method.parent.parent;
    if (method.type === 'MethodDefinition' && method.kind === 'constructor') return constructionsOf(file, owner);
    return callsOfMethod(file, owner, keyOf(method) ?? '');
  }
  const variable = nameOfFunction(file, fn);
  return variable ? readsOf(variable).flatMap((read) => callOf(read) ?? registrationOf(read) ?? []) : [];
}

function constructionsOf(file: SourceFile, owner: TSESTree.ClassDeclaration | TSESTree.ClassExpression): readonly Caller[] {
  // Inside of a class its name is another variable: `static create() { return new Client(…); }`.
  const names =
    owner.type === 'ClassDeclaration' ? (file.sourceCode.getDeclaredVariables?.(owner) ?? []) : [nameOfFunction(file, owner) ?? []].flat();
  return names
    .flatMap(readsOf)
    .flatMap(({ parent }) => (parent.type === 'NewExpression' ? [{ node: parent, args: parent.arguments }] : []));
}

/** `this.get(…)` inside the class, and `api.get(…)` on constants that hold an instance. */
function callsOfMethod(file: SourceFile, owner: TSESTree.ClassDeclaration | TSESTree.ClassExpression, name: string): readonly Caller[] {
  const own = (thisMembers(file, owner).get(name) ?? []).flatMap((member) => callOf(member) ?? []);
  const outside = constructionsOf(file, owner).flatMap(({ node }) => {
    const holder = node.parent;
    if (holder?.type !== 'VariableDeclarator' || holder.id.type !== 'Identifier') return [];
    const [variable] = file.sourceCode.getDeclaredVariables?.(holder) ?? [];
    return (variable ? readsOf(variable) : []).flatMap(({ parent }) =>
      parent.type === 'MemberExpression' && keyOf(parent) === name ? (callOf(parent) ?? []) : [],
    );
  });
  return [...own, ...outside];
}

/** Fastify: `app.register(plugin, options)` calls the plugin with the application and the options. */
function registrationOf(plugin: TSESTree.Node): Caller | undefined {
  const { parent } = plugin;
  if (parent?.type !== 'CallExpression' || parent.arguments[0] !== plugin || parent.callee.type !== 'MemberExpression') return undefined;
  return keyOf(parent.callee) === 'register' ? { node: parent, args: parent.arguments } : undefined;
}

/** The call whose callee an expression is. */
export function callOf(callee: TSESTree.Node): Caller | undefined {
  let child = callee;
  let parent = callee.parent;
  while (parent && isTransparent(parent, child) && parent.type !== 'AwaitExpression') {
    child = parent;
    parent = parent.parent;
  }
  return parent?.type === 'CallExpression' && parent.callee === child ? { node: parent, args: parent.arguments } : undefined;
}

import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { oncePerFile } from './once-per-file.js';
import type { SourceFile } from './source-file.js';
import { type FunctionNode, isFunction, keyOf, unwrap } from './syntax.js';

export type Variable = TSESLint.Scope.Variable;

/** The variable that an identifier names; `undefined` for a global, whether or not the configuration declares it. */
export function variableOf(file: SourceFile, identifier: TSESTree.Identifier | TSESTree.JSXIdentifier): Variable | undefined {
  for (let scope: TSESLint.Scope.Scope | null = file.sourceCode.getScope(identifier); scope; scope = scope.upper) {
    const variable = scope.set.get(identifier.name);
    if (variable) return variable.defs.length > 0 ? variable : undefined;
  }
  return undefined;
}

/** Whether a node is this global name: `fetch`, or `globalThis.fetch`, `window.fetch`, `self.fetch`, `global.fetch`. */
export function isGlobal(file: SourceFile, node: TSESTree.Node, name: string): boolean {
  const inner = unwrap(node);
  if (inner.type === 'Identifier') return inner.name === name && !variableOf(file, inner);
  if (inner.type !== 'MemberExpression' || keyOf(inner) !== name) return false;
  return ['globalThis', 'window', 'self', 'global'].some((owner) => isGlobal(file, inner.object, owner));
}

/** Identifiers of the file that name a global and are not declared anywhere, by name. */
export const globalReferences = oncePerFile((file): ReadonlyMap<string, readonly TSESTree.Identifier[]> => {
  const found = new Map<string, TSESTree.Identifier[]>();
  const scope = file.sourceCode.scopeManager?.globalScope;
  if (!scope) return found;
  const add = (reference: TSESLint.Scope.Reference): void => {
    const { identifier } = reference;
    if (identifier.type !== 'Identifier') return;
    const list = found.get(identifier.name);
    if (list) list.push(identifier);
    else found.set(identifier.name, [identifier]);
  };
  for (const reference of scope.through) add(reference);
  for (const variable of scope.variables) if (variable.defs.length === 0) variable.references.forEach(add);
  return found;
});

/** The places that read a variable. */
export function readsOf(variable: Variable): TSESTree.Identifier[] {
  const reads: TSESTree.Identifier[] = [];
  for (const reference of variable.references) {
    if (reference.isRead() && reference.identifier.type === 'Identifier') reads.push(reference.identifier);
  }
  return reads;
}

/** The local function that an expression names: a declaration, a constant function, or the function itself. */
export function functionOf(file: SourceFile, node: TSESTree.Node): FunctionNode | undefined {
  const inner = unwrap(node);
  if (isFunction(inner)) return inner;
  if (inner.type === 'CallExpression') return memoizedFunction(inner);
  if (inner.type !== 'Identifier') return undefined;
  const definition = variableOf(file, inner)?.defs[0];
  if (!definition) return undefined;
  if (isFunction(definition.node)) return definition.type === 'FunctionName' ? definition.node : undefined;
  if (definition.node.type !== 'VariableDeclarator' || definition.node.id.type !== 'Identifier' || !definition.node.init) return undefined;
  const init = unwrap(definition.node.init);
  if (isFunction(init)) return init;
  return init.type === 'CallExpression' ? memoizedFunction(init) : undefined;
}

/** Wrappers that hand back the function they are given: `useCallback(f, [])`, `cache(f)`, `memoize(f)`, `asyncHandler(f)`. */
const FUNCTION_WRAPPERS = /^(useCallback|cache|memoi[sz]e|once|asyncHandler|catchAsync|wrap|withRetry|debounce|throttle)$/i;

function memoizedFunction(call: TSESTree.CallExpression): FunctionNode | undefined {
  const name =
    call.callee.type === 'MemberExpression' ? keyOf(call.callee) : call.callee.type === 'Identifier' ? call.callee.name : undefined;
  const [argument] = call.arguments;
  if (!name || !argument || !FUNCTION_WRAPPERS.test(name)) return undefined;
  const inner = unwrap(argument);
  return isFunction(inner) ? inner : undefined;
}

/** The variable that a function is called by: its own name, or the constant that holds it. */
export function nameOfFunction(
  file: SourceFile,
  fn: FunctionNode | TSESTree.ClassDeclaration | TSESTree.ClassExpression,
): Variable | undefined {
  // Of the two variables that a class declares, the first is the outer one.
  if (fn.type === 'FunctionDeclaration' || fn.type === 'ClassDeclaration')
    return file.sourceCode.getDeclaredVariables?.(fn).find(({ name }) => name === fn.id?.name);
  let holder = fn.parent;
  if (holder.type === 'CallExpression' && memoizedFunction(holder)) holder = holder.parent;
  return holder.type === 'VariableDeclarator' && holder.id.type === 'Identifier' ? variableOf(file, holder.id) : undefined;
}

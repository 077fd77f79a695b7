import type { TSESTree } from '@typescript-eslint/utils';

import type { SourceFile } from './source-file.js';
import { type FunctionNode, isFunction } from './syntax.js';

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'range' in value;
}

/** The children of a node in the order of the parser's visitor keys. */
export function childrenOf(file: SourceFile, node: TSESTree.Node): TSESTree.Node[] {
  const children: TSESTree.Node[] = [];
  const fields = new Map<string, unknown>(Object.entries(node));
  for (const key of file.sourceCode.visitorKeys[node.type] ?? []) {
    const child = fields.get(key);
    if (Array.isArray(child)) children.push(...child.filter(isNode));
    else if (isNode(child)) children.push(child);
  }
  return children;
}

/** The statements of a module; those of a Svelte component stand in its script elements. */
export function topStatements(file: SourceFile): readonly TSESTree.Node[] {
  return file.sourceCode.ast.body.flatMap((statement: TSESTree.Node) => (isScriptElement(statement) ? childrenOf(file, statement) : [statement]));
}

/** svelte-eslint-parser 1 puts the code of a component into an element of its own type. */
function isScriptElement(node: { readonly type: string }): boolean {
  return node.type === 'SvelteScriptElement';
}

/** The deepest node that covers an index of the text. */
export function nodeAt(file: SourceFile, index: number): TSESTree.Node | undefined {
  let node: TSESTree.Node = file.sourceCode.ast;
  for (;;) {
    const inner: TSESTree.Node | undefined = childrenOf(file, node).find((child) => child.range[0] <= index && index < child.range[1]);
    if (!inner) return node === file.sourceCode.ast ? undefined : node;
    node = inner;
  }
}

/** Visits a subtree without entering functions inside it; the visitor returns `false` to stay out of a node. */
export function visit(file: SourceFile, root: TSESTree.Node, enter: (node: TSESTree.Node) => boolean | undefined): void {
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (enter(node) === false) continue;
    stack.push(...childrenOf(file, node).reverse());
  }
}

const returns = new WeakMap<FunctionNode, readonly TSESTree.Node[]>();

/** The expressions that a function returns, nested functions left out. */
export function returnsOf(file: SourceFile, fn: FunctionNode): readonly TSESTree.Node[] {
  let found = returns.get(fn);
  if (!found) {
    const results: TSESTree.Node[] = [];
    if (fn.body.type !== 'BlockStatement') results.push(fn.body);
    else {
      visit(file, fn.body, (node) => {
        if (node.type === 'ReturnStatement' && node.argument) results.push(node.argument);
        return !isFunction(node);
      });
    }
    found = results;
    returns.set(fn, found);
  }
  return found;
}

import type { TSESTree } from '@typescript-eslint/utils';

import type { SourceFile } from './source-file.js';
import { type FunctionNode, decoratorsOf, isFunction } from './syntax.js';

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'range' in value;
}

/** What stands in a field of a node, whatever the parser calls it. */
function fieldOf(node: TSESTree.Node, key: string): unknown {
  return Reflect.get(node, key);
}

/** The children of a node in the order of the parser's visitor keys. */
export function childrenOf(file: Pick<SourceFile, 'sourceCode'>, node: TSESTree.Node): TSESTree.Node[] {
  const children: TSESTree.Node[] = [];
  for (const key of file.sourceCode.visitorKeys[node.type] ?? []) {
    const child = fieldOf(node, key);
    if (isNode(child)) children.push(child);
    if (Array.isArray(child)) for (const element of child) if (isNode(element)) children.push(element);
  }
  return children;
}

const modules = new WeakMap<TSESTree.Node, readonly TSESTree.Node[]>();

/** The statements of a module, without the markup of a component: those of Svelte stand in script elements, those of Astro beside its elements. */
export function topStatements(file: Pick<SourceFile, 'sourceCode'>): readonly TSESTree.Node[] {
  const { ast } = file.sourceCode;
  const parts: readonly TSESTree.Node[] = ast.body;
  if (!parts.some(isOfComponent)) return parts;
  let statements = modules.get(ast);
  if (!statements) {
    statements = parts
      .flatMap((part) => (isScriptElement(part) ? childrenOf(file, part) : [part]))
      .filter((statement) => !isOfComponent(statement));
    modules.set(ast, statements);
  }
  return statements;
}

/** What only parsers of components put beside statements: elements, and scripts. */
function isOfComponent({ type }: TSESTree.Node): boolean {
  return type.startsWith('Svelte') || type.startsWith('Astro');
}

/** Whether a node holds the code of a Svelte component: svelte-eslint-parser 1 puts the code of a component into an element of its own type. */
export function isScriptElement(node: { readonly type: string }): boolean {
  return node.type === 'SvelteScriptElement';
}

/** Whether a node of a Svelte component stands beside its scripts. */
export function isMarkup(node: { readonly type: string }): boolean {
  return node.type.startsWith('Svelte') && !isScriptElement(node);
}

/** The test of an `{#if}` in the markup of Svelte, and its `{:else}`. */
export function ifBlockOf(node: TSESTree.Node): { readonly test: TSESTree.Node; readonly otherwise: unknown } | undefined {
  if (String(node.type) !== 'SvelteIfBlock') return undefined;
  const test = fieldOf(node, 'expression');
  return isNode(test) ? { test, otherwise: fieldOf(node, 'else') } : undefined;
}

/** The deepest node that covers an index of the text. */
export function nodeAt(file: SourceFile, index: number): TSESTree.Node | undefined {
  let node: TSESTree.Node = file.sourceCode.ast;
  for (;;) {
    const inner = childAt(file, node, index);
    if (!inner) return node === file.sourceCode.ast ? undefined : node;
    node = inner;
  }
}

function childAt(file: SourceFile, node: TSESTree.Node, index: number): TSESTree.Node | undefined {
  for (const key of file.sourceCode.visitorKeys[node.type] ?? []) {
    const child = fieldOf(node, key);
    const found = Array.isArray(child) ? elementAt(child, index) : child;
    if (isNode(found) && found.range[0] <= index && index < found.range[1]) return found;
  }
  return node === file.sourceCode.ast ? decoratorAt(file, index) : undefined;
}

/** `@Module({ … }) export class AppModule {}`: typescript-eslint 8 lets the statement start at `export`. */
function decoratorAt(file: SourceFile, index: number): TSESTree.Node | undefined {
  for (const statement of topStatements(file)) {
    if (statement.type !== 'ExportNamedDeclaration' && statement.type !== 'ExportDefaultDeclaration') continue;
    const { declaration } = statement;
    const decorators = declaration?.type === 'ClassDeclaration' ? decoratorsOf(declaration) : [];
    const found = decorators.find(({ range }) => range[0] <= index && index < range[1]);
    if (found) return found;
  }
  return undefined;
}

/** The last element of a list, in the order of the text, that starts at an index or before: a file may have thousands of statements. */
function elementAt(list: readonly unknown[], index: number): unknown {
  let low = 0;
  let high = list.length - 1;
  let found: unknown;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let at = middle;
    // Holes of an array literal.
    while (at >= low && !isNode(list[at])) at--;
    const element = list[at];
    if (at < low || !isNode(element)) low = middle + 1;
    else if (element.range[0] <= index) {
      found = element;
      low = middle + 1;
    } else high = at - 1;
  }
  return found;
}

/** Visits a subtree without entering functions inside it; the visitor returns `false` to stay out of a node. */
export function visit(file: SourceFile, root: TSESTree.Node, enter: (node: TSESTree.Node) => boolean | undefined): void {
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (enter(node) === false) continue;
    for (const child of childrenOf(file, node).reverse()) stack.push(child);
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

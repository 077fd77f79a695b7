import type { TSESTree } from '@typescript-eslint/utils';

export type FunctionNode = TSESTree.ArrowFunctionExpression | TSESTree.FunctionDeclaration | TSESTree.FunctionExpression;

/** Looks through what does not change a value: type assertions, `!`, optional chains, `await`, parentheses that parsers keep. */
export function unwrap(node: TSESTree.Node): TSESTree.Node {
  let inner = node;
  for (;;) {
    switch (inner.type) {
      case 'TSAsExpression':
      case 'TSNonNullExpression':
      case 'TSSatisfiesExpression':
      case 'TSTypeAssertion':
      case 'TSInstantiationExpression':
      case 'ChainExpression':
        inner = inner.expression;
        break;
      case 'AwaitExpression':
        inner = inner.argument;
        break;
      case 'JSXExpressionContainer':
        inner = inner.expression;
        break;
      case 'SequenceExpression': {
        const last = inner.expressions.at(-1);
        if (!last) return inner;
        inner = last;
        break;
      }
      default:
        return inner;
    }
  }
}

/** Whether the parent hands on the child's value unchanged, seen from the child. */
export function isTransparent(parent: TSESTree.Node, child: TSESTree.Node): boolean {
  switch (parent.type) {
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
    case 'TSInstantiationExpression':
    case 'ChainExpression':
    case 'AwaitExpression':
    case 'JSXExpressionContainer':
      return true;
    case 'SequenceExpression':
      return parent.expressions.at(-1) === child;
    default:
      return false;
  }
}

/** Whether a node stands in another, or is it. */
export function contains({ range }: TSESTree.Node, inner: TSESTree.Node): boolean {
  return range[0] <= inner.range[0] && inner.range[1] <= range[1];
}

export function isFunction(node: TSESTree.Node): node is FunctionNode {
  return node.type === 'ArrowFunctionExpression' || node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression';
}

export function isClass(node: TSESTree.Node): node is TSESTree.ClassDeclaration | TSESTree.ClassExpression {
  return node.type === 'ClassDeclaration' || node.type === 'ClassExpression';
}

/** The decorators of a class or a member; parsers of JavaScript have no such field. */
export function decoratorsOf({ decorators = [] }: { readonly decorators?: readonly TSESTree.Decorator[] }): readonly TSESTree.Decorator[] {
  return decorators;
}

/** The expression that a chain of members starts from, and the keys on the way; `undefined` for one that only run time knows. */
export function memberPath(node: TSESTree.Node): { readonly root: TSESTree.Node; readonly keys: readonly (string | undefined)[] } {
  const keys: (string | undefined)[] = [];
  let root = unwrap(node);
  for (; root.type === 'MemberExpression'; root = unwrap(root.object)) keys.unshift(keyOf(root));
  return { root, keys };
}

/** What an import or export clause names: `url`, or `'base url'` of ES2022. */
export function nameInClause(name: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return name.type === 'Identifier' ? name.name : name.value;
}

/** The text of a string literal or of a template without expressions. */
export function stringOf(node: TSESTree.Node): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** The name of a member, property, method or class field, when it is written down. */
export function keyOf(node: {
  readonly computed: boolean;
  readonly key?: TSESTree.Node;
  readonly property?: TSESTree.Node;
}): string | undefined {
  const key = node.key ?? node.property;
  if (!key) return undefined;
  if (key.type === 'Identifier' && !node.computed) return key.name;
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  if (key.type === 'Literal' && typeof key.value === 'number') return String(key.value);
  return stringOf(key);
}

/** The value of a property that an object literal writes down. */
export function propertyOf(object: TSESTree.ObjectExpression, name: string): TSESTree.Node | undefined {
  const property = object.properties.find((one) => one.type === 'Property' && keyOf(one) === name);
  return property?.type === 'Property' ? property.value : undefined;
}

/** The directives among statements: `use client`, `use server`. */
export function directivesAmong(statements: readonly TSESTree.Node[]): readonly string[] {
  return statements.flatMap((statement) => (statement.type === 'ExpressionStatement' && statement.directive ? [statement.directive] : []));
}

/** The nearest function around a node; `undefined` at module level. A class field or static block is no function. */
export function functionAround(node: TSESTree.Node): FunctionNode | undefined {
  for (let above = node.parent; above; above = above.parent) if (isFunction(above)) return above;
  return undefined;
}

/** The nearest class whose `this` a node sees. */
export function classAround(node: TSESTree.Node): TSESTree.ClassDeclaration | TSESTree.ClassExpression | undefined {
  for (let above = node.parent; above; above = above.parent) {
    if (isClass(above)) return above;
    if (isFunction(above) && above.type !== 'ArrowFunctionExpression' && above.parent.type !== 'MethodDefinition') return undefined;
  }
  return undefined;
}

/** A dotted name as it is written (`this.http.get`), for messages; computed members in it become `…`, and arguments are left out. */
export function dottedName(node: TSESTree.Node, depth = 32): string {
  const inner = unwrap(node);
  if (depth === 0) return '…';
  if (inner.type === 'Identifier') return inner.name;
  if (inner.type === 'ThisExpression') return 'this';
  if (inner.type === 'Super') return 'super';
  if (inner.type === 'MemberExpression') return `${dottedName(inner.object, depth - 1)}.${keyOf(inner) ?? '…'}`;
  if (inner.type === 'CallExpression') return `${dottedName(inner.callee, depth - 1)}(${moduleOf(inner)})`;
  if (inner.type === 'NewExpression') return instanceName(inner.callee, depth - 1);
  return '…';
}

/** How messages call an instance: `new Pool()`, `new (require('pg').Pool)()`. */
export function instanceName(callee: TSESTree.Node, depth = 32): string {
  const name = dottedName(callee, depth);
  return name.includes('(') ? `new (${name})()` : `new ${name}()`;
}

/** The argument of a `require`, which alone tells one from another. */
function moduleOf({ callee, arguments: [source] }: TSESTree.CallExpression): string {
  const name = source && stringOf(source);
  return name !== undefined && callee.type === 'Identifier' && callee.name === 'require' ? `'${name}'` : '';
}

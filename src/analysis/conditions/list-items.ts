import type { TSESTree } from '@typescript-eslint/utils';

import { constantInit, constantText } from '../code/references.js';
import type { SourceFile } from '../code/source-file.js';
import { dottedName, keyOf, propertyOf, unwrap } from '../code/syntax.js';
import { variableOf } from '../code/variables.js';
import { envObject, envReadOf } from '../values/env-reads.js';

/** One entry of a list that code goes through: the key of an object, an expression, or both. */
type Item =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'node'; readonly node: TSESTree.Node }
  | { readonly kind: 'pair'; readonly key: Item; readonly value: Item };

/** How code goes through a list: what each entry is called, or the number by which it is taken out of the list. */
export interface Walkthrough {
  readonly items: readonly Item[];
  readonly pattern: TSESTree.Node;
  readonly isIndex?: boolean;
}

/** How many constants a value is looked for through. */
const DEPTH = 6;

/** The entries of a list that is written down: an array, a Set or Map of one, the keys, values or entries of an object. */
export function itemsOf(file: SourceFile, list: TSESTree.Node, depth = DEPTH): readonly Item[] {
  const inner = unwrap(list);
  const init = constantInit(file, inner);
  if (depth === 0) return [];
  if (init) return itemsOf(file, init, depth - 1);
  if (inner.type === 'ArrayExpression') return inner.elements.flatMap((node) => (node ? { kind: 'node', node } : []));
  if (inner.type !== 'CallExpression' && inner.type !== 'NewExpression') return [];
  const [argument] = inner.arguments;
  const callee = dottedName(inner.callee);
  if (!argument) return [];
  if (/^(Set|Map|Object\.freeze)$/.test(callee)) return itemsOf(file, argument, depth - 1);
  const method = /^Object\.(keys|values|entries)$/.exec(callee)?.[1];
  return method === undefined ? [] : propertiesOf(file, argument, method);
}

/** The names of an object's properties, as `for … in` goes through them. */
export function keysOf(file: SourceFile, object: TSESTree.Node): readonly Item[] {
  return propertiesOf(file, object, 'keys');
}

function propertiesOf(file: SourceFile, node: TSESTree.Node, method: string): readonly Item[] {
  const object = unwrap(constantInit(file, unwrap(node)) ?? node);
  if (object.type !== 'ObjectExpression') return [];
  return object.properties.flatMap((property): readonly Item[] => {
    const text = property.type === 'Property' ? keyOf(property) : undefined;
    if (property.type !== 'Property' || text === undefined) return [];
    const key: Item = { kind: 'text', text };
    const value: Item = { kind: 'node', node: property.value };
    return [method === 'keys' ? key : method === 'values' ? value : { kind: 'pair', key, value }];
  });
}

/** The variables that an expression reads, one for each entry of the list for which it is clear. */
export function readsOfItems(file: SourceFile, node: TSESTree.Node, { items, ...way }: Walkthrough): readonly string[] {
  return items.flatMap((item) => readOfItem(file, node, way, item, DEPTH) ?? []);
}

/** The variables that the entries of a list read: `[process.env.A, process.env.B]`. */
export function readsAmong(file: SourceFile, items: readonly Item[]): readonly string[] {
  return items.flatMap((item) => (item.kind === 'node' && envReadOf(file, item.node, (key) => constantText(file, key))?.name) || []);
}

/** The texts that an expression is, one for each entry of the list. */
export function textsOfItems(file: SourceFile, node: TSESTree.Node, { items, ...way }: Walkthrough): readonly string[] {
  return items.flatMap((item) => textOf(file, resolved(file, node, way, item, DEPTH)) ?? []);
}

type Way = Omit<Walkthrough, 'items'>;

function readOfItem(file: SourceFile, node: TSESTree.Node, way: Way, item: Item, depth: number): string | undefined {
  const inner = unwrap(node);
  if (depth === 0) return undefined;
  const found = resolved(file, inner, way, item, DEPTH);
  if (found) return found.kind === 'node' ? envReadOf(file, found.node, (key) => constantText(file, key))?.name : undefined;
  const init = constantInit(file, inner);
  if (init) return readOfItem(file, init, way, item, depth - 1);
  const nameOf = (key: TSESTree.Node): string | undefined => textOf(file, resolved(file, key, way, item, DEPTH));
  if (inner.type === 'BinaryExpression') return inner.operator === 'in' && envObject(file, inner.right) ? nameOf(inner.left) : undefined;
  const read = envReadOf(file, inner, nameOf);
  if (read || inner.type !== 'MemberExpression' || !inner.computed) return read?.name;
  // `required[name]` of `const required = { API_URL: process.env.API_URL }`
  const object = unwrap(constantInit(file, unwrap(inner.object)) ?? inner.object);
  const key = nameOf(inner.property);
  const value = object.type === 'ObjectExpression' && key !== undefined ? propertyOf(object, key) : undefined;
  return value && envReadOf(file, value, (each) => constantText(file, each))?.name;
}

/** The part of an entry that an expression is. */
function resolved(file: SourceFile, node: TSESTree.Node, way: Way, item: Item, depth: number): Item | undefined {
  const inner = unwrap(node);
  if (depth === 0) return undefined;
  if (inner.type === 'Identifier') {
    const path = way.isIndex ? undefined : pathTo(file, inner, way.pattern);
    if (path) return path.reduce<Item | undefined>(partOf, item);
    const init = constantInit(file, inner);
    return init && resolved(file, init, way, item, depth - 1);
  }
  if (inner.type !== 'MemberExpression' || inner.object.type === 'Super') return undefined;
  if (way.isIndex && inner.computed && pathTo(file, inner.property, way.pattern)) return item;
  const key = keyOf(inner);
  const owner = key === undefined ? undefined : resolved(file, inner.object, way, item, depth - 1);
  return owner && key !== undefined ? partOf(owner, key) : undefined;
}

function partOf(item: Item | undefined, key: string): Item | undefined {
  if (item?.kind === 'pair') return key === '0' ? item.key : key === '1' ? item.value : undefined;
  if (item?.kind !== 'node') return undefined;
  const inner = unwrap(item.node);
  const part = inner.type === 'ArrayExpression' ? inner.elements[Number(key)] : inner.type === 'ObjectExpression' && propertyOf(inner, key);
  return part ? { kind: 'node', node: part } : undefined;
}

function textOf(file: SourceFile, item: Item | undefined): string | undefined {
  return item?.kind === 'text' ? item.text : item?.kind === 'node' ? constantText(file, item.node) : undefined;
}

/** The way through a pattern to the name that an identifier is declared by there. */
function pathTo(file: SourceFile, node: TSESTree.Node, pattern: TSESTree.Node): readonly string[] | undefined {
  const definition = node.type === 'Identifier' ? variableOf(file, node)?.defs[0] : undefined;
  return definition && pathInside(pattern, definition.name);
}

function pathInside(pattern: TSESTree.Node, name: TSESTree.Node): readonly string[] | undefined {
  if (pattern === name) return [];
  const parts =
    pattern.type === 'ArrayPattern'
      ? pattern.elements.map((element, index) => [String(index), element] as const)
      : pattern.type === 'ObjectPattern'
        ? pattern.properties.map((one) => (one.type === 'Property' ? ([keyOf(one) ?? '', one.value] as const) : (['', null] as const)))
        : [];
  for (const [key, part] of parts) {
    const path = part && pathInside(part, name);
    if (path) return [key, ...path];
  }
  return undefined;
}

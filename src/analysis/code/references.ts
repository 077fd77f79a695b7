import type { TSESTree } from '@typescript-eslint/utils';

import type { SourceFile } from './source-file.js';
import { classAround, keyOf, stringOf, unwrap } from './syntax.js';
import { readsOf, variableOf } from './variables.js';

const ids = new WeakMap<object, number>();
let lastId = 0;

function idOf(thing: object): number {
  let id = ids.get(thing);
  if (id === undefined) {
    id = ++lastId;
    ids.set(thing, id);
  }
  return id;
}

/** Longer paths of members are no names that anybody tests. */
const MEMBERS = 32;

/** Identifies a variable or a path of members, so that a test of it and a later use can be matched: `url`, `config.db.host`, `this.base`. */
export function referenceKey(file: SourceFile, node: TSESTree.Node, depth = MEMBERS): string | undefined {
  const inner = unwrap(node);
  if (inner.type === 'Identifier') {
    const variable = variableOf(file, inner);
    return variable && `${idOf(variable)}`;
  }
  if (inner.type === 'ThisExpression') {
    const owner = classAround(inner);
    return owner && `this${idOf(owner)}`;
  }
  if (inner.type !== 'MemberExpression' || depth === 0) return undefined;
  const key = keyOf(inner);
  const owner = key === undefined ? undefined : referenceKey(file, inner.object, depth - 1);
  return owner && `${owner}.${key}`;
}

/** The initialiser of a constant (or of a `let` that is never written again); `undefined` for all other expressions. */
export function constantInit(file: SourceFile, node: TSESTree.Node): TSESTree.Node | undefined {
  if (node.type !== 'Identifier') return undefined;
  const variable = variableOf(file, node);
  const definition = variable?.defs[0];
  if (!variable || definition?.node.type !== 'VariableDeclarator' || definition.node.id.type !== 'Identifier' || !definition.node.init)
    return undefined;
  const written = variable.references.some((reference) => reference.isWrite() && !reference.init);
  return written ? undefined : definition.node.init;
}

/** Where a value is handed on: where it stands itself, and where the constant is read that it is given to as it is. */
export function placesOf(file: SourceFile, value: TSESTree.Node): readonly TSESTree.Node[] {
  const { parent } = value;
  if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return [value];
  const variable = constantInit(file, parent.id) === value ? variableOf(file, parent.id) : undefined;
  return variable ? readsOf(variable) : [value];
}

/** The text that an expression surely is: a literal, or a constant that holds one. */
export function constantText(file: SourceFile, node: TSESTree.Node): string | undefined {
  const inner = unwrap(node);
  const text = stringOf(inner);
  if (text !== undefined) return text;
  const init = constantInit(file, inner);
  return init && stringOf(unwrap(init));
}

/** The texts of an array literal, or of a constant that holds one; entries that are no texts are left out. */
export function constantTexts(file: SourceFile, node: TSESTree.Node): readonly string[] {
  const inner = unwrap(node);
  const array = inner.type === 'Identifier' ? constantInit(file, inner) : inner;
  const list = array && unwrap(array);
  if (list?.type !== 'ArrayExpression') return [];
  return list.elements.flatMap((element) => (element && constantText(file, element)) ?? []);
}

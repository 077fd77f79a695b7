import type { TSESTree } from '@typescript-eslint/utils';

import type { Condition } from './facts.js';
import { conditionsAfter } from './guards.js';
import type { SourceFile } from './source-file.js';
import { isFunction } from './syntax.js';
import { conditionsWhen, conditionsWhenEqual } from './truth.js';

const places = new WeakMap<TSESTree.Node, readonly Condition[]>();
const guards = new WeakMap<TSESTree.Node, readonly Guard[]>();

interface Guard {
  readonly end: number;
  readonly conditions: readonly Condition[];
}

/** What must hold for control to reach a node: tests around it, and guards before it. */
export function conditionsAt(file: SourceFile, node: TSESTree.Node): readonly Condition[] {
  const known = places.get(node);
  if (known) return known;
  const conditions: Condition[] = [];
  let insideFunction = false;
  for (let child = node, parent = node.parent; parent; child = parent, parent = parent.parent) {
    conditions.push(...ofParent(file, parent, child));
    if (isFunction(parent)) insideFunction = true;
    if (parent.type === 'Program' || parent.type === 'BlockStatement' || parent.type === 'SwitchCase' || parent.type === 'StaticBlock') {
      // A function runs after its module: every guard of the module comes before it.
      const everywhere = parent.type === 'Program' && insideFunction;
      for (const guard of guardsOf(file, parent)) if (everywhere || guard.end <= child.range[0]) conditions.push(...guard.conditions);
    }
  }
  places.set(node, conditions);
  return conditions;
}

function guardsOf(file: SourceFile, block: TSESTree.Program | TSESTree.BlockStatement | TSESTree.SwitchCase | TSESTree.StaticBlock): readonly Guard[] {
  let found = guards.get(block);
  if (!found) {
    // Also breaks the cycle of a guard that asks for its own place.
    guards.set(block, []);
    const statements: readonly TSESTree.Node[] = block.type === 'SwitchCase' ? block.consequent : block.body;
    found = statements.flatMap((statement) => {
      const conditions = conditionsAfter(file, statement);
      return conditions.length > 0 ? [{ end: statement.range[1], conditions }] : [];
    });
    guards.set(block, found);
  }
  return found;
}

function ofParent(file: SourceFile, parent: TSESTree.Node, child: TSESTree.Node): readonly Condition[] {
  switch (parent.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      if (child === parent.test) return [];
      return conditionsWhen(file, parent.test, child === parent.consequent);
    case 'LogicalExpression':
      if (child !== parent.right) return [];
      return conditionsWhen(file, parent.left, parent.operator === '&&');
    case 'WhileStatement':
      return child === parent.body ? conditionsWhen(file, parent.test, true) : [];
    case 'SwitchCase':
      return child === parent.test ? [] : ofCase(file, parent);
    default:
      return [];
  }
}

/** `switch (process.env.NODE_ENV) { case 'production': … }` */
function ofCase(file: SourceFile, clause: TSESTree.SwitchCase): readonly Condition[] {
  const { parent } = clause;
  if (parent.type !== 'SwitchStatement') return [];
  if (clause.test) return conditionsWhenEqual(file, parent.discriminant, clause.test, true);
  return parent.cases.flatMap(({ test }) => (test ? conditionsWhenEqual(file, parent.discriminant, test, false) : [])).filter(({ kind }) => kind !== 'other');
}

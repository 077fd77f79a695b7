import type { TSESTree } from '@typescript-eslint/utils';

import { conditionsWhenEqual } from './comparisons.js';
import type { Condition } from '../facts.js';
import { callOf } from '../code/callers.js';
import { conditionsAfter } from './guards.js';
import { isSame, opposite } from '../values/possible-values.js';
import type { SourceFile } from '../code/source-file.js';
import { type FunctionNode, isFunction, stringOf } from '../code/syntax.js';
import { ifBlockOf, isMarkup, isScriptElement, topStatements } from '../code/tree.js';
import { conditionsWhen } from './truth.js';
import { nameOfFunction, readsOf } from '../code/variables.js';

const places = new WeakMap<TSESTree.Node, readonly Condition[]>();
const guards = new WeakMap<TSESTree.Node, Guards>();

const tests = new WeakMap<TSESTree.Node, readonly Condition[]>();

/** The guards of a block, each list in the order of the text: a module may check hundreds of variables. */
interface Guards {
  readonly byName: ReadonlyMap<string, readonly Guard[]>;
  readonly byKey: ReadonlyMap<string, readonly Guard[]>;
  readonly others: readonly Guard[];
}

interface Guard {
  readonly statement: TSESTree.Node;
  readonly condition: Condition;
}

/** What a question is about: of what guards guarantee about variables and references, only these are of interest. */
export interface About {
  readonly names: ReadonlySet<string>;
  readonly key?: string | undefined;
}

/** What must hold for control to reach a node: tests around it, and guards before it. */
export function conditionsAt(file: SourceFile, node: TSESTree.Node, about?: About): readonly Condition[] {
  const known = about ? undefined : places.get(node);
  if (known) return known;
  const conditions = collected(file, node, about);
  const decided = [...conditions, ...conditions.flatMap((condition) => sideOfEither(file, node, condition))];
  if (!about) places.set(node, decided);
  return decided;
}

/** After `if (isProduction && !url) throw`, where `url` is missing: what then holds in its place. */
function sideOfEither(file: SourceFile, node: TSESTree.Node, condition: Condition): readonly Condition[] {
  if (condition.kind !== 'either') return [];
  const isContradicted = (held: Condition): boolean =>
    held.kind === 'reference' && collected(file, node, { names: new Set(), key: held.key }).some((other) => isSame(other, opposite(held)));
  if (condition.one.some(isContradicted)) return condition.other;
  return condition.other.some(isContradicted) ? condition.one : [];
}

function collected(file: SourceFile, node: TSESTree.Node, about: About | undefined): readonly Condition[] {
  const conditions: Condition[] = [];
  let outermost: FunctionNode | undefined;
  for (let child = node, parent = node.parent; parent; child = parent, parent = parent.parent) {
    conditions.push(...testsAt(file, parent, child));
    if (isFunction(parent)) {
      if (!outermost) conditions.push(...ofCallers(file, parent));
      outermost = parent;
    }
    if (isScriptElement(parent)) conditions.push(...ofScript(file, child, outermost !== undefined));
    // The scripts of a component run before its markup.
    if (parent.type === 'Program' && isMarkup(child)) conditions.push(...ofScript(file, child, true));
    if (parent.type === 'Program' || parent.type === 'BlockStatement' || parent.type === 'SwitchCase' || parent.type === 'StaticBlock') {
      // A function runs after its module: every guard of the module comes before it.
      const later = parent.type === 'Program' ? outermost : undefined;
      for (const { statement, condition } of guardsAbout(guardsOf(file, parent), about))
        if (statement.range[1] <= child.range[0] || (later && !runs(file, statement, later))) conditions.push(condition);
    }
  }
  return conditions;
}

/** Whether a statement calls a function: what then holds, it may say itself, and too late. */
function runs(file: SourceFile, statement: TSESTree.Node, fn: FunctionNode): boolean {
  if (isInside(fn, statement)) return true;
  const variable = /^(Expression|Variable)/.test(statement.type) ? nameOfFunction(file, fn) : undefined;
  return !!variable && readsOf(variable).some((read) => isInside(read, statement));
}

/** The guards in the scripts of a Svelte component. */
function ofScript(file: SourceFile, child: TSESTree.Node, everywhere: boolean): readonly Condition[] {
  return topStatements(file).flatMap((statement) =>
    everywhere || statement.range[1] <= child.range[0] ? conditionsAfter(file, statement) : [],
  );
}

const callers = new WeakMap<FunctionNode, readonly Condition[]>();
/** How many callers are asked at most, and through how many functions. */
const CALLER_LIMIT = 8;
const CALLER_DEPTH = 3;
let depth = 0;

/** What holds wherever a function of the file is called or handed on: a caller that checks first, a gate around every use. */
function ofCallers(file: SourceFile, fn: FunctionNode): readonly Condition[] {
  const held = callers.get(fn);
  if (held) return held;
  if (depth >= CALLER_DEPTH) return [];
  // Also breaks the cycle of functions that call each other.
  callers.set(fn, []);
  depth++;
  try {
    const [first = [], ...others] = usesOfFunction(file, fn).map(({ node, isCall }) =>
      conditionsAt(file, node).filter(({ kind }) => kind !== 'other' && (isCall || kind !== 'reference')),
    );
    const shared = first.filter((condition) => others.every((list) => list.some((other) => isSame(condition, other))));
    callers.set(fn, shared);
    return shared;
  } finally {
    // An editor lints the next file in the same process, whatever became of this one.
    depth--;
  }
}

/** Every use of a function of the file, as its call or as a value that may be called later: `isProduction ? serve : watch`; none when it is exported. */
function usesOfFunction(file: SourceFile, fn: FunctionNode): readonly { readonly node: TSESTree.Node; readonly isCall: boolean }[] {
  const holder = fn.type === 'FunctionDeclaration' ? fn : fn.parent.parent;
  if (!holder || /^Export/.test(holder.parent?.type ?? '')) return [];
  const variable = nameOfFunction(file, fn);
  const reads = variable ? readsOf(variable).filter((read) => !isInside(read, fn)) : [];
  if (reads.length === 0 || reads.length > CALLER_LIMIT) return [];
  return reads.map((read) => {
    const call = callOf(read)?.node;
    return { node: call ?? read, isCall: call !== undefined };
  });
}

function isInside({ range }: TSESTree.Node, outer: TSESTree.Node): boolean {
  return outer.range[0] <= range[0] && range[1] <= outer.range[1];
}

function guardsOf(
  file: SourceFile,
  block: TSESTree.Program | TSESTree.BlockStatement | TSESTree.SwitchCase | TSESTree.StaticBlock,
): Guards {
  let found = guards.get(block);
  if (!found) {
    // Also breaks the cycle of a guard that asks for its own place.
    guards.set(block, NO_GUARDS);
    const statements: readonly TSESTree.Node[] = block.type === 'SwitchCase' ? block.consequent : block.body;
    found = sorted(statements.flatMap((statement) => conditionsAfter(file, statement).map((condition) => ({ statement, condition }))));
    guards.set(block, found);
  }
  return found;
}

const NO_GUARDS: Guards = { byName: new Map(), byKey: new Map(), others: [] };

function sorted(list: readonly Guard[]): Guards {
  if (list.length === 0) return NO_GUARDS;
  const byName = new Map<string, Guard[]>();
  const byKey = new Map<string, Guard[]>();
  const others: Guard[] = [];
  for (const guard of list) {
    const { condition } = guard;
    // After `if (process.env.X) return …` whatever follows is what stands in for X.
    if (condition.kind === 'env' && condition.is === 'present') put(byName, condition.name, guard);
    else if (condition.kind === 'reference') put(byKey, condition.key, guard);
    else if (condition.kind !== 'other') others.push(guard);
  }
  return { byName, byKey, others };
}

function put(map: Map<string, Guard[]>, key: string, guard: Guard): void {
  const list = map.get(key);
  if (list) list.push(guard);
  else map.set(key, [guard]);
}

function* guardsAbout({ byName, byKey, others }: Guards, about: About | undefined): Generator<Guard> {
  yield* others;
  const names = about ? [...about.names] : byName.keys();
  const keys = about ? (about.key === undefined ? [] : [about.key]) : byKey.keys();
  for (const name of names) yield* byName.get(name) ?? [];
  for (const key of keys) yield* byKey.get(key) ?? [];
}

/** What the test of a statement or expression says about one of its parts; worked out once. */
function testsAt(file: SourceFile, parent: TSESTree.Node, child: TSESTree.Node): readonly Condition[] {
  let known = tests.get(child);
  if (!known) {
    known = ofParent(file, parent, child);
    tests.set(child, known);
  }
  return known;
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
    case 'AssignmentExpression':
      return child === parent.right && /^(\|\||\?\?)=$/.test(parent.operator) ? conditionsWhen(file, parent.left, false) : [];
    case 'Property':
      return child === parent.value && !isFunction(child) && isForDeveloper(parent) ? [{ kind: 'stage', is: 'development' }] : [];
    case 'WhileStatement':
      return child === parent.body ? conditionsWhen(file, parent.test, true) : [];
    case 'SwitchCase':
      return child === parent.test ? [] : ofCase(file, parent);
    default:
      return ofIfBlock(file, parent, child);
  }
}

function ofIfBlock(file: SourceFile, parent: TSESTree.Node, child: TSESTree.Node): readonly Condition[] {
  const block = ifBlockOf(parent);
  return !block || child === block.test ? [] : conditionsWhen(file, block.test, child !== block.otherwise);
}

/** `{ local: http('http://127.0.0.1:8545') }`, `{ [localhost.id]: … }` */
function isForDeveloper({ key, computed }: TSESTree.Property): boolean {
  const name = computed && key.type === 'MemberExpression' ? key.object : key;
  const text = name.type === 'Identifier' ? name.name : stringOf(name);
  return /^(dev|development|local|localhost|hardhat|foundry|anvil)$/i.test(text ?? '');
}

/** `switch (process.env.NODE_ENV) { case 'production': … }` */
function ofCase(file: SourceFile, clause: TSESTree.SwitchCase): readonly Condition[] {
  const { parent } = clause;
  if (parent.type !== 'SwitchStatement') return [];
  if (clause.test) return conditionsWhenEqual(file, parent.discriminant, clause.test, true);
  return parent.cases
    .flatMap(({ test }) => (test ? conditionsWhenEqual(file, parent.discriminant, test, false) : []))
    .filter(({ kind }) => kind !== 'other');
}

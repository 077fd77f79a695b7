import type { TSESTree } from '@typescript-eslint/utils';

import type { PlaceStep } from '../../clients/paths.js';
import { stageOf } from '../../env/stages.js';
import { conditionsAt } from '../conditions/conditions.js';
import type { Condition } from '../facts.js';
import { joinConditions } from './possible-values.js';
import { constantInit, constantText } from '../code/references.js';
import { sourcesOf } from './sources.js';
import { classAround, dottedName, isClass, isFunction, keyOf, propertyOf, unwrap } from '../code/syntax.js';
import { isSetByConstructor, memberOfClass, parameterProperty, thisMembers } from '../code/this-members.js';
import { returnsOf } from '../code/tree.js';
import { conditionsWhen } from '../conditions/truth.js';
import { functionOf, isGlobal, readsOf, variableOf } from '../code/variables.js';
import { type Walk, deeper, enter, follow } from './walk.js';

/** An expression that stands at a place, and what must hold for it to be the one. */
export interface Located {
  readonly node: TSESTree.Node;
  readonly walk: Walk;
  readonly conditions: readonly Condition[];
}

/** What was found at the end of a way. */
export interface Location {
  readonly found: readonly Located[];
  /** On some path nothing stands there, for sure. */
  readonly absent: boolean;
  /** On some path it could not be told. */
  readonly unknown: boolean;
}

export const NOWHERE: Location = { found: [], absent: false, unknown: true };
const ABSENT: Location = { found: [], absent: true, unknown: false };

/** Follows property, element and return steps from an expression to the expressions that may stand there. */
export function locate(start: TSESTree.Node, steps: readonly PlaceStep[], walk: Walk): Location {
  const node = unwrap(start);
  const [step, ...rest] = steps;
  const inside = deeper(walk);
  if (!step) return { found: [{ node: start, walk, conditions: [] }], absent: false, unknown: false };
  if (!inside) return NOWHERE;
  switch (node.type) {
    case 'ObjectExpression':
      return inObject(node, step, rest, inside);
    case 'ArrayExpression':
      return inArray(node, step, rest, inside);
    case 'Identifier':
      return inVariable(node, steps, inside);
    case 'MemberExpression':
      return inMember(node, steps, inside);
    case 'ThisExpression':
      return inThis(node, step, rest, inside);
    case 'ConditionalExpression':
      return merge([
        when(locate(node.consequent, steps, inside), conditionsWhen(walk.file, node.test, true)),
        when(locate(node.alternate, steps, inside), conditionsWhen(walk.file, node.test, false)),
      ]);
    case 'LogicalExpression':
      return inLogical(node, steps, inside);
    case 'AssignmentExpression':
      return locate(node.right, steps, inside);
    case 'CallExpression':
      return inCall(node, steps, inside);
    case 'NewExpression':
      return inConstruction(node, step, rest, inside);
    case 'ClassExpression':
      return step.kind === 'property' ? inStatic(node, step.name, rest, inside) : NOWHERE;
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'FunctionDeclaration':
      return step.kind === 'returned' ? merge(returnsOf(walk.file, node).map((result) => locate(result, rest, inside))) : NOWHERE;
    case 'Literal':
    case 'TemplateLiteral':
      return ABSENT;
    default:
      return NOWHERE;
  }
}

function merge(locations: readonly Location[]): Location {
  if (locations.length === 0) return NOWHERE;
  return {
    found: locations.flatMap(({ found }) => found),
    absent: locations.some(({ absent }) => absent),
    unknown: locations.some(({ unknown }) => unknown),
  };
}

function when(location: Location, conditions: readonly Condition[]): Location {
  if (conditions.length === 0) return location;
  return {
    ...location,
    found: location.found.flatMap((located) => {
      const joined = joinConditions(located.conditions, conditions);
      return joined ? [{ ...located, conditions: joined }] : [];
    }),
  };
}

function inObject(node: TSESTree.ObjectExpression, step: PlaceStep, rest: readonly PlaceStep[], walk: Walk): Location {
  if (step.kind === 'returned') return NOWHERE;
  if (step.kind !== 'property') {
    return merge(
      node.properties.map((property) =>
        property.type === 'Property'
          ? when(locate(property.value, rest, walk), ofEntry(property))
          : locate(property.argument, [step, ...rest], walk),
      ),
    );
  }
  const behind: Location[] = [];
  for (const property of [...node.properties].reverse()) {
    if (property.type === 'SpreadElement') {
      const spread = locate(property.argument, [step, ...rest], walk);
      // `...(cond && { host })`: the rest of the object may still say it.
      if (!spread.absent && !spread.unknown) return merge([...behind, spread]);
      behind.push({ ...spread, absent: false });
      continue;
    }
    const key = property.computed ? constantText(walk.file, property.key) : keyOf(property);
    if (key === undefined) behind.push(NOWHERE);
    if (key !== step.name) continue;
    const value =
      property.kind === 'get' ? locate(property.value, [{ kind: 'returned' }, ...rest], walk) : locate(property.value, rest, walk);
    return merge([...behind, value]);
  }
  return merge([...behind, ABSENT]);
}

/** An entry under the name of a stage is for that stage: `{ development: …, production: … }[process.env.NODE_ENV]`. */
function ofEntry(property: TSESTree.Property): readonly Condition[] {
  const stage = stageOf(keyOf(property) ?? '');
  return stage ? [{ kind: 'stage', is: stage === 'test' ? 'development' : stage }] : [];
}

function inArray(node: TSESTree.ArrayExpression, step: PlaceStep, rest: readonly PlaceStep[], walk: Walk): Location {
  const into = (element: TSESTree.Node | null | undefined): Location => {
    if (!element) return ABSENT;
    return element.type === 'SpreadElement' ? locate(element.argument, [step, ...rest], walk) : locate(element, rest, walk);
  };
  if (step.kind === 'elements' || step.kind === 'properties') return node.elements.length === 0 ? ABSENT : merge(node.elements.map(into));
  if (step.kind !== 'property' || !/^\d+$/.test(step.name)) return NOWHERE;
  const index = Number(step.name);
  // Behind a spread nobody knows which entry it is.
  if (node.elements.slice(0, index).some((element) => element?.type === 'SpreadElement')) return NOWHERE;
  const element = node.elements[index];
  if (element?.type !== 'SpreadElement') return into(element);
  const first = locate(element.argument, [{ kind: 'property', name: '0' }, ...rest], walk);
  return { ...first, absent: false, unknown: first.unknown || first.absent };
}

function inVariable(node: TSESTree.Identifier, steps: readonly PlaceStep[], walk: Walk): Location {
  const variable = variableOf(walk.file, node);
  if (!variable) return NOWHERE;
  const inside = follow(walk, variable);
  if (!inside) return NOWHERE;
  const owner = variable.defs[0]?.node;
  const [step, ...rest] = steps;
  if (step?.kind === 'property' && owner?.type === 'TSEnumDeclaration') return inEnum(owner, step.name, inside);
  if (step?.kind === 'property' && owner && isClass(owner)) return inStatic(owner, step.name, rest, inside);
  if (step?.kind === 'returned') {
    const fn = functionOf(walk.file, node);
    if (fn) return locate(fn, steps, inside);
  }
  const { list, open } = sourcesOf(variable, node, inside);
  const locations = list.map((source) => {
    const place = when(locate(source.node, [...source.steps, ...steps], { ...inside, ...pick(source.walk) }), source.conditions);
    return place.absent && source.fallback ? merge([{ ...place, absent: false }, locate(source.fallback, steps, inside)]) : place;
  });
  const assigned = step?.kind === 'property' ? assignedMembers(readsOf(variable), step.name, rest, inside) : [];
  const all = merge(open ? [...locations, NOWHERE] : locations);
  return assigned.length > 0 ? merge([{ ...all, absent: false }, ...assigned]) : all;
}

/** The frame of one walk, for the budget and path of another. */
function pick(walk: Walk): Pick<Walk, 'frame'> {
  return { frame: walk.frame };
}

/** `config.url = '…'` after the object was made. */
function assignedMembers(owners: readonly TSESTree.Node[], name: string, rest: readonly PlaceStep[], walk: Walk): readonly Location[] {
  return owners.flatMap(({ parent }) =>
    parent?.type === 'MemberExpression' && keyOf(parent) === name ? assignmentTo(parent, rest, walk) : [],
  );
}

function assignmentTo(member: TSESTree.MemberExpression, rest: readonly PlaceStep[], walk: Walk): readonly Location[] {
  const { parent } = member;
  if (parent.type !== 'AssignmentExpression' || parent.left !== member || parent.operator !== '=') return [];
  return [when(locate(parent.right, rest, walk), conditionsAt(walk.file, parent))];
}

function inMember(node: TSESTree.MemberExpression, steps: readonly PlaceStep[], walk: Walk): Location {
  const key = keyOf(node) ?? constantText(walk.file, node.property);
  if (key !== undefined) return locate(node.object, [{ kind: 'property', name: key }, ...steps], walk);
  // `urls[process.env.NODE_ENV]`: each entry is for the stage of its name; `hosts[i]`: any of them.
  return node.computed ? locate(node.object, [{ kind: 'properties' }, ...steps], walk) : NOWHERE;
}

function inThis(node: TSESTree.ThisExpression, step: PlaceStep, rest: readonly PlaceStep[], walk: Walk): Location {
  const owner = classAround(node);
  if (step.kind !== 'property') return NOWHERE;
  return owner ? inInstance(owner, step.name, rest, walk) : inComponent(node, step, rest, walk);
}

/** `this.endpoint` in a component of Vue's options: what its `data` or `computed` gives under that name. */
function inComponent(
  node: TSESTree.ThisExpression,
  step: PlaceStep & { readonly kind: 'property' },
  rest: readonly PlaceStep[],
  walk: Walk,
): Location {
  for (let above: TSESTree.Node | undefined = node.parent; above; above = above.parent) {
    const data = above.type === 'ObjectExpression' ? propertyOf(above, 'data') : undefined;
    if (above.type !== 'ObjectExpression' || !data || !isFunction(data)) continue;
    const computed = propertyOf(above, 'computed');
    const getter = computed?.type === 'ObjectExpression' ? propertyOf(computed, step.name) : undefined;
    return getter ? locate(getter, [{ kind: 'returned' }, ...rest], walk) : locate(data, [{ kind: 'returned' }, step, ...rest], walk);
  }
  return NOWHERE;
}

type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

function inInstance(owner: ClassNode, name: string, rest: readonly PlaceStep[], walk: Walk): Location {
  const member = memberOfClass(owner, name);
  const locations: Location[] = [];
  if (member?.type === 'PropertyDefinition' && member.value && !isSetByConstructor(walk.file, owner, name))
    locations.push(locate(member.value, rest, walk));
  if (member?.type === 'MethodDefinition') {
    if (member.kind === 'get' && isFunction(member.value)) return locate(member.value, [{ kind: 'returned' }, ...rest], walk);
    return isFunction(member.value) ? locate(member.value, rest, walk) : NOWHERE;
  }
  for (const use of thisMembers(walk.file, owner).get(name) ?? []) locations.push(...assignmentTo(use, rest, walk));
  const property = parameterProperty(owner, name);
  if (property) locations.push(ofParameterProperty(property, rest, walk));
  return merge(locations);
}

function ofParameterProperty(property: TSESTree.TSParameterProperty, rest: readonly PlaceStep[], walk: Walk): Location {
  const name = property.parameter.type === 'AssignmentPattern' ? property.parameter.left : property.parameter;
  return name.type === 'Identifier' ? locate(name, rest, walk) : NOWHERE;
}

function inStatic(owner: ClassNode, name: string, rest: readonly PlaceStep[], walk: Walk): Location {
  const member = memberOfClass(owner, name);
  if (member?.type === 'PropertyDefinition' && member.static && member.value) return locate(member.value, rest, walk);
  if (member?.type !== 'MethodDefinition' || !member.static || !isFunction(member.value)) return NOWHERE;
  return locate(member.value, member.kind === 'get' ? [{ kind: 'returned' }, ...rest] : rest, walk);
}

function inEnum(declaration: TSESTree.TSEnumDeclaration, name: string, walk: Walk): Location {
  const member = declaration.body.members.find(({ id }) =>
    id.type === 'Identifier' ? id.name === name : constantText(walk.file, id) === name,
  );
  return member?.initializer ? locate(member.initializer, [], walk) : NOWHERE;
}

function inLogical(node: TSESTree.LogicalExpression, steps: readonly PlaceStep[], walk: Walk): Location {
  const right = when(locate(node.right, steps, walk), conditionsWhen(walk.file, node.left, node.operator === '&&'));
  if (node.operator === '&&') return { ...right, absent: true };
  const left = locate(node.left, steps, walk);
  return merge([left, right]);
}

/** Calls that hand back their first argument: of the language, and the configuration helpers of frameworks. */
const IDENTITY = /^(Object\.(freeze|seal|preventExtensions)|structuredClone|define\w*Config|with[A-Z]\w*|registerAs)$/;
/** Methods that hand back (some of) the elements of their array. */
const SAME_ELEMENTS = /^(filter|slice|concat|reverse|sort|flat|at|find)$/;

function inCall(node: TSESTree.CallExpression, steps: readonly PlaceStep[], walk: Walk): Location {
  const { file } = walk;
  const fn = functionOf(file, node.callee);
  if (fn) {
    const inside = enter(walk, fn, node.arguments);
    return inside ? locate(fn, [{ kind: 'returned' }, ...steps], inside) : NOWHERE;
  }
  const callee = unwrap(node.callee);
  const [argument] = node.arguments;
  const [step, ...rest] = steps;
  if (callee.type === 'MemberExpression') {
    const method = keyOf(callee);
    if (method === 'assign' && isGlobal(file, callee.object, 'Object')) return inAssigned(node.arguments, steps, walk);
    if (argument && step && isGlobal(file, callee.object, 'Object')) {
      const [value] = rest;
      if (method === 'values' && step.kind === 'elements') return locate(argument, [{ kind: 'properties' }, ...rest], walk);
      if (method === 'entries' && step.kind === 'elements' && value?.kind === 'property' && value.name === '1')
        return locate(argument, [{ kind: 'properties' }, ...rest.slice(1)], walk);
    }
    if (method === 'split')
      return steps.length === 1 ? { found: [{ node: callee.object, walk, conditions: [] }], absent: false, unknown: false } : NOWHERE;
    if (method && SAME_ELEMENTS.test(method))
      return locate(callee.object, method === 'find' || method === 'at' ? [{ kind: 'elements' }, ...steps] : steps, walk);
  }
  if (argument && IDENTITY.test(dottedName(callee))) return locate(argument, steps, walk);
  const result = locate(callee, [{ kind: 'returned' }, ...steps], walk);
  return callee.type === 'MemberExpression' ? result : NOWHERE;
}

/** `Object.assign({}, defaults, { url })`: the last that has it wins, as among spreads. */
function inAssigned(parts: readonly TSESTree.Node[], steps: readonly PlaceStep[], walk: Walk): Location {
  const behind: Location[] = [];
  for (const part of [...parts].reverse()) {
    const place = locate(part, steps, walk);
    if (!place.absent && !place.unknown) return merge([...behind, place]);
    behind.push({ ...place, absent: false });
  }
  return merge([...behind, ABSENT]);
}

function inConstruction(node: TSESTree.NewExpression, step: PlaceStep, rest: readonly PlaceStep[], walk: Walk): Location {
  const callee = unwrap(node.callee);
  const [next, ...others] = rest;
  const [entries] = node.arguments;
  // `new Map([['users', 'http://…']]).get(name)`
  if (entries && step.kind === 'property' && step.name === 'get' && next?.kind === 'returned' && isGlobal(walk.file, callee, 'Map')) {
    return locate(entries, [{ kind: 'elements' }, { kind: 'property', name: '1' }, ...others], walk);
  }
  const owner = classOf(callee, walk);
  if (!owner || step.kind !== 'property') return NOWHERE;
  const constructor = memberOfClass(owner, 'constructor');
  const fn = constructor?.type === 'MethodDefinition' && isFunction(constructor.value) ? constructor.value : undefined;
  const inside = fn ? enter(walk, fn, node.arguments) : follow(walk, owner);
  return inside ? inInstance(owner, step.name, rest, inside) : NOWHERE;
}

/** The class that an expression names or is. */
function classOf(callee: TSESTree.Node, { file }: Walk): ClassNode | undefined {
  const declared = callee.type === 'Identifier' ? variableOf(file, callee)?.defs[0]?.node : callee;
  const owner = declared?.type === 'VariableDeclarator' ? unwrap(constantInit(file, callee) ?? callee) : declared;
  return owner && isClass(owner) ? owner : undefined;
}

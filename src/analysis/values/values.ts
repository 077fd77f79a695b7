import type { TSESTree } from '@typescript-eslint/utils';

import { valuesOfCall, valuesOfConstruction } from './call-values.js';
import { isCommandLine } from '../conditions/command-line.js';
import { type About, conditionsAt } from '../conditions/conditions.js';
import { envObject, envReadOf } from './env-reads.js';
import type { Condition, PossibleValue } from '../facts.js';
import { locate } from './locate.js';
import { concat, joinConditions, namesIn, onlyRead, opposite, truthinessOf, under } from './possible-values.js';
import { isRequestHeader } from '../conditions/request-headers.js';
import { constantInit, constantText, referenceKey } from '../code/references.js';
import { schemaEntry } from '../conditions/schemas.js';
import { type Source, type Sources, sourcesOf } from './sources.js';
import { keyOf, unwrap } from '../code/syntax.js';
import { presence } from '../conditions/stage-tests.js';
import { conditionsWhen } from '../conditions/truth.js';
import { type Variable, isGlobal, variableOf } from '../code/variables.js';
import { VALUE_LIMIT, type Walk, deeper, follow } from './walk.js';

/** What an expression may be at run time, as far as this file tells; what cannot be followed is `unknown`. Never throws, never empty. */
export function evaluate(start: TSESTree.Node, walk: Walk): readonly PossibleValue[] {
  const inside = deeper(walk);
  const node = unwrap(start);
  const values = inside ? evaluateInside(node, inside) : [];
  return values.length > 0 && values.length <= VALUE_LIMIT ? values : values.length > 0 ? values.slice(0, VALUE_LIMIT) : unknown(node);
}

export function unknown(node: TSESTree.Node): readonly PossibleValue[] {
  return [{ pieces: [{ kind: 'unknown', node }], conditions: [] }];
}

export function text(content: string, node: TSESTree.Node): readonly PossibleValue[] {
  return [{ pieces: [{ kind: 'text', text: content, node }], conditions: [] }];
}

function nothing(node: TSESTree.Node): readonly PossibleValue[] {
  return [{ pieces: [{ kind: 'nothing', node }], conditions: [] }];
}

function evaluateInside(node: TSESTree.Node, walk: Walk): readonly PossibleValue[] {
  switch (node.type) {
    case 'Literal':
      return ofLiteral(node);
    case 'TemplateLiteral':
      return ofTemplate(node, walk);
    case 'BinaryExpression':
      return node.operator === '+' ? ofSum(node, walk) : unknown(node);
    case 'Identifier':
      return ofIdentifier(node, walk);
    case 'MemberExpression':
      return ofMember(node, walk);
    case 'ConditionalExpression':
      return [
        ...under(evaluate(node.consequent, walk), conditionsWhen(walk.file, node.test, true)),
        ...under(evaluate(node.alternate, walk), conditionsWhen(walk.file, node.test, false)),
      ];
    case 'LogicalExpression':
      return ofLogical(node, walk);
    case 'AssignmentExpression':
      return node.operator === '=' ? evaluate(node.right, walk) : evaluate(node.left, walk);
    case 'CallExpression':
      return valuesOfCall(node, walk);
    case 'NewExpression':
      return valuesOfConstruction(node, walk);
    case 'TaggedTemplateExpression':
      return isGlobal(walk.file, node.tag, 'String') || constantRaw(walk, node.tag) ? ofTemplate(node.quasi, walk) : unknown(node);
    case 'UnaryExpression':
      return node.operator === 'void' ? nothing(node) : unknown(node);
    default:
      return unknown(node);
  }
}

/** `String.raw` is the only tag that is known to change nothing. */
function constantRaw(walk: Walk, tag: TSESTree.Node): boolean {
  return tag.type === 'MemberExpression' && keyOf(tag) === 'raw' && isGlobal(walk.file, tag.object, 'String');
}

function ofLiteral(node: TSESTree.Literal): readonly PossibleValue[] {
  if (typeof node.value === 'string') return text(node.value, node);
  if (typeof node.value === 'number' || typeof node.value === 'bigint') return text(String(node.value), node);
  if (node.raw === 'null' || node.value === false) return nothing(node);
  return unknown(node);
}

function ofTemplate(node: TSESTree.TemplateLiteral, walk: Walk): readonly PossibleValue[] {
  const startsWithText = node.expressions.length === 0 || node.quasis[0]?.value.raw !== '';
  // The empty text says that what follows becomes one.
  let values: readonly PossibleValue[] = startsWithText ? [{ pieces: [], conditions: [] }] : text('', node);
  node.quasis.forEach((quasi, index) => {
    const content = quasi.value.cooked ?? quasi.value.raw;
    if (content !== '') values = concat(values, text(content, quasi));
    const expression = node.expressions[index];
    if (expression) values = concat(values, evaluate(expression, walk));
  });
  return values;
}

function ofSum(node: TSESTree.BinaryExpression, walk: Walk): readonly PossibleValue[] {
  // A sum of many parts leans to the left: unrolled, so that its length costs no stack.
  const parts: TSESTree.Node[] = [];
  let left: TSESTree.Node = node;
  while (left.type === 'BinaryExpression' && left.operator === '+') {
    parts.push(left.right);
    left = unwrap(left.left);
  }
  let values = evaluate(left, walk);
  for (const part of parts.reverse()) values = concat(values, evaluate(part, walk));
  return values;
}

function ofIdentifier(node: TSESTree.Identifier, walk: Walk): readonly PossibleValue[] {
  if (isGlobal(walk.file, node, 'undefined')) return nothing(node);
  const variable = variableOf(walk.file, node);
  const inside = variable && follow(walk, variable);
  if (!inside) return unknown(node);
  let values = constants.get(variable);
  if (!values) {
    const sources = sourcesOf(variable, node, inside);
    values = sources.list.reduce<readonly PossibleValue[]>((before, source) => combined(before, source, node, inside), []);
    if (sources.open) values = [...values, ...unknown(node)];
    if (isSettled(variable, sources, walk)) constants.set(variable, values);
  }
  return narrowed(values, node, walk);
}

/** Values of constants that are the same wherever they are used. */
const constants = new WeakMap<Variable, readonly PossibleValue[]>();

/** Whether a constant's values were followed to their end, and from nowhere in particular: not within a call, nor on the way round a cycle. */
function isSettled(variable: Variable, { list, open }: Sources, walk: Walk): boolean {
  const [definition] = variable.defs;
  const isConstant =
    definition?.type === 'Variable' && definition.parent?.type === 'VariableDeclaration' && definition.parent.kind === 'const';
  return (
    isConstant && !open && !walk.frame && walk.path.length === 0 && walk.budget.steps > 0 && list.every(({ steps }) => steps.length === 0)
  );
}

/** The values so far, and those that one more source brings. */
function combined(values: readonly PossibleValue[], source: Source, use: TSESTree.Node, walk: Walk): readonly PossibleValue[] {
  const key = referenceKey(walk.file, use);
  const given = ofSource(source, use, { ...source.walk, depth: walk.depth });
  const at = [...source.conditions, ...reachable(source, { names: namesIn(given), key }, walk)];
  const ofItself = at.filter((condition) => condition.kind === 'reference' && condition.key === key);
  const more = under(
    given,
    at.filter((condition) => !ofItself.includes(condition)),
  );
  if (source.operator === '+=') return concat(values, more);
  // `if (!url) url = other` is `url ||= other`.
  if (source.operator === '=' && values.length > 0 && ofItself.some(({ is }) => is === 'falsy'))
    return withFallback(values, more, '||', source.node, walk);
  if (source.operator === '=') return [...values, ...more];
  return withFallback(values, more, source.operator === '||=' ? '||' : '??', source.node, walk);
}

/** What must hold for a source to be reached: the conditions where an argument or an assignment stands. */
function reachable(source: Source, about: About, walk: Walk): readonly Condition[] {
  return conditionsAt(walk.file, source.node, about).filter((condition) => condition.kind !== 'other');
}

function ofSource(source: Source, use: TSESTree.Node, walk: Walk): readonly PossibleValue[] {
  const values = source.steps.length === 0 ? evaluate(source.node, walk) : valuesAt(source.node, source.steps, use, walk);
  return source.fallback ? withFallback(values, evaluate(source.fallback, walk), '??', source.node, walk) : values;
}

/** The values at the end of a way into an expression; a way into an environment object is a read, at the place that uses it. */
export function valuesAt(node: TSESTree.Node, steps: Source['steps'], use: TSESTree.Node, walk: Walk): readonly PossibleValue[] {
  const [step, ...rest] = steps;
  const accessor = step?.kind === 'property' && rest.length === 0 ? envObject(walk.file, node) : undefined;
  if (accessor && step?.kind === 'property') {
    return [{ pieces: [{ kind: 'env', read: { name: step.name, node: use, accessor: 'other' }, node: use }], conditions: [] }];
  }
  const { found, absent, unknown: lost } = locate(node, steps, walk);
  const values = found.flatMap((located) =>
    under(evaluate(located.node, { ...located.walk, budget: walk.budget, depth: walk.depth }), located.conditions),
  );
  return [...values, ...(absent ? nothing(node) : []), ...(lost ? unknown(use) : [])];
}

/** A value is narrowed by the tests around its use, and by those of the name it is used by. */
function narrowed(values: readonly PossibleValue[], node: TSESTree.Node, walk: Walk): readonly PossibleValue[] {
  const key = referenceKey(walk.file, node);
  const conditions = conditionsAt(walk.file, node, { names: namesIn(values), key });
  const tested = key === undefined ? undefined : conditions.find((condition) => condition.kind === 'reference' && condition.key === key);
  const kept = tested ? values.flatMap((value) => asTested(value, tested.is === 'truthy')) : values;
  return under(
    kept,
    conditions.filter(({ kind }) => kind !== 'other' && kind !== 'reference'),
  );
}

/** A value of a name that was found truthy or falsy. */
function asTested(value: PossibleValue, truthy: boolean): readonly PossibleValue[] {
  const truthiness = truthinessOf(value);
  if (truthiness === (truthy ? 'never' : 'always')) return [];
  const name = onlyRead(value);
  return name ? under([value], [{ kind: 'env', name, is: truthy ? 'present' : 'missing' }]) : [value];
}

function ofMember(node: TSESTree.MemberExpression, walk: Walk): readonly PossibleValue[] {
  const read = envReadOf(walk.file, node, (key) => constantText(walk.file, key) ?? textOf(key, walk));
  if (read)
    return under(
      [{ pieces: [{ kind: 'env', read, node }], conditions: [] }],
      conditionsAt(walk.file, node, { names: new Set([read.name]) }).filter(
        ({ kind }) => kind === 'env' || kind === 'stage' || kind === 'either',
      ),
    );
  const key = keyOf(node) ?? constantText(walk.file, node.property);
  const validated = key === undefined ? undefined : ofValidated(node, key, walk);
  if (validated) return validated;
  if (key !== undefined && URL_TEXT.test(key)) {
    const owner = unwrap(node.object);
    const source = owner.type === 'Identifier' ? constantInit(walk.file, owner) : owner;
    if (source && unwrap(source).type === 'NewExpression') return evaluate(source, walk);
  }
  const step = key === undefined ? ({ kind: 'properties' } as const) : ({ kind: 'property', name: key } as const);
  const { found, unknown: lost } = locate(node.object, [step], walk);
  const values = found.flatMap((located) =>
    under(evaluate(located.node, { ...located.walk, budget: walk.budget, depth: walk.depth }), located.conditions),
  );
  return narrowed(lost || values.length === 0 ? [...values, ...unknown(node)] : values, node, walk);
}

/** Members of a URL that are its address again. */
const URL_TEXT = /^(href|origin|host|hostname)$/;

/** The one text that an expression is, under the walk's arguments: `process.env[name]` inside `readEnv('API_URL')`. */
export function textOf(node: TSESTree.Node, walk: Walk): string | undefined {
  const [value, ...others] = evaluate(node, walk);
  const texts = value?.pieces.flatMap((piece) => (piece.kind === 'text' ? piece.text : [])) ?? [];
  return value && others.length === 0 && texts.length === value.pieces.length ? texts.join('') : undefined;
}

/** `env.API_URL` where `env` is the result of a validation. */
function ofValidated(node: TSESTree.MemberExpression, name: string, walk: Walk): readonly PossibleValue[] | undefined {
  const owner = unwrap(node.object);
  const result = owner.type === 'Identifier' ? constantInit(walk.file, owner) : owner;
  const entry = result && schemaEntry(walk.file, result, name);
  if (!entry) return undefined;
  if (entry.kind === 'required') return unknown(node);
  const read: PossibleValue = { pieces: [{ kind: 'env', read: { name, node, accessor: 'other' }, node }], conditions: [] };
  return entry.kind === 'default' ? withFallback([read], evaluate(entry.node, walk), '??', node, walk) : narrowed([read], node, walk);
}

function ofLogical(node: TSESTree.LogicalExpression, walk: Walk): readonly PossibleValue[] {
  const right = evaluate(node.right, walk);
  if (node.operator === '&&')
    return under(
      right,
      conditionsWhen(walk.file, node.left, true).filter(({ kind }) => kind !== 'other'),
    );
  const left = evaluate(node.left, walk);
  // What a guard before it says of the left side: `if (isProduction && !url) throw …; connect(url || 'localhost')`.
  const stages = left.some((value) => truthinessOf(value) === 'unknown')
    ? conditionsAt(walk.file, node.right, { names: new Set() }).filter(({ kind }) => kind === 'stage')
    : [];
  const values = withFallback(left, under(right, stages), node.operator, node.left, walk);
  const skipped = whenSkipped(node.left, walk);
  return skipped ? [...values, ...under(right, skipped)] : values;
}

/** What holds where `x && y` is not `y`: in `x && y || z` the value then is `z`. */
function whenSkipped(node: TSESTree.Node, { file }: Walk): readonly Condition[] | undefined {
  const inner = unwrap(node);
  const value = unwrap(constantInit(file, inner) ?? inner);
  return value.type === 'LogicalExpression' && value.operator === '&&' ? conditionsWhen(file, value.left, false) : undefined;
}

/** `left || right` and `left ?? right`: the right side stands in for the values of the left that may be missing. */
export function withFallback(
  left: readonly PossibleValue[],
  right: readonly PossibleValue[],
  operator: '||' | '??',
  test: TSESTree.Node,
  walk: Walk,
): readonly PossibleValue[] {
  const kept: PossibleValue[] = [];
  const added: PossibleValue[] = [];
  for (const value of left) {
    const truthiness = truthinessOf(value);
    const isEmptyText = truthiness === 'never' && value.pieces.every((piece) => piece.kind === 'text');
    if (truthiness === 'always' || (isEmptyText && operator === '??')) kept.push(value);
    else if (truthiness === 'never') added.push(...under(right, value.conditions));
    else {
      const name = onlyRead(value);
      const present = name === undefined ? [presenceOf(test, walk)] : presence(name, true);
      const conditions = joinConditions(value.conditions, present);
      if (conditions) kept.push({ ...value, conditions });
      added.push(...under(right, [...value.conditions, ...present.map(opposite)]));
    }
  }
  return [...kept, ...added, ...deadFallback(left, right)];
}

/** That something which is no variable of the environment is given. */
function presenceOf(test: TSESTree.Node, walk: Walk): Condition {
  return isCommandLine(walk.file, test) || isRequestHeader(test)
    ? { kind: 'argument', is: 'present' }
    : { kind: 'other', node: test, is: 'true' };
}

/** `` `https://${process.env.HOST}` || 'http://localhost' ``: the left side is a text even without the variable. */
function deadFallback(left: readonly PossibleValue[], right: readonly PossibleValue[]): readonly PossibleValue[] {
  if (left.some((value) => truthinessOf(value) !== 'always')) return [];
  for (const { pieces, conditions } of left) {
    const read = pieces.length > 1 ? pieces.find((piece) => piece.kind === 'env') : undefined;
    if (read?.kind !== 'env' || conditions.some((condition) => condition.kind === 'env' && condition.name === read.read.name)) continue;
    return under(right, [...conditions, { kind: 'dead', name: read.read.name, is: 'never' }]);
  }
  return [];
}

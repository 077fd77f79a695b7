import type { Condition, Piece, PossibleValue } from '../facts.js';
import { VALUE_LIMIT } from './walk.js';

/** The opposite of a condition. */
export function opposite(condition: Condition): Condition {
  switch (condition.kind) {
    case 'env':
    case 'platform':
    case 'argument':
      return { ...condition, is: condition.is === 'present' ? 'missing' : 'present' };
    case 'dead':
      return { ...condition, is: condition.is === 'never' ? 'always' : 'never' };
    case 'stage':
      return { ...condition, is: condition.is === 'development' ? 'production' : 'development' };
    case 'runtime':
      return { ...condition, is: condition.is === 'browser' ? 'server' : 'browser' };
    case 'reference':
      return { ...condition, is: condition.is === 'truthy' ? 'falsy' : 'truthy' };
    case 'other':
      return { ...condition, is: condition.is === 'true' ? 'false' : 'true' };
    case 'either':
      return condition;
  }
}

/** Whether two conditions say the same. */
export function isSame(one: Condition, other: Condition): boolean {
  if (one.kind !== other.kind || one.is !== other.is) return false;
  if (one.kind === 'env' && other.kind === 'env') return one.name === other.name;
  if (one.kind === 'dead' && other.kind === 'dead') return one.name === other.name;
  if (one.kind === 'platform' && other.kind === 'platform') return one.name === other.name;
  if (one.kind === 'reference' && other.kind === 'reference') return one.key === other.key;
  if (one.kind === 'other' && other.kind === 'other') return one.node === other.node;
  if (one.kind === 'either' && other.kind === 'either') return one.one === other.one;
  return true;
}

/** Both lists of conditions at once; `undefined` when they contradict each other, so that the value can never be. */
export function joinConditions(one: readonly Condition[], other: readonly Condition[]): readonly Condition[] | undefined {
  if (other.length === 0) return one;
  if (one.length === 0) return withoutContradiction(other);
  const joined = [...one];
  const held = new Set(one.map(keyOfCondition));
  for (const condition of other) {
    const key = keyOfCondition(condition);
    if (condition.kind !== 'either' && held.has(keyOfCondition(opposite(condition)))) return undefined;
    if (!held.has(key)) joined.push(condition);
    held.add(key);
  }
  return joined;
}

const consistent = new WeakMap<readonly Condition[], readonly Condition[] | null>();

/** The same list without what it says twice, worked out once for each list: those of a place serve many values. */
function withoutContradiction(list: readonly Condition[]): readonly Condition[] | undefined {
  let known = consistent.get(list);
  if (known === undefined) {
    const [first] = list;
    known = (first && joinConditions([first], list.slice(1))) ?? null;
    consistent.set(list, known);
  }
  return known ?? undefined;
}

const ids = new WeakMap<object, number>();
let lastId = 0;

function idOf(thing: object): number {
  const id = ids.get(thing) ?? ++lastId;
  ids.set(thing, id);
  return id;
}

/** A text that two conditions share only if they say the same. */
function keyOfCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'env':
    case 'platform':
    case 'dead':
      return `${condition.kind} ${condition.is} ${condition.name}`;
    case 'reference':
      return `reference ${condition.is} ${condition.key}`;
    case 'other':
      return `other ${condition.is} ${idOf(condition.node)}`;
    case 'either':
      return `either ${idOf(condition.one)}`;
    default:
      return `${condition.kind} ${condition.is}`;
  }
}

/** Adds the side of each `either` whose other side cannot hold; `undefined` when neither can. */
export function settled(conditions: readonly Condition[]): readonly Condition[] | undefined {
  let held: readonly Condition[] | undefined = conditions;
  for (const condition of conditions) {
    if (condition.kind !== 'either' || !held) continue;
    const one = joinConditions(held, condition.one);
    const other = joinConditions(held, condition.other);
    if (!one || !other) held = one ?? other;
  }
  return held;
}

/** The variables that decide about values: those they read, and those their conditions name. */
export function namesIn(values: readonly PossibleValue[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { pieces, conditions } of values) {
    for (const piece of pieces) if (piece.kind === 'env') names.add(piece.read.name);
    for (const condition of conditions) if (condition.kind === 'env') names.add(condition.name);
  }
  return names;
}

/** The values that remain under further conditions. */
export function under(values: readonly PossibleValue[], conditions: readonly Condition[]): readonly PossibleValue[] {
  if (conditions.length === 0) return values;
  return values.flatMap((value) => {
    const joined = joinConditions(value.conditions, conditions);
    return joined ? [{ pieces: value.pieces, conditions: joined }] : [];
  });
}

/** Every value of the first followed by every value of the second, as `+` and templates join texts. */
export function concat(first: readonly PossibleValue[], second: readonly PossibleValue[]): readonly PossibleValue[] {
  const joined: PossibleValue[] = [];
  // Where there are too many, every beginning is kept: it says where a text leads.
  const share = Math.max(1, Math.floor(VALUE_LIMIT / Math.max(1, first.length)));
  for (const head of first) {
    for (const tail of second.slice(0, share)) {
      const conditions = joinConditions(head.conditions, tail.conditions);
      if (conditions && joined.length < VALUE_LIMIT) joined.push({ pieces: joinPieces(head.pieces, tail.pieces), conditions });
    }
  }
  return joined;
}

/** How many pieces of a text are kept: an address stands in the first of them. */
const PIECE_LIMIT = 64;

function joinPieces(head: readonly Piece[], tail: readonly Piece[]): readonly Piece[] {
  const [first] = tail;
  if (head.length > PIECE_LIMIT || !first) return head;
  const pieces = [...asText(head), ...asText(tail)];
  return pieces.length <= PIECE_LIMIT ? pieces : [...pieces.slice(0, PIECE_LIMIT), { kind: 'unknown', node: first.node }];
}

/** In a text, a missing value becomes the word "undefined". */
function asText(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) => (piece.kind === 'nothing' ? { kind: 'text', text: 'undefined', node: piece.node } : piece));
}

export type Truthiness = 'always' | 'never' | 'env' | 'unknown';

/** Whether a value is truthy at run time: `env` when that depends on one variable alone. */
export function truthinessOf({ pieces, conditions }: PossibleValue): Truthiness {
  if (pieces.some((piece) => piece.kind === 'text' && piece.text !== '')) return 'always';
  const [only, ...others] = pieces.filter((piece) => piece.kind !== 'text');
  if (!only || (only.kind === 'nothing' && others.length === 0)) return 'never';
  if (only.kind !== 'env' || others.length > 0) return 'unknown';
  // Made into a text, a missing variable is the word "undefined".
  if (pieces.length > 1) return 'always';
  const { name } = only.read;
  return conditions.some((condition) => condition.kind === 'env' && condition.name === name && condition.is === 'present')
    ? 'always'
    : 'env';
}

/** The name of the variable that a value is, when it is nothing but one read. */
export function onlyRead({ pieces }: PossibleValue): string | undefined {
  const [only, ...others] = pieces;
  return only?.kind === 'env' && others.length === 0 ? only.read.name : undefined;
}

/** The text that a value starts with; `undefined` where it starts with something else. Templates have empty texts between their expressions. */
export function startOfText({ pieces }: PossibleValue): (Piece & { readonly kind: 'text' }) | undefined {
  const first = pieces.find((piece) => piece.kind !== 'text' || piece.text !== '');
  return first?.kind === 'text' ? first : undefined;
}

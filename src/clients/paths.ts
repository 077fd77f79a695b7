/** One step of a place, from a value to a part of it. */
export type PlaceStep =
  | { readonly kind: 'property'; readonly name: string }
  /** `[*]`: every element of an array. */
  | { readonly kind: 'elements' }
  /** `.*`: every property of an object. */
  | { readonly kind: 'properties' }
  /** `()`: what a function returns. */
  | { readonly kind: 'returned' };

/** Where a target stands, seen from the call, assignment or file. */
export interface Place {
  readonly root: { readonly kind: 'argument'; readonly index: number } | { readonly kind: 'value' | 'export' | 'result' };
  readonly steps: readonly PlaceStep[];
}

/** What is called, constructed or assigned to. */
export interface Callee {
  readonly root:
    | { readonly kind: 'module' }
    /** `@axios`: an instance that another shape yields under this name. */
    | { readonly kind: 'instance'; readonly of: string }
    /** `#HttpService`: an instance that a framework injects by this type. */
    | { readonly kind: 'injected'; readonly type: string };
  readonly path: readonly string[];
}

const places = new Map<string, Place>();
const callees = new Map<string, Callee>();

/** Reads the place notation of `schema.ts` (`0.socket.host`, `0[*].url`, `export.rewrites()`); a mistake in the data throws. */
export function parsePlace(at: string): Place {
  let place = places.get(at);
  if (!place) {
    place = readPlace(at);
    places.set(at, place);
  }
  return place;
}

/** Reads the callee notation of `schema.ts` (``, `Pool`, `native.Pool`, `@axios.get`, `#HttpService.get`). */
export function parseCallee(callee: string): Callee {
  let parsed = callees.get(callee);
  if (!parsed) {
    parsed = readCallee(callee);
    callees.set(callee, parsed);
  }
  return parsed;
}

function readPlace(at: string): Place {
  const start = /^(?:\d+|value|export|result)/.exec(at)?.[0];
  if (start === undefined) throw new Error(`A place starts with an argument index, "value", "export" or "result": ${at}`);
  // Alternatives in this order: a quoted key, an index, every element, a call, every property, a property.
  const step = /\["([^"]+)"\]|\[(\d+)\]|(\[\*\])|(\(\))|\.(?:(\*)|([\w$-]+))/y;
  const steps: PlaceStep[] = [];
  step.lastIndex = start.length;
  while (step.lastIndex < at.length) {
    const from = step.lastIndex;
    const match = step.exec(at);
    if (!match) throw new Error(`Not a step of a place: ${at.slice(from)} in ${at}`);
    const [, quoted, index, elements, returned, properties, name] = match;
    const property = quoted ?? index ?? name;
    if (property !== undefined) steps.push({ kind: 'property', name: property });
    else if (elements !== undefined) steps.push({ kind: 'elements' });
    else if (returned !== undefined) steps.push({ kind: 'returned' });
    else if (properties !== undefined) steps.push({ kind: 'properties' });
  }
  return { root: readRoot(start), steps };
}

function readRoot(start: string): Place['root'] {
  if (start === 'value' || start === 'export' || start === 'result') return { kind: start };
  return { kind: 'argument', index: Number(start) };
}

function readCallee(callee: string): Callee {
  if (callee === '') return { root: { kind: 'module' }, path: [] };
  const [first = '', ...rest] = callee.split('.');
  if (first.startsWith('@')) return { root: { kind: 'instance', of: first.slice(1) }, path: rest };
  if (first.startsWith('#')) return { root: { kind: 'injected', type: first.slice(1) }, path: rest };
  return { root: { kind: 'module' }, path: [first, ...rest] };
}

import type { TimeoutPlace } from './schema.js';

/** Places that take a number of milliseconds. */
export function milliseconds(...places: readonly string[]): readonly TimeoutPlace[] {
  return places.map((at) => ({ at, unit: 'ms' }));
}

/** Places that take a signal which aborts. */
export function signals(...places: readonly string[]): readonly TimeoutPlace[] {
  return places.map((at) => ({ at, unit: 'signal' }));
}

/** Places that bound the wait in a way that no edit can spell: an agent, a method that is called later. */
export function otherBounds(...places: readonly string[]): readonly TimeoutPlace[] {
  return places.map((at) => ({ at, unit: 'other' }));
}

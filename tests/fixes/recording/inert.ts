/**
 * Something that answers every question with itself and does nothing: what clients give back once they have been told where to connect.
 * It is no promise, so `await` ends at once, and an empty list, so loops end at once.
 */
export const inert: object = new Proxy(function nothing() {}, {
  get(_target, key) {
    if (key === 'then') return undefined;
    if (key === Symbol.toPrimitive) return () => 'inert';
    if (key === Symbol.iterator) return () => [].values();
    if (key === Symbol.asyncIterator) return () => noChunks();
    return inert;
  },
  set: () => true,
  apply: () => inert,
  construct: () => inert,
});

async function* noChunks(): AsyncGenerator<never> {}

/** A function or class that does `connect` with its arguments and gives back `instance` (or something inert). */
export function client(connect: (...args: readonly unknown[]) => unknown): object {
  const run = (args: readonly unknown[]): object => {
    const instance = connect(...args);
    return typeof instance === 'object' || typeof instance === 'function' ? (instance ?? inert) : inert;
  };
  return new Proxy(function connects() {}, { apply: (_target, _self, args) => run(args), construct: (_target, args) => run(args) });
}

/** A module whose default export is `main`, which also carries the named exports: it can be imported and required in any form. */
export function moduleOf(main: object, named: Readonly<Record<string, unknown>> = {}): object {
  return Object.assign(main, named, { default: main, __esModule: true });
}

/** A plain object that answers unknown names with something inert. */
export function inertBeside(members: Readonly<Record<string, unknown>>): object {
  return new Proxy(members, { get: (target, key) => (key in target ? Reflect.get(target, key) : key === 'then' ? undefined : inert) });
}

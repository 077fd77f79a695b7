type Method = (this: { readonly length: number }, ...args: unknown[]) => unknown;

const LISTS = ['some', 'every', 'find', 'findIndex', 'filter', 'map', 'flatMap', 'includes', 'indexOf', 'reduce', 'forEach'];
const TEXTS = ['includes', 'indexOf'];

/** How many elements of lists, and characters of texts, the built-in methods are given to go through while something runs; the same at each run. */
export function workOf(run: () => unknown): number {
  let work = 0;
  const undo: (() => void)[] = [];
  const wrap = (owner: object, name: string, wrapper: (method: Method) => Method): void => {
    const original = Object.getOwnPropertyDescriptor(owner, name) ?? {};
    Object.defineProperty(owner, name, { ...original, value: wrapper(original.value as Method) });
    undo.push(() => Object.defineProperty(owner, name, original));
  };
  const counted = (method: Method): Method =>
    function (...args) {
      work += 1 + this.length;
      return method.apply(this, args);
    };
  for (const name of LISTS) wrap(Array.prototype, name, counted);
  for (const name of TEXTS) wrap(String.prototype, name, counted);
  // `test`, `match` and `matchAll` call it, too. A global pattern goes on where it stopped.
  wrap(
    RegExp.prototype,
    'exec',
    (method) =>
      function (this: unknown, text) {
        const pattern = this as RegExp;
        const from = pattern.lastIndex;
        const found = method.apply(this as RegExp & { length: number }, [text]);
        work += 1 + (found && pattern.global ? pattern.lastIndex - from : String(text).length);
        return found;
      },
  );
  try {
    run();
  } finally {
    for (const each of undo) each();
  }
  return work;
}

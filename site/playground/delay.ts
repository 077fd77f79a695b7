/** Work that waits until nobody has asked for it for a while. */
export interface Delayed<T> {
  start(): void;
  now(): T;
  cancel(): void;
}

/** Puts work off until it was not asked for during so many milliseconds. */
export function delayed<T>(milliseconds: number, work: () => T): Delayed<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => clearTimeout(timer);
  return {
    start() {
      cancel();
      timer = setTimeout(work, milliseconds);
    },
    now() {
      cancel();
      return work();
    },
    cancel,
  };
}

import { Script, createContext } from 'node:vm';

const context = createContext({ run: (): unknown => undefined });
const script = new Script('run()');

/** What a function gives; if it does not end in time, it is stopped, and that is an exception. */
export function within<T>(milliseconds: number, run: () => T): T {
  let result: { readonly value: T } | undefined;
  context['run'] = () => {
    result = { value: run() };
  };
  script.runInContext(context, { timeout: milliseconds });
  if (!result) throw new Error('ended without a result');
  return result.value;
}

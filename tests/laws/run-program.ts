import vm from 'node:vm';

import type { Environment } from './environments.js';

/** What the clients of a program were handed when it ran, by the name of the option; the URL of `fetch` has none. */
export type Handed = Readonly<Record<string, unknown>>;

/** A program that was compiled once, to be run in many environments. */
export type Compiled = (environment: Environment) => readonly Handed[];

const realm = vm.createContext({ URL });

/** Compiles a script whose only clients are `fetch` and the `Pool` of pg; what it throws ends the run, as it would end the program. */
export function compile(code: string): Compiled {
  const script = new vm.Script(`(function (process, fetch, require) { ${code} })`);
  const main = script.runInContext(realm) as (...globals: readonly unknown[]) => void;
  return (environment) => {
    const handed: Handed[] = [];
    class Pool {
      constructor(options: Handed) {
        handed.push(options);
      }
    }
    try {
      main(
        { env: { ...environment } },
        (url: unknown) => void handed.push({ '': url }),
        () => ({ Pool }),
      );
    } catch (error) {
      if (error instanceof SyntaxError) throw error;
    }
    return handed;
  };
}

import { client, inert, moduleOf } from './inert.js';

/** The variables of one run. */
export type Variables = Record<string, string | undefined>;

/** What programs import that is no client; `dotenv` puts `fromFile` into the environment, as the real one does without overriding. */
export function otherModules(environment: Variables, fromFile: Variables): Record<string, object> {
  const config = (): object => ({ parsed: Object.assign(environment, { ...fromFile, ...environment }) });
  return {
    dotenv: { config, default: { config }, __esModule: true },
    react: {
      useEffect: (effect: () => unknown) => void effect(),
      useState: (initial: unknown) => [initial, () => undefined],
      useCallback: (callback: unknown) => callback,
      default: inert,
      __esModule: true,
    },
    '$env/dynamic/private': { env: environment, __esModule: true },
    'next/server': { NextResponse: { json: (body: unknown) => ({ body }) }, __esModule: true },
    express: moduleOf(client(() => inert)),
  };
}

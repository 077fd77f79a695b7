import { describe, expect, test } from 'vitest';

import { conditionsOfUse, possibleValues } from './as-text.js';

type Row = readonly [reason: string, code: string, expected: readonly string[]];

const DEV = ['in development'];
const PROD = ['in production'];

describe('what holds at a place', () => {
  test.each<Row>([
    ['nothing', `use();`, []],
    ['an unknown test says nothing', `if (x) use();`, []],
    ['a test that is in development', `if (process.env.NODE_ENV === 'development') use();`, DEV],
    ['a test that is not', `if (process.env.NODE_ENV !== 'production') use();`, DEV],
    ['a test for production', `if (process.env.NODE_ENV === 'production') use();`, PROD],
    ['its other branch', `if (process.env.NODE_ENV === 'production') log(); else use();`, DEV],
    ['a text on the left', `if ('production' === process.env.NODE_ENV) use();`, PROD],
    ['loose equality', `if (process.env.NODE_ENV == 'production') use();`, PROD],
    ['a short name', `if (process.env.NODE_ENV === 'prod') use();`, PROD],
    ['staging is deployed', `if (process.env.NODE_ENV === 'staging') use();`, PROD],
    ['a preview is deployed', `if (process.env.VERCEL_ENV === 'preview') use();`, PROD],
    ['VERCEL_ENV of development', `if (process.env.VERCEL_ENV === 'development') use();`, DEV],
    ['tests are not deployed', `if (process.env.NODE_ENV === 'test') use();`, DEV],
    ['no tests may be anything', `if (process.env.NODE_ENV !== 'test') use();`, []],
    ['not development', `if (process.env.NODE_ENV !== 'development') use();`, PROD],
    ['a negated test', `if (!(process.env.NODE_ENV === 'production')) use();`, DEV],
    ['both tests', `if (x && process.env.NODE_ENV === 'production') use();`, PROD],
    ['either test, both say so', `if (process.env.NODE_ENV === 'development' || process.env.NODE_ENV === 'test') use();`, DEV],
    ['either test, one says nothing', `if (x || process.env.NODE_ENV === 'development') use();`, []],
    ['neither test', `if (!(process.env.NODE_ENV === 'development' || process.env.NODE_ENV === 'test')) use();`, PROD],
    ['after an early return', `function f() { if (process.env.NODE_ENV === 'production') return; use(); }`, DEV],
    ['after a throw', `if (process.env.NODE_ENV !== 'production') throw 1; use();`, PROD],
    ['an && before it', `process.env.NODE_ENV === 'development' && use();`, DEV],
    ['an || before it', `process.env.NODE_ENV === 'production' || use();`, DEV],
    ['a ternary', `isProd ? log() : use();`, DEV],
    ['a while', `while (isDev) use();`, DEV],
    ['the test itself', `if (use(process.env.NODE_ENV === 'production')) log();`, []],
    ['a case', `switch (process.env.NODE_ENV) { case 'production': use(); }`, PROD],
    ['the default after a case', `switch (process.env.NODE_ENV) { case 'production': break; default: use(); }`, DEV],
    ['the default alone', `switch (process.env.NODE_ENV) { default: use(); }`, []],
    ['a case of something else', `switch (kind) { case 'production': use(); }`, []],
    ['a list that includes it', `if (['development', 'test'].includes(process.env.NODE_ENV)) use();`, DEV],
    ['a list that does not', `if (!['production', 'staging'].includes(process.env.NODE_ENV)) use();`, DEV],
    ['a constant list', `const local = ['development', 'local']; if (local.includes(process.env.NODE_ENV ?? '')) use();`, DEV],
    ['a list of both', `if (['development', 'production'].includes(process.env.NODE_ENV)) use();`, []],
    ['a flag of that name', `if (isDev) use();`, DEV],
    ['a flag in capitals', `if (IS_PRODUCTION) use();`, PROD],
    ['a flag that is negated', `if (!isProduction) use();`, DEV],
    ['a flag that is compared', `if (isProd === false) use();`, DEV],
    ['a flag that is imported', `import { dev } from '$app/environment'; if (dev) use();`, DEV],
    ['a flag of an object', `if (flags.isDev) use();`, DEV],
    ['__DEV__', `if (__DEV__) use();`, DEV],
    ['a flag that is computed', `const local = process.env.NODE_ENV === 'development'; if (local) use();`, DEV],
    ['a flag of a flag', `const a = process.env.NODE_ENV === 'production'; const b = !a; if (b) use();`, DEV],
    ['a flag whose name lies', `const isDev = process.env.NODE_ENV === 'production'; if (isDev) use();`, PROD],
    ['a stage in a constant', `const env = process.env.NODE_ENV; if (env === 'production') use();`, PROD],
    ['a stage with a fallback', `const env = process.env.NODE_ENV || 'development'; if (env === 'production') use();`, PROD],
    ['a stage in lower case', `if (process.env.NODE_ENV?.toLowerCase() === 'production') use();`, PROD],
    ['a constant on the right', `const PROD = 'production'; if (process.env.NODE_ENV === PROD) use();`, PROD],
    ['a function that asks', `function local() { return process.env.NODE_ENV === 'development'; } if (local()) use();`, DEV],
    ['an arrow that asks', `const local = () => process.env.NODE_ENV !== 'production'; if (local()) use();`, DEV],
    ['a function of that name', `import { isDevMode } from '@angular/core'; if (isDevMode()) use();`, DEV],
    ['express', `if (app.get('env') === 'development') use();`, DEV],
    ['import.meta.env.DEV', `if (import.meta.env.DEV) use();`, ['in development', 'when DEV is present']],
    ['import.meta.env.PROD', `if (import.meta.env.PROD) use();`, ['in production', 'when PROD is present']],
    ['import.meta.env.MODE', `if (import.meta.env.MODE === 'development') use();`, DEV],
    ['import.meta.dev', `if (import.meta.dev) use();`, DEV],
    ['process.dev', `if (process.dev) use();`, DEV],
    ['Electron', `if (!app.isPackaged) use();`, DEV],
    ['the address bar says localhost', `if (location.hostname === 'localhost') use();`, DEV],
    ['of the window', `if (window.location.hostname === '127.0.0.1') use();`, DEV],
    ['the address bar says something else', `if (location.hostname !== 'localhost') use();`, PROD],
    ['the address bar includes it', `if (location.host.includes('localhost')) use();`, DEV],
    ['the address bar starts with it', `if (window.location.href.startsWith('http://localhost')) use();`, DEV],
    ['in a constant', `const host = window.location.hostname; if (host === 'localhost') use();`, DEV],
    ['another host says localhost', `if (config.hostname === 'localhost') use();`, []],
    ['on Vercel', `if (process.env.VERCEL) use();`, ['on the platform of VERCEL', 'when VERCEL is present']],
    ['not on Vercel', `if (!process.env.VERCEL_URL) use();`, ['off the platform of VERCEL_URL', 'when VERCEL_URL is missing']],
    ['on a CI', `if (process.env.CI === 'true') use();`, ['on the platform of CI', 'when CI is present']],
    ['on Fly', `if (process.env.FLY_APP_NAME) use();`, ['on the platform of FLY_APP_NAME', 'when FLY_APP_NAME is present']],
    ['in a browser', `if (typeof window !== 'undefined') use();`, ['in a browser']],
    ['on a server', `if (typeof window === 'undefined') use();`, ['on a server']],
    ['with a document', `if (typeof document === 'object') use();`, ['in a browser']],
    ['an own window is none', `const window = x; if (typeof window === 'undefined') use();`, []],
    ['a variable that is set', `if (process.env.DB) use();`, ['when DB is present']],
    ['a variable that is not', `if (!process.env.DB) use();`, ['when DB is missing']],
    ['a variable of some value', `if (process.env.DB === 'x') use();`, ['when DB is present']],
    ['a variable with one meaning, that somebody sets: without it', `if (process.env.DB !== 'x') use();`, ['when DB is missing']],
    ['NODE_ENV itself', `if (process.env.NODE_ENV) use();`, ['when NODE_ENV is present']],
    ['a flag that somebody sets', `if (process.env.IS_DEV) use();`, ['in development', 'when IS_DEV is present']],
    ['around a function', `if (isDev) { function f() { use(); } }`, DEV],
    ['around a callback', `if (isDev) list.map(() => use());`, DEV],
    ['a guard of the module is for its functions', `if (process.env.NODE_ENV === 'production') throw 1; function f() { use(); }`, DEV],
    ['numbers are compared otherwise', `if (x > 3) use();`, []],
    ['an unknown operator', `if (x & 1) use();`, []],
    ['a flag that asks for itself', `const a = b; const b = a; if (a) use();`, []],
  ])('%s: %s', (_reason, code, expected) => {
    const withArgument = code.replace('use()', 'use(1)');
    expect(conditionsOfUse(withArgument)).toEqual(expected);
  });
});

describe('a value that is gated', () => {
  test.each<readonly [reason: string, before: string, expression: string, expected: readonly string[]]>([
    ['by a ternary', '', `process.env.NODE_ENV === 'production' ? 'a' : 'b'`, ['a in production', 'b in development']],
    ['by a flag', `const isDev = process.env.NODE_ENV !== 'production';`, `isDev ? 'b' : 'a'`, ['b in development', 'a in production']],
    ['by a flag inside of a fallback', '', `process.env.API_URL ?? (import.meta.env.DEV ? 'b' : fail())`, [
      '${API_URL} when API_URL is present',
      'b in development, when API_URL is missing, when DEV is present',
      '? in production, when API_URL is missing, when DEV is missing',
    ]],
    ['by its key', '', `({ development: 'b', production: 'a' })[process.env.NODE_ENV ?? 'development']`, ['b in development', 'a in production']],
    ['by its key, in a constant', `const urls = { development: 'b', production: 'a' };`, `urls[process.env.NODE_ENV]`, ['b in development', 'a in production']],
    ['by its key, deep', `const config = { development: { url: 'b' }, production: { url: 'a' } };`, `config[env].url`, ['b in development', 'a in production']],
    ['by a key that is no stage', `const urls = { eu: 'b', us: 'a' };`, `urls[process.env.REGION]`, ['b', 'a']],
    ['by a platform', '', 'process.env.VERCEL_URL ? `https://${process.env.VERCEL_URL}` : "b"', [
      'https://${VERCEL_URL} on the platform of VERCEL_URL, when VERCEL_URL is present',
      'b off the platform of VERCEL_URL, when VERCEL_URL is missing',
    ]],
    ['by the runtime', '', `typeof window === 'undefined' ? 'a' : ''`, ['a on a server', `'' in a browser`]],
    ['and never both', '', `isProd ? (isDev ? 'c' : 'a') : 'b'`, ['a in production', 'b in development']],
    ['by a spread', '', `({ url: 'a', ...(isDev && { url: 'b' }) }).url`, ['b in development', 'a']],
  ])('%s: %s %s', (_reason, before, expression, expected) => {
    expect(possibleValues(expression, { before })).toEqual(expected);
  });
});

import { describe, expect, test } from 'vitest';

import { conditionsOfUse, connections, faults, usedValues } from './as-text.js';

const URL = 'http://localhost:3000';

describe('a program that calls the server it starts', () => {
  test.each<readonly [reason: string, code: string]>([
    ['on the same port', `app.listen(3000); fetch('${URL}/health');`],
    ['on the port of a constant', 'const port = 3000; app.listen(port); fetch(`http://localhost:${port}/health`);'],
    ['on the port of a variable', 'app.listen(process.env.PORT); fetch(`http://localhost:${process.env.PORT}/health`);'],
    ['on a port of options', `app.listen({ port: 3000 }); fetch('${URL}/health');`],
    ['on a port that nobody knows by its name', 'app.listen(port); fetch(`http://localhost:${port}/health`);'],
    ['on any free port', 'server.listen(0); fetch(`http://localhost:${server.address().port}/health`);'],
    ['on a free port by default', 'server.listen(() => fetch(`http://127.0.0.1:${server.address().port}/`));'],
    ['on a port beside the host', `import http from 'http'; app.listen(3000); http.get({ host: 'localhost', port: 3000 });`],
    ['with a port as a text', `app.listen('3000'); fetch('${URL}/health');`],
  ])('%s: %s', (_reason, code) => {
    expect(faults(code)).toEqual([]);
  });

  test.each<readonly [reason: string, code: string]>([
    ['on another port', `app.listen(8080); fetch('${URL}/health');`],
    ['without a server', `fetch('${URL}/health');`],
    ['on a free port, but a fixed one is dialled', `server.listen(0); fetch('${URL}/health');`],
    ['a word that is no call', `const text = '.listen(3000)'; fetch('${URL}/health');`],
    ['a listener of events', `emitter.listen('x'); fetch('${URL}/health');`],
    ['on a port beside the host that is another', `import http from 'http'; app.listen(3000); http.get({ host: 'localhost', port: 4000 });`],
    ['in a file of many servers', `${Array.from({ length: 30 }, (_, index) => `app.listen(${index + 4000});`).join(' ')} fetch('http://localhost:4025');`],
  ])('but not %s: %s', (_reason, code) => {
    expect(faults(code)).toHaveLength(1);
  });
});

describe('what the command line says', () => {
  test.each<readonly [reason: string, code: string, expected: readonly string[]]>([
    ['an argument or a fallback', `use(process.argv[2] || '${URL}');`, ['? when an argument is present', `${URL} when an argument is missing`]],
    ['an argument of Bun', `use(Bun.argv[2] ?? '${URL}');`, ['? when an argument is present', `${URL} when an argument is missing`]],
    ['an argument of Deno', `use(Deno.args[0] ?? '${URL}');`, ['? when an argument is present', `${URL} when an argument is missing`]],
    ['a sliced list', `const args = process.argv.slice(2); use(args[0] || '${URL}');`, ['? when an argument is present', `${URL} when an argument is missing`]],
    ['a parser', `const args = minimist(process.argv.slice(2)); use(args.url || '${URL}');`, ['? when an argument is present', `${URL} when an argument is missing`]],
    ['a parser by its name', `const { values } = parseArgs({}); use(values.url ?? '${URL}');`, ['? when an argument is present', `${URL} when an argument is missing`]],
    ['options of commander', `use(program.opts().url || '${URL}');`, ['? when an argument is present', `${URL} when an argument is missing`]],
    ['a test of an argument', `use(process.argv.includes('--local') ? '${URL}' : 'https://a.example');`, [`${URL} when an argument is present`, 'https://a.example when an argument is missing']],
    ['a parameter of main', `function main(args) { use(args[0] || '${URL}'); } main(process.argv.slice(2));`, ['? when an argument is present', `${URL} when an argument is missing`]],
    ['a variable first', `const url = process.argv[2] || process.env.API_URL; use(url || '${URL}');`, ['? when an argument is present', '${API_URL} when API_URL is present, when an argument is missing', `${URL} when API_URL is missing, when an argument is missing`]],
    ['arguments of a function are none', `function f() { use(arguments[0] || '${URL}'); }`, ['?', URL]],
    ['an own process', `const process = { argv: [] }; use(process.argv[2] || '${URL}');`, ['?', URL]],
    ['an unknown parameter', `export function f(args) { use(args.url || '${URL}'); }`, ['?', URL]],
  ])('%s: %s', (_reason, code, expected) => {
    expect(usedValues(code)).toEqual(expected);
  });

  test('an address that its user may change on the command line is for the user', () => {
    expect(faults(`fetch(process.argv[2] || '${URL}');`)).toEqual([]);
  });
});

describe('the fetch that SvelteKit hands over', () => {
  const filename = 'src/routes/+page.server.ts';

  test.each<readonly [reason: string, code: string]>([
    ['a function', `export async function load({ fetch }) { return fetch('${URL}'); }`],
    ['an arrow', `export const load = async ({ fetch }) => fetch('${URL}');`],
    ['an arrow that satisfies', `export const load = (async ({ fetch }) => fetch('${URL}')) satisfies PageLoad;`],
    ['another name', `export const load = async ({ fetch: f }) => f('${URL}');`],
  ])('%s: %s', (_reason, code) => {
    expect(connections(code, { filename, settings: { framework: 'sveltekit' } })).toContainEqual(expect.stringMatching(/^(fetch|f) -> http:\/\/localhost:3000$/));
  });

  test.each<readonly [reason: string, code: string]>([
    ['a function that is not exported', `async function load({ fetch }) { return fetch(url.base); }`],
    ['a whole event', `export async function load(event) { return event.other('${URL}/x'.length); }`],
    ['no parameter', `export async function load() {}`],
    ['no function', `export const load = 1;`],
    ['a pattern in the pattern', `export async function load({ fetch: { a } }) { a(); }`],
  ])('not of %s: %s', (_reason, code) => {
    expect(connections(code, { filename, settings: { framework: 'sveltekit' } })).toEqual([]);
  });
});

describe('the default of a schema, whoever reads it', () => {
  test.each<readonly [reason: string, code: string, variable: string]>([
    ['zod', `export const schema = z.object({ API_URL: z.string().default('${URL}') });`, 'API_URL'],
    ['zod, more after it', `z.object({ API_URL: z.string().url().default('${URL}').transform(trim) });`, 'API_URL'],
    ['valibot', `v.object({ API_URL: v.optional(v.string(), '${URL}') });`, 'API_URL'],
    ['valibot in a pipe', `v.object({ API_URL: v.pipe(v.optional(v.string(), '${URL}'), v.url()) });`, 'API_URL'],
    ['envalid', `cleanEnv(process.env, { API_URL: url({ default: '${URL}' }) });`, 'API_URL'],
    ['convict', `convict({ api: { url: { format: String, default: '${URL}', env: 'API_URL' } } });`, 'API_URL'],
    ['Joi', `Joi.object({ API_URL: Joi.string().default('${URL}') });`, 'API_URL'],
    ['a host', `z.object({ REDIS_HOST: z.string().default('localhost') });`, 'REDIS_HOST'],
    ['a template', 'z.object({ API_URL: z.string().default(`http://localhost:3000`) });', 'API_URL'],
    ['a default that is asserted', `z.object({ API_URL: z.string().default('${URL}' as string) });`, 'API_URL'],
    ['one of two', `z.object({ API_URL: z.string().default(x ? 'https://a.example' : '${URL}') });`, 'API_URL'],
  ])('%s: %s', (_library, code, variable) => {
    expect(faults(code)).toEqual([expect.stringMatching(new RegExp(`^schema-default of ${variable}: localhost`))]);
  });

  test.each<readonly [reason: string, code: string]>([
    ['in development alone', `z.object({ API_URL: isDev ? z.string().default('${URL}') : z.string() });`],
    ['a name that is no variable', `z.object({ apiUrl: z.string().default('${URL}') });`],
    ['where to listen', `z.object({ HOST: z.string().default('0.0.0.0') });`],
    ['where to listen, with its scheme', `z.object({ API_URL: z.string().default('http://0.0.0.0:3000') });`],
    ['who may call', `z.object({ CORS_ORIGIN: z.string().default('${URL}') });`],
    ['a bare word that is no service', `z.object({ HOST: z.string().default('localhost') });`],
    ['for development by its name', `z.object({ DEV_API_URL: z.string().default('${URL}') });`],
    ['convict without a variable', `convict({ api: { default: '${URL}', env: 'api' } });`],
    ['an object that is no schema', `export const x = { API: { default: '${URL}' } };`],
    ['envalid for development', `cleanEnv(process.env, { API_URL: url({ devDefault: '${URL}' }) });`],
  ])('but not %s: %s', (_reason, code) => {
    expect(faults(code).filter((line) => line.startsWith('schema-default'))).toEqual([]);
  });
});

describe('a variable that leaves the file unchecked', () => {
  test.each<readonly [reason: string, code: string]>([
    ['exported for other modules', `export const DATABASE_URL = process.env.DATABASE_URL;`],
    ['exported with !', `export const DATABASE_URL = process.env.DATABASE_URL!;`],
    ['exported by a pattern', `export const { DATABASE_URL } = process.env;`],
    ['exported in an object', `export const config = { db: { url: process.env.DATABASE_URL } };`],
    ['exported by CommonJS', `module.exports = { databaseUrl: process.env.DATABASE_URL };`],
    ['exported later', `const databaseUrl = process.env.DATABASE_URL; export { databaseUrl };`],
    ['handed to what connects by its name', `import { connectDatabase } from 'acme-db'; connectDatabase(process.env.DATABASE_URL);`],
    ['handed to a client of a package', `import { AcmeClient } from 'acme'; new AcmeClient({ url: process.env.DATABASE_URL });`],
    ['handed to a required client', `const { AcmeClient } = require('acme'); new AcmeClient({ url: process.env.DATABASE_URL });`],
    ['handed to a gRPC client', `new UsersClient(process.env.USERS_SERVICE_URL, credentials.createInsecure());`],
  ])('%s: %s', (_reason, code) => {
    expect(faults(code)).toEqual([expect.stringMatching(/^unguarded \w+/)]);
  });

  test.each<readonly [reason: string, code: string]>([
    ['the module checks it', `export const DATABASE_URL = process.env.DATABASE_URL; if (!DATABASE_URL) throw new Error();`],
    ['the module checks the variable', `if (!process.env.DATABASE_URL) throw new Error(); export const DATABASE_URL = process.env.DATABASE_URL;`],
    ['the module checks what a pattern exports', `if (!process.env.DATABASE_URL) throw new Error(); export const { DATABASE_URL } = process.env;`],
    ['the file speaks of it elsewhere', `const required = ['DATABASE_URL']; export const DATABASE_URL = process.env.DATABASE_URL;`],
    ['a class has it as a field to validate', `class Env { DATABASE_URL!: string; } export const url = process.env.DATABASE_URL;`],
    ['it has a fallback', `export const DATABASE_URL = process.env.DATABASE_URL || 'postgres://db.example.com/a';`],
    ['it is no address', `export const DATABASE_NAME = process.env.DATABASE_NAME;`],
    ['it is an address for people', `export const frontendUrl = process.env.FRONTEND_URL;`],
    ['it is for tests', `export const { TEST_DATABASE_URL } = process.env;`],
    ['it is handed to a module of the project', `import { AcmeClient } from './acme.js'; new AcmeClient({ url: process.env.DATABASE_URL });`],
    ['it is printed', `console.log(process.env.DATABASE_URL);`],
    ['a name that no pattern can hold', `export const url = process.env['DATABASE_(URL'];`],
    ['it is exported for development', `export const dev = { url: process.env.DATABASE_URL };`],
  ])('none: %s: %s', (_reason, code) => {
    expect(faults(code)).toEqual([]);
  });
});

describe('what holds at every call of a function holds in it', () => {
  test.each<readonly [reason: string, code: string, expected: readonly string[]]>([
    ['its only call', `function f() { use(1); } if (isDev) f();`, ['in development']],
    ['all its calls', `function f() { use(1); } if (isDev) f(); if (isDev) { log(); f(); }`, ['in development']],
    ['an arrow', `const f = () => use(1); if (isDev) f();`, ['in development']],
    ['a caller that checks first', `function f() { use(1); } if (!process.env.DB) throw 1; f();`, ['when DB is present']],
    ['two functions deep', `function f() { use(1); } function g() { f(); } if (isDev) g();`, ['in development']],
  ])('%s: %s', (_reason, code, expected) => {
    expect(conditionsOfUse(code)).toEqual(expected);
  });

  test.each<readonly [reason: string, code: string]>([
    ['one call is elsewhere', `function f() { use(1); } if (isDev) f(); f();`],
    ['it is exported', `export function f() { use(1); } if (isDev) f();`],
    ['it is handed on', `function f() { use(1); } if (isDev) f(); list.map(f);`],
    ['nobody calls it', `function f() { use(1); }`],
    ['it calls itself', `function f() { use(1); f(); }`],
    ['they call each other', `function f() { use(1); g(); } function g() { f(); }`],
    ['it has many callers', `function f() { use(1); } ${'if (isDev) f(); '.repeat(20)}`],
  ])('not when %s: %s', (_reason, code) => {
    expect(conditionsOfUse(code)).toEqual([]);
  });
});

describe('a route of its own', () => {
  test.each<readonly [framework: string, url: string, expected: string]>([
    ['next', 'http://localhost:3000/api/users', 'own-route localhost:3000'],
    ['nuxt', 'http://localhost:3000/api/users', 'own-route localhost:3000'],
    ['sveltekit', 'http://localhost:5173/api/users', 'own-route localhost:5173'],
    ['next', 'http://localhost:8080/api/users', 'localhost localhost:8080'],
    ['next', 'http://localhost:3000/users', 'localhost localhost:3000'],
    ['none', 'http://localhost:3000/api/users', 'localhost localhost:3000'],
  ])('%s fetches %s', (framework, url, expected) => {
    expect(faults(`fetch('${url}');`, { settings: { framework } })).toEqual([`${expected} at «'${url}'»`]);
  });
});

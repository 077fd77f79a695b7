import { describe, expect, test } from 'vitest';

import { possibleValues, usedValues, valuesOfUse } from './as-text.js';

const READ = ['${API_URL}'];
const OTHER = ['?'];

describe('what reads a variable', () => {
  test.each<readonly [reason: string, before: string, expression: string, expected: readonly string[]]>([
    ['by its name', '', `process.env.API_URL`, READ],
    ['by a text', '', `process.env['API_URL']`, READ],
    ['by a template without parts', '', 'process.env[`API_URL`]', READ],
    ['by a constant', `const key = 'API_URL';`, `process.env[key]`, READ],
    ['by a template of constants', `const app = 'API';`, 'process.env[`${app}_URL`]', READ],
    ['by a key that nobody knows: no name is made up', '', `process.env[key]`, OTHER],
    ['by a key that has two values', `const key = x ? 'A' : 'B';`, `process.env[key]`, OTHER],
    ['through optional chains', '', `process?.env?.API_URL`, READ],
    ['from globalThis', '', `globalThis.process.env.API_URL`, READ],
    ['from window', '', `window.process.env.API_URL`, READ],
    ['through as any', '', `(process.env as any).API_URL`, READ],
    ['as string', '', `process.env.API_URL as string`, READ],
    ['with !', '', `process.env.API_URL!`, READ],
    ['in angle brackets', '', `String(process.env.API_URL)`, READ],
    ['destructured', `const { API_URL } = process.env;`, `API_URL`, READ],
    ['destructured with a default', `const { API_URL = 'd' } = process.env;`, `API_URL`, ['${API_URL} when API_URL is present', 'd when API_URL is missing']],
    ['destructured under another name', `const { API_URL: url } = process.env;`, `url`, READ],
    ['from the rest of a destructuring', `const { A, ...rest } = process.env;`, `rest.API_URL`, READ],
    ['from an alias', `const env = process.env;`, `env.API_URL`, READ],
    ['an alias of an alias is one hop too far', `const env = process.env; const e = env;`, `e.API_URL`, OTHER],
    ['a spread of the environment is none any more', `const config = { ...process.env };`, `config.API_URL`, OTHER],
    ['from a destructured env', `const { env } = process;`, `env.API_URL`, READ],
    ['from an env under another name', `const { env: e } = process;`, `e.API_URL`, READ],
    ['from an imported process', `import process from 'node:process';`, `process.env.API_URL`, READ],
    ['from a namespace of process', `import * as process from 'process';`, `process.env.API_URL`, READ],
    ['from a required process', `const process = require('process');`, `process.env.API_URL`, READ],
    ['from an imported env', `import { env } from 'node:process';`, `env.API_URL`, READ],
    ['from a renamed import', `import { env as e } from 'process';`, `e.API_URL`, READ],
    ['from an env that is required', `const { env } = require('process');`, `env.API_URL`, READ],
    ['from import.meta.env', '', `import.meta.env.API_URL`, READ],
    ['from import.meta.env with !', '', `import.meta.env.API_URL!`, READ],
    ['from an alias of import.meta.env', `const env = import.meta.env;`, `env.API_URL`, READ],
    ['from a destructured import.meta', `const { env } = import.meta;`, `env.API_URL`, READ],
    ['from a destructured import.meta.env', `const { API_URL } = import.meta.env;`, `API_URL`, READ],
    ['from Deno', '', `Deno.env.get('API_URL')`, READ],
    ['from Deno by a constant', `const key = 'API_URL';`, `Deno.env.get(key)`, READ],
    ['from Bun', '', `Bun.env.API_URL`, READ],
    ['from Netlify', '', `Netlify.env.get('API_URL')`, READ],
    ['from SvelteKit, private', `import { env } from '$env/dynamic/private';`, `env.API_URL`, READ],
    ['from SvelteKit, public', `import { env } from '$env/dynamic/public';`, `env.API_URL`, READ],
    ['from Workers', `import { env } from 'cloudflare:workers';`, `env.API_URL`, READ],
    ['from a config service', '', `configService.get('API_URL')`, READ],
    ['from a config service with a type', '', `configService.get<string>('API_URL')`, READ],
    ['from a config service with a default', '', `configService.get('API_URL', 'd')`, ['${API_URL} when API_URL is present', 'd when API_URL is missing']],
    ['from a config service that infers', '', `configService.get('API_URL', { infer: true })`, READ],
    ['into a private field of a config service', `class A { constructor(private config) {} }`, `config.get('API_URL')`, READ],
  ])('%s: %s %s', (_reason, before, expression, expected) => {
    expect(possibleValues(expression, { before })).toEqual(expected);
  });

  test.each<readonly [string, string, readonly string[]]>([
    ['a config service in a class', `class A { constructor(private readonly configService: ConfigService) {} f() { use(this.configService.get('API_URL')); } }`, READ],
    ['a private config service', `class A { #config; f() { use(this.#config.get('API_URL')); } }`, READ],
    ['a helper of the file', `function env(name) { return process.env[name]; } use(env('API_URL'));`, READ],
    ['a helper with a template', 'function env(name) { return process.env[`API_${name}`]; } use(env("URL"));', READ],
    ['a helper of a class', `class A { env(name) { return process.env[name]; } f() { use(this.env('API_URL')); } }`, OTHER],
    ['a helper around a config service', `function read(name) { return configService.get(name); } use(read('API_URL'));`, READ],
    ['the bindings of a request to a Worker', `export default { async fetch(request, env) { use(env.API_URL); } };`, READ],
    ['of a class that is a Worker', `class Worker { fetch(request, env) { use(env.API_URL); } }`, READ],
    ['of a task that runs by the clock', `async function scheduled(event, env) { use(env.API_URL); }`, READ],
    ['of a function of Pages', `export function onRequestGet({ env }) { use(env.API_URL); }`, READ],
    ['of a request to Hono', `app.get('/', (c) => use(c.env.API_URL));`, READ],
    ['of a request to SvelteKit', `export async function load(event) { use(event.platform.env.API_URL); }`, READ],
    ['of the platform of SvelteKit', `export async function load({ platform }) { use(platform.env.API_URL); }`, READ],
    ['of a request to Remix', `export async function loader({ context }) { use(context.cloudflare.env.API_URL); }`, READ],
    ['the env of another parameter', `app.get('/', (req) => use(req.env.API_URL));`, OTHER],
    ['the env of another member', `use(a.other.env.API_URL);`, OTHER],
    ['the env of a name that ends alike', `use(myc.env.API_URL);`, OTHER],
    ['the env of a name that begins alike', `use(ctxs.env.API_URL);`, OTHER],
    ['the env of a member that ends alike', `use(a.xplatform.env.API_URL);`, OTHER],
    ['the env of a member that begins alike', `use(a.platforms.env.API_URL);`, OTHER],
    ['another member of the platform', `use(a.platform.API_URL);`, OTHER],
    ['a parameter called env of another function', `export default { other(request, env) { use(env.API_URL); } };`, OTHER],
    ['another parameter of a Worker', `function fetch(request, bindings) { use(bindings.API_URL); }`, OTHER],
    ['a constant called env', `const env = read(); use(env.API_URL);`, OTHER],
    ['an object of reads', `const config = { url: process.env.API_URL }; use(config.url);`, READ],
    ['a field', `class A { url = process.env.API_URL; f() { use(this.url); } }`, READ],
  ])('%s: %s', (_reason, code, expected) => {
    expect(usedValues(code)).toEqual(expected);
  });
});

describe('what reads no variable', () => {
  test.each<readonly [reason: string, before: string, expression: string]>([
    ['an own object called process', `const process = { env: {} };`, `process.env.API_URL`],
    ['an own object called env', `const env = load();`, `env.API_URL`],
    ['an env of any other module', `import { env } from './env.js';`, `env.API_URL`],
    ['another export of process', `import { argv } from 'process';`, `argv.API_URL`],
    ['another member of process', '', `process.argv.API_URL`],
    ['a static name of SvelteKit: the build has it', `import { API_URL } from '$env/static/private';`, `API_URL`],
    ['a validated name of Astro', `import { API_URL } from 'astro:env/server';`, `API_URL`],
    ['a get of something else', '', `cache.get('API_URL')`],
    ['a path of a config service is no variable', '', `configService.get('db.host')`],
    ['another method of a config service', '', `configService.getOrThrow('API_URL')`],
    ['a get without a name', '', `configService.get()`],
    ['Deno under another name', `const Deno = {};`, `Deno.env.get('API_URL')`],
    ['a parameter called process', `function f(process) { return process.env.API_URL; }`, `f({})`],
    ['an own import.meta', `const meta = import.meta;`, `meta.other.API_URL`],
  ])('%s: %s %s', (_reason, before, expression) => {
    expect(possibleValues(expression, { before })).toEqual(OTHER);
  });
});

test.each<readonly [reason: string, before: string, expression: string, accessor: string]>([
  ['a fix may spell it again', '', `process.env.API_URL`, 'process.env'],
  ['a text is static as well', '', `process.env['API_URL']`, 'process.env'],
  ['an imported env', `import { env } from 'process';`, `env.API_URL`, 'process.env'],
  ['Vite inlines it', '', `import.meta.env.API_URL`, 'import.meta.env'],
  ['a computed key is opaque', `const key = 'API_URL';`, `process.env[key]`, 'other'],
  ['a call is opaque', '', `Deno.env.get('API_URL')`, 'other'],
  ['SvelteKit is opaque', `import { env } from '$env/dynamic/private';`, `env.API_URL`, 'other'],
])('how a read is spelled: %s', (_reason, before, expression, accessor) => {
  const [value] = valuesOfUse(`${before}\nuse(${expression});`);
  const [piece] = value?.pieces ?? [];
  expect(piece?.kind === 'env' ? piece.read.accessor : piece?.kind).toBe(accessor);
});

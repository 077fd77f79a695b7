import { describe, expect, test } from 'vitest';

import { faults } from './as-text.js';

type Row = readonly [reason: string, code: string, expected: readonly string[]];

const URL = 'http://localhost:3000';

describe('what is wrong', () => {
  test.each<Row>([
    ['a literal', `fetch('${URL}/x');`, [`localhost localhost:3000 at «'${URL}/x'»`]],
    ['a literal in a constant: the literal', `const url = '${URL}'; fetch(url);`, [`localhost localhost:3000 at «'${URL}'»`]],
    ['a literal used twice is one fault', `const url = '${URL}'; fetch(url); fetch(url);`, [`localhost localhost:3000 at «'${URL}'»`]],
    ['a literal that stands twice is two', `fetch('${URL}'); fetch('${URL}');`, [`localhost localhost:3000 at «'${URL}'»`, `localhost localhost:3000 at «'${URL}'»`]],
    ['a part of a template', 'fetch(`http://localhost:3000/${id}`);', ['localhost localhost:3000 at «`http://localhost:3000/${»']],
    ['a host in a template', 'const host = "localhost"; fetch(`http://${host}:3000/x`);', ['localhost localhost:3000 at «"localhost"»']],
    ['a connection string', `import { Pool } from 'pg'; new Pool({ connectionString: 'postgres://u:p@127.0.0.1:5432/a' });`, [`localhost 127.0.0.1:5432 at «'postgres://u:p@127.0.0.1:5432/a'»`]],
    ['a host option', `import { Pool } from 'pg'; new Pool({ host: 'localhost' });`, [`localhost localhost at «'localhost'»`]],
    ['one of several brokers', `import { Kafka } from 'kafkajs'; new Kafka({ brokers: ['a:9092', 'localhost:9092'] });`, [`localhost localhost:9092 at «'localhost:9092'»`]],
    ['an exported address', `export const API_URL = '${URL}';`, [`localhost localhost:3000 at «'${URL}'»`]],
    ['an address argument', `request('${URL}');`, [`localhost localhost:3000 at «'${URL}'»`]],
    ['one of two by an unknown test', `fetch(x ? 'https://a.example' : '${URL}');`, [`localhost localhost:3000 at «'${URL}'»`]],
    ['a fallback', `fetch(process.env.API_URL || '${URL}');`, [`fallback of API_URL: localhost:3000 at «'${URL}'»`]],
    ['a fallback by ??', `fetch(process.env.API_URL ?? '${URL}');`, [`fallback of API_URL: localhost:3000 at «'${URL}'»`]],
    ['a fallback by a ternary', `fetch(process.env.API_URL ? process.env.API_URL : '${URL}');`, [`fallback of API_URL: localhost:3000 at «'${URL}'»`]],
    ['a fallback by a default', `const { API_URL = '${URL}' } = process.env; fetch(API_URL);`, [`fallback of API_URL: localhost:3000 at «'${URL}'»`]],
    ['a fallback by an if', `let url = process.env.API_URL; if (!url) url = '${URL}'; fetch(url);`, [`fallback of API_URL: localhost:3000 at «'${URL}'»`]],
    ['a fallback by ??=', `let url = process.env.API_URL; url ??= '${URL}'; fetch(url);`, [`fallback of API_URL: localhost:3000 at «'${URL}'»`]],
    ['a fallback of a config service', `fetch(configService.get('API_URL', '${URL}'));`, [`fallback of API_URL: localhost:3000 at «'${URL}'»`]],
    ['a fallback of a helper', `const read = (name, other) => process.env[name] || other; fetch(read('API_URL', '${URL}'));`, [`fallback of API_URL: localhost:3000 at «'${URL}'»`]],
    ['a fallback of a host', 'fetch(`http://${process.env.HOST || "localhost"}:3000`);', ['fallback of HOST: localhost:3000 at «"localhost"»']],
    ['the last of two variables', `fetch(process.env.A || process.env.B || '${URL}');`, [`fallback of A: localhost:3000 at «'${URL}'»`]],
    ['a fallback that can never be taken', 'fetch(`https://${process.env.HOST}` || "http://localhost:3000");', [
      'unguarded HOST at «process.env.HOST»',
      'dead-fallback of HOST: localhost:3000 at «"http://localhost:3000"»',
    ]],
    ['localhost in production alone', `fetch(process.env.NODE_ENV === 'production' ? '${URL}' : 'https://a.example');`, [`inverted-gate localhost:3000 at «'${URL}'»`]],
    ['a variable that nothing checks', 'fetch(`${process.env.API_URL}/x`);', ['unguarded API_URL at «process.env.API_URL»']],
    ['! checks nothing', `fetch(process.env.API_URL!);`, ['unguarded API_URL at «process.env.API_URL»']],
    ['a variable for the host', 'fetch(`https://${process.env.HOST}/x`);', ['unguarded HOST at «process.env.HOST»']],
    ['one variable is one fault', `fetch(process.env.A); fetch(process.env.A); fetch(process.env.B);`, ['unguarded A (2 times) at «process.env.A»', 'unguarded B at «process.env.B»']],
    ['a variable in a constant', `const url = process.env.API_URL; fetch(url);`, ['unguarded API_URL at «process.env.API_URL»']],
    ['a destructured variable', `const { API_URL } = process.env; fetch(API_URL);`, ['unguarded API_URL at «API_URL»']],
    ['a variable for a database', `import { Pool } from 'pg'; new Pool({ connectionString: process.env.DATABASE_URL });`, ['unguarded DATABASE_URL at «process.env.DATABASE_URL»']],
    ['nothing at all', `import Redis from 'ioredis'; new Redis();`, ['implicit localhost:6379 at «new Redis()»']],
    ['options without an address', `import Redis from 'ioredis'; new Redis({ db: 1 });`, ['implicit localhost:6379 at «new Redis({ db: 1 })»']],
    ['undefined in its place', `import Redis from 'ioredis'; new Redis(undefined);`, ['empty text: localhost:6379 at «undefined»']],
    ['a model that runs beside the program', `import ollama from 'ollama'; ollama.list();`, ['implicit 127.0.0.1:11434 at «ollama.list()»']],
    ['an empty text', `import Redis from 'ioredis'; new Redis('');`, [`empty text: localhost:6379 at «''»`]],
    ['an empty text before a path', "fetch(`${process.env.API_URL || ''}/users`);", ['unguarded API_URL at «process.env.API_URL»']],
    ['an empty text before a path, by ??', `fetch((process.env.API_URL ?? '') + '/users');`, ['unguarded API_URL at «process.env.API_URL»']],
    ['an empty text that stands in', `import Redis from 'ioredis'; new Redis(process.env.REDIS_URL ?? '');`, [`empty REDIS_URL: localhost:6379 at «''»`]],
    ['undefined that stands in', `import Redis from 'ioredis'; new Redis(process.env.REDIS_URL || undefined);`, ['empty REDIS_URL: localhost:6379 at «undefined»']],
    ['the default of a schema', `const env = z.object({ API_URL: z.string().default('${URL}') }).parse(process.env); fetch(env.API_URL);`, [`schema-default of API_URL: localhost:3000 at «'${URL}'»`]],
    ['an exported variable that an if completes', `let url = process.env.API_URL; if (!url) { url = '${URL}'; } export const api = url;`, [`fallback of API_URL: localhost:3000 at «'${URL}'»`]],
    ['an own class that dials it', `class Api { constructor(url) { this.url = url; } f() { return fetch(this.url); } } new Api('${URL}');`, [`localhost localhost:3000 at «'${URL}'»`]],
    ['the text order', `fetch('${URL}/2'); import Redis from 'ioredis'; new Redis();`, [`localhost localhost:3000 at «'${URL}/2'»`, 'implicit localhost:6379 at «new Redis()»']],
    ['a fetch of its own route, by localhost', `fetch('${URL}/api/users');`, [`localhost localhost:3000 at «'${URL}/api/users'»`]],
    ['a switch that still says localhost', `let url; switch (x) { case 1: url = '${URL}'; break; default: url = 'https://a'; } fetch(url);`, [`localhost localhost:3000 at «'${URL}'»`]],
    ['a text of spaces, which means localhost', `import Redis from 'ioredis'; new Redis(process.env.REDIS_URL ?? ' ');`, ["empty REDIS_URL: localhost:6379 at «' '»"]],
    ['nothing, which means localhost', `import Redis from 'ioredis'; new Redis(undefined);`, ['empty text: localhost:6379 at «undefined»']],
    ['an empty text before more', "import Redis from 'ioredis'; new Redis(`${process.env.REDIS_URL || ''}/1`);", ['unguarded REDIS_URL at «process.env.REDIS_URL»']],
    ['a field that a decorator checks', `class Config { @IsString() REDIS_URL: string = 'redis://localhost:6379'; }`, ["schema-default of REDIS_URL: localhost:6379 at «'redis://localhost:6379'»"]],
    ['a default of Effect', `const url = Config.string('API_URL').pipe(Config.withDefault('http://localhost:3000'));`, ["schema-default of API_URL: localhost:3000 at «'http://localhost:3000'»"]],
    ['a default of Effect around the variable', `const url = Config.withDefault(Config.string('API_URL'), 'http://localhost:3000');`, ["schema-default of API_URL: localhost:3000 at «'http://localhost:3000'»"]],
    ['a default of something else', `const url = Other.withDefault(Config.string('API_URL'), 'http://localhost:3000');`, ["localhost localhost:3000 at «'http://localhost:3000'»"]],
    ['a default of what is no variable', `const url = Config.string('name').pipe(Config.withDefault('http://localhost:3000'));`, ["localhost localhost:3000 at «'http://localhost:3000'»"]],
    ['a default of a variable that nobody can name', `const url = Config.string(name).pipe(Config.withDefault('http://localhost:3000'));`, ["localhost localhost:3000 at «'http://localhost:3000'»"]],
    ['a default of nothing', `const url = Config.withDefault('http://localhost:3000');`, ["localhost localhost:3000 at «'http://localhost:3000'»"]],
    ['a default of a setting without a name', `const url = Config.nested().pipe(Config.withDefault('http://localhost:3000'));`, ["localhost localhost:3000 at «'http://localhost:3000'»"]],
    ['a default of what is only piped', `const url = read.pipe(Config.withDefault('http://localhost:3000'));`, ["localhost localhost:3000 at «'http://localhost:3000'»"]],
    ['what is made more default', `const url = Config.withDefault('http://localhost:3000', fallback);`, ["localhost localhost:3000 at «'http://localhost:3000'»"]],
  ])('%s: %s', (_reason, code, expected) => {
    expect(faults(code)).toEqual(expected);
  });
});

describe('what is not wrong', () => {
  test.each<readonly [reason: string, code: string]>([
    ['a public address', `fetch('https://api.example.com');`],
    ['a path', `fetch('/api/users');`],
    ['localhost in a path', `fetch('https://example.com/localhost');`],
    ['localhost in a longer name', `fetch('https://localhost.example.com');`],
    ['a value that nobody knows', `fetch(url); fetch(config.url); fetch(load());`],
    ['a fallback to a public address', `fetch(process.env.API_URL || 'https://api.example.com');`],
    ['localhost in development alone', `fetch(process.env.NODE_ENV === 'production' ? 'https://a.example' : '${URL}');`],
    ['localhost by a flag', `fetch(isDev ? '${URL}' : 'https://a.example');`],
    ['localhost by a flag of the file', `const isDev = process.env.NODE_ENV !== 'production'; const url = isDev ? '${URL}' : 'https://a.example'; fetch(url);`],
    ['localhost by an if', `if (process.env.NODE_ENV === 'development') fetch('${URL}');`],
    ['localhost by an early return', `function f() { if (process.env.NODE_ENV === 'production') return; fetch('${URL}'); }`],
    ['localhost by an assignment', `let url = 'https://a.example'; if (isDev) url = '${URL}'; fetch(url);`],
    ['localhost by a key', `const urls = { development: '${URL}', production: 'https://a.example' }; fetch(urls[process.env.NODE_ENV]);`],
    ['localhost off the platform', 'const base = process.env.VERCEL_URL ? `https://${process.env.VERCEL_URL}` : "http://localhost:3000"; fetch(base);'],
    ['a fallback of a variable that the platform sets', `fetch(process.env.RENDER_EXTERNAL_URL || '${URL}');`],
    ['a fallback that production does not get past', `const url = process.env.API_URL; if (!url && process.env.NODE_ENV === 'production') throw new Error(); fetch(url || '${URL}');`],
    ['a fallback for development', `fetch(process.env.API_URL ?? (import.meta.env.DEV ? '${URL}' : fail()));`],
    ['localhost where the address bar says so', `if (location.hostname === 'localhost') fetch('${URL}');`],
    ['localhost that somebody chose', `fetch(process.env.USE_LOCAL ? '${URL}' : 'https://a.example');`],
    ['a variable that is checked', `if (!process.env.API_URL) throw new Error(); fetch(process.env.API_URL);`],
    ['a variable in the path', 'fetch(`https://a.example/${process.env.VERSION}/x`);'],
    ['a variable in the query', 'fetch(`https://a.example/?key=${process.env.KEY}`);'],
    ['a variable in the port', 'fetch(`https://a.example:${process.env.API_PORT}/`);'],
    ['a variable in the credentials', `import { Pool } from 'pg'; new Pool({ host: 'db.example.com', password: process.env.DB_PASSWORD });`],
    ['a variable of the platform', 'fetch(`https://${process.env.VERCEL_URL}/x`);'],
    ['an empty text before a path of the page', "fetch(`${process.env.NEXT_PUBLIC_API_URL || ''}/users`);"],
    ['an override of a public service', `import OpenAI from 'openai'; new OpenAI({ baseURL: process.env.OPENAI_BASE_URL });`],
    ['a proxy', `import axios from 'axios'; axios.get('https://a.example', { proxy: false });`],
    ['a variable that reaches no client', `const url = process.env.API_URL; console.log(url);`],
    ['a client that is given its address', `import Redis from 'ioredis'; new Redis('redis://cache.example.com');`],
    ['a client whose options nobody knows', `import Redis from 'ioredis'; new Redis(options);`],
    ['a client that is made in development', `import Redis from 'ioredis'; if (isDev) new Redis();`],
    ['undefined under a test that nobody understands', `import Redis from 'ioredis'; new Redis(x ? 'redis://a.example' : undefined);`],
    ['undefined beside a target', `import { Pool } from 'pg'; new Pool({ connectionString: 'postgres://a.example/b', host: undefined });`],
    ['an own function of that name', `function fetch(url) {} fetch(process.env.API_URL);`],
    ['a socket file', `import Redis from 'ioredis'; new Redis('/tmp/redis.sock');`],
    ['a variable that is set there', `if (process.env.API_URL) fetch(process.env.API_URL);`],
    ['a file without a hint', `export const a = 1;`],
    ['an empty text, which means the address of the library', `import OpenAI from 'openai'; new OpenAI({ baseURL: process.env.OPENAI_URL || '' });`],
    ['an empty text, which means the address of the cloud', `import { S3Client } from '@aws-sdk/client-s3'; new S3Client({ endpoint: process.env.S3_URL || '' });`],
    ['an empty text for a function that nobody knows', 'unknown(`${process.env.API_URL || ""}/users`);'],
    ['nothing under a test that nobody knows', `import Redis from 'ioredis'; new Redis(x ? undefined : 'redis://a.example');`],
    ['spaces for a base URL', `import axios from 'axios'; axios.create({ baseURL: process.env.API_URL || ' ' });`],
    ['a field that nothing checks', `class Config { REDIS_URL: string = 'redis://localhost:6379'; }`],
  ])('%s: %s', (_reason, code) => {
    expect(faults(code)).toEqual([]);
  });

  test.each(['src/app.test.ts', 'tests/app.ts', 'vite.config.ts', 'src/app.stories.tsx', 'config/development.ts', '__mocks__/x.js'])('what stands in %s, which is not deployed', (filename) => {
    expect(faults(`fetch('${URL}');`, { filename })).toEqual([]);
  });

  test('what the settings say is checked elsewhere', () => {
    const settings = { env: { guarded: ['API_URL', '/^DB_/'] } };
    expect(faults(`fetch(process.env.API_URL); fetch(process.env.DB_URL); fetch(process.env.OTHER_URL);`, { settings })).toEqual(['unguarded OTHER_URL at «process.env.OTHER_URL»']);
  });

  test('a public variable without a value is of the page itself, but not on a server', () => {
    const load = 'fetch(`${process.env.NEXT_PUBLIC_API_URL || ""}/users`);';
    for (const filename of ['src/app.ts', 'src/observer/app.ts']) expect(faults(load, { filename })).toEqual([]);
    for (const filename of ['server/app.ts', 'src/worker/app.ts', 'src/workers/app.ts']) expect(faults(load, { filename })).toHaveLength(1);
    expect(faults(`import got from 'got'; ${load.replace('fetch', 'got')}`)).toHaveLength(1);
    expect(faults(`export const url = process.env.NEXT_PUBLIC_API_URL || '';`)).toEqual([]);
  });

  test('what a configuration only hands on to the program, under the same name', () => {
    const forwarded = `module.exports = { env: { API_URL: process.env.API_URL } };`;
    expect(faults(forwarded, { filename: 'next.config.js' })).toEqual([]);
    expect(faults(forwarded, { filename: 'config.js' })).toHaveLength(1);
    expect(faults(forwarded.replace('env: {', 'api: {'), { filename: 'next.config.js' })).toHaveLength(1);
    expect(faults(forwarded.replace('{ API_URL', '{ BACKEND_URL'), { filename: 'next.config.js' })).toHaveLength(1);
  });

  test('files that the settings ignore; then the default list does not count', () => {
    const settings = { ignoreFiles: ['scripts/**'] };
    expect(faults(`fetch('${URL}');`, { settings, filename: 'scripts/a.ts' })).toEqual([]);
    expect(faults(`fetch('${URL}');`, { settings, filename: 'src/a.test.ts' })).toHaveLength(1);
  });
});

test('the same tree is analysed once, whichever rule asks first', async () => {
  const { analyze } = await import('../../src/analysis/analyze.js');
  const { sourceFile } = await import('./source-file.js');
  const { sourceCode, filename } = sourceFile(`fetch('${URL}');`);
  const context = { sourceCode, filename, cwd: undefined, settings: {} };
  expect(analyze(context)?.source.filename).toBe(filename);
  expect(analyze(context)).toBe(analyze(context));
});

test.each<readonly [string, string, object | undefined, string]>([
  ['an import', `import { headers } from 'next/headers'; fetch(process.env.A);`, undefined, 'next'],
  ['a form of the environment', `fetch(import.meta.env.VITE_A);`, undefined, 'vite'],
  ['nothing', `fetch(process.env.A);`, undefined, 'none'],
  ['the settings', `fetch(process.env.A);`, { framework: 'nuxt' }, 'nuxt'],
])('the framework is known by %s', async (_reason, code, settings, framework) => {
  const { analysisOf, sourceFile } = await import('./source-file.js');
  expect(analysisOf(sourceFile(code, settings ? { settings } : {})).source.framework).toBe(framework);
});

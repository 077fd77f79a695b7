import { describe, expect, test } from 'vitest';

import { DEFAULT_SETTINGS, readSettings } from '../src/settings.js';

const read = (econnrefused: unknown) => readSettings({ econnrefused });

describe('what is left out has its default', () => {
  test.each([[undefined], [null], [{}], [{ react: { version: 'detect' } }], [{ econnrefused: undefined }]])('%o', (settings) => {
    expect(readSettings(settings)).toBe(DEFAULT_SETTINGS);
  });

  test('an empty object', () => {
    expect(read({})).toEqual(DEFAULT_SETTINGS);
    expect(DEFAULT_SETTINGS).toMatchObject({ framework: 'auto', fixes: 'auto', env: { onMissing: 'throw-in-production' } });
  });

  test('keys that are undefined', () => {
    expect(read({ framework: undefined, env: { module: undefined } })).toEqual(DEFAULT_SETTINGS);
  });

  test('settings that come from a prototype are nobody’s wish', () => {
    expect(readSettings(Object.create({ econnrefused: { fixes: 'none' } }))).toBe(DEFAULT_SETTINGS);
  });
});

describe('what is given is kept', () => {
  test('every key', () => {
    const settings = read({
      framework: 'next',
      clients: [
        { from: '@acme/http', name: 'get', target: 0 },
        { from: './client', name: 'default', target: 'server.url' },
      ],
      env: {
        names: { 'localhost:8080': 'API_URL', 'redis://localhost': 'CACHE_URL' },
        guarded: ['DATABASE_URL', '/^NEXT_PUBLIC_/i'],
        guards: ['requireEnv', 'env.require'],
        modules: ['~/env'],
        declared: ['API_URL', '/^NEXT_PUBLIC_\\w*$/'],
        module: { from: '~/env', name: 'env', access: 'member' },
        onMissing: 'throw',
      },
      exports: { dialled: ['src/config.ts#config.url'], unused: ['src/old.js#URL'] },
      versions: { redis: '5.1.0', '@prisma/client': '6' },
      fixes: 'suggest',
      ignoreFiles: ['scripts/**'],
    });
    expect(settings).toEqual({
      framework: 'next',
      clients: [
        { from: '@acme/http', name: 'get', target: 0 },
        { from: './client', name: 'default', target: 'server.url' },
      ],
      env: {
        names: new Map([
          ['localhost:8080', 'API_URL'],
          ['redis://localhost', 'CACHE_URL'],
        ]),
        guarded: ['DATABASE_URL', /^NEXT_PUBLIC_/i],
        guards: ['requireEnv', 'env.require'],
        modules: ['~/env'],
        declared: ['API_URL', /^NEXT_PUBLIC_\w*$/],
        module: { from: '~/env', name: 'env', access: 'member' },
        onMissing: 'throw',
      },
      exports: { dialled: ['src/config.ts#config.url'], unused: ['src/old.js#URL'] },
      versions: new Map([
        ['redis', '5.1.0'],
        ['@prisma/client', '6'],
      ]),
      fixes: 'suggest',
      ignoreFiles: [{ test: expect.any(Function) }],
    });
    expect(settings.ignoreFiles?.[0]?.test('/app/scripts/seed.ts')).toBe(true);
  });

  test('keys with the names of an object’s own methods', () => {
    const { versions } = read({ versions: JSON.parse('{ "__proto__": "1.0.0", "constructor": "2.0.0" }') });
    expect([...versions]).toEqual([
      ['__proto__', '1.0.0'],
      ['constructor', '2.0.0'],
    ]);
    expect(read({}).versions.get('constructor')).toBeUndefined();
  });

  test('the same object is read once', () => {
    const econnrefused = { fixes: 'none' };
    expect(read(econnrefused)).toBe(read(econnrefused));
  });
});

describe('what is wrong is named', () => {
  test.each<[settings: unknown, message: string]>([
    ['next', 'settings.econnrefused is "next", but must be an object.'],
    [null, 'settings.econnrefused is null, but must be an object.'],
    [[], 'settings.econnrefused is an array, but must be an object.'],
    [
      { framwork: 'next' },
      'settings.econnrefused.framwork is not a known setting. The keys of settings.econnrefused are "framework", "clients", "env", "exports", "versions", "fixes" and "ignoreFiles". Did you mean "framework"?',
    ],
    [
      { toString: 1 },
      'settings.econnrefused.toString is not a known setting. The keys of settings.econnrefused are "framework", "clients", "env", "exports", "versions", "fixes" and "ignoreFiles".',
    ],
    [
      JSON.parse('{ "__proto__": {} }'),
      'settings.econnrefused.__proto__ is not a known setting. The keys of settings.econnrefused are "framework", "clients", "env", "exports", "versions", "fixes" and "ignoreFiles".',
    ],
    [
      { framework: 'nextjs' },
      'settings.econnrefused.framework is "nextjs", but must be "auto", "none", "next", "vite", "nuxt", "astro", "sveltekit", "remix", "gatsby", "expo", "cra" or "angular". Did you mean "next"?',
    ],
    [{ fixes: true }, 'settings.econnrefused.fixes is true, but must be "auto", "suggest" or "none".'],
    [{ fixes: null }, 'settings.econnrefused.fixes is null, but must be "auto", "suggest" or "none".'],
    [{ clients: {} }, 'settings.econnrefused.clients is an object, but must be an array.'],
    [{ clients: ['get'] }, 'settings.econnrefused.clients[0] is "get", but must be an object.'],
    [
      { clients: [{ name: 'get', target: 0 }] },
      'settings.econnrefused.clients[0].from is missing, but must be a string that is not empty.',
    ],
    [
      { clients: [{ from: 'a', name: 'b', target: -1 }] },
      'settings.econnrefused.clients[0].target is -1, but must be the index of an argument, such as 0, or the path of an option, such as "server.url".',
    ],
    [
      { clients: [{ from: 'a', name: 'b', target: '' }] },
      'settings.econnrefused.clients[0].target is "", but must be the index of an argument, such as 0, or the path of an option, such as "server.url".',
    ],
    [
      { env: { name: {} } },
      'settings.econnrefused.env.name is not a known setting. The keys of settings.econnrefused.env are "names", "guarded", "guards", "modules", "declared", "module" and "onMissing". Did you mean "names"?',
    ],
    [{ env: { names: ['API_URL'] } }, 'settings.econnrefused.env.names is an array, but must be an object.'],
    [
      { env: { names: { 'localhost:8080': 'api url' } } },
      'settings.econnrefused.env.names["localhost:8080"] is "api url", but must be the name of an environment variable, such as "API_URL".',
    ],
    [
      { env: { names: { 'http://localhost/users': 'API_URL' } } },
      'the key of settings.econnrefused.env.names is "http://localhost/users", but must be an origin, such as "localhost:8080".',
    ],
    [{ env: { guarded: [42] } }, 'settings.econnrefused.env.guarded[0] is 42, but must be a string that is not empty.'],
    [
      { env: { guarded: [/x/] } },
      'settings.econnrefused.env.guarded[0] is the regular expression /x/, but must be a string that is not empty.',
    ],
    [
      { env: { guarded: ['API_*'] } },
      'settings.econnrefused.env.guarded[0] is "API_*", but must be a variable name, such as "API_URL", or a pattern between slashes, such as "/^API_/".',
    ],
    [
      { env: { guarded: ['A', '/(/'] } },
      'settings.econnrefused.env.guarded[1] is "/(/", but must be a variable name, such as "API_URL", or a pattern between slashes, such as "/^API_/". Invalid regular expression: /(/: Unterminated group.',
    ],
    [
      { env: { guarded: ['/a/g'] } },
      'settings.econnrefused.env.guarded[0] is "/a/g", but must be a pattern with no flags but i, m, s and u.',
    ],
    [
      { env: { guards: [() => {}] } },
      'settings.econnrefused.env.guards[0] is a function, but must be the name of a function, such as "requireEnv" or "env.require".',
    ],
    [{ env: { module: '~/env' } }, 'settings.econnrefused.env.module is "~/env", but must be an object.'],
    [
      { env: { module: { from: '~/env', name: 'env' } } },
      'settings.econnrefused.env.module.access is missing, but must be "member" or "call".',
    ],
    [
      { env: { module: { from: '~/env', name: 'a b', access: 'call' } } },
      'settings.econnrefused.env.module.name is "a b", but must be the name of an export, such as "env".',
    ],
    [{ versions: { redis: 5 } }, 'settings.econnrefused.versions.redis is 5, but must be an installed version, such as "5.1.0".'],
    [
      { versions: { redis: '^5.1.0' } },
      'settings.econnrefused.versions.redis is "^5.1.0", but must be an installed version, such as "5.1.0".',
    ],
    [
      { exports: { dialled: ['src/config.ts'] } },
      'settings.econnrefused.exports.dialled[0] is "src/config.ts", but must be the path of a module and the name of an export, such as "src/config.ts#config.url".',
    ],
    [
      { exports: { used: [] } },
      'settings.econnrefused.exports.used is not a known setting. The keys of settings.econnrefused.exports are "dialled" and "unused".',
    ],
    [{ ignoreFiles: ['a', ''] }, 'settings.econnrefused.ignoreFiles[1] is "", but must be a string that is not empty.'],
  ])('%j', (settings, message) => {
    expect(() => read(settings)).toThrow(new TypeError(`Wrong ESLint configuration: ${message}`));
  });
});

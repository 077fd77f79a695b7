import { describe, expect, test } from 'vitest';

import plugin from '../../src/plugin.js';
import { HOSTS, configOf, fixAll, syntaxError } from '../rule-tester/hosts.js';

/** What every object has, and a name of the same words that none has. */
const NAMES: readonly (readonly [name: string, ordinary: string])[] = [
  ['constructor', 'contractor'],
  ['toString', 'toBanana'],
  ['valueOf', 'valueAt'],
  ['hasOwnProperty', 'hasOwnQuality'],
  ['isPrototypeOf', 'isPrototypeAt'],
  ['__proto__', '__plain__'],
  ['__defineGetter__', '__defineGoblin__'],
];

const LOCAL = `'http://localhost:3000/x'`;

/** A name as a host or a scheme can have it. */
function hostOf(name: string): string {
  return name.replaceAll('_', '');
}

/** A name in each place that a program has for one. */
const PLACES: Readonly<Record<string, (name: string) => string>> = {
  'a constant': (name) => `const ${name} = ${LOCAL}; fetch(${name});`,
  'a variable that is written again': (name) => `let ${name} = ${LOCAL}; ${name} += '/y'; fetch(${name});`,
  'a global': (name) =>
    `fetch(${name}); fetch(\`\${${name}}/x\`); new ${name}(${LOCAL}); ${name}(${LOCAL}); ${name}.listen(3000); ${name}.on('error', f);`,
  'an environment variable': (name) =>
    `fetch(process.env.${name}); fetch(import.meta.env.${name}); fetch(\`\${process.env['${name}']}/x\`);`,
  'an environment variable with a fallback': (name) =>
    `fetch(process.env.${name} ?? ${LOCAL}); fetch(import.meta.env.${name} || ${LOCAL});`,
  'an environment variable, destructured': (name) => `const { ${name} } = process.env; fetch(${name});`,
  'an environment variable that is checked': (name) =>
    `if (!process.env.${name}) throw new Error('x'); fetch(process.env.${name}); new Pool({ connectionString: process.env.${name} });`,
  'an environment variable in a list': (name) =>
    `for (const key of ['${name}']) if (!process.env[key]) throw new Error(key); fetch(process.env.${name});`,
  'an environment variable of Nest': (name) =>
    `class A { constructor(config) { fetch(config.get('${name}')); this.config.getOrThrow('${name}'); } }`,
  'a gate': (name) =>
    `if (process.env.${name} === 'development') fetch(${LOCAL}); fetch(process.env.${name} ? ${LOCAL} : 'https://api.example.com');`,
  'an assignment to the environment': (name) =>
    `process.env.${name} ??= ${LOCAL}; process.env.${name} = ${LOCAL}; fetch(process.env.${name});`,
  'a schema of the environment': (name) =>
    `import { z } from 'zod'; const env = z.object({ ['${name}']: z.string().default(${LOCAL}) }).parse(process.env); fetch(env.${name}); fetch(env.OTHER);`,
  'a key in brackets': (name) => `const o = { ['${name}']: ${LOCAL} }; fetch(o.${name}); fetch(o['${name}']); fetch(o.none);`,
  'a key that is never set': (name) =>
    `const o = { a: ${LOCAL} }; fetch(o.${name}); fetch(o['${name}']); const { ${name}: b } = o; fetch(b);`,
  'a key of a default': (name) => `function load({ ${name} = ${LOCAL} } = {}) { return fetch(${name}); } load();`,
  'an index by a key': (name) => `const urls = { a: ${LOCAL} }; const key = '${name}'; fetch(urls[key]); fetch(urls[process.env.${name}]);`,
  'an enum': (name) => `const Urls = Object.freeze({ a: ${LOCAL}, ['${name}']: 'https://api.example.com' }); fetch(Urls.${name});`,
  'a field': (name) => `class A { ['${name}'] = ${LOCAL}; get() { return fetch(this.${name}); } }`,
  'a private field': (name) =>
    name === 'constructor' || name === 'contractor' ? '' : `class A { #${name} = ${LOCAL}; get() { return fetch(this.#${name}); } }`,
  'a field that is assigned': (name) => `class A { start() { this.${name} = ${LOCAL}; } get() { return fetch(this.${name}); } }`,
  'a getter': (name) => `class A { static get ['${name}']() { return ${LOCAL}; } } fetch(A.${name});`,
  'a function': (name) => `function ${name}(url) { return fetch(url); } ${name}(${LOCAL}); ${name}(process.env.API_URL);`,
  'a function of an object': (name) => `const api = { ['${name}']: (url) => fetch(url) }; api.${name}(${LOCAL});`,
  'a class': (name) => `class ${name} { url = ${LOCAL}; get() { return fetch(this.url); } } export default new ${name}();`,
  'a parameter': (name) => `function load(${name}) { fetch(${name}); } load(${LOCAL});`,
  'a label': (name) => `${name}: for (;;) { fetch(${LOCAL}); break ${name}; }`,
  'a package': (name) =>
    `import x, { y } from '${name}'; import * as z from '${name}/client'; x(${LOCAL}); y(${LOCAL}); new z.Client(); x.createClient(); x.listen(3000);`,
  'a package that is required': (name) =>
    `const x = require('${name}'); const { y } = require('${name}'); x(${LOCAL}); new x(); y.connect(); x().listen(3000, '127.0.0.1');`,
  'a package that is imported later': (name) => `const x = await import('${name}'); x.default(${LOCAL}); new x.Client();`,
  'a file': (name) => `import { url } from './${name}.js'; fetch(url); fetch(\`\${url}/x\`);`,
  'an export of a client': (name) =>
    `import { ${name} } from 'pg'; import * as all from 'ioredis'; new ${name}(); ${name}(); new all.${name}(); all.${name}(${LOCAL});`,
  'a default import of a client': (name) =>
    `import ${name} from 'ioredis'; new ${name}(); new ${name}.Cluster([]); new ${name}(process.env.REDIS_URL);`,
  'an option': (name) =>
    `import { Pool } from 'pg'; import axios from 'axios'; new Pool({ ['${name}']: 'localhost' }); axios.create({ ['${name}']: ${LOCAL} }); fetch('https://a.example.com', { ['${name}']: 1 });`,
  'a method of a client': (name) =>
    `import axios from 'axios'; axios.${name}(${LOCAL}); axios.create().${name}(${LOCAL}); fetch.${name}(${LOCAL});`,
  'a method of a server': (name) =>
    `import http from 'node:http'; const server = http.createServer(); server.${name}(3000, 'localhost'); server.on('${name}', f); http.${name}(); server.listen(3000).${name}();`,
  'a method of a promise': (name) =>
    `fetch('https://a.example.com').${name}(f); (async () => { await fetch('https://a.example.com'); })().${name}();`,
  'an unknown call': (name) => `${name}(${LOCAL}); client.${name}(${LOCAL}); client.${name}({ ['${name}']: ${LOCAL} });`,
  'an export': (name) => `const url = ${LOCAL}; export { url as ${name} }; export const other = { ['${name}']: ${LOCAL} };`,
  'an export of CommonJS': (name) => `module.exports.${name} = ${LOCAL}; exports.${name} = process.env.${name};`,
  'an attribute': (name) => `export const page = <a ${name}=${LOCAL.replaceAll("'", '"')} href=${LOCAL.replaceAll("'", '"')}>x</a>;`,
  'an element': (name) => `export const page = <x.${name} href=${LOCAL.replaceAll("'", '"')} src={process.env.${name}} />;`,
  'a host': (name) => `fetch('http://${hostOf(name)}:3000/x'); new Redis({ host: '${hostOf(name)}' });`,
  'a scheme': (name) => `connect('${hostOf(name)}://localhost:3000'); fetch('${hostOf(name)}://user:secret9@db.example.com');`,
  'a user and a password': (name) => `connect('postgres://${name}:${name}@db.example.com/shop?${name}=${name}#${name}');`,
  'a key of a connection string': (name) => `import sql from 'mssql'; sql.connect('${name}=localhost;Server=localhost;Password=${name}');`,
  'a directive': (name) => `'${name}'; fetch('/users'); fetch(${LOCAL});`,
  'a comment': (name) => `/* ${name} */ fetch(${LOCAL}); // ${name}`,
};

/** Settings that name it, for programs that have it in the same place. */
const SETTINGS: Readonly<Record<string, (name: string) => object>> = {
  all: (name) => ({
    clients: [
      { from: name, name, target: name },
      { from: './x', name, target: 0 },
    ],
    env: { names: { [`${name.toLowerCase()}:3000`]: name }, guarded: [name], guards: [name], modules: [name], declared: [name] },
    exports: { dialled: [`src/app.js#${name}`], unused: [`${name}#${name}.${name}`] },
    versions: JSON.parse(`{ ${JSON.stringify(name)}: "1.0.0" }`),
  }),
  module: (name) => ({ env: { names: { 'localhost:3000': name }, module: { from: name, name, access: 'call' }, declared: [] } }),
};

function verdict(code: string, name: string, settings: object) {
  const config = configOf(plugin.rules, 'typescript', 'src/app.jsx', { settings });
  return HOSTS[0].linter.verify(code, config, 'src/app.jsx').map(({ ruleId, message, line, fix, suggestions = [] }) => ({
    ruleId,
    message: [name, name.toLowerCase(), hostOf(name)].reduce((text, word) => text.replaceAll(word, 'NAME'), message),
    line,
    isFixed: fix !== undefined,
    suggestions: suggestions.length,
  }));
}

describe.each(Object.entries(PLACES))('%s', (_place, program) => {
  test.each(NAMES)('%s is as good a name as %s', (name, ordinary) => {
    expect(verdict(program(name), name, {})).toEqual(verdict(program(ordinary), ordinary, {}));
  });
});

/** Places of which the settings speak. */
const CONFIGURED = ['a global', 'an environment variable', 'a package', 'an export', 'a host', 'an unknown call'];

describe.each(Object.entries(SETTINGS))('with settings that name it: %s', (_settings, settingsOf) => {
  describe.each(CONFIGURED)('%s', (place) => {
    test.each(NAMES)('%s is as good a name as %s', (name, ordinary) => {
      const program = PLACES[place] ?? String;
      expect(verdict(program(name), name, settingsOf(name))).toEqual(verdict(program(ordinary), ordinary, settingsOf(ordinary)));
    });
  });
});

test.each(['constructor', '__proto__'])('what is fixed still parses, with %s', (name) => {
  const filename = 'src/app.jsx';
  const broken = Object.values(PLACES).flatMap((program) => {
    const { output } = fixAll(program(name), plugin.rules, { filename, parser: 'espree' });
    return syntaxError(program(name), 'espree', filename) === undefined && syntaxError(output, 'espree', filename) !== undefined
      ? [output]
      : [];
  });
  expect(broken).toEqual([]);
});

test('the programs parse, and have something to report', () => {
  const programs = Object.values(PLACES).map((program) => program('toBanana'));
  expect(programs.flatMap((program) => syntaxError(program, 'typescript', 'src/app.jsx') ?? [])).toEqual([]);
  expect(new Set(programs.flatMap((program) => verdict(program, 'toBanana', {}).map(({ ruleId }) => ruleId))).size).toBeGreaterThan(8);
});

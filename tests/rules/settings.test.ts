import noImplicitLocalhost from '../../rules/no-implicit-localhost.js';
import noLocalhostFallback from '../../rules/no-localhost-fallback.js';
import noLocalhostUrl from '../../rules/no-localhost-url.js';
import noUnguardedEnvUrl from '../../rules/no-unguarded-env-url.js';
import { testRule } from '../rule-tester/testRule.js';
import { BUNDLED_BODY, readFrom, withHelper } from './fixed.js';

const connects = (client: string, host: string): string =>
  `\`${client}\` connects to ${host}, where nothing listens once this is deployed. Read the address from an environment variable.`;
const fallsBack = (client: string, host: string, variable: string): string =>
  `\`${client}\` connects to ${host} when \`${variable}\` is missing. Set it on every deployment, or stop at start-up without it.`;
const mayBeMissing = (variable: string, client: string, consequence: string): string => `\`${variable}\` may be missing here; \`${client}\` then ${consequence}. Check it before use.`;
const NO_URL = 'fails with "Failed to parse URL"';

/** A module whose export reads checked variables, by member or by call. */
const envModule = (access: 'member' | 'call', name = access === 'member' ? 'env' : 'requireEnv'): object => ({ env: { module: { from: './env.js', name, access } } });
const THROWING_HELPER = `

function requireEnv(name, value, example) {
  if (value) return value;
  const hint = example === undefined ? "" : \` (for local development: \${name}=\${example})\`;
  throw new Error(\`\${name} is not set\${hint}\`);
}
`;

testRule('no-localhost-url', noLocalhostUrl, {
  silent: {
    'ignoreFiles: a file that the list names': { code: `fetch('http://localhost:3000');`, filename: 'tools/seed.js', settings: { ignoreFiles: ['tools/**'] } },
    'ignoreFiles: a file by its ending': { code: `fetch('http://localhost:3000');`, filename: 'src/users.check.js', settings: { ignoreFiles: ['*.check.js'] } },
    'ignoreFiles: a file that one of several patterns names': { code: `fetch('http://localhost:3000');`, filename: 'src/seed.mjs', settings: { ignoreFiles: ['tools/**', '**/seed.*'] } },
    'clients: a wrapper that gets a public address': {
      code: `import { createApi } from '@shop/api'; createApi('https://api.example.com');`,
      settings: { clients: [{ from: '@shop/api', name: 'createApi', target: 0 }] },
    },
    'clients: a function of the same name from elsewhere, with no address': {
      code: `import { createApi } from './other.js'; createApi('users');`,
      settings: { clients: [{ from: '@shop/api', name: 'createApi', target: 0 }] },
    },
    'clients: another argument than the target': {
      code: `import { createApi } from '@shop/api'; createApi('https://api.example.com', { origin: 'http://localhost:3000' });`,
      settings: { clients: [{ from: '@shop/api', name: 'createApi', target: 0 }] },
    },
    'env.module: what a fix leaves': { code: `import { env } from "./env.js"; fetch(env.API_URL);`, settings: envModule('member') },
    'framework: no route of its own in a program without one, where the test files stay silent': {
      code: `fetch('http://localhost:3000/api/posts');`,
      filename: 'src/posts.spec.js',
      settings: { framework: 'none' },
    },
    'env.names: a name for an address that the file does not hold': { code: `fetch('https://api.example.com');`, settings: { env: { names: { 'localhost:8080': 'USERS_URL' } } } },
    'fixes: a file without a finding': { code: `fetch('/users');`, settings: { fixes: 'none' } },
    'onMissing: what a fix leaves': { code: `fetch(requireEnv("API_URL", process.env.API_URL, "http://localhost:8080"));${THROWING_HELPER}`, settings: { env: { onMissing: 'throw' } } },
    'versions: a version that changes nothing here': { code: `import { createClient } from 'redis'; createClient({ url });`, settings: { versions: { redis: '5.1.0' } } },
    'env.names: a name for an origin with its scheme': { code: `fetch('/users');`, settings: { env: { names: { 'http://localhost:8080': 'USERS_URL' } } } },
    'env.module: a name that the file has for something else, and no finding': { code: `const env = 1; use(env);`, settings: envModule('member') },
    'ignoreFiles: a folder at any depth': { code: `fetch('http://localhost:3000');`, filename: 'packages/a/dev/seed.js', settings: { ignoreFiles: ['**/dev/**'] } },
    'framework: a page of the framework with a public address': { code: `fetch('https://api.example.com');`, filename: 'app/page.jsx', settings: { framework: 'next' } },
    'clients: a client that is constructed, with a public address': {
      code: `import { Api } from '@shop/api'; new Api({ server: { url: 'https://api.example.com' } });`,
      settings: { clients: [{ from: '@shop/api', name: 'Api', target: 'server.url' }] },
    },
    'all settings at once, and nothing to report': {
      code: `fetch('https://api.example.com');`,
      settings: { framework: 'none', fixes: 'suggest', versions: {}, clients: [], ignoreFiles: [], env: { names: {}, guarded: [], guards: [], modules: [], onMissing: 'throw' } },
    },
  },
  flagged: {
    'ignoreFiles: a test, since the list replaces the default': {
      code: `fetch(«'http://localhost:3000'»);`,
      filename: 'src/users.test.js',
      settings: { ignoreFiles: ['tools/**'], fixes: 'none' },
      reports: [connects('fetch', 'localhost:3000')],
    },
    'clients: a wrapper, by the index of its argument': {
      code: `import { createApi } from '@shop/api'; createApi(«'http://localhost:3000'»);`,
      settings: { clients: [{ from: '@shop/api', name: 'createApi', target: 0 }] },
      reports: [connects('createApi', 'localhost:3000')],
      output: withHelper(`import { createApi } from '@shop/api'; createApi(requireEnv("API_3000_URL", process.env.API_3000_URL, "http://localhost:3000"));`),
    },
    'clients: a class, by the path of its option': {
      code: `import { Api } from '@shop/api'; new Api({ server: { url: «'http://localhost:3000'» } });`,
      settings: { clients: [{ from: '@shop/api', name: 'Api', target: 'server.url' }] },
      reports: [connects('new Api()', 'localhost:3000')],
      output: withHelper(`import { Api } from '@shop/api'; new Api({ server: { url: requireEnv("SERVER_URL", process.env.SERVER_URL, "http://localhost:3000") } });`),
    },
    'clients: a default export, by a host alone': {
      code: `const api = require('./api'); api({ host: «'localhost'» });`,
      filename: 'src/app.cjs',
      settings: { clients: [{ from: './api', name: 'default', target: 'host' }] },
      reports: [connects('api', 'localhost')],
      output: withHelper(`const api = require('./api'); api({ host: requireEnv("API_HOST", process.env.API_HOST, "localhost") });`),
    },
    'framework: browser code, as the settings say': {
      code: `export const load = () => fetch(«'http://localhost:8080/users'»);`,
      filename: 'src/load.js',
      settings: { framework: 'vite' },
      reports: [connects('fetch', 'localhost:8080')],
      output: withHelper('export const load = () => fetch(`${requireEnv("VITE_API_8080_URL", import.meta.env.VITE_API_8080_URL, "http://localhost:8080")}/users`);', 'requireEnv', BUNDLED_BODY),
    },
    'framework: Create React App': {
      code: `export const load = () => fetch(«'http://localhost:8080/users'»);`,
      filename: 'src/load.js',
      settings: { framework: 'cra' },
      reports: [connects('fetch', 'localhost:8080')],
      output: withHelper('export const load = () => fetch(`${requireEnv("REACT_APP_API_8080_URL", process.env.REACT_APP_API_8080_URL, "http://localhost:8080")}/users`);'),
    },
    'framework: none, whatever the file looks like': {
      code: `const base = «'http://localhost:8080'»; export async function GET() { return fetch(base + '/users'); }`,
      filename: 'app/users/route.js',
      settings: { framework: 'none' },
      reports: [connects('fetch', 'localhost:8080')],
      output: withHelper(`const base = requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080"); export async function GET() { return fetch(base + '/users'); }`),
    },
    'env.names: the name for an origin': {
      code: `const apiUrl = «'http://localhost:8080'»; fetch(apiUrl);`,
      settings: { env: { names: { 'localhost:8080': 'USERS_SERVICE_URL' } } },
      reports: [connects('fetch', 'localhost:8080')],
      output: withHelper('const apiUrl = requireEnv("USERS_SERVICE_URL", process.env.USERS_SERVICE_URL, "http://localhost:8080"); fetch(apiUrl);'),
    },
    'env.module: a member of an import': {
      code: `import axios from 'axios';\naxios.get(«'http://localhost:8080/users'»);\n`,
      settings: envModule('member'),
      reports: [connects('axios.get', 'localhost:8080')],
      output: `import axios from 'axios';
import { env } from "./env.js";
axios.get(\`\${env.API_8080_URL}/users\`);
`,
    },
    'env.module: a call of an import, behind the directives of the file': {
      code: `'use strict';\nfetch(«'http://localhost:8080/users'»);\n`,
      settings: envModule('call'),
      reports: [connects('fetch', 'localhost:8080')],
      output: `'use strict';
import { requireEnv } from "./env.js";
fetch(\`\${requireEnv("API_8080_URL")}/users\`);
`,
    },
    'env.module: a member in CommonJS': {
      code: `const axios = require('axios');\naxios.get(«'http://localhost:8080/users'»);\n`,
      filename: 'src/app.cjs',
      settings: envModule('member'),
      reports: [connects('axios.get', 'localhost:8080')],
      output: `const axios = require('axios');
const { env } = require("./env.js");
axios.get(\`\${env.API_8080_URL}/users\`);
`,
    },
    'env.module: a call in CommonJS': {
      code: `const axios = require('axios');\naxios.get(«'http://localhost:8080/users'»);\n`,
      filename: 'src/app.cjs',
      settings: envModule('call'),
      reports: [connects('axios.get', 'localhost:8080')],
      output: `const axios = require('axios');
const { requireEnv } = require("./env.js");
axios.get(\`\${requireEnv("API_8080_URL")}/users\`);
`,
    },
    'env.module: an import that is there already': {
      code: `import { env } from './env.js'; fetch(«'http://localhost:8080/users'» + env.SUFFIX);`,
      settings: envModule('member'),
      reports: [connects('fetch', 'localhost:8080')],
      output: "import { env } from './env.js'; fetch(`${env.API_8080_URL}/users` + env.SUFFIX);",
    },
    'env.module: another thing of its name, and so no fix': {
      code: `const env = read(); fetch(«'http://localhost:8080/users'», env);`,
      settings: envModule('member'),
      reports: [connects('fetch', 'localhost:8080')],
    },
    'env.onMissing: the development value in the error alone': {
      code: `fetch(«'http://localhost:8080/users'»);`,
      settings: { env: { onMissing: 'throw' } },
      reports: [connects('fetch', 'localhost:8080')],
      output: 'fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080")}/users`);' + THROWING_HELPER,
    },
    'fixes: by choice alone': {
      code: `fetch(«'http://localhost:8080/users'»);`,
      settings: { fixes: 'suggest' },
      reports: [connects('fetch', 'localhost:8080')],
      suggestions: [{ description: readFrom('API_8080_URL'), output: withHelper('fetch(`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080")}/users`);') }],
    },
    'fixes: none': { code: `fetch(«'http://localhost:8080/users'»);`, settings: { fixes: 'none' }, reports: [connects('fetch', 'localhost:8080')] },
  },
});

testRule('no-localhost-fallback', noLocalhostFallback, {
  silent: {
    'env.guarded: a variable that is checked elsewhere, which therefore is never missing': {
      code: `fetch(process.env.API_URL ?? 'https://api.example.com');`,
      settings: { env: { guarded: ['API_URL'] } },
    },
    'env.module: what a fix leaves': { code: `import { env } from './env.js'; fetch(env.API_URL);`, settings: envModule('member') },
    'ignoreFiles: a file that the list names': { code: `fetch(process.env.API_URL ?? 'http://localhost:3000');`, filename: 'tools/seed.js', settings: { ignoreFiles: ['tools/**'] } },
    'clients: a wrapper that gets a public fallback': {
      code: `import { createApi } from '@shop/api'; createApi(process.env.API_URL ?? 'https://api.example.com');`,
      settings: { clients: [{ from: '@shop/api', name: 'createApi', target: 0 }] },
    },
  },
  flagged: {
    'clients: a wrapper': {
      code: `import { createApi } from '@shop/api'; createApi(process.env.API_URL ?? «'http://localhost:3000'»);`,
      settings: { clients: [{ from: '@shop/api', name: 'createApi', target: 0 }] },
      reports: [fallsBack('createApi', 'localhost:3000', 'API_URL')],
      output: withHelper(`import { createApi } from '@shop/api'; createApi(requireEnv("API_URL", process.env.API_URL, "http://localhost:3000"));`),
    },
    'env.module: a member instead of the read and its fallback': {
      code: `import axios from 'axios';\naxios.get(process.env.API_URL ?? «'http://localhost:3000'»);\n`,
      settings: envModule('member'),
      reports: [fallsBack('axios.get', 'localhost:3000', 'API_URL')],
      output: `import axios from 'axios';
import { env } from "./env.js";
axios.get(env.API_URL);
`,
    },
    'env.onMissing: the fallback in the error alone': {
      code: `fetch(process.env.API_URL ?? «'http://localhost:3000'»);`,
      settings: { env: { onMissing: 'throw' } },
      reports: [fallsBack('fetch', 'localhost:3000', 'API_URL')],
      output: `fetch(requireEnv("API_URL", process.env.API_URL, "http://localhost:3000"));${THROWING_HELPER}`,
    },
  },
});

testRule('no-unguarded-env-url', noUnguardedEnvUrl, {
  silent: {
    'env.guarded: a name': { code: `fetch(process.env.API_URL);`, settings: { env: { guarded: ['API_URL'] } } },
    'env.guarded: a pattern': { code: `fetch(process.env.API_URL); fetch(process.env.API_AUTH_URL);`, settings: { env: { guarded: ['/^API_/'] } } },
    'env.guarded: a pattern with a flag': { code: `fetch(process.env.API_URL);`, settings: { env: { guarded: ['/^api_/i'] } } },
    'env.guarded: a name among several': { code: `fetch(process.env.API_URL);`, settings: { env: { guarded: ['AUTH_URL', 'API_URL'] } } },
    'env.guards: a function that stops, around the read': {
      code: `import { some } from './env.js'; fetch(some(process.env.API_URL));`,
      settings: { env: { guards: ['some'] } },
    },
    'env.guards: a function that stops, before the read': {
      code: `import { some } from './env.js'; some('API_URL'); fetch(process.env.API_URL);`,
      settings: { env: { guards: ['some'] } },
    },
    'env.guards: a function that stops, with a list of names': {
      code: `import { some } from './env.js'; some(['API_URL', 'API_KEY']); fetch(process.env.API_URL);`,
      settings: { env: { guards: ['some'] } },
    },
    'env.guards: a method': { code: `import { env } from './env.js'; env.some('API_URL'); fetch(process.env.API_URL);`, settings: { env: { guards: ['env.some'] } } },
    'env.modules: a member of a validated environment': { code: `import { config } from '@shop/config'; fetch(config.API_URL);`, settings: { env: { modules: ['@shop/config'] } } },
    'env.module: what a fix leaves, by a call': { code: `import { requireEnv } from "./env.js"; fetch(requireEnv("API_URL"));`, settings: envModule('call') },
    'ignoreFiles: a file that the list names': { code: `fetch(process.env.API_URL);`, filename: 'tools/seed.js', settings: { ignoreFiles: ['tools/**'] } },
    'env.modules: an environment of the name that a module has': { code: `import { env } from '@shop/env'; fetch(env.API_URL);`, settings: { env: { modules: ['@shop/env'] } } },
  },
  flagged: {
    'env.guarded: another variable': {
      code: `fetch(«process.env.API_URL»);`,
      settings: { env: { guarded: ['AUTH_URL', '/^OTHER_/'] }, fixes: 'none' },
      reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
    },
    'env.guards: a function that only looks at it, without the setting': {
      code: `import { some } from './env.js'; some('API_URL'); fetch(«process.env.API_URL»);`,
      settings: { fixes: 'none' },
      reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
    },
    'env.module: a member': {
      code: `fetch(«process.env.API_URL»!);`,
      settings: envModule('member'),
      reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
      output: `import { env } from "./env.js";
fetch(env.API_URL);`,
    },
    'env.module: a call, for each use of the variable': {
      code: 'fetch(`${«process.env.API_URL»}/a`); fetch(`${process.env.API_URL}/b`);',
      settings: envModule('call'),
      reports: ['`API_URL` may be missing here; `fetch` then gets "undefined/a". One more use in this file is not checked either. Check it before use.'],
      output: `import { requireEnv } from "./env.js";
fetch(\`\${requireEnv("API_URL")}/a\`); fetch(\`\${requireEnv("API_URL")}/b\`);`,
    },
    'env.onMissing: a helper that always stops': {
      code: `fetch(«process.env.API_URL»);`,
      settings: { env: { onMissing: 'throw' } },
      reports: [mayBeMissing('API_URL', 'fetch', NO_URL)],
      output: `fetch(requireEnv("API_URL", process.env.API_URL));${THROWING_HELPER}`,
    },
  },
});

testRule('no-implicit-localhost', noImplicitLocalhost, {
  silent: {
    'ignoreFiles: a file that the list names': { code: `import Redis from 'ioredis'; new Redis();`, filename: 'tools/seed.js', settings: { ignoreFiles: ['tools/**'] } },
    'env.module: what a fix leaves': { code: `import Redis from 'ioredis'; import { env } from "./env.js"; new Redis(env.REDIS_URL);`, settings: envModule('member') },
    'env.names: a client that has its address': { code: `import Redis from 'ioredis'; new Redis(url);`, settings: { env: { names: { 'localhost:6379': 'CACHE_URL' } } } },
  },
  flagged: {
    'env.names: the name for the address that the library dials': {
      code: `import Redis from 'ioredis'; «new Redis()»;`,
      settings: { env: { names: { 'localhost:6379': 'CACHE_URL' } } },
      reports: ['`new Redis()` names no host, so `ioredis` connects to localhost:6379. Pass the address from an environment variable.'],
      output: withHelper(`import Redis from 'ioredis'; new Redis(requireEnv("CACHE_URL", process.env.CACHE_URL, "redis://localhost:6379"));`),
    },
    'env.module: a member': {
      code: `import Redis from 'ioredis';\n«new Redis()»;\n`,
      settings: envModule('member'),
      reports: ['`new Redis()` names no host, so `ioredis` connects to localhost:6379. Pass the address from an environment variable.'],
      output: `import Redis from 'ioredis';
import { env } from "./env.js";
new Redis(env.REDIS_URL);
`,
    },
  },
});

import rule from '../../rules/require-url-scheme.js';
import { testRule } from '../rule-tester/testRule.js';
import type { FlaggedCase } from '../rule-tester/testRule.js';
import { testRepairs, withHelper, withTypedHelper } from './fixed.js';

const gets = (variable: string, client: string, text: string, scheme = 'https'): string =>
  `\`${variable}\` holds a host without a scheme: \`${client}\` gets "${text}", which is no URL. Put "${scheme}://" before it.`;
const becomes = (variable: string, name: string, text: string): string =>
  `\`${variable}\` holds a host without a scheme: the exported \`${name}\` becomes "${text}", which is no URL. Put "https://" before it.`;
const NEVER_USED =
  'This fallback is never used: with the scheme, what stands before it is a text even when `VERCEL_URL` is missing. Test the variable itself.';
const LOCAL = 'http://localhost:3000';

const silent = {
  // The scheme is there
  'a scheme before the host': 'fetch(`https://${process.env.VERCEL_URL}/api`);',
  'a scheme by a sum': `fetch('https://' + process.env.VERCEL_URL + '/api');`,
  'a scheme and a test of the variable': `fetch(process.env.VERCEL_URL ? \`https://\${process.env.VERCEL_URL}\` : '${LOCAL}');`,
  'a scheme after &&': `const base = (process.env.VERCEL_URL && \`https://\${process.env.VERCEL_URL}\`) || '${LOCAL}'; fetch(base);`,
  'a scheme that is chosen': "const scheme = process.env.NODE_ENV === 'production' ? 'https' : 'http'; fetch(`${scheme}://${process.env.VERCEL_URL}/api`);",
  'a scheme before a constant': 'const host = process.env.VERCEL_URL; fetch(`https://${host}/api`);',
  'a scheme that is added where it is missing': "const host = process.env.VERCEL_URL; fetch(host.startsWith('http') ? host : `https://${host}`);",
  'a scheme that is added after a test by pattern': "let url = process.env.VERCEL_URL; if (!/^https?:/.test(url)) url = 'https://' + url; fetch(url);",
  'a scheme that a function of the file adds': `function withScheme(host) { return host.includes('://') ? host : 'https://' + host; } fetch(withScheme(process.env.VERCEL_URL ?? 'localhost:3000'));`,
  'a scheme that an unknown function adds by its name': `import { withHttps } from './urls.js'; fetch(withHttps(process.env.VERCEL_URL));`,
  'a scheme that replaces the start of the text': `fetch(process.env.VERCEL_URL.replace(/^/, 'https://'));`,
  'a scheme in the base of a URL': 'new URL(path, `https://${process.env.VERCEL_URL}`);',
  'a scheme before a wrapper’s argument': 'function load(base) { return fetch(`https://${base}/users`); } load(process.env.VERCEL_URL);',
  'a value that is asked for its scheme': `const base = process.env.VERCEL_URL ?? '${LOCAL}'; console.log(base.startsWith('https')); fetch(base);`,
  'a value that is asked for a scheme in a constant': `const SECURE = 'https'; const base = process.env.VERCEL_URL ?? '${LOCAL}'; console.log(base.startsWith(SECURE)); fetch(base);`,

  // A host is wanted
  'a host name of Node': `import https from 'node:https'; https.get({ hostname: process.env.VERCEL_URL, path: '/users' });`,
  'a host of a database': `import { Pool } from 'pg'; new Pool({ host: process.env.PGHOST });`,
  'a comparison with a header': `if (request.headers.host !== process.env.VERCEL_URL) response.status(400).end();`,
  'a comparison with a host': `new URL(request.url).host === process.env.VERCEL_URL;`,
  'an exported host': `export const host = process.env.VERCEL_URL ?? 'localhost:3000';`,
  'an exported domain': `export const cookieDomain = process.env.RAILWAY_PUBLIC_DOMAIN;`,
  'an exported URL that stands in for itself without a scheme': `export const baseUrl = process.env.VERCEL_URL ?? 'localhost:3000';`,
  'an exported URL that the file takes for a host': 'export const baseUrl = process.env.VERCEL_URL; console.log(`https://${baseUrl}`);',
  'an exported copy of the variable': `export const vercelUrl = process.env.VERCEL_URL;`,
  'an address of Auth.js, which adds the scheme': `export const env = { NEXTAUTH_URL: process.env.VERCEL_URL };`,
  'a client that adds the scheme: socket.io': `import { io } from 'socket.io-client'; io(process.env.RAILWAY_PUBLIC_DOMAIN);`,
  'a client that adds the scheme: superagent': `import superagent from 'superagent'; superagent.get(process.env.VERCEL_URL);`,
  'a client that adds the scheme: needle': `import needle from 'needle'; needle.get(process.env.VERCEL_URL);`,
  'a client that adds the scheme: meilisearch': `import { Meilisearch } from 'meilisearch'; new Meilisearch({ host: process.env.RAILWAY_PUBLIC_DOMAIN });`,
  'a database, whose URL may be a host': `import Redis from 'ioredis'; new Redis(process.env.RAILWAY_PRIVATE_DOMAIN);`,

  // Other variables, other places
  'a platform’s variable that holds a URL': `fetch(process.env.RENDER_EXTERNAL_URL + '/users');`,
  'a variable of the application': `fetch(process.env.API_URL + '/users');`,
  'a variable that only starts alike': `fetch(process.env.VERCEL_URL_PREFIX + '/users');`,
  'a flag': `const secure = !!process.env.VERCEL_URL; fetch('https://api.example.com');`,
  'a path': 'fetch(`https://api.example.com/${process.env.VERCEL_URL}`);',
  'a value that reaches nothing': `const base = process.env.VERCEL_URL; console.log(base);`,
  'a URL that is only tried': `URL.canParse(process.env.VERCEL_URL);`,
  'a function of the file that is called fetch': `function fetch(host) { return hosts[host]; } fetch(process.env.VERCEL_URL);`,
  'a class of the file that is called URL': `class URL { constructor(host) { this.host = host; } } new URL(process.env.VERCEL_URL);`,
  'code for development': `if (process.env.NODE_ENV === 'development') fetch(process.env.VERCEL_URL);`,
  'a fallback to loopback that is never used, which another rule is about': `fetch(\`https://\${process.env.VERCEL_URL}\` || '${LOCAL}');`,
  'a fallback after a variable of the application, which is none of a platform': "const base = 'https://' + process.env.API_HOST || process.env.SITE_URL; fetch(base);",
  'a test file': { code: `fetch(process.env.VERCEL_URL);`, filename: 'src/app.test.js' },
};

const flagged: Record<string, FlaggedCase> = {
  'a client': {
    code: `fetch(«process.env.VERCEL_URL» + '/users');`,
    reports: [gets('VERCEL_URL', 'fetch', 'app.example.com/users')],
    output: withHelper("fetch(`https://${requireEnv(\"VERCEL_URL\", process.env.VERCEL_URL)}` + '/users');\n").trimEnd() + '\n',
  },
  'a base URL': {
    code: `import axios from 'axios'; axios.create({ baseURL: «process.env.RENDER_EXTERNAL_HOSTNAME» });`,
    reports: [gets('RENDER_EXTERNAL_HOSTNAME', 'axios.create', 'app.example.com')],
    output: withHelper(
      'import axios from \'axios\'; axios.create({ baseURL: `https://${requireEnv("RENDER_EXTERNAL_HOSTNAME", process.env.RENDER_EXTERNAL_HOSTNAME)}` });',
    ),
  },
  'the start of a template': {
    code: 'fetch(`${«process.env.VERCEL_URL»}/users`);',
    reports: [gets('VERCEL_URL', 'fetch', 'app.example.com/users')],
    output: withHelper('fetch(`https://${requireEnv("VERCEL_URL", process.env.VERCEL_URL)}/users`);'),
  },
  'an assertion, which goes': {
    code: 'export const load = () => fetch(`${«process.env.VERCEL_URL»!}/users`);',
    reports: [gets('VERCEL_URL', 'fetch', 'app.example.com/users')],
    output: withTypedHelper('export const load = () => fetch(`https://${requireEnv("VERCEL_URL", process.env.VERCEL_URL)}/users`);'),
  },
  'a fallback to localhost, which stays for development': {
    code: `const base = «process.env.VERCEL_URL» || '${LOCAL}'; fetch(base + '/users');`,
    reports: [gets('VERCEL_URL', 'fetch', 'app.example.com/users')],
    output: `const base = process.env.VERCEL_URL ? \`https://\${process.env.VERCEL_URL}\` : '${LOCAL}'; fetch(base + '/users');`,
  },
  'a chain in parentheses, which ends before the fallback': {
    code: `fetch((process.env.SITE_URL ?? «process.env.VERCEL_URL») || '${LOCAL}');`,
    reports: [gets('VERCEL_URL', 'fetch', 'app.example.com')],
    output: `fetch((process.env.SITE_URL ?? (process.env.VERCEL_URL ? \`https://\${process.env.VERCEL_URL}\` : undefined)) || '${LOCAL}');`,
  },
  'the middle of a chain': {
    code: `fetch(process.env.NEXT_PUBLIC_SITE_URL ?? «process.env.VERCEL_URL» ?? '${LOCAL}');`,
    reports: [gets('VERCEL_URL', 'fetch', 'app.example.com')],
    output: `fetch(process.env.NEXT_PUBLIC_SITE_URL ?? (process.env.VERCEL_URL ? \`https://\${process.env.VERCEL_URL}\` : '${LOCAL}'));`,
  },
  'the start of a chain': {
    code: `fetch(«process.env.VERCEL_URL» || process.env.SITE_URL || '${LOCAL}');`,
    reports: [gets('VERCEL_URL', 'fetch', 'app.example.com')],
    output: `fetch((process.env.VERCEL_URL ? \`https://\${process.env.VERCEL_URL}\` : process.env.SITE_URL) || '${LOCAL}');`,
  },
  'the end of a chain': {
    code: `fetch(process.env.SITE_URL ?? «process.env.VERCEL_URL»);`,
    reports: [gets('VERCEL_URL', 'fetch', 'app.example.com')],
    output: withHelper('fetch(process.env.SITE_URL ?? `https://${requireEnv("VERCEL_URL", process.env.VERCEL_URL)}`);'),
  },
  'the end of a chain that is tested later': {
    code: `const base = process.env.SITE_URL ?? «process.env.VERCEL_URL»; if (base) fetch(base);`,
    reports: [gets('VERCEL_URL', 'fetch', 'app.example.com')],
    output: 'const base = process.env.SITE_URL ?? (process.env.VERCEL_URL ? `https://${process.env.VERCEL_URL}` : undefined); if (base) fetch(base);',
  },
  'a variable that is tested before': {
    code: `export function baseUrl() { if (process.env.VERCEL_URL) return «process.env.VERCEL_URL»; return '${LOCAL}'; }`,
    reports: [becomes('VERCEL_URL', 'baseUrl', 'app.example.com')],
    output: `export function baseUrl() { if (process.env.VERCEL_URL) return \`https://\${process.env.VERCEL_URL}\`; return '${LOCAL}'; }`,
  },
  'both branches of a ternary': {
    code: `fetch(process.env.VERCEL_URL ? «process.env.VERCEL_URL» : '${LOCAL}');`,
    reports: [gets('VERCEL_URL', 'fetch', 'app.example.com')],
    output: `fetch(process.env.VERCEL_URL ? \`https://\${process.env.VERCEL_URL}\` : '${LOCAL}');`,
  },
  'the branch for production': {
    code: `const base = process.env.NODE_ENV === 'production' ? «process.env.VERCEL_URL» : '${LOCAL}'; fetch(base);`,
    reports: [gets('VERCEL_URL', 'fetch', 'app.example.com')],
    output: withHelper(
      `const base = process.env.NODE_ENV === 'production' ? \`https://\${requireEnv("VERCEL_URL", process.env.VERCEL_URL)}\` : '${LOCAL}'; fetch(base);`,
    ),
  },
  'a destructured variable': {
    code: `const { VERCEL_URL } = process.env; fetch(«VERCEL_URL» ?? '${LOCAL}');`,
    reports: [gets('VERCEL_URL', 'fetch', 'app.example.com')],
    output: `const { VERCEL_URL } = process.env; fetch(VERCEL_URL ? \`https://\${VERCEL_URL}\` : '${LOCAL}');`,
  },
  'a destructured variable with a default, which would get a scheme too': {
    code: `const { VERCEL_URL = '${LOCAL}' } = process.env; fetch(«VERCEL_URL»);`,
    reports: [gets('VERCEL_URL', 'fetch', 'app.example.com')],
  },
  'a public copy in a module of Vite': {
    code: `fetch(import.meta.env.VITE_VERCEL_URL ? «import.meta.env.VITE_VERCEL_URL» : '/');`,
    reports: [gets('VITE_VERCEL_URL', 'fetch', 'app.example.com')],
    output: `fetch(import.meta.env.VITE_VERCEL_URL ? \`https://\${import.meta.env.VITE_VERCEL_URL}\` : '/');`,
  },
  'new URL(), which throws': {
    code: `export const metadata = { metadataBase: new URL(«process.env.VERCEL_URL» ?? '${LOCAL}') };`,
    reports: [gets('VERCEL_URL', 'new URL()', 'app.example.com')],
    output: `export const metadata = { metadataBase: new URL(process.env.VERCEL_URL ? \`https://\${process.env.VERCEL_URL}\` : '${LOCAL}') };`,
  },
  'the base of new URL()': {
    code: `new URL('/users', «process.env.NEXT_PUBLIC_VERCEL_URL» || '${LOCAL}');`,
    reports: [gets('NEXT_PUBLIC_VERCEL_URL', 'new URL()', 'app.example.com/users')],
    output: `new URL('/users', process.env.NEXT_PUBLIC_VERCEL_URL ? \`https://\${process.env.NEXT_PUBLIC_VERCEL_URL}\` : '${LOCAL}');`,
  },
  'an exported constant': {
    code: `export const BASE_URL = «process.env.VERCEL_URL» || '${LOCAL}';`,
    reports: [becomes('VERCEL_URL', 'BASE_URL', 'app.example.com')],
    output: `export const BASE_URL = process.env.VERCEL_URL ? \`https://\${process.env.VERCEL_URL}\` : '${LOCAL}';`,
  },
  'a property of an exported object': {
    code: `module.exports = { siteUrl: «process.env.VERCEL_URL» || '${LOCAL}', host: process.env.VERCEL_URL };`,
    filename: 'src/config.cjs',
    reports: [becomes('VERCEL_URL', 'siteUrl', 'app.example.com')],
    output: `module.exports = { siteUrl: process.env.VERCEL_URL ? \`https://\${process.env.VERCEL_URL}\` : '${LOCAL}', host: process.env.VERCEL_URL };`,
  },
  'a field of a class': {
    code: `class Api { base = «process.env.VERCEL_URL» || '${LOCAL}'; load() { return fetch(this.base + '/users'); } }`,
    reports: [gets('VERCEL_URL', 'fetch', 'app.example.com/users')],
    output: `class Api { base = process.env.VERCEL_URL ? \`https://\${process.env.VERCEL_URL}\` : '${LOCAL}'; load() { return fetch(this.base + '/users'); } }`,
  },
  'a wrapper of the file': {
    code: `function load(base) { return fetch(base + '/users'); } load(«process.env.VERCEL_URL» || '${LOCAL}');`,
    reports: [gets('VERCEL_URL', 'fetch', 'app.example.com/users')],
    output: `function load(base) { return fetch(base + '/users'); } load(process.env.VERCEL_URL ? \`https://\${process.env.VERCEL_URL}\` : '${LOCAL}');`,
  },
  'a WebSocket, which has a scheme of its own': {
    code: `new WebSocket(«process.env.RAILWAY_PUBLIC_DOMAIN» || 'ws://localhost:3000');`,
    reports: [gets('RAILWAY_PUBLIC_DOMAIN', 'new WebSocket()', 'app.example.com', 'wss')],
    output: "new WebSocket(process.env.RAILWAY_PUBLIC_DOMAIN ? `wss://${process.env.RAILWAY_PUBLIC_DOMAIN}` : 'ws://localhost:3000');",
  },
  'a host of the platform’s own network, whose port is unknown': {
    code: 'fetch(`${«process.env.RAILWAY_PRIVATE_DOMAIN»}/users`);',
    reports: [gets('RAILWAY_PRIVATE_DOMAIN', 'fetch', 'app.example.com/users', 'http')],
  },
  'a constant that also names a host': {
    code: `const base = «process.env.VERCEL_URL» || '${LOCAL}'; fetch(base); setCookie({ domain: base });`,
    reports: [gets('VERCEL_URL', 'fetch', 'app.example.com')],
    suggestions: [
      {
        description: 'Put `https://` before the host in `VERCEL_URL`.',
        output: `const base = process.env.VERCEL_URL ? \`https://\${process.env.VERCEL_URL}\` : '${LOCAL}'; fetch(base); setCookie({ domain: base });`,
      },
    ],
  },
  'a fallback that the scheme hides': {
    code: `const base = 'https://' + process.env.VERCEL_URL || «process.env.SITE_URL»; fetch(base);`,
    reports: [NEVER_USED],
    output: `const base = process.env.VERCEL_URL ? 'https://' + process.env.VERCEL_URL : process.env.SITE_URL; fetch(base);`,
  },
  'a fallback that a template hides': {
    code: "fetch(`https://${process.env.VERCEL_URL}` ?? «'https://www.example.com'»);",
    reports: [NEVER_USED],
    output: "fetch(process.env.VERCEL_URL ? `https://${process.env.VERCEL_URL}` : 'https://www.example.com');",
  },
};

testRule('require-url-scheme', rule, { silent, flagged });
testRepairs('require-url-scheme', rule, flagged);

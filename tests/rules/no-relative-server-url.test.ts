import rule from '../../rules/no-relative-server-url.js';
import { testRule } from '../rule-tester/testRule.js';
import type { FlaggedCase } from '../rule-tester/testRule.js';
import { readFrom, testRepairs, withHelper, withTypedHelper } from './fixed.js';

const PARSING = 'the call fails with "Failed to parse URL"';
const gets = (client: string, path: string, consequence = PARSING): string =>
  `\`${client}\` gets \`${path}\`, and a server has no page that says which host is meant: ${consequence}. Put the origin in front.`;
const callsOwnRoute = (client: string, path: string, consequence = PARSING): string =>
  `\`${client}\` gets \`${path}\`, and a server has no page that says which host is meant: ${consequence}. Call the function behind the route instead, or put the origin in front.`;
const OLD_AXIOS = 'the call fails, or goes to localhost:80 (axios up to 0.27 and from 1.3.2 to 1.7.3)';
const origin = (port = 3000): string => `\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:${port}")}`;

/** The one suggestion of a report. */
function suggested(code: string, helper: typeof withHelper = withHelper): Pick<FlaggedCase, 'suggestions'> {
  return { suggestions: [{ description: readFrom('APP_URL'), output: helper(code) }] };
}

const silent = {
  // Code of the browser
  'code of which nobody knows where it runs': `fetch('/api/users');`,
  'a module of a browser application': { code: `import axios from 'axios'; export const users = () => axios.get('/api/users');`, filename: 'src/api/users.js' },
  'a component of the browser': { code: `'use client'; export default function Page() { return <a onClick={() => fetch('/api/users')} />; }`, filename: 'app/users/page.tsx', parsers: ['typescript'] },
  'a hook': { code: `import { useEffect } from 'react'; export function useUsers() { useEffect(() => { fetch('/api/users'); }, []); }`, filename: 'app/users/use-users.ts' },
  'a handler of a page that also has code for the server': {
    code: `import fs from 'node:fs'; import Link from 'next/link'; export const getStaticProps = () => ({ props: { text: fs.readFileSync('x', 'utf8') } }); export default function Page() { return <a onClick={() => fetch('/api/save')} />; }`,
    filename: 'pages/users.tsx',
    parsers: ['typescript'],
  },
  'a handler beside a loader': {
    code: `import { json } from '@remix-run/node'; export const loader = () => json({}); export default function Page() { return <a onClick={() => fetch('/api/save')} />; }`,
    filename: 'app/routes/users.tsx',
    parsers: ['typescript'],
  },
  'a loader of the browser': { code: `import { useLoaderData } from '@remix-run/react'; export const clientLoader = () => fetch('/api/users');`, filename: 'app/routes/users.tsx' },
  'a loader of a router that only the browser has': `import { createBrowserRouter } from 'react-router-dom'; createBrowserRouter([{ path: '/', loader: () => fetch('/api/users') }]);`,
  'a component that a handler of events belongs to': { code: `import Image from 'next/image'; export function List() { const load = () => fetch('/api/users'); return <a onClick={load} />; }`, filename: 'components/list.tsx', parsers: ['typescript'] },
  'initial properties, which both sides ask for': { code: `import Link from 'next/link'; Page.getInitialProps = async () => ({ users: await fetch('/api/users') });`, filename: 'pages/users.js' },
  'a test for the browser': `import fs from 'node:fs'; if (typeof window !== 'undefined') fetch('/api/users');`,
  'a function that a driven browser runs in its page': `import fs from 'node:fs'; await page.evaluate(async () => { await fetch('/api/users'); });`,
  'a service worker': { code: `self.addEventListener('fetch', (event) => event.respondWith(fetch('/users')));`, filename: 'server/sw.js' },
  'a script that a server hands out': { code: `fetch('/api/users');`, filename: 'server/public/users.js' },
  'a script that uses the page': { code: `fetch('/api/users').then(() => document.body.remove());`, filename: 'server/users.js' },
  'a component of Vue': { code: `export default { async mounted() { await fetch('/api/users'); } };`, filename: 'components/users.vue.js' },

  // A fetch that knows the origin
  'the fetch that SvelteKit hands to a load function': { code: `export const load = async ({ fetch }) => fetch('/api/users');`, filename: 'src/routes/+page.server.js' },
  'the fetch that SvelteKit hands to an endpoint': { code: `export async function GET({ fetch }) { return fetch('/api/users'); }`, filename: 'src/routes/users/+server.js' },
  'the fetch of an event of SvelteKit': { code: `export async function GET(event) { return event.fetch('/api/users'); }`, filename: 'src/routes/users/+server.js' },
  'the fetch of Nuxt': { code: `export default defineEventHandler(() => $fetch('/api/users'));`, filename: 'server/api/all.get.js' },
  'the fetch of an event of Nuxt': { code: `export default defineEventHandler((event) => event.$fetch('/api/users'));`, filename: 'server/api/all.get.js' },
  'the data of a page of Nuxt': { code: `const { data } = await useFetch('/api/users');`, filename: 'pages/users.vue.js' },
  'the assets of a worker': `export default { async fetch(request, env) { return env.ASSETS.fetch('/index.html'); } };`,
  'a request to an application itself': `import { Hono } from 'hono'; import fs from 'node:fs'; const app = new Hono(); await app.request('/api/users');`,
  'an agent of a test': `import request from 'supertest'; import express from 'express'; request(express()).get('/api/users');`,
  'a mocked route': `import { http } from 'msw'; import { setupServer } from 'msw/node'; import fs from 'node:fs'; setupServer(http.get('/api/users', () => undefined));`,
  'a function of the file': `import fs from 'node:fs'; function fetch(path) { return fs.readFileSync(path); } fetch('/etc/hosts');`,
  'a wrapper of the project': `import fs from 'node:fs'; import { fetch } from './api.js'; fetch('/users');`,
  'a fetch that the program replaces': `import fs from 'node:fs'; const own = fetch; globalThis.fetch = (path) => own(new URL(path, base)); fetch('/users');`,
  'the fetch of a caller': `import fs from 'node:fs'; export const load = (fetch) => fetch('/users');`,

  // An origin from elsewhere
  'an instance with a base URL': `import fs from 'node:fs'; import axios from 'axios'; const api = axios.create({ baseURL }); api.get('/users');`,
  'an instance of another module': `import fs from 'node:fs'; import { api } from './api.js'; api.get('/users');`,
  'a base URL for all': `import fs from 'node:fs'; import axios from 'axios'; axios.defaults.baseURL = url; axios.get('/users');`,
  'a base URL of the call': `import fs from 'node:fs'; import axios from 'axios'; axios.get('/users', { baseURL });`,
  'options that may hold a base URL': `import fs from 'node:fs'; import axios from 'axios'; axios.get('/users', options);`,
  'options that are spread in': `import fs from 'node:fs'; import axios from 'axios'; axios({ url: '/users', ...options });`,
  'arguments that are spread in': `import fs from 'node:fs'; import axios from 'axios'; axios.get('/users', ...more);`,
  'a prefix': `import fs from 'node:fs'; import ky from 'ky'; ky.get('/users', { prefix: url });`,
  'a prefix of the older name': `import fs from 'node:fs'; import got from 'got'; got('users', { prefixUrl: url });`,
  'a base URL of ofetch': `import fs from 'node:fs'; import { ofetch } from 'ofetch'; ofetch('/users', { baseURL: url });`,
  'a URL that is put together': `import fs from 'node:fs'; fetch(new URL('/users', base));`,
  'a template that starts with an origin': 'import fs from "node:fs"; fetch(`${origin}/users`);',
  'a sum that starts with an origin': `import fs from 'node:fs'; fetch(origin + '/users');`,
  'an origin for the server alone': `import fs from 'node:fs'; const base = typeof window === 'undefined' ? 'https://api.example.com' : ''; fetch(base + '/users');`,
  'a path of a caller': `import fs from 'node:fs'; export const load = (path) => fetch(path);`,
  'options of Node, which has a host of its own': `import http from 'node:http'; http.get({ host, path: '/users' });`,

  // No path
  'a host without its scheme, which the page would complete': `import fs from 'node:fs'; fetch('//cdn.example.com/users');`,
  'an absolute URL': `import fs from 'node:fs'; fetch('https://api.example.com/users');`,
  'a name of a file': `import fs from 'node:fs'; fs.readFileSync('/etc/hosts');`,
  'a route that is served': `import express from 'express'; express().get('/users', (req, res) => res.json([]));`,
  'a test, which is not deployed': { code: `import fs from 'node:fs'; fetch('/api/users');`, filename: 'src/users.test.js' },
} satisfies Parameters<typeof testRule>[2]['silent'];

const flagged: Readonly<Record<string, FlaggedCase>> = {
  // Next.js
  'a route of Next.js': {
    code: `export async function GET() { return fetch(«'/api/users'»); }`,
    filename: 'app/users/route.ts',
    parsers: ['typescript'],
    reports: [callsOwnRoute('fetch', '/api/users')],
    ...suggested(`export async function GET() { return fetch(\`${origin()}/api/users\`); }`, withTypedHelper),
  },
  'a component that the server renders': {
    code: `export default async function Page() { const users = await fetch(«'/api/users'»); return <p>{users.status}</p>; }`,
    filename: 'app/users/page.jsx',
    reports: [callsOwnRoute('fetch', '/api/users')],
    ...suggested(`export default async function Page() { const users = await fetch(\`${origin()}/api/users\`); return <p>{users.status}</p>; }`),
  },
  'an asynchronous component in another folder': {
    code: `import Image from 'next/image'; export async function List() { const users = await fetch(«'/api/users'»); return <p>{users.status}</p>; }`,
    filename: 'components/list.jsx',
    reports: [callsOwnRoute('fetch', '/api/users')],
    ...suggested(`import Image from 'next/image'; export async function List() { const users = await fetch(\`${origin()}/api/users\`); return <p>{users.status}</p>; }`),
  },
  'the properties of a page, with a query and an unknown part': {
    code: "import Link from 'next/link'; export async function getServerSideProps({ params }) { const user = await fetch(«`/api/users/${params.id}?full=1`»); return { props: { user } }; } export default function Page() { return <a onClick={() => fetch('/api/save')} />; }",
    filename: 'pages/users.jsx',
    reports: [callsOwnRoute('fetch', '/api/users/*')],
    ...suggested(`import Link from 'next/link'; export async function getServerSideProps({ params }) { const user = await fetch(\`${origin()}/api/users/\${params.id}?full=1\`); return { props: { user } }; } export default function Page() { return <a onClick={() => fetch('/api/save')} />; }`),
  },
  'properties that a build asks for, with axios': {
    code: `import Link from 'next/link'; import axios from 'axios'; export const getStaticProps = async () => ({ props: (await axios.get(«'/api/users'»)).data });`,
    filename: 'pages/users.jsx',
    reports: [callsOwnRoute('axios.get', '/api/users', OLD_AXIOS)],
    ...suggested(`import Link from 'next/link'; import axios from 'axios'; export const getStaticProps = async () => ({ props: (await axios.get(\`${origin()}/api/users\`)).data });`),
  },
  'a middleware': {
    code: `import { NextResponse } from 'next/server'; export async function middleware() { await fetch(«'/auth'»); return NextResponse.next(); }`,
    filename: 'middleware.js',
    reports: [gets('fetch', '/auth')],
    ...suggested(`import { NextResponse } from 'next/server'; export async function middleware() { await fetch(\`${origin()}/auth\`); return NextResponse.next(); }`),
  },
  'an action of the server': {
    code: `'use server'; export async function save(data) { await fetch(«'/api/save'», { method: 'POST', body: data }); }`,
    filename: 'lib/actions.js',
    reports: [callsOwnRoute('fetch', '/api/save')],
    ...suggested(`'use server'; export async function save(data) { await fetch(\`${origin()}/api/save\`, { method: 'POST', body: data }); }`),
  },
  'an action inside of a component': {
    code: `import Link from 'next/link'; export function Form() { async function save() { 'use server'; await fetch(«'/api/save'»); } return <form action={save} />; }`,
    filename: 'components/form.jsx',
    reports: [callsOwnRoute('fetch', '/api/save')],
    ...suggested(`import Link from 'next/link'; export function Form() { async function save() { 'use server'; await fetch(\`${origin()}/api/save\`); } return <form action={save} />; }`),
  },

  // Other frameworks
  'a loader of React Router': {
    code: `import { data } from 'react-router'; import '@react-router/node'; export async function loader() { return data(await fetch(«'/api/users'»)); }`,
    filename: 'app/routes/users.jsx',
    reports: [callsOwnRoute('fetch', '/api/users')],
    ...suggested(`import { data } from 'react-router'; import '@react-router/node'; export async function loader() { return data(await fetch(\`${origin(5173)}/api/users\`)); }`),
  },
  'a global fetch on the server of SvelteKit': {
    code: `export const load = async () => (await fetch(«'/api/users'»)).json();`,
    filename: 'src/routes/+page.server.js',
    reports: [callsOwnRoute('fetch', '/api/users')],
    ...suggested(`export const load = async () => (await fetch(\`${origin(5173)}/api/users\`)).json();`),
  },
  'a global fetch on the server of Nuxt': {
    code: `export default defineEventHandler(() => fetch(«'/api/users'»));`,
    filename: 'server/api/all.get.js',
    reports: [callsOwnRoute('fetch', '/api/users')],
    ...suggested(`export default defineEventHandler(() => fetch(\`${origin()}/api/users\`));`),
  },
  'an endpoint of Astro': {
    code: `import { defineMiddleware } from 'astro:middleware'; export const GET = async () => fetch(«'/users'»);`,
    filename: 'src/pages/users.json.js',
    reports: [gets('fetch', '/users')],
    ...suggested(`import { defineMiddleware } from 'astro:middleware'; export const GET = async () => fetch(\`${origin(4321)}/users\`);`),
  },
  'a worker': {
    code: `export default { async fetch(request) { return fetch(«'/users'»); } };`,
    reports: [gets('fetch', '/users')],
    ...suggested(`export default { async fetch(request) { return fetch(\`${origin()}/users\`); } };`),
  },

  // Plain servers, and other clients
  'a handler of Express': {
    code: `const express = require('express'); express().get('/all', async (req, res) => res.json(await (await fetch(«'/users'»)).json()));`,
    reports: [gets('fetch', '/users')],
    ...suggested(`const express = require('express'); express().get('/all', async (req, res) => res.json(await (await fetch(\`${origin()}/users\`)).json()));`),
  },
  'a handler by its parameters': {
    code: `export default async function handler(req, res) { await fetch(«'/users'»); }`,
    reports: [gets('fetch', '/users')],
    ...suggested(`export default async function handler(req, res) { await fetch(\`${origin()}/users\`); }`),
  },
  'a test for the server': {
    code: `if (typeof window === 'undefined') fetch(«'/users'»);`,
    reports: [gets('fetch', '/users')],
    ...suggested(`if (typeof window === 'undefined') fetch(\`${origin()}/users\`);`),
  },
  'a constant, which the suggestion changes where it stands': {
    code: `import fs from 'node:fs'; const path = «'/users'»; fetch(path);`,
    reports: [gets('fetch', '/users')],
    ...suggested(`import fs from 'node:fs'; const path = \`${origin()}/users\`; fetch(path);`),
  },
  'a template that starts with a constant path': {
    code: "import fs from 'node:fs'; const api = «'/api'»; fetch(`${api}/users`);",
    reports: [gets('fetch', '/api/users')],
    ...suggested(`import fs from 'node:fs'; const api = \`${origin()}/api\`; fetch(\`\${api}/users\`);`),
  },
  'a constant that is also compared, which only its author can change': {
    code: `import fs from 'node:fs'; const path = «'/users'»; if (route !== path) fetch(path);`,
    reports: [gets('fetch', '/users')],
  },
  'axios with options alone': {
    code: `import fs from 'node:fs'; import axios from 'axios'; axios({ url: «'/users'», method: 'post' });`,
    reports: [gets('axios', '/users', OLD_AXIOS)],
    ...suggested(`import fs from 'node:fs'; import axios from 'axios'; axios({ url: \`${origin()}/users\`, method: 'post' });`),
  },
  'got': {
    code: `import fs from 'node:fs'; import got from 'got'; got(«'/users'»);`,
    reports: [gets('got', '/users', 'the call fails with "Invalid URL"')],
    ...suggested(`import fs from 'node:fs'; import got from 'got'; got(\`${origin()}/users\`);`),
  },
  'ky': {
    code: `import fs from 'node:fs'; import ky from 'ky'; ky.post(«'/users'», { json: {} });`,
    reports: [gets('ky.post', '/users')],
    ...suggested(`import fs from 'node:fs'; import ky from 'ky'; ky.post(\`${origin()}/users\`, { json: {} });`),
  },
  'needle, which dials localhost': {
    code: `import fs from 'node:fs'; import needle from 'needle'; needle.get(«'/users'»);`,
    reports: [gets('needle.get', '/users', 'the call goes to localhost:80')],
    ...suggested(`import fs from 'node:fs'; import needle from 'needle'; needle.get(\`${origin()}/users\`);`),
  },
  'superagent, which takes the path for a host': {
    code: `import fs from 'node:fs'; import superagent from 'superagent'; superagent.get(«'/users'»);`,
    reports: [gets('superagent.get', '/users', 'the call goes to a host that nobody meant')],
    ...suggested(`import fs from 'node:fs'; import superagent from 'superagent'; superagent.get(\`${origin()}/users\`);`),
  },
  'node-fetch': {
    code: `import fs from 'node:fs'; import fetch from 'node-fetch'; fetch(«'/users'»);`,
    reports: [gets('fetch', '/users', 'the call fails before anything is dialled')],
    ...suggested(`import fs from 'node:fs'; import fetch from 'node-fetch'; fetch(\`${origin()}/users\`);`),
  },
  'a request object': {
    code: `import fs from 'node:fs'; fetch(new Request(«'/users'»));`,
    reports: [gets('fetch', '/users')],
    ...suggested(`import fs from 'node:fs'; fetch(new Request(\`${origin()}/users\`));`),
  },
  'the text form of Node': {
    code: `import http from 'node:http'; http.get(«'/users'», (response) => response.resume());`,
    reports: [gets('http.get', '/users', 'the call fails with "Invalid URL"')],
    ...suggested(`import http from 'node:http'; http.get(\`${origin()}/users\`, (response) => response.resume());`),
  },
  'a name that the settings know': {
    code: `import fs from 'node:fs'; fetch(«'/users'»);`,
    settings: { env: { names: { 'localhost:3000': 'SITE_URL' } } },
    reports: [gets('fetch', '/users')],
    suggestions: [{ description: readFrom('SITE_URL'), output: withHelper('import fs from \'node:fs\'; fetch(`${requireEnv("SITE_URL", process.env.SITE_URL, "http://localhost:3000")}/users`);') }],
  },
};

testRule('no-relative-server-url', rule, { silent, flagged });
testRepairs('no-relative-server-url', rule, flagged);

import { expect, test } from 'vitest';

import { type Side, sideOf } from '../../src/analysis/conditions/sides.js';
import type { Framework } from '../../src/env/frameworks.js';
import { argumentOf, sourceFile } from './source-file.js';

interface Where {
  readonly filename?: string;
  readonly framework?: Framework;
}

/** Where the argument of the last call of `here` is evaluated. */
function sideIn(code: string, { filename = 'src/app.ts', framework = 'none' }: Where): Side {
  const file = { ...sourceFile(code, { filename }), framework };
  return sideOf(file, argumentOf(file, 'here'));
}

const page: Where = { framework: 'next', filename: 'pages/users.tsx' };
const route: Where = { framework: 'remix', filename: 'app/routes/users.tsx' };

test.each<[reason: string, code: string, where: Where, expected: Side]>([
  ['nothing tells', `here(1);`, {}, 'either'],
  ['a module of Node', `import fs from 'node:fs'; here(1);`, {}, 'server'],
  ['a module of Node without its prefix', `const fs = require('fs'); here(1);`, {}, 'server'],
  ['a module that browsers get a polyfill for', `import path from 'path'; here(1);`, {}, 'either'],
  ['a type alone', `import type { Server } from 'node:http'; here(1);`, {}, 'either'],
  ['a framework of servers', `import express from 'express'; here(1);`, {}, 'server'],
  ['a module of Node beside the page', `import fs from 'node:fs'; window.close(); here(1);`, {}, 'either'],
  ['the process', `process.on('exit', stop); here(1);`, {}, 'server'],
  ['a variable of the environment, which bundlers know too', `process.env.API_URL; here(1);`, {}, 'either'],
  ['Deno', `Deno.serve(handler); here(1);`, {}, 'server'],
  ['a worker', `export default { fetch(request) { here(1); } };`, {}, 'server'],
  ['a handler of requests', `export default (req, res) => { here(1); };`, {}, 'server'],
  ['a handler of a reply', `route((request, reply) => { here(1); });`, {}, 'server'],
  ['a test for the browser', `if (typeof window !== 'undefined') here(1);`, {}, 'browser'],
  ['a test for the server', `if (typeof window === 'undefined') here(1);`, {}, 'server'],
  ['the page of a driven browser', `import fs from 'node:fs'; page.evaluate(() => here(1));`, {}, 'browser'],
  ['a service worker', `self.addEventListener('fetch', () => here(1));`, { filename: 'server/sw.js' }, 'either'],
  ['a folder of the server', `here(1);`, { filename: 'backend/users.ts' }, 'server'],
  ['what a server hands out', `here(1);`, { filename: 'server/public/users.ts' }, 'either'],
  ['a route of Next.js', `here(1);`, { framework: 'next', filename: 'app/users/route.ts' }, 'server'],
  ['a client component', `'use client'; here(1);`, { framework: 'next', filename: 'app/users/page.tsx' }, 'browser'],
  ['a component with a hook', `useEffect(() => here(1));`, { framework: 'next', filename: 'app/users/page.tsx' }, 'either'],
  ['a page', `export default () => here(1);`, page, 'browser'],
  ['the properties of a page', `export async function getServerSideProps() { here(1); }`, page, 'server'],
  ['the properties of a page, in a wrapper', `export const getStaticProps = wrap(async () => { here(1); });`, page, 'server'],
  ['the properties of a page, with a type', `export const getStaticProps = (async () => { here(1); }) as GetStaticProps;`, page, 'server'],
  ['a function of that name inside of another', `function Page() { const getStaticProps = () => here(1); }`, page, 'browser'],
  ['initial properties, which both sides ask for', `function Page() {} Page.getInitialProps = async () => { here(1); };`, page, 'either'],
  ['an action of the server', `function Page() { async function save() { 'use server'; here(1); } }`, page, 'server'],
  ['an asynchronous component', `export async function List() { here(1); }`, { framework: 'next', filename: 'components/list.tsx' }, 'server'],
  ['an asynchronous function that is no component', `export async function list() { here(1); }`, { framework: 'next', filename: 'components/list.tsx' }, 'either'],
  ['a loader', `export const loader = async () => here(1);`, route, 'server'],
  ['a loader of the browser', `export const clientLoader = async () => here(1);`, route, 'either'],
  ['a component beside a loader', `import fs from 'node:fs'; export const loader = () => fs; export default () => here(1);`, route, 'either'],
  ['a component of Vue', `here(1);`, { framework: 'nuxt', filename: 'composables/users.ts' }, 'browser'],
  ['a server of SvelteKit', `here(1);`, { framework: 'sveltekit', filename: 'src/routes/+server.ts' }, 'server'],
])('%s: %s', (_reason, code, where, expected) => {
  expect(sideIn(code, where)).toBe(expected);
});

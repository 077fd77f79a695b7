import { expect, test } from 'vitest';

import { runsInBrowser } from '../../src/analysis/conditions/sides.js';
import { analysisOf, argumentOf, sourceFile } from './source-file.js';

const NEXT = `import Link from 'next/link';`;

/** Whether the bundle for the browser holds the `use(…)` of a program. */
function isInBrowser(code: string, filename: string): boolean {
  const { source } = analysisOf(sourceFile(code, { filename }));
  return runsInBrowser(source, argumentOf(source, 'use'));
}

test.each<[reason: string, code: string, filename: string, expected: boolean]>([
  ['a client module', `'use client'; use(x);`, 'app/x.jsx', true],
  ['a server action in a client module', `'use client'; async function f() { 'use server'; use(x); }`, 'app/x.jsx', false],
  ['a module of server actions', `'use server'; export async function f() { use(x); }`, 'app/x.js', false],
  ['a server component', `${NEXT} export default function Page() { use(x); }`, 'app/page.jsx', false],
  ['a page', `${NEXT} export default function Page() { use(x); }`, 'pages/x.jsx', true],
  ['a page with code of the server', `${NEXT} export function getServerSideProps() {} use(x);`, 'pages/x.jsx', false],
  ['the document, which only the server renders', `${NEXT} export default function D() { use(x); }`, 'pages/_document.jsx', false],
  ['an API route', `${NEXT} export default function f() { use(x); }`, 'pages/api/x.js', false],
  ['getServerSideProps', `${NEXT} export async function getServerSideProps() { use(x); }`, 'pages/x.jsx', false],
  ['getServerSideProps as a constant', `${NEXT} export const getServerSideProps = async () => { use(x); };`, 'pages/x.jsx', false],
  ['getServerSideProps in a wrapper', `${NEXT} export const getServerSideProps = wrapper(async () => { use(x); });`, 'pages/x.jsx', false],
  ['getInitialProps of a component', `${NEXT} function Page() {} Page.getInitialProps = async () => { use(x); }; export default Page;`, 'pages/x.jsx', false],
  ['what only getStaticProps calls', `${NEXT} function load() { use(x); } export async function getStaticProps() { load(); }`, 'pages/x.jsx', false],
  ['what a component calls too', `${NEXT} function load() { use(x); } export async function getStaticProps() { load(); } export default function P() { load(); }`, 'pages/x.jsx', true],
  ['functions that call each other', `${NEXT} function a() { b(); use(x); } function b() { a(); }`, 'pages/x.jsx', true],
  ['a component with an effect', `${NEXT} import { useEffect } from 'react'; function C() { useEffect(() => { use(x); }); }`, 'components/x.jsx', true],
  ['a function beside a component with an effect', `${NEXT} import { useEffect } from 'react'; function C() { useEffect(f); } function f() { use(x); }`, 'components/x.jsx', false],
  ['a module of Vite', `import.meta.env; use(x);`, 'src/x.ts', true],
  ['a module of Vite that a server needs', `import fs from 'node:fs'; import.meta.env; use(x);`, 'src/x.ts', false],
  ['a module of Vite that needs a server for its types', `import type { Server } from 'node:http'; import.meta.env; use(x);`, 'src/x.ts', true],
  ['a CommonJS module of a server', `const express = require('express'); import.meta.env; use(x);`, 'src/x.js', false],
  ['a function of TanStack Start', `import.meta.env; export const f = createServerFn({ method: 'GET' }).handler(async () => { use(x); });`, 'src/x.ts', false],
  ['a loader of Remix', `import { Link } from '@remix-run/react'; import { useEffect } from 'react'; export async function loader() { use(x); }`, 'app/routes/x.jsx', false],
  ['plain Node', `use(x);`, 'src/x.js', false],
])('%s', (_reason, code, filename, expected) => {
  expect(isInBrowser(code, filename)).toBe(expected);
});

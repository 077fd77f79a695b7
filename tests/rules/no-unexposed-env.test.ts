import rule from '../../rules/no-unexposed-env.js';
import { testRule } from '../rule-tester/testRule.js';
import type { FlaggedCase } from '../rule-tester/testRule.js';
import { testRepairs } from './fixed.js';

interface Told {
  readonly variable: string;
  readonly client?: string;
  readonly consequence?: string;
  readonly bundler?: string;
  readonly prefix?: string;
  readonly others?: string;
  readonly instead: string;
}

const UNDEFINED = 'gets "undefined/users"';
const NOTHING = 'gets no address';
const FALLBACK = 'always gets what stands in for it';

const notHandedOver = ({ variable, client = '`fetch`', consequence = UNDEFINED, bundler = 'Next.js', prefix = 'NEXT_PUBLIC_', others = '', instead }: Told): string =>
  `\`${variable}\` is \`undefined\` in the browser, where ${client} ${consequence}: ${bundler} hands over only names that start with \`${prefix}\`.${others} Read \`${instead}\`.`;
const noWholeMember = ({ variable, consequence = UNDEFINED, bundler = 'Next.js', instead }: Told): string =>
  `\`${variable}\` is \`undefined\` in the browser, where \`fetch\` ${consequence}: ${bundler} puts values in the place of whole members only. Read \`${instead}\`.`;
const noProcess = ({ variable, client = '`fetch`', consequence = UNDEFINED, bundler = 'Vite', instead }: Told): string =>
  `\`process.env.${variable}\` is \`undefined\` in the browser, where ${client} ${consequence}: ${bundler} leaves nothing in \`process.env\` there. Read ${instead}.`;
const suggestion = (instead: string, output: string) => [{ description: `Read \`${instead}\`, which browser code gets.`, output }];

const API = 'process.env.NEXT_PUBLIC_API_URL';

const silent = {
  'Sentry, which is off without an address': { code: `import * as Sentry from '@sentry/react'; Sentry.init({ dsn: process.env.SENTRY_DSN });`, settings: { framework: 'cra' } },
  'a variable that Vue CLI hands over': { code: 'fetch(`${process.env.VUE_APP_API_URL}/users`);', settings: { versions: { '@vue/cli-service': '5.0.8' } }, filename: 'src/api.js' },
  // The bundle gets it
  'Next.js: the prefix': "'use client'; fetch(`${process.env.NEXT_PUBLIC_API_URL}/users`);",
  'Next.js: the prefix, by an alias of the environment': "'use client'; const env = process.env; fetch(`${env.NEXT_PUBLIC_API_URL}/users`);",
  'Next.js: the prefix, in brackets': "'use client'; fetch(`${process.env['NEXT_PUBLIC_API_URL']}/users`);",
  'Vite: the prefix': 'fetch(`${import.meta.env.VITE_API_URL}/users`);',
  'Vite: the prefix, destructured, which works there': 'const { VITE_API_URL } = import.meta.env; fetch(`${VITE_API_URL}/users`);',
  'Vite: the base path of the page': 'fetch(`${import.meta.env.BASE_URL}users`);',
  'Vite: a prefix that the option envPrefix may name': 'fetch(`${import.meta.env.PUBLIC_API_URL}/users`);',
  'Create React App: the prefix': 'fetch(`${process.env.REACT_APP_API_URL}/users`);',
  'Create React App: the prefix, destructured, which works there': 'const { REACT_APP_API_URL } = process.env; fetch(`${REACT_APP_API_URL}/users`);',
  'Create React App: the address of the page': "const flag = process.env.REACT_APP_FLAG; fetch(process.env.PUBLIC_URL + '/users.json');",
  'Expo: the prefix': "import { Link } from 'expo-router'; fetch(`${process.env.EXPO_PUBLIC_API_URL}/users`);",
  'Gatsby: the prefix': { code: "import { Link } from 'gatsby'; export const load = () => fetch(`${process.env.GATSBY_API_URL}/users`);", filename: 'src/pages/users.js' },
  'SvelteKit: the environment at run time': { code: "import { env } from '$env/dynamic/public'; export const load = () => fetch(`${env.PUBLIC_API_URL}/users`);", filename: 'src/routes/+page.ts' },
  'the stage, which every bundler knows': "'use client'; const base = process.env.NODE_ENV === 'production' ? '/api' : 'https://dev.example.com'; fetch(base);",
  'a name that the settings call known': { code: "'use client'; fetch(`${process.env.API_URL}/users`);", settings: { env: { guarded: ['API_URL'] } } },
  'what is left of another bundler, after the right name': "'use client'; fetch(process.env.NEXT_PUBLIC_API_URL || process.env.REACT_APP_API_URL || '/api');",

  // The server runs it
  'no client code at all': 'fetch(`${process.env.API_URL}/users`);',
  'a server component': { code: "import Image from 'next/image'; export default async function Page() { await fetch(`${process.env.API_URL}/users`); return null; }", filename: 'app/page.jsx' },
  'a route of Next.js': { code: "import { NextResponse } from 'next/server'; export const GET = () => fetch(`${process.env.API_URL}/users`);", filename: 'app/users/route.js' },
  'an API route of Next.js': { code: "import Image from 'next/image'; export default () => fetch(`${process.env.API_URL}/users`);", filename: 'pages/api/users.js' },
  'getServerSideProps': { code: "import Link from 'next/link'; export async function getServerSideProps() { return { props: await fetch(`${process.env.API_URL}/users`) }; }", filename: 'pages/users.js' },
  'a constant that only getServerSideProps uses': { code: "import Link from 'next/link'; const api = process.env.API_URL; export const getServerSideProps = async () => ({ props: await fetch(`${api}/users`) });", filename: 'pages/users.js' },
  'a function that only getStaticProps calls': { code: "import Link from 'next/link'; const load = () => fetch(`${process.env.API_URL}/users`); export async function getStaticProps() { return { props: await load() }; }", filename: 'pages/users.js' },
  'a module that any side may import': { code: "import Image from 'next/image'; export const load = () => fetch(`${process.env.API_URL}/users`);", filename: 'lib/users.js' },
  'a server action in a file': "'use server'; export async function save() { await fetch(`${process.env.API_URL}/users`); }",
  'a server action in a function': { code: "import { useState } from 'react'; export function Form() { useState(0); async function save() { 'use server'; await fetch(`${process.env.API_URL}/users`); } return save; }", filename: 'app/form.jsx' },
  'a loader of Remix': { code: "import { useLoaderData } from '@remix-run/react'; import { useState } from 'react'; export const loader = () => fetch(`${process.env.API_URL}/users`); export default function Users() { return useState(0); }", filename: 'app/routes/users.jsx' },
  'a test of window': "'use client'; const url = typeof window === 'undefined' ? process.env.INTERNAL_API_URL : process.env.NEXT_PUBLIC_API_URL; fetch(`${url}/users`);",
  'a test of window that returns': "'use client'; function base() { if (typeof window !== 'undefined') return ''; return process.env.API_URL; } fetch(`${base()}/users`);",
  'a test of window around the connection': "'use client'; if (typeof window === 'undefined') fetch(`${process.env.API_URL}/users`);",
  'a flag of another module': "'use client'; import { isServer } from './side.js'; fetch(`${isServer ? process.env.API_URL : ''}/users`);",
  'a flag of SvelteKit': { code: "import { browser } from '$app/environment'; export const load = () => (browser ? undefined : fetch(`${process.env.API_URL}/users`));", filename: 'src/routes/+page.ts' },
  'a build for the server': "if (import.meta.env.SSR) fetch(`${import.meta.env.API_URL}/users`);",
  'a file of the server in a project for Vite': { code: "import express from 'express'; fetch(`${process.env.API_URL}/users`);", settings: { framework: 'vite' } },
  'a module in src that no browser shows in': { code: "export const load = () => fetch(`${process.env.API_URL}/users`);", settings: { framework: 'vite' } },
  'code for both sides': { code: "import { ref } from 'vue'; const base = typeof process === 'undefined' ? '' : process.env.API_URL; fetch(`${base}/users`);", settings: { framework: 'vite' } },
  'code for both sides, by a chain': 'fetch(`${import.meta.env.VITE_API_URL || process.env.API_URL}/users`);',
  'a main process of Electron': { code: "fetch(`${import.meta.env.API_URL}/users`);", filename: 'src/main/index.js' },
  'notifications that an Expo server sends': "import { Expo } from 'expo-server-sdk'; fetch(`${process.env.API_URL}/users`);",
  'Nuxt 2, whose option env hands over any name': { code: "export default () => fetch(`${process.env.API_URL}/users`);", filename: 'plugins/users.js', settings: { framework: 'nuxt' } },
  'Angular, where only a plugin knows process.env': "import { Injectable } from '@angular/core'; fetch(`${process.env.API_URL}/users`);",
  'a bundler that nobody knows': "import { useEffect } from 'react'; export function Users() { useEffect(() => { fetch(`${process.env.API_URL}/users`); }, []); }",
  'a client that only servers have': "'use client'; import { Pool } from 'pg'; new Pool({ host: process.env.DB_HOST });",

  // No address
  'a path': "'use client'; fetch(`/api/${process.env.TENANT}`);",
  'a key': "'use client'; fetch('/api', { headers: { Authorization: process.env.API_KEY } });",
  'a read that reaches nothing': "'use client'; console.log(process.env.API_URL);",
  'code for development': "'use client'; if (process.env.NODE_ENV === 'development') fetch(`${process.env.API_URL}/users`);",
  'a config service': "'use client'; fetch(config.get('API_URL'));",
  'a validated environment': "'use client'; import { z } from 'zod'; const env = z.object({ API_URL: z.string() }).parse(process.env); fetch(`${env.API_URL}/users`);",
  'a test file': { code: "'use client'; fetch(`${process.env.API_URL}/users`);", filename: 'src/users.test.jsx' },
};

const flagged: Record<string, FlaggedCase> = {
  'Next.js: a client component': {
    code: "'use client'; export const load = () => fetch(`${«process.env.API_URL»}/users`);",
    reports: [notHandedOver({ variable: 'API_URL', instead: API })],
    suggestions: suggestion(API, "'use client'; export const load = () => fetch(`${process.env.NEXT_PUBLIC_API_URL}/users`);"),
  },
  'Next.js: a page of the Pages Router': {
    code: "import Link from 'next/link'; export default function Users() { const load = () => fetch(`${«process.env.API_URL»}/users`); return load; }",
    filename: 'pages/users.js',
    reports: [notHandedOver({ variable: 'API_URL', instead: API })],
    suggestions: suggestion(API, "import Link from 'next/link'; export default function Users() { const load = () => fetch(`${process.env.NEXT_PUBLIC_API_URL}/users`); return load; }"),
  },
  'Next.js: a component with an effect': {
    code: "import { useEffect } from 'react'; import Image from 'next/image'; export function Users() { useEffect(() => { fetch(`${«process.env.API_URL»}/users`); }, []); }",
    filename: 'components/users.js',
    reports: [notHandedOver({ variable: 'API_URL', instead: API })],
    suggestions: suggestion(API, "import { useEffect } from 'react'; import Image from 'next/image'; export function Users() { useEffect(() => { fetch(`${process.env.NEXT_PUBLIC_API_URL}/users`); }, []); }"),
  },
  'a prefix of another bundler': {
    code: "'use client'; fetch(`${«process.env.REACT_APP_API_URL»}/users`);",
    settings: { framework: 'next' },
    reports: [notHandedOver({ variable: 'REACT_APP_API_URL', instead: API })],
    suggestions: suggestion(API, "'use client'; fetch(`${process.env.NEXT_PUBLIC_API_URL}/users`);"),
  },
  'a fallback, which every visitor gets': {
    code: "'use client'; const base = «process.env.API_URL» || 'http://localhost:3000'; fetch(`${base}/users`);",
    reports: [notHandedOver({ variable: 'API_URL', consequence: FALLBACK, instead: API })],
    suggestions: suggestion(API, "'use client'; const base = process.env.NEXT_PUBLIC_API_URL || 'http://localhost:3000'; fetch(`${base}/users`);"),
  },
  'a test of the variable, which is renamed too': {
    code: "'use client'; if (!process.env.API_URL) throw new Error('API_URL'); fetch(«process.env.API_URL»);",
    reports: [notHandedOver({ variable: 'API_URL', consequence: NOTHING, instead: API })],
    suggestions: suggestion(API, "'use client'; if (!process.env.NEXT_PUBLIC_API_URL) throw new Error('API_URL'); fetch(process.env.NEXT_PUBLIC_API_URL);"),
  },
  'a variable of the platform': {
    code: "'use client'; fetch(process.env.VERCEL_URL ? `https://${«process.env.VERCEL_URL»}` : 'http://localhost:3000');",
    reports: [notHandedOver({ variable: 'VERCEL_URL', consequence: FALLBACK, instead: 'process.env.NEXT_PUBLIC_VERCEL_URL' })],
    suggestions: suggestion(
      'process.env.NEXT_PUBLIC_VERCEL_URL',
      "'use client'; fetch(process.env.NEXT_PUBLIC_VERCEL_URL ? `https://${process.env.NEXT_PUBLIC_VERCEL_URL}` : 'http://localhost:3000');",
    ),
  },
  'several uses, which are one report': {
    code: "'use client'; fetch(`${«process.env.API_URL»}/users`); fetch(`${process.env.API_URL}/shops`); fetch(`${process.env.API_URL}/carts`);",
    reports: [notHandedOver({ variable: 'API_URL', others: ' The same holds for 2 more uses in this file.', instead: API })],
    suggestions: suggestion(API, "'use client'; fetch(`${process.env.NEXT_PUBLIC_API_URL}/users`); fetch(`${process.env.NEXT_PUBLIC_API_URL}/shops`); fetch(`${process.env.NEXT_PUBLIC_API_URL}/carts`);"),
  },
  'an exported address': {
    code: "'use client'; export const apiUrl = «process.env.API_URL»;",
    reports: [notHandedOver({ variable: 'API_URL', client: 'the exported `apiUrl`', consequence: NOTHING, instead: API })],
    suggestions: suggestion(API, "'use client'; export const apiUrl = process.env.NEXT_PUBLIC_API_URL;"),
  },
  'a client of a package': {
    code: "'use client'; import axios from 'axios'; export const api = axios.create({ baseURL: «process.env.API_URL» });",
    reports: [notHandedOver({ variable: 'API_URL', client: '`axios.create`', consequence: NOTHING, instead: API })],
    suggestions: suggestion(API, "'use client'; import axios from 'axios'; export const api = axios.create({ baseURL: process.env.NEXT_PUBLIC_API_URL });"),
  },
  'an address of a database, which no browser may have': {
    code: "'use client'; fetch(`${«process.env.DATABASE_URL»}/users`);",
    reports: ['`DATABASE_URL` is `undefined` in the browser, where `fetch` gets "undefined/users", and must not get there either. Call a route of the server instead.'],
  },
  'Next.js: a destructured environment': {
    code: "'use client'; const { NEXT_PUBLIC_API_URL } = process.env; fetch(`${«NEXT_PUBLIC_API_URL»}/users`);",
    reports: [noWholeMember({ variable: 'NEXT_PUBLIC_API_URL', instead: API })],
    suggestions: suggestion(API, "'use client'; const { NEXT_PUBLIC_API_URL } = process.env; fetch(`${process.env.NEXT_PUBLIC_API_URL}/users`);"),
  },
  'Next.js: a computed name': {
    code: "'use client'; const name = 'NEXT_PUBLIC_API_URL'; fetch(`${«process.env[name]»}/users`);",
    reports: [noWholeMember({ variable: 'NEXT_PUBLIC_API_URL', instead: API })],
    suggestions: suggestion(API, "'use client'; const name = 'NEXT_PUBLIC_API_URL'; fetch(`${process.env.NEXT_PUBLIC_API_URL}/users`);"),
  },
  'Expo: a destructured environment': {
    code: "import { Link } from 'expo-router'; const { EXPO_PUBLIC_API_URL: base } = process.env; fetch(`${«base»}/users`);",
    reports: [noWholeMember({ variable: 'EXPO_PUBLIC_API_URL', bundler: 'Expo', instead: 'process.env.EXPO_PUBLIC_API_URL' })],
    suggestions: suggestion(
      'process.env.EXPO_PUBLIC_API_URL',
      "import { Link } from 'expo-router'; const { EXPO_PUBLIC_API_URL: base } = process.env; fetch(`${process.env.EXPO_PUBLIC_API_URL}/users`);",
    ),
  },
  'Expo: a name without the prefix': {
    code: "import { Link } from 'expo-router'; fetch(`${«process.env.API_URL»}/users`);",
    reports: [notHandedOver({ variable: 'API_URL', bundler: 'Expo', prefix: 'EXPO_PUBLIC_', instead: 'process.env.EXPO_PUBLIC_API_URL' })],
    suggestions: suggestion('process.env.EXPO_PUBLIC_API_URL', "import { Link } from 'expo-router'; fetch(`${process.env.EXPO_PUBLIC_API_URL}/users`);"),
  },
  'Create React App: a name without the prefix': {
    code: 'fetch(`${«process.env.API_URL»}/users`);',
    settings: { framework: 'cra' },
    reports: [notHandedOver({ variable: 'API_URL', bundler: 'Create React App', prefix: 'REACT_APP_', instead: 'process.env.REACT_APP_API_URL' })],
    suggestions: suggestion('process.env.REACT_APP_API_URL', 'fetch(`${process.env.REACT_APP_API_URL}/users`);'),
  },
  'Vue CLI: a name without the prefix': {
    code: 'fetch(`${«process.env.API_URL»}/users`);',
    filename: 'src/api.js',
    settings: { versions: { '@vue/cli-service': '5.0.8' } },
    reports: [notHandedOver({ variable: 'API_URL', bundler: 'Vue CLI', prefix: 'VUE_APP_', instead: 'process.env.VUE_APP_API_URL' })],
    suggestions: suggestion('process.env.VUE_APP_API_URL', 'fetch(`${process.env.VUE_APP_API_URL}/users`);'),
  },
  'Gatsby: a name without the prefix': {
    code: "import { Link } from 'gatsby'; export const load = () => fetch(`${«process.env.API_URL»}/users`);",
    filename: 'src/pages/users.js',
    reports: [notHandedOver({ variable: 'API_URL', bundler: 'Gatsby', prefix: 'GATSBY_', instead: 'process.env.GATSBY_API_URL' })],
    suggestions: suggestion('process.env.GATSBY_API_URL', "import { Link } from 'gatsby'; export const load = () => fetch(`${process.env.GATSBY_API_URL}/users`);"),
  },
  'Vite: a name without the prefix': {
    code: 'fetch(`${«import.meta.env.API_URL»}/users`);',
    reports: [notHandedOver({ variable: 'API_URL', bundler: 'Vite', prefix: 'VITE_', instead: 'import.meta.env.VITE_API_URL' })],
    suggestions: suggestion('import.meta.env.VITE_API_URL', 'fetch(`${import.meta.env.VITE_API_URL}/users`);'),
  },
  'Vite: the wrong object': {
    code: "import { useState } from 'react'; fetch(`${«process.env.VITE_API_URL»}/users`);",
    reports: [noProcess({ variable: 'VITE_API_URL', instead: '`import.meta.env.VITE_API_URL`' })],
    suggestions: suggestion('import.meta.env.VITE_API_URL', "import { useState } from 'react'; fetch(`${import.meta.env.VITE_API_URL}/users`);"),
  },
  'Vite: the wrong object, in quotes': {
    code: "import { useState } from 'react'; fetch(`${«process.env['VITE_API_URL']»}/users`);",
    reports: [noProcess({ variable: 'VITE_API_URL', instead: '`import.meta.env.VITE_API_URL`' })],
    suggestions: suggestion('import.meta.env.VITE_API_URL', "import { useState } from 'react'; fetch(`${import.meta.env.VITE_API_URL}/users`);"),
  },
  'SvelteKit: the environment of the server': {
    code: "import { page } from '$app/stores'; export const load = () => fetch(`${«process.env.API_URL»}/users`);",
    filename: 'src/routes/+page.js',
    reports: [noProcess({ variable: 'API_URL', bundler: 'SvelteKit', instead: '`$env/dynamic/public`' })],
  },
  'Nuxt 3: the environment of the server': {
    code: "import { useFetch } from '#imports'; export default () => $fetch(`${«process.env.API_URL»}/users`);",
    filename: 'composables/users.js',
    reports: [noProcess({ variable: 'API_URL', client: '`$fetch`', bundler: 'Nuxt', instead: '`useRuntimeConfig().public`' })],
  },
  'Remix: a component': {
    code: "import { Link } from '@remix-run/react'; import { useEffect } from 'react'; export default function Users() { useEffect(() => { fetch(`${«process.env.API_URL»}/users`); }, []); }",
    filename: 'app/routes/users.jsx',
    reports: [noProcess({ variable: 'API_URL', bundler: 'The framework', instead: 'what a `loader` returns' })],
    suggestions: suggestion(
      'import.meta.env.VITE_API_URL',
      "import { Link } from '@remix-run/react'; import { useEffect } from 'react'; export default function Users() { useEffect(() => { fetch(`${import.meta.env.VITE_API_URL}/users`); }, []); }",
    ),
  },
};

testRule('no-unexposed-env', rule, { silent, flagged });
testRepairs('no-unexposed-env', rule, flagged);

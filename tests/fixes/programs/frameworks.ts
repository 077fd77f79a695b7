import type { Program } from '../program.js';
import { program } from '../program.js';

/** Files that a framework evaluates at build time or ships to a browser. */
export const frameworkPrograms: readonly Program[] = [
  {
    name: 'Next.js: a route handler with a literal',
    lang: 'ts',
    filename: 'app/api/users/route.ts',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      import { NextResponse } from 'next/server';

      export async function GET() {
        const response = await fetch('http://localhost:8080/users');
        return NextResponse.json(await response.json());
      }
    `,
  },
  {
    name: 'Next.js: a route handler with a module-level constant',
    lang: 'ts',
    filename: 'app/api/users/route.ts',
    expect: 'suggestion',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      const API = 'http://localhost:8080';

      export async function GET() {
        return fetch(\`\${API}/users\`);
      }
    `,
  },
  {
    name: 'Next.js: a route handler with a module-level fallback',
    lang: 'ts',
    filename: 'src/app/api/users/route.ts',
    expect: 'suggestion',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      const base = process.env.API_URL || 'http://localhost:8080';

      export async function POST() {
        return fetch(base + '/users', { method: 'POST' });
      }
    `,
  },
  {
    name: 'Next.js: a route handler with a module-level client',
    lang: 'ts',
    filename: 'app/api/users/route.ts',
    expect: 'suggestion',
    connectsTo: ['postgres://localhost:5432'],
    unguarded: { DATABASE_URL: 'postgres://db.example.com:5432/shop' },
    code: program`
      import { Pool } from 'pg';

      const pool = new Pool({ connectionString: process.env.DATABASE_URL! });

      export async function GET() {
        return Response.json(await pool.query('select 1'));
      }
    `,
  },
  {
    name: 'Next.js: a page of the server',
    lang: 'tsx',
    filename: 'app/users/page.tsx',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      export default async function UsersPage() {
        const users = await (await fetch(\`\${process.env.API_URL ?? 'http://localhost:8080'}/users\`)).json();
        return <ul title="users">{String(users)}</ul>;
      }
    `,
  },
  {
    name: 'Next.js: getServerSideProps',
    lang: 'js',
    filename: 'pages/users.js',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      export async function getServerSideProps() {
        const response = await fetch('http://localhost:8080/users');
        return { props: { users: await response.json() } };
      }
    `,
  },
  {
    name: 'Next.js: an API handler of the pages folder',
    lang: 'ts',
    filename: 'pages/api/users.ts',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      export default async function handler(request: { method: string }, response: { json(body: unknown): void }) {
        const users = await fetch('http://localhost:8080/users');
        response.json(await users.json());
      }
    `,
  },
  {
    name: 'Next.js: a client component with an effect',
    lang: 'tsx',
    filename: 'components/Users.tsx',
    platform: 'next-client',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      'use client';

      import { useEffect, useState } from 'react';

      export default function Users() {
        const [users, setUsers] = useState<unknown>(null);
        useEffect(() => {
          fetch('http://localhost:8080/users')
            .then((response) => response.json())
            .then(setUsers);
        }, []);
        return <p>{String(users)}</p>;
      }
    `,
  },
  {
    name: 'Next.js: a client component with a click',
    lang: 'tsx',
    filename: 'components/Save.tsx',
    platform: 'next-client',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/save'],
    code: program`
      'use client';

      export default function Save({ label }: { label: string }) {
        const save = async () => {
          await fetch(\`\${process.env.NEXT_PUBLIC_API_URL || 'http://localhost:8080'}/save\`, { method: 'POST' });
        };
        return <button onClick={save}>{label}</button>;
      }
    `,
  },
  {
    name: 'Next.js: a literal in a JSX attribute’s handler',
    lang: 'jsx',
    filename: 'components/Save.jsx',
    platform: 'next-client',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:8080/save'],
    code: program`
      'use client';

      export default function Save() {
        return <button onClick={() => fetch('http://localhost:8080/save', { method: 'POST' })}>Save</button>;
      }
    `,
  },
  {
    name: 'Vite: a fallback',
    lang: 'ts',
    platform: 'vite',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      const base = import.meta.env.VITE_API_URL || 'http://localhost:8080';

      export const main = () => fetch(base + '/users');
    `,
  },
  {
    name: 'Vite: a literal beside another read',
    lang: 'ts',
    platform: 'vite',
    expect: 'fix',
    lazy: true,
    connectsTo: ['ws://localhost:8080/live'],
    code: program`
      export const title: string = import.meta.env.VITE_TITLE;

      export function main() {
        return new WebSocket('ws://localhost:8080/live');
      }
    `,
  },
  {
    name: 'Vite: unguarded',
    lang: 'ts',
    platform: 'vite',
    expect: 'fix',
    lazy: true,
    connectsTo: ['https://app.example/undefined/live'],
    unguarded: { VITE_API_URL: 'https://api.example.com' },
    code: program`
      export function main() {
        return new EventSource(\`\${import.meta.env.VITE_API_URL}/live\`);
      }
    `,
  },
  {
    name: 'Vite: axios in a component',
    lang: 'tsx',
    platform: 'vite',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      import axios from 'axios';
      import { useEffect } from 'react';

      const api = axios.create({ baseURL: import.meta.env.VITE_API_URL ?? 'http://localhost:8080' });

      export default function Users() {
        useEffect(() => {
          void api.get('/users');
        }, []);
        return <main />;
      }
    `,
  },
  {
    name: 'SvelteKit: an endpoint',
    lang: 'ts',
    filename: 'src/routes/users/+server.ts',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/users'],
    code: program`
      export async function GET() {
        return fetch('http://localhost:8080/users');
      }
    `,
  },
  {
    name: 'Express: a proxying handler',
    lang: 'js',
    expect: 'fix',
    lazy: true,
    connectsTo: ['http://localhost:5000/items'],
    code: program`
      import axios from 'axios';
      import express from 'express';

      const app = express();

      export async function handler(request, response) {
        const { data } = await axios.get('http://localhost:5000/items');
        response.json(data);
      }

      app.get('/items', handler);
      app.listen(process.env.PORT ?? 3000);
    `,
  },
];

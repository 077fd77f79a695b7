import type { Program } from '../program.js';
import { program } from '../program.js';

/** Programs that lead a browser or another service: where those look is what a run writes down. */
export const linkPrograms: readonly Program[] = [
  {
    name: 'a redirect of a server',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:3000/home'],
    code: program`
      import * as app from 'small-server';

      export function main(): void {
        app.get('/', (request, response) => response.redirect('http://localhost:3000/home'));
      }
    `,
  },
  {
    name: 'a redirect of a server to a fallback',
    lang: 'js',
    expect: 'fix',
    connectsTo: ['http://localhost:5173/done'],
    code: program`
      import * as app from 'small-server';

      const client = process.env.CLIENT_URL || 'http://localhost:5173';

      export const main = () => app.get('/', (request, response) => response.redirect(client + '/done'));
    `,
  },
  {
    name: 'addresses to come back to from Stripe',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:3000/done', 'http://localhost:3000/cart'],
    code: program`
      import Stripe from 'stripe';

      export async function main(): Promise<string> {
        const stripe = new Stripe('key');
        const session = await stripe.checkout.sessions.create({
          mode: 'payment',
          success_url: 'http://localhost:3000/done', // after payment
          cancel_url: 'http://localhost:3000/cart',
        });
        return session.url;
      }
    `,
  },
  {
    name: 'an address to come back to from a template with a fallback',
    lang: 'js',
    expect: 'fix',
    connectsTo: ['http://localhost:3000/auth/google/callback'],
    code: program`
      import { Strategy } from 'passport-google-oauth20';

      export function main() {
        return new Strategy({ clientID: 'x', callbackURL: \`\${process.env.APP_URL ?? 'http://localhost:3000'}/auth/google/callback\` }, () => {});
      }
    `,
  },
  {
    name: 'a redirect of Next.js',
    lang: 'ts',
    filename: 'app/home/route.ts',
    expect: 'fix',
    connectsTo: ['http://localhost:3000/login'],
    code: program`
      import { redirect } from 'next/navigation';

      export async function GET(): Promise<never> {
        return redirect('http://localhost:3000/login');
      }
    `,
  },
  {
    name: 'a link in a page of Next.js',
    lang: 'tsx',
    filename: 'app/home/page.tsx',
    expect: 'fix',
    connectsTo: ['http://localhost:3000/help'],
    code: program`
      export default function Page() {
        return <a href="http://localhost:3000/help">Help</a>;
      }
    `,
  },
  {
    name: 'navigation in browser code of Next.js',
    lang: 'tsx',
    filename: 'components/go.tsx',
    platform: 'next-client',
    expect: 'fix',
    connectsTo: ['http://localhost:3000/home'],
    code: program`
      'use client';
      import { useRouter } from 'next/navigation';

      export default function Go() {
        const router = useRouter();
        return <button onClick={() => router.push('http://localhost:3000/home')}>Go</button>;
      }
    `,
  },
  {
    name: 'a picture in browser code of Vite',
    lang: 'tsx',
    filename: 'src/face.tsx',
    platform: 'vite',
    expect: 'fix',
    connectsTo: ['http://localhost:5000/face.png'],
    code: program`
      const base = import.meta.env.VITE_FILES_URL || 'http://localhost:5000';
      const getImageUrl = (path: string) => \`\${base}/\${path}\`;

      export default function Face() {
        return <img src={getImageUrl('face.png')} alt="" />;
      }
    `,
  },
  {
    name: 'a window that opens',
    lang: 'js',
    filename: 'src/sign-in.js',
    platform: 'vite',
    expect: 'fix',
    connectsTo: ['http://localhost:5000/auth/google'],
    settings: { framework: 'vite' },
    code: program`
      export const main = () => window.open('http://localhost:5000/auth/google', '_self');
    `,
  },
  {
    name: 'a link beside a request to the same origin',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:8080/users', 'http://localhost:8080/home'],
    code: program`
      import * as app from 'small-server';

      export async function main(): Promise<void> {
        await fetch('http://localhost:8080/users');
        app.get('/', (request, response) => response.redirect('http://localhost:8080/home'));
      }
    `,
  },
  {
    name: 'a link in the HTML of a mail',
    lang: 'ts',
    expect: 'fix',
    connectsTo: ['http://localhost:3000/reset/42'],
    code: program`
      import type { Pool } from 'pg';
      import { send } from 'small-mailer';

      export async function main(pool?: Pool): Promise<void> {
        const token = pool ? '1' : '42';
        await send({ to: 'a@example.com', subject: 'Reset', html: \`<p>Hello</p><a href="http://localhost:3000/reset/\${token}">Reset</a> <!-- end -->\` });
      }
    `,
  },
  {
    name: 'a link in the text of a mail, in a sum',
    lang: 'js',
    expect: 'suggestion',
    connectsTo: ['http://localhost:3000/reset/42'],
    code: program`
      import { send } from 'small-mailer';

      export const main = () => send({ to: 'a@example.com', subject: 'Reset', text: 'Open http://localhost:3000/reset/' + 42 });
    `,
  },
  {
    name: 'a link in an answer',
    lang: 'ts',
    expect: 'suggestion',
    connectsTo: ['http://localhost:3000/files/42'],
    code: program`
      import * as app from 'small-server';

      export const main = (): void => app.get('/', (request, res) => res.json({ url: 'http://localhost:3000/files/42' }));
    `,
  },
];

import type { Client, Shape } from './schema.js';

/** What a browser is led by: functions and assignments that send it to another address. They connect nowhere themselves. */
export const navigation: readonly Client[] = [
  leading({
    name: 'location',
    modules: [],
    globals: ['location', 'open', 'document.location'],
    runsOn: 'browser',
    shapes: [
      { form: 'assign', callee: ['location', 'location.href', 'document.location', 'document.location.href'], targets: first('value') },
      calls(0, 'location.assign', 'location.replace', 'document.location.assign', 'document.location.replace', 'open'),
    ],
    proof: 'https://html.spec.whatwg.org/multipage/nav-history-apis.html',
  }),
  leading({
    name: 'Response',
    modules: [],
    globals: ['Response.redirect'],
    runsOn: 'server',
    shapes: [calls(0, 'Response.redirect')],
    proof: 'https://fetch.spec.whatwg.org/#dom-response-redirect',
  }),
  leading({
    name: 'next/navigation',
    modules: ['next/navigation', 'next/router', 'next/server'],
    runsOn: 'both',
    shapes: [
      { ...calls(0, 'redirect', 'permanentRedirect'), from: ['next/navigation'] },
      { form: 'call', callee: ['useRouter'], from: ['next/navigation', 'next/router'], targets: [], yields: 'nextRouter' },
      calls(0, '@nextRouter.push', '@nextRouter.replace'),
      { ...calls(0, 'push', 'replace'), from: ['next/router'] },
      { ...calls(0, 'NextResponse.redirect'), from: ['next/server'] },
    ],
    proof:
      'next 16.4.6 dist/client/components/redirect.d.ts, dist/shared/lib/router/router.d.ts, dist/server/web/spec-extension/response.d.ts',
  }),
  leading({
    name: 'react-router',
    modules: [
      'react-router',
      'react-router-dom',
      '@remix-run/node',
      '@remix-run/react',
      '@remix-run/cloudflare',
      '@remix-run/server-runtime',
    ],
    runsOn: 'both',
    shapes: [
      calls(0, 'redirect', 'redirectDocument', 'replace'),
      { form: 'call', callee: ['useNavigate'], targets: [], yields: 'reactNavigate' },
      calls(0, '@reactNavigate'),
    ],
    proof: 'react-router 8.5.1 dist/development/index-react-server.d.ts',
  }),
  leading({
    name: '$app/navigation',
    modules: ['@sveltejs/kit', '$app/navigation'],
    runsOn: 'both',
    shapes: [
      { ...calls(1, 'redirect'), from: ['@sveltejs/kit'] },
      { ...calls(0, 'goto'), from: ['$app/navigation'] },
    ],
    proof: '@sveltejs/kit 2.70.4 src/exports/index.js, src/runtime/client/client.js',
  }),
  leading({
    name: 'passport',
    modules: ['passport-google-oauth20', 'passport-github2', 'passport-facebook', 'passport-twitter'],
    runsOn: 'server',
    shapes: [{ form: 'new', callee: ['', 'Strategy'], targets: first('0.callbackURL') }],
    proof:
      'passport-google-oauth20 2.0.0, passport-github2 0.1.12, passport-facebook 3.0.0 on passport-oauth2 1.8.0, passport-twitter 1.0.4 lib/strategy.js',
  }),
  leading({
    name: 'google-auth-library',
    modules: ['google-auth-library', 'googleapis'],
    runsOn: 'server',
    shapes: [
      {
        form: 'new',
        callee: ['OAuth2Client', 'google.auth.OAuth2'],
        targets: [
          { at: '2', kind: 'link' },
          { at: '0.redirectUri', kind: 'link' },
        ],
      },
    ],
    proof: 'google-auth-library 10.9.1 build/src/auth/oauth2client.js',
  }),
];

function leading(client: Pick<Client, 'name' | 'modules' | 'globals' | 'runsOn' | 'shapes' | 'proof'>): Client {
  return { ...client, category: 'navigation', whenUndefined: { kind: 'none' }, envNames: ['APP_URL'] };
}

function calls(argument: number, ...callee: readonly string[]): Shape {
  return { form: 'call', callee, targets: first(String(argument)) };
}

function first(at: string): Shape['targets'] {
  return [{ at, kind: 'link' }];
}

import type { Client } from './schema.js';
import { baseUrlOption } from './shapes.js';

/** Identity providers, tokens and sessions. */
export const authClients: readonly Client[] = [
  {
    name: 'jose',
    modules: ['jose'],
    category: 'auth',
    runsOn: 'both',
    shapes: [{ form: 'call', callee: ['createRemoteJWKSet'], targets: [{ at: '0', kind: 'url' }] }],
    whenUndefined: { kind: 'unknown' },
    envNames: ['JWKS_URI', 'JWKS_URL'],
    proof: 'jose 6.2.17, dist/webapi/jwks/remote.js, run',
  },
  {
    name: 'jwks-rsa',
    modules: ['jwks-rsa'],
    category: 'auth',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['', 'passportJwtSecret', 'expressJwtSecret', 'koaJwtSecret', 'hapiJwt2Key'],
        targets: [{ at: '0.jwksUri', kind: 'url' }],
      },
      { form: 'new', callee: ['JwksClient'], targets: [{ at: '0.jwksUri', kind: 'url' }] },
    ],
    whenUndefined: { kind: 'unknown' },
    envNames: ['JWKS_URI', 'AUTH0_DOMAIN'],
    proof: 'jwks-rsa 4.1.0, src/JwksClient.js, run',
  },
  // Its own address is only what the provider sends the browser back to.
  {
    name: 'express-openid-connect',
    modules: ['express-openid-connect'],
    category: 'auth',
    runsOn: 'server',
    shapes: [
      {
        form: 'call',
        callee: ['auth'],
        targets: [
          { at: '0.issuerBaseURL', kind: 'base-url' },
          { at: '0.baseURL', kind: 'link' },
        ],
      },
    ],
    whenUndefined: { kind: 'fails', error: '"issuerBaseURL" is required' },
    readsEnv: ['ISSUER_BASE_URL', 'BASE_URL'],
    envNames: ['ISSUER_BASE_URL'],
    proof: 'express-openid-connect 3.4.0 lib/config.js',
  },
  {
    name: 'openid-client',
    modules: ['openid-client'],
    category: 'auth',
    runsOn: 'server',
    shapes: [{ form: 'call', callee: ['discovery', 'Issuer.discover'], targets: [{ at: '0', kind: 'url' }] }],
    whenUndefined: { kind: 'unknown' },
    envNames: ['OIDC_ISSUER', 'ISSUER_URL', 'AUTH_ISSUER'],
    proof: 'openid-client 6.8.9, build/index.js, run',
  },
  // On the server these dial NEXTAUTH_URL, else localhost:3000: nothing in the code says which.
  {
    name: 'next-auth',
    modules: ['next-auth/react'],
    category: 'auth',
    runsOn: 'both',
    shapes: [{ form: 'call', callee: ['getSession', 'getProviders', 'getCsrfToken'], from: ['next-auth/react'], targets: [] }],
    whenUndefined: { kind: 'loopback', address: 'localhost:3000' },
    readsEnv: ['NEXTAUTH_URL', 'NEXTAUTH_URL_INTERNAL', 'VERCEL_URL'],
    envNames: ['NEXTAUTH_URL', 'AUTH_URL'],
    proof: 'next-auth 4.24.15, utils/parse-url.js, react/index.js, run',
  },
  // Only the token URL is fetched by the server.
  {
    name: 'passport-oauth2',
    modules: ['passport-oauth2'],
    category: 'auth',
    runsOn: 'server',
    shapes: [
      {
        form: 'new',
        callee: ['', 'Strategy'],
        targets: [
          { at: '0.tokenURL', kind: 'url' },
          { at: '0.authorizationURL', kind: 'link' },
          { at: '0.callbackURL', kind: 'link' },
        ],
      },
    ],
    whenUndefined: { kind: 'fails' },
    envNames: ['OAUTH_TOKEN_URL', 'CALLBACK_URL'],
    proof: 'passport-oauth2 1.8.0, lib/strategy.js, read',
  },
  {
    name: 'better-auth',
    modules: ['better-auth', 'better-auth/client', 'better-auth/react', 'better-auth/vue', 'better-auth/svelte', 'better-auth/solid'],
    category: 'auth',
    runsOn: 'both',
    shapes: [
      {
        form: 'call',
        callee: ['createAuthClient'],
        from: ['better-auth/client', 'better-auth/react', 'better-auth/vue', 'better-auth/svelte', 'better-auth/solid'],
        targets: baseUrlOption('0'),
      },
      { form: 'call', callee: ['betterAuth'], from: ['better-auth'], targets: [{ at: '0.baseURL', kind: 'link' }] },
    ],
    whenUndefined: { kind: 'fails', error: 'Invalid URL' },
    readsEnv: [
      'BETTER_AUTH_URL',
      'NEXT_PUBLIC_BETTER_AUTH_URL',
      'PUBLIC_BETTER_AUTH_URL',
      'NUXT_PUBLIC_BETTER_AUTH_URL',
      'NUXT_PUBLIC_AUTH_URL',
      'BASE_URL',
    ],
    envNames: ['BETTER_AUTH_URL'],
    proof: 'better-auth 1.7.25, dist/utils/url.mjs, run',
  },
  {
    name: 'oidc-client-ts',
    modules: ['oidc-client-ts'],
    category: 'auth',
    runsOn: 'browser',
    shapes: [
      {
        form: 'new',
        callee: ['UserManager'],
        targets: [
          { at: '0.authority', kind: 'base-url' },
          { at: '0.metadataUrl', kind: 'url' },
          { at: '0.redirect_uri', kind: 'link' },
          { at: '0.post_logout_redirect_uri', kind: 'link' },
        ],
      },
    ],
    whenUndefined: { kind: 'unknown' },
    envNames: ['VITE_OIDC_AUTHORITY', 'OIDC_ISSUER'],
    proof: 'oidc-client-ts 3.5.0, dist/esm/oidc-client-ts.js, read',
  },
  {
    name: 'keycloak-js',
    modules: ['keycloak-js'],
    category: 'auth',
    runsOn: 'browser',
    shapes: [{ form: 'new', callee: [''], targets: [{ at: '0.url', kind: 'base-url' }] }],
    whenUndefined: { kind: 'unknown' },
    envNames: ['VITE_KEYCLOAK_URL', 'KEYCLOAK_URL', 'NEXT_PUBLIC_KEYCLOAK_URL'],
    proof: 'keycloak-js 26.2.4, lib/keycloak.js, read',
  },
  {
    name: '@keycloak/keycloak-admin-client',
    modules: ['@keycloak/keycloak-admin-client'],
    category: 'auth',
    runsOn: 'server',
    shapes: [
      {
        form: 'new',
        callee: ['', 'KeycloakAdminClient'],
        targets: [{ at: '0.baseUrl', kind: 'base-url' }],
        yields: 'kcadmin',
        omitted: '127.0.0.1:8180',
      },
      { form: 'call', callee: ['@kcadmin.setConfig'], targets: [{ at: '0.baseUrl', kind: 'base-url' }] },
    ],
    whenUndefined: { kind: 'loopback', address: '127.0.0.1:8180' },
    envNames: ['KEYCLOAK_URL', 'KEYCLOAK_BASE_URL'],
    port: 8180,
    proof: '@keycloak/keycloak-admin-client 26.7.4, lib/utils/constants.js, run',
  },
  {
    name: 'supertokens-node',
    modules: ['supertokens-node'],
    category: 'auth',
    runsOn: 'server',
    shapes: [{ form: 'call', callee: ['init'], targets: [{ at: '0.supertokens.connectionURI', kind: 'url' }] }],
    whenUndefined: { kind: 'unknown' },
    envNames: ['SUPERTOKENS_CONNECTION_URI'],
    proof: 'supertokens-node 24.0.3, lib/build/supertokens.js, read',
  },
];

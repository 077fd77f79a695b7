import { expect, test } from 'vitest';

import type { Platform } from '../../src/env/platforms.js';
import {
  HOST_ONLY_HINT,
  answersHttps,
  isHostOnlyVariable,
  isPlatformVariable,
  isPrivateHost,
  platformOf,
  urlVariablesOfPlatform,
} from '../../src/env/platforms.js';

test.each<[name: string, expected: Platform | undefined]>([
  ['VERCEL', 'vercel'],
  ['VERCEL_ENV', 'vercel'],
  ['VERCEL_URL', 'vercel'],
  ['VERCEL_GIT_COMMIT_SHA', 'vercel'],
  ['NEXT_PUBLIC_VERCEL_URL', 'vercel'],
  ['VITE_VERCEL_ENV', 'vercel'],
  ['PUBLIC_VERCEL', 'vercel'],
  ['VERCEL_TOKEN', undefined],
  ['VERCEL_TEAM_ID', undefined],
  ['NETLIFY', 'netlify'],
  ['DEPLOY_PRIME_URL', 'netlify'],
  ['URL', undefined],
  ['CONTEXT', undefined],
  ['NEXT_PUBLIC_NETLIFY', undefined],
  ['RENDER', 'render'],
  ['RENDER_EXTERNAL_URL', 'render'],
  ['RENDER_API_KEY', undefined],
  ['RENDERER_URL', undefined],
  ['RAILWAY_PUBLIC_DOMAIN', 'railway'],
  ['RAILWAY_ENVIRONMENT', 'railway'],
  ['RAILWAY_ENVIRONMENT_NAME', 'railway'],
  ['RAILWAY_SERVICE_API_URL', 'railway'],
  ['RAILWAY_TOKEN', undefined],
  ['FLY_APP_NAME', 'fly'],
  ['FLY_API_TOKEN', undefined],
  ['DYNO', 'heroku'],
  ['HEROKU_APP_NAME', 'heroku'],
  ['HEROKU_API_KEY', undefined],
  ['CF_PAGES', 'cloudflare'],
  ['CF_PAGES_URL', 'cloudflare'],
  ['CF_ACCOUNT_ID', undefined],
  ['K_SERVICE', 'google-cloud'],
  ['AWS_LAMBDA_FUNCTION_NAME', 'aws'],
  ['AWS_REGION', undefined],
  ['WEBSITE_HOSTNAME', 'azure'],
  ['WEBSITE_URL', undefined],
  ['KUBERNETES_SERVICE_HOST', 'kubernetes'],
  ['COOLIFY_URL', 'coolify'],
  ['ZEABUR', 'zeabur'],
  ['STORMKIT', 'stormkit'],
  ['DENO_DEPLOYMENT_ID', 'deno-deploy'],
  ['REPLIT_DEPLOYMENT', 'replit'],
  ['CI', 'ci'],
  ['GITHUB_ACTIONS', 'ci'],
  ['GITHUB_TOKEN', undefined],
  ['API_URL', undefined],
  ['NODE_ENV', undefined],
])('%s is set by %s', (name, expected) => {
  expect(platformOf(name)).toBe(expected);
  expect(isPlatformVariable(name)).toBe(expected !== undefined);
});

test.each<[name: string, expected: boolean]>([
  ['VERCEL_URL', true],
  ['VERCEL_BRANCH_URL', true],
  ['NEXT_PUBLIC_VERCEL_URL', true],
  ['NUXT_ENV_VERCEL_URL', true],
  ['RENDER_EXTERNAL_HOSTNAME', true],
  ['RAILWAY_PUBLIC_DOMAIN', true],
  ['RAILWAY_STATIC_URL', true],
  ['PGHOST', true],
  ['WEBSITE_HOSTNAME', true],
  ['RENDER_EXTERNAL_URL', false],
  ['CF_PAGES_URL', false],
  ['DEPLOY_URL', false],
  ['VERCEL', false],
  ['API_URL', false],
])('isHostOnlyVariable(%s) is %s', (name, expected) => {
  expect(isHostOnlyVariable(name)).toBe(expected);
});

test.each<[name: string, expected: boolean]>([
  ['VERCEL_URL', true],
  ['NEXT_PUBLIC_VERCEL_PROJECT_PRODUCTION_URL', true],
  ['RENDER_EXTERNAL_HOSTNAME', true],
  ['RAILWAY_PUBLIC_DOMAIN', true],
  ['RAILWAY_PRIVATE_DOMAIN', false],
  ['RAILWAY_TCP_PROXY_DOMAIN', false],
  ['PGHOST', false],
  ['API_URL', false],
])('answersHttps(%s) is %s', (name, expected) => {
  expect(answersHttps(name)).toBe(expected);
});

test('what may hold a host alone is found in a text', () => {
  expect(HOST_ONLY_HINT.test('fetch(process.env.NEXT_PUBLIC_VERCEL_URL)')).toBe(true);
  expect(HOST_ONLY_HINT.test('fetch(process.env.API_URL)')).toBe(false);
  expect(isPrivateHost('RAILWAY_PRIVATE_DOMAIN')).toBe(true);
  expect(isPrivateHost('RAILWAY_PUBLIC_DOMAIN')).toBe(false);
});

test('the addresses that a platform hands over', () => {
  expect(urlVariablesOfPlatform('netlify').map(({ name, holds }) => `${name} ${holds}`)).toEqual([
    'URL url',
    'DEPLOY_URL url',
    'DEPLOY_PRIME_URL url',
  ]);
  expect(urlVariablesOfPlatform('render').map(({ name, holds }) => `${name} ${holds}`)).toEqual([
    'RENDER_EXTERNAL_URL url',
    'RENDER_EXTERNAL_HOSTNAME host',
  ]);
  expect(urlVariablesOfPlatform('fly')).toEqual([]);
});

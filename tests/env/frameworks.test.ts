import { describe, expect, test } from 'vitest';

import type { Framework, FrameworkFacts } from '../../src/env/frameworks.js';
import {
  detectFramework,
  isBrowserFile,
  isBuildEvaluatedFile,
  isBuildFunctionName,
  isServerFile,
  isServerFunctionName,
  publicAccess,
  publicPrefix,
} from '../../src/env/frameworks.js';

const NOTHING: FrameworkFacts = { imports: [], filename: '<input>', directives: [], usesImportMetaEnv: false };

describe('detectFramework', () => {
  test.each<[source: string, expected: Framework]>([
    ['next', 'next'],
    ['next/server', 'next'],
    ['nuxt/app', 'nuxt'],
    ['#imports', 'nuxt'],
    ['astro:env/server', 'astro'],
    ['$env/dynamic/private', 'sveltekit'],
    ['@sveltejs/kit', 'sveltekit'],
    ['@remix-run/node', 'remix'],
    ['@react-router/node', 'remix'],
    ['./+types/home', 'remix'],
    ['gatsby', 'gatsby'],
    ['gatsby-plugin-image', 'gatsby'],
    ['expo-router', 'expo'],
    ['@angular/core', 'angular'],
    ['react-scripts/config', 'cra'],
    ['vite', 'vite'],
    ['react', 'none'],
    ['react-router', 'none'],
    ['next-tick', 'none'],
    ['express', 'none'],
    ['exponent', 'none'],
    ['vitest', 'none'],
  ])('an import of %s: %s', (source, expected) => {
    expect(detectFramework({ ...NOTHING, imports: ['node:fs', source] })).toBe(expected);
  });

  test.each<[filename: string, expected: Framework]>([
    ['/w/next.config.mjs', 'next'],
    ['/w/src/app/api/users/route.ts', 'next'],
    ['C:\\w\\app\\page.tsx', 'next'],
    ['/w/pages/api/users.ts', 'next'],
    ['/w/pages/_app.tsx', 'next'],
    ['/w/nuxt.config.ts', 'nuxt'],
    ['/w/server/api/users.get.ts', 'nuxt'],
    ['/w/src/pages/index.astro', 'astro'],
    ['/w/src/routes/api/+server.ts', 'sveltekit'],
    ['/w/src/routes/+page.server.ts', 'sveltekit'],
    ['/w/src/hooks.server.ts', 'sveltekit'],
    ['/w/app/entry.server.tsx', 'remix'],
    ['/w/gatsby-node.js', 'gatsby'],
    ['/w/src/environments/environment.prod.ts', 'angular'],
    ['/w/vite.config.ts', 'vite'],
    ['/w/src/App.vue', 'vite'],
    ['/w/src/index.ts', 'none'],
    ['/w/server/api/users.ts', 'none'],
    ['/w/src/page.tsx', 'none'],
    ['/w/app/db.ts', 'none'],
  ])('a file called %s: %s', (filename, expected) => {
    expect(detectFramework({ ...NOTHING, filename })).toBe(expected);
  });

  test.each<[name: string, facts: Partial<FrameworkFacts>, expected: Framework]>([
    ['a public variable of Next', { envNames: ['API_URL', 'NEXT_PUBLIC_API_URL'] }, 'next'],
    ['a public variable of Create React App', { envNames: ['REACT_APP_API_URL'] }, 'cra'],
    ['a public variable of Expo', { envNames: ['EXPO_PUBLIC_API_URL'] }, 'expo'],
    ['a public variable of Vue CLI in a component', { filename: '/w/src/App.vue', envNames: ['VUE_APP_API_URL'] }, 'vue-cli'],
    ['a component of a package that Vue CLI builds', { filename: '/w/src/App.vue', usesVueCli: true }, 'vue-cli'],
    ['a module of a package that Vue CLI builds', { filename: '/w/src/api.js', usesVueCli: true }, 'vue-cli'],
    ['a file of Nuxt beside Vue CLI', { imports: ['nuxt/app'], usesVueCli: true }, 'nuxt'],
    [
      'a public variable of Vue CLI that Vite is told to hand over',
      { filename: '/w/src/App.vue', envNames: ['VUE_APP_API_URL'], usesImportMetaEnv: true },
      'vite',
    ],
    ['import.meta.env', { usesImportMetaEnv: true }, 'vite'],
    ['import.meta.env in an Astro file', { usesImportMetaEnv: true, filename: 'x.astro' }, 'astro'],
    ['use client', { directives: ['use client'] }, 'next'],
    ['use server', { directives: ['use strict', 'use server'] }, 'next'],
    ['use strict', { directives: ['use strict'] }, 'none'],
    ['a server beside Vue CLI', { imports: ['express'], usesVueCli: true }, 'none'],
    ['imports say more than names', { imports: ['nuxt/app'], filename: '/w/app/page.tsx' }, 'nuxt'],
  ])('%s', (_, facts, expected) => {
    expect(detectFramework({ ...NOTHING, ...facts })).toBe(expected);
  });
});

test.each<[framework: Framework, prefix: string | undefined, accessor: string | undefined]>([
  ['next', 'NEXT_PUBLIC_', 'process.env'],
  ['vite', 'VITE_', 'import.meta.env'],
  ['nuxt', 'NUXT_PUBLIC_', undefined],
  ['astro', 'PUBLIC_', 'import.meta.env'],
  ['sveltekit', 'PUBLIC_', undefined],
  ['remix', 'VITE_', 'import.meta.env'],
  ['gatsby', 'GATSBY_', 'process.env'],
  ['expo', 'EXPO_PUBLIC_', 'process.env'],
  ['cra', 'REACT_APP_', 'process.env'],
  ['vue-cli', 'VUE_APP_', 'process.env'],
  ['angular', undefined, undefined],
  ['none', undefined, undefined],
])('public variables of %s', (framework, prefix, accessor) => {
  expect(publicPrefix(framework)).toBe(prefix);
  expect(publicAccess(framework)?.accessor).toBe(accessor);
});

describe('isBrowserFile', () => {
  test.each<[framework: Framework, filename: string, expected: boolean]>([
    ['vite', '/w/src/api.ts', true],
    ['vite', '/w/src/App.vue', true],
    ['vue-cli', '/w/src/App.vue', true],
    ['vue-cli', '/w/src/api.js', true],
    ['vue-cli', '/w/server/api.js', false],
    ['vue-cli', '/w/vue.config.js', false],
    ['vite', '/w/lib/x.ts', false],
    ['vite', '/w/lib/x.svelte.ts', true],
    ['vite', '/w/lib/X.svelte', true],
    ['vite', '/w/lib/X.vue.d.ts', false],
    ['vite', 'api/src/users.ts', false],
    ['vite', '/w/src/api/Panel.tsx', true],
    ['vite', '/w/vite.config.ts', false],
    ['vite', '/w/server/src/index.ts', false],
    ['vite', '/w/src/api/users.ts', false],
    ['nuxt', '/w/pages/index.vue', true],
    ['nuxt', '/w/plugins/api.ts', true],
    ['nuxt', '/w/plugins/api.client.ts', true],
    ['nuxt', '/w/server/api/x.ts', false],
    ['nuxt', '/w/components/X.vue.d.ts', false],
    ['sveltekit', '/w/src/routes/+page.svelte', true],
    ['sveltekit', '/w/src/routes/+page.ts', true],
    ['sveltekit', '+page.ts', true],
    ['sveltekit', '/w/src/lib/store.svelte.ts', true],
    ['sveltekit', '/w/src/lib/X.svelte.stories.ts', false],
    ['sveltekit', '/w/src/routes/+page.server.ts', false],
    ['sveltekit', '/w/src/routes/+server.ts', false],
    ['cra', '/w/src/api.js', true],
    ['cra', 'src/api.js', true],
    ['cra', '/w/src/setupProxy.js', false],
    ['cra', '/w/backend/src/x.js', false],
    ['angular', '/w/src/app/api.service.ts', true],
    ['expo', '/w/app/index.tsx', true],
    ['expo', '/w/app/users+api.ts', false],
    ['gatsby', '/w/src/pages/index.js', true],
    ['gatsby', 'src/pages/index.js', true],
    ['gatsby', 'gatsby-browser.js', true],
    ['gatsby', '/w/gatsby-node.js', false],
    ['next', '/w/app/page.tsx', false],
    ['astro', '/w/src/pages/index.astro', false],
    ['remix', '/w/app/routes/x.tsx', false],
    ['remix', '/w/app/x.client.ts', true],
    ['none', '/w/x.client.ts', false],
    ['none', '/w/src/index.ts', false],
    ['astro', '/w/src/components/X.astro/0.ts', true],
    ['astro', '/w/src/components/X.astro/10.ts', true],
    ['astro', '/w/src/components/X.astro/0.tsx', false],
    ['vite', '/w/src/main/index.ts', false],
    ['vite', '/w/src/entry-server.tsx', false],
    ['vite', '/w/src/main.ts', true],
    ['vite', '/w/scripts/src/seed.ts', false],
  ])('%s %s: %s', (framework, filename, expected) => {
    expect(isBrowserFile({ framework, filename, directives: [] })).toBe(expected);
  });

  test('directives decide', () => {
    expect(isBrowserFile({ framework: 'next', filename: '/w/app/page.tsx', directives: ['use client'] })).toBe(true);
    expect(isBrowserFile({ framework: 'vite', filename: '/w/src/actions.ts', directives: ['use server'] })).toBe(false);
  });
});

describe('isServerFile', () => {
  test.each<[framework: Framework, filename: string, expected: boolean]>([
    ['next', '/w/app/api/users/route.ts', true],
    ['next', '/w/src/app/(shop)/[id]/page.tsx', true],
    ['next', '/w/app/sitemap.ts', true],
    ['next', '/w/app/error.tsx', false],
    ['next', '/w/app/button.tsx', false],
    ['next', '/w/pages/api/users.ts', true],
    ['next', '/w/pages/users.tsx', false],
    ['next', '/w/middleware.ts', true],
    ['nuxt', '/w/server/api/users.get.ts', true],
    ['nuxt', '/w/pages/users.vue', false],
    ['astro', '/w/src/pages/index.astro', true],
    ['astro', '/w/src/pages/users.json.ts', true],
    ['astro', '/w/src/lib/x.ts', false],
    ['sveltekit', '/w/src/routes/+server.ts', true],
    ['sveltekit', '/w/src/routes/+page.server.ts', true],
    ['sveltekit', '/w/src/routes/+page.ts', false],
    ['sveltekit', '/w/src/routes/+page.svelte', false],
    ['remix', '/w/app/session.server.ts', true],
    ['remix', '/w/app/routes/users.tsx', false],
    ['gatsby', '/w/gatsby-node.js', true],
    ['gatsby', '/w/src/api/users.js', true],
    ['gatsby', '/w/src/pages/index.js', false],
    ['expo', '/w/app/users+api.ts', true],
    ['none', 'C:\\w\\backend\\users.js', true],
    ['none', '/w/server/public/users.js', false],
    ['none', '/w/src/users.js', false],
    ['none', '/w/src/users.server.js', false],
    ['remix', '/w/app/session.server.mts', true],
    ['remix', '/w/app/session.server.json', false],
    ['vite', '/w/src/main.ts', false],
  ])('%s %s: %s', (framework, filename, expected) => {
    expect(isServerFile({ framework, filename, directives: [] })).toBe(expected);
  });

  test('directives decide', () => {
    expect(isServerFile({ framework: 'next', filename: '/w/app/page.tsx', directives: ['use client'] })).toBe(false);
    expect(isServerFile({ framework: 'next', filename: '/w/lib/actions.ts', directives: ['use server'] })).toBe(true);
  });
});

test.each<[framework: Framework, name: string, expected: boolean]>([
  ['next', 'getServerSideProps', true],
  ['next', 'getInitialProps', false],
  ['next', 'loader', false],
  ['remix', 'loader', true],
  ['remix', 'clientLoader', false],
  ['gatsby', 'getServerData', true],
  ['none', 'getServerSideProps', false],
])('%s calls %s on the server only: %s', (framework, name, expected) => {
  expect(isServerFunctionName(framework, name)).toBe(expected);
});

test.each<[framework: Framework, name: string, expected: boolean]>([
  ['next', 'generateStaticParams', true],
  ['astro', 'getStaticPaths', true],
  ['next', 'getServerSideProps', false],
  ['gatsby', 'getStaticPaths', false],
])('%s calls %s while it builds alone: %s', (framework, name, expected) => {
  expect(isBuildFunctionName(framework, name)).toBe(expected);
});

test.each<[framework: Framework, filename: string, expected: boolean]>([
  ['next', '/w/app/api/users/route.ts', true],
  ['next', '/w/src/app/(shop)/[id]/page.tsx', true],
  ['next', '/w/app/layout.tsx', true],
  ['next', '/w/app/global-error.tsx', true],
  ['next', '/w/app/sitemap.ts', true],
  ['next', '/w/app/opengraph-image2.tsx', true],
  ['next', 'C:\\w\\app\\page.tsx', true],
  ['next', '/w/pages/api/users.ts', true],
  ['next', '/w/src/middleware.ts', true],
  ['next', '/w/next.config.js', true],
  ['next', '/w/app/db.ts', false],
  ['next', '/w/lib/page-data.ts', false],
  ['sveltekit', '/w/src/routes/+page.server.ts', true],
  ['sveltekit', '/w/src/routes/+page@app.svelte', true],
  ['sveltekit', '/w/src/hooks.server.ts', true],
  ['sveltekit', '/w/src/lib/server/db.ts', false],
  ['nuxt', '/w/server/api/users.get.ts', true],
  ['nuxt', '/w/pages/index.vue', true],
  ['nuxt', '/w/nuxt.config.ts', true],
  ['nuxt', '/w/utils/db.ts', false],
  ['astro', '/w/src/pages/api/x.ts', true],
  ['astro', '/w/src/components/X.astro', true],
  ['astro', '/w/src/lib/db.ts', false],
  ['remix', '/w/app/routes/users.$id.tsx', true],
  ['remix', '/w/app/root.tsx', true],
  ['remix', '/w/app/db.server.ts', false],
  ['gatsby', '/w/gatsby-node.js', true],
  ['gatsby', '/w/src/pages/index.js', true],
  ['gatsby', '/w/src/lib/x.js', false],
  ['expo', '/w/app/index.tsx', true],
  ['expo', '/w/lib/x.ts', false],
  ['vite', '/w/src/main.ts', false],
  ['none', '/w/app/page.tsx', false],
])('the build of %s evaluates %s: %s', (framework, filename, expected) => {
  expect(isBuildEvaluatedFile(framework, filename)).toBe(expected);
});

test('a server that sends notifications is no app of Expo', () => {
  expect(detectFramework({ imports: ['expo-server-sdk'], filename: 'src/push.ts', directives: [], usesImportMetaEnv: false })).toBe('none');
  expect(detectFramework({ imports: ['expo-router'], filename: 'src/push.ts', directives: [], usesImportMetaEnv: false })).toBe('expo');
});

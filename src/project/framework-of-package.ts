import type { NamedFramework } from '../env/frameworks.js';

// Those that build upon Vite stand before it.
const BY_PACKAGE: readonly (readonly [NamedFramework, RegExp])[] = [
  ['next', /^(?:next|blitz)$/],
  ['nuxt', /^nuxt3?$/],
  ['astro', /^astro$/],
  ['sveltekit', /^@sveltejs\/kit$/],
  ['remix', /^(?:@remix-run\/(?:dev|react|serve)|@react-router\/dev)$/],
  ['gatsby', /^gatsby$/],
  ['expo', /^expo$/],
  ['angular', /^@angular\/core$/],
  ['cra', /^(?:react-scripts|@craco\/craco)$/],
];

/** Packages that answer requests: what lies in `src` beside them need not be for the browser. */
const SERVER = /^(?:express|fastify|koa|hono|@nestjs\/core|@hapi\/hapi|polka|h3)$/;

/** The framework of a package by what it depends on; Vite only if it builds pages, since libraries and servers use it too. */
export function frameworkOfPackage(dependencies: Iterable<string>, hasPage: boolean): NamedFramework | undefined {
  const names = [...dependencies];
  const found = BY_PACKAGE.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0];
  if (found) return found;
  return hasPage && names.includes('vite') && !names.some((name) => SERVER.test(name)) ? 'vite' : undefined;
}

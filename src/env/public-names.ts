/**
 * Prefixes under which bundlers hand variables to browser code: vercel/frameworks 3.34.0, and the pages of each framework on environment
 * variables. `PUBLIC_URL` alone is Create React App's own, not a `URL` with a prefix.
 */
const PUBLIC_PREFIX =
  /^(?:(?:NEXT|NUXT|EXPO|PLASMO|WAKU)_PUBLIC|PUBLIC|(?:MAIN_|PRELOAD_|RENDERER_)?VITE|REACT_APP|VUE_APP|NG_APP|GATSBY|NUXT_ENV|REDWOOD_ENV|SANITY_STUDIO|STORYBOOK|WXT)_(?=[A-Z\d])/;

/** What the text of a file holds somewhere that has such a name; for a cheap look before anything else is done. */
export const PUBLIC_NAME_TEXT = '(?:PUBLIC|VITE|REACT_APP|VUE_APP|NG_APP|GATSBY|NUXT_ENV|REDWOOD_ENV|SANITY_STUDIO|STORYBOOK|WXT)_[A-Z\\d]';

/** Whether a bundler hands a variable of this name to browser code: `NEXT_PUBLIC_API_URL`, `VITE_API_URL`. */
export function isPublicName(name: string): boolean {
  return PUBLIC_PREFIX.test(name);
}

/**
 * Next.js 16, Vite 8, Create React App 5, Vue CLI 5, Gatsby 5, Expo 54: a build writes the value into the code, on the server as in the browser. Nuxt and SvelteKit
 * read theirs at run time too.
 */
const WRITTEN = /^(?:(?:NEXT|EXPO)_PUBLIC|VITE|REACT_APP|VUE_APP|GATSBY)_(?=[A-Z\d])/;

/** Whether what counts is the environment of the build, not that of the deployment. */
export function isWrittenByBundler(name: string): boolean {
  return WRITTEN.test(name);
}

/** The prefix that makes a name public; empty for any other name. */
export function publicPrefixIn(name: string): string {
  return PUBLIC_PREFIX.exec(name)?.[0] ?? '';
}

/** The name without the prefix that makes it public: `API_URL`. */
export function withoutPublicPrefix(name: string): string {
  return name.replace(PUBLIC_PREFIX, '');
}

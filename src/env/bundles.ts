import { type Framework, publicAccess, publicPrefix } from './frameworks.js';
import { isPublicName, withoutPublicPrefix } from './public-names.js';
import { wordsOf } from './words.js';

/** How code reads a variable, as far as bundlers care. */
export interface ReadForm {
  readonly name: string;
  readonly accessor: 'process.env' | 'import.meta.env';
  /** `env.X`, or one that has no such text: `const { X } = env`, `env[name]`. */
  readonly form: 'member' | 'destructured' | 'computed';
}

/** Why a browser never gets a variable: its name has not the prefix, the object is empty there, or the bundler does not recognize the read. */
export type Gap = 'prefix' | 'accessor' | 'form';

interface Bundle {
  /** How messages call it. */
  readonly name: string;
  readonly accessor: ReadForm['accessor'] | undefined;
  /** Names that are handed over. */
  readonly exposed: (name: string) => boolean;
  /** Only the text of a member is replaced. */
  readonly membersOnly?: true;
  /** How else a value comes to the browser, where no read of a variable does it. */
  readonly instead?: string;
}

const startsWith =
  (pattern: RegExp) =>
  (name: string): boolean =>
    pattern.test(name);

/** Vite's own, and every prefix that its option `envPrefix` may name. */
const ofVite = (name: string): boolean => isPublicName(name) || /^(?:MODE|BASE_URL|PROD|DEV|SSR|LEGACY|SITE|ASSETS_PREFIX)$/.test(name);

// Runs of Next.js 16.4 (Turbopack and webpack), Vite 8.3 and webpack 5.112; the pages of Expo, Gatsby, Create React App, Nuxt and SvelteKit on variables.
const BUNDLES: Readonly<Partial<Record<Framework, Bundle>>> = {
  next: { name: 'Next.js', accessor: 'process.env', exposed: startsWith(/^(?:NEXT_PUBLIC_|__NEXT_|NEXT_RUNTIME$)/), membersOnly: true },
  expo: { name: 'Expo', accessor: 'process.env', exposed: startsWith(/^EXPO_/), membersOnly: true },
  cra: { name: 'Create React App', accessor: 'process.env', exposed: startsWith(/^(?:REACT_APP_|PUBLIC_URL$|WDS_|FAST_REFRESH$)/) },
  // @vue/cli-service 5.0.9 lib/util/resolveClientEnv.js.
  'vue-cli': { name: 'Vue CLI', accessor: 'process.env', exposed: startsWith(/^(?:VUE_APP_|BASE_URL$)/) },
  gatsby: { name: 'Gatsby', accessor: 'process.env', exposed: startsWith(/^(?:GATSBY_|__)/) },
  vite: { name: 'Vite', accessor: 'import.meta.env', exposed: ofVite },
  astro: { name: 'Astro', accessor: 'import.meta.env', exposed: ofVite },
  sveltekit: { name: 'SvelteKit', accessor: undefined, exposed: ofVite, instead: '`$env/dynamic/public`' },
  nuxt: { name: 'Nuxt', accessor: undefined, exposed: () => true, instead: '`useRuntimeConfig().public`' },
  remix: { name: 'The framework', accessor: undefined, exposed: ofVite, instead: 'what a `loader` returns' },
};

/** Whether the bundler itself fills in what a read of this name gets: Vite 8 and what builds upon it, `import.meta.env.BASE_URL`. */
export function isSetByBundler({ name, accessor }: { readonly name: string; readonly accessor: string }): boolean {
  return accessor === 'import.meta.env' && name === 'BASE_URL';
}

/** Why browser code of this framework never gets what it reads; `undefined` when it does, or when nobody can tell. */
export function gapOf(framework: Framework, { name, accessor, form }: ReadForm): Gap | undefined {
  const bundle = BUNDLES[framework];
  if (!bundle || name === 'NODE_ENV') return undefined;
  if (accessor === 'process.env' && bundle.accessor !== 'process.env') return 'accessor';
  // Vite's object in a bundle that knows nothing of it: whoever wrote that has a plugin for it.
  if (accessor === 'import.meta.env' && bundle.accessor === 'process.env') return undefined;
  if (!bundle.exposed(name)) return 'prefix';
  return form !== 'member' && bundle.membersOnly ? 'form' : undefined;
}

/** The way of a variable into browser code. */
export interface PublicWay {
  /** What messages call the bundler. */
  readonly bundler: string;
  readonly prefix: string;
  /** The read that works there: `process.env.NEXT_PUBLIC_API_URL`; `undefined` where it takes more than a read, or where the value is none for a browser. */
  readonly instead: string | undefined;
  /** What to read, in words. */
  readonly way: string;
}

/** How a variable comes to browser code of this framework. */
export function publicWay(framework: Framework, name: string): PublicWay {
  const { name: bundler, instead: other } = BUNDLES[framework] ?? { name: 'The bundler' };
  const prefix = publicPrefix(framework) ?? '';
  const access = publicAccess(framework);
  const instead = access && !mustStayPrivate(name) ? `${access.accessor}.${prefix}${withoutPublicPrefix(name)}` : undefined;
  return { bundler, prefix, instead, way: other ?? (instead === undefined ? '' : `\`${instead}\``) };
}

const SECRETS = new Set('secret secrets password passwd pass credential credentials private'.split(' '));
const DATABASES = new Set(
  'database db postgres postgresql pg mysql mariadb mssql mongo mongodb redis valkey memcached amqp rabbitmq kafka smtp ldap'.split(' '),
);

/** Whether a variable of this name must stay on the server: a credential, or the address of something that only servers dial. */
export function mustStayPrivate(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  return words.some((word) => SECRETS.has(word) || DATABASES.has(word)) || /^(?:key|token|dsn)$/.test(last);
}

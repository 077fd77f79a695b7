/** A framework that the setting can name. `none` stands for plain Node and for everything that we do not know. */
export type NamedFramework = 'none' | 'next' | 'vite' | 'nuxt' | 'astro' | 'sveltekit' | 'remix' | 'gatsby' | 'expo' | 'cra' | 'angular';

/** What builds and runs a file. Vue CLI, which nobody starts a project with any more, is told by the file or its package alone. */
export type Framework = NamedFramework | 'vue-cli';

/** What one file shows of its framework. */
export interface FrameworkFacts {
  /** Import sources. */
  readonly imports: readonly string[];
  readonly filename: string;
  /** Such as `use client`. */
  readonly directives: readonly string[];
  readonly usesImportMetaEnv: boolean;
  /** Names of the environment variables that the file reads. */
  readonly envNames?: readonly string[];
  /** Whether the package is built by Vue CLI. */
  readonly usesVueCli?: boolean;
}

/** How browser code reads a variable. */
export interface PublicAccess {
  readonly prefix: string;
  readonly accessor: 'process.env' | 'import.meta.env';
}

type Rows = readonly (readonly [framework: Framework, pattern: RegExp])[];

// Those that build upon Vite stand before it, in all three lists.
const BY_IMPORT: Rows = [
  ['next', /^next$|^next\/|^@next\//],
  ['nuxt', /^nuxt3?$|^nuxt\/|^@nuxt\/|^#(?:imports|app|components)(?:\/|$)|^nitropack(?:\/|$)/],
  ['astro', /^astro$|^astro[:/]|^@astrojs\//],
  ['sveltekit', /^@sveltejs\/kit(?:\/|$)|^\$(?:app|env|lib)(?:\/|$)/],
  ['remix', /^@remix-run\/|^@react-router\/|^\.\/\+types\//],
  ['gatsby', /^gatsby(?:$|[-/])/],
  // `expo-server-sdk` sends notifications from a server.
  ['expo', /^expo(?:$|\/|-(?!server-sdk))|^@expo\//],
  ['angular', /^@angular\//],
  ['cra', /^react-scripts(?:\/|$)/],
  ['vite', /^vite(?:$|\/)|^@vitejs\//],
];

const NEXT_APP_FILES = [
  /^(?=.*\/(?:route|page|layout|template|loading|error|global-error|not-found|default|forbidden|unauthorized)\.[cm]?[jt]sx?$)(?:.*\/)?app\//,
  /^(?=.*\/(?:sitemap|robots|manifest|(?:opengraph-image|twitter-image|apple-icon|icon)\d*)\.[cm]?[jt]sx?$)(?:.*\/)?app\//,
];
const SVELTEKIT_FILE = /(?:^|\/)\+(?:page|layout|error|server)(?:@[^/.]*)?(?:\.server)?\.(?:svelte|[jt]s)$/;

// Only names that no other framework uses.
const BY_FILENAME: Rows = [
  ['next', /(?:^|\/)next\.config\.\w+$/],
  ['next', /^(?=.*\/(?:route|page|layout)\.[jt]sx?$)(?:.*\/)?app\//],
  ['next', /^(?=.*\.[jt]s$)(?:.*\/)?pages\/api\/|(?:^|\/)pages\/_(?:app|document)\.[jt]sx?$/],
  ['nuxt', /(?:^|\/)nuxt\.config\.\w+$|^(?=.*\.(?:get|post|put|patch|delete)\.[jt]s$)(?:.*\/)?server\/(?:api|routes)\//],
  ['astro', /\.astro(?:$|\/[^/]+\.[jt]s$)|(?:^|\/)astro\.config\.\w+$/],
  ['sveltekit', SVELTEKIT_FILE],
  ['sveltekit', /(?:^|\/)hooks\.(?:server|client)\.[jt]s$/],
  ['remix', /(?:^|\/)(?:app\/entry\.(?:server|client)\.[jt]sx|react-router\.config\.\w+|remix\.config\.\w+)$/],
  ['gatsby', /(?:^|\/)gatsby-(?:node|config|ssr|browser)\.\w+$/],
  ['angular', /(?:^|\/)environments\/environment(?:\.\w+)?\.ts$/],
  ['vite', /(?:^|\/)vite\.config\.\w+$|\.(?:vue|svelte(?:\.[jt]s)?)$/],
];

const BY_ENV_NAME: Rows = [
  ['next', /^NEXT_PUBLIC_/],
  ['nuxt', /^NUXT_/],
  ['expo', /^EXPO_PUBLIC_/],
  ['gatsby', /^GATSBY_/],
  ['cra', /^REACT_APP_/],
  ['vite', /^VITE_/],
];

// vercel/frameworks 3.34.0 and each framework's page on environment variables.
const PREFIXES: Readonly<Partial<Record<Framework, string>>> = {
  next: 'NEXT_PUBLIC_',
  vite: 'VITE_',
  nuxt: 'NUXT_PUBLIC_',
  astro: 'PUBLIC_',
  sveltekit: 'PUBLIC_',
  remix: 'VITE_',
  gatsby: 'GATSBY_',
  expo: 'EXPO_PUBLIC_',
  cra: 'REACT_APP_',
  'vue-cli': 'VUE_APP_',
};

/** Modules that a build loads, or renders, without the variables of the deployment: evaluating them must not throw. */
const EVALUATED_IN_BUILD: Readonly<Partial<Record<Framework, readonly RegExp[]>>> = {
  next: [
    ...NEXT_APP_FILES,
    /^(?=.*\.[cm]?[jt]sx?$)(?:.*\/)?pages\//,
    /(?:^|\/)(?:middleware|proxy|instrumentation|instrumentation-client|mdx-components)\.[jt]sx?$/,
    /(?:^|\/)next\.config\.\w+$/,
  ],
  sveltekit: [
    SVELTEKIT_FILE,
    /\.svelte(?:\.[jt]s)?$/,
    /(?:^|\/)hooks(?:\.server|\.client)?\.[jt]s$/,
    /^(?=.*\.[jt]s$)(?:.*\/)?(?:params|hooks)\//,
  ],
  nuxt: [
    /\.vue$/,
    /^(?=.*\.[cm]?[jt]s$)(?:.*\/)?(?:server|pages|plugins|middleware|layouts|composables)\//,
    /(?:^|\/)(?:nuxt|app)\.config\.\w+$/,
  ],
  astro: [
    /\.astro$/,
    /^(?=.*\.[cm]?[jt]sx?$)(?:.*\/)?src\/(?:pages|actions)\//,
    /(?:^|\/)src\/middleware(?:\/index)?\.[jt]s$/,
    /(?:^|\/)(?:content[./]config|astro\.config)\.\w+$/,
  ],
  remix: [/^(?=.*\.[jt]sx?$)(?:.*\/)?app\/routes\//, /(?:^|\/)app\/(?:root|routes|entry\.server|entry\.client)\.[jt]sx?$/],
  gatsby: [/(?:^|\/)gatsby-\w+\.\w+$/, /^(?=.*\.[jt]sx?$)(?:.*\/)?src\/(?:pages|templates|api)\//],
  expo: [/^(?=.*\.[jt]sx?$)(?:.*\/)?app\//, /(?:^|\/)app\.config\.\w+$/],
};

/** The framework that a file belongs to, as far as the file alone shows it. */
export function detectFramework(facts: FrameworkFacts): Framework {
  const filename = withSlashes(facts.filename);
  const names = facts.envNames ?? [];
  const found = firstMatch(BY_IMPORT, facts.imports) ?? firstMatch(BY_FILENAME, [filename]) ?? firstMatch(BY_ENV_NAME, names);
  // Components alone do not tell it from Vite.
  if ((found === undefined || found === 'vite') && !facts.usesImportMetaEnv && isVueCli(facts)) return 'vue-cli';
  if (found) return found;
  if (facts.usesImportMetaEnv) return 'vite';
  return facts.directives.some((directive) => directive === 'use client' || directive === 'use server') ? 'next' : 'none';
}

/** What a page never imports: its server may read a variable of the page as well. */
const SERVER_IMPORT = /^(?:node:|express$|fastify$|koa$|hono$|@nestjs\/)/;

function isVueCli({ usesVueCli, envNames = [], imports }: FrameworkFacts): boolean {
  if (imports.some((source) => SERVER_IMPORT.test(source))) return false;
  return usesVueCli === true || envNames.some((name) => name.startsWith('VUE_APP_'));
}

/** The prefix that lets a variable into the browser bundle. */
export function publicPrefix(framework: Framework): string | undefined {
  return PREFIXES[framework];
}

/**
 * How browser code reads a variable with plain syntax; nothing where it takes an import or a call (SvelteKit's `$env/dynamic/public`,
 * Nuxt's `useRuntimeConfig`) or a build configuration (Angular).
 */
export function publicAccess(framework: Framework): PublicAccess | undefined {
  const prefix = publicPrefix(framework);
  if (prefix === undefined || framework === 'sveltekit' || framework === 'nuxt') return undefined;
  return { prefix, accessor: ['vite', 'astro', 'remix'].includes(framework) ? 'import.meta.env' : 'process.env' };
}

/** Files of the server by their name or folder, the main process of Electron included. */
const SERVER_FILE =
  /\.(?:server|config)\.\w+$|(?:^|\/)(?:server|backend|netlify|functions|scripts|src-electron|electron|src\/(?:main|preload|ssr))\/|(?:^|\/)(?:entry-server|entry\.server|server|ssr)\.\w+$/;

/** Whether a file ends up in the browser (also if it renders on the server before), so that it gets public variables only. */
export function isBrowserFile(file: Pick<FrameworkFacts, 'filename' | 'directives'> & { readonly framework: Framework }): boolean {
  const filename = withSlashes(file.filename);
  if (file.directives.includes('use client')) return true;
  if (file.directives.includes('use server') || SERVER_FILE.test(filename)) return false;
  if (file.framework !== 'none' && /\.client\.\w+$/.test(filename)) return true;
  switch (file.framework) {
    case 'vite':
      return /\.(?:vue|svelte(?:\.[jt]s)?)$|(?:^|\/)src\//.test(filename) && !/^(?=.*\.[jt]s$)(?:.*\/)?api\//.test(filename);
    case 'nuxt':
      return /\.vue$|(?:^|\/)(?:plugins|composables|stores|middleware)\//.test(filename);
    case 'sveltekit':
      return /\.svelte(?:\.[jt]s)?$|(?:^|\/)\+(?:page|layout)\.[jt]s$/.test(filename);
    case 'cra':
    case 'vue-cli':
    case 'angular':
      return /(?:^|\/)src\//.test(filename) && !/setupProxy\.\w+$/.test(filename);
    case 'expo':
      return !/\+api\.\w+$/.test(filename);
    case 'gatsby':
      return /(?:^|\/)src\/(?:pages|components|templates|hooks)\/|(?:^|\/)gatsby-browser\.\w+$/.test(filename);
    case 'astro':
      // eslint-plugin-astro lints each client script of a component as a file of its own.
      return /\.astro\/[^/]+\.[jt]s$/.test(filename);
    case 'none':
    case 'next':
    case 'remix':
      return false;
  }
}

/** Files that only a server runs, by the conventions of the frameworks; of `none`, by those of Express applications. */
const SERVER_FILES: Readonly<Partial<Record<Framework, readonly RegExp[]>>> = {
  // Next.js 16: what the app directory routes to renders on the server unless it says `use client`.
  next: [
    /^(?=.*\/(?:sitemap|robots|manifest|(?:opengraph-image|twitter-image|apple-icon|icon)\d*)\.[cm]?[jt]sx?$)(?:.*\/)?app\//,
    /^(?=.*\/(?:route|page|layout|template|loading|not-found|default|forbidden|unauthorized)\.[cm]?[jt]sx?$)(?:.*\/)?app\//,
    /^(?=.*\.[cm]?[jt]sx?$)(?:.*\/)?pages\/api\//,
    /(?:^|\/)(?:middleware|proxy|instrumentation)\.[jt]s$/,
  ],
  // Vue components render on both sides.
  nuxt: [/^(?=.*\.[cm]?[jt]s$)(?:.*\/)?server\/(?:api|routes|middleware|plugins|utils)\//],
  astro: [/\.astro$/, /^(?=.*\.[cm]?[jt]s$)(?:.*\/)?src\/(?:pages|actions)\//, /(?:^|\/)src\/middleware(?:\/index)?\.[jt]s$/],
  sveltekit: [/(?:^|\/)\+server\.[jt]s$/, /(?:^|\/)\+(?:page|layout)(?:@[^/.]*)?\.server\.[jt]s$/, /(?:^|\/)lib\/server\//],
  remix: [/(?:^|\/)entry\.server\.[jt]sx?$/],
  gatsby: [/(?:^|\/)gatsby-(?:node|config|ssr)\.\w+$/, /^(?=.*\.[jt]s$)(?:.*\/)?src\/api\//],
  expo: [/\+api\.[jt]sx?$/],
  none: [/^(?=((?:.*\/)?(?:server|backend|controllers)\/))\1(?!(?:.*\/)?(?:public|static|assets|views|client|frontend|www|dist|build)\/)/],
};

/** Functions that only a server runs, in files that have code for both sides: React Router 7 and Remix 2, the pages of Next.js and Gatsby. */
const SERVER_FUNCTIONS: Readonly<Partial<Record<Framework, RegExp>>> = {
  next: /^(?:getServerSideProps|getStaticProps|getStaticPaths|generateMetadata|generateStaticParams|generateViewport)$/,
  gatsby: /^getServerData$/,
  remix: /^(?:loader|action|headers)$/,
};

/** Whether only a server (or a build) runs a file. */
export function isServerFile(file: Pick<FrameworkFacts, 'filename' | 'directives'> & { readonly framework: Framework }): boolean {
  const filename = withSlashes(file.filename);
  if (file.directives.includes('use client')) return false;
  if (file.directives.includes('use server')) return true;
  if (file.framework !== 'none' && /\.server\.[cm]?[jt]sx?$/.test(filename)) return true;
  return SERVER_FILES[file.framework]?.some((pattern) => pattern.test(filename)) ?? false;
}

/** Whether a framework calls the module's function of this name on the server only. */
export function isServerFunctionName(framework: Framework, name: string): boolean {
  return SERVER_FUNCTIONS[framework]?.test(name) ?? false;
}

/** Functions that list the pages for a build: Next.js, Astro. */
const BUILD_FUNCTION = /^(?:getStaticPaths|generateStaticParams)$/;

/** Whether a framework calls the module's function of this name while it builds, and never for a request. */
export function isBuildFunctionName(framework: Framework, name: string): boolean {
  return (framework === 'next' || framework === 'astro') && BUILD_FUNCTION.test(name);
}

/** The ports of development servers: Next.js 16, Nuxt 4, Vite 7 (for React Router and SvelteKit), Astro 5. */
const DEVELOPMENT_PORTS: Readonly<Partial<Record<Framework, string>>> = {
  next: '3000',
  nuxt: '3000',
  remix: '5173',
  astro: '4321',
  sveltekit: '5173',
};

/** The port on which a framework that serves routes listens in development. */
export function developmentPort(framework: Framework): string | undefined {
  return DEVELOPMENT_PORTS[framework];
}

/** Whether a build evaluates a file, without the variables of the deployment: a throw there breaks the build. */
export function isBuildEvaluatedFile(framework: Framework, filename: string): boolean {
  const path = withSlashes(filename);
  return EVALUATED_IN_BUILD[framework]?.some((pattern) => pattern.test(path)) ?? false;
}

function firstMatch(rows: Rows, texts: readonly string[]): Framework | undefined {
  return rows.find(([, pattern]) => texts.some((text) => pattern.test(text)))?.[0];
}

function withSlashes(filename: string): string {
  return filename.replaceAll('\\', '/');
}

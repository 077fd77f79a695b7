import { isCatalogued } from './catalogue.js';

/** The module of the catalogue that an import source stands for. */
export interface ImportedModule {
  readonly source: string;
  /** A file inside of the package: what it exports by name is the package's own, what it exports by default may be anything. */
  readonly isPart: boolean;
}

/** Deno's way to name a package: `npm:ioredis@5`, `jsr:@supabase/supabase-js@2`. */
const SPECIFIER = /^(?:npm|jsr):\/?/;
/** Content delivery networks that serve the packages of npm under their names. */
const NETWORK =
  /^https:\/\/(?:esm\.sh|(?:cdn\.)?jsdelivr\.net\/npm|(?:www\.)?unpkg\.com|cdn\.skypack\.dev|jspm\.dev|ga\.jspm\.io\/npm:?)\/?(?:v\d+\/|pin\/)?/;
/** socket.io has one of its own, for the client alone. */
const SOCKET_IO = /^https:\/\/cdn\.socket\.io\/[\w.-]+\//;

/** Which module of the catalogue an import means: by its name, by the address or the specifier of its package, or by a file inside of it. */
export function importedModule(specifier: string): ImportedModule | undefined {
  // Most imports name a file of the project, or a package that the catalogue does not know.
  if (specifier.startsWith('.')) return undefined;
  if (isCatalogued(specifier)) return { source: specifier, isPart: false };
  return /[/:]/.test(specifier) ? moduleWithin(specifier) : undefined;
}

function moduleWithin(specifier: string): ImportedModule | undefined {
  if (specifier.startsWith('https:') && SOCKET_IO.test(specifier)) return { source: 'socket.io-client', isPart: false };
  const isAway = specifier.includes(':') && (SPECIFIER.test(specifier) || NETWORK.test(specifier));
  const name = isAway ? withoutVersion(specifier.replace(SPECIFIER, '').replace(NETWORK, '')) : specifier;
  if (isAway && isCatalogued(name)) return { source: name, isPart: false };
  // `@scope/package/file`, `package/file`
  const end = name.indexOf('/', name.startsWith('@') ? name.indexOf('/') + 1 : 0);
  const source = name.slice(0, Math.max(end, 0));
  return isCatalogued(source) ? { source, isPart: !isWhole(source, name.slice(end + 1)) } : undefined;
}

/** `axios@1.3.5/+esm?bundle` */
function withoutVersion(name: string): string {
  return name
    .replace(/[?#].*/s, '')
    .replace(/^(@[^@/]+\/[^@/]+|[^@/]+)@[^/]*/, '$1')
    .replace(/\/(?:\+esm|index\.m?js)?$/, '');
}

/** What tells the bundles of a package apart: `.esm.min.js`. */
const BUNDLE_ENDING = /^(?:\.(?:min|esm|umd|module|bundle|prod|global|browser|m?js|cjs))*$/;

/** `socket.io-client/dist/socket.io.esm.min.js`, `axios/dist/axios.js`: one file with all of the package. */
function isWhole(source: string, file: string): boolean {
  const name = source.replace(/^.*\//, '');
  const bundle = file.replace(/^.*\//, '');
  const isBundleOf = (base: string) => bundle.startsWith(base) && BUNDLE_ENDING.test(bundle.slice(base.length));
  return /^(?:dist|build)\//.test(file) && [name, name.replace(/-client$/, '')].some(isBundleOf);
}

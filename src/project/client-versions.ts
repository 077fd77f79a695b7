import { dataClients } from '../clients/data-clients.js';
import { networkClients } from '../clients/network-clients.js';
import { entriesOf, objectOf } from './files.js';

/** Lock files are written by machines, one entry for each of thousands of packages. */
const LOCK_LIMIT = 50_000_000;

const modules: readonly string[] = [...networkClients, ...dataClients].flatMap((client) => client.modules);
const clients: ReadonlySet<string> = new Set(modules.filter((source) => !/^node:|\*$/.test(source)).map(packageOf));
const prefixes: readonly string[] = modules.filter((source) => source.endsWith('*')).map((source) => source.slice(0, -1));

/** What builds pages, and no setting has a name for. */
const BUILDERS: ReadonlySet<string> = new Set(['@vue/cli-service']);

/** The installed versions of the clients among a package's dependencies; folders from the package up to the root of its workspace. */
export function clientVersions(dependencies: ReadonlyMap<string, string>, folders: readonly string[]): Readonly<Record<string, string>> {
  const locks = lazily(() => folders.flatMap((folder) => lockedIn(folder)));
  const versions = [...dependencies].flatMap(([name, range]) => {
    const version = isClient(name) ? (installed(name, folders) ?? locked(name, locks()) ?? exactly(range)) : undefined;
    return version === undefined ? [] : [[name, version] as const];
  });
  return Object.fromEntries(versions);
}

function isClient(name: string): boolean {
  return clients.has(name) || BUILDERS.has(name) || prefixes.some((prefix) => name.startsWith(prefix));
}

/** `@scope/name/part` belongs to `@scope/name`. */
function packageOf(source: string): string {
  return source
    .split('/')
    .slice(0, source.startsWith('@') ? 2 : 1)
    .join('/');
}

function installed(name: string, folders: readonly string[]): string | undefined {
  for (const folder of folders) {
    const version = versionIn(objectOf(folder, `node_modules/${name}/package.json`));
    if (version !== undefined) return version;
  }
  return undefined;
}

/** The packages of a lock file of npm: by their path since version 2, by their name before. */
function lockedIn(folder: string): readonly ReadonlyMap<string, unknown>[] {
  const lock = objectOf(folder, 'package-lock.json', LOCK_LIMIT);
  return [entriesOf(lock.get('packages')), entriesOf(lock.get('dependencies'))];
}

function locked(name: string, locks: readonly ReadonlyMap<string, unknown>[]): string | undefined {
  for (const lock of locks) {
    const version = versionIn(entriesOf(lock.get(`node_modules/${name}`) ?? lock.get(name)));
    if (version !== undefined) return version;
  }
  return undefined;
}

function versionIn(entry: ReadonlyMap<string, unknown>): string | undefined {
  const version = entry.get('version');
  return typeof version === 'string' && /^\d+(?:\.\d+)*(?:[-+][\w.+-]+)?$/.test(version) ? version : undefined;
}

/** The version that a range surely has the major of (of 0.x, the minor): `5.1.0`, `^5.1.0`, `~5.1`, `5.x`. */
function exactly(range: string): string | undefined {
  return /^[\^~=v]?\s*(\d+(?:\.\d+){0,2}(?:-[\w.-]+)?)(?:\.[x*]){0,2}$/.exec(range.trim())?.[1];
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { NamedFramework } from '../env/frameworks.js';
import { clientVersions } from './client-versions.js';
import { declaredVariables } from './declared-variables.js';
import { entriesOf, isFolder, namesIn, objectOf } from './files.js';
import { frameworkOfPackage } from './framework-of-package.js';
import { sourceFacts } from './source-facts.js';

/** What the files of a project say, as `settings.econnrefused` takes it. */
export interface Project {
  framework?: NamedFramework;
  versions?: Record<string, string>;
  clients?: { from: string; name: string; target: number | string }[];
  env?: { declared?: string[]; guarded?: string[]; guards?: string[] };
  exports?: { readonly dialled: readonly string[]; readonly unused: readonly string[] };
}

/** How many folders up a package or a workspace is looked for. */
const DEPTH = 32;

/** Reads what one file cannot know of a project: from package.json, lock and .env files, turbo.json, vercel.json and its modules. Runs nothing of it. */
export function readProject(rootDir: unknown): Project {
  const root = folderAt(rootDir);
  const above = foldersAbove(root);
  const packageFolder = above.find((folder) => namesIn(folder).includes('package.json')) ?? root;
  const workspace = above.find(isWorkspace);
  const folders = above.slice(0, Math.max(above.indexOf(packageFolder), workspace === undefined ? 0 : above.indexOf(workspace)) + 1);

  const dependencies = dependenciesOf(packageFolder);
  const framework = frameworkOfPackage(dependencies.keys(), namesIn(packageFolder).includes('index.html'));
  const versions = clientVersions(dependencies, folders);
  const declared = declaredVariables(folders);
  const sources = sourceFacts(root);
  const env = {
    ...(declared && { declared: [...declared] }),
    ...(sources && sources.guarded.length > 0 && { guarded: [...sources.guarded] }),
    ...(sources && sources.guards.length > 0 && { guards: [...sources.guards] }),
  };
  return {
    ...(framework && { framework }),
    ...(sources && sources.clients.length > 0 && { clients: [...sources.clients] }),
    ...(Object.keys(versions).length > 0 && { versions }),
    ...(Object.keys(env).length > 0 && { env }),
    ...(sources && sources.exports.dialled.length + sources.exports.unused.length > 0 && { exports: sources.exports }),
  };
}

function folderAt(rootDir: unknown): string {
  const isFile = rootDir instanceof URL && rootDir.protocol === 'file:';
  const path = isFile ? fileURLToPath(rootDir) : rootDir;
  if (typeof path !== 'string' || path === '' || !isFolder(path)) {
    throw new TypeError(
      `projectSettings() needs the folder of the project, such as import.meta.dirname or __dirname, but ${typeof rootDir === 'string' ? JSON.stringify(rootDir) : String(rootDir)} is none.`,
    );
  }
  return resolve(path);
}

/** A folder and those that it lies in, up to the root of its repository. */
function foldersAbove(root: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = root; folders.length < DEPTH; folder = dirname(folder)) {
    folders.push(folder);
    if (dirname(folder) === folder || namesIn(folder).includes('.git')) break;
  }
  return folders;
}

function isWorkspace(folder: string): boolean {
  const names = namesIn(folder);
  if (names.some((name) => /^(?:pnpm-workspace\.yaml|lerna\.json|nx\.json|rush\.json)$/.test(name))) return true;
  return names.includes('package.json') && objectOf(folder, 'package.json').has('workspaces');
}

function dependenciesOf(folder: string): ReadonlyMap<string, string> {
  const file = objectOf(folder, 'package.json');
  const all = ['optionalDependencies', 'devDependencies', 'dependencies'].flatMap((key) => [...entriesOf(file.get(key))]);
  return new Map(all.flatMap(([name, range]) => (typeof range === 'string' && isPackageName(name) ? [[name, range] as const] : [])));
}

/** A name that leads nowhere but into `node_modules`. */
function isPackageName(name: string): boolean {
  return /^(?:@[\w~-][\w.~-]*\/)?[\w~-][\w.~-]*$/.test(name);
}

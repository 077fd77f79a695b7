import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import packageJson from '../../package.json' with { type: 'json' };

/** The root of this repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where the repository is read: `https://github.com/OWNER/NAME`. */
export const REPOSITORY = packageJson.repository.url.replace(/^git\+/, '').replace(/\.git$/, '');

/** Where a file or folder of the repository is read; undefined if there is none at this path. */
export function addressInRepository(path: string): string | undefined {
  const file = join(ROOT, path);
  if (!existsSync(file)) return undefined;
  return `${REPOSITORY}/${statSync(file).isDirectory() ? 'tree' : 'blob'}/main/${path}`;
}

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The root of this repository. */
export const ROOT = resolve(__dirname, '../..');

/** The compiled entry for `require`; throws if it is older than the sources, because the tests would then judge other code. */
export function builtEntry(): string {
  const entry = join(ROOT, 'dist/src/index.cjs');
  const built = existsSync(entry) ? statSync(entry).mtimeMs : 0;
  const changed = ['src', 'rules'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const newer = changed.find((file) => /\.[cm]?ts$/.test(file) && statSync(join(ROOT, file)).mtimeMs > built);
  if (newer !== undefined) throw new Error(`dist is older than ${newer}: run "npm run build" first`);
  return entry;
}

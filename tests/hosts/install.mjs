// Installs what tests/hosts/package.json lists, unless the last run installed just that.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const lock = join(here, 'package-lock.json');
const written = join(here, 'node_modules/.package-lock.json');

if (!existsSync(written) || statSync(written).mtimeMs < statSync(lock).mtimeMs) {
  // The warnings are about engines: some of these packages ask for a newer Node than the tests need to run them with.
  const { status } = spawnSync('npm', ['ci', '--loglevel', 'error'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  process.exitCode = status ?? 1;
}

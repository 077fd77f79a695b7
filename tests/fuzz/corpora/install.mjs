// Unpacks what package.json lists, unless it is there. An installation would bring all that these packages depend on, which is far more than they hold.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const { devDependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));

for (const [name, version] of Object.entries(devDependencies)) {
  const folder = join(here, 'node_modules', name);
  if (installedVersion(folder) !== version) unpack(`${name}@${version}`, folder);
}

function installedVersion(folder) {
  const manifest = join(folder, 'package.json');
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : undefined;
}

function unpack(spec, folder) {
  const packed = mkdtempSync(join(tmpdir(), 'corpora-'));
  const [{ filename }] = JSON.parse(run('npm', ['pack', spec, '--json', '--pack-destination', packed]));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  run('tar', ['-xzf', join(packed, filename), '-C', folder, '--strip-components', '1']);
  rmSync(packed, { recursive: true });
}

function run(command, args) {
  const { status, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
  return stdout;
}

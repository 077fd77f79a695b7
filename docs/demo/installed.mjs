import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Lets projects in a folder import ESLint, typescript-eslint and this plugin, as if they were installed there. */
export function install(folder) {
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  symlinkSync(root, join(modules, 'eslint-plugin-econnrefused'), 'junction');
  for (const name of ['eslint', 'typescript-eslint']) symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
}

/** Runs ESLint in a folder: its exit status, and what it prints without the path of the folder, which has another name every time. */
export function eslint(cwd, ...options) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules/eslint/bin/eslint.js'), ...options, '.'], { cwd, encoding: 'utf8' });
  const withoutFolder = (text) => text.replaceAll(`${cwd}/`, '').replaceAll(`${cwd}\\`, '');
  return { status, stdout: withoutFolder(stdout), stderr: withoutFolder(stderr) };
}

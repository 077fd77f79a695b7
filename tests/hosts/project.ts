import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { ROOT, builtEntry } from './built.js';

/** The package as it would be published, in a folder of its own. */
export function pack(): { readonly tarball: string; remove(): void } {
  builtEntry();
  const folder = mkdtempSync(join(tmpdir(), 'econnrefused-pack-'));
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    cwd: ROOT,
    shell: process.platform === 'win32',
  });
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack left no tarball');
  return { tarball: join(folder, tarball), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

interface Finding {
  readonly file: string;
  readonly ruleId: string | null;
  readonly line: number;
  readonly fatal: boolean;
}

/** A project of a user, with the packed plugin and this ESLint in its node_modules. */
export interface Project {
  readonly folder: string;
  /** Runs the command line of ESLint; `findings` is undefined if it stopped with a configuration error. */
  lint(config: 'flat' | 'eslintrc'): { readonly findings: readonly Finding[] | undefined; readonly stderr: string };
  run(bin: string, ...args: string[]): { readonly status: number | null; readonly output: string };
  remove(): void;
}

/** Makes the project; `linked` maps the names that it imports to packages that are installed here, so that no network is needed. */
export function createProject(tarball: string, linked: Readonly<Record<string, string>>, files: Readonly<Record<string, string>>): Project {
  const folder = mkdtempSync(join(tmpdir(), 'econnrefused-project-'));
  const modules = join(folder, 'node_modules');
  const plugin = join(modules, 'eslint-plugin-econnrefused');
  mkdirSync(plugin, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', plugin, '--strip-components=1']);
  for (const [name, installed] of Object.entries(linked)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', installed), join(modules, name), 'junction');
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }

  const node = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    spawnSync(process.execPath, args, { cwd: folder, env: { ...process.env, ...env }, encoding: 'utf8' });

  return {
    folder,
    lint(config) {
      const eslint = ['node_modules/eslint/bin/eslint.js', '--format', 'json', '.'];
      const { stdout, stderr } =
        config === 'flat' ? node(eslint) : node([...eslint, '--ext', '.js,.ts'], { ESLINT_USE_FLAT_CONFIG: 'false' });
      return { findings: stdout === '' ? undefined : findingsOf(JSON.parse(stdout), folder), stderr };
    },
    run(bin, ...args) {
      const { status, stdout, stderr } = node([join(modules, bin), ...args]);
      return { status, output: stdout + stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

interface LintResult {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly line: number; readonly fatal?: boolean }[];
}

function findingsOf(results: readonly LintResult[], folder: string): Finding[] {
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line, fatal = false }) => ({
      file: filePath.slice(filePath.indexOf(folder) + folder.length + 1).replaceAll('\\', '/'),
      ruleId,
      line,
      fatal,
    })),
  );
}

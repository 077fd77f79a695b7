import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

import { afterAll, beforeAll } from 'vitest';

import { ROOT, builtEntry } from './built.js';
import { linesOf } from './findings.js';
import type { LintResult } from './findings.js';

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

/** The folder of a package that tests/hosts/package.json installs; throws if it is not there. */
export function installed(name: string): string {
  const folder = join(ROOT, 'tests/hosts/node_modules', name);
  if (!existsSync(folder)) throw new Error(`${name} is not installed: run "npm run hosts" first`);
  return folder;
}

/** The program of a Node other than the one that runs the tests, such as `node22`; undefined where tests/hosts/package.json has none for this machine. */
export function otherNode(name: string): string | undefined {
  const program = join(ROOT, 'tests/hosts/node_modules', `${name}-${process.platform}-${process.arch}`, 'bin/node');
  return existsSync(program) ? program : undefined;
}

/** How a command ended, and what it printed, without colours. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command line of ESLint for {@link Project.lint}. */
export interface Lint {
  readonly config: 'flat' | 'eslintrc';
  /** More arguments, such as `--fix`. */
  readonly args?: readonly string[];
  /** The program of another Node. */
  readonly node?: string | undefined;
}

/** A project of a user, with the packed plugin and what it needs in its node_modules. */
export interface Project {
  readonly folder: string;
  /** Runs ESLint. `findings` has a line for each, as {@link linesOf} writes it, and is undefined if ESLint stopped with a configuration error. */
  lint(how: Lint): Run & { readonly findings: readonly string[] | undefined; readonly results: readonly LintResult[] };
  /** Runs a command as a user types it, with the programs of the installed packages at hand. */
  sh(command: string, env?: Readonly<Record<string, string>>): Run;
  read(file: string): string;
  write(files: Readonly<Record<string, string>>): void;
  remove(): void;
}

/** Which of the installed packages a project has: the name that it imports, and the name in tests/hosts/package.json. */
export type Linked = Readonly<Record<string, string>>;

/** The packages that a project imports by the names that tests/hosts/package.json gives them. */
export function named(...names: readonly string[]): Linked {
  return Object.fromEntries(names.map((name) => [name, name]));
}

/** For the tests of one file: packs the plugin before them, and removes the projects that they made after them. */
export function useProjects(): (linked: Linked, files: Readonly<Record<string, string>>) => Project {
  let packed: ReturnType<typeof pack> | undefined;
  const projects: Project[] = [];
  beforeAll(() => {
    packed = pack();
  });
  afterAll(() => {
    for (const project of projects) project.remove();
    packed?.remove();
  });
  return (linked, files) => {
    if (!packed) throw new Error('the plugin is packed when the tests begin: make projects in tests or in beforeAll');
    const project = createProject(packed.tarball, linked, files);
    projects.push(project);
    return project;
  };
}

/** Makes a project outside of this repository, so that it finds no other packages than its own; they are linked, so that no network is needed. */
export function createProject(tarball: string, linked: Linked, files: Readonly<Record<string, string>>): Project {
  // The real path, as language servers and ESLint print it.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'econnrefused-project-')));
  const modules = join(folder, 'node_modules');
  const plugin = join(modules, 'eslint-plugin-econnrefused');
  mkdirSync(plugin, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', plugin, '--strip-components=1']);
  linkPrograms(modules, 'eslint-plugin-econnrefused', plugin);
  link(modules, linked);
  const write = (texts: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  };
  write(files);

  const run = (program: string, args: readonly string[], shell: boolean, env: Readonly<Record<string, string>> = {}): Run => {
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: folder,
      env: { ...userEnvironment(modules), ...env },
      encoding: 'utf8',
      shell,
    });
    return { status, stdout, stderr };
  };

  return {
    folder,
    lint({ config, args = [], node = process.execPath }) {
      const flat = [join(modules, 'eslint/bin/eslint.js'), '--format', 'json', '.', ...args];
      const ended =
        config === 'flat'
          ? run(node, flat, false, { ESLINT_USE_FLAT_CONFIG: 'true' })
          : run(node, [...flat, '--ext', EXTENSIONS], false, { ESLINT_USE_FLAT_CONFIG: 'false' });
      const results: readonly LintResult[] = ended.stdout === '' ? [] : JSON.parse(ended.stdout);
      return { ...ended, findings: ended.stdout === '' ? undefined : linesOf(results, folder), results };
    },
    sh: (command, env) => run(command, [], true, env),
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    write,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What `.eslintrc` has to be told, and flat configurations say themselves. */
const EXTENSIONS = '.js,.jsx,.mjs,.cjs,.ts,.tsx,.mts,.cts,.vue,.svelte,.astro,.html';

/** Links packages into a `node_modules`, with their programs, in the place of other versions. */
export function link(modules: string, linked: Linked): void {
  for (const [name, alias] of Object.entries(linked)) {
    const source = installed(alias);
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlink(source, join(modules, name));
    linkPrograms(modules, name, source);
  }
}

function linkPrograms(modules: string, name: string, folder: string): void {
  const bin = join(modules, '.bin');
  mkdirSync(bin, { recursive: true });
  for (const [program, file] of Object.entries(programsOf(name, folder))) symlink(join(folder, file), join(bin, program));
}

function symlink(target: string, path: string): void {
  rmSync(path, { recursive: true, force: true });
  symlinkSync(target, path, 'junction');
}

function programsOf(name: string, folder: string): Record<string, string> {
  const { bin = {} }: { bin?: string | Record<string, string> } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return typeof bin === 'string' ? { [name.replace(/^.*\//, '')]: bin } : bin;
}

/** The environment of a user's terminal: without what the test runner, npm and the CI around it add. */
function userEnvironment(modules: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|VITEST|NODE_|ESLINT_|GITHUB_|GIT_|CI$|TEST$|MODE$|DEV$|PROD$|SSR$|BASE_URL$|FORCE_COLOR$)/.test(name),
  );
  return { ...Object.fromEntries(own), PATH: `${join(modules, '.bin')}${delimiter}${process.env['PATH'] ?? ''}`, NO_COLOR: '1' };
}

/** The files of a folder of this repository, as {@link createProject} takes them. */
export function filesIn(folder: string): Record<string, string> {
  const root = join(ROOT, folder);
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ name, parentPath }) => {
      const path = join(parentPath, name);
      return [path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
    }),
  );
}

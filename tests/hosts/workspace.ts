import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'vitest';

import { readPage } from '../docs/pages.js';
import { ENVIRONMENT } from './environment.js';
import { useProjects } from './project.js';
import type { Linked, Project } from './project.js';

export type Files = Readonly<Record<string, string>>;

/** A repository with the packages `web` and `api`, as the guide shows it. */
export interface Workspace extends Pick<Project, 'folder' | 'read' | 'write'> {
  /** Runs a command as typed; what it prints, on both streams. */
  run(command: string, env?: Files): { readonly status: number | null; readonly stdout: string; readonly printed: string };
  /** Runs commands that must all succeed. */
  succeed(...commands: readonly string[]): void;
  /** What holds while files have another text, or are there at all. */
  after<T>(files: Files, look: () => T): T;
  /** What holds after a commit of other files, on a branch of its own. */
  committed<T>(files: Files, look: () => T): T;
  /** The configuration of ESLint with one more part. */
  configured(part: string): Files;
}

/** A part of the configuration after which both packages read a variable that nothing declares. */
export const UNDECLARED = `{ settings: { econnrefused: { env: { declared: ['CDN_URL'] } } } }`;

/** Code in `web` that a fix repairs. */
export const BROKEN: Files = { 'apps/web/src/users.js': `fetch(process.env.API_URL ?? 'http://localhost:3000');\n` };

/** For the tests of one file: makes workspaces with the files of a section of the guide. */
export function useWorkspaces(): (linked: Linked, section: string, more?: Files) => Workspace {
  const project = useProjects();
  return (linked, section, more = {}) => {
    const files = filesOf(section);
    const manifest: object = JSON.parse(files['package.json'] ?? '{}');
    const devDependencies = { eslint: '^10.0.0', 'eslint-plugin-econnrefused': '^0.1.0' };
    const made = project(
      { eslint: 'eslint10', ...linked },
      {
        ...files,
        'package.json': JSON.stringify({ ...manifest, devDependencies }),
        'package-lock.json': lock({}),
        'apps/web/.env': 'API_URL=http://one.example\n',
        ...more,
      },
    );
    const workspace = workspaceIn(made);
    workspace.succeed('git init --quiet --initial-branch main', 'git add .', 'git commit --quiet --message one');
    return workspace;
  };
}

/** The files that the guide shows in one of its sections, and before them all. */
function filesOf(section: string): Files {
  const blocks = readPage('docs/guides/monorepos.md').blocks.filter(({ headings: [title] }) => title === undefined || title === section);
  return Object.fromEntries(blocks.flatMap(({ file, code }) => (file === undefined ? [] : [[file, code] as const])));
}

/** What npm writes into package-lock.json, as far as it matters here. */
export function lock({ eslint = '10.15.0', plugin = '0.1.0', pg = '8.16.0', packages = {} }): string {
  const all = {
    '': { workspaces: ['*/*'], devDependencies: { eslint: '^10.0.0', 'eslint-plugin-econnrefused': '^0.1.0' } },
    'apps/web': { name: 'web' },
    'services/api': { name: 'api', dependencies: { pg: '^8.16.0' } },
    'node_modules/web': { resolved: 'apps/web', link: true },
    'node_modules/api': { resolved: 'services/api', link: true },
    'node_modules/eslint': { version: eslint, dev: true },
    'node_modules/eslint-plugin-econnrefused': { version: plugin, dev: true },
    'node_modules/pg': { version: pg },
    ...packages,
  };
  return JSON.stringify({ name: 'shop', lockfileVersion: 3, requires: true, packages: all });
}

function workspaceIn(project: Project): Workspace {
  const { folder, read, write } = project;
  const run: Workspace['run'] = (command, env = {}) => {
    const { status, stdout, stderr } = project.sh(command, { ...ENVIRONMENT, ...env });
    return { status, stdout, printed: `${stdout}\n${stderr}` };
  };
  const succeed: Workspace['succeed'] = (...commands) => {
    for (const command of commands) expect({ command, ...run(command) }).toMatchObject({ status: 0 });
  };
  const after: Workspace['after'] = (files, look) => {
    const before = Object.keys(files).map((file) => ({ file, text: existsSync(join(folder, file)) ? read(file) : undefined }));
    write(files);
    try {
      return look();
    } finally {
      for (const { file, text } of before) {
        if (text === undefined) rmSync(join(folder, file), { force: true });
        else write({ [file]: text });
      }
    }
  };
  const committed: Workspace['committed'] = (files, look) => {
    succeed('git switch --quiet --create change');
    write(files);
    succeed('git add .', 'git commit --quiet --message change');
    try {
      return look();
    } finally {
      succeed('git switch --quiet main', 'git branch --quiet -D change');
    }
  };
  const configured = (part: string) => ({ 'eslint.config.mjs': read('eslint.config.mjs').replace(/\];\s*$/, `  ${part},\n];\n`) });
  return { folder, read, write, run, succeed, after, committed, configured };
}

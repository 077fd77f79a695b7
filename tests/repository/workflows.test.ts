import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import packageJson from '../../package.json';
import { ROOT } from '../hosts/built.js';
import { REPOSITORY, yamlFile, yamlFiles } from './github.js';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly uses?: string;
  readonly needs?: string;
  readonly if?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
  readonly strategy?: { readonly matrix: { readonly node: readonly string[] } };
  readonly 'timeout-minutes'?: number;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

const workflows = yamlFiles<Workflow>('.github/workflows');

function workflow(name: string): Workflow {
  const found = workflows.find(({ path }) => path.endsWith(`/${name}.yml`));
  if (!found) throw new Error(`There is no workflow ${name}`);
  return found.content;
}

function job(name: string, of: string): Job & { readonly steps: readonly Step[] } {
  const { steps = [], ...found } = workflow(of).jobs[name] ?? {};
  return { ...found, steps };
}

describe.each(workflows.map((each) => [each.path, each] as const))('%s', (_path, { text, content }) => {
  const jobs = Object.values(content.jobs);
  const steps = jobs.flatMap((each) => each.steps ?? []);

  test('may do no more than it says', () => {
    expect(content.permissions).toEqual('pull_request' in content.on ? { contents: 'read' } : {});
    for (const each of jobs) expect(each.permissions ?? content.permissions).not.toEqual({});
    expect(content.on).not.toHaveProperty('pull_request_target');
  });

  test('ends, and does not run beside itself', () => {
    expect(content.concurrency).toBeDefined();
    for (const each of jobs) if (!each.uses) expect(each['timeout-minutes']).toBeGreaterThan(0);
  });

  test('takes actions at the commit of a version', () => {
    const uses = [...text.matchAll(/^ *(?:- )?uses: (?!\.\/)(.*)$/gm)].map(([, what]) => what);
    expect(uses.length).toBeGreaterThan(0);
    for (const what of uses) expect(what).toMatch(/^[\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('leaves no token in the checkout', () => {
    for (const { uses = '', with: given } of steps)
      if (uses.startsWith('actions/checkout@')) expect(given).toMatchObject({ 'persist-credentials': false });
  });

  test('runs only what there is', () => {
    const commands = steps.flatMap(({ run, with: given }) =>
      [run, given?.['version'], given?.['publish']].flatMap((command) => (typeof command === 'string' ? command : [])),
    );
    for (const command of commands) {
      const [, script, shell] = /^npm run ([\w:-]+)$|^bash (\S+)$|^npm ci(?: --ignore-scripts)?$/.exec(command) ?? [];
      expect(command).toMatch(/^npm (?:ci(?: --ignore-scripts)?|run [\w:-]+)$|^bash \S+$/);
      if (script !== undefined) expect(Object.keys(packageJson.scripts)).toContain(script);
      if (shell !== undefined) expect(existsSync(join(ROOT, shell)), shell).toBe(true);
    }
  });

  test('puts nothing into a shell that others wrote', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });
});

describe('the checks', () => {
  test('are the same as here, on each Node', () => {
    const { strategy, steps } = job('check', 'ci');
    expect(strategy?.matrix.node).toEqual(['20', '22', '24']);
    expect(steps.map(({ run }) => run)).toContain('bash .ci/run');
    expect(steps.map(({ with: given }) => given?.['node-version'])).toContain('${{ matrix.node }}');
  });

  test('are made of pull requests, and by the release', () => {
    expect(Object.keys(workflow('ci').on).sort()).toEqual(['pull_request', 'workflow_call']);
  });
});

describe('a release', () => {
  const { steps, ...release } = job('release', 'release');
  const action = steps.find(({ uses }) => uses?.startsWith('changesets/action@'));

  test('comes from main alone, after the checks', () => {
    expect(workflow('release').on).toEqual({ push: { branches: ['main'] } });
    expect(release.needs).toBe('check');
    expect(job('check', 'release').uses).toBe('./.github/workflows/ci.yml');
    expect(release.if).toBe(`github.repository == '${REPOSITORY.replace('https://github.com/', '')}'`);
  });

  test('shows where it comes from', () => {
    expect(release.permissions).toEqual({ contents: 'write', 'pull-requests': 'write', 'id-token': 'write' });
    expect(action?.env).toMatchObject({ NPM_CONFIG_PROVENANCE: 'true' });
    expect(packageJson.publishConfig).toEqual({ access: 'public', provenance: true });
    expect(packageJson.homepage).toBe(`${REPOSITORY}#readme`);
  });

  test('is built from no cache, and nothing that it installs runs by itself', () => {
    expect(steps.map(({ run }) => run)).toContain('npm ci --ignore-scripts');
    for (const { uses = '', with: given } of steps)
      if (uses.startsWith('actions/setup-node@')) expect(given).toMatchObject({ 'package-manager-cache': false });
  });

  test('publishes what was looked at', () => {
    expect(packageJson.scripts.release).toBe('npm run build && npm run package && changeset publish');
  });
});

describe('the site', () => {
  test('is built by its script, for where it stands', () => {
    const { steps } = job('build', 'pages');
    expect(steps.find(({ run }) => run === 'npm run site')?.env).toEqual({ SITE_BASE: '/${{ github.event.repository.name }}/' });
    expect(steps.at(-1)?.with).toEqual({ path: 'site/.vitepress/dist' });
  });

  test('is deployed from main alone', () => {
    const deploy = job('deploy', 'pages');
    expect(deploy).toMatchObject({
      needs: 'build',
      if: "github.ref == 'refs/heads/main'",
      permissions: { pages: 'write', 'id-token': 'write' },
    });
  });
});

describe('updates', () => {
  interface Update {
    readonly 'package-ecosystem': string;
    readonly directory: string;
    readonly ignore: readonly { readonly 'dependency-name': string }[];
  }
  const { updates } = yamlFile<{ readonly updates: readonly Update[] }>('.github/dependabot.yml').content;

  test('are asked for actions and packages', () => {
    expect(updates.map((update) => [update['package-ecosystem'], update.directory])).toEqual([
      ['github-actions', '/'],
      ['npm', '/'],
    ]);
  });

  test('leave out only what is used', () => {
    const ignored = updates.flatMap(({ ignore }) => ignore.map((each) => each['dependency-name']));
    const used = [
      ...Object.keys(packageJson.devDependencies),
      ...workflows.flatMap(({ text }) => [...text.matchAll(/uses: ([\w-]+\/[\w-]+)@/g)].map(([, name]) => name)),
    ];
    for (const name of ignored) expect(used).toContain(name);
  });
});

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What `projectSettings` reads beside the sources. Lock files are left out: the ranges of package.json say enough here. */
const PROJECT_FILE =
  /(?:^|\/)(?:package\.json|index\.html|[jt]sconfig(?:\.[\w-]+)?\.json|turbo\.jsonc?|vercel\.json|pnpm-workspace\.yaml|lerna\.json|nx\.json|rush\.json|\.env[\w.-]*)$/;

/** Writes the files that describe a project beside its sources, at the commits that a table of `repo, commit` names. */
export function addProjectFiles(table, mirrors, tree) {
  for (const row of readFileSync(table, 'utf8').trim().split('\n').slice(1)) {
    const [repo = '', commit = ''] = row.split('\t');
    const name = repo.replace('/', '+');
    const mirror = [join(mirrors, name, 'repo/.git'), join(mirrors, name, 'repo')].find((folder) => existsSync(join(folder, 'HEAD')));
    if (mirror === undefined) continue;
    const git = (...args) => spawnSync('git', ['--git-dir', mirror, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
    const listed = git('ls-tree', '-r', '--name-only', '-z', commit).split('\0');
    for (const path of listed.filter((path) => PROJECT_FILE.test(path) && !/(?:^|\/)node_modules\//.test(path))) {
      mkdirSync(dirname(join(tree, name, path)), { recursive: true });
      writeFileSync(join(tree, name, path), git('show', `${commit}:${path}`));
    }
  }
}

// Lints a copy of the small broken app in projects/shop, lets ESLint fix it, and shows the difference and the second run.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { eslint as run, install } from './installed.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');

const PROMISED = [
  'app/users/page.tsx no-localhost-url',
  'server/database.ts no-implicit-localhost',
  'server/database.ts no-unguarded-env-url',
  'server/index.js no-localhost-fallback',
  'server/mail-client.js no-unguarded-env-url',
  'server/review-client.js no-ignored-target',
  'server/site.ts require-url-scheme',
  'server/stock-client.js no-localhost-url',
  'server/webhooks.js no-hardcoded-port',
  'server/webhooks.js no-localhost-listen',
  'server/welcome.js no-localhost-link',
];

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'econnrefused-demo-')));
try {
  demonstrate();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function demonstrate() {
  if (!existsSync(join(root, 'dist/src/index.cjs'))) return fail('The plugin is not built yet. Run "npm run build" first.');
  const app = copies();

  show('$ eslint .');
  const first = eslint(app);
  show(first.output);
  const found = findings(app);
  if (first.status !== 1 || found.join() !== PROMISED.join()) return fail(`It should have found\n  ${PROMISED.join('\n  ')}\nbut found\n  ${found.join('\n  ')}`);

  show('$ eslint --fix .');
  const fixed = eslint(app, '--fix');
  show(fixed.output || '(nothing is left)\n');
  if (fixed.status !== 0) return fail('--fix should have left nothing to report.');

  show('$ diff before after');
  const difference = diff();
  show(difference);
  const changed = difference.match(/^\+\+\+ /gm) ?? [];
  const files = new Set(PROMISED.map((line) => line.split(' ')[0]));
  if (changed.length !== files.size) return fail(`--fix should have changed ${files.size} files, but changed ${changed.length}.`);

  show('$ eslint .');
  const second = eslint(app);
  show(second.output || '(no problems)\n');
  if (second.status !== 0 || second.output !== '') return fail('The second run should have been clean.');
}

/** Two copies of the app, side by side; the one called `after` can import ESLint and this plugin as if they were installed there. */
function copies() {
  const after = join(folder, 'after');
  cpSync(join(here, 'projects/shop'), join(folder, 'before'), { recursive: true });
  cpSync(join(here, 'projects/shop'), after, { recursive: true });
  install(folder);
  return after;
}

function eslint(cwd, ...options) {
  const colour = process.stdout.isTTY ? '--color' : '--no-color';
  const { status, stdout, stderr } = run(cwd, colour, ...options);
  return { status, output: `${stdout}${stderr}` };
}

/** What ESLint finds, as `file rule`, sorted. */
function findings(cwd) {
  const { output } = eslint(cwd, '--format', 'json');
  return JSON.parse(output)
    .flatMap(({ filePath, messages }) => messages.map(({ ruleId }) => `${filePath.replaceAll('\\', '/')} ${ruleId?.replace('econnrefused/', '')}`))
    .sort();
}

function diff() {
  const programs = [
    ['git', ['diff', '--no-index', '--no-prefix', '--no-ext-diff', process.stdout.isTTY ? '--color=always' : '--color=never', 'before', 'after']],
    ['diff', ['-ruN', 'before', 'after']],
  ];
  for (const [program, args] of programs) {
    const { error, stdout } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
    if (!error) return stdout;
  }
  return '';
}

function show(text) {
  process.stdout.write(`${text}\n`);
}

function fail(why) {
  process.stderr.write(`${why}\n`);
  process.exitCode = 1;
}

import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { linesOf } from './findings.js';
import { useWorkspaces } from './workspace.js';
import type { Files, Workspace } from './workspace.js';

const workspace = useWorkspaces();
const ESLINTS = [
  { name: 'ESLint 8.57', eslint: 'eslint8' },
  { name: 'ESLint 9', eslint: 'eslint' },
  { name: 'ESLint 10', eslint: 'eslint10' },
];

/** Code that reads a variable which only the other package declares. */
const STRANGER = `if (!process.env.DATABASE_URL) throw new Error();\nfetch(process.env.DATABASE_URL);\n`;
const STRANGERS: Files = { 'apps/web/src/report.js': STRANGER, 'services/api/src/report.js': STRANGER };
const FOUND = 'apps/web/src/report.js:2:7-2:31 no-undeclared-env';

/** What ESLint finds when it is started in a folder; or what it says if it cannot lint. */
function foundIn({ run, folder }: Workspace, start: string): readonly string[] | string {
  const { stdout, printed } = run(`cd ${start} && eslint . --format json`, { ESLINT_USE_FLAT_CONFIG: 'true' });
  return stdout === '' ? printed : linesOf(JSON.parse(stdout), folder);
}

describe.each(ESLINTS)('$name, with one configuration at the root', (linked) => {
  test('gives each package the settings of its own files, wherever it is started', () => {
    const shop = workspace({ eslint: linked.eslint }, 'One configuration at the root', STRANGERS);
    expect(foundIn(shop, '.')).toEqual([FOUND]);
    expect(foundIn(shop, 'apps/web')).toEqual([FOUND]);
    expect(foundIn(shop, 'services/api')).toEqual([]);
  });
});

test('a package whose own configuration is only that of the root again has no settings', () => {
  const again = { 'apps/web/eslint.config.mjs': `export { default } from '../../eslint.config.mjs';\n` };
  const shop = workspace({}, 'One configuration at the root', { ...STRANGERS, ...again });
  expect(foundIn(shop, 'apps/web')).toEqual([]);
});

const EACH = 'A configuration in each package';

describe.each(ESLINTS)('$name, with a configuration in each package', ({ eslint }) => {
  test('gives each package the settings of its own files', () => {
    const shop = workspace({ eslint }, EACH, STRANGERS);
    expect(foundIn(shop, 'apps/web')).toEqual([FOUND]);
    expect(foundIn(shop, 'services/api')).toEqual([]);
  });

  test(eslint === 'eslint10' ? 'finds the same from the root' : 'takes the one at the root for all files if it is started there', () => {
    const shop = workspace({ eslint }, EACH, STRANGERS);
    expect(foundIn(shop, '.')).toEqual(eslint === 'eslint10' ? [FOUND] : []);
  });
});

/** A configuration of a package that has the preset from the root, and imports the plugin too. */
const IMPORTED = `
import econnrefused from 'eslint-plugin-econnrefused';
import { projectSettings } from 'eslint-plugin-econnrefused/project-settings';
import shared from '../../eslint.config.mjs';
export default [...shared, econnrefused.configs.recommended, { settings: { econnrefused: projectSettings(import.meta.dirname) } }];
`;
const REQUIRED = `
const econnrefused = require('eslint-plugin-econnrefused');
const { projectSettings } = require('eslint-plugin-econnrefused/project-settings');
module.exports = import('../../eslint.config.mjs').then(({ default: shared }) => [
  ...shared, econnrefused.configs.recommended, { settings: { econnrefused: projectSettings(__dirname) } },
]);
`;

describe.each(ESLINTS)('$name, when the root and a package both bring the plugin', ({ eslint }) => {
  const shopWith = (files: Files) => {
    const shop = workspace({ eslint }, EACH, { ...STRANGERS, ...files });
    if (!('apps/web/eslint.config.mjs' in files)) rmSync(join(shop.folder, 'apps/web/eslint.config.mjs'), { force: true });
    return shop;
  };
  const plugin = 'node_modules/eslint-plugin-econnrefused';

  test.each<[how: string, files: Files]>([
    ['both import it', { 'apps/web/eslint.config.mjs': IMPORTED }],
    ['one imports and one requires it', { 'apps/web/eslint.config.cjs': REQUIRED }],
  ])('takes them for one: %s', (_how, files) => {
    expect(foundIn(shopWith(files), 'apps/web')).toEqual([FOUND]);
  });

  test('takes the links of pnpm to one copy for one', () => {
    const shop = shopWith({ 'apps/web/eslint.config.mjs': IMPORTED });
    mkdirSync(join(shop.folder, 'apps/web/node_modules'));
    symlinkSync(join(shop.folder, plugin), join(shop.folder, 'apps/web', plugin), 'junction');
    expect(foundIn(shop, 'apps/web')).toEqual([FOUND]);
  });

  test('cannot take two copies for one, unless the plugin comes from the root alone', () => {
    const shop = shopWith({ 'apps/web/eslint.config.mjs': IMPORTED });
    cpSync(join(shop.folder, plugin), join(shop.folder, 'apps/web', plugin), { recursive: true });
    expect(foundIn(shop, 'apps/web')).toContain('Cannot redefine plugin "econnrefused"');
    const fromRoot = IMPORTED.replace(/^import econn.*$/m, '').replace('econnrefused.configs.recommended,', '');
    expect(shop.after({ 'apps/web/eslint.config.mjs': fromRoot }, () => foundIn(shop, 'apps/web'))).toEqual([FOUND]);
  });
});

describe('the version of a client', () => {
  /** Redis took a text up to 3, and since 4 an object; given a text it then connects to localhost. */
  const CACHE = `import { createClient } from 'redis';\nif (process.env.REDIS_URL) createClient(process.env.REDIS_URL);\n`;
  const manifest = (name: string, redis: string) => JSON.stringify({ name, dependencies: { redis } });
  const files = (range: string): Files => ({
    'pnpm-workspace.yaml': 'packages: [apps/*, services/*]\n',
    'package.json': '{ "private": true }',
    'package-lock.json': '{}',
    '.env.example': 'REDIS_URL=\n',
    'apps/web/package.json': manifest('web', range),
    'services/api/package.json': manifest('api', range),
    'apps/web/src/cache.js': CACHE,
    'services/api/src/cache.js': CACHE,
  });
  const ignored = (folder: string) => `${folder}/src/cache.js:2:41-2:62 no-ignored-target`;
  const install = ({ write }: Workspace, folder: string, version: string) =>
    write({ [`${folder}/node_modules/redis/package.json`]: JSON.stringify({ name: 'redis', version }) });

  test.each(['catalog:', '*'])('is that of the package itself, then that of the root, where package.json says "%s"', (range) => {
    const shop = workspace({}, EACH, files(range));
    expect(foundIn(shop, '.')).toEqual([]);
    const store = 'node_modules/.pnpm/redis@3.1.2';
    install(shop, store, '3.1.2');
    mkdirSync(join(shop.folder, 'apps/web/node_modules'));
    symlinkSync(join(shop.folder, store, 'node_modules/redis'), join(shop.folder, 'apps/web/node_modules/redis'), 'junction');
    install(shop, '.', '5.8.0');
    expect(foundIn(shop, '.')).toEqual([ignored('services/api')]);
  });

  test('is that of the range without node_modules', () => {
    const shop = workspace({}, EACH, files('^5.8.0'));
    expect(foundIn(shop, '.')).toEqual([ignored('apps/web'), ignored('services/api')]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { filesIn, installed, named, otherNode, useProjects } from './project.js';

const SHOP = Object.fromEntries(Object.entries(filesIn('docs/demo/projects/shop')).filter(([file]) => !file.startsWith('eslint.config')));
const FOUND = [
  'app/users/page.tsx:8:32-8:61 no-localhost-url',
  'server/database.ts:4:50-4:74 no-unguarded-env-url',
  'server/database.ts:6:22-6:33 no-implicit-localhost',
  'server/index.js:3:44-3:67 no-localhost-fallback',
  'server/mail-client.js:3:35-3:59 no-unguarded-env-url',
  'server/review-client.js:4:32-4:39 no-ignored-target',
  'server/site.ts:2:24-2:46 require-url-scheme',
  'server/stock-client.js:4:40-4:66 no-localhost-url',
  'server/webhooks.js:7:17-7:21 no-hardcoded-port',
  'server/webhooks.js:7:23-7:34 no-localhost-listen',
  'server/welcome.js:3:21-3:52 no-localhost-link',
];

/** A configuration in each of the two forms, for the same linter. */
const ESLINTRC = (settings: object) => ({
  '.eslintrc.json': JSON.stringify({
    root: true,
    extends: ['plugin:econnrefused/legacy-recommended'],
    parser: '@typescript-eslint/parser',
    parserOptions: { ecmaVersion: 2022, sourceType: 'module', ecmaFeatures: { jsx: true } },
    settings: { econnrefused: settings },
  }),
});
const FLAT = (settings: object) => ({
  'eslint.config.mjs': `
import econnrefused from 'eslint-plugin-econnrefused';
import parser from '@typescript-eslint/parser';
export default [
  { files: ['**/*.{js,ts,tsx}'], languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } },
  { ...econnrefused.configs.recommended, settings: { econnrefused: ${JSON.stringify(settings)} } },
];
`,
});

const ESLINTS = ['eslint8', 'eslint9-lowest', 'eslint', 'eslint10-lowest', 'eslint10'].map((alias) => ({
  alias,
  version: versionOf(alias),
}));
const HOSTS = ESLINTS.flatMap(({ alias, version }) => [
  ...(Number.parseInt(version, 10) < 10
    ? [{ name: `ESLint ${version} with .eslintrc.json`, alias, config: 'eslintrc', configuration: ESLINTRC } as const]
    : []),
  { name: `ESLint ${version} with eslint.config.mjs`, alias, config: 'flat', configuration: FLAT } as const,
]);

function versionOf(alias: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(installed(alias), 'package.json'), 'utf8'));
  return version;
}

const project = useProjects();
const withParser = (eslint: string) => ({ eslint, ...named('@typescript-eslint/parser') });

/** What the newest ESLint makes of the shop. */
let fixed: Readonly<Record<string, string>>;

beforeAll(() => {
  const { lint, read } = project(withParser('eslint10'), { ...SHOP, ...FLAT({}) });
  lint({ config: 'flat', args: ['--fix'] });
  fixed = Object.fromEntries(Object.keys(SHOP).map((file) => [file, read(file)]));
});

describe.each(HOSTS)('$name', ({ alias, config, configuration }) => {
  test('finds what is wrong in the shop, and mends it as every other does', () => {
    const { lint, read } = project(withParser(alias), { ...SHOP, ...configuration({}) });
    const { status, findings, stderr } = lint({ config });
    expect(findings, stderr).toEqual(FOUND);
    expect(status).toBe(1);
    expect(lint({ config, args: ['--fix'] })).toMatchObject({ findings: [], status: 0 });
    for (const [file, text] of Object.entries(fixed)) expect(read(file)).toBe(text);
    expect(read('server/stock-client.js')).toContain('requireEnv(');
  });

  test('names a wrong setting', () => {
    const { status, findings, stderr } = project(withParser(alias), { ...SHOP, ...configuration({ fixes: 'never', envv: {} }) }).lint({
      config,
    });
    expect(findings).toBeUndefined();
    expect(status).toBe(2);
    expect(stderr).toContain('settings.econnrefused.envv is not a known setting.');
    expect(stderr).toContain('Did you mean "env"?');
  });
});

describe.each(HOSTS.filter(({ config }) => config === 'flat'))('$name', ({ alias }) => {
  const lint = (files: Readonly<Record<string, string>>) =>
    project({ ...withParser(alias), ...named('jiti') }, { ...SHOP, ...FLAT({}), ...files }).lint({ config: 'flat' });

  test('takes one plugin from import and require', () => {
    const { findings, stderr } = lint({
      'shared.cjs': `module.exports = require('eslint-plugin-econnrefused').configs.recommended;`,
      'eslint.config.mjs': FLAT({})['eslint.config.mjs'].replace(
        'export default [',
        `import shared from './shared.cjs';\nexport default [shared,`,
      ),
    });
    expect(findings, stderr).toEqual(FOUND);
  });

  test('takes a configuration that is a CommonJS module', () => {
    const { findings, stderr } = lint({
      'eslint.config.mjs': `export { default } from './shared.cjs';`,
      'shared.cjs': `
const econnrefused = require('eslint-plugin-econnrefused');
const parser = require('@typescript-eslint/parser');
module.exports = [{ files: ['**/*.{js,ts,tsx}'], languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } }, econnrefused.configs.recommended];`,
    });
    expect(findings, stderr).toEqual(FOUND);
  });
});

/** `defineConfig` is of ESLint 9.22 and later. */
describe.each(ESLINTS.filter(({ alias }) => ['eslint', 'eslint10-lowest', 'eslint10'].includes(alias)))(
  'defineConfig of ESLint $version',
  ({ alias }) => {
    const CONFIG = `
import { defineConfig } from 'eslint/config';
import econnrefused from 'eslint-plugin-econnrefused';
import parser from '@typescript-eslint/parser';
export default defineConfig(
  { files: ['**/*.{js,ts,tsx}'], languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } },
  EXTENDED,
);`;

    test.each([
      ['a preset by its name', `{ plugins: { econnrefused }, extends: ['econnrefused/recommended'] }`],
      ['a preset', `{ extends: [econnrefused.configs.recommended] }`],
      ['a preset that stands for itself', `econnrefused.configs.recommended`],
    ])('extends %s, in JavaScript and in TypeScript', (_name, extended) => {
      for (const file of ['eslint.config.js', 'eslint.config.ts']) {
        // jiti reads the configurations in TypeScript.
        const { lint } = project({ ...withParser(alias), ...named('jiti') }, { ...SHOP, [file]: CONFIG.replace('EXTENDED', extended) });
        const { findings, stderr } = lint({ config: 'flat' });
        expect(
          findings?.filter((line) => !line.startsWith('eslint.config')),
          `${file}: ${stderr}`,
        ).toEqual(FOUND);
      }
    });
  },
);

test.each([
  [
    '.eslintrc.cjs',
    `module.exports = { ...CONFIG, settings: { econnrefused: require('eslint-plugin-econnrefused/project-settings').projectSettings(__dirname) } };`,
  ],
  ['.eslintrc.yml', 'CONFIG'],
  ['package.json', '{ "type": "module", "eslintConfig": CONFIG }'],
])('ESLint 8 takes the preset from %s', (file, text) => {
  const config = ESLINTRC({})['.eslintrc.json'];
  const { findings, stderr } = project(withParser('eslint8'), { ...SHOP, [file]: text.replace('CONFIG', config) }).lint({
    config: 'eslintrc',
  });
  expect(findings, stderr).toEqual(FOUND);
});

const NODES = ['node18', 'node20', 'node22', 'node24'];

describe.each(NODES.map((name) => ({ name, node: otherNode(name) })))('$name', ({ name, node }) => {
  // ESLint 10 needs Node 20.19.
  const hosts = HOSTS.filter(({ alias }) => name !== 'node18' || !alias.startsWith('eslint10'));

  test.skipIf(node === undefined).each(hosts.filter(({ alias }) => !alias.endsWith('lowest')))(
    'runs $name',
    ({ alias, config, configuration }) => {
      const { findings, stderr } = project(withParser(alias), { ...SHOP, ...configuration({}) }).lint({ config, node });
      expect(findings, stderr).toEqual(FOUND);
    },
  );
});

test.runIf(process.platform === 'linux' && process.arch === 'x64')('the other Nodes are there, so that no test above was left out', () => {
  for (const name of NODES) expect(otherNode(name)).toBeDefined();
});

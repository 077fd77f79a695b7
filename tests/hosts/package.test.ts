import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createProject, pack } from './project.js';

const CONFIG = `
export default defineConfig([
  econnrefused.configs.recommended,
  econnrefused.configs.strict,
  {
    files: ['**/*.ts'],
    plugins: { econnrefused },
    extends: ['econnrefused/recommended'],
    rules: { 'econnrefused/no-localhost-url': 'warn' },
    settings: { econnrefused: { framework: 'next' } },
  },
]);
econnrefused.meta.version satisfies string;
econnrefused.rules['no-localhost-url'] satisfies object | undefined;
`;

const FILES = {
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      module: 'nodenext',
      target: 'es2022',
      lib: ['es2022'],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: false,
      noEmit: true,
      skipLibCheck: false,
    },
    files: ['eslint.config.mts', 'eslint.config.cts'],
  }),
  'eslint.config.mts': `import { defineConfig } from 'eslint/config';\nimport econnrefused from 'eslint-plugin-econnrefused';\n${CONFIG}`,
  'eslint.config.cts': `import econnrefused = require('eslint-plugin-econnrefused');\nimport config = require('eslint/config');\nconst { defineConfig } = config;\n${CONFIG.replace('export default', 'export =')}`,
};

let packed: ReturnType<typeof pack>;

beforeAll(() => {
  packed = pack();
});

afterAll(() => {
  packed.remove();
});

describe.each([
  ['5.9', 'typescript59'],
  ['6.0', 'typescript'],
])('TypeScript %s', (_version, typescript) => {
  test.each([
    ['ESLint 9', 'eslint9'],
    ['ESLint 10', 'eslint'],
  ])('accepts the plugin in defineConfig of %s', (_name, eslint) => {
    const project = createProject(packed.tarball, { eslint, typescript }, FILES);
    const { status, output } = project.run('typescript/bin/tsc', '-p', '.');
    project.remove();
    expect(output).toBe('');
    expect(status).toBe(0);
  });
});

describe('the packed files', () => {
  test('hold declarations that import nothing from other packages', () => {
    const project = createProject(packed.tarball, {}, {});
    const types = ['index.d.cts', 'index.d.mts'].map((file) =>
      readFileSync(join(project.folder, 'node_modules/eslint-plugin-econnrefused/dist/src', file), 'utf8'),
    );
    project.remove();
    expect(types.join('').match(/from '[^']*'|import\([^)]*\)|<reference/g)).toEqual([`from './index.cjs'`]);
  });

  test('are what publint and attw want', () => {
    const project = createProject(packed.tarball, { publint: 'publint', '@arethetypeswrong/cli': '@arethetypeswrong/cli' }, {});
    const publint = project.run('publint/src/cli.js', 'node_modules/eslint-plugin-econnrefused', '--strict', '--pack', 'false');
    const attw = project.run('@arethetypeswrong/cli/dist/index.js', packed.tarball, '--no-emoji');
    project.remove();
    expect(publint.status, publint.output).toBe(0);
    expect(attw.status, attw.output).toBe(0);
  });
});

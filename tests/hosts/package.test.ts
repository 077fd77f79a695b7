import { readFileSync, readdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { ROOT } from './built.js';
import { pack, useProjects } from './project.js';

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
    files: ['eslint.config.mts', 'eslint.config.cts', 'project.mts', 'project.cts'],
  }),
  'eslint.config.mts': `import { defineConfig } from 'eslint/config';\nimport econnrefused from 'eslint-plugin-econnrefused';\n${CONFIG}`,
  'eslint.config.cts': `import econnrefused = require('eslint-plugin-econnrefused');\nimport config = require('eslint/config');\nconst { defineConfig } = config;\n${CONFIG.replace('export default', 'export =')}`,
};

/** The types of the helper, and what it does, by `import` and by `require`. */
const PROJECT = `
const settings = projectSettings('.');
settings.framework satisfies string | undefined;
settings.env?.declared satisfies string[] | undefined;
settings.versions satisfies Record<string, string> | undefined;
// @ts-expect-error -- a folder is needed
projectSettings();
`;

const PROJECT_FILES = {
  'project.mts': `import { projectSettings } from 'eslint-plugin-econnrefused/project-settings';\n${PROJECT}`,
  'project.cts': `import project = require('eslint-plugin-econnrefused/project-settings');\nconst { projectSettings } = project;\n${PROJECT}\nexport {};`,
};

const project = useProjects();

/** All that is published. */
const EXPECTED: readonly RegExp[] = [
  /^(?:CHANGELOG\.md|LICENSE|README\.md|package\.json)$/,
  /^dist\/package\.json$/,
  /^dist\/src\/(?:plugin|analysis|project\/read-project)\.js$/,
  /^dist\/src\/(?:index|project-settings)\.(?:cjs|mjs|d\.cts|d\.mts)$/,
  /^dist\/src\/print-settings\.cjs$/,
  /^oxlint\/(?:recommended|strict)\.json$/,
  /^docs\/(?:accuracy|performance|(?:causes|guides|rules)\/[a-z0-9-]+)\.md$/,
  /^docs\/(?:performance|pictures\/[a-z]+)\.svg$/,
];

interface Manifest {
  readonly main: string;
  readonly types: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: unknown;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies?: object;
  readonly optionalDependencies?: object;
  readonly bundledDependencies?: object;
  readonly peerDependencies: object;
  readonly peerDependenciesMeta: object;
}

/** The packed files by their path, and the package.json among them. */
function packedFiles(): { readonly packed: ReadonlyMap<string, string>; readonly manifest: Manifest } {
  const root = join(project({}, {}).folder, 'node_modules/eslint-plugin-econnrefused');
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const packed = new Map(
    files.map(({ name, parentPath }) => {
      const path = join(parentPath, name);
      return [path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')] as const;
    }),
  );
  return { packed, manifest: JSON.parse(packed.get('package.json') ?? '') };
}

/** Every file that package.json names. */
function pathsOf({ main, types, bin, exports }: Manifest): readonly string[] {
  const targets = (value: unknown): readonly string[] =>
    typeof value === 'object' && value !== null ? Object.values(value).flatMap(targets) : [String(value)];
  return [main, types, ...Object.values(bin), ...targets(exports)].map((path) => path.replace(/^\.\//, ''));
}

describe.each([
  ['5.4', 'typescript54'],
  ['5.9', 'typescript59'],
  ['6.0', 'typescript'],
  ['7.0', 'typescript7'],
])('TypeScript %s', (_version, typescript) => {
  test.each([
    ['ESLint 9', 'eslint'],
    ['the first ESLint 10', 'eslint10-lowest'],
    ['ESLint 10', 'eslint10'],
  ])('accepts the plugin in defineConfig of %s', (_name, eslint) => {
    const { status, stdout } = project({ eslint, typescript }, { ...FILES, ...PROJECT_FILES }).sh('tsc -p .');
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});

describe('the packed files', () => {
  test('read a project by import and by require, and only then load node:fs', () => {
    const files = {
      'package.json': JSON.stringify({ dependencies: { redis: '^5.1.0' } }),
      '.env.example': 'API_URL=',
      'by-import.mjs': `import { projectSettings } from 'eslint-plugin-econnrefused/project-settings'; console.log(JSON.stringify(projectSettings(new URL('.', import.meta.url))));`,
      'by-require.cjs': `const { projectSettings } = require('eslint-plugin-econnrefused/project-settings'); console.log(JSON.stringify(projectSettings(__dirname)));`,
      'plugin.cjs': `const { Module } = require('node:module'); const load = Module._load; const asked = []; Module._load = function (name, ...rest) { asked.push(name); return load.call(this, name, ...rest); }; require('eslint-plugin-econnrefused'); console.log(asked.filter((name) => /fs$/.test(name)).length);`,
    };
    const { sh } = project({}, files);
    const outputs = ['by-import.mjs', 'by-require.cjs', 'plugin.cjs'].map((file) => sh(`node ${file}`).stdout.trim());
    const settings = JSON.stringify({ versions: { redis: '5.1.0' }, env: { declared: ['API_URL'] } });
    expect(outputs).toEqual([settings, settings, '0']);
  });

  test('hold declarations that import nothing from other packages', () => {
    const { read } = project({}, {});
    const types = ['index.d.cts', 'index.d.mts', 'project-settings.d.cts', 'project-settings.d.mts'].map((file) =>
      read(`node_modules/eslint-plugin-econnrefused/dist/src/${file}`),
    );
    expect(types.join('').match(/from '[^']*'|import\([^)]*\)|<reference/g)).toEqual([
      `from './index.cjs'`,
      `from './project-settings.cjs'`,
    ]);
  });

  test('are all that an installation brings, so that oxlint needs no ESLint', () => {
    const packed = pack();
    const { sh } = project({}, { 'package.json': '{ "private": true }' });
    const installation = sh(`npm install --offline "${packed.tarball}"`);
    packed.remove();
    expect(installation.stderr).toBe('');
    expect(
      sh('npm ls --all --parseable')
        .stdout.trim()
        .split('\n')
        .slice(1)
        .map((path) => basename(path)),
    ).toEqual(['eslint-plugin-econnrefused']);
    expect(sh('node -p "Object.keys(require(\'eslint-plugin-econnrefused\').rules).length > 0"').stdout.trim()).toBe('true');
  });

  test('are these and no others, and small', () => {
    const { packed, manifest } = packedFiles();
    const others = [...packed.keys()].filter((path) => !EXPECTED.some((pattern) => pattern.test(path)));
    expect(others).toEqual([]);
    for (const path of pathsOf(manifest)) expect([...packed.keys()]).toContain(path);
    const size = [...packed.values()].reduce((sum, text) => sum + text.length, 0);
    expect(size).toBeGreaterThan(500_000);
    expect(size).toBeLessThan(1_600_000);
  });

  test('say nothing of the machine that made them, and depend on nothing', () => {
    const { packed, manifest } = packedFiles();
    expect({ ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.bundledDependencies }).toEqual({});
    expect(Object.keys(manifest.scripts).filter((name) => /^(?:pre|post)?install$|^prepare$/.test(name))).toEqual([]);
    expect(Object.keys(manifest.peerDependenciesMeta)).toEqual(Object.keys(manifest.peerDependencies));
    const traces = [...packed].flatMap(([path, text]) =>
      [ROOT, homedir(), tmpdir(), 'sourceMappingURL', '../shared', '/node_modules/.pnpm', 'registry.npmjs.org', '_authToken']
        .filter((trace) => trace.length > 5 && text.includes(trace))
        .map((trace) => `${path}: ${trace}`),
    );
    expect(traces).toEqual([]);
  });

  test('are what publint and attw want', () => {
    const packed = pack();
    const { sh } = project({}, {});
    const tool = (file: string) => `node "${join(ROOT, 'node_modules', file)}"`;
    const publint = sh(`${tool('publint/src/cli.js')} node_modules/eslint-plugin-econnrefused --strict --pack false`);
    const attw = sh(`${tool('@arethetypeswrong/cli/dist/index.js')} "${packed.tarball}" --no-emoji`);
    packed.remove();
    expect(publint.status, publint.stdout + publint.stderr).toBe(0);
    expect(attw.status, attw.stdout + attw.stderr).toBe(0);
  });
});

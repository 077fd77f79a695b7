import { beforeAll, describe, expect, test } from 'vitest';

import { named, useProjects } from './project.js';
import type { Linked, Project } from './project.js';
import { FORMS, PACKAGES, PROGRAMS, helper, marked, offersIn } from './script-forms.js';

interface Host {
  readonly eslint: string;
  readonly config: 'flat' | 'eslintrc';
  readonly babel: Linked;
}

const BABEL7 = { 'babel7-eslint-parser': 'with-eslint8/node_modules/@babel/eslint-parser' };
const BABEL8 = named('@babel/eslint-parser');

const HOSTS: readonly (readonly [name: string, host: Host])[] = [
  ['ESLint 8.57.1, .eslintrc', { eslint: 'eslint8', config: 'eslintrc', babel: BABEL7 }],
  ['ESLint 9.39.5', { eslint: 'eslint', config: 'flat', babel: { ...BABEL7, ...BABEL8 } }],
  // ESLint 10 with @babel/eslint-parser 7.29.13 stops at any file.
  ['ESLint 10.15.0', { eslint: 'eslint10', config: 'flat', babel: BABEL8 }],
];

const BABEL = { requireConfigFile: false, babelOptions: { parserOpts: { plugins: ['jsx'] } } };
const TYPESCRIPT = { parser: '@typescript-eslint/parser' };

const LANGUAGES = [
  { files: ['*.ts'], parser: '@typescript-eslint/parser' },
  // Nothing in a component tells Vite from Vue CLI, where a fix for Vite would be wrong.
  { files: ['*.vue'], parser: 'vue-eslint-parser', parserOptions: TYPESCRIPT, settings: { econnrefused: { framework: 'vite' } } },
  { files: ['*.svelte', '*.svelte.js'], parser: 'svelte-eslint-parser', parserOptions: TYPESCRIPT },
  { files: ['*.astro'], parser: 'astro-eslint-parser', parserOptions: TYPESCRIPT },
  { files: ['*.babel7.js'], parser: 'babel7-eslint-parser', parserOptions: BABEL },
  { files: ['*.babel8.js'], parser: '@babel/eslint-parser', parserOptions: BABEL },
];
const WITH_MODULE = {
  files: ['with-module/*'],
  settings: { econnrefused: { env: { module: { from: '@/env', name: 'env', access: 'member' } } } },
};

function configurationOf({ config, babel }: Host): Record<string, string> {
  const languages = LANGUAGES.filter(({ parser }) => !parser.includes('babel') || parser in babel);
  if (config === 'eslintrc') {
    return {
      '.eslintrc.json': JSON.stringify({
        root: true,
        extends: ['plugin:econnrefused/legacy-recommended'],
        plugins: ['html'],
        parserOptions: { ecmaVersion: 'latest', sourceType: 'module' },
        overrides: [...languages, WITH_MODULE],
      }),
    };
  }
  return {
    'eslint.config.mjs': `
import econnrefused from 'eslint-plugin-econnrefused';
import html from 'eslint-plugin-html';
async function withParser({ files, parser: name, parserOptions = {}, settings = {} }) {
  const module = await import(name);
  return { files: files.map((file) => '**/' + file), languageOptions: { parser: module.default ?? module, parserOptions }, settings };
}
export default [
  econnrefused.configs.recommended,
  ...await Promise.all(${JSON.stringify(languages)}.map(withParser)),
  { files: ['**/*.html'], plugins: { html } },
  ${JSON.stringify(WITH_MODULE)},
];`,
  };
}

function formsOf({ babel }: Host): readonly (keyof typeof FORMS)[] {
  return Object.keys(FORMS).filter(
    (name) => !/^babel/.test(name) || (name === 'babel7.js' ? 'babel7-eslint-parser' : '@babel/eslint-parser') in babel,
  );
}

const nameOf = (program: string, form: string, folder = 'plain'): string => `${folder}/${program}.${form}`;

/** The files that hold each program in each form, in one folder as they are fixed by default, in the other with an env module. */
function filesOf(host: Host): Record<string, string> {
  const files = formsOf(host).flatMap((form) =>
    Object.entries(PROGRAMS).flatMap(([program, { code, withModule }]) => {
      const { text } = marked(FORMS[form]?.file(code) ?? '');
      const names = [nameOf(program, form), ...(withModule === undefined ? [] : [nameOf(program, form, 'with-module')])];
      return names.map((name) => [name, text] as const);
    }),
  );
  return Object.fromEntries(files);
}

/** What the plugin finds in a form: the marked places of each program. */
function findingsIn(form: string): readonly string[] {
  return Object.entries(PROGRAMS)
    .flatMap(([program, { code, rule }]) =>
      marked(FORMS[form]?.file(code) ?? '').places.map((place) => `${nameOf(program, form)}:${place} ${rule}`),
    )
    .sort();
}

/** The files of a form as fixes leave them. */
function fixedFiles(form: string): Record<string, string> {
  const { file, typed = false } = FORMS[form] ?? { file: () => '' };
  const files = Object.entries(PROGRAMS).flatMap(([program, { fixed, withModule }]) => {
    const last = fixed?.reads ? `\n\n${helper(fixed.reads, typed)}` : '';
    return [
      ...(fixed ? [[nameOf(program, form), file((typed && fixed.typed) || fixed.code, { first: '', last })] as const] : []),
      ...(withModule === undefined
        ? []
        : [[nameOf(program, form, 'with-module'), file(withModule, { first: `import { env } from "@/env";\n`, last: '' })] as const]),
    ];
  });
  return Object.fromEntries(files);
}

const createProject = useProjects();

describe.each(HOSTS)('%s', (_name, host) => {
  const forms = formsOf(host);
  let project: Project;
  let found: readonly string[];
  let offered: Readonly<Record<string, string>>;
  let again: ReturnType<Project['lint']>;

  beforeAll(() => {
    const files = filesOf(host);
    project = createProject({ eslint: host.eslint, ...named(...PACKAGES), ...host.babel }, { ...configurationOf(host), ...files });
    const { findings, stderr, results } = project.lint({ config: host.config });
    if (!findings) throw new Error(stderr);
    found = findings;
    offered = offersIn(results, project, files);
    project.lint({ config: host.config, args: ['--fix'] });
    again = project.lint({ config: host.config, args: ['--fix'] });
  });

  test.each(forms)('finds the same in %s', (form) => {
    expect(found.filter((line) => line.startsWith('plain/') && line.includes(`.${form}:`))).toEqual(findingsIn(form));
  });

  test.each(forms)('fixes %s where its code sees what is added', (form) => {
    const files = fixedFiles(form);
    const isOffered = FORMS[form]?.instead === 'suggestions';
    const texts = Object.keys(files).map((name) => [name, isOffered ? offered[name] : project.read(name)] as const);
    expect(Object.fromEntries(texts)).toEqual(files);
  });

  test('has nothing left to fix', () => {
    expect(again.results.filter(({ output }) => output !== undefined)).toEqual([]);
    const fixed = forms.filter((form) => !FORMS[form]?.instead).flatMap((form) => Object.keys(fixedFiles(form)));
    expect(again.findings?.filter((line) => fixed.some((name) => line.startsWith(`${name}:`)))).toEqual([]);
  });

  test('can read what it fixed', () => {
    expect(again.results.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal))).toEqual([]);
  });
});

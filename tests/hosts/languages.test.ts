import { beforeAll, describe, expect, test } from 'vitest';

import { named, useProjects } from './project.js';
import type { Project } from './project.js';
import { helper, marked } from './script-forms.js';

/** Files of a project that lints more than scripts: `«…»` marks what is reported. */
const FILES: Readonly<Record<string, { readonly code: string; readonly rule: string }>> = {
  'vite.json': { code: `{ "url": "http://localhost:3000", «"url"»: "http://localhost:3000" }\n`, rule: 'json/no-duplicate-keys' },
  'tsconfig.jsonc': { code: `// http://localhost:3000\n{ "url": "http://localhost:3000", «""»: 1 }\n`, rule: 'json/no-empty-keys' },
  'style.css': { code: `p { background: url("http://localhost:3000/users.png") «!important»; }\n`, rule: 'css/no-important' },
  'index.html': {
    code: `«<img src="http://localhost:3000/users.png">»\n<script>fetch('http://localhost:3000');</script>\n`,
    rule: 'html/require-img-alt',
  },
  // As a language, Markdown is text, its blocks of code included.
  'notes.markdown': {
    code: `# Users\n\n«# Users»\n\n\`\`\`js\nfetch('http://localhost:3000');\n\`\`\`\n`,
    rule: 'markdown/no-duplicate-headings',
  },
  'users.js': { code: `fetch(«'http://localhost:3000'»);\n`, rule: 'no-localhost-url' },
};

const README = `# Users

Open http://localhost:3000.

\`\`\`js
fetch(«'http://localhost:3000'»); // here
\`\`\`

- Typed:

  \`\`\`ts
  const url: string = «'http://localhost:4000'»;
  fetch(url);
  \`\`\`

\`\`\`json
{ "url": "http://localhost:3000" }
\`\`\`

\`\`\`
fetch('http://localhost:3000');
\`\`\`
`;

const FIXED = README.replace(
  `«'http://localhost:3000'»); // here\n`,
  `requireEnv("API_3000_URL", process.env.API_3000_URL, "http://localhost:3000")); // here\n\n${helper('process.env')}\n`,
).replace(
  `«'http://localhost:4000'»;\n  fetch(url);\n`,
  `requireEnv("API_4000_URL", process.env.API_4000_URL, "http://localhost:4000");\n  fetch(url);\n${`\n${helper('process.env', true)}\n`.replace(/^(?!$)|^(?=\n.)/gm, '  ')}`,
);

const CONFIGURATION = `
import css from '@eslint/css';
import html from '@html-eslint/eslint-plugin';
import json from '@eslint/json';
import markdown from '@eslint/markdown';
import parser from '@typescript-eslint/parser';
import econnrefused from 'eslint-plugin-econnrefused';
export default [
  econnrefused.configs.recommended,
  { files: ['**/*.json'], plugins: { json }, language: 'json/json', rules: { 'json/no-duplicate-keys': 'error' } },
  { files: ['**/*.jsonc'], plugins: { json }, language: 'json/jsonc', rules: { 'json/no-empty-keys': 'error' } },
  { files: ['**/*.css'], plugins: { css }, language: 'css/css', rules: { 'css/no-important': 'error' } },
  { files: ['**/*.html'], plugins: { html }, language: 'html/html', rules: { 'html/require-img-alt': 'error' } },
  { files: ['**/*.markdown'], plugins: { markdown }, language: 'markdown/gfm', rules: { 'markdown/no-duplicate-headings': 'error' } },
  ...markdown.configs.processor,
  { files: ['**/*.ts'], languageOptions: { parser } },
];`;

const createProject = useProjects();

// ESLint 8 lints scripts alone.
describe.each([
  ['ESLint 9.39.5', 'eslint'],
  ['ESLint 10.15.0', 'eslint10'],
])('%s', (_name, eslint) => {
  let project: Project;
  let found: readonly string[];
  let fixed: string;
  let left: readonly string[];

  beforeAll(() => {
    const packages = named('@eslint/css', '@eslint/json', '@eslint/markdown', '@html-eslint/eslint-plugin', '@typescript-eslint/parser');
    const files = Object.fromEntries(
      Object.entries({ ...FILES, 'README.md': { code: README } }).map(([name, { code }]) => [name, marked(code).text]),
    );
    project = createProject({ eslint, ...packages }, { 'eslint.config.mjs': CONFIGURATION, ...files });
    const { findings, stderr } = project.lint({ config: 'flat' });
    if (!findings) throw new Error(stderr);
    found = findings;
    project.lint({ config: 'flat', args: ['--fix'] });
    fixed = project.read('README.md');
    left = project.lint({ config: 'flat', args: ['--fix'] }).findings ?? [stderr];
  });

  test.each(Object.entries(FILES))('%s gets the findings of its own language', (name, { code, rule }) => {
    const expected = marked(code).places.map((place) => `${name}:${place} ${rule}`);
    expect(found.filter((line) => line.startsWith(`${name}:`))).toEqual(expected);
  });

  test('blocks of JavaScript and TypeScript in Markdown are linted where the processor makes files of them', () => {
    // In an indented block, @eslint/markdown 8.0.3 shifts the start of a finding alone.
    const starts = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/-\d+:\d+/, '')).sort();
    const expected = marked(README).places.map((place) => `README.md:${place} no-localhost-url`);
    expect(starts(found.filter((line) => line.startsWith('README.md:')))).toEqual(starts(expected));
  });

  test('a fix stays in its block', () => {
    expect(fixed).toBe(FIXED);
    expect(project.read('README.md')).toBe(FIXED);
    expect(left.filter((line) => line.startsWith('README.md:'))).toEqual([]);
  });
});

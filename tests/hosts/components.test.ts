import { beforeAll, describe, expect, test } from 'vitest';

import { named, useProjects } from './project.js';
import type { Project } from './project.js';
import { PACKAGES, helper, marked, offersIn } from './script-forms.js';

interface Case {
  /** `«…»` marks what is reported. */
  readonly code: string;
  readonly rule?: string;
  /** What `--fix` leaves; the same text where it is left out. */
  readonly fixed?: string;
  /** What the editor offers instead; nothing where it is left out. */
  readonly offered?: string;
}

const READ = 'requireEnv("VITE_API_3000_URL", import.meta.env.VITE_API_3000_URL, "http://localhost:3000")';
const HELPER = helper('import.meta.env');
const ASTRO_READ = 'requireEnv("API_3000_URL", process.env.API_3000_URL, "http://localhost:3000")';
const ASTRO_HELPER = helper('process.env', true);

/** What only components have; the files that are judged as any other script are in parsers.test.ts. */
const CASES: Readonly<Record<string, Case>> = {
  'a template of Vue, which parsers keep apart from the script.vue': {
    code: `<template>\n  <a href="http://localhost:3000" @click="fetch('http://localhost:3000')">Users</a>\n</template>\n`,
  },
  'a variable that no bundle gets.vue': {
    code: '<script setup>\nawait fetch(`${«process.env.API_URL»}/users`);\n</script>\n',
    rule: 'no-unexposed-env',
    offered: '<script setup>\nawait fetch(`${import.meta.env.VITE_API_URL}/users`);\n</script>\n',
  },
  'a check in the other script.vue': {
    code: `<script>\nif (!import.meta.env.VITE_API_URL) throw new Error('VITE_API_URL is not set');\n</script>\n<script setup>\nawait fetch(import.meta.env.VITE_API_URL);\n</script>\n`,
  },
  'a default of a property, which the compiler moves out of the script.vue': {
    code: `<script setup>\nconst { url = «'http://localhost:3000'» } = defineProps(['url']);\nawait fetch(url);\n</script>\n`,
    rule: 'no-localhost-url',
  },
  'a default of a property beside a script that sees it.vue': {
    code: `<script>\nexport const name = 'Users';\n</script>\n<script setup>\nconst props = withDefaults(defineProps(['url']), { url: «'http://localhost:3000'» });\nawait fetch(props.url);\n</script>\n`,
    rule: 'no-localhost-url',
    fixed: `<script>\nexport const name = 'Users';\n\n${HELPER}\n</script>\n<script setup>\nconst props = withDefaults(defineProps(['url']), { url: ${READ} });\nawait fetch(props.url);\n</script>\n`,
  },
  'a function that only the other script has.vue': {
    code: `<script>\nfetch(«'http://localhost:3000'»);\n</script>\n<script setup>\nfetch(«'http://localhost:3000'»);\n${HELPER}\n</script>\n`,
    rule: 'no-localhost-url',
    fixed: `<script>\nfetch(${READ.replace('requireEnv', 'requireVariable')});\n\n${HELPER.replace('requireEnv', 'requireVariable')}\n</script>\n<script setup>\nfetch(${READ});\n${HELPER}\n</script>\n`,
  },
  'line ends of Windows.vue': {
    code: `<script setup>\r\nfetch(«'http://localhost:3000'»);\r\n</script>\r\n`,
    rule: 'no-localhost-url',
    fixed: `<script setup>\r\nfetch(${READ});\r\n\r\n${HELPER.replaceAll('\n', '\r\n')}\r\n</script>\r\n`,
  },
  'a client that no browser has.vue': {
    code: `<script setup>\nimport Redis from 'ioredis';\nconst redis = «new Redis()»;\n</script>\n`,
    rule: 'no-implicit-localhost',
    offered: `<script setup>\nimport Redis from 'ioredis';\nconst redis = new Redis(requireEnv("REDIS_URL", process.env.REDIS_URL, "redis://localhost:6379"));\n\n${helper('process.env')}\n</script>\n`,
  },
  'an expression in the markup.svelte': {
    code: `<script>\n  let { name } = $props();\n</script>\n\n{#await fetch(«'http://localhost:3000'»)}{name}{/await}\n<a href="http://localhost:3000">an attribute without code</a>\n`,
    rule: 'no-localhost-url',
    fixed: `<script>\n  let { name } = $props();\n\n${HELPER.replace(/^/gm, '  ')}\n</script>\n\n{#await fetch(${READ})}{name}{/await}\n<a href="http://localhost:3000">an attribute without code</a>\n`,
  },
  'markup with no script to add to.svelte': {
    code: `<button onclick={() => fetch(«'http://localhost:3000'»)}>Users</button>\n`,
    rule: 'no-localhost-url',
  },
  'a check in the script before the markup.svelte': {
    code: `<script>\n  if (!import.meta.env.VITE_API_URL) throw new Error('VITE_API_URL is not set');\n</script>\n\n{#await fetch(import.meta.env.VITE_API_URL)}Users{/await}\n`,
  },
  'a test in the markup.svelte': {
    code: `{#if import.meta.env.DEV}\n  {#await fetch('http://localhost:3000')}Users{/await}\n{:else if import.meta.env.VITE_API_URL}\n  {#await fetch(import.meta.env.VITE_API_URL)}Users{/await}\n{:else}\n  {#await fetch(«'http://localhost:4000'»)}Users{/await}\n{/if}\n`,
    rule: 'no-localhost-url',
  },
  'a variable that the build of SvelteKit requires.svelte': {
    code: `<script>\n  import { PUBLIC_API_URL } from '$env/static/public';\n  fetch(PUBLIC_API_URL);\n</script>\n`,
  },
  'a variable that SvelteKit may not have.svelte': {
    code: `<script>\n  import { env } from '$env/dynamic/public';\n  export const load = () => fetch(«env.PUBLIC_API_URL»);\n</script>\n`,
    rule: 'no-unguarded-env-url',
    fixed: `<script>\n  import { env } from '$env/dynamic/public';\n  export const load = () => fetch(requireEnv("PUBLIC_API_URL", env.PUBLIC_API_URL));\n\n${helper('process.env').replace(/^/gm, '  ')}\n</script>\n`,
  },
  'a handler in the frontmatter, which no build calls.astro': {
    code: `---\nconst load = () => fetch(import.meta.env.PUBLIC_API_URL ?? «'http://localhost:3000'»);\n---\n<Users load={load} />\n`,
    rule: 'no-localhost-fallback',
    fixed: `---\nconst load = () => fetch(requireEnv("PUBLIC_API_URL", import.meta.env.PUBLIC_API_URL, "http://localhost:3000"));\n\n${helper('import.meta.env', true)}\n---\n<Users load={load} />\n`,
  },
  'an expression in the markup.astro': {
    code: `---\nconst count = 1;\n---\n<p>{await fetch(«'http://localhost:3000'»)}{count}</p>\n`,
    rule: 'no-localhost-url',
    offered: `---\nconst count = 1;\n\n${ASTRO_HELPER}\n---\n<p>{await fetch(${ASTRO_READ})}{count}</p>\n`,
  },
  'an attribute, and no script to add to.astro': { code: `<a href=«"http://localhost:3000/users"»>Users</a>\n`, rule: 'no-localhost-link' },
  'an export, which the compiler moves out of the script.astro': {
    code: `---\nexport const getStaticPaths = () => fetch(«'http://localhost:3000'»);\n---\n`,
    rule: 'no-localhost-url',
  },
  // The parser keeps it as text; eslint-plugin-astro makes it a file of its own.
  'a script for the browser.astro': { code: `<script>\n  fetch('http://localhost:3000');\n</script>\n` },
  'a module of runes.svelte.js': {
    code: `export const load = () => fetch(«'http://localhost:3000'»);\n`,
    rule: 'no-localhost-url',
    fixed: `export const load = () => fetch(${READ});\n\n${HELPER}\n`,
  },
  // eslint-plugin-html shows each script as a file; no bundler puts variables into it.
  'a script in a page.html': {
    code: `<h1>Users</h1>\n<script>\n  fetch(«'http://localhost:3000'»);\n</script>\n<script type="application/json">\n  "http://localhost:3000"\n</script>\n`,
    rule: 'no-localhost-url',
  },
  'no code at all.vue': { code: '' },
  'no code.svelte': { code: '<p>Users</p>\n' },
  'no code.astro': { code: '---\n---\n<p>Users</p>\n' },
};

const PLUGINS = ['eslint-plugin-vue', 'eslint-plugin-svelte', 'eslint-plugin-astro'];

const CONFIGURATION = `
import econnrefused from 'eslint-plugin-econnrefused';
import astro from 'astro-eslint-parser';
import html from 'eslint-plugin-html';
import * as svelte from 'svelte-eslint-parser';
import vue from 'vue-eslint-parser';
export default [
  econnrefused.configs.recommended,
  // Nothing in a component tells Vite from Vue CLI, where a fix for Vite would be wrong.
  { files: ['**/*.vue'], settings: { econnrefused: { framework: 'vite' } } },
  { files: ['**/*.html'], plugins: { html } },
  ...Object.entries({ astro, svelte, vue }).map(([name, parser]) => (
    { files: ['**/*.' + name], languageOptions: { parser, parserOptions: { parser: '@typescript-eslint/parser' } } }
  )),
];`;

const HOSTS = [
  ['ESLint 8.57.1', 'eslint8'],
  ['ESLint 9.39.5', 'eslint'],
  ['ESLint 10.15.0', 'eslint10'],
] as const;

const createProject = useProjects();

describe.each(HOSTS)('%s', (_name, eslint) => {
  let project: Project;
  let found: readonly string[];
  let left: readonly string[];
  let offered: Readonly<Record<string, string>>;

  beforeAll(() => {
    const files = Object.fromEntries(Object.entries(CASES).map(([name, { code }]) => [name, marked(code).text]));
    project = createProject({ eslint, ...named(...PACKAGES) }, { 'eslint.config.mjs': CONFIGURATION, ...files });
    const first = project.lint({ config: 'flat' });
    if (!first.findings) throw new Error(first.stderr);
    found = first.findings;
    offered = offersIn(first.results, project, files);
    left = project.lint({ config: 'flat', args: ['--fix'] }).findings ?? [];
  });

  test.each(Object.entries(CASES))('%s', (name, { code, rule = '', ...after }) => {
    const { text, places } = marked(code);
    expect(found.filter((line) => line.startsWith(`${name}:`))).toEqual(places.map((place) => `${name}:${place} ${rule}`));
    expect(project.read(name)).toBe(after.fixed ?? text);
    expect(offered[name]).toBe(after.offered);
    if (after.fixed !== undefined) expect(left.filter((line) => line.startsWith(`${name}:`))).toEqual([]);
  });
});

const FETCH = `fetch(«'http://localhost:3000'»);`;

/** Files that break a rule of the framework's plugin as well. */
const PUBLISHED = {
  'Users.vue': {
    code: `<script setup>\n${FETCH}\n</script>\n\n<template>\n  <p v-for="user in 3">\n    {{ user }}\n  </p>\n</template>\n`,
    theirs: 'vue/require-v-for-key',
  },
  'Users.svelte': { code: `<script>\n  let html = ${FETCH}\n</script>\n\n{@html html}\n`, theirs: 'svelte/no-at-html-tags' },
  'Users.astro': {
    code: `---\n${FETCH}\nAstro.canonicalURL;\n---\n\n<script>\n  ${FETCH}\n</script>\n`,
    theirs: 'astro/no-deprecated-astro-canonicalurl',
  },
  'users.svelte.js': {
    code: `const seen = new Set();\nexport const add = (user) => seen.add(user);\n${FETCH}\n`,
    theirs: 'svelte/prefer-svelte-reactivity',
  },
};

// ESLint 8.57.1 with `flat/recommended` of eslint-plugin-svelte 3.24.1 stops at a rule of that plugin.
describe.each(HOSTS.slice(1))('%s with the recommended configurations of the frameworks', (_name, eslint) => {
  let project: Project;
  let found: readonly string[];

  beforeAll(() => {
    const files = Object.fromEntries(Object.entries(PUBLISHED).map(([name, { code }]) => [name, marked(code).text]));
    const configuration = `
import econnrefused from 'eslint-plugin-econnrefused';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import vue from 'eslint-plugin-vue';
export default [
  ...vue.configs['flat/recommended'],
  ...svelte.configs['flat/recommended'],
  ...astro.configs['flat/recommended'],
  econnrefused.configs.recommended,
  // Nothing in a component tells Vite from Vue CLI, where a fix for Vite would be wrong.
  { files: ['**/*.vue'], settings: { econnrefused: { framework: 'vite' } } },
];`;
    project = createProject({ eslint, ...named(...PACKAGES, ...PLUGINS) }, { 'eslint.config.mjs': configuration, ...files });
    const { findings, stderr } = project.lint({ config: 'flat' });
    if (!findings) throw new Error(stderr);
    found = findings;
    project.lint({ config: 'flat', args: ['--fix'] });
  });

  test.each(Object.entries(PUBLISHED))('finds in %s what each plugin looks for', (name, { code, theirs }) => {
    const ofFile = found.filter((line) => line.startsWith(`${name}:`));
    const places = marked(code).places.map((place) => `${name}:${place} no-localhost-url`);
    expect(ofFile.filter((line) => line.endsWith(' no-localhost-url'))).toEqual(places);
    expect(ofFile).toContainEqual(expect.stringMatching(` ${theirs}$`));
  });

  test.each(['Users.vue', 'Users.svelte'] as const)('fixes %s in its script', (name) => {
    const indent = name === 'Users.svelte' ? '  ' : '';
    const script = PUBLISHED[name].code.replace(/«.*»/, READ).replace('\n</script>', `\n\n${HELPER.replace(/^/gm, indent)}\n</script>`);
    expect(project.read(name)).toBe(script);
  });
});

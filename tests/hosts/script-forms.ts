import type { LintResult } from './findings.js';
import type { Project } from './project.js';

/** The parsers of these forms, and what they need. */
export const PACKAGES = [
  '@typescript-eslint/parser',
  'vue-eslint-parser',
  'svelte-eslint-parser',
  'svelte',
  'astro-eslint-parser',
  'eslint-plugin-html',
];

/** A program that is judged the same wherever it stands: no name of a file and no framework decides it. */
export interface Program {
  readonly rule: string;
  /** `«…»` marks what is reported. */
  readonly code: string;
  /** What `--fix` leaves, in JavaScript and in TypeScript, and what the function reads that it adds. */
  readonly fixed?: { readonly code: string; readonly typed?: string; readonly reads?: Accessor };
  /** The same with the setting `env.module`. */
  readonly withModule?: string;
}

type Accessor = 'process.env' | 'import.meta.env';

export const PROGRAMS: Readonly<Record<string, Program>> = {
  literal: {
    rule: 'no-localhost-url',
    code: `async function load() {\n  const response = await fetch(«'http://localhost:3000/users'»);\n  return response.json();\n}\nload();`,
  },
  link: { rule: 'no-localhost-link', code: `function signIn() {\n  window.location.href = «'http://localhost:3000/login'»;\n}` },
  fallback: {
    rule: 'no-localhost-fallback',
    code: `const api = import.meta.env.VITE_API_URL || «'http://localhost:3000'»;\nfetch(api); // once`,
    fixed: {
      code: `const api = requireEnv("VITE_API_URL", import.meta.env.VITE_API_URL, "http://localhost:3000");\nfetch(api); // once`,
      reads: 'import.meta.env',
    },
    withModule: `const api = env.VITE_API_URL;\nfetch(api); // once`,
  },
  unguarded: {
    rule: 'no-unguarded-env-url',
    code: 'await fetch(`${«import.meta.env.VITE_API_URL»}/users`);',
    fixed: { code: 'await fetch(`${requireEnv("VITE_API_URL", import.meta.env.VITE_API_URL)}/users`);', reads: 'import.meta.env' },
    withModule: 'await fetch(`${env.VITE_API_URL}/users`);',
  },
  guarded: {
    rule: '',
    code: `if (!import.meta.env.VITE_API_URL) throw new Error('VITE_API_URL is not set');\nawait fetch(import.meta.env.VITE_API_URL);`,
  },
  implicit: { rule: 'no-implicit-localhost', code: `import Redis from 'ioredis'; // a cache\n\nconst redis = «new Redis()»;` },
  port: {
    rule: 'no-hardcoded-port',
    code: `import express from 'express';\n\nexpress().listen(«3000»);`,
    fixed: {
      code: `import express from 'express';\n\nexpress().listen(process.env.PORT || 3000);`,
      typed: `import express from 'express';\n\nexpress().listen(Number(process.env.PORT) || 3000);`,
    },
  },
  // Code for the browser would be told that its bundle never gets the variable.
  scheme: {
    rule: 'require-url-scheme',
    code: 'if (import.meta.env.SSR) await fetch(`${«process.env.VERCEL_URL»}/api`);',
    fixed: {
      code: 'if (import.meta.env.SSR) await fetch(`https://${requireEnv("VERCEL_URL", process.env.VERCEL_URL)}/api`);',
      reads: 'process.env',
    },
    withModule: 'if (import.meta.env.SSR) await fetch(`https://${env.VERCEL_URL}/api`);',
  },
};

/** What a fix adds to a script: lines at its start, and at its end. */
interface Added {
  readonly first: string;
  readonly last: string;
}

/** A kind of file that a program stands in. */
interface Form {
  /** The file with a program; what a fix adds stands where it belongs. */
  file(code: string, added?: Added): string;
  readonly typed?: boolean;
  /** What the file offers instead of a fix. */
  readonly instead?: 'suggestions';
}

const NOTHING: Added = { first: '', last: '' };
const around = (code: string, { first, last } = NOTHING): string => `${first}${code}${last}`;
const script = (attributes: string, body: string): string => `<script${attributes}>\n${body}\n</script>\n`;
const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');

const OTHER = 'export const count = 1;';
const TEMPLATE = '\n<template>\n  <p>Users</p>\n</template>\n';
const MARKUP = '\n<p>Users</p>\n';

/** By the end of their names. */
export const FORMS: Readonly<Record<string, Form>> = {
  'espree.mjs': { file: (code, added) => `${around(code, added)}\n` },
  'typescript.ts': { file: (code, added) => `${around(code, added)}\n`, typed: true },
  'babel7.js': { file: (code, added) => `${around(`const Page = () => <main />;\n${code}`, added)}\n` },
  'babel8.js': { file: (code, added) => `${around(`const Page = () => <main />;\n${code}`, added)}\n` },
  'script.vue': { file: (code, added) => `${TEMPLATE}\n${script('', around(code, added))}\n<style scoped>\np { color: red; }\n</style>\n` },
  'setup.vue': { file: (code, added) => script(' setup', indented(around(code, added))) + TEMPLATE },
  'typed.vue': {
    file: (code, added) => script(' setup generic="T extends Map<string, string>" lang="ts"', around(code, added)) + TEMPLATE,
    typed: true,
  },
  // What `<script>` declares is there for both; what `<script setup>` declares is not.
  'beside-setup.vue': { file: (code, added) => script('', around(code, added)) + script(' setup', `const one = 1;`) + TEMPLATE },
  'with-script.vue': { file: (code, added) => script('', around(OTHER, added)) + script(' setup', code) + TEMPLATE },
  'before-script.vue': { file: (code, added) => script(' setup', code) + script('', around(OTHER, added)) + TEMPLATE },
  'script.svelte': { file: (code, added) => script('', around(code, added)) + MARKUP },
  'typed.svelte': { file: (code, added) => script(' lang="ts"', indented(around(code, added))) + MARKUP, typed: true },
  'module.svelte': { file: (code, added) => script(' module', around(code, added)) + script('', 'let one = 1;') + MARKUP },
  'context.svelte': { file: (code, added) => script('', 'let one = 1;') + script(' context="module"', around(code, added)) + MARKUP },
  'with-module.svelte': { file: (code, added) => script(' module', around(OTHER, added)) + script('', code) + MARKUP },
  'runes.svelte.js': { file: (code, added) => `${around(`let count = $state(1);\n${code}`, added)}\n` },
  // A build evaluates the frontmatter, without the variables of the deployment.
  'page.astro': { file: (code, added) => `---\n${around(code, added)}\n---\n${MARKUP}`, typed: true, instead: 'suggestions' },
  'module.html': { file: (code, added) => `<!doctype html>\n<title>Users</title>\n${script(' type="module"', around(code, added))}` },
};

/** The function that fixes add. */
export function helper(reads: Accessor, typed = false): string {
  const parameters = typed
    ? 'name: string, value: string | undefined, developmentValue?: string): string'
    : 'name, value, developmentValue)';
  return `function requireEnv(${parameters} {
  if (value) return value;
  if (developmentValue !== undefined && ${reads === 'process.env' ? 'process.env.NODE_ENV !== "production"' : '!import.meta.env.PROD'}) return developmentValue;
  throw new Error(\`Environment variable \${name} is not set\`);
}`;
}

/** A text without its `«…»`, and where they stood, as findings give it: `2:7-2:36`. */
export function marked(text: string): { readonly text: string; readonly places: readonly string[] } {
  const ends = text.split(/[«»]/);
  const positions = ends.slice(0, -1).map((_, index) => {
    const lines = ends
      .slice(0, index + 1)
      .join('')
      .split('\n');
    return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
  });
  return {
    text: ends.join(''),
    places: positions.flatMap((start, index) => (index % 2 === 0 ? [`${start}-${positions[index + 1]}`] : [])),
  };
}

/** What an editor makes of files in which it is offered one thing. */
export function offersIn(
  results: readonly LintResult[],
  { folder }: Project,
  files: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const taken = results.flatMap(({ filePath, messages }) => {
    const name = filePath.slice(folder.length + 1).replaceAll('\\', '/');
    const text = files[name] ?? '';
    const [fix, ...others] = messages.flatMap(({ suggestions = [] }) => suggestions.map((suggestion) => suggestion.fix));
    if (others.length > 0) throw new Error(`${name} is offered more than one thing`);
    return fix ? [[name, text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1])] as const] : [];
  });
  return Object.fromEntries(taken);
}

import plugin from '../../src/plugin.js';
import { readPage } from '../docs/pages.js';
import type { OpenFile } from './language-server.js';
import { named } from './project.js';
import type { Lint, Project } from './project.js';

/** What the guide says to do is what the tests do. */
export const guide = readPage('docs/guides/editor.md');

/** The settings that a section of the guide shows for a file, or, without a name, for a server. */
function shown(file: string | undefined, ...headings: readonly string[]): Record<string, unknown> {
  const blocks = guide.blocks.filter(
    (block) => block.lang === 'json' && block.file === file && headings.every((heading) => block.headings.includes(heading)),
  );
  if (blocks.length === 0) throw new Error(`the guide has no settings under ${headings.join(', ')}`);
  return Object.assign({}, ...blocks.map((block) => JSON.parse(block.code)));
}

/** What the server of the VS Code extension has to be told. */
export const SERVER_SETTINGS = shown(undefined, 'Neovim, Helix, Emacs and others');

/** `.vscode/settings.json` as a section of the guide shows it. */
export function vscode(...headings: readonly string[]): Record<string, unknown> {
  return shown('.vscode/settings.json', ...headings);
}

export const FILES = {
  'src/users.js': `// Columns count characters, not bytes: ü, 😀
export const loadUsers = () => fetch(/* ü 😀 */ 'http://localhost:3000/users');
export const loadOrders = () => fetch('http://10.0.0.5:3000/orders');
`,
  'src/database.ts': `import { Pool } from 'pg';
import Redis from 'ioredis';

export const pool: Pool = new Pool({ connectionString: process.env.DATABASE_URL! });
export const cache: Redis = new Redis();
`,
};
export const NAMES = Object.keys(FILES);
export const PARSER = named('@typescript-eslint/parser');

/** An `eslint.config.mjs`. */
export const flat = (settings: object = {}) => `
import econnrefused from 'eslint-plugin-econnrefused';
import parser from '@typescript-eslint/parser';
export default [
  econnrefused.configs.recommended,
  {
    files: ['**/*.{js,ts}'],
    languageOptions: { parser },
    rules: { 'econnrefused/no-private-host': 'warn' },
    settings: ${JSON.stringify({ econnrefused: settings })},
  },
];`;

/** A message of ESLint, as `--format json` prints it. */
export interface Message {
  readonly ruleId: string;
  readonly severity: 1 | 2;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly fix?: Edit;
  readonly suggestions?: readonly { readonly desc: string; readonly fix: Edit }[];
}

interface Edit {
  readonly range: readonly [number, number];
  readonly text: string;
}

/** What ESLint reports in a terminal, by file. */
export function messagesOf(app: Project, config: Lint['config']): Record<string, readonly Message[]> {
  const results: readonly { readonly filePath: string; readonly messages: readonly Message[] }[] = JSON.parse(app.lint({ config }).stdout);
  return Object.fromEntries(
    results.map(({ filePath, messages }) => [filePath.slice(app.folder.length + 1).replaceAll('\\', '/'), messages]),
  );
}

/** Where, and how bad: `2:49-2:78 error`. */
export function placeOf({ line, column, endLine, endColumn, severity }: Omit<Message, 'ruleId' | 'message'>): string {
  return `${line}:${column}-${endLine}:${endColumn} ${severity === 2 ? 'error' : 'warning'}`;
}

/** The page of the rule. */
export function pageOf({ ruleId }: Message): string | undefined {
  return plugin.rules[ruleId.replace('econnrefused/', '')]?.meta.docs?.url;
}

/** Each diagnostic of a file: place, severity, rule, link and message. */
export async function shownIn(file: OpenFile): Promise<string[]> {
  return (await file.diagnostics()).map(({ range: { start, end }, severity, code, codeDescription, message }) => {
    const place = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
    return `${place} ${severity === 1 ? 'error' : 'warning'} ${code} ${codeDescription?.href} ${message}`;
  });
}

/** The text after the action with this title, at one of the diagnostics. */
export async function textAfter(file: OpenFile, index: number, title: string): Promise<string> {
  const diagnostic = (await file.diagnostics())[index];
  const actions = diagnostic ? await file.quickFixes(diagnostic) : [];
  const action = actions.find((each) => each.title === title);
  if (!action) throw new Error(`the editor offers\n${actions.map((each) => each.title).join('\n')}\nbut not\n${title}`);
  await file.perform(action);
  return file.text();
}

/** The source after an edit of ESLint. */
export function applied(source: string, { range: [start, end], text }: Edit): string {
  return source.slice(0, start) + text + source.slice(end);
}

/** What an editor with these settings does when somebody saves. */
export function kindsOnSave({ 'editor.codeActionsOnSave': kinds }: Readonly<Record<string, unknown>>): string[] {
  if (typeof kinds !== 'object' || kinds === null) throw new Error('the guide shows nothing to do on save');
  return Object.keys(kinds);
}

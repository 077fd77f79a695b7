import { join } from 'node:path';

import { ENVIRONMENT } from '../hosts/environment.js';
import { link } from '../hosts/project.js';
import type { Project } from '../hosts/project.js';
import { valueOf } from './pages.js';
import type { Block, Page } from './pages.js';

/** A section of a guide, from one heading of the second level to the next, which a reader follows in a project of its own. */
export interface Walk {
  readonly title: string;
  readonly steps: readonly Step[];
}

/** What the reader does: writes a file, or types a command and sees it end so. */
type Step =
  | { readonly at: string; readonly file: string; readonly text: string }
  | { readonly at: string; readonly command: string; readonly status: number; readonly output: readonly string[] };

/**
 * The walks of a guide: its sections that show a command.
 *
 * A block with a file name writes that file; what stands before the first section is written in each of them. A block `sh` holds a command a line, and each
 * ends with 0, or as the fence says: `exits=1`. A block `output` after it has lines that the last command prints, in this order.
 * In the file of a CI service, what it runs is a command too.
 */
export function walksOf(page: Page): Walk[] {
  const titles = [...new Set(page.blocks.map(({ headings }) => headings[0]))].filter((title) => title !== undefined);
  return titles
    .map((title) => ({ title, blocks: page.blocks.filter(({ headings }) => headings[0] === undefined || headings[0] === title) }))
    .filter(({ blocks }) => blocks.some(({ lang, headings }) => lang === 'sh' && headings.length > 0))
    .map(({ title, blocks }) => ({ title, steps: blocks.flatMap((block, index) => stepsOf(block, blocks[index + 1])) }));
}

/** Whether the tests follow a guide instead of looking at its configurations one by one. */
export function isWalked(page: Page): boolean {
  return page.path.startsWith('docs/guides/') && walksOf(page).length > 0;
}

function stepsOf({ at, lang, words, file, code }: Block, next: Block | undefined): Step[] {
  const status = Number(valueOf('exits', words) ?? 0);
  const output = next?.words.includes('output') ? next.code.split('\n').map(squeezed).filter(Boolean) : [];
  const commands = lang === 'sh' ? code.trim().split('\n') : lang === 'yaml' ? commandsOf(code) : [];
  const typed = commands.map((command, index) => ({ at, command, status, output: index === commands.length - 1 ? output : [] }));
  return file === undefined || lang === 'sh' ? typed : [{ at, file, text: code }, ...typed];
}

/** What GitHub Actions (`run:`) and GitLab (`script:`) run. */
function commandsOf(yaml: string): string[] {
  const script = /^( *)script:\n((?:\1 +- .*\n)+)/m.exec(yaml)?.[2] ?? '';
  return [...yaml.matchAll(/^ *(?:- )?run: (.*)$/gm), ...script.matchAll(/^ +- (.*)$/gm)].map(([, command = '']) => command);
}

/** Follows a walk; throws at the first command that ends otherwise than the guide says. */
export function follow(project: Project, { steps }: Walk): void {
  for (const step of steps) {
    if ('file' in step) project.write({ [step.file]: step.text });
    else if (!install(project, step.command)) run(project, step);
  }
}

function run(project: Project, { at, command, status, output }: Extract<Step, { command: string }>): void {
  const ended = project.sh(command, ENVIRONMENT);
  const printed = `${ended.stdout}\n${ended.stderr}`;
  if (ended.status !== status) throw new Error(`${at}: "${command}" ended with ${ended.status}, not ${status}:\n${printed}`);
  const lines = printed.split('\n').map(squeezed);
  output.reduce((from, expected) => {
    const found = lines.findIndex((line, index) => index >= from && line.includes(expected));
    if (found < 0) throw new Error(`${at}: "${command}" does not print "${expected}"${from > 0 ? ' there' : ''}:\n${printed}`);
    return found + 1;
  }, 0);
}

/** Columns are as wide as the longest message, and guides leave out what does not matter. */
function squeezed(line: string): string {
  return line.trim().replace(/\s+/g, ' ');
}

/** Puts the packages of an `npm install` into the project, by a link each, because tests need no network; false for any other command. */
function install(project: Project, command: string): boolean {
  const [, list] = /^npm (?:ci|install(?: --save-dev)?((?: (?!-)\S+)*))$/.exec(command) ?? [];
  if (list === undefined) return command === 'npm ci';
  const names = list.trim().split(' ').filter((name) => name !== '' && name !== 'eslint-plugin-econnrefused');
  const linked = names.map((name) => [name.replace(/(?!^)@.*$/, ''), VERSIONS[name] ?? name] as const);
  link(join(project.folder, 'node_modules'), Object.fromEntries(linked));
  return true;
}

/** What a reader gets by a name that tests/hosts/package.json has for several versions. */
const VERSIONS: Readonly<Record<string, string>> = { eslint: 'eslint10', 'eslint@9': 'eslint', 'eslint@8': 'eslint8' };

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { description, name } from '../../package.json';
import { ROOT } from './repository.mjs';

/** What else the root of the repository holds: no page stands there. */
export const EXCLUDED = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => !['docs', 'site', 'README.md', 'CONTRIBUTING.md'].includes(entry.name))
  .map((entry) => (entry.isDirectory() ? `${entry.name}/**` : entry.name));

/** The file that VitePress takes a Markdown file of the repository for. */
export function rewritten(path: string): string {
  const address = addressOf(path);
  if (address === undefined) return path;
  return `${address.slice(1).replace(/(?:^|\/)$/, '$&index')}.md`;
}

/** The address of the page that a Markdown file of the repository becomes, below the base; undefined if it becomes none. */
export function addressOf(path: string): string | undefined {
  if (!path.endsWith('.md') || !existsSync(join(ROOT, path))) return undefined;
  if (path === 'README.md') return '/';
  if (path === 'CONTRIBUTING.md') return '/contributing';
  const [, name] = /^(?:docs|site)\/(.*)\.md$/.exec(path) ?? [];
  return name && `/${name.replace(/(^|\/)index$/, '$1')}`;
}

/** The Markdown files of a folder, in the order of their names; none if there is no such folder. */
export function pagesIn(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => `${folder}/${file}`);
}

/** What the frontmatter of a page says as its title, else its first heading, as plain text. */
export function titleOf(path: string): string {
  const text = textOf(path);
  const [, title] = /^---\n(?:.*\n)*?title: (.+)\n/.exec(text) ?? /^# (.+)$/m.exec(text) ?? [];
  if (title === undefined) throw new Error(`${path} has no heading`);
  return plain(title);
}

/** What a page is about: of a rule, what it disallows or requires; else how the page begins. */
export function descriptionOf(path: string): string {
  if (path === 'README.md') return description;
  const paragraphs = textOf(path)
    .replace(/^---\n.*?\n---\n/s, '')
    .split(/^```/m)
    .filter((_part, index) => index % 2 === 0)
    .join('')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim());
  const first = paragraphs.find((paragraph) => /^(?![#|<>!-])./.test(paragraph));
  if (first === undefined) return `${titleOf(path)}: ${name}`;
  return shortened(plain(first.replace(/^📝 /, '').replaceAll('\n', ' ')));
}

function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8').replaceAll('\r\n', '\n');
}

/** Markdown without its marks. */
function plain(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/`+ ?(.*?) ?`+/g, '$1')
    .replace(/\*\*/g, '')
    .trim();
}

/** As many sentences as a search engine shows. */
function shortened(text: string): string {
  const sentences = text.split(/(?<=[.!?:]) /);
  let kept = sentences.shift() ?? '';
  for (const sentence of sentences) {
    if (kept.length + sentence.length > 160) break;
    kept += ` ${sentence}`;
  }
  return kept.replace(/:$/, '.');
}

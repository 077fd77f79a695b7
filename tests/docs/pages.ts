import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../hosts/built.js';

/** A fenced code block of a page. */
export interface Block {
  /** `README.md:42`, the line of the fence. */
  readonly at: string;
  readonly lang: string;
  /** The words after the language: `fails`, `passes`, `before`, `after`, `output`, and names of rules. */
  readonly words: readonly string[];
  /** The headings above, from the second level down. */
  readonly headings: readonly string[];
  readonly code: string;
  /** The path that a first line such as `// src/users.js` or `# .gitlab-ci.yml` gives to the code, or the fence, for JSON: `file=turbo.json`. */
  readonly file: string | undefined;
}

/** A Markdown file of this repository. */
export interface Page {
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** The README, the figures, the pages of the rules and of the causes, and the guides. */
export function readPages(): readonly Page[] {
  const inFolder = (folder: string): string[] =>
    readdirSync(join(ROOT, folder))
      .filter((file) => file.endsWith('.md'))
      .map((file) => `${folder}/${file}`);
  return ['README.md', 'docs/accuracy.md', 'docs/performance.md', ...inFolder('docs/rules'), ...inFolder('docs/causes'), ...inFolder('docs/guides')].map(readPage);
}

/** One Markdown file, by its path from the root. */
export function readPage(path: string): Page {
  const text = readFileSync(join(ROOT, path), 'utf8').replaceAll('\r\n', '\n');
  return { path, text, blocks: blocksOf(text, path) };
}

/** The fenced code blocks of a text. */
export function blocksOf(text: string, path: string): Block[] {
  const blocks: Block[] = [];
  const headings: string[] = [];
  let open: { readonly line: number; readonly info: string; readonly lines: string[] } | undefined;

  text.split('\n').forEach((line, index) => {
    if (open) {
      if (line === '```') {
        blocks.push(blockOf(`${path}:${open.line}`, open.info, headings, open.lines));
        open = undefined;
      } else open.lines.push(line);
      return;
    }
    const fence = /^```(.*)$/.exec(line);
    if (fence) open = { line: index + 1, info: fence[1] ?? '', lines: [] };
    const heading = /^(#{2,}) (.*)$/.exec(line);
    if (heading?.[1] !== undefined) headings.splice(heading[1].length - 2, headings.length, heading[2] ?? '');
  });
  if (open) throw new Error(`${path}:${open.line}: this block is never closed`);
  return blocks;
}

function blockOf(at: string, info: string, headings: readonly string[], lines: readonly string[]): Block {
  const [lang = '', ...words] = info.split(/\s+/);
  const file = /^(?:\/\/|#) (\S*\.\w+)$/.exec(lines[0] ?? '')?.[1] ?? valueOf('file', words);
  return { at, lang, words, headings: headings.filter(Boolean), code: lines.map((line) => `${line}\n`).join(''), file };
}

/** The value of a word such as `file=turbo.json`. */
export function valueOf(key: string, words: readonly string[]): string | undefined {
  return words.find((word) => word.startsWith(`${key}=`))?.slice(key.length + 1);
}

/** The anchors that GitHub gives to the headings of a text. */
export function anchorsOf(text: string): string[] {
  return Array.from(text.matchAll(/^#+ (.*)$/gm), ([, heading = '']) => heading.toLowerCase().replace(/[^\w\- ]/g, '').replaceAll(' ', '-'));
}

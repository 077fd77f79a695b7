import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Puts what was measured between its marks in docs/performance.md, and the picture beside it. */
export function writePage(root, blocks, picture) {
  const path = join(root, 'docs/performance.md');
  const page = Object.entries(blocks).reduce((text, [name, block]) => replaced(text, name, block), readFileSync(path, 'utf8'));
  writeFileSync(path, page);
  if (picture !== undefined) writeFileSync(join(root, 'docs/performance.svg'), picture);
}

function replaced(text, name, block) {
  const [begin, end] = [`<!-- begin measured ${name} -->`, `<!-- end measured ${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no place for ${name}`);
  return `${text.slice(0, from + begin.length)}\n\n${block}\n\n${text.slice(to)}`;
}

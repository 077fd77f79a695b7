import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';

import ts from 'typescript';

/** Every import between files of src/ and rules/, types included: the path of who imports, and of what. */
export function readImports(root) {
  const files = ['rules', 'src'].flatMap((folder) => sourcesIn(root, folder)).sort();
  const known = new Set(files);
  return files.flatMap((from) =>
    ts
      .preProcessFile(readFileSync(posix.join(root, from), 'utf8'))
      .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
      .map(({ fileName }) => ({ from, to: sourceOf(posix.join(posix.dirname(from), fileName)) }))
      .filter(({ to }) => known.has(to)),
  );
}

function sourcesIn(root, folder) {
  return readdirSync(posix.join(root, folder), { recursive: true })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((path) => /\.[cm]?ts$/.test(path));
}

/** An import names the file that the compiler writes. */
function sourceOf(path) {
  return path.replace(/js$/, 'ts');
}

import { readFileSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';

import ts from 'typescript';

import { randomNumbers } from '../random-numbers.mjs';

/** This many declarations of these folders, of each folder in them its share; the same ones for the same seed, and more with a larger count. */
export function sampleOf(folders, count, seed) {
  const random = randomNumbers(seed);
  const all = folders.flatMap(declarationsIn);
  const inner = [...new Set(all.map(({ file }) => dirname(file)))];
  return inner.flatMap((folder) => {
    const declarations = all.filter(({ file }) => dirname(file) === folder);
    const drawn = declarations.map((declaration) => ({ declaration, place: random() })).sort((one, other) => one.place - other.place);
    return drawn.slice(0, Math.max(1, Math.round((count * declarations.length) / all.length))).map(({ declaration }) => declaration);
  });
}

/** What stands at the top of each module and runs: functions and constants. */
function declarationsIn(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ts'));
  return files.sort().flatMap((name) => {
    const file = `${folder}/${name.replaceAll('\\', '/')}`;
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    const line = (at) => source.getLineAndCharacterOfPosition(at).line + 1;
    return source.statements
      .filter((statement) => ts.isFunctionDeclaration(statement) || ts.isVariableStatement(statement) || ts.isClassDeclaration(statement))
      .map((statement) => ({ file, start: line(statement.getStart(source)), end: line(statement.end) }));
  });
}

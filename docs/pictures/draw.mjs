// Draws the pictures of the README from what ESLint really prints and writes; with --check, says whether the files here are those.
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

import { structuredPatch } from 'diff';

import { eslint, install } from '../demo/installed.mjs';
import { readAnsi, wrap } from './ansi.mjs';
import { columns, terminalPicture } from './terminal.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');

/** A line that somebody typed. */
const typed = (command) => [
  { text: '$', styles: ['dim'] },
  { text: ` ${command}`, styles: [] },
];

const pictures = draw();
for (const [name, text] of Object.entries(pictures)) {
  const path = join(here, name);
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8').replaceAll('\r\n', '\n') !== text) {
    process.stderr.write(`docs/pictures/${name} is out of date. Run "npm run pictures".\n`);
    process.exitCode = 1;
  }
}

/** The pictures by their names. */
function draw() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'econnrefused-pictures-')));
  try {
    const { file, code } = example();
    write(folder, file, code);
    install(folder);
    const output = printed(folder);
    printed(folder, '--fix');
    return { 'finding.svg': findingPicture(output), 'fix.svg': fixPicture(file, code, readFileSync(join(folder, file), 'utf8')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The code of the README that fails. */
function example() {
  const readme = readFileSync(join(root, 'README.md'), 'utf8').replaceAll('\r\n', '\n');
  const [, code, file] = /^```ts before.*\n(\/\/ (\S+)\n[\s\S]*?)^```$/m.exec(readme) ?? [];
  if (!file) throw new Error('The README has no block "before"');
  return { file, code };
}

/** A project with this file alone. */
function write(folder, file, code) {
  mkdirSync(join(folder, dirname(file)), { recursive: true });
  writeFileSync(join(folder, file), code);
  const config = `import econnrefused from 'eslint-plugin-econnrefused';\nimport tseslint from 'typescript-eslint';\nexport default [...tseslint.configs.recommended, econnrefused.configs.recommended];\n`;
  writeFileSync(join(folder, 'eslint.config.mjs'), config);
}

/** What ESLint prints in a folder, for a terminal. */
function printed(folder, ...options) {
  const { status, stdout, stderr } = eslint(folder, '--color', ...options);
  if (status === 2 || stderr !== '') throw new Error(stderr);
  return stdout.replaceAll('\r\n', '\n');
}

function findingPicture(output) {
  const shown = readAnsi(output);
  const isBlank = (spans) => spans.length === 0;
  const [first, last] = [shown.findIndex((spans) => !isBlank(spans)), shown.findLastIndex((spans) => !isBlank(spans))];
  const lines = [typed('npx eslint .'), [], ...shown.slice(first, last + 1).flatMap((spans) => wrap(spans, columns))];
  return terminalPicture({ title: 'What ESLint prints', description: stripVTControlCharacters(output).trim(), lines: lines.map((spans) => ({ spans })) });
}

function fixPicture(file, before, after) {
  const { hunks } = structuredPatch(file, file, before, after);
  const changes = hunks.flatMap(({ lines }) => lines.filter((line) => !line.startsWith('\\')));
  return terminalPicture({
    title: `What eslint --fix changes in ${file}`,
    description: changes.join('\n'),
    lines: [{ spans: typed('npx eslint --fix .') }, { spans: [] }, ...changes.flatMap(changedLines)],
  });
}

/** A line of a difference, on the ground of its kind. */
function changedLines(line) {
  const [ground, style] = { '+': ['added', 'green'], '-': ['removed', 'red'] }[line[0]] ?? [undefined, undefined];
  return wrap([{ text: line, styles: style ? [style] : [] }], columns).map((spans) => ({ spans, ground }));
}

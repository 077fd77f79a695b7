import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

/** A table: for each folder, and for the first two parts of its name, how many mutants there are and what became of them. */
export function scores(mutants) {
  const judged = mutants.filter(isJudged).map((mutant) => ({ ...mutant, folder: dirname(relative('.', mutant.fileName)) }));
  const folders = [...new Set(judged.map(({ folder }) => folder))].sort();
  const parts = [...new Set(folders.map((folder) => folder.split('/').slice(0, 2).join('/')))];
  const rows = [
    ...folders.map((folder) => [folder, judged.filter((mutant) => mutant.folder === folder)]),
    ...parts.map((part) => [`${part}, all`, judged.filter(({ folder }) => `${folder}/`.startsWith(`${part}/`))]),
  ];
  return [
    '| Folder | Mutants | Killed | Out of time | Survived | Not covered | Score | Of the covered |',
    '| :-- | --: | --: | --: | --: | --: | --: | --: |',
    ...rows.map(([folder, all]) => {
      const count = (status) => all.filter((mutant) => mutant.status === status).length;
      const detected = count('Killed') + count('Timeout');
      const percent = (whole) => (whole === 0 ? '' : `${((100 * detected) / whole).toFixed(1)} %`);
      const cells = [folder, all.length, count('Killed'), count('Timeout'), count('Survived'), count('NoCoverage')];
      return `| ${[...cells, percent(all.length), percent(all.length - count('NoCoverage'))].join(' | ')} |`;
    }),
  ].join('\n');
}

/** One line for each mutant that no test saw: the place, and what stood there → what the mutant has instead. */
export function survivors(mutants) {
  return mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map(({ fileName, location: { start, end }, status, replacement }) => {
      const lines = readFileSync(fileName, 'utf8')
        .split('\n')
        .slice(start.line - 1, end.line);
      lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
      lines[0] = lines[0].slice(start.column - 1);
      const short = (text) => text.replace(/\s+/g, ' ').slice(0, 120);
      return `${relative('.', fileName)}:${start.line}:${start.column} ${status === 'NoCoverage' ? '(not covered) ' : ''}${short(lines.join('\n'))} → ${short(replacement)}`;
    })
    .sort()
    .join('\n');
}

function isJudged({ status }) {
  return ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status);
}

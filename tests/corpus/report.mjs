import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The tables per kind, per reach and per repository, and the lists, of one scored run, as Markdown. */
export function reportOf({ preset, corpus, score, unlabelled, kinds }) {
  const { missed, falsePositives, all } = JSON.parse(readFileSync(score, 'utf8'));
  const labels = labelsOf(corpus);
  const missedAt = new Set(missed.map(([place]) => place));
  const falseAt = new Map(falsePositives);
  const asked = labels.filter(({ expect, kind }) => expect === 'report' && (kinds.length === 0 || kinds.includes(kind)));
  const wrong = labels.filter(({ place }) => falseAt.has(place));

  const table = (title, keyOf, wrongKeyOf) => {
    const keys = [...new Set([...asked.map(keyOf), ...wrong.map(wrongKeyOf)])].sort();
    const rows = keys.map((key) => {
      const here = asked.filter((label) => keyOf(label) === key);
      const lost = here.filter(({ place }) => missedAt.has(place)).length;
      return row(key, here.length - lost, lost, wrong.filter((label) => wrongKeyOf(label) === key).length);
    });
    return [`### Per ${title}`, '', `| ${title} | found | missed | false | precision | recall |`, '|---|---|---|---|---|---|', ...rows, ''];
  };
  const list = (title, items) => [`### ${title}: ${items.length}`, '', ...items, ''];

  return [
    `## ${preset}`,
    '',
    `All: ${all.tp} found, ${all.missed} missed, ${all.fp} false; precision ${percent(all.tp, all.fp)}, recall ${percent(all.tp, all.missed)}.`,
    '',
    ...table(
      'kind',
      ({ kind }) => kind,
      ({ place }) => falseAt.get(place),
    ),
    ...table(
      'reach',
      ({ reach }) => reach,
      ({ reach }) => reach,
    ),
    ...table(
      'repository',
      ({ repo }) => repo,
      ({ repo }) => repo,
    ),
    ...list(
      'Missed',
      asked.filter(({ place }) => missedAt.has(place)).map(({ place, kind, reach, note }) => `- ${place} ${kind} (${reach}) ${note}`),
    ),
    ...list(
      'False',
      wrong.map(({ place, kind, note }) => `- ${place} reported as ${falseAt.get(place)}, but ${kind}: ${note}`),
    ),
    ...list(
      'Unlabelled',
      readFileSync(unlabelled, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => `- ${line.split('\t').slice(0, 5).join(' ')}`),
    ),
  ].join('\n');
}

/** The labels of the corpus; those about links override the others at the same place. */
function labelsOf(corpus) {
  const rows = ['labels.tsv', 'labels-link.tsv'].flatMap((file) => readFileSync(join(corpus, file), 'utf8').trimEnd().split('\n').slice(1));
  const labels = rows.map((line) => {
    const [repo, , path, at, , kind, expect, , reach, note = ''] = line.split('\t');
    return { place: `${repo}:${path}:${at}`, repo, kind, expect, reach, note };
  });
  return [...new Map(labels.map((label) => [label.place, label])).values()];
}

function row(key, found, missed, wrong) {
  return `| ${key} | ${found} | ${missed} | ${wrong} | ${percent(found, wrong)} | ${percent(found, missed)} |`;
}

function percent(part, rest) {
  return part + rest === 0 ? '-' : ((100 * part) / (part + rest)).toFixed(1);
}

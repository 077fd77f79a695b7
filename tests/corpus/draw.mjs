import { randomNumbers } from '../random-numbers.mjs';
import { changedLines } from './changed-lines.mjs';

/** Fixed places, drawn at random, with what the pass that fixed them changed in their file. */
export function drawn(places, count, seed) {
  const random = randomNumbers(seed);
  const shuffled = [...places].map((place) => ({ place, key: random() })).sort((a, b) => a.key - b.key);
  return shuffled
    .slice(0, count)
    .map(({ place }, index) => describe(place, index + 1))
    .join('\n');
}

function describe({ at, line, endLine, ruleId, message, before, output }, number) {
  const lines = before.split('\n');
  const changes = changedLines(before, output).map((change) => {
    const above = lines.slice(Math.max(0, change.line - 5), change.line - 1).map((text) => `  ${text}`);
    const below = lines.slice(change.line - 1 + change.count, change.line + 3 + change.count).map((text) => `  ${text}`);
    const own = change.line <= endLine && change.line + change.count > line;
    return [
      `@@ ${change.line}${own ? ' reported here' : ''}`,
      ...above,
      ...change.old.map((text) => `- ${text}`),
      ...change.new.map((text) => `+ ${text}`),
      ...below,
    ];
  });
  return [`=== ${number}. ${at}:${line} ${ruleId}`, message, ...changes.flat(), ''].join('\n');
}

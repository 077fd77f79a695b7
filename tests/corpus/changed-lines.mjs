import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where two texts differ: the first changed line of the old one, how many, and the old and new lines themselves. */
export function changedLines(before, after) {
  const folder = mkdtempSync(join(tmpdir(), 'changed-'));
  writeFileSync(join(folder, 'a'), ended(before));
  writeFileSync(join(folder, 'b'), ended(after));
  const { stdout } = spawnSync('git', ['diff', '--no-index', '--no-color', '-U0', 'a', 'b'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  rmSync(folder, { recursive: true });
  const changes = [];
  for (const line of stdout.split('\n')) {
    const [, from, count = '1'] = /^@@ -(\d+)(?:,(\d+))? /.exec(line) ?? [];
    if (from !== undefined) changes.push({ line: Number(from), count: Number(count), old: [], new: [] });
    else if (changes.length > 0 && /^[-+]/.test(line)) changes.at(-1)[line[0] === '-' ? 'old' : 'new'].push(line.slice(1));
  }
  return changes;
}

/** A last line without a line break is the same line with one. */
function ended(text) {
  return text.endsWith('\n') ? text : `${text}${text.includes('\r\n') ? '\r\n' : '\n'}`;
}

import ts from 'typescript';

import type { Fixed } from './fix-program.js';

/** What a fix may have to do with: an address of this machine or an env read. */
const TOUCHABLE = /localhost|127\.|0\.0\.0\.0|\[?::1?\]?|0x7f|2130706433|\benv\b/i;

/** What changed (or went) beside the reported places: lines, comments, names, texts, line ends. */
export function collateralChanges({ before, after, reportedLines }: Fixed): string[] {
  return [
    ...changedLines(before, after, reportedLines),
    ...lost('comment', comments(before), comments(after)),
    ...lost('name', tokens(before).names, tokens(after).names),
    ...lost('text', tokens(before).texts, tokens(after).texts),
    ...lineEnds(before, after),
    ...superfluousHelpers(before, after),
  ];
}

function changedLines(before: string, after: string, reportedLines: ReadonlySet<number>): string[] {
  const old = splitLines(before);
  const kept = commonIndexes(old, splitLines(after));
  const isReported = (line: string, index: number): boolean => reportedLines.has(index + 1) || TOUCHABLE.test(line);
  // A constant that becomes a function is called where it was read.
  const declared = old
    .filter(isReported)
    .flatMap((line) => [...line.matchAll(/\b(?:const|let|var|function)\s+([\w$]+)/g)].map(([, name = '']) => name));
  const called = new RegExp(`(?<![\\w$.])(${declared.map((name) => name.replaceAll('$', '\\$')).join('|') || '(?!)'})\\(\\)`, 'g');
  const withoutCalls = new Set(splitLines(after).map((line) => line.replace(called, '$1')));
  return old.flatMap((line, index) => {
    if (kept.has(index) || isReported(line, index) || withoutCalls.has(line.replace(called, '$1'))) return [];
    // The last line may get its line end when the helper is added below it.
    if (index === old.length - 1 && after.includes(`${line}\n`)) return [];
    return [`line ${index + 1} changed without being reported: ${JSON.stringify(line)}`];
  });
}

function splitLines(text: string): string[] {
  return text.split(/(?<=\n)/);
}

/** The indexes of the old lines that a longest common subsequence keeps. */
function commonIndexes(old: readonly string[], now: readonly string[]): Set<number> {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (row) row[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const kept = new Set<number>();
  for (let i = 0, j = 0; i < old.length && j < now.length;) {
    if (old[i] === now[j]) {
      kept.add(i++);
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return kept;
}

/** Those of the old items that are no longer there in the old order. */
function lost(what: string, old: readonly string[], now: readonly string[]): string[] {
  const kept = commonIndexes(old, now);
  return old.filter((_item, index) => !kept.has(index)).map((item) => `${what} lost: ${item}`);
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile(
    'service.tsx',
    text,
    ts.ScriptTarget.ES2022,
    true,
    /<\w+>\w/.test(text) && !/<\/|\/>/.test(text) ? ts.ScriptKind.TS : ts.ScriptKind.TSX,
  );
}

function comments(text: string): string[] {
  const found = new Map<number, string>();
  const visit = (node: ts.Node): void => {
    const { pos } = node;
    for (const range of [...(ts.getLeadingCommentRanges(text, pos) ?? []), ...(ts.getTrailingCommentRanges(text, pos) ?? [])]) {
      found.set(range.pos, text.slice(range.pos, range.end));
    }
    for (const range of ts.getTrailingCommentRanges(text, node.end) ?? []) found.set(range.pos, text.slice(range.pos, range.end));
    node.getChildren().forEach(visit);
  };
  visit(parse(text));
  return [...found].sort(([a], [b]) => a - b).map(([, comment]) => comment);
}

/** Names and texts that no fix may drop: all but env reads, their objects, and texts that hold an address of this machine or nothing. */
function tokens(text: string): { names: string[]; texts: string[] } {
  const names: string[] = [];
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && !/^(?:process|env|import|meta|undefined|[A-Z][A-Z0-9_]*)$/.test(node.text)) names.push(node.text);
    if (ts.isStringLiteralLike(node) && node.text !== '' && !TOUCHABLE.test(node.text) && !/^\d+$/.test(node.text)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(parse(text));
  return { names, texts };
}

/** The helper is added at most once, and never beside one that does the same. */
function superfluousHelpers(before: string, after: string): string[] {
  const count = (text: string): number => text.match(/\bis not set\b/g)?.length ?? 0;
  return count(after) > Math.max(1, count(before)) ? ['the helper is added beside another'] : [];
}

function lineEnds(before: string, after: string): string[] {
  const windows = /\r\n/.test(before) && !/[^\r]\n/.test(before);
  const mixed = windows ? /[^\r]\n/.test(after) : !/\r/.test(before) && /\r/.test(after);
  return mixed ? ['the added lines end otherwise than the file’s'] : [];
}

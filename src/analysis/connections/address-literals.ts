import type { TSESTree } from '@typescript-eslint/utils';

import { escaped } from '../../regexp-text.js';
import { oncePerFile } from '../code/once-per-file.js';
import type { SourceFile } from '../code/source-file.js';
import { nodeAt } from '../code/tree.js';

/** What a loopback address looks like in a text, before it is parsed; only a hint where to look. */
export const LOOPBACK_TEXTS: readonly (string | RegExp)[] = [
  /localhost|127\.\d|0\.0\.0\.0|\[::|::1|0x7f/i,
  '2130706433',
  'DevelopmentStorage',
  '(local',
  'devstoreaccount1',
];

/** What the text of an address must hold to name this machine, in any form that address/host.ts reads. */
export const MAY_BE_LOOPBACK = /local|127|0\.0|::|0x7|2130706433|0177|storage|devstore|=\s*(?:tcp:)?\.|\/0[:/]|^[.0]*$/i;

/** The same for a host of one network only: a private address, a local name, after `://` a name without a dot. */
export const PRIVATE_TEXT = String.raw`\b(?:10\.\d+|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.\d|\.(?:local|localdomain|internal|lan|home\.arpa|svc)\b|\[f[cde][\da-f]{2}:|:\/\/(?:[^\s/@'"\x60]*@)?[a-z][\w-]*(?=[:/?#,'"\x60$])`;

/** What an address with a password looks like, before it is parsed: `user:password@`, or a pair of a connection string, in the usual spellings. */
export const PASSWORD_TEXT = String.raw`:\/\/[^\s'"\x60/@:]*:(?:[^\s'"\x60/]|\/(?!\/))*@|(?:[Pp]assword|PASSWORD|[Pp]wd|PWD|[Aa]ccount[Kk]ey|[Aa]ccess[Kk]ey)\s*=`;

/** Past this many a file is a list of addresses, not a program. */
const LIMIT = 500;

const loopbackText = new RegExp(LOOPBACK_TEXTS.map((text) => (typeof text === 'string' ? escaped(text) : text.source)).join('|'), 'gi');
const privateText = new RegExp(PRIVATE_TEXT, 'gi');
const passwordText = new RegExp(PASSWORD_TEXT, 'g');

/** A part of the source that is a text. */
export type TextNode = TSESTree.StringLiteral | TSESTree.TemplateElement;

const loopbackLiterals = oncePerFile((file) => literalsAt(file, loopbackText));

/** The string literals and template parts of a file in which a loopback address may stand. */
export function findLoopbackLiterals(file: SourceFile): readonly TextNode[] {
  return [...loopbackLiterals(file)];
}

/** Those in which a host of one network may stand, and no loopback address. */
export function findPrivateLiterals(file: SourceFile): readonly TextNode[] {
  const others = loopbackLiterals(file);
  return [...literalsAt(file, privateText)].filter((literal) => !others.has(literal));
}

/** The string literals and template parts of a file in which an address with a password may stand. */
export function findPasswordLiterals(file: SourceFile): readonly TextNode[] {
  return [...literalsAt(file, passwordText)];
}

function literalsAt(file: SourceFile, hint: RegExp): ReadonlySet<TextNode> {
  const found = new Set<TextNode>();
  let end = 0;
  for (const { index } of file.sourceCode.text.matchAll(hint)) {
    if (found.size >= LIMIT) break;
    if (index < end) continue;
    const node = nodeAt(file, index);
    if (node?.type === 'TemplateElement' || (node?.type === 'Literal' && typeof node.value === 'string')) {
      found.add(node);
      [, end] = node.range;
    }
  }
  return found;
}

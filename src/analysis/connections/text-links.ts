import type { TSESTree } from '@typescript-eslint/utils';

import { HOLE } from '../../address/hole.js';
import { wordsOf } from '../../env/words.js';
import { addressOf } from './address-of.js';
import type { Destination } from './destinations.js';
import type { Lead, Piece, PossibleValue } from '../facts.js';
import { leadOfAttribute } from './link-names.js';
import { dottedName, isTransparent, keyOf } from '../code/syntax.js';

/** A link inside a longer text. */
export interface TextLink {
  readonly lead: Lead;
  /** The attribute that holds it, or the part of the mail. */
  readonly label: string;
  /** The address alone, cut out of the text. */
  readonly value: PossibleValue;
}

/** Words of what holds markup for people to see. */
const HOLDS_MARKUP = /^(html|body|content|template|message|markup|mail|email)$/;

/** Words of what shows how something is written. */
const SHOWS_CODE = /^(doc|docs|documentation|readme|changelog|guide|tutorial|sample|snippet|snippets|code)$/;

/** Callees that keep, print, read or check a text, whatever it is called. */
const SHOWS_NOBODY =
  /(?:^|\.)(?:console|fs|fsp|logger|cheerio)\.|(?:^|\.)(?=\w+$)(?:load$|\w*(?:write|save|output|emit|append|parse|sanitize|match))/i;

/** A tag of HTML, and an attribute in it that leads to an address. */
const TAG = /<[a-z][^<>]*/gi;
const IN_ATTRIBUTE = /\s(href|src|action)=["']?(https?:\/\/[^\s"'<>]*)/gi;
/** What a program that shows a mail makes a link of. */
const IN_PROSE = /(?<![\w=/?&"'])https?:\/\/[^\s"'<>]*[^\s"'<>.,;:!?)]/gi;

/** Whether a text is the body of a mail: beside it stand who gets it, and its subject (RFC 5322 section 3.6); Amazon SES has it in `Body.Html.Data`. */
export function isMailBody({ kind, keys, value }: Destination): boolean {
  if (kind !== 'argument') return false;
  if (/(^|\.)Body\.(Html|Text)\.Data$/.test(keys.join('.'))) return true;
  const object = value.parent?.type === 'Property' ? value.parent.parent : undefined;
  if (object?.type !== 'ObjectExpression' || !/^(html|text|htmlbody|textbody)$/i.test(keys.at(-1) ?? '')) return false;
  const beside = object.properties.map((property) => (property.type === 'Property' ? keyOf(property)?.toLowerCase() : undefined));
  return beside.includes('subject') && ['to', 'cc', 'bcc'].some((key) => beside.includes(key));
}

/** Whether a text arrives there, under one of these names too, that somebody sees as a page or a mail. */
export function holdsMarkup({ kind, label, keys }: Destination, names: readonly string[]): boolean {
  if (kind === 'argument' && SHOWS_NOBODY.test(label)) return false;
  if ([...keys, ...names].some((name) => wordsOf(name).some((word) => SHOWS_CODE.test(word)))) return false;
  const own = kind === 'argument' ? [keys.at(-1) ?? label.replace(/^.*\./, '')] : keys.slice(-1);
  return (
    /^(argument|attribute|export|result|own-result)$/.test(kind) &&
    [...own, ...names].some((name) => wordsOf(name).some((word) => HOLDS_MARKUP.test(word)))
  );
}

/** Where a text is put that becomes a member of something: `mail.html = '…'`, `element.innerHTML += '…'`. */
export function assignedMarkup(literal: TSESTree.Node): Destination | undefined {
  let node = literal;
  while (
    node.parent &&
    (isTransparent(node.parent, node) ||
      node.parent.type === 'TemplateLiteral' ||
      (node.parent.type === 'BinaryExpression' && node.parent.operator === '+'))
  )
    node = node.parent;
  const { parent } = node;
  if (parent?.type !== 'AssignmentExpression' || parent.right !== node || parent.left.type !== 'MemberExpression') return undefined;
  const key = keyOf(parent.left);
  return key === undefined ? undefined : { kind: 'argument', label: dottedName(parent.left), node: parent, value: node, keys: [key] };
}

/** The link in a text of which a literal spells the host: in markup, and in the body of a mail anywhere. */
export function linkWithin({ pieces, conditions }: PossibleValue, literal: TSESTree.Node, body: string | undefined): TextLink | undefined {
  const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : HOLE)).join('');
  for (const isMarkup of body === undefined ? [true] : [true, false]) {
    for (const { start, end, attribute } of isMarkup ? linksInAttributes(text) : linksInProse(text)) {
      const value = { pieces: piecesBetween(pieces, start, end), conditions };
      const lead = attribute === undefined ? 'visit' : (leadOfAttribute('', attribute) ?? 'visit');
      if (addressOf(value, 'url')?.loopback?.piece === literal) return { lead, label: attribute ?? body ?? '', value };
    }
  }
  return undefined;
}

interface LinkSpan {
  readonly start: number;
  readonly end: number;
  readonly attribute?: string;
}

function linksInAttributes(text: string): readonly LinkSpan[] {
  return Array.from(text.matchAll(TAG)).flatMap((tag) =>
    Array.from(tag[0].matchAll(IN_ATTRIBUTE), ({ index, 0: all, 1: attribute = '', 2: link = '' }) => {
      const end = tag.index + index + all.length;
      return { start: end - link.length, end, attribute: attribute.toLowerCase() };
    }),
  );
}

function linksInProse(text: string): readonly LinkSpan[] {
  return Array.from(text.matchAll(IN_PROSE), ({ index, 0: link }) => ({ start: index, end: index + link.length }));
}

function piecesBetween(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  let at = 0;
  return pieces.flatMap((piece): readonly Piece[] => {
    const from = at;
    at += piece.kind === 'text' ? piece.text.length : 1;
    if (at <= start || from >= end) return [];
    return piece.kind === 'text' ? [{ ...piece, text: piece.text.slice(Math.max(0, start - from), end - from) }] : [piece];
  });
}

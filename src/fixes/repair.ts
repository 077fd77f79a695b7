/** One change of the text: what stands in the range is replaced. */
export interface Edit {
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

/**
 * The way out that a report offers: a `fix` may be applied unread, a `suggestion` only by choice. Edits of one repair never overlap.
 * `description` starts with a verb and says what the code will be; it is the text of the suggestion, also where the setting `fixes` makes one of a fix.
 */
export interface Repair {
  readonly kind: 'fix' | 'suggestion';
  readonly description: string;
  readonly edits: readonly Edit[];
}

/** A text as a pattern that matches nothing but it. */
export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** What may stand between two tokens: white space, and comments in one line or more. */
export const BLANK = String.raw`(?:\s|\/\*(?:[^*]|\*(?!\/))*\*\/)*`;

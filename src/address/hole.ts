/** Stands in a text for each part that is not known while linting: an env read, a call. One character, so that offsets stay simple. */
export const HOLE = '\uFFFC';

/** The offsets of all holes in a text, in order: the n-th entry is the n-th hole. */
export function holeOffsets(text: string): readonly number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(HOLE); at !== -1; at = text.indexOf(HOLE, at + 1)) offsets.push(at);
  return offsets;
}

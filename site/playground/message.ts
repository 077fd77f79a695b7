/** A part of a message; what stood between backticks is code. */
export interface MessagePart {
  readonly text: string;
  readonly isCode: boolean;
}

/** The parts of a message or of the title of a suggestion. */
export function partsOf(message: string): MessagePart[] {
  return message
    .split(/`([^`]+)`/)
    .map((text, index) => ({ text, isCode: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

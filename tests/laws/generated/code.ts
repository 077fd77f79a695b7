/** A piece of code that may use the variables that were declared before it. */
export type Code = (names: readonly string[]) => string;

export const constant =
  (text: string): Code =>
  () =>
    text;

/** Code of several parts, each of which sees the same variables. */
export function code(strings: TemplateStringsArray, ...parts: readonly Code[]): Code {
  return (names) => strings.map((text, index) => text + (parts[index]?.(names) ?? '')).join('');
}

/** A text as a JavaScript string literal. */
export function quoted(text: string): string {
  return JSON.stringify(text)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** A text as it stands between the backticks of a template. */
export function templateText(text: string): string {
  return text.replace(/[`\\]|\$(?=\{)/g, '\\$&').replace(/\r/g, '\\r');
}

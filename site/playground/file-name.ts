/** The languages that a file name asks for; the parser for TypeScript reads the second one. */
export type Language = 'javascript' | 'typescript';

const EXTENSIONS: Readonly<Record<string, Language>> = {
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  jsx: 'javascript',
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  tsx: 'typescript',
};

const LONGEST = 200;

/** What is wrong with the name of a file, in a sentence; nothing if it can be linted. */
export function problemOfFileName(name: string): string | undefined {
  if (name === '') return 'Give the file a name, such as src/app.ts.';
  if (name.length > LONGEST) return `A name has at most ${LONGEST} characters.`;
  if (/[\\:*?"<>|\p{Cc}]/u.test(name)) return 'A name holds no backslash, no control character and none of : * ? " < > |.';
  if (name.startsWith('/') || name.split('/').some((part) => ['', '.', '..'].includes(part)))
    return 'A name is a path from the root of the project, such as src/app.ts, without "." and "..".';
  return languageOf(name) ? undefined : `A name ends in ${listOf(Object.keys(EXTENSIONS).map((extension) => `.${extension}`))}.`;
}

/** The language of a file, by the end of its name. */
export function languageOf(name: string): Language | undefined {
  const [, extension = ''] = /\.(\w+)$/.exec(name) ?? [];
  return Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined;
}

/** Whether a file is written in CommonJS because its name says so. */
export function isCommonJs(name: string): boolean {
  return /\.c[jt]s$/.test(name);
}

function listOf(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

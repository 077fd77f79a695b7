import { around, between, renamed, repeated, rewritten, spelled, splitOff } from './rewriting.js';
import type { Mutation } from './rewriting.js';
import { parse } from './program.js';
import type { Program } from './program.js';

/** Puts connections, addresses and reads of variables into code that may have none. */
const SOWING = {
  'with a call': rewritten(0.1, (text) => `fetch(${text})`),
  'with a client': rewritten(0.1, (text) => `new Redis({ url: ${text}, host: 'localhost' })`),
  'with a read': rewritten(0.1, () => 'process.env.API_URL'),
  'with a branch': rewritten(0.2, (text) => `(isDev ? ${text} : process.env.API_URL)`),
  'with a fallback': rewritten(0.2, (text) => `(process.env.API_URL || ${text})`),
  'with a fallback behind': rewritten(0.2, (text) => `((${text}) ?? 'http://localhost:3000')`),
  'with templates': rewritten(0.2, (text) => `\`\${${text}}\``),
  'with a constant': splitOff,
} satisfies Readonly<Record<string, Mutation>>;

/** What surrounds the code. */
const SURROUNDING = {
  'in a function': around('function outer() {', '}'),
  'in a function that is called': around('async function outer(given) {', '}\nouter(process.env.API_URL);'),
  'in an arrow function': around('export const outer = async ({ url, host } = {}) => {', '};'),
  'in a class': around('class Outer { #url = 1; async run(url) {', '} static { this.started = true; } }'),
  'in a gate': around(`if (process.env.NODE_ENV !== 'production') {`, '}'),
  'in the other branch of a gate': around(`if (process.env.NODE_ENV === 'development') { start(); } else {`, '}'),
  'in a guard': around(`if (process.env.API_URL && process.env.DATABASE_URL) {`, '}'),
  'after a guard': around(`if (!process.env.API_URL) throw new Error('API_URL');`, ''),
  'in a try': around('try {', '} catch (error) { console.error(error); } finally { done(); }'),
  'in loops': around('for (const url of urls) { while (true) {', 'break; } }'),
  'in a switch': around(`switch (process.env.NODE_ENV) { case 'production': default: {`, '} }'),
  'in blocks, deeply': around('{ if (x) {'.repeat(30), '} }'.repeat(30)),
  'in functions, deeply': around('(() => { return function () {'.repeat(12), '}; })();'.repeat(12)),
  twice: repeated,
  'with a directive': ({ code }) => `'use strict';\n'use client';\n${code}`,
  'with a hashbang': ({ code }) => `#!/usr/bin/env node\n${code}`,
  'with JSX': ({ code }) =>
    `${code}\nexport const Page = () => <a href={'http://localhost:3000/x'} onClick={() => { fetch(process.env.API_URL) }}>localhost</a>;`,
  'with the names that fixes take': ({ code }) =>
    `${code}\nfunction requireEnv() {}\nconst requireEnv2 = 1, env = requireEnv, API_URL = 2;\n`,
  'as a route': ({ filename }) => ({ filename: named(filename, 'app/api/users/route') }),
  'as a page': ({ filename }) => ({ filename: named(filename, 'src/routes/+page.server') }),
  'as a configuration': ({ filename }) => ({ filename: named(filename, 'next.config') }),
  'as CommonJS': ({ filename, code }) => ({
    filename: filename.replace(/\.[cm]?([jt])sx?$/, '.c$1s'),
    code: code.replace(/import (\w+|\{[^}]*\}) from (['"][^'"]+['"])/g, 'const $1 = require($2)'),
  }),
} satisfies Readonly<Record<string, Mutation>>;

/** Other ways to write the same expressions. */
const WRITING = {
  renamed: renamed((name) => `${name}_`),
  'renamed beyond ASCII': renamed((name) => `ü𠮷${name}`),
  'with names that are escaped': spelled((name) => `\\u{${name.charCodeAt(0).toString(16)}}${name.slice(1)}`),
  parenthesised: rewritten(0.5, (text) => `(${text})`),
  'parenthesised, deeply': rewritten(0.2, (text) => `${'('.repeat(40)}${text}${')'.repeat(40)}`),
  'with assertions of types': rewritten(0.3, (text) => `((${text}) as any)`),
  'with assertions of presence': rewritten(0.3, (text) => `(${text})!`),
  awaited: rewritten(0.2, (text) => `(await (${text}))`),
  'by functions': rewritten(0.2, (text) => `(() => (${text}))()`),
  'spread out': rewritten(1, (text, { type }) => (type === 'ObjectExpression' ? `{ ...${text}, ...more }` : undefined)),
  split: rewritten(1, (text) =>
    /^(['"]).{6,}\1$/.test(text) ? `${text.slice(0, 5)}${text.charAt(0)} + ${text.charAt(0)}${text.slice(5)}` : undefined,
  ),
} satisfies Readonly<Record<string, Mutation>>;

/** Other tokens around or between the same ones. */
const SPACING = {
  commented: between((index) => `/* ${index} } ) , ' */`),
  'commented by lines': between((index) => ` // ${index}\n`),
  'a line for each token': between(() => '\n'),
  'in one line': ({ code }) => code.replace(/\s*\n\s*/g, ' '),
  'without semicolons': ({ code }) => code.replace(/;[ \t]*(?=\n|$)/g, '').replace(/;[ \t]+/g, '\n'),
} satisfies Readonly<Record<string, Mutation>>;

/** What no rule may see. */
const LAYOUT = {
  'with CRLF': ({ code }) => code.replace(/\r?\n|(?<=;) /g, '\r\n'),
  'with CR': ({ code }) => code.replace(/\r?\n|(?<=;) /g, '\r'),
  'with line separators': ({ code }) => code.replace(/\n|(?<=;) /g, '\u2028'),
  'with tabs': ({ code }) => code.replace(/(?<=;) /g, '\n\t\t').replace(/ {2}/g, '\t'),
  'with a mark of the byte order': ({ code }) => code.replace(/^\uFEFF?/, '\uFEFF'),
  'with comments beyond ASCII': ({ code }) => `// 𠮷 ünï\n${code}/* 𠮷 */`,
  'without an end of line': ({ code }) => code.trimEnd(),
} satisfies Readonly<Record<string, Mutation>>;

const BY_NAME: ReadonlyMap<string, Mutation> = new Map<string, Mutation>(
  Object.entries({ ...SOWING, ...SURROUNDING, ...WRITING, ...SPACING, ...LAYOUT }),
);

/** One change of a program; the number decides at which of several places. */
export interface Step {
  readonly mutation: string;
  readonly choice: number;
}

/** The names of all ways in which people and tools write the same, or nearly the same. */
export const MUTATIONS: readonly string[] = [...BY_NAME.keys()];

/** The names of those that put connections into code that may have none. */
export const SOWINGS: readonly string[] = Object.keys(SOWING);

/** The names of those that must not change what is reported. */
export const LAYOUTS: readonly string[] = Object.keys(LAYOUT);

/** A program after some mutations, in their order, but for those that would leave what does not parse. */
export function mutated(program: Program, steps: readonly Step[]): Program {
  return steps.reduce((before, { mutation, choice }) => {
    const sourceCode = parse(before);
    const made = sourceCode && BY_NAME.get(mutation)?.(before, sourceCode, choice);
    if (made === undefined) return before;
    const after = { ...before, ...(typeof made === 'string' ? { code: made } : made), name: `${before.name}, ${mutation} (${choice})` };
    return parse(after) ? after : before;
  }, program);
}

function named(filename: string, name: string): string {
  return filename.replace(/^.*?(?=\.[a-z]+$)/, name);
}

import fc from 'fast-check';

import { type Code, code } from './code.js';
import { expressions } from './expressions.js';

/** A statement about two expressions and a test; it declares `$`, or hands a value to a client. */
type Statement = (first: Code, second: Code, when: Code) => Code;

const declarations: readonly Statement[] = [
  (a) => code`const $ = ${a};`,
  (a) => code`var $ = ${a};`,
  (a, b) => code`let $ = ${a}; $ = ${b};`,
  (a, b) => code`let $; $ = ${a}; $ ||= ${b};`,
  (a, b) => code`let $ = ${a}; $ += '/' + ${b};`,
  (a, b, when) => code`let $ = ${a}; if (${when}) $ = ${b};`,
  (a, b, when) => code`let $; if (${when}) { $ = ${a}; } else { $ = ${b}; }`,
  (a, b, when) => code`let $ = ${a}; if (${when}) { $ = ${b}; } else if (isProduction) { $ = 'http://e.example'; }`,
  (a, b) => code`let $ = ${a}; if (!$) $ = ${b};`,
  (a, b) => code`let $; switch (process.env.NODE_ENV) { case 'production': $ = ${a}; break; default: $ = ${b}; }`,
  (a, b) => code`let $ = ${a}; try { $ = ${b}; } catch {}`,
  (a, b) => code`let $ = ${a}; { const $ = ${b}; }`,
  (a, b) => code`let $ = ${a}; { $ = ${b}; }`,
  (a) => code`const { url: $ } = { url: ${a} };`,
  (a, b) => code`const [$, $2] = [${a}, ${b}];`,
  () => code`const { B: $ } = process.env;`,
  (a, b) => code`const options$ = { url: ${a} }; options$.url = ${b}; const $ = options$.url;`,
  (a, b) => code`const options$ = { url: ${a}, db: { url: ${b} } }; const { db: { url: $ } } = options$;`,
  (a, b, when) => code`const options$ = ${when} ? { url: ${a} } : { url: ${b} }; const $ = options$.url;`,
  (a, b) => code`const options$ = { ...{ url: ${a} }, ...{ url: ${b} } }; const $ = options$.url;`,
  (a, b, when) => code`function get$(given) { if (${when}) return given; return ${b}; } const $ = get$(${a});`,
  (a, b, when) =>
    code`function get$(given, other) { let url = given; if (${when}) { url = other; } return url; } const $ = get$(${a}, ${b});`,
  (a, b) => code`class Api$ { url = ${a}; static url = ${b}; at(path) { return this.url + path; } } const $ = new Api$().at('/z');`,
  (a, b) => code`class Api$ { static url = ${b}; static get(given) { return given; } } const $ = isProduction ? Api$.url : Api$.get(${a});`,
  (a, b, when) => code`if (${when}) throw new Error(${a}); const $ = ${b};`,
  (a, b, when) => code`const $ = ${a}; if (${when}) { void ${b}; process.exit(1); }`,
  (a, b) => code`const $ = ${a}; if (!$) throw new Error(${b});`,
  (a) => code`if (!process.env.A) throw new Error('A'); const $ = ${a};`,
];

/** The same, where an empty text is not as good as none. */
const declarationsByNullness: readonly Statement[] = [
  (a, b) => code`let $ = ${a}; $ ??= ${b};`,
  (a, b) => code`let $ = ${a}; if ($ === undefined) { $ = ${b}; }`,
  (a, b) => code`const { url: $ = ${b} } = { url: ${a} };`,
  (a, b) => code`const { $ = ${b} } = {}; void ${a};`,
  (a, b) => code`const [, $ = ${b}] = [0, ${a}];`,
  (a) => code`const { A: $ = ${a} } = process.env;`,
  (a, b, when) => code`function get$(given = ${b}) { if (${when}) return given; return 'http://f.example'; } const $ = get$(${a});`,
  (a, b) => code`function get$({ given, other = ${b} }) { return given + '/' + other; } const $ = get$({ given: ${a} });`,
  (a, b) => code`const get$ = (given, other = ${b}) => given ?? other; const $ = get$(${a});`,
  (a, b) =>
    code`class Api$ { url; constructor(given = ${b}) { this.url = given; } get address() { return this.url; } } const $ = new Api$(${a}).address;`,
  (a, b) => code`const $ = ${a}; if (process.env.A === undefined) throw new Error(${b});`,
];

const sinks: readonly Statement[] = [
  (a) => code`fetch(${a});`,
  (a, _b, when) => code`if (${when}) fetch(${a});`,
  (a, b, when) => code`if (${when}) { fetch(${a}); } else fetch(${b});`,
  (a, b) => code`${b} && fetch(${a});`,
  (a, b) => code`function send(given, other) { fetch(given); } send(${a}, ${b});`,
  (a, b) => code`for (const url of [${a}, ${b}]) fetch(url);`,
  (a, b) => code`[${a}, ${b}].forEach((url) => fetch(url));`,
  (a) => code`new Pool({ connectionString: ${a} });`,
  (a) => code`new Pool({ host: ${a}, port: 5432 });`,
  (a, b) => code`const options = { host: ${a} }; new Pool({ ...options, user: ${b} });`,
  (a, b) => code`const url = ${a}; if (!url) throw new Error(${b}); new Pool({ connectionString: url });`,
  (a, b) => code`const url = ${a}; if (url) { fetch(url); } else { fetch(${b}); }`,
];

const sinksByNullness: readonly Statement[] = [
  (a, b) => code`function send(given = ${b}) { if (!given) return; fetch(given); } send(${a});`,
];

const HEAD = `const { Pool } = require('pg'); const isProduction = process.env.NODE_ENV === 'production';`;

/**
 * Programs that hand to a client what follows from the environment alone: a few declarations, each of which may use those before, and one client.
 * They may tell an empty variable from a missing one, or they may not.
 */
export function programs(byNullness: boolean): fc.Arbitrary<string> {
  const { expression, test } = expressions(byNullness);
  const statementOf = (forms: readonly Statement[]): fc.Arbitrary<Code> =>
    fc.tuple(fc.constantFrom(...forms), expression, expression, test).map(([write, a, b, when]) => write(a, b, when));
  const declaration = statementOf([...declarations, ...(byNullness ? declarationsByNullness : [])]);
  const sink = statementOf([...sinks, ...(byNullness ? sinksByNullness : [])]);
  return fc.tuple(fc.array(declaration, { maxLength: 3 }), sink).map(([written, last]) => {
    const names: string[] = [];
    const lines = written.map((write, index) => {
      const line = write(names).replace(/(?<!`|\})\$(?!\{)/g, `v${index}`);
      names.push(`v${index}`);
      return line;
    });
    return [HEAD, ...lines, last(names)].join('\n');
  });
}

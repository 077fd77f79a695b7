import fc from 'fast-check';

import { type Code, code, constant } from './code.js';

type OfTwo = (first: Code, second: Code) => Code;
type OfThree = (first: Code, second: Code, third: Code) => Code;

/** What makes a value of two others. */
const ofTwo: readonly OfTwo[] = [
  (a, b) => code`(${a} || ${b})`,
  (a, b) => code`('http://' + ${a} + ${b})`,
  (a, b) => code`(${a} + ('/' + ${b}))`,
  (a, b) => code`\`\${${a}}\${${b}}\``,
  (a, b) => code`\`http://\${${a}}:\${${b}}/y\``,
  (a, b) => code`[${a} || '', ${b} || '-'].join('')`,
  (a, b) => code`['http:', '', ${a} || 'g.example', undefined, ${b} || ''].join('/')`,
  (a, b) => code`'http://'.concat(${a}, ${b})`,
  (a, b) => code`({ url: ${a}, other: ${b} }).url`,
  (a, b) => code`({ url: ${a}, ...{ url: ${b} } }).url`,
  (a, b) => code`({ ...{ url: ${a} }, other: ${b} })['url']`,
  (a, b) => code`({ db: { url: ${a} }, ...{ other: ${b} } }).db.url`,
  (a, b) => code`Object.assign({}, { url: ${a} }, { url: ${b} }).url`,
  (a, b) => code`Object.assign({ url: ${a} }, { other: ${b} }).url`,
  (a, b) => code`({ url: ${a}, ...(${b} && { url: ${b} }) }).url`,
  (a, b) => code`[${a}, ${b}][1]`,
  (a, b) => code`[...[${a}], ${b}][0]`,
  (a, b) => code`[${a}, ...[${b}]][1]`,
  (a, b) => code`((given) => given)(${a}, ${b})`,
  (a, b) => code`((given) => { return given || ${b}; })(${a})`,
  (a, b) => code`((given) => { if (given) return given; return ${b}; })(${a})`,
  (a, b) => code`((given) => { if (!given) { return ${b}; } return given; })(${a})`,
  (a, b) => code`(${a}, ${b})`,
  (a, b) => code`(${a} ? ${a} : ${b})`,
];

/** The same, by questions that tell an empty text from none. */
const ofTwoByNullness: readonly OfTwo[] = [
  (a, b) => code`(${a} ?? ${b})`,
  (a, b) => code`((given = ${b}) => given)(${a})`,
  (_a, b) => code`((given = ${b}) => given)()`,
  (a, b) => code`(({ given = ${b} }) => given)({ given: ${a} })`,
  (_a, b) => code`(({ given = ${b} } = {}) => given)()`,
  (a, b) => code`(([given = ${b}]) => given)([${a}])`,
  (a, b) => code`((given) => { const inner = given ?? ${b}; return inner; })(${a})`,
  (a, b) => code`(${a} === undefined ? ${b} : ${a})`,
  (a, b) => code`(${a} == null ? ${b} : ${a})`,
  (a, b) => code`(typeof ${a} === 'string' ? ${a} : ${b})`,
];

const ofThree: readonly OfThree[] = [
  (a, b, c) => code`(${a} ? ${b} : ${c})`,
  (a, b, c) => code`(!${a} ? ${b} : ${c})`,
  (a, b, c) => code`(Boolean(${a}) ? ${b} : ${c})`,
  (a, b, c) => code`(!!${a} ? ${b} : ${c})`,
  (a, b, c) => code`((${a} && ${b}) ? ${a} : ${c})`,
  (a, b, c) => code`((${a} || ${b}) ? ${b} : ${c})`,
  (a, b, c) => code`(${a} && ${b} || ${c})`,
  (a, b, c) => code`({ development: ${a}, production: ${b}, other: ${c} })[process.env.NODE_ENV]`,
  (a, b, c) => code`((given) => { switch (process.env.NODE_ENV) { case 'production': return ${a}; default: return ${b}; } })(${c})`,
];

const ofOne: readonly ((only: Code) => Code)[] = [
  (a) => code`String(${a})`,
  (a) => code`(() => ${a})()`,
  (a) => code`({ get url() { return ${a}; } }).url`,
  (a) => code`new (class { url = ${a}; })().url`,
];

const STAGES = [
  `process.env.NODE_ENV === 'production'`,
  `process.env.NODE_ENV !== 'production'`,
  `'development' === process.env.NODE_ENV`,
  'isProduction',
  '!isProduction',
];

const LITERALS = [`'http://a.example'`, `'http://localhost:3000'`, `'b.example:80'`, `'/x'`, '`http://c.example`', 'undefined'];
const read = fc.constantFrom('process.env.A', 'process.env.B', `process.env['A']`, '(process.env.B)');
const name = fc.nat().map(
  (index): Code =>
    (names) =>
      names[index % names.length] ?? `'http://d.example'`,
);

/** What expressions and tests may be made of. */
export interface Expressions {
  /** Expressions whose value follows from the environment alone. */
  readonly expression: fc.Arbitrary<Code>;
  /** Tests whose outcome does. */
  readonly test: fc.Arbitrary<Code>;
}

/** Expressions that ask whether something is `undefined`, in programs without empty texts; or that only ask whether it is truthy. */
export function expressions(byNullness: boolean): Expressions {
  const two = fc.constantFrom(...ofTwo, ...(byNullness ? ofTwoByNullness : []));
  const literal = fc.constantFrom(...LITERALS, ...(byNullness ? [] : [`''`]));
  const stage = fc.constantFrom(...STAGES).map(constant);
  const { expression } = fc.letrec<{ expression: Code }>((tie) => {
    const part = tie('expression');
    return {
      expression: fc.oneof(
        { depthSize: 'small', withCrossShrink: true, maxDepth: 4 },
        { arbitrary: literal.map(constant), weight: 4 },
        { arbitrary: read.map(constant), weight: 4 },
        { arbitrary: name, weight: 4 },
        { arbitrary: fc.tuple(two, part, part).map(([write, a, b]) => write(a, b)), weight: 5 },
        { arbitrary: fc.tuple(fc.constantFrom(...ofThree), part, part, part).map(([write, a, b, c]) => write(a, b, c)), weight: 2 },
        { arbitrary: fc.tuple(stage, part, part).map(([when, a, b]) => code`(${when} ? ${a} : ${b})`), weight: 2 },
        { arbitrary: fc.tuple(fc.constantFrom(...ofOne), part).map(([write, a]) => write(a)), weight: 2 },
      ),
    };
  });
  return {
    expression,
    test: fc.oneof(
      stage,
      expression,
      expression.map((value) => code`!${value}`),
    ),
  };
}

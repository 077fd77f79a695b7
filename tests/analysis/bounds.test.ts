import { describe, expect, test } from 'vitest';

import { evaluate } from '../../src/analysis/values/values.js';
import { VALUE_LIMIT, startWalk } from '../../src/analysis/values/walk.js';
import { connections, faults, isGuarded, possibleValues, usedValues, valueText } from './as-text.js';
import { linkParents, sourceFile } from './source-file.js';

/** Many of something, with its number in it. */
function many(count: number, each: (index: number) => string, separator = ''): string {
  return Array.from({ length: count }, (_, index) => each(index)).join(separator);
}

describe('what refers to itself ends', () => {
  test.each<readonly [reason: string, code: string]>([
    ['a constant of itself', `const a = a; use(a);`],
    ['two constants of each other', `const a = b; const b = a; use(a);`],
    ['a constant of a template of itself', 'const a = `${b}/x`; const b = `${a}/y`; use(a);'],
    ['a let that adds to itself', `let a = 'x'; a = a + 'y'; use(a);`],
    ['a function of itself', `function f() { return f(); } use(f());`],
    ['two functions of each other', `function f() { return g(); } function g() { return f(); } use(f());`],
    ['a function of itself with an argument', `function f(x) { return f(x + 'a'); } use(f('b'));`],
    ['a parameter of its own call', `function f(x) { use(x); f(x); } f(f);`],
    ['a default of itself', `function f(x = x) { use(x); } f();`],
    ['a default of another parameter', `function f(x = y, y = x) { use(x); } f();`],
    ['an object of itself', `const o = { a: o.a }; use(o.a);`],
    ['an object that spreads itself', `const o = { ...o }; use(o.a);`],
    ['a field of itself', `class A { a = this.a; f() { use(this.a); } }`],
    ['two fields of each other', `class A { a = this.b; b = this.a; f() { use(this.a); } }`],
    ['a getter of itself', `class A { get a() { return this.a; } f() { use(this.a); } }`],
    ['a method of itself', `class A { a() { return this.a(); } f() { use(this.a()); } }`],
    ['a destructuring of itself', `const { a } = a; use(a);`],
    ['a destructuring with itself as default', `const { a = a } = {}; use(a);`],
    ['an enum of itself', `enum E { A = E.A } use(E.A);`],
    ['a loop over itself', `for (const a of a) use(a);`],
    ['a list of itself', `const a = [...a]; use(a[0]);`],
    ['a test of itself', `const a = a ? 'x' : 'y'; if (a) use(a);`],
    ['a flag of a flag of itself', `const isA = !isB; const isB = !isA; if (isA) use('x');`],
    ['a guard that calls itself', `function check() { check(); if (!process.env.A) throw 1; } check(); use(process.env.A);`],
    ['two guards of each other', `function a() { b(); } function b() { a(); } a(); use(process.env.A);`],
    ['an exit that calls itself', `function stop() { stop(); } if (!process.env.A) stop(); use(process.env.A);`],
    ['an environment of itself', `const env = env.env; use(env.A);`],
    ['a function as its own argument', `const f = (x) => x(x); use(f(f));`],
    ['a class of itself', `class A extends A { constructor() { super(new A()); } } use(new A().x);`],
    ['a computed key of itself', `const k = process.env[k]; use(process.env[k]);`],
    ['a schema of itself', `const s = z.object(s); const env = s.parse(process.env); use(env.A);`],
  ])('%s: %s', (_reason, code) => {
    expect(usedValues(code).length).toBeGreaterThan(0);
    expect(() => isGuarded(code)).not.toThrow();
    expect(() => connections(code.replaceAll('use(', 'fetch('))).not.toThrow();
  });
});

describe('objects that hold each other', () => {
  test.each<readonly [reason: string, objects: string, call: string]>([
    ['two, by the variables of a minifier', `var a = { http: axios.create(), b }, b = { a };`, 'a.http.get'],
    ['two, by way of the other', `var a = { http: axios.create(), b }, b = { a };`, 'b.a.http.get'],
    ['three', `var a = { http: axios.create(), c }, b = { a }, c = { b };`, 'a.http.get'],
    ['one that holds itself', `var a = { http: axios.create(), a };`, 'a.http.get'],
    ['four, one in the other', `const a = { b: { c: { d: { http: axios.create() } } } };`, 'a.b.c.d.http.get'],
  ])('%s: %s', (_reason, objects, call) => {
    expect(connections(`import axios from 'axios'; ${objects} ${call}(url);`)).toEqual([`${call} -> ?`]);
  });
});

describe('what is large stays within bounds', () => {
  test.each<readonly [reason: string, wrap: (inner: object, index: number) => object, expected: string | undefined]>([
    ['a ternary', (inner, index) => ({ type: 'ConditionalExpression', test: name('x'), consequent: literal(`a${index}`), alternate: inner }), 'a9999'],
    ['a sum', (inner) => ({ type: 'BinaryExpression', operator: '+', left: inner, right: literal('b') }), `a${'b'.repeat(63)}?`],
    ['a sum to the right', (inner) => ({ type: 'BinaryExpression', operator: '+', left: literal('b'), right: inner }), undefined],
    ['||', (inner) => ({ type: 'LogicalExpression', operator: '||', left: inner, right: literal('b') }), undefined],
    ['&&', (inner) => ({ type: 'LogicalExpression', operator: '&&', left: inner, right: literal('b') }), 'b'],
    ['!', (inner) => ({ type: 'UnaryExpression', operator: '!', prefix: true, argument: inner }), undefined],
    ['as', (inner) => ({ type: 'TSAsExpression', expression: inner }), 'a'],
    ['calls', (inner) => ({ type: 'CallExpression', callee: name('String'), arguments: [inner] }), undefined],
    ['templates', (inner) => ({ type: 'TemplateLiteral', quasis: [quasi(), quasi()], expressions: [inner] }), undefined],
    ['objects', (inner) => ({ type: 'ObjectExpression', properties: [{ type: 'SpreadElement', argument: inner }] }), undefined],
    ['members', (inner) => ({ type: 'MemberExpression', object: inner, property: name('a'), computed: false }), undefined],
    ['lists', (inner) => ({ type: 'ArrayExpression', elements: [inner] }), undefined],
    ['constructions', (inner) => ({ type: 'NewExpression', callee: name('URL'), arguments: [inner] }), undefined],
    ['assignments', (inner) => ({ type: 'AssignmentExpression', operator: '=', left: name('x'), right: inner }), undefined],
    ['optional chains', (inner) => ({ type: 'ChainExpression', expression: inner }), 'a'],
  ])('ten thousand times %s: deeper than any parser goes', (_reason, wrap, expected) => {
    const values = valuesOfTree(10_000, wrap);
    expect(values.length).toBeGreaterThan(0);
    expect(values.length).toBeLessThanOrEqual(VALUE_LIMIT);
    if (expected !== undefined) expect(values).toContain(expected);
  });

  test.each<readonly [reason: string, expression: string]>([
    ['a ternary', many(400, (index) => `x === ${index} ? 'a${index}' : `) + `'z'`],
    ['fallbacks', many(400, (index) => `process.env.A${index}`, ' || ')],
    ['templates in templates', '`${'.repeat(400) + `'a'` + '}`'.repeat(400)],
    ['calls in calls', 'f('.repeat(400) + `'a'` + ')'.repeat(400)],
    ['a chain of methods', `'a'` + '.trim()'.repeat(300)],
  ])('as deep as a parser goes: %s', (_reason, expression) => {
    expect(possibleValues(expression).length).toBeLessThanOrEqual(VALUE_LIMIT);
    expect(() => faults(`request('http://localhost:1', ${expression});`)).not.toThrow();
  });

  test('a list of twenty thousand entries', () => {
    const before = `const list = [${many(20_000, (index) => `'a${index}'`, ',')}];`;
    expect(possibleValues('list[i]', { before }).length).toBeLessThanOrEqual(VALUE_LIMIT);
    expect(possibleValues('list[17000]', { before })).toEqual(['a17000']);
  });

  test('an object of ten thousand properties', () => {
    const before = `const o = { ${many(10_000, (index) => `p${index}: 'a${index}'`, ',')} };`;
    expect(possibleValues('o[k]', { before }).length).toBeLessThanOrEqual(VALUE_LIMIT);
    expect(possibleValues('o.p7000', { before })).toEqual(['a7000']);
  });

  test('a product of ternaries', () => {
    expect(possibleValues('`' + many(40, (index) => `\${x${index} ? 'a' : 'b'}`) + '`').length).toBeLessThanOrEqual(VALUE_LIMIT);
  });

  test('a chain of a thousand constants', () => {
    const before = `const c0 = 'a'; ${many(1000, (index) => `const c${index + 1} = c${index};`)}`;
    expect(possibleValues('c1000', { before })).toEqual(['?']);
    expect(possibleValues('c30', { before })).toEqual(['a']);
  });

  test('a chain of a thousand functions', () => {
    const before = `const f0 = () => 'a'; ${many(1000, (index) => `const f${index + 1} = () => f${index}();`)}`;
    expect(possibleValues('f1000()', { before })).toEqual(['?']);
    expect(possibleValues('f20()', { before })).toEqual(['a']);
  });

  test('two calls at each of a hundred levels', () => {
    const before = `const f0 = (x) => x; ${many(100, (index) => `const f${index + 1} = (x) => f${index}(x) + f${index}(x);`)}`;
    expect(possibleValues('f100("a")', { before }).length).toBeLessThanOrEqual(VALUE_LIMIT);
  });

  test('a variable that is written a thousand times', () => {
    expect(possibleValues('a', { before: `let a = 'x'; ${many(1000, (index) => `if (y${index}) a = 'b${index}';`)}` }).length).toBeLessThanOrEqual(VALUE_LIMIT);
  });

  test('a variable that grows a thousand times', () => {
    expect(possibleValues('a', { before: `let a = 'x'; ${many(1000, () => `a += 'b';`)}` })).toEqual(['?']);
    expect(possibleValues('a', { before: `let a = 'x'; ${many(20, () => `a += 'b';`)}` })).toEqual([`x${'b'.repeat(20)}`]);
  });

  test('a function with a thousand callers', () => {
    expect(usedValues(`function f(url) { use(url); } ${many(1000, (index) => `f('a${index}');`)}`).length).toBeLessThanOrEqual(VALUE_LIMIT);
  });

  test('a thousand guards before the use', () => {
    expect(isGuarded(`${many(1000, (index) => `if (!process.env.A${index}) throw 1;`)} use(process.env.A999);`)).toBe(true);
  });

  test('blocks in blocks', () => {
    expect(usedValues(`${'{ if (x) '.repeat(150)} use(process.env.A); ${'}'.repeat(150)}`)).toEqual(['${A}']);
  });

  test('an object a hundred and fifty levels deep', () => {
    const before = `const o = ${'{ a: '.repeat(150)}'x'${' }'.repeat(150)};`;
    expect(['x', '?']).toContain(possibleValues(`o${'.a'.repeat(150)}`, { before })[0]);
  });

  test('a test of many parts', () => {
    expect(usedValues(`if (${many(400, (index) => `process.env.A${index}`, ' && ')}) use(process.env.A3);`).length).toBeGreaterThan(0);
  });

  test('a thousand fetches of one address', () => {
    expect(faults(`const url = 'http://localhost:1'; ${'fetch(url);'.repeat(1000)}`)).toHaveLength(1);
  });

  test('a thousand addresses in one list', () => {
    expect(faults(`request([${many(1000, (index) => `'http://localhost:${index + 1}'`, ',')}]);`).length).toBeLessThanOrEqual(1000);
  });

  test('a value that is handed on a thousand times', () => {
    expect(() => faults(`const a0 = 'http://localhost:1'; ${many(1000, (index) => `const a${index + 1} = a${index};`)} fetch(a1000); request(a1000);`)).not.toThrow();
  });
});

const place = { range: [0, 0], loc: { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } } };
const literal = (value: string): object => ({ ...place, type: 'Literal', value, raw: `'${value}'` });
const name = (text: string): object => ({ ...place, type: 'Identifier', name: text });
const quasi = (): object => ({ ...place, type: 'TemplateElement', value: { raw: '', cooked: '' } });

/** The possible values of an expression that is wrapped many times, as a tree: parsers nest some hundred levels, then their own stack ends. */
function valuesOfTree(count: number, wrap: (inner: object, index: number) => object): string[] {
  const file = sourceFile('use(x);');
  let tree = literal('a');
  for (let index = 0; index < count; index++) tree = { ...place, ...wrap(tree, index) };
  const [statement] = file.sourceCode.ast.body;
  if (statement?.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') throw new Error('No use(…)');
  Object.assign(statement.expression, { arguments: [tree] });
  linkParents(file);
  const [node] = statement.expression.arguments;
  return node ? evaluate(node, startWalk(file)).map(valueText) : [];
}

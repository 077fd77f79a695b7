import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, test } from 'vitest';

import { nameOfValue } from '../../src/analysis/code/holders.js';
import type { SourceFile } from '../../src/analysis/code/source-file.js';
import { childrenOf } from '../../src/analysis/code/tree.js';
import { destinationsOf } from '../../src/analysis/connections/destinations.js';
import { sourceFile } from './source-file.js';

/** A program and the text `'X'` in it. */
function withX(code: string): readonly [file: SourceFile, literal: TSESTree.Node] {
  const file = sourceFile(code);
  const nodes: TSESTree.Node[] = [file.sourceCode.ast];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (node.type === 'Literal' && node.value === 'X') return [file, node];
    nodes.push(...childrenOf(file, node));
  }
  throw new Error(`No 'X' in ${code}`);
}

/** `argument send [db,url] at «'X'»`, one line for each place where the text leaves the file. */
function destinations(code: string): string[] {
  return destinationsOf(...withX(code)).map(({ kind, label, keys, value }) => `${kind} ${label} [${keys.join()}] at «${code.slice(...value.range)}»`);
}

describe('where a text goes', () => {
  test.each<readonly [reason: string, code: string, expected: readonly string[]]>([
    ['to a call', `send('X');`, [`argument send [] at «'X'»`]],
    ['to a class', `new Client('X');`, [`argument Client [] at «'X'»`]],
    ['to the result of a call', `log(send)('X');`, [`argument log() [] at «'X'»`]],
    ['in an option', `send({ db: { url: 'X' } });`, [`argument send [db,url] at «'X'»`]],
    ['in an option that nobody can name', `send({ [key]: 'X' });`, [`argument send […] at «'X'»`]],
    ['in a list', `send(['X']);`, [`argument send [] at «'X'»`]],
    ['in a list of options', `send([{ url: 'X' }]);`, [`argument send [[],url] at «'X'»`]],
    ['in an option that is a list', `send({ urls: ['X'] });`, [`argument send [urls] at «'X'»`]],
    ['in options that are spread', `send({ ...{ url: 'X' } });`, [`argument send [url] at «'X'»`]],
    ['in arguments that are spread', `send(...['X']);`, [`argument send [] at «'X'»`]],
    ['in a template', "send(`${'X'}/users`);", ["argument send [] at «`${'X'}/users`»"]],
    ['in a sum', `send('X' + '/users');`, [`argument send [] at «'X' + '/users'»`]],
    ['through a method that keeps it', `send('X'.trim());`, [`argument send [] at «'X'.trim()»`]],
    ['through a choice', `send(x ? 'X' : 'y');`, [`argument send [] at «x ? 'X' : 'y'»`]],
    ['through a type', `send('X' as string);`, [`argument send [] at «'X' as string»`]],
    ['through a constant object', `const c = { url: 'X' }; send(c);`, [`argument send [url] at «'X'»`]],
    ['through a member of an object', `const c = { db: { url: 'X' } }; send(c.db);`, [`argument send [url] at «'X'»`]],
    ['through the innermost member', `const c = { db: { url: 'X' } }; send(c.db.url);`, [`argument send [] at «c.db.url»`]],
    ['through a URL', `send(new URL('X'));`, [`argument send [] at «new URL('X')»`]],
    ['through the base of a URL', `send(new URL('/x', 'X'));`, [`argument send [] at «new URL('/x', 'X')»`]],
    ['through another class of URLs', `send(new SafeURL('X'));`, [`argument send [] at «new SafeURL('X')»`]],
    ['through what a URL is taken apart into', `const { href } = new URL('X'); send(href);`, [`argument send [] at «href»`]],
    ['as the fallback of a setting', `send(configService.get('API_URL', 'X'));`, [`argument send [] at «configService.get('API_URL', 'X')»`]],
    ['as the value of a platform', `send(Platform.select({ android: 'X', default: 'y' }));`, [`argument send [] at «Platform.select({ android: 'X', default: 'y' })»`]],
    ['through Object.freeze', `send(Object.freeze({ url: 'X' }));`, [`argument send [url] at «'X'»`]],
    ['through Object.assign', `send(Object.assign({}, { url: 'X' }));`, [`argument send [url] at «'X'»`]],
    ['to a function that is called alike', `Object.keys({ url: 'X' });`, [`argument Object.keys [url] at «'X'»`]],
    ['through a function of the file', `function same(url) { return url; } send(same('X'));`, [`argument send [] at «same('X')»`]],
    ['into an attribute of markup', "send(`<a href=\"${'X'}\">`);", [`markup href [] at «'X'»`, "argument send [] at «`<a href=\"${'X'}\">`»"]],
    ['to a component', `const a = <Link to="X" />;`, [`attribute <Link> [to] at «"X"»`]],
    ['to a component, as an expression', `const a = <Link to={'X'} />;`, [`attribute <Link> [to] at «'X'»`]],
    ['out of the module', `export const url = 'X';`, [`export url [url] at «'X'»`]],
    ['out of the module as its default', `export default { url: 'X' };`, [`export default [url] at «'X'»`]],
    ['out of the module by module.exports', `module.exports = { url: 'X' };`, [`export module.exports [url] at «'X'»`]],
    ['out of the module by a member of exports', `exports.url = 'X';`, [`export url [url] at «'X'»`]],
    ['out of the module in a class', `export class A { static url = 'X'; }`, [`export A [A,url] at «'X'»`]],
    ['out of the module by an exported function', `export const load = () => ({ url: 'X' });`, [`result load [load,url] at «'X'»`]],
    ['out of a function of the module', `function load() { return 'X'; }`, [`own-result load [load] at «'X'»`]],
    ['to whom a container hands it', `const a = { provide: 'API_URL', useValue: 'X' };`, [`export API_URL [API_URL] at «'X'»`]],
    ['to whom a container hands the options', `const a = { provide: 'OPTIONS', useValue: { url: 'X' } };`, [`export OPTIONS [OPTIONS,url] at «'X'»`]],
  ])('%s: %s', (_reason, code, expected) => {
    expect(destinations(code)).toEqual(expected);
  });

  test.each<readonly [reason: string, code: string]>([
    ['a difference', `send('X' - 1);`],
    ['its length', `send('X'.length);`],
    ['another member of the object that holds it', `const c = { db: { url: 'X' } }; send(c.other);`],
    ['a member of another object', `other.url = 'X';`],
    ['a class that is not exported', `class A { url = 'X'; }`],
    ['a class of the file', `class A {} new A('X');`],
    ['a key', `send({ 'X': 1 });`],
    ['what a container hands over under a name of no address', `const a = { provide: 'NAME', useValue: 'X' };`],
    ['what is called', `'X'();`],
  ])('nowhere, as %s: %s', (_reason, code) => {
    expect(destinations(code)).toEqual([]);
  });
});

describe('the name of what holds a text as it is', () => {
  test.each<readonly [holder: string, code: string, name: string | undefined]>([
    ['a constant', `const url = 'X';`, 'url'],
    ['a constant with a type', `const url = 'X' as string;`, 'url'],
    ['an option', `f({ url: 'X' });`, 'url'],
    ['a field', `class A { url = 'X'; }`, 'url'],
    ['a parameter', `function f(url = 'X') {}`, 'url'],
    ['a parameter that is taken apart', `({ url = 'X' }) => 1;`, 'url'],
    ['a variable', `url = 'X';`, 'url'],
    ['a member', `a.url = 'X';`, 'url'],
    ['a provider', `const a = { provide: 'API_URL', useValue: 'X' };`, 'API_URL'],
    ['a member that nobody can name', `a[key] = 'X';`, undefined],
    ['a pattern', `const [url] = 'X';`, undefined],
    ['a choice', `const url = x ? 'X' : 'y';`, undefined],
    ['a list', `const url = ['X'];`, undefined],
    ['a call', `send('X');`, undefined],
    ['the value of another key', `const a = { 'X': 1 };`, undefined],
  ])('%s: %s', (_holder, code, name) => {
    expect(nameOfValue(withX(code)[1])).toBe(name);
  });
});

import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, test } from 'vitest';

import type { SourceFile } from '../../src/analysis/code/source-file.js';
import { isPrefixed, knowsSchemes } from '../../src/analysis/connections/scheme-tests.js';
import { sourceFile } from './source-file.js';

/** A file in which `host` holds something, and what it holds. */
function withHost(rest: string): readonly [file: SourceFile, value: TSESTree.Node] {
  const file = sourceFile(`const host = load(); ${rest}`);
  const [declaration] = file.sourceCode.ast.body;
  const value = declaration?.type === 'VariableDeclaration' ? declaration.declarations[0]?.init : undefined;
  if (!value) throw new Error('No host');
  return [file, value];
}

describe('whether a program asks for the scheme of a value', () => {
  test.each<readonly [reason: string, code: string, expected: boolean]>([
    ['a test of the start', `host.startsWith('http');`, true],
    ['a test by a pattern of its own', `host.match(/^\\w+:/);`, true],
    ['a test by a pattern', `/^https?:/.test(host);`, true],
    ['what a pattern finds', `/^https?:/.exec(host);`, true],
    ['a scheme that replaces something', `host.replace('www.', 'https://');`, true],
    ['a function that is called so', `withHttps(host);`, true],
    ['a method that is called so', `URL.canParse(host);`, true],
    ['through another name', `const url = host; url.includes('://');`, true],
    ['a test of another start', `host.startsWith('www');`, false],
    ['a test of the end', `host.endsWith('https');`, false],
    ['a method that is called alike', `host.replaced('http'); host.doReplace('http');`, false],
    ['a method that is not called', `check(host.match, 'http');`, false],
    ['a member', `host.length;`, false],
    ['a key', `list[host];`, false],
    ['a function that is called otherwise', `isUp(host);`, false],
    ['a call', `host('http');`, false],
    ['nothing', ``, false],
  ])('%s: %s', (_reason, code, expected) => {
    expect(knowsSchemes(...withHost(code))).toBe(expected);
  });
});

describe('whether a program puts a scheme before a value', () => {
  test.each<readonly [reason: string, code: string, expected: boolean]>([
    ['in a template', 'log(`https://${host}/x`);', true],
    ['in the middle of a template', 'log(`${name}: https://${host}`);', true],
    ['in a sum', `log('https://' + host);`, true],
    ['before something else', 'log(`https://${name} ${host}`);', false],
    ['at the end of a sum', `log(host + '://');`, false],
    ['another text in a sum', `log('host: ' + host);`, false],
    ['a sum with what is not known', `log(prefix + host);`, false],
    ['a template tag', 'log(host`https://${name}`);', false],
    ['nothing', ``, false],
  ])('%s: %s', (_reason, code, expected) => {
    expect(isPrefixed(...withHost(code))).toBe(expected);
  });
});

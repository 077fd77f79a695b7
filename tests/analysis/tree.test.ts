import { expect, test } from 'vitest';

import type { SourceFile } from '../../src/analysis/code/source-file.js';
import { topStatements } from '../../src/analysis/code/tree.js';

const node = (type: string, fields: object = {}): object => ({ type, range: [0, 0], ...fields });

/** A file as a parser of components gives it, in the parts that matter here. */
function component(...body: readonly object[]): SourceFile {
  const visitorKeys = { SvelteScriptElement: ['name', 'startTag', 'body', 'endTag'] };
  return { sourceCode: { ast: node('Program', { body }), visitorKeys } } as unknown as SourceFile;
}

test.each<readonly [string, SourceFile, readonly string[]]>([
  ['a module', component(node('ImportDeclaration'), node('ExpressionStatement')), ['ImportDeclaration', 'ExpressionStatement']],
  [
    'a Svelte component: what its scripts hold, none of its markup',
    component(
      node('SvelteScriptElement', { name: node('SvelteName'), startTag: node('SvelteStartTag'), body: [node('VariableDeclaration')], endTag: node('SvelteEndTag') }),
      node('SvelteText'),
      node('SvelteElement'),
    ),
    ['VariableDeclaration'],
  ],
  ['an Astro component: its frontmatter', component(node('VariableDeclaration'), node('AstroFragment')), ['VariableDeclaration']],
])('the statements of %s', (_reason, file, expected) => {
  expect(topStatements(file).map(({ type }) => type)).toEqual(expected);
});

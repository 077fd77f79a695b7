import type { TSESTree } from '@typescript-eslint/utils';

import { oncePerFile } from '../analysis/code/once-per-file.js';
import type { SourceFile } from '../analysis/code/source-file.js';
import { dottedName } from '../analysis/code/syntax.js';
import { topStatements } from '../analysis/code/tree.js';

/** The statements of one script of a component, or all of a module. */
interface ScriptBlock {
  readonly statements: readonly TSESTree.Node[];
  /** Whether it is the module, whose names the other script and the markup see: `<script module>` of Svelte, the `<script>` of Vue beside `<script setup>`. */
  readonly isShared: boolean;
}

const scriptBlocks = oncePerFile((file): readonly ScriptBlock[] => {
  const groups = grouped(file);
  return groups.map((statements) => ({ statements, isShared: groups.length === 1 || isShared(file, statements) }));
});

function grouped(file: SourceFile): readonly (readonly TSESTree.Node[])[] {
  const statements = topStatements(file);
  if (!isComponent(file)) return [statements];
  const { text } = file.sourceCode;
  const start = statements.findIndex((statement, index) => {
    const before = statements[index - 1];
    return before && text.slice(before.range[1], statement.range[0]).includes('</script');
  });
  return start < 0 ? [statements] : [statements.slice(0, start), statements.slice(start)];
}

/** Judged by the tag that a script starts with: parsers give its attributes in ways of their own. */
function isShared({ filename, sourceCode: { text } }: SourceFile, [first]: readonly TSESTree.Node[]): boolean {
  const [start = 0] = first?.range ?? [];
  const [tag = ''] = /^<script(?:"[^"]*"|'[^']*'|[^>"'])*>/.exec(text.slice(text.lastIndexOf('<script', start), start)) ?? [];
  return filename.endsWith('.svelte') ? /\s(?:context=["']?)?module\b/.test(tag) : !/\ssetup\b/.test(tag);
}

/** The statements that repairs add theirs to: what is declared there, all scripts of the file see. */
export function sharedStatements(file: SourceFile): readonly TSESTree.Node[] {
  return scriptBlocks(file).find((block) => block.isShared)?.statements ?? [];
}

/** Whether code at a node may use what a statement of the file declares. */
export function sees(file: SourceFile, node: TSESTree.Node, declaration: TSESTree.Node): boolean {
  const blocks = scriptBlocks(file);
  const declaring = blocks.find((block) => holds(block, declaration));
  const using = blocks.find((block) => holds(block, node));
  if (declaring === using) return !isHoisted(file, node);
  return !using || declaring?.isShared === true;
}

/** Whether code at a node may use what repairs add to the {@link sharedStatements}. */
export function seesAdditions(file: SourceFile, node: TSESTree.Node): boolean {
  const [first] = sharedStatements(file);
  return first !== undefined && sees(file, node, first);
}

const MACROS = /^(?:define(?:Props|Emits|Model|Options|Slots)|withDefaults)$/;

/**
 * Whether a compiler moves code out of the function that it makes of the script around it: the exports in Astro's frontmatter (compiler 2), and what
 * the macros of `<script setup>` are given (Vue 3.5).
 */
function isHoisted({ filename }: SourceFile, node: TSESTree.Node): boolean {
  const isMoved = filename.endsWith('.astro') ? isExport : filename.endsWith('.vue') ? isMacro : undefined;
  if (!isMoved) return false;
  for (let above = node.parent; above; above = above.parent) if (isMoved(above)) return true;
  return false;
}

function isExport({ type }: TSESTree.Node): boolean {
  return type === 'ExportNamedDeclaration';
}

/** `defineProps({ … })`, and `const { url = … } = defineProps()` */
function isMacro(node: TSESTree.Node): boolean {
  const call = node.type === 'VariableDeclarator' ? node.init : node;
  return call?.type === 'CallExpression' && MACROS.test(dottedName(call.callee));
}

/** Whether a node stands in a block: nothing but statements does. */
function holds({ statements }: ScriptBlock, { range }: TSESTree.Node): boolean {
  const [first] = statements;
  const last = statements.at(-1);
  return first !== undefined && last !== undefined && first.range[0] <= range[0] && range[1] <= last.range[1];
}

function isComponent({ filename }: SourceFile): boolean {
  return /\.(vue|svelte)$/.test(filename);
}

/** Whether the program is only a part of the text of the file. */
export function isPartOfText({ filename }: SourceFile): boolean {
  return /\.(vue|svelte|astro|html?|md|mdx)$/.test(filename);
}

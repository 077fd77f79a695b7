import type { TSESTree } from '@typescript-eslint/utils';

import { callersOf } from '../analysis/code/callers.js';
import type { SourceFile } from '../analysis/code/source-file.js';
import { functionAround, isFunction, isTransparent, keyOf } from '../analysis/code/syntax.js';
import { readsOf } from '../analysis/code/variables.js';
import { isBuildEvaluatedFile } from '../env/frameworks.js';
import { stageOf } from '../env/stages.js';
import type { Edit } from './repair.js';

/** Frameworks that evaluate the modules of an application while they build it, without its run-time variables. */
const BUILDERS: ReadonlySet<string> = new Set(['next', 'nuxt', 'sveltekit', 'astro', 'remix', 'gatsby']);

/** Whether a throw at this node can break the build: a framework evaluates the module when it builds, and the node with it. */
export function breaksBuild(file: SourceFile, node: TSESTree.Node): boolean {
  return (BUILDERS.has(file.framework) || isBuildEvaluatedFile(file.framework, file.filename)) && isEvaluatedAtLoad(file, node);
}

/** `{ production: { connection: process.env.DATABASE_URL } }`: development evaluates the value too, and goes on with another part of the object. */
export function isForProductionAlone(node: TSESTree.Node): boolean {
  for (let above = node.parent; above && !isFunction(above); above = above.parent)
    if (above.type === 'Property' && stageOf(keyOf(above) ?? '') === 'production') return true;
  return false;
}

function isEvaluatedAtLoad(file: SourceFile, node: TSESTree.Node): boolean {
  if (isInstanceField(node)) return false;
  const fn = functionAround(node);
  return !fn || callersOf(file, fn).some((caller) => !functionAround(caller.node));
}

/** A field of instances is evaluated when one is made. */
function isInstanceField(node: TSESTree.Node): boolean {
  for (let above = node.parent; above && !isFunction(above); above = above.parent)
    if (above.type === 'PropertyDefinition') return !above.static;
  return false;
}

/**
 * The edits that turn a constant of the module into a function, so that its value is read where it is used: `const base = …` and `base` become
 * `const base = () => …` and `base()`. `undefined` where something else than a plain read inside a function uses it.
 */
export function deferred(file: SourceFile, value: TSESTree.Node): readonly Edit[] | undefined {
  const declarator = declaratorOf(value);
  if (
    !declarator?.init ||
    declarator.id.type !== 'Identifier' ||
    declarator.id.typeAnnotation ||
    declarator.parent.parent.type === 'ExportNamedDeclaration'
  )
    return undefined;
  if (declarator.parent.kind !== 'const') return undefined;
  const [variable] = file.sourceCode.getDeclaredVariables?.(declarator) ?? [];
  const reads = variable ? readsOf(variable) : [];
  if (!variable || variable.references.length !== reads.length + 1 || !reads.every((read) => isPlainRead(read))) return undefined;
  const calls = reads.map((read): Edit =>
    isShorthand(read) ? { range: read.range, text: `${read.name}: ${read.name}()` } : { range: [read.range[1], read.range[1]], text: '()' },
  );
  return [{ range: [declarator.init.range[0], declarator.init.range[0]], text: '() => ' }, ...calls];
}

/** The constant whose text a value is part of; what a call makes of it, such as a client, must go on being made once. */
function declaratorOf(value: TSESTree.Node): TSESTree.VariableDeclarator | undefined {
  for (let node = value; node.parent; node = node.parent) {
    if (node.parent.type === 'VariableDeclarator') return node.parent.init === node ? node.parent : undefined;
    const isText = ['TemplateLiteral', 'BinaryExpression', 'LogicalExpression', 'ConditionalExpression'].includes(node.parent.type);
    if (!isText && !isTransparent(node.parent, node)) return undefined;
  }
  return undefined;
}

function isPlainRead(read: TSESTree.Identifier): boolean {
  const fn = functionAround(read);
  return !!fn && read.parent.type !== 'ExportSpecifier' && !(read.parent.type === 'NewExpression' && read.parent.callee === read);
}

function isShorthand(read: TSESTree.Identifier): boolean {
  return read.parent.type === 'Property' && read.parent.shorthand;
}

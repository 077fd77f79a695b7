import type { TSESTree } from '@typescript-eslint/utils';

import { exportsOf } from '../code/exports.js';
import { importSourceOf } from '../code/imports.js';
import { constantInit } from '../code/references.js';
import type { SourceFile } from '../code/source-file.js';
import { type FunctionNode, isClass, isFunction, keyOf, unwrap } from '../code/syntax.js';
import { memberOfClass } from '../code/this-members.js';
import { functionOf, variableOf } from '../code/variables.js';

/** The functions that a module exports, and the constructors of its classes, by the name that others import them by. */
export function exportedFunctions(file: SourceFile): readonly (readonly [name: string, fn: FunctionNode])[] {
  return [...exportsOf(file)].flatMap(([name, exported]) => {
    const fn = functionOf(file, exported) ?? pluginOf(file, exported) ?? constructorOf(file, exported);
    if (fn) return [[name, fn] as const];
    return name === 'default' ? membersOf(file, exported) : [];
  });
}

/** `module.exports = { connect, close() { … } }` */
function membersOf(file: SourceFile, exported: TSESTree.Node): readonly (readonly [string, FunctionNode])[] {
  const object = unwrap(constantInit(file, exported) ?? exported);
  if (object.type !== 'ObjectExpression') return [];
  return object.properties.flatMap((property) => {
    const name = property.type === 'Property' ? keyOf(property) : undefined;
    const fn = property.type === 'Property' ? (functionOf(file, property.value) ?? constructorOf(file, property.value)) : undefined;
    return name !== undefined && fn ? [[name, fn] as const] : [];
  });
}

/** fastify-plugin 5: `export default fp(plugin)` hands the plugin back. */
function pluginOf(file: SourceFile, exported: TSESTree.Node): FunctionNode | undefined {
  const call = unwrap(constantInit(file, exported) ?? exported);
  const [plugin] = call.type === 'CallExpression' ? call.arguments : [];
  return plugin && call.type === 'CallExpression' && importSourceOf(file, call.callee) === 'fastify-plugin'
    ? functionOf(file, plugin)
    : undefined;
}

function constructorOf(file: SourceFile, exported: TSESTree.Node): FunctionNode | undefined {
  const node = exported.type === 'Identifier' ? variableOf(file, exported)?.defs[0]?.node : exported;
  if (!node || !isClass(node)) return undefined;
  const method = memberOfClass(node, 'constructor');
  return method?.type === 'MethodDefinition' && isFunction(method.value) ? method.value : undefined;
}

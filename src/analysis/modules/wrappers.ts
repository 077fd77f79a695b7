import type { TSESTree } from '@typescript-eslint/utils';

import type { SourceFile } from '../code/source-file.js';
import { type FunctionNode, keyOf, unwrap } from '../code/syntax.js';
import { variableOf } from '../code/variables.js';
import type { PossibleValue, TargetUse } from '../facts.js';
import type { FileFacts } from '../file-facts.js';
import { exportedFunctions } from './exported-functions.js';

/** The index of the argument that holds the address, or the path of an option in the first one; `1.url` is one in the second. */
export type AddressArgument = number | string;

/** The functions and classes that a module exports and that hand their caller's address on to a client, by name. */
export function wrappersIn({ source: file, clientConnections }: FileFacts): ReadonlyMap<string, AddressArgument> {
  const targets = clientConnections.flatMap((connection) => connection.targets.filter(isWholeAddress));
  const found = exportedFunctions(file).flatMap(([name, fn]) => {
    const inside = targets.filter(({ node }) => fn.range[0] <= node.range[0] && node.range[1] <= fn.range[1]);
    const argument = inside.map((target) => argumentOf(file, fn, target)).find((each) => each !== undefined);
    return argument === undefined ? [] : [[name, argument] as const];
  });
  return new Map(found);
}

function isWholeAddress({ kind }: TargetUse): boolean {
  return kind === 'url' || kind === 'base-url' || kind === 'connection-string';
}

/** The argument of a function that every value of a target begins with. */
function argumentOf(file: SourceFile, fn: FunctionNode, { values }: TargetUse): AddressArgument | undefined {
  const [first, ...others] = values.filter((value) => !isDefault(fn, value)).map((value) => beginsWith(file, fn, value));
  return others.every((argument) => argument === first) ? first : undefined;
}

/** What stands in for a parameter that is left out: `(url = process.env.API_URL) => …`. */
function isDefault({ params }: FunctionNode, { pieces }: PossibleValue): boolean {
  const defaults = params.flatMap((parameter) => (parameter.type === 'AssignmentPattern' ? [parameter.right.range] : []));
  return pieces.length > 0 && pieces.every(({ node }) => defaults.some(([start, end]) => start <= node.range[0] && node.range[1] <= end));
}

function beginsWith(file: SourceFile, fn: FunctionNode, { pieces, conditions }: PossibleValue): AddressArgument | undefined {
  const first = pieces.find((piece) => piece.kind !== 'text' || piece.text !== '');
  if (first?.kind !== 'unknown' || conditions.length > 0) return undefined;
  const keys: string[] = [];
  let root = unwrap(first.node);
  for (; root.type === 'MemberExpression'; root = unwrap(root.object)) keys.unshift(keyOf(root) ?? '');
  if (root.type !== 'Identifier') return undefined;
  const variable = variableOf(file, root);
  const definition = variable?.defs[0];
  if (definition?.type === 'Parameter') return parameterOf(fn, definition.name, keys);
  return pathOfPattern(definition?.node, root.name, keys, fn);
}

function parameterOf({ params }: FunctionNode, name: TSESTree.Node, keys: readonly string[]): AddressArgument | undefined {
  const index = params.findIndex((parameter) => parameter.range[0] <= name.range[0] && name.range[1] <= parameter.range[1]);
  const parameter = params[index];
  const pattern = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter;
  if (pattern?.type === 'Identifier') return keys.length === 0 ? index : placeIn(index, keys);
  if (pattern?.type !== 'ObjectPattern') return undefined;
  const property = pattern.properties.find(
    (each) => each.type === 'Property' && each.value.range[0] <= name.range[0] && name.range[1] <= each.value.range[1],
  );
  return property?.type === 'Property' ? placeIn(index, [keyOf(property) ?? '', ...keys]) : undefined;
}

function placeIn(index: number, keys: readonly string[]): string {
  return index === 0 ? keys.join('.') : [index, ...keys].join('.');
}

/** `{ url }` of a parameter, destructured in the body. */
function pathOfPattern(
  declarator: TSESTree.Node | undefined,
  name: string,
  keys: readonly string[],
  { params }: FunctionNode,
): string | undefined {
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'ObjectPattern' || declarator.init?.type !== 'Identifier')
    return undefined;
  const { name: options } = declarator.init;
  const index = params.findIndex((parameter) => parameter.type === 'Identifier' && parameter.name === options);
  if (index < 0) return undefined;
  const property = declarator.id.properties.find(
    (each) => each.type === 'Property' && each.value.type === 'Identifier' && each.value.name === name,
  );
  return property?.type === 'Property' ? placeIn(index, [keyOf(property) ?? '', ...keys]) : undefined;
}

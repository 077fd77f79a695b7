import type { TSESTree } from '@typescript-eslint/utils';

import type { SourceFile } from '../code/source-file.js';
import { takenBy } from '../code/destructuring.js';
import { type FunctionNode, keyOf, memberPath } from '../code/syntax.js';
import { variableOf } from '../code/variables.js';
import type { PossibleValue, TargetUse } from '../facts.js';
import type { FileFacts } from '../file-facts.js';
import { exportedFunctions } from './exported-functions.js';

/** The index of the argument that holds the address, or the path of an option in the first one; `1.url` is one in the second. */
export type AddressArgument = number | string;

/** A way into a value; a key that only run time knows is `undefined`. */
type Keys = readonly (string | undefined)[];

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
  const { root, keys } = memberPath(first.node);
  if (root.type !== 'Identifier') return undefined;
  const definition = variableOf(file, root)?.defs[0];
  return definition?.type === 'Parameter' ? parameterOf(fn, definition.name, keys) : takenFromParameter(file, root, keys, fn);
}

function parameterOf({ params }: FunctionNode, name: TSESTree.Node, keys: Keys): AddressArgument | undefined {
  const index = params.findIndex((parameter) => parameter.range[0] <= name.range[0] && name.range[1] <= parameter.range[1]);
  const parameter = params[index];
  const pattern = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter;
  if (pattern?.type === 'Identifier') return keys.length === 0 ? index : placeIn(index, keys);
  if (pattern?.type !== 'ObjectPattern') return undefined;
  const property = pattern.properties.find(
    (each) => each.type === 'Property' && each.value.range[0] <= name.range[0] && name.range[1] <= each.value.range[1],
  );
  return property?.type === 'Property' ? placeIn(index, [keyOf(property), ...keys]) : undefined;
}

function placeIn(index: number, keys: Keys): string {
  const path = keys.map((key) => key ?? '');
  return index === 0 ? path.join('.') : [index, ...path].join('.');
}

/** `{ url }` of a parameter, destructured in the body. */
function takenFromParameter(file: SourceFile, name: TSESTree.Identifier, keys: Keys, { params }: FunctionNode): string | undefined {
  const taken = takenBy(file, name);
  if (taken?.from.type !== 'Identifier') return undefined;
  const { name: options } = taken.from;
  const index = params.findIndex((parameter) => parameter.type === 'Identifier' && parameter.name === options);
  return index < 0 ? undefined : placeIn(index, [taken.key, ...keys]);
}

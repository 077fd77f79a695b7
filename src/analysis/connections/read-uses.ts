import type { TSESTree } from '@typescript-eslint/utils';

import { escaped } from '../../regexp-text.js';
import { isAddress, isForDevelopment, isNoTarget, isServiceAddress, isTarget, opensConnection } from './address-names.js';
import { addressConnection } from './address-uses.js';
import { isConfigured, isForwarded, isOriginOf, isTested, leaves } from './configured-reads.js';
import { conditionsAt } from '../conditions/conditions.js';
import { type Destination, destinationsOf } from './destinations.js';
import { useOfExport } from './exported-names.js';
import { envObject, envReadOf } from '../values/env-reads.js';
import type { Condition, Connection, EnvRead, PossibleValue } from '../facts.js';
import { conditionsAfter } from '../conditions/guards.js';
import { namesIn, onlyRead, under } from '../values/possible-values.js';
import { constantText, referenceKey } from '../code/references.js';
import { OTHER_SCHEME } from '../hints.js';
import { once } from '../once.js';
import type { SourceFile } from '../code/source-file.js';
import { dottedName, keyOf, stringOf, unwrap } from '../code/syntax.js';
import { nodeAt, topStatements } from '../code/tree.js';
import { evaluate } from '../values/values.js';
import { readsOf, variableOf } from '../code/variables.js';
import { startWalk } from '../values/walk.js';

/** Past this many a file is a list of variables, not a program. */
const LIMIT = 300;

/** Those of a file's reads of address variables that leave the file's sight unchecked: exported for other modules, or handed to a call that connects by its name. */
export function findReadUses(
  file: SourceFile,
  reads: readonly EnvRead[],
  isKnownCall: (node: TSESTree.Node) => boolean,
): readonly Connection[] {
  const isSearched = once(() => file.settings.exports.dialled.length > 0 || OTHER_SCHEME.test(file.sourceCode.text));
  return [
    ...destructuredReads(file),
    ...[...reads, ...serviceReads(file), ...boundReads(file)].flatMap((read) => {
      // Of any other name, only the settings or a scheme beside it say that it is dialled.
      if (!isAddress(read.name) && !isSearched()) return [];
      const destinations = uncheckedDestinations(file, read, isKnownCall);
      if (destinations.length === 0 || isMentioned(file, read.name)) return [];
      return destinations.flatMap((destination) => {
        const values = uncheckedValues(file, read.name, destination);
        return values.length > 0 ? [addressConnection(file, destination, values)] : [];
      });
    }),
  ];
}

/** Where a read surely is dialled. What goes under two names is known by one of them. */
function uncheckedDestinations(
  file: SourceFile,
  { name, node }: EnvRead,
  isKnownCall: (node: TSESTree.Node) => boolean,
): readonly Destination[] {
  const all = destinationsOf(file, node);
  const known = new Set(all.map((destination) => useOfExport(file, destination)));
  if (known.has('unused') && !known.has('dialled')) return [];
  return all.filter((destination) => isUse(file, name, destination, isKnownCall));
}

/** `this.configService.get<string>('API_HOST')` */
function serviceReads(file: SourceFile): readonly EnvRead[] {
  const found = file.sourceCode.text.matchAll(/\.get(?=(?:<[\w\s|]+>)?\([\s(]*(?:\/\*[^*]*\*\/\s*)?['"][A-Z])/g);
  return Array.from(found)
    .slice(0, LIMIT)
    .flatMap(({ index }) => {
      const call = nodeAt(file, index + 1)?.parent?.parent;
      return (call?.type === 'CallExpression' && envReadOf(file, call, (key) => constantText(file, key))) || [];
    });
}

/** The reads of environment variables in a file, in the order of the text. */
export function envReadsIn(file: SourceFile): readonly EnvRead[] {
  const reads: EnvRead[] = [];
  for (const { index } of file.sourceCode.text.matchAll(/\benv(?=\s*(?:\?\.|[.[])|\s*$)/gm)) {
    if (reads.length >= LIMIT) break;
    const read = readAround(file, nodeAt(file, index));
    if (read) reads.push(read);
  }
  return reads;
}

function readAround(file: SourceFile, start: TSESTree.Node | undefined): EnvRead | undefined {
  for (let node = start, up = 0; node && up < 3; node = node.parent, up++) {
    const read = node.type === 'MemberExpression' ? envReadOf(file, node, (key) => constantText(file, key)) : undefined;
    if (read) return read;
  }
  return undefined;
}

/** What `const { MONGO_URI } = process.env` takes out for the module, where it is used. */
function boundReads(file: SourceFile): readonly EnvRead[] {
  return topStatements(file).flatMap((statement) => {
    if (statement.type !== 'VariableDeclaration') return [];
    return statement.declarations.flatMap(({ id, init }) =>
      id.type === 'ObjectPattern' && init && envObject(file, init)
        ? id.properties.flatMap((property) => usesOfProperty(file, property))
        : [],
    );
  });
}

function usesOfProperty(file: SourceFile, property: TSESTree.Property | TSESTree.RestElement): readonly EnvRead[] {
  const name = property.type === 'Property' ? keyOf(property) : undefined;
  const variable = property.value?.type === 'Identifier' ? variableOf(file, property.value) : undefined;
  return name === undefined || !variable ? [] : readsOf(variable).map((node) => ({ name, node, accessor: 'other' }));
}

/** `export const { MONGO_URI } = process.env` */
function destructuredReads(file: SourceFile): readonly Connection[] {
  return topStatements(file).flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration' || statement.declaration?.type !== 'VariableDeclaration') return [];
    return statement.declaration.declarations.flatMap(({ id, init }) =>
      id.type === 'ObjectPattern' && init && envObject(file, init)
        ? id.properties.flatMap((property) => exportedProperty(file, property))
        : [],
    );
  });
}

function exportedProperty(file: SourceFile, property: TSESTree.Property | TSESTree.RestElement): readonly Connection[] {
  const name = property.type === 'Property' && property.value.type === 'Identifier' ? keyOf(property) : undefined;
  if (name === undefined || !isServiceAddress(name) || isNoTarget(name) || isForDevelopment(name) || isMentioned(file, name)) return [];
  const checks = topStatements(file)
    .flatMap((statement) => conditionsAfter(file, statement))
    .filter(({ kind }) => kind === 'env');
  const value: PossibleValue = {
    pieces: [{ kind: 'env', read: { name, node: property, accessor: 'other' }, node: property }],
    conditions: checks,
  };
  return [addressConnection(file, { kind: 'export', label: name, node: property, value: property, keys: [name] }, [value])];
}

/** What stands before the name of a variable that is read there, and how much of the text to look at for it. */
const READS = /(?:env\??\.?\[\s*|\.get(?:<[^()<>]*>)?\([\s(]*(?:\/\*[^*]*\*\/\s*)?)$/;
const READ_LENGTH = 200;

/** Whether the file speaks of a variable anywhere but where it reads it: in a schema, in a list of required names, as a field to validate. */
function isMentioned(file: SourceFile, name: string): boolean {
  // `process.env['A(B']`: no shell can set it, and no pattern holds it.
  if (!/^\w+$/.test(name)) return true;
  const { text } = file.sourceCode;
  const inQuotes = text.matchAll(new RegExp(`(['"\`])${name}\\1`, 'g'));
  const asField = new RegExp(`\\b${name}\\s*[?!]?:\\s*(?:string\\b|number\\b|\\w+\\s*\\(|\\w+\\.(?!env\\b)\\w+)`);
  return Array.from(inQuotes).some(({ index }) => !READS.test(text.slice(Math.max(0, index - READ_LENGTH), index))) || asField.test(text);
}

/** Whether a variable surely is dialled where it goes. */
function isUse(file: SourceFile, variable: string, destination: Destination, isKnownCall: (node: TSESTree.Node) => boolean): boolean {
  const known = useOfExport(file, destination);
  if (known !== undefined) return known === 'dialled';
  if (destination.keys.some((key) => isNoTarget(key) || isForDevelopment(key))) return false;
  if (!leaves(destination)) return isAddress(variable) && isDialled(file, variable, destination, isKnownCall);
  if (isTested(file, variable) || isForwarded(file, variable, destination)) return false;
  return isConfigured(file, variable, destination);
}
/** Whether an unknown call connects by its name, or is a gRPC client: a construction that is handed its credentials. */
function isDialled(
  file: SourceFile,
  variable: string,
  { kind, label, node, keys }: Destination,
  isKnownCall: (node: TSESTree.Node) => boolean,
): boolean {
  if (kind !== 'argument' || isKnownCall(node) || (node.type !== 'CallExpression' && node.type !== 'NewExpression')) return false;
  const name = keys.at(-1);
  const last = node.arguments.at(-1);
  if (last?.type === 'CallExpression' && /(^|\.)credentials\.create\w+$/i.test(dottedName(last.callee))) return true;
  if (name === undefined) return opensConnection(label) && (isServiceAddress(variable) || isBeforePort(file, variable, node));
  return (
    isTarget(name) &&
    (opensConnection(label) || (node.type === 'NewExpression' && isServiceAddress(variable))) &&
    isFromPackage(file, node.callee)
  );
}

/** `new StorageClient(process.env.STORAGE_HOST, Number(process.env.STORAGE_PORT))` */
function isBeforePort(file: SourceFile, variable: string, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const index = call.arguments.findIndex((argument) => envReadIn(file, argument) === variable);
  const next = call.arguments[index + 1];
  const port = variable.replace(/HOST(NAME)?$/, 'PORT');
  return (
    index >= 0 &&
    next !== undefined &&
    port !== variable &&
    new RegExp(`(?<!\\w)${escaped(port)}(?!\\w)`).test(file.sourceCode.getText(next))
  );
}

function envReadIn(file: SourceFile, argument: TSESTree.Node): string | undefined {
  return envReadOf(file, unwrap(argument), (key) => constantText(file, key))?.name;
}

/** Whether a callee comes from a package: whoever wrote a module of the project may check what it is given. */
function isFromPackage(file: SourceFile, callee: TSESTree.Node): boolean {
  let root = unwrap(callee);
  while (root.type === 'MemberExpression') root = unwrap(root.object);
  const definition = root.type === 'Identifier' ? variableOf(file, root)?.defs[0] : undefined;
  if (definition?.type === 'ImportBinding' && definition.parent?.type === 'ImportDeclaration')
    return /^[@\w]/.test(definition.parent.source.value) && !/^@\//.test(definition.parent.source.value);
  const init = definition?.node.type === 'VariableDeclarator' && definition.node.init ? unwrap(definition.node.init) : undefined;
  const source = init?.type === 'CallExpression' && dottedName(init.callee) === 'require' ? init.arguments[0] : undefined;
  return source !== undefined && /^[@\w]/.test(stringOf(source) ?? '');
}

/** The values whose origin the variable is, or that are empty without it; one that the module checks anywhere is checked before another module gets it. */
function uncheckedValues(file: SourceFile, variable: string, destination: Destination): readonly PossibleValue[] {
  const { value } = destination;
  const checks = leaves(destination) ? moduleChecks(file, value) : [];
  const values = evaluate(value, startWalk(file));
  const possible = under(
    values,
    [...conditionsAt(file, value, { names: namesIn(values) }), ...checks].filter((condition) => condition.kind !== 'other'),
  );
  if (!leaves(destination)) return possible.filter((read) => onlyRead(read) !== undefined);
  const unchecked = possible.filter((each) => isOriginOf(each, variable));
  return unchecked.length > 0 ? [...unchecked, ...possible.filter(isEmpty)] : [];
}

/** `process.env.API_URL || ''` */
function isEmpty({ pieces, conditions }: PossibleValue): boolean {
  return (
    pieces.length > 0 &&
    pieces.every((piece) => piece.kind === 'text' && piece.text === '') &&
    conditions.some(({ kind, is }) => kind === 'env' && is === 'missing')
  );
}

/** What every guard of the module guarantees, also about the constant that a value is exported as. */
function moduleChecks(file: SourceFile, value: TSESTree.Node): readonly Condition[] {
  const held = topStatements(file).flatMap((statement) => conditionsAfter(file, statement));
  const holder = value.parent?.type === 'VariableDeclarator' ? value.parent.id : undefined;
  const key = holder && referenceKey(file, holder);
  const isChecked =
    key !== undefined && held.some((condition) => condition.kind === 'reference' && condition.key === key && condition.is === 'truthy');
  const read = isChecked
    ? evaluate(value, startWalk(file))
        .map(onlyRead)
        .find((one) => one !== undefined)
    : undefined;
  return [
    ...held.filter(({ kind }) => kind === 'env'),
    ...(read === undefined ? [] : [{ kind: 'env', name: read, is: 'present' } as const]),
  ];
}

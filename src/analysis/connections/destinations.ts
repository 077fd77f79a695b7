import type { TSESTree } from '@typescript-eslint/utils';

import { escaped } from '../../regexp-text.js';
import { isTarget } from './address-names.js';
import { envReadOf } from '../values/env-reads.js';
import { tokenOfFactory, tokenOfValue } from '../code/injected-values.js';
import { exportsOf } from '../code/exports.js';
import type { SourceFile } from '../code/source-file.js';
import { constantInit, constantText } from '../code/references.js';
import { classAround, dottedName, functionAround, isClass, isTransparent, keyOf, stringOf, unwrap } from '../code/syntax.js';
import { isSetByConstructor } from '../code/this-members.js';
import { optionsTypeOf } from './typed-options.js';
import type { PossibleValue } from '../facts.js';
import { usesOf } from '../code/uses.js';
import { functionOf, nameOfFunction, variableOf } from '../code/variables.js';
import { evaluate } from '../values/values.js';
import { startWalk } from '../values/walk.js';

/** Stands among the keys for an object's place in a list. */
export const RECORD = '[]';

/** How often a value may be put into another before it is lost sight of. */
const DEPTH = 8;

/**
 * A place where a value leaves the analysis' sight: it is handed to a call, to a component, written into markup, or given to other modules, as an
 * export or by an exported function; `own-result` is what a named function of this module alone gives back,
 * `options` an object whose type says that it is for a client.
 */
export interface Destination {
  readonly kind: 'argument' | 'attribute' | 'markup' | 'export' | 'result' | 'own-result' | 'options';
  /** The callee, the component and attribute, or the exported name. */
  readonly label: string;
  /** The call, the element or the exported expression. */
  readonly node: TSESTree.Node;
  /** The expression that arrives there (or at the property that `keys` names). */
  readonly value: TSESTree.Node;
  /** The names that it goes by: of the variable or parameter, and of the properties it stands in, from outside in. */
  readonly keys: readonly string[];
}

/** Follows a part of a text to where the whole goes: through templates, sums, objects, arrays, variables and returns. */
export function destinationsOf(file: SourceFile, part: TSESTree.Node): readonly Destination[] {
  const found: Destination[] = [];
  const seen = new Set<TSESTree.Node>();
  travel(file, part, part, [], DEPTH, seen, found);
  return found;
}

function travel(
  file: SourceFile,
  node: TSESTree.Node,
  value: TSESTree.Node,
  keys: readonly string[],
  depth: number,
  seen: Set<TSESTree.Node>,
  found: Destination[],
): void {
  if (depth === 0) return;
  for (const { node: use, path } of usesOf(file, node)) {
    if (seen.has(use) || !leadsOn(path, value === node, keys)) continue;
    seen.add(use);
    // What a text is made into replaces it; an object that holds it does not.
    arrive(file, use, value === node ? use : value, keys, depth, seen, found);
  }
}

/** Whether what is destructured (`const { href } = new URL(…)`, `const { url } = config`) still is the value. */
function leadsOn(path: readonly string[], isText: boolean, keys: readonly string[]): boolean {
  return isText ? path.every((key) => KEEPS_ADDRESS.test(key)) : path.every((key, index) => key === keys[index]);
}

/** Calls that hand back the objects that they are given: `module.exports = Object.freeze({ url: '…' })`. */
const SAME_OBJECT = /^Object\.(assign|freeze|seal|preventExtensions)$/;

function arrive(
  file: SourceFile,
  node: TSESTree.Node,
  value: TSESTree.Node,
  keys: readonly string[],
  depth: number,
  seen: Set<TSESTree.Node>,
  found: Destination[],
): void {
  const { parent } = node;
  if (!parent) return;
  const on = (next: TSESTree.Node, nextValue: TSESTree.Node, nextKeys = keys): void =>
    travel(file, next, nextValue, nextKeys, depth - 1, seen, found);
  const isText = value === node;
  const type = node.type === 'ObjectExpression' ? optionsTypeOf(file, node) : undefined;
  if (type) found.push({ kind: 'options', label: type.name, node: type.node, value, keys: [type.name, ...keys] });
  switch (parent.type) {
    case 'TemplateLiteral':
      if (isText) {
        const attribute = attributeBefore(parent, node);
        if (attribute !== undefined) found.push({ kind: 'markup', label: attribute, node: parent, value: node, keys: [] });
        on(parent, parent);
      }
      break;
    case 'BinaryExpression':
      if (isText && parent.operator === '+') on(parent, parent);
      break;
    case 'MemberExpression':
      if (isText && parent.object === node && KEEPS_ADDRESS.test(keyOf(parent) ?? '')) {
        const whole = parent.parent.type === 'CallExpression' && parent.parent.callee === parent ? parent.parent : parent;
        on(whole, whole);
      }
      if (!isText && parent.object === node && keys.length > 1 && keyOf(parent) === keys[0]) on(parent, value, keys.slice(1));
      break;
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
      resultOf(file, parent, node, value, keys, found);
      break;
    case 'ObjectExpression':
      on(parent, value);
      break;
    case 'Property': {
      if (parent.value !== node || parent.parent.type !== 'ObjectExpression') break;
      const token = tokenOfValue(parent);
      if (token === undefined) on(parent.parent, value, [keyOf(parent) ?? '…', ...keys]);
      else if (!isText || isTarget(token)) found.push({ kind: 'export', label: token, node: parent, value, keys: [token, ...keys] });
      break;
    }
    case 'ArrayExpression':
      on(parent, value, isText ? keys : [RECORD, ...keys]);
      break;
    case 'SpreadElement':
      on(parent, value);
      break;
    case 'VariableDeclarator':
      if (parent.id.type === 'Identifier') exportOf(file, parent.id, parent.init ?? node, value, keys, found);
      break;
    case 'AssignmentExpression':
      if (parent.right === node) exportOfAssignment(file, parent, value, keys, found);
      break;
    case 'PropertyDefinition':
      if (parent.value === node) exportOfField(file, parent, keyOf(parent), value, keys, found);
      break;
    case 'ExportDefaultDeclaration':
    case 'TSExportAssignment':
      found.push({ kind: 'export', label: 'default', node, value, keys });
      break;
    case 'NewExpression':
    case 'CallExpression':
      if (parent.callee === node) break;
      if (isText && parent.type === 'NewExpression' && dottedName(parent.callee).endsWith('URL')) {
        if (!isParsersBase(file, parent, node)) on(parent, parent);
      }
      // `configService.get('API_URL', 'http://localhost:3000')` reads, with a fallback.
      else if (parent.type === 'CallExpression' && envReadOf(file, parent, (key) => constantText(file, key))) on(parent, parent);
      // React Native: `Platform.select({ android: '…', default: '…' })`
      else if (dottedName(parent.callee) === 'Platform.select') on(parent, parent, []);
      else if (SAME_OBJECT.test(dottedName(parent.callee))) on(parent, isText ? parent : value);
      // What a function of the file does with its argument is followed from the connections in it; what it gives back goes on.
      else if (parent.type === 'CallExpression' && functionOf(file, parent.callee)) on(parent, parent);
      else if (parent.type === 'NewExpression' && isOwnClass(file, parent.callee)) break;
      else found.push({ kind: 'argument', label: dottedName(parent.callee), node: parent, value, keys });
      break;
    case 'JSXAttribute':
      if (parent.name.type === 'JSXIdentifier')
        found.push({ kind: 'attribute', label: attributeLabel(parent), node: parent, value, keys: [...keys, parent.name.name] });
      break;
    case 'JSXExpressionContainer':
      on(parent, value);
      break;
    default:
      if (isTransparent(parent, node)) on(parent, value === node ? parent : value);
  }
}

/** The attribute of HTML whose value a hole of a template begins: `<a href="${url}/reset">`. */
function attributeBefore({ expressions, quasis }: TSESTree.TemplateLiteral, hole: TSESTree.Node): string | undefined {
  const text = quasis[expressions.findIndex((expression) => expression === hole)]?.value.raw ?? '';
  return /<[a-z][^<>]*\s(href|src|action)=\\?["']?$/i.exec(text)?.[1]?.toLowerCase();
}

/** `new URL(request.url, 'http://localhost')` only parses: nobody listens without a port on purpose, and a whole URL before it leaves the base alone. */
function isParsersBase(file: SourceFile, { arguments: [url, base] }: TSESTree.NewExpression, node: TSESTree.Node): boolean {
  const isWhole = url !== undefined && stringOf(unwrap(url)) === undefined && url.type !== 'TemplateLiteral';
  return base === node && isWhole && evaluate(node, startWalk(file)).some(isLocalhostAlone);
}

function isLocalhostAlone({ pieces: [piece, ...others] }: PossibleValue): boolean {
  return piece?.kind === 'text' && others.length === 0 && /^https?:\/\/(localhost|127\.0\.0\.1)\/?$/.test(piece.text);
}

/** A class of the file that is nobody's child: what it does with its argument is followed from the connections in it, too. */
function isOwnClass(file: SourceFile, callee: TSESTree.Node): boolean {
  const owner = callee.type === 'Identifier' ? variableOf(file, callee)?.defs[0]?.node : undefined;
  return !!owner && isClass(owner) && !owner.superClass;
}

/** Members of a text, or of a URL, that still are the address. */
const KEEPS_ADDRESS = /^(concat|toString|trim|replace|href|origin|host|hostname)$/;

function attributeLabel(attribute: TSESTree.JSXAttribute): string {
  const { name } = attribute.parent;
  return name.type === 'JSXIdentifier' ? `<${name.name}>` : '<…>';
}

/** A constant that the module exports, in its declaration or by a list. */
function exportOf(
  file: SourceFile,
  id: TSESTree.Identifier,
  init: TSESTree.Node,
  value: TSESTree.Node,
  keys: readonly string[],
  found: Destination[],
): void {
  for (const [name, exported] of exportsOf(file)) {
    const isThis = exported === init || (exported.type === 'Identifier' && exported.name === id.name);
    // A variable that is written again is exported with its last value.
    const last = exported.type === 'Identifier' && value === init && !constantInit(file, exported) ? exported : value;
    if (isThis)
      found.push({ kind: 'export', label: name === 'default' ? id.name : name, node: init, value: last, keys: [id.name, ...keys] });
  }
}

/** Calls that hand the result of their function on to the program: @nestjs/config 4 `registerAs`, Nuxt 4 and Vite 7 `defineConfig`. */
const CONFIGURING = /^(registerAs|define\w*)$/;

/** What an exported function, or one that describes the configuration, gives back. */
function resultOf(
  file: SourceFile,
  parent: TSESTree.ReturnStatement | TSESTree.ArrowFunctionExpression,
  node: TSESTree.Node,
  value: TSESTree.Node,
  keys: readonly string[],
  found: Destination[],
): void {
  const fn = parent.type === 'ReturnStatement' ? functionAround(parent) : parent.body === node ? parent : undefined;
  if (!fn) return;
  const holder = fn.parent;
  const token = tokenOfFactory(fn);
  if (token !== undefined) found.push({ kind: 'result', label: token, node: fn, value, keys: [token, ...keys] });
  const isGiven = holder.type === 'CallExpression' && holder.callee !== fn && CONFIGURING.test(dottedName(holder.callee));
  const name = nameOfFunction(file, fn)?.name;
  const isExported =
    /^Export/.test(holder.type) ||
    [...exportsOf(file).values()].some((exported) => exported === fn || (exported.type === 'Identifier' && exported.name === name));
  const isNamedExport = holder.type === 'VariableDeclarator' && /^Export/.test(holder.parent.parent.type);
  const method =
    holder.type === 'MethodDefinition' && holder.kind !== 'constructor' && holder.accessibility !== 'private' ? keyOf(holder) : undefined;
  const owner = method === undefined ? undefined : classAround(holder);
  if (owner?.id && method !== undefined && isExportedClass(file, owner, owner.id.name))
    found.push({ kind: 'result', label: `${owner.id.name}.${method}`, node: fn, value, keys: [owner.id.name, method, ...keys] });
  if (!isGiven && !isExported && !isNamedExport && name !== undefined)
    found.push({ kind: 'own-result', label: name, node: fn, value, keys: [name, ...keys] });
  if (isGiven || isExported || isNamedExport)
    found.push({ kind: 'result', label: name ?? 'default', node: fn, value, keys: name === undefined ? keys : [name, ...keys] });
}

/** `module.exports = …`, `exports.url = …`, `module.exports.url = …` */
function exportOfAssignment(
  file: SourceFile,
  assignment: TSESTree.AssignmentExpression,
  value: TSESTree.Node,
  keys: readonly string[],
  found: Destination[],
): void {
  const variable = assignment.operator === '=' ? undefined : envReadOf(file, assignment.left, (key) => constantText(file, key))?.name;
  // `process.env.API_URL ??= '…'`: whoever reads the variable afterwards.
  if (variable !== undefined) found.push({ kind: 'export', label: variable, node: assignment.right, value, keys: [variable, ...keys] });
  const name = /^(?:module\.)?exports(?:\.(\w+))?$/.exec(dottedName(assignment.left));
  if (name)
    found.push({
      kind: 'export',
      label: name[1] ?? 'module.exports',
      node: assignment.right,
      value,
      keys: name[1] ? [name[1], ...keys] : keys,
    });
  else if (assignment.left.type === 'MemberExpression') exportOfMember(file, assignment, assignment.left, value, keys, found);
}

/** `this.url = …` in a class that the module exports, `config.url = …` of an object that it exports. */
function exportOfMember(
  file: SourceFile,
  assignment: TSESTree.AssignmentExpression,
  left: TSESTree.MemberExpression,
  value: TSESTree.Node,
  keys: readonly string[],
  found: Destination[],
): void {
  const key = keyOf(left);
  if (left.object.type === 'ThisExpression') exportOfField(file, assignment, key, value, keys, found);
  if (left.object.type !== 'Identifier' || key === undefined) return;
  const { name } = left.object;
  const isExported = [...exportsOf(file).values()].some((exported) => exported.type === 'Identifier' && exported.name === name);
  if (isExported && variableOf(file, left.object))
    found.push({ kind: 'export', label: name, node: assignment.right, value, keys: [name, key, ...keys] });
}

function exportOfField(
  file: SourceFile,
  field: TSESTree.Node,
  key: string | undefined,
  value: TSESTree.Node,
  keys: readonly string[],
  found: Destination[],
): void {
  const owner = classAround(field);
  if (!owner?.id || key === undefined) return;
  if (field.type === 'PropertyDefinition' && isSetByConstructor(file, owner, key)) return;
  if (isExportedClass(file, owner, owner.id.name))
    found.push({ kind: 'export', label: owner.id.name, node: field, value, keys: [owner.id.name, key, ...keys] });
}

/** A class, or the one instance of it, that other modules get. */
function isExportedClass(file: SourceFile, owner: TSESTree.Node, name: string): boolean {
  if (/^Export/.test(owner.parent?.type ?? '')) return true;
  return [...exportsOf(file).values()].some((exported) => {
    const init = exported.type === 'Identifier' ? (constantInit(file, exported) ?? exported) : exported;
    return new RegExp(`^(new )?${escaped(name)}(?![\\w$])`).test(file.sourceCode.getText(init).slice(0, name.length + 8));
  });
}

import type { TSESTree } from '@typescript-eslint/utils';

import { neverListens } from '../../clients/failing-calls.js';
import type { Emitter } from '../../clients/schema.js';
import { callOf } from '../code/callers.js';
import { exportsOf } from '../code/exports.js';
import { importSourceOf } from '../code/imports.js';
import { constantText } from '../code/references.js';
import type { SourceFile } from '../code/source-file.js';
import { classAround, dottedName, functionAround, isFunction, keyOf, unwrap } from '../code/syntax.js';
import { usesOf } from '../code/uses.js';
import { functionOf, readsOf, variableOf } from '../code/variables.js';

/** What a file does with an emitter. */
export interface Hearing {
  /** Something listens to 'error'. */
  isHeard: boolean;
  /** Others get hold of it, who may listen to it. */
  escapes: boolean;
  /** The calls of its methods, by name. */
  readonly calls: Map<string, TSESTree.CallExpression[]>;
}

type Search = { readonly file: SourceFile; readonly hearing: Hearing; readonly queue: TSESTree.Node[] } & Pick<
  Emitter,
  'events' | 'members'
>;

/** Past this many names an emitter is as good as given away. */
const LIMIT = 40;

const LISTENING = /^(on|once|addListener|prependListener|prependOnceListener|addEventListener)$/;
/** Methods that give back the emitter itself, or a promise of it. */
const CHAINS =
  /^(on|once|off|addListener|removeListener|prependListener|prependOnceListener|setMaxListeners|listen|connect|end|setTimeout|setNoDelay|setKeepAlive|setEncoding|ref|unref|resume|pause)$/;
/** Calls that look at what they are given, and let go of it. */
const LOOKS = /^(console\.\w+|Boolean|String|\S+\.adapter)$/;

/** Follows an emitter through a file to those who listen to it, and to where it gets out of sight. */
export function hearingOf(
  file: SourceFile,
  starts: readonly TSESTree.Node[],
  { events, members }: Pick<Emitter, 'events' | 'members'>,
): Hearing {
  const hearing: Hearing = { isHeard: false, escapes: false, calls: new Map() };
  const search: Search = { file, hearing, queue: [...starts], ...(events && { events }), ...(members && { members }) };
  const started = new Set<TSESTree.Node>();
  const seen = new Set<TSESTree.Node>();
  for (let index = 0; index < search.queue.length && index < LIMIT; index++) {
    const start = search.queue[index];
    if (!start || started.has(start)) continue;
    started.add(start);
    for (const { node, path } of usesOf(file, start)) {
      const [member] = path;
      if (member === undefined && !seen.has(node)) {
        seen.add(node);
        look(search, node);
      } else if (member !== undefined && path.length === 1 && members?.includes(member)) search.queue.push(node);
    }
  }
  if (search.queue.length >= LIMIT) hearing.escapes = true;
  return hearing;
}

/** What the code around a name of the emitter does with it. */
function look(search: Search, node: TSESTree.Node): void {
  const { parent } = node;
  switch (parent?.type) {
    case 'MemberExpression':
      if (parent.object === node) lookAtMember(search, parent);
      return;
    case 'CallExpression':
    case 'NewExpression':
      if (parent.callee !== node) lookAtArgument(search, parent, node);
      return;
    case 'PropertyDefinition':
      if (isDestructured(search.file, parent)) search.hearing.escapes = true;
      return;
    case 'AssignmentExpression':
      if (parent.right === node && !isKept(search.file, parent.left)) search.hearing.escapes = true;
      return;
    case 'Property':
      if (parent.value === node && !isExportedObject(search.file, parent.parent) && !isOption(search.file, parent.parent))
        search.hearing.escapes = true;
      return;
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
      if (!isHandedOut(search.file, node)) search.hearing.escapes = true;
      return;
    case 'ArrayExpression':
    case 'SpreadElement':
    case 'YieldExpression':
    case 'JSXExpressionContainer':
    case 'JSXSpreadAttribute':
      search.hearing.escapes = true;
      return;
    default:
  }
}

function lookAtMember({ file, hearing, queue, events = [], members = [] }: Search, member: TSESTree.MemberExpression): void {
  const key = keyOf(member);
  const isFailure = (name: string | undefined): boolean => name === undefined || name === 'error' || events.includes(name);
  if (key === undefined) hearing.escapes = true;
  else if (members.includes(key)) queue.push(member);
  else if (member.parent.type === 'AssignmentExpression' && member.parent.left === member) {
    if (key === 'onerror') hearing.isHeard = true;
  } else {
    const call = callOf(member)?.node;
    if (call?.type !== 'CallExpression') return;
    hearing.calls.set(key, [...(hearing.calls.get(key) ?? []), call]);
    const [first] = call.arguments;
    if (LISTENING.test(key) && first && isFailure(constantText(file, first))) hearing.isHeard = true;
    if (CHAINS.test(key) && !isDone(key, call)) queue.push(call);
    if (key === 'then' && first) followParameter({ file, hearing, queue }, functionOf(file, first), 0);
  }
}

/** `() => client.end()` gives back that it is done, and nothing to listen to. */
function isDone(key: string, call: TSESTree.CallExpression): boolean {
  return /^(end|connect)$/.test(key) && /^(ReturnStatement|ArrowFunctionExpression)$/.test(call.parent.type);
}

function lookAtArgument(search: Search, call: TSESTree.CallExpression | TSESTree.NewExpression, node: TSESTree.Node): void {
  if (LOOKS.test(dottedName(call.callee)) || isDeaf(search.file, call.callee)) return;
  followParameter(
    search,
    functionOf(search.file, call.callee),
    call.arguments.findIndex((argument) => argument === node),
  );
}

/** Goes on with the parameter that a function of the file takes the emitter by. */
export function followParameter(
  { file, hearing, queue }: Pick<Search, 'file' | 'hearing' | 'queue'>,
  fn: ReturnType<typeof functionOf>,
  index: number,
): void {
  const parameter = fn?.params[index];
  const name = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter;
  const variable = name?.type === 'Identifier' ? variableOf(file, name) : undefined;
  if (variable) queue.push(...readsOf(variable));
  else if (!fn || name) hearing.escapes = true;
}

/** Where an emitter is put that this file keeps in sight: a variable, a field of its class, an export, a property of a variable. */
function isKept(file: SourceFile, left: TSESTree.Node): boolean {
  if (left.type === 'Identifier' || left.type === 'ObjectPattern') return true;
  if (left.type !== 'MemberExpression') return false;
  if (left.object.type === 'ThisExpression') return !isDestructured(file, left);
  if (/^(module\.)?exports(\.\w+)?$/.test(dottedName(left))) return true;
  // `const globalForDb = globalThis as unknown as { pool: Pool }`
  return left.object.type === 'Identifier' && /^global/i.test(left.object.name) && !!variableOf(file, left.object);
}

/** Whether the class around a field takes itself apart: `const { pool } = this`. */
function isDestructured(file: SourceFile, field: TSESTree.Node): boolean {
  const owner = classAround(field);
  return !!owner && /\}\s*=\s*this\b/.test(file.sourceCode.getText(owner));
}

/** A function or class of a package that adds no listener to what it is given. */
function isDeaf(file: SourceFile, callee: TSESTree.Node): boolean {
  const source = importSourceOf(file, callee);
  return source !== undefined && neverListens.includes(source);
}

/** `session({ store })` */
function isOption(file: SourceFile, object: TSESTree.Node): boolean {
  const { parent: call } = object;
  return (call?.type === 'CallExpression' || call?.type === 'NewExpression') && call.callee !== object && isDeaf(file, call.callee);
}

/** `module.exports = { pool }`, `export default { pool }` */
function isExportedObject(file: SourceFile, object: TSESTree.Node): boolean {
  return [...exportsOf(file).values()].some((exported) => unwrap(exported) === object);
}

/** A function that gives back what it does not make itself hands out what the module (or the object) keeps. */
function isHandedOut(file: SourceFile, node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'MemberExpression') return inner.object.type === 'ThisExpression';
  if (inner.type !== 'Identifier') return false;
  const definition = variableOf(file, inner)?.defs[0]?.node;
  return !!definition && functionAround(definition) !== functionAround(inner) && !isFunction(definition);
}

import type { TSESTree } from '@typescript-eslint/utils';

import { clientsOf } from '../../clients/catalogue.js';
import type { Client, Shape } from '../../clients/schema.js';
import type { ClientUse } from '../connections/client-references.js';
import type { SourceFile } from '../code/source-file.js';
import { isClass, keyOf, propertyOf, stringOf, unwrap } from '../code/syntax.js';
import { nodeAt } from '../code/tree.js';
import { isGlobal, variableOf } from '../code/variables.js';
import { evaluate } from '../values/values.js';
import { startWalk } from '../values/walk.js';

/** A file with more calls than this is no server. */
const LIMIT = 100;

/** What every server of Node understands (Express, Koa, Connect, Polka, Restify and Nest hand their arguments on to it). */
const LISTEN: Shape = {
  form: 'call',
  callee: ['listen'],
  targets: [
    { at: '0', kind: 'bind-port' },
    { at: '1', kind: 'bind-host' },
    { at: '0.port', kind: 'bind-port' },
    { at: '0.host', kind: 'bind-host' },
    { at: '0.path', kind: 'path' },
  ],
  listens: { textPort: 'untyped' },
};

/** A server whose library the file does not show. */
const UNKNOWN: Client = {
  name: '',
  modules: [],
  category: 'server',
  runsOn: 'server',
  shapes: [LISTEN],
  whenUndefined: { kind: 'unknown' },
  envNames: [],
  proof: 'Node 20.20.2, net.Server.listen',
};

/** Calls of `listen` on something whose origin the file does not show, such as an imported `app`, that are given a port. */
export function findNamedListens(file: SourceFile): readonly ClientUse[] {
  const found: ClientUse[] = [];
  for (const { index } of file.sourceCode.text.matchAll(/\.\s*listen\s*\(/g)) {
    const callee = found.length < LIMIT ? nodeAt(file, index) : undefined;
    if (callee?.type !== 'MemberExpression' || keyOf(callee) !== 'listen') continue;
    const call = callee.parent;
    if (call.type !== 'CallExpression' || call.callee !== callee || !mayBeServer(file, callee.object) || !takesPort(file, call)) continue;
    found.push({ form: 'call', node: call, callee, onInstance: true, matches: [{ client: UNKNOWN, shape: LISTEN }] });
  }
  return found;
}

/** How many names and members lead to what is a server at most. */
const DEPTH = 8;

/** What the file makes itself is no server unless the catalogue says so; nor is a tool for development. */
function mayBeServer(file: SourceFile, receiver: TSESTree.Node, depth = DEPTH): boolean {
  const inner = unwrap(receiver);
  if (depth === 0) return false;
  switch (inner.type) {
    case 'NewExpression':
      return !isOwnClass(file, inner.callee) && mayBeServer(file, inner.callee, depth - 1);
    case 'CallExpression':
      return isGlobal(file, inner.callee, 'require') ? !isTool(loadedBy(inner)) : mayBeServer(file, inner.callee, depth - 1);
    case 'MemberExpression':
      return inner.object.type === 'ThisExpression' || mayBeServer(file, inner.object, depth - 1);
    case 'ImportExpression':
      return !isTool(stringOf(inner.source) ?? '');
    case 'Identifier':
      return isNameOfServer(file, inner, depth);
    default:
      return false;
  }
}

function isNameOfServer(file: SourceFile, name: TSESTree.Identifier, depth: number): boolean {
  const definition = variableOf(file, name)?.defs[0];
  if (definition?.type === 'Parameter' || definition?.type === 'FunctionName') return true;
  if (definition?.type === 'ImportBinding')
    return definition.parent?.type !== 'ImportDeclaration' || !isTool(definition.parent.source.value);
  if (definition?.node.type !== 'VariableDeclarator') return false;
  return !definition.node.init || mayBeServer(file, definition.node.init, depth - 1);
}

/** The source that `require('./app')` names. */
function loadedBy({ arguments: [argument] }: TSESTree.CallExpression): string {
  return (argument && stringOf(argument)) ?? '';
}

function isOwnClass(file: SourceFile, callee: TSESTree.Node): boolean {
  const inner = unwrap(callee);
  const owner = inner.type === 'Identifier' ? variableOf(file, inner)?.defs[0]?.node : undefined;
  return owner !== undefined && isClass(owner);
}

/** Servers of development and tests that the catalogue does not know. */
const TOOLS = /^(json-server|browser-sync|live-server|livereload|tiny-lr|gulp-[\w-]+|karma|mock-socket|mockttp|nodemon)$/;

function isTool(source: string): boolean {
  return TOOLS.test(source) || clientsOf(source).some(({ category }) => category === 'development');
}

/** A port as a number, under a name that says so, or in options. */
function takesPort(file: SourceFile, { arguments: [first] }: TSESTree.CallExpression): boolean {
  if (!first || first.type === 'SpreadElement') return false;
  const inner = unwrap(first);
  if (inner.type === 'ObjectExpression') return propertyOf(inner, 'port') !== undefined;
  if (/port$/i.test(nameOf(inner))) return true;
  return evaluate(first, startWalk(file)).some(({ pieces }) => {
    const [piece, ...others] = pieces;
    if (!piece || others.length > 0) return false;
    return piece.kind === 'env' ? /(^|_)PORT$/.test(piece.read.name) : piece.kind === 'text' && isPortNumber(piece.node);
  });
}

function nameOf(node: TSESTree.Node): string {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' ? (keyOf(node) ?? '') : '';
}

/** A number that servers choose: `player.listen(30)` is something else. */
function isPortNumber(node: TSESTree.Node): boolean {
  if (node.type !== 'Literal' || typeof node.value !== 'number') return false;
  return node.value === 80 || node.value === 443 || node.value >= 1000;
}

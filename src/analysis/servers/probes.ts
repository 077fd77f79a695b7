import type { TSESTree } from '@typescript-eslint/utils';

import type { Listener } from '../facts.js';
import { nameOfValue } from '../code/holders.js';
import { constantText } from '../code/references.js';
import type { SourceFile } from '../code/source-file.js';
import { type FunctionNode, dottedName, isFunction, keyOf, unwrap } from '../code/syntax.js';
import { visit } from '../code/tree.js';
import { readsOf, variableOf } from '../code/variables.js';

/** How many calls of a chain are looked at. */
const CHAIN = 12;

/** Whether a server is closed as soon as it listens: it finds out whether a port is free, and serves nobody. */
export function isProbe(file: SourceFile, { node }: Listener): boolean {
  const calls = callsOfChain(node);
  const root = calls.at(-1);
  const server = root && unwrap(root.callee);
  const object = server?.type === 'MemberExpression' ? unwrap(server.object) : undefined;
  const start = object?.type === 'Identifier' ? object : undefined;
  const names = ['this', start?.name, nameOfValue(node)];
  return [...calls, ...(start ? callsOn(file, start) : [])]
    .flatMap((call) => listeningCallbacks(file, call))
    .some((fn) => closes(file, fn, names));
}

/** The calls of a chain such as `createServer().once('listening', …).listen(port)`, from the last to the first. */
function callsOfChain(last: TSESTree.Node): readonly TSESTree.CallExpression[] {
  const calls: TSESTree.CallExpression[] = [];
  for (let node = unwrap(last); node.type === 'CallExpression' && calls.length < CHAIN;) {
    calls.push(node);
    const callee = unwrap(node.callee);
    if (callee.type !== 'MemberExpression') break;
    node = unwrap(callee.object);
  }
  return calls;
}

/** The calls of a variable's methods. */
function callsOn(file: SourceFile, object: TSESTree.Identifier): readonly TSESTree.CallExpression[] {
  const variable = variableOf(file, object);
  return (variable ? readsOf(variable) : []).flatMap((read) => {
    const member = read.parent;
    const call = member.type === 'MemberExpression' && member.object === read ? member.parent : undefined;
    return call?.type === 'CallExpression' && call.callee === member ? [call] : [];
  });
}

/** The functions that a call hands over for the moment when the server listens. */
function listeningCallbacks(file: SourceFile, call: TSESTree.CallExpression): readonly FunctionNode[] {
  const callee = unwrap(call.callee);
  const method = callee.type === 'MemberExpression' ? keyOf(callee) : undefined;
  const [event] = call.arguments;
  const isTold =
    method === 'listen' || (/^(on|once)$/.test(method ?? '') && event !== undefined && constantText(file, event) === 'listening');
  return isTold ? call.arguments.flatMap((argument) => (isFunction(argument) ? [argument] : [])) : [];
}

/** Whether a function closes the server before it does anything that takes time. */
function closes(file: SourceFile, fn: FunctionNode, names: readonly (string | undefined)[]): boolean {
  let found = false;
  visit(file, fn.body, (node) => {
    if (node.type === 'CallExpression') {
      const [owner, ...methods] = dottedName(node.callee).split('.');
      found ||= methods.at(-1) === 'close' && names.includes(owner);
    }
    return !isFunction(node);
  });
  return found;
}

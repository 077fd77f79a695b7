import type { TSESTree } from '@typescript-eslint/utils';

import type { Piece, PossibleValue } from '../facts.js';
import { dottedName, propertyOf } from '../code/syntax.js';
import { oncePerFile } from '../code/once-per-file.js';
import type { SourceFile } from '../code/source-file.js';
import { nodeAt, visit } from '../code/tree.js';
import { evaluate } from '../values/values.js';
import { startWalk } from '../values/walk.js';

/** The port on which an operating system looks for a free one (listen(2) with port 0). */
const FREE_PORT = '0';
/** A file with more listeners than this is no program of its own. */
const LIMIT = 20;

/**
 * Whether a program that is given this address calls a server which it starts itself, in this file: on the same port, or, where the server
 * takes any free port, on one that is found out at run time.
 */
export function callsOwnServer(file: SourceFile, target: TSESTree.Node, value: PossibleValue, port: string | undefined): boolean {
  if (isContainerCheck(file)) return true;
  const ports = listeningPorts(file);
  if (ports.size === 0) return false;
  const beside = portBeside(file, target);
  const dialled = port !== undefined && /^\d+$/.test(port) ? [port] : (beside ?? value.pieces.flatMap(spelled));
  if (ports.has(FREE_PORT) && !dialled.some((text) => /^\d+$/.test(text))) return true;
  return dialled.some((text) => ports.has(text));
}

/** The command of a container's health check: it runs beside the server, and says by its exit code how that is. */
function isContainerCheck({ filename, sourceCode }: SourceFile): boolean {
  return /(^|[\\/])(docker-?)?health-?check\.[cm]?[jt]s$/i.test(filename) && /process\.exit(Code)?\b/.test(sourceCode.text);
}

/** The ports on which servers of the file listen, each spelled as a number or as the variable that holds it. */
const listeningPorts = oncePerFile((file): ReadonlySet<string> => {
  const { text } = file.sourceCode;
  const found = new Set<string>();
  let count = 0;
  for (const { index } of text.matchAll(/(?:\.\s*listen|\.\s*serve|\bserve)\s*\(/g)) {
    if (++count > LIMIT) break;
    const call = callAt(file, index);
    for (const port of call ? portsOf(file, call) : []) found.add(port);
  }
  for (const { index } of text.matchAll(/\b(?:spawn|fork|execa|execFile)\s*\(/g)) {
    if (++count > LIMIT) break;
    const callee = nodeAt(file, index);
    const call = callee?.parent;
    if (call?.type === 'CallExpression' && call.callee === callee) for (const port of portsGiven(file, call)) found.add(port);
  }
  return found;
});

/** The ports that a program is told when it is started: `spawn('ollama', ['serve', '--port', '11434'])`. */
function portsGiven(file: SourceFile, call: TSESTree.CallExpression): readonly string[] {
  const ports: string[] = [];
  visit(file, call, (node) => {
    if (node.type === 'Literal') ports.push(...(/\b\d{4,5}\b/.exec(String(node.value)) ?? []));
    if (node.type === 'TemplateLiteral' || (node.type === 'Identifier' && /port/i.test(node.name))) {
      for (const { pieces } of evaluate(node, startWalk(file))) {
        for (const piece of pieces) ports.push(...(piece.kind === 'text' ? (/\b\d{4,5}\b/.exec(piece.text) ?? []) : spelled(piece)));
      }
    }
    return true;
  });
  return ports;
}

function callAt(file: SourceFile, index: number): TSESTree.CallExpression | undefined {
  const member = nodeAt(file, index);
  const call = member?.type === 'MemberExpression' || member?.type === 'Identifier' ? member.parent : undefined;
  return call?.type === 'CallExpression' && call.callee === member ? call : undefined;
}

function portsOf(file: SourceFile, call: TSESTree.CallExpression): readonly string[] {
  const [argument] = call.arguments;
  if (!argument || argument.type === 'ArrowFunctionExpression' || argument.type === 'FunctionExpression') return [FREE_PORT];
  const isOptions = argument.type === 'ObjectExpression' || /(^|\.)serve$/.test(dottedName(call.callee));
  const options = isOptions ? call.arguments.find((one) => one.type === 'ObjectExpression') : undefined;
  const port = isOptions ? options && propertyOf(options, 'port') : argument;
  return port ? evaluate(port, startWalk(file)).flatMap(({ pieces }) => pieces.flatMap(spelled)) : [];
}

/** The port that stands beside a host in the same options: `{ host: '127.0.0.1', port }`. */
function portBeside(file: SourceFile, target: TSESTree.Node): readonly string[] | undefined {
  let node: TSESTree.Node | undefined = target;
  while (node && node.type !== 'Property')
    node = /Expression$|Literal$/.test(node.type) && node.type !== 'CallExpression' ? node.parent : undefined;
  const options = node?.parent;
  const port = options?.type === 'ObjectExpression' ? propertyOf(options, 'port') : undefined;
  return port && evaluate(port, startWalk(file)).flatMap(({ pieces }) => pieces.flatMap(spelled));
}

function spelled(piece: Piece): readonly string[] {
  if (piece.kind === 'text') return /^:?(\d+)/.exec(piece.text)?.[1] === undefined ? [] : [piece.text.replace(/\D/g, '')];
  if (piece.kind === 'env') return [`env ${piece.read.name}`];
  return piece.node.type === 'Identifier' ? [`name ${piece.node.name}`] : [];
}

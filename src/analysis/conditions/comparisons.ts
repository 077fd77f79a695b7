import type { TSESTree } from '@typescript-eslint/utils';

import { stageOf } from '../../env/stages.js';
import { envObject } from '../values/env-reads.js';
import type { Condition } from '../facts.js';
import { constantText } from '../code/references.js';
import type { SourceFile } from '../code/source-file.js';
import { envReadThrough, isLocationHost, presence, stage, stageSubject } from './stage-tests.js';
import { keyOf, unwrap } from '../code/syntax.js';
import { DEPTH, conditionsWhen, ofMethod } from './truth.js';
import { isGlobal } from '../code/variables.js';

/** What holds where two expressions came out equal or not, as in a `switch`. */
export function conditionsWhenEqual(file: SourceFile, left: TSESTree.Node, right: TSESTree.Node, outcome: boolean): readonly Condition[] {
  const known = ofEquality(file, left, right, outcome, DEPTH) ?? ofEquality(file, right, left, outcome, DEPTH);
  return known ?? [{ kind: 'other', node: right, is: outcome ? 'true' : 'false' }];
}

/** What a comparison says of a variable, a stage, a list or the side that the code runs on; `undefined` when it is not understood. */
export function ofComparison(
  file: SourceFile,
  node: TSESTree.BinaryExpression,
  outcome: boolean,
  depth: number,
): readonly Condition[] | undefined {
  const { operator } = node;
  if (operator === 'in') {
    const name = constantText(file, node.left);
    return name && envObject(file, node.right) ? presence(name, outcome) : undefined;
  }
  const index = ofIndex(file, node, outcome, depth);
  if (index) return index;
  if (operator === '>' || operator === '>=' || operator === '<' || operator === '<=') return ofLength(file, node, outcome, depth);
  const equal = operator === '===' || operator === '==' ? outcome : operator === '!==' || operator === '!=' ? !outcome : undefined;
  if (equal === undefined) return undefined;
  return ofEquality(file, node.left, node.right, equal, depth) ?? ofEquality(file, node.right, node.left, equal, depth);
}

/** `location.host.indexOf('localhost') >= 0`, `!== -1`, `> -1`: the same question as `includes`. */
function ofIndex(file: SourceFile, node: TSESTree.BinaryExpression, outcome: boolean, depth: number): readonly Condition[] | undefined {
  const call = node.left.type === 'PrivateIdentifier' ? node.left : unwrap(node.left);
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression' || keyOf(call.callee) !== 'indexOf') return undefined;
  const [argument] = call.arguments;
  const bound = numberOf(node.right);
  const found = (node.operator === '>=' && bound === 0) || (/^(!==?|>)$/.test(node.operator) && bound === -1);
  const notFound = (node.operator === '<' && bound === 0) || (/^===?$/.test(node.operator) && bound === -1);
  return found || notFound ? ofMethod(file, call.callee, argument, found === outcome, depth) : undefined;
}

function numberOf(node: TSESTree.Node): number | undefined {
  if (node.type === 'UnaryExpression' && node.operator === '-') return -(numberOf(node.argument) ?? NaN);
  return node.type === 'Literal' && typeof node.value === 'number' ? node.value : undefined;
}

/** `missing.length > 0`: true means what `missing.length` being truthy means. */
function ofLength(file: SourceFile, node: TSESTree.BinaryExpression, outcome: boolean, depth: number): readonly Condition[] | undefined {
  const left = node.left.type === 'PrivateIdentifier' ? node.left : unwrap(node.left);
  const isLength = left.type === 'MemberExpression' && /^(length|size)$/.test(keyOf(left) ?? '');
  const bound = node.right.type === 'Literal' ? node.right.value : undefined;
  const truthy = (node.operator === '>' && bound === 0) || (node.operator === '>=' && bound === 1);
  return isLength && truthy ? conditionsWhen(file, left, outcome, depth) : undefined;
}

function ofEquality(
  file: SourceFile,
  left: TSESTree.Node,
  right: TSESTree.Node,
  equal: boolean,
  depth: number,
): readonly Condition[] | undefined {
  const subject = unwrap(left);
  const value = unwrap(right);
  if (isNothing(file, value)) return conditionsWhen(file, subject, !equal, depth);
  if (subject.type === 'UnaryExpression' && subject.operator === 'typeof')
    return ofTypeof(file, subject.argument, constantText(file, value), equal, depth);
  if (value.type === 'Literal' && typeof value.value === 'boolean') return conditionsWhen(file, subject, value.value === equal, depth);
  if (value.type === 'Literal' && value.value === 0) return conditionsWhen(file, subject, !equal, depth);
  const text = constantText(file, value);
  if (text === undefined) return undefined;
  if (isLocationHost(file, subject) && /^(localhost|127\.)/.test(text)) return stage('development', equal);
  return ofText(file, subject, text, equal);
}

/** A comparison with a text: of the stage, of the platform, or of some variable that must then be present. */
function ofText(file: SourceFile, subject: TSESTree.Node, text: string, equal: boolean): readonly Condition[] | undefined {
  const name = stageSubject(file, subject);
  const compared = name === undefined ? undefined : stageOf(text);
  if (compared === 'test') return equal ? stage('development', true) : [];
  if (compared) return stage(compared, equal);
  const read = envReadThrough(file, subject);
  if (!read) return undefined;
  if (text === '') return presence(read, !equal);
  return presence(read, equal);
}

function ofTypeof(
  file: SourceFile,
  argument: TSESTree.Node,
  text: string | undefined,
  equal: boolean,
  depth: number,
): readonly Condition[] | undefined {
  const isMissing = text === 'undefined' ? equal : !equal;
  if (['window', 'document', 'self'].some((name) => isGlobal(file, argument, name)))
    return [{ kind: 'runtime', is: isMissing ? 'server' : 'browser' }];
  if (text !== 'undefined' && !equal) return undefined;
  return conditionsWhen(file, argument, !isMissing, depth);
}

function isNothing(file: SourceFile, node: TSESTree.Node): boolean {
  return (node.type === 'Literal' && node.value === null && node.raw === 'null') || isGlobal(file, node, 'undefined');
}

import type { TSESTree } from '@typescript-eslint/utils';

import { constantText } from '../code/references.js';
import type { SourceFile } from '../code/source-file.js';
import { dottedName, keyOf, stringOf } from '../code/syntax.js';
import { usesOf } from '../code/uses.js';

/** Whether the program asks whether a value has a scheme, or gives it one by a method or a function that is called so. */
export function knowsSchemes(file: SourceFile, value: TSESTree.Node): boolean {
  return usesOf(file, value).some(({ node }) => isAsked(file, node));
}

/** Whether the program puts a scheme before a value somewhere: it takes it for a host. */
export function isPrefixed(file: SourceFile, value: TSESTree.Node): boolean {
  return usesOf(file, value).some(({ node }) => followsScheme(node));
}

function isAsked(file: SourceFile, node: TSESTree.Node): boolean {
  const { parent } = node;
  if (parent?.type === 'MemberExpression' && parent.object === node) {
    const call = parent.parent;
    return (
      call.type === 'CallExpression' &&
      call.callee === parent &&
      /^(startsWith|includes|indexOf|match|matchAll|search|replace|replaceAll)$/.test(keyOf(parent) ?? '') &&
      call.arguments.some((argument) => mentionsScheme(file, argument))
    );
  }
  if (parent?.type !== 'CallExpression' || parent.callee === node) return false;
  const callee = dottedName(parent.callee);
  return callee.endsWith('.test') || callee.endsWith('.exec') || NAMED_FOR_SCHEMES.test(callee);
}

/** `ensureProtocol`, `withHttps`, `isAbsoluteUrl`, `normalizeUrl` */
const NAMED_FOR_SCHEMES = /https|protocol|scheme|absolute|normali[sz]e|isUrl|validUrl|canParse/i;

function mentionsScheme(file: SourceFile, argument: TSESTree.Node): boolean {
  const text = argument.type === 'Literal' && 'regex' in argument ? argument.regex.pattern : constantText(file, argument);
  return text !== undefined && /http|:\/|:\\\/|\^/.test(text);
}

function followsScheme(node: TSESTree.Node): boolean {
  const { parent } = node;
  if (parent?.type === 'TemplateLiteral') {
    const index = parent.expressions.findIndex((expression) => expression === node);
    return parent.quasis[index]?.value.raw.endsWith('://') ?? false;
  }
  return parent?.type === 'BinaryExpression' && parent.right === node && (stringOf(parent.left) ?? '').endsWith('://');
}

import type { TSESTree } from '@typescript-eslint/utils';

import { keyOf, stringOf, unwrap } from '../code/syntax.js';

/** Headers by which a request says under which name it reached the server: `host` is in every HTTP/1.1 request (RFC 9112 section 3.2). */
const NAMES_SERVER = /^(host|origin|referer|x-forwarded-host|x-forwarded-proto|:authority)$/i;

/** Whether an expression reads from the request where it was sent: `headers().get('host')`, `req.headers.origin`, `req.get('host')`. */
export function isRequestHeader(node: TSESTree.Node, depth = 8): boolean {
  const inner = unwrap(node);
  if (inner.type === 'LogicalExpression')
    return depth > 0 && (isRequestHeader(inner.left, depth - 1) || isRequestHeader(inner.right, depth - 1));
  if (inner.type === 'MemberExpression') return /^headers$/i.test(nameOf(inner.object)) && NAMES_SERVER.test(keyOf(inner) ?? '');
  if (inner.type !== 'CallExpression') return false;
  const isGetter = /^(get|header|getHeader|getRequestHeader)$/.test(nameOf(inner.callee));
  return isGetter && inner.arguments.some((argument) => NAMES_SERVER.test(stringOf(argument) ?? ''));
}

function nameOf(node: TSESTree.Node): string {
  const inner = unwrap(node);
  if (inner.type === 'Identifier') return inner.name;
  return inner.type === 'MemberExpression' ? (keyOf(inner) ?? '') : '';
}

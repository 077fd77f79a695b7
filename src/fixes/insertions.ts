import type { TSESTree } from '@typescript-eslint/utils';

import type { SourceFile } from '../analysis/code/source-file.js';
import { keyOf } from '../analysis/code/syntax.js';
import type { Edit } from './repair.js';

/** The code of a value at the end of a path of properties: `{ socket: { host: code } }`. */
export function wrapped(path: readonly string[], code: string): string {
  return path.reduceRight((inner, name) => `{ ${name}: ${inner} }`, code);
}

/** Puts a property into an object literal, or into the objects in it that a path leads to; `undefined` where something stands there already. */
export function insertedProperty(
  file: SourceFile,
  object: TSESTree.ObjectExpression,
  [name = '', ...rest]: readonly string[],
): ((code: string) => Edit) | undefined {
  const known = object.properties.find((property) => property.type === 'Property' && keyOf(property) === name);
  if (known?.type === 'Property')
    return known.value.type === 'ObjectExpression' && rest.length > 0 ? insertedProperty(file, known.value, rest) : undefined;
  const [first] = object.properties;
  if (!first && file.sourceCode.getCommentsInside(object).length > 0) return undefined;
  return (code) => {
    const property = `${name}: ${wrapped(rest, code)}`;
    if (!first) return { range: object.range, text: `{ ${property} }` };
    return { range: [first.range[0], first.range[0]], text: `${property}, ` };
  };
}

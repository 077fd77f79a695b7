import type { TSESTree } from '@typescript-eslint/utils';

import { wordsOf } from '../../env/words.js';
import { isOthersService } from './address-names.js';
import { keyOf } from '../code/syntax.js';

/** Options beside a host that only who dials it has. */
const CREDENTIALS = /^(user|username|password|pass|passwd|database|db|credentials|auth|vhost|dialect)$/i;
const HOST = /^(host|hostname|server|address)$/;

/** Whether what stands beside a host says who logs in there, or into what: `{ host, user }`, `{ MAIL_HOST, MAIL_USER }`. */
export function hasCredentialsBeside(value: TSESTree.Node): boolean {
  return namesBeside(value).some((name) => CREDENTIALS.test(name));
}

/** Whether a port stands beside a host: who listens has one too. */
export function hasPortBeside(value: TSESTree.Node): boolean {
  return namesBeside(value).includes('port');
}

/** Whether a host is dialled by its place: beside a login, or beside a port under the name of a service. */
export function isDialledHost(value: TSESTree.Node, section: string | undefined): boolean {
  if (hasCredentialsBeside(value)) return true;
  return section !== undefined && isOthersService(section) && hasPortBeside(value);
}

/** The names beside a property, without the words that its own name starts with. */
function namesBeside(value: TSESTree.Node): readonly string[] {
  const property = propertyAround(value);
  const options = property?.parent;
  if (!property || options?.type !== 'ObjectExpression') return [];
  const words = wordsOf(keyOf(property) ?? '');
  const lead = words.slice(
    0,
    Math.max(
      0,
      words.findIndex((word) => HOST.test(word)),
    ),
  );
  return options.properties.flatMap((other) => {
    const name = other.type === 'Property' && other !== property ? wordsOf(keyOf(other) ?? '') : [];
    return name.length > lead.length && lead.every((word, index) => name[index] === word) ? name.slice(lead.length).join('') : [];
  });
}

/** The property whose value an expression is, or stands in as a text. */
function propertyAround(value: TSESTree.Node): TSESTree.Property | undefined {
  let node: TSESTree.Node | undefined = value;
  while (node && node.type !== 'Property')
    node = /Expression$|Literal$|^Identifier$/.test(node.type) && !/^Object/.test(node.type) ? node.parent : undefined;
  return node;
}

import type { TSESTree } from '@typescript-eslint/utils';

import { looksLikeAddress } from '../../address/target.js';
import { isAddress, isForDevelopment, isNoTarget, isService } from './address-names.js';
import { conditionsAt } from '../conditions/conditions.js';
import type { Connection } from '../facts.js';
import { placesOf } from '../code/references.js';
import type { SourceFile } from '../code/source-file.js';
import { dottedName, isTransparent, keyOf, propertyOf, stringOf } from '../code/syntax.js';

/** Methods whose argument stands in for a missing value: zod 4, Joi 18, yup 1.7, arktype 2.2. */
const DEFAULTING = /^(default|prefault|catch|fallback|failover)$/;
/** Functions whose second argument does: valibot 1.5. */
const DEFAULTING_FUNCTIONS = /(^|\.)(optional|nullish|nullable|fallback|withDefault)$/;
/** Names that only environment variables have. */
const VARIABLE_NAME = /^[A-Z][A-Z0-9_]+$/;

/** A loopback literal that a schema lets stand in for a missing variable; `undefined` when the literal is none. */
export function schemaDefaultOf(file: SourceFile, literal: TSESTree.Literal | TSESTree.TemplateElement): Connection | undefined {
  const text = literal.type === 'Literal' ? stringOf(literal) : literal.value.cooked;
  const value = literal.type === 'TemplateElement' ? literal.parent : literal;
  const entry = text === undefined || text === null || !value ? undefined : first(placesOf(file, value), entryOf);
  if (!entry || text === undefined || text === null || isNoTarget(entry.name) || isForDevelopment(entry.name)) return undefined;
  // Where to listen, not whom to call.
  if (
    !(looksLikeAddress(text)
      ? !/^(\w+:\/\/)?(0\.0\.0\.0|\[::\])/.test(text)
      : isAddress(entry.name) && isService(entry.name) && !/\s|\//.test(text))
  )
    return undefined;
  const conditions = conditionsAt(file, value, { names: new Set([entry.name]) });
  const values = [{ pieces: [{ kind: 'text', text, node: literal }], conditions }] as const;
  const kind = /host$/i.test(entry.name) ? 'host:port' : 'connection-string';
  return {
    kind: 'schema-default',
    label: entry.name,
    client: undefined,
    node: entry.node,
    targets: [{ node: value, kind, values }],
    ignored: [],
    accepts: [],
    omitted: undefined,
    conditions,
  };
}

function first<T, Found>(list: readonly T[], find: (one: T) => Found | undefined): Found | undefined {
  for (const one of list) {
    const found = find(one);
    if (found) return found;
  }
  return undefined;
}

interface Entry {
  readonly name: string;
  readonly node: TSESTree.Node;
}

/** The schema entry whose default a value is: `API_URL: z.string().default('…')`, `API_URL: url({ default: '…' })`, convict's `{ default, env: 'API_URL' }`. */
function entryOf(value: TSESTree.Node): Entry | undefined {
  let node = value;
  while (
    node.parent &&
    (isTransparent(node.parent, node) ||
      (node.parent.type === 'ConditionalExpression' && node.parent.test !== node) ||
      node.parent.type === 'ArrayExpression')
  )
    node = node.parent;
  const { parent } = node;
  const piped = parent?.type === 'CallExpression' ? ofPipe(parent, node) : undefined;
  if (piped) return piped;
  if (parent?.type === 'CallExpression' && parent.callee !== node) return isDefaulting(parent, node) ? variableAround(parent) : undefined;
  // class-validator 0.14: `@IsString() REDIS_HOST: string = 'localhost'`
  if (parent?.type === 'PropertyDefinition' && parent.value === node && hasDecorators(parent)) {
    const name = keyOf(parent) ?? '';
    return VARIABLE_NAME.test(name) ? { name, node: parent } : undefined;
  }
  if (parent?.type !== 'Property' || parent.parent.type !== 'ObjectExpression' || keyOf(parent) !== 'default') return undefined;
  const name = propertyOf(parent.parent, 'env');
  const convict = name && stringOf(name);
  if (convict !== undefined) return VARIABLE_NAME.test(convict) ? { name: convict, node: parent } : undefined;
  return parent.parent.parent.type === 'CallExpression' ? variableAround(parent.parent.parent) : undefined;
}

/** Effect 3: `Config.string('API_URL').pipe(Config.withDefault('…'))`, `Config.withDefault(Config.string('API_URL'), '…')`. */
function ofPipe(call: TSESTree.CallExpression, value: TSESTree.Node): Entry | undefined {
  if (dottedName(call.callee) !== 'Config.withDefault' || call.arguments.at(-1) !== value) return undefined;
  const pipe =
    call.parent.type === 'CallExpression' && call.parent.callee.type === 'MemberExpression' ? call.parent.callee.object : undefined;
  const config = call.arguments.length > 1 ? call.arguments[0] : pipe;
  const [argument] = config?.type === 'CallExpression' ? config.arguments : [];
  const name = argument && stringOf(argument);
  return name !== undefined && VARIABLE_NAME.test(name) ? { name, node: call } : undefined;
}

/** Parsers of plain JavaScript leave the list out. */
function hasDecorators(field: { readonly decorators?: readonly unknown[] }): boolean {
  return (field.decorators?.length ?? 0) > 0;
}

function isDefaulting({ callee, arguments: args }: TSESTree.CallExpression, value: TSESTree.Node): boolean {
  const method = callee.type === 'MemberExpression' ? (keyOf(callee) ?? '') : '';
  return (DEFAULTING.test(method) && args[0] === value) || (DEFAULTING_FUNCTIONS.test(dottedName(callee)) && args[1] === value);
}

/** The property whose value a chain of calls is. */
function variableAround(call: TSESTree.Node): Entry | undefined {
  let node = call;
  for (;;) {
    const { parent } = node;
    const goesOn =
      (parent?.type === 'MemberExpression' && parent.object === node) ||
      parent?.type === 'CallExpression' ||
      (parent && isTransparent(parent, node));
    if (!parent || !goesOn) break;
    node = parent;
  }
  const property = node.parent;
  const name =
    property?.type === 'Property' && property.value === node && property.parent.type === 'ObjectExpression' ? keyOf(property) : undefined;
  return property && name !== undefined && VARIABLE_NAME.test(name) ? { name, node: property } : undefined;
}

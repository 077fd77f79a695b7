import type { TSESTree } from '@typescript-eslint/utils';

import { envObject } from '../values/env-reads.js';
import { oncePerFile } from '../code/once-per-file.js';
import { constantInit } from '../code/references.js';
import type { SourceFile } from '../code/source-file.js';
import { keyOf, nameInClause, propertyOf, unwrap } from '../code/syntax.js';
import { topStatements } from '../code/tree.js';
import { readsOf } from '../code/variables.js';

/** What a validated environment object says of one of its variables. */
export type SchemaEntry =
  /** The program stops when it is missing. */
  | { readonly kind: 'required' }
  /** It may be missing. */
  | { readonly kind: 'optional'; readonly node: TSESTree.Node }
  /** This value stands in for it. */
  | { readonly kind: 'default'; readonly node: TSESTree.Node };

/** Methods that validate and throw: zod 4 and valibot 1.5 `parse`, yup 1.7 `validateSync`, arktype 2.2 and superstruct `assert`, Joi 18 `attempt`. */
const THROWING = new Set([
  'parse',
  'parseAsync',
  'validateSync',
  'assert',
  'attempt',
  'decodeUnknownSync',
  'decodeSync',
  'Parse',
  'create',
]);
/** Methods that validate and say what they found: zod 4, valibot 1.5 and arktype-like `safeParse`, Joi 18 `validate`, yup 1.7, TypeBox 0.34 `Check`, superstruct 2 `is`. */
const TESTING = new Set(['safeParse', 'safeParseAsync', 'spa', 'validate', 'isValidSync', 'Check', 'is']);
/** Functions that take the environment and a specification: envalid 8.2, znv 0.5, envsafe 2.0, t3-env 0.13. */
const SPECIFIED = new Set(['cleanEnv', 'makeValidator', 'parseEnv', 'envsafe', 'createEnv']);

/** The variables that a call validates, so that none of them is missing afterwards. */
export function validatedNames(file: SourceFile, call: TSESTree.CallExpression): readonly string[] {
  if (skipsValidation(file, call)) return [];
  return schemasOf(file, call).flatMap(requiredKeys);
}

/** The variables that are there when a call says that the environment is valid, or when the result that it gives back does. */
export function testedNames(file: SourceFile, call: TSESTree.CallExpression): readonly string[] {
  return schemasOf(file, call, TESTING).flatMap(requiredKeys);
}

function requiredKeys({ properties }: TSESTree.ObjectExpression): readonly string[] {
  return properties.flatMap((property) => {
    const name = property.type === 'Property' ? keyOf(property) : undefined;
    return name && property.type === 'Property' && entryOf(property.value).kind === 'required' ? [name] : [];
  });
}

/** What a validation says of one variable; `undefined` when the expression is no validation, or does not name it. */
export function schemaEntry(file: SourceFile, validation: TSESTree.Node, name: string): SchemaEntry | undefined {
  const call = unwrap(validation);
  if (call.type !== 'CallExpression') return undefined;
  for (const schema of schemasOf(file, call)) {
    for (const property of schema.properties) {
      if (property.type !== 'Property' || keyOf(property) !== name) continue;
      // t3-env 0.13: the raw values come through, and no default is applied.
      return skipsValidation(file, call) ? { kind: 'optional', node: property.value } : entryOf(property.value);
    }
  }
  return undefined;
}

/**
 * Whether Nest makes no module when a variable is missing: `ConfigModule.forRoot({ validationSchema, validate })` of @nestjs/config 12, run.
 * Of a schema or function that another module holds, it is taken to name every variable.
 */
export function isValidatedByNest(file: SourceFile, name: string): boolean {
  return nestOptions(file).some((options) => {
    const schema = propertyOf(options, 'validationSchema');
    const object = schema && objectOfSchema(file, schema);
    if (!object) return schema !== undefined || propertyOf(options, 'validate') !== undefined;
    const entry = propertyOf(object, name);
    return entry !== undefined && entryOf(entry).kind !== 'optional';
  });
}

/** The variables that Nest stops without, as far as this module spells them. */
export function variablesValidatedByNest(file: SourceFile): readonly string[] {
  return nestOptions(file).flatMap((options) => {
    const schema = propertyOf(options, 'validationSchema');
    const object = schema && objectOfSchema(file, schema);
    return object ? requiredKeys(object) : [];
  });
}

/** The variables for which a schema lets nothing through but a value. */
export function declaredFields(file: SourceFile, schema: TSESTree.Node): readonly string[] {
  const object = objectOfSchema(file, schema);
  return (object?.properties ?? []).flatMap((property) => {
    const name = property.type === 'Property' ? keyOf(property) : undefined;
    return name && property.type === 'Property' && entryOf(property.value).kind !== 'optional' ? [name] : [];
  });
}

/** What `ConfigModule.forRoot` is given. */
export const nestOptions = oncePerFile((file): readonly TSESTree.ObjectExpression[] =>
  topStatements(file).flatMap((statement) => {
    if (statement.type !== 'ImportDeclaration' || statement.source.value !== '@nestjs/config') return [];
    const variables = statement.specifiers.flatMap((specifier) =>
      specifier.type === 'ImportSpecifier' && nameInClause(specifier.imported) === 'ConfigModule'
        ? (file.sourceCode.getDeclaredVariables?.(specifier) ?? [])
        : [],
    );
    return variables.flatMap(readsOf).flatMap(({ parent }) => {
      const call = parent.type === 'MemberExpression' && keyOf(parent) === 'forRoot' ? parent.parent : undefined;
      const [argument] = call?.type === 'CallExpression' ? call.arguments : [];
      return (argument && literalObject(file, argument)) ?? [];
    });
  }),
);

/** The object literals that say what is required, of a call that stops when something is missing. */
function schemasOf(file: SourceFile, call: TSESTree.CallExpression, methods = THROWING): readonly TSESTree.ObjectExpression[] {
  const callee = unwrap(call.callee);
  // effect 3: `Schema.decodeUnknownSync(Env)(process.env)`
  if (
    callee.type === 'CallExpression' &&
    methods.has(lastNameOf(callee)) &&
    call.arguments.some((one) => envObject(file, one) !== undefined)
  )
    return callee.arguments.flatMap((argument) => objectOfSchema(file, argument) ?? []);
  const name = callee.type === 'MemberExpression' ? keyOf(callee) : callee.type === 'Identifier' ? callee.name : undefined;
  if (!name) return [];
  if (methods === THROWING && SPECIFIED.has(name)) return call.arguments.flatMap((argument) => specification(file, argument));
  // superstruct 2: `assert(process.env, Env)`
  if (!methods.has(name) || (callee.type !== 'MemberExpression' && !/^(assert|create|is)$/.test(name))) return [];
  const takesEnv = call.arguments.some((argument) => envObject(file, argument) !== undefined || isEnvLiteral(file, argument));
  if (!takesEnv && name !== 'create') return [];
  const own = callee.type === 'MemberExpression' ? objectOfSchema(file, callee.object) : undefined;
  const given = call.arguments.flatMap((argument) => objectOfSchema(file, argument) ?? []);
  return own ? [own] : given;
}

/** `schema.parse({ API_URL: process.env.API_URL })` and `schema.parse({ ...process.env })` */
function isEnvLiteral(file: SourceFile, argument: TSESTree.Node): boolean {
  if (argument.type !== 'ObjectExpression') return false;
  return argument.properties.some((property) => {
    if (property.type === 'SpreadElement') return envObject(file, property.argument) !== undefined;
    const value = unwrap(property.value);
    return value.type === 'MemberExpression' && envObject(file, value.object) !== undefined;
  });
}

/** `cleanEnv(process.env, { X: str() })`, `createEnv({ server: { … }, client: { … }, shared: { … } })` */
function specification(file: SourceFile, argument: TSESTree.Node): readonly TSESTree.ObjectExpression[] {
  const object = literalObject(file, argument);
  if (!object) return [];
  const parts = object.properties.flatMap((property) => {
    if (property.type !== 'Property' || !/^(server|client|shared)$/.test(keyOf(property) ?? '')) return [];
    return literalObject(file, property.value) ?? [];
  });
  return parts.length > 0 ? parts : [object];
}

/** `skipValidation: true`; a condition there is how a build without variables is let through, and validates otherwise. */
function skipsValidation(file: SourceFile, call: TSESTree.CallExpression): boolean {
  return call.arguments.some((argument) =>
    literalObject(file, argument)?.properties.some(
      (property) =>
        property.type === 'Property' &&
        keyOf(property) === 'skipValidation' &&
        property.value.type === 'Literal' &&
        property.value.value === true,
    ),
  );
}

function literalObject(file: SourceFile, node: TSESTree.Node, depth = 8): TSESTree.ObjectExpression | undefined {
  const inner = unwrap(node);
  if (inner.type === 'ObjectExpression') return inner;
  const init = constantInit(file, inner);
  return init && depth > 0 ? literalObject(file, init, depth - 1) : undefined;
}

/** The object literal inside `z.object({ … }).strict()`, through constants. */
function objectOfSchema(file: SourceFile, node: TSESTree.Node, depth = 8): TSESTree.ObjectExpression | undefined {
  const inner = unwrap(node);
  if (depth === 0) return undefined;
  const init = constantInit(file, inner);
  if (init) return objectOfSchema(file, init, depth - 1);
  if (inner.type !== 'CallExpression') return undefined;
  const [argument] = inner.arguments;
  const object = argument && !OPTIONS.test(lastNameOf(inner)) ? literalObject(file, argument) : undefined;
  if (object) return object;
  return inner.callee.type === 'MemberExpression' ? objectOfSchema(file, inner.callee.object, depth - 1) : undefined;
}

/** Methods of schemas that take options, not fields. */
const OPTIONS = /^(prefs|preferences|options|meta|refine|superRefine|check|annotations)$/;

function lastNameOf({ callee }: TSESTree.CallExpression): string {
  return callee.type === 'MemberExpression' ? (keyOf(callee) ?? '') : callee.type === 'Identifier' ? callee.name : '';
}

/** Reads `z.string().url().default('…')`, `str({ default: '…' })`, `v.optional(v.string(), '…')`, `Joi.string().required()`. */
function entryOf(value: TSESTree.Node): SchemaEntry {
  const links = chainOf(value);
  const isJoi = links.some(({ name }) => /^(joi|yup)$/i.test(name));
  for (const { name, call } of links) {
    const [first, second] = call?.arguments ?? [];
    if (/^(default|prefault|catch|fallback)$/.test(name) && first) return { kind: 'default', node: second ?? first };
    if (/^(optional|nullish|nullable|coerce)$/.test(name))
      return second ? { kind: 'default', node: second } : { kind: 'optional', node: value };
    const fallback =
      first?.type === 'ObjectExpression'
        ? first.properties.find((property) => property.type === 'Property' && keyOf(property) === 'default')
        : undefined;
    if (fallback?.type === 'Property') return { kind: 'default', node: fallback.value };
  }
  return isJoi && !links.some(({ name }) => name === 'required') ? { kind: 'optional', node: value } : { kind: 'required' };
}

/** The names of a call chain from the end to its root, each with its call. */
function chainOf(value: TSESTree.Node): readonly { readonly name: string; readonly call: TSESTree.CallExpression | undefined }[] {
  const links: { name: string; call: TSESTree.CallExpression | undefined }[] = [];
  for (let node = unwrap(value), call: TSESTree.CallExpression | undefined; ;) {
    if (node.type === 'CallExpression') {
      call = node;
      node = unwrap(node.callee);
    } else if (node.type === 'MemberExpression') {
      links.push({ name: keyOf(node) ?? '', call });
      call = undefined;
      node = unwrap(node.object);
    } else {
      if (node.type === 'Identifier') links.push({ name: node.name, call });
      return links;
    }
  }
}

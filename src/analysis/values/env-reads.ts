import type { TSESTree } from '@typescript-eslint/utils';

import type { EnvRead } from '../facts.js';
import type { SourceFile } from '../code/source-file.js';
import { classAround, keyOf, nameInClause, stringOf, unwrap } from '../code/syntax.js';
import { topStatements } from '../code/tree.js';
import { parameterProperty } from '../code/this-members.js';
import { isGlobal, type Variable, variableOf } from '../code/variables.js';

type Accessor = EnvRead['accessor'];

/** Modules whose export `env` is an environment object, and what a read of it can be spelled as. */
const ENV_MODULES: Readonly<Record<string, Accessor>> = {
  process: 'process.env',
  'node:process': 'process.env',
  '$env/dynamic/private': 'other',
  '$env/dynamic/public': 'other',
  'cloudflare:workers': 'other',
};

/** How a read of this environment object is spelled; `undefined` when the expression is no environment object. */
export function envObject(file: SourceFile, node: TSESTree.Node): Accessor | undefined {
  const inner = unwrap(node);
  if (inner.type === 'Identifier') return envObjectOfVariable(file, variableOf(file, inner));
  if (inner.type !== 'MemberExpression' || keyOf(inner) !== 'env') return undefined;
  const owner = unwrap(inner.object);
  if (owner.type === 'MetaProperty') return 'import.meta.env';
  if (isGlobal(file, owner, 'process') || isGlobal(file, owner, 'Bun') || isProcessModule(file, owner)) return 'process.env';
  return undefined;
}

function envObjectOfVariable(file: SourceFile, variable: Variable | undefined): Accessor | undefined {
  const definition = variable?.defs[0];
  if (!definition || !variable) return undefined;
  if (definition.type === 'ImportBinding') {
    const specifier = definition.node;
    if (
      specifier.type !== 'ImportSpecifier' ||
      specifier.parent.type !== 'ImportDeclaration' ||
      file.settings.env.modules.includes(specifier.parent.source.value)
    )
      return undefined;
    return nameInClause(specifier.imported) === 'env' && Object.hasOwn(ENV_MODULES, specifier.parent.source.value)
      ? ENV_MODULES[specifier.parent.source.value]
      : undefined;
  }
  // `function load(env = process.env)`
  const holder = definition.type === 'Parameter' ? definition.name.parent : undefined;
  if (holder?.type === 'AssignmentPattern' && holder.left === definition.name && holder.right.type === 'MemberExpression')
    return envObject(file, holder.right) && 'other';
  if (definition.node.type !== 'VariableDeclarator' || !definition.node.init) return undefined;
  if (definition.node.id.type === 'Identifier') {
    const init = unwrap(definition.node.init);
    // `const env = env.env` would ask for itself.
    return init.type === 'MemberExpression' ? envObject(file, init) : undefined;
  }
  // `const { API_URL, ...rest } = process.env`
  const isRest =
    definition.node.id.type === 'ObjectPattern' &&
    definition.node.id.properties.some((property) => property.type === 'RestElement' && property.argument === definition.name);
  if (isRest) return envObject(file, definition.node.init) && 'other';
  const takesEnv =
    definition.node.id.type === 'ObjectPattern' &&
    definition.node.id.properties.some(
      (property) => property.type === 'Property' && keyOf(property) === 'env' && property.value === definition.name,
    );
  const init = unwrap(definition.node.init);
  if (!takesEnv) return undefined;
  if (init.type === 'MetaProperty') return 'import.meta.env';
  return isGlobal(file, init, 'process') || isProcessModule(file, init) || isRequireOf(file, init, /^(node:)?process$/)
    ? 'process.env'
    : undefined;
}

function isProcessModule(file: SourceFile, node: TSESTree.Node): boolean {
  if (node.type !== 'Identifier') return false;
  const definition = variableOf(file, node)?.defs[0];
  if (definition?.type === 'ImportBinding') {
    const declaration = definition.parent;
    return declaration?.type === 'ImportDeclaration' && /^(node:)?process$/.test(declaration.source.value);
  }
  return (
    definition?.node.type === 'VariableDeclarator' && !!definition.node.init && isRequireOf(file, definition.node.init, /^(node:)?process$/)
  );
}

function isRequireOf(file: SourceFile, node: TSESTree.Node, source: RegExp): boolean {
  const call = unwrap(node);
  if (call.type !== 'CallExpression' || !isGlobal(file, call.callee, 'require')) return false;
  const [argument] = call.arguments;
  return source.test((argument && stringOf(argument)) ?? '');
}

/** A name that can only be meant as an environment variable. */
const VARIABLE_NAME = /^[A-Z][A-Z0-9_]*$/;
/** `configService.get('X')` of @nestjs/config and its likes: the receiver's name is all that one file shows. */
const CONFIG_RECEIVER = /^#?_?(app)?(config|configs|configService|cfg|env|envService)$/i;

/**
 * The environment read that an expression is, with its literal name. `nameOf` turns a computed key into a text when it is a constant.
 * Sources: env-reading forms of Node 20, Deno 2.9, Bun 1.4, Vite 8, @nestjs/config 12 and SvelteKit 2.
 */
export function envReadOf(file: SourceFile, node: TSESTree.Node, nameOf: (key: TSESTree.Node) => string | undefined): EnvRead | undefined {
  const inner = unwrap(node);
  if (inner.type === 'MemberExpression') {
    const accessor =
      envObject(file, inner.object) ?? (isBindings(file, inner.object) && VARIABLE_NAME.test(keyOf(inner) ?? '') ? 'other' : undefined);
    if (!accessor) return undefined;
    const name = keyOf(inner) ?? nameOf(inner.property);
    return name
      ? { name, node: inner, accessor: inner.computed && stringOf(inner.property) === undefined ? 'other' : accessor }
      : undefined;
  }
  if (inner.type !== 'CallExpression' || inner.callee.type !== 'MemberExpression' || keyOf(inner.callee) !== 'get') return undefined;
  const [argument] = inner.arguments;
  const name = argument && (stringOf(argument) ?? nameOf(argument));
  if (!name || !VARIABLE_NAME.test(name) || !isEnvGetter(file, inner.callee.object)) return undefined;
  return { name, node: inner, accessor: 'other' };
}

/** How a read is written, as far as a bundler cares; `undefined` for what is no read of its environment object: a config service, bindings, a schema. */
export function formOfRead(
  file: SourceFile,
  { node, accessor }: EnvRead,
): { readonly accessor: Exclude<Accessor, 'other'>; readonly form: 'member' | 'destructured' | 'computed' } | undefined {
  if (accessor !== 'other') return { accessor, form: 'member' };
  const inner = unwrap(node);
  const isMember = inner.type === 'MemberExpression';
  const source = isMember ? inner.object : inner.type === 'Identifier' ? destructuredFrom(file, inner) : undefined;
  const object = source && envObject(file, source);
  return object === undefined || object === 'other' ? undefined : { accessor: object, form: isMember ? 'computed' : 'destructured' };
}

/** `process.env` of `const { API_URL } = process.env`. */
function destructuredFrom(file: SourceFile, name: TSESTree.Identifier): TSESTree.Node | undefined {
  const declarator = variableOf(file, name)?.defs[0]?.node;
  return declarator?.type === 'VariableDeclarator' && declarator.id.type === 'ObjectPattern' && declarator.init
    ? declarator.init
    : undefined;
}

/** Entry points of a Worker, which get its bindings as their second argument: workerd 1.2025, Pages Functions. */
const WORKER_ENTRY = /^(fetch|scheduled|queue|email|tail|onRequest\w*)$/;

/** The bindings that Cloudflare hands to a request: Hono's `c.env`, `platform.env` of SvelteKit, `context.cloudflare.env` of Remix, `env` of a Worker. */
function isBindings(file: SourceFile, node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'Identifier') {
    const definition = inner.name === 'env' ? variableOf(file, inner)?.defs[0] : undefined;
    const holder = definition?.type === 'Parameter' ? definition.node.parent : undefined;
    if (definition?.type !== 'Parameter' || !holder) return false;
    const name =
      holder.type === 'Property' || holder.type === 'MethodDefinition'
        ? keyOf(holder)
        : 'id' in definition.node
          ? definition.node.id?.name
          : undefined;
    return WORKER_ENTRY.test(name ?? '');
  }
  if (inner.type !== 'MemberExpression' || keyOf(inner) !== 'env') return false;
  const owner = unwrap(inner.object);
  if (owner.type === 'Identifier') return /^(c|ctx|context|platform|cloudflare)$/.test(owner.name);
  return owner.type === 'MemberExpression' && /^(platform|cloudflare|runtime)$/.test(keyOf(owner) ?? '');
}

function isEnvGetter(file: SourceFile, node: TSESTree.Node): boolean {
  const receiver = unwrap(node);
  if (importsValidated(file)) return false;
  if (receiver.type === 'Identifier')
    return CONFIG_RECEIVER.test(receiver.name) || isConfigService(variableOf(file, receiver)?.defs[0]?.name);
  if (receiver.type !== 'MemberExpression') return false;
  const key = keyOf(receiver) ?? '';
  const owner = receiver.object.type === 'ThisExpression' ? classAround(receiver) : undefined;
  const injected = owner && parameterProperty(owner, key)?.parameter;
  if (injected && isConfigService(injected)) return true;
  if (key === 'env') return isGlobal(file, receiver.object, 'Deno') || isGlobal(file, receiver.object, 'Netlify');
  return receiver.object.type === 'ThisExpression' && CONFIG_RECEIVER.test(key);
}

/** Whether a parameter is declared to be the `ConfigService` of @nestjs/config 4. */
function isConfigService(parameter: TSESTree.Node | undefined): boolean {
  const type = parameter?.type === 'Identifier' ? parameter.typeAnnotation?.typeAnnotation : undefined;
  return type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'ConfigService';
}

/** Whether the file takes its configuration from a module that the settings call validated. */
function importsValidated(file: SourceFile): boolean {
  const { modules } = file.settings.env;
  return (
    modules.length > 0 &&
    topStatements(file).some((statement) => statement.type === 'ImportDeclaration' && modules.includes(statement.source.value))
  );
}

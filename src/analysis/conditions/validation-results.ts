import type { TSESTree } from '@typescript-eslint/utils';

import { takenBy } from '../code/destructuring.js';
import { occursIn } from '../code/once-per-file.js';
import { constantInit, constantText, constantTexts } from '../code/references.js';
import type { SourceFile } from '../code/source-file.js';
import { dottedName, keyOf, propertyOf, unwrap } from '../code/syntax.js';
import { envObject } from '../values/env-reads.js';
import { testedNames } from './schemas.js';

/** The variables that a validation found, where its result says so: `parsed.success` of zod 4, `error` of Joi 18, `Value.Check(…)` of TypeBox. */
export function namesFound(file: SourceFile, node: TSESTree.Node, outcome: boolean): readonly string[] {
  const inner = unwrap(node);
  if (inner.type === 'CallExpression') return outcome ? [...testedNames(file, inner), ...namesCompiled(file, inner)] : [];
  // `parsed.success`, and `error` of `const { error } = schema.validate(process.env)`.
  const part =
    inner.type === 'MemberExpression'
      ? { key: keyOf(inner), from: inner.object }
      : inner.type === 'Identifier'
        ? takenBy(file, inner)
        : undefined;
  if (part?.key === undefined || !(outcome ? /^(success|ok|valid)$/ : /^(error|errors|issues|summary)$/).test(part.key)) return [];
  const call = unwrap(constantInit(file, unwrap(part.from)) ?? part.from);
  return call.type === 'CallExpression' ? testedNames(file, call) : [];
}

/** Ajv 8: `ajv.compile({ required: ['API_URL'] })(process.env)`, `ajv.validate(schema, process.env)`. */
function namesCompiled(file: SourceFile, call: TSESTree.CallExpression): readonly string[] {
  if (!call.arguments.some((argument) => envObject(file, argument) !== undefined)) return [];
  const compiled = unwrap(constantInit(file, unwrap(call.callee)) ?? call.callee);
  const maker = compiled.type === 'CallExpression' ? compiled : call;
  return /\.(compile|validate)$/.test(dottedName(maker.callee))
    ? maker.arguments.flatMap((schema) => requiredByJsonSchema(file, schema))
    : [];
}

/** env-schema 6 (Fastify) throws for what its JSON schema requires, and takes the environment by itself. */
export function namesOfEnvSchema(file: SourceFile, call: TSESTree.CallExpression): readonly string[] {
  const [options] = call.arguments;
  if (!options || !/(^|\.)envSchema$/i.test(dottedName(call.callee))) return [];
  const object = unwrap(constantInit(file, unwrap(options)) ?? options);
  const schema = object.type === 'ObjectExpression' ? propertyOf(object, 'schema') : undefined;
  return schema ? requiredByJsonSchema(file, schema) : [];
}

function requiredByJsonSchema(file: SourceFile, schema: TSESTree.Node): readonly string[] {
  const object = unwrap(constantInit(file, unwrap(schema)) ?? schema);
  const required = object.type === 'ObjectExpression' ? propertyOf(object, 'required') : undefined;
  return required ? constantTexts(file, required) : [];
}

const ENV_VAR = /['"]env-var['"]/;

/** env-var 7: `env.get('API_URL').required().asString()` throws. */
export function namesOfEnvVar(file: SourceFile, call: TSESTree.CallExpression): readonly string[] {
  let isRequired = false;
  for (
    let node: TSESTree.Node = call;
    node.type === 'CallExpression' && node.callee.type === 'MemberExpression';
    node = unwrap(node.callee.object)
  ) {
    const method = keyOf(node.callee);
    const [name, demanded] = node.arguments;
    // `required(false)` requires nothing.
    if (method === 'required') isRequired = name === undefined || (name.type === 'Literal' && name.value === true);
    if (method !== 'get' || !isRequired || !name || demanded) continue;
    return occursIn(file, ENV_VAR) ? [constantText(file, name) ?? []].flat() : [];
  }
  return [];
}

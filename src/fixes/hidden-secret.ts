import type { TSESTree } from '@typescript-eslint/utils';

import type { FileAnalysis } from '../analysis/analyze.js';
import type { FaultOf } from '../analysis/faults.js';
import { dottedName } from '../analysis/code/syntax.js';
import { withoutPublicPrefix } from '../env/public-names.js';
import { repaired } from './change.js';
import type { Variable } from './checked-read.js';
import type { Repair } from './repair.js';
import { requireVariable } from './require-variable.js';
import type { Surroundings } from './surroundings.js';
import { nameFor } from './variable-names.js';

/** Reads the whole address from a variable. There is no value for development: a secret must not stay in the code. */
export function insteadOfPassword(file: FileAnalysis, fault: FaultOf<'written-password'>, surroundings: Surroundings): Repair | undefined {
  const node = wholeOf(fault.node, fault.text);
  if (fault.connection.kind === 'schema-default') return requireVariable(file.source, fault.node, fault.connection.label);
  // What browser code reads, every visitor reads.
  if (!node || surroundings.prefix !== '') return undefined;
  const { value, variable } = fallenBackTo(file, fault, node) ?? { value: node, variable: variableFor(file, fault, node, surroundings) };
  if (file.source.sourceCode.getCommentsInside(value).length > 0) return undefined;
  const change = { kind: 'text', value, variable, edit: (read: string) => ({ range: value.range, text: read }) } as const;
  const repair = repaired(file.source, [change], surroundings);
  const description = `Read the whole address from \`${variable.name}\`, and stop when it is missing.`;
  return repair && { ...repair, kind: 'suggestion', description };
}

function variableFor(file: FileAnalysis, fault: FaultOf<'written-password'>, node: TSESTree.Node, surroundings: Surroundings): Variable {
  const name = nameFor(file, fault.connection, { node, origin: fault.text, port: fault.port, kind: 'url' }, surroundings, 'secrets');
  return { name, value: `${surroundings.accessor}.${name}`, developmentValue: undefined };
}

/** `process.env.REDIS_URL || 'redis://…'`: the variable is there already. */
function fallenBackTo(
  file: FileAnalysis,
  { value: { conditions } }: FaultOf<'written-password'>,
  node: TSESTree.Node,
): { readonly value: TSESTree.Node; readonly variable: Variable } | undefined {
  const { parent } = node;
  if (parent?.type !== 'LogicalExpression' || parent.right !== node || parent.operator === '&&') return undefined;
  const missing = conditions.find((condition) => condition.kind === 'env' && condition.is === 'missing');
  const read = dottedName(parent.left);
  if (missing?.kind !== 'env' || !read.endsWith(`.env.${missing.name}`)) return undefined;
  return {
    value: parent,
    variable: { name: missing.name, value: file.source.sourceCode.getText(parent.left), developmentValue: undefined },
  };
}

/** The literal or template that spells the address; of one that is put together elsewhere, no part is the whole. */
function wholeOf(node: TSESTree.Node, text: string): TSESTree.Node | undefined {
  const whole = node.type === 'TemplateElement' && node.parent.type === 'TemplateLiteral' ? node.parent : node;
  if (whole.type !== 'TemplateLiteral' && !(whole.type === 'Literal' && whole.value === text)) return undefined;
  return whole.parent?.type === 'BinaryExpression' || whole.parent?.type === 'TemplateLiteral' ? undefined : whole;
}

/** Reads the variable under a name that stays on the server. */
export function insteadOfPublicName({ read, reads }: FaultOf<'public-secret'>): Repair | undefined {
  const name = withoutPublicPrefix(read.name);
  const edits = reads.map(({ node, accessor }) =>
    accessor === 'process.env' && node.type === 'MemberExpression' && !node.computed
      ? { range: node.property.range, text: name }
      : undefined,
  );
  const own = edits.flatMap((edit) => edit ?? []);
  return own.length === edits.length
    ? { kind: 'suggestion', description: `Read \`${name}\` instead, which stays on the server.`, edits: own }
    : undefined;
}

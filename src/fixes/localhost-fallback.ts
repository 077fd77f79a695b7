import type { TSESTree } from '@typescript-eslint/utils';

import { addressKindOf } from '../analysis/connections/address-of.js';
import type { FaultOf } from '../analysis/faults.js';
import { occursIn } from '../analysis/code/once-per-file.js';
import type { SourceFile } from '../analysis/code/source-file.js';
import { keyOf } from '../analysis/code/syntax.js';
import { type Change, repaired } from './change.js';
import type { Variable } from './checked-read.js';
import { asRead, isReadOnly, spelledRead } from './existing-reads.js';
import { wantedBy } from './localhost-literal.js';
import type { Repair } from './repair.js';
import { quoted } from './spelling.js';
import type { Surroundings } from './surroundings.js';
import { writtenAddress } from './written-address.js';

/** `read || 'http://localhost'` becomes a checked read with that value for development; any other fallback is replaced where it stands. */
export function insteadOfFallback(
  file: SourceFile,
  fault: FaultOf<'fallback' | 'link-fallback' | 'private-fallback'>,
  surroundings: Surroundings,
): Repair | undefined {
  const kind = addressKindOf(fault.target.kind);
  const address = kind && writtenAddress(file, fault.node, kind, { whole: true, isWanted: wantedBy(fault) });
  if (!address) return undefined;
  const { sourceCode } = file;
  const developmentValue =
    address.node.type === 'Literal' && typeof address.node.value === 'string'
      ? quoted(address.node.value)
      : sourceCode.getText(address.node);
  const whole = standsIn(file, address.node);
  const certain = asRead(file, fault.variable, surroundings);
  if (whole && sourceCode.getCommentsInside(whole.node).length > 0) return undefined;
  const value = whole?.value ?? spelledRead(file, fault.variable) ?? unspelledRead(file, address.node, fault.variable);
  if (value === undefined) return undefined;
  const { range } = whole?.node ?? address.node;
  return repaired(
    file,
    [
      {
        kind: 'text',
        value: whole?.node ?? address.node,
        variable: { name: fault.variable, value, developmentValue },
        edit: (read) => ({ range, text: read }),
      },
    ],
    certain,
  );
}

const PROCESS_ENV = /\bprocess\.env\b/;

/** A read for a fallback whose variable the file reads under a computed name; `undefined` where no plain read of it is sure to work. */
function unspelledRead(file: SourceFile, fallback: TSESTree.Node, variable: string): string | undefined {
  const { parent } = fallback;
  // Only taken when the variable is missing.
  if (parent?.type === 'AssignmentPattern' || parent?.type === 'LogicalExpression' || parent?.type === 'AssignmentExpression')
    return 'undefined';
  const isDefault = parent?.type === 'CallExpression' && parent.callee.type === 'MemberExpression' && keyOf(parent.callee) === 'default';
  return !isDefault && occursIn(file, PROCESS_ENV) ? `process.env.${variable}` : undefined;
}

/** What a fallback belongs to (`a || fallback`, `a ? a : fallback`, `config.get('A', fallback)`), and the code of what it stands in for. */
function standsIn(
  { sourceCode }: SourceFile,
  fallback: TSESTree.Node,
): { readonly node: TSESTree.Node; readonly value: string } | undefined {
  const { parent } = fallback;
  if (parent?.type === 'LogicalExpression' && parent.right === fallback && parent.operator !== '&&') {
    return isReadOnly(parent.left) ? { node: parent, value: sourceCode.getText(parent.left) } : undefined;
  }
  if (parent?.type === 'ConditionalExpression' && parent.alternate === fallback) {
    const value = sourceCode.getText(parent.test);
    return isReadOnly(parent.test) && sourceCode.getText(parent.consequent) === value ? { node: parent, value } : undefined;
  }
  const [name, second] = parent?.type === 'CallExpression' ? parent.arguments : [];
  const isGetter = parent?.type === 'CallExpression' && parent.callee.type === 'MemberExpression' && keyOf(parent.callee) === 'get';
  if (!parent || !name || !isGetter || second !== fallback) return undefined;
  // With the parentheses that the name may stand in.
  const comma = sourceCode.getTokenAfter(name, ({ value }) => value === ',');
  const last = comma && sourceCode.getTokenBefore(comma);
  return last ? { node: parent, value: `${sourceCode.text.slice(parent.range[0], last.range[1])})` } : undefined;
}

/** The text that hides its fallback gets a checked read, and the fallback goes: a suggestion, since development then needs the variable. */
export function insteadOfDeadFallback(file: SourceFile, fault: FaultOf<'dead-fallback'>, surroundings: Surroundings): Repair | undefined {
  const { parent } = fault.node.type === 'TemplateElement' ? fault.node.parent : fault.node;
  const code = spelledRead(file, fault.variable);
  if (parent?.type !== 'LogicalExpression' || code === undefined) return undefined;
  const { sourceCode } = file;
  const left = sourceCode.getText(parent.left);
  if (sourceCode.getCommentsInside(parent).length > 0 || left.split(code).length !== 2) return undefined;
  const variable: Variable = { name: fault.variable, value: code, developmentValue: undefined };
  const change: Change = {
    kind: 'text',
    value: parent,
    variable,
    edit: (read) => ({ range: parent.range, text: left.replace(code, () => read) }),
  };
  const repair = repaired(file, [change], asRead(file, fault.variable, surroundings));
  return repair && { ...repair, kind: 'suggestion' };
}

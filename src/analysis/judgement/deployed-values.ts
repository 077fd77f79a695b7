import type { TSESTree } from '@typescript-eslint/utils';

import { isSetByBundler } from '../../env/bundles.js';
import { isPlatformVariable } from '../../env/platforms.js';
import { isStageVariable } from '../../env/stages.js';
import { isValidatedByNest } from '../conditions/schemas.js';
import type { Condition, Connection, EnvRead, PossibleValue, TargetUse } from '../facts.js';
import { isSame, joinConditions, opposite, settled } from '../values/possible-values.js';
import { occursIn } from '../code/once-per-file.js';
import type { SourceFile } from '../code/source-file.js';

/** One value that a target may have, under all conditions of the connection too. */
interface TargetValue {
  readonly target: TargetUse;
  readonly value: PossibleValue;
}

/** What the targets of a connection may be where it is made at all; nothing for one that only a developer's machine makes. */
export function* valuesOf({ targets, conditions: held }: Pick<Connection, 'targets' | 'conditions'>): Generator<TargetValue> {
  if (held.some(isLocalGate)) return;
  for (const target of targets) {
    for (const value of target.values) {
      if (held.length + value.conditions.length === 0) {
        yield { target, value };
        continue;
      }
      const joined = joinConditions(value.conditions, held);
      const conditions = joined && settled(joined);
      if (conditions) yield { target, value: { ...value, conditions } };
    }
  }
}

/** The code runs on a developer's machine only, on no platform that sets this variable, or as its user says on the command line. */
export function isLocalGate(condition: Condition): boolean {
  return (
    (condition.kind === 'stage' && condition.is === 'development') ||
    (condition.kind === 'platform' && condition.is === 'missing') ||
    condition.kind === 'argument'
  );
}

/** dotenv-safe 9: `config()` throws for every name of the example file that is missing; which names that file holds, a rule cannot see. */
const CHECKS_EXAMPLE = /['"]dotenv-safe(?:\/config)?['"]/;

/** Whether a read can find nothing where the value is used, once deployed. */
export function isUnguarded(file: SourceFile, read: EnvRead, value: PossibleValue): boolean {
  if (isPlatformVariable(read.name) || isStageVariable(read.name) || isSetByBundler(read)) return false;
  if (occursIn(file, CHECKS_EXAMPLE) || isValidatedByNest(file, read.name)) return false;
  const joined = joinConditions(value.conditions, [{ kind: 'env', name: read.name, is: 'missing' }]);
  const without = joined && settled(joined);
  if (!without || without.some(isLocalGate)) return false;
  return !file.settings.env.guarded.some((known) => (typeof known === 'string' ? known === read.name : known.test(read.name)));
}

/** The conditions that decide whether a part of a value is used: not those under which, and under whose opposite, it stands there alike. */
export function decisive({ conditions }: PossibleValue, values: readonly PossibleValue[], part: TSESTree.Node): readonly Condition[] {
  const alike = values.filter(({ pieces }) => pieces.some(({ node }) => node === part));
  return conditions.filter((condition) => {
    const contrary = opposite(condition);
    return !alike.some((other) => other.conditions.some((held) => isSame(held, contrary)));
  });
}

/** The variable whose absence a value stands in for: of several, the one that is read nearest to the part that stands in. */
export function missingFor({ conditions }: PossibleValue, part?: TSESTree.Node, values: readonly PossibleValue[] = []): string | undefined {
  const missing = conditions.flatMap((condition) => (condition.kind === 'env' && condition.is === 'missing' ? condition.name : []));
  const [first, ...others] = missing;
  if (!part || others.length === 0) return first;
  const reads = values.flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.kind === 'env' ? piece.read : [])));
  for (let around = part.parent; around; around = around.parent) {
    const { range } = around;
    const near = reads.filter(({ node }) => range[0] <= node.range[0] && node.range[1] <= range[1]).map(({ name }) => name);
    const nearest = missing.find((name) => near.includes(name));
    if (nearest !== undefined) return nearest;
  }
  return first;
}

/** Whether a variable chooses a value that somebody has to set on purpose. */
export function isChosenOnPurpose({ conditions }: PossibleValue): boolean {
  return conditions.some((condition) => condition.kind === 'env' && condition.is === 'present' && !isStageVariable(condition.name));
}

import { isPlatformVariable } from '../../env/platforms.js';
import { isStageVariable } from '../../env/stages.js';
import type { Condition, Connection, EnvRead, PossibleValue, TargetUse } from '../facts.js';
import { joinConditions, settled } from '../possible-values.js';
import type { SourceFile } from '../source-file.js';

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

/** Whether a read can find nothing where the value is used, once deployed. */
export function isUnguarded(file: SourceFile, read: EnvRead, value: PossibleValue): boolean {
  if (isPlatformVariable(read.name) || isStageVariable(read.name)) return false;
  const joined = joinConditions(value.conditions, [{ kind: 'env', name: read.name, is: 'missing' }]);
  const without = joined && settled(joined);
  if (!without || without.some(isLocalGate)) return false;
  return !file.settings.env.guarded.some((known) => (typeof known === 'string' ? known === read.name : known.test(read.name)));
}

import { conditionsAfter, promisesOf } from '../conditions/guards.js';
import { variablesValidatedByNest } from '../conditions/schemas.js';
import type { SourceFile } from '../code/source-file.js';
import { topStatements } from '../code/tree.js';
import type { Condition } from '../facts.js';
import { exportedFunctions } from './exported-functions.js';

/** The environment variables that are surely there, in production at least, once a module was imported. */
export function checkedBy(file: SourceFile): readonly string[] {
  const held = topStatements(file).flatMap((statement) => conditionsAfter(file, statement));
  return [...new Set([...namesOf(held), ...variablesValidatedByNest(file)])];
}

/** The functions that a module exports and that check the environment: what is surely there after a call, and whether they stop without their argument. */
export function checkersOf(file: SourceFile): ReadonlyMap<string, { readonly variables: readonly string[]; readonly isGuard: boolean }> {
  const found = exportedFunctions(file).flatMap(([name, fn]) => {
    const { held, values, names } = promisesOf(file, fn);
    // What does more than to check is called for another reason.
    const isShort = fn.body.type === 'BlockStatement' && fn.body.body.length <= 3;
    const checker = { variables: namesOf(held), isGuard: isShort && (values.includes(0) || names.includes(0)) };
    return checker.isGuard || checker.variables.length > 0 ? [[name, checker] as const] : [];
  });
  return new Map(found);
}

function namesOf(conditions: readonly Condition[]): readonly string[] {
  return conditions.flatMap((condition) => {
    if (condition.kind === 'env') return condition.is === 'present' ? condition.name : [];
    // `if (isProduction && !process.env.API_URL) throw …`
    const isDevelopment = condition.kind === 'either' && condition.one.some(({ kind, is }) => kind === 'stage' && is === 'development');
    return isDevelopment ? namesOf(condition.other) : [];
  });
}

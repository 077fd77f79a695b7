import type { Fixed } from './fix-program.js';
import type { Program } from './program.js';
import { isBuildEvaluated } from './program.js';
import { property } from './recording/address.js';
import type { Outcome } from './run-program.js';
import { runProgram } from './run-program.js';
import { syntaxErrors } from './type-check.js';
import { collateralChanges } from './unchanged.js';
import type { ProductionValue, RequiredVariable } from './variables.js';
import { addressInProduction, productionValue, requiredVariables } from './variables.js';

type Values = Readonly<Record<string, string>>;

/** Which laws of fixes a fixed text breaks, each with what was seen. Law 1's type check is apart: see `type-check.ts`. */
export async function brokenLaws(program: Program, fixed: Fixed): Promise<string[]> {
  const errors = syntaxErrors(fixed.after, program.lang);
  if (errors.length > 0) return [`law 1: the fixed file does not parse: ${errors.join('; ')}`];
  const variables = requiredVariables(fixed.after, program);
  const trial: Trial = { program, ...fixed, variables, names: [...new Set(variables.map(({ name }) => name))] };
  const shared = sharedNames(variables).map((name) => `law 4: two origins share the name ${name}`);
  if (variables.length === 0) shared.push('law 4: no variable is read through a checked read');
  return [
    ...stability(fixed),
    ...(await developmentUnchanged(trial)),
    ...shared,
    ...(await variableDecides(trial)),
    ...(await stopsInProduction(trial)),
    ...(await loadsWithoutVariables(trial)),
    ...collateralChanges(fixed).map((change) => `law 7: ${change}`),
  ];
}

interface Trial {
  readonly program: Program;
  readonly before: string;
  readonly after: string;
  readonly variables: readonly RequiredVariable[];
  readonly names: readonly string[];
}

function stability({ passes, remaining }: Fixed): string[] {
  const broken = remaining.map((report) => `law 2: still reported after the fix: ${report}`);
  return passes > 3 ? [...broken, `law 2: not stable after 3 passes`] : broken;
}

function sharedNames(variables: readonly RequiredVariable[]): string[] {
  const names = variables.filter(({ developmentValue }) => developmentValue !== undefined).map(({ name }) => name);
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

/** Law 3. Code that never had a development value may stop instead, if it says which variable it wants. */
async function developmentUnchanged({ program, before, after, variables, names }: Trial): Promise<string[]> {
  const broken: string[] = [];
  const mayStop = program.unguarded !== undefined || throwsEverywhere(program);
  for (const stage of ['development', 'unset'] as const) {
    const outcome = await runProgram(program, after, { stage, variables: {} });
    const stopped = mayStop && outcome.dialled.length === 0 && namesOne(outcome.error, names);
    if (!stopped) broken.push(...compare(`law 3 (${stage}, nothing set)`, program.connectsTo, outcome));
    if (throwsEverywhere(program) && program.developmentValue !== undefined && !outcome.error?.includes(program.developmentValue)) {
      broken.push(`law 3 (${stage}): the error does not say what to set for development: ${outcome.error}`);
    }
    const set = { ...developmentValues(program, variables), ...program.unguarded };
    const expected = program.unguarded ? (await runProgram(program, before, { stage, variables: set })).dialled : program.connectsTo;
    broken.push(
      ...compare(`law 3 (${stage}, development values set)`, expected, await runProgram(program, after, { stage, variables: set })),
    );
  }
  return broken;
}

function throwsEverywhere(program: Program): boolean {
  return property(property(program.settings, 'env'), 'onMissing') === 'throw';
}

function developmentValues(program: Program, variables: readonly RequiredVariable[]): Values {
  const values = variables.map(({ name, developmentValue = program.developmentValue }) => [name, developmentValue] as const);
  return Object.fromEntries(values.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** Law 4, against the addresses of development with the origin replaced and, where the code already read the variable, against itself. */
async function variableDecides(trial: Trial): Promise<string[]> {
  const { program, before, after } = trial;
  const { values, set } = productionValues(trial);
  const broken: string[] = [];
  const start = program.unguarded
    ? (await runProgram(program, before, { stage: 'production', variables: program.unguarded })).dialled
    : program.connectsTo;
  const expected = start.map((address) => addressInProduction(address, values));
  for (const stage of ['production', 'development'] as const) {
    broken.push(
      ...compare(`law 4 (${stage}, ${JSON.stringify(set)})`, expected, await runProgram(program, after, { stage, variables: set })),
    );
  }
  return [...broken, ...(await worksAsDeployed(trial, set))];
}

/** Where the code already was right in production, with the variables that it read, it still is with no others. */
async function worksAsDeployed({ program, before, after }: Trial, set: Values): Promise<string[]> {
  const variables: Record<string, string> = {};
  for (const name of readNames(before)) variables[name] = set[name] ?? productionValue(originOf(program.connectsTo[0] ?? ''), 7).text;
  const environment = { stage: 'production', variables } as const;
  const deployed = await runProgram(program, before, environment);
  if (deployed.error !== undefined || deployed.dialled.some(isLocal)) return [];
  return compare(`law 4 (as before, with ${JSON.stringify(variables)})`, deployed.dialled, await runProgram(program, after, environment));
}

/** The variables that a text reads by itself, member by member or by destructuring. */
function readNames(text: string): string[] {
  const members = [...text.matchAll(/\benv(?:\.|\[['"`])([A-Z][A-Z0-9_]*)/g)].map(([, name = '']) => name);
  const destructured = [...text.matchAll(/\{([^{}]*)\}\s*=\s*process\.env\b/g)].flatMap(
    ([, names = '']) => names.match(/\b[A-Z][A-Z0-9_]*\b/g) ?? [],
  );
  return [...members, ...destructured].filter((name) => !/^(?:NODE_ENV|PORT|DEV|PROD|MODE)$/.test(name));
}

function originOf(address: string): string {
  return /^https?:\/\/[^/]*/.exec(address)?.[0] ?? address;
}

function isLocal(address: string): boolean {
  return /localhost|127\.|\[::1?\]|0\.0\.0\.0/.test(address);
}

function productionValues({ program, variables }: Trial): { values: ProductionValue[]; set: Values } {
  const values: ProductionValue[] = [];
  const set: Record<string, string> = { ...program.unguarded };
  for (const [index, { name, developmentValue = program.developmentValue }] of variables.entries()) {
    if (developmentValue === undefined || name in (program.unguarded ?? {})) continue;
    const value = productionValue(developmentValue, index);
    values.push(value);
    set[name] = value.text;
  }
  return { values, set };
}

/** Law 5; and with any one variable missing, nothing on this machine is dialled. */
async function stopsInProduction(trial: Trial): Promise<string[]> {
  const { program, after, names } = trial;
  const broken: string[] = [];
  const outcome = await runProgram(program, after, { stage: 'production', variables: {} });
  if (!namesOne(outcome.error, names))
    broken.push(`law 5: production with nothing set does not stop with the variable's name: ${outcome.error ?? 'no error'}`);
  if (outcome.dialled.length > 0) broken.push(`law 5: production with nothing set dials ${outcome.dialled.join(', ')}`);
  const { set } = productionValues(trial);
  for (const missing of names) {
    const variables = Object.fromEntries(Object.entries(set).filter(([name]) => name !== missing));
    const { dialled } = await runProgram(program, after, { stage: 'production', variables });
    const local = dialled.filter(isLocal);
    if (local.length > 0) broken.push(`law 5: production without ${missing} dials ${local.join(', ')}`);
  }
  return broken;
}

/** Law 6, and its like for any value that was evaluated inside a function. */
async function loadsWithoutVariables({ program, before, after }: Trial): Promise<string[]> {
  if (!isBuildEvaluated(program) && !program.lazy) return [];
  const environment = { stage: 'production', variables: {} } as const;
  const { loadError } = await runProgram(program, after, environment, true);
  if (loadError === undefined || (await runProgram(program, before, environment, true)).loadError !== undefined) return [];
  return [`law 6: loading alone throws: ${loadError}`];
}

function namesOne(error: string | undefined, names: readonly string[]): boolean {
  return error !== undefined && names.some((name) => new RegExp(`\\b${name}\\b`).test(error));
}

function compare(what: string, expected: readonly string[], { dialled, error }: Outcome): string[] {
  if (error !== undefined) return [`${what}: stops with "${error}"`];
  if (expected.join(' ') === dialled.join(' ')) return [];
  return [`${what}: dials ${dialled.join(', ') || 'nothing'} instead of ${expected.join(', ') || 'nothing'}`];
}

import { withoutPublicPrefix } from './public-names.js';
import { wordsOf } from './words.js';

// Everything that is deployed counts as production, staging and previews too: nothing listens on their loopback either.
const STAGES: ReadonlyMap<string, 'development' | 'production' | 'test'> = new Map([
  ...['development', 'dev', 'develop', 'local', 'localhost', 'localdev'].map((value) => [value, 'development'] as const),
  ...['production', 'prod', 'prd', 'live', 'preprod', 'pre-production', 'qa', 'uat'].map((value) => [value, 'production'] as const),
  ...['staging', 'stage', 'stg', 'preview', 'deploy-preview', 'branch-deploy'].map((value) => [value, 'production'] as const),
  ...['test', 'testing', 'tests', 'ci', 'e2e'].map((value) => [value, 'test'] as const),
]);

// `context` is Netlify's.
const STAGE_VARIABLES = new Set(['env', 'environment', 'stage', 'mode', 'app mode', 'build mode', 'env mode', 'run mode', 'context']);

/** Names of flags without `is`, which would be too common as names of other things in any other spelling. */
const DEVELOPMENT_FLAGS = new Set(['dev', 'development', 'not prod', 'not production', 'non prod', 'non production', 'nonprod']);
const PRODUCTION_FLAGS = new Set(['prod', 'production', 'in docker', 'in container', 'in kubernetes']);
/** What may follow `is`, besides the above. */
const DEVELOPMENT_STATES = new Set([
  'local',
  'localhost',
  'local dev',
  'local development',
  'test',
  'testing',
  'dev or test',
  'emulator',
  'emulated',
  'unpackaged',
]);
const PRODUCTION_STATES = new Set([
  'deployed',
  'packaged',
  'live',
  'production like',
  'docker',
  'container',
  'containerized',
  'kubernetes',
  'k8s',
  'lambda',
  'not dev',
  'not development',
  'not local',
]);

/** Whether a variable or option of this name says in which stage the code runs: `NODE_ENV`, `VERCEL_ENV`, `MODE`, `appEnv`. */
export function isStageVariable(name: string): boolean {
  const words = wordsOf(withoutPublicPrefix(name));
  if (STAGE_VARIABLES.has(words.join(' '))) return true;
  // RAILWAY_ENVIRONMENT_NAME
  const last = words.at(-1) === 'name' ? words.at(-2) : words.at(-1);
  return last === 'env' || last === 'environment' || last === 'stage';
}

/** The stage that a value of a stage variable names, whatever its case; staging and previews are deployed, so they count as production. */
export function stageOf(value: string): 'development' | 'production' | 'test' | undefined {
  return STAGES.get(value.trim().toLowerCase());
}

/** The stage in which a flag of this name is true: `isDev`, `__DEV__`, `import.meta.env.PROD`, `environment.production`. */
export function stageOfFlagName(name: string): 'development' | 'production' | undefined {
  const words = wordsOf(withoutPublicPrefix(name));
  const [first] = words;
  if (first === 'use' && /^emulators?$/.test(words.at(-1) ?? '')) return 'development';
  const saysIs = first === 'is' || first === 'running';
  const state = words
    .slice(saysIs ? 1 : 0)
    .join(' ')
    .replace(saysIs ? /^(?:running |in |on )+/ : /^$/, '')
    .replace(saysIs ? / (?:mode|env|environment|build|stage)$/ : / mode$/, '');
  if (DEVELOPMENT_FLAGS.has(state) || (saysIs && DEVELOPMENT_STATES.has(state))) return 'development';
  return PRODUCTION_FLAGS.has(state) || (saysIs && PRODUCTION_STATES.has(state)) ? 'production' : undefined;
}

/** Variables that somebody sets on a developer's machine alone; `IS_OFFLINE` is set by serverless-offline (its README). */
const LOCAL_VARIABLE = /^(?:IS_OFFLINE|LOCAL|LOCAL_DEV|RUN_LOCAL(?:LY)?)$/;

/** Whether a variable of this name is set on a developer's machine alone. */
export function isLocalVariable(name: string): boolean {
  return LOCAL_VARIABLE.test(withoutPublicPrefix(name));
}

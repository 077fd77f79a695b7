import { expect, test } from 'vitest';

import { isStageVariable, stageOf, stageOfFlagName } from '../../src/env/stages.js';
import { wordsOf } from '../../src/env/words.js';

test.each<[name: string, expected: boolean]>([
  ['NODE_ENV', true],
  ['APP_ENV', true],
  ['ENV', true],
  ['ENVIRONMENT', true],
  ['STAGE', true],
  ['VERCEL_ENV', true],
  ['VERCEL_TARGET_ENV', true],
  ['NEXT_PUBLIC_ENV', true],
  ['NEXT_PUBLIC_VERCEL_ENV', true],
  ['VITE_MODE', true],
  ['MODE', true],
  ['APP_MODE', true],
  ['DEPLOY_ENV', true],
  ['DEPLOYMENT_ENVIRONMENT', true],
  ['RAILWAY_ENVIRONMENT_NAME', true],
  ['SST_STAGE', true],
  ['CONTEXT', true],
  ['env', true],
  ['nodeEnv', true],
  ['environment', true],
  ['PAYMENT_MODE', false],
  ['ENV_FILE', false],
  ['APP_NAME', false],
  ['NAME', false],
  ['API_URL', false],
  ['', false],
])('isStageVariable(%s) is %s', (name, expected) => {
  expect(isStageVariable(name)).toBe(expected);
});

test.each<[value: string, expected: ReturnType<typeof stageOf>]>([
  ['development', 'development'],
  ['Dev', 'development'],
  [' local ', 'development'],
  ['production', 'production'],
  ['prod', 'production'],
  ['staging', 'production'],
  ['preview', 'production'],
  ['deploy-preview', 'production'],
  ['live', 'production'],
  ['test', 'test'],
  ['testing', 'test'],
  ['ci', 'test'],
  ['true', undefined],
  ['sandbox', undefined],
  ['', undefined],
])('stageOf(%s) is %s', (value, expected) => {
  expect(stageOf(value)).toBe(expected);
});

test.each<[name: string, expected: ReturnType<typeof stageOfFlagName>]>([
  ['isDev', 'development'],
  ['isDevelopment', 'development'],
  ['IS_DEV', 'development'],
  ['IS_DEVELOPMENT', 'development'],
  ['NEXT_PUBLIC_IS_DEV', 'development'],
  ['dev', 'development'],
  ['DEV', 'development'],
  ['__DEV__', 'development'],
  ['devMode', 'development'],
  ['isDevMode', 'development'],
  ['isDevEnv', 'development'],
  ['isDevEnvironment', 'development'],
  ['isInDevelopment', 'development'],
  ['isRunningInDevMode', 'development'],
  ['runningInProduction', 'production'],
  ['isLocal', 'development'],
  ['isLocalhost', 'development'],
  ['IS_LOCAL', 'development'],
  ['isTest', 'development'],
  ['isNonProd', 'development'],
  ['isNotProduction', 'development'],
  ['useEmulators', 'development'],
  ['USE_FIREBASE_EMULATOR', 'development'],
  ['isProd', 'production'],
  ['isProduction', 'production'],
  ['IS_PRODUCTION', 'production'],
  ['PROD', 'production'],
  ['prod', 'production'],
  ['production', 'production'],
  ['isProductionBuild', 'production'],
  ['isDeployed', 'production'],
  ['isPackaged', 'production'],
  ['isNotDev', 'production'],
  ['debug', undefined],
  ['isDebug', undefined],
  ['local', undefined],
  ['test', undefined],
  ['live', undefined],
  ['isServer', undefined],
  ['device', undefined],
  ['isDevice', undefined],
  ['devUrl', undefined],
  ['prodEnv', undefined],
  ['isPreview', undefined],
  ['useDev', undefined],
  ['startEmulators', undefined],
  ['use', undefined],
  ['is', undefined],
  ['', undefined],
])('a flag called %s is true in %s', (name, expected) => {
  expect(stageOfFlagName(name)).toBe(expected);
});

test.each<[identifier: string, expected: string]>([
  ['apiBaseURL', 'api base url'],
  ['API_BASE_URL', 'api base url'],
  ['APIUrl', 'api url'],
  ['s3Endpoint', 's3 endpoint'],
  ['bootstrap.servers', 'bootstrap servers'],
  ['$url', 'url'],
  ['', ''],
])('the words of %s', (identifier, expected) => {
  expect(wordsOf(identifier).join(' ')).toBe(expected);
});

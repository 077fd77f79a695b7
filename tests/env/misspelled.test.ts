import { expect, test } from 'vitest';

import { misspelled } from '../../src/env/misspelled.js';

test.each<[name: string, declared: readonly string[], meant: string | undefined]>([
  ['DATABSE_URL', ['DATABASE_URL'], 'DATABASE_URL'],
  ['REDSI_URL', ['REDIS_HOST', 'REDS_URL'], 'REDS_URL'],
  ['REDS_URL', ['REDIS_HOST', 'REDIS_URL'], 'REDIS_URL'],
  ['DATABASEURL', ['DATABASE_URL'], 'DATABASE_URL'],
  ['DATABASE_URL', ['DATABASEURL'], 'DATABASEURL'],
  ['API_URI', ['API_URL'], 'API_URL'],
  ['DATABASE_URL', ['DATABSAE_URL', 'DATABAS_URL'], 'DATABAS_URL'],
  ['DATABASE_URL', ['DATABAS_URL', 'DATABSAE_URL'], 'DATABAS_URL'],
  ['API_UID', ['API_URL'], undefined],
  ['APP_URL', ['WEB_URL'], undefined],
  ['APP_URL', ['API_URL'], undefined],
  ['API_URL', ['API_URL_TEST'], undefined],
  ['API_URL', ['API_BASE_URL'], undefined],
  ['API_URL', [], undefined],
])('%s, where %j are declared, means %s', (name, declared, meant) => {
  expect(misspelled(name, declared)).toBe(meant);
});

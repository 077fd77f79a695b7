import { expect, test } from 'vitest';

import { ADDRESS_READ_TEXT, holdsNoAddress } from '../../src/env/no-addresses.js';

test.each(['NODE_ENV', 'API_KEY', 'AUTH_TOKEN', 'JWT_SECRET', 'DB_PASSWORD', 'PORT', 'MODE', 'DEV'])('%s holds no address', (name) => {
  expect(holdsNoAddress(name)).toBe(true);
});

test.each(['API_URL', 'KEYCLOAK_URL', 'TOKEN_ENDPOINT', 'PORTAL', 'PASSWORD_SERVER', 'PROJECT_ID', 'DEVICE'])('%s may hold one', (name) => {
  expect(holdsNoAddress(name)).toBe(false);
});

test.each([
  `fetch(process.env.API_URL)`,
  `fetch(process.env['API_URL'])`,
  `fetch(import.meta.env.VITE_API_URL)`,
  `fetch(c.env!.API_URL)`,
  `fetch(env.API_URL)`,
  `const { env } = process;`,
  `const { env: variables } = process;`,
  `import { env as variables } from 'node:process';`,
  `import { API_URL } from '$env/static/private';`,
  `const { API_URL } = process.env;`,
  `read(process['env'])`,
  `use(process.env.API_KEY, process.env.API_URL)`,
])('%s may read an address', (code) => {
  expect(ADDRESS_READ_TEXT.test(code)).toBe(true);
});

test.each([
  `if (process.env.NODE_ENV === 'production') start();`,
  `new Client({ apiKey: process.env['API_KEY'] })`,
  `app.listen(process.env.PORT)`,
  `module.exports = { env: { node: true } };`,
  `dotenv.config({ path: '.env.local' });`,
  `import './next-env.d.ts';`,
  `const environment = config.environment;`,
])('%s reads none', (code) => {
  expect(ADDRESS_READ_TEXT.test(code)).toBe(false);
});

import { describe, expect, test } from 'vitest';

import type { NameInput } from '../../src/env/names.js';
import { TakenNames } from '../../src/env/taken-names.js';
import { nameOfIdentifier, variableName } from '../../src/env/names.js';

const HTTP: NameInput = {
  envNames: ['API_URL', 'API_BASE_URL'],
  origin: 'http://localhost:3000',
  port: '3000',
  kind: 'url',
  taken: new TakenNames(),
};
const REDIS: NameInput = {
  envNames: ['REDIS_URL', 'REDIS_HOST', 'REDIS_PORT'],
  origin: 'redis://localhost:6379',
  port: '6379',
  clientPort: 6379,
  kind: 'url',
  taken: new TakenNames(),
};

describe('nameOfIdentifier', () => {
  test.each<[identifier: string, expected: string | undefined]>([
    ['apiUrl', 'API_URL'],
    ['apiURL', 'API_URL'],
    ['API_URL', 'API_URL'],
    ['mongoUri', 'MONGO_URI'],
    ['MONGODB_URI', 'MONGODB_URI'],
    ['BASE_URL', 'BASE_URL'],
    ['API_BASE', 'API_BASE_URL'],
    ['apiEndpoint', 'API_ENDPOINT'],
    ['backend', 'BACKEND_URL'],
    ['api', 'API_URL'],
    ['userService', 'USER_SERVICE_URL'],
    ['userServiceHost', 'USER_SERVICE_URL'],
    ['api2Url', 'API2_URL'],
    ['apiHost', 'API_URL'],
    ['DEFAULT_API_URL', 'API_URL'],
    ['localApiUrl', 'API_URL'],
    ['NEXT_PUBLIC_API_URL', 'NEXT_PUBLIC_API_URL'],
    ['baseUrl', undefined],
    ['baseURL', undefined],
    ['DEFAULT_BASE_URL', undefined],
    ['DEV_URL', undefined],
    ['LOCALHOST', undefined],
    ['url', undefined],
    ['URL', undefined],
    ['uri', undefined],
    ['base', undefined],
    ['host', undefined],
    ['options', undefined],
    ['config', undefined],
    ['res', undefined],
    ['data', undefined],
    ['redis', undefined],
    ['port', undefined],
    ['vercelUrl', undefined],
    ['3dUrl', undefined],
    ['$', undefined],
    ['', undefined],
  ])('%s as a URL: %s', (identifier, expected) => {
    expect(nameOfIdentifier(identifier, 'url')).toBe(expected);
  });

  test.each<[identifier: string, expected: string | undefined]>([
    ['redisHost', 'REDIS_HOST'],
    ['dbHostname', 'DB_HOSTNAME'],
    ['redisUrl', 'REDIS_HOST'],
    ['primaryRedisUrl', 'PRIMARY_REDIS_HOST'],
    ['mailServer', 'MAIL_SERVER_HOST'],
    ['host', undefined],
    ['hostname', undefined],
    ['name', undefined],
  ])('%s as a host: %s', (identifier, expected) => {
    expect(nameOfIdentifier(identifier, 'host')).toBe(expected);
  });
});

describe('variableName', () => {
  test.each<[name: string, input: NameInput, expected: string]>([
    ['a literal handed to an HTTP client', HTTP, 'API_3000_URL'],
    ['an HTTP address without a port', { ...HTTP, origin: 'http://localhost', port: undefined }, 'API_URL'],
    ['an HTTP address with an unknown port', { ...HTTP, port: '\uFFFC' }, 'API_URL'],
    ['an HTTP address with a port that begins with what is known', { ...HTTP, port: '300\uFFFC' }, 'API_URL'],
    ['an HTTP address with a port that ends with what is known', { ...HTTP, port: '\uFFFC000' }, 'API_URL'],
    ['a client of HTTP that has a name of its own', { ...HTTP, envNames: ['STRAPI_URL'] }, 'API_3000_URL'],
    ['an HTTP host', { ...HTTP, origin: 'localhost', kind: 'host' }, 'API_3000_HOST'],
    ['an HTTP host without a port', { ...HTTP, origin: 'localhost', port: undefined, kind: 'host' }, 'API_HOST'],
    ['a client of unknown kind', { ...HTTP, envNames: [], port: undefined }, 'API_URL'],
    ['an identifier', { ...HTTP, identifier: 'usersApiUrl' }, 'USERS_API_URL'],
    ['a generic identifier', { ...HTTP, identifier: 'url' }, 'API_3000_URL'],
    ['a database at its own port', REDIS, 'REDIS_URL'],
    ['a database without a port', { ...REDIS, port: undefined }, 'REDIS_URL'],
    ['a database at another port', { ...REDIS, origin: 'redis://localhost:6380', port: '6380' }, 'REDIS_6380_URL'],
    ['the host of a database', { ...REDIS, origin: 'localhost', kind: 'host' }, 'REDIS_HOST'],
    ['the host of a database with names of URLs only', { ...REDIS, envNames: ['DATABASE_URL'], kind: 'host' }, 'DATABASE_HOST'],
    ['a URL of a database with names of hosts only', { ...REDIS, envNames: ['SMTP_HOST'] }, 'SMTP_URL'],
    ['the host of a client whose name ends like one', { ...REDIS, envNames: ['GHOST_URL'], kind: 'host' }, 'GHOST_HOST'],
    ['the host of a broker', { ...REDIS, envNames: ['KAFKA_URL', 'KAFKA_BROKER'], kind: 'host' }, 'KAFKA_BROKER'],
    ['the host of what is called a server', { ...REDIS, envNames: ['MAIL_SERVER_URL'], kind: 'host' }, 'MAIL_SERVER_HOST'],
    ['the host of what is called a node', { ...REDIS, envNames: ['SOLR_NODE_URL'], kind: 'host' }, 'SOLR_NODE_HOST'],
    ['a URL of libpq', { ...REDIS, envNames: ['PGHOST'] }, 'PG_URL'],
    ['libpq', { ...REDIS, envNames: ['DATABASE_URL', 'PGHOST'], origin: 'localhost', kind: 'host' }, 'PGHOST'],
    ['libpq at another port', { ...REDIS, envNames: ['PGHOST'], origin: 'localhost', kind: 'host', port: '5433' }, 'PGHOST_5433'],
    ['browser code', { ...HTTP, publicPrefix: 'NEXT_PUBLIC_' }, 'NEXT_PUBLIC_API_3000_URL'],
    ['browser code with an identifier', { ...HTTP, identifier: 'apiUrl', publicPrefix: 'VITE_' }, 'VITE_API_URL'],
    ['an identifier that has the prefix', { ...HTTP, identifier: 'VITE_API_URL', publicPrefix: 'VITE_' }, 'VITE_API_URL'],
    ['an identifier with a digit after its prefix', { ...HTTP, identifier: 'VITE_3D_URL', publicPrefix: 'VITE_' }, 'VITE_3_D_URL'],
    ['an identifier that has another prefix', { ...HTTP, identifier: 'REACT_APP_API_URL', publicPrefix: 'VITE_' }, 'VITE_API_URL'],
  ])('%s', (_, input, expected) => {
    expect(variableName(input)).toBe(expected);
  });

  test.each<[name: string, names: readonly (readonly [string, string])[], origin: string, expected: string]>([
    ['by host and port', [['localhost:3000', 'SHOP_URL']], 'http://localhost:3000', 'SHOP_URL'],
    ['by the whole origin', [['http://localhost:3000', 'SHOP_URL']], 'http://localhost:3000', 'SHOP_URL'],
    ['without credentials and path', [['localhost:5432', 'DB']], 'postgres://u:p@localhost:5432/app', 'DB'],
    ['without a scheme', [['localhost:5432', 'DB']], 'u:p@localhost:5432/app', 'DB'],
    ['of another address', [['localhost:4000', 'SHOP_URL']], 'http://localhost:3000', 'API_URL'],
  ])('a name from the settings, %s', (_, names, origin, expected) => {
    expect(variableName({ ...HTTP, identifier: 'apiUrl', publicPrefix: '', origin, names: new Map(names) })).toBe(expected);
  });

  test.each<[name: string, taken: readonly (readonly [string, string])[], input: Partial<NameInput>, expected: string]>([
    ['the same address keeps its name', [['SHOP_URL', HTTP.origin]], {}, 'SHOP_URL'],
    ['an identifier says otherwise', [['SHOP_URL', HTTP.origin]], { identifier: 'apiUrl' }, 'API_URL'],
    ['a name of browser code is no name for a server', [['VITE_SHOP_URL', HTTP.origin]], {}, 'API_3000_URL'],
    ['nor the other way round', [['SHOP_URL', HTTP.origin]], { publicPrefix: 'VITE_' }, 'VITE_API_3000_URL'],
    ['the host of the same address keeps its name', [['SHOP_API_HOST', HTTP.origin]], { kind: 'host' }, 'SHOP_API_HOST'],
    ['a host is no URL', [['SHOP_HOST', HTTP.origin]], {}, 'API_3000_URL'],
    ['another address has the name', [['API_URL', 'http://localhost:9']], { identifier: 'apiUrl' }, 'API_3000_URL'],
    ['and has the one with the port', [['API_3000_URL', 'https://localhost:3000']], {}, 'API_3000_URL_2'],
    [
      'and the numbered one',
      [
        ['API_3000_URL', 'x'],
        ['API_3000_URL_2', 'y'],
      ],
      {},
      'API_3000_URL_3',
    ],
    ['an unknown port to tell them apart', [['API_URL', 'x']], { port: '\uFFFC', identifier: 'apiUrl' }, 'API_URL_2'],
    ['half a port to tell them apart', [['API_URL', 'x']], { port: '300\uFFFC', identifier: 'apiUrl' }, 'API_URL_2'],
    ['the other half', [['API_URL', 'x']], { port: '\uFFFC000', identifier: 'apiUrl' }, 'API_URL_2'],
    ['no port to tell them apart', [['API_URL', 'x']], { port: undefined }, 'API_URL_2'],
    ['the name is free for its own address', [['API_URL', HTTP.origin]], { identifier: 'apiUrl' }, 'API_URL'],
  ])('names in a file: %s', (_, taken, input, expected) => {
    expect(variableName({ ...HTTP, ...input, taken: new TakenNames(taken) })).toBe(expected);
  });
});

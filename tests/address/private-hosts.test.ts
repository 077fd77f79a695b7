import { describe, expect, test } from 'vitest';

import { HOLE } from '../../src/address/hole.js';
import { isHostAmong, privateReachOf } from '../../src/address/private-hosts.js';

describe('the network of a host', () => {
  test.each<[host: string, expected: ReturnType<typeof privateReachOf>]>([
    ['10.0.0.5', 'private'],
    ['172.16.0.1', 'private'],
    ['192.168.3.68', 'private'],
    [`10.0.0.${HOLE}`, 'private'],
    ['[fd12:3456::1]', 'private'],
    ['100.64.0.7', 'cgnat'],
    ['169.254.7.7', 'link-local'],
    ['[fe80::1]', 'link-local'],
    ['printer.local', 'local-name'],
    ['host.docker.internal', 'local-name'],
    ['users.default.svc.cluster.local', 'local-name'],
    ['users.default.svc', 'local-name'],
    ['nas.lan', 'local-name'],
    ['nas.home.arpa', 'local-name'],
    [`${HOLE}.internal`, 'local-name'],
    ['backend', 'single-label'],
    ['user_service', 'single-label'],
    ['rabbit-mq', 'single-label'],
    ['Backend', 'single-label'],
  ])('%s is %s', (host, expected) => {
    expect(privateReachOf({ host })).toBe(expected);
  });

  test.each<[reason: string, host: string]>([
    ['public', 'api.example.com'],
    ['a public address', '93.184.216.34'],
    ['loopback', 'localhost'],
    ['loopback by number', '127.0.0.1'],
    ['every interface', '0.0.0.0'],
    ['the metadata of a cloud', '169.254.169.254'],
    ['the metadata of a cloud by IPv6', '[fd00:ec2::254]'],
    ['the metadata of a cloud by name', 'metadata.google.internal'],
    ['the credentials of a container', '169.254.170.2'],
    ['unknown', HOLE],
    ['half unknown', `api-${HOLE}`],
    ['to be filled in', 'your-host'],
    ['to be filled in, in capitals', 'DB_HOST'],
    ['a letter', 'n'],
    ['a name that starts with none', '_tcp'],
    ['an example', 'example'],
    ['none, as it says', 'invalid-host'],
    ['a number', '8080'],
    ['no host at all', 'a b'],
  ])('a host that is %s has none of its own: %s', (_reason, host) => {
    expect(privateReachOf({ host })).toBeUndefined();
  });

  test('a word is a host only after a scheme of the network', () => {
    expect(privateReachOf({ host: 'backend' }, 'http')).toBe('single-label');
    expect(privateReachOf({ host: 'backend' }, HOLE)).toBe('single-label');
    expect(privateReachOf({ host: 'account' }, 'snowflake')).toBeUndefined();
    expect(privateReachOf({ host: '10.0.0.5' }, 'exp')).toBe('private');
  });
});

test('a host is among names and endings, whatever its case', () => {
  expect(isHostAmong('redis', ['redis'])).toBe(true);
  expect(isHostAmong('Redis.', ['REDIS'])).toBe(true);
  expect(isHostAmong('users.railway.internal', ['*.internal'])).toBe(true);
  expect(isHostAmong('internal', ['*.internal'])).toBe(false);
  expect(isHostAmong('redis-2', ['redis'])).toBe(false);
  expect(isHostAmong('predis', ['redis'])).toBe(false);
  expect(isHostAmong('cache.acme.internal', ['cache.acme.internal'])).toBe(true);
  expect(isHostAmong('10.0.0.50', ['10.0.0.5'])).toBe(false);
  expect(isHostAmong('redis', [])).toBe(false);
});

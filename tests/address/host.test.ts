import { describe, expect, test } from 'vitest';

import { HOLE } from '../../src/address/hole.js';
import { classifyHost, isLoopbackHost, isLoopbackSqlServer } from '../../src/address/host.js';

describe('classifyHost', () => {
  test.each<[host: string, expected: ReturnType<typeof classifyHost>]>([
    ['localhost', 'loopback'],
    ['LocalHost', 'loopback'],
    ['localhost.', 'loopback'],
    ['api.localhost', 'loopback'],
    ['API.LOCALHOST.', 'loopback'],
    ['%6cocalhost', 'loopback'],
    ['ｌocalhost', 'loopback'],
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['127.1', 'loopback'],
    ['127.0.0.1.', 'loopback'],
    ['0x7f.1', 'loopback'],
    ['0x7F000001', 'loopback'],
    ['2130706433', 'loopback'],
    ['0177.0.0.1', 'loopback'],
    ['１２７.0.0.1', 'loopback'],
    ['::1', 'loopback'],
    ['[::1]', 'loopback'],
    ['0:0:0:0:0:0:0:1', 'loopback'],
    ['[0000:0000:0000:0000:0000:0000:0000:0001]', 'loopback'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['[::ffff:7f00:1]', 'loopback'],
    ['::1%lo0', 'loopback'],
    ['0.0.0.0', 'unspecified'],
    ['0', 'unspecified'],
    ['::', 'unspecified'],
    ['[::]', 'unspecified'],
    ['::ffff:0.0.0.0', 'unspecified'],
    ['10.1.2.3', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.4', 'private'],
    ['fd12:3456::1', 'private'],
    ['::ffff:10.0.0.1', 'private'],
    ['169.254.169.254', 'link-local'],
    ['fe80::1%eth0', 'link-local'],
    ['100.64.0.1', 'cgnat'],
    ['100.127.255.255', 'cgnat'],
    ['printer.local', 'local-name'],
    ['host.docker.internal', 'local-name'],
    ['db.prod.svc.cluster.local', 'local-name'],
    ['db.prod.svc', 'local-name'],
    ['router.lan', 'local-name'],
    ['postgres', 'single-label'],
    ['api.example.com', 'public'],
    ['localhost.example.com', 'public'],
    ['mylocalhost', 'single-label'],
    ['notlocalhost.com', 'public'],
    ['128.0.0.1', 'public'],
    ['8.20.1.1', 'public'],
    ['8.168.1.1', 'public'],
    ['8.254.1.1', 'public'],
    ['8.100.1.1', 'public'],
    ['10.1.2.3.nip.io', 'public'],
    ['172.32.0.1', 'public'],
    ['172.15.0.1', 'public'],
    ['192.169.0.1', 'public'],
    ['169.253.0.1', 'public'],
    ['100.63.0.1', 'public'],
    ['100.128.0.1', 'public'],
    ['2606:4700::1111', 'public'],
    ['2606:4700:1:2:3:4:5:6', 'public'],
    ['::2', 'public'],
    ['::1:1', 'public'],
    ['::5:0:1', 'public'],
    ['', 'public'],
    ['127.0.0.1.5', 'public'],
    ['127.0.0.256', 'public'],
    ['localhost:3000', 'public'],
    ['localhost/x', 'public'],
    ['user@localhost', 'public'],
    ['local host', 'public'],
    ['[::1', 'public'],
    ['1:2:3', 'public'],
  ])('%s is %s', (host, expected) => {
    expect(classifyHost(host)).toBe(expected);
  });

  test.each<[host: string, expected: ReturnType<typeof classifyHost>]>([
    ['*.localhost', 'loopback'],
    ['127.0.0.*', 'loopback'],
    ['192.168.1.*', 'private'],
    ['10.*.0.1', 'private'],
    ['*.svc.cluster.local', 'local-name'],
    ['*.example.com', 'public'],
    ['*', 'public'],
    ['db.*', 'public'],
    ['localhost*', 'public'],
  ])('with a hole for the star, %s is %s', (host, expected) => {
    expect(classifyHost(host.replaceAll('*', HOLE))).toBe(expected);
  });
});

test.each<[host: string, expected: boolean]>([
  ['localhost', true],
  ['0.0.0.0', true],
  ['::', true],
  ['192.168.0.1', false],
  ['example.com', false],
])('isLoopbackHost(%s) is %s', (host, expected) => {
  expect(isLoopbackHost(host)).toBe(expected);
});

test.each<[server: string, expected: boolean]>([
  ['.', true],
  ['(local)', true],
  ['(LocalDB)\\MSSQLLocalDB', true],
  ['.\\SQLEXPRESS', true],
  ['localhost\\SQL2022', true],
  ['tcp:localhost,1433', true],
  ['tcp:127.0.0.1, 1433', true],
  ['np:\\\\.\\pipe\\sql\\query', true],
  [' localhost ', true],
  [' tcp:localhost,1433', true],
  ['localhost ,1433', true],
  ['sql.example.com,1433', false],
  ['tcp:app.database.windows.net', false],
  ['DESKTOP-1\\SQLEXPRESS', false],
  ['', false],
])('isLoopbackSqlServer(%s) is %s', (server, expected) => {
  expect(isLoopbackSqlServer(server)).toBe(expected);
});

import { describe, expect, test } from 'vitest';

import { describeAddress, isLoopbackAuthority, readAuthority } from '../../src/address/authority.js';
import { HOLE, holeOffsets } from '../../src/address/hole.js';
import { splitOrigin } from '../../src/address/origin.js';
import type { AddressKind } from '../../src/address/target.js';
import { holesInOrigin, looksLikeAddress, parseTarget } from '../../src/address/target.js';

/** `*` in a table is a hole. */
function withHoles(text: string): string {
  return text.replaceAll('*', HOLE);
}

/** What parseTarget says, on one line: form, hosts, `|` and the text after the origin. Asserts on the way that the offsets point at what they name. */
function show(source: string, kind: AddressKind): string {
  const text = withHoles(source);
  const address = parseTarget(text, kind);
  if (!address) return '-';
  for (const { host, hostStart, hostEnd, port, portStart } of address.authorities) {
    if (!/devstoreaccount1|usedevelopmentstorage/i.test(text)) expect(text.slice(hostStart, hostEnd)).toBe(host);
    if (port !== undefined && portStart !== undefined) expect(text.slice(portStart, portStart + port.length)).toBe(port);
  }
  const hosts = address.authorities.map(({ host, port }) => (port === undefined ? host : `${host}:${port}`)).join(' ');
  const secret = address.credentials ? ` (${text.slice(...address.credentials)})` : '';
  const scheme = address.scheme === undefined ? '' : ` ${address.scheme}`;
  return `${address.form}${scheme}${secret} [${hosts}] | ${text.slice(address.originEnd)}`.trimEnd().replaceAll(HOLE, '*');
}

describe('parseTarget of URLs', () => {
  test.each<[text: string, expected: string]>([
    ['http://localhost:3000/api?x=1', 'url http [localhost:3000] | /api?x=1'],
    ['https://api.example.com', 'url https [api.example.com] |'],
    ['HTTP://LOCALHOST', 'url http [LOCALHOST] |'],
    ['http://localhost:/x', 'url http [localhost] | /x'],
    [' http://localhost:3000 ', 'url http [localhost:3000] |'],
    ['  http://localhost:3000 ', 'url http [localhost:3000] |'],
    [' http://localhost:3000/x  ', 'url http [localhost:3000] | /x'],
    ['http://localhost;x/y', 'url http [localhost;x] | /y'],
    ['http://localhost/?socket=/tmp/x', 'url http [localhost] | /?socket=/tmp/x'],
    ['http://localhost?x', 'url http [localhost] | ?x'],
    ['http://localhost#x', 'url http [localhost] | #x'],
    ['http:\\\\localhost\\x', 'url http [localhost] | \\x'],
    ['http:/localhost/x', 'url http [localhost] | /x'],
    ['http:localhost:80', 'url http [localhost:80] |'],
    ['ws://localhost:8080/socket', 'url ws [localhost:8080] | /socket'],
    ['http://user:pass@localhost:3000/x', 'url http (user:pass) [localhost:3000] | /x'],
    ['http://a@b@localhost/x', 'url http (a@b) [localhost] | /x'],
    ['http://@localhost/x', 'url http [localhost] | /x'],
    ['http://[::1]:3000/x', 'url http [[::1]:3000] | /x'],
    ['http://[::1]', 'url http [[::1]] |'],
    ['http://example.com/@localhost', 'url http [example.com] | /@localhost'],
    ['http://example.com/http://localhost', 'url http [example.com] | /http://localhost'],
    ['http://example.com/?u=a,http://localhost', 'url http [example.com] | /?u=a,http://localhost'],
    ['//localhost:3000/x', 'url [localhost:3000] | /x'],
    ['redis://:secret@127.0.0.1:6379/0', 'url redis (:secret) [127.0.0.1:6379] | /0'],
    ['mongodb://u:p@a:27017,b:27018/db', 'url mongodb (u:p) [a:27017 b:27018] | /db'],
    ['mongodb+srv://cluster.example.net/db', 'url mongodb+srv [cluster.example.net] | /db'],
    ['nats://localhost:4222,nats://other:4222', 'url nats [localhost:4222 other:4222] |'],
    [' nats://a:4222, nats://b:4222,nats://c:4222/x', 'url nats [a:4222 b:4222 c:4222] | /x'],
    ['nats://a:4222,unix://x,nats://b:4222', 'url nats [a:4222 b:4222] |'],
    ['jdbc:postgresql://localhost:5432/db', 'url jdbc:postgresql [localhost:5432] | /db'],
    ['jdbc:sqlserver://localhost:1433;databaseName=x', 'url jdbc:sqlserver [localhost:1433] | ;databaseName=x'],
    ['sqlserver://localhost:1433;database=x', 'url sqlserver [localhost:1433] | ;database=x'],
    ['mssql://localhost:1433;database=x', 'url mssql [localhost:1433] | ;database=x'],
    ['sqlserver://localhost:1433', 'url sqlserver [localhost:1433] |'],
    ['postgresql:///db?host=localhost', 'url postgresql [localhost] | /db?host=localhost'],
    ['ldap://localhost:389/dc=x', 'url ldap [localhost:389] | /dc=x'],
    ['localhost:3000/x', 'host-port [localhost:3000] | /x'],
    ['localhost', 'host-port [localhost] |'],
    ['localhost/x', 'host-port [localhost] | /x'],
    [' localhost:3000/x', 'host-port [localhost:3000] | /x'],
    ['localhost/@x', 'host-port [localhost] | /@x'],
    ['127.0.0.1', 'host-port [127.0.0.1] |'],
    ['[::1]:3000', 'host-port [[::1]:3000] |'],
    ['redis:6379', 'host-port [redis:6379] |'],
    ['db.internal/x', 'host-port [db.internal] | /x'],
    ['user:pw@localhost:5432/db', 'host-port (user:pw) [localhost:5432] | /db'],
    ['localhost:9092,127.0.0.1:9093', 'host-port [localhost:9092 127.0.0.1:9093] |'],
  ])('%s: %s', (text, expected) => {
    expect(show(text, 'url')).toBe(expected);
  });

  test.each<[text: string]>([
    [''],
    ['  '],
    ['/api'],
    ['./x'],
    ['../x'],
    ['?x=1'],
    ['#x'],
    ['users/1'],
    ['index.html'],
    ['api.example.com/x'],
    ['0'],
    ['0.0'],
    ['1.5'],
    ['me@localhost'],
    ['me@localhost:3000'],
    ['localhost:3000,x'],
    ['data:text/plain,http://localhost'],
    ['blob:http://localhost/1'],
    ['file:///tmp/x'],
    ['mailto:me@localhost'],
    ['about:blank'],
    ['javascript:void(0)'],
    ['unix:/tmp/x.sock'],
    ['http+unix://%2Ftmp%2Fx.sock/y'],
    ['redis+unix:///tmp/x'],
    ['http+unix://localhost/x'],
    ['sqlite://localhost'],
    ['tauri://localhost/x'],
    ['s3://bucket/key'],
    ['tel:123'],
    ['urn:1'],
    ['jdbc:h2:mem:test'],
    ['jdbc:sqlite:x'],
    ['jdbc:sqlite://localhost/x'],
    ['/cloudsql/project:region:db'],
    ['http://'],
    ['http:///'],
    ['//'],
    ['postgres:///db'],
    ['redis:///0'],
    ['redis:///0?host=localhost'],
    ['///x?host=localhost'],
    ['postgresql://u:p@localhost/db?host=/cloudsql/x'],
    ['mysql://u@localhost/db?socket=%2Ftmp%2Fx'],
    ['mongodb://%2Ftmp%2Fmongodb-27017.sock/db'],
    ['http://localhost:port/x'],
    ['http://localhost:-1/x'],
    ['http://local host/x'],
    ['http://[::1/x'],
    ['http://:3000'],
    ['Server running at http://localhost:3000'],
    ['localhost is down'],
    ['http://[::1]x/'],
    ['$x:12'],
  ])('%s names no network host', (text) => {
    expect(show(text, 'url')).toBe('-');
  });

  test.each<[text: string, expected: string]>([
    ['*', 'url [] |'],
    ['*/users', 'url [] | /users'],
    ['*users', 'url [] | users'],
    ['*?x', 'url [] | ?x'],
    ['**/x', 'url [] | */x'],
    ['*/users/*', 'url [] | /users/*'],
    ['*//double', 'url [] | //double'],
    ['*//', 'url [] | //'],
    [' */users', 'url [] | /users'],
    ['*//api:3000/x', 'url * [api:3000] | /x'],
    ['*:3000/x', 'host-port [*:3000] | /x'],
    ['*:*/x', 'host-port [*:*] | /x'],
    ['*:3000*', 'host-port [*:3000] | *'],
    ['*.example.com/x', 'host-port [*.example.com] | /x'],
    ['*.*:*/x', 'host-port [*.*:*] | /x'],
    ['*.localhost:3000', 'host-port [*.localhost:3000] |'],
    ['*://*:*/x', 'url * [*:*] | /x'],
    ['http*://localhost/x', 'url http* [localhost] | /x'],
    ['*//localhost:3000/x', 'url * [localhost:3000] | /x'],
    ['*//*/x', 'url * [*] | /x'],
    ['*localhost:3000/x', 'url * [localhost:3000] | /x'],
    ['*localhost', 'url * [localhost] |'],
    ['*127.0.0.10:3000/x', 'url * [127.0.0.10:3000] | /x'],
    ['*localhost:x/y', 'url [] | localhost:x/y'],
    ['http://*', 'url http [*] |'],
    ['https://*/x', 'url https [*] | /x'],
    ['https://api-*.example.com/*', 'url https [api-*.example.com] | /*'],
    ['https://api.*/x', 'url https [api.*] | /x'],
    ['http://localhost:*/x', 'url http [localhost:*] | /x'],
    ['http://localhost:300*/x', 'url http [localhost:300*] | /x'],
    ['http://localhost:3000*', 'url http [localhost:3000] | *'],
    ['http://localhost:**', 'url http [localhost:*] | *'],
    ['http://localhost/:**', 'url http [localhost] | /:**'],
    ['http://localhost/x:3000*', 'url http [localhost] | /x:3000*'],
    ['http://*:**/x', 'url http [*:*] | */x'],
    ['http://*:**@localhost/x', 'url http (*:**) [localhost] | /x'],
    ['http://localhost:80*', 'url http [localhost:80] | *'],
    ['http://localhost*', 'url http [localhost] | *'],
    ['http://localhost*/x', 'url http [localhost] | */x'],
    ['http://localhost*.example.com/x', 'url http [localhost*.example.com] | /x'],
    ['http://localhost.*/x', 'url http [localhost.*] | /x'],
    ['http://192.168.1.10*', 'url http [192.168.1.10] | *'],
    ['http://127.0.0.1*', 'url http [127.0.0.1] | *'],
    ['http://[::1]*', 'url http [[::1]] | *'],
    ['http://127.0.0.*', 'url http [127.0.0.*] |'],
    ['https://api.example.com*', 'url https [api.example.com] | *'],
    ['https://my*', 'url https [my*] |'],
    ['https://api.v*', 'url https [api.v*] |'],
    ['https://cdn.shop-eu*', 'url https [cdn.shop-eu*] |'],
    ['http://*:*@localhost/x', 'url http (*:*) [localhost] | /x'],
    ['postgres://*:*@*:*/*', 'url postgres (*:*) [*:*] | /*'],
    ['mongodb://localhost:27017*', 'url mongodb [localhost:27017] | *'],
    ['mongodb://a,localhost*', 'url mongodb [a localhost] | *'],
    ['localhost:*', 'host-port [localhost:*] |'],
    ['localhost*', 'host-port [localhost] | *'],
    ['localhost,127.0.0.1*', 'host-port [localhost 127.0.0.1] | *'],
    ['/api/*', '-'],
    ['prefix-*', '-'],
  ])('with a hole for the star, %s: %s', (text, expected) => {
    expect(show(text, 'url')).toBe(expected);
  });
});

describe('parseTarget of key=value lists', () => {
  test.each<[text: string, expected: string]>([
    ['Server=localhost,1433;Database=app;User Id=sa;Password=p w', 'keyword (p w) [localhost:1433] |'],
    ['Server=tcp:localhost, 1433;', 'keyword [localhost:1433] |'],
    ['Server=localhost,*', 'keyword [localhost:*] |'],
    ['Server=localhost ,1433;', 'keyword [localhost:1433] |'],
    ['Server=a,5b', 'keyword [a 5b] |'],
    ['Server=localhost;Port=;Database=x', 'keyword [localhost] |'],
    ['Server=localhost;Password=p w ; ', 'keyword (p w) [localhost] |'],
    ['Server=localhost;Password=', 'keyword [localhost] |'],
    ['Server=.\\SQLEXPRESS;Database=app', 'keyword [.\\SQLEXPRESS] |'],
    ['Data Source=(localdb)\\MSSQLLocalDB', 'keyword [(localdb)\\MSSQLLocalDB] |'],
    ['Data  Source = localhost ; Initial Catalog = x', 'keyword [localhost] |'],
    ['Driver={ODBC Driver 18 for SQL Server};Server={localhost};', 'keyword [localhost] |'],
    ['Server="localhost"; Port=3306;Uid=root', 'keyword [localhost:3306] |'],
    ['Host=a,b:5433;Port=5432', 'keyword [a:5432 b:5433] |'],
    ['host=localhost port=5432 dbname=app', 'keyword [localhost:5432] |'],
    [' host=localhost port=5432 dbname=app', 'keyword [localhost:5432] |'],
    ["host = 'localhost' port='5432' password=''", 'keyword [localhost:5432] |'],
    ['host=* port=*', 'keyword [*:*] |'],
    ['UseDevelopmentStorage=true', 'keyword [127.0.0.1] |'],
    ['DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=k==;', 'keyword (k==) [127.0.0.1] |'],
    ['AccountName=devstoreaccount1;BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1;', 'keyword [127.0.0.1:10000] |'],
    ['Endpoint=sb://localhost;SharedAccessKeyName=x;SharedAccessKey=y', 'keyword (y) [localhost] |'],
    ['AccountEndpoint=https://localhost:8081/;AccountKey=k', 'keyword (k) [localhost:8081] |'],
    ['Endpoint=/x;Server=localhost', 'keyword [localhost] |'],
  ])('%s: %s', (text, expected) => {
    expect(show(text, 'connection-string')).toBe(expected);
  });

  test.each<[text: string]>([
    ['host=/var/run/postgresql dbname=app'],
    ['dbname=app user=me'],
    ['host=localhost is wrong'],
    ['Server=;Database=x'],
    ['Server=two words;Database=x'],
    ['Encrypt=true;AccountName=mine'],
    ['Database=devstoreaccount1;User Id=me'],
    ['UseDevelopmentStorage=false'],
    ['AccountName=mine;AccountKey=k'],
    ['Server=localhost;nonsense'],
    ['host=localhost port x=1'],
    ['colour=red'],
    ['=x'],
    ['Server=a;=b'],
  ])('%s names no network host', (text) => {
    expect(show(text, 'connection-string')).toBe('-');
  });
});

describe('parseTarget of hosts', () => {
  test.each<[text: string, expected: string]>([
    ['localhost', 'host [localhost] |'],
    ['0', 'host [0] |'],
    ['::1', 'host [::1] |'],
    ['.\\SQLEXPRESS', 'host [.\\SQLEXPRESS] |'],
    ['localhost:3000', 'host-port [localhost:3000] |'],
    ['localhost/x', 'host [localhost] | /x'],
    ['a,b', 'host [a b] |'],
    ['a,,b', 'host [a b] |'],
    ['a,b:1', 'host-port [a b:1] |'],
    [' localhost/x', 'host [localhost] | /x'],
    [' /var/run/postgresql', '-'],
    ['http://localhost:3000/x', 'url http [localhost:3000] | /x'],
    ['*', 'host [*] |'],
    ['*.internal', 'host [*.internal] |'],
    ['*:3000', 'host-port [*:3000] |'],
    ['/var/run/postgresql', '-'],
    ['\\\\.\\pipe\\x', '-'],
    ['unix:/tmp/x', '-'],
    ['two words', '-'],
    [',', '-'],
  ])('%s: %s', (text, expected) => {
    expect(show(text, 'host')).toBe(expected);
  });

  test.each<[text: string, expected: string]>([
    ['localhost:9092', 'host-port [localhost:9092] |'],
    ['localhost:9092, kafka:9093', 'host-port [localhost:9092 kafka:9093] |'],
    ['PLAINTEXT://localhost:9092,PLAINTEXT://b:9092', 'host-port plaintext [localhost:9092 b:9092] |'],
    ['localhost:2181/kafka', 'host-port [localhost:2181] | /kafka'],
    ['localhost:2181/', 'host-port [localhost:2181] | /'],
    ['localhost:6379,password=x,ssl=true', 'host-port [localhost:6379] | ,password=x,ssl=true'],
    ['localhost:9092*', 'host-port [localhost:9092] | *'],
    ['localhost', 'host-port [localhost] |'],
    ['*', 'host-port [] |'],
    ['*:9092', 'host-port [*:9092] |'],
    ['*:*,localhost:1', 'host-port [*:* localhost:1] |'],
    ['/tmp/x.sock', '-'],
    ['unix:/tmp/x.sock', '-'],
    ['file:///tmp/x', '-'],
    ['a b', '-'],
    [',', '-'],
  ])('%s as host:port: %s', (text, expected) => {
    expect(show(text, 'host:port')).toBe(expected);
  });
});

describe('holesInOrigin', () => {
  test.each<[text: string, kind: AddressKind, scheme: string, host: string, port: string]>([
    ['*/users/*', 'url', '', '0', ''],
    ['**', 'url', '', '0', ''],
    ['*://*:*/*', 'url', '0', '1', '2'],
    ['*.*:*/*', 'url', '', '0 1', '2'],
    ['*//*/x', 'url', '0', '1', ''],
    ['http://*:*@*:*/*?*', 'url', '', '2', '3'],
    ['http*://*:*@*:*/*?*', 'url', '0', '3', '4'],
    ['http://localhost:*/*', 'url', '', '', '0'],
    ['http://localhost:3000*', 'url', '', '', ''],
    ['http://localhost*', 'url', '', '', ''],
    ['Database=*;Server=localhost', 'url', '', '', ''],
    ['http://localhost:**', 'url', '', '', '0'],
    ['mongodb://*:1,*:2/*', 'connection-string', '', '0 1', ''],
    ['Server=*,*;Password=*', 'connection-string', '', '0', '1'],
    ['Password=*;Server=*', 'connection-string', '', '1', ''],
    ['*', 'host', '', '0', ''],
    ['*.*.internal', 'host', '', '0 1', ''],
    ['*:*', 'host:port', '', '0', '1'],
    ['/api/*', 'url', '', '', ''],
  ])('%s (%s)', (text, kind, scheme, host, port) => {
    const holes = holesInOrigin(withHoles(text), kind);
    expect([holes.scheme, holes.host, holes.port].map((numbers) => numbers.join(' '))).toEqual([scheme, host, port]);
  });

  test('offsets of holes', () => {
    expect(holeOffsets(withHoles('a*b**'))).toEqual([1, 3, 4]);
  });
});

describe('looksLikeAddress', () => {
  test.each<[text: string]>([
    ['http://localhost'],
    ['localhost:3000'],
    ['127.0.0.1:5432/db'],
    ['https://example.com/x'],
    ['redis://localhost'],
    ['postgres://u:p@db/x'],
    ['jdbc:postgresql://localhost/x'],
    ['Data Source=localhost;Initial Catalog=x'],
    ['host=localhost port=5432'],
    ['http://*/x'],
    ['http://localhost:*'],
    ['api.localhost:8080'],
    ['[::1]:3000'],
    ['localhost:9092,kafka:9093'],
  ])('%s is one', (text) => {
    expect(looksLikeAddress(withHoles(text))).toBe(true);
  });

  test.each<[text: string]>([
    ['localhost'],
    ['127.0.0.1'],
    ['Server running at http://localhost:3000'],
    ['http://localhost:3000 is up'],
    ['http://localhost:3000/ is up'],
    ['*'],
    ['*/users'],
    ['*:3000'],
    ['/api'],
    ['app.ts:12'],
    ['12:30'],
    ['redis:6379'],
    ['//localhost/x'],
    ['foo://localhost'],
    ['host=localhost'],
    ['host=localhost is wrong'],
    ['dbname=x user=y'],
    ['mailto:me@localhost'],
    [''],
    ['file:///localhost'],
  ])('%s is none', (text) => {
    expect(looksLikeAddress(withHoles(text))).toBe(false);
  });
});

describe('splitOrigin', () => {
  test.each<[text: string, origin: string, rest: string]>([
    ['http://localhost:8080/api/data', 'http://localhost:8080', '/api/data'],
    ['http://localhost:8080', 'http://localhost:8080', ''],
    ['wss://u:p@localhost?x', 'wss://u:p@localhost', '?x'],
    ['ws://localhost/x', 'ws://localhost', '/x'],
    ['https://localhost/x', 'https://localhost', '/x'],
    ['localhost:3000/x', 'localhost:3000', '/x'],
    ['*/users', '*', '/users'],
    ['*//localhost/x', '*//localhost', '/x'],
    ['postgres://localhost:5432/db', 'postgres://localhost:5432/db', ''],
    ['Server=localhost;Database=x', 'Server=localhost;Database=x', ''],
    ['Server=localhost; ', 'Server=localhost; ', ''],
    ['/api', '/api', ''],
  ])('%s', (text, origin, rest) => {
    expect(splitOrigin(withHoles(text))).toEqual({ origin: withHoles(origin), rest });
  });

  test('a host is its own origin', () => {
    expect(splitOrigin('localhost', 'host')).toEqual({ origin: 'localhost', rest: '' });
  });
});

test.each<[host: string, port: string | undefined, expected: string]>([
  ['localhost', '8080', 'localhost:8080'],
  ['localhost', undefined, 'localhost'],
  ['[::1]', '3000', '[::1]:3000'],
  ['localhost', '*', 'localhost'],
  ['*.localhost', '80', '*.localhost:80'],
])('describeAddress(%s, %s) is %s', (host, port, expected) => {
  expect(describeAddress({ host: withHoles(host), port: port === undefined ? undefined : withHoles(port) })).toBe(expected);
});

test.each<[host: string, expected: boolean]>([
  ['localhost', true],
  ['.\\SQLEXPRESS', true],
  ['db.example.com', false],
])('isLoopbackAuthority(%s) is %s', (host, expected) => {
  expect(isLoopbackAuthority({ host })).toBe(expected);
});

test('an empty part is no authority', () => {
  expect(readAuthority('', [0, 0])).toBeUndefined();
});

test('a colon without a port has no place for one', () => {
  expect(readAuthority('localhost:', [0, 10])).toEqual({
    host: 'localhost',
    port: undefined,
    hostStart: 0,
    hostEnd: 9,
    portStart: undefined,
  });
});

test('long texts take linear time', () => {
  const repeated = ['http://a@', 'a,', ' ', 'host=', ';=', '*.', 'a:', '{'].map((part) => withHoles(part.repeat(20_000 / part.length)));
  for (const text of [...repeated, ...repeated.map((part) => `http://${part}`), ...repeated.map((part) => `host=${part}`)]) {
    for (const kind of ['url', 'host', 'host:port'] as const) expect(() => parseTarget(text, kind)).not.toThrow();
    looksLikeAddress(text);
  }
});

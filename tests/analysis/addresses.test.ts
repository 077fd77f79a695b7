import { describe, expect, test } from 'vitest';

import { connections } from './as-text.js';

type Row = readonly [reason: string, code: string, expected: readonly string[]];

const URL = 'http://localhost:3000';

/** The addresses of this machine alone: what else is handed on is no business of these tests. */
function localLines(code: string): string[] {
  return connections(code).filter((line) => /localhost|127\.0\.0\.1|::1/.test(line));
}

describe('an exported address', () => {
  test.each<Row>([
    ['a constant', `export const API_URL = '${URL}';`, [`exported-address API_URL -> ${URL}`]],
    ['a constant by a list', `const apiUrl = '${URL}'; export { apiUrl };`, [`exported-address apiUrl -> ${URL}`]],
    ['a constant under another name', `const apiUrl = '${URL}'; export { apiUrl as base };`, [`exported-address apiUrl -> ${URL}`]],
    ['the default', `export default '${URL}';`, [`exported-address default -> ${URL}`]],
    ['a property', `export const config = { url: '${URL}' };`, [`exported-address config.url -> ${URL}`]],
    ['a deep property', `export const config = { db: { uri: 'mongodb://localhost/a' } };`, ['exported-address config.db.uri -> mongodb://localhost/a']],
    ['a property of the default', `export default { baseURL: '${URL}' };`, [`exported-address baseURL -> ${URL}`]],
    ['a bare host beside the user who logs in there', `export const db = { host: 'localhost', user: 'u', password: 'p' };`, ['exported-address db.host -> localhost']],
    ['CommonJS', `module.exports = { url: '${URL}' };`, [`exported-address url -> ${URL}`]],
    ['CommonJS by a name', `exports.url = '${URL}';`, [`exported-address url -> ${URL}`]],
    ['CommonJS by a name of the module', `module.exports.url = '${URL}';`, [`exported-address url -> ${URL}`]],
    ['TypeScript’s export =', `export = { url: '${URL}' };`, [`exported-address url -> ${URL}`]],
    ['a fallback', `export const API_URL = process.env.API_URL || '${URL}';`, [`exported-address API_URL -> ${URL} when API_URL is missing`]],
    ['an object that is asserted', `export const config = { url: '${URL}' } as const;`, [`exported-address config.url -> ${URL}`]],
    ['a field of an exported class', `export class Api { baseUrl = '${URL}'; }`, [`exported-address Api.baseUrl -> ${URL}`]],
    ['a field of a class that is exported later', `class Api { baseUrl = '${URL}'; } export { Api };`, [`exported-address Api.baseUrl -> ${URL}`]],
    ['a field that an exported class sets', `export class Api { constructor() { this.baseUrl = '${URL}'; } }`, [`exported-address Api.baseUrl -> ${URL}`]],
    ['a field of the one instance', `class Api { baseUrl = '${URL}'; } export const api = new Api();`, [`exported-address Api.baseUrl -> ${URL}`]],
    ['a member of an exported object', `const config = {}; config.apiUrl = '${URL}'; export default config;`, [`exported-address config.apiUrl -> ${URL}`]],
    ['what registers a configuration', `export default registerAs('db', () => ({ databaseUrl: '${URL}' }));`, [`exported-address databaseUrl -> ${URL}`]],
    ['what an exported function returns', `export function config() { return { databaseUrl: '${URL}' }; }`, [`exported-address config.databaseUrl -> ${URL}`]],
    ['what an exported arrow returns', `export const config = () => ({ databaseUrl: '${URL}' });`, [`exported-address config.databaseUrl -> ${URL}`]],
    ['a template', 'export const apiUrl = `http://localhost:${port}/api`;', ['exported-address apiUrl -> http://localhost:?/api']],
    ['a sum', `export const apiUrl = 'http://localhost' + ':3000';`, ['exported-address apiUrl -> http://localhost:3000']],
  ])('%s: %s', (_reason, code, expected) => {
    expect(localLines(code)).toEqual(expected);
  });

  test.each<readonly [string, string]>([
    ['it is not exported', `const apiUrl = '${URL}';`],
    ['it names no address', `export const greeting = 'localhost';`],
    ['prose that mentions one', `export const help = 'Open http://localhost:3000 in your browser';`],
    ['who may call', `export const allowedOrigins = ['${URL}'];`],
    ['CORS', `export const config = { cors: { origin: '${URL}' } };`],
    ['a link for people', `export const config = { docs: { href: '${URL}' } };`],
    ['where a login comes back to', `export const config = { callbackUrl: '${URL}' };`],
    ['an issuer', `export const config = { issuer: '${URL}' };`],
    ['the front end', `export const frontendUrl = '${URL}';`],
    ['a property that is no address', `export const config = { comment: '${URL}' };`],
    ['a bare host under another name', `export const config = { label: 'localhost' };`],
    ['it is exported for development', `export const apiUrl = 'https://a.example';`],
    ['a type', `export type Url = '${URL}';`],
    ['an export of another module', `export { apiUrl } from '${URL}';`],
  ])('none: %s: %s', (_reason, code) => {
    expect(connections(code)).toEqual([]);
  });
});

describe('an address argument', () => {
  test.each<Row>([
    ['a call that nobody knows', `request('${URL}');`, [`address-argument request -> ${URL}`]],
    ['a method', `client.connect('${URL}');`, [`address-argument client.connect -> ${URL}`]],
    ['a construction', `new Client('${URL}');`, [`address-argument new Client() -> ${URL}`]],
    ['a connection string', `connect('postgres://localhost/a');`, ['address-argument connect -> postgres://localhost/a']],
    ['a host and a port', `connect('localhost:5672');`, ['address-argument connect -> localhost:5672']],
    ['the second argument', `request('GET', '${URL}');`, [`address-argument request -> ${URL}`]],
    ['an option', `create({ baseURL: '${URL}' });`, [`address-argument create -> ${URL}`]],
    ['a deep option', `createPool({ db: { host: 'localhost' } });`, ['address-argument createPool -> localhost']],
    ['a constant', `const url = '${URL}'; request(url);`, [`address-argument request -> ${URL}`]],
    ['a template', 'request(`http://localhost:3000/${path}`);', ['address-argument request -> http://localhost:3000/?']],
    ['a sum', `request('http://localhost:3000' + path);`, ['address-argument request -> http://localhost:3000?']],
    ['a fallback', `request(process.env.API_URL || '${URL}');`, [`address-argument request -> ${URL} when API_URL is missing`]],
    ['new URL', `request(new URL('/x', '${URL}'));`, [`address-argument request -> ${URL}//x`]],
    ['the href of new URL', `const url = new URL('/x', '${URL}'); request(url.href);`, [`address-argument request -> ${URL}//x`]],
    ['an option that is destructured', `const { url } = { url: '${URL}' }; request(url);`, [`address-argument request -> ${URL}`]],
    ['a list', `create(['${URL}']);`, [`address-argument create -> ${URL}`]],
    ['an object in a constant', `const options = { url: '${URL}' }; create(options);`, [`address-argument create -> ${URL}`]],
    ['a component', `const a = <Provider url="${URL}" />;`, [`address-argument <Provider> -> ${URL}`]],
    ['a component with an expression', `const a = <Provider url={'${URL}'} />;`, [`address-argument <Provider> -> ${URL}`]],
    ['the same address twice', `request('${URL}'); request('${URL}');`, [`address-argument request -> ${URL}`, `address-argument request -> ${URL}`]],
    ['an address in a constant, used twice', `const url = '${URL}'; a(url); b(url);`, [`address-argument a -> ${URL}`, `address-argument b -> ${URL}`]],
    ['an argument that is awaited', `request(await '${URL}');`, [`address-argument request -> ${URL}`]],
    ['a list of arguments', `request(...['${URL}']);`, [`address-argument request -> ${URL}`]],
    ['by an IPv6 address', `request('http://[::1]:3000');`, ['address-argument request -> http://[::1]:3000']],
    ['by an IPv4 address', `request('http://127.0.0.1:3000');`, ['address-argument request -> http://127.0.0.1:3000']],
  ])('%s: %s', (_reason, code, expected) => {
    expect(localLines(code)).toEqual(expected);
  });

  test.each([
    'console.log', 'logger.info', 'log.debug', 'debug', 'expect', 'assert.equal', 'assert.strictEqual', 'text.includes', 'text.startsWith',
    'text.endsWith', 'text.indexOf', 'text.match', 'text.split', 'list.push', 'cors', 'app.use.cors', 'res.setHeader', 'res.redirect', 'res.json',
    'res.send', 'res.end', 'router.push', 'open', 'window.open', 'page.goto', 'localStorage.setItem', 'JSON.stringify', 'JSON.parse', 'encodeURIComponent',
    'new Error', 'new TypeError', 'new Set', 'new Map', 'new RegExp', 'describe', 'it', 'test', 'useState', 'createContext', 'isLocalhost', 'isValidUrl',
    'url.parse', 'parseUrl', 'exec', 'spawn', 'document.createElement', 'i18n', 'z.string().default', 'process.stdout.write', 'headers.append',
    'addAllowedOrigin', 'swagger.addServer',
  ])('%s connects to nothing', (callee) => {
    expect(connections(`${callee}('${URL}');`)).toEqual([]);
  });

  test.each<readonly [string, string]>([
    ['a base that only helps to parse', `const { pathname } = new URL(request.url, 'http://localhost'); route(pathname);`],
    ['the query of a URL', `route(new URL(request.url, 'http://localhost').searchParams);`],
    ['another property of the same object', `const { name } = { url: '${URL}', name: 'x' }; request(name);`],
    ['prose', `request('see http://localhost:3000 for more');`],
    ['a bare word', `request('localhost');`],
    ['a method of a list', `['${URL}'].includes(url);`],
    ['where to listen', `server.listen('0.0.0.0:3000'); create({ host: '0.0.0.0' });`],
    ['a server', `createServer({ host: 'localhost' });`],
    ['a function that nobody exports', `function config() { return { label: '${URL}' }; }`],
    ['a component of a namespace', `const a = <a.B title={'${URL}'} />;`],
    ['an own class that keeps it', `class Redis { constructor(url) { this.url = url; } } new Redis('redis://localhost:6379');`],
    ['a comparison', `if (url === '${URL}') request(url);`],
    ['a key', `create({ '${URL}': 1 });`],
    ['an origin to allow', `create({ allowedOrigins: ['${URL}'] });`],
    ['a link', `const a = <a href="${URL}">x</a>;`],
    ['an attribute that is no target', `const a = <Box title="${URL}" />;`],
    ['a member of a text', `const n = '${URL}'.length; request(n);`],
    ['a value that nobody takes', `'${URL}';`],
    ['a comment', `// ${URL}\nrequest();`],
    ['another address', `request('https://a.example');`],
    ['a module', `import '${URL}/x.js';`],
  ])('none: %s: %s', (_reason, code) => {
    expect(connections(code)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';

import { linkFaults, privateFaults } from './as-text.js';

type Row = readonly [reason: string, code: string, expected: readonly string[]];

const URL = 'http://localhost:3000';

describe('whom a link leads', () => {
  test.each<Row>([
    ['a visitor', `res.redirect('${URL}/x');`, [`res.redirect visit localhost:3000`]],
    ['a visitor, by an assignment', `location.href = '${URL}/x';`, [`location.href visit localhost:3000`]],
    ['a visitor, by an attribute', `const a = <a href="${URL}" />;`, ['<a> visit localhost:3000']],
    ['a visitor, by markup', 'const url = "http://localhost:3000"; send(`<a href="${url}/x">`);', ['href visit localhost:3000']],
    ['a visitor, by markup without quotes', 'const url = "http://localhost:3000"; send(`<a href=${url}>`);', ['href visit localhost:3000']],
    ['a visitor, by a mail that is filled in', `mail.html = '<a href="http://localhost:3000/x">x</a>';`, ['href visit localhost:3000']],
    ['a visitor, by a mail whose member is a text', `mail['html'] = '<a href="http://localhost:3000/x">x</a>';`, ['href visit localhost:3000']],
    ['a visitor, by the end of a sum', `mail.html = '<p>' + name + '<a href="http://localhost:3000/x">x</a>';`, ['href visit localhost:3000']],
    ['a visitor, by the middle of a template', 'mail.html = `<p>${name}</p><a href="http://localhost:3000/x">x</a>`;', ['href visit localhost:3000']],
    ['what a page loads', `const a = <img src="${URL}/x.png" />;`, ['<img> load localhost:3000']],
    ['what a page loads, by a function', 'const getImageUrl = (x) => `http://localhost:3000/${x}`;', ['getImageUrl load localhost:3000']],
    ['who comes back', `pay({ success_url: '${URL}/x' });`, ['success_url return localhost:3000']],
    ['who comes back, by a catalogued option', `import { Strategy } from 'passport-github2'; new Strategy({ callbackURL: '${URL}' });`, ['callbackURL return localhost:3000']],
    ['who comes back, by a query', `params.append('redirect_uri', '${URL}');`, ['redirect_uri return localhost:3000']],
    ['another service', `pay({ notify_url: '${URL}/x' });`, ['notify_url notify localhost:3000']],
    ['a fallback', `res.redirect(process.env.SITE || '${URL}');`, ['res.redirect visit localhost:3000 without SITE']],
    ['through a field', `class A { site = '${URL}'; go(res) { res.redirect(this.site); } }`, ['res.redirect visit localhost:3000']],
    ['through an object', `const urls = { site: '${URL}' }; res.redirect(urls.site);`, ['res.redirect visit localhost:3000']],
    ['through a function of the file, to a catalogued call', `import { redirect } from 'next/navigation'; const go = (url) => redirect(url); go('${URL}');`, ['redirect visit localhost:3000']],
  ])('%s: %s', (_reason, code, expected) => {
    expect(linkFaults(code)).toEqual(expected);
  });

  test.each<readonly [string, string]>([
    ['a comparison', `if (redirectUri === '${URL}') go();`],
    ['a test of the host', `if (location.hostname === 'localhost') location.href = '${URL}';`],
    ['markup that shows the address', 'const url = "http://localhost:3000"; send(`<p title="x">${url}</p>`);'],
    ['an attribute after which other text stands', 'const url = "http://localhost:3000"; send(`<a href="/x?next=${url}">`);'],
    ['a list of addresses', `provider({ redirect_uris: ['${URL}'] });`],
    ['a member that nobody knows', `mail[key] = '<a href="http://localhost:3000/x">x</a>';`],
    ['a member that shows nothing', `mail.other = '<a href="http://localhost:3000/x">x</a>';`],
    ['a variable', `html = '<a href="http://localhost:3000/x">x</a>';`],
    ['a comparison with markup', `if (mail.html === '<a href="http://localhost:3000/x">x</a>') f();`],
    ['markup that is the key', `mail['<a href="http://localhost:3000/x">'] = html;`],
    ['a default', `function f(html = '<a href="http://localhost:3000/x">x</a>') {}`],
    ['a connection', `fetch('${URL}');`],
    ['development', `res.redirect(process.env.NODE_ENV === 'development' ? '${URL}' : 'https://a.example');`],
  ])('nobody, by %s: %s', (_reason, code) => {
    expect(linkFaults(code)).toEqual([]);
  });
});

describe('hosts of one network', () => {
  test.each<Row>([
    ['a literal', `fetch('http://backend:4000/x');`, [`backend single-label at «'http://backend:4000/x'»`]],
    ['a host in a template', 'const host = "10.0.0.5"; fetch(`http://${host}:3000/x`);', ['10.0.0.5 private at «"10.0.0.5"»']],
    ['a fallback', `fetch(process.env.API_URL || 'http://backend:4000');`, [`backend single-label without API_URL at «'http://backend:4000'»`]],
    ['a field of an exported class', `export class Api { baseUrl = 'http://nas.local'; }`, [`nas.local local-name at «'http://nas.local'»`]],
    ['a host beside loopback, which comes first', `import { Kafka } from 'kafkajs'; new Kafka({ brokers: ['localhost:9092', 'kafka:9092'] });`, [`kafka single-label at «'kafka:9092'»`]],
    ['a host of a production branch', `fetch(process.env.NODE_ENV === 'production' ? 'http://backend:4000' : 'https://a.example');`, []],
    ['an unknown host beside it', 'connect(`http://10.0.0.5:3000/${process.env.NAME}`);', ['10.0.0.5 private at «`http://10.0.0.5:3000/${»']],
  ])('%s: %s', (_reason, code, expected) => {
    expect(privateFaults(code)).toEqual(expected);
  });
});

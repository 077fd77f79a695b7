import rule from '../../rules/no-localhost-link.js';
import { testRule } from '../rule-tester/testRule.js';
import type { FlaggedCase } from '../rule-tester/testRule.js';
import { BUNDLED_BODY, readFrom, testRepairs, withHelper, withTypedHelper } from './fixed.js';

const silent = {
  // Redirects that lead elsewhere, or nowhere but here
  'a redirect to a public site': `app.get('/', (req, res) => res.redirect('https://app.example.com/home'));`,
  'a redirect within the site': `app.get('/', (req, res) => res.redirect('/home'));`,
  'an address in the query of another': `app.get('/', (req, res) => res.redirect('/login?next=http://localhost:3000/home'));`,
  'a redirect to where the request came from': `app.get('/', (req, res) => res.redirect(req.headers.referer));`,
  'a status alone': `app.get('/', (req, res) => res.redirect(302, target));`,
  'an address that a request is resolved against': `import { NextResponse } from 'next/server'; export function middleware(request) { return NextResponse.redirect(new URL('/login', request.url)); }`,
  'a base that a path is parsed with': `const { pathname } = new URL(request.url, 'http://localhost:3000'); response.redirect(pathname);`,
  'a part of an address': `const url = new URL('http://localhost:3000/home?tab=1'); response.redirect(url.search);`,
  'a header that says who asked, with a fallback': `app.get('/', (req, res) => res.redirect((req.headers.origin || 'http://localhost:3000') + '/done'));`,
  'another header': `res.setHeader('Access-Control-Allow-Origin', 'http://localhost:3000');`,
  'a location of something else': `console.log({ Location: 'http://localhost:3000' });`,
  'a function of the file that is called redirect': `function redirect(url) { console.log(url); } redirect('http://localhost:3000');`,
  'the mode of fetch': `await fetch('https://api.example.com', { redirect: 'manual' });`,
  'a rewrite, which connects': { code: `module.exports = { async rewrites() { return [{ source: '/api/:path*', destination: 'http://localhost:8000/:path*' }]; } };`, filename: 'next.config.js' },
  'a redirect of Next.js within the site': { code: `module.exports = { async redirects() { return [{ source: '/a', destination: '/b', permanent: true }]; } };`, filename: 'next.config.js' },

  // Gates
  'a redirect in development': `app.get('/', (req, res) => res.redirect(process.env.NODE_ENV === 'production' ? 'https://app.example.com' : 'http://localhost:3000'));`,
  'a fallback that production never gets': `if (!process.env.CLIENT_URL && process.env.NODE_ENV === 'production') throw new Error('CLIENT_URL is not set'); app.get('/', (req, res) => res.redirect(process.env.CLIENT_URL || 'http://localhost:3000'));`,
  'navigation in development': `location.href = import.meta.env.DEV ? 'http://localhost:3000' : 'https://app.example.com';`,
  'navigation on the developer’s machine': `if (location.hostname === 'localhost') location.href = 'http://localhost:3000/debug';`,
  'an address chosen by the host name': `const base = window.location.hostname === 'localhost' ? 'http://localhost:3000' : 'https://app.example.com'; window.open(base + '/help');`,
  'a platform that names itself': `const base = process.env.VERCEL_URL ? \`https://\${process.env.VERCEL_URL}\` : 'http://localhost:3000'; await stripe.checkout.sessions.create({ success_url: base + '/done' });`,
  'an entry for development': `const urls = { development: { callbackURL: 'http://localhost:3000/callback' }, production: { callbackURL: 'https://app.example.com/callback' } }; new Strategy(urls[process.env.NODE_ENV]);`,
  'settings for development': `const developmentConfig = { callbackUrl: 'http://localhost:3000/callback' }; export default process.env.NODE_ENV === 'production' ? productionConfig : developmentConfig;`,
  'settings for development by a constant': `const LOCAL = 'http://localhost:3000/callback'; const developmentConfig = { callbackUrl: LOCAL }; export default process.env.NODE_ENV === 'production' ? productionConfig : developmentConfig;`,
  'a name that says so': `export const LOCAL_REDIRECT_URI = 'http://localhost:3000/callback';`,
  'a variable that somebody sets on purpose': `const base = process.env.USE_LOCAL_SITE ? 'http://localhost:3000' : 'https://app.example.com'; await stripe.checkout.sessions.create({ success_url: base });`,
  'an address that only the server renders, before the browser knows its own': `const origin = typeof window === 'undefined' ? 'http://localhost:3000' : window.location.origin; signIn({ redirectTo: origin + '/home' });`,
  'the default of a component, which a preview shows': { code: `export default function LoginLink({ url = 'http://localhost:3000/login' }) { return <a href={url}>Log in</a>; }`, filename: 'emails/login-link.jsx' },
  'the default of a component that is a constant': { code: `export const LoginLink = ({ url = 'http://localhost:3000/login' }) => <a href={url}>Log in</a>;`, filename: 'emails/login-link.jsx' },
  'the default of a component by a constant': { code: `const SAMPLE = 'http://localhost:3000/login'; export const LoginLink = ({ url = SAMPLE }) => <a href={url}>Log in</a>;`, filename: 'emails/login-link.jsx' },
  'a command': { code: `export const login = () => openBrowser({ redirect_uri: 'http://localhost:4587/callback' });`, filename: 'packages/cli/src/login.js' },
  'a file of tests': { code: `app.get('/', (req, res) => res.redirect('http://localhost:3000'));`, filename: 'src/app.test.js' },
  'a file of stories': { code: `export const Story = () => <a href="http://localhost:6006">Home</a>;`, filename: 'src/home.stories.jsx' },

  // Programs whose user sits at the same machine
  'a tool that opens the browser and waits for it to come back': `import open from 'open'; const redirect_uri = \`http://localhost:\${port}/callback\`; await open('https://id.example.com/authorize?' + new URLSearchParams({ redirect_uri }));`,
  'a tool on the command line': `#!/usr/bin/env node\nconst redirectUri = 'http://127.0.0.1:8976/callback'; await login({ redirectUri });`,
  'a desktop program': `import { app } from 'electron'; login({ redirectUri: 'http://localhost:42813/callback' });`,
  'a tool that only opens its own page': `import open from 'open'; open('http://localhost:3000');`,

  // Addresses that lead nobody
  'an address that is printed': `console.log('Open http://localhost:3000');`,
  'a list of origins': `app.use(cors({ origin: ['http://localhost:3000'], credentials: true }));`,
  'trusted origins': `import { betterAuth } from 'better-auth'; export const auth = betterAuth({ trustedOrigins: ['http://localhost:3000'] });`,
  'a list of addresses that clients may ask to come back to': `new Provider('https://id.example.com', { clients: [{ client_id: 'app', redirect_uris: ['http://localhost:3000/callback'] }] });`,
  'allowed addresses': `check({ allowedRedirectUrls: ['http://localhost:3000'], allowedRedirectUrl: 'http://localhost:3000' });`,
  'an issuer': `new Verifier({ issuer: 'http://localhost:3000', audience: 'http://localhost:3000' });`,
  'a comparison': `if (redirectUri === 'http://localhost:3000/callback') throw new Error('not here');`,
  'a test of how it starts': `if (!returnUrl.startsWith('http://localhost:3000')) throw new Error('not here');`,
  'a key of a map': `const titles = new Map([['http://localhost:3000', 'here']]);`,
  'an array that is called urls': `const urls = []; urls.push('http://localhost:3000');`,
  'an array of routes': `routes.push('http://localhost:3000/home'); stack.replace('http://localhost:3000');`,
  'a text with an address in it': `export const Help = () => <p>Open http://localhost:3000</p>;`,
  'a placeholder': `export const Form = () => <input name="redirect_uri" placeholder="http://localhost:3000/callback" />;`,
  'a title': `export const Form = () => <a href={docs} title="http://localhost:3000">Help</a>;`,
  'a description': `const schema = z.object({ redirect_uri: z.string().describe('http://localhost:3000/callback') });`,
  'an example of an interface': `ApiProperty({ name: 'callbackUrl', example: 'http://localhost:3000/callback' });`,
  'a server of OpenAPI': `export default { openapi: '3.0.0', servers: [{ url: 'http://localhost:3000' }] };`,
  'metadata of a page': { code: `export const metadata = { metadataBase: new URL('http://localhost:3000') };`, filename: 'app/layout.js' },
  'a list of menu entries, which nothing shows to be followed': `export const menu = [{ title: 'Home', href: 'http://localhost:3000' }];`,
  'a fake of a test': `nock('http://localhost:3000').get('/callback').reply(200);`,
  'an element of a picture': `export const Icon = () => <use href="#localhost" />;`,
  'markup with a public address': `export const mail = (token) => \`<a href="https://app.example.com/reset/\${token}">localhost</a>\`;`,
  'an address in the text of markup': `const url = 'http://localhost:3000'; export const page = \`<p>\${url}</p>\`;`,
  'a name with the word in it': `export const localhostLink = 'https://example.com/localhost';`,

  // Connections, which other rules are about
  'a request': `await fetch('http://localhost:3000/callback');`,
  'a base of requests': `import axios from 'axios'; export const api = axios.create({ baseURL: 'http://localhost:5000' });`,
  'an address that pictures and requests share': `const api = 'http://localhost:5000'; export const load = () => fetch(api); export const Face = () => <img src={api + '/face.png'} alt="" />;`,
  // Addresses whose path or variable says nothing of people, or that somebody dials
  'a path of a mail that a program asks for': `import { apiRequest } from './api.js'; export const verify = () => apiRequest('http://localhost:5000/auth/verify');`,
  'a path of a mail that a method posts to': `export const confirm = (api) => api.post('http://localhost:5000/users/confirm');`,
  'a page of the site that is fetched': 'await fetch(`${process.env.CLIENT_URL || "http://localhost:3000"}/reset`);',
  'the site alone, handed to somebody': `import { allow } from './cors.js'; allow(process.env.CLIENT_URL || 'http://localhost:3000');`,
  'the site as an origin': `import { enableCors } from './cors.js'; enableCors({ origins: [process.env.CLIENT_URL || 'http://localhost:3000/'] });`,
  'a page that is printed': 'console.log(`${process.env.CLIENT_URL || "http://localhost:3000"}/confirm`);',
  'the site of the sitemap': { code: 'const base = process.env.SITE_URL || "http://localhost:3000"; export default function sitemap() { return [{ url: `${base}/about` }]; }', filename: 'app/sitemap.js' },
  'a function that says where the documentation is': `export function describeServer() { return 'http://localhost:3000/docs'; }`,
  'a function that makes the address of a service': 'export const userUrl = (id) => `${process.env.API_URL || "http://localhost:4000"}/users/${id}`;',
  'a base of an app that requests use, too': `export function getBaseUrl() { return process.env.NEXT_PUBLIC_APP_URL || 'http://localhost:3000'; }`,
  'a function that this module keeps': 'function makeLink(t) { return `http://localhost:5173/reset?t=${t}`; } fetch(makeLink(1));',
  'a page in development': 'export const makeLink = (t) => `${process.env.NODE_ENV === "production" ? "https://app.example.com" : "http://localhost:5173"}/reset?t=${t}`;',
  'a function whose result is requested': `const getFileUrl = (path) => \`http://localhost:5000/\${path}\`; export const load = (path) => fetch(getFileUrl(path));`,
  'a client of Better Auth, which connects': `import { createAuthClient } from 'better-auth/react'; export const auth = createAuthClient({ baseURL: 'http://localhost:3000' });`,
  'an address of a service, whose name says nothing of people': `export const apiUrl = process.env.API_URL || 'http://localhost:5000';`,
  'a name of the site, which may be a list of origins': `export const CLIENT_URL = process.env.CLIENT_URL || 'http://localhost:5173';`,
  'a variable without a check, which is no loopback': `app.get('/', (req, res) => res.redirect(process.env.CLIENT_URL));`,
  'a private address': `app.get('/', (req, res) => res.redirect('http://192.168.0.10:3000'));`,
  'a redirect to a path of a variable': `app.get('/', (req, res) => res.redirect(process.env.CLIENT_URL + '/localhost'));`,
  'a host name that only begins so': `export const Home = () => <a href="http://localhost.example.com/home">Home</a>;`,
  'a link within the page': `export const Home = () => <a href={'#' + localhost}>Home</a>;`,
  'a router that is told of a path': `import { useRouter } from 'next/navigation'; export function Go() { const router = useRouter(); return () => router.push('/localhost'); }`,
  'a location that is read': `if (location.href.startsWith('http://localhost:3000')) report();`,
  'a comparison of the location': `const isLocal = window.location.origin === 'http://localhost:3000';`,
  'a variable of the file that is called location': `let location = 'http://localhost:3000'; location = 'http://localhost:3001'; console.log(location);`,
  'a function of the file that is called open': `function open(url) { console.log(url); } open('http://localhost:3000');`,
  'a screen of React Native': `navigation.navigate('localhost');`,
  'a page that a test tool visits': `await page.goto('http://localhost:3000/home'); cy.visit('http://localhost:3000/home');`,
  'a source that is inlined': `export const Face = () => <img src="data:image/png;base64,localhost" alt="" />;`,
  'the action of a form that is a function': `export const Upload = () => <form action={upload} />;`,
  'a notification service, which is dialled': `export const notificationUrl = 'http://localhost:3030';`,

  // Links inside longer texts
  'markup with a public address in its text': 'mailer.sendMail({ to, html: `<a href="https://app.example.com/r/${k}">x</a>` });',
  'markup that shows the address, and leads nowhere': 'mailer.sendMail({ to, html: `<p>http://localhost:3000</p>` });',
  'markup that is printed': 'console.log(`<a href="http://localhost:3000/r">x</a>`);',
  'markup called html that is printed': 'const html = `<a href="http://localhost:3000/r">x</a>`; console.log(html);',
  'markup that is written to a file': 'import fs from "node:fs"; const html = `<a href="http://localhost:3000/r">x</a>`; fs.writeFileSync("report.html", html);',
  'markup that a writer of files gets': 'writeFile({ path: "README.md", content: `<img src="http://localhost:3000/x.png">` });',
  'markup that is parsed': 'import * as cheerio from "cheerio"; const html = `<a href="http://localhost:3000/r">x</a>`; cheerio.load(html);',
  'markup that is expected': 'expect({ html: `<a href="http://localhost:3000/r">x</a>` });',
  'markup of documentation': 'const docs = { html: `<a href="http://localhost:3000/r">x</a>` }; publish(docs);',
  'markup of an example': 'publish({ exampleHtml: `<a href="http://localhost:3000/r">x</a>` });',
  'markup for development': 'publish({ devHtml: `<a href="http://localhost:3000/r">x</a>` });',
  'markup under a name that says nothing of pages': 'publish({ sample: `<a href="http://localhost:3000/r">x</a>` });',
  'an attribute that leads nowhere': 'publish({ html: `<p title="http://localhost:3000/r">x</p>` });',
  'an address in the query of a link': 'publish({ html: `<a href="https://id.example.com?next=http://localhost:3000/r">x</a>` });',
  'an attribute outside of a tag': 'publish({ html: `Write href="http://localhost:3000/r" there` });',
  'a policy of contents': `publish({ content: "connect-src 'self' http://localhost:3000" });`,
  'markup in a comment': 'publish({ html: `<p>x</p>` /* <a href="http://localhost:3000/r"> */ });',
  'markup in development': 'if (process.env.NODE_ENV === "development") mailer.sendMail({ to, html: `<a href="http://localhost:3000/r">x</a>` });',
  'the markup of a tool': '#!/usr/bin/env node\nserve({ html: `<a href="http://localhost:3000/r">x</a>` });',
  'markup in a test': { code: 'mailer.sendMail({ to, html: `<a href="http://localhost:3000/r">x</a>` });', filename: 'src/mail.test.js' },
  'the text of a mail with a public address': `mailer.sendMail({ to, subject, text: 'Open https://app.example.com/r/' + k });`,
  'the text of a mail with an address in a query': `mailer.sendMail({ to, subject, text: 'Open https://id.example.com/?next=http://localhost:3000/r' });`,
  'a text that is no mail': `toast({ text: 'Open http://localhost:3000/r' });`,
  'a text with a subject and nobody who gets it': `toast({ subject, text: 'Open http://localhost:3000/r' });`,
  'the subject of a mail': `mailer.sendMail({ to, subject: 'http://localhost:3000 is up', text: 'It is.' });`,
  'the text of a mail in development': `mailer.sendMail({ to, subject, text: process.env.NODE_ENV === 'production' ? 'Hello' : 'Open http://localhost:3000/r' });`,
  'a mail that is printed': `console.log({ to, subject, text: 'Open http://localhost:3000/r' });`,
  'a mail that is only a host': `mailer.sendMail({ to, subject, text: 'The server localhost:3000 is up' });`,
  'markup of an exports object, in a comment of it': 'module.exports.html = `<p>x</p>`; // <a href="http://localhost:3000/r">',
  'a member that shows the address': 'element.innerHTML = `<p>http://localhost:3000</p>`;',
  'a member of another name': 'state.sample = `<a href="http://localhost:3000/r">x</a>`;',
  'an answer that says where the server is': `res.json({ url: 'http://localhost:3000' });`,
  'an answer that names a service': `res.json({ api: 'http://localhost:3000/api', status: 'ok' });`,
  'an answer with a path': `res.json({ url: '/a' });`,
  'an answer in development': `res.json({ url: process.env.NODE_ENV === 'production' ? 'https://app.example.com/a' : 'http://localhost:3000/a' });`,
  'a text that is copied, and no address': `navigator.clipboard.writeText('localhost');`,
};

const flagged: Readonly<Record<string, FlaggedCase>> = {
  // Links inside longer texts
  'the markup of a mail': {
    code: 'mailer.sendMail({ to, html: «`<a href="http://localhost:3000/r/${»k}">x</a>` });',
    reports: ['`href` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.'],
    suggestions: [{ description: readFrom('APP_URL'), output: withHelper('mailer.sendMail({ to, html: `<a href="${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/r/${k}">x</a>` });') }],
  },
  'markup in a string': {
    code: `mailer.sendMail({ to, html: «'<a href="http://localhost:3000/r">x</a> <a href="http://localhost:3000/s">\`y\`</a>'» });`,
    reports: ['`href` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.'],
    suggestions: [{ description: readFrom('APP_URL'), output: withHelper(`mailer.sendMail({ to, html: \`<a href="\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/r">x</a> <a href="\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/s">\\\`y\\\`</a>\` });`) }],
  },
  'markup in the middle of a template': {
    code: 'export const resetMail = (name, k) => `<p>Hello ${name«}</p><a class="x" href="http://localhost:3000/r/${»k}">x</a>`;',
    reports: ['`href` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.'],
    suggestions: [{ description: readFrom('APP_URL'), output: withHelper('export const resetMail = (name, k) => `<p>Hello ${name}</p><a class="x" href="${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/r/${k}">x</a>`;') }],
  },
  'markup in a sum': {
    code: `const html = '<p>Hello</p>' + «'<a href="http://localhost:3000/r/'» + k + '">x</a>'; sendEmail(to, 'Reset', html);`,
    reports: ['`href` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.'],
    suggestions: [{ description: readFrom('APP_URL'), output: withHelper(`const html = '<p>Hello</p>' + \`<a href="\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/r/\` + k + '">x</a>'; sendEmail(to, 'Reset', html);`) }],
  },
  'a picture in a mail': {
    code: 'export const welcomeTemplate = () => «`<img src="http://localhost:3000/logo.png">`»;',
    reports: ['`src` has the browser load from localhost:3000, the visitor’s own machine, where nothing answers. Read the address from an environment variable.'],
    suggestions: [{ description: readFrom('API_3000_URL'), output: withHelper('export const welcomeTemplate = () => `<img src="${requireEnv("API_3000_URL", process.env.API_3000_URL, "http://localhost:3000")}/logo.png">`;') }],
  },
  'the text of a mail': {
    code: `mailer.sendMail({ to, subject, text: «'Open http://localhost:3000/r/'» + k });`,
    reports: ['`text` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.'],
    suggestions: [{ description: readFrom('APP_URL'), output: withHelper('mailer.sendMail({ to, subject, text: `Open ${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/r/` + k });') }],
  },
  'the text of a mail with a fallback': {
    code: "const base = process.env.APP_URL || «'http://localhost:3000'»; mailer.sendMail({ to, subject, text: `Open ${base}/r` });",
    reports: ['`text` sends the browser to localhost:3000 when `APP_URL` is missing: the visitor’s own machine, where the page cannot be reached. Set it on every deployment, or stop at start-up without it.'],
    output: withHelper('const base = requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000"); mailer.sendMail({ to, subject, text: `Open ${base}/r` });'),
  },
  'a mail that is only an address': {
    code: `mailer.sendMail({ to, subject: 'Reset', html: «'http://localhost:3000/r/'» + k });`,
    reports: ['`html` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.'],
    suggestions: [{ description: readFrom('APP_URL'), output: withHelper(`mailer.sendMail({ to, subject: 'Reset', html: \`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/r/\` + k });`) }],
  },
  'a mail of Amazon SES': {
    code: `new SendEmailCommand({ Message: { Body: { Text: { Data: «'Open http://localhost:3000/r'» } } } });`,
    reports: ['`Message.Body.Text.Data` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.'],
    suggestions: [{ description: readFrom('APP_URL'), output: withHelper('new SendEmailCommand({ Message: { Body: { Text: { Data: `Open ${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/r` } } } });') }],
  },
  'the options of a mail in a variable': {
    code: 'const mail = { to, subject: "Reset", text: «`Open http://localhost:3000/r/${»k}` }; mailer.sendMail(mail);',
    reports: ['`text` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.'],
    suggestions: [{ description: readFrom('APP_URL'), output: withHelper('const mail = { to, subject: "Reset", text: `Open ${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/r/${k}` }; mailer.sendMail(mail);') }],
  },
  'markup of a member': {
    code: 'element.innerHTML = «`<a href="http://localhost:3000/r/${»k}">x</a>`;',
    reports: ['`href` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.'],
    suggestions: [{ description: readFrom('APP_URL'), output: withHelper('element.innerHTML = `<a href="${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/r/${k}">x</a>`;') }],
  },
  'an answer with a link': {
    code: 'res.json({ url: «`http://localhost:3000/a`» });',
    reports: ['`url` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.'],
    suggestions: [{ description: readFrom('APP_URL'), output: withHelper('res.json({ url: `${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/a` });') }],
  },
  'two origins in one text': {
    code: `publish({ html: «'<a href="http://localhost:3000/r">x</a><img src="http://localhost:5000/x.png">'» });`,
    reports: ['`href` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.'],
    suggestions: [{ description: readFrom('APP_URL'), output: withHelper('publish({ html: `<a href="${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/r">x</a><img src="http://localhost:5000/x.png">` });') }],
  },
  'an address at the end of a sentence': {
    code: `mailer.sendMail({ to, subject, text: «'Open http://localhost:3000.'» });`,
    reports: ['`text` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.'],
    suggestions: [{ description: readFrom('APP_URL'), output: withHelper('mailer.sendMail({ to, subject, text: `Open ${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}.` });') }],
  },
  'an address that is copied': {
    code: 'navigator.clipboard.writeText(«`http://localhost:3000/c/${»id}`);',
    reports: ['`navigator.clipboard.writeText` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.'],
    suggestions: [{ description: readFrom('APP_URL'), output: withHelper('navigator.clipboard.writeText(`${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/c/${id}`);') }],
  },
  'markup whose origin ends in a variable': {
    code: 'publish({ html: «`<a href="http://localhost:${»PORT}/r">x</a>` });',
    reports: ['`href` sends the browser to localhost, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.'],
  },
  'markup with escapes': {
    code: 'publish({ html: «`\\n<a href="http://localhost:3000/r">`» });',
    reports: ['`href` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.'],
  },
  // Redirects of servers
  'a template that a command writes into other projects': {
    code: `app.get('/', (req, res) => res.redirect(«'http://localhost:3000/home'»));`,
    filename: 'cli/template/src/server.js',
    reports: [
      '`res.redirect` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    output: withHelper(`app.get('/', (req, res) => res.redirect(\`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/home\`));`),
  },
  'Express': {
    code: `app.get('/', (req, res) => res.redirect(«'http://localhost:3000/home'»));`,
    reports: [
      '`res.redirect` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    output: withHelper(`app.get('/', (req, res) => res.redirect(\`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/home\`));`),
  },
  'a status before the address': {
    code: `app.get('/', (req, res) => res.redirect(302, «\`http://localhost:5173/login?from=\${»req.path}\`));`,
    reports: [
      '`res.redirect` sends the browser to localhost:5173, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    output: withHelper(`app.get('/', (req, res) => res.redirect(302, \`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:5173")}/login?from=\${req.path}\`));`),
  },
  'Fastify': {
    code: `fastify.get('/', (request, reply) => reply.redirect(«'http://127.0.0.1:3000'»));`,
    reports: [
      '`reply.redirect` sends the browser to 127.0.0.1:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    output: withHelper(`fastify.get('/', (request, reply) => reply.redirect(requireEnv("APP_URL", process.env.APP_URL, "http://127.0.0.1:3000")));`),
  },
  'Koa': {
    code: `router.get('/', (ctx) => ctx.redirect(«'http://localhost:3000/home'»));`,
    reports: [
      '`ctx.redirect` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    output: withHelper(`router.get('/', (ctx) => ctx.redirect(\`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/home\`));`),
  },
  'Nest': {
    code: `import { Controller, Get, Redirect } from '@nestjs/common'; @Controller() export class Home { @Get() @Redirect(«'http://localhost:3000/home'») go() {} }`,
    filename: 'src/home.ts',
    reports: [
      '`Redirect` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    output: withTypedHelper(`import { Controller, Get, Redirect } from '@nestjs/common'; @Controller() export class Home { @Get() @Redirect(\`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/home\`) go() {} }`),
  },
  'a chain': {
    code: `fastify.get('/', (request, reply) => reply.code(302).redirect(«'http://localhost:3000'»));`,
    reports: [
      '`reply.code().redirect` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    output: withHelper(`fastify.get('/', (request, reply) => reply.code(302).redirect(requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")));`),
  },
  'Hono': {
    code: `app.get('/', (c) => c.redirect(«'http://localhost:3000/home'», 301));`,
    reports: [
      '`c.redirect` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    output: withHelper(`app.get('/', (c) => c.redirect(\`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/home\`, 301));`),
  },
  'a fallback': {
    code: `const client = process.env.CLIENT_URL || «'http://localhost:5173'»; app.get('/', (req, res) => res.redirect(client + '/done'));`,
    reports: [
      '`res.redirect` sends the browser to localhost:5173 when `CLIENT_URL` is missing: the visitor’s own machine, where the page cannot be reached. Set it on every deployment, or stop at start-up without it.',
    ],
    output: withHelper(`const client = requireEnv("CLIENT_URL", process.env.CLIENT_URL, "http://localhost:5173"); app.get('/', (req, res) => res.redirect(client + '/done'));`),
  },
  'a base that a function gives back': {
    code: `function clientUrl() { return process.env.CLIENT_URL ?? «'http://localhost:5173'»; } app.get('/', (req, res) => res.redirect(\`\${clientUrl()}/done\`));`,
    reports: [
      '`res.redirect` sends the browser to localhost:5173 when `CLIENT_URL` is missing: the visitor’s own machine, where the page cannot be reached. Set it on every deployment, or stop at start-up without it.',
    ],
    output: withHelper(`function clientUrl() { return requireEnv("CLIENT_URL", process.env.CLIENT_URL, "http://localhost:5173"); } app.get('/', (req, res) => res.redirect(\`\${clientUrl()}/done\`));`),
  },
  'a header': {
    code: `res.writeHead(302, { Location: «'http://localhost:3000/home'» });`,
    reports: [
      '`Location` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    output: withHelper('res.writeHead(302, { Location: `${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/home` });'),
  },
  'a header that is set': {
    code: `res.setHeader('Location', «'http://localhost:3000/home'»);`,
    reports: [
      '`Location` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    output: withHelper(`res.setHeader('Location', \`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/home\`);`),
  },
  'a header whose name is a constant': {
    code: `const NAME = 'Location'; res.setHeader(NAME, «'http://localhost:3000/home'»);`,
    reports: [
      '`Location` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    output: withHelper(`const NAME = 'Location'; res.setHeader(NAME, \`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/home\`);`),
  },
  'markup of a member behind an assertion of its type': {
    code: 'element.innerHTML = «`<a href="http://localhost:3000/r/${»k}">x</a>` as any;',
    reports: ['`href` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.'],
    suggestions: [
      {
        description: readFrom('APP_URL'),
        output: withTypedHelper('element.innerHTML = `<a href="${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/r/${k}">x</a>` as any;'),
      },
    ],
  },
  'the standard response': {
    code: `export const go = () => Response.redirect(«'http://localhost:3000/home'», 302);`,
    reports: [
      '`Response.redirect` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    output: withHelper('export const go = () => Response.redirect(`${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/home`, 302);'),
  },
  'Next.js': {
    code: `import { redirect } from 'next/navigation'; export default function Page() { redirect(«'http://localhost:3000/login'»); }`,
    filename: 'app/home/page.js',
    reports: [
      '`redirect` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    output: withHelper(`import { redirect } from 'next/navigation'; export default function Page() { redirect(\`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/login\`); }`),
  },
  'Next.js, for good': {
    code: `import { permanentRedirect } from 'next/navigation'; export default function Page() { permanentRedirect(«'http://localhost:3000/login'»); }`,
    filename: 'app/home/page.js',
    reports: [
      '`permanentRedirect` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    output: withHelper(`import { permanentRedirect } from 'next/navigation'; export default function Page() { permanentRedirect(\`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/login\`); }`),
  },
  'a response of Next.js': {
    code: `import { NextResponse } from 'next/server'; export function middleware() { return NextResponse.redirect(new URL('/login', «'http://localhost:3000'»)); }`,
    filename: 'src/middleware.js',
    reports: [
      '`NextResponse.redirect` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    output: withHelper(`import { NextResponse } from 'next/server'; export function middleware() { return NextResponse.redirect(new URL('/login', requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000"))); }`),
  },
  'the same with a fallback': {
    code: `import { NextResponse } from 'next/server'; export function middleware() { return NextResponse.redirect(new URL('/login', process.env.APP_URL ?? «'http://localhost:3000'»)); }`,
    filename: 'src/middleware.js',
    reports: [
      '`NextResponse.redirect` sends the browser to localhost:3000 when `APP_URL` is missing: the visitor’s own machine, where the page cannot be reached. Set it on every deployment, or stop at start-up without it.',
    ],
    output: withHelper(`import { NextResponse } from 'next/server'; export function middleware() { return NextResponse.redirect(new URL('/login', requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000"))); }`),
  },
  'redirects of next.config': {
    code: `module.exports = { async redirects() { return [{ source: '/docs', destination: «'http://localhost:4000/docs'», permanent: false }]; } };`,
    filename: 'next.config.js',
    reports: [
      '`next` sends the browser to localhost:4000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    output: withHelper(`module.exports = { async redirects() { return [{ source: '/docs', destination: \`\${requireEnv("API_4000_URL", process.env.API_4000_URL, "http://localhost:4000")}/docs\`, permanent: false }]; } };`),
  },
  'React Router': {
    code: `import { redirect } from 'react-router'; export const loader = () => redirect(«'http://localhost:5173/login'»);`,
    filename: 'app/routes/home.js',
    reports: [
      '`redirect` sends the browser to localhost:5173, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('APP_URL'), output: withHelper(`import { redirect } from 'react-router'; export const loader = () => redirect(\`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:5173")}/login\`);`) },
    ],
  },
  'SvelteKit': {
    code: `import { redirect } from '@sveltejs/kit'; export function load() { redirect(302, «'http://localhost:5173/login'»); }`,
    filename: 'src/routes/+page.server.js',
    reports: [
      '`redirect` sends the browser to localhost:5173, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    output: withHelper(`import { redirect } from '@sveltejs/kit'; export function load() { redirect(302, \`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:5173")}/login\`); }`),
  },
  'Astro': {
    code: `export const GET = (context) => context.redirect(«'http://localhost:4321/login'»);`,
    filename: 'src/pages/home.js',
    reports: [
      '`context.redirect` sends the browser to localhost:4321, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    output: withHelper('export const GET = (context) => context.redirect(`${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:4321")}/login`);'),
  },
  'an inverted stage': {
    code: `app.get('/', (req, res) => res.redirect(process.env.NODE_ENV === 'production' ? «'http://localhost:3000'» : 'https://app.example.com'));`,
    reports: [
      '`res.redirect` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    output: withHelper(`app.get('/', (req, res) => res.redirect(process.env.NODE_ENV === 'production' ? requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000") : 'https://app.example.com'));`),
  },
  // Navigation in the browser
  'location': {
    code: `location = «'http://localhost:3000/login'»;`,
    reports: [
      '`location` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('APP_URL'), output: withHelper('location = `${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/login`;') },
    ],
  },
  'its href': {
    code: `window.location.href = «'http://localhost:5000/auth/google'»;`,
    reports: [
      '`window.location.href` sends the browser to localhost:5000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_5000_URL'), output: withHelper('window.location.href = `${requireEnv("API_5000_URL", process.env.API_5000_URL, "http://localhost:5000")}/auth/google`;') },
    ],
  },
  'its methods': {
    code: `window.location.assign(«\`http://localhost:5000/auth/\${»provider}\`); location.replace(«'http://localhost:5000/auth/github'»);`,
    reports: [
      '`window.location.assign` sends the browser to localhost:5000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
      '`location.replace` sends the browser to localhost:5000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_5000_URL'), output: withHelper(`window.location.assign(\`\${requireEnv("API_5000_URL", process.env.API_5000_URL, "http://localhost:5000")}/auth/\${provider}\`); location.replace('http://localhost:5000/auth/github');`) },
      { description: readFrom('API_5000_URL'), output: withHelper('window.location.assign(`http://localhost:5000/auth/${provider}`); location.replace(`${requireEnv("API_5000_URL", process.env.API_5000_URL, "http://localhost:5000")}/auth/github`);') },
    ],
  },
  'location of the document': {
    code: `document.location.href = «'http://localhost:3000/login'»;`,
    reports: [
      '`document.location.href` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('APP_URL'), output: withHelper('document.location.href = `${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/login`;') },
    ],
  },
  'a window': {
    code: `window.open(«'http://localhost:5000/auth/google'», '_self');`,
    reports: [
      '`window.open` sends the browser to localhost:5000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_5000_URL'), output: withHelper(`window.open(\`\${requireEnv("API_5000_URL", process.env.API_5000_URL, "http://localhost:5000")}/auth/google\`, '_self');`) },
    ],
  },
  'the router of Next.js': {
    code: `'use client'; import { useRouter } from 'next/navigation'; export function Go() { const router = useRouter(); return () => router.push(«'http://localhost:3000/home'»); }`,
    filename: 'app/go.js',
    reports: [
      '`router.push` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    output: withHelper(`'use client'; import { useRouter } from 'next/navigation'; export function Go() { const router = useRouter(); return () => router.push(\`\${requireEnv("NEXT_PUBLIC_APP_URL", process.env.NEXT_PUBLIC_APP_URL, "http://localhost:3000")}/home\`); }`),
  },
  'its parts': {
    code: `'use client'; import { useRouter } from 'next/router'; export function Go() { const { replace } = useRouter(); return () => replace(«'http://localhost:3000/home'»); }`,
    filename: 'components/go.js',
    reports: [
      '`replace` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    output: withHelper(`'use client'; import { useRouter } from 'next/router'; export function Go() { const { replace } = useRouter(); return () => replace(\`\${requireEnv("NEXT_PUBLIC_APP_URL", process.env.NEXT_PUBLIC_APP_URL, "http://localhost:3000")}/home\`); }`),
  },
  'the hook of React Router': {
    code: `import { useNavigate } from 'react-router-dom'; export function Go() { const go = useNavigate(); return () => go(«'http://localhost:3000/home'»); }`,
    reports: [
      '`go` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('APP_URL'), output: withHelper(`import { useNavigate } from 'react-router-dom'; export function Go() { const go = useNavigate(); return () => go(\`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/home\`); }`) },
    ],
  },
  'Vue Router': {
    code: `this.$router.push(«'http://localhost:3000/home'»);`,
    reports: [
      '`this.$router.push` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('APP_URL'), output: withHelper('this.$router.push(`${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/home`);') },
    ],
  },
  'SvelteKit in the browser': {
    code: `import { goto } from '$app/navigation'; export const go = () => goto(«'http://localhost:5173/home'»);`,
    reports: [
      '`goto` sends the browser to localhost:5173, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('APP_URL'), output: withHelper(`import { goto } from '$app/navigation'; export const go = () => goto(\`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:5173")}/home\`);`) },
    ],
  },
  'React Native': {
    code: `import { Linking } from 'react-native'; export const go = () => Linking.openURL(«'http://localhost:3000/terms'»);`,
    reports: [
      '`Linking.openURL` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('APP_URL'), output: withHelper(`import { Linking } from 'react-native'; export const go = () => Linking.openURL(\`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/terms\`);`) },
    ],
  },
  // Markup
  'a link': {
    code: 'export const Home = () => <a href=«"http://localhost:3000/home"»>Home</a>;',
    reports: [
      '`<a>` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('APP_URL'), output: withHelper('export const Home = () => <a href={`${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/home`}>Home</a>;') },
    ],
  },
  'a link of a router': {
    code: 'export const Home = ({ id }) => <Link to={«`http://localhost:3000/users/${»id}`}>Home</Link>;',
    reports: [
      '`<Link>` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('APP_URL'), output: withHelper('export const Home = ({ id }) => <Link to={`${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/users/${id}`}>Home</Link>;') },
    ],
  },
  'a link in browser code of Next.js': {
    code: `'use client'; export const Home = () => <a href=«"http://localhost:3000/home"»>Home</a>;`,
    filename: 'components/home.jsx',
    reports: [
      '`<a>` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    output: withHelper(`'use client'; export const Home = () => <a href={\`\${requireEnv("NEXT_PUBLIC_APP_URL", process.env.NEXT_PUBLIC_APP_URL, "http://localhost:3000")}/home\`}>Home</a>;`),
  },
  'a link in browser code of Vite': {
    code: `export const Home = () => <a href={import.meta.env.VITE_SITE_URL || «'http://localhost:5173'»}>Home</a>;`,
    filename: 'src/home.jsx',
    reports: [
      '`<a>` sends the browser to localhost:5173 when `VITE_SITE_URL` is missing: the visitor’s own machine, where the page cannot be reached. Set it in every build, or stop without it.',
    ],
    output: withHelper('export const Home = () => <a href={requireEnv("VITE_SITE_URL", import.meta.env.VITE_SITE_URL, "http://localhost:5173")}>Home</a>;', 'requireEnv', BUNDLED_BODY),
  },
  'a picture': {
    code: 'export const Face = ({ user }) => <img src={«`http://localhost:5000/${»user.image}`} alt="" />;',
    reports: [
      '`<img>` has the browser load from localhost:5000, the visitor’s own machine, where nothing answers. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_5000_URL'), output: withHelper('export const Face = ({ user }) => <img src={`${requireEnv("API_5000_URL", process.env.API_5000_URL, "http://localhost:5000")}/${user.image}`} alt="" />;') },
    ],
  },
  'a picture of a component': {
    code: `export const Face = ({ user }) => <Image src={«'http://localhost:5000/'» + user.image} alt="" />;`,
    reports: [
      '`<Image>` has the browser load from localhost:5000, the visitor’s own machine, where nothing answers. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_5000_URL'), output: withHelper('export const Face = ({ user }) => <Image src={`${requireEnv("API_5000_URL", process.env.API_5000_URL, "http://localhost:5000")}/` + user.image} alt="" />;') },
    ],
  },
  'a frame': {
    code: 'export const Chart = () => <iframe src=«"http://localhost:8088/chart"» />;',
    reports: [
      '`<iframe>` has the browser load from localhost:8088, the visitor’s own machine, where nothing answers. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_8088_URL'), output: withHelper('export const Chart = () => <iframe src={`${requireEnv("API_8088_URL", process.env.API_8088_URL, "http://localhost:8088")}/chart`} />;') },
    ],
  },
  'a script': {
    code: 'export const Head = () => <script src=«"http://localhost:8080/widget.js"» />;',
    reports: [
      '`<script>` has the browser load from localhost:8080, the visitor’s own machine, where nothing answers. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_8080_URL'), output: withHelper('export const Head = () => <script src={`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080")}/widget.js`} />;') },
    ],
  },
  'a style sheet': {
    code: 'export const Head = () => <link rel="stylesheet" href=«"http://localhost:8080/widget.css"» />;',
    reports: [
      '`<link>` has the browser load from localhost:8080, the visitor’s own machine, where nothing answers. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_8080_URL'), output: withHelper('export const Head = () => <link rel="stylesheet" href={`${requireEnv("API_8080_URL", process.env.API_8080_URL, "http://localhost:8080")}/widget.css`} />;') },
    ],
  },
  'a form': {
    code: 'export const Upload = () => <form action=«"http://localhost:5000/upload"» method="post" />;',
    reports: [
      '`<form>` sends the browser to localhost:5000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_5000_URL'), output: withHelper('export const Upload = () => <form action={`${requireEnv("API_5000_URL", process.env.API_5000_URL, "http://localhost:5000")}/upload`} method="post" />;') },
    ],
  },
  'a function that makes addresses of pictures': {
    code: 'const getImageUrl = (path) => «`http://localhost:5000/${»path}`; export const Face = ({ user }) => <img src={getImageUrl(user.image)} alt="" />;',
    reports: [
      '`getImageUrl` has the browser load from localhost:5000, the visitor’s own machine, where nothing answers. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_5000_URL'), output: withHelper('const getImageUrl = (path) => `${requireEnv("API_5000_URL", process.env.API_5000_URL, "http://localhost:5000")}/${path}`; export const Face = ({ user }) => <img src={getImageUrl(user.image)} alt="" />;') },
    ],
  },
  'the same for other modules': {
    code: 'export const getImageUrl = (path) => «`http://localhost:5000/${»path}`;',
    reports: [
      '`getImageUrl` has the browser load from localhost:5000, the visitor’s own machine, where nothing answers. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_5000_URL'), output: withHelper('export const getImageUrl = (path) => `${requireEnv("API_5000_URL", process.env.API_5000_URL, "http://localhost:5000")}/${path}`;') },
    ],
  },
  'a base beside a function that makes addresses of files': {
    code: `export function useFiles() { const base = process.env.REACT_APP_API_URL || «'http://localhost:8000'»; const resolveFileUrl = (path) => { if (!path) return ''; return \`\${base}\${path}\`; }; return { resolveFileUrl }; }`,
    reports: [
      '`resolveFileUrl` has the browser load from localhost:8000 when `REACT_APP_API_URL` is missing: the visitor’s own machine, where nothing answers. Set it in every build, or stop without it.',
    ],
    output: withHelper(`export function useFiles() { const base = requireEnv("REACT_APP_API_URL", process.env.REACT_APP_API_URL, "http://localhost:8000"); const resolveFileUrl = (path) => { if (!path) return ''; return \`\${base}\${path}\`; }; return { resolveFileUrl }; }`),
  },
  'a link in a mail': {
    code: `const url = \`\${process.env.CLIENT_URL || «'http://localhost:3000'»}/reset/\${token}\`; await mailer.send({ html: \`<p>Hello</p><a class="button" href="\${url}">Reset</a>\` });`,
    reports: [
      '`href` sends the browser to localhost:3000 when `CLIENT_URL` is missing: the visitor’s own machine, where the page cannot be reached. Set it on every deployment, or stop at start-up without it.',
    ],
    output: withHelper('const url = `${requireEnv("CLIENT_URL", process.env.CLIENT_URL, "http://localhost:3000")}/reset/${token}`; await mailer.send({ html: `<p>Hello</p><a class="button" href="${url}">Reset</a>` });'),
  },
  // Addresses to come back to
  'Stripe': {
    code: `import Stripe from 'stripe'; const stripe = new Stripe(process.env.STRIPE_KEY); await stripe.checkout.sessions.create({ success_url: «'http://localhost:3000/done'», cancel_url: «'http://localhost:3000/cart'» });`,
    reports: [
      '`success_url` has people sent back to localhost:3000, their own machine, where the page cannot be reached. Read the address from an environment variable.',
      '`cancel_url` has people sent back to localhost:3000, their own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    output: withHelper(`import Stripe from 'stripe'; const stripe = new Stripe(process.env.STRIPE_KEY); await stripe.checkout.sessions.create({ success_url: \`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/done\`, cancel_url: \`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/cart\` });`),
  },
  'Stripe with a fallback': {
    code: `const base = process.env.APP_URL || «'http://localhost:3000'»; await stripe.checkout.sessions.create({ success_url: \`\${base}/done\` });`,
    reports: [
      '`success_url` has people sent back to localhost:3000 when `APP_URL` is missing: their own machine, where the page cannot be reached. Set it on every deployment, or stop at start-up without it.',
    ],
    output: withHelper('const base = requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000"); await stripe.checkout.sessions.create({ success_url: `${base}/done` });'),
  },
  'the portal of Stripe': {
    code: `import Stripe from 'stripe'; const stripe = new Stripe(key); await stripe.billingPortal.sessions.create({ return_url: «'http://localhost:3000/account'» });`,
    reports: [
      '`return_url` has people sent back to localhost:3000, their own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    output: withHelper(`import Stripe from 'stripe'; const stripe = new Stripe(key); await stripe.billingPortal.sessions.create({ return_url: \`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/account\` });`),
  },
  'a component': {
    code: 'export const Cart = () => <CartProvider successUrl=«"http://localhost:3000/done"» />;',
    reports: [
      '`successUrl` has people sent back to localhost:3000, their own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('APP_URL'), output: withHelper('export const Cart = () => <CartProvider successUrl={`${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/done`} />;') },
    ],
  },
  'Mercado Pago': {
    code: `await preference.create({ body: { back_urls: { success: «'http://localhost:3000/done'» } } });`,
    reports: [
      '`back_urls.success` has people sent back to localhost:3000, their own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('APP_URL'), output: withHelper('await preference.create({ body: { back_urls: { success: `${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/done` } } });') },
    ],
  },
  'who is told of a payment': {
    code: `await gateway.init({ ipn_url: «'http://localhost:3030/ipn'» });`,
    reports: [
      '`ipn_url` has another service call localhost:3030, that service’s own machine, where nobody hears of it. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_3030_URL'), output: withHelper('await gateway.init({ ipn_url: `${requireEnv("API_3030_URL", process.env.API_3030_URL, "http://localhost:3030")}/ipn` });') },
    ],
  },
  'Passport': {
    code: `import { Strategy } from 'passport-google-oauth20'; passport.use(new Strategy({ callbackURL: «'http://localhost:5000/auth/google/callback'» }, done));`,
    reports: [
      '`callbackURL` has people sent back to localhost:5000, their own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    output: withHelper(`import { Strategy } from 'passport-google-oauth20'; passport.use(new Strategy({ callbackURL: \`\${requireEnv("API_5000_URL", process.env.API_5000_URL, "http://localhost:5000")}/auth/google/callback\` }, done));`),
  },
  'Passport with a fallback in a template': {
    code: `import { Strategy } from 'passport-google-oauth20'; passport.use(new Strategy({ callbackURL: \`\${process.env.APP_URL || «'http://localhost:3000'»}/auth/google/callback\` }, done));`,
    reports: [
      '`callbackURL` has people sent back to localhost:3000 when `APP_URL` is missing: their own machine, where the page cannot be reached. Set it on every deployment, or stop at start-up without it.',
    ],
    output: withHelper(`import { Strategy } from 'passport-google-oauth20'; passport.use(new Strategy({ callbackURL: \`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/auth/google/callback\` }, done));`),
  },
  'a strategy that nobody knows': {
    code: `passport.use(new DiscordStrategy({ callbackURL: process.env.DISCORD_CALLBACK_URL ?? «'http://localhost:5000/auth/discord/callback'» }, done));`,
    reports: [
      '`callbackURL` has people sent back to localhost:5000 when `DISCORD_CALLBACK_URL` is missing: their own machine, where the page cannot be reached. Set it on every deployment, or stop at start-up without it.',
    ],
    output: withHelper('passport.use(new DiscordStrategy({ callbackURL: requireEnv("DISCORD_CALLBACK_URL", process.env.DISCORD_CALLBACK_URL, "http://localhost:5000/auth/discord/callback") }, done));'),
  },
  'Google': {
    code: `import { google } from 'googleapis'; const client = new google.auth.OAuth2(id, secret, «'http://localhost:3000/oauth/google'»);`,
    reports: [
      '`google.auth.OAuth2` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    output: withHelper(`import { google } from 'googleapis'; const client = new google.auth.OAuth2(id, secret, \`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/oauth/google\`);`),
  },
  'Supabase': {
    code: `await supabase.auth.signInWithOAuth({ provider: 'github', options: { redirectTo: «'http://localhost:3000/auth/callback'» } });`,
    reports: [
      '`redirectTo` has people sent back to localhost:3000, their own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('APP_URL'), output: withHelper(`await supabase.auth.signInWithOAuth({ provider: 'github', options: { redirectTo: \`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/auth/callback\` } });`) },
    ],
  },
  'Supabase by mail': {
    code: `await supabase.auth.signUp({ email, password, options: { emailRedirectTo: «'http://localhost:3000/welcome'» } });`,
    reports: [
      '`emailRedirectTo` has people sent back to localhost:3000, their own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('APP_URL'), output: withHelper('await supabase.auth.signUp({ email, password, options: { emailRedirectTo: `${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/welcome` } });') },
    ],
  },
  'the default of a parameter': {
    code: `export const signIn = (redirectTo = «'http://localhost:3000/oauth/callback'») => supabase.auth.signIn({ provider: 'github' }, { redirectTo });`,
    reports: [
      '`redirectTo` has people sent back to localhost:3000, their own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('APP_URL'), output: withHelper(`export const signIn = (redirectTo = \`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/oauth/callback\`) => supabase.auth.signIn({ provider: 'github' }, { redirectTo });`) },
    ],
  },
  'Better Auth': {
    code: `import { betterAuth } from 'better-auth'; export const auth = betterAuth({ baseURL: process.env.BETTER_AUTH_URL || «'http://localhost:3000'» });`,
    reports: [
      '`betterAuth` sends the browser to localhost:3000 when `BETTER_AUTH_URL` is missing: the visitor’s own machine, where the page cannot be reached. Set it on every deployment, or stop at start-up without it.',
    ],
    output: withHelper(`import { betterAuth } from 'better-auth'; export const auth = betterAuth({ baseURL: requireEnv("BETTER_AUTH_URL", process.env.BETTER_AUTH_URL, "http://localhost:3000") });`),
  },
  'a provider of Better Auth': {
    code: `import { betterAuth } from 'better-auth'; export const auth = betterAuth({ socialProviders: { github: { redirectURI: «'http://localhost:3000/api/auth/callback/github'» } } });`,
    reports: [
      '`redirectURI` has people sent back to localhost:3000, their own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('APP_URL'), output: withHelper(`import { betterAuth } from 'better-auth'; export const auth = betterAuth({ socialProviders: { github: { redirectURI: \`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/api/auth/callback/github\` } } });`) },
    ],
  },
  'NextAuth': {
    code: `await signIn('google', { callbackUrl: «'http://localhost:3000/home'» });`,
    reports: [
      '`callbackUrl` has people sent back to localhost:3000, their own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('APP_URL'), output: withHelper(`await signIn('google', { callbackUrl: \`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/home\` });`) },
    ],
  },
  'OpenID Connect': {
    code: `import { UserManager } from 'oidc-client-ts'; new UserManager({ authority: 'https://id.example.com', client_id: 'app', redirect_uri: «'http://localhost:5173/callback'», post_logout_redirect_uri: «'http://localhost:5173'» });`,
    reports: [
      '`redirect_uri` has people sent back to localhost:5173, their own machine, where the page cannot be reached. Read the address from an environment variable.',
      '`post_logout_redirect_uri` has people sent back to localhost:5173, their own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('APP_URL'), output: withHelper(`import { UserManager } from 'oidc-client-ts'; new UserManager({ authority: 'https://id.example.com', client_id: 'app', redirect_uri: \`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:5173")}/callback\`, post_logout_redirect_uri: 'http://localhost:5173' });`) },
      { description: readFrom('APP_URL'), output: withHelper(`import { UserManager } from 'oidc-client-ts'; new UserManager({ authority: 'https://id.example.com', client_id: 'app', redirect_uri: 'http://localhost:5173/callback', post_logout_redirect_uri: requireEnv("APP_URL", process.env.APP_URL, "http://localhost:5173") });`) },
    ],
  },
  'a query': {
    code: `const url = 'https://id.example.com/authorize?' + new URLSearchParams({ client_id: id, redirect_uri: «'http://localhost:3000/callback'» });`,
    reports: [
      '`redirect_uri` has people sent back to localhost:3000, their own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('APP_URL'), output: withHelper(`const url = 'https://id.example.com/authorize?' + new URLSearchParams({ client_id: id, redirect_uri: \`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/callback\` });`) },
    ],
  },
  'a query that is set': {
    code: `url.searchParams.set('redirect_uri', «'http://localhost:3000/callback'»);`,
    reports: [
      '`redirect_uri` has people sent back to localhost:3000, their own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('APP_URL'), output: withHelper(`url.searchParams.set('redirect_uri', \`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/callback\`);`) },
    ],
  },
  'a body': {
    code: `await fetch('https://pay.example.com/orders', { method: 'POST', body: JSON.stringify({ callback_url: «'http://localhost:3000/paid'» }) });`,
    reports: [
      '`callback_url` has people sent back to localhost:3000, their own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('APP_URL'), output: withHelper(`await fetch('https://pay.example.com/orders', { method: 'POST', body: JSON.stringify({ callback_url: \`\${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/paid\` }) });`) },
    ],
  },
  'a constant for other modules': {
    code: `export const REDIRECT_URI = process.env.REDIRECT_URI || «'http://localhost:3000/callback'»;`,
    reports: [
      '`REDIRECT_URI` has people sent back to localhost:3000 when `REDIRECT_URI` is missing: their own machine, where the page cannot be reached. Set it on every deployment, or stop at start-up without it.',
    ],
    output: withHelper('export const REDIRECT_URI = requireEnv("REDIRECT_URI", process.env.REDIRECT_URI, "http://localhost:3000/callback");'),
  },
  'a setting for other modules': {
    code: `export const google = { clientId: process.env.GOOGLE_CLIENT_ID, callbackURL: «'http://localhost:3000/auth/google/callback'» };`,
    reports: [
      '`google.callbackURL` has people sent back to localhost:3000, their own machine, where the page cannot be reached. Read the address from an environment variable.',
    ],
    output: withHelper('export const google = { clientId: process.env.GOOGLE_CLIENT_ID, callbackURL: `${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/auth/google/callback` };'),
  },
  // A link that is known, and a call that nobody knows
  'a link that is also handed on': {
    code: `export const File = ({ path, show }) => { const link = «'http://localhost:3001/files?path='» + path; return <a href={link} onClick={() => show(link)}>File</a>; };`,
    reports: ['`<a>` sends the browser to localhost:3001, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.'],
    suggestions: [{ description: readFrom('API_3001_URL'), output: withHelper('export const File = ({ path, show }) => { const link = `${requireEnv("API_3001_URL", process.env.API_3001_URL, "http://localhost:3001")}/files?path=` + path; return <a href={link} onClick={() => show(link)}>File</a>; };') }],
  },
  // What an address says itself
  'a path of a mail, handed to a template': {
    code: `import { texts } from './texts.js'; export const welcome = (token) => texts.page('Welcome', «'http://localhost:3000/auth/activate/'» + token);`,
    reports: ['`texts.page` sends the browser to localhost:3000, the visitor’s own machine, where the page cannot be reached. Read the address from an environment variable.'],
    suggestions: [{ description: readFrom('APP_URL'), output: withHelper('import { texts } from \'./texts.js\'; export const welcome = (token) => texts.page(\'Welcome\', `${requireEnv("APP_URL", process.env.APP_URL, "http://localhost:3000")}/auth/activate/` + token);') }],
  },
  'a page of the site, handed to a template': {
    code: `import { texts } from './texts.js'; export const welcome = (token) => texts.page((process.env.CLIENT_URL || «'http://localhost:3000'») + '/in/' + token);`,
    reports: ['`texts.page` sends the browser to localhost:3000 when `CLIENT_URL` is missing: the visitor’s own machine, where the page cannot be reached. Set it on every deployment, or stop at start-up without it.'],
    output: withHelper('import { texts } from \'./texts.js\'; export const welcome = (token) => texts.page((requireEnv("CLIENT_URL", process.env.CLIENT_URL, "http://localhost:3000")) + \'/in/\' + token);'),
  },
  'an option of a mail': {
    code: `import { sendMail } from './mail.js'; export const reset = (token) => sendMail({ context: { resetUrl: (process.env.CLIENT_URL || «'http://localhost:3000'») + '/reset/' + token } });`,
    reports: ['`context.resetUrl` sends the browser to localhost:3000 when `CLIENT_URL` is missing: the visitor’s own machine, where the page cannot be reached. Set it on every deployment, or stop at start-up without it.'],
    output: withHelper('import { sendMail } from \'./mail.js\'; export const reset = (token) => sendMail({ context: { resetUrl: (requireEnv("CLIENT_URL", process.env.CLIENT_URL, "http://localhost:3000")) + \'/reset/\' + token } });'),
  },
  'a function that makes links': {
    code: `export const makeLink = (token) => (process.env.FRONT || «'http://localhost:5173'») + '/reset?t=' + token;`,
    reports: ['`makeLink` sends the browser to localhost:5173 when `FRONT` is missing: the visitor’s own machine, where the page cannot be reached. Set it on every deployment, or stop at start-up without it.'],
    output: withHelper('export const makeLink = (token) => (requireEnv("FRONT", process.env.FRONT, "http://localhost:5173")) + \'/reset?t=\' + token;'),
  },
  'a function that makes links, whatever its name': {
    code: `export function page(token) { const base = process.env.PUBLIC_URL ?? «'http://localhost:1337'»; return base + '/api/letters/unsubscribe?t=' + token; }`,
    reports: ['`page` sends the browser to localhost:1337 when `PUBLIC_URL` is missing: the visitor’s own machine, where the page cannot be reached. Set it on every deployment, or stop at start-up without it.'],
    output: withHelper('export function page(token) { const base = requireEnv("PUBLIC_URL", process.env.PUBLIC_URL, "http://localhost:1337"); return base + \'/api/letters/unsubscribe?t=\' + token; }'),
  },
  'a base that is written again': {
    code: `export function cancelPage(token, shop) { let base = process.env.FRONTEND_URL || «'http://localhost:5173'»; if (shop) base = 'https://' + shop.domain; return base + '/cancel?t=' + token; }`,
    reports: ['`cancelPage` sends the browser to localhost:5173 when `FRONTEND_URL` is missing: the visitor’s own machine, where the page cannot be reached. Set it on every deployment, or stop at start-up without it.'],
    output: withHelper('export function cancelPage(token, shop) { let base = requireEnv("FRONTEND_URL", process.env.FRONTEND_URL, "http://localhost:5173"); if (shop) base = \'https://\' + shop.domain; return base + \'/cancel?t=\' + token; }'),
  },
  'a property that says redirection': {
    code: `import { store } from './store.js'; store.save({ email_confirmation_redirection: (process.env.CLIENT_URL ?? «'http://localhost:3000'») + '/confirm-email' });`,
    reports: ['`email_confirmation_redirection` has people sent back to localhost:3000 when `CLIENT_URL` is missing: their own machine, where the page cannot be reached. Set it on every deployment, or stop at start-up without it.'],
    output: withHelper('import { store } from \'./store.js\'; store.save({ email_confirmation_redirection: (requireEnv("CLIENT_URL", process.env.CLIENT_URL, "http://localhost:3000")) + \'/confirm-email\' });'),
  },
  // One origin, one name
  'a link beside a request to the same origin': {
    code: 'export const load = () => fetch(`http://localhost:5000/users`); export const Face = () => <img src=«"http://localhost:5000/face.png"» alt="" />;',
    reports: [
      '`<img>` has the browser load from localhost:5000, the visitor’s own machine, where nothing answers. Read the address from an environment variable.',
    ],
    suggestions: [
      { description: readFrom('API_5000_URL'), output: withHelper('export const load = () => fetch(`http://localhost:5000/users`); export const Face = () => <img src={`${requireEnv("API_5000_URL", process.env.API_5000_URL, "http://localhost:5000")}/face.png`} alt="" />;') },
    ],
  },
};

testRule('no-localhost-link', rule, { silent, flagged });
testRepairs('no-localhost-link', rule, flagged);

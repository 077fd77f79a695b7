import fc from 'fast-check';

import { ASKED, DIALLED, HEAD, OF_MODULES } from './places.js';
import type { Program } from './program.js';

const leaf = fc.constantFrom(
  `'http://localhost:3000/x'`,
  `'https://api.example.com'`,
  `'postgres://admin:hunter2@db.internal:5432/shop'`,
  `'http://10.0.0.7:8080'`,
  `'/users'`,
  `''`,
  'undefined',
  'null',
  '3000',
  'process.env.API_URL',
  `process.env['API_URL']`,
  'process.env.API_URL!',
  'process.env.PORT',
  'process.env.VERCEL_URL',
  'process.env.NEXT_PUBLIC_DATABASE_URL',
  'process.env[unknownName]',
  'import.meta.env.VITE_API_URL',
  'unknownName',
  'constant',
  'readEnv("API_URL")',
  '{ url: constant }',
  `({ host: 'localhost', port: 3000, timeout: 10 })`,
  `({ ...unknownName, url: process.env.API_URL })`,
  '[constant, "127.0.0.1:9092"]',
  'this',
  '(async () => {})',
);

const { expression } = fc.letrec<{ expression: string }>((tie) => {
  const inside = (wrap: (inner: string) => string): fc.Arbitrary<string> => tie('expression').map(wrap);
  const between = (join: (left: string, right: string) => string): fc.Arbitrary<string> =>
    fc.tuple(tie('expression'), tie('expression')).map(([left, right]) => join(left, right));
  return {
    expression: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      leaf,
      between((left, right) => `(${left} || ${right})`),
      between((left, right) => `(${left} ?? ${right})`),
      between((left, right) => `(${left} && ${right})`),
      between((left, right) => `(isDev ? ${left} : ${right})`),
      between((left, right) => `(process.env.NODE_ENV === 'production' ? ${left} : ${right})`),
      between((left, right) => `(${left} + ${right})`),
      between((left, right) => `(${left}, ${right})`),
      between((left, right) => `[${left}, ${right}].join('/')`),
      between((left, right) => `({ a: ${left}, b: ${right} })[unknownName]`),
      between((left, right) => `(${left}).replace(${right}, 'localhost')`),
      inside((inner) => `\`\${${inner}}/users\``),
      inside((inner) => `\`https://\${${inner}}\``),
      inside((inner) => `\`http://localhost:\${${inner}}\${unknownName}\``),
      inside((inner) => `(${inner} as string)`),
      inside((inner) => `(${inner} satisfies unknown)!`),
      inside((inner) => `new URL('/users', ${inner}).href`),
      inside((inner) => `String(${inner})`),
      inside((inner) => `Number(${inner})`),
      inside((inner) => `(${inner})?.trim()`),
      inside((inner) => `same(${inner})`),
      inside((inner) => `(() => ${inner})()`),
      inside((inner) => `(function () { if (unknownName) return ${inner}; return 'http://localhost:1'; })()`),
    ),
  };
});

/** What surrounds a connection: guards, gates, functions, loops, and what catches its failure. */
const around = fc.constantFrom<(inner: string, value: string) => string>(
  (inner) => `{ ${inner} }`,
  (inner) => `if (process.env.NODE_ENV !== 'production') { ${inner} }`,
  (inner) => `if (!process.env.API_URL) throw new Error('API_URL');\n${inner}`,
  (inner) => `if (!process.env.API_URL) { process.exit(1); } else { ${inner} }`,
  (inner, value) => `if (${value}) { ${inner} }`,
  (inner, value) => `if (!(${value})) throw new Error(); ${inner}`,
  (inner) => `for (const name of ['API_URL', 'HOST']) { if (!process.env[name]) throw new Error(name); }\n${inner}`,
  (inner) => `try { ${inner} } catch { process.exit(1); } finally { ${inner.includes('class ') ? '' : inner} }`,
  (inner) => `function start() { ${inner} }\nstart();`,
  (inner) => `const start = async () => { ${inner} };\nstart().catch(() => {});`,
  (inner) => `class App { static { ${inner} } async start() { ${inner} } }`,
  (inner) => `if (import.meta.env.DEV) { ${inner} } else { ${inner} }`,
  (inner, value) => `switch (process.env.NODE_ENV) { case 'development': { ${inner} break; } default: fetch(${value}); }`,
  (inner) => `if (typeof window === 'undefined') { ${inner} }`,
  (inner) => `while (unknownName) { ${inner} break; }`,
  (inner) => `label: { if (!process.env.API_URL) break label; ${inner} }`,
);

const surrounded = fc
  .tuple(fc.constantFrom(...DIALLED, ...ASKED), expression, fc.array(fc.tuple(around, leaf), { maxLength: 3 }))
  .map(([into, value, wraps]) => wraps.reduce((inner, [wrap, tested]) => wrap(inner, tested), into(value)));

const exported = fc.tuple(fc.constantFrom(...OF_MODULES), expression).map(([into, value]) => into(value));

const filename = fc.constantFrom(
  'src/app.ts',
  'src/server.ts',
  'src/config.ts',
  'app/users/route.ts',
  'app/users/page.ts',
  'src/routes/+page.server.ts',
  'pages/users.ts',
  'server/api/users.ts',
  'next.config.ts',
  'nuxt.config.ts',
);
const directive = fc.constantFrom('', `'use client';\n`, `'use server';\n`, `import 'dotenv/config';\n`, '#!/usr/bin/env node\n');

/** Settings that switch on other ways of the analysis and of the fixes. */
export const settings: fc.Arbitrary<object> = fc.constantFrom<object>(
  {},
  { env: { declared: ['API_URL', 'DATABASE_URL'] }, versions: { express: '4.21.2', redis: '5.1.0', fastify: '3.29.5', axios: '0.21.1' } },
  { env: { module: { from: './env.js', name: 'env', access: 'member' } } },
  { env: { module: { from: '@/env', name: 'requireEnv', access: 'call' }, onMissing: 'throw' }, framework: 'none' },
  { env: { onMissing: 'throw', names: { 'localhost:3000': 'USERS_URL' }, guarded: ['/^DATABASE_/'], guards: ['same'] } },
  { framework: 'next', fixes: 'suggest' },
  { framework: 'vite', env: { modules: ['./env.js'] } },
  { framework: 'nuxt', clients: [{ from: './api.js', name: 'same', target: 0 }] },
  { framework: 'sveltekit' },
  { framework: 'remix', ignoreFiles: [] },
  { framework: 'astro', fixes: 'none' },
);

/** Programs of random nestings of connections, values, guards and gates. */
export const generated: fc.Arbitrary<Program> = fc
  .record({
    statements: fc.array(surrounded, { minLength: 1, maxLength: 3 }),
    last: fc.option(exported, { nil: '' }),
    filename,
    directive,
    settings,
  })
  .map(({ statements, last, directive, ...rest }) => ({
    name: 'generated',
    code: [directive + HEAD + statements.map((statement, index) => (index === 0 ? statement : `{ ${statement} }`)).join('\n'), last].join(
      '\n',
    ),
    parser: 'typescript',
    ...rest,
  }));

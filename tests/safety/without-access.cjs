// Lints the programs of standard input while nothing may reach a file, a network or another process, and no variable of the user is read.
const { Linter } = require('eslint');
const parser = require('@typescript-eslint/parser');
const plugin = require(process.argv[2]);

const { programs, control } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
const rules = {
  ...plugin.rules,
  reads: { create: () => ({ Program: () => void require('node:fs').existsSync('/etc/hosts') }) },
  dials: { create: () => ({ Program: () => void require('node:http').get('http://localhost:1') }) },
  asks: { create: () => ({ Program: () => void require('node:dns').lookup('localhost', () => {}) }) },
  starts: { create: () => ({ Program: () => void require('node:child_process').spawnSync('true') }) },
  looks: { create: () => ({ Program: () => void process.env.HOME }) },
  fetches: { create: () => ({ Program: () => void fetch('http://localhost:1') }) },
};
const names = control ? [control] : Object.keys(plugin.rules);
const linter = new Linter({ configType: 'flat' });
const configOf = (settings) => [
  {
    files: ['**/*.{js,ts,tsx}'],
    plugins: { econnrefused: { rules } },
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    settings: { econnrefused: settings },
    rules: Object.fromEntries(names.map((name) => [`econnrefused/${name}`, 'error'])),
  },
];
const lint = ({ code, filename, settings = {} }) => {
  const messages = linter.verify(code, configOf(settings), filename);
  const { output } = linter.verifyAndFix(code, configOf(settings), { filename, fix: true });
  return [messages.map(({ ruleId, fatal, message }) => (fatal ? message : ruleId)), output];
};
// What ESLint and the parser load with the first file.
const first = { rules: { nothing: { create: () => ({ Program: () => {} }) } } };
const firstConfig = [{ ...configOf({})[0], plugins: { first }, rules: { 'first/nothing': 'error' } }];
for (const filename of ['src/first.ts', 'src/first.tsx', 'src/first.js']) {
  linter.verify('let a;', firstConfig, filename);
  linter.verifyAndFix('let a', firstConfig, { filename, fix: true });
}

const asked = [];
const restore = [];
for (const module of [
  'fs',
  'fs/promises',
  'net',
  'tls',
  'http',
  'https',
  'http2',
  'dgram',
  'dns',
  'dns/promises',
  'child_process',
  'worker_threads',
]) {
  const exported = require(`node:${module}`);
  for (const name of Object.keys(exported)) {
    const original = Object.getOwnPropertyDescriptor(exported, name);
    if (typeof original.value !== 'function' || !original.writable) continue;
    exported[name] = function () {
      asked.push(`${module}.${name}`);
      throw new Error(`${module}.${name} is denied`);
    };
    restore.push(() => Object.defineProperty(exported, name, original));
  }
}
const { fetch: originalFetch } = globalThis;
globalThis.fetch = () => {
  asked.push('fetch');
  throw new Error('fetch is denied');
};
const { env } = process;
process.env = new Proxy(env, {
  get(target, name) {
    // What ESLint asks for itself: `DEBUG` of its logger, `NODE_*`, `TIMING`.
    if (!/^(?:DEBUG|NODE_|TIMING|ESLINT_|TYPESCRIPT_ESLINT|TSC_|VSCODE_)/.test(String(name))) asked.push(`process.env.${String(name)}`);
    return target[name];
  },
});

let results = [];
let failure;
try {
  results = programs.map(lint);
} catch (error) {
  failure = String(error);
}
globalThis.fetch = originalFetch;
process.env = env;
for (const give of restore) give();
process.stdout.write(JSON.stringify({ results, asked: [...new Set(asked)], failure }));

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ESLint } from 'eslint';
import { ESLint as ESLint8 } from 'eslint8';
import { describe, expect, test } from 'vitest';

import packageJson from '../../package.json';
import { ROOT } from '../hosts/built.js';
import hosts from '../hosts/package.json';
import { catalogue } from '../../src/clients/catalogue.js';
import plugin from '../../src/plugin.js';
import { readSettings } from '../../src/settings.js';
import { HOSTS, configOf } from '../rule-tester/hosts.js';
import { filenameOf } from './examples.js';
import { anchorsOf, readPage, readPages } from './pages.js';
import { configIn, isConfig, settingsIn } from './settings-of.js';
import { isWalked } from './walk.js';

const readme = readPage('README.md');
const settings = readPage('docs/guides/settings.md');
const gettingStarted = readPage('docs/guides/getting-started.md');
const pages = readPages();

describe('the settings', () => {
  test.each(keysOf({ nonsense: 1 }))('%s has its row in the page about them', (key) => {
    const rows = key === 'env' ? keysOf({ env: { nonsense: 1 } }).map((inner) => `env.${inner}`) : [key];
    for (const row of rows) expect(settings.text).toMatch(new RegExp(`^\\| \`${row}\` \\| `, 'm'));
  });

  test('have no row for a key that is gone', () => {
    const known = [...keysOf({ nonsense: 1 }), ...keysOf({ env: { nonsense: 1 } }).map((key) => `env.${key}`)];
    const rows = [...settings.text.matchAll(/^\| `([\w.]+)` \| /gm)].map(([, key]) => key);
    expect(rows.filter((row) => !known.includes(row ?? ''))).toEqual([]);
    expect(rows).toEqual([...new Set(rows)]);
  });

  test.each(pages.map((page) => [page.path, page] as const))('that %s names exist', (_path, { text }) => {
    const known = [...keysOf({ nonsense: 1 }), ...keysOf({ env: { nonsense: 1 } }).map((key) => `env.${key}`)];
    for (const [, key] of text.matchAll(/^- `((?:env\.)?[a-zA-Z]+)`:/gm)) expect(known).toContain(key);
  });
});

/** The keys that the error for a wrong one lists. */
function keysOf(settings: object): string[] {
  try {
    readSettings({ econnrefused: settings });
  } catch (error) {
    const [, listing = ''] = /The keys of \S+ are (.*?)\.(?: |$)/.exec(String(error)) ?? [];
    return [...listing.matchAll(/\w+/g)].map(([word]) => word).filter((word) => word !== 'and');
  }
  throw new Error('a wrong key was accepted');
}

describe.each(pages.filter((page) => !isWalked(page)).flatMap((page) => page.blocks.filter(isConfig).map((block) => [block.at, block] as const)))('the configuration in %s', (_at, block) => {
  test('is one that ESLint takes', async () => {
    const config = configIn(block);
    expect(() => readSettings({ econnrefused: settingsIn(config) })).not.toThrow();
    const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: [...config] });
    const [result] = await eslint.lintText('fetch("http://localhost:3000/x");\n', { filePath: 'src/app.js' });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toContain('econnrefused/no-localhost-url');
  });
});

describe('the README', () => {
  test('shows what ESLint prints', async () => {
    const before = readme.blocks.find(({ words }) => words.includes('before'));
    const output = readme.blocks.find(({ words }) => words.includes('output'));
    if (!before || !output) throw new Error('the README shows no output');
    const filename = filenameOf(before);
    const recommended = Object.fromEntries(Object.entries(plugin.rules).filter(([, rule]) => rule.meta.docs?.recommended));
    const messages = HOSTS[0].linter.verify(before.code, configOf(recommended, 'typescript', filename, {}), filename);
    const formatter = await new ESLint({ overrideConfigFile: true }).loadFormatter('stylish');
    const counts = { errorCount: messages.length, fatalErrorCount: 0, warningCount: 0, fixableErrorCount: messages.filter(({ fix }) => fix).length, fixableWarningCount: 0 };
    const printed = await formatter.format([{ filePath: filename, messages, suppressedMessages: [], usedDeprecatedRules: [], ...counts }]);
    expect(output.code.trim().split('\n')).toEqual(withoutColours(printed).trim().split('\n').map((line) => line.trimEnd()));
  });

  test('gives the command lines that work', () => {
    const commands = readme.blocks.filter(({ lang }) => lang === 'sh').flatMap(({ code }) => code.trim().split('\n'));
    expect(commands).toContain('npm ci && npm run check');
    expect(commands).toContain('npm ci && npm run build && npm run demo');
    expect(commands).toContain(`npm install --save-dev ${packageJson.name}`);
  });

  test.each(pages.map((page) => [page.path, page] as const))('and %s name only scripts of package.json', (_path, { text }) => {
    const scripts = Object.keys(packageJson.scripts);
    for (const [, script] of text.matchAll(/\bnpm run ([\w:-]+)/g)) expect(scripts).toContain(script);
    if (/\bnpm test\b/.test(text)) expect(scripts).toContain('test');
  });

  test('and the pages turn on all of recommended in oxlint', () => {
    const block = gettingStarted.blocks.find(({ code }) => code.includes('oxlint/recommended.json'));
    expect(JSON.parse(block?.code ?? '{}')).toEqual({ extends: [`./node_modules/${packageJson.name}/oxlint/recommended.json`] });
    const preset = JSON.parse(readFileSync(join(ROOT, 'oxlint/recommended.json'), 'utf8'));
    expect(preset).toEqual({ jsPlugins: [packageJson.name], rules: plugin.configs.recommended.rules });
  });

  test('and the pages have an .eslintrc.json that ESLint 8 takes', async () => {
    const block = gettingStarted.blocks.find(({ code }) => code.includes('plugin:econnrefused/legacy-recommended'));
    const eslint = new ESLint8({ useEslintrc: false, baseConfig: JSON.parse(block?.code ?? '{}'), plugins: { econnrefused: Object(plugin) } });
    const [result] = await eslint.lintText('export const load = () => fetch("http://localhost:3000/x");\n', { filePath: 'src/app.js' });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(['econnrefused/no-localhost-url']);
  });

  test('names clients of the catalogue, and counts them', () => {
    const [, names = '', count = ''] = /to the clients that connect: (.*) and about (\d+) others\./.exec(readme.text) ?? [];
    const judged = catalogue.filter(({ local, category }) => !local && category !== 'server' && category !== 'development').map(({ name }) => name);
    for (const name of names.replaceAll('`', '').split(', ')) expect(judged).toContain(name);
    expect(Math.abs(judged.length - Number(count))).toBeLessThan(25);
  });

  test('and the page of versions state those that the tests use', () => {
    const versions = readPage('docs/guides/versions.md').text;
    for (const [name, source] of Object.entries({ ...hosts.devDependencies, ...hosts.optionalDependencies })) {
      const version = source.replace(/^npm:.*@/, '');
      if (/^(?:eslint|oxlint|node)\d*(?:-|$)(?!plugin|formatter|parser)/.test(name)) expect(versions, name).toContain(version);
    }
    expect(readme.text).toContain('`strict` holds all of them');
    expect(Object.keys(plugin.configs.strict.rules)).toEqual(Object.keys(plugin.rules).map((name) => `econnrefused/${name}`));
  });
});

describe.each(pages.map((page) => [page.path, page] as const))('the links of %s', (path, { text }) => {
  const links = [...text.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, link = '']) => link);

  test('lead somewhere', () => {
    for (const link of links) {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : new URL(file, `file:///${path}`).pathname.slice(1);
      const page = pages.find((each) => each.path === target);
      if (page === undefined) expect(existsSync(join(ROOT, target)), link).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(page?.text ?? ''), link).toContain(anchor);
    }
  });
});

function withoutColours(text: string): string {
  return text.replace(/\u001b\[\d+m/g, '');
}

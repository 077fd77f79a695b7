import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { describe, expect, test } from 'vitest';

import packageJson from '../package.json';
import plugin from '../src/plugin.js';
import { ROOT, builtEntry } from './hosts/built.js';

const rules = Object.entries(plugin.rules);
const names = rules.map(([name]) => name);

describe('the plugin', () => {
  test('says who it is', () => {
    expect(plugin.meta).toEqual({ name: packageJson.name, version: packageJson.version, namespace: 'econnrefused' });
  });

  test('is one object for import and require', async () => {
    const entry = builtEntry();
    const required: unknown = createRequire(entry)(entry);
    const imported: unknown = await import(/* @vite-ignore */ pathToFileURL(entry.replace(/cjs$/, 'mjs')).href);
    expect(Object.keys(imported ?? {})).toEqual(['default']);
    expect(imported).toHaveProperty('default', required);
    expect(required).toMatchObject({ meta: plugin.meta });
    expect(Object.keys(required ?? {}).sort()).toEqual(['configs', 'meta', 'rules']);
  });

  test('is what its flat presets register', () => {
    expect(plugin.configs.recommended.plugins.econnrefused).toBe(plugin);
    expect(plugin.configs.strict.plugins.econnrefused).toBe(plugin);
  });
});

describe('the presets', () => {
  const { recommended, strict, 'legacy-recommended': legacyRecommended, 'legacy-strict': legacyStrict } = plugin.configs;

  test('recommended has the rules that say so, as errors', () => {
    const expected = rules.filter(([, rule]) => rule.meta.docs?.recommended).map(([name]) => [`econnrefused/${name}`, 'error']);
    expect(recommended.rules).toEqual(Object.fromEntries(expected));
  });

  test('strict has all of recommended', () => {
    expect(strict.rules).toMatchObject(recommended.rules);
  });

  test('are the same for .eslintrc', () => {
    expect(legacyRecommended).toEqual({ plugins: ['econnrefused'], rules: recommended.rules });
    expect(legacyStrict).toEqual({ plugins: ['econnrefused'], rules: strict.rules });
  });

  test('have names', () => {
    expect([recommended.name, strict.name]).toEqual(['econnrefused/recommended', 'econnrefused/strict']);
  });
});

describe.each(rules)('%s', (name, rule) => {
  const read = (file: string) => (existsSync(join(ROOT, file)) ? readFileSync(join(ROOT, file), 'utf8') : '');

  test('is registered under its own name', () => {
    expect(rule.name).toBe(name);
  });

  test('has a description that reads as one sentence with its page', () => {
    expect(rule.meta.docs?.description).toMatch(/^(?:disallow|require|enforce) .*[^.]$/);
    const [page = ''] = read(`docs/rules/${name}.md`).split('\n## ');
    expect(page.toLowerCase()).toContain(rule.meta.docs?.description.toLowerCase());
  });

  test('has a test', () => {
    expect(read(`tests/rules/${name}.test.ts`)).not.toBe('');
  });

  test('has a row in the README', () => {
    expect(read('README.md')).toContain(`docs/rules/${name}.md`);
  });

  test('links to its page', () => {
    expect(rule.meta.docs?.url).toMatch(new RegExp(`/docs/rules/${name}\\.md$`));
  });

  test('speaks in full sentences', () => {
    const { repair, ...messages } = rule.meta.messages;
    expect(repair).toBe(rule.meta.hasSuggestions ? '{{ description }}' : undefined);
    expect(Object.keys(messages)).not.toEqual([]);
    for (const message of Object.values(messages)) expect(message).toMatch(/^[`A-Z].*\.$/s);
  });

  test('describes every option on its page', () => {
    const page = read(`docs/rules/${name}.md`);
    for (const [option, schema] of optionsOf(rule.meta.schema)) {
      expect(schema).toHaveProperty('description');
      expect(page).toContain(`\`${option}\``);
    }
  });
});

test('no page is left of a rule that is gone', () => {
  const folder = join(ROOT, 'docs/rules');
  const pages = existsSync(folder) ? readdirSync(folder).map((file) => file.replace(/\.md$/, '')) : [];
  expect(pages.filter((page) => !names.includes(page))).toEqual([]);
});

function optionsOf(schema: unknown): [string, unknown][] {
  const [first] = Array.isArray(schema) ? schema : [schema];
  return typeof first === 'object' && first !== null && 'properties' in first ? Object.entries(first.properties ?? {}) : [];
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import plugin from '../../src/plugin.js';
import { ROOT } from '../hosts/built.js';
import { yamlFiles } from './github.js';

interface Field {
  readonly type: string;
  readonly id?: string;
  readonly attributes: {
    readonly label?: string;
    readonly value?: string;
    readonly placeholder?: string;
    readonly options?: readonly string[];
  };
  readonly validations?: { readonly required: boolean };
}

interface Form {
  readonly name: string;
  readonly description: string;
  readonly title: string;
  readonly labels: readonly string[];
  readonly body: readonly Field[];
}

const forms = yamlFiles<Form>('.github/ISSUE_TEMPLATE').filter(({ path }) => !path.endsWith('/config.yml'));

test('the forms, the one that matters most first', () => {
  expect(forms.map(({ content }) => content.name)).toEqual([
    'False alarm',
    'Missed connection',
    'Wrong or unsafe fix',
    'New client',
    'Crash',
  ]);
});

describe.each(forms.map(({ path, content }) => [path, content] as const))('%s', (_path, { name, description, title, labels, body }) => {
  const fields = body.filter(({ type }) => type !== 'markdown');

  test('is one that GitHub takes', () => {
    for (const text of [name, description, title, ...labels]) expect(text).toMatch(/\S/);
    for (const { type, attributes } of body) {
      expect(['markdown', 'input', 'textarea', 'dropdown']).toContain(type);
      expect(type === 'markdown' ? attributes.value : attributes.label).toMatch(/\S/);
      if (type === 'dropdown') expect(new Set(attributes.options).size).toBe(attributes.options?.length);
    }
    const ids = fields.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[\w-]+$/);
  });

  test('names rules that exist', () => {
    const rule = fields.find(({ id }) => id === 'rule')?.attributes.placeholder;
    if (rule !== undefined) expect(Object.keys(plugin.rules)).toContain(rule);
  });

  const needed: Readonly<Record<string, readonly string[]>> = {
    'False alarm': ['rule', 'code', 'why', 'message', 'config', 'versions'],
    'Missed connection': ['code', 'error', 'config', 'versions'],
    'Wrong or unsafe fix': ['rule', 'before', 'after', 'config', 'versions'],
    'New client': ['package', 'call', 'default', 'proof'],
    Crash: ['error', 'config', 'versions'],
  };

  test('asks for what a case of the tests needs', () => {
    const required = fields.flatMap(({ id, validations }) => (validations?.required ? id : []));
    expect(required).toEqual(expect.arrayContaining([...(needed[name] ?? ['?'])]));
  });
});

test('the labels are those that CONTRIBUTING.md asks for', () => {
  const labels = forms.flatMap(({ content }) => content.labels);
  expect(readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8')).toContain(`The labels of the forms exist: ${labels.join(', ')}.`);
});

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';
import { parse } from 'yaml';

import packageJson from '../../package.json';
import { ROOT } from '../hosts/built.js';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const waiting = readdirSync(join(ROOT, '.changeset')).filter((name) => name.endsWith('.md') && name !== 'README.md');

test('changesets are gathered without a token, for main', () => {
  expect(JSON.parse(read('.changeset/config.json'))).toEqual({
    changelog: '@changesets/cli/changelog',
    commit: false,
    access: 'public',
    baseBranch: 'main',
  });
});

test('the changelog knows the version', () => {
  const [, latest] = /^## (\S+)$/m.exec(read('CHANGELOG.md')) ?? [];
  expect(latest).toBe(packageJson.version);
});

test('each changeset raises this package, and says why', () => {
  for (const name of waiting) {
    const [, head = '', text = ''] = /^---\n(.*?)---\n(.*)$/s.exec(read(`.changeset/${name}`)) ?? [];
    expect(Object.keys(parse(head) ?? {}), name).toEqual([packageJson.name]);
    expect(['patch', 'minor', 'major'], name).toContain(parse(head)[packageJson.name]);
    expect(text.trim(), name).not.toBe('');
  }
});

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';

import { describe, expect, test } from 'vitest';

import { anchorsOf } from '../docs/pages.js';
import { ROOT } from '../hosts/built.js';
import { REPOSITORY } from './github.js';

const FORMS = '.github/ISSUE_TEMPLATE';
const texts = [
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  '.changeset/README.md',
  '.github/pull_request_template.md',
  ...readdirSync(join(ROOT, FORMS)).map((name) => `${FORMS}/${name}`),
];

/** What GitHub itself serves below a repository. */
const SERVED = ['security/advisories/new', 'issues/new/choose'];

describe.each(texts)('%s', (path) => {
  const text = readFileSync(join(ROOT, path), 'utf8');

  test('links to files and headings that exist', () => {
    for (const [, link = ''] of text.matchAll(/\]\((?!https?:)([^)]+)\)/g)) expectThere(link, path);
  });

  test('links to places of the repository that exist', () => {
    for (const [, place = ''] of text.matchAll(new RegExp(`${REPOSITORY}([^\\s)]*)`, 'g'))) {
      if (place === '#readme') continue;
      if (place.startsWith('/blob/main/')) expectThere(place.slice('/blob/main/'.length), '');
      else expect(SERVED).toContain(place.slice(1));
    }
  });
});

test('the README leads here', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  for (const path of ['CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md']) expect(readme).toContain(`](${path})`);
});

/** Fails where a link leads to no file, or to no heading of it. */
function expectThere(link: string, from: string): void {
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? from : posix.join(posix.dirname(from), file);
  expect(existsSync(join(ROOT, target)), link).toBe(true);
  if (anchor !== undefined) expect(anchorsOf(readFileSync(join(ROOT, target), 'utf8')), link).toContain(anchor);
}

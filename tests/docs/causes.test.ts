import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { getSystemErrorMap } from 'node:util';

import { describe, expect, test } from 'vitest';

import { ROOT } from '../hosts/built.js';
import { examplesOf } from './examples.js';
import { readPage, readPages } from './pages.js';
import type { Page } from './pages.js';
import { clientsTable, partOf, portsOf, portsTable } from './ports.js';
import { REFUSALS, closedPort, comparable, runNode } from './refusals.js';

const FOLDER = 'docs/causes/';
const pages = readPages().filter(({ path }) => path.startsWith(FOLDER));
const index = pageOf('index.md');
const causes = pages.filter((page) => page !== index);

function pageOf(file: string): Page {
  const page = pages.find(({ path }) => path === FOLDER + file);
  if (!page) throw new Error(`${FOLDER}${file} is missing`);
  return page;
}

describe.each(causes.map((page) => [page.path, page] as const))('%s', (path, page) => {
  test('has its sections, in order', () => {
    expect([...page.text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
      'What it means',
      'The code',
      'If the code is right',
      ...(portsOf(page).length > 0 ? ['Clients'] : []),
      'What the plugin cannot see',
    ]);
  });

  test('begins with what the log says', () => {
    expect(page.text).toMatch(/^# [^:]{4,30}: \S/);
    expect(page.blocks[0]).toMatchObject({ lang: 'text', headings: [] });
  });

  test('shows code that a rule finds, links each such rule, and shows code that passes', () => {
    const examples = examplesOf(page);
    const rules = new Set(examples.flatMap((example) => example.rules));
    expect(rules.size).toBeGreaterThan(0);
    for (const rule of rules) expect(page.text).toContain(`[${rule}](../rules/${rule}.md)`);
    expect(examples.some((example) => example.rules.length === 0)).toBe(true);
  });

  test('is linked from the index, and from the README', () => {
    expect(index.text).toContain(`](${path.slice(FOLDER.length)})`);
    expect(readPage('README.md').text).toContain(`](${path})`);
  });
});

test('each rule that is about connections has a cause that leads to it', () => {
  const rules = readPages().flatMap(({ path }) => /^docs\/rules\/(.*)\.md$/.exec(path)?.[1] ?? []);
  const led = pages.map(({ text }) => text).join('\n');
  expect(rules.filter((rule) => !led.includes(`(../rules/${rule}.md)`))).toEqual(['no-public-credentials']);
});

describe('the texts of errors', () => {
  const blocks = pages.flatMap(({ blocks, text }) => blocks.filter(({ lang }) => lang === 'text').map((block) => ({ ...block, text })));

  test.each(blocks.map((block) => [block.at, block] as const))('%s is made here, or says which version of a client made it', async (_at, { words, code, text }) => {
    const [, source, name = ''] = /^(log|client)=(.*)$/.exec(words[0] ?? '') ?? [];
    if (source === 'client') {
      const [, client, version = ''] = /^(.+)@(.+)$/.exec(name) ?? [];
      expect(text.replaceAll('`', '')).toContain(`${client} ${version}`);
      return;
    }
    const refusal = REFUSALS[name];
    if (!refusal) throw new Error(`nothing makes "${name}"`);
    const made = comparable(await refusal(await closedPort()));
    let from = 0;
    for (const line of comparable(code)) {
      const found = made.findIndex((each, at) => at >= from && each.includes(line));
      expect(found, `"${line}" in\n${made.join('\n')}`).toBeGreaterThanOrEqual(0);
      from = found + 1;
    }
  });

  test('are of the same versions everywhere', () => {
    for (const { words } of blocks) {
      const [, client, version] = /^client=(.+)@(.+)$/.exec(words[0] ?? '') ?? [];
      if (client !== undefined) expect(index.text.replaceAll('`', ''), client).toContain(`${client} ${version}`);
    }
  });

  test('have codes that Node knows', () => {
    const known = [...Object.keys(os.constants.errno), ...[...getSystemErrorMap().values()].map(([name]) => name), 'ENOTFOUND', 'ERR_INVALID_URL'];
    const codes = [...index.text.matchAll(/^\| `(E[A-Z_]+)` \| /gm)].map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(5);
    for (const code of codes) expect(known).toContain(code);
  });
});

describe('the tables of ports', () => {
  test.each(pages.flatMap((page) => [...portsOf(page).map((port) => [page, `clients of port ${port}`, clientsTable(port)] as const), ...(page === index ? [[page, 'ports', portsTable(causes)] as const] : [])]).map(([page, part, table]) => [page.path, part, page, table] as const))(
    '%s says what the catalogue says: %s (UPDATE_PORTS=1 writes it)',
    (path, part, page, table) => {
      if (process.env['UPDATE_PORTS']) writeFileSync(join(ROOT, path), readPage(path).text.replace(partOf(part), () => table));
      else expect(partOf(part).exec(page.text)?.[0]).toBe(table);
    },
  );
});

describe('the commands of the index', () => {
  const programs = index.blocks.filter(({ lang }) => lang === 'sh').map(({ code }) => /^node (-[ep]) "(.*)"\n$/.exec(code) ?? []);

  test('print the names of variables, and no values', async () => {
    const [, option, program = ''] = programs[0] ?? [];
    expect(option).toBe('-p');
    const { output } = await runNode(program.replaceAll('\\\\', '\\'), '-p', { DATABASE_URL: 'postgres://secret', NAME: 'shop' });
    expect(output).toBe('DATABASE_URL\n');
  });

  test('say whether somebody listens', async () => {
    const [, option, program = ''] = programs[1] ?? [];
    expect(option).toBe('-e');
    const port = await closedPort();
    const { output } = await runNode(program.replace('PORT', String(port)).replace('HOST', '127.0.0.1'));
    expect(output).toBe('ECONNREFUSED\n');
  });
});

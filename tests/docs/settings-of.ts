import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import plugin from '../../src/plugin.js';
import { readProject } from '../../src/project/read-project.js';
import { ROOT } from '../hosts/built.js';
import type { Block, Page } from './pages.js';

const require = createRequire(join(ROOT, 'package.json'));

/** What a configuration imports from this package. */
const OWN: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['eslint-plugin-econnrefused', plugin],
  ['eslint-plugin-econnrefused/project-settings', { projectSettings: readProject }],
]);

/** A project for configurations that read one; their packages need not be there. */
const PROJECT = join(ROOT, 'docs/demo/projects/shop');

/** Whether a block shows a flat configuration. */
export function isConfig({ file }: Block): boolean {
  return /^eslint\.config\.m?js$/.test(file ?? '');
}

/** The array that a flat configuration in a page exports, with this plugin in the place of the installed one. */
export function configIn({ code, at }: Block): readonly object[] {
  const names: string[] = [];
  const values: unknown[] = [];
  const body = code
    .replaceAll('import.meta.dirname', JSON.stringify(PROJECT))
    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(`${PROJECT}/`).href))
    .replace(/^import (?:(\w+)|\{ (\w+) \}) from '([^']+)';\n/gm, (_line, whole?: string, named?: string, source = '') => {
      const imported: unknown = OWN.get(source) ?? require(source);
      names.push(whole ?? named ?? '');
      values.push(named === undefined ? defaultOf(imported) : Object(imported)[named]);
      return '';
    })
    .replace(/^export default /m, 'return ');
  const config: unknown = new Function(...names, body)(...values);
  if (!Array.isArray(config)) throw new Error(`${at}: a configuration is an array`);
  return config;
}

function defaultOf(imported: unknown): unknown {
  return typeof imported === 'object' && imported !== null && 'default' in imported ? imported.default : imported;
}

/** `settings.econnrefused` of a configuration. */
export function settingsIn(config: readonly object[]): object | undefined {
  for (const entry of config) {
    const settings: unknown = 'settings' in entry ? entry.settings : undefined;
    if (typeof settings === 'object' && settings !== null && 'econnrefused' in settings && typeof settings.econnrefused === 'object') {
      return settings.econnrefused ?? undefined;
    }
  }
  return undefined;
}

/** The settings of the last configuration before a block, if its fence says `settings`. */
export function settingsOf(block: Block, page: Page): object | undefined {
  if (!block.words.includes('settings')) return undefined;
  const config = page.blocks.slice(0, page.blocks.indexOf(block)).filter(isConfig).at(-1);
  if (!config) throw new Error(`${block.at}: no configuration stands before this block`);
  return settingsIn(configIn(config));
}

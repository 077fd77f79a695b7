import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { TestProject } from 'vitest/node' with { 'resolution-mode': 'import' };

import { ROOT, builtEntry } from '../hosts/built.js';
import { serve } from './server.js';

/** Not the root of its host, as on the pages of a repository: a link that forgets the base leads nowhere. */
const BASE = '/at/some/base/';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the built site, the path it stands at, and where it is served, with that path. */
    readonly site: { readonly folder: string; readonly base: string; readonly url: string };
  }
}

/** Builds the site and serves it, once for all tests of this folder, which ask for it by `inject('site')`. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  builtEntry();
  const folder = mkdtempSync(join(tmpdir(), 'econnrefused-site-'));
  const args = ['node_modules/vitepress/bin/vitepress.js', 'build', 'site', '--outDir', folder];
  await promisify(execFile)(process.execPath, args, { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production', SITE_BASE: BASE } });
  const { url, close } = await serve(folder, BASE);
  provide('site', { folder, base: BASE, url });
  return async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  };
}

import { createRequire } from 'node:module';

import type { Plugin } from '../../../src/plugin.js';

const require = createRequire(import.meta.url);

/** The plugin as `npm run build` made it, with the rules and the presets that the worker runs. */
export function publishedPlugin(): Plugin {
  return require('../../../dist/src/index.cjs');
}

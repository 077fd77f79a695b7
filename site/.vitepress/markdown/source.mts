import { relative } from 'node:path';

import { ROOT } from '../repository.mjs';

/** The path of the file that Markdown is from, from the root of the repository; undefined for a piece of text that VitePress renders by itself. */
export function sourceOf(env: { readonly realPath?: string; readonly path?: string }): string | undefined {
  const file = env.realPath ?? env.path;
  return file && relative(ROOT, file).replaceAll('\\', '/');
}

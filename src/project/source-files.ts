import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { textOf } from './files.js';

/** What no program was written into by hand, or belongs to another one. */
const SKIPPED =
  /^(?:\..*|node_modules|bower_components|jspm_packages|vendor|dist|build|out|coverage|generated|__generated__|storybook-static)$/;

const EXTENSION = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/;

/** Bytes; what is larger was generated. */
const SIZE = 300_000;
/** Past this many files the rest of a project is not looked at. */
const COUNT = 20_000;

/** The source files of the package in a folder, by their path from there, with forward slashes. Folders that are packages of their own are left out. */
export function sourceFilesIn(root: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined && files.size < COUNT; folder = folders.pop()) {
    const entries = entriesIn(join(root, folder));
    if (folder !== '' && entries.some(({ name }) => name === 'package.json')) continue;
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && !SKIPPED.test(entry.name)) folders.push(path);
      if (!entry.isFile() || !EXTENSION.test(entry.name) || /\.d\.[cm]?ts$/.test(entry.name)) continue;
      const text = textOf(root, path, SIZE);
      if (text !== undefined) files.set(path, text);
    }
  }
  return files;
}

function entriesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import packageJson from '../../package.json';
import { ROOT } from '../hosts/built.js';

/** Where the repository is on GitHub, as package.json says. */
export const REPOSITORY = packageJson.repository.url.replace(/^git\+|\.git$/g, '');

/** A file below .github/: its text, and what it says as YAML. */
export interface YamlFile<Content> {
  readonly path: string;
  readonly text: string;
  readonly content: Content;
}

/** The YAML files of a folder, by their names. */
export function yamlFiles<Content>(folder: string): readonly YamlFile<Content>[] {
  const names = readdirSync(join(ROOT, folder)).filter((name) => /\.ya?ml$/.test(name));
  return names.map((name) => yamlFile(`${folder}/${name}`));
}

/** One YAML file, by its path from the root. */
export function yamlFile<Content>(path: string): YamlFile<Content> {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return { path, text, content: parse(text) };
}

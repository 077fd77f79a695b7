import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A page of the built site. */
export interface BuiltPage {
  /** Below the base, without `.html`: `rules/no-localhost-url`, and nothing for the home page. */
  readonly path: string;
  readonly html: string;
}

/** The pages in a folder of a built site, but for the one that answers where there is none. */
export function readBuiltPages(folder: string): BuiltPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html') && file !== '404.html')
    .map((file) => ({ path: file.replace(/(?:^|(?<=\/))index\.html$|\.html$/, ''), html: readFileSync(join(folder, file), 'utf8') }));
}

/** The values of an attribute, in the order of the page. */
export function valuesOf(html: string, attribute: string): string[] {
  const tags = html.match(/<[a-z][^>]*>/gi) ?? [];
  return tags.flatMap((tag) => new RegExp(`\\s${attribute}="([^"]*)"`).exec(tag)?.[1] ?? []).map((value) => value.replaceAll('&amp;', '&'));
}

/** What a page says of itself in its head: `name` or `property` of a `meta`, and its content. */
export function metaOf(html: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...html.matchAll(/<meta (?:name|property)="([^"]*)" content="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
  );
}

/** The text of an element's HTML. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&ZeroWidthSpace;|\u200b/g, '')
    .replaceAll('&amp;', '&')
    .trim();
}

import { escaped } from './regexp-text.js';

/**
 * The pattern for a glob over paths with forward slashes: `*` and `?` stay within a folder, `**` does not, `{a,b}` and `[ab]` are choices.
 * A glob without a leading slash may start at any folder, so `scripts/**` matches `/app/scripts/seed.ts`.
 */
export function globToRegExp(glob: string): RegExp {
  const body = translate(glob.replace(/^\.?\//, ''));
  return new RegExp(`${glob.startsWith('/') ? '^/?' : '(?:^|/)'}${body}$`);
}

const TOKEN = /\*\*\/|\/\*\*$|\*\*|\*|\?|\{[^{}]*\}|\[[^\]/]+\]|[\s\S]/g;

function translate(glob: string): string {
  return glob.replace(TOKEN, (token) => {
    switch (token) {
      case '**/':
        return '(?:.*/)?';
      case '/**':
        return '/.*';
      case '**':
        return '.*';
      case '*':
        return '[^/]*';
      case '?':
        return '[^/]';
      default:
        if (/^\{.*\}$/s.test(token)) return `(?:${token.slice(1, -1).split(',').map(translate).join('|')})`;
        if (/^\[.+\]$/s.test(token)) return characterClass(token.slice(1, -1));
        return escaped(token);
    }
  });
}

function characterClass(characters: string): string {
  const [, negation = '', rest = ''] = /^(!?)(.*)$/s.exec(characters) ?? [];
  return rest === '' ? '!' : `[${negation && '^'}${rest.replace(/[\\\][^]/g, '\\$&')}]`;
}

import type { MarkdownOptions } from 'vitepress';

/** Colours for what a program prints: errors, and what ESLint writes around a finding. The names of scopes are those that themes colour. */
export const TERMINAL: NonNullable<MarkdownOptions['languages']>[number] = {
  name: 'terminal',
  scopeName: 'text.terminal',
  repository: {},
  patterns: [
    { match: String.raw`\b\w*Error: .*|^✖ .*`, name: 'message.error.terminal' },
    {
      match: String.raw`^(\s*\d+:\d+)\s+(?:(error)|(warning))\b`,
      captures: { 1: { name: 'comment.terminal' }, 2: { name: 'message.error.terminal' }, 3: { name: 'constant.terminal' } },
    },
    { match: String.raw`\beconnrefused[/(][a-z-]+\)?`, name: 'comment.terminal' },
  ],
};

import type { MarkdownRenderer } from 'vitepress';

/** Marks the cells that hold sentences, which would else become as narrow as their longest word on a narrow screen, and those that hold a few words, which need not wrap. */
export function measureCells(md: MarkdownRenderer): void {
  md.core.ruler.push('measure-cells', ({ tokens }) => {
    tokens.forEach((token, index) => {
      if (token.type !== 'td_open') return;
      const { length } = (tokens[index + 1]?.children ?? []).map(({ content }) => content).join('');
      if (length > 50 || length <= 24) token.attrJoin('class', length > 50 ? 'long' : 'short');
    });
  });
}

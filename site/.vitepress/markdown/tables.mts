import type { MarkdownRenderer } from 'vitepress';

/** Marks the cells that hold sentences: on a narrow screen they would else become as narrow as their longest word. */
export function markLongCells(md: MarkdownRenderer): void {
  md.core.ruler.push('long-cells', ({ tokens }) => {
    tokens.forEach((token, index) => {
      if (token.type === 'td_open' && (tokens[index + 1]?.content.length ?? 0) > 50) token.attrJoin('class', 'long');
    });
  });
}

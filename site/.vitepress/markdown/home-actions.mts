import type { MarkdownRenderer } from 'vitepress';

/** Puts the ways on from the home page below its heading, which is that of the README. */
export function homeActions(md: MarkdownRenderer): void {
  md.core.ruler.push('home-actions', ({ tokens, env, Token }) => {
    if (env.relativePath !== 'index.md') return;
    const actions = new Token('html_block', '', 0);
    actions.content = '<HomeActions />\n';
    tokens.splice(tokens.findIndex(({ type, tag }) => type === 'heading_close' && tag === 'h1') + 1, 0, actions);
  });
}

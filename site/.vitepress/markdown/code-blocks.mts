import type { MarkdownRenderer } from 'vitepress';

/** What is said above a block of code. */
interface Caption {
  readonly file: string | undefined;
  readonly verdict: keyof typeof VERDICTS | undefined;
  /** The address in the playground that opens the code, from the root of the site: another rule may leave it in `meta` of the token. */
  readonly playground?: string;
}

type Block = Pick<ReturnType<MarkdownRenderer['parse']>[number], 'info' | 'content'>;

const VERDICTS = { fails: 'Fails', passes: 'Passes', before: 'Before', after: 'After', output: 'Output' };

/** The first line of a block that names its file. */
const PATH = /^(?:\/\/|#) (\S*\.\w+)\n+/;

const CODE = new Set(['js', 'jsx', 'ts', 'tsx', 'mjs', 'cjs', 'vue', 'svelte', 'astro']);

/**
 * Shows what the fence of a block says after its language, and the path in its first line, as a caption.
 *
 * On GitHub nobody sees those words: they tell the tests what to do with a block.
 */
export function captionCode(md: MarkdownRenderer, base: string): void {
  md.core.ruler.push('caption-code', ({ tokens }) => {
    let section = '';
    tokens.forEach((token, index) => {
      if (token.type === 'heading_open' && token.tag === 'h2') section = tokens[index + 1]?.content ?? '';
      if (token.type === 'fence') token.meta = { ...token.meta, ...captionOf(token, section) };
    });
  });

  const fence = md.renderer.rules.fence;
  md.renderer.rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index];
    if (!token || !fence) return '';
    const caption: Caption = token.meta;
    // Only now: others read the fences of the parsed page.
    Object.assign(token, shown(token));
    const block = fence(tokens, index, options, env, self);
    return Object.values(caption).some(Boolean) ? framed(block, caption, base, md.utils.escapeHtml) : block;
  };
}

function captionOf({ info, content }: Block, section: string): Omit<Caption, 'playground'> {
  const [lang = '', ...words] = info.trim().split(/\s+/);
  const verdict = verdictOf(words) ?? (CODE.has(lang) ? verdictOf([section.toLowerCase()]) : undefined);
  const file = PATH.exec(content)?.[1] ?? words.find((word) => word.startsWith('file='))?.slice('file='.length);
  return { file, verdict };
}

/** The block without what its caption says: without the words in the fence, where VitePress looks for lines to highlight, and without the path in the code. */
function shown({ info, content }: Block): Block {
  const [lang = ''] = info.trim().split(/\s+/);
  return { info: lang === 'text' ? 'terminal' : lang, content: content.replace(PATH, '') };
}

function verdictOf(words: readonly string[]): Caption['verdict'] {
  return words.find((word): word is keyof typeof VERDICTS => Object.hasOwn(VERDICTS, word));
}

function framed(block: string, { file, verdict, playground }: Caption, base: string, escape: (text: string) => string): string {
  const parts = [
    file && `<span class="file">${escape(file)}</span>`,
    verdict && `<span class="verdict">${VERDICTS[verdict]}</span>`,
    playground && `<a class="try" href="${escape(playground.replace(/^\//, base))}">Open in the playground</a>`,
  ];
  return `<figure class="code ${verdict ?? ''}"><figcaption>${parts.filter(Boolean).join(' ')}</figcaption>${block}</figure>\n`;
}

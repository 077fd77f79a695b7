const COLUMNS = 84;
/** The usual width of a letter of 14 pixels. Each text is stretched to it, so that every font gives the same picture. */
const LETTER = 8.4;
const LINE = 21;
const PADDING = 18;
const BAR = 34;

/** A frame of its own, so that it can be read on a light page and on a dark one. */
const CSS = [
  'text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono","DejaVu Sans Mono",monospace;fill:#d8dee9;white-space:pre}',
  '.bold{font-weight:bold}.underline{text-decoration:underline}.dim{fill:#9aa5b8}.red{fill:#ff8080}.green{fill:#8fd694}.yellow{fill:#f0c674}.cyan{fill:#7fd1de}',
  '.removed{fill:#4a2026}.added{fill:#1d3f2a}',
].join('');

/** The longest line that a window shows. */
export const columns = COLUMNS;

/**
 * A terminal window as SVG.
 *
 * Its lines are lists of `{ text, styles }`; a line may have a `ground`: `added` or `removed`.
 */
export function terminalPicture({ title, description, lines }) {
  const width = COLUMNS * LETTER + 2 * PADDING;
  const height = BAR + lines.length * LINE + 2 * PADDING;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${height}" viewBox="0 0 ${round(width)} ${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(description)}</desc>`,
    `<style>${CSS}</style>`,
    `<rect x="0.5" y="0.5" width="${round(width - 1)}" height="${height - 1}" rx="8" fill="#1b1f27" stroke="#7d8799"/>`,
    ...['#ff5f57', '#febc2e', '#28c840'].map((fill, index) => `<circle cx="${20 + index * 18}" cy="18" r="5.5" fill="${fill}"/>`),
    ...lines.flatMap((line, index) => drawLine(line, BAR + PADDING + index * LINE, width)),
    '</svg>',
    '',
  ].join('\n');
}

function drawLine({ spans, ground }, top, width) {
  const drawn = ground ? [`<rect class="${ground}" shape-rendering="crispEdges" x="1" y="${top}" width="${round(width - 2)}" height="${LINE}"/>`] : [];
  let column = 0;
  for (const { text, styles } of spans) {
    const shown = text.trim();
    const start = column + text.length - text.trimStart().length;
    column += text.length;
    if (shown === '') continue;
    const style = styles.length > 0 ? ` class="${styles.join(' ')}"` : '';
    const x = round(PADDING + start * LETTER);
    drawn.push(`<text${style} x="${x}" y="${top + 15}" textLength="${round(shown.length * LETTER)}" lengthAdjust="spacingAndGlyphs">${escaped(shown)}</text>`);
  }
  return drawn;
}

function round(number) {
  return Number(number.toFixed(1));
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

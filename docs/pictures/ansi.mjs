/** The sequences that set colours, and the names of those that ESLint uses. */
const STYLE = /\u001b\[([\d;]*)m/;
const STYLES = { 1: 'bold', 2: 'dim', 4: 'underline', 31: 'red', 32: 'green', 33: 'yellow', 36: 'cyan', 90: 'dim' };

/** What turns a style off again. */
const ENDS = { 22: ['bold', 'dim'], 24: ['underline'], 39: ['red', 'green', 'yellow', 'cyan', 'dim'] };

/** The lines of a text for a terminal, each a list of `{ text, styles }`; throws at a style that no picture knows. */
export function readAnsi(output) {
  const styles = new Set();
  return output.split('\n').map((line) => {
    const spans = [];
    line.split(STYLE).forEach((part, index) => {
      if (index % 2 === 1) for (const code of part.split(';')) set(styles, Number(code));
      else if (part !== '') spans.push({ text: part, styles: [...styles].sort() });
    });
    return spans;
  });
}

function set(styles, code) {
  if (code === 0) styles.clear();
  else if (code in STYLES) styles.add(STYLES[code]);
  else if (code in ENDS) for (const style of ENDS[code]) styles.delete(style);
  else throw new Error(`No picture knows the style ${code}`);
}

/** A line as lines of at most so many columns, broken at spaces; what follows stands under the last column of a table, or behind where the code begins. */
export function wrap(spans, columns) {
  const characters = spans.flatMap(({ text, styles }) => [...text].map((text) => ({ text, styles })));
  const whole = characters.map(({ text }) => text).join('');
  const indent = ' '.repeat((/^ *\d\S* {2,}\S+ {2,}/.exec(whole) ?? /^[-+ ]? */.exec(whole))[0].length);
  const lines = [];
  let rest = characters;
  while (rest.length > columns) {
    const space = rest.findLastIndex(({ text }, index) => text === ' ' && index <= columns && index > indent.length);
    const end = space < 0 ? columns : space;
    lines.push(joined(rest.slice(0, end)));
    rest = [{ text: indent, styles: [] }, ...rest.slice(space < 0 ? end : end + 1)].flatMap(({ text, styles }) => [...text].map((text) => ({ text, styles })));
  }
  return [...lines, joined(rest)];
}

/** Neighbours of the same style as one. */
function joined(characters) {
  const spans = [];
  for (const { text, styles } of characters) {
    const last = spans.at(-1);
    if (last?.styles.join() === styles.join()) last.text += text;
    else spans.push({ text, styles });
  }
  return spans;
}

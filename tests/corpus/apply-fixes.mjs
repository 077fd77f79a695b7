/** One pass of `eslint --fix` over a text: fixes that overlap an earlier one wait for the next pass, as in ESLint's own source-code-fixer. */
export function applyFixes(text, messages) {
  const ordered = messages.filter(({ fix }) => fix).sort((a, b) => a.fix.range[0] - b.fix.range[0] || a.fix.range[1] - b.fix.range[1]);
  const applied = [];
  let output = '';
  let done = 0;
  for (const message of ordered) {
    const [start, end] = message.fix.range;
    if (applied.length > 0 && start <= done) continue;
    output += text.slice(done, start) + message.fix.text;
    done = end;
    applied.push(message);
  }
  return { output: output + text.slice(done), applied };
}

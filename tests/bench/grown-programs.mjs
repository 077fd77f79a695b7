/** Programs that grow in one respect: each is a text of so many lines. */
export const GROWTHS = [
  { name: 'lines without evidence', program: (size) => ordinary(size) },
  { name: 'lines around one connection', program: (size) => [CONNECTION, ordinary(size)].join('\n') },
  {
    name: 'connections',
    program: (size) => lines(size, (index) => `fetch('http://localhost:${1024 + (index % 60_000)}/items'); // ${index}`),
  },
  {
    name: 'constants',
    program: (size) =>
      lines(size / 2, (index) => `const url${index} = process.env.API_${index} ?? 'http://localhost:3000';\nfetch(url${index});`),
  },
  {
    name: 'depth of a chain of constants',
    program: (size) =>
      [`const url0 = 'http://localhost:3000';`, lines(size, (index) => `const url${index + 1} = url${index};`), `fetch(url${size});`].join(
        '\n',
      ),
  },
];

const CONNECTION = `const url = process.env.API_URL ?? 'http://localhost:3000';\nfetch(url);`;

/** Five lines of code as it is written everywhere, again and again. */
function ordinary(size) {
  return lines(size / 5, (index) =>
    [
      `export function sum${index}(list, start = ${index}) {`,
      `  const total = list.reduce((sum, item) => sum + item.price, start);`,
      `  if (total > limits[${index}]) throw new RangeError(\`Over \${total}\`);`,
      `  return { total, label: labels.get('sum-${index}') };`,
      `} // of ${index}`,
    ].join('\n'),
  );
}

function lines(count, each) {
  return Array.from({ length: count }, (_, index) => each(index)).join('\n');
}

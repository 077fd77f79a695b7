const WIDTH = 640;
const HEIGHT = 400;
const AREA = { left: 64, right: 420, top: 24, bottom: 348 };
const HUES = [210, 130, 10, 280, 40];

/** A picture of the curves as SVG, both axes logarithmic, readable on light and dark ground: a line at 45° is linear growth. */
export function growthPicture(growths) {
  const points = growths.flatMap((growth) => growth.points);
  const x = scale(
    points.map(({ size }) => size),
    AREA.left,
    AREA.right,
  );
  const y = scale(
    points.map(({ ms }) => Math.max(ms, 0.1)),
    AREA.bottom,
    AREA.top,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img">`,
    `<title>CPU time of all rules by the size of a file</title>`,
    `<style>text{fill:#1f2328}.grid{stroke:#8884}.curve{fill:none;stroke-width:2}@media(prefers-color-scheme:dark){text{fill:#e6edf3}}</style>`,
    ...[...new Set(points.map(({ size }) => size))].map((size) =>
      gridLine(x(size), AREA.top, x(size), AREA.bottom, thousands(size), 'middle'),
    ),
    ...powersIn(y.low, y.high).map((ms) => gridLine(AREA.left, y(ms), AREA.right, y(ms), `${ms} ms`, 'end')),
    ...growths.map((growth, index) => curve(growth, index, x, y)),
    `<text x="${(AREA.left + AREA.right) / 2}" y="${HEIGHT - 12}" text-anchor="middle">lines</text>`,
    `</svg>`,
    ``,
  ].join('\n');
}

/** Maps numbers to places by their logarithms. */
function scale(numbers, from, to) {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const place = (number) => Math.round(from + ((Math.log(number) - Math.log(low)) / (Math.log(high) - Math.log(low))) * (to - from));
  return Object.assign(place, { low, high });
}

function powersIn(low, high) {
  return [0.1, 1, 10, 100, 1000, 10_000, 100_000].filter((power) => low <= power && power <= high);
}

function gridLine(x1, y1, x2, y2, label, anchor) {
  const [x, y] = anchor === 'end' ? [x1 - 6, y1 + 4] : [x1, y2 + 16];
  return `<line class="grid" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/><text x="${x}" y="${y}" text-anchor="${anchor}">${label}</text>`;
}

function curve({ name, points }, index, x, y) {
  const stroke = `stroke="hsl(${HUES[index % HUES.length]} 70% 50%)"`;
  const path = points.map(({ size, ms }) => `${x(size)},${y(Math.max(ms, 0.1))}`).join(' ');
  const at = AREA.top + 12 + index * 22;
  const legend = `<line class="curve" ${stroke} x1="436" y1="${at - 4}" x2="456" y2="${at - 4}"/><text x="462" y="${at}">${name}</text>`;
  return `<polyline class="curve" ${stroke} points="${path}"/>${legend}`;
}

function thousands(size) {
  return size < 10_000 ? `${(size / 1000).toFixed(1)}k` : `${Math.round(size / 1000)}k`;
}

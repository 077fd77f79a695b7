// Draws the architecture from the imports of src/ and rules/; with --check it only says whether the picture in docs/pictures is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { readImports } from './imports.mjs';
import { arrowsOf, brokenLayers, floors } from './layers.mjs';

const WIDTH = 760;
const ROW = 66;
const BOX = 46;
const TOP = 24;

/** Where the parts stand from left to right; a floor is a row. */
const PLACES = {
  plugin: [40, 360],
  'settings files': [400, 720],
  rules: [40, 360],
  rule: [40, 360],
  fixes: [40, 360],
  project: [400, 720],
  judgement: [40, 360],
  failures: [40, 360],
  modules: [400, 720],
  servers: [40, 250],
  connections: [284, 720],
  values: [40, 288],
  conditions: [322, 570],
  code: [40, 570],
  settings: [40, 200],
  clients: [215, 385],
  env: [400, 570],
  address: [590, 720],
  texts: [40, 570],
};

const STYLE = [
  '.ground{fill:#f6f8fa}.frame{fill:#ddf4ff}.box{fill:#ffffff;stroke:#8c959f}.name{fill:#1f2328;font-weight:600}.does{fill:#57606a}.arrow{stroke:#57606a;fill:none}.head{fill:#57606a}',
  '@media(prefers-color-scheme:dark){.ground{fill:#161b22}.frame{fill:#12283d}.box{fill:#0d1117;stroke:#6e7681}.name{fill:#e6edf3}.does{fill:#9da7b3}.arrow{stroke:#9da7b3}.head{fill:#9da7b3}}',
].join('');

/** The picture as SVG. It carries its own ground, so that it reads on pages of any colour; it changes only when a part comes to know another, or no longer does. */
export function drawArchitecture(imports) {
  const broken = brokenLayers(imports);
  if (broken.length > 0) throw new Error(`These imports go against the layers:\n${broken.join('\n')}`);
  const boxes = floors.flatMap((floor, row) => floor.map((part) => boxOf(part, row)));
  const analysis = boxes.filter(({ part }) => part.paths[0].startsWith('src/analysis/'));
  const height = TOP + floors.length * ROW;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-labelledby="title description">`,
    `<title id="title">How the code is layered</title>`,
    `<desc id="description">${description(imports)}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="ground" width="${WIDTH}" height="${height}" rx="8"/>`,
    frame(analysis),
    ...arrowsOf(imports).map((arrow) => arrowBetween(arrow, boxes)),
    ...boxes.flatMap((box, index) => (box.part.together === boxes[index + 1]?.part.together ? [linkBetween(box, boxes[index + 1])] : [])),
    ...boxes.map(drawBox),
    '</svg>',
    '',
  ].join('\n');
}

function boxOf(part, row) {
  const [left, right] = PLACES[part.name];
  const top = TOP + row * ROW;
  return { part, left, right, top, bottom: top + BOX };
}

/** The floors in words, for those who do not see the picture. */
function description(imports) {
  const arrows = arrowsOf(imports).map(({ pairs: [[one, other]] }) => `${one.label} to ${other.label}`);
  return `Parts of the code on floors, from the rules down to what knows nothing of programs. ${arrows.length} arrows: ${arrows.join(', ')}.`;
}

function frame(boxes) {
  const left = Math.min(...boxes.map((box) => box.left)) - 14;
  const right = Math.max(...boxes.map((box) => box.right)) + 14;
  const top = Math.min(...boxes.map((box) => box.top)) - 10;
  const bottom = Math.max(...boxes.map((box) => box.bottom)) + 10;
  return [
    `<rect class="frame" x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" rx="8"/>`,
    `<text class="name" x="${boxes[0].right + 16}" y="${boxes[0].top + 20}">src/analysis/</text>`,
    `<text class="does" x="${boxes[0].right + 16}" y="${boxes[0].top + 37}">what one file does</text>`,
  ].join('\n');
}

function drawBox({ part, left, right, top }) {
  const middle = (left + right) / 2;
  return [
    `<rect class="box" x="${left}" y="${top}" width="${right - left}" height="${BOX}" rx="6"/>`,
    `<text class="name" x="${middle}" y="${top + 20}" text-anchor="middle">${part.label}</text>`,
    `<text class="does" x="${middle}" y="${top + 37}" text-anchor="middle">${part.does}</text>`,
  ].join('\n');
}

/** A straight line down, where nothing stands between. */
function arrowBetween({ from, to, pairs }, boxes) {
  for (const [one, other] of pairs) {
    const [start, end] = [one, other].map((part) => boxes.find((box) => box.part === part));
    for (const x of placesBelow(start, end)) {
      const isBlocked = boxes.some((box) => box.top > start.bottom && box.bottom < end.top && box.left - 8 < x && x < box.right + 8);
      if (isBlocked) continue;
      return [
        `<line class="arrow" x1="${x}" y1="${start.bottom}" x2="${x}" y2="${end.top - 6}"/>`,
        `<path class="head" d="M${x - 4} ${end.top - 7}h8l-4 7z"/>`,
      ].join('\n');
    }
  }
  throw new Error(`No room for an arrow from ${from} to ${to}: move them in docs/pictures/architecture.mjs`);
}

/** Both ways, between neighbours that look at each other. */
function linkBetween(one, other) {
  const y = (one.top + one.bottom) / 2;
  return [
    `<line class="arrow" x1="${one.right + 8}" y1="${y}" x2="${other.left - 8}" y2="${y}"/>`,
    `<path class="head" d="M${one.right + 9} ${y - 4}v8l-7-4z"/><path class="head" d="M${other.left - 9} ${y - 4}v8l7-4z"/>`,
  ].join('\n');
}

/** The middle of what two boxes have in common from left to right, then places beside it. */
function placesBelow(start, end) {
  const [left, right] = [Math.max(start.left, end.left), Math.min(start.right, end.right)];
  return right - left < 20 ? [] : [0.5, 0.75, 0.25, 0.9, 0.1].map((part) => Math.round(left + (right - left) * part));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL('architecture.svg', import.meta.url);
  const picture = drawArchitecture(readImports(fileURLToPath(new URL('../..', import.meta.url))));
  if (!process.argv.includes('--check')) writeFileSync(file, picture);
  else if (readFileSync(file, 'utf8') !== picture) {
    console.error('docs/pictures/architecture.svg is out of date: npm run architecture');
    process.exitCode = 1;
  }
}

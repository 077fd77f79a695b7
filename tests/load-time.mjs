// Prints how long `require` of the built plugin takes in a fresh process: the median of several.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../dist/src/index.cjs', import.meta.url));
const measure = `const start = performance.now(); require(${JSON.stringify(entry)}); console.log(performance.now() - start);`;
const times = Array.from({ length: 15 }, () => Number(execFileSync(process.execPath, ['-e', measure], { encoding: 'utf8' }))).sort(
  (a, b) => a - b,
);

console.log(`loading the plugin takes ${times[7].toFixed(1)} ms (from ${times[0].toFixed(1)} to ${times[14].toFixed(1)})`);

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../dist/src/index.cjs', import.meta.url));
const measure = `const start = performance.now(); require(${JSON.stringify(entry)}); console.log(performance.now() - start);`;

/** How long `require` of the built plugin takes, in ms, each time in a fresh process. */
export function loadTimes(count = 15) {
  return Array.from({ length: count }, () => Number(execFileSync(process.execPath, ['-e', measure], { encoding: 'utf8' })));
}

// Prints how long `require` of the built plugin takes in a fresh process: the median of several.
import { loadTimes } from './bench/load-times.mjs';
import { spread } from './bench/statistics.mjs';

const { median, min, max } = spread(loadTimes());
console.log(`loading the plugin takes ${median.toFixed(1)} ms (from ${min.toFixed(1)} to ${max.toFixed(1)})`);

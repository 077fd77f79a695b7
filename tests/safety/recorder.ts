import { recordRegExps } from './regexps.js';

/** Records from the moment that this module loads: it is imported before the plugin. */
export const recorder = recordRegExps();

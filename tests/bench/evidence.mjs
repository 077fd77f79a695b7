import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';

import { PATTERNS } from './sources.mjs';
import { timedPreset } from './timed-preset.mjs';

/** What a scan of a text for a handful of words costs. */
const WORDS = /\b(?:localhost|127\.0\.0\.1|env|fetch|axios|connect|listen)\b/;

/** In how many files a preset finds nothing to look at, and what it costs there beside one scan of their text, in ms. */
export function costWithoutEvidence(preset, files, cwd) {
  const without = { files: 0, ms: 0, scanMs: 0 };
  const linter = new Linter({ cwd });
  for (const { path, text } of files) {
    const own = { ms: 0, listeners: 0 };
    const timed = timedPreset(
      preset,
      () => performance.now(),
      (ms, listeners) => {
        own.ms += ms;
        own.listeners += listeners;
      },
    );
    linter.verify(text, [{ files: PATTERNS, languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } }, ...timed }], path);
    if (own.listeners > 0) continue;
    const start = performance.now();
    WORDS.test(text);
    without.scanMs += performance.now() - start;
    without.ms += own.ms;
    without.files += 1;
  }
  return without;
}

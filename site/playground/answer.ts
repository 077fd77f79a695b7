import type { RuleChoice } from './state.js';

/** Text that takes the place of a part of the code. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** An edit that the plugin offers, and in its own words what it does. */
export interface Suggestion {
  readonly title: string;
  readonly edit: Edit;
}

/** A problem in the code, with offsets for the editor and a place for the reader. */
export interface Finding {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** The name of the rule without the plugin's, `undefined` for code that cannot be parsed. */
  readonly rule: string | undefined;
  readonly fix: Edit | undefined;
  readonly suggestions: readonly Suggestion[];
}

/** What shall be linted, and how. */
export interface Question {
  readonly code: string;
  readonly fileName: string;
  readonly rules: RuleChoice;
  /** `settings.econnrefused`, parsed. */
  readonly settings: unknown;
}

/** What the linter says about it. */
export type Answer =
  | {
      readonly kind: 'linted';
      /** The code that was linted: findings count for no other. */
      readonly code: string;
      readonly findings: readonly Finding[];
      /** What `--fix` makes of the code. */
      readonly fixed: string;
    }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'unavailable'; readonly part: 'linter' | 'parser'; readonly message: string };

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { judge } from './laws.js';
import type { Rules, Verdict } from './laws.js';
import type { Program } from './program.js';
import { reduced } from './reduce.js';
import type { Source } from './sources.js';

/** The time of all rules that a file may take. */
const MAX_RULE_MS = 1000;

/** Of violations that look the same, so many are shown. */
const SHOWN = 3;

/** So much of a program is printed; all of it is in its file. */
const MAX_PRINTED = 2000;

interface Slow {
  readonly name: string;
  readonly ruleMs: number;
  readonly slowestRule: string;
}

/** Runs many programs, and keeps what broke a law, and what was slow. */
export class Campaign {
  readonly violations = new Map<string, string[]>();
  #slow: Slow[] = [];
  #written = 0;
  readonly #rules: Rules;
  readonly #folder: string;

  /** `folder` gets the programs that break a law. */
  constructor(rules: Rules, folder: string) {
    this.#rules = rules;
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  run({ name, programs }: Source): void {
    const count = { programs: 0, reports: 0, seconds: 0 };
    const from = performance.now();
    for (const program of programs()) {
      if (!program) continue;
      const verdict = judge(program, this.#rules);
      if (!verdict.parsed) continue;
      count.programs += 1;
      count.reports += verdict.reports.length;
      this.#keep(program, verdict);
    }
    count.seconds = Math.round((performance.now() - from) / 1000);
    console.log(`${name}: ${count.programs} programs, ${count.reports} reports, ${count.seconds} s`);
  }

  /** Prints the slowest programs, and how often each law was broken. */
  print(): void {
    const slow = this.#slow.map(({ ruleMs, slowestRule, name }) => `  ${Math.round(ruleMs)} ms, most of it ${slowestRule}: ${name}`);
    const broken = [...this.violations].map(([kind, names]) => `  ${names.length} times: ${kind}`);
    console.log(['', 'Slowest:', ...slow, '', `Violations: ${broken.length}`, ...broken].join('\n'));
  }

  #keep(program: Program, { broken, ruleMs, slowestRule }: Verdict): void {
    this.#slow = [...this.#slow, { name: program.name, ruleMs, slowestRule }].sort((one, other) => other.ruleMs - one.ruleMs).slice(0, 15);
    for (const law of broken) this.#violation(program, law);
    if (ruleMs > MAX_RULE_MS && this.#isAlwaysSlow(program))
      this.#violation(program, `takes ${Math.round(ruleMs)} ms, most of it ${slowestRule}`);
  }

  /** Whether a program that was slow once is slow again: the machine may have been busy. */
  #isAlwaysSlow(program: Program): boolean {
    return [1, 2].every(() => judge(program, this.#rules).ruleMs > MAX_RULE_MS);
  }

  #violation(program: Program, law: string): void {
    const kind = kindOf(law);
    const known = this.violations.get(kind) ?? [];
    this.violations.set(kind, [...known, program.name]);
    if (known.length >= SHOWN) return;
    const shows = (code: string): boolean => judge({ ...program, code }, this.#rules).broken.some((other) => kindOf(other) === kind);
    // What takes long, takes too long to be tried again and again.
    const isSlow = /^takes|timed out/.test(kind);
    const code = isSlow ? program.code : reduced(program.code, shows);
    const [said = law] = isSlow ? [] : judge({ ...program, code }, this.#rules).broken.filter((other) => kindOf(other) === kind);
    this.#written += 1;
    const path = join(this.#folder, `${this.#written}.txt`);
    const { name, filename, parser, settings } = program;
    writeFileSync(path, `${JSON.stringify({ name, filename, parser, settings })}\n${code}\n\n=== ${said}\n`);
    console.log(`\n${kind}\n  ${name}\n  ${path}\n${code.slice(0, MAX_PRINTED)}\n`);
  }
}

/** What is the same for violations of one fault. */
function kindOf(law: string): string {
  const [first = '', second = ''] = law.split('\n');
  return law.startsWith('throws') ? `${first} ${second.trim()}` : first.replace(/\d+/g, '0');
}

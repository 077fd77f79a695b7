import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { isIgnoredFile } from '../env/files.js';
import { readSettings } from '../settings.js';
import type { Fault, FaultOf } from './faults.js';
import { FileFacts } from './file-facts.js';
import { type Concern, concernOf, concernsOf } from './judgement/concerns.js';
import { judge } from './judgement/judge.js';
import { LintedFile } from './code/linted-file.js';
import type { SourceFile } from './code/source-file.js';

/** What the analysis asks of ESLint (or oxlint), as the context of a rule has it. */
export interface AnalysisContext {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly filename: string;
  readonly cwd: string | undefined;
  /** All settings of the configuration; ours are `econnrefused` among them. */
  readonly settings: unknown;
}

// Keyed by the tree, not by SourceCode: oxlint hands every file the same SourceCode object.
const analyses = new WeakMap<TSESTree.Program, FileAnalysis>();

/**
 * The analysis of one file, shared by all rules; none of a file that is no JavaScript. Never throws on any program, but on settings that are
 * wrong.
 */
export function analyze(context: AnalysisContext): FileAnalysis | undefined {
  const { ast } = context.sourceCode;
  let analysis = analyses.get(ast);
  // JSON, CSS and Markdown have no Program; HTML has one, but only JavaScript has a source type.
  if (!analysis && 'sourceType' in ast) {
    const { sourceCode, filename, cwd, settings } = context;
    analysis = new FileAnalysis(new LintedFile(sourceCode, filename, readSettings(settings)), cwd);
    analyses.set(ast, analysis);
  }
  return analysis;
}

/** What is wrong in one file. Everything is worked out at the first question for it, so that a preset pays for its own rules alone. */
export class FileAnalysis {
  readonly source: SourceFile;
  readonly #cwd: string | undefined;
  readonly #concerned = new Map<Concern, boolean>();
  readonly #judged = new Map<Concern, readonly Fault[]>();
  #isIgnored: boolean | undefined;
  #facts: FileFacts | undefined;

  constructor(source: SourceFile, cwd: string | undefined) {
    this.source = source;
    this.#cwd = cwd;
  }

  get facts(): FileFacts {
    return (this.#facts ??= new FileFacts(this.source));
  }

  /** Whether a cheap look at the file leaves it possible that it has a fault of one of these concerns. */
  mayConcern(concerns: readonly Concern[]): boolean {
    for (const concern of concerns) if (this.#mayHave(concern)) return true;
    return false;
  }

  /** The faults of these kinds, in the order of the text. */
  faults<Kind extends Fault['kind']>(kinds: readonly Kind[]): readonly FaultOf<Kind>[] {
    const isAsked = (fault: Fault): fault is FaultOf<Kind> => kinds.some((kind) => kind === fault.kind);
    return concernsOf(kinds).flatMap((concern) => this.#faultsOf(concern).filter(isAsked));
  }

  /** All faults of the concern that one of them belongs to. */
  faultsBeside({ kind }: Fault): readonly Fault[] {
    const concern = concernOf(kind);
    return concern ? this.#faultsOf(concern) : [];
  }

  #faultsOf(concern: Concern): readonly Fault[] {
    let faults = this.#judged.get(concern);
    if (!faults) {
      faults = this.#mayHave(concern) ? judgeSafely(this.facts, concern) : [];
      this.#judged.set(concern, faults);
    }
    return faults;
  }

  #isLeftAlone(): boolean {
    const { filename, settings } = this.source;
    return (this.#isIgnored ??= isIgnoredFile(filename, this.#cwd, settings.ignoreFiles));
  }

  #mayHave(concern: Concern): boolean {
    let known = this.#concerned.get(concern);
    if (known === undefined) {
      known = concern.hint(this.source) && !this.#isLeftAlone();
      this.#concerned.set(concern, known);
    }
    return known;
  }
}

/** Code that nests deeper than the stack holds has no fault that anybody could read. */
function judgeSafely(facts: FileFacts, concern: Concern): readonly Fault[] {
  try {
    return judge(facts, concern);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [];
  }
}

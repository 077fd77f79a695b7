import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { isIgnoredFile } from '../env/files.js';
import { detectFramework } from '../env/frameworks.js';
import type { Settings } from '../settings.js';
import type { Fault, FaultOf } from './faults.js';
import { FileFacts } from './file-facts.js';
import { type Concern, concernOf } from './judgement/concerns.js';
import { judge } from './judgement/judge.js';
import type { SourceFile } from './code/source-file.js';
import { topStatements } from './code/tree.js';

/** What the analysis asks of ESLint (or oxlint). */
export interface AnalysisInput {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly filename: string;
  readonly cwd: string | undefined;
  readonly settings: Settings;
}

// Keyed by the tree, not by SourceCode: oxlint hands every file the same SourceCode object.
const analyses = new WeakMap<TSESTree.Program, FileAnalysis>();

/** The analysis of one file, shared by all rules. Never throws on any program. */
export function analyze(input: AnalysisInput): FileAnalysis {
  let analysis = analyses.get(input.sourceCode.ast);
  if (!analysis) {
    analysis = new FileAnalysis(input);
    analyses.set(input.sourceCode.ast, analysis);
  }
  return analysis;
}

/** What is wrong in one file. Everything is worked out at the first question for it, so that a preset pays for its own rules alone. */
export class FileAnalysis {
  readonly #input: AnalysisInput;
  readonly #judged = new Map<Concern, readonly Fault[]>();
  #facts: FileFacts | undefined;

  constructor(input: AnalysisInput) {
    this.#input = input;
  }

  get source(): SourceFile {
    return this.facts.source;
  }

  get facts(): FileFacts {
    return (this.#facts ??= new FileFacts(sourceFileOf(this.#input)));
  }

  /** The faults of these kinds, in the order of the text. */
  faults<Kind extends Fault['kind']>(...kinds: readonly Kind[]): readonly FaultOf<Kind>[] {
    const isAsked = (fault: Fault): fault is FaultOf<Kind> => kinds.some((kind) => kind === fault.kind);
    const asked = new Set(kinds.map((kind) => concernOf.get(kind)));
    return [...asked].flatMap((concern) => (concern ? this.#faultsOf(concern).filter(isAsked) : []));
  }

  /** All faults of the concern that one of them belongs to. */
  faultsBeside({ kind }: Fault): readonly Fault[] {
    const concern = concernOf.get(kind);
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

  #mayHave({ hint }: Concern): boolean {
    const { sourceCode, filename, cwd, settings } = this.#input;
    return hint.test(sourceCode.text) && !isIgnoredFile(filename, cwd, settings.ignoreFiles);
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

function sourceFileOf({ sourceCode, filename, settings }: AnalysisInput): SourceFile {
  const file: SourceFile = { sourceCode, filename, settings, framework: 'none' };
  return { ...file, framework: settings.framework === 'auto' ? frameworkOf(file) : settings.framework };
}

function frameworkOf(file: SourceFile): SourceFile['framework'] {
  const { sourceCode, filename, settings } = file;
  const imports: string[] = [];
  const directives: string[] = [];
  for (const statement of topStatements(file)) {
    if (statement.type === 'ImportDeclaration') imports.push(statement.source.value);
    if (statement.type === 'ExpressionStatement' && statement.directive) directives.push(statement.directive);
  }
  const { text } = sourceCode;
  const envNames = Array.from(text.matchAll(/\benv\.([A-Z]\w*)/g), ([, name = '']) => name);
  const usesVueCli = settings.versions.has('@vue/cli-service');
  return detectFramework({ imports, filename, directives, usesImportMetaEnv: text.includes('import.meta.env'), envNames, usesVueCli });
}

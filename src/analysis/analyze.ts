import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { mayConnectByDefault } from '../clients/catalogue.js';
import { isIgnoredFile } from '../env/files.js';
import { detectFramework } from '../env/frameworks.js';
import type { Settings } from '../settings.js';
import { findAddressUses } from './address-uses.js';
import { findConnections } from './connections.js';
import type { Connection } from './facts.js';
import type { Fault } from './faults.js';
import { judge } from './judgement.js';
import { findLoopbackLiterals } from './loopback-literals.js';
import { findReadUses } from './read-uses.js';
import { schemaDefaultOf } from './schema-defaults.js';
import type { SourceFile } from './source-file.js';
import { topStatements } from './tree.js';

/** Every fact that the rules share about one file. */
export interface FileAnalysis {
  readonly source: SourceFile;
  readonly connections: readonly Connection[];
  readonly faults: readonly Fault[];
}

/** What the analysis asks of ESLint (or oxlint). */
export interface AnalysisInput {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly filename: string;
  readonly cwd: string | undefined;
  readonly settings: Settings;
}

// Keyed by the tree, not by SourceCode: oxlint hands every file the same SourceCode object.
const analyses = new WeakMap<TSESTree.Program, FileAnalysis>();

/** The facts about one file, computed at the first question. Never throws on any program. */
export function analyze(input: AnalysisInput): FileAnalysis {
  let analysis = analyses.get(input.sourceCode.ast);
  if (!analysis) {
    analysis = analyzeSafely(input);
    analyses.set(input.sourceCode.ast, analysis);
  }
  return analysis;
}

/** Files that cannot have a fault cost this look at their text; code that nests deeper than the stack holds has none that anybody could read. */
function analyzeSafely({ sourceCode, filename, cwd, settings }: AnalysisInput): FileAnalysis {
  const source: SourceFile = { sourceCode, filename, settings, framework: 'none' };
  const nothing: FileAnalysis = { source, connections: [], faults: [] };
  if (!mayConnect(sourceCode.text) || isIgnoredFile(filename, cwd, settings.ignoreFiles)) return nothing;
  try {
    return analyzeFile({ ...source, framework: frameworkOf(source) });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return nothing;
  }
}

function analyzeFile(source: SourceFile): FileAnalysis {
  const found = findConnections(source);
  const known = new Set(found.map(({ node }) => node));
  const isKnown = (node: TSESTree.Node): boolean => known.has(node);
  const elsewhere = findLoopbackLiterals(source).flatMap(
    (literal) => schemaDefaultOf(source, literal) ?? findAddressUses(source, literal, isKnown),
  );
  const connections = [...found, ...elsewhere, ...findReadUses(source, isKnown)];
  return { source, connections, faults: judge(source, connections) };
}

/** What a file must hold somewhere to have a fault at all: a loopback address, an environment read, a client with a loopback default. */
const HINTS: readonly string[] = [
  String.raw`localhost|127\.\d|0\.0\.0\.0|::1|\[::|0x7f|2130706433|DevelopmentStorage|devstoreaccount1|\(local`,
  String.raw`\benv\b`,
  // `configService.get<string>('API_URL')`
  String.raw`\.get(?:<\w+>)?\(\s*['"][A-Z]`,
  `['"](?:${mayConnectByDefault.map((source) => source.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|')})['"/]`,
];

const HINT = new RegExp(HINTS.join('|'), 'i');

function mayConnect(text: string): boolean {
  return HINT.test(text);
}

function frameworkOf(file: SourceFile): SourceFile['framework'] {
  const { sourceCode, filename, settings } = file;
  if (settings.framework !== 'auto') return settings.framework;
  const imports: string[] = [];
  const directives: string[] = [];
  for (const statement of topStatements(file)) {
    if (statement.type === 'ImportDeclaration') imports.push(statement.source.value);
    if (statement.type === 'ExpressionStatement' && statement.directive) directives.push(statement.directive);
  }
  const { text } = sourceCode;
  const envNames = Array.from(text.matchAll(/\benv\.([A-Z]\w*)/g), ([, name = '']) => name);
  return detectFramework({ imports, filename, directives, usesImportMetaEnv: text.includes('import.meta.env'), envNames });
}

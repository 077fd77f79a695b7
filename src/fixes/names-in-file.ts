import { occursIn, oncePerFile } from '../analysis/code/once-per-file.js';
import type { SourceFile } from '../analysis/code/source-file.js';

interface Names {
  readonly declared: ReadonlySet<string>;
  readonly global: ReadonlySet<string>;
}

const namesIn = oncePerFile(({ sourceCode: { scopeManager } }): Names => {
  const declared =
    scopeManager?.scopes.flatMap(({ variables }) => variables.flatMap((variable) => (variable.defs.length > 0 ? [variable.name] : []))) ??
    [];
  const undeclared = scopeManager?.globalScope?.through.map(({ identifier }) => String(identifier.name)) ?? [];
  // Those that the configuration declares, or the language: `constructor` is one, too.
  const configured =
    scopeManager?.globalScope?.variables.filter(({ defs, references }) => defs.length === 0 && references.length > 0) ?? [];
  return { declared: new Set(declared), global: new Set([...undeclared, ...configured.map(({ name }) => name)]) };
});

function isDeclared(file: SourceFile, name: string): boolean {
  return namesIn(file).declared.has(name);
}

const PROCESS_MODULE = /(['"])(node:)?process\1/;

/** Whether `process` is something else than the process in this file. */
export function isProcessHidden(file: SourceFile): boolean {
  return isDeclared(file, 'process') && !occursIn(file, PROCESS_MODULE);
}

/** Whether a name means something in the file already: declared in any scope, or a global. */
export function isTaken(file: SourceFile, name: string): boolean {
  return isDeclared(file, name) || namesIn(file).global.has(name);
}

/** Whether `import.meta` may stand in a file: only modules have it. */
export function hasImportMeta({ sourceCode }: SourceFile): boolean {
  return sourceCode.ast.sourceType === 'module';
}

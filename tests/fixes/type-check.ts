import ts from 'typescript';

import { ambientTypes } from './recording-clients.js';

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  jsx: ts.JsxEmit.React,
  jsxFactory: 'h',
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  skipLibCheck: true,
};

/** The type errors of many TypeScript texts, by name (which ends in .ts or .tsx), checked under `strict` as one program. */
export function typeErrors(texts: ReadonlyMap<string, string>): Map<string, readonly string[]> {
  const virtual = new Map([...texts].map(([name, text]) => [`/programs/${name}`, text]));
  virtual.set('/programs/ambient.d.ts', ambientTypes);
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, options) => {
    const text = virtual.get(name);
    return text === undefined ? getSourceFile.call(host, name, options) : ts.createSourceFile(name, text, options);
  };
  host.fileExists = (name) => virtual.has(name) || fileExists.call(host, name);
  host.readFile = (name) => virtual.get(name) ?? readFile.call(host, name);
  const program = ts.createProgram([...virtual.keys()], OPTIONS, host);
  const errors = new Map<string, readonly string[]>();
  for (const name of [...texts.keys(), 'ambient.d.ts']) {
    const file = program.getSourceFile(`/programs/${name}`);
    const diagnostics = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    errors.set(name, diagnostics.map(describe));
  }
  return errors;
}

/** What is wrong with a text that does not even parse; types in a JavaScript file count. */
export function syntaxErrors(text: string, extension: string): readonly string[] {
  const fileName = `service.${/^[mc]?jsx?$/.test(extension) ? 'jsx' : extension}`;
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, jsx: ts.JsxEmit.Preserve };
  const { diagnostics = [] } = ts.transpileModule(text, { fileName, reportDiagnostics: true, compilerOptions });
  return diagnostics.filter(({ file }) => file !== undefined).map(describe);
}

function describe({ messageText, file, start }: ts.Diagnostic): string {
  const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
  return `line ${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
}

/** One fixable program of the table: what it does now is written down, what a fix makes of it is judged by the laws alone. */
export interface Program {
  /** How a value reaches which client; names the test. */
  readonly name: string;
  readonly code: string;
  readonly lang: 'js' | 'jsx' | 'ts' | 'tsx' | 'mjs' | 'cjs';
  /** Path inside the project, when a framework or a rule would look at it. */
  readonly filename?: string;
  /** `settings.econnrefused`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** `suggestion`: `--fix` may leave the file alone; what it does change must still obey the laws. */
  readonly expect: 'fix' | 'suggestion';
  /** What the clients dial, in order, in development with nothing set. */
  readonly connectsTo: readonly string[];
  /** Where the code runs: decides which globals exist and what a bundler puts in place of env reads. `node` unless told. */
  readonly platform?: 'node' | 'vite' | 'next-client';
  /** Variables that the program reads without any development value: with nothing set, development may stop and name one of them. */
  readonly unguarded?: Readonly<Record<string, string>>;
  /** The value that a development machine sets where the fixed code keeps none (`env.module`, `onMissing: 'throw'`). */
  readonly developmentValue?: string;
  /** The value is only evaluated inside a function: loading alone must not throw, wherever it runs. */
  readonly lazy?: true;
}

/** The path that the linter is told. */
export function filenameOf(program: Program): string {
  return program.filename ?? `src/service.${program.lang}`;
}

/** Whether a framework evaluates this file at build time, when no run-time variable is set yet. */
export function isBuildEvaluated(program: Program): boolean {
  return /(?:^|\/)(?:app\/(?:.*\/)?(?:route|page|layout)|pages\/.*|middleware|\+(?:server|page|layout)(?:\.server)?)\.[jt]sx?$/.test(
    filenameOf(program),
  );
}

/** Removes the indentation that a program has only because it stands in a table. */
export function program(strings: TemplateStringsArray): string {
  const lines = strings.join('').replace(/^\n/, '').replace(/\n *$/, '\n').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent)).join('\n');
}

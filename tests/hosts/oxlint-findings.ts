import { join } from 'node:path';

import { linesOf } from './findings.js';
import type { Project } from './project.js';

interface Diagnostic {
  readonly message: string;
  /** `econnrefused(no-localhost-url)` */
  readonly code?: string;
  readonly severity: 'error' | 'warning';
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly offset: number; readonly length: number } }[];
}

/** What `oxlint --format json` printed, as {@link linesOf} writes findings. Its places are in bytes (1.94), those of ESLint in characters. */
export function oxlintFindings({ read, folder }: Project, stdout: string): string[] {
  const { diagnostics }: { diagnostics: readonly Diagnostic[] } = JSON.parse(stdout);
  return linesOf(
    diagnostics.map(({ message, code, severity, filename, labels: [label] }) => {
      const { offset = 0, length = 0 } = label?.span ?? {};
      const bytes = Buffer.from(read(filename));
      const start = placeAfter(bytes.subarray(0, offset));
      const end = placeAfter(bytes.subarray(0, offset + length));
      const ruleId = code?.replace(/\((.*)\)$/, '/$1') ?? null;
      const place = { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
      return { filePath: join(folder, filename), messages: [{ ruleId, message, severity: severity === 'error' ? 2 : 1, ...place }] };
    }),
    folder,
  );
}

function placeAfter(bytes: Buffer): { line: number; column: number } {
  const lines = bytes
    .toString()
    .replace(/^\uFEFF/, '')
    .split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

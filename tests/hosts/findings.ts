import { join } from 'node:path';

/** A file of the JSON that ESLint prints. */
export interface LintResult {
  readonly filePath: string;
  readonly messages: readonly LintMessage[];
  readonly output?: string;
}

interface LintMessage {
  readonly ruleId: string | null;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly fatal?: boolean;
  readonly severity: 1 | 2;
  readonly suggestions?: readonly { readonly fix: { readonly range: readonly [start: number, end: number]; readonly text: string } }[];
}

/** Each finding as `src/users.js:1:7-1:36 no-localhost-url`, sorted; those of others with their whole rule id, or the text of a parsing error. */
export function linesOf(results: readonly LintResult[], folder: string): string[] {
  return results
    .flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, message, line, column, endLine, endColumn }) => {
        const file = filePath.slice(join(folder, '/').length).replaceAll('\\', '/');
        const end = endLine === undefined || endColumn === undefined ? '' : `-${endLine}:${endColumn}`;
        return `${file}:${line}:${column}${end} ${ruleId?.replace(/^econnrefused\//, '') ?? message}`;
      }),
    )
    .sort();
}

import { runsInBrowser } from '../analysis/conditions/sides.js';
import type { EnvRead } from '../analysis/facts.js';
import type { FaultOf } from '../analysis/faults.js';
import { envReadsIn } from '../analysis/connections/read-uses.js';
import type { SourceFile } from '../analysis/code/source-file.js';
import { hasImportMeta, isProcessHidden } from './names-in-file.js';
import type { Edit, Repair } from './repair.js';

/** Every read becomes one that the bundler knows. A suggestion: the variable must be set under its new name, and everybody can read it then. */
export function exposeReads(file: SourceFile, { read, reads, instead }: FaultOf<'unexposed'>): Repair | undefined {
  if (instead === undefined || (instead.startsWith('process.') ? isProcessHidden(file) : !hasImportMeta(file))) return undefined;
  const edits: Edit[] = [];
  const nodes = new Set([...reads, ...otherReads(file, read.name)].map(({ node }) => node));
  for (const node of nodes) {
    const isRead = node.type === 'MemberExpression' || node.type === 'Identifier';
    if (!isRead || file.sourceCode.getCommentsInside(node).length > 0) return undefined;
    const isShorthand = node.parent.type === 'Property' && node.parent.shorthand;
    edits.push({ range: node.range, text: isShorthand ? `${file.sourceCode.getText(node)}: ${instead}` : instead });
  }
  return { kind: 'suggestion', description: `Read \`${instead}\`, which browser code gets.`, edits };
}

/** The other reads of the variable in code for the browser, such as the test before its use. */
function otherReads(file: SourceFile, name: string): readonly EnvRead[] {
  return envReadsIn(file).filter((read) => read.name === name && runsInBrowser(file, read.node));
}

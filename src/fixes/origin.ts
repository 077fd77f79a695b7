import type { FileAnalysis } from '../analysis/analyze.js';
import type { FaultOf } from '../analysis/faults.js';
import { developmentPort } from '../env/frameworks.js';
import { repaired } from './change.js';
import type { Variable } from './checked-read.js';
import type { Edit, Repair } from './repair.js';
import { templateText } from './spelling.js';
import type { Surroundings } from './surroundings.js';

/** The variable that tells a server where it is reached itself, unless the settings name another for its address. */
const NAME = 'APP_URL';

/** Puts the origin of the application in front of a path. A suggestion: which host is meant, the path does not say. */
export function withOrigin(
  { source: file }: FileAnalysis,
  { node }: FaultOf<'relative-url'>,
  surroundings: Surroundings,
): Repair | undefined {
  const host = `localhost:${developmentPort(file.framework) ?? '3000'}`;
  const [, name = NAME] = [...file.settings.env.names].find(([address]) => address === host) ?? [];
  const variable: Variable = { name, value: `process.env.${name}`, developmentValue: `"http://${host}"` };
  const edit = (read: string): Edit | undefined => {
    if (node.type === 'Literal' && typeof node.value === 'string')
      return { range: node.range, text: `\`\${${read}}${templateText(node.value)}\`` };
    return node.type === 'TemplateLiteral' ? { range: [node.range[0] + 1, node.range[0] + 1], text: `\${${read}}` } : undefined;
  };
  if (!edit('')) return undefined;
  const change = {
    kind: 'text',
    value: node,
    variable,
    edit: (read: string): Edit => edit(read) ?? { range: node.range, text: read },
  } as const;
  const repair = repaired(file, [change], surroundings);
  return repair && { ...repair, kind: 'suggestion' };
}

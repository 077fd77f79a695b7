import type { TSESTree } from '@typescript-eslint/utils';

import { conditionsAt } from '../conditions/conditions.js';
import type { Connection } from '../facts.js';
import { namesIn } from '../values/possible-values.js';
import type { SourceFile } from '../code/source-file.js';
import { evaluate } from '../values/values.js';
import { globalReferences } from '../code/variables.js';
import { startWalk } from '../values/walk.js';

/** Every `new URL(…)` of a file, as if it connected: it throws for what is no URL. */
export function findParsedUrls(file: SourceFile): readonly Connection[] {
  return (globalReferences(file).get('URL') ?? []).flatMap((reference): readonly Connection[] => {
    const node = reference.parent;
    return node.type === 'NewExpression' && node.callee === reference && node.arguments.length > 0 ? [parsedUrl(file, node)] : [];
  });
}

function parsedUrl(file: SourceFile, node: TSESTree.NewExpression): Connection {
  const values = evaluate(node, startWalk(file));
  return {
    kind: 'address-argument',
    label: 'new URL()',
    client: undefined,
    node,
    targets: [{ node, kind: 'url', values }],
    accepts: [],
    ignored: [],
    omitted: undefined,
    conditions: conditionsAt(file, node, { names: namesIn(values) }),
  };
}

import type { TSESTree } from '@typescript-eslint/utils';

import { type Match, findConfigShapes } from '../../clients/catalogue.js';
import type { Target, TargetKind } from '../../clients/schema.js';
import type { ClientUse } from './client-references.js';
import { conditionsAt } from '../conditions/conditions.js';
import { startOf, targetsOf } from './connections.js';
import { exportsOf } from '../code/exports.js';
import type { Connection } from '../facts.js';
import type { Start } from './ignored-targets.js';
import { namesIn } from '../values/possible-values.js';
import type { SourceFile } from '../code/source-file.js';
import { dottedName } from '../code/syntax.js';
import { startWalk } from '../values/walk.js';

/** What catalogued calls and configuration files lead a browser or another service to; `leadOf` says whom, by the target's name. */
export function findClientLinks(
  file: SourceFile,
  uses: readonly ClientUse[],
  leadOf: (name: string) => Connection['lead'],
): readonly Connection[] {
  const ofUses = uses.flatMap((use): readonly LinkTarget[] =>
    linksIn(use.matches).map(([match, target]) => ({
      match,
      target,
      node: use.node,
      label: dottedName(use.callee),
      start: (place) => startOf(use, place),
    })),
  );
  return [...ofUses, ...configuredLinks(file)].flatMap(({ match, target, node, label, start }) => {
    const shape = { ...match.shape, targets: [target] };
    const { uses: targets } = targetsOf([{ ...match, shape }], start, startWalk(file), [], isLink);
    const name = /(?<![\w-])[\w-]+$/.exec(target.at)?.[0] ?? '';
    const lead = leadOf(name);
    return targets.length === 0
      ? []
      : [
          {
            kind: 'link' as const,
            label: lead ? name : label,
            client: match.client,
            node,
            targets,
            accepts: [],
            ignored: [],
            omitted: undefined,
            conditions: conditionsAt(file, node, { names: namesIn(targets.flatMap(({ values }) => values)) }),
            lead: lead ?? 'visit',
          },
        ];
  });
}

interface LinkTarget {
  readonly match: Match;
  readonly target: Target;
  readonly node: TSESTree.Node;
  readonly label: string;
  readonly start: Start;
}

function isLink(kind: TargetKind): boolean {
  return kind === 'link';
}

function linksIn(matches: readonly Match[]): readonly (readonly [Match, Target])[] {
  return matches.flatMap((match) => match.shape.targets.filter(({ kind }) => isLink(kind)).map((target) => [match, target] as const));
}

function configuredLinks(file: SourceFile): readonly LinkTarget[] {
  const matches = findConfigShapes(file.filename);
  const exported = matches.length > 0 ? exportsOf(file).get('default') : undefined;
  if (!exported) return [];
  return linksIn(matches).map(([match, target]) => ({
    match,
    target,
    node: exported,
    label: match.client.name,
    start: ({ root, steps }) => (root.kind === 'export' ? { node: exported, steps } : undefined),
  }));
}

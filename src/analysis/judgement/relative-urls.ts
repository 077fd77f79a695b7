import type { TSESTree } from '@typescript-eslint/utils';

import { HOLE } from '../../address/hole.js';
import { parsePlace } from '../../clients/paths.js';
import type { ClientUse } from '../connections/client-references.js';
import { hasSpread, startOf } from '../connections/connections.js';
import type { Connection, PossibleValue, TargetUse } from '../facts.js';
import type { Fault } from '../faults.js';
import type { FileFacts } from '../file-facts.js';
import { locate } from '../values/locate.js';
import { startOfText } from '../values/possible-values.js';
import { sideOf } from '../conditions/sides.js';
import type { SourceFile } from '../code/source-file.js';
import { isGlobal } from '../code/variables.js';
import { startWalk } from '../values/walk.js';

/** URLs without an origin in code that only a server runs, where no page gives them one. */
export function* faultsOfRelativeUrls(facts: FileFacts): Generator<Fault> {
  const { source: file } = facts;
  const uses = new Map(facts.uses.map((use) => [use.node, use]));
  const based = new Set(
    facts.clientConnections.flatMap(({ node, client }) => (node.type === 'AssignmentExpression' && client ? [client] : [])),
  );
  for (const connection of facts.clientConnections) {
    const { client, node } = connection;
    const use = uses.get(node);
    if (!client?.whenRelative || !use || based.has(client) || !mayBeRelative(file, connection, use)) continue;
    for (const target of connection.targets) {
      const [value] = target.values;
      const piece = value && startOfText(value);
      if (!value || !piece || !isUrl(target) || !target.values.every(isPath) || sideOf(file, node) !== 'server') continue;
      const path = pathOf(value);
      const isOwnRoute = path.startsWith('/api/') && file.framework !== 'none';
      yield { kind: 'relative-url', node: wholeText(piece.node), connection, path, isOwnRoute };
    }
  }
}

/** A program that has a `fetch` of its own knows which host it means. */
const REPLACES_FETCH = /\b(?:globalThis|global|self)\.fetch\s*=[^=]/;

/** Whether nothing gives a URL of this call its origin: no instance, no base URL, no `fetch` of a framework that knows one. */
function mayBeRelative(file: SourceFile, { accepts, client }: Connection, use: ClientUse): boolean {
  if (use.onInstance || hasSpread(use.node)) return false;
  if (client?.name === 'fetch' && (!isGlobal(file, use.callee, 'fetch') || REPLACES_FETCH.test(file.sourceCode.text))) return false;
  return accepts.every(({ at, kind }) => {
    const start = kind === 'base-url' ? startOf(use, parsePlace(at)) : undefined;
    if (!start) return true;
    const { found, unknown } = locate(start.node, start.steps, startWalk(file));
    return found.length === 0 && !unknown;
  });
}

function isUrl({ kind }: TargetUse): boolean {
  return kind === 'url' || kind === 'url-or-options';
}

/** `/api/users`: neither `//host` nor a value that begins with something unknown. */
function isPath(value: PossibleValue): boolean {
  return /^\/(?!\/)/.test(startOfText(value)?.text ?? '');
}

/** The template around one of its texts, whose own range differs by parser. */
function wholeText(node: TSESTree.Node): TSESTree.Node {
  return node.type === 'TemplateElement' && node.parent ? node.parent : node;
}

/** For messages: `/api/users/*`. */
function pathOf({ pieces }: PossibleValue): string {
  const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : HOLE)).join('');
  return text.replace(/[?#].*/s, '').replaceAll(HOLE, '*');
}

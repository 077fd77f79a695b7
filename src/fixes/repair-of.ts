import type { TSESTree } from '@typescript-eslint/utils';

import type { FileAnalysis } from '../analysis/analyze.js';
import { addressKindOf } from '../analysis/connections/address-of.js';
import type { Fault, FaultOf } from '../analysis/faults.js';
import { linkSurroundings } from './link-certainty.js';
import { addErrorListener } from './error-listener.js';
import { exposeReads } from './exposed-reads.js';
import { insteadOfDeadFallback, insteadOfFallback } from './localhost-fallback.js';
import { insteadOfLiteral } from './localhost-literal.js';
import { listenEverywhere } from './listen-everywhere.js';
import { giveTarget } from './missing-target.js';
import { moveTarget } from './moved-target.js';
import { readPort } from './port-from-environment.js';
import { addRejectionHandler } from './rejection-handler.js';
import { insteadOfPassword, insteadOfPublicName } from './hidden-secret.js';
import { withOrigin } from './origin.js';
import type { Edit, Repair } from './repair.js';
import { requireVariable } from './require-variable.js';
import { addScheme, testHost } from './scheme.js';
import { onServerOnly, surroundingsOf } from './surroundings.js';
import { setTimeoutOf } from './timeout.js';
import { insteadOfEmptyText, insteadOfReads } from './unchecked-reads.js';

const repairs = new WeakMap<Fault, Repair | undefined>();

/**
 * The edit that mends a fault, as sure as it can be; `undefined` where none can be right. Those of one concern are worked out together, in the
 * order of the text: the names that they give out must not depend on which rules are on.
 */
export function repairOf(file: FileAnalysis, fault: Fault): Repair | undefined {
  if (!repairs.has(fault)) for (const each of file.faultsBeside(fault)) repairs.set(each, keepingComments(file, repair(file, each)));
  return repairs.get(fault);
}

/** A repair, unless it replaces text with a comment by text without it. */
function keepingComments({ source: { sourceCode } }: FileAnalysis, found: Repair | undefined): Repair | undefined {
  const isKept = ({ range, text }: Edit): boolean =>
    commentsIn(sourceCode.getAllComments(), range).every((comment) => text.includes(sourceCode.text.slice(...comment.range)));
  return found?.edits.every(isKept) ? found : undefined;
}

/** The comments that reach into a range, of those of a file, which stand in the order of the text. */
function commentsIn(comments: readonly TSESTree.Comment[], [start, end]: Edit['range']): readonly TSESTree.Comment[] {
  let low = 0;
  for (let high = comments.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.range[1] ?? end) <= start) low = middle + 1;
    else high = middle;
  }
  const found: TSESTree.Comment[] = [];
  for (let at = low, comment = comments[at]; comment && comment.range[0] < end; comment = comments[++at]) found.push(comment);
  return found;
}

function repair(file: FileAnalysis, fault: Fault): Repair | undefined {
  const around = surroundingsOf(file.source, fault.node);
  const surroundings = 'connection' in fault && fault.connection.client?.runsOn === 'server' ? onServerOnly(around) : around;
  switch (fault.kind) {
    case 'localhost':
    case 'own-route':
      return insteadOfLiteral(file, fault, surroundings);
    case 'link':
      return insteadOfLiteral(file, fault, linkSurroundings(file.source, fault, surroundings));
    case 'fallback':
    case 'link-fallback':
      return isUnexposed(file, fault) ? undefined : insteadOfFallback(file.source, fault, surroundings);
    case 'unexposed':
      return exposeReads(file.source, fault);
    case 'schemeless':
      return addScheme(file.source, fault, surroundings);
    case 'dead-scheme':
      return testHost(file.source, fault.node, fault.variable);
    case 'dead-fallback':
      return insteadOfDeadFallback(file.source, fault, surroundings);
    case 'private-host':
      return asSuggestion(insteadOfLiteral(file, fault, surroundings));
    case 'private-fallback':
      return asSuggestion(
        fault.connection.kind === 'schema-default'
          ? requireVariable(file.source, fault.node, fault.variable)
          : insteadOfFallback(file.source, fault, surroundings),
      );
    case 'schema-default':
      return requireVariable(file.source, fault.node, fault.variable);
    case 'unguarded':
      return hasAlternatives(fault)
        ? asSuggestion(insteadOfReads(file.source, fault, surroundings))
        : insteadOfReads(file.source, fault, surroundings);
    case 'empty':
      return insteadOfEmptyText(file.source, fault, surroundings);
    case 'implicit':
      return giveTarget(file, fault, surroundings);
    case 'ignored':
      return moveTarget(file.source, fault);
    case 'localhost-listen':
    case 'implicit-listen':
      return listenEverywhere(file.source, fault, surroundings);
    case 'hardcoded-port':
      return readPort(file, fault, surroundings);
    case 'unheard':
      return addErrorListener(file.source, fault);
    case 'unhandled':
      return addRejectionHandler(file.source, fault);
    case 'written-password':
      return insteadOfPassword(file, fault, surroundings);
    case 'public-secret':
      return insteadOfPublicName(fault);
    case 'relative-url':
      return withOrigin(file, fault, surroundings);
    case 'no-timeout':
      return setTimeoutOf(file.source, fault);
    case 'inverted-gate':
    case 'undeclared':
      return undefined;
  }
}

/** Where the network may well be the one that the code is deployed to, a person decides. */
function asSuggestion(found: Repair | undefined): Repair | undefined {
  return found && { ...found, kind: 'suggestion' };
}

/** `{ url: process.env.DATABASE_URL, host: process.env.DATABASE_HOST }`: a deployment that sets one of them needs no other. */
function hasAlternatives({ connection: { targets } }: FaultOf<'unguarded'>): boolean {
  return new Set(targets.flatMap(({ kind }) => addressKindOf(kind) ?? [])).size > 1;
}

/** In the bundle the variable is missing on every deployment: a check in the place of the fallback would always throw. */
function isUnexposed(file: FileAnalysis, fault: FaultOf<'fallback' | 'link-fallback'>): boolean {
  return unexposedNames(file.faultsBeside(fault)).has(fault.variable);
}

const unexposed = new WeakMap<readonly Fault[], ReadonlySet<string>>();

function unexposedNames(faults: readonly Fault[]): ReadonlySet<string> {
  let names = unexposed.get(faults);
  if (!names) {
    names = new Set(faults.flatMap((fault) => (fault.kind === 'unexposed' ? [fault.read.name] : [])));
    unexposed.set(faults, names);
  }
  return names;
}

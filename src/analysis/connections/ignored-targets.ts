import type { TSESTree } from '@typescript-eslint/utils';

import type { Match } from '../../clients/catalogue.js';
import { type Place, parsePlace } from '../../clients/paths.js';
import type { Client, Ignored, Target } from '../../clients/schema.js';
import { isInRange } from '../../clients/versions.js';
import { addressKindOf, addressOf } from './address-of.js';
import type { IgnoredUse, PossibleValue } from '../facts.js';
import { locate } from '../values/locate.js';
import type { SourceFile } from '../code/source-file.js';
import { dottedName, isFunction, keyOf, propertyOf, unwrap } from '../code/syntax.js';
import { usesOf } from '../code/uses.js';
import { evaluate } from '../values/values.js';
import type { Walk } from '../values/walk.js';

/** Where a place starts, seen from one use of a client. */
export type Start = (place: Place) => { readonly node: TSESTree.Node; readonly steps: Place['steps'] } | undefined;

/** The targets of a call that the library surely ignores, as far as the versions of the project are known. */
export function findIgnored(matches: readonly Match[], call: TSESTree.Node, start: Start, walk: Walk): readonly IgnoredUse[] {
  return matches.flatMap(({ client, shape }) =>
    shape.targets.flatMap((target): readonly IgnoredUse[] => {
      const { ignored } = target;
      if (!ignored || !isIgnoring(walk.file, client, ignored, call)) return [];
      const from = start(parsePlace(target.at));
      const found = from ? locate(from.node, from.steps, walk).found : [];
      return found.flatMap(({ node, walk: there }) => {
        const values = evaluate(node, there);
        const isForm = takesObject(target, shape.targets);
        const isHere = !isFunction(node) && isGiven(target, values) && isBeside(node, ignored) && isKind(target, isForm, node, values);
        return isHere ? [{ node, target, ignored, isText: isForm, values }] : [];
      });
    }),
  );
}

function isIgnoring(file: SourceFile, { name }: Client, { versions, shownBy }: Ignored, call: TSESTree.Node): boolean {
  if (versions === '*') return true;
  const installed = file.settings.versions.get(name);
  return installed === undefined ? shownBy !== undefined && isCalled(file, call, shownBy) : isInRange(installed, versions);
}

/** Whether a method of what a call gives back is called: `const client = createClient(…); await client.connect();` */
function isCalled(file: SourceFile, call: TSESTree.Node, method: string): boolean {
  return usesOf(file, call).some(({ node: { parent }, path }) => {
    if (path.length > 0 || parent?.type !== 'MemberExpression' || parent.parent.type !== 'CallExpression') return false;
    // `createClient(…).on('error', …).connect()`
    return keyOf(parent) === method || (keyOf(parent) === 'on' && isCalled(file, parent.parent, method));
  });
}

/** Whether something is handed over that could name a host: not `baseUrl: '/'`. */
function isGiven({ kind }: Target, values: readonly PossibleValue[]): boolean {
  const address = addressKindOf(kind);
  return values.some(
    (value) => value.pieces.some((piece) => piece.kind !== 'nothing') && (address === undefined || addressOf(value, address) !== undefined),
  );
}

/** Whether what was found is what the target means: where a library also takes an object, or a port, only a text is surely the address. */
function isKind({ at, kind }: Target, isForm: boolean, node: TSESTree.Node, values: readonly PossibleValue[]): boolean {
  const isNumber = values.every(
    ({ pieces }) => pieces.length > 0 && pieces.every((piece) => piece.kind === 'text' && /^\d+$/.test(piece.text)),
  );
  const isWhole = isArgument(at);
  if (kind === 'port') return !isWhole || isNumber;
  if (isNumber) return false;
  if (kind === 'host' && isWhole && /host/i.test(dottedName(node))) return true;
  return !(isWhole || isForm) || values.every((value) => isText(value, node));
}

function isArgument(at: string): boolean {
  const { root, steps } = parsePlace(at);
  return root.kind === 'argument' && steps.length === 0;
}

/** Whether the library looks for something else than a text at the same place. */
function takesObject({ at, ignored }: Target, targets: readonly Target[]): boolean {
  const isOther = (other: Target): boolean => !other.ignored && (other.at === at || other.at.startsWith(`${at}.`));
  return !ignored?.beside && targets.some(isOther);
}

/** A variable is a text; what a configuration service gives under a name may be a whole object. */
function isText({ pieces }: PossibleValue, node: TSESTree.Node): boolean {
  if (pieces.length > 1 || unwrap(node).type === 'TemplateLiteral') return true;
  return pieces.every((piece) => {
    if (piece.kind === 'env') return piece.read.accessor !== 'other' || /ur[il]|dsn|host|string/i.test(piece.read.name);
    return piece.kind !== 'unknown';
  });
}

function isBeside(node: TSESTree.Node, { beside }: Ignored): boolean {
  if (!beside) return true;
  for (let above = node.parent; above && /^(Property|ObjectExpression)$/.test(above.type); above = above.parent) {
    const value = above.type === 'ObjectExpression' ? propertyOf(above, beside.property) : undefined;
    if (value) return dottedName(value) === beside.value;
  }
  return false;
}

import type { TSESTree } from '@typescript-eslint/utils';

import { HOLE } from '../../address/hole.js';
import { isForDevelopment } from './address-names.js';
import { namesAround } from './address-uses.js';
import { findLoopbackLiterals } from './address-literals.js';
import type { ClientUse } from './client-references.js';
import { conditionsAt } from '../conditions/conditions.js';
import { findClientLinks } from './client-links.js';
import { type Destination, RECORD, destinationsOf } from './destinations.js';
import type { Connection, Lead, PossibleValue } from '../facts.js';
import { isLocalProgram } from '../servers/local-programs.js';
import { isNoLink, leadOfAttribute, leadOfCallee, leadOfFunction, leadOfName } from './link-names.js';
import { leadOfValue, mayLead } from './link-values.js';
import { assignedMarkup, holdsMarkup, isMailBody, linkWithin } from './text-links.js';
import { namesIn, under } from '../values/possible-values.js';
import { constantText, placesOf } from '../code/references.js';
import type { SourceFile } from '../code/source-file.js';
import { isFunction } from '../code/syntax.js';
import { evaluate } from '../values/values.js';
import { startWalk } from '../values/walk.js';

/** Where a file may lead a browser or another service to loopback: redirects, navigation, links, pictures, forms, addresses to come back to. */
export function findLinks(file: SourceFile, uses: readonly ClientUse[]): readonly Connection[] {
  const literals = findLoopbackLiterals(file);
  if (literals.length === 0 || runsOnUsersMachine(file)) return [];
  const known = new Set(uses.map(({ node }) => node));
  return [...findClientLinks(file, uses, leadOfName), ...literals.flatMap((literal) => linksOf(file, literal, known))];
}

/**
 * A tool on the command line or a desktop program: its user's browser runs on the same machine, and comes back to it by loopback
 * (RFC 8252 section 7.3).
 */
function runsOnUsersMachine(file: SourceFile): boolean {
  return /^#!|\bprocess\.argv\b/.test(file.sourceCode.text) || isLocalProgram(file);
}

function linksOf(file: SourceFile, literal: TSESTree.Node, known: ReadonlySet<TSESTree.Node>): readonly Connection[] {
  if (namesAround(literal).some(isForDevelopment) || placesOf(file, literal).every(isSampleProp)) return [];
  const destinations = destinationsOf(file, literal).filter(({ value }) => !namesAround(value).some(isForDevelopment));
  const found = wholeLinks(file, literal, known, destinations);
  return found.length > 0 ? found : linksInTexts(file, literal, destinations);
}

function wholeLinks(
  file: SourceFile,
  literal: TSESTree.Node,
  known: ReadonlySet<TSESTree.Node>,
  destinations: readonly Destination[],
): readonly Connection[] {
  return destinations.flatMap((destination) => {
    const { node, value, keys } = destination;
    const named = leadOf(file, destination);
    if (keys.some((key) => isNoLink(key) || isForDevelopment(key)) || (!named && !mayLead(destination))) return [];
    const possible = evaluate(value, startWalk(file));
    const values = under(possible, conditionsAt(file, value, { names: namesIn(possible) })).filter(
      (one) => one.pieces.some((piece) => piece.node === literal) && isLinkText(one),
    );
    const lead = named ?? namedBy(leadOfValue(destination, values, known.has(node)), destination);
    if (values.length === 0 || !lead) return [];
    return [linkAt(file, destination, lead, values)];
  });
}

function linkAt(file: SourceFile, { node, value }: Destination, { label, lead }: Named, values: readonly PossibleValue[]): Connection {
  return {
    kind: 'link',
    label,
    client: undefined,
    node,
    targets: [{ node: value, kind: 'link', values }],
    accepts: [],
    ignored: [],
    omitted: undefined,
    conditions: conditionsAt(file, node, { names: namesIn(values) }),
    lead,
  };
}

/** Links in the middle of a text: in the markup of a page or mail, and anywhere in the body of a mail. */
function linksInTexts(file: SourceFile, literal: TSESTree.Node, destinations: readonly Destination[]): readonly Connection[] {
  const names = namesAround(literal);
  if (names.some(isNoLink)) return [];
  const assigned = assignedMarkup(literal);
  for (const destination of assigned ? [assigned, ...destinations] : destinations) {
    const { label, value, keys } = destination;
    if (keys.some((key) => isNoLink(key) || isForDevelopment(key)) || NEVER_LEADS.test(label)) continue;
    const isBody = isMailBody(destination);
    if (!isBody && !holdsMarkup(destination, names)) continue;
    const possible = evaluate(value, startWalk(file));
    const links = under(possible, conditionsAt(file, value, { names: namesIn(possible) })).flatMap(
      (one) => linkWithin(one, literal, isBody ? keys.join('.') : undefined) ?? [],
    );
    const values = links.map((link) => link.value);
    if (links[0]) return [linkAt(file, destination, links[0], values)];
  }
  return [];
}

/** The default of a component's property: what a preview of the component shows, and whoever uses it gives another. */
function isSampleProp(literal: TSESTree.Node): boolean {
  const pattern = literal.parent?.type === 'AssignmentPattern' ? literal.parent.parent.parent : undefined;
  const component = pattern?.type === 'ObjectPattern' ? pattern.parent : undefined;
  if (!component || !isFunction(component)) return false;
  const holder = component.type === 'ArrowFunctionExpression' ? component.parent : component;
  const name = 'id' in holder && holder.id?.type === 'Identifier' ? holder.id.name : '';
  return /^[A-Z]/.test(name);
}

/** An address with its scheme, also where a hole holds the scheme. */
function isLinkText({ pieces }: PossibleValue): boolean {
  const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : HOLE)).join('');
  return new RegExp(`^\\s*(https?:|${HOLE}:?)?//|^${HOLE}`, 'i').test(text);
}

interface Named {
  readonly lead: Lead;
  /** How messages call what leads there. */
  readonly label: string;
}

/** Whom a value leads that arrives here, if anybody. */
function leadOf(file: SourceFile, { kind, label, node, keys }: Destination): Named | undefined {
  const key = keys.at(-1) ?? '';
  switch (kind) {
    case 'markup':
      return named(leadOfAttribute('', label), label);
    case 'attribute': {
      const own = leadOfName(key);
      return own ? { lead: own, label: key } : keys.length === 1 ? named(leadOfAttribute(label, key), label) : undefined;
    }
    case 'argument':
      return ofArgument(file, label, node, keys);
    case 'export':
      return keys.includes(RECORD) ? undefined : named(leadOfName(key), keys.join('.'));
    case 'result':
    case 'own-result':
      return named(keys.length === 1 ? leadOfFunction(key) : leadOfName(key), key);
    case 'options':
      return undefined;
  }
}

function ofArgument(file: SourceFile, callee: string, node: TSESTree.Node, keys: readonly string[]): Named | undefined {
  const key = keys.at(-1);
  if (NEVER_LEADS.test(callee)) return undefined;
  // Mercado Pago: `back_urls: { success, failure, pending }`
  if (keys.at(-2) === 'back_urls' && key !== undefined) return { lead: 'return', label: `back_urls.${key}` };
  // `res.writeHead(302, { Location: url })`, `new Response(null, { headers: { Location: url } })`
  if (key === 'Location' && (keys.at(-2) === 'headers' || callee.endsWith('writeHead'))) return { lead: 'visit', label: key };
  if (key !== undefined) return named(leadOfName(key), key);
  // `params.set('redirect_uri', url)`, `res.setHeader('Location', url)`
  const [name] = node.type === 'CallExpression' && /(^|\.)(set|append|setHeader|header)$/.test(callee) ? node.arguments : [];
  const text = name && constantText(file, name);
  if (text === undefined) return named(leadOfCallee(callee), callee);
  return named(text === 'Location' ? 'visit' : leadOfName(text), text);
}

/** An address that says itself whom it leads is called by where it goes. */
function namedBy(lead: Lead | undefined, { label, keys }: Destination): Named | undefined {
  return named(lead, keys.join('.') || label);
}

/** Callees that print, compare or check what they are given. */
const NEVER_LEADS =
  /(^|\.)(log|info|warn|error|debug|trace|expect\w*|assert\w*|to[A-Z]\w*|includes|equals?|describe|it|test|nock|object|Schema|model)$/;

function named(lead: Lead | undefined, label: string): Named | undefined {
  return lead && { lead, label };
}

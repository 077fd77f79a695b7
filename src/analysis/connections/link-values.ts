import { HOLE } from '../../address/hole.js';
import { wordsOf } from '../../env/words.js';
import type { Lead, PossibleValue } from '../facts.js';
import { dialsNothing, isNoTarget, isService, mayListen, opensConnection } from './address-names.js';
import type { Destination } from './destinations.js';
import { isNoLink, speaksOfLinks } from './link-names.js';

/** Words of the variables that hold the address of what people look at. */
const FOR_PEOPLE = /^(client|front|frontend|web|website|site|ui)$/;

/** What a person is asked to do at the page of a link, once: the paths of mails. */
const ASKS_PERSON =
  /[/_-](reset|forgot|verify|verification|activate|activation|confirm|confirmation|invite|invites|invitation|unsubscribe|cancel|cancellation)([/?#_-]|$)/i;

/** Words of functions that make what a person is sent: `makeLink`, `getResetUrl`. */
const MAKES_LINK =
  /^(link|links|href|reset|verify|verification|activate|activation|confirm|confirmation|invite|invitation|unsubscribe|cancel|cancellation)$/;

/** Callees that ask a server by their name: whatever the path says, a program goes there. */
const ASKS_SERVER =
  /(?:^|\.)(?=\w+$)(?:(?:get|post|put|patch|delete|del|head|query|mutate)$|call|submit|load|ping|check|\w*(?:[fF]etch|[rR]equest|[aA]pi|[aA]xios))/;

/** Answers of a server to whoever asked it. */
const ANSWERS = /^(res|response|reply|c|NextResponse|Response)\b.*\.json$/;

/** Whether addresses go there that may lead somebody by what they say. */
export function mayLead({ kind }: Destination): boolean {
  return kind === 'argument' || kind === 'result';
}

/** Whom an address leads that nobody is known to dial, by what it says itself: where it comes from, and what its path asks for. */
export function leadOfValue({ kind, label, keys }: Destination, values: readonly PossibleValue[], isKnownCall: boolean): Lead | undefined {
  const key = keys.at(-1) ?? '';
  const paths = values.map(pathOf);
  if (kind === 'argument') {
    if (ANSWERS.test(label))
      return /^(redirect|share|short|file|image|download|preview)?_?(url|link|href)$/i.test(key) && paths.some((path) => path.length > 1)
        ? 'visit'
        : undefined;
    if (isKnownCall || dialsNothing(label) || mayListen(label) || opensConnection(label) || ASKS_SERVER.test(label)) return undefined;
    if (keys.length > 0 && !/(url|uri|link|href)$/i.test(key)) return undefined;
    return paths.some((path, index) => ASKS_PERSON.test(path) || (path.length > 1 && isForPeople(values[index]))) ? 'visit' : undefined;
  }
  if (kind !== 'result' || keys.length !== 1 || (isNoTarget(key) && !speaksOfLinks(key) && !isForPeople(values[0]))) return undefined;
  const says = wordsOf(key).some((word) => MAKES_LINK.test(word));
  return !isNoLink(key) &&
    paths.some((path, index) => isForPeople(values[index]) || (path.length > 1 && (says || ASKS_PERSON.test(path)) && !isRequest(key)))
    ? 'visit'
    : undefined;
}

function isRequest(name: string): boolean {
  return ASKS_SERVER.test(name) || wordsOf(name).includes('api');
}

/** Whether a value stands in for the address of what people look at: `process.env.CLIENT_URL || 'http://localhost:3000'`. */
function isForPeople(value: PossibleValue | undefined): boolean {
  return !!value?.conditions.some(
    (condition) =>
      condition.kind === 'env' &&
      condition.is === 'missing' &&
      !isService(condition.name) &&
      wordsOf(condition.name).some((word) => FOR_PEOPLE.test(word)),
  );
}

function pathOf({ pieces }: PossibleValue): string {
  const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : HOLE)).join('');
  return text.replace(/^\s*(\w+:)?\/\/[^/?#]*/, '');
}

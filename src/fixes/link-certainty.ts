import type { FaultOf } from '../analysis/faults.js';
import type { SourceFile } from '../analysis/code/source-file.js';
import { type Surroundings, showsServer } from './surroundings.js';

/** What answers a browser: no browser has it. */
const ANSWERS =
  /^(res|reply|response|ctx|context|c|h|event|NextResponse|Response)\b.*\.(redirect|redirectTo)$|^(Location|Redirect|sendRedirect)$/;
/** Components that Next.js runs on the server, unless their directive says otherwise. */
const SERVER_COMPONENT = /^(?=.*\/(?:page|layout|template|default|not-found|loading)\.[jt]sx?$)(?:.*\/)?app\//;

/**
 * Links are what browsers follow, and often written by code that runs in one: where the file does not show which bundler puts the variable into
 * it, a new read of `process` is sure to work on a server only.
 */
export function linkSurroundings(file: SourceFile, { connection }: FaultOf<'link'>, surroundings: Surroundings): Surroundings {
  const isPublic = surroundings.prefix !== '' || surroundings.accessor === 'import.meta.env';
  return { ...surroundings, isCertain: surroundings.isCertain && (isPublic || runsOnServer(file, connection)) };
}

function runsOnServer(file: SourceFile, { node, label, lead, client }: FaultOf<'link'>['connection']): boolean {
  if (node.type === 'JSXAttribute') return file.framework === 'next' && SERVER_COMPONENT.test(file.filename);
  // `redirect()` of a framework: in a browser's module it would have the prefix of public variables.
  if (/^(redirect|permanentRedirect|redirectDocument)$/.test(label)) return file.framework !== 'none' || showsServer(file);
  if (ANSWERS.test(label) || client?.runsOn === 'server') return true;
  if (client?.runsOn === 'browser' || lead === 'load') return false;
  return showsServer(file) || (file.framework !== 'none' && lead === 'return') || client?.category === 'framework';
}

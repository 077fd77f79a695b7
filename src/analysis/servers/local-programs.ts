import { addressKindOf, addressOf } from '../connections/address-of.js';
import type { Connection, Listener } from '../facts.js';
import type { SourceFile } from '../code/source-file.js';

/** Programs that open a window or a browser, or take their options from the command line. */
const LOCAL =
  /^(electron|@electron\/[\w-]+|open|opn|opener|better-opn|commander|yargs|yargs\/[\w-]+|cac|meow|minimist|mri|arg|sade|citty|clipanion|@oclif\/[\w-]+|ink|inquirer|@inquirer\/[\w-]+|prompts|enquirer)$/;
/** `src/wssDevServer.ts`, `mock-server.js` */
const DEVELOPMENT_SERVER = /(?:^|[\\/])(?=[\w.-]+\.[cm]?[jt]sx?$)[\w.-]*(?:dev|mock|fake|stub)[-_.]?server/i;
/** Packages that are a command; what they write into other projects is deployed there. */
const COMMAND_FOLDER = /(^|[\\/])cli[\\/](?!.*\btemplates?\b)/;
const SOURCES = /(?:\bfrom|\brequire\s*\(|\bimport(?:\s*\()?)\s*['"]([^'"\n]+)['"]/g;

/** Whether the servers of a file run on the machine of whoever starts them: a command, a desktop application, a server for development. */
export function isLocalProgram({ filename, sourceCode: { text } }: SourceFile): boolean {
  if (DEVELOPMENT_SERVER.test(filename) || COMMAND_FOLDER.test(filename)) return true;
  return Array.from(text.matchAll(SOURCES)).some(([, source = '']) => LOCAL.test(source));
}

/** Whether a server takes any free port, or the program that starts it calls it: it shows how something works, tests it, or passes requests on to it. */
export function isForItself(connections: readonly Connection[], { ports }: Listener): boolean {
  const known = new Set(
    ports.flatMap(({ values }) => values.flatMap(({ pieces: [piece] }) => (piece?.kind === 'text' ? [piece.text] : []))),
  );
  // listen(2): port 0 is any free one.
  return known.has('0') || connections.some((connection) => loopbackPorts(connection).some((port) => known.has(port)));
}

function loopbackPorts({ targets }: Connection): readonly string[] {
  return targets.flatMap(({ kind, values }) => {
    const addressKind = addressKindOf(kind);
    if (!addressKind) return [];
    return values.flatMap((value) => addressOf(value, addressKind)?.loopback?.authority.port ?? []);
  });
}

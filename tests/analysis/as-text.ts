import type { FileAnalysis } from '../../src/analysis/analyze.js';
import { conditionsAt } from '../../src/analysis/conditions/conditions.js';
import type { Condition, Connection, Piece, PossibleValue } from '../../src/analysis/facts.js';
import type { FaultOf } from '../../src/analysis/faults.js';
import { under } from '../../src/analysis/values/possible-values.js';
import { evaluate } from '../../src/analysis/values/values.js';
import { startWalk } from '../../src/analysis/values/walk.js';
import { type Surroundings, analysisOf, argumentOf, sourceFile } from './source-file.js';

/** What the argument of the last `use(…)` of a program may be, and what must hold there for each of its values. */
export function valuesOfUse(code: string, surroundings?: Surroundings): readonly PossibleValue[] {
  const file = sourceFile(code, surroundings);
  const node = argumentOf(file, 'use');
  return under(evaluate(node, startWalk(file)), conditionsAt(file, node));
}

/** The possible values of an expression, as text; the statements before it declare what it needs. */
export function possibleValues(expression: string, { before = '', ...surroundings }: Surroundings & { readonly before?: string } = {}): string[] {
  return [...new Set(valuesOfUse(`${before}\nuse(${expression});`, surroundings).map(valueText))];
}

/** The same for the `use(…)` that a program holds. */
export function usedValues(code: string, surroundings?: Surroundings): string[] {
  return [...new Set(valuesOfUse(code, surroundings).map(valueText))];
}

/** Whether every environment variable in what `use(…)` gets is there for sure. */
export function isGuarded(code: string, surroundings?: Surroundings): boolean {
  const values = valuesOfUse(code, surroundings);
  return values.every(({ pieces, conditions }) =>
    pieces.every((piece) => piece.kind !== 'env' || conditions.some((condition) => condition.kind === 'env' && condition.name === piece.read.name && condition.is === 'present')),
  );
}

/** What holds at the `use(…)` of a program: of stages, platforms, runtimes and variables. */
export function conditionsOfUse(code: string, surroundings?: Surroundings): string[] {
  const file = sourceFile(code, surroundings);
  return conditionTexts(conditionsAt(file, argumentOf(file, 'use')));
}

/** The connections of a file that have something to say: `new Pool() -> postgres://…`, one line for each. */
export function connections(code: string, surroundings?: Surroundings): string[] {
  return analyzed(code, surroundings).facts.connections.flatMap((connection) => connectionText(connection) ?? []);
}

/** The servers of a file: `app.listen on 3000 at localhost`, with what their library binds by default; one line for each. */
export function listeners(code: string, surroundings?: Surroundings): string[] {
  return analyzed(code, surroundings).facts.listeners.map(({ label, hosts, ports, defaultHost, isWithoutHost }) => {
    const values = (targets: typeof hosts): string => targets.map((target) => [...new Set(target.values.map(valueText))].join(' | ')).join(', ');
    const host = hosts.length > 0 ? ` at ${values(hosts)}` : isWithoutHost ? ` at ${defaultHost ?? 'all interfaces'} by default` : '';
    return `${label}${ports.length > 0 ? ` on ${values(ports)}` : ''}${host}`;
  });
}

/** What is wrong with the servers in a file, one line for each. */
export function listeningFaults(code: string, surroundings?: Surroundings): string[] {
  return analyzed(code, surroundings)
    .faults(['localhost-listen', 'implicit-listen', 'hardcoded-port'])
    .map((fault) => `${fault.kind} ${fault.kind === 'hardcoded-port' ? `${fault.port} for ${fault.variable}` : fault.host} at «${code.slice(...fault.node.range)}»`);
}

const ADDRESS_FAULTS = ['localhost', 'own-route', 'inverted-gate', 'schema-default', 'fallback', 'dead-fallback', 'unguarded', 'implicit', 'empty'] as const;

/** What is wrong with the addresses in a file: `kind host at «text»`, one line for each. */
export function faults(code: string, surroundings?: Surroundings): string[] {
  return analyzed(code, surroundings)
    .faults(ADDRESS_FAULTS)
    .map((fault) => `${faultText(fault)} at «${code.slice(...fault.node.range)}»`);
}

/** Whom the links of a file lead to loopback: `label lead host`, one line for each. */
export function linkFaults(code: string, surroundings?: Surroundings): string[] {
  return analyzed(code, surroundings)
    .faults(['link', 'link-fallback'])
    .map((fault) => `${fault.connection.label} ${fault.lead} ${fault.host}${fault.kind === 'link-fallback' ? ` without ${fault.variable}` : ''}`);
}

/** The hosts of one network in a file: `name reach at «text»`, one line for each. */
export function privateFaults(code: string, surroundings?: Surroundings): string[] {
  return analyzed(code, surroundings)
    .faults(['private-host', 'private-fallback'])
    .map((fault) => {
      const variable = fault.kind === 'private-fallback' ? ` without ${fault.variable}` : '';
      return `${fault.name} ${fault.reach}${variable} at «${code.slice(...fault.node.range)}»`;
    });
}

/** What a file does about connections that fail: `lost at «Pool»`, `unhandled fetch in main at «main»`, one line for each. */
export function failures(code: string, surroundings?: Surroundings): string[] {
  return analyzed(code, surroundings)
    .faults(['unheard', 'unhandled'])
    .map((fault) => {
      const by = fault.kind === 'unhandled' ? `unhandled ${fault.label}` : fault.when;
      const way = fault.kind === 'unheard' ? '' : fault.caller !== undefined ? ` by ${fault.caller}` : fault.within === undefined ? '' : ` in ${fault.within}`;
      return `${by}${way} at «${code.slice(...fault.node.range)}»`;
    });
}

function analyzed(code: string, surroundings?: Surroundings): FileAnalysis {
  return analysisOf(sourceFile(code, surroundings));
}

function connectionText({ kind, label, targets, omitted }: Connection): string | undefined {
  const given = targets.map(({ values }) => [...new Set(values.map(valueText))].join(' | '));
  const target = [...given, ...(omitted === undefined ? [] : [`${omitted} by default`])].join(', ');
  return target === '' ? undefined : `${kind === 'client' ? '' : `${kind} `}${label} -> ${target}`;
}

function faultText(fault: FaultOf<(typeof ADDRESS_FAULTS)[number]>): string {
  switch (fault.kind) {
    case 'unguarded':
      return `unguarded ${fault.read.name}${fault.reads.length > 1 ? ` (${fault.reads.length} times)` : ''}`;
    case 'fallback':
    case 'schema-default':
    case 'dead-fallback':
      return `${fault.kind} of ${fault.variable}: ${fault.host}`;
    case 'empty':
      return `empty ${fault.variable ?? 'text'}: ${fault.host}`;
    default:
      return `${fault.kind} ${fault.host}`;
  }
}

/** `http://${HOST}/x when HOST is present, in development` */
export function valueText({ pieces, conditions }: PossibleValue): string {
  const when = conditionTexts(conditions).join(', ');
  const value = pieces.map(pieceText).join('') || "''";
  return when ? `${value} ${when}` : value;
}

function pieceText(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'env':
      return `\${${piece.read.name}}`;
    case 'nothing':
      return 'nothing';
    case 'unknown':
      return '?';
  }
}

/** Conditions that have no short name (of variables, of unknown tests, of one of two) are left out. */
function conditionTexts(conditions: readonly Condition[]): string[] {
  return [...new Set(conditions.flatMap(conditionText))].sort();
}

function conditionText(condition: Condition): string[] {
  switch (condition.kind) {
    case 'env':
      return [`when ${condition.name} is ${condition.is}`];
    case 'stage':
      return [`in ${condition.is}`];
    case 'platform':
      return [`${condition.is === 'present' ? 'on' : 'off'} the platform of ${condition.name}`];
    case 'runtime':
      return [condition.is === 'browser' ? 'in a browser' : 'on a server'];
    case 'argument':
      return [`when an argument is ${condition.is}`];
    case 'dead':
      return [`${condition.is}, ${condition.name} or not`];
    case 'either':
    case 'reference':
    case 'other':
      return [];
  }
}

import type { Connection, PossibleValue, TargetUse } from '../../src/analysis/facts.js';
import { valueText } from '../analysis/as-text.js';
import { analysisOf, sourceFile } from '../analysis/source-file.js';
import { allHold, asText, isUnknown, patternOf } from './concrete-values.js';
import type { Environment } from './environments.js';
import { compile } from './run-program.js';

/** What a client was handed in one run, and what the analysis says that it may be there. */
export interface Comparison {
  readonly environment: Environment;
  readonly handed: string;
  /** The values whose conditions the environment does not contradict. */
  readonly possible: readonly PossibleValue[];
  /** `exact`: nothing else is possible; `among`: other values are as well; `unknown`: anything is; `missed`: it is not among them. */
  readonly verdict: 'exact' | 'among' | 'unknown' | 'missed';
}

/** Runs a program in each of some environments, and compares what its clients are handed with the values that the analysis gives to their targets. */
export function compare(code: string, environments: readonly Environment[]): readonly Comparison[] {
  const run = compile(code);
  const connections = connectionsOf(code);
  return environments.flatMap((environment) =>
    run(environment).flatMap((options) =>
      Object.entries(options).flatMap(([option, value]) => {
        const kind = KINDS[option];
        return kind ? [comparison(asText(value), possibleValues(connections, kind, environment), environment)] : [];
      }),
    ),
  );
}

/** A comparison as one line. */
export function textOf({ environment, handed, possible, verdict }: Comparison): string {
  return `${verdict}: ${JSON.stringify(environment)} hands over ${handed}; possible: ${possible.map(valueText).join(' | ')}`;
}

function comparison(handed: string, possible: readonly PossibleValue[], environment: Environment): Comparison {
  const isHanded = (value: PossibleValue): boolean => patternOf(value, environment).test(handed);
  const known = possible.filter((value) => !isUnknown(value));
  const verdict = known.some(isHanded)
    ? possible.every((value) => !isUnknown(value) && isHanded(value))
      ? 'exact'
      : 'among'
    : possible.some(isHanded)
      ? 'unknown'
      : 'missed';
  return { environment, handed, possible, verdict };
}

/** The kinds of targets that the options are at which the clients of a program are handed something. */
const KINDS: Readonly<Record<string, TargetUse['kind']>> = { '': 'url', connectionString: 'connection-string', host: 'host' };

function possibleValues(connections: readonly Connection[], kind: TargetUse['kind'], environment: Environment): readonly PossibleValue[] {
  return connections
    .filter(({ conditions }) => allHold(conditions, environment) !== false)
    .flatMap(({ targets }) => targets.filter((target) => target.kind === kind).flatMap(({ values }) => values))
    .filter(({ conditions }) => allHold(conditions, environment) !== false);
}

function connectionsOf(code: string): readonly Connection[] {
  return analysisOf(sourceFile(code, { filename: 'src/app.cjs' })).facts.clientConnections;
}

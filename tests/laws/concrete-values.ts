import type { Condition, Piece, PossibleValue } from '../../src/analysis/facts.js';
import type { Environment } from './environments.js';

/** The word for a value that hands over nothing: `undefined`, `null` and `false` are the same to the analysis. */
export const NOTHING = 'undefined';

/** What a client was handed, as the analysis would say it. */
export function asText(handed: unknown): string {
  const text = handed instanceof URL ? handed.href : String(handed);
  return text.replace(/null|false/g, NOTHING);
}

/** Whether a condition holds in an environment; `undefined` where the environment alone does not decide it. */
export function holds(condition: Condition, environment: Environment): boolean | undefined {
  switch (condition.kind) {
    case 'env': {
      const value = environment[condition.name];
      // Missing and empty are one to the analysis, but `??` keeps what is empty.
      return value === '' ? undefined : (value !== undefined) === (condition.is === 'present');
    }
    case 'stage':
      return (environment.NODE_ENV === 'production') === (condition.is === 'production');
    case 'dead':
      // `String(process.env.A) || …` is dead for a variable that is missing, not for one that is empty.
      return environment[condition.name] === '' ? undefined : condition.is === 'always';
    case 'either': {
      const [one, other] = [condition.one, condition.other].map((side) => allHold(side, environment));
      return one || other ? true : one === false && other === false ? false : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether all of some conditions hold. */
export function allHold(conditions: readonly Condition[], environment: Environment): boolean | undefined {
  const answers = conditions.map((condition) => holds(condition, environment));
  return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true;
}

/** A pattern for what a value is in an environment; what is unknown may be anything. */
export function patternOf({ pieces }: PossibleValue, environment: Environment): RegExp {
  return new RegExp(`^${pieces.map((piece) => patternOfPiece(piece, environment)).join('')}$`, 's');
}

function patternOfPiece(piece: Piece, environment: Environment): string {
  switch (piece.kind) {
    case 'text':
      return literally(piece.text);
    case 'env':
      return literally(environment[piece.read.name] ?? NOTHING);
    case 'nothing':
      return NOTHING;
    case 'unknown':
      return '.*';
  }
}

function literally(text: string): string {
  return text.replace(/null|false/g, NOTHING).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Whether some part of a value is not known. */
export function isUnknown({ pieces }: PossibleValue): boolean {
  return pieces.some(({ kind }) => kind === 'unknown');
}

import { wordsOf } from './words.js';

/** What decides how the variable for a port is called. */
export interface PortInput {
  /** The name that the code gives the port. */
  readonly holder: string | undefined;
  readonly port: string;
  /** The names that the file gives out already, with the port of each. */
  readonly taken: ReadonlyMap<string, string>;
}

/** Names for the port of a server that is reached from inside of the deployment alone: the requests of a platform are not for it. */
const INSIDE = new Set([
  'admin',
  'debug',
  'health',
  'healthcheck',
  'inspector',
  'internal',
  'management',
  'metrics',
  'monitor',
  'monitoring',
  'prometheus',
]);

/** `PORT`, to which platforms send the requests (Heroku, Render, Railway, Cloud Run and their kin set it); for another server a name of its own. */
export function nameOfPort({ holder = '', port, taken }: PortInput): string {
  // Two servers on one port never run at once.
  if (taken.get('PORT') === port) return 'PORT';
  const words = wordsOf(holder).filter((word) => word !== 'default');
  if (!taken.has('PORT') && !words.some((word) => INSIDE.has(word))) return 'PORT';
  const own = words.join('_').toUpperCase();
  const isTelling = words.includes('port') && /^[A-Z]/.test(own);
  return isTelling && (taken.get(own) ?? port) === port ? own : `PORT_${port}`;
}

import type { Match } from '../../clients/catalogue.js';
import type { Client, Shape } from '../../clients/schema.js';
import type { OwnClient } from '../../settings.js';

/** The shapes of functions and classes that the settings name as clients. */
export function ownShapes(clients: readonly OwnClient[], source: string, callee: string, form: Shape['form']): readonly Match[] {
  if (form !== 'call' && form !== 'new') return [];
  return clients.flatMap((own) => {
    const isThis = own.from === source && (own.name === callee || (own.name === 'default' && callee === ''));
    return isThis ? [matchOf(own, form)] : [];
  });
}

function matchOf({ name, target }: OwnClient, form: 'call' | 'new'): Match {
  // `1.url` is an option in the second argument.
  const at = typeof target === 'number' ? String(target) : /^\d+\./.test(target) ? target : `0.${target}`;
  const shape: Shape = { form, callee: [name], targets: [{ at, kind: /host(?:name)?$/i.test(at) ? 'host' : 'connection-string' }] };
  const client: Client = {
    name,
    modules: [],
    category: 'http',
    runsOn: 'both',
    shapes: [shape],
    whenUndefined: { kind: 'unknown' },
    envNames: [],
    proof: 'the settings of the project',
  };
  return { client, shape };
}

import type { Client } from '../../clients/schema.js';

/** Whether a client does without an address: it turns to a public service, or does nothing. A variable that names one is an override. */
export function doesWithoutTarget(client: Client | undefined): boolean {
  return client?.whenUndefined.kind === 'remote' || client?.whenUndefined.kind === 'none';
}

/** Whether a client is off without an address: whoever sets none may well want that (a tracker of errors in development). */
export function isOffWithoutTarget(client: Client | undefined): boolean {
  return client?.category === 'telemetry' && client.whenUndefined.kind === 'none';
}

import type { Client } from '../../clients/schema.js';

/** Whether a client is off without an address: whoever sets none may well want that (a tracker of errors in development). */
export function isOffWithoutTarget(client: Client | undefined): boolean {
  return client?.category === 'telemetry' && client.whenUndefined.kind === 'none';
}

import type { Authority } from './authority.js';
import { HOLE } from './hole.js';
import { type HostClass, classifyHost } from './host.js';
import { isNetworkScheme } from './schemes.js';

/** Classes of hosts that exist in one network only. */
export type PrivateReach = Exclude<HostClass, 'loopback' | 'unspecified' | 'public'>;

/**
 * What a cloud tells its own machines under these addresses is there wherever the code is meant to run: Amazon EC2, ECS and EKS, Google Cloud,
 * Azure and most others at 169.254.169.254, Alibaba Cloud at 100.100.100.200.
 */
const CLOUD_METADATA =
  /^(169\.254\.169\.254|169\.254\.170\.(2|23)|100\.100\.100\.200|\[?fd00:ec2::(254|23)\]?|metadata(\.google\.internal)?)$/i;

/** Names that stand for a host which somebody is to fill in, or which nobody looks up: `http://your-host`, the base of a relative URL. */
const PLACEHOLDER =
  /^(host|host-?name|domain|ur[li]|base|base-?url|origin|root|relative|examples?|sample|placeholder|tests?|testing|mock(ed)?|fake|dummy|stub|foo|bar|baz|qux|invalid|none|null|undefined|unknown|unused|ignored?|noop|nowhere|abc|x+|any|anything|change-?me|todo|tbd|ip|address|www|com|https?|nothing|not-set|[a-z])$|^(your|my|some|the)-|(^|-)(invalid|fake|dummy|example|placeholder|here|exist)(-|$)/i;

/** How a name is written that somebody is to replace: `DB_HOST`. */
const IN_CAPITALS = /^[A-Z][A-Z\d_-]*$/;

/** In which network a host exists, if in one only; nothing for what is reached everywhere, for loopback, and for names that are none. */
export function privateReachOf({ host }: Pick<Authority, 'host'>, scheme?: string): PrivateReach | undefined {
  const found = classifyHost(host);
  if (found === 'public' || found === 'loopback' || found === 'unspecified' || CLOUD_METADATA.test(host)) return undefined;
  if (found !== 'single-label') return found;
  if (!/^[a-z]/i.test(host) || PLACEHOLDER.test(host) || IN_CAPITALS.test(host)) return undefined;
  // `snowflake://account/db`: only after a scheme of the network is a word surely a host.
  return scheme === undefined || scheme.includes(HOLE) || isNetworkScheme(scheme) ? found : undefined;
}

/** Whether a host is one of these names, or ends in one of them: `backend`, `*.internal`. */
export function isHostAmong(host: string, names: readonly string[]): boolean {
  const known = host.toLowerCase().replace(/\.$/, '');
  return names.some((name) => (name.startsWith('*.') ? known.endsWith(name.slice(1).toLowerCase()) : known === name.toLowerCase()));
}

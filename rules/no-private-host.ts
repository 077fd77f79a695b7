import { isHostAmong } from '../src/address/private-hosts.js';
import { describeReach } from '../src/analysis/consequences.js';
import { repairOf } from '../src/fixes/repair-of.js';
import { createRule } from '../src/rule.js';

const LITERALS: Readonly<Record<string, 'exported' | 'argument'>> = { 'exported-address': 'exported', 'address-argument': 'argument' };
const FALLBACKS: Readonly<Record<string, 'exportedFallback' | 'argumentFallback'>> = {
  'exported-address': 'exportedFallback',
  'address-argument': 'argumentFallback',
};

interface Options {
  readonly allowHosts: readonly string[];
}

export default createRule({
  name: 'no-private-host',
  description: 'disallow connecting to a host that exists in one private network only',
  recommended: false,
  repairs: 'suggestion',
  messages: {
    privateHost: '`{{ client }}` connects to {{ host }}, which {{ reach }}. Read the address from an environment variable.',
    argument: '`{{ client }}` is given {{ host }}, which {{ reach }}. Read the address from an environment variable.',
    exported: '`{{ client }}` holds {{ host }}, which {{ reach }}. Read the address from an environment variable.',
    fallback:
      '`{{ client }}` connects to {{ host }}, which {{ reach }}, when `{{ variable }}` is missing. Set it on every deployment, or stop at start-up without it.',
    argumentFallback:
      '`{{ client }}` is given {{ host }}, which {{ reach }}, when `{{ variable }}` is missing. Stop at start-up without it.',
    exportedFallback:
      'The exported `{{ client }}` becomes {{ host }}, which {{ reach }}, when the variable `{{ variable }}` is missing. Stop at start-up without it.',
    schemaDefault: 'The schema lets {{ host }}, which {{ reach }}, through when `{{ variable }}` is missing. Require the variable.',
  },
  options: {
    allowHosts: {
      type: 'array',
      items: { type: 'string' },
      uniqueItems: true,
      description: 'Hosts that your deployments reach: names (`redis`) and endings (`*.internal`).',
    },
  },
  defaults: { allowHosts: [] },
  check(file, report, { allowHosts }: Options) {
    for (const fault of file.faults('private-host', 'private-fallback')) {
      if (isHostAmong(fault.name, allowHosts)) continue;
      const { node, host, reach, connection } = fault;
      const repair = repairOf(file, fault);
      const data = { client: connection.label, host, reach: describeReach(reach) };
      if (fault.kind === 'private-host') {
        report({ node, messageId: LITERALS[connection.kind] ?? 'privateHost', data, repair });
      } else if (connection.kind === 'schema-default') {
        report({ node, messageId: 'schemaDefault', data: { host, reach: data.reach, variable: fault.variable }, repair });
      } else {
        report({ node, messageId: FALLBACKS[connection.kind] ?? 'fallback', data: { ...data, variable: fault.variable }, repair });
      }
    }
  },
});
